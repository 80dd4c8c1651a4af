"""What the journal keeps, as pages of Markdown for one reader: a member about themselves, or a moderator."""

from collections.abc import Callable, Iterable, Mapping

from bot.cogs._events import event_words
from bot.cogs._render import MOST, length, shortened, shown, small
from bot.cogs._turning import page_line
from bot.model import LIVE_ANSWER, Event, Language, Outcome, Post, StoredTurn
from bot.phrases import Voice, check_name, failure_name

# So long a text is shown in full, unless it is full of marks that must be escaped.
TEXT_SHOWN = 1_500
# What the line with the number of the page takes.
_FOOT = 40
# So many posts are named, and so much of each title is shown.
_TITLES, _TITLE = 5, 150
# Of a language model, so much of its names is shown, and of what it understood.
_NAME, _UNDERSTOOD = 60, 200
# How much of each text in a list is shown, the first of them that lets a page fit into one message.
_LENGTHS = (300, 180, 120, 80, 40, 0)


def paged(head: str, items: Iterable[str], language: Language, *, gap: str = "\n\n") -> list[str]:
    """Return texts of at most 2,000 units, `head` on the first, the items, with `gap` between, never torn apart."""
    pages = [head]
    for item in items:
        if length(pages[-1]) + length(gap) + length(item) > MOST - _FOOT:
            pages.append(item)
        else:
            pages[-1] += gap + item
    if len(pages) == 1:
        return pages
    return [f"{page}\n{page_line(number, len(pages), language)}" for number, page in enumerate(pages)]


def fitting(told: Callable[[int], str]) -> str:
    """Return a page of a list with as much of each text in it as fits into a message; `told` is given how much."""
    texts = (told(most) for most in _LENGTHS)
    return next((text for text in texts if length(text) <= MOST), None) or shortened(told(0), MOST)


def turn_item(turn: StoredTurn, posts: Mapping[str, Post], voice: Voice) -> str:
    """Return one turn: when and where, the question, what came of it."""
    message = turn.message
    where = [moment(message.at.timestamp()), f"<#{message.place.channel}>"]
    lines = (what_came(turn, posts, voice), consultation_words(turn, voice))
    head, came = small(" · ".join(where)), "\n".join(small(line) for line in lines if line)
    room = MOST - _FOOT - length(f"{head}\n\n{came}")  # long titles leave less of it
    asked = shown(message.text, min(TEXT_SHOWN, room)) or unkept(turn, voice)
    return f"{head}\n{asked}\n{came}"


def unkept(turn: StoredTurn, voice: Voice) -> str:
    """Return what stands for a question without words: that none are kept, or "…" where there is but no room."""
    return "…" if turn.message.text else small(without_words(turn, voice))


def without_words(turn: StoredTurn, voice: Voice) -> str:
    """Say that no words are kept of a turn, and where they stand of an answer that was given in a session."""
    return voice.say("kept_live_reported" if turn.decision.note == LIVE_ANSWER else "kept_no_words")


def event_item(event: Event, language: Language) -> str:
    """Return one event: when, and what it was."""
    return small(" · ".join([moment(event.at.timestamp()), *event_words(event, Voice(language))]))


def moment(seconds: float, style: str = "f") -> str:
    """Return a moment as Discord shows it to each reader in their own language and time zone.

    docs: reference#message-formatting-timestamp-styles
    """
    return f"<t:{int(seconds)}:{style}>"


def what_came(turn: StoredTurn, posts: Mapping[str, Post], voice: Voice) -> str:
    """Return what became of a question: the outcome, the posts quoted, the way to the answer."""
    titles = dict.fromkeys(posts[quote.post].title if quote.post in posts else quote.post for quote in turn.quotes)
    words = [outcome_name(turn.outcome, voice), *(shown(title, _TITLE) for title in list(titles)[:_TITLES])]
    words += ["…"] if len(titles) > _TITLES else []
    delivery = turn.delivery
    if not turn.is_shown:
        words.append(withdrawn_words(turn, voice))
    elif delivery is not None and delivery.message is not None:
        words.append(f"[{voice.say('link_answer')}]({address(turn, delivery.message)})")
    elif delivery is not None:
        words.append(voice.say("not_delivered"))
    return " · ".join(words)


def consultation_words(turn: StoredTurn, voice: Voice) -> str:
    """Return what came of asking a language model for the reply, empty where none was asked."""
    told, language = turn.consultation, voice.language
    if told is None:
        return ""
    model = f" ({shown(told.model, _NAME)})" if told.model else ""
    key, reader = "consultation_failed" if told.failure else "consultation_chosen", shown(told.reader, _NAME) + model
    words = [voice.say(key, reader=reader, why=failure_name(told.failure, language))]
    if told.understood:
        words.append(voice.say("consultation_understood", question=shown(told.understood, _UNDERSTOOD)))
    if told.dropped:
        checks = ", ".join(check_name(check, language) for check in dict.fromkeys(told.dropped))
        words.append(voice.say("consultation_checks", checks=checks))
    if told.milliseconds:
        words.append(f"{number(told.milliseconds / 1000, language)}\N{NO-BREAK SPACE}s")
    return " · ".join(words)


def number(value: float, language: Language) -> str:
    """Return a number with two decimals as it is written in a language."""
    text = f"{value:.2f}".replace("-", "\N{MINUS SIGN}")
    return text.replace(".", ",") if language is Language.FRENCH else text


def withdrawn_words(turn: StoredTurn, voice: Voice) -> str:
    """Return of an answer that is shown no more who took it away, and when."""
    if turn.withdrawal is None:
        return ""
    by, at = turn.withdrawal
    return f"{voice.say(f'answer_withdrawn_by_{by.value}')} {moment(at.timestamp())}"


def outcome_name(outcome: Outcome, voice: Voice) -> str:
    """Return what an outcome is called."""
    return voice.say(f"outcome_{outcome.value}")


def address(turn: StoredTurn, message: str) -> str:
    """Return where a message stands that belongs to a turn."""
    place = turn.message.place
    return f"https://discord.com/channels/{place.guild or '@me'}/{place.channel}/{message}"
