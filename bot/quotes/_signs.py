"""The signs in one French sentence of somebody else's words or views: "selon X", "X explique que", "« … », dit-il".

A sentence is read with its quotations taken out: what somebody says inside them tells nothing about who says it.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from bot.quotes._names import (
    ADDRESSED,
    ANY_NAME_INVERTED,
    ANY_PRONOUN_INVERTED,
    CLITIC,
    DETERMINER,
    I_SAY,
    NAME_INVERTED,
    NAMED,
    NAMES,
    NOUN,
    PERSON,
    PRONOUN,
    PRONOUN_INVERTED,
    SAYS,
    TIME,
    is_name,
    is_verb,
    plain,
    said_of_author,
)
from bot.quotes._sources import is_somebody, source_of
from bot.text import fold, known_words

# What stands in a sentence for words between quotation marks: for a whole saying, and for a word or two.
_FEW_WORDS, _TWO_WORDS = 5, 2
SAYING, FRAGMENT = "\ue000", "\ue001"
MARK = f"[{SAYING}{FRAGMENT}]"
_ITEM_SAID = re.compile(rf"^\s*(?:(?:[-*+•]|\d{{1,2}}[.)])\s+)?{MARK}")
_SIGNED = re.compile(rf"(?:^|\n)[ \t>]*[—–-]{{1,2}}\s*(?P<name>{NAMED})(?=\s*(?:[,(.:\n]|$))")
_SIGNED_BEHIND = re.compile(rf"{SAYING}\s*(?:\(|[—–-]\s)\s*(?P<name>{NAMED})")
_NAMES = re.compile(rf"(?<![\w’'-]){NAMES}")
# "Ne propose que" is followed by a thing.
_BUT = r"(?!n(?:e\s|['’])\w+\squ)"
_THEN_SAYS = re.compile(rf"(?:,[^.;:!?]{{0,140}}?,)?\s{_BUT}{CLITIC}{SAYS}")
_SAYS = re.compile(SAYS)
_ARTICLE = re.compile(DETERMINER)
_SOMEBODY_SAYS = re.compile(
    rf"(?:[\w’']+,\s)?(?P<name>[Ll]['’]une? des(?:\s[\w’'-]+){{1,6}}?|{DETERMINER}{NOUN})"
    rf"(?:,[^.;:!?]{{0,140}},)?\s{_BUT}{CLITIC}{SAYS}"
)
# Behind the verb, "dit que", "a déclaré mardi que", "parlait d'« infobésité »"; no comparison, "parle plus fort que
# moi", and no object: "annonce les « Jours heureux »", "raconte l'homme qu'il fut", "dit la chronique".
_SAYS_THAT = re.compile(
    rf"(?!\s{DETERMINER})(?:(?!\b(?:plus|moins|aussi\s(?!qu)|autant|mieux)\b)[^.;:!?]){{0,40}}?\bqu(?:e\b|['’])|"
    rf"(?!\s{DETERMINER})[^.;:!?]{{0,12}}?{MARK}"
)
# Whose object is what somebody says: "évoquent le programme".
_SPEAKS_OF = re.compile(r"(?:évoqu|soulign|regrett)\w*$")
# "On dit que", "certains prédisent la fin": reported, and nobody's.
_ANYBODY_SAYS = re.compile(
    rf"(?:^|[,:;]\s|\b(?:[Mm]ais|[Ee]t|[Oo]r|[Cc]ar)\s)(?:"
    rf"(?:[Cc]ertaine?s|[Bb]eaucoup|[Pp]lusieurs|[Dd]['’](?:autres|aucuns)|[Tt]out le monde)(?:\s[a-zà-ÿ-]+){{0,2}}?"
    rf"\s{CLITIC}(?:(?:prédis|annonc|affirm|prétend|promett|prévoi|dénonc|craign)ent\b|(?P<verb>{SAYS}))|"
    rf"[Oo]n\s(?P<on>{CLITIC}(?:dit|disait|raconte|racontait|prétend|affirme|assure|promet|répète|"
    rf"a\s(?:souvent\s|toujours\s)?(?:dit|raconté|répété|promis|assuré|expliqué)|entend\s(?:souvent\s)?dire)\b)|"
    rf"(?:[Ss]elon|[Dd]['’]après|[Pp]our)\s(?:certaine?s|beaucoup|plusieurs|d['’]autres),|[Ii]l\sparaît\squ)"
)
_OF_QUOTED = re.compile(rf"(?:elle|elles|il|la formule|le mot|c['’])\s?(?:est|sont)\sde\s(?P<name>{NAMES})\s?:")
_PRONOUN_VIEW = re.compile(
    r"(?:^|[,:(]\s?)(?:(?:Mais|Et|Or|Car)\s)?[Pp]our\s(?P<after>lui|elle|eux|elles)\s?,|"
    r"\b(?:[Ss]elon|[Dd]['’]après)\s(?P<view>lui|elle|eux|elles)\b|^(?P<stressed>Lui|Elle|Eux),\s"
)
# "Il pense que", "Dans son livre, elle raconte que".
_PRONOUN_TELLS = re.compile(
    rf"(?:^|[,:;]\s)(?:(?:Mais|Et|Or|Car|Puis|Alors|Pourtant|Ainsi|D['’]ailleurs),?\s)?(?P<pronoun>ils?|elles?)\s"
    rf"{CLITIC}{SAYS}",
    re.IGNORECASE,
)
_INVERTED = re.compile(rf"(?:[,?!…»”\"]|^)\s*{PRONOUN_INVERTED}")
_BEHIND_WORDS = re.compile(rf"{MARK}\s?,?\s*{NAME_INVERTED}")
# Behind words that a sentence or what it announces begins with, whatever is done is said.
_ANY_BEHIND_WORDS = re.compile(rf"(?:^|:)\s*{MARK}\s?,\s*{ANY_NAME_INVERTED}")
_ANY_PRONOUN_BEHIND_WORDS = re.compile(rf"(?:^|:)\s*{MARK}\s?,\s*{ANY_PRONOUN_INVERTED}")
_AMONG_WORDS = re.compile(rf"[,?!…]\s+{NAME_INVERTED}")
_ANNOUNCED = re.compile(rf":\s*{MARK}")
_PRONOUN_SAYS = re.compile(rf"(?:^|[\s,])(?P<pronoun>{PRONOUN})\s?{CLITIC}{SAYS}[^,;]*$", re.IGNORECASE)
_I_SAY = re.compile(rf"(?:{I_SAY})[^,;]*$")
# "Les enfants de Marie disent": it is not Marie who does.
_NOT_SUBJECT = re.compile(
    r"(?:\b(?:de|du|des|à|au|aux|chez|en|dans|pour|avec|sur|par|sans|contre|entre|après|avant|vers|devant|derrière|depuis|rue|"
    r"place)\s(?:l[ea]s?\s|l['’])?|\b[dD]['’])$"
)
_BEGINS_WITH_PRONOUN = re.compile(r"^(?:[\w’']+,?\s)?(?P<pronoun>ils?|elles?)(?=\s)", re.IGNORECASE)
_HIS_WORDS = re.compile(
    r"^(?:Sa|Son|Ses|Leur|Leurs)\s(?:réponse|avis|phrase|conseil|verdict|explication|argument|formule|mots?|devise|théorie|"
    r"commentaire|conclusion|idée|recette|secret|message)s?\b"
)
_SUBJECT_NAMED = re.compile(
    rf"^(?:[\w’'-]+(?:\s[\w’'-]+){{0,4}},\s|(?:Mais|Et|Or|Puis)\s)?"
    rf"(?:(?P<noun>{DETERMINER}(?!docteur|professeur)[\w-]+)\s|(?P<long>{DETERMINER}[\w-]+)(?:\s[\w’'-]+){{0,12}}?,\s(?:une?\scertaine?\s)?)?"
    rf"(?P<name>{NAMED})(?![\w’'-]|\s[A-ZÀ-Þ])",
)
# What stands behind a word that only begins a sentence: "Derrière ce titre", "Adieu, dit-il", "Bravo !".
_NO_SUBJECT = re.compile(
    rf"\s?[!?…]|,\s{PRONOUN_INVERTED}|\s(?:{DETERMINER}|d[eu]\s|d['’]|à\s|aux?\s|en\s|dans\s|pour\s|par\s|sur\s|sans\s)"
)
_SUBJECT = re.compile(rf"^(?:(?:Mais|Et|Or|Puis)\s)?(?P<noun>{DETERMINER}{NOUN})")
_CALLED = re.compile(rf"(?P<noun>{DETERMINER}[\w-]+)[^,.;:]{{0,40}}\ss['’]appel\w+\s(?P<name>{NAMED})")
_APPOSED = re.compile(rf"(?P<noun>{DETERMINER}[\w-]+)(?:\s[\w’'-]+){{0,8}}?,\s(?P<name>{NAMED})(?=[,.])")
_SEVERAL = re.compile(r"(?:les|des|mes|nos|ces)\s", re.IGNORECASE)
_MALE, _FEMALE = (
    re.compile(r"(?:un|le|mon|son|notre)\s", re.IGNORECASE),
    re.compile(r"(?:une|la|ma|sa)\s", re.IGNORECASE),
)


@dataclass(frozen=True, slots=True)
class Sign:
    """Whom a sentence reports: by name, or by a pronoun (`name` is empty); the author himself where `is_author`.

    Where all of that is missing, somebody who is not named there. "Pour lui" `is_view`, "dit-il" are words; "il pense
    que" `is_told`, and nobody's where it is not known who that is: it may be a thing ("il montre que").
    """

    name: str = ""
    pronoun: str = ""
    is_view: bool = False
    is_told: bool = False
    is_author: bool = False


NOBODY_NAMED = Sign()
AUTHOR = Sign(is_author=True)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, the same with marks in the place of its quotations, and those.

    `is_turn` says that it stands in a line that begins as those of a dialogue do.
    """

    text: str
    frame: str
    quotations: tuple[str, ...]
    is_turn: bool = False

    @property
    def says(self) -> bool:
        """Say whether somebody's saying stands in it."""
        return SAYING in self.frame

    @property
    def is_all_said(self) -> bool:
        """Say whether nothing of it, or next to nothing, stands outside its quotation marks."""
        return self.says and not self.frame.strip(f" \n\xa0.,;:!?…{SAYING}{FRAGMENT}")

    @property
    def is_item_said(self) -> bool:
        """Say whether it is the item of a list and holds nothing but what stands between quotation marks."""
        return not _ITEM_SAID.sub("", self.frame).strip(" \n\xa0.,;:!?…") and not self.is_dash

    @property
    def is_dash(self) -> bool:
        """Say whether it begins as the lines of a dialogue do, with a long dash, or goes on with one."""
        return self.is_turn or is_dialogue_line(self.text)


def says_something(frame: str) -> bool:
    """Say whether a verb of saying stands in a sentence."""
    return _SAYS.search(frame) is not None


def is_dialogue_line(text: str) -> bool:
    """Say whether a line begins as those of a dialogue do, with a long dash."""
    return text.startswith(("—", "–"))


def line_of(text: str, quoted: Sequence[tuple[int, int]], blocks: Container[tuple[int, int]] = ()) -> Line:
    """Return a sentence whose quotations are given by their places in it; `blocks` are those that are set apart."""
    pieces: list[str] = []
    quotations: list[str] = []
    place = 0
    for start, end in quoted:
        if start < place:
            continue
        quotations.append(text[start:end])
        is_whole = (start, end) in blocks or is_saying(text[start:end])
        pieces += [text[place:start], SAYING if is_whole else FRAGMENT]
        place = end
    return Line(text, "".join([*pieces, text[place:]]), tuple(quotations))


def is_saying(quotation: str) -> bool:
    """Say whether what stands between quotation marks is somebody's saying, not a word that is only mentioned."""
    inside = quotation.strip('"«»“” \xa0\n')
    count = len(inside.split())
    if quotation.lstrip().startswith(">") or count > _FEW_WORDS:
        return True
    return count > 1 and (inside[-1] in ".!?…" or (count > _TWO_WORDS and inside[0].isupper()))


def sign_of(line: Line, *, announces: bool) -> Sign | None:
    """Return whom a sentence reports by its own signs, None for the author alone.

    `announces` says that words of somebody's follow upon its colon.
    """
    frame = line.frame
    sign = signed(line) or _inverted(line)
    if sign is None and (announces or _ANNOUNCED.search(frame)):
        source = source_of(frame)
        sign = Sign(source) if source else _announcing(frame[: frame.rfind(":")].strip())
    if sign is None:
        sign = _named_view(frame) or _somebodys_view(frame) or _view_of_pronoun(frame) or _told_by_pronoun(frame)
        sign = sign or _anybodys_view(frame)
    return NOBODY_NAMED if sign is None and line.is_all_said else sign


def signed(line: Line) -> Sign | None:
    """Return who is named under a quotation or behind it: "> — Rosa Bonheur", "« … » (Rosa Bonheur)"."""
    found = (line.says and _SIGNED.search(line.text)) or _SIGNED_BEHIND.search(line.frame)
    found = found or _OF_QUOTED.search(line.frame)
    return Sign(plain(found["name"])) if found else None


def _named_view(frame: str) -> Sign | None:
    """Return whom "selon X", "comme le dit X" or "X explique que" name."""
    if source := source_of(frame):
        return Sign(source)
    names = [name for name, is_told in _who_say(frame) if is_told]
    return Sign(names[0]) if names else None


def _who_say(frame: str) -> Iterator[tuple[str, bool]]:
    """Yield the names that are subjects of a verb of saying, each with whether the sentence tells what is said."""
    for match in _NAMES.finditer(frame):
        says = _THEN_SAYS.match(frame, match.end())
        name = match.group()
        if not is_name(name) and not _ARTICLE.match(name):
            name = name.partition(" ")[2]  # "Quand Google annonce": the first word only begins the sentence
        if says and name and is_name(name) and not _NOT_SUBJECT.search(frame[: match.start()]):
            is_told = _SAYS_THAT.match(frame, says.end()) or _SPEAKS_OF.search(says.group())
            yield plain(name), is_told is not None


def _somebodys_view(frame: str) -> Sign | None:
    """Return who says something without a name: "Mon dentiste pense que", or with it in the midst."""
    match = _SOMEBODY_SAYS.match(frame)
    if match is None or not _SAYS_THAT.match(frame, match.end()):
        return None
    return Sign(subject_named(frame) or said_of_author(plain(match["name"])))


def _anybodys_view(frame: str) -> Sign | None:
    """Return that somebody says something who is nobody in particular: "on dit que", "certains prédisent …"."""
    for match in _ANYBODY_SAYS.finditer(frame):
        if not (match["verb"] or match["on"]) or _SAYS_THAT.match(frame, match.end()):
            return NOBODY_NAMED
    return None


def _view_of_pronoun(frame: str) -> Sign | None:
    found = _PRONOUN_VIEW.search(frame)
    if found is None:
        return None
    return Sign(pronoun=(found["after"] or found["view"] or found["stressed"]).lower(), is_view=True)


def _told_by_pronoun(frame: str) -> Sign | None:
    for match in _PRONOUN_TELLS.finditer(frame):
        if _SAYS_THAT.match(frame, match.end()):
            pronoun = match["pronoun"].lower()
            return Sign(_subject_of(frame[: match.start()], pronoun), pronoun, is_told=True)
    return None


def _inverted(line: Line) -> Sign | None:
    """Return who speaks by "dit-il", "a répondu la sœur"; by a name or noun only inside or right behind the words."""
    speaks = line.says or line.is_dash or line.frame.startswith(FRAGMENT)
    for match in _INVERTED.finditer(line.text):
        sign = _of_pronoun(match["pronoun"] or match["compound"])
        if speaks or sign.pronoun:
            within = "" if line.is_all_said or not sign.pronoun else _subject_of(line.frame, sign.pronoun)
            return Sign(within) if within else sign
    behind = [*_BEHIND_WORDS.finditer(line.frame)]
    for said in line.quotations if not line.is_dash else (line.text,):
        behind += _AMONG_WORDS.finditer(said)
    behind += [
        match
        for match in _ANY_BEHIND_WORDS.finditer(line.frame)
        if is_verb(match["verb"], past=match["auxiliary"] is not None) and not TIME.search(match["who"])
    ]
    names = [match["who"] for match in behind if match["who"][0].islower() or is_name(match["who"])]
    if speaks and names:
        return Sign(said_of_author(plain(names[0])))
    found = _ANY_PRONOUN_BEHIND_WORDS.search(line.frame)
    return _of_pronoun(found["pronoun"] or found["compound"]) if found else None


def _subject_of(frame: str, pronoun: str) -> str:
    """Return whom a sentence is about that a pronoun in its midst means: "La boulangère a perdu, dit-elle, …".

    Nobody where it is about a thing: "L'avion, dit-elle, isole".
    """
    subject = _SUBJECT.match(frame)
    is_meant = subject and _agrees(subject.groupdict(), pronoun) and is_somebody(subject["noun"])
    return subject_named(frame, pronoun) or (said_of_author(subject["noun"]) if subject and is_meant else "")


def _of_pronoun(pronoun: str) -> Sign:
    pronoun = pronoun.lower().rstrip("’'")
    if pronoun in ("je", "j", "nous"):
        return AUTHOR
    return NOBODY_NAMED if pronoun == "on" else Sign(pronoun=pronoun)


def _announcing(clause: str) -> Sign:
    """Return who says what a colon announces behind a clause."""
    if _I_SAY.search(clause):
        return AUTHOR
    if named := [name for name, _ in _who_say(clause)]:
        return Sign(named[-1])
    if says := _PRONOUN_SAYS.search(clause):
        sign = _of_pronoun(says["pronoun"])
        within = subject_named(clause[: says.start()], sign.pronoun) if sign.pronoun else None
        return Sign(within) if within else sign
    return _subject_announcing(clause)


def _subject_announcing(clause: str) -> Sign:
    """Return whom the subject of a clause means that announces words without a verb of saying before them."""
    if name := subject_named(clause):
        return Sign(name)
    subject = _SUBJECT.match(clause)
    if subject and (_SAYS.search(clause) or PERSON.match(subject["noun"])):
        return Sign(said_of_author(subject["noun"]))
    if _HIS_WORDS.match(clause):
        return Sign(pronoun="son")
    begins = _BEGINS_WITH_PRONOUN.match(clause)
    return Sign(pronoun=begins["pronoun"].lower()) if begins else NOBODY_NAMED


def is_still_of(frame: str, pronoun: str) -> bool:
    """Say whether a sentence goes on about whom a pronoun stands for: it begins with the same one."""
    begins = _BEGINS_WITH_PRONOUN.match(frame)
    return begins is not None and begins["pronoun"].lower() == pronoun


def subject_named(clause: str, pronoun: str = "") -> str | None:
    """Return the name of whom a clause is about, if it can be meant by a pronoun that follows."""
    for pattern in (_CALLED, _SUBJECT_NAMED):
        match = pattern.search(clause)
        if match and is_name(match["name"]) and _agrees(match.groupdict(), pronoun):
            return plain(match["name"]) if match["noun"] or _is_sure(clause, match) else None
    return None


def _is_sure(clause: str, match: re.Match[str]) -> bool:
    """Say whether a name at the head of a sentence is one: a single word may be capitalised for its place alone.

    First names that are words too ("Pierre", "Rose") are known in both languages, "maintenant" in French alone.
    """
    if " " in match["name"]:
        return True
    folded, known = fold(match["name"]), known_words()
    is_word = known.french(folded) > 0 and not known.english(folded)
    return not is_word and not _NO_SUBJECT.match(clause, match.end("name"))


def named_beside(clause: str, pronoun: str) -> list[str]:
    """Return who else a clause names that a pronoun may mean: "une agronome, Claire Vasseur"."""
    found = [
        plain(match["name"])
        for match in _APPOSED.finditer(clause)
        if is_name(match["name"]) and _agrees(match.groupdict(), pronoun)
    ]
    subject = _SUBJECT.match(clause)
    if not found and subject and PERSON.match(subject["noun"]) and _agrees(subject.groupdict(), pronoun):
        found = [said_of_author(subject["noun"])]
    return found


def addressed(frame: str, pronoun: str = "") -> str | None:
    """Return to whom somebody speaks in a sentence, if he is named and may be meant by a pronoun: his neighbour."""
    for match in ADDRESSED.finditer(frame):
        noun = match["who"] or (f"le {match['one']}" if match["one"] else f"les {match['several']}")
        if _agrees({"noun": noun}, pronoun) and (noun[0].islower() or is_name(noun)):
            return said_of_author(plain(noun))
    return None


def _agrees(groups: dict[str, str | None], pronoun: str) -> bool:
    """Say whether a noun may be meant by a pronoun: "mon amie" is no "il"; a name alone may be both."""
    noun = groups.get("noun") or groups.get("long") or ""
    if pronoun in ("il", "elle", "lui") and _SEVERAL.match(noun):
        return False
    if pronoun in ("elle", "elles"):
        return not _MALE.match(noun) or noun[:3].lower() == "mon"
    return pronoun not in ("il", "ils", "lui", "eux") or not _FEMALE.match(noun)
