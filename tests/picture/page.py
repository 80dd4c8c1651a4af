"""The conversation as a page for the browser: the components of @skyra/discord-components-core, filled in."""

import re
from base64 import b64encode
from collections.abc import Sequence
from html import escape
from pathlib import Path
from string import Template

from tests.discord_server import Message, User
from tests.picture.dialogue import TITLE, Button, buttons, names
from tests.picture.markdown import inline, to_html

_PAGE = Template(Path(__file__).with_name("page.html").read_text(encoding="utf-8"))
_EMOJI = "node_modules/@discordapp/twemoji/dist/svg"
_LINE_BEGINS = re.compile(r"^(?:> |-# )", re.MULTILINE)
# Faces drawn here, so that nothing is fetched: a speech bubble with « » for the bot, a bust for everybody else.
_BUBBLE = (
    '<rect width="80" height="80" fill="#3f6f8f"/>'
    '<path d="M16 20h48a6 6 0 0 1 6 6v24a6 6 0 0 1-6 6H42L28 68V56H16a6 6 0 0 1-6-6V26a6 6 0 0 1 6-6z" fill="#fff"/>'
    '<path d="M29 31l-6 7 6 7M37 31l-6 7 6 7M51 31l6 7-6 7M43 31l6 7-6 7" fill="none" stroke="#3f6f8f"'
    ' stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>'
)
_BUST = (
    '<rect width="80" height="80" fill="{}"/><circle cx="40" cy="31" r="14" fill="{}"/>'
    '<path d="M12 80c0-20 12-30 28-30s28 10 28 30z" fill="{}"/>'
)
_COLOURS = (("#e9b44c", "#7a4b12", "#fff3d6"), ("#7fb685", "#2c4a3e", "#eaf6ec"), ("#c98bb9", "#5b2a4d", "#f8eaf4"))


def page(messages: Sequence[Message]) -> str:
    """Return the HTML; the packages are looked for in `node_modules` beside it."""
    people = list(dict.fromkeys(message.author for message in messages if not message.author.bot))
    faces = {person: _bust(place) for place, person in enumerate(people)}
    drawn = "\n".join(_message(message, faces) for message in messages)
    return _PAGE.substitute(title=escape(TITLE), messages=drawn)


def _message(message: Message, faces: dict[User, str]) -> str:
    clock = f"{message.created_at.astimezone():%H:%M}"
    head = f'<discord-message {_author(message.author, faces)} timestamp="Aujourd’hui à {clock}">'
    answered = _answered(message.reference, message, faces) if message.reference else ""
    rows = "".join(_row(row) for row in buttons(message))
    below = f'<discord-attachments slot="components">{rows}</discord-attachments>' if rows else ""
    return f"{head}{answered}{to_html(message.content, names(message))}{below}</discord-message>"


def _answered(message: Message, by: Message, faces: dict[User, str]) -> str:
    # All on one line, as Discord's client shows it.
    line = " ".join(_LINE_BEGINS.sub("", message.content).split("\n"))
    pinged = " mentions" if message.author in by.mentions else ""
    return (
        f'<discord-reply slot="reply" {_author(message.author, faces)}{pinged}>'
        f"<span>{inline(line, names(message))}</span></discord-reply>"
    )


def _row(row: Sequence[Button]) -> str:
    return f"<discord-action-row>{''.join(map(_button, row))}</discord-action-row>"


def _button(button: Button) -> str:
    file = "-".join(f"{ord(each):x}" for each in button.emoji)
    emoji = f' emoji="{_EMOJI}/{file}.svg"' if file else ""
    sort = "primary" if button.is_coloured else "secondary"
    return f'<discord-button type="{sort}"{emoji}>{escape(button.label)}</discord-button>'


def _author(user: User, faces: dict[User, str]) -> str:
    face, sort = (_picture(_BUBBLE), " bot") if user.bot else (faces[user], "")
    return f'author="{escape(user.name)}" avatar="{face}"{sort}'


def _bust(place: int) -> str:
    return _picture(_BUST.format(*_COLOURS[place % len(_COLOURS)]))


def _picture(drawing: str) -> str:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80">{drawing}</svg>'
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
