"""What an alert in a review channel says: where the answer is, what was said of it, what the moderators make of it.

Nothing of what was asked or by whom: not all who read that channel may read the other.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.cogs._pages import address, withdrawn_words
from bot.cogs._render import small
from bot.model import ReviewedTurn, ReviewState, StoredTurn
from bot.phrases import Voice


@dataclass(frozen=True, slots=True)
class Told:
    """The text of an alert; the verdict that its buttons show; whether there is anything left to be judged."""

    text: str
    verdict: ReviewState | None = None
    is_open: bool = True


def told(
    stored: StoredTurn | None, reviewed: ReviewedTurn | None, voice: Voice, *, since: datetime, what: str | None = None
) -> Told:
    """Return what to say of a turn, None where it was erased; `reviewed` is None while its member is on pause.

    `what` is "report" or "down", for a turn of which nothing else is known; None where nothing was just said. It tells
    of what was said `since` then: a verdict from before was about something else.
    """
    review = reviewed.review if reviewed is not None else None
    if stored is None or (stored.redacted_at is not None and (review is None or stored.withdrawn_at is None)):
        return Told(voice.say("alert_gone"), is_open=False)
    lines = [_head(stored, reviewed, what, voice), *_said(reviewed)]
    if not stored.is_shown:
        lines.append(small(withdrawn_words(stored, voice)))
    if review is None or review.state is None:
        return Told("\n".join(lines))
    state, by = voice.say(f"state_{review.state.value}"), f"<@{review.moderator}>" if review.moderator else "…"
    key = "journal_decided_before" if review.at is not None and review.at < since else "journal_decided_by"
    lines.append(voice.say(key, state=state, by=by))
    return Told("\n".join(lines), review.state, is_open=stored.redacted_at is None)


def _head(stored: StoredTurn, reviewed: ReviewedTurn | None, what: str | None, voice: Voice) -> str:
    if reviewed is not None and (reviewed.reports or reviewed.down):
        what = "report" if reviewed.reports else "down"
    elif what is None:  # all that was said was taken back, or is not to be known
        what = "report" if reviewed is None else "nothing"
    answer = stored.delivery.message if stored.delivery is not None and stored.is_shown else None
    link = address(stored, answer or stored.message.id)
    return voice.say(f"alert_{what}", channel=f"<#{stored.message.place.channel}>", link=link)


def _said(reviewed: ReviewedTurn | None) -> list[str]:
    """Return how many said what of an answer, where that is more than the head says already."""
    counts = {"⚑": reviewed.reports, "👎": reviewed.down} if reviewed is not None else {}
    said = [f"{sign} {count}" for sign, count in counts.items() if count]
    return [small(" · ".join(said))] if sum(counts.values()) > 1 else []
