"""The bot itself, other users, applications, where the gateway is. docs: resources/user, resources/application"""

from .. import payloads
from ..calls import Call, Route
from ..errors import ApiError, Json
from ..permissions import Permission, in_guild


def me(call: Call) -> Json:
    """docs: resources/user#get-current-user."""
    return {**payloads.user(call.bot), "verified": True, "mfa_enabled": True, "locale": "en-US", "flags": 0}


def get(call: Call) -> Json:
    """docs: resources/user#get-user."""
    return payloads.user(call.world.user(call.id("user")))


def my_guilds(call: Call) -> list[Json]:
    """docs: resources/user#get-current-user-guilds."""
    mine = [guild for guild in call.world.guilds.values() if call.bot.id in guild.members]
    return [
        {
            "id": str(guild.id),
            "name": guild.name,
            "icon": None,
            "owner": False,
            "permissions": str(int(in_guild(guild.members[call.bot.id], guild))),
            "features": [],
        }
        for guild in mine
    ]


def leave(call: Call) -> None:
    """docs: resources/user#leave-guild."""
    call.server.remove_bot(call.guild())


def open_direct(call: Call) -> Json:
    """docs: resources/user#create-dm (an existing channel is returned; bots cannot write to bots)."""
    user = call.world.user(int(call.body["recipient_id"]))
    if user.bot:
        raise ApiError(400, 50007, "Cannot send messages to this user")
    return payloads.channel(call.world.direct_channel(user), bot=call.bot)


def application(call: Call) -> Json:
    """docs: resources/application#get-current-application."""
    portal = call.server.portal
    flags = (1 << 19 if portal.message_content else 0) | (1 << 15 if portal.members else 0)
    return {
        "id": str(call.bot.id),
        "name": call.bot.name,
        "icon": None,
        "description": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": flags,  # docs: resources/application#application-object-application-flags (the limited variants)
        "owner": payloads.user(call.world.owner),
        "team": None,
        "bot": payloads.user(call.bot),
        "rpc_origins": [],
        "install_params": {
            "scopes": ["bot", "applications.commands"],
            "permissions": str(int(Permission.VIEW_CHANNEL)),
        },
        "integration_types_config": {"0": {}},
    }


def gateway(call: Call) -> Json:
    """docs: events/gateway#get-gateway."""
    return {"url": call.server.gateway_url}


def gateway_for_bots(call: Call) -> Json:
    """docs: events/gateway#get-gateway-bot."""
    limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
    return {"url": call.server.gateway_url, "shards": 1, "session_start_limit": limit}


ROUTES = [
    Route("GET", "/users/@me", me),
    Route("GET", "/users/@me/guilds", my_guilds),
    Route("DELETE", "/users/@me/guilds/{guild}", leave),
    Route("POST", "/users/@me/channels", open_direct),
    Route("GET", "/users/{user}", get),
    Route("GET", "/oauth2/applications/@me", application),
    Route("GET", "/applications/@me", application),
    Route("GET", "/gateway", gateway, authenticated=False),
    Route("GET", "/gateway/bot", gateway_for_bots),
]
