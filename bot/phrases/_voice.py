"""The bot's voice in one turn: its language, and which variant of what it says is due."""

import zlib
from dataclasses import dataclass, replace

from bot.model import AuthorIs, Citation, Corpus, Language
from bot.phrases.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class BlogFacts:
    """What the bot's words agree with: who writes the blog, and how many posts it has, several until it is read."""

    author_is: AuthorIs = AuthorIs.MAN
    posts: int = 2

    @classmethod
    def of(cls, corpus: Corpus) -> "BlogFacts":
        """Return the facts of a blog."""
        return cls(corpus.blog.author_is, len(corpus.posts))


# Where no blog is at hand, or what is said does not speak of it.
ANY_BLOG = BlogFacts()


@dataclass(frozen=True, slots=True)
class Voice:
    """The bot's voice in one turn: its language, and which variant is due, by conversation and turn number (from 0).

    `facts` decide how it speaks of the author and of the posts: they must be given to whoever says a phrase that does.
    `in_french` is said of what it reads, as long as the talk has not been told so.
    """

    language: Language
    conversation: str = ""
    turn: int = 0
    facts: BlogFacts = ANY_BLOG
    in_french: bool = True

    def before(self, *citations: Citation) -> "Voice":
        """Return the voice that reads some citations: it says that they are in French, unless all are in English."""
        for each in citations:
            if not each.post.is_english:  # as a rule
                return self
        return replace(self, in_french=False) if citations else self

    def say(self, key: str, **words: str) -> str:
        """Return a phrase with its words filled in. Raises KeyError for a phrase that does not exist."""
        catalogue = Catalogue.load()
        # Started anywhere, then in turn: two turns in a row never hear the same variant where there are two.
        several = catalogue.variants(key, self.language) > 1
        start = zlib.crc32(f"{self.conversation}/{key}".encode()) if several else 0
        return catalogue.say(
            key,
            self.language,
            author=self.facts.author_is,
            posts=self.facts.posts,
            variant=start + self.turn,
            **{**words, "in_french": "yes" if self.in_french else "no"},
        )

    def has(self, key: str) -> bool:
        """Say whether there is such a phrase."""
        return Catalogue.load().has(key, self.language)
