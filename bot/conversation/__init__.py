"""A message comes in, a reply goes out, and the thread of each talk is kept for a while.

`Composer` is pure; `Conversations` remembers the recent turns of every conversation, within bounds. `BlogGuest`
(`_guest`) answers in live sessions, `Reading` (`_reading`) leafs through posts, `_plain` writes a reply as text.

Two floors: `heard/` knows what a message says by its words alone; the rooms right here know the posts and the talk, ask
`heard/`, and reply.

`_compose` asks in this order; the first that has a reply has it. Each step is made from a `Scene` (`_scene`: the
message, the `Thread` of `_thread`, the voice), and most ask what the message says in plain words (`_plainly`).

1. The message as typed, whatever else it asks. `_pictures`, `_called_by_name` (who is spoken to), then `_delicate`,
   `_going_on`, `_irony`, `_whose_words`, and `_put_right` (`_putting_right`; `_strayed` takes a quote
   back, by `_surprised`).
2. The message is put as it is usually put. `_introduced` leaves out what newcomers tell, `_listed` names what is
   meant by its place, `_rephrased` finds the question beneath: `_accepting` (an offer taken up), `_restated` (with
   `_stance_asked`, `_who_is_meant`, `_who_is_it` and the rules of `_restating`, `_restating_request`,
   `_restating_view`, `_restating_whose`, `_restating_rule`), `_asked_last` (which sentence asks; `_asked_of_bot`,
   `_which_of_them`), `_completed` (half sentences), `_announced`, `_new_to_me`, `_judged`, `_meant_behind_no`,
   `_named_first`, `_next_wish`.
3. Rooms with a matter of their own. `_works`, `_polls`, `_posts_talk` (the posts themselves: `_about_blog`,
   `_about_posts`, `_blog_facts`, `_choosing`, `_in_post`), `_parting`, `_author` (`_author_life`), `_asked_on` (of
   the last quotes: `_asked_of_quote`, `_asked_of_truth`, `_of_quote`, `_ranked`, `_criticising`, `_between`,
   `_his_stance`, `_in_quotes`, `_of_speaker`, `_elsewhere`; of two of them, `_side_by_side`, by `_contradicting`;
   `_passage_before`, `_plain_no`, by `_concluding_no`, and `_short_quotes`, by `_short_quote`), `_names_wanted`,
   `_named_things` (`_asked_names`),
   `_wishes`, `_bearing`, `_own_topics`.
4. What needs no search. `_opining` (`_opinions`, `_his_view`, `_asked_to_write`), `_leaving`, `_arguing`, and small
   talk: `_small_talk` asks the rules of `_moves`, `_chatting`, `_visiting`, `_arriving`, `_purposes`, `_promises`,
   `_about_bot`, `_about_commands`, `_about_keeping`, `_about_reading`, `_naming_author` and `_beside_the_talk` of each
   of a message's `_forms`, then `_word_of_thanks`; `_courteous` and `_statements` know the rest, `_worded` and
   `_reading_offered` choose the words.
5. What hangs on the talk. `_follow_ups` says how, by the signs of `_signs`, `_doubts`, `_dating`, `_asking_why`,
   `_denying` and `_slight_words` (`_beginnings` rules most out); `_following` answers, with `_hanging`,
   `_who_says` (`_figures_named`), `_own_view`, `_reasons`, `_near_facts`, `_opposing`, `_others`, `_behind`,
   `_telling` (`_titles`), `_going_back`, `_strong_signs`.
6. What is asked of what was read. `_staying`, by `_pointing`, `_pointing_back`, `_asking_advice` (`_advising`),
   `_asking_facts`, `_marks`, `_own_case`, `_pronouns`; it looks with `_near_by`, `_closest`, `_here_first` and `_kept`.
7. A question of its own. `_answering` searches, with `_sides` (`_wanted_side`), `_strays`, `_spoken_of`, `_told` and
   `_unnamed` (`_known_names`); `_narrowing` asks back; `_topics` and `_found_topics` say what to offer.
8. Where nothing answers. `_stating` takes up what is told (and what `_asked_of_case` says is asked of it),
   `_concluding` and `_added` what hangs on the talk after all; `_declining` says the honest no.

Where a new rule belongs: another way of putting a question that is understood already, in step 2; something said to
the bot, in the module of its subject in step 4, under its intent (a phrase of `bot.phrases`); another way of hanging
on the talk, in `_signs`; another thing to be asked of a quote, in `_asked_of_quote`. Rules of words go to
`heard/` and look at folded text without marks. A rule needs an example in its comment and tests with others;
`python -m bot evaluate tests/data/talks/fit.jsonl` (and `questions/fit.jsonl`) show what else it changes.
"""

import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import takewhile

from bot.conversation._compose import LONGEST_QUESTION, Composer
from bot.conversation._guest import BlogGuest
from bot.conversation._plain import CUT, plain_text
from bot.conversation._reading import Reading, fingerprint
from bot.conversation._topics import topics_by_post, topics_of
from bot.conversation.heard._small_talk import small_talk
from bot.dialogue import Helplines, spoken_in
from bot.index import Index
from bot.model import Language, Message, Place, Reply, Turn
from bot.phrases import speak_of_posts
from bot.text import forget_texts, make_patterns

__all__ = [
    "CUT",
    "LONGEST_QUESTION",
    "BlogGuest",
    "Composer",
    "Conversations",
    "Reading",
    "fingerprint",
    "make_patterns",
    "plain_text",
    "small_talk",
    "topics_by_post",
    "topics_of",
]

# A talk that has been quiet for so long is over; the next message begins a new one.
QUIET = timedelta(minutes=30)
# The turns of one talk, and the talks, that are kept in memory: a busy server fills a few megabytes.
MOST_TURNS = 20
MOST_TALKS = 5_000
# So long a line of help is not shown again to the same member in a talk.
_HELP_HOLDS = timedelta(minutes=10)
# A question that no blog answers, which has more looked through than others.
_ANYTHING = "recette de tarte ?"


class Conversations:
    """Replies to messages and keeps the recent turns of each conversation."""

    def __init__(self, index: Index, helplines: Helplines | None = None) -> None:
        """Answer from an index; without other `helplines` those that come with the bot."""
        self.index = index
        self.helplines = helplines or Helplines.load()
        self._composer = Composer(index)
        composer = self._composer
        self._reading = Reading(index, composer.quoter, topics=composer.topics, of_posts=composer.topics_by_post)
        self._talks: OrderedDict[str, deque[Turn]] = OrderedDict()

    def prepare(self) -> None:
        """Do now what the first questions would have to wait for: with thousands of posts that takes some seconds.

        From here on the doors speak of as many posts as there are, one or several.
        """
        speak_of_posts(len(self.index.corpus.posts))
        make_patterns()
        self._composer.quoter.prepare()
        self._composer.compose(Message("0", Place("none", "none"), "", "", "", _ANYTHING, datetime.now(UTC)), ())

    @property
    def guest(self) -> BlogGuest:
        """Return the blog as the guest of a live session."""
        return BlogGuest(self.index, self._composer)

    @property
    def topics(self) -> Sequence[str]:
        """Return the blog's topics, those of many posts first: found out once, since that takes seconds."""
        return self._composer.topics

    @property
    def reading(self) -> Reading:
        """Return what reads on in the posts."""
        return self._reading

    def adopt(self, other: "Conversations") -> None:
        """Answer from another one's posts from here on.

        What was quoted from posts that are now others is forgotten, and what was said before it: who then says "go on"
        does not mean that.
        """
        self._forget_texts()
        self.index, self._composer, self._reading = other.index, other._composer, other._reading
        self.helplines = other.helplines
        is_outdated = self.outdated()
        for name, talk in list(self._talks.items()):
            self._keep(name, list(takewhile(lambda turn: not is_outdated(turn), reversed(talk)))[::-1])

    def outdated(self) -> Callable[[Turn], bool]:
        """Return what says whether a turn quotes a post that is gone, or whose text is another one now."""
        current = {(post.slug, post.sha) for post in self.index.corpus.posts}
        return lambda turn: any((quote.post.slug, quote.post.sha) not in current for quote in turn.reply.quotes)

    def reply(self, message: Message, *, recent: Sequence[Turn] | None = None) -> Turn:
        """Return the turn that a message makes with its reply, and remember it.

        `recent` are the turns before it, oldest first, where they are not those remembered.
        """
        turn = self.compose(message, self.recent(message) if recent is None else recent)
        self.remember((turn,))
        return turn

    def compose(self, message: Message, recent: Sequence[Turn]) -> Turn:
        """Return the turn that a message makes after these, oldest first, without remembering it."""
        started = time.perf_counter()
        reply = self._reply(message, recent)
        number = recent[-1].number + 1 if recent else 0
        return Turn(message, reply, composed_ms=(time.perf_counter() - started) * 1000, number=number)

    def _reply(self, message: Message, recent: Sequence[Turn]) -> Reply:
        """Return where help is for who is surely in distress, else the reply, with a line of help where they may be.

        The whole text, and the line, are read once in ten minutes; who goes on in distress gets the numbers each time.
        """
        if (reply := self.help_for(message, recent)) is not None:
            return reply
        reply, heard = self._composer.compose(message, recent), self.helplines.assess(message.text)
        if heard.kind is None:
            return reply
        told = [turn.reply for turn in recent if _is_of_same_moment(turn, message)]
        has_text = any(each.is_help for each in told)
        if has_text or any(each.aside for each in told):
            return reply
        return replace(reply, aside=self.helplines.line(heard.kind, reply.language))

    def help_for(self, message: Message, recent: Sequence[Turn] = ()) -> Reply | None:
        """Return where help is for who is surely in distress, None for all others."""
        heard = self.helplines.assess(message.text)
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
            name = turn.message.conversation
            before = self.recent(turn.message)
            self._talks[name] = deque((*before, turn), maxlen=MOST_TURNS)
            self._talks.move_to_end(name)
            while len(self._talks) > MOST_TALKS:
                self._talks.popitem(last=False)
            self._drop_quiet(turn.message.at)

    def forget_quiet(self, now: datetime) -> None:
        """Drop the talks that are over, since nobody may speak for hours and their words must not stay for so long."""
        if self._drop_quiet(now):
            self._forget_texts()

    def _drop_quiet(self, now: datetime) -> bool:
        """Drop the talks that are over, the longest quiet of which stand first; return whether there were any."""
        before = len(self._talks)
        while self._talks and now - next(iter(self._talks.values()))[-1].message.at > QUIET:
            self._talks.popitem(last=False)
        return len(self._talks) < before

    def replace(self, turn: Turn) -> None:
        """Put a turn in the place of the remembered one whose message has the same id, if there is one."""
        self._forget_texts()
        talk = self._talks.get(turn.message.conversation, deque())
        kept = [turn if each.message.id == turn.message.id else each for each in talk]
        if kept:
            self._talks[turn.message.conversation] = deque(kept, maxlen=MOST_TURNS)

    def drop(self, conversation: str, message: str) -> None:
        """Forget one turn."""
        self._forget_texts()
        self._keep(conversation, [turn for turn in self._talks.get(conversation, ()) if turn.message.id != message])

    def forget(self, which: Callable[[Turn], bool]) -> None:
        """Drop every turn of which that is true, so that an erasure reaches the memory too."""
        self._forget_texts()
        for name in list(self._talks):
            self._keep(name, [turn for turn in self._talks[name] if not which(turn)])

    def _keep(self, conversation: str, turns: Sequence[Turn]) -> None:
        """Have these turns of a talk be all that is remembered of it."""
        if turns:
            self._talks[conversation] = deque(turns, maxlen=MOST_TURNS)
        else:
            self._talks.pop(conversation, None)

    def _forget_texts(self) -> None:
        forget_texts()
        self.index.forget_questions()


def _is_of_same_moment(turn: Turn, message: Message) -> bool:
    return turn.message.author == message.author and message.at - turn.message.at < _HELP_HOLDS


def _language_of(message: Message) -> Language:
    is_french = message.locale is None or message.locale.startswith("fr")
    return Language.FRENCH if is_french else Language.ENGLISH
