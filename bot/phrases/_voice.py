"""The bot's voice in one turn: its language, and which variant of what it says is due."""

import zlib
from dataclasses import dataclass, replace

from bot.model import AuthorIs, Citation, Language
from bot.phrases.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Voice:
    """The bot's voice in one turn: its language, and which variant is due, by conversation and turn number (from 0).

    `author_is` decides how it speaks of the author, `has_one_post` how of the blog; None is as `speak_of` and
    `speak_of_posts` said. `in_french` is said of what it reads, as long as the talk has not been told so.
    """

    language: Language
    conversation: str = ""
    turn: int = 0
    author_is: AuthorIs | None = None
    in_french: bool = True
    has_one_post: bool | None = None

    def before(self, *citations: Citation) -> "Voice":
        """Return the voice that reads some citations: it says that they are in French, unless all are in English."""
        for each in citations:
            if not each.post.is_english:  # as a rule
                return self
        return replace(self, in_french=False) if citations else self

    def say(self, key: str, **words: str) -> str:
        """Return a phrase with its words filled in. Raises KeyError for a phrase that does not exist."""
        catalogue = Catalogue.load()
        is_one = _has_one_post if self.has_one_post is None else self.has_one_post
        # Started anywhere, then in turn: two turns in a row never hear the same variant where there are two.
        several = catalogue.variants(key, self.language) > 1
        start = zlib.crc32(f"{self.conversation}/{key}".encode()) if several else 0
        return catalogue.say(
            key,
            self.language,
            author=self.author_is or _spoken_of,
            posts=1 if is_one else 2,
            variant=start + self.turn,
            **{**words, "in_french": "yes" if self.in_french else "no"},
        )

    def has(self, key: str) -> bool:
        """Say whether there is such a phrase."""
        return Catalogue.load().has(key, self.language)


# The buttons, lists and commands of a door speak of one author as long as the bot runs, and are said in a hundred
# places that have no blog at hand. What answers a question has one, and says itself how its author is spoken of.
_spoken_of = AuthorIs.MAN
_has_one_post = False


def speak_of(author_is: AuthorIs) -> None:
    """Let every voice that is not told otherwise speak of such an author from here on: said once, at the start."""
    global _spoken_of  # noqa: PLW0603 - as a locale: one for the whole process, said before anything else
    _spoken_of = author_is


def speak_of_posts(count: int) -> None:
    """Let every voice that is not told otherwise speak of a blog of so many posts, which may be read again any time."""
    global _has_one_post  # noqa: PLW0603 - as above
    _has_one_post = count == 1
