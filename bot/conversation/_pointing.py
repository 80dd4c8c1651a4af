"""What a short message asks of what was just read: "c'est bien ?", "un exemple ?", "et si je ne fais rien ?".

The signs are over folded text without punctuation, the marks over a folded sentence that may hold what is asked for.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.conversation._signs import any_of
from bot.text import fold, from_chat_spelling, lately, without_courtesy
from bot.text import plain as plain_of


class Sought(StrEnum):
    """What is asked of what was read."""

    VERDICT = "verdict"
    DANGER = "danger"
    EXAMPLE = "example"
    ADVICE = "advice"
    CASE = "case"
    WORTH = "worth"
    USE = "use"
    WHO = "who"
    WHERE = "where"
    WHEN = "when"
    YEAR = "year"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class Pointed:
    """What a message asks, and its words beside the sign of that."""

    sought: Sought
    beside: str


# How people begin what they add: "oui mais du coup c'est bien ?".
_LEAD = (
    r"^(?:(?:ok|okay|et|mais|alors|donc|du coup|bon|bref|so|but|and|well|then|mouais|ouais|oui|yes|non|no|euh|ah|oh|"
    r"vraiment|franchement|honnetement|en vrai|en fait|au fait|tu crois que|vous croyez que|tu penses que|"
    r"vous pensez que|est ce que|do you think|would you say|by the way) )*"
)
_TAIL = (
    r"(?: (?:ca|cela|tout ca|ou pas|ou non|non|hein|du coup|alors|en fait|au juste|or not|though|then|no|really|"
    r"vraiment|au final|finalement|ou quoi|pour (?:nous|moi|eux|les gens|tout le monde)|for (?:us|me|them|people)))*$"
)
_VERY = (
    r"(?:(?:vraiment|si|aussi|pas|trop|plutot|quand meme|un peu|assez|tres|bien|forcement|really|so|a bit|kind of|not|"
    r"all|rather|quite|that|very|too|actually|necessarily) )*"
)
_IT_IS = (
    r"(?:(?:ce n'est|c'est|c'etait|ce serait|est ce|serait ce|est ce que c'est|y a|il y a|ya)"
    r"|(?:ca|cela|ceci|tout ca|tout cela|il|elle|ils|elles) (?:est|sont|a l'air|semble|parait|serait|a l'air d'etre)"
    r"|(?:est|sont)(?: t)? (?:il|elle|ils|elles)"
    r"|(?:isn't|is|was|are|were|aren't|wasn't) (?:it|that|this|they|these|those|there)|it's|that's|they're"
    r"|(?:does )?(?:it|that|this) (?:sounds?|seems?|looks?))"
)
_DARK = (
    r"(?:danger\w*|risques?|risky|grave|inquietante?s?|flippante?s?|effrayante?s?|angoissante?s?|problemes?|"
    r"problematiques?|mal|mauvaise?s?|nocif|nocive|nefastes?|menacante?s?|une menace|un danger|un risque|un probleme|"
    r"(?:something )?to (?:worry|be worried) about|serious|scary|bad|harmful|worrying|worrisome|creepy|"
    r"a (?:threat|danger|risk|problem|bad thing)|une mauvaise (?:chose|idee|nouvelle))"
)
_BRIGHT = (
    r"(?:(?:une? )?(?:bien|bonne? (?:chose|idee|nouvelle|plan|truc)|bon|positi(?:f|ve)s?|utiles?|efficaces?|souhaitables?|"
    r"un progres|une chance|une opportunite|genial|top|cool|interessant|benefique|rassurante?s?|fiables?)"
    r"|(?:an? )?(?:good|great|positive|useful|helpful|progress|safe|reliable|desirable|worthwhile|efficient|fine|ok|"
    r"okay|bad or good|good or bad)(?: (?:thing|idea|news|sign|plan))?)"
)
_FOR_WHOM = r" (?:pour|for) (?:(?:les?|la|l'|une?|des|mon|ma|mes|ton|ta|the|an?|my) ?)?\w+"
_FEARING = (
    r"(?:(?:il )?faut(?: il)? (?:s'en |en )?(?:mefier|inquieter|avoir peur|craindre)"
    r"|(?:doit on|on doit|je dois|dois je|devrait on) (?:s'en |m'en |en )?(?:mefier|inquieter|avoir peur)"
    r"|(?:ca|cela) (?:craint|fait (?:un peu |tres )?peur|fait flipper)|(?:qu'est ce qu'on|on) (?:risque|craint)(?: quoi)?"
    r"|que risque (?:t )?on|should (?:we|i|one) (?:worry|be (?:worried|afraid|scared|concerned))(?: about (?:it|that))?"
    r"|what could go wrong|what(?:'s| is) the (?:risk|danger))"
)
_DOING = (
    r"(?:(?:que|quoi) (?:doit on |peut on |faut il |faudrait il )?faire|(?:on|je|tu|vous|nous) (?:doi[ts]|peu[tx]|fai[ts])?"
    r" ?(?:faire |fais |fait )?quoi|(?:il )?(?:faut|faudrait)(?: il)? faire quoi|qu'est ce qu'(?:on|il) (?:peut|doit|faut)"
    r" faire|comment (?:faire|on fait|fait on|s'en sortir|s'y prendre|(?:l'|y |s'en |en |on )(?:eviter?|remedier?|"
    r"proteger?|premunir))|(?:des |une |quelles? |y a t il des |y a des |il y a des )?(?:solutions?|remedes?|conseils?)"
    r"|what (?:should|can|could|do|must|would) (?:we|i|you|one|they|he|people|\w+) do(?: about (?:it|that|this))?"
    r"|(?:any |the |is there an? |are there any |a )?(?:solutions?|advice|remed(?:y|ies)|ways? out)"
    r"|how (?:to|do we|can we|do you|should we|can i|do i) (?:avoid|fix|prevent|stop|solve|do|handle) (?:it|that|this))"
)
_FOR_WHAT = (
    r"(?:(?:(?:ca|cela|il|elle|ils|elles) )?(?:sert|servent)(?: t)?(?: ?(?:il|elle))? (?:a )?(?:quoi|rien)"
    r"|(?:a )?quoi (?:ca|cela|il|elle) sert|a quoi (?:bon|(?:ca|cela|il|elle) sert|sert (?:il|elle|ca))"
    r"|(?:dans )?quel (?:but|interet)|c'est quoi (?:l'interet|le but)|l'interet|quelle (?:est son )?utilite"
    r"|what (?:is|are) (?:it|that|they) (?:used )?for|what's (?:it|that|the (?:point|purpose|use))(?: for| of (?:it|that))?"
    r"|what(?: is|'s)? the (?:point|purpose|use)(?: of (?:it|that))?)"
)
_AN_EXAMPLE = (
    r"(?:(?:tu (?:as|aurais|peux (?:me )?donner)|t'as|vous (?:avez|auriez)|(?:il )?y a|donne[sz]?(?: moi| nous)?|cite[sz]?"
    r"(?: moi| nous)?|(?:can you |could you )?give(?: me| us)?|(?:do you |does he )?have|is there|are there|like what|"
    r"(?:est ce qu'il|il|elle) (?:donne|cite|y a|a)) )*"
    r"(?:(?:une?|des|d'|quelques|par|any|an|some|for|a) ?)*(?:exemples?|cas concrets?|examples?|instances?)"
    r"(?: (?:concrets?|precis|reels?|concrete|please|la dessus|of (?:that|this|it)|de ca))*"
)
_WITH_WHOM = (
    r"(?:(?:avec|pour|chez|par|contre|grace a) qui|who(?:m)? (?:is it |was it |is that )?(?:with|by|for|against)"
    r"|(?:with|by|for|against) whom?)"
)
_TOOK_PLACE = r"(?:c'est|c'etait|ca (?:se passe|s'est passe|a lieu|a eu lieu)|cela se passe|(?:is|was) (?:it|that|this))"
_IF = r"(?:et si |sinon\b|et sinon|what if |and if |what happens if |qu'est ce qui se passe si |il se passe quoi si )"
_ADVISING = (
    r"(?:(?:l'auteur|il|elle|tu|vous|the author|s?he|you) (?:me |nous )?(?:le |la |les |l'|en )?"
    r"(?:conseill\w+|recommand\w+|recommends?|advises?)(?: (?:it|them|(?:son|sa|ses|leur|ce|cette|le|la|his|her|their|"
    r"that|this|the) \w+))?"
    r"|(?:does|would|do) (?:the author|s?he|you|they) (?:recommend|advise) (?:it|them|(?:his|her|their|that|this|the) \w+)"
    r"|(?:ca|cela|il|elle) (?:en )?vaut(?: (?:il|elle))? (?:le coup|la peine|quelque chose)(?: (?:de|d'|qu'on) ?.*)?"
    r"|(?:il )?faut(?: il)? (?:le |la |les |l')?(?:lire|acheter|voir|essayer)(?: .*)?"
    r"|(?:je dois|dois je|je devrais) (?:le |la |les |l')?(?:lire|acheter|voir|essayer)(?: .*)?"
    r"|(?:c'est |est ce |il est |elle est )?a lire|should (?:i|we|one) (?:read|buy|get|see|try) (?:it|them|"
    r"(?:his|her|their|that|this|the) \w+)|(?:is it |it's |is that |are they )?worth (?:it|reading|a read|buying|seeing|"
    r"the read|trying))"
)
_WHOLE: dict[Sought, re.Pattern[str]] = {
    Sought.WORTH: re.compile(f"{_LEAD}{_ADVISING}{_TAIL}"),
    Sought.DANGER: re.compile(f"{_LEAD}(?:{_IT_IS} {_VERY}{_DARK}|{_FEARING})(?:{_TAIL[:-1]}|{_FOR_WHOM})$"),
    Sought.VERDICT: re.compile(f"{_LEAD}{_IT_IS} {_VERY}{_BRIGHT}(?:{_TAIL[:-1]}|{_FOR_WHOM})$"),
    Sought.WHO: re.compile(f"{_LEAD}(?:c'est |c'etait )?{_WITH_WHOM}{_TAIL}"),
    Sought.WHERE: re.compile(f"{_LEAD}(?:{_TOOK_PLACE} ou|ou (?:{_TOOK_PLACE}|ca)|where {_TOOK_PLACE}){_TAIL}"),
    Sought.WHEN: re.compile(f"{_LEAD}(?:{_TOOK_PLACE} quand|quand {_TOOK_PLACE}|when(?: {_TOOK_PLACE})?){_TAIL}"),
    Sought.YEAR: re.compile(f"{_LEAD}(?:{_TOOK_PLACE} )?(?:en quelle annee|(?:in )?(?:what|which) year)(?: was (?:it|that))?{_TAIL}"),
    Sought.HOUR: re.compile(f"{_LEAD}(?:{_TOOK_PLACE} )?(?:(?:a |de )?quelle heure|(?:at )?what time)(?: (?:is|was) (?:it|that))?{_TAIL}"),
    Sought.ADVICE: re.compile(f"{_LEAD}{_DOING}{_TAIL}"),
    Sought.USE: re.compile(f"{_LEAD}{_FOR_WHAT}{_TAIL}"),
}  # fmt: skip
# These may be asked of something that is named beside: "des exemples d'entreprises ?", "et si le client râle ?".
_BEGUN: dict[Sought, re.Pattern[str]] = {
    Sought.EXAMPLE: re.compile(rf"{_LEAD}{_AN_EXAMPLE}(?: (?:d'|de |des |of )?|$)"),
    Sought.CASE: re.compile(f"^(?:(?:ok|oui|mais|but|so|alors) )*{_IF}"),
}
_FOR_OR_AGAINST = re.compile(
    rf"{_LEAD}(?:(?:il|elle|l'auteur|ils) (?:est|serait|sont) (?:(?:plutot|vraiment) )?(?:pour|contre|favorable a(?:ux?)?|"
    r"oppose a(?:ux?)?|fan d[eu]|anti)|(?:is|are) (?:the author|s?he|they) (?:really )?(?:for|against|in favou?r of|"
    r"opposed to|a fan of|keen on|worried about|afraid of|anti))(?: |$)"
)
_ASKED_ANEW = any_of("autres?", "other", "another", "encore", "more", "else", "nouvel", "deuxieme", "second")
# So many words may stand beside the sign.
_MOST_BESIDE = 5


@lately
def pointed(text: str) -> Pointed | None:
    """Return what a message asks of what was read before it, by its words alone; None where it asks nothing such."""
    plain = plain_of(without_courtesy(from_chat_spelling(text)))
    for sought, pattern in _WHOLE.items():
        if pattern.search(plain):
            return Pointed(sought, "")
    if found := _FOR_OR_AGAINST.search(plain):
        return Pointed(Sought.VERDICT, plain[found.end() :].strip())
    for sought, pattern in _BEGUN.items():
        found = pattern.search(plain)
        if found and not (sought is Sought.EXAMPLE and _ASKED_ANEW.search(plain)):
            beside = plain[found.end() :].strip()
            return Pointed(sought, beside) if len(beside.split()) <= _MOST_BESIDE else None
    return None


_TAKES_PLACE = re.compile(r"\b(?:se (?:pass\w+|ti(?:ent|ennent|endra)|tenai\w+|deroul\w+)|(?:a|ont|aura|avait) (?:eu )?lieu)\b")
_MARKS: dict[Sought, re.Pattern[str]] = {
    Sought.EXAMPLE: re.compile(
        r"\b(?:par exemple|exemples?|notamment|tels? que|telles? que|c'est aussi|mais aussi|comme (?:le|la|les|l'|des|un)\b"
        r"|tout y passe|genre|etc)|\([^()]*,[^()]*(?:,|\.\.)[^()]*\)"
    ),
    # What takes place somewhere, and some time.
    Sought.WHERE: _TAKES_PLACE,
    Sought.WHEN: _TAKES_PLACE,
    Sought.YEAR: re.compile(r"\b(?:1[89]|20)\d\d\b"),
    Sought.HOUR: re.compile(r"\b\d{1,2} ?(?:h\d{0,2}|heures?)\b|\bmidi\b|\bminuit\b"),
    Sought.ADVICE: re.compile(
        r"\b(?:faut|faudra(?:it)?|doi(?:t|vent|s)|devr\w+|urgent|a creer|recommand\w+|necessaires?|il s'agit|"
        r"(?:il )?vaut mieux|ouvrons|mieux vaut|solution|a commencer par|reste a|soyons|conseil\w*|essay\w+|pens(?:ez|ons) a)\b"
    ),
    Sought.CASE: re.compile(
        r"\b(?:si|s'ils?|lorsqu\w*|quand|des qu\w*|sinon|faute de|au risque|sans quoi|a moins|en cas)\b"
    ),
    Sought.WORTH: re.compile(
        r"\b(?:merit\w+|vaut|recommand\w+|conseill\w+|passionnant\w*|interessant\w*|urgent|indispensable|a lire|precieux|"
        r"precieuse|excellent\w*|formidable|remarquable|utile|decevant\w*|inutile|ennuyeu\w+)\b"
    ),
    Sought.USE: re.compile(
        r"\b(?:perm(?:et|ett\w+|is)|afin|pour que|ser(?:t|vent|vir)|utile|but|vise\w*|objectif|aide\w* a|consiste|"
        r"pour (?:(?:le|la|les|l'|en|y|mieux) ?)?\w+(?:er|ir|re))\b"
    ),
}  # fmt: skip


def marked_as(sought: Sought) -> Callable[[str], bool]:
    """Return what says of a sentence whether it has the marks of what is sought."""
    marks = _MARKS.get(sought)
    return lambda sentence: marks is None or marks.search(fold(sentence)) is not None
