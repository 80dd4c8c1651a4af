"""What an editor should know of a paragraph of Markdown: pictures that interrupt it, words that a program fills in."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

# Behind these something new may begin: a line in bold, a picture; anywhere else it is in the middle of a sentence.
MAY_END = tuple('.!?…:»”")')
# What Jekyll, Hugo or WordPress would put something in place of, of which only they know what.
_FILLED_IN = re.compile(
    r"\{\{(?![<%])[^{}\n]*\}\}|"
    r"\[/?(?:caption|gallery|embed|playlist|youtube|vimeo|dailymotion|sourcecode)\b[^\[\]\n]*\]|"
    r"\[(?:audio|video)[ \t][^\[\]\n]*=[^\[\]\n]*\]|"
    r"\[[a-z][\w-]*(?:[ \t]+[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'))+[ \t]*/?\]"  # a plugin's
)


def remarks_on(inline: "Token") -> list[tuple[int, str]]:
    """Return the remarks on a paragraph, each with its line in it."""
    return [*_pictures_inside(inline), *_filled_in(inline, "quoted as it stands here")]


def remarks_on_left_out(inline: "Token") -> list[tuple[int, str]]:
    """Return the same on a paragraph that is left out."""
    return _filled_in(inline, "left out here")


def _pictures_inside(inline: "Token") -> list[tuple[int, str]]:
    """Return a remark, with its line in the paragraph, for each picture in the middle of a sentence."""
    found = []
    number, before = 0, ""
    children = inline.children or []
    for place, token in enumerate(children):
        number += token.type in {"softbreak", "hardbreak"}
        before += token.content if token.type in {"text", "code_inline"} else ""
        after = "".join(other.content for other in children[place + 1 :] if other.type in {"text", "code_inline"})
        if token.type == "image" and after.strip() and before.strip() and not before.rstrip().endswith(MAY_END):
            found.append((number, "a picture in the middle of a sentence, which is quoted without it"))
    return found


def _filled_in(inline: "Token", left: str) -> list[tuple[int, str]]:
    """Return a remark, with its line in the paragraph, for each word that the blog's program would fill in."""
    texts = "".join(
        "\n" if token.type in {"softbreak", "hardbreak"} else token.content if token.type == "text" else ""
        for token in inline.children or ()
    )
    what = f"is filled in by your blog's program, and {left}; write what it says"
    return [(texts[: match.start()].count("\n"), f"{match[0]} {what}") for match in _FILLED_IN.finditer(texts)]
