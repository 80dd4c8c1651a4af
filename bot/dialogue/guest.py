"""The blog as the guest of a live session: each question stands for itself, and the author answers it in quotes."""

import re
from datetime import datetime

from bot.dialogue.composer import Composer
from bot.dialogue.scene import LIVE_DOOR
from bot.model import Choice, Citation, LiveQuestion, LiveSession, Message, Place, Quote, Reply
from bot.text import content_stems, fold

# What is looked for in the posts: whether the author once invited to put questions in advance. Never shown.
_INVITING = "Peut-on poser ses questions à l'avance pour un chat en direct ?"
_WORDS_OF_AN_INVITATION = frozenset(content_stems("poser des questions à l'avance"))
_DENIAL = re.compile(r"\b(?:ne|pas|sans|jamais|aucune?|non)\b|\bn'")
# How many characters tell one beginning from another: what follows may name other subjects.
_OPENING = 20
# How often another wording is tried when the last answer began in the same words.
_TRIES = 4


class BlogGuest:
    """Answers the questions of live sessions; remembers nothing."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer

    def invitation(self) -> Citation | None:
        """Return the sentence in which the author invites to put questions in advance; None where no post does."""
        findings = self._composer.library.index.find(_INVITING)
        for hit in findings.hits[:3] if findings.answers else ():
            if _invites(hit.core.text):
                return Citation((Quote(hit.core.post, hit.core.start, hit.core.end, hit.score),))
        return None

    def answer(
        self, session: LiveSession, question: LiveQuestion, *, at: datetime, choice: Choice | None = None
    ) -> Reply:
        """Return what the blog says to a question, in other opening words than the answer before.

        `choice` is what a language model has chosen for it, if one was asked.
        """
        before = _last_opening(session)
        reply = self._composer.compose(self.message(session, question, at=at), (), choice=choice)
        for attempt in range(1, _TRIES):
            if _opening(reply.to_record()) != before:
                break
            reply = self._composer.compose(self.message(session, question, at=at, attempt=attempt), (), choice=choice)
        return reply

    def message(self, session: LiveSession, question: LiveQuestion, *, at: datetime, attempt: int = 0) -> Message:
        """Return a question as a message; the number of the attempt only decides which wording comes first.

        The asker is not handed on: they may wish to be unknown.
        """
        place = Place(LIVE_DOOR, session.channel, session.guild)
        return Message(question.id, place, f"{session.id}/{question.id}/{attempt}", "", "", question.text, at)


def _invites(sentence: str) -> bool:
    """Return whether a sentence says little else than that questions may be put in advance, and does not deny it."""
    stems = set(content_stems(sentence))
    says_it = stems >= _WORDS_OF_AN_INVITATION and len(stems) <= 2 * len(_WORDS_OF_AN_INVITATION) - 1
    return says_it and not _DENIAL.search(fold(sentence))


def _last_opening(session: LiveSession) -> str | None:
    answers = [answer for question in session.questions for answer in question.answers if answer.record is not None]
    last = max(answers, key=lambda answer: answer.at, default=None)
    return None if last is None or last.record is None else _opening(last.record)


def _opening(record: object) -> str | None:
    if not isinstance(record, dict) or not record["parts"]:
        return None
    words = record["parts"][0].get("words")
    return words[:_OPENING] if isinstance(words, str) else None
