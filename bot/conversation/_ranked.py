"""Which line of a list with figures leads, comes last, or stands at some place: "lequel est en tête ?" of a poll."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.conversation._listed import place_meant
from bot.conversation._thread import Thread
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import LEAD
from bot.model import Citation
from bot.text import holds_any, lately

# A line that ends with its share or its votes: "Un four à bois 43.75%". What marks a line is not quoted.
_LINE = re.compile(
    r"^[^\S\n]*(?:[-*•·–]\s+)?(?P<line>\S[^\n]*?(?P<figure>\d+(?:[.,]\d+)?)[^\S\n]?(?:%|voix\b|votes?\b|pour cent\b))"
    r"[^\S\n]*$",
    re.MULTILINE | re.IGNORECASE,
)
_FIGURES = ("%", "voix", "vote", "pour cent")
# A list may have been read so many quotes ago.
_LATELY = 8
# A list has so many lines.
_FEWEST = 2
_WHICH = (
    r"(?:(?:c'est |et )?(?:qui|quoi|lequel|laquelle|quel(?:le)?(?: \w+)?|which(?: one| \w+)?|what|who)"
    r"(?: est ce)?(?: qui| c'est qui)?)"
)
_COMES = (
    r"(?:(?:est|etait|arrive|arrivait|vient|sort|finit|termine|s'est classee?|a fini|is|was|came|comes|finished|ranks?)"
    r"(?: arrivee?)?)"
)
_FIRST = (
    r"(?:en (?:tete|premier|premiere position)|(?:l[ea] |the )?(?:premiere?|gagnante?|vainqueur|favorite?|"
    r"plus (?:votee?|choisie?|citee?|populaire|elevee?|haute?)|first|winner|favou?rite|"
    r"(?:most (?:popular|chosen|voted)|highest))|devant|ahead|leading|on top|in the lead)"
)
_LAST = r"(?:en (?:dernier|queue)|(?:l[ea] |the )?(?:derniere?|moins (?:votee?|choisie?|citee?|populaire)|last|lowest))"
_AT_PLACE = (
    r"(?:(?:en )?(?:l[ea] |the )?(?:(?P<second>deuxieme|seconde?|second)|(?P<third>troisieme|third))(?: position)?)"
)
_BEHIND = r"(?: (?:alors|du coup|donc|au final|du sondage|de la liste|then|in the poll|of the poll|d'entre eux))*"
_WINS = (
    r"(?:(?:got|has|had|gets) the most(?: (?:votes|voices|answers))?|(?:a )?"
    r"(?:(?:eu|recu|recolte|obtenu) le plus(?: de (?:voix|votes|reponses))?|gagnee?|l'emporte|remporte|domine|mene)|"
    r"wins?|won|leads?|(?:est|was|is) majoritaire)"
)
_LOSES = r"(?:(?:a )?perdu?|loses?|lost|(?:got|has|had) the (?:fewest|least)(?: (?:votes|answers))?)"
_ASKS = re.compile(
    rf"{LEAD}(?:{_WHICH} (?:(?P<wins>{_WINS})|(?P<loses>{_LOSES})|{_COMES} (?:(?P<first>{_FIRST})|(?P<last>{_LAST})|"
    rf"{_AT_PLACE}))|(?:c'est (?:quoi )?|quel(?:le)? est |what(?:'s| is) |which is )?"
    r"(?:(?:la |the )?(?:reponse|option|answer) )?(?:(?P<most>(?:l[ea] |the )"
    r"(?:plus|most) (?:votee?|choisie?|citee?|populaire|chosen|voted|popular))|"
    r"(?P<least>(?:l[ea] |the )(?:moins|least) (?:votee?|choisie?|citee?|populaire|chosen|voted|popular)))|"
    r"(?P<winner>(?:(?:c'est|c'etait) quoi |quel(?:le)? (?:est|etait|fut) |(?:who|what|which)(?:'s| is| was) )?"
    r"(?:le |la |the )?(?:gagnante?|vainqueur|winner|favorite?|favou?rite|reponse"
    r" (?:gagnante|majoritaire|la plus (?:votee?|choisie|donnee|populaire))|"
    r"(?:winning|leading|top|most (?:popular|common)) (?:answer|option|choice|one|response))|en tete|"
    r"(?:quelle est )?la reponse en tete|(?:c'est quoi |quelle est )?(?:la |the )(?:reponse|option|answer) "
    r"(?:qui |that )(?:gagne|l'emporte|a gagne|arrive en tete|est en tete|mene|wins?|won|leads?))|"
    r"(?:la |le |the )?(?:(?P<second_of>deuxieme|seconde?|second)|"
    r"(?P<third_of>troisieme|third)) (?:reponse|ligne|option|answer|line)(?: c'etait (?:quoi|laquelle|lequel)|"
    rf" (?:was|is) (?:what|which))?)(?: le (?:plus|moins))?{_BEHIND}$"
)


_OF_THEM = re.compile(r"\b(?:lequel|laquelle|which one)\b")


@dataclass(frozen=True, slots=True)
class Ranked:
    """A line of a list as a quote, and its place there: 1 for what leads, -1 for what comes last."""

    citation: Citation
    place: int


def ranked_line(text: str, thread: Thread) -> Ranked | None:
    """Return the line of a list just read that a message means by its place; None where it means none, or none was."""
    lately = (*thread.newest, *reversed(thread.citations[-_LATELY:]))
    at_hand = next((each for each in lately if _has_figures(each)), None)
    is_line = at_hand in thread.newest and _is_line(at_hand) if at_hand else False
    place = _place_asked(text, is_line=is_line) if at_hand else None
    if at_hand is None or place is None:
        return None
    quote = at_hand.quotes[at_hand.main]
    lines = next((each for each in _lists(quote.post.body) if _overlaps(each, at_hand)), [])
    ranks = sorted(lines, key=_figure, reverse=True)
    if not 0 < abs(place) <= len(ranks):
        return None
    start, end = ranks[place - 1 if place > 0 else place].span("line")
    return Ranked(Citation((replace(quote, start=start, end=end),)), place)


def asks_which_leads(text: str) -> bool:
    """Say whether a message asks which of the things just read leads: without a list of them it can mean no other."""
    found = _ASKS.match(plainly(text))
    is_place = found is not None and (found["first"] or found["last"])
    return bool(is_place) and _OF_THEM.search(plainly(text)) is not None


def _has_figures(citation: Citation) -> bool:
    # One look spares most replies the search for lines.
    text = citation.quotes[citation.main].text.lower()
    return holds_any(text, _FIGURES)


def _place_asked(text: str, *, is_line: bool) -> int | None:
    """Return the place that a message asks for; after one line of the list "et le deuxième ?" means the next."""
    if is_line and (place := place_meant(text)) is not None:
        return place + 1 if place >= 0 else place
    return place_in_ranking(text)


@lately
def place_in_ranking(text: str) -> int | None:
    """Return the place in a ranking that a message asks for, 1 for what leads, -1 for what comes last, or None."""
    found = _ASKS.match(plainly(text))
    if found is None:
        return None
    if found["last"] or found["loses"] or found["least"]:
        return -1
    return 2 if found["second"] or found["second_of"] else 3 if found["third"] or found["third_of"] else 1


def _is_line(citation: Citation) -> bool:
    return _LINE.fullmatch(citation.quotes[citation.main].text) is not None


def _lists(body: str) -> Iterator[list[re.Match[str]]]:
    """Yield the lines of each list of a post: those with figures that follow one another."""
    held: list[re.Match[str]] = []
    for line in _LINE.finditer(body):
        if held and body[held[-1].end() : line.start()].strip():
            if len(held) >= _FEWEST:
                yield held
            held = []
        held.append(line)
    if len(held) >= _FEWEST:
        yield held


def _overlaps(lines: list[re.Match[str]], citation: Citation) -> bool:
    return any(quote.start < lines[-1].end() and lines[0].start() < quote.end for quote in citation.quotes)


def _figure(line: re.Match[str]) -> float:
    return float(line["figure"].replace(",", "."))
