"""Who takes up what the last reply offered, in more words than "oui": "ouais vas-y, commence par là, champion".

All over folded text without punctuation.
"""

import re
from collections.abc import Sequence

from bot.conversation._thread import Thread
from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._follow_ups import FollowUp, follow_up, subject_words
from bot.conversation.heard._plainly import plainly
from bot.model import Words
from bot.text import LateSign, has_english_words, lately
from bot.text import plain as plain_of

# "Ok" and "d'accord" may only say that somebody has heard.
_YES = (
    r"(?:oui|ouais|ouaip|ouep|yep|yup|yes|yeah|volontiers|avec (?:grand )?plaisir|carrement|bien sur|absolument|allez|"
    r"allons y|vas y|allez y|je (?:t'|vous )ecoute|go|go ahead|go on|go for it|sure|please do|why not|pourquoi pas|"
    r"je veux bien|banco|chiche|tout a fait|evidemment|of course|absolutely|let's go|fais donc|faites donc)"
)
_HEARD = r"(?:ok|okay|d'accord|dac|ah|bah|ben|euh|tiens|so|and|et|alors|mdr|lol|haha)"
# How somebody calls what the bot offered: "l'autre son de cloche", "de quoi nuancer", "the other side".
_OTHER_SIDE = (
    r"(?:(?:d[eu] )?(?:l'|un |une |cet |cette |la |the |that |your )?(?:autre son de cloche|autre (?:cote|version|"
    r"avis)|"
    r"nuances?|contrepoint|contrepoids|other side|flip side|something to weigh))"
)
# What is told to do beside it is what was offered, whatever it was.
_DO = (
    r"(?:(?:commence[rz]?|demarre[rz]?|on (?:commence|y va)) ?(?:par (?:la|ca))?|(?:lis|lisez|dis|dites|raconte|"
    r"racontez|montre|montrez|balance|envoie|envoyez|donne|donnez|nuance|nuancez|fais voir|faites voir|dis toujours)"
    r"(?: (?:moi|nous|le|la|les|ca|cela|voir|toujours))*|je (?:t'|vous |suis tout(?:e)? )?(?:ecoute|ouie)|"
    r"(?:let's|let me) (?:hear|see|read|have) (?:it|that|this)|start (?:with|from)? ?(?:there|that)|"
    r"(?:read|do|tell|show)(?: me| us)? (?:it|that|this)|i'm listening|(?:la|the) (?:suite|nuance|rest)|"
    r"(?:ecoutons|lisons|voyons|regardons)(?: (?:la|le|ca|cela|voir))?|(?:pour )?(?:l'|la |le )?(?:entendre|ecouter|"
    r"lire|"
    r"voir|savoir)|(?:let's|let me|i'd like to|i want to|to) (?:hear|see|read|have)(?: (?:it|that|this))?|nuance[rz]?|"
    rf"{_OTHER_SIDE})"
)
_BESIDE = (
    r"(?:chef|champion(?:ne)?|boss|patron|mec|mon (?:ami|pote|vieux|grand|brave|cher)|capitaine|captain|bro|l'ami|"
    r"buddy|mate|man|dude|cher ami|chere amie|maestro|monsieur|madame|stp|svp|please|s'il (?:te|vous) plait|donc|alors|"
    r"bien|quand meme|du coup|then|now|robot|causerie)"
)
_TAKES_UP = LateOpening(rf"(?:{_HEARD} )*(?:{_YES}(?: (?:{_YES}|{_BESIDE}))* )?{_DO}(?: (?:{_YES}|{_DO}|{_BESIDE}))*")
# "Non. La suite", "fais donc mieux" and "dis donc !" take up nothing.
_OBJECTS = re.compile(r"\b(?:non|nan|no|nope|pas|mieux|bravo|better|not)\b")
# "Volontiers, quelle est cette nuance ?", "et donc ? la nuance ?"
_NAMES_OTHER_SIDE = re.compile(rf"\b{_OTHER_SIDE}\b(?: (?:alors|donc|du coup|then|now))*$")
_MOST_NAMING = 8
# These alone are no sign of a follow-up yet.
_ALONE = re.compile(
    r"(?:vas y|allez y|fais donc|faites donc|chiche|banco|pourquoi pas|why not|let's go|"
    r"carrement|"
    r"go)"
)
_OPENS = re.compile(rf"(?:{_HEARD} )*{_YES}\b")
_SAYS_YES = LateOpening(rf"{_YES}(?: (?:{_YES}|{_BESIDE}))+")
# What stands before the last sentence may be how somebody takes what he heard, in so many words.
_MOST_BEFORE = 5
_EXCLAIMED = frozenset({"dis donc", "dites donc"})
# "La suite" is a wish of its own.
_MAY_BE_YES = (None, FollowUp.YES, FollowUp.VAGUE, FollowUp.AGREE)
_SAYS_AND_DOES = LateOpening(rf"(?:{_HEARD} )*{_YES} (?:{_YES} )*{_DO}(?: (?:{_YES}|{_DO}|{_BESIDE}))*")
# What somebody goes for is named in so few words, and is nobody spoken to: "vas-y mollo", "go for it".
_GOES_FOR = LateSign(
    rf"^(?:{_HEARD} )*(?:(?:oui|ouais|ouaip|yes|yeah|yep|volontiers|allez) )*(?:va pour|vas y|allez y|allons y|partons|"
    rf"on part|go for|go with|let's go (?:for|with)) (?:pour |sur |avec |for |with |on )?(?:l[ae]s? |l'|the )?"
    rf"(?P<rest>(?!{_DO}|{_BESIDE}|{_YES}|(?:it|that|this|ca|cela|celui|celle|mollo|doucement|franco|explique\w*|"
    r"pose\w*|accouche|tranquille\w*|je|tu|il|on|c'est|si|pas|non)\b)\w{2,}(?: \w+){0,2})$",
    ("va pour", "vas y", "allons y", "partons", "allez y", "on part", "go "),
)
# "La suite" and "un exemple" are wishes of their own.
_MAY_NAME = (None, FollowUp.ELLIPSIS)
_CLAUSES = re.compile(r"[,;:.!…]")
_SENTENCES = re.compile(r"[.!;…]+\s+(?=\w)")


def taken_up(text: str, thread: Thread) -> str | None:
    """Return the bare yes to which a message comes that takes up what the last reply offered, or None for others."""
    if not thread.turns:
        return None
    if thread.offers_other_side and _names_other_side(text):
        return "yes" if has_english_words(text) else "oui"
    if "?" in text:
        return None
    if _offers(thread) and (taken := _as_yes(text) or _as_topic(text, thread.offered)):
        return taken
    return _named(text)


def _names_other_side(text: str) -> bool:
    plain = plainly(text)
    is_short = len(plain.split()) <= _MOST_NAMING
    return is_short and _NAMES_OTHER_SIDE.search(plain) is not None and not _OBJECTS.search(plain)


def _named(text: str) -> str | None:
    """Return the question for what somebody goes for by its name, offered or not ("ouais vas-y, Facebook"), or None."""
    found = _GOES_FOR.search(plainly(text))
    if found is None or not subject_words(found["rest"]) or follow_up(found["rest"], in_talk=True) not in _MAY_NAME:
        return None
    return f"{'talk to me about' if has_english_words(text) else 'parle-moi de'} {found['rest']}"


def _as_topic(text: str, offered: Sequence[str]) -> str | None:
    """Return the topic of those offered that a message takes up by name ("ouais vas-y, Facebook"), or None."""
    plain = plainly(text)
    for topic in offered:
        named = re.search(rf"\b{re.escape(plain_of(topic))}\b", plain)
        beside = f"{plain[: named.start()]} {plain[named.end() :]}".split() if named else []
        if beside and (_TAKES_UP.fullmatch(" ".join(beside)) or _SAYS_YES.fullmatch(" ".join(beside))):
            return f"{topic} ?"
    return None


def _offers(thread: Thread) -> bool:
    """Say whether the last reply ends with an offer in the bot's own words."""
    last = thread.turns[-1].reply
    final = last.parts[-1] if last.parts else None
    return thread.asked_back or (isinstance(final, Words) and "?" in final.text)


@lately
def _as_yes(text: str) -> str | None:
    # "Oui lisez-moi la nuance, et après je file. Merci !"
    if (opened := plainly(_CLAUSES.split(text, maxsplit=1)[0])) and _SAYS_AND_DOES.fullmatch(opened):
        return "yes" if has_english_words(text) else "oui"
    *before, said = _SENTENCES.split(text)
    if sum(len(each.split()) for each in before) > _MOST_BEFORE or _OBJECTS.search(plainly(" ".join(before))):
        return None
    plain = plainly(said)
    is_wish = not _OPENS.match(plain) and follow_up(said, in_talk=True) not in _MAY_BE_YES
    if plain in _EXCLAIMED or is_wish:
        return None
    if not (_TAKES_UP.fullmatch(plain) or _SAYS_YES.fullmatch(plain) or _ALONE.fullmatch(plain)):
        return None
    return "yes" if has_english_words(said) else "oui"
