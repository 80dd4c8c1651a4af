"""The rules of a live session, "le chat de 13 h": a guest, an hour, questions put in advance. Pure.

`announce` makes a `LiveSession`; each verb takes one with the time and gives back a `Step`, or raises `LiveError` with
the sentence that says why not. `due` says what comes next and when; the door carries it out and calls `done`. Nobody
sees what came of a step before it is kept: `Sessions` sees to that, one step at a time.

    announced -> open -> live -> closed -> published      (from the first two also straight to closed: called off)

A door does this, for ever: take `sessions.next_due(now)`; sleep until then or until `sessions.changed`; carry out the
intention: `Advance` with `advance`, `Compose` with `answer_from_blog`, everything else by showing it and `done`.
"""

from bot.live._announce import Plan, announce, left_open, unsaid
from bot.live._changes import change_of
from bot.live._due import (
    Advance,
    Compose,
    Due,
    Intention,
    ShowAnswer,
    ShowNotice,
    ShowQuestion,
    Tell,
    advance,
    done,
    due,
)
from bot.live._questions import (
    Asking,
    ask,
    asker_of,
    askers_to_mention,
    edit,
    open_to_vote,
    own_questions,
    vote,
    withdraw,
)
from bot.live._queue import (
    approve,
    claim,
    decline,
    merge,
    move,
    pending,
    prepare,
    queue,
    reveal,
    supporters,
    unclaim,
)
from bot.live._saying import (
    announcement,
    asked_number,
    asked_questions,
    askers_line,
    farewell,
    greeting,
    guest_name,
    question_line,
    said_length,
    said_moment,
)
from bot.live._sessions import Sessions
from bot.live._similar import ALIKE, already_asked, duplicates, likeness
from bot.live._stage import (
    BlogAnswer,
    answer,
    answer_from_blog,
    blog_answer,
    close,
    go_on,
    open_questions,
    pause,
    postpone,
    prolong,
    publish,
    reading_time,
    release,
    resume,
    skip,
    start,
)
from bot.live._step import Actor, Step
from bot.live._transcript import Transcript, unanswered_list
from bot.live._when import When, parse_length, parse_when, zone_of

__all__ = [
    "ALIKE",
    "Actor",
    "Advance",
    "Asking",
    "BlogAnswer",
    "Compose",
    "Due",
    "Intention",
    "Plan",
    "Sessions",
    "ShowAnswer",
    "ShowNotice",
    "ShowQuestion",
    "Step",
    "Tell",
    "Transcript",
    "When",
    "advance",
    "already_asked",
    "announce",
    "announcement",
    "answer",
    "answer_from_blog",
    "approve",
    "ask",
    "asked_number",
    "asked_questions",
    "asker_of",
    "askers_line",
    "askers_to_mention",
    "blog_answer",
    "change_of",
    "claim",
    "close",
    "decline",
    "done",
    "due",
    "duplicates",
    "edit",
    "farewell",
    "go_on",
    "greeting",
    "guest_name",
    "left_open",
    "likeness",
    "merge",
    "move",
    "open_questions",
    "open_to_vote",
    "own_questions",
    "parse_length",
    "parse_when",
    "pause",
    "pending",
    "postpone",
    "prepare",
    "prolong",
    "publish",
    "question_line",
    "queue",
    "reading_time",
    "release",
    "resume",
    "reveal",
    "said_length",
    "said_moment",
    "skip",
    "start",
    "supporters",
    "unanswered_list",
    "unclaim",
    "unsaid",
    "vote",
    "withdraw",
    "zone_of",
]
