"""Everything that the journal keeps about a member, as pages for them to read; the export says it in full."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime

from bot.cogs._escape import escape
from bot.cogs._events import event_words
from bot.cogs._pages import TEXT_SHOWN, address, moment, paged, turn_item
from bot.cogs._presses import reasons
from bot.cogs._render import shown, small
from bot.model import (
    OPERATOR,
    Event,
    EventKind,
    LiveRecord,
    MemberRecord,
    Note,
    Post,
    Report,
    Review,
    StoredTurn,
    Thumb,
    Vote,
)
from bot.phrases import Voice

# So much of a question tells which one it was, in characters.
_BEGINNING = 60
# What the operator does with one member's exchanges: the rest of their looks is about nobody.
_BY_OPERATOR = {
    EventKind.SEARCH: "kept_event_search_operator",
    EventKind.EXPORT: "kept_event_export_operator",
    EventKind.REVEAL: "kept_event_reveal_operator",
}
_THUMBS = {Thumb.UP: "👍", Thumb.DOWN: "👎"}


def kept_pages(
    record: MemberRecord,
    posts: Mapping[str, Post],
    voice: Voice,
    days: int,
    *,
    others: Collection[StoredTurn] = (),
) -> list[str]:
    """Return what is kept as texts of one message each; `days` is the default retention.

    `others` are turns of other people that the member has said something of: where these stand is shown.
    """
    places = {turn.message.id: _place(turn) for turn in others}
    items = list(_items(record, posts, voice, places))
    return paged(voice.say("data_head", days=str(days)), items, voice.language) if items else [voice.say("data_none")]


def others_named(record: MemberRecord) -> set[str]:
    """Return the ids of the turns of other people that a record names."""
    named = {vote.turn for vote in record.votes} | {report.turn for report in record.reports}
    named |= {review.turn for review in record.reviews} | {note.turn for note in record.notes}
    return named - {turn.message.id for turn in record.turns}


def _place(turn: StoredTurn) -> str:
    """Return where somebody else's turn stands, which Discord shows as a way there; of what was asked nothing."""
    delivery = turn.delivery
    if not turn.is_shown or delivery is None or delivery.message is None:
        return f"<#{turn.message.place.channel}>"
    return address(turn, delivery.message)


def _items(record: MemberRecord, posts: Mapping[str, Post], voice: Voice, places: Mapping[str, str]) -> Iterator[str]:
    """Yield every thing once: what matters most to the member first, of each kind the newest first."""
    author = record.author
    own = {turn.message.id: _name(turn) for turn in record.turns}
    names = {**places, **own}
    if record.paused_since is not None:
        yield voice.say("kept_on_pause", when=moment(record.paused_since.timestamp()))
    for turn in reversed(record.turns):
        yield turn_item(turn, posts, voice)
    yield from (_vote(vote, voice, names) for vote in reversed(record.votes))
    yield from (_report(report, voice, names) for report in reversed(record.reports))
    yield from _live(record.live, author, voice)
    yield from (_review(review, author, voice, names) for review in reversed(record.reviews))
    yield from (_note(note, author, voice, names) for note in reversed(record.notes))
    yield from (_event(event, author, voice, own) for event in reversed(record.events))
    if record.contact is not None:
        yield voice.say("data_told", when=moment(record.contact.told_at.timestamp()))


def _name(turn: StoredTurn) -> str:
    """Return what a member knows a turn of theirs by: how the question begins, and the way to its answer."""
    begun = shown(turn.message.text, _BEGINNING) or turn.message.id
    delivery = turn.delivery
    if not turn.is_shown or delivery is None or delivery.message is None:
        return begun
    return f"[{begun}]({address(turn, delivery.message)})"


def _named(turn: str, names: Mapping[str, str]) -> str:
    return names.get(turn) or escape(turn)  # a turn of somebody else's has but its id here


def _vote(vote: Vote, voice: Voice, names: Mapping[str, str]) -> str:
    thumb = _THUMBS[vote.thumb] if vote.thumb is not None else "–"
    said = voice.say("kept_vote", turn=_named(vote.turn, names), thumb=thumb)
    why = reasons(voice.language).get(vote.reason, vote.reason) if vote.reason else ""
    return _item(vote.at, said, escape(why))


def _report(report: Report, voice: Voice, names: Mapping[str, str]) -> str:
    return _item(report.at, voice.say("kept_report", turn=_named(report.turn, names)), text=report.reason)


def _review(review: Review, author: str, voice: Voice, names: Mapping[str, str]) -> str:
    key = "kept_review_mine" if review.moderator == author else "kept_review"
    state = voice.say(f"state_{review.state.value}" if review.state else "kept_unread")
    return _item(review.at, voice.say(key, turn=_named(review.turn, names), state=state))


def _note(note: Note, author: str, voice: Voice, names: Mapping[str, str]) -> str:
    key = "kept_note_mine" if note.author == author else "kept_note"
    return _item(note.at, voice.say(key, turn=_named(note.turn, names)), text=note.text)


def _event(event: Event, author: str, voice: Voice, names: Mapping[str, str]) -> str:
    """Return an event of the trail, and who it was: the member, or somebody else with what is theirs."""
    what, *detail = event_words(event, voice)
    key = f"kept_event_{event.kind.value}"
    if event.actor == author:
        return _item(event.at, voice.say(f"{key}_mine") if event.is_audit else what, *detail)
    if event.actor is None or not event.is_audit:
        return _item(event.at, what, *detail)
    if event.actor == OPERATOR:
        key = _BY_OPERATOR.get(event.kind, key)
    about = names.get(event.subject or "", "")
    return _item(event.at, voice.say(key), *(detail if event.kind is not EventKind.LOOK else ()), about)


def _live(live: LiveRecord, author: str, voice: Voice) -> Iterator[str]:
    for question in reversed(live.questions):
        state = voice.say(f"question_{question.state.value}")
        yield _item(question.at, voice.say("kept_live_question"), state, text=question.text)
    for _, answer in reversed([pair for pair in live.answers if not pair[1].is_gone]):
        yield _item(answer.at, voice.say("kept_live_answer"), text=answer.text or "")
    for _, words in reversed(live.prepared):
        yield _item(None, voice.say("kept_live_prepared"), text=words)
    for _, words in live.votes:
        yield _item(None, voice.say("kept_live_vote" if words else "kept_live_vote_gone"), text=words)
    for session in reversed(live.sessions):
        key = "kept_live_host" if session.host == author else "kept_live_guest"
        yield _item(session.starts_at, voice.say(key), text=session.title)
        if session.waiting_since is not None and session.guest.id == author:
            yield _item(session.waiting_since, voice.say("kept_live_sign"))


def _item(at: datetime | None, *words: str, text: str = "") -> str:
    """Return a line of small print, its words Markdown, and below it a text of somebody's, if there is one."""
    when = [moment(at.timestamp())] if at is not None else []
    head = small(" · ".join([*when, *(word for word in words if word)]))
    return f"{head}\n{shown(text, TEXT_SHOWN)}" if text else head
