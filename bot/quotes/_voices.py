"""Who speaks in a dialogue that names its voices, or whose lines begin with dashes and put questions to one person.

    MOI : Tu crois que ça pousse ?        - Vous avez combien de ruches ?
    LUI : Ça pousse, mais en mai.         - J'en ai trente.

"Moi" is the author, "lui" somebody. Names in capitals are people's where they are seen to be: by "moi" or "lui" beside
them, elsewhere in the post, or by one asking and another answering; "PRIX : 10 €" is nobody's.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.model import SOMEBODY, Post
from bot.quotes._interviews import Answer, is_of, is_put_to_somebody, name_of, named_in, says_it_is_one
from bot.quotes._names import DETERMINER, PERSON, said_of_author
from bot.text import fold, is_exchange, list_places, paragraphs, sentences

_OF_AUTHOR = frozenset({"moi", "je", "nous", "me"})
_OF_OTHERS = frozenset({"lui", "elle", "eux", "elles", "toi", "vous", "l'autre", "him", "her", "them", "you"})
# Who asks or is asked by trade, and says no name.
_BY_TRADE = re.compile(
    r"(?:l['’]|le |la |un |une )?(?:journaliste|interviewe(?:u?r|use)|cliente?|vendeu(?:r|se)|patron(?:ne)?|policier)"
)
# What blogs have in capitals before a colon, and nobody says.
_NOTES = re.compile(
    r"ps|nb|n\.b|edit|update|maj|mise a jour|note|attention|bonus|conclusion|morale|resume|source|credit"
)
_WITH_DETERMINER = re.compile(DETERMINER)
_CAPITALS = r"(?:L['’])?[A-ZÀ-ÖØ-ÞŒ]{2,}(?:[ '’-][A-ZÀ-ÖØ-ÞŒ]{2,}){0,3}"
_LABEL = re.compile(
    rf"(?:[-–—•]\s)?(?P<label>(?i:{'|'.join(sorted(_OF_AUTHOR | _OF_OTHERS, key=len, reverse=True))})|{_CAPITALS})"
    r"(?:\s\([^()\n]{1,40}\)|,\s[^:\n]{1,40})?[ \xa0]?[:–—][ \xa0]+(?=\S)"
)
_DASH = re.compile(r"^[ \t\xa0]*[-–—]", re.MULTILINE)
_ASKS = re.compile(r"\?[\s»”\")]*$")
# The author answers what readers ask: "Foire aux questions", "vous me demandez souvent".
_TO_AUTHOR = re.compile(
    r"\b(?:faq|f\.a\.q|foire\saux\squestions|vos\squestions|questions\sfréquentes|(?:vous|on|tu|ils|elles|qu['’]on)\s(?:me|m['’])"
    r"\s?(?:l['’]avez|avez|a|ont|les?|la)?\s?(?:souvent\s|parfois\s|toujours\s)?(?:demand|pos|interview|interrog)\w*|"
    r"your\squestions|i\sam\sasked|people\sask\sme)",
    re.IGNORECASE,
)
# So many pieces, or voices, are a dialogue.
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph, or its lines from one that begins with a label on; without a label nobody is named there."""

    start: int
    end: int
    label: str
    said_from: int


def voices(post: Post, author: str = "") -> tuple[Answer, ...]:
    """Return what is said in a post's dialogues, and by whom: nobody's name, "", is said of the author."""
    return (*_named(post, author), *_behind_dashes(post, author))


def _named(post: Post, author: str) -> Iterator[Answer]:
    """Yield what is said behind names; what stands between two of them without one is still of who spoke last."""
    pieces = [*_pieces(post)]
    labelled = [piece for piece in pieces if piece.label]
    labels = _of_people(post, labelled)
    if len(labels) < _FEWEST:
        return
    names = {label: _who(post, typed, author) for label, typed in labels.items()}
    last = max(piece.start for piece in labelled if fold(piece.label) in labels)
    speaks: str | None = None
    for piece in pieces:
        if piece.label:
            speaks = names.get(fold(piece.label))
        elif piece.start > last:
            return
        if speaks is not None:
            yield Answer(piece.start, piece.end, speaks)


def _pieces(post: Post) -> Iterator[_Piece]:
    for start, end in paragraphs(post.body, post.apart):
        lines = [start, *(place + 1 for place in range(start, end) if post.body[place] == "\n")]
        found = {line: match for line in lines if (match := _LABEL.match(post.body, line, end))}
        begins = [start, *(line for line in found if line != start), end]
        for first, last in itertools.pairwise(begins):
            match = found.get(first)
            yield _Piece(first, last, match["label"] if match else "", match.end() if match else first)


def _of_people(post: Post, labelled: Sequence[_Piece]) -> dict[str, str]:
    """Return the labels that are those of people, folded and as they are typed."""
    labels = {fold(piece.label): piece.label for piece in labelled if not _NOTES.fullmatch(fold(piece.label))}
    known = {label: typed for label, typed in labels.items() if _is_somebodys(post, typed)}
    said = [piece for piece in labelled if fold(piece.label) in labels]
    if is_exchange([f"- {post.body[piece.said_from : piece.end]}" for piece in said], has_dash=False):
        return labels
    sure = [fold(piece.label) in _OF_AUTHOR | _OF_OTHERS for piece in said]
    if sum(sure) < _FEWEST:
        return known
    # Whoever speaks right before "moi" or behind is somebody.
    beside = {
        fold(said[place].label) for at in range(len(said) - 1) if any(sure[at : at + 2]) for place in (at, at + 1)
    }
    return known | {label: typed for label, typed in labels.items() if label in beside}


def _is_somebodys(post: Post, label: str) -> bool:
    """Say whether a label is seen to be a person's, whatever stands beside it."""
    folded = fold(label)
    if folded in _OF_AUTHOR | _OF_OTHERS or PERSON.match(label.lower()) or _BY_TRADE.fullmatch(label.lower()):
        return True
    mentioned = {fold(word) for word in re.findall(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Þ][a-zà-ÿ]+", f"{post.title}\n{post.body}")}
    return set(re.split(r"[ '-]", folded)) <= mentioned


def _who(post: Post, label: str, author: str) -> str:
    """Return whom a label names as others speak of him, "" for the author."""
    folded, lower = fold(label), label.lower()
    if folded in _OF_AUTHOR or (author and is_of(label, author)):
        return ""
    if folded in _OF_OTHERS or _BY_TRADE.fullmatch(lower):
        return SOMEBODY
    if _WITH_DETERMINER.match(lower):
        return said_of_author(lower)
    name = name_of(post, label)
    return name.title() if name.isupper() else name or label.title()


def _behind_dashes(post: Post, author: str) -> Iterator[Answer]:
    """Yield who asks and who answers in dialogues behind dashes, where the post says who is asked.

    Where it says that the author is, only that; else nobody is known, as in all dialogues.
    """
    if not _DASH.search(post.body):  # as most, of which the sentences need not be found for it
        return
    spans = sentences(post.body, post.apart)
    places = list_places(post.body, spans, post.apart)
    for whole in dict.fromkeys(place.list for place in places.values() if place.is_exchange):
        items = list(dict.fromkeys(places[number].item for number in whole))
        lines = [(spans[item[0]][0], spans[item[-1]][1]) for item in items]
        asked, given = lines[::2], lines[1::2]
        if len(given) < _FEWEST or not _take_turns(post, asked, given):
            continue
        before = f"{post.title}\n{post.body[: lines[0][0]]}"
        names = named_in(before)
        if _TO_AUTHOR.search(before) or (names and all(is_of(name, author) for name in names)):
            yield from (Answer(*line, "") for line in given)
        elif len(set(names)) == 1 and says_it_is_one(before) and is_put_to_somebody(post, asked, given):
            yield from (Answer(*line, "") for line in asked)
            yield from (Answer(*line, names[0]) for line in given)


def _take_turns(post: Post, asked: Sequence[tuple[int, int]], given: Sequence[tuple[int, int]]) -> bool:
    """Say whether every first line asks, and no second one does."""
    are_asked, are_given = (
        [_ASKS.search(post.body[slice(*each)]) is not None for each in some] for some in (asked, given)
    )
    return all(are_asked) and not any(are_given)
