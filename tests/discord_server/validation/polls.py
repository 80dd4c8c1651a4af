"""Limits of polls. docs: resources/poll"""

from ..errors import Json
from .form import Form, Path

QUESTION_MAX, ANSWER_MAX = 300, 55  # characters. docs: resources/poll#poll-media-object
ANSWERS_MAX = 10
HOURS_MAX = 32 * 24  # docs: resources/poll#poll-create-request-object


def check_poll(poll: Json, form: Form, at: Path) -> None:
    """Note every limit a poll's request object breaks."""
    if form.required(poll, "question", at) and form.required(poll["question"], "text", (*at, "question")):
        form.length(poll["question"]["text"], (*at, "question", "text"), 1, QUESTION_MAX)
    if form.required(poll, "answers", at):
        form.length(poll["answers"], (*at, "answers"), 1, ANSWERS_MAX)
    for number, answer in enumerate(poll.get("answers") or []):
        media, path = answer.get("poll_media") or {}, (*at, "answers", number, "poll_media")
        if form.required(media, "text", path):
            form.length(media["text"], (*path, "text"), 1, ANSWER_MAX)
    if poll.get("duration") is not None:
        form.between(poll["duration"], (*at, "duration"), 1, HOURS_MAX)
    if poll.get("layout_type") is not None:
        form.choice(poll["layout_type"], (*at, "layout_type"), (1,))
