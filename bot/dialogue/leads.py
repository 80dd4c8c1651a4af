"""What stands beside passages that a language model chose: the model names a message of the catalogue by its key, and
what the message says is found out, and claimed, here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.dialogue.claims import (
    NONE,
    Claim,
    Concludes,
    FromWork,
    MostlyIn,
    Nearly,
    NoFigure,
    OnlyReported,
    Opposed,
    OwnWords,
    Qualified,
    ReadBefore,
    Relayed,
    SaysNoMore,
    SideBySide,
    Spoken,
    Undecided,
    Unseparated,
    WithoutWord,
)
from bot.dialogue.cues import WORKS
from bot.dialogue.scene import Draft, Scene
from bot.model import SOMEBODY, Citation
from bot.phrases import named
from bot.text import folded_words


@dataclass(frozen=True, slots=True)
class Sentence:
    """A message of the catalogue with its claim and the words that are filled in."""

    key: str
    claim: Claim = NONE
    words: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Read:
    """A passage that is to be read, all that are, and words of the message that the blog is said not to have."""

    scene: Scene
    citation: Citation
    citations: Sequence[Citation] = ()
    absent: Sequence[str] = ()

    def of_speaker(self, key: str, claim: Callable[[Citation, str], Claim]) -> list[Sentence]:
        """Return a message that names whoever is reported; none where nobody is by name."""
        name = self.citation.speaker
        if not name or name == SOMEBODY:
            return []
        return [Sentence(key, claim(self.citation, name), {"speaker": self.said(name)})]

    def said(self, name: str) -> str:
        """Return a name as it is said in the language of the reply."""
        return named(name, self.scene.language, self.scene.library.corpus.blog.english)


def _from_work(read: Read) -> list[Sentence]:
    """Return that the author sets out from a book or a study: of who is reported, else of any whom the post reports."""
    reported = read.scene.library.facts.reported
    own = read.scene.library.table.numbers_of(read.citation.post)
    of_post = (name for name, numbers in reported.items() if any(number in own for number in numbers))
    names = [read.citation.speaker] if read.citation.speaker else [*of_post]
    found = []
    for name in filter(None, names):
        if not all(words.isdisjoint(folded_words(name)) for words in WORKS.values()):
            found.append(Sentence("from_named_work", FromWork(read.citation, name, ""), {"speaker": read.said(name)}))
            continue  # its name says already what it is
        for work in WORKS:
            words = {"speaker": read.said(name), "work": work}
            found.append(Sentence("from_work", FromWork(read.citation, name, work), words))
    return found


def _nearly(read: Read) -> list[Sentence]:
    words = next(iter(read.scene.references.quoted), read.scene.message.text)
    own = Sentence("nearly_own", Nearly(read.citation, "", words))
    return [*read.of_speaker("nearly_reported", lambda passage, name: Nearly(passage, name, words)), own]


def _without_word(key: str) -> Callable[[Read], list[Sentence]]:
    return lambda read: [Sentence(key, WithoutWord(read.citation, word), {"word": word}) for word in read.absent]


def _side_by_side(read: Read) -> list[Sentence]:
    return [Sentence("side_by_side", SideBySide(tuple(read.citations)))]


def _mostly_in(read: Read) -> list[Sentence]:
    title = read.citation.post.title
    return [Sentence("mostly_in", MostlyIn(read.citation, title, read.scene.search()), {"title": title})]


# What may be said before a passage by the key that a model names; of several messages the first whose claim holds.
LEADS: Mapping[str, Callable[[Read], list[Sentence]]] = {
    "words_of": lambda read: [
        *read.of_speaker("words_of", Spoken),
        *read.of_speaker("reported_lead", Relayed),
    ],
    "only_reported": lambda read: read.of_speaker("only_reported", OnlyReported),
    "unseparated": lambda read: read.of_speaker("unseparated", Unseparated),
    "from_work": _from_work,
    "contested": lambda read: read.of_speaker("contested", Qualified),
    "own_words": lambda read: [Sentence("own_words", OwnWords(read.citation))],
    "undecided": lambda read: [
        Sentence("undecided", Undecided(read.citation)),
        Sentence("own_words", OwnWords(read.citation)),
    ],
    "concludes": lambda read: [Sentence("concludes", Concludes(read.citation))],
    "without_word": _without_word("without_word"),
    "in_general": _without_word("in_general"),
    "no_figure": lambda read: [Sentence("no_figure", NoFigure(read.citation, read.scene.search_on()))],
    "nearly": _nearly,
    "mostly_in": _mostly_in,
    "side_by_side": _side_by_side,
    "for_and_against": lambda read: [
        Sentence("for_and_against", Opposed(tuple(read.citations))),
        *_side_by_side(read),
    ],
    "read_before": lambda read: [Sentence("read_before", ReadBefore(read.citation))],
}
# These tell which word the blog does not have, and those that a passage is only near.
WITHOUT_WORD = frozenset({"without_word", "in_general"})
NEAR_LEADS = WITHOUT_WORD | {"no_figure", "nearly"}
# What may be said of the whole reply before what is read, and behind it.
REMARKS_BEFORE, REMARKS_BEHIND = ("sorry", "partly", "not_told", "unsaid"), ("no_more",)
REMARKS = (*REMARKS_BEFORE, *REMARKS_BEHIND)


def say_lead(draft: Draft, key: str, read: Read) -> bool:
    """Say before a passage what a key stands for; return whether something of it is true, and was said."""
    return any(draft.say(each.key, each.claim, **each.words) for each in LEADS[key](read))


def say_remark(draft: Draft, key: str, citations: Sequence[Citation]) -> bool:
    """Say of the whole reply what a key stands for; return whether it is true, and was said."""
    scene = draft.scene
    if key == "no_more":
        return bool(citations) and draft.say(key, SaysNoMore(citations[-1]))
    return (key != "sorry" or scene.state.last is not None) and draft.say(key)
