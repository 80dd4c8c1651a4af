"""Registering commands. docs: interactions/application-commands#endpoints"""

from ..calls import Call, Route
from ..errors import Json, refusal
from ..snowflakes import next_id
from ..validation.commands import CHAT_INPUT, COUNT_MAX, check_command, check_commands
from ..validation.form import Form

_DEFAULTS: Json = {
    "description": "",
    "default_member_permissions": None,
    "nsfw": False,
    "name_localizations": None,
    "description_localizations": None,
    "options": [],
}


def _scope(call: Call) -> dict[int, Json]:
    if "guild" not in call.parameters:
        return call.world.commands[None]
    return call.world.commands.setdefault(call.guild().id, {})


def _command(call: Call, *, body: Json, known_id: int | None = None) -> Json:
    """Return a stored command. docs: ...#application-command-object-application-command-structure"""
    number = known_id or next_id()
    command: Json = {
        **_DEFAULTS,
        "type": CHAT_INPUT,
        **{key: value for key, value in body.items() if value is not None},
    }
    command |= {"id": str(number), "application_id": str(call.bot.id), "version": str(next_id())}
    if "guild" in call.parameters:
        command["guild_id"] = call.parameters["guild"]
    else:
        command.setdefault("contexts", [0, 1] if command.get("dm_permission", True) else [0])
        command.setdefault("integration_types", [0])
        command["dm_permission"] = 1 in command["contexts"]
    return command


def listing(call: Call) -> list[Json]:
    """docs: ...#get-global-application-commands, ...#get-guild-application-commands."""
    commands = list(_scope(call).values())
    if call.query.get("with_localizations", "").lower() in ("1", "true"):
        return commands
    hidden = ("name_localizations", "description_localizations")
    return [{key: value for key, value in each.items() if key not in hidden} for each in commands]


def overwrite(call: Call) -> list[Json]:
    """docs: ...#bulk-overwrite-global-application-commands: same name and type keep their id."""
    check_commands(call.body)
    scope = _scope(call)
    ids = {(each["type"], each["name"]): int(each["id"]) for each in scope.values()}
    scope.clear()
    for body in call.body:
        command = _command(call, body=body, known_id=ids.get((body.get("type", CHAT_INPUT), body["name"])))
        scope[int(command["id"])] = command
    call.server.commands_written += 1
    call.server.changed()
    return list(scope.values())


def create(call: Call) -> Json:
    """docs: ...#create-global-application-command: an upsert by name and type."""
    form = Form()
    check_command(call.body, form, ())
    form.raise_if_refused()
    scope, key = _scope(call), (call.body.get("type", CHAT_INPUT), call.body["name"])
    same = [each for each in scope.values() if (each["type"], each["name"]) == key]
    if not same and sum(1 for each in scope.values() if each["type"] == key[0]) >= COUNT_MAX[key[0]]:
        raise refusal(30032)
    command = _command(call, body=call.body, known_id=int(same[0]["id"]) if same else None)
    scope[int(command["id"])] = command
    call.server.commands_written += 1
    call.server.changed()
    return command


def _found(call: Call) -> Json:
    command = _scope(call).get(call.id("command"))
    if command is None:
        raise refusal(10063)
    return command


def get(call: Call) -> Json:
    """docs: ...#get-global-application-command."""
    return _found(call)


def edit(call: Call) -> Json:
    """docs: ...#edit-global-application-command."""
    command = {**_found(call), **call.body}
    form = Form()
    check_command(command, form, ())
    form.raise_if_refused()
    stored = _command(call, body=command, known_id=call.id("command"))
    _scope(call)[call.id("command")] = stored
    call.server.commands_written += 1
    return stored


def delete(call: Call) -> None:
    """docs: ...#delete-global-application-command."""
    del _scope(call)[int(_found(call)["id"])]
    call.server.commands_written += 1


def permissions(call: Call) -> list[Json]:
    """docs: ...#get-guild-application-command-permissions."""
    return [_permissions_of(call, command) for command in call.world.commands[None] if _overrides(call, command)]


def permissions_of_one(call: Call) -> Json:
    """docs: ...#get-application-command-permissions (10066 when the command has none of its own)."""
    if not _overrides(call, call.id("command")):
        raise refusal(10066)
    return _permissions_of(call, call.id("command"))


def _overrides(call: Call, command: int) -> dict[int, bool]:
    return call.world.command_overrides.get((call.guild().id, command), {})


def _permissions_of(call: Call, command: int) -> Json:
    guild = call.guild()
    entries = [
        {"id": str(target), "type": 1 if target in guild.roles else 2, "permission": shown}
        for target, shown in _overrides(call, command).items()
    ]
    ids = {"id": str(command), "application_id": str(call.bot.id), "guild_id": str(guild.id)}
    return {**ids, "permissions": entries}


_APPLICATION = "/applications/{application}"
_ROUTES = [
    (base, method, path, handler)
    for base in (f"{_APPLICATION}/commands", f"{_APPLICATION}/guilds/{{guild}}/commands")
    for method, path, handler in (
        ("GET", "", listing),
        ("PUT", "", overwrite),
        ("POST", "", create),
        ("GET", "/{command}", get),
        ("PATCH", "/{command}", edit),
        ("DELETE", "/{command}", delete),
    )
]
ROUTES = [
    Route("GET", f"{_APPLICATION}/guilds/{{guild}}/commands/permissions", permissions),
    Route("GET", f"{_APPLICATION}/guilds/{{guild}}/commands/{{command}}/permissions", permissions_of_one),
    *(Route(method, base + path, handler) for base, method, path, handler in _ROUTES),
]
