"""A reply as the text of one Discord message: the author behind the bar, who speaks in small print, we outside.

What does not fit is left out before the turn is recorded, so that the journal says what the member saw.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from bot import phrases
from bot.cogs._escape import block, escape, one_line, unescape
from bot.model import Blog, Citation, Language, Part, Quote, Reply, Words
from bot.text import sentences

# Discord's limit for the content of a message, here in UTF-16 units, of which there are never fewer than characters.
MOST = 2_000
# What the line that says what is kept takes at most, with the empty one above it: it stands below a first answer.
NOTICE_MOST = 432
# Words of the author's were left out here; the only thing of ours that stands within a quotation.
CUT = "[…]"
# The messages of the catalogue that end with an address, and what can be followed there.
_ADDRESSES = frozenset({"address", "post_address"})
_LINK_AT_END = re.compile(r"(?<=\s)https?://[^\s<>()|`]+\Z")
# A command between backticks, as `escape` leaves it: nothing within can do anything.
_COMMAND = re.compile(r"\\`\\/[a-z-]+(?: [a-z-]+)*\\`")


def rendered(reply: Reply, blog: Blog) -> str:
    """Return the whole reply as Markdown, whatever its length."""
    texts: list[str] = []
    for part in reply.parts:
        if isinstance(part, Words):
            # Help is the operator's or our own Markdown, and holds nothing of a member's.
            texts.append(("\n" if texts else "") + (part.text if reply.is_help else _worded(part)))
        else:
            texts.append(_cited(part, blog, reply.language))
    if reply.aside:
        texts.append(f"\n{small(reply.aside)}")
    if told := phrases.worded_by(reply):
        texts.append(f"\n{small(escape(told))}")
    return "\n".join(texts)


def worded(text: str) -> str:
    """Return words of ours as Markdown that shows them as they are, but for commands, which stand as code."""
    return _COMMAND.sub(lambda found: unescape(found[0]), escape(text))


def _worded(words: Words) -> str:
    """Return words of ours as Markdown: an address that they tell stands at their end, as a link."""
    tells_address = any(key in _ADDRESSES for key, _ in words.said)
    return linked(words.text, worded) if tells_address else worded(words.text)


def linked(text: str, made_safe: Callable[[str], str] = escape) -> str:
    """Return text made safe, save for the link at its end, if there is one: that can be followed."""
    found = _LINK_AT_END.search(text)
    return made_safe(text[: found.start()]) + found[0] if found else made_safe(text)


def small(text: str) -> str:
    """Return a line of small print; `text` is Markdown."""
    return f"-# {one_line(text)}"


def length(text: str) -> int:
    """Return the length in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shortened(text: str, most: int) -> str:
    """Return plain text of at most `most` UTF-16 units, cut with "…" if need be: between words, where that is near."""
    if length(text) <= most:
        return text
    kept = text[: max(most - 1, 0)]
    while length(kept) > most - 1:
        kept = kept[:-1]
    words = kept.rsplit(None, 1)[0] if " " in kept else kept
    # A word that is most of it is cut itself.
    return (words if 3 * length(words) >= most else kept) + "…"


def shown(text: str, most: int) -> str:
    """Return somebody's text on one line as Markdown that shows it as it is, cut to `most` units if need be."""
    plain = one_line(text)
    cut = most
    while cut > 0 and length(escaped := escape(shortened(plain, cut))) > most:
        cut = cut * 9 // 10
    return escaped if cut > 0 else ""


def fitted(reply: Reply, blog: Blog, most: int = MOST) -> tuple[Reply, str]:
    """Return the reply with as much of its citations as fits into `most` units, and it rendered.

    Translations go first: of what is shortened none would be one any more. Then the longest citation loses its last
    sentence first; when each is down to one, the last one goes; a single sentence that is still too long is cut between
    two words.
    """
    while (excess := length(text := rendered(reply, blog)) - most) > 0:
        if (shorter := _without_last_translation(reply)) is not None:
            reply = shorter
            continue
        citations = {place: part for place, part in enumerate(reply.parts) if isinstance(part, Citation)}
        if citations:
            reply = _shorter(reply, blog, citations, excess)
        elif reply.aside:
            reply = replace(reply, aside="") if length(reply.aside) > most // 2 else _above_aside(reply, most)
        else:
            reply = _with_short_words(reply, most)
    return reply, text


def _without_last_translation(reply: Reply) -> Reply | None:
    """Return the reply without the last translation of a passage that it reads; None where there is none."""
    places = [place for place, part in enumerate(reply.parts) if isinstance(part, Words) and part.is_translation]
    if not places or not reply.citations:
        return None
    return replace(reply, parts=(*reply.parts[: places[-1]], *reply.parts[places[-1] + 1 :]))


def _above_aside(reply: Reply, most: int) -> Reply:
    """Return a reply of words alone with these so short that the line below them fits, too."""
    line = length(small(reply.aside)) + 2
    return _with_short_words(reply, most - line)


def _shorter(reply: Reply, blog: Blog, citations: Mapping[int, Citation], excess: int) -> Reply:
    for place in sorted(citations, key=lambda place: -length(_cited(citations[place], blog, reply.language))):
        if (citation := _without_last_sentence(citations[place])) is not None:
            return _with_part(reply, place, citation)
    last = max(citations)
    if len(citations) > 1:
        return _without(reply, last)
    shorter = _without_words(citations[last], excess)
    return _without(reply, last) if shorter is None else _with_part(reply, last, shorter)


def _without_last_sentence(citation: Citation) -> Citation | None:
    """Return the citation with one sentence less, or None when what answers is down to one."""
    *kept, last = citation.quotes
    spans = [
        span for span in sentences(last.post.body, last.post.layout) if last.start <= span[0] and span[1] <= last.end
    ]
    if len(spans) > 1:
        return _cut(citation, (*kept, replace(last, end=spans[-2][1])))
    if len(citation.quotes) - 1 > citation.main:
        return _cut(citation, tuple(kept))
    return None


def _without_words(citation: Citation, excess: int) -> Citation | None:
    """Return the citation with its last quote cut between two words, or without what only explains it."""
    *before, last = citation.quotes
    room = len(last.text) - excess - len(CUT) - 1
    if room > 0:
        space = last.post.body.rfind(" ", last.start + 1, last.start + room + 1)
        return _cut(citation, (*before, replace(last, end=space if space > 0 else last.start + room)))
    return Citation((last,), 0, shortened=citation.shortened) if before else None


def _cut(citation: Citation, quotes: tuple[Quote, ...]) -> Citation:
    return Citation(quotes, citation.main, shortened=True)


def _with_part(reply: Reply, place: int, part: Part) -> Reply:
    return replace(reply, parts=(*reply.parts[:place], part, *reply.parts[place + 1 :]))


def _without(reply: Reply, place: int) -> Reply:
    """Drop a citation together with the words that lead to it, unless they open the reply."""
    first = place - 1 if place > 1 and isinstance(reply.parts[place - 1], Words) else place
    return replace(reply, parts=(*reply.parts[:first], *reply.parts[place + 1 :]))


def _with_short_words(reply: Reply, most: int) -> Reply:
    words = shortened(" ".join(part.text for part in reply.parts if isinstance(part, Words)), most)
    while length(escape(words)) > most:
        words = shortened(words, length(words) - 1)
    return replace(reply, parts=(Words(words),))


def _cited(citation: Citation, blog: Blog, language: Language) -> str:
    quoted = f" {CUT} ".join(escape(quote.drawn) for quote in citation.quotes)
    if citation.shortened:
        quoted += f" {CUT}"
    attributed = _small_print(phrases.attribution(citation, blog, language), has_link=citation.is_reference)
    return f"{block(quoted)}\n{attributed}"


@lru_cache(maxsize=256)
def _small_print(attribution: str, *, has_link: bool) -> str:
    """Return who speaks as a line of small print; the blog names few, again and again."""
    return small((linked if has_link else escape)(one_line(attribution)))
