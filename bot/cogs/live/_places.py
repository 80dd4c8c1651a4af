"""When and where a session is, as Discord shows it: moments in each reader's time zone, addresses of messages."""

from bot import live
from bot.cogs._pages import moment
from bot.model import LiveQuestion, LiveSession, Notice
from bot.phrases import Voice


def said_when(session: LiveSession) -> str:
    """Return the hour as Discord shows it to each reader in their own time zone, and how far off it is."""
    seconds = session.starts_at.timestamp()
    return f"{moment(seconds, 'F')} ({moment(seconds, 'R')})"


def state_of(session: LiveSession, voice: Voice) -> str:
    """Return how far a session has come, or that it was called off."""
    return voice.say("live_state_called_off" if live.was_called_off(session) else f"live_state_{session.state}")


def address_of(session: LiveSession) -> str:
    """Return the address of the announcement, or of its channel where it is not shown."""
    message = session.notices.get(Notice.ANNOUNCEMENT)
    place = f"https://discord.com/channels/{session.guild}/{session.channel}"
    return f"{place}/{message}" if message else place


def stage_of(session: LiveSession) -> str:
    """Return the address of where the session takes place: its thread, or the channel where it has none."""
    return f"https://discord.com/channels/{session.guild}/{session.notices.get(Notice.THREAD) or session.channel}"


def on_stage(session: LiveSession, message: str) -> str | None:
    """Return the address of a message of the session's stage; None where it stood in a thread that was deleted."""
    thread = session.notices.get(Notice.THREAD)
    if thread and int(message) < int(thread):
        return None
    return f"{stage_of(session)}/{message}"


def put_link(session: LiveSession, question: LiveQuestion, voice: Voice) -> str:
    """Return the number of a question that was put, as a link to it where it still stands."""
    name = voice.say("live_put_question", number=str(live.asked_number(session, question)))
    address = on_stage(session, question.message) if question.message else None
    return f"[{name}](<{address}>)" if address else name
