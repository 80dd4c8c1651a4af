"""Who answers in an interview: whose name stands before what is said below a question, or whom an "R :" is for.

    **Comment êtes-vous devenue boulangère ?**        **Q :** Et les clients ?
    **Fatou Diarra :** Par hasard.                     **R :** Pressés.

In a post that asks and answers so, the same person goes on until the next question. Who asks is taken for the author. A
post without such names is one only if it says so, names one person before its questions, and these are headings: its
author may ask himself, and answer.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.model import Post
from bot.quotes._names import CAPITAL, NAMED, is_name, plain
from bot.text import fold, is_stop_word, paragraphs

# A name is taken whole, or not at all: a heading in capitalised words would be tried in all its pieces.
_LABEL = re.compile(rf"(?P<label>(?>{NAMED})|[QRA])(?:\s\([^()\n]{{1,40}}\))?\s?:\s+(?=\S)")
# What stands for whoever answers.
_ANSWERS = frozenset({"r", "a", "reponse", "answer"})
_ASKS = re.compile(r"\?[\s»”\")]*$")
_NAME = re.compile(rf"{CAPITAL}(?:[ \xa0](?:d[eu]\s|van\s|von\s|le\s)?{CAPITAL})+")
# "Interview de Nina Roux", with a capital, is no name.
_BRINGS_IN = re.compile(r"(?:Interview|Portrait|Rencontre|Témoignage|Paroles?|Réponses?|Conversation)\s(?:d[eu]\s)?")
_TO_SOMEBODY = re.compile(r"\b(?:vous|votre|vos|tu|ton|ta|tes|you|your)\b", re.IGNORECASE)
_OF_ONESELF = re.compile(r"\b(?:je|j['’]|mon|ma|mes|moi|I|my|me)(?![\w-])", re.IGNORECASE)
_IS_ONE = re.compile(
    r"\b(?:interview\w*|entretien|propos\srecueillis|questions\sà|rencontr(?:e|ée?s?)|répond(?:u|ent)?\sà\s(?:mes|nos|"
    r"quelques)\squestions|(?:conversation|q&a)\swith|(?:i|we)\smet|(?:talked|spoke)\s(?:to|with))\b",
    re.IGNORECASE,
)
# So often does somebody answer in an interview, and where no name stands before the answers.
_FEWEST, _FEWEST_BARE = 2, 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answers: from where to where in the post (exclusive), and who."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    label: str
    asks: bool
    is_heading: bool = False

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def is_answer(self) -> bool:
        return fold(self.label) in _ANSWERS


def answers(post: Post, author: str = "") -> tuple[Answer, ...]:
    """Return what others than the author answer in a post that is an interview; nothing in one that is none."""
    pieces = list(_pieces(post))
    has_names = sum(bool(piece.label) for piece in pieces) >= _FEWEST
    guests = _guests(post, pieces, author) if has_names else {}
    return tuple(_given(pieces, guests) if guests else _below_headings(post, pieces, author))


def _pieces(post: Post) -> Iterator[_Piece]:
    """Yield the headings of a post, its paragraphs, and their lines from each that begins with a name on, in order."""
    edges = [(aside.start, aside.end, True) for aside in post.asides if aside.level]
    for start, end in paragraphs(post.body, post.apart):
        lines = [place + 1 for place in range(start, end) if post.body[place] == "\n"]
        begins = [start, *(place for place in lines if _LABEL.match(post.body, place))]
        edges += [(first, last, False) for first, last in zip(begins, [*begins[1:], end], strict=True)]
    for start, end, is_heading in sorted(edges):
        match = _LABEL.match(post.body, start, end)
        asks = _ASKS.search(post.body[start:end]) is not None
        yield _Piece(start, end, match["label"] if match else "", asks, is_heading)


def _guests(post: Post, pieces: Sequence[_Piece], author: str) -> dict[str, str]:
    """Return who answers, by what stands before the answers."""
    below = [piece for before, piece in itertools.pairwise(pieces) if before.asks and piece.label]
    given = [piece for piece in below if not piece.is_heading and not piece.asks]
    names = {piece.label: name_of(post, piece.label) for piece in given if not piece.is_answer}
    count = Counter(names[piece.label] for piece in given if piece.label in names)
    letters = [piece for piece in given if piece.is_answer]
    guests = {label: name for label, name in names.items() if name and count[name] + len(letters) >= _FEWEST}
    found = set(guests.values()) if names else _named_before(post, pieces, letters)
    if len(found) == 1 and letters and len(letters) + sum(count.values()) >= _FEWEST:
        guests |= {piece.label: name for piece in letters for name in found}
    return {label: name for label, name in guests.items() if not is_of(name, author)}


def is_of(name: str, author: str) -> bool:
    """Say whether a name, or a part of one, is the author's."""
    return set(fold(name).split()) <= set(fold(author).split())


def name_of(post: Post, label: str) -> str:
    """Return the whole name of whom a label means: as it stands elsewhere in the post; nobody's if it is no name."""
    if not is_name(label):
        return ""
    parts = set(fold(label).replace(".", "").split())
    for name in named_in(f"{post.title}\n{post.body}"):
        words = fold(name).split()
        if parts <= set(words) or list(fold(label).replace(".", " ").split()) == [word[0] for word in words]:
            return name
    is_known = re.search(rf"[a-zà-ÿ,]\s{re.escape(label)}\b|^{re.escape(label)},", f"{post.title}\n{post.body}")
    return plain(label) if len(parts) > 1 or is_known else ""


def _named_before(post: Post, pieces: Sequence[_Piece], letters: Sequence[_Piece]) -> set[str]:
    """Return who is named by first and last name in the title and before the first answer, if it is to them that the
    questions are put: an author may put some to himself.
    """
    if not is_put_to_somebody(post, [piece.span for piece in pieces if piece.asks], [each.span for each in letters]):
        return set()
    return set(named_in(f"{post.title}\n{post.body[: letters[0].start]}"))


def says_it_is_one(text: str) -> bool:
    """Say whether a text says that it is an interview, or brings one in."""
    return _IS_ONE.search(text) is not None


def is_put_to_somebody(post: Post, asked: Iterable[tuple[int, int]], said: Iterable[tuple[int, int]]) -> bool:
    """Say whether questions say "vous" to somebody who says "je", given where they begin and end."""
    questions, told = (" ".join(post.body[slice(*each)] for each in spans) for spans in (asked, said))
    return _TO_SOMEBODY.search(questions) is not None and _OF_ONESELF.search(told) is not None


def _below_headings(post: Post, pieces: Sequence[_Piece], author: str) -> Iterator[Answer]:
    """Yield what stands below the questions that are headings, in a post that says that it is an interview.

    Below the last one the author may go on himself: only a paragraph is taken for an answer there.
    """
    asked = [number for number, piece in enumerate(pieces) if piece.is_heading and piece.asks]
    if len(asked) < _FEWEST_BARE:
        return
    before = f"{post.title}\n{post.body[: pieces[asked[0]].start]}"
    names = {name for name in named_in(before) if not is_of(name, author)}
    if len(names) != 1 or not says_it_is_one(f"{before}\n{post.body[pieces[-1].start :]}"):
        return
    if not is_put_to_somebody(post, [pieces[n].span for n in asked], [piece.span for piece in pieces[asked[0] :]]):
        return
    for first, end in itertools.pairwise([*asked, asked[-1] + 2]):
        below = itertools.takewhile(lambda piece: not piece.is_heading, pieces[first + 1 : end])
        yield from (Answer(piece.start, piece.end, *names) for piece in below)


def named_in(text: str) -> list[str]:
    """Return those whom a text names by first and last name."""
    found = [_BRINGS_IN.sub("", match[0]) for match in _NAME.finditer(text)]
    whole = [name for name in found if " " in plain(name)]
    return [plain(name) for name in whole if is_name(name) and not is_stop_word(fold(name).split()[0])]


def _given(pieces: Sequence[_Piece], guests: dict[str, str]) -> Iterator[Answer]:
    """Yield what each guest says: what his name stands before, and what follows until the next question."""
    last = max(number for number, piece in enumerate(pieces) if piece.label in guests)
    only = next(iter(guests.values())) if len(set(guests.values())) == 1 else None
    speaks: str | None = None
    was_asked = False
    for number, piece in enumerate(pieces):
        is_question = piece.asks and number < len(pieces) - 1 and bool(pieces[number + 1].label)
        if piece.label in guests:
            speaks = guests[piece.label]
        elif piece.is_heading or piece.label or is_question:
            speaks = None
        elif was_asked:
            speaks = only
        elif number > last:
            speaks = None
        if speaks is not None:
            yield Answer(piece.start, piece.end, speaks)
        was_asked = piece.asks and speaks is None
