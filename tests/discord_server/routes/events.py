"""Scheduled events. docs: resources/guild-scheduled-event"""

from datetime import datetime

from .. import payloads
from ..calls import Call, Route
from ..errors import Json, refusal
from ..nouns import ScheduledEvent
from ..permissions import Permission, in_guild
from ..snowflakes import next_id, now
from ..validation.events import ACTIVE, COMPLETED, EXTERNAL, SCHEDULED, TRANSITIONS, check_event
from ..validation.form import Form

OPEN_MAX = 100  # docs: resources/guild-scheduled-event#create-guild-scheduled-event
_KEYS = (
    "name",
    "description",
    "scheduled_start_time",
    "scheduled_end_time",
    "privacy_level",
    "entity_type",
    "entity_metadata",
    "channel_id",
)


def _shown(call: Call, event: ScheduledEvent) -> Json:
    count = call.query.get("with_user_count", "").lower() in ("1", "true")
    return {**event.body, "user_count": len(event.subscribers)} if count else event.body


def _announce(call: Call, kind: str, event: ScheduledEvent) -> None:
    call.server.gateway.dispatch(f"GUILD_SCHEDULED_EVENT_{kind}", event.body, guild=event.guild)
    call.server.changed()


def create(call: Call) -> Json:
    """docs: resources/guild-scheduled-event#create-guild-scheduled-event."""
    guild = call.guild()
    call.require(Permission.CREATE_EVENTS, guild)
    if sum(1 for each in guild.events.values() if each.body["status"] in (SCHEDULED, ACTIVE)) >= OPEN_MAX:
        raise refusal(30038)
    check_event(call.body, changed=call.body)
    number = next_id()
    body: Json = {key: call.body.get(key) for key in _KEYS}
    ids = {"id": str(number), "guild_id": str(guild.id), "creator_id": str(call.bot.id), "entity_id": None}
    body |= {**ids, "status": SCHEDULED, "creator": payloads.user(call.bot), "image": None, "recurrence_rule": None}
    event = guild.events[number] = ScheduledEvent(number, guild, body)
    _announce(call, "CREATE", event)
    return event.body


def _event(call: Call) -> ScheduledEvent:
    event = call.world.event(call.guild(), call.id("event"))
    keep_time(event)
    return event


def keep_time(event: ScheduledEvent) -> None:
    """Begin and end an external event by the clock. docs: ...#guild-scheduled-event-object (automation)."""
    if event.body["entity_type"] != EXTERNAL:
        return
    for status, key, reached in ((SCHEDULED, "start", ACTIVE), (ACTIVE, "end", COMPLETED)):
        moment = datetime.fromisoformat(event.body[f"scheduled_{key}_time"])
        if event.body["status"] == status and moment <= now():
            event.body = {**event.body, "status": reached}


def _check_may_change(call: Call, event: ScheduledEvent) -> None:
    # docs: topics/permissions (CREATE_EVENTS covers one's own events, MANAGE_EVENTS all)
    held = in_guild(event.guild.members[call.bot.id], event.guild)
    own = event.body["creator_id"] == str(call.bot.id) and Permission.CREATE_EVENTS in held
    if not own and Permission.MANAGE_EVENTS not in held:
        raise refusal(50013)


def modify(call: Call) -> Json:
    """docs: resources/guild-scheduled-event#modify-guild-scheduled-event."""
    event = _event(call)
    _check_may_change(call, event)
    status, wanted = event.body["status"], call.body.get("status", event.body["status"])
    if status not in (SCHEDULED, ACTIVE):
        raise refusal(180000)
    if "status" in call.body and (status, wanted) not in TRANSITIONS:
        form = Form()
        form.refuse(("status",), "BASE_TYPE_CHOICES", f"The status cannot go from {status} to {wanted}.")
        form.raise_if_refused()
    body = {**event.body, **{key: call.body[key] for key in _KEYS if key in call.body}, "status": wanted}
    check_event(body, changed=call.body)
    event.body = body
    _announce(call, "UPDATE", event)
    return event.body


def delete(call: Call) -> None:
    """docs: resources/guild-scheduled-event#delete-guild-scheduled-event."""
    event = _event(call)
    _check_may_change(call, event)
    del event.guild.events[event.id]
    _announce(call, "DELETE", event)


def get(call: Call) -> Json:
    """docs: resources/guild-scheduled-event#get-guild-scheduled-event."""
    return _shown(call, _event(call))


def listing(call: Call) -> list[Json]:
    """docs: resources/guild-scheduled-event#list-scheduled-events-for-guild."""
    events = list(call.guild().events.values())
    for each in events:
        keep_time(each)
    return [_shown(call, each) for each in events]


def subscribers(call: Call) -> list[Json]:
    """docs: resources/guild-scheduled-event#get-guild-scheduled-event-users."""
    event = _event(call)
    users = [call.world.user(each) for each in sorted(event.subscribers)]
    return [{"guild_scheduled_event_id": str(event.id), "user": payloads.user(each)} for each in users]


_EVENTS = "/guilds/{guild}/scheduled-events"
ROUTES = [
    Route("GET", _EVENTS, listing),
    Route("POST", _EVENTS, create),
    Route("GET", f"{_EVENTS}/{{event}}", get),
    Route("PATCH", f"{_EVENTS}/{{event}}", modify),
    Route("DELETE", f"{_EVENTS}/{{event}}", delete),
    Route("GET", f"{_EVENTS}/{{event}}/users", subscribers),
]
