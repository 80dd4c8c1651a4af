"""Guilds, members, roles. docs: resources/guild"""

from datetime import datetime

from .. import payloads
from ..calls import Call, Route
from ..errors import Json, refusal
from ..nouns import Member
from ..permissions import Permission
from ..validation.form import Form
from ..visibility import permissions_of


def get(call: Call) -> Json:
    """docs: resources/guild#get-guild."""
    guild = call.guild()
    body = payloads.guild(guild, bot=call.bot)
    if call.query.get("with_counts", "").lower() in ("1", "true"):
        body |= {"approximate_member_count": len(guild.members), "approximate_presence_count": 0}
    return body


def channels(call: Call) -> list[Json]:
    """docs: resources/guild#get-guild-channels (without threads)."""
    shown = [
        each
        for each in call.guild().channels.values()
        if not each.is_thread and Permission.VIEW_CHANNEL in permissions_of(call.bot, each)
    ]
    return [payloads.channel(each, bot=call.bot) for each in shown]


def roles(call: Call) -> list[Json]:
    """docs: resources/guild#get-guild-roles."""
    return [payloads.role(each) for each in call.guild().roles.values()]


def members(call: Call) -> list[Json]:
    """docs: resources/guild#list-guild-members (needs the GUILD_MEMBERS intent in the portal)."""
    if not call.server.portal.members:
        raise refusal(50001)
    after, limit = int(call.query.get("after", 0)), int(call.query.get("limit", 1))
    form = Form()
    form.between(limit, ("limit",), 1, 1000)
    form.raise_if_refused()
    found = sorted((each for each in call.guild().members.values() if each.id > after), key=lambda each: each.id)
    return [payloads.member(each) for each in found[:limit]]


def _member(call: Call) -> Member:
    member = call.guild().members.get(call.bot.id if call.parameters["user"] == "@me" else call.id("user"))
    if member is None:
        raise refusal(10007)
    return member


def member(call: Call) -> Json:
    """docs: resources/guild#get-guild-member."""
    return payloads.member(_member(call))


def change_member(call: Call) -> Json:
    """docs: resources/guild#modify-guild-member, #modify-current-member (nickname and timeout only)."""
    target, guild = _member(call), call.guild()
    if "nick" in call.body:
        mine = target.id == call.bot.id
        call.require(Permission.CHANGE_NICKNAME if mine else Permission(1 << 27), guild)
        form = Form()
        form.length(call.body["nick"] or "", ("nick",), 0, 32)
        form.raise_if_refused()
        target.nick = call.body["nick"] or None
    if "communication_disabled_until" in call.body:
        call.require(Permission.MODERATE_MEMBERS, guild)
        until = call.body["communication_disabled_until"]
        target.timed_out_until = datetime.fromisoformat(until) if until else None
    call.server.member_changed(guild, target)
    return payloads.member(target)


_GUILD = "/guilds/{guild}"
ROUTES = [
    Route("GET", _GUILD, get),
    Route("GET", f"{_GUILD}/channels", channels),
    Route("GET", f"{_GUILD}/roles", roles),
    Route("GET", f"{_GUILD}/members", members),
    Route("GET", f"{_GUILD}/members/{{user}}", member),
    Route("PATCH", f"{_GUILD}/members/{{user}}", change_member),
]
