"""Bytes of an export that are no letters in its encoding: what they were nobody knows, so that nothing is made of them.

One of them refuses no blog: the post in whose text it stands is left out and named, all others come along.
"""

import re

from bot.corpus.importers._export import ExportedPost, Status, Unread

# A noncharacter, which no text has: where it stands, a letter was lost.
_LOST = "\ufdd0"
_NO_LETTER = re.compile("[\ud800-\udfff]")
_WHY = "some of its letters are damaged: correct them in the post and export again, or in the file"


def decoded(content: bytes, encoding: str) -> str:
    """Return a text in which each byte that is no letter is marked as such."""
    return marked(content.decode(encoding, "surrogateescape"))[0]


def marked(text: str) -> tuple[str, int]:
    """Return a text that was decoded with "surrogateescape", with each such byte marked, and how many there are."""
    return _NO_LETTER.subn(_LOST, text)


def unless_damaged(post: ExportedPost) -> ExportedPost | Unread:
    """Return a post, or that it is not read, where it would be quoted with a letter lost."""
    texts = (post.title, post.body, post.author or "", *post.categories, *post.tags)
    if post.status is not Status.PUBLISHED or not any(_LOST in text for text in texts):
        return post
    return Unread((post.title or post.slug).replace(_LOST, "\ufffd"), _WHY)
