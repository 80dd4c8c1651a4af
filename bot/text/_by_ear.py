"""What people write as they hear it, where only an accent or the words beside it tell what it stands for."""

import re

# Without their accents these would be other words; "Jen" is a name.
BY_EAR = {
    "cé": "c'est", "Cé": "C'est", "sé": "c'est", "Sé": "C'est", "mé": "mais", "Mé": "Mais", "lé": "les", "Lé": "Les",
    "dé": "des", "é": "est", "fé": "fait", "vré": "vrai", "wé": "ouais", "jé": "j'ai", "jlé": "je l'ai",
    "jen": "j'en", "dun": "d'un",
}  # fmt: skip
# One of these is in all that is looked at further, a blank put before the text.
_HINTS = (
    *(" é ", " e ", " i ", " y ", " co ", " la ", " c t "),
    *("es koi", "es kwa", "es koa", "es quoi", " en fè", " en fet"),
)
# And one of these in all that needs no other word beside it: "la" alone is hardly ever meant for anything else.
_ALONE = (" y ", "tu co", " c t", "es k", "es q", " en fè", " en fet")
# Nobody who writes one of these writes English.
_FRENCH = frozenset(
    "koi kwa ki ke kel kelle é mé lé dé cé sé fé oué wé di ds pk pkoi pr nn jsp fo lotre otre".split()  # noqa: SIM905  # a list of thirty words reads worse
)
# "É alor ?", "ok. é cété kel jour": there it is "et", save in "é ce ke".
_AND = re.compile(r"(?:^|(?<=[.!?,…] )|(?<=[.!?,…]))[éÉe](?= (?!ce\b|t[- ]il\b|t[- ]elle\b))")
_SAYS = (
    r"(?:en |le |la |l['’]|ne )?(?:di[ts]?|propose|pense?|fait?|veut?|parle?|cite|raconte|[eé]crit?|croit?|trouve|"
    r"expli[kq]u?e)\b(?!-)"
)
# "I propose koi", "y dit rien sur le futur": who writes so means "il". "J'y pense" and "qui y croit" are French as they
# stand, and "I propose" is English.
_HE = re.compile(rf"(?<![\w'’-])i(?= (?:a |é |est |{_SAYS}))")
_HE_TOO = re.compile(
    r"(?:^|(?<=[.!?,…] )|(?<=\bet )|(?<=\bmé )|(?<=\bmais )|(?<=\bpk )|(?<=\bke )|(?<=\bok ))[yY]"
    rf"(?= {_SAYS})",
)
# "Ki la prévenu", "il la mm pas lu".
_HAS = re.compile(
    r"(?:(?<=\bki )|(?<=\bqui )|(?<=\bil ))la(?= (?:(?:mm|même|pas|d[eé]j[aà]) ){0,2}(?:dit?|lu|vu|fait?|fé|[eé]crit?|"
    r"pri[st]?|pr[eé]venu|invent[eé]|cit[eé]|trouv[eé])\b)"
)
_WAS = re.compile(r"\bc t(?![\w'’-])")
# "Ces koi le big data", and in the end "en fète".
_IS_WHAT = re.compile(r"\b[cCsS]es(?= (?:koi|kwa|koa|quoi)\b)")
_IN_FACT = re.compile(r"(?<=\ben )f(?:ète?s?|et)\b")
_KNOW = re.compile(r"(?<=\b[Tt]u )co\b")


def as_heard(text: str, lowered: str) -> str:
    """Return a copy with what only its place tells written out; `lowered` is the text in lower case behind a blank."""
    if not any(hint in lowered for hint in _HINTS):
        return text
    if not _FRENCH.isdisjoint(lowered.split()):
        text = _HAS.sub("l'a", _HE.sub("il", _AND.sub("et", text)))
    if not any(hint in lowered for hint in _ALONE):
        return text
    text = _IS_WHAT.sub("c'est", _IN_FACT.sub("fait", text))
    return _WAS.sub("c'était", _KNOW.sub("connais", _HE_TOO.sub("il", text)))
