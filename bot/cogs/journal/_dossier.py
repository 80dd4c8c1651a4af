"""One turn whole, as pages of Markdown for a moderator: question, answer as shown, why, and what was said of it."""

from collections.abc import Iterator, Mapping

from bot.cogs._escape import escape, one_line
from bot.cogs._pages import (
    address,
    consultation_words,
    event_item,
    moment,
    number,
    outcome_name,
    paged,
    unkept,
    withdrawn_words,
)
from bot.cogs._presses import REASONS
from bot.cogs._render import rendered, shown, small, worded
from bot.model import Blog, Citation, CorpusError, Dossier, Language, Part, Post, Reply, ReviewedTurn, StoredTurn, Words
from bot.phrases import Voice

# So long a question, a reason or a note is shown in full; Discord takes no longer ones but from those who pay for it.
_SHOWN = 1_400


def dossier_pages(
    dossier: Dossier, posts: Mapping[str, Post], blog: Blog, voice: Voice, *, above: str = ""
) -> list[str]:
    """Return all that is kept of a turn; `above` stands at the very top."""
    turn = dossier.turn.turn
    items = [
        _asked(turn, voice),
        *_answer(turn, posts, blog, voice),
        small(_why(turn, voice)),
        *map(small, filter(None, [consultation_words(turn, voice)])),
        *_opinions(dossier, voice),
    ]
    head = "\n".join(line for line in (above, _head(dossier.turn, voice)) if line)
    return paged(head, items, voice.language, gap="\n")


def _head(reviewed: ReviewedTurn, voice: Voice) -> str:
    message = reviewed.turn.message
    name, mention = escape(one_line(message.author_name)), f"<@{message.author}>"
    who = f"{name} ({mention})" if name else mention
    words = [moment(message.at.timestamp()), f"<#{message.place.channel}>", who]
    delivery = reviewed.turn.delivery
    if delivery is None or delivery.message is None:  # else the answer points at its question, which may be a command
        words.append(f"[{voice.say('journal_link_question')}]({address(reviewed.turn, message.id)})")
    lines = [small(" · ".join(words)), *_standing(reviewed, voice)]
    return "\n".join(lines)


def _standing(reviewed: ReviewedTurn, voice: Voice) -> Iterator[str]:
    """Yield what the moderators have said of it, and who is at it."""
    review, claim = reviewed.review, reviewed.claim
    if review is not None and review.state is not None:
        by = f"<@{review.moderator}>" if review.moderator else "…"
        when = moment(review.at.timestamp()) if review.at else "…"
        yield small(voice.say("journal_reviewed", state=voice.say(f"state_{review.state.value}"), by=by, when=when))
    if claim is not None:
        yield small(voice.say("journal_claimed", by=f"<@{claim.moderator}>", until=relative(claim.until.timestamp())))


def relative(seconds: float) -> str:
    """Return a moment as Discord counts to it: in four minutes."""
    return f"<t:{int(seconds)}:R>"


def _asked(turn: StoredTurn, voice: Voice) -> str:
    text = shown(turn.message.text, _SHOWN)
    return f"**{text}**" if text else unkept(turn, voice)


def _answer(turn: StoredTurn, posts: Mapping[str, Post], blog: Blog, voice: Voice) -> Iterator[str]:
    """Yield the answer part by part, each quote with its score; only its spans where a post has changed since."""
    try:
        parts: tuple[Part, ...] = turn.reply(posts).parts
    except CorpusError:
        yield small(voice.say("journal_post_changed"))
        for quote in turn.quotes:
            yield small(f"{escape(quote.post)} [{quote.start}:{quote.end}]")
        return
    for part in parts:
        if isinstance(part, Words):
            yield worded(part.text)
        else:
            yield rendered(Reply(turn.outcome, (part,), Language(turn.record["language"])), blog)
            if scores := _scores(part, voice):
                yield small(scores)


def _scores(citation: Citation, voice: Voice) -> str:
    """Return the scores of quotes, nothing where they were only read and none was measured."""
    if not any(quote.score for quote in citation.quotes):
        return ""
    scores = " · ".join(number(quote.score, voice.language) for quote in citation.quotes)
    return voice.say("journal_scores", scores=scores)


def _why(turn: StoredTurn, voice: Voice) -> str:
    decision, language = turn.decision, voice.language
    measured = {"coverage": decision.coverage, "score": decision.score, "margin": decision.margin}
    words = [outcome_name(turn.outcome, voice)]
    if any(measured.values()):  # else nothing was looked for, or nothing found
        words += [voice.say(f"journal_{name}", value=number(value, language)) for name, value in measured.items()]
    if turn.composed_ms:
        words.append(voice.say("journal_composed", ms=number(turn.composed_ms, language)))
    if decision.note:
        words.append(voice.say("journal_mark", mark=escape(one_line(decision.note))))
    return " · ".join([*words, _delivered(turn, voice)])


def _delivered(turn: StoredTurn, voice: Voice) -> str:
    delivery = turn.delivery
    if not turn.is_shown:
        return withdrawn_words(turn, voice)
    if delivery is None:
        return voice.say("journal_undelivered")
    if delivery.message is None:
        return f"{voice.say('not_delivered')} ({escape(one_line(delivery.failure or '…'))})"
    return f"[{voice.say('link_answer')}]({address(turn, delivery.message)}) {moment(delivery.at.timestamp())}"


def noted_by(moderator: str) -> str:
    """Return how a note of a moderator's begins; nobody's words can look like that, since they are escaped."""
    return f"✎ <@{moderator}>"


def _opinions(dossier: Dossier, voice: Voice) -> Iterator[str]:
    for vote in dossier.votes:
        if vote.thumb is not None:
            thumb = "👍" if vote.thumb.value == "up" else "👎"
            reason = f" · {voice.say(f'why_{vote.reason}')}" if vote.reason in REASONS else ""
            yield small(f"{thumb} <@{vote.author}>{reason} · {moment(vote.at.timestamp())}")
    for report in dossier.reports:
        reason = f" · {shown(report.reason, _SHOWN)}" if report.reason else ""
        yield small(f"⚑ <@{report.author}>{reason} · {moment(report.at.timestamp())}")
    for note in dossier.notes:
        yield small(f"{noted_by(note.author)} · {shown(note.text, _SHOWN)} · {moment(note.at.timestamp())}")
    for event in dossier.events:
        if not event.is_audit:
            yield event_item(event, voice.language)
