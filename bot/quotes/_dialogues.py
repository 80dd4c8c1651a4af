"""Who speaks in interviews and dialogues that name their voices, or whose lines begin with dashes.

    **Comment êtes-vous devenue boulangère ?**        MOI : Tu crois que ça pousse ?    - Vous avez combien de ruches ?
    **Fatou Diarra :** Par hasard.                     LUI : Ça pousse, mais en mai.     - J'en ai trente.

In a post that asks and answers, whoever answers goes on until the next question; who asks is taken for the author. A
post without names before its answers is an interview only if it says so, names one person before its questions, and
these are headings: its author may ask himself, and answer. "Moi" is the author, "lui" somebody. Names in capitals are
people's where they are seen to be: by "moi" or "lui" beside them, elsewhere in the post, or by one asking and another
answering; "PRIX : 10 €" is nobody's.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from bot.model import SOMEBODY, Post
from bot.quotes._names import CAPITAL, DETERMINER, NAMED, PERSON, is_name, plain, said_of_author
from bot.text import fold, is_exchange, is_stop_word, list_places, paragraphs, sentences

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
# So often somebody speaks in a dialogue, and where no name stands before the answers.
_FEWEST, _FEWEST_BARE = 2, 3
_AUTHOR = frozenset({"moi", "je", "nous", "me"})
_OTHERS = frozenset({"lui", "elle", "eux", "elles", "toi", "vous", "l'autre", "him", "her", "them", "you"})
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
_VOICE = re.compile(
    rf"(?:[-–—•]\s)?(?P<label>(?i:{'|'.join(sorted(_AUTHOR | _OTHERS, key=len, reverse=True))})|{_CAPITALS})"
    r"(?:\s\([^()\n]{1,40}\)|,\s[^:\n]{1,40})?[ \xa0]?[:–—][ \xa0]+(?=\S)"
)
_DASH = re.compile(r"^[ \t\xa0]*[-–—]", re.MULTILINE)
# The author answers what readers ask: "Foire aux questions", "vous me demandez souvent".
_TO_AUTHOR = re.compile(
    r"\b(?:faq|f\.a\.q|foire\saux\squestions|vos\squestions|questions\sfréquentes|(?:vous|on|tu|ils|elles|qu['’]on)\s(?:me|m['’])"
    r"\s?(?:l['’]avez|avez|a|ont|les?|la)?\s?(?:souvent\s|parfois\s|toujours\s)?(?:demand|pos|interview|interrog)\w*|"
    r"your\squestions|i\sam\sasked|people\sask\sme)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answers: from where to where in the post (exclusive), and who."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A heading, a paragraph, or its lines from one that begins with a label on; without a label nobody is named there.

    `said_from` is where what is said begins behind the label.
    """

    start: int
    end: int
    label: str
    said_from: int
    asks: bool
    is_heading: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """Return where it begins and ends."""
        return self.start, self.end

    @property
    def is_answer(self) -> bool:
        """Say whether its label stands for whoever answers: "R :"."""
        return fold(self.label) in _ANSWERS


def _pieces(post: Post, label: re.Pattern[str]) -> Iterator[_Piece]:
    """Yield the paragraphs of a post, cut before each line that begins with a label."""
    for start, end in paragraphs(post.body, post.apart):
        lines = [start + match.end() for match in re.finditer("\n", post.body[start:end])]
        begins = [start, *(line for line in lines if label.match(post.body, line, end)), end]
        yield from (_piece(post, first, last, label) for first, last in itertools.pairwise(begins))


def _piece(post: Post, start: int, end: int, label: re.Pattern[str], *, is_heading: bool = False) -> _Piece:
    match = label.match(post.body, start, end)
    name, said_from = (match["label"], match.end()) if match else ("", start)
    return _Piece(start, end, name, said_from, _ASKS.search(post.body[start:end]) is not None, is_heading)


def answers(post: Post, author: str = "") -> tuple[Answer, ...]:
    """Return what others than the author answer in a post that is an interview; nothing in one that is none."""
    headings = [_piece(post, aside.start, aside.end, _LABEL, is_heading=True) for aside in post.asides if aside.level]
    pieces = sorted([*headings, *_pieces(post, _LABEL)], key=attrgetter("start"))
    has_names = sum(bool(piece.label) for piece in pieces) >= _FEWEST
    guests = _guests(post, pieces, author) if has_names else {}
    return tuple(_given(pieces, guests) if guests else _below_headings(post, pieces, author))


def _guests(post: Post, pieces: Sequence[_Piece], author: str) -> dict[str, str]:
    """Return who answers, by what stands before the answers."""
    below = [piece for before, piece in itertools.pairwise(pieces) if before.asks and piece.label]
    given = [piece for piece in below if not piece.is_heading and not piece.asks]
    names = {piece.label: _name_of(post, piece.label) for piece in given if not piece.is_answer}
    count = Counter(names[piece.label] for piece in given if piece.label in names)
    letters = [piece for piece in given if piece.is_answer]
    guests = {label: name for label, name in names.items() if name and count[name] + len(letters) >= _FEWEST}
    found = set(guests.values()) if names else _named_before(post, pieces, letters)
    if len(found) == 1 and letters and len(letters) + sum(count.values()) >= _FEWEST:
        guests |= {piece.label: name for piece in letters for name in found}
    return {label: name for label, name in guests.items() if not _is_of(name, author)}


def _is_of(name: str, author: str) -> bool:
    """Say whether a name, or a part of one, is the author's."""
    return set(fold(name).split()) <= set(fold(author).split())


def _name_of(post: Post, label: str) -> str:
    """Return the whole name of whom a label means: as it stands elsewhere in the post; nobody's if it is no name."""
    if not is_name(label):
        return ""
    parts = set(fold(label).replace(".", "").split())
    for name in _named_in(f"{post.title}\n{post.body}"):
        words = fold(name).split()
        if parts <= set(words) or list(fold(label).replace(".", " ").split()) == [word[0] for word in words]:
            return name
    is_known = re.search(rf"[a-zà-ÿ,]\s{re.escape(label)}\b|^{re.escape(label)},", f"{post.title}\n{post.body}")
    return plain(label) if len(parts) > 1 or is_known else ""


def _named_before(post: Post, pieces: Sequence[_Piece], letters: Sequence[_Piece]) -> set[str]:
    """Return who is named by first and last name in the title and before the first answer, if it is to them that the
    questions are put: an author may put some to himself.
    """
    if not _is_put_to_somebody(post, [piece.span for piece in pieces if piece.asks], [each.span for each in letters]):
        return set()
    return set(_named_in(f"{post.title}\n{post.body[: letters[0].start]}"))


def _says_it_is_one(text: str) -> bool:
    """Say whether a text says that it is an interview, or brings one in."""
    return _IS_ONE.search(text) is not None


def _is_put_to_somebody(post: Post, asked: Iterable[tuple[int, int]], said: Iterable[tuple[int, int]]) -> bool:
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
    names = {name for name in _named_in(before) if not _is_of(name, author)}
    if len(names) != 1 or not _says_it_is_one(f"{before}\n{post.body[pieces[-1].start :]}"):
        return
    if not _is_put_to_somebody(post, [pieces[n].span for n in asked], [piece.span for piece in pieces[asked[0] :]]):
        return
    for first, end in itertools.pairwise([*asked, asked[-1] + 2]):
        below = itertools.takewhile(lambda piece: not piece.is_heading, pieces[first + 1 : end])
        yield from (Answer(piece.start, piece.end, *names) for piece in below)


def _named_in(text: str) -> list[str]:
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


def voices(post: Post, author: str = "") -> tuple[Answer, ...]:
    """Return what is said in a post's dialogues, and by whom: nobody's name, "", is said of the author."""
    return (*_named(post, author), *_behind_dashes(post, author))


def _named(post: Post, author: str) -> Iterator[Answer]:
    """Yield what is said behind names; what stands between two of them without one is still of who spoke last."""
    pieces = [*_pieces(post, _VOICE)]
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


def _of_people(post: Post, labelled: Sequence[_Piece]) -> dict[str, str]:
    """Return the labels that are those of people, folded and as they are typed."""
    labels = {fold(piece.label): piece.label for piece in labelled if not _NOTES.fullmatch(fold(piece.label))}
    known = {label: typed for label, typed in labels.items() if _is_somebodys(post, typed)}
    said = [piece for piece in labelled if fold(piece.label) in labels]
    if is_exchange([post.body[piece.said_from : piece.end] for piece in said], has_dash=False):
        return labels
    sure = [fold(piece.label) in _AUTHOR | _OTHERS for piece in said]
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
    if folded in _AUTHOR | _OTHERS or PERSON.match(label.lower()) or _BY_TRADE.fullmatch(label.lower()):
        return True
    mentioned = {fold(word) for word in re.findall(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Þ][a-zà-ÿ]+", f"{post.title}\n{post.body}")}
    return set(re.split(r"[ '-]", folded)) <= mentioned


def _who(post: Post, label: str, author: str) -> str:
    """Return whom a label names as others speak of him, "" for the author."""
    folded, lower = fold(label), label.lower()
    if folded in _AUTHOR or (author and _is_of(label, author)):
        return ""
    if folded in _OTHERS or _BY_TRADE.fullmatch(lower):
        return SOMEBODY
    if _WITH_DETERMINER.match(lower):
        return said_of_author(lower)
    name = _name_of(post, label)
    return name.title() if name.isupper() else name or label.title()


def _behind_dashes(post: Post, author: str) -> Iterator[Answer]:
    """Yield who asks and who answers in dialogues behind dashes, where the post says who is asked.

    Where it says that the author is, only that; else nobody is known, as in all dialogues.
    """
    if not post.items and not _DASH.search(post.body):  # as most, of which the sentences need not be found for it
        return
    spans = sentences(post.body, post.layout)
    places = list_places(post.body, spans, post.layout)
    for whole in dict.fromkeys(place.list for place in places.values() if place.is_exchange):
        items = list(dict.fromkeys(places[number].item for number in whole))
        lines = [(spans[item[0]][0], spans[item[-1]][1]) for item in items]
        asked, given = lines[::2], lines[1::2]
        if len(given) < _FEWEST or not _take_turns(post, asked, given):
            continue
        before = f"{post.title}\n{post.body[: lines[0][0]]}"
        names = _named_in(before)
        if _TO_AUTHOR.search(before) or (names and all(_is_of(name, author) for name in names)):
            yield from (Answer(*line, "") for line in given)
        elif len(set(names)) == 1 and _says_it_is_one(before) and _is_put_to_somebody(post, asked, given):
            yield from (Answer(*line, "") for line in asked)
            yield from (Answer(*line, names[0]) for line in given)


def _take_turns(post: Post, asked: Sequence[tuple[int, int]], given: Sequence[tuple[int, int]]) -> bool:
    """Say whether every first line asks, and no second one does."""
    are_asked, are_given = (
        [_ASKS.search(post.body[slice(*each)]) is not None for each in some] for some in (asked, given)
    )
    return all(are_asked) and not any(are_given)
