"""What a language model chose for a message, before anything of it was checked, and what asking it came to."""

import hashlib
from dataclasses import dataclass

from bot.model._replies import Outcome


@dataclass(frozen=True, slots=True)
class Span:
    """Whole sentences of a post, by the slug and the hash of its body: posts that are read anew cannot shift them.

    Sentences that no post has are an empty span, and one of no extent stands for all of its post. `lead` is the key of
    what the catalogue says before them, if anything, and `gloss` the model's English translation of them.
    """

    slug: str
    sha: str
    start: int
    end: int
    lead: str = ""
    gloss: str = ""


NO_SPAN = Span("", "", 0, 0)


@dataclass(frozen=True, slots=True)
class Choice:
    """A model's choice.

    `reader` is what people are told of the model, `understood` the message as a question that stands alone. Either
    `act` is what the member does, to be answered by the table of today, of `post` (its slug, empty for none that there
    is) where it is about one; or `quotes` are what is to be read, beside at most two sentences of the model's, `words`,
    which stand `below` it or above, with their `outcome`. Where no words are shown, the catalogue says what `remark` is
    the key of; `glosses_alone` leaves what was read before to its translation. `next` is what may be read next;
    `search` are words to look for before all is chosen. `rejects` says that the member turns down what was read last;
    `absent` are words of the message of which the blog is said to have no trace. `dropped` names the checks that words
    of the model's have failed already.
    """

    reader: str
    understood: str = ""
    act: str = ""
    post: str | None = None
    quotes: tuple[Span, ...] = ()
    words: str = ""
    below: bool = False
    glosses_alone: bool = False
    remark: str = ""
    outcome: Outcome = Outcome.CHAT
    rejects: bool = False
    absent: tuple[str, ...] = ()
    next: tuple[Span, ...] = ()
    search: str = ""
    dropped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReaderInfo:
    """What people are told of the language model that reads what they write: its name and where it is.

    `is_local` is the operator's word that nothing sent there leaves their machines.
    """

    name: str
    host: str
    is_local: bool = False

    @property
    def version(self) -> str:
        """Return the version of the notice that tells of it: another reader, or another place, is another notice."""
        told = f"{self.name}\n{self.host}\n{self.is_local}"
        return hashlib.sha256(told.encode()).hexdigest()[:16]
