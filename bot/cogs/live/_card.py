"""One question on a moderator's desk: approve, decline, merge, move, prepare an answer, learn who asks.

Taking it up claims it, so that nobody else decides meanwhile. All buttons say what they are about in their custom ids:
a card that was left open for hours, or from before a restart, works on the question as it is then.
"""

import unicodedata
from functools import partial

import discord

from bot import live
from bot.cogs._commands import tell
from bot.cogs._escape import block, escape, one_line, unblock, unescape
from bot.cogs._mentions import readable
from bot.cogs._render import shortened
from bot.cogs._room import language_for
from bot.cogs._splitting import split
from bot.cogs.live._desk import Deed, Desk
from bot.cogs.live._items import MOST_OPTIONS, Button, Choice
from bot.cogs.live._modals import Text, open_modal
from bot.cogs.live._panel import Cut, Row, fitting, show
from bot.cogs.live._places import put_link
from bot.cogs.live._presses import Done, Press
from bot.cogs.live.queueing import Queueing
from bot.live import LONGEST_ANSWER, LONGEST_REASON, Rule, refusal
from bot.model import LiveError, LiveQuestion, LiveSession, QuestionState
from bot.phrases import Voice

# How much of a prepared answer is shown on the card.
_SHOWN = 400
# So many of the questions that were joined to it are shown.
_MOST_JOINED = 10
# So many of the questions that were put already and ask the same are named.
_MOST_PUT = 3
_QUEUED = frozenset({QuestionState.APPROVED, QuestionState.LATER})
_CLAIMED = frozenset({QuestionState.PENDING, QuestionState.APPROVED, QuestionState.DECLINED})
# Why a question is not let in that its asker has changed since the card was drawn.
_REWORDED = "live_reworded"
_JOINABLE = frozenset({QuestionState.PENDING, QuestionState.APPROVED, QuestionState.LATER})


class Card:
    """Lets moderators decide about one question."""

    def __init__(self, desk: Desk, queueing: Queueing) -> None:
        self._desk = desk
        self._queueing = queueing
        deeds: dict[str, Deed] = {
            "pick": self._pick,
            "approve": self._approve,
            "decline": self._open_decline,
            "declined": self._decline,
            "merge": self._choose_other,
            "into": self._merge,
            "first": partial(self._move, by=None),
            "up": partial(self._move, by=-1),
            "down": partial(self._move, by=1),
            "unmove": self._unmove,
            "prepare": self._open_prepare,
            "prepared": self._prepare,
            "reveal": self._reveal,
        }
        desk.deeds |= {name: self._never_stale(deed) for name, deed in deeds.items()}

    def _never_stale(self, deed: Deed) -> Deed:
        """Return what does a deed, or shows what waits where the question is gone: its words may have been erased."""

        async def do(interaction: discord.Interaction, done: Done) -> None:
            try:
                await deed(interaction, done)
            except LiveError as error:
                session = self._desk.session(interaction, done.press.session)
                named = [each for each in (done.press.question, *done.values) if each]
                if self._desk.actor(interaction).is_moderator and not all(map(session.find, named)):
                    await self._queueing.view(interaction, session, done.press.number)
                elif error.key == _REWORDED:
                    await self._show(interaction, session, done.press.question, page=done.press.number)
                raise

        return do

    async def _pick(self, interaction: discord.Interaction, done: Done) -> None:
        """Take a question up."""
        session, question = self._desk.session(interaction, done.press.session), "".join(done.values[:1])
        actor, at = self._desk.moderator(interaction), self._desk.now()
        found = _found(session, question)
        if found.state in _CLAIMED:
            session = await self._desk.do(session.id, lambda each: live.claim(each, question, by=actor, at=at))
        await self._show(interaction, session, question, page=done.press.number)

    async def _show(
        self, interaction: discord.Interaction, session: LiveSession, question: str, *, page: int, head: str = ""
    ) -> None:
        found, voice = _found(session, question), Voice(language_for(interaction))

        def draw(cut: Cut) -> list[str]:
            return [*([head] if head else []), *_lines(session, found, voice, cut)]

        await show(interaction, fitting(draw), *_rows(session, found, page, voice))

    async def _approve(self, interaction: discord.Interaction, done: Done) -> None:
        """Let in what the card shows: its asker may have put something else there meanwhile."""
        actor, at, question = self._desk.moderator(interaction), self._desk.now(), done.press.question
        read = _read_on(interaction)

        def rule(each: LiveSession) -> live.Step:
            if read is not None and _bare(read) != _bare(_found(each, question).text):
                raise refusal(_REWORDED)
            return live.approve(each, question, by=actor, at=at)

        await self._decide(interaction, done, rule, "approved")

    async def _open_decline(self, interaction: discord.Interaction, done: Done) -> None:
        self._desk.moderator(interaction)
        found = _found(self._desk.session(interaction, done.press.session), done.press.question)
        voice = Voice(language_for(interaction))
        below = voice.say("live_field_reason_below")
        field = Text("reason", voice.say("live_field_reason"), LONGEST_REASON, below=below)
        press = Press("declined", done.press.session, found.id, done.press.number)
        await open_modal(interaction, press, voice.say("live_button_decline"), [field])

    async def _decline(self, interaction: discord.Interaction, done: Done) -> None:
        actor, at, question = self._desk.moderator(interaction), self._desk.now(), done.press.question
        reason = await readable(interaction, done.text("reason"))
        await self._decide(
            interaction, done, lambda each: live.decline(each, question, by=actor, reason=reason, at=at), "declined"
        )

    async def _choose_other(self, interaction: discord.Interaction, done: Done) -> None:
        """Show into which question this one may be merged, those that ask nearly the same first."""
        session, actor = self._desk.session(interaction, done.press.session), self._desk.moderator(interaction)
        found, voice = _found(session, done.press.question), Voice(language_for(interaction))
        alike = [each for each, _ in live.duplicates(session, found, by=actor)]
        others = [each for each in session.questions if each.state in _JOINABLE and each not in (found, *alike)]
        if not alike and not others:
            raise refusal("live_nothing_to_join")
        near = voice.say("live_very_close")
        options = [*((each.id, each.text, near) for each in alike), *((each.id, each.text, "") for each in others)]
        choice = Choice(
            Press("into", session.id, found.id, done.press.number),
            voice.say("live_join_choose"),
            options[:MOST_OPTIONS],
        )
        back = [Button(Press("queue", session.id, found.id, done.press.number), voice.say("live_button_back"))]
        await show(interaction, fitting(lambda cut: _lines(session, found, voice, cut)), choice, back)

    async def _merge(self, interaction: discord.Interaction, done: Done) -> None:
        actor, at, question = self._desk.moderator(interaction), self._desk.now(), done.press.question
        other = "".join(done.values[:1])
        await self._decide(
            interaction, done, lambda each: live.merge(each, question, into=other, by=actor, at=at), "merged"
        )

    async def _decide(self, interaction: discord.Interaction, done: Done, rule: Rule, what: str) -> None:
        """Take a step that ends the work on a question, and show what else waits."""
        session = await self._desk.do(self._desk.session(interaction, done.press.session).id, rule)
        head = Voice(language_for(interaction)).say(f"live_was_{what}")
        await self._queueing.view(interaction, session, done.press.number, head)

    async def _move(self, interaction: discord.Interaction, done: Done, *, by: int | None) -> None:
        """Move a question by one place, or (None) to the head of the queue."""
        actor, at, question = self._desk.moderator(interaction), self._desk.now(), done.press.question

        def rule(each: LiveSession) -> live.Step:
            places = [waiting.id for waiting in live.queue(each)]
            place = places.index(question) + by if by is not None and question in places else 0
            return live.move(each, question, place=place, by=actor, at=at)

        await self._stay(interaction, done, rule)

    async def _unmove(self, interaction: discord.Interaction, done: Done) -> None:
        actor, at, question = self._desk.moderator(interaction), self._desk.now(), done.press.question
        await self._stay(interaction, done, lambda each: live.move(each, question, place=None, by=actor, at=at))

    async def _stay(self, interaction: discord.Interaction, done: Done, rule: Rule) -> None:
        """Take a step, and show the question again."""
        session = await self._desk.do(self._desk.session(interaction, done.press.session).id, rule)
        await self._show(interaction, session, done.press.question, page=done.press.number)

    async def _open_prepare(self, interaction: discord.Interaction, done: Done) -> None:
        session = self._desk.session(interaction, done.press.session)
        self._desk.moderator(interaction)
        if session.guest.is_blog:
            raise refusal("live_no_words_for_the_blog")
        found, voice = _found(session, done.press.question), Voice(language_for(interaction))
        field = Text(
            "answer", voice.say("live_field_answer"), LONGEST_ANSWER, found.prepared or "",
            voice.say("live_field_answer_below"), 0, is_required=False,
        )  # fmt: skip
        press = Press("prepared", session.id, found.id, done.press.number)
        await open_modal(interaction, press, voice.say("live_button_prepare"), [field])

    async def _prepare(self, interaction: discord.Interaction, done: Done) -> None:
        actor, at, question = self._desk.moderator(interaction), self._desk.now(), done.press.question
        text = (await readable(interaction, done.text("answer"))).strip() or None
        await self._stay(interaction, done, lambda each: live.prepare(each, question, answer=text, by=actor, at=at))

    async def _reveal(self, interaction: discord.Interaction, done: Done) -> None:
        """Say who asked anonymously, joined ones too, once it is on disk that this moderator learnt it."""
        actor, at, question = self._desk.moderator(interaction), self._desk.now(), done.press.question
        session = self._desk.session(interaction, done.press.session)
        names = []
        for each in _anonymous(session, _found(session, question)):
            await self._desk.do(session.id, partial(live.reveal, question=each.id, by=actor, at=at))
            names.append(f"{escape(one_line(each.author_name))} (<@{each.author}>)")
        if not names:
            raise refusal("live_no_secret")
        for piece in split(Voice(language_for(interaction)).say("live_revealed", asker=", ".join(names))):
            await tell(interaction, piece)


def _found(session: LiveSession, question: str) -> LiveQuestion:
    found = session.find(question)
    if found is None:
        raise refusal("live_no_question")
    return found


def _read_on(interaction: discord.Interaction) -> str | None:
    """Return the question as it stands on the card whose button was pressed: its first quotation."""
    lines = interaction.message.content.splitlines() if interaction.message else []
    quoted = next((line for line in lines if line.startswith(block(""))), None)
    return None if quoted is None else unescape(unblock(quoted))


def _bare(text: str) -> str:
    """Return what is to be seen of a text, without the blanks and invisible characters that Discord may leave out."""
    return "".join(each for each in text if not each.isspace() and not unicodedata.category(each).startswith("C"))


def _anonymous(session: LiveSession, question: LiveQuestion) -> list[LiveQuestion]:
    """Return the question and those joined to it, as far as they were asked anonymously."""
    return [each for each in (question, *session.merged_into(question.id)) if each.anonymous]


def _lines(session: LiveSession, question: LiveQuestion, voice: Voice, cut: Cut) -> list[str]:
    asker = live.asker_of(question) or voice.say("live_anonymous")
    count = len(live.supporters(session, question))
    words = [voice.say(f"live_queue_{question.state}"), escape(one_line(asker))]
    words.append(voice.say("live_votes" if count > 1 else "live_votes_one", count=str(count)))
    if question in (queue := live.queue(session)):
        words.append(voice.say("live_place", place=str(queue.index(question) + 1), count=str(len(queue))))
    lines = [block(escape(question.text)), f"-# {' · '.join(words)}"]
    put = live.put_already(session, question.text)[:_MOST_PUT] if question.state in _JOINABLE else ()
    if put:
        links = ", ".join(put_link(session, each, voice) for each in put)
        lines.append(voice.say("live_put_already_card", questions=links))
    if question.reason:
        lines.append(voice.say("live_mine_reason", reason=escape(one_line(question.reason))))
    joined = session.merged_into(question.id)
    for each in joined[:_MOST_JOINED]:
        name = live.asker_of(each) or voice.say("live_anonymous")
        by = voice.say("live_by_guest", guest=escape(one_line(name)))
        lines.append(f"-# + {by} {escape(cut(each.text))}")
    if len(joined) > _MOST_JOINED:
        lines.append(f"-# {voice.say('live_more_joined', count=str(len(joined) - _MOST_JOINED))}")
    if question.prepared:
        answer = escape(shortened(one_line(question.prepared), _SHOWN))
        lines += [voice.say("live_prepared"), block(answer)]
    if _anonymous(session, question):  # said before the button is pressed, since one press is all it takes
        lines.append(f"-# {voice.say('live_reveal_noted')}")
    return lines


def _rows(session: LiveSession, question: LiveQuestion, page: int, voice: Voice) -> list[Row]:
    """Return the buttons that lead somewhere from a question as it is."""

    def button(
        deed: str, key: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary, about: str = question.id
    ) -> Button:
        return Button(Press(deed, session.id, about, page), voice.say(f"live_button_{key}"), style)

    decide, order, more = [], [], []
    if question.state in {QuestionState.PENDING, QuestionState.DECLINED}:
        decide.append(button("approve", "approve", discord.ButtonStyle.success))
    if question.state in {QuestionState.PENDING, QuestionState.APPROVED}:
        decide += [button("decline", "decline", discord.ButtonStyle.danger), button("merge", "merge")]
    if question.state in _QUEUED:
        order = [button("first", "first"), button("up", "up"), button("down", "down")]
        order += [button("unmove", "unmove")] if question.rank is not None else []
    if not session.guest.is_blog and question.state in _JOINABLE:
        more.append(button("prepare", "prepare"))
    if _anonymous(session, question):
        more.append(button("reveal", "reveal"))
    return [decide, order, [*more, button("queue", "back")]]
