"""Passages beside an answer as Markdown: a quote in its context, a post's page, a topic's quotes.

Like everything of the author's they stand behind the bar, escaped, slices of a post.
"""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot import phrases
from bot.cogs._escape import block, escape, one_line
from bot.cogs._render import CUT, MOST, NOTICE_MOST, fitted, length, rendered, shown, small
from bot.cogs._turning import page_line
from bot.model import Blog, Citation, Language, Outcome, Quote, Reply

# What a heading, the attribution and the number of the page take at most.
_AROUND = 600
# So much of a title stands above a page: what may stand below it needs its room too.
_TITLE_MOST = 180
# Opens and closes what is shown as code.
_FENCE = "```"
# A line with something on it: blanks, what is there, blanks.
_LINE = re.compile(r"^(\s*?)(\S(?:.*\S)?)([^\S\n]*)$", re.MULTILINE)


def in_context(quoted: Quote, wider: Quote, blog: Blog, language: Language) -> tuple[Citation, str]:
    """Return a quote with what stands around it, as much as one message holds, and that as Markdown.

    The quote itself is in bold; both spans are of one post, and `wider` holds `quoted`.
    """
    start, end = min(wider.start, quoted.start), max(wider.end, quoted.end)
    around = Quote(quoted.post, start, end, quoted.score, wider.speaker or quoted.speaker)
    attributed = _attributed(Citation((around,)), blog, language)
    room = min(MOST - _AROUND, MOST - NOTICE_MOST - length(attributed))  # a title may be as long as its writer likes
    while not _fits(_marked(quoted, around), room) and (around.start, around.end) != (quoted.start, quoted.end):
        around = _narrower(quoted, around)
    citation = Citation((around,))
    text = _marked(quoted, around)
    if not _fits(text, room):  # a quote that fills a message leaves no room for stars either
        return shown_alone(citation, blog, language)
    return citation, f"{block(text)}\n{attributed}"


def shown_alone(citation: Citation, blog: Blog, language: Language) -> tuple[Citation, str]:
    """Return a citation as it fits into one message, and that message."""
    reply, text = fitted(Reply(Outcome.ANSWERED, (citation,), language), blog, MOST - _AROUND)
    return reply.citations[0], text


def reference(citation: Citation, blog: Blog, language: Language) -> tuple[Citation, str]:
    """Return a citation as it can be cited elsewhere, and the message that shows it so that it is copied as it stands:
    as code, in which nothing is escaped; behind the bar where it would not fit so.
    """
    from bot.dialogue import quoted_block  # noqa: PLC0415 - connecting waits for no library of the index

    given = replace(citation, is_reference=True)
    text = quoted_block(given, blog, language)
    code = f"{_FENCE}\n{text}\n{_FENCE}"
    is_code = _FENCE not in text and length(code) <= MOST - _AROUND
    return (given, code) if is_code else shown_alone(given, blog, language)


def _narrower(quoted: Quote, around: Quote) -> Quote:
    """Return a slice that ends nearer to the quote: the longer side loses about a fifth, at a blank."""
    body, before, after = around.post.body, quoted.start - around.start, around.end - quoted.end
    if before >= after:
        wanted = min(around.start + before // 5 + 1, quoted.start)
        space = body.find(" ", wanted, quoted.start)
        return replace(around, start=space + 1 if 0 <= space < quoted.start - 1 else quoted.start)
    wanted = max(around.end - after // 5 - 1, quoted.end)
    space = body.rfind(" ", quoted.end, wanted)
    return replace(around, end=space if space > quoted.end else quoted.end)


def _marked(quoted: Quote, around: Quote) -> str:
    edges = itertools.pairwise((around.start, quoted.start, quoted.end, around.end))
    before, bold, after = (escape(around.post.drawn(*each, whole=(around.start, around.end))) for each in edges)
    return f"{before}{_bold(bold)}{after}"


def _bold(escaped: str) -> str:
    """Return escaped text in bold, line by line: Discord's stars do not reach over a quotation's next bar."""
    return _LINE.sub(r"\1**\2**\3", escaped)


def _fits(text: str, room: int = MOST - _AROUND) -> bool:
    return length(block(text)) <= room


def page_fits(page: Quote) -> bool:
    """Return whether a piece of a post fits into a message with its heading."""
    return _fits(escape(page.drawn))


def post_page(page: Quote, number: int, pages: int, language: Language) -> str:
    """Return one page of a post as Markdown; `number` from 0."""
    _, *dated = phrases.source(page.post, language)
    heading = small(" · ".join([shown(page.post.title, _TITLE_MOST), *map(escape, dated)]))
    count = page_line(number, pages, language)
    return "\n".join(part for part in (heading, block(escape(page.drawn)), count) if part)


def topic_pages(citations: Sequence[Citation], blog: Blog, language: Language) -> list[tuple[Citation, ...]]:
    """Return citations grouped into pages, each of which fits into one message."""
    pages: list[list[Citation]] = []
    for citation in citations:
        fitting, _ = shown_alone(citation, blog, language)
        if pages and length(_together([*pages[-1], fitting], blog, language)) <= MOST - _AROUND:
            pages[-1].append(fitting)
        else:
            pages.append([fitting])
    return [tuple(page) for page in pages]


def topic_page(page: Sequence[Citation], head: str, count: str, blog: Blog, language: Language) -> str:
    """Return one page of a topic's passages as Markdown, between two lines of the bot's own.

    `head` is plain text, `count` Markdown.
    """
    return "\n".join(part for part in (escape(head), _together(page, blog, language), count) if part)


def _together(citations: Sequence[Citation], blog: Blog, language: Language) -> str:
    return rendered(Reply(Outcome.ANSWERED, tuple(citations), language), blog)


def _attributed(citation: Citation, blog: Blog, language: Language) -> str:
    return small(escape(one_line(phrases.attribution(citation, blog, language))))


def page_of(pages: Sequence[Quote], start: int) -> int:
    """Return the number (from 0) of the page that shows the place `start` of the post."""
    found: Callable[[Quote], bool] = lambda page: page.start <= start < page.end  # noqa: E731 - one line says it
    return next((number for number, page in enumerate(pages) if found(page)), 0)


__all__ = [
    "CUT",
    "in_context",
    "page_fits",
    "page_of",
    "post_page",
    "reference",
    "shown_alone",
    "topic_page",
    "topic_pages",
]
