"""Limits of scheduled events. docs: resources/guild-scheduled-event"""

from datetime import datetime

from ..errors import Json
from ..snowflakes import now
from .form import Form

EXTERNAL = 3
SCHEDULED, ACTIVE, COMPLETED, CANCELED = 1, 2, 3, 4
# docs: ...#guild-scheduled-event-object-valid-guild-scheduled-event-status-transitions
TRANSITIONS = {(SCHEDULED, ACTIVE), (ACTIVE, COMPLETED), (SCHEDULED, CANCELED)}


def check_event(body: Json, *, changed: Json) -> None:
    """Refuse an event (`body`, complete after the change) that breaks a limit; dates are checked where `changed`."""
    form = Form()
    if form.required(body, "name"):
        form.length(body["name"], ("name",), 1, 100)
    if body.get("description"):
        form.length(body["description"], ("description",), 1, 1000)
    form.choice(body.get("privacy_level"), ("privacy_level",), (2,))
    form.choice(body.get("entity_type"), ("entity_type",), (1, 2, EXTERNAL))
    _check_times(body, changed, form)
    if body.get("entity_type") == EXTERNAL:
        _check_external(body, form)
    elif body.get("channel_id") is None:
        form.required(body, "channel_id")
    form.raise_if_refused()


def _check_external(body: Json, form: Form) -> None:
    # docs: ...#guild-scheduled-event-object-field-requirements-by-entity-type
    form.required(body, "scheduled_end_time")
    if body.get("channel_id") is not None:
        form.refuse(("channel_id",), "BASE_TYPE_BAD_TYPE", "Channel must be null for an external event")
    metadata = body.get("entity_metadata") or {}
    if form.required(metadata, "location", ("entity_metadata",)):
        form.length(metadata["location"], ("entity_metadata", "location"), 1, 100)


def _check_times(body: Json, changed: Json, form: Form) -> None:
    if not form.required(body, "scheduled_start_time"):
        return
    start = datetime.fromisoformat(body["scheduled_start_time"])
    if changed.get("scheduled_start_time") and body.get("status") == ACTIVE:
        form.refuse(("scheduled_start_time",), "BASE_TYPE_BAD_TYPE", "An event that has begun cannot begin later.")
    if changed.get("scheduled_start_time") and start < now():
        code = "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST"
        form.refuse(("scheduled_start_time",), code, "Cannot schedule event in the past.")
    end = body.get("scheduled_end_time")
    if end and datetime.fromisoformat(end) <= start:
        code = "GUILD_SCHEDULED_EVENT_END_BEFORE_START"
        form.refuse(("scheduled_end_time",), code, "Cannot schedule event to end before start.")
