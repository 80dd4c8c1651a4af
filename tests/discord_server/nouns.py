"""The things of the little world: what a test holds in its hands and the routes change.

They are mutable on purpose (this is the server's memory) and compared by identity.
"""

from dataclasses import dataclass, field
from datetime import datetime
from time import perf_counter

from .errors import Json
from .permissions import EVERYONE, NONE, Permission
from .snowflakes import moment, now

# docs: resources/channel#channel-object-channel-types
GUILD_TEXT, DM, GUILD_VOICE, CATEGORY, ANNOUNCEMENT = 0, 1, 2, 4, 5
ANNOUNCEMENT_THREAD, PUBLIC_THREAD, PRIVATE_THREAD, FORUM = 10, 11, 12, 15
# docs: resources/message#message-object-message-types
DEFAULT, CHANNEL_PINNED, REPLY, CHAT_INPUT_COMMAND = 0, 6, 19, 20
THREAD_STARTER, CONTEXT_MENU_COMMAND, POLL_RESULT = 21, 23, 46
# docs: resources/message#message-object-message-flags
SUPPRESS_EMBEDS, HAS_THREAD, EPHEMERAL, LOADING = 1 << 2, 1 << 5, 1 << 6, 1 << 7
SUPPRESS_NOTIFICATIONS, COMPONENTS_V2 = 1 << 12, 1 << 15


class _Noun:
    """Says briefly what it is: the whole world hangs on every noun, and pytest prints them."""

    def __repr__(self) -> str:
        label = next((text for key in ("name", "content", "filename") if (text := getattr(self, key, ""))), "")
        return f"<{type(self).__name__} {getattr(self, 'id', '')} {str(label)[:60]!r}>"


@dataclass(eq=False, repr=False)
class User(_Noun):
    """An account, human or bot. `locale` is the language of its client."""

    id: int
    name: str
    bot: bool = False
    locale: str = "en-US"
    accepts_direct_messages: bool = True

    @property
    def mention(self) -> str:
        """The text that mentions this user."""
        return f"<@{self.id}>"


@dataclass(eq=False, repr=False)
class Role(_Noun):
    """A role of a guild; the one with the guild's id is @everyone."""

    id: int
    name: str
    permissions: Permission = NONE
    position: int = 1
    mentionable: bool = False
    managed: bool = False
    bot_id: int | None = None  # docs: topics/permissions#role-object-role-tags-structure

    @property
    def mention(self) -> str:
        """The text that mentions this role."""
        return f"<@&{self.id}>"


@dataclass(eq=False)
class Overwrite:
    """What a channel allows and denies to a role (kind 0) or a member (kind 1)."""

    id: int
    kind: int
    allow: Permission = NONE
    deny: Permission = NONE


@dataclass(eq=False, repr=False)
class Member(_Noun):
    """A user within a guild."""

    user: User
    roles: set[int] = field(default_factory=set)
    joined_at: datetime = field(default_factory=now)
    nick: str | None = None
    timed_out_until: datetime | None = None

    @property
    def id(self) -> int:
        """The user's id."""
        return self.user.id


@dataclass(eq=False, repr=False)
class Guild(_Noun):
    """A Discord server ("guild" in the API)."""

    id: int
    name: str
    owner_id: int
    locale: str = "fr"
    roles: dict[int, Role] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    channels: dict[int, "Channel"] = field(default_factory=dict)
    events: dict[int, "ScheduledEvent"] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.roles.setdefault(self.id, Role(self.id, "@everyone", EVERYONE, position=0))

    @property
    def threads(self) -> list["Channel"]:
        """The threads that are not archived."""
        return [each for each in self.channels.values() if each.is_thread and not each.archived]


@dataclass(eq=False, repr=False)
class Channel(_Noun):
    """A guild's channel, a thread, or a direct message (then `recipient` is the human)."""

    id: int
    kind: int
    name: str = ""
    guild: Guild | None = None
    topic: str | None = None
    position: int = 0
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    messages: dict[int, "Message"] = field(default_factory=dict)
    recipient: User | None = None
    parent: "Channel | None" = None
    owner_id: int = 0
    archived: bool = False
    locked: bool = False
    auto_archive_minutes: int = 4320
    archive_changed_at: datetime = field(default_factory=now)
    thread_members: dict[int, datetime] = field(default_factory=dict)
    typing: list[tuple[int, float]] = field(default_factory=list)

    @property
    def is_thread(self) -> bool:
        """Whether this is a thread."""
        return self.kind in (ANNOUNCEMENT_THREAD, PUBLIC_THREAD, PRIVATE_THREAD)

    @property
    def in_guild(self) -> Guild:
        """The guild of a channel that has one."""
        if self.guild is None:
            raise AssertionError("a direct message has no guild")
        return self.guild

    @property
    def mention(self) -> str:
        """The text that links this channel."""
        return f"<#{self.id}>"


@dataclass(eq=False, repr=False)
class Attachment(_Noun):
    """An uploaded file."""

    id: int
    filename: str
    content: bytes
    content_type: str
    description: str | None = None
    url: str = ""


@dataclass(eq=False)
class Poll:
    """A poll within a message; `votes` maps the number of an answer (from 1) to the voters' ids."""

    question: str
    answers: list[Json]
    expires_at: datetime
    multiselect: bool = False
    votes: dict[int, list[int]] = field(default_factory=dict)
    finalized: bool = False


@dataclass(frozen=True)
class Edit:
    """What a message said before an edit, and when it was edited (`received` as in Message)."""

    content: str
    at: datetime
    received: float


@dataclass(eq=False, repr=False)
class Message(_Noun):
    """A message as the server keeps it.

    `received` is time.perf_counter() when it was accepted, `created_at` the same moment by the calendar, `filled` when
    the text of a deferred answer came. `mentions` is what the message object shows; `pinged` the ids of all who would
    get a notification, members of pinged roles and of @everyone included. Messages stay in `server.messages` after
    deletion, marked `deleted`.
    """

    id: int
    channel: Channel
    author: User
    content: str = ""
    kind: int = DEFAULT
    received: float = field(default_factory=perf_counter)
    filled: float | None = None
    edited_at: datetime | None = None
    edits: list[Edit] = field(default_factory=list)
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    poll: Poll | None = None
    reference: "Message | None" = None
    reference_channel: Channel | None = None
    mentions: list[User] = field(default_factory=list)
    mention_roles: list[int] = field(default_factory=list)
    mention_everyone: bool = False
    pinged: frozenset[int] = frozenset()
    nonce: str | None = None
    flags: int = 0
    tts: bool = False
    webhook_id: int | None = None
    interaction: "Interaction | None" = None
    follows: "Message | None" = None
    reactions: dict[str, list[int]] = field(default_factory=dict)
    pinned_at: datetime | None = None
    deleted: bool = False
    thread: Channel | None = None

    @property
    def created_at(self) -> datetime:
        """When it was accepted (UTC, from the id)."""
        return moment(self.id)

    @property
    def guild(self) -> Guild | None:
        """Its guild, if it has one."""
        return self.channel.guild

    @property
    def ephemeral(self) -> bool:
        """Whether only the user of the interaction sees it."""
        return bool(self.flags & EPHEMERAL)

    @property
    def loading(self) -> bool:
        """Whether it still says that the bot is thinking."""
        return bool(self.flags & LOADING)

    @property
    def link(self) -> str:
        """The address Discord's client would copy."""
        guild = self.guild.id if self.guild else "@me"
        return f"https://discord.com/channels/{guild}/{self.channel.id}/{self.id}"


@dataclass(eq=False, repr=False)
class Interaction(_Noun):
    """An interaction and everything the bot answered to it.

    `acknowledged` is the callback type of the answer (4 message, 5 deferred, 6 deferred update, 7 update,
    8 autocomplete, 9 modal) or None.
    """

    id: int
    kind: int
    token: str
    user: User
    channel: Channel
    data: Json
    locale: str
    started: float = field(default_factory=perf_counter)
    message: Message | None = None
    command_name: str = ""
    target: Message | User | None = None
    opened_by: "Interaction | None" = None
    acknowledged: int | None = None
    acknowledged_after: float | None = None
    original: Message | None = None
    followups: list[Message] = field(default_factory=list)
    modal: Json | None = None
    choices: list[Json] | None = None

    @property
    def guild(self) -> Guild | None:
        """Its guild, if it has one."""
        return self.channel.guild


@dataclass(eq=False, repr=False)
class ScheduledEvent(_Noun):
    """A guild's scheduled event; `body` is its JSON object."""

    id: int
    guild: Guild
    body: Json
    subscribers: list[int] = field(default_factory=list)
