"""What a message asks of the talk so far: "pourquoi ?", "et en Inde ?", "la source ?", "continue"…

A message is a follow-up when it holds a sign of one and says nothing else: every other word of it is grammar or filler.
A message with a subject of its own is a question of its own, even in the middle of a talk; save those that only add to
what was said ("et en Inde ?", "et lui ?"), and those whose sign bears company ("je ne suis pas d'accord, plus on …").
"""

import re
from collections.abc import Callable, Collection, Iterable

from bot.conversation.heard._beginnings import Beginnings
from bot.conversation.heard._denying import denies
from bot.conversation.heard._plainly import names_somebody, plainly
from bot.conversation.heard._pronouns import THING, THIRD_PERSON, means_somebody
from bot.conversation.heard._signs import SIGNS, STRONG, WHAT_THEY_DID, FollowUp, any_of
from bot.conversation.heard._slight_words import names_something, says_something
from bot.text import Word, fold, folded_words, from_chat_spelling, lately, words

__all__ = [
    "FollowUp",
    "follow_up",
    "hangs_after_all",
    "how_many",
    "is_lost",
    "may_weigh",
    "means_first",
    "means_their_work",
    "own_words",
    "speaks_of_them",
    "strong_sign",
    "subject_words",
    "without_signs",
]

_FOLLOWS_WITH_COMPANY = frozenset({FollowUp.DISAGREE, FollowUp.REPEAT, FollowUp.WHEN, FollowUp.ANOTHER})
_HIM = any_of(
    r"(?:et |mais )?(?:lui|elle|eux|ce monsieur|ce type|cette personne)", r"(?:selon|d'apres|pour) (?:lui|elle|eux)"
)
_HE = any_of(
    r"(?:il|elle|ils|elles|he|she|they) (?:en |y |a |ont |s'|se )?"
    r"(?:pens|d[ei]t|dis|propos|ve[ur]|fai|conclu|reproch|reclam|demand|preconis|ecri|suggest|want|thin|say|cherch|"
    r"esper)\w*",
    r"(?:pense|dit|propose|veut|fait|conclut|reclame|demande)[- ](?:t[- ])?(?:il|elle|ils)",
    r"does (?:he|she|they)(?: \w+)?",
)  # fmt: skip
# "que propose-t-il concrètement ?" asks no more than "que propose-t-il ?".
_HOW_EXACTLY = any_of(
    "concretement", "precisement", "exactement", "au juste", "reellement", "vraiment", "finalement", "au final",
    "concretely", "exactly", "precisely", "really", "actually",
)  # fmt: skip
# "c'est qui ce monsieur ?" asks for somebody, where "c'est qui ?" asks who speaks.
_WHO_IS = any_of(
    r"(?:c'est|c'etait|est ce) qui (?:d'ailleurs )?(?:ce|cet|cette|lui|elle|il)",
    r"qui (?:est|c'est|etait) (?:donc )?(?:ce|cet|cette|lui|elle|il)", r"(?:il|elle) est qui",
    r"who(?:'s| is) (?:he|she|th(?:is|at) (?:guy|man|woman|person))",
    r"who are (?:they|(?:these|those) (?:two|guys|people))", r"(?:c'est qui|qui sont) (?:ces|les) deux(?: la)?",
)  # fmt: skip
# Asked of what they say on a subject, "il" or "elle" is the author ("il pense quoi du bonheur ?").
_OF_AUTHOR = any_of(
    r"(?:il|elle|s?he) (?:en )?(?:pense|dit|parle|ecrit|thinks?|says?|writes?)",
    r"(?:pense|dit|parle|ecrit) (?:t )?(?:il|elle)", r"does (?:he|she) (?:think|say|write)",
)  # fmt: skip
# Those who were spoken of ("ils sont nombreux ?") are the subject rather than whoever was quoted.
_GROUP = any_of("ils", "elles", "they", "eux")
_GROUP_FIRST = re.compile(r"^(?:(?:ok|et|mais|and|but|so|do|are|can|will) )*(?:ils|elles|they|eux)\b")
# What somebody who was spoken of wrote ("son livre s'appelle comment ?"); "son avis" is `_signs`' business.
_OF_THEIRS = any_of(
    r"(?:son|sa|ses|leurs?|his|her|their) (?:(?:dernier|nouveau|premier|latest|last|new|first) )?"
    r"(?:livre|bouquin|ouvrage|essai|roman|book|work|study)s?"
)
_OPENS = re.compile(
    r"^(?:(?:ok|d'accord|merci|ah|oui|non|bon|bref|euh|alors|well|so) )*"
    r"(?:et|mais|ou alors|and|but|what about|how about|quid|pareil|idem|also|(?:a|tout a) l'(?:inverse|oppose)|"
    r"au contraire"
    r"|inversement|en revanche|on the other hand|conversely)\b"
)
# Asked alone, these want something that the last quote leaves open: "combien ?", "où ça ?", "à quelle heure ?".
_ASKS_ALONE = re.compile(
    r"^(?:(?:ok|et|mais|and|but|so) )?(?:combien|depuis|ou|comment|a quelle heure|(?:les|la)?quel(?:le)?s?|"
    r"how (?:many|much)|where|"
    r"which|what time)\b"
)
# What is asked of "it" is asked of what was read: "qui s'en sert ?", "who uses it?", "combien de gens ?".
_ASKS_OF_IT = re.compile(
    r"^(?:(?:ok|et|mais|and|but|so|alors) )*(?:qui (?:est ce qui )?(?:s'en |en |l'|les |y |le |la )\w+|"
    r"qui \w+ (?:ca|cela)|who \w+ (?:it|them|this|that)|"
    r"(?:combien (?:de |d')|how (?:many|much) )\w+(?: (?:en tout|au total|environ|y a t il|il y a|in all))*$|"
    r"(?:(?:dans|en|a|de|pour|in) )?(?:quel(?:le)?s?|what|which) (?:pays|villes?|endroits?|lieux?|country|city|place)$|"
    r"(?:ca|cela|ils|elles|c'est|il y a) (?:\w+ )?combien(?: (?:de |d')\w+)?$|"
    r"(?:ca|cela|il|elle) (?:a|est|ont) (?:ete )?\w+ (?:quand|ou|en quelle annee)$|"
    r"quand (?:a|ont|est|sont|fut|etait) (?:t )?(?:il|elle|ils|elles)|(?:where|when) (?:is|was|are|were) (?:it|they))\b"
)
_BACK = any_of(
    "la ?dedans", "la ?dessus", r"dans tout (?:ca|cela)", r"a ce (?:sujet|propos)", r"sur (?:ca|ce point|ce sujet)",
    r"dans ce cas", r"entre (?:les deux|eux|elles|tout ca)", "between (?:the two|them|both)", r"(?:in|about|"
    r"with) (?:that|this|all this|it)", r"combien de \w+ (?:y sont |sont )?(?:dessus|dedans)",
)  # fmt: skip
# "et en Inde ?" has one or two content words; a longer message is a question of its own.
_MOST_ELLIPTIC = 4
# "et lui, il propose quoi pour les données ?" may say more, but "que pense-t-il de Facebook ?" means the author.
_MOST_ABOUT_HIM = 4
# "quelles solutions il donne ?" hangs on whom the last quote reports.
_MOST_OF_THEIRS = 2
# These are also told rather than asked ("poursuis, je t'en prie").
_TOLD = frozenset({FollowUp.NEXT, FollowUp.SUMMARY, FollowUp.MORE, FollowUp.REPEAT, FollowUp.AGREE, FollowUp.DISAGREE})
# Beside a sign about the quote, so many words may be anything ("tu peux en faire un résumé potable ?").
_MOST_STRANGE = 1
# "je ne suis pas d'accord, plus on a d'infos mieux c'est" may go on, but not to any length (words).
_MOST_OF_COMPANY = 25
# Signs so slight that whatever else fits comes before them.
_LAST = (FollowUp.YES, FollowUp.NO, FollowUp.VAGUE)
# What is looked for in each message beside the signs, by what it is called where it is ruled out with them.
_WHO_ASKED, _SAID, _EXACTLY, _POINTED_BACK = "who is", "he says", "how exactly", "back"
_POSSIBLE = Beginnings(
    {**SIGNS, _WHO_ASKED: _WHO_IS, _SAID: _HE, _EXACTLY: _HOW_EXACTLY, _POINTED_BACK: _BACK},
)


# What many say in the same words ("pourquoi ?", "et l'Inde ?") is read once.
def follow_up(text: str, *, in_talk: bool = False) -> FollowUp | None:
    """Return how a message hangs on the talk before it, or None when it stands on its own.

    `in_talk` says that something was quoted before: more words then say nothing of their own.
    """
    return _hangs((text, in_talk))


@lately
def _hangs(message: tuple[str, bool]) -> FollowUp | None:
    text, in_talk = message
    plain = plainly(text)
    own = subject_words if in_talk else own_words
    if _POSSIBLE.holds(plain, _WHO_ASKED) and not own(THIRD_PERSON.sub(" ", plain)):
        return FollowUp.PERSON
    kinds = _kinds(text, plain, _POSSIBLE.kinds(plain))
    hangs = _signed(plain, [kind for kind in kinds if kind not in _LAST], own)
    if hangs:
        return hangs
    if _is_about_somebody(plain) and not names_somebody(text):
        return FollowUp.PERSON
    hangs = _signed(plain, [kind for kind in kinds if kind in _LAST], own)
    if hangs:
        return hangs
    asks_alone = in_talk and _ASKS_ALONE.match(plain) and not own(_ASKS_ALONE.sub(" ", plain))
    points_back = (
        asks_alone
        or (in_talk and _ASKS_OF_IT.match(plain))
        or (in_talk and _GROUP_FIRST.match(plain))
        or _OPENS.match(plain)
        or (_POSSIBLE.holds(plain, _POINTED_BACK) and own_words(_HE.sub(" ", plain)) and not names_somebody(text))
    )
    return FollowUp.ELLIPSIS if points_back and len(own_words(plain)) <= _MOST_ELLIPTIC else None


def _is_about_somebody(plain: str) -> bool:
    """Say whether a message asks no more than what somebody says or does who was spoken of."""
    said = _HE.sub(" ", plain) if _POSSIBLE.holds(plain, _SAID) else plain
    rest = _HOW_EXACTLY.sub(" ", said) if _POSSIBLE.holds(plain, _EXACTLY) else said
    if _HIM.match(plain) and len(own_words(rest)) <= _MOST_ABOUT_HIM:
        return True
    return said != plain and not own_words(rest) and not _GROUP.search(plain) and not THING.search(plain)


@lately
def speaks_of_them(text: str) -> bool:
    """Say whether a message asks something short of somebody that it does not name ("quelles solutions il donne ?")."""
    plain = plainly(text)
    if means_their_work(text):
        return True
    content = own_words(_HE.sub(" ", plain))
    is_of_author = bool(content) and bool(_OF_AUTHOR.search(plain))
    is_short = len(content) <= _MOST_OF_THEIRS and not is_of_author
    is_of_thing = _GROUP.search(plain) or THING.search(plain)
    return is_short and not is_of_thing and means_somebody(plain) and not names_somebody(text)


@lately
def means_their_work(text: str) -> bool:
    """Say whether a message asks something short of the book of somebody who was spoken of."""
    plain = plainly(text)
    is_short = len(subject_words(plain)) <= _MOST_OF_THEIRS
    return is_short and _OF_THEIRS.search(plain) is not None and not names_somebody(text)


@lately
def strong_sign(text: str) -> tuple[FollowUp, str] | None:
    """Return the kind that a strong sign gives a message and what stands beside the sign, or None.

    Beside it may stand one word that says something, if nobody is named. A sign is strong by itself or where the
    message points at what was read.
    """
    plain = plainly(text)
    pointed = {kind: SIGNS[kind] for kind in _POINTED} if _POINTS_AT.search(plain) else {}
    for kind, pattern in (*STRONG.items(), *pointed.items()):
        if not pattern.search(plain):
            continue
        beside = SIGNS[kind].sub(" ", pattern.sub(" ", plain))
        # "Qui dit ça, l'auteur ou Forrester ?" may name whom it likes.
        may_name = pattern is STRONG.get(FollowUp.WHO_SAYS)
        if len(subject_words(beside)) <= _MOST_STRANGE and (may_name or not names_somebody(text)):
            return kind, beside
    return None


_POINTED = (FollowUp.WHO_SAYS, FollowUp.MORE, FollowUp.WHY)


def hangs_after_all(text: str, near: Collection[str], *, in_talk: bool) -> FollowUp | None:
    """Return how a message that the blog does not answer hangs on the talk, by its sign.

    Beside it may stand words about the talk itself, and those of the last quote, whose stems are `near`; in a talk one
    more, where the message points at what was read ("why does that matter?") or tells rather than asks.
    """
    plain = plainly(text)
    rest = plain
    possible = _POSSIBLE.kinds(plain)
    for kind, pattern in SIGNS.items():
        # As long as nothing was taken out, a look where the sign may begin shows whether there is anything to take.
        if kind in possible and (rest is not plain or _POSSIBLE.holds(plain, kind)):
            rest = pattern.sub(" ", rest)
    # Where nothing was quoted, no word is one of the last quote's: they need no stems.
    strange = [word.folded for word in words(rest) if _is_strange(word, near)] if near else subject_words(rest)
    if strange and not in_talk:
        return None
    points_back = in_talk and bool(_POINTS_AT.search(plain)) and not names_somebody(text)
    for kind in _kinds(text, plain, possible):
        is_sure = points_back or (in_talk and "?" not in text and kind in _TOLD)
        allowed = _MOST_STRANGE if is_sure and kind not in _LAST else 0
        if len(strange) <= allowed and _POSSIBLE.holds(plain, kind):
            return kind
    if in_talk and len(strange) <= _MOST_OF_AN_OPINION and denies(text, plain, points_back=points_back):
        return FollowUp.DISAGREE
    if strange:
        why, comma, _ = text.partition(",")  # "but why bother, it's just a few grumpy people?"
        return FollowUp.WHY if comma and in_talk and follow_up(why, in_talk=True) is FollowUp.WHY else None
    if _ASKS_ALONE.match(plain):
        return FollowUp.ELLIPSIS
    return FollowUp.MORE if "?" in text or WHAT_THEY_DID.match(plain) else FollowUp.VAGUE


# What is pointed at was just read; who denies it in a statement is of another opinion ("ça me gêne pas", "I'm not
# buying that").
_POINTS_AT = any_of("ca", "cela", "ceci", "c'est", "ce qu'il", "that", "this", "it", r"(?:cette|ces|cet) \w+")
_MOST_OF_AN_OPINION = 3


def _is_strange(word: Word, near: Collection[str]) -> bool:
    return names_something(word.folded) and word.stem not in near


def _kinds(text: str, plain: str, possible: Collection[str]) -> list[FollowUp]:
    """Return the `possible` kinds that a message can be of: who asks ("c'est vrai ?", "quoi exactement ?") does not
    agree.
    """
    never = (FollowUp.AGREE, FollowUp.DISAGREE if _SUPPOSES.match(plain) else None) if "?" in text else ()
    return [kind for kind in SIGNS if kind in possible and kind not in never]


# "And if it's false?" denies nothing.
_SUPPOSES = re.compile(r"(?:(?:et|mais|ok|and|but|so|donc|what|even|meme) )*(?:if|si|s')\b")


def _signed(plain: str, kinds: Iterable[FollowUp], own: Callable[[str], list[str]]) -> FollowUp | None:
    for kind in kinds:
        if not _POSSIBLE.holds(plain, kind):
            continue
        beside = own(SIGNS[kind].sub(" ", plain))
        if not beside or (kind in _FOLLOWS_WITH_COMPANY and _bears_company(kind, plain)):
            return kind
    return None


def _bears_company(kind: FollowUp, plain: str) -> bool:
    """Say whether a sign means the talk beside other words too; some open questions ("when was Aadhaar launched")."""
    if len(plain.split()) > _MOST_OF_COMPANY:
        return False
    if kind is FollowUp.WHEN:
        is_pointed_at = len(subject_words(SIGNS[kind].sub(" ", plain))) <= _MOST_STRANGE and _THIS.search(plain)
        return bool(_MEANS_POST.search(plain) or is_pointed_at)
    return kind is not FollowUp.ANOTHER or bool(_MEANS_PASSAGE.search(plain))


_MEANS_PASSAGE = any_of(
    r"(?:autres?|other|another) (?:exemples?|passages?|citations?|extraits?|endroits?|quotes?|examples?)"
)
# "c'était quand, ce chat ?"
_THIS = any_of(r"(?:ce|cet|cette|ces) \w+$")
_MEANS_POST = any_of(
    r"(?:le|ce|ton|votre|son) (?:billet|texte|article|post)",
    r"(?:celui|the one) (?:sur|du|d[ea]|about|on)\b",
    r"(?:the|this|that) (?:post|article|text)",
)


def own_words(text: str) -> list[str]:
    """Return the folded words of a message that are neither grammar nor filler."""
    return list(filter(says_something, folded_words(text)))


def subject_words(text: str) -> list[str]:
    """Return the folded words of a message that are not about the talk either: those that name a subject."""
    return list(filter(names_something, folded_words(text)))


# "aucun problème les amis, merci" names what may be two sides, and weighs nothing.
_JOINS_TWO = re.compile(r"\w(?: (?:ou|et|or|and|vs|versus|contre) |\s*[,/] ?(?:les? |l')?)\w")
_WEIGHS_NOTHING = re.compile(
    r"\b(?:aucune?|(?<!ou )pas|sans|jamais|no|not|never|n'\w+|merci|thanks|thank|svp|salut|bonjour)\b"
)


@lately
def may_weigh(text: str) -> bool:
    """Say whether a message may ask for the two sides that it names: it is a question, or puts them side by side."""
    plain = plainly(text)
    return ("?" in text or bool(_JOINS_TWO.search(fold(text)))) and not _WEIGHS_NOTHING.search(plain)


_LOST = any_of(
    r"(?:comprends?|capte|pige|saisis|suis) (?:pas|rien)", r"^(?:euh |i beg your )?pardon$", "plait il", "hein", "huh",
    "lost", r"perdue?", "pas (?:tres |super |hyper )?clair",
    r"(?:pas|rien) (?:tout |bien |trop )?(?:compris|capte|pige|saisi|suivi|entendu)",
    r"(?:don't|didn't|did not|do not) (?:quite )?(?:get|understand|follow|hear|catch)", "excuse me", "what was that",
)  # fmt: skip


def is_lost(text: str) -> bool:
    """Say whether a message says that its author did not understand, or did not hear."""
    return bool(_LOST.search(plainly(text)))


_COUNTED = re.compile(
    r"\b(deux|2|two|quelques|plusieurs|several|a few|trois|3|three|quatre|4|four|cinq|5|five)"
    r" (?:autres? |other |more |bons? )?(?:exemples?|passages?|citations?|extraits?|examples?|quotes?)\b"
)
_PAIRS = frozenset({"deux", "2", "two", "quelques", "plusieurs", "several", "a few"})
_MOST = 3


def how_many(text: str) -> int:
    """Return how many passages a message asks for, three at most; one where it does not say."""
    found = _COUNTED.search(plainly(text))
    if found is None:
        return 1
    return 2 if found[1] in _PAIRS else _MOST


def means_first(text: str) -> bool:
    """Say whether a message means what was read first in the talk ("redis le premier passage")."""
    return bool(re.search(r"\b(?:premier\w*|first|tout debut|au debut)\b", fold(text)))


def without_signs(text: str, kind: FollowUp) -> str:
    """Return what a message says beside the sign of its kind."""
    return SIGNS[kind].sub(" ", fold(from_chat_spelling(text)))
