"""A validated request body as a Draft or a Change: what all message endpoints share."""

from datetime import timedelta
from typing import Any

from .calls import Call
from .errors import Json, refusal
from .mentions import Allowance
from .nouns import COMPONENTS_V2, SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS, Attachment, Message, Poll
from .posting import Change, Draft
from .snowflakes import now
from .validation.form import Form
from .validation.messages import check_files, check_message

# docs: resources/message#create-message-json/form-params (flags)
CREATE_FLAGS = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2


def check(call: Call, body: Json, *, settable_flags: int = CREATE_FLAGS) -> tuple[Form, Allowance | None]:
    """Validate a message body and its files; raise what Discord would. Return the form for further checks."""
    form = Form()
    check_message(body, form=form, settable_flags=settable_flags)
    allowed = None
    if body.get("allowed_mentions") is not None:
        allowed = Allowance.parse(body["allowed_mentions"], form=form)
    form.raise_if_refused()
    check_files([len(file.content) for file in call.files.values()], call.server.attachment_bytes)
    return form, allowed


def draft_from(call: Call, body: Json, *, settable_flags: int = CREATE_FLAGS) -> Draft:
    """Return what a body of create message, callback or followup asks to say."""
    _, allowed = check(call, body, settable_flags=settable_flags)
    draft = Draft(
        content=body.get("content") or "",
        embeds=body.get("embeds") or [],
        components=body.get("components") or [],
        attachments=uploads(call, body, kept=[]),
        poll=new_poll(body["poll"]) if body.get("poll") else None,
        allowed=allowed,
        nonce=None if body.get("nonce") is None else str(body["nonce"]),
        flags=int(body.get("flags") or 0),
        tts=bool(body.get("tts")),
    )
    # docs: resources/message#create-message-json/form-params (first footnote)
    if not (draft.content.strip() or draft.embeds or draft.components or draft.attachments or draft.poll):
        raise refusal(50006)
    return draft


def change_from(call: Call, message: Message, body: Json) -> Change:
    """Return what a body of edit message asks to change. docs: resources/message#edit-message"""
    kept_flags = message.flags & ~SUPPRESS_EMBEDS
    checked = {**body, "flags": (message.flags & COMPONENTS_V2) | int(body.get("flags") or 0)}
    if message.poll is not None:  # docs: resources/poll#poll-endpoints
        raise refusal(520003)
    _, allowed = check(call, checked, settable_flags=CREATE_FLAGS)
    change = Change(
        content=(body["content"] or "") if "content" in body else None,
        embeds=(body["embeds"] or []) if "embeds" in body else None,
        components=(body["components"] or []) if "components" in body else None,
        attachments=uploads(call, body, kept=message.attachments) if "attachments" in body or call.files else None,
        poll=new_poll(body["poll"]) if body.get("poll") else None,
        flags=kept_flags | int(body["flags"]) if body.get("flags") is not None else None,
        allowed=allowed,
    )
    _check_not_emptied(message, change)
    return change


def _check_not_emptied(message: Message, change: Change) -> None:
    left: list[Any] = [
        message.content if change.content is None else change.content.strip(),
        message.embeds if change.embeds is None else change.embeds,
        message.components if change.components is None else change.components,
        message.attachments if change.attachments is None else change.attachments,
        message.poll or change.poll,
    ]
    if not any(left):
        raise refusal(50006)


def uploads(call: Call, body: Json, *, kept: list[Attachment]) -> list[Attachment]:
    """Return the attachments after a request: those kept by id, and the new files. docs: reference#uploading-files"""
    listed = {str(each["id"]): each for each in body.get("attachments") or []}
    files = dict(call.files)
    for index, file in files.items():
        described = listed.get(index, {})
        file.description = described.get("description")
        file.filename = described.get("filename") or file.filename
    stay = [each for each in kept if "attachments" not in body or str(each.id) in listed]
    return [*stay, *files.values()]


def new_poll(body: Json) -> Poll:
    """Return a poll that starts now. docs: resources/poll#poll-create-request-object"""
    answers = [{"answer_id": n, "poll_media": each["poll_media"]} for n, each in enumerate(body["answers"], 1)]
    ends = now() + timedelta(hours=body.get("duration") or 24)
    return Poll(body["question"]["text"], answers, ends, bool(body.get("allow_multiselect")))
