"""The signs in one English sentence of somebody else's words or views: "Tom said that", "according to X", "said Ann".

They are few beside the French ones (`bot.quotes._signs`). Somebody is named by a name alone: what is quoted in English
is read by French readers as well, to whom "my neighbour" would be no name for anybody.
"""

import re

from bot.quotes._names import NAMED, plain
from bot.quotes._signs import AUTHOR, MARK, NOBODY_NAMED, Line, Sign, signed
from bot.text import ENGLISH_STOP_WORDS, fold

# What nobody does but with words, and what one may do to other things as well.
_SAID = r"(?:said|says|say|told|tells|tell)"
_MAY_SAY = (
    r"(?:writes?|wrote|claim(?:s|ed)?|thinks?|thought|believe[sd]?|argue[sd]?|explain(?:s|ed)?|repl(?:y|ies|ied)|"
    r"answer(?:s|ed)?|ask(?:s|ed)?|add(?:s|ed)?|warn(?:s|ed)?|admit(?:s|ted)?|insist(?:s|ed)?|note[sd]?|reckon(?:s|ed)?|"
    r"promise[sd]?|whisper(?:s|ed)?|shout(?:s|ed)?|cried|cries|sigh(?:s|ed)?|laugh(?:s|ed)?)"
)
_BEFORE_WORDS = rf"(?=[^.;:!?]{{0,40}}(?:\sthat\b|:|{MARK}))"
_VERB = rf"(?:(?:has|have|had|once|always|never|also|then|\w+ly)\s)*(?:{_SAID}\b|{_MAY_SAY}\b{_BEFORE_WORDS})"
_ASIDE = r"(?:,[^.;:!?]{0,80},)?"
_TWO = rf"(?P<name>{NAMED}(?:\sand\s{NAMED})?)"
_NAME_SAYS = re.compile(rf"(?<![\w’'-]){_TWO}{_ASIDE}\s{_VERB}")
_ACCORDING = re.compile(rf"\b[Aa]ccording\sto\s(?:(?P<own>[a-z][\w’'-]*)(?:\s[a-z][\w’'-]*){{0,3}}?,?\s)?{_TWO}?")
_INVERTED = re.compile(rf"{MARK}\s?,?\s*(?:{_SAID}|{_MAY_SAY})\s(?:{_TWO}|(?:my|our|the|an?|one)\s)")
_PRONOUN_SAYS = re.compile(rf"(?<![\w’'-])(?P<pronoun>he|she|they|I|we)\s{_VERB}", re.IGNORECASE)
_PRONOUN_ASKS = re.compile(rf"(?<![\w’'-])(?P<pronoun>he|she|they|I|we)\s(?:{_SAID}|{_MAY_SAY})\b", re.IGNORECASE)
_NOUN_SAYS = re.compile(
    rf"(?:^|[,:]\s|{MARK}\s?,?\s*)(?:(?:my|our|the|an?|one|some|many|most)\s"
    rf"(?:(?!(?:may|might|can|could|will|would|shall|should|must|to|not)\b)[\w’'-]+\s){{1,4}}?|"
    rf"(?:some|many|most|people|others|everyone|everybody|it\sis)\s){_VERB}",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(rf":\s*{MARK}|:\s*$")
_NAMES = re.compile(rf"(?<![\w’'-]){NAMED}")
# "The sons of Mary say": it is not Mary who does.
_NOT_SUBJECT = re.compile(r"\b(?:of|to|at|in|from|with|by|for|about|near|on|than|like)\s(?:the\s)?$")
_NO_NAME = re.compile(
    r"nobody|everybody|everyone|somebody|someone|people|most|some|many|others?|anyone|one|yes|no|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december"
)


def english_sign_of(line: Line, *, announces: bool) -> Sign | None:
    """Return whom an English sentence reports by its own signs, None for the author alone.

    `announces` says that words of somebody's follow upon its colon.
    """
    frame = line.frame
    sign = signed(line) or _named(frame) or _of_pronoun(line, announces=announces)
    if sign is None and (_NOUN_SAYS.search(frame) or (line.says and _ANNOUNCED.search(frame)) or announces):
        return NOBODY_NAMED
    return NOBODY_NAMED if sign is None and line.is_all_said else sign


def english_names(frame: str) -> list[str]:
    """Return the names in an English sentence of whom a pronoun behind it may mean: not "in Leeds", save where there
    is nobody else.
    """
    found = [match for match in _NAMES.finditer(frame) if _is_name(match.group())]
    subjects = [match for match in found if not _NOT_SUBJECT.search(frame[: match.start()])]
    return [plain(match.group()) for match in subjects or found]


def _named(frame: str) -> Sign | None:
    for match in _INVERTED.finditer(frame):
        if match["name"] is None or _is_name(match["name"]):
            return Sign(plain(match["name"])) if match["name"] else NOBODY_NAMED
    for match in _ACCORDING.finditer(frame):
        if match["name"] and _is_name(match["name"]):
            return Sign(plain(match["name"]))
        if match["own"] and match["own"] not in ("me", "plan", "some"):
            return NOBODY_NAMED
    for match in _NAME_SAYS.finditer(frame):
        if _is_name(match["name"]) and not _NOT_SUBJECT.search(frame[: match.start()]):
            return Sign(plain(match["name"]))
    return None


def _of_pronoun(line: Line, *, announces: bool) -> Sign | None:
    """Return whom "he said" means; the author, where he says himself that the words are his."""
    for match in (_PRONOUN_ASKS if line.is_dash else _PRONOUN_SAYS).finditer(line.frame):
        pronoun = match["pronoun"].lower()
        if pronoun not in ("i", "we"):
            return Sign(pronoun=pronoun)
        if line.says or line.is_dash or announces:
            return AUTHOR
    return None


def _is_name(name: str) -> bool:
    first = fold(name).split()[0].rstrip(".,")
    return first not in ENGLISH_STOP_WORDS and not _NO_NAME.fullmatch(first)
