"""What Discord's Markdown becomes in the components' HTML: as much of it as the bot and its members write."""

import re
from collections.abc import Iterator, Mapping
from html import escape
from itertools import groupby

# What a backslash protects comes first, then what stands for itself, then emphasis with the longer mark first.
_INLINE = re.compile(
    r"\\(?P<plain>[^0-9A-Za-z\s])"
    r"|`(?P<code>[^`]+)`"
    r"|(?P<mention><[@#]\d+>)"
    r"|\[(?P<label>[^\]]+)\]\((?P<address>https?://[^)\s]+)\)"
    r"|\*\*(?P<bold>.+?)\*\*"
    r"|\*(?P<italic>.+?)\*"
)
_QUOTE, _SMALL = "> ", "-# "


def to_html(content: str, names: Mapping[str, str]) -> str:
    """Return a message's text as HTML; `names` says what each mention reads (`<@1>` -> `@Causerie`)."""
    return "".join(_blocks(content, names))


def inline(text: str, names: Mapping[str, str]) -> str:
    """Return one line as HTML, without what its beginning may mean."""
    parts, end = [], 0
    for found in _INLINE.finditer(text):
        parts += [escape(text[end : found.start()]), _marked(found, names)]
        end = found.end()
    return "".join([*parts, escape(text[end:])])


def _blocks(content: str, names: Mapping[str, str]) -> Iterator[str]:
    for is_quote, lines in groupby(content.split("\n"), lambda line: line.startswith(_QUOTE)):
        if is_quote:
            quoted = "".join(_line(line.removeprefix(_QUOTE), names) for line in lines)
            yield f"<discord-quote>{quoted}</discord-quote>"
        else:
            yield from (_line(line, names) for line in lines)


def _line(line: str, names: Mapping[str, str]) -> str:
    if line.startswith(_SMALL):
        return f"<discord-subscript>{inline(line.removeprefix(_SMALL), names)}</discord-subscript>"
    return f"<div>{inline(line, names) or '<br>'}</div>"


def _marked(found: re.Match[str], names: Mapping[str, str]) -> str:
    kind, text = found.lastgroup, found[found.lastgroup or 0]
    match kind:
        case "plain":
            return escape(text)
        case "code":
            return f"<discord-code>{escape(text)}</discord-code>"
        case "mention":
            sort = "user" if text.startswith("<@") else "channel"
            # The component puts the sign before the name itself.
            return f'<discord-mention type="{sort}">{escape(names[text].lstrip("@#"))}</discord-mention>'
        case "address":
            return f'<discord-link href="{escape(text)}">{inline(found["label"], names)}</discord-link>'
    return f"<discord-{kind}>{inline(text, names)}</discord-{kind}>"
