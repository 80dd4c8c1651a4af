"""Turning what a person types or presses into the `data` of an interaction, with the checks Discord's client makes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from . import payloads
from .errors import Json, NotAllowedError
from .nouns import DM, Attachment, Channel, Message, Role, User
from .permissions import Permission
from .validation import commands as kinds
from .validation.components import (
    BUTTON,
    CHECKBOX,
    LABEL,
    LINK,
    RADIO_GROUP,
    SELECTS,
    STRING_SELECT,
    TEXT_DISPLAY,
    TEXT_INPUT,
    walk,
)
from .visibility import permissions_of

if TYPE_CHECKING:
    from .server import DiscordServer


def find_command(server: "DiscordServer", name: str, kind: int, *, user: User, place: Channel) -> Json:
    """Return the command a person sees under a name (theirs or the localized one). Raises NotAllowedError."""
    world = server.world
    guild_id = place.guild.id if place.guild else None
    scopes = [world.commands.get(guild_id, {})] if guild_id else []
    for scope in (*scopes, world.commands[None]):
        for command in scope.values():
            if command["type"] == kind and name in _names(command, user.locale):
                _check_visible(server, command, user, place)
                return command
    raise NotAllowedError(f"no command {name!r} of type {kind} is registered")


def _names(thing: Json, locale: str) -> set[str]:
    return {thing["name"], (thing.get("name_localizations") or {}).get(locale, thing["name"])}


def _check_visible(server: "DiscordServer", command: Json, user: User, place: Channel) -> None:
    # docs: interactions/application-commands#interaction-contexts and #permissions
    if (1 if place.kind == DM else 0) not in command.get("contexts", [0]):
        raise NotAllowedError(f"/{command['name']} is not offered here (contexts {command.get('contexts')})")
    if place.guild is None:
        return
    held = permissions_of(user, place)
    if Permission.USE_APPLICATION_COMMANDS not in held:
        raise NotAllowedError(f"{user.name} may not use commands in #{place.name}")
    shown = _override(server, command, user, place)
    needed = command.get("default_member_permissions")
    if shown is None and needed is not None:
        shown = Permission.ADMINISTRATOR in held or (int(needed) != 0 and int(needed) & ~int(held) == 0)
    if shown is False:
        raise NotAllowedError(f"/{command['name']} is hidden from {user.name}")


def _override(server: "DiscordServer", command: Json, user: User, place: Channel) -> bool | None:
    guild = place.in_guild
    entries = server.world.command_overrides.get((guild.id, int(command["id"])), {})
    if user.id in entries:
        return entries[user.id]
    of_roles = [entries[role] for role in guild.members[user.id].roles if role in entries]
    return any(of_roles) if of_roles else entries.get(guild.id)


class Filler:
    """Fills a command's options with a person's values, collecting what they resolve to."""

    def __init__(self, server: "DiscordServer", user: User, place: Channel) -> None:
        self._server = server
        self._user = user
        self._place = place
        self.resolved: Json = {}

    def slash(self, command: Json, path: list[str], values: Mapping[str, Any], *, focused: str | None = None) -> Json:
        """Return the data of a slash command or (with `focused`) of its autocompletion."""
        options = self._descend(command, path, values, focused)
        data: Json = {"id": command["id"], "name": command["name"], "type": 1, "options": options}
        if "guild_id" in command:
            data["guild_id"] = command["guild_id"]
        return {**data, "resolved": self.resolved} if self.resolved else data

    def _descend(self, level: Json, path: list[str], values: Mapping[str, Any], focused: str | None) -> list[Json]:
        options = level.get("options") or []
        if not path:
            if any(option["type"] in (1, 2) for option in options):
                raise NotAllowedError(f"/{level['name']} needs a subcommand")
            return self._values(options, values, focused)
        for option in options:
            if option["type"] in (1, 2) and path[0] in _names(option, self._user.locale):
                inner = self._descend(option, path[1:], values, focused)
                return [{"name": option["name"], "type": option["type"], "options": inner}]
        raise NotAllowedError(f"/{level['name']} has no subcommand {path[0]!r}")

    def _values(self, options: list[Json], values: Mapping[str, Any], focused: str | None) -> list[Json]:
        left, filled = dict(values), []
        for option in options:
            name = next((each for each in _names(option, self._user.locale) if each in left), None)
            if name is None:
                if option.get("required") and focused is None:
                    raise NotAllowedError(f"the option {option['name']!r} is required")
                continue
            filled.append(self._value(option, left.pop(name), focused=focused in (name, option["name"])))
        if left:
            raise NotAllowedError(f"there are no options {sorted(left)}")
        return filled

    def _value(self, option: Json, value: Any, *, focused: bool) -> Json:
        body: Json = {"name": option["name"], "type": option["type"]}
        if focused:  # what is being typed comes as a text, whatever the type
            return {**body, "value": value, "focused": True}
        return {**body, "value": self._converted(option, value)}

    def _converted(self, option: Json, value: Any) -> Any:
        kind = option["type"]
        if kind in (kinds.USER_OPTION, kinds.CHANNEL_OPTION, kinds.ROLE_OPTION, kinds.MENTIONABLE_OPTION):
            return self.resolve(value)
        if kind == kinds.ATTACHMENT_OPTION:
            return self.resolve(value)
        if option.get("choices"):
            matching = [each["value"] for each in option["choices"] if value in (each["value"], each["name"])]
            if not matching:
                raise NotAllowedError(f"{value!r} is no choice of {option['name']!r}")
            return matching[0]
        return _checked(option, value)

    def resolve(self, thing: Any) -> str:
        """Return the id of a user, channel, role, message or file, noted in `resolved`."""
        if not isinstance(thing, User | Channel | Role | Message | Attachment):
            thing = thing.user
        if isinstance(thing, User):
            self._resolve_user(thing)
        elif isinstance(thing, Channel):
            body = {**payloads.channel(thing, bot=self._user), "permissions": "0"}
            self.resolved.setdefault("channels", {})[str(thing.id)] = body
        elif isinstance(thing, Role):
            self.resolved.setdefault("roles", {})[str(thing.id)] = payloads.role(thing)
        elif isinstance(thing, Attachment):
            self._server.host(thing)
            self.resolved.setdefault("attachments", {})[str(thing.id)] = payloads.attachment(thing)
        return str(thing.id)

    def _resolve_user(self, user: User) -> None:
        self.resolved.setdefault("users", {})[str(user.id)] = payloads.user(user)
        member = self._place.guild.members.get(user.id) if self._place.guild else None
        if member is not None:
            body = {
                **payloads.member(member, with_user=False),
                "permissions": str(int(permissions_of(user, self._place))),
            }
            self.resolved.setdefault("members", {})[str(user.id)] = body


_TYPES: dict[int, tuple[type, ...]] = {
    kinds.STRING: (str,),
    kinds.INTEGER: (int,),
    kinds.BOOLEAN: (bool,),
    kinds.NUMBER: (int, float),
}


def _checked(option: Json, value: Any) -> Any:
    name, kind = option["name"], option["type"]
    if not isinstance(value, _TYPES[kind]):
        raise NotAllowedError(f"the option {name!r} does not take {value!r}")
    size = len(value) if isinstance(value, str) else value
    suffix = "length" if isinstance(value, str) else "value"
    most = option.get(f"max_{suffix}", 6000 if suffix == "length" else None)
    least = option.get(f"min_{suffix}")
    if (most is not None and size > most) or (least is not None and size < least):
        raise NotAllowedError(f"{value!r} is outside the limits of the option {name!r}")
    return value


def find_button(message: Message, wanted: str | None) -> Json:
    """Return the button with this custom id, label or emoji, or the only one. Raises NotAllowedError."""
    buttons = [part for part, _ in walk(message.components) if part["type"] == BUTTON]
    fitting = [
        each
        for each in buttons
        if wanted in (None, each.get("custom_id"), each.get("label"), (each.get("emoji") or {}).get("name"))
    ]
    if len(fitting) != 1:
        raise NotAllowedError(f"{len(fitting)} buttons fit {wanted!r} among {[each.get('label') for each in buttons]}")
    if fitting[0].get("disabled") or fitting[0]["style"] == LINK:
        raise NotAllowedError(f"the button {wanted!r} sends nothing (disabled, or a link)")
    return fitting[0]


def find_select(message: Message, custom_id: str | None) -> Json:
    """Return the select with this custom id, or the only one. Raises NotAllowedError."""
    selects = [part for part, _ in walk(message.components) if part["type"] in SELECTS]
    fitting = [each for each in selects if custom_id in (None, each["custom_id"])]
    if len(fitting) != 1 or fitting[0].get("disabled"):
        raise NotAllowedError(f"{len(fitting)} usable selects fit {custom_id!r}")
    return fitting[0]


def select_values(select: Json, chosen: list[Any], filler: Filler) -> list[str]:
    """Return the values a choice in a select sends: options by value or label, entities by id."""
    least, most = select.get("min_values", 1), select.get("max_values", 1)
    if not least <= len(chosen) <= most:
        raise NotAllowedError(f"{len(chosen)} values where {least} to {most} are wanted")
    if select["type"] != STRING_SELECT:
        return [filler.resolve(each) for each in chosen]
    return [_option_value(select["options"], each) for each in chosen]


def _option_value(options: list[Json], wanted: Any) -> str:
    for option in options:
        if wanted in (option["value"], option["label"]):
            return str(option["value"])
    raise NotAllowedError(f"{wanted!r} is no option among {[each['label'] for each in options]}")


def modal_components(modal: Json, values: Mapping[str, Any], filler: Filler) -> list[Json]:
    """Return the components of a submitted modal; `values` are keyed by custom id or label.

    docs: components/reference (the interaction response structures)
    """
    left = dict(values)
    filled = [_submitted(component, left, filler) for component in modal["components"]]
    if left:
        raise NotAllowedError(f"the modal has no fields {sorted(left)}")
    return filled


def _submitted(component: Json, left: dict[str, Any], filler: Filler) -> Json:
    head = {"type": component["type"], "id": component.get("id", 0)}
    if component["type"] == TEXT_DISPLAY:
        return head
    if component["type"] == LABEL:
        return {**head, "component": _field(component["component"], component["label"], left, filler)}
    inner = component["components"][0]
    return {**head, "components": [_field(inner, inner.get("label", ""), left, filler)]}


def _field(field: Json, label: str, left: dict[str, Any], filler: Filler) -> Json:
    kind, name = field["type"], field["custom_id"]
    given = left.pop(name) if name in left else left.pop(label, None)
    body: Json = {"type": kind, "id": field.get("id", 0), "custom_id": name}
    if kind == CHECKBOX:
        return {**body, "value": bool(given if given is not None else field.get("default"))}
    if given is None and field.get("required", True) and not field.get("value"):
        raise NotAllowedError(f"the field {label or name!r} is required")
    if kind == TEXT_INPUT:
        return {**body, "value": _typed(field, given)}
    if kind == RADIO_GROUP:
        return {**body, "value": None if given is None else _option_value(field["options"], given)}
    chosen = list(given) if isinstance(given, list | tuple) else [] if given is None else [given]
    if kind in SELECTS:
        return {**body, "values": select_values(field, chosen, filler) if chosen else []}
    if "options" in field:
        return {**body, "values": [_option_value(field["options"], each) for each in chosen]}
    return {**body, "values": [filler.resolve(each) for each in chosen]}


def _typed(field: Json, given: Any) -> str:
    text = str(field.get("value") or "" if given is None else given)
    least, most = field.get("min_length", 0), field.get("max_length", 4000)
    if text and not least <= len(text) <= most:
        raise NotAllowedError(f"{len(text)} characters where {least} to {most} are wanted")
    return text
