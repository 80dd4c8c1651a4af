"""What the operator's jobs are given."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.model import Post
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.storage import Journal


@dataclass(frozen=True, slots=True)
class Desk:
    """What the jobs work with: the settings, ways to open the journal, the posts by slug."""

    settings: Settings
    reading: Callable[[], AbstractAsyncContextManager["Journal"]]
    writing: Callable[[], AbstractAsyncContextManager["Journal"]]
    posts: Callable[[], Mapping[str, Post]]
