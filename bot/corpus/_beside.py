"""What stands beside the text of a post, and is none of it: captions, tags, buttons, the list of headings."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

# Where kramdown, GitLab and others put the list of a page's headings.
_CONTENTS = re.compile(r"(?:[^\n]*\n)?[ \t]*\{:[ \t]*toc\b[^{}\n]*\}[ \t]*|\[\[?_?toc_?\]?\]", re.IGNORECASE)
_TAGS = re.compile(r"(?:#[^\W\d_][\w/-]*\s*)+")
_BUTTON = re.compile(r"\[[^\[\]]*\]\([^()]*\)\{:?[^{}\n]*\.(?:btn|button)[^{}\n]*\}")
# What WordPress's shortcodes look like: with a mark in their names, or with what is said to them.
_SHORTCODE = (
    r"\[/?(?:gallery|playlist|embed|contact-form|[a-z][a-z-]*[_\d][\w-]*)(?:[ \t][^\[\]\n]*)?\]|"
    r"\[[a-z][\w-]*(?:[ \t]+[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\[\]]+))+[ \t]*/?\]|\[/[a-z][\w-]*\]"
)
_SHORTCODES = re.compile(rf"(?:(?>{_SHORTCODE})\s*+)++")  # two of these forms may fit one: no need to try both
_BUTTON_OF_PLUGIN = re.compile(r"\[([\w-]*button[\w-]*)\b[^\[\]]*\][^\[\]]*\[/\1\]")
# Where a link leads that is there to be pressed: to another place of the page, to subscribe, share or comment.
_PRESSED = re.compile(
    r"#|[^?#]*/(?:subscribe|signup|share|comments)/?(?:[?#]|$)|[^#]*[?&](?:action=share|share=)|mailto:\?|"
    r"\w+://(?:www\.)?(?:facebook\.com/share|(?:twitter|x)\.com/(?:share|intent)|linkedin\.com/share|pinterest\.\w+/pin/create)"
)
# A paragraph that is nothing but one of these is left out.
_ALONE = (_CONTENTS, _TAGS, _BUTTON, _SHORTCODES, _BUTTON_OF_PLUGIN)
_PICTURE = re.compile(r"[ \t]*(?:!|\[!)\[")
# As PHP Markdown Extra has it, and kramdown and Hugo after it; in French prose a colon has one blank behind it.
_DEFINES = re.compile(r"^:(?:[ ]{2,}|\t)(?=\S)")
_SLANTED = re.compile(r"([*_])(?=[^\s*_]).*(?<=[^\s*_])\1")


def without_captions(typed: Sequence[str], rendered: list[str]) -> list[str]:
    """Return the lines of a paragraph without those that are captions: in italics, right below a picture."""
    below = zip(typed, rendered, strict=True)
    is_picture = [False, *(not text.strip() and _PICTURE.match(line) is not None for line, text in below)]
    return [
        "" if is_picture[number] and _SLANTED.fullmatch(typed[number].strip()) else text
        for number, text in enumerate(rendered)
    ]


def without_colons(rendered: Sequence[str]) -> list[str]:
    """Return lines without the colon, and the blanks behind it, by which a line defines what stands above it."""
    return [_DEFINES.sub("", text, count=1) for text in rendered]


def is_beside(inline: "Token") -> bool:
    """Say whether a paragraph, or an item of a list, is no part of the text."""
    return any(each.fullmatch(inline.content) for each in _ALONE) or _is_pressed(inline)


def _is_pressed(inline: "Token") -> bool:
    """Say whether there is nothing but links to be pressed: "Aller à la recette", "Partager", a list of headings."""
    is_within = has_link = False
    for token in inline.children or ():
        if token.type == "link_open":
            is_within = has_link = True
            if not _PRESSED.match(str(token.attrGet("href") or "")):
                return False
        elif token.type == "link_close":
            is_within = False
        elif not is_within and any(char.isalnum() for char in token.content):
            return False
    return has_link
