"""What an event of the journal's was, in its reader's own words, as Markdown."""

from bot.cogs._render import shown
from bot.model import Event, EventKind
from bot.phrases import Voice

# The longest part of a detail that is shown, in characters.
_MOST_DETAIL = 80
# So many channels of a setting are named: ten such events still fit into one message.
_CHANNELS = 2
_MENTIONS = {"channels": "<#{}>", "review_channel": "<#{}>", "moderator_role": "<@&{}>"}
# Of these the default is to have none.
_NONE = frozenset({"review_channel", "moderator_role"})
_SAID = {
    "default": "trail_default",
    "True": "settings_threads_yes",
    "False": "settings_threads_no",
    "fr": "settings_language_fr",
    "en": "settings_language_en",
}


def event_words(event: Event, voice: Voice) -> list[str]:
    """Return what an event was, and its detail; what there is no phrase for stays as the journal has it."""
    name, _, change = event.detail.partition(": ")
    words = [voice.say(f"event_{event.kind.value}")]
    if event.kind is EventKind.SETTING and voice.has(f"settings_{name}"):
        old, _, new = change.partition(" -> ")
        values = " → ".join(_setting(name, value, voice) for value in (old, new))
        return [*words, f"{voice.say(f'settings_{name}')} {values}"]
    parts = event.detail.split(": ") if event.detail else []
    said = [", ".join(_spelled(token, voice) for token in part.split(", ")) for part in parts]
    return words + [shown(part, _MOST_DETAIL) for part in said]


def _setting(name: str, value: str, voice: Voice) -> str:
    if value == "default" and name in _NONE:
        return voice.say("trail_none_set")
    if value in _SAID:
        return voice.say(_SAID[value])
    if name == "retention_days":
        return voice.say("settings_retention_some", days=value) if value != "0" else voice.say("trail_no_words")
    tokens = value.split(", ")
    listed = [_MENTIONS[name].format(token) if name in _MENTIONS else token for token in tokens[:_CHANNELS]]
    return " ".join(listed) + (" …" if len(tokens) > _CHANNELS else "")


def _spelled(token: str, voice: Voice) -> str:
    what, before, day = token.partition(" before ")
    names = (f"trail_{what.replace(' ', '_')}", f"state_{what}")
    known = next((name for name in names if voice.has(name)), None)
    said = what if known is None else voice.say(known)
    return f"{said} {voice.say('trail_before_day', day=day)}" if before else said
