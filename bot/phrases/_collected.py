"""All phrases and all commands, out of the rooms that they are kept in by subject."""

from typing import TypeVar

from bot.model import Language
from bot.phrases._buttons import BUTTONS
from bot.phrases._consultations import PHRASES as CONSULTATIONS
from bot.phrases._discord import COMMANDS as DISCORD_COMMANDS
from bot.phrases._discord import PHRASES as DISCORD
from bot.phrases._helplines import HELPLINES
from bot.phrases._journal import PHRASES as JOURNAL
from bot.phrases._journal_commands import COMMANDS as JOURNAL_COMMANDS
from bot.phrases._live import PHRASES as LIVE
from bot.phrases._live_asking import PHRASES as LIVE_ASKING
from bot.phrases._live_commands import COMMANDS as LIVE_COMMANDS
from bot.phrases._live_door import PHRASES as LIVE_DOOR
from bot.phrases._live_queue import PHRASES as LIVE_QUEUE
from bot.phrases._live_refusals import PHRASES as LIVE_REFUSALS
from bot.phrases._live_stage import COMMANDS as STAGE_COMMANDS
from bot.phrases._live_stage import PHRASES as LIVE_STAGE
from bot.phrases._members import COMMANDS as MEMBERS_COMMANDS
from bot.phrases._members import PHRASES as MEMBERS
from bot.phrases._notice import NOTICE
from bot.phrases._settings import COMMANDS as SETTINGS_COMMANDS
from bot.phrases._settings import PHRASES as SETTINGS

T = TypeVar("T")


def _joined(*catalogues: dict[str, T]) -> dict[str, T]:
    """Return the phrases of several catalogues. Raises ValueError where two have one of the same name."""
    joined: dict[str, T] = {}
    for catalogue in catalogues:
        if twice := joined.keys() & catalogue.keys():
            raise ValueError(f"two catalogues have a phrase of the name {', '.join(sorted(twice))}")
        joined |= catalogue
    return joined


PHRASES: dict[str, dict[Language, tuple[str, ...]]] = _joined(
    DISCORD,
    BUTTONS,
    CONSULTATIONS,
    LIVE,
    LIVE_REFUSALS,
    LIVE_DOOR,
    LIVE_ASKING,
    LIVE_QUEUE,
    LIVE_STAGE,
    JOURNAL,
    MEMBERS,
    NOTICE,
    SETTINGS,
    HELPLINES,
)

# Each command, option and group: its French and English name, its French and English description (100 characters).
COMMANDS: dict[str, tuple[str, str, str, str]] = _joined(
    DISCORD_COMMANDS,
    JOURNAL_COMMANDS,
    MEMBERS_COMMANDS,
    SETTINGS_COMMANDS,
    LIVE_COMMANDS,
    STAGE_COMMANDS,
)
