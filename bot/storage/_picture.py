"""The figures of a period as a picture (PNG). Pillow is loaded when the first one is drawn.

The typeface that comes with Pillow has no accents, and a machine that serves has none of its own: they are drawn here.
"""

import io
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from bot.model import Day, JournalError, Language, Outcome, Post, PostDate, Statistics
from bot.phrases import ANY_BLOG, BlogFacts, Voice, date
from bot.storage._figures import label, shared, whole

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

# In pixels of the picture; it is drawn twice as large, so that edges come out smooth.
_WIDTH, _HEIGHT, _MARGIN = 900, 560, 36
_SCALE = 2
_PAPER, _INK, _FAINT = "#ffffff", "#22272e", "#c9d1d9"
# Told apart by people who confuse red and green too (Okabe and Ito, 2008).
_COLOURS = {"answered": "#0072b2", "near": "#56b4e9", "declined": "#e69f00", "other": "#999999"}
_KEYS: Mapping[Outcome, str] = {
    outcome: outcome.value for outcome in (Outcome.ANSWERED, Outcome.NEAR, Outcome.DECLINED)
}
_SPELLED = {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "–": "-", "—": "-", "“": '"', "”": '"', "‘": "’"} | {
    "\N{NO-BREAK SPACE}": " ",
    "\N{NARROW NO-BREAK SPACE}": " ",
}
# Strokes of each accent, in parts of the type size, from the middle of the letter's top (of the cedilla: its bottom).
_STROKES: Mapping[str, Sequence[Sequence[tuple[float, float]]]] = {
    "\N{COMBINING ACUTE ACCENT}": [[(-0.04, -0.07), (0.1, -0.2)]],
    "\N{COMBINING GRAVE ACCENT}": [[(0.04, -0.07), (-0.1, -0.2)]],
    "\N{COMBINING CIRCUMFLEX ACCENT}": [[(-0.12, -0.08), (0.0, -0.19), (0.12, -0.08)]],
    "\N{COMBINING DIAERESIS}": [[(-0.12, -0.13), (-0.1, -0.13)], [(0.1, -0.13), (0.12, -0.13)]],
    "\N{COMBINING TILDE}": [[(-0.13, -0.09), (-0.05, -0.15), (0.05, -0.09), (0.13, -0.15)]],
    "\N{COMBINING CEDILLA}": [[(0.02, 0.0), (0.0, 0.07), (0.07, 0.11), (-0.02, 0.18)]],
}


def picture(
    statistics: Statistics, language: Language, posts: Mapping[str, Post], facts: BlogFacts = ANY_BLOG
) -> bytes:
    """Return a PNG of 900 × 560 pixels: turns by day, what became of them, the posts most quoted.

    Raises JournalError where this Pillow cannot write.
    """
    from PIL import Image, ImageDraw  # noqa: PLC0415 - see the module's docstring

    image = Image.new("RGB", (_WIDTH * _SCALE, _HEIGHT * _SCALE), _PAPER)
    sheet = _Sheet(ImageDraw.Draw(image), Voice(language, facts=facts))
    sheet.text((_MARGIN, 24), _heading(statistics, language), 22)
    sheet.text((_MARGIN, 62), sheet.voice.say("figure_by_day"), 15)
    _days(sheet, statistics.days)
    _outcomes(sheet, statistics)
    _posts(sheet, statistics.posts, posts)
    content = io.BytesIO()
    image.resize((_WIDTH, _HEIGHT), Image.Resampling.LANCZOS).save(content, "PNG", optimize=True)
    return content.getvalue()


class _Sheet:
    """What is drawn on, in pixels of the finished picture."""

    def __init__(self, draw: "ImageDraw", voice: Voice) -> None:
        self._draw = draw
        self._fonts: dict[int, FreeTypeFont] = {}
        self.voice = voice
        self.language = voice.language

    def box(self, left: float, top: float, right: float, bottom: float, *, colour: str) -> None:
        """Fill a rectangle, at least a pixel in each direction."""
        right, bottom = max(right, left + 1), max(bottom, top + 1)
        corners = [(left * _SCALE, top * _SCALE), (right * _SCALE - 1, bottom * _SCALE - 1)]
        self._draw.rectangle(corners, fill=colour)

    def text(self, at: tuple[float, float], text: str, size: int, *, to_the_left: bool = False) -> None:
        """Write from a corner on (top left; top right where it runs to the left)."""
        font = self._font(size)
        letters = [_parted(character) for character in "".join(_SPELLED.get(each, each) for each in text)]
        x, y = at[0] * _SCALE, at[1] * _SCALE
        if to_the_left:
            x -= font.getlength("".join(base for base, _ in letters))
        for base, accents in letters:
            self._draw.text((x, y), base, fill=_INK, font=font)
            for accent in accents:
                self._accent(accent, base, (x, y), size)
            x += font.getlength(base)

    def width(self, text: str, size: int) -> float:
        """Return how wide a text is."""
        return self._font(size).getlength("".join(_parted(character)[0] for character in text)) / _SCALE

    def _accent(self, accent: str, base: str, at: tuple[float, float], size: int) -> None:
        left, top, right, bottom = self._font(size).getbbox(base)
        middle = at[0] + (left + right) / 2
        edge = at[1] + (bottom if accent == "\N{COMBINING CEDILLA}" else top)
        unit = size * _SCALE
        for stroke in _STROKES.get(accent, ()):
            points = [(middle + x * unit, edge + y * unit) for x, y in stroke]
            self._draw.line(points, fill=_INK, width=max(1, round(0.075 * unit)), joint="curve")

    def _font(self, size: int) -> "FreeTypeFont":
        from PIL import ImageFont  # noqa: PLC0415 - see the module's docstring

        if size not in self._fonts:
            font = ImageFont.load_default(size * _SCALE)
            if not isinstance(font, ImageFont.FreeTypeFont):
                raise JournalError("this Pillow cannot write letters: it was built without FreeType")
            self._fonts[size] = font
        return self._fonts[size]


def _parted(character: str) -> tuple[str, str]:
    """Return the letter that the typeface has, and the accents to be drawn on it."""
    parts = unicodedata.normalize("NFD", character)
    base, accents = parts[:1], parts[1:]
    known = base.isascii() or base in "’«»…·"
    return (base if known and base.isprintable() else "?"), accents


def _heading(statistics: Statistics, language: Language) -> str:
    days = [statistics.days[0].date, statistics.days[-1].date] if statistics.days else []
    return " – ".join(date(PostDate(day.year, day.month, day.day), language) for day in dict.fromkeys(days))


def _days(sheet: _Sheet, days: Sequence[Day]) -> None:
    """Draw a bar for each day, what became of its turns one upon the other."""
    left, top, right, bottom = _MARGIN + 34, 96.0, _WIDTH - _MARGIN, 300.0
    highest = max((day.turns for day in days), default=0)
    sheet.text((left - 8, top - 8), whole(highest, sheet.language), 13, to_the_left=True)
    sheet.text((left - 8, bottom - 14), "0", 13, to_the_left=True)
    sheet.box(left, top, right, top + 1, colour=_FAINT)
    step = (right - left) / max(1, len(days))
    gap = min(4.0, step * 0.2)
    for place, day in enumerate(days):
        floor = bottom
        for key, turns in _by_key(day.outcomes).items():
            height = (bottom - top) * turns / max(1, highest)
            if turns:
                sheet.box(
                    left + place * step, floor - height, left + (place + 1) * step - gap, floor, colour=_COLOURS[key]
                )
            floor -= height
    sheet.box(left, bottom, right, bottom + 1, colour=_INK)


def _by_key(outcomes: Mapping[Outcome, int]) -> dict[str, int]:
    counts = dict.fromkeys(_COLOURS, 0)
    for outcome, turns in outcomes.items():
        counts[_KEYS.get(outcome, "other")] += turns
    return counts


def _outcomes(sheet: _Sheet, statistics: Statistics) -> None:
    """Draw all questions as one bar, with what each colour stands for; what was no question has no share."""
    counts, outcomes = _by_key(statistics.outcomes), {key: outcome for outcome, key in _KEYS.items()}
    x, step = float(_MARGIN), (_WIDTH - 2 * _MARGIN) / len(counts)
    for place, (key, turns) in enumerate(counts.items()):
        outcome = outcomes.get(key)
        width = 0.0 if outcome is None else (_WIDTH - 2 * _MARGIN) * (statistics.share(outcome) or 0.0)
        if width:
            sheet.box(x, 330, x + width, 352, colour=_COLOURS[key])
        x += width
        at = _MARGIN + place * step
        sheet.box(at, 367, at + 12, 379, colour=_COLOURS[key])
        sheet.text((at + 18, 364), sheet.voice.say(f"figure_{key}"), 13)
        figure = whole(turns, sheet.language) if outcome is None else shared(statistics, outcome, sheet.language)
        sheet.text((at + 18, 381), figure, 13)


def _posts(sheet: _Sheet, counts: Mapping[str, int], posts: Mapping[str, Post]) -> None:
    """Draw how often the posts most quoted were."""
    most = list(counts.items())[:5]
    if most:
        sheet.text((_MARGIN, 412), label("posts", sheet.voice).rstrip(" :\N{NO-BREAK SPACE}"), 15)
    for place, (slug, times) in enumerate(most):
        y = 438 + place * 22
        title = posts[slug].title if slug in posts else slug
        sheet.text((_MARGIN, y), _shortened(sheet, title, 390), 13)
        sheet.box(440, y + 2, 440 + 340 * times / most[0][1], y + 15, colour=_COLOURS["answered"])
        sheet.text((_WIDTH - _MARGIN, y), whole(times, sheet.language), 13, to_the_left=True)


def _shortened(sheet: _Sheet, text: str, width: float) -> str:
    while text and sheet.width(text, 13) > width:
        text = text.rstrip("…")[:-1].rstrip() + "…"
    return text
