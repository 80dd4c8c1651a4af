"""What a message asks of the talk so far: "pourquoi ?", "et en Inde ?", "la source ?", "continue"…

A message is a follow-up when it holds a sign of one and says nothing else: every other word of it is grammar or filler.
A message with a subject of its own is a question of its own, even in the middle of a talk; save those that only add to
what was said ("et en Inde ?", "et lui ?"), and those whose sign bears company ("je ne suis pas d'accord, plus on …").
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from bot.text import fold, from_chat_spelling, words


class FollowUp(StrEnum):
    """How a message hangs on the turns before it."""

    WHO_SAYS = "who says"
    WHEN = "when"
    SOURCE = "source"
    WHY = "why"
    ANOTHER = "another"
    NEXT = "next"
    MORE = "more"
    SUMMARY = "summary"
    OPPOSITE = "opposite"
    DISAGREE = "disagree"
    AGREE = "agree"
    REPEAT = "repeat"
    YES = "yes"
    NO = "no"
    PERSON = "person"
    ELLIPSIS = "ellipsis"
    VAGUE = "vague"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


# The signs, over the folded message without punctuation. The first kind that fits wins.
_SIGNS: dict[FollowUp, re.Pattern[str]] = {
    FollowUp.SUMMARY: _any(
        r"resum\w*", r"en (?:bref|gros|court)", r"(?:deux|trois|quelques) mots", "synthese", "l'essentiel",
        "tl ?dr", "(?:fais |faites )?court",
        "version courte", "short version",
        r"summar\w+", "sum (?:it|that|this) up", "sum up", "in short", "nutshell",
    ),
    FollowUp.DISAGREE: _any(
        r"pas (?:du tout |tout a fait |vraiment |trop |bien )?d'accord", "pas convaincue?",
        r"c'est (?:faux|exagere|n'importe quoi)",
        r"(?:il|l'auteur) (?:a tort|se trompe|exagere)", r"(?:j'y|je (?:ne )?(?:le |l'|y )?) ?crois pas",
        r"j'en doute",
        r"je (?:ne )?(?:pense|trouve) pas", "disagree", "don't agree", "not convinced", "don't think so",
        r"(?:he|that|it)(?:'s| is) wrong", "nonsense", "n'importe quoi",
    ),
    FollowUp.AGREE: _any(
        "d'accord avec (?:lui|ca|l'auteur)", "suis (?:bien |tout a fait |completement |assez )?d'accord",
        "il a raison", r"c'est (?:bien )?vrai",
        "tout a fait", "exactement", "bien dit", "i agree", r"(?:he's|he is|that's) right", "so true",
    ),
    FollowUp.REPEAT: _any(
        r"re(?:dis|dites|dire|lis|lisez|donne[rz]?|montre[rz]?|cite[rz]?)", r"repet\w+", r"tu as dit quoi",
        r"vous avez dit quoi",
        r"remet\w*", "disais quoi", "repeat", "say (?:that|it) again", r"again please",
    ),
    FollowUp.WHEN: _any(
        r"(?:c'etait|c'est|ca date|ca remonte|il date|elle date|date|remonte)(?: a| de)? quand", r"de quand",
        "quelle (?:annee|date|epoque)", r"(?:ecrit|dit|publie|poste) (?:ca|cela) quand", "recent", "vieux",
        r"quand (?:est ce que )?(?:ca|c'etait|etait ce|c'est|a t il|a ete|il a|l'a t il|cela)", r"ca date",

        r"when (?:was|is|did|were)(?: he)?", "what (?:year|date)", "how old is (?:that|this|it)", "^quand$", "^when$",
    ),
    FollowUp.SOURCE: _any(
        "sources?", "references?", r"(?:le |un |ton |votre )?(?:lien|titre)", r"quel (?:billet|article|post|texte)",
        r"tire\w* d\w*",
        r"(?:ecrit|trouve\w*|lu|pris|dit|sort|vient|viennent|provient|tires?|sors) (?:ca |cela |tout ca )?d? ?ou",
        r"d'ou(?: (?:ca|cela|tu|vient|vous|sort))?", r"lequel (?:de ses)?", r"(?:ca|cela) d'ou",
        r"(?:sors|sort|tires?|prends) (?:tu )?(?:ca|cela) d'ou",
        r"ou (?:ca|est ce (?:que c'est|qu'il)|c'est|il (?:a|l'a)|a t il)", "which (?:post|article)",
        "where (?:is|does|did|was)(?: he| it)?", "link", "title",
    ),
    FollowUp.WHO_SAYS: _any(
        r"qui (?:est ce qui )?(?:l'a |a |le |l')?(?:dit|dis|ecrit|parle|pense|affirme|pretend)",
        r"(?:vient )?de qui", r"c'est de lui",
        r"cite qui", r"his own (?:opinion|view|words)",
        r"qui ca", r"qui c'est", r"c'est qui",
        r"(?:lui|l'auteur) qui (?:dit|parle|ecrit|pense|le dit)",
        r"(?:son|ses) (?:avis|mots|propres mots)(?: a lui)?",
        r"who (?:said|says|wrote|is speaking|is talking|is that|thinks)", "whose (?:words|opinion|idea)",
    ),
    FollowUp.ANOTHER: _any(

        r"(?:une?|d'|des?|quelques|encore) ?autres? ?"
        r"(?:exemples?|passages?|citations?|extraits?|choses?|phrases?|endroits?)?",
        r"autres? (?:exemples?|passages?|citations?|extraits?|choses?|phrases?|endroits?)",
        "ailleurs",
        "autre chose", r"(?:des |un |par )?exemples?", "quoi d'autre", "d'autres", "encore (?:un|une)?",
        r"dit d'autre", "another", "one more",
        "anything else", "what else", "other (?:passages?|examples?|quotes?)", "else",
    ),
    FollowUp.NEXT: _any(
        "(?:lis |lire )?(?:la )?suite", r"continu\w*", "keep reading", "(?:comes )?next", "vas y", "allez y",
        r"(?:et )?(?:apres|ensuite|puis)", r"poursui\w+", "go on",
        "next", "and then", "keep going",
    ),
    FollowUp.MORE: _any(
        r"precis\w*", r"develop\w*", r"detail\w*", r"expli\w+", "c'est a dire", "comment ca(?! se fait)",
        "en clair", "(?:does )?(?:that|it|this) mean",
        r"(?:en|m'en) (?:dire |dis |dites |savoir )?plus",
        "plus de contexte", "contexte", r"veut dire(?: quoi)?", "veux dire", r"comprends? pas", "pas compris",
        "hein", "elaborate", r"clarif\w+",
        "tell me more", "more", "what do you mean", "meaning", "approfondi\\w+", "plus loin",
    ),
    FollowUp.WHY: _any(
        "pourquoi", "pour quelles? raisons?", "comment ca se fait", "a cause de quoi", "why", "how come",
        "la raison", "les raisons",
    ),
    FollowUp.OPPOSITE: _any(
        "inverse", "contraire", "inversement", "oppose", "en revanche",
        r"(?:l'|les |d')?autres? (?:cotes?|versants?|faces?|camp|point de vue)",
        r"(?:bons?|mauvais|beaux?) cotes?", r"revers(?: de la medaille)?", "medaille", r"dangers?", r"risques?",
        r"menaces?", r"inconvenients?",
        r"limites?", r"craintes?", r"avantages?", r"bienfaits?", r"benefices?", r"espoirs?", r"promesses?",
        r"opportunites?", "positif", "negatif",
        r"other side", "opposite", r"risks?", r"downsides?", r"upsides?", r"benefits?", r"advantages?", "flip side",
        "on the other hand", "good side", "bad side",
    ),
    FollowUp.YES: _any(
        "oui", "ouais", "yes", "yep", "yeah",
        "volontiers", "avec plaisir", "je veux bien", "allons y", "sure", "go", "ok", "okay", "d'accord",
    ),
    FollowUp.NO: _any("non", "nan", "no", "nope", "pas vraiment", "ca ira", "laisse tomber"),
    FollowUp.VAGUE: _any(
        r"(?:dis|dites|raconte|racontez|parle|parlez)(?: moi| nous)?", r"en (?:pense[sz]?|dis|dit|dites)",
        "une question", "sais pas",
        "surprends moi", "au hasard", "something", "surprise me", "i don't know", "idk", "^(?:et )?alors$", "et toi",
        "et vous", "what do you think", "what about it",
        "^quoi$", "hmm+", "bof",
    ),
}  # fmt: skip
# Words with a meaning of their own that yet say nothing here.
_FILLERS = re.compile(
    r"(?:attend\w*|stp|svp|pardon|desole|ok|okay|hop|tiens|bon|peu|phrases?|mots?|passages?|citations?|billets?|"
    r"articles?|textes?|posts?|written|said|published|posted|ecrit|dit|publie|extraits?|lignes?|dessus|ca|tout|"
    r"trois|quatre|exactement|precisement|fond|juste|merci|please|again|quote[sd]?|really|lui|auteur|author|"
    r"blog|fait|ah|oh|eh|ben|bah|hum|raison|quest|peux|peut|pourrais|pouvez|possible|aurais|moment|la|part|one|"
    r"sentence|words?|interessant|interesting|vrai|gars|mec|question|gens|choses?|truc|gros|plait|plaise|same|"
    r"thing|bref|coup|aussi|maintenant|first|donne\w*|montre\w*|voi[ts]|voient|wrote|write|read\w*|lis|lire|own|"
    r"opinion|cotes?|aspects?|revient|sujet|point|use|cite\w*|bonne?s?|autres?|demander|simplement|clairement)"
)
_FOLLOWS_WITH_COMPANY = frozenset({FollowUp.DISAGREE, FollowUp.REPEAT, FollowUp.WHEN, FollowUp.ANOTHER})
_HIM = _any(
    r"(?:et |mais )?(?:lui|elle|eux|ce monsieur|ce type|cette personne)", r"(?:selon|d'apres|pour) (?:lui|elle|eux)"
)
_HE = _any(
    r"(?:il|elle|ils|elles|he|she|they) (?:en |y |a |ont |s'|se )?"
    r"(?:pens|d[ei]t|dis|propos|ve[ur]|fai|conclu|reproch|reclam|demand|preconis|ecri|suggest|want|thin|say|cherch|esper)\w*",
    r"(?:pense|dit|propose|veut|fait|conclut|reclame|demande)[- ](?:t[- ])?(?:il|elle|ils)",
    r"does (?:he|she|they)(?: \w+)?",
)  # fmt: skip
_OPENS = re.compile(
    r"^(?:(?:ok|d'accord|merci|ah|oui|non|bon) )?(?:et|mais|ou alors|and|but|what about|how about|quid|pareil"
    r"|idem|also)\b"
)
# "et en Inde ?" has one or two content words; a longer message is a question of its own.
_MOST_ELLIPTIC = 4
# "et lui, il propose quoi pour les données ?" may say more, but "que pense-t-il de Facebook ?" means the author.
_MOST_ABOUT_HIM = 4
# Signs so slight that whatever else fits comes before them.
_LAST = (FollowUp.YES, FollowUp.NO, FollowUp.VAGUE)


def follow_up(text: str) -> FollowUp | None:
    """Return how a message hangs on the talk before it, or None when it stands on its own."""
    spelled = from_chat_spelling(text)
    plain = " ".join(re.findall(r"[\w']+", fold(spelled)))
    hangs = _signed(plain, [kind for kind in _SIGNS if kind not in _LAST])
    if hangs:
        return hangs
    content = own_words(_HE.sub(" ", plain))
    about_him = len(content) <= _MOST_ABOUT_HIM and _HIM.match(plain)
    about_he = not content and _HE.search(plain)
    if (about_him or about_he) and not _names_somebody(text):
        return FollowUp.PERSON
    hangs = _signed(plain, _LAST)
    if hangs:
        return hangs
    return FollowUp.ELLIPSIS if len(own_words(plain)) <= _MOST_ELLIPTIC and _OPENS.match(plain) else None


def _signed(plain: str, kinds: Iterable[FollowUp]) -> FollowUp | None:
    for kind in kinds:
        pattern = _SIGNS[kind]
        if pattern.search(plain) and (kind in _FOLLOWS_WITH_COMPANY or not own_words(pattern.sub(" ", plain))):
            return _checked(kind, plain)
    return None


def _checked(kind: FollowUp, plain: str) -> FollowUp | None:
    """Return the kind, save where its sign also opens full questions: "when was Aadhaar launched", "d'autres pays"."""
    if not own_words(_SIGNS[kind].sub(" ", plain)):
        return kind
    if kind is FollowUp.WHEN and not _MEANS_POST.search(plain):
        return None
    if kind is FollowUp.ANOTHER and not _MEANS_PASSAGE.search(plain):
        return None
    return kind


_MEANS_PASSAGE = _any(
    r"(?:autres?|other|another) (?:exemples?|passages?|citations?|extraits?|endroits?|quotes?|examples?)"
)
_MEANS_POST = _any(r"(?:le|ce|ton|votre|son) (?:billet|texte|article|post)", r"(?:the|this|that) (?:post|article|text)")


def own_words(text: str) -> list[str]:
    """Return the folded words of a message that are neither grammar nor filler."""
    return [word.folded for word in words(text) if not word.is_stop and not _FILLERS.fullmatch(word.folded)]


def without_signs(text: str, kind: FollowUp) -> str:
    """Return what a message says beside the sign of its kind."""
    return _SIGNS[kind].sub(" ", fold(from_chat_spelling(text)))


def wants_dangers(text: str) -> bool:
    """Say whether a message asks for the dark side ("et les dangers ?")."""
    dark = (
        r"danger|risque|menace|inconvenient|mauvais|limite|crainte|revers|medaille|negatif|risk|downside|bad side|flip"
    )
    return bool(re.search(dark, fold(text)))


def wants_hopes(text: str) -> bool:
    """Say whether a message asks for the bright side ("et les avantages ?")."""
    bright = (
        r"avantage|bienfait|bons? cote|beaux? cote|espoir|promesse|opportunite|benef|advantage|upside|positif|good side"
    )
    return bool(re.search(bright, fold(text)))


def _names_somebody(text: str) -> bool:
    return any(text[word.start].isupper() and word.start > 0 and not word.is_stop for word in words(text))
