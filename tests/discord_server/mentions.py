"""Who a message mentions, and who is really notified.

docs: resources/message#allowed-mentions-object, reference#message-formatting
"""

import re
from dataclasses import dataclass

from .errors import Json
from .nouns import Channel, Guild, Message, User
from .permissions import Permission
from .validation.form import Form
from .visibility import permissions_of

# Text within code is shown as it is and mentions nobody. A backslash before a mention is not taken for an escape
# here: clients differ, so a test should see the ping.
_CODE = re.compile(r"```.*?```|``.+?``|`[^`]+`", re.DOTALL)
_USER = re.compile(r"<@!?(\d{1,20})>")
_ROLE = re.compile(r"<@&(\d{1,20})>")
_EVERYONE = re.compile(r"@(?:everyone|here)\b")
KINDS = frozenset({"users", "roles", "everyone"})


@dataclass(frozen=True)
class Allowance:
    """What allowed_mentions lets through; a None set means all of that kind."""

    users: frozenset[int] | None
    roles: frozenset[int] | None
    everyone: bool
    replied_user: bool

    @classmethod
    def by_default(cls, *, from_webhook: bool) -> "Allowance":
        """Return the defaults. docs: ...#allowed-mentions-object-default-settings-for-allowed-mentions"""
        nobody: frozenset[int] = frozenset()
        return cls(None, nobody if from_webhook else None, not from_webhook, replied_user=True)

    @classmethod
    def parse(cls, body: Json, *, form: Form) -> "Allowance":
        """Return the allowance an `allowed_mentions` object describes, noting its faults in `form`."""
        kinds = set(body.get("parse") or ())
        for unknown in kinds - KINDS:
            form.refuse(("allowed_mentions", "parse"), "BASE_TYPE_CHOICES", f"Unknown kind of mention {unknown}.")
        sets = {kind: _named(body, kind, kinds, form) for kind in ("users", "roles")}
        return cls(sets["users"], sets["roles"], "everyone" in kinds, bool(body.get("replied_user", False)))


def _named(body: Json, kind: str, kinds: set[str], form: Form) -> frozenset[int] | None:
    ids = body.get(kind) or []
    if len(ids) > 100:
        form.refuse(("allowed_mentions", kind), "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length.")
    if ids and kind in kinds:  # an empty list beside `parse` is accepted, a filled one is ambiguous
        code = "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"
        form.refuse(("allowed_mentions",), code, f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.')
    return None if kind in kinds else frozenset(int(each) for each in ids)


def apply(message: Message, allowed: Allowance, *, users: dict[int, User], texts: list[str], reply: bool) -> None:
    """Fill `mentions`, `mention_roles`, `mention_everyone` and `pinged` of a message from its texts.

    `reply` says whether the author of the referenced message may be pinged.
    """
    text = _CODE.sub(" ", "\n".join(texts))
    may_all = Permission.MENTION_EVERYONE in permissions_of(message.author, message.channel)
    named = _named_users(text, message.channel, users, allowed)
    # docs: gateway/you-might-not-need-a-privileged-intent: a reply pings the author of an ordinary message; one to an
    # interaction's answer (sent through a webhook) does not.
    target = message.reference if reply else None
    if target is not None and allowed.replied_user and target.webhook_id is None and target.author not in named:
        named.append(target.author)
    message.mentions = named
    message.mention_roles = _named_roles(text, message.guild, allowed, may_all=may_all)
    message.mention_everyone = allowed.everyone and may_all and bool(_EVERYONE.search(text))
    message.pinged = _pinged(message)


def _named_users(text: str, place: Channel, users: dict[int, User], allowed: Allowance) -> list[User]:
    ids = dict.fromkeys(int(each) for each in _USER.findall(text))
    if allowed.users is not None:
        ids = {each: None for each in ids if each in allowed.users}
    return [users[each] for each in ids if each in users and _present(users[each], place)]


def _present(user: User, place: Channel) -> bool:
    return place.guild is None or user.id in place.guild.members


def _named_roles(text: str, guild: Guild | None, allowed: Allowance, *, may_all: bool) -> list[int]:
    if guild is None:
        return []
    ids = [each for each in dict.fromkeys(int(found) for found in _ROLE.findall(text)) if each in guild.roles]
    if allowed.roles is not None:
        ids = [each for each in ids if each in allowed.roles]
    return [each for each in ids if may_all or guild.roles[each].mentionable]


def _pinged(message: Message) -> frozenset[int]:
    ids = {each.id for each in message.mentions}
    for member in message.guild.members.values() if message.guild else ():
        if message.mention_everyone or member.roles.intersection(message.mention_roles):
            ids.add(member.id)
    return frozenset(ids - {message.author.id})
