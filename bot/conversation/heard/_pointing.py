"""What a short message asks of what was just read: "c'est bien ?", "un exemple ?", "et si je ne fais rien ?".

The signs are over folded text without punctuation. What a sentence must look like to answer is `_marks`' business.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.conversation.heard._asking_advice import ASKS_ADVICE
from bot.conversation.heard._asking_facts import HOW_LONG, HOW_MANY, HOW_MUCH, HOW_OLD, SHARE, SINCE
from bot.conversation.heard._follow_ups import how_many, subject_words
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._signs import any_of
from bot.text import LatePattern, from_chat_spelling, lately, words
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
    WHEREABOUTS = "whereabouts"
    WHEN = "when"
    YEAR = "year"
    HOUR = "hour"
    PRICE = "price"
    DURATION = "duration"
    AGE = "age"
    DATE = "date"
    NUMBER = "number"
    SHARE = "share"

    # An enumeration's own is a function of Python's, which is slow.
    __hash__ = str.__hash__


@dataclass(frozen=True, slots=True)
class Pointed:
    """What a message asks, and its words beside the sign of that."""

    sought: Sought
    beside: str = ""


# How people begin what they add: "oui mais du coup c'est bien ?".
LEAD = (
    r"^(?:(?:ok|okay|et|mais|alors|donc|du coup|bon|bref|so|but|and|well|then|mouais|ouais|oui|yes|non|no|euh|ah|oh|"
    r"lol|mdr|"
    r"vraiment|franchement|honnetement|en vrai|en fait|au fait|tu crois que|vous croyez que|tu penses que|"
    r"vous pensez que|est ce que|do you think|would you say|by the way) )*"
)
# What somebody says who wants to be read something.
GIVES = (
    r"(?:lis|lisez|dis|dites|cite[rz]?|donne[rz]?|sors|sortez|balance[rz]?|trouve[rz]?|raconte[rz]?|montre[rz]?|envoie|lache|"
    r"file[rz]?|passe[rz]?|veux|voudrais|aimerais|faudrait|faut|cherche|as|avez|a|aurait|aurais|auriez|ecrit|dit|read|tell|give|show|hit|"
    r"find|quote|want|need|got|have|has|write|say|wrote|said)(?: (?:me|moi|nous|us|pas|jamais|with|w))*"
)
_LEADS = re.compile(LEAD.removeprefix("^").removesuffix("*"))


def without_lead(plain: str) -> list[str]:
    """Return a message as it is, and without each of the words that it begins with: "mais alors c'est bien" gives that,
    "alors c'est bien", and "c'est bien". Read once for many patterns, which need not hold these words each.
    """
    rests = [plain]
    while found := _LEADS.match(rests[-1]):
        rests.append(rests[-1][found.end() :])
    return rests


_TAIL = (
    r"(?: (?:ca|cela|tout ca|ces (?:trucs|choses)(?: la)?|quand meme|(?:d'apres|selon) lui|en vrai|ou pas|ou non|"
    r"non|au fond|dans le fond|"
    r"hein|docteur|doc|du coup|alors|en fait|au juste|or not|though|then|no|really|"
    r"vraiment|au final|finalement|exactement|precisement|concretement|exactly|precisely|"
    r"ou quoi|pour (?:nous|moi|eux|les gens|tout le monde|(?:les |des )\w+ comme (?:nous|moi))|"
    r"for (?:us|me|them|people|people like (?:us|me))))*"
)
_FOR_WHOM = r"(?: (?:pour|for) (?:(?:les?|la|l'|une?|des|mon|ma|mes|ton|ta|the|an?|my) ?)?\w+)?"
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
    r"(?:(?:une? )?(?:bien|bonne? (?:chose|idee|nouvelle|plan|truc)|bon|positi(?:f|ve)s?|utiles?|efficaces?|"
    r"souhaitables?|un progres|une chance|une opportunite|genial|top|cool|interessant|benefique|rassurante?s?|fiables?)"
    r"|(?:an? )?(?:good|great|positive|useful|helpful|progress|safe|reliable|desirable|worthwhile|efficient|fine|ok|"
    r"okay|bad or good|good or bad)(?: (?:thing|idea|news|sign|plan))?)"
)
_WORKS = (
    r"(?:(?:ca|cela) (?:peut |va |pourrait )?(?:marcher?|fonctionner?)(?: (?:bien|pour de vrai|en vrai|encore))*"
    r"|(?:does|will|can|would) (?:it|that|this) (?:really |actually |ever )?work(?: out| in practice)*)"
)
_FEARING = (
    r"(?:(?:il )?faut(?: il)? (?:s'en |en )?(?:mefier|inquieter|avoir peur|craindre)"
    r"|(?:doit on|on doit|je dois|dois je|devrait on) (?:s'en |m'en |en )?(?:mefier|inquieter|avoir peur)"
    r"|(?:ca|cela) (?:craint|fait (?:un peu |tres )?peur|fait flipper)"
    r"|(?:qu'est ce qu'on|on) (?:risque|craint)(?: quoi)?|que risque (?:t )?on"
    r"|should (?:we|i|one) (?:worry|be (?:worried|afraid|scared|concerned))(?: about (?:it|that))?"
    r"|(?:il |elle )?(?:n'y |y )?voit(?: t)?(?: (?:il|elle))? (?:un|des|aucun|pas de|quels?) (?:dangers?|risques?)"
    r"|does (?:he|she) (?:himself )?(?:see (?:any |a )?(?:danger|risk)s?|think (?:it's|that's) (?:dangerous|bad|risky))"
    r"|what could go wrong|what(?:'s| is) the (?:risk|danger))"
)
_FOR_WHAT = (
    r"(?:(?:(?:ca|cela|il|elle|ils|elles) )?(?:sert|servent)(?: t)?(?: ?(?:il|elle))? (?:a )?(?:quoi|rien)"
    r"|(?:a )?quoi (?:ca|cela|il|elle) sert|a quoi (?:bon|(?:ca|cela|il|elle) sert|sert (?:il|elle|ca))"
    r"|(?:dans )?quel (?:but|interet)|c'est quoi (?:l'interet|le but)|l'interet|quelle (?:est son )?utilite"
    r"|what (?:is|are) (?:it|that|they) (?:used )?for|what for|for what(?: purpose)?|pour (?:faire )?quoi(?: faire)?"
    r"|a quelles? fins?|dans quel objectif"
    r"|what's (?:it|that|the (?:point|purpose|use))(?: for| of (?:it|that))?"
    r"|what(?: is|'s)? the (?:point|purpose|use)(?: of (?:it|that))?"
    r"|what(?:'s| is| are) (?:it|that|this|they) good for|what use (?:is|are) (?:it|that|they)(?: to (?:\w+ )?\w+)?)"
)
_AN_EXAMPLE = (
    r"(?:(?:tu (?:as|aurais|peux (?:me )?donner)|t'as|vous (?:avez|auriez)|(?:il )?y a|donne[sz]?(?: moi| nous)?|"
    r"cite[sz]?(?: moi| nous)?|(?:can you |could you )?give(?: me| us)?|(?:do you |does he )?have|is there|are there|"
    r"like what|(?:est ce qu'il|il|elle) (?:donne|cite|y a|a)) )*"
    r"(?:(?:une?|des|d'|quelques|par|any|an|some|for|a) ?)*(?:exemples?|cas concrets?|examples?|instances?)"
    r"(?: (?:concrets?|precis|reels?|concrete|please|la dessus|of (?:that|this|it)|de ca))*"
)
_WITH_WHOM = (
    r"(?:(?:avec|chez|par|contre|grace a) qui|whom? (?:is it |was it |is that )?(?:with|by|against)"
    r"|(?:with|by|against) whom?)"
)
_TOOK_PLACE = (
    r"(?:c'est|c'etait|ca (?:se passe|s'est passe|a lieu|a eu lieu)|cela se passe|(?:is|was) (?:it|that|this))"
)
_THE_YEAR = r"(?:en quelle annee|(?:in )?(?:what|which) year)(?: was (?:it|that))?"
_THE_HOUR = (
    r"(?:(?:a |de )?quelle heure(?: (?:ca|cela|il|elle) \w+)?|(?:at )?what time"
    r"(?: (?:is|was|does|did) (?:it|that)(?: \w+)?)?)"
)
_IF = r"(?:et si |sinon\b|et sinon|what if |and if |what happens if |qu'est ce qui se passe si |il se passe quoi si )"
_ADVISING = (
    r"(?:(?:l'auteur|il|elle|tu|vous|the author|s?he|you) (?:me |nous )?(?:le |la |les |l'|en )?"
    r"(?:conseill\w+|recommand\w+|recommends?|advises?)(?: (?:it|them|(?:son|sa|ses|leur|ce|cette|le|la|his|her|their|"
    r"that|this|the) \w+))?"
    r"|(?:does|would|do) (?:the author|s?he|you|they) (?:recommend|advise) (?:it|them|(?:his|her|their|that|this|the) "
    r"\w+)|(?:ca|cela|il|elle) (?:en )?vaut(?: (?:il|elle))? (?:le coup|la peine|quelque chose)"
    r"(?: (?:de|d'|qu'on) ?.*)?|(?:il )?faut(?: il)? (?:le |la |les |l')?(?:lire|acheter|voir|essayer)(?: .*)?"
    r"|(?:je dois|dois je|je devrais) (?:le |la |les |l')?(?:lire|acheter|voir|essayer)(?: .*)?"
    r"|(?:c'est |est ce |il est |elle est )?a lire|should (?:i|we|one) (?:read|buy|get|see|try) (?:it|them|"
    r"(?:his|her|their|that|this|the) \w+)|(?:is it |it's |is that |are they )?worth (?:it|reading|a read|buying|"
    r"seeing|the read|trying))"
)
# Whole messages, without how they begin; where one has none of the hints, most patterns are not even made.
_WHOLE: dict[Sought, LatePattern] = {
    Sought.WORTH: LatePattern(
        (f"{_ADVISING}{_TAIL}",),
        ("conseil", "recomm", "advis", "vaut", "lire", "acheter", "voir", "essayer", "should", "worth"),
    ),
    Sought.DANGER: LatePattern(
        (f"(?:(?:(?:pourquoi|en quoi|why|how) )?{_IT_IS} {_VERY}{_DARK}|{_FEARING})(?:{_TAIL}|{_FOR_WHOM})",)
    ),
    Sought.VERDICT: LatePattern((f"(?:{_IT_IS} {_VERY}{_BRIGHT}|{_WORKS})(?:{_TAIL}|{_FOR_WHOM})",)),
    Sought.WHO: LatePattern((f"(?:c'est |c'etait )?{_WITH_WHOM}{_TAIL}",), ("qui", "who")),
    Sought.WHERE: LatePattern(
        (f"(?:{_TOOK_PLACE} ou|ou (?:{_TOOK_PLACE}|ca)|where {_TOOK_PLACE}){_TAIL}",), ("ou", "where")
    ),
    Sought.WHEREABOUTS: LatePattern(
        (
            rf"(?:(?:ils?|elles?) (?:est|sont|vit|vivent) ou|ou (?:est|sont|vit|vivent)(?: t)? (?:ils?|elles?)|"
            rf"where (?:is|are) (?:s?he|they)){_TAIL}",
        ),
        ("ou", "where"),
    ),
    Sought.WHEN: LatePattern(
        (
            f"(?:{_TOOK_PLACE} (?:quand|quel jour)|(?:quand|quel jour) {_TOOK_PLACE}|"
            f"(?:when|(?:on )?(?:what|which) day)(?: {_TOOK_PLACE})?){_TAIL}",
        ),
        ("quand", "when", "quel jour", "day"),
    ),
    Sought.YEAR: LatePattern((f"(?:{_TOOK_PLACE} )?{_THE_YEAR}{_TAIL}",), ("annee", "year")),
    Sought.HOUR: LatePattern((f"(?:{_TOOK_PLACE} )?{_THE_HOUR}{_TAIL}",), ("heure", "time")),
    Sought.PRICE: LatePattern(
        (f"{HOW_MUCH}{_TAIL}",),
        (
            *("cout", "vau", "val", "prix", "cher", "gratuit", "payant", "cost", "expensive", "free", "cheap"),
            *("revient", "how much"),
        ),
    ),
    Sought.DURATION: LatePattern((f"{HOW_LONG}{_TAIL}",), ("temps", "long", "dur", "tien")),
    Sought.AGE: LatePattern((f"{HOW_OLD}{_TAIL}",), ("age", "old")),
    Sought.DATE: LatePattern((f"{SINCE}{_TAIL}",), ("quand", "when")),
    Sought.NUMBER: LatePattern((f"{HOW_MANY}{_TAIL}",), ("combien", "how", "chiffre", "number", "figure", "stats")),
    Sought.SHARE: LatePattern((rf"{SHARE}{_TAIL}",), ("cent", "proportion", "taux", "share")),
    Sought.ADVICE: LatePattern((f"{ASKS_ADVICE}{_TAIL}",)),
    Sought.USE: LatePattern((f"{_FOR_WHAT}{_TAIL}",)),
}
# These may be asked of something that is named beside: "des exemples d'entreprises ?", "et si le client râle ?".
_BEGUN: dict[Sought, re.Pattern[str]] = {
    Sought.EXAMPLE: re.compile(rf"{LEAD}{_AN_EXAMPLE}(?: (?:d'|de |des |of )?|$)"),
    Sought.CASE: re.compile(f"^(?:(?:ok|oui|mais|but|so|alors) )*{_IF}"),
    Sought.VERDICT: re.compile(
        rf"{LEAD}(?:(?:il|elle|l'auteur|ils) (?:est|serait|sont) (?:(?:plutot|vraiment) )?(?:pour|contre|"
        r"favorable a(?:ux?)?|oppose a(?:ux?)?|fan d[eu]|anti)|(?:(?:is|are) (?:the author|s?he|they)|(?:the author|"
        r"s?he|they) (?:is|are)|s?he'?s|they're) (?:really )?(?:for|against|in favou?r of|opposed to|a fan of|"
        r"keen on|worried about|afraid of|anti))(?: |$)"
    ),
}
# "il est pour ou contre ?", "donc il est contre ?", "is he against it?": how the author stands to the subject at hand.
_HIS_SIDE = re.compile(
    rf"{LEAD}(?:(?:il|elle|l'auteur) (?:est|serait) |(?:est|serait) (?:il|elle) |(?:is|are) (?:the author|s?he|they) )"
    rf"{_VERY}(?:(?:pour|contre|favorable|oppose|for|against|in favou?r|opposed|pro|con(?:tra)?|anti)(?: (?:it|"
    rf"that|this|a ca))?"
    rf"(?: (?:ou|or|et) )?)+{_TAIL}$"
    rf"|{LEAD}(?:which|what) side is (?:he|she|the author) on{_TAIL}$|{LEAD}(?:de quel (?:cote|bord|"
    rf"camp)|dans quel camp) "
    rf"(?:est|se (?:situe|place|range))(?: t)? (?:il|elle){_TAIL}$"
)
_ASKED_ANEW = any_of("autres?", "other", "another", "encore", "more", "else", "nouvel", "deuxieme", "second")


def asks_anew(text: str) -> bool:
    """Say whether a message asks for another one, or for more."""
    return _ASKED_ANEW.search(plainly(text)) is not None


# "un exemple alors ?" asks for nothing more.
_NOTHING_BESIDE = re.compile(
    r"^(?:alors|du coup|donc|stp|svp|please|then|quand meme|peut etre|ou pas|la|de ca|de tout ca|vite fait)$"
)
# So many words may stand beside the sign; no message of more words than the other is read for one.
_MOST_BESIDE, _LONGEST = 5, 14


@lately
def pointed(text: str) -> Pointed | None:
    """Return what a message asks of what was read before it, by its words alone; None where it asks nothing such.

    A statement ("c'est bien") asks for no verdict.
    """
    plain = plainly(text)
    if plain.count(" ") >= _LONGEST:
        return None
    found = _asked_of_all(plain) or _asked_beside(plain)
    is_told = "?" not in text and not _ASKING.match(plain)
    return None if found and found.sought in _QUESTIONS and is_told else found


def asks_for_an_example(text: str) -> bool:
    """Say whether a message asks for one example of what was read, and names nothing beside."""
    asked = pointed(text)
    return asked is not None and asked.sought is Sought.EXAMPLE and not asked.beside and how_many(text) == 1


# Without a mark of asking, or a word that asks, these tell.
_ASKING = re.compile(r"^(?:(?:et|mais|and|but|so) )*(?:pourquoi|en quoi|why|how|is (?:it|that)|are they|est ce)\b")
_QUESTIONS = (Sought.VERDICT, Sought.DANGER)


def _asked_of_all(plain: str) -> Pointed | None:
    rests = without_lead(plain)
    sought = next((sought for sought, pattern in _WHOLE.items() if any(map(pattern.fullmatch, rests))), None)
    return Pointed(sought) if sought else None


def _asked_beside(plain: str) -> Pointed | None:
    for sought, pattern in _BEGUN.items():
        found = pattern.search(plain)
        if found and not (sought is Sought.EXAMPLE and _ASKED_ANEW.search(plain)):
            beside = plain[found.end() :].strip()
            beside = _NOTHING_BESIDE.sub("", beside) if sought is Sought.EXAMPLE else beside
            return Pointed(sought, beside) if len(beside.split()) <= _MOST_BESIDE else None
    return None


@lately
def asks_his_side(text: str) -> bool:
    """Say whether a message asks whether the author is for or against, and leaves it to the talk of what."""
    plain = plainly(text)
    return "?" in text and plain.count(" ") < _LONGEST and _HIS_SIDE.search(plain) is not None


# What is asked of "it" alone: "c'est obligatoire ?", "ça marche ?", "quelle différence entre les deux ?".
_OF_IT = re.compile(
    rf"{LEAD}(?:(?:ce n'est|c'est|c'etait|ce sera(?:it)?|sera(?:it)? ce|est ce|(?:ils?|elles?) (?:est|sont|etaient)|"
    r"(?:est|sont) (?:ils?|elles?)|(?:ca|cela) (?!(?:parle|dit|traite|cause)\b)\w+|combien (?:\w+ )?(?:ils|elles)|it's|"
    r"(?:is|are|was|were|does|do|will) (?:it|that|this|they|these|those|he|she)) (?!(?:quoi|qui|what|who|que)\b)"
    r"|.*\b(?:entre (?:les deux|eux|elles)|between (?:the two|them|both))$)"
)
_MOST_OF_IT, _WORDS_OF_IT = 1, 8


@lately
def asks_only_of_it(text: str) -> bool:
    """Say whether a message asks in few words of what was read, and names nothing else that could be meant."""
    plain = plainly(text)
    if "?" not in text or plain.count(" ") >= _WORDS_OF_IT or asks_his_side(text) or not _OF_IT.search(plain):
        return False
    names = any(word.start > 0 and not word.is_stop and word.is_capitalised(text) for word in words(text))
    return not names and len(subject_words(plain)) <= _MOST_OF_IT


# "son avis" and "ses billets" are the author's, and no things of whom he quotes; "dans sa boîte" only says where.
_OWNED = re.compile(
    r"(?<!dans )(?<!avec )(?<!pour )(?<!\bde )(?<!\ba )(?<!\bin )(?<!with )(?<!\bfor )"
    r"\b(?:son|sa|ses|leurs?|his|her|their|its) (?!(?:avis|opinions?|idees?|mots?|propos|billets?|articles?|"
    r"textes?|blog|posts?|points?|views?|words?|ideas?|own|part|cotes?|side)\b)(\w+)"
)


@lately
def thing_of_theirs(text: str) -> str | None:
    """Return the thing that a message says is somebody's, as a folded word ("et leur enquête ?"), or None."""
    found = _OWNED.search(plain_of(from_chat_spelling(text)))
    return found[1] if found else None
