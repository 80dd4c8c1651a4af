"""What the operator's jobs are given."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.model import Corpus, Post
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.storage import Journal


@dataclass(frozen=True, slots=True)
class Desk:
    """What the jobs work with: the settings, ways to open the journal, the blog."""

    settings: Settings
    reading: Callable[[], AbstractAsyncContextManager["Journal"]]
    writing: Callable[[], AbstractAsyncContextManager["Journal"]]
    corpus: Callable[[], Corpus]


def by_slug(corpus: Corpus) -> Mapping[str, Post]:
    """Return the posts of a blog by slug."""
    return {post.slug: post for post in corpus.posts}
