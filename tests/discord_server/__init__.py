"""A local Discord to run a bot against: HTTP API v10 and gateway on the loopback interface. See README.md."""

from .errors import ApiError, NotAllowedError, ServerError
from .exchanges import Exchange
from .faults import Fault
from .nouns import Attachment, Channel, Guild, Interaction, Message, Role, User
from .people import Person
from .permissions import Permission
from .process import BotProcess
from .server import DiscordServer

__all__ = [
    "ApiError",
    "Attachment",
    "BotProcess",
    "Channel",
    "DiscordServer",
    "Exchange",
    "Fault",
    "Guild",
    "Interaction",
    "Message",
    "NotAllowedError",
    "Permission",
    "Person",
    "Role",
    "ServerError",
    "User",
]
