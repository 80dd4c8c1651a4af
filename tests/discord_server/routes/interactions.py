"""Answers to interactions. docs: interactions/receiving-and-responding"""

from time import perf_counter

from .. import posting
from ..calls import Call, Route
from ..drafts import change_from, draft_from
from ..errors import Json, refusal
from ..nouns import (
    CHAT_INPUT_COMMAND,
    COMPONENTS_V2,
    CONTEXT_MENU_COMMAND,
    DEFAULT,
    EPHEMERAL,
    LOADING,
    REPLY,
    SUPPRESS_EMBEDS,
    SUPPRESS_NOTIFICATIONS,
    Interaction,
    Message,
)
from ..posting import Draft
from ..validation.commands import check_choices
from ..validation.form import Form
from ..validation.modals import check_modal

MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
COMMAND, COMPONENT, AUTOCOMPLETE, SUBMIT = 2, 3, 4, 5
# docs: ...#interaction-response-object-interaction-callback-type (with its footnotes)
ALLOWED: dict[int, tuple[int, ...]] = {
    COMMAND: (MESSAGE, DEFERRED, MODAL),
    COMPONENT: (MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, MODAL),
    AUTOCOMPLETE: (CHOICES,),
    SUBMIT: (MESSAGE, DEFERRED),
}
CALLBACK_FLAGS = SUPPRESS_EMBEDS | EPHEMERAL | COMPONENTS_V2 | SUPPRESS_NOTIFICATIONS


def callback(call: Call) -> Json | None:
    """docs: ...#create-interaction-response."""
    interaction = _awaiting(call)
    kind, data = call.body.get("type"), call.body.get("data") or {}
    allowed = ALLOWED[interaction.kind]
    if interaction.kind == SUBMIT and interaction.message is not None:
        allowed = (*allowed, DEFERRED_UPDATE, UPDATE)  # a modal opened from a component may update its message
    form = Form()
    form.choice(kind, ("type",), allowed)
    form.raise_if_refused()
    _ACTS[kind](call, interaction, data)
    interaction.acknowledged = kind
    interaction.acknowledged_after = perf_counter() - interaction.started
    call.server.changed()
    wanted = call.query.get("with_response", "").lower() in ("1", "true")
    return _described(call, interaction) if wanted else None


def _awaiting(call: Call) -> Interaction:
    interaction = call.world.interactions.get(call.parameters["token"])
    if interaction is None or interaction.id != call.id("interaction"):
        raise refusal(10062)
    if interaction.acknowledged is not None:
        raise refusal(40060)
    # docs: ...#interaction-callback: 3 seconds for the first answer, then the token is void
    if perf_counter() - interaction.started > call.server.answer_seconds:
        raise refusal(10062)
    return interaction


def _described(call: Call, interaction: Interaction) -> Json:
    # docs: ...#interaction-callback-interaction-callback-response-object
    kind, message = interaction.acknowledged, interaction.original
    about: Json = {"id": str(interaction.id), "type": interaction.kind}
    resource: Json = {"type": kind}
    if message is not None:
        about["response_message_id"] = str(message.id)
        about["response_message_loading"] = message.loading
        about["response_message_ephemeral"] = message.ephemeral
        if kind in (MESSAGE, UPDATE):
            resource["message"] = call.render(message)
    return {"interaction": about, "resource": resource}


def _say(call: Call, interaction: Interaction, data: Json) -> None:
    draft = draft_from(call, data, settable_flags=CALLBACK_FLAGS)
    interaction.original = posting.post(
        call.server, interaction.channel, call.bot, _addressed(call, interaction, draft)
    )


def _defer(call: Call, interaction: Interaction, data: Json) -> None:
    # docs: ...#interaction-response-object-messages: EPHEMERAL is the only flag valid here
    flags = LOADING | (int(data.get("flags") or 0) & EPHEMERAL)
    draft = _addressed(call, interaction, Draft(flags=flags))
    interaction.original = posting.post(call.server, interaction.channel, call.bot, draft)


def _addressed(call: Call, interaction: Interaction, draft: Draft) -> Draft:
    """Set what makes a message an answer: kind, reference, webhook."""
    draft.webhook_id, draft.interaction = call.bot.id, interaction
    if interaction.kind == COMMAND:
        menu = interaction.data["type"] != 1
        draft.kind = CONTEXT_MENU_COMMAND if menu else CHAT_INPUT_COMMAND
        target = interaction.target if isinstance(interaction.target, Message) else None
    else:
        # docs: ...#message-interaction-object: answers to components carry a reference instead
        target = interaction.message
        draft.kind = REPLY if target is not None and not target.ephemeral else DEFAULT
    if target is not None:
        draft.reference, draft.reference_channel = target, interaction.channel
    return draft


def _defer_update(_call: Call, interaction: Interaction, _data: Json) -> None:
    interaction.original = interaction.message


def _update(call: Call, interaction: Interaction, data: Json) -> None:
    assert interaction.message is not None
    interaction.original = interaction.message
    if data:
        posting.edit(call.server, interaction.message, change_from(call, interaction.message, data))


def _choose(_call: Call, interaction: Interaction, data: Json) -> None:
    form, choices = Form(), data.get("choices") or []
    check_choices(choices, form, ("data", "choices"))
    form.raise_if_refused()
    interaction.choices = choices


def _open(_call: Call, interaction: Interaction, data: Json) -> None:
    check_modal(data)
    interaction.modal = data | {"components": posting.numbered(data["components"])}


_ACTS = {
    MESSAGE: _say,
    DEFERRED: _defer,
    DEFERRED_UPDATE: _defer_update,
    UPDATE: _update,
    CHOICES: _choose,
    MODAL: _open,
}


def _answered(call: Call) -> Interaction:
    """Return the interaction of a webhook token that may be used."""
    interaction = call.world.interactions.get(call.parameters["token"])
    if interaction is None or call.id("application") != call.bot.id:
        raise refusal(50027)
    # docs: ...#followup-messages: tokens live 15 minutes
    if perf_counter() - interaction.started > call.server.token_seconds:
        raise refusal(50027)
    if interaction.acknowledged is None:
        raise refusal(10015)  # the webhook exists only from the first answer on
    return interaction


def follow_up(call: Call) -> Json:
    """docs: ...#create-followup-message."""
    interaction = _answered(call)
    original = interaction.original
    if interaction.acknowledged == DEFERRED and original is not None and original.loading:
        # deprecated but still so: right after a deferral the first followup fills the loading message
        draft_from(call, call.body, settable_flags=CALLBACK_FLAGS)
        body = {key: value for key, value in call.body.items() if key not in ("flags", "tts")}
        _edit_answer(call, original, body)
        return call.render(original)
    draft = _addressed(call, interaction, draft_from(call, call.body, settable_flags=CALLBACK_FLAGS))
    draft.kind = DEFAULT
    if original is not None and not original.deleted:
        draft.kind, draft.reference, draft.reference_channel = REPLY, original, interaction.channel
    draft.follows = original
    message = posting.post(call.server, interaction.channel, call.bot, draft)
    interaction.followups.append(message)
    call.server.changed()
    return call.render(message)


def _answer(call: Call, interaction: Interaction) -> Message:
    name = call.parameters["message"]
    candidates = [interaction.original, *interaction.followups]
    wanted = interaction.original if name == "@original" else None
    for message in candidates:
        if message is not None and str(message.id) == name:
            wanted = message
    if wanted is None or wanted.deleted:
        raise refusal(10008)
    return wanted


def get_answer(call: Call) -> Json:
    """docs: ...#get-original-interaction-response, ...#get-followup-message."""
    return call.render(_answer(call, _answered(call)))


def edit_answer(call: Call) -> Json:
    """docs: ...#edit-original-interaction-response, ...#edit-followup-message."""
    message = _answer(call, _answered(call))
    _edit_answer(call, message, call.body)
    return call.render(message)


def _edit_answer(call: Call, message: Message, body: Json) -> None:
    change = change_from(call, message, body)
    if message.loading:
        change.flags = (message.flags if change.flags is None else change.flags) & ~LOADING
    posting.edit(call.server, message, change)


def delete_answer(call: Call) -> None:
    """docs: ...#delete-original-interaction-response, ...#delete-followup-message."""
    posting.delete(call.server, _answer(call, _answered(call)))


_HOOK = "/webhooks/{application}/{token}"
ROUTES = [
    Route("POST", "/interactions/{interaction}/{token}/callback", callback, authenticated=False, counts_globally=False),
    Route("POST", _HOOK, follow_up, authenticated=False, counts_globally=False),
    Route("GET", f"{_HOOK}/messages/{{message}}", get_answer, authenticated=False, counts_globally=False),
    Route("PATCH", f"{_HOOK}/messages/{{message}}", edit_answer, authenticated=False, counts_globally=False),
    Route("DELETE", f"{_HOOK}/messages/{{message}}", delete_answer, authenticated=False, counts_globally=False),
]
