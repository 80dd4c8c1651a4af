"""A message comes in, a turn goes out, and the recent turns of each talk are remembered for a while, within bounds."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import takewhile

from bot.dialogue.composer import Composer
from bot.dialogue.guest import BlogGuest
from bot.dialogue.helplines import Helplines, spoken_in
from bot.dialogue.reading import Reading
from bot.dialogue.scene import Gravity, Library, Scene
from bot.dialogue.sobriety import SoberTalks
from bot.dialogue.verbatim import without_quotations
from bot.model import Choice, Language, Message, Place, Reply, Turn
from bot.search import Index
from bot.text import forget_words
from bot.understanding import Assessment, Level

# A talk that has been quiet for so long is over; the next message begins a new one.
QUIET = timedelta(minutes=30)
# The turns of one talk, and the talks, that are kept in memory: a busy server fills a few megabytes.
MOST_TURNS = 20
MOST_TALKS = 5_000
# So long after the whole help text the numbers alone are told again.
_HELP_HOLDS = timedelta(minutes=10)
# Asks a language model what to reply; None where it cannot tell, for whatever reason.
Read = Callable[[Scene], Choice | None]
# A question that no blog answers, which has more looked through than others.
_ANYTHING = "recette de tarte ?"


class Conversations:
    """Replies to messages and keeps the recent turns of each conversation."""

    def __init__(self, index: Index, helplines: Helplines | None = None) -> None:
        """Answer from an index; without other `helplines` those that come with the bot."""
        self.index = index
        self.helplines = helplines or Helplines.load()
        self._composer = Composer(Library.of(index))
        self._reading = Reading(self._composer.library)
        self._talks: OrderedDict[str, deque[Turn]] = OrderedDict()
        self._sober = SoberTalks()

    def prepare(self) -> None:
        """Do now what the first questions would have to wait for: with thousands of posts that takes some seconds."""
        self._composer.library.quoter.prepare()
        _ = self.topics
        self._composer.compose(_sample(), ())

    @property
    def composer(self) -> Composer:
        """Return what composes the replies."""
        return self._composer

    @property
    def guest(self) -> BlogGuest:
        """Return the blog as the guest of a live session."""
        return BlogGuest(self._composer)

    @property
    def topics(self) -> Sequence[str]:
        """Return the blog's topics, those of many posts first: found out once, since that takes seconds."""
        return self._composer.library.topics

    @property
    def reading(self) -> Reading:
        """Return what reads on in the posts."""
        return self._reading

    def wanted(self) -> tuple[str, ...]:
        """Return what was looked for since this was asked last, but not as well as it could be: an encoder has to
        `encode` it first, in a thread of its own, since that takes longer than all else.
        """
        return self.index.meaning.wanted() if self.index.meaning else ()

    def encode(self, texts: Sequence[str]) -> None:
        """Have the encoder encode what was `wanted`; from whatever thread."""
        if self.index.meaning:
            self.index.meaning.encode(texts)

    def adopt(self, other: "Conversations") -> None:
        """Answer from another one's posts from here on.

        What was quoted from posts that are now others is forgotten, and what was said before it: who then says "go on"
        does not mean that.
        """
        self.index, self._composer, self._reading = other.index, other._composer, other._reading
        self.helplines = other.helplines
        is_outdated = self.outdated()
        for name, talk in list(self._talks.items()):
            self._keep(name, list(takewhile(lambda turn: not is_outdated(turn), reversed(talk)))[::-1])

    def outdated(self) -> Callable[[Turn], bool]:
        """Return what says whether a turn quotes a post that is gone, or whose text is another one now."""
        current = {(post.slug, post.sha) for post in self.index.corpus.posts}
        return lambda turn: any((quote.post.slug, quote.post.sha) not in current for quote in turn.reply.quotes)

    def reply(self, message: Message, read: Read | None = None) -> Turn:
        """Return the turn that a message makes with its reply, and remember it; `read` asks a language model."""
        recent = self.recent(message)
        request = self.request_for(message, recent) if read else None
        turn = self.compose(message, recent, read(request) if read and request else None, request)
        self.remember((turn,))
        return turn

    def request_for(self, message: Message, recent: Sequence[Turn]) -> Scene | None:
        """Return what a language model chooses the reply to a message by, with the turns before it.

        None for what is not read at all, and for who may be in distress, or was within a day; nor does a message ever
        stand in a talk that is shown later if its writer may have been in distress. Nor is one sent in which a name may
        stand that cannot be told from its other words.
        """
        if message.mentions_unknown:
            return None
        if self._gravity(message, recent, self._heard(message.text)) is not Gravity.NONE:
            return None
        return self._composer.request(message, [turn for turn in recent if not self._is_grave(turn)])

    def sample_request(self) -> Scene | None:
        """Return what a model would choose by for a first message, before there is any."""
        return self.request_for(_sample(), ())

    def _is_grave(self, turn: Turn) -> bool:
        is_told = turn.reply.is_help or turn.reply.is_private or bool(turn.reply.aside)
        return is_told or self._heard(turn.message.text).kind is not None

    def compose(
        self,
        message: Message,
        recent: Sequence[Turn],
        choice: Choice | None = None,
        request: Scene | None = None,
    ) -> Turn:
        """Return the turn that a message makes after these, oldest first, without remembering it.

        `choice` is what a language model has chosen for it, if one was asked, and `request` what it chose by: what was
        found out for that is not found out again where nothing has changed meanwhile.
        """
        started = time.perf_counter()
        reply = self._reply(message, recent, choice, request)
        number = recent[-1].number + 1 if recent else 0
        return Turn(message, reply, composed_ms=(time.perf_counter() - started) * 1000, number=number)

    def _reply(self, message: Message, recent: Sequence[Turn], choice: Choice | None, request: Scene | None) -> Reply:
        """Return where help is for who is surely in distress, else the reply, with a line of help where they may be.

        The whole text is read once in ten minutes, the line once in a talk. Who was in distress within a day and may
        be again gets the line each time; what they say that asks the blog for nothing is for them alone.
        """
        heard = self._heard(message.text)
        if (reply := self._help(message, recent, heard)) is not None:
            return reply
        told = _told_to(message, recent)
        gravity = self._gravity(message, recent, heard)
        reply = self._composer.compose(message, recent, gravity=gravity, choice=choice, request=request)
        if gravity is Gravity.SOBER and not reply.citations:
            aside = self.helplines.line(heard.kind, reply.language) if heard.kind else ""
            return replace(reply, is_private=True, aside=aside)
        if heard.kind is None or any(each.is_help or each.aside for each in told):
            return reply
        return replace(reply, aside=self.helplines.line(heard.kind, reply.language))

    def _heard(self, text: str) -> Assessment:
        """Return how a message sounds; what it quotes of the blog are the author's words, which make nothing certain
        of who quotes them, but may say it for them.
        """
        heard = self.helplines.assess(text)
        if heard.kind is None or (own := without_quotations(text, self.index.corpus.posts)) == text:
            return heard
        alone = self.helplines.assess(own)
        return replace(heard, level=Level.POSSIBLE) if heard.is_certain and not alone.is_certain else alone

    def _gravity(self, message: Message, recent: Sequence[Turn], heard: Assessment) -> Gravity:
        if self._sober.has(message):
            return Gravity.SOBER
        told = _told_to(message, recent)
        is_careful = heard.kind is not None or (bool(told) and bool(told[-1].aside))
        return Gravity.CAREFUL if is_careful else Gravity.NONE

    def help_for(self, message: Message) -> Reply | None:
        """Return where help is for who is surely in distress, None for all others."""
        return self._help(message, (), self._heard(message.text))

    def _help(self, message: Message, recent: Sequence[Turn], heard: Assessment) -> Reply | None:
        if heard.kind is None or not heard.is_certain:
            return None
        language = spoken_in(message.text, recent[-1].reply.language if recent else _language_of(message))
        again = any(turn.reply.is_help for turn in recent if _is_of_same_moment(turn, message))
        return self.helplines.reply(heard.kind, language, on_server=message.place.guild is not None, again=again)

    def has_another(self, turns: Sequence[Turn]) -> bool:
        """Say whether there is another passage on what the last of these turns is about."""
        return self._composer.has_another(turns)

    def recent(self, message: Message) -> tuple[Turn, ...]:
        """Return the turns before a message in its conversation, oldest first; none after half an hour of quiet."""
        talk = self._talks.get(message.conversation)
        if not talk or message.at - talk[-1].message.at > QUIET:
            return ()
        return tuple(talk)

    def remember(self, turns: Iterable[Turn]) -> None:
        """Add turns, oldest first, to the memory; those of a talk long quiet replace it."""
        for turn in turns:
            self._note_help(turn)
            name = turn.message.conversation
            before = self.recent(turn.message)
            self._talks[name] = deque((*before, turn), maxlen=MOST_TURNS)
            self._talks.move_to_end(name)
            while len(self._talks) > MOST_TALKS:
                self._talks.popitem(last=False)
            self.forget_quiet(turn.message.at)

    def forget_quiet(self, now: datetime) -> None:
        """Drop the talks that are over, the longest quiet of which stand first: their words must not stay for so long
        as nobody speaks.
        """
        self._sober.forget_old(now)
        while self._talks and now - next(iter(self._talks.values()))[-1].message.at > QUIET:
            self._talks.popitem(last=False)

    def replace(self, turn: Turn) -> None:
        """Put a turn in the place of the remembered one whose message has the same id, if there is one."""
        self._note_help(turn)
        talk = self._talks.get(turn.message.conversation, deque())
        kept = [turn if each.message.id == turn.message.id else each for each in talk]
        if kept:
            self._talks[turn.message.conversation] = deque(kept, maxlen=MOST_TURNS)

    def drop(self, conversation: str, message: str) -> None:
        """Forget one turn."""
        self._keep(conversation, [turn for turn in self._talks.get(conversation, ()) if turn.message.id != message])

    def forget(self, which: Callable[[Turn], bool]) -> None:
        """Drop every turn of which that is true, so that an erasure reaches the memory too."""
        for name in list(self._talks):
            self._keep(name, [turn for turn in self._talks[name] if not which(turn)])
        self._sober.forget(which)
        forget_words()
        if self.index.meaning:
            self.index.meaning.forget()

    def hear_again(self, messages: Iterable[Message]) -> None:
        """Find anew, after a start, whose talks are sober, by messages of the last day, oldest first."""
        for message in messages:
            if (reply := self.help_for(message)) is not None:
                self._sober.add(Turn(message, reply))

    def _note_help(self, turn: Turn) -> None:
        if turn.reply.is_help:
            self._sober.add(turn)

    def _keep(self, conversation: str, turns: Sequence[Turn]) -> None:
        """Have these turns of a talk be all that is remembered of it."""
        if turns:
            self._talks[conversation] = deque(turns, maxlen=MOST_TURNS)
        else:
            self._talks.pop(conversation, None)


def _sample() -> Message:
    return Message("0", Place("none", "none"), "", "", "", _ANYTHING, datetime.now(UTC))


def _told_to(message: Message, recent: Sequence[Turn]) -> list[Reply]:
    """Return what the writer of a message was told before, oldest first."""
    return [turn.reply for turn in recent if turn.message.author == message.author]


def _is_of_same_moment(turn: Turn, message: Message) -> bool:
    return turn.message.author == message.author and message.at - turn.message.at < _HELP_HOLDS


def _language_of(message: Message) -> Language:
    is_french = message.locale is None or message.locale.startswith("fr")
    return Language.FRENCH if is_french else Language.ENGLISH
