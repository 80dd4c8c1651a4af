"""Nothing a member or the blog writes does anything in Discord, and everything reads as it was written."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from bot.cogs._escape import block, escape, one_line, unblock, unescape
from tests.helpers import looped

_PIECES = [
    *"\\*_~|`<>[]()@#/:-+.!&;=\"'",
    "-# ", "# ", "> ", ">>> ", "- ", "1. ", "12) ", "***", "||", "```", "@everyone", "@here", "<@1>", "<@&2>", "<#3>",
    "</aide:4>", "<t:0:R>", "<:a:5>", "<a:b:6>", ":smile:", "[a](https://b.fr)", "https://b.fr", "<https://b.fr>",
    "discord.gg/abc", "<id:customize>", "\n", "\r\n", "\r", "\u2028", " ", "é", "œ", "😀", "mot", "2",
]  # fmt: skip
texts = st.lists(st.sampled_from(_PIECES) | st.text(max_size=5), max_size=30).map("".join)


@given(texts)
@example("\\")
@example("\\\\n")
@example("\n")
@example("\r")
@example("\r\n- a\n\n1. b")
def test_what_discord_shows_is_the_text_itself(text: str) -> None:
    assert unescape(escape(text)) == text
    assert unescape(unblock(block(escape(text)))) == text


@given(texts)
def test_every_line_of_a_quotation_stands_behind_its_bar(text: str) -> None:
    assert all(line.startswith("> ") for line in re.split(r"\r\n|\r|\n", block(escape(text))))


def _inert(text: str) -> str:
    """Return what is left active in escaped text: everything but escaped characters."""
    return re.sub(r"\\[^0-9A-Za-z\s]", "\0", text)


@given(texts)
def test_nothing_active_is_left(text: str) -> None:
    left = _inert(escape(text))
    assert not re.search(r"[\\*_~|`<>\[\]@#/]|:\S", left)
    assert not re.search(r"(?:\A|[\n\r\u2028])[ \t]*(?:[-+]|\d+[.)])", left)


@looped(
    ("text", "escaped"),
    [
        ("@everyone", r"\@everyone"),
        ("<@123>", r"\<\@123\>"),
        ("<#7>", r"\<\#7\>"),
        ("||non||", r"\|\|non\|\|"),
        ("[ici](https://a.fr)", r"\[ici\](https\:\/\/a.fr)"),
        ("-# petit", r"\-\# petit"),
        ("  - un\n2. deux", "  \\- un\n2\\. deux"),
        (":fire: à 10:30", r"\:fire: à 10\:30"),
        ("l’été, en 2.0 : « oui » (1 + 1 = 2) - fin.", "l’été, en 2.0 : « oui » (1 + 1 = 2) - fin."),
    ],
)
def test_prose_stays_readable_and_syntax_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_titles_stay_on_their_line() -> None:
    assert one_line("Un\n# titre ") == "Un # titre"
    assert one_line("ceci\xa0:\n  «\xa0oui\xa0»\u202f!") == "ceci\xa0: «\xa0oui\xa0»\u202f!"
