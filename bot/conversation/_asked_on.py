"""What is asked on of the last quotes: which line of a poll leads, what the author criticises there."""

from collections.abc import Callable, Sequence
from functools import partial

from bot.conversation._answering import Answerer
from bot.conversation._asked_last import complains, sentences_of, without_marked
from bot.conversation._elsewhere import Elsewhere
from bot.conversation._going_back import goes_back, goes_to_the_first, turn_to_go_back_to
from bot.conversation._hanging import asked_back, decided, shown
from bot.conversation._his_stance import HisStance, asks_his_stance
from bot.conversation._in_quotes import InQuotes
from bot.conversation._near_by import NearBy, Reach
from bot.conversation._of_quote import OfQuote
from bot.conversation._of_speaker import OfSpeaker
from bot.conversation._own_view import OwnView, asks_of_himself, names_author
from bot.conversation._passage_before import read_before
from bot.conversation._plain_no import confirmed_no
from bot.conversation._ranked import asks_which_leads, ranked_line
from bot.conversation._scene import Scene
from bot.conversation._short_quotes import ShortQuotes
from bot.conversation._side_by_side import SideBySide
from bot.conversation._sides import Sides
from bot.conversation._thread import CHOICE
from bot.conversation._told import NOTHING_NEAR
from bot.conversation._who_says import WhoSays
from bot.conversation.heard._criticising import asks_whom_he_criticises, finds_fault
from bot.conversation.heard._follow_ups import FollowUp, own_words
from bot.conversation.heard._pointing import asks_his_side, pointed
from bot.index import Index, Sentence
from bot.model import Citation, Decision, Outcome, Part, Reply, Stance
from bot.quotes import Quoter

# Said before the first line of a list with figures, and before the last.
_RANKS = {1: "ranked_first", -1: "ranked_last"}
_JUST_READ = Reach(0, 0)
# Who finds fault goes on with it for a while: so far from the last quotes he may still speak of the same.
_FAULT = Reach(5, 5)
# What runs over more lines is a list, as of the answers of a poll.
_MOST_BREAKS = 1
_DARK = frozenset({Stance.DANGER, Stance.MIXED})
# So many words of one's own say nothing beside what they are said of.
_MOST_EXCLAIMED = 2


class AskedOn:
    """Answers what is asked on of the last quotes in words that are no sign of a follow-up."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._answerer = answerer
        self._near_by = NearBy(index, quoter)
        self._sides = Sides(index)
        self._who_says = WhoSays(quoter, index.corpus.blog.author_is)
        self._own_view = OwnView(index, quoter, answerer)
        self._his_stance = HisStance(answerer, self._own_view)
        self._of_quote = OfQuote(index, quoter, answerer)
        self._in_quotes = InQuotes(index, quoter, answerer)
        self._of_speaker = OfSpeaker(index, quoter, answerer)
        self._elsewhere = Elsewhere(index, answerer)
        self._side_by_side = SideBySide(index, answerer)
        self._short_quotes = ShortQuotes(index, quoter, answerer)
        self._index, self._quoter = index, quoter

    def reply(self, scene: Scene) -> Reply | None:
        """Return the reply to what a message asks of the last quotes, or None where it asks nothing such."""
        text = scene.message.text
        if reply := self._of_the_talk(scene):
            return reply
        if goes_back(text):
            return self._gone_back(scene) or asked_back(scene, "nothing_yet", FollowUp.NEXT)
        if scene.thread.last is None:
            return self._elsewhere.reply(scene)
        if (
            reply := self._stance_behind_a_cry(scene, scene.thread.last)
            or self._ranked(scene)
            or self._elsewhere.reply(scene)
            or self._who_says.of_others(scene)
        ):
            return reply
        if reply := self._of_quote.reply(scene) or self._in_quotes.reply(scene) or self._of_speaker.reply(scene):
            return reply
        return self._what_he_thinks(scene, scene.thread.last)

    def _of_the_talk(self, scene: Scene) -> Reply | None:
        """Return the reply to what is asked of two passages, of the one before the last, of a no; or a short quote."""
        return (
            self._side_by_side.reply(scene)
            or confirmed_no(scene)
            or read_before(scene, self._index, self._answerer)
            or self._short_quotes.reply(scene)
        )

    def _stance_behind_a_cry(self, scene: Scene, last: Citation) -> Reply | None:
        """Return the author's stance, where a message repeats some words or cries out at them before it asks for it."""
        asked = _asked_at_last(scene)
        of_read = partial(self._was_read, scene)
        is_asked = asked != scene.message.text and asks_his_stance(asked, of_read) and not asks_his_side(asked)
        return self._his_stance.told(scene, last) if is_asked else None

    def _what_he_thinks(self, scene: Scene, last: Citation) -> Reply | None:
        """Return the reply to who wants the author's own view, or his stance, or what he finds fault with."""
        text = scene.message.text
        if asks_of_himself(text) and (told := self._of_himself(scene)):
            return told
        # "Is he against Facebook?" is looked for near what was read.
        of_read = partial(self._was_read, scene) if pointed(text) is None else lambda _: False
        if asks_his_stance(text, of_read) and not asks_his_side(text):
            return self._his_stance.told(scene, last)
        return self._criticised(scene) if asks_whom_he_criticises(text) else None

    def _was_read(self, scene: Scene, word: str) -> bool:
        """Say whether a word stands for something in what was just read, by its own words or the editor's."""
        query = self._index.read(word)
        meant = [*query.stems, *(each.stem for each in query.synonyms if query.language == "en")]
        if not scene.thread.newest_stems.isdisjoint(meant):
            return True
        numbers = (number for each in scene.thread.newest for number in self._quoter.numbers(each))
        return any(self._index.led_by(self._index.sentences[number], meant) for number in numbers)

    def _ranked(self, scene: Scene) -> Reply | None:
        """Return the line of a poll that is asked for by its place, or the honest no where none of them was read."""
        if line := ranked_line(scene.message.text, scene.thread):
            key = _RANKS.get(line.place, "ranked")
            return shown(self._answerer, scene, key, line.citation, FollowUp.REPEAT)
        if asks_which_leads(scene.message.text):
            return self._answerer.declined(scene, Decision(note=NOTHING_NEAR))
        return None

    def _gone_back(self, scene: Scene) -> Reply | None:
        """Read again where the talk was before the last subject, which is the subject from here on."""
        before = turn_to_go_back_to(scene.thread.turns, first=goes_to_the_first(scene.message.text))
        if before is None:
            return None
        opening, last = before
        citation, note = last.reply.citations[0], opening.reply.decision.note
        note = note if note.startswith(CHOICE) else CHOICE + opening.message.text
        parts: list[Part] = [scene.say("back_to", citation), citation]
        suggestions = self._answerer.suggestions(scene, (citation,))
        return scene.reply(Outcome.ANSWERED, parts, Decision(note=note), suggestions=suggestions)

    def _of_himself(self, scene: Scene) -> Reply | None:
        """Read what the author judges beside whom he quotes, or say that he does not; None where he quotes nobody."""
        quoted = next((each for each in scene.thread.newest if each.speaker), None)
        if quoted is None:  # they are his own already
            is_asked = scene.thread.newest_is_quote and names_author(scene.message.text)
            return self._who_says.told(scene, scene.thread.newest[0]) if is_asked else None
        if told := self._own_view.told(scene, quoted):
            return told
        words = scene.say("no_own_view", speaker=quoted.speaker or "")
        return scene.reply(Outcome.DECLINED, (words,), decided(FollowUp.OWN_VIEW), suggestions=())

    def _criticised(self, scene: Scene) -> Reply:
        """Read where fault is found near the last quotes, else what there sees a danger; or say that none is found."""
        tried: Sequence[tuple[str, Callable[[Sentence], bool]]] = (
            ("criticises", lambda sentence: finds_fault(sentence.text) and sentence.text.count("\n") <= _MOST_BREAKS),
            ("dangers", lambda sentence: self._sides.stance(sentence) in _DARK),
        )
        for key, fits in tried:
            if found := self._near_by.found(scene.thread, fits, _FAULT, unread=True):
                return self._faulted(scene, found[0], key)
            if found := self._near_by.found(scene.thread, fits, _JUST_READ):
                return self._faulted(scene, found[0], "criticises_there")
        words = scene.say("criticises_nobody")
        return scene.reply(Outcome.CHAT, (words,), decided(FollowUp.MORE), suggestions=())

    def _faulted(self, scene: Scene, citation: Citation, key: str) -> Reply:
        is_news = citation.speaker is not None and key != "criticises_there"
        opening = self._answerer.bringing_in(scene, citation) if is_news else scene.say(key, citation)
        parts: list[Part] = [opening, citation]
        suggestions = self._answerer.suggestions(scene, (citation,))
        return scene.reply(Outcome.ANSWERED, parts, decided(FollowUp.MORE), suggestions=suggestions)


def _asked_at_last(scene: Scene) -> str:
    """Return what the last sentence of a message asks, where no other asks and those before it only exclaim at what was
    just read: "« bons profils », quelle horreur. Il dénonce ou il constate ?"; else the whole message.
    """
    text = without_marked(scene.message.text, scene.thread)
    *before, last = sentences_of(text) or [text]
    others = [each for each in before if not complains(each)]
    is_told = any("?" in each or len(own_words(each)) > _MOST_EXCLAIMED for each in others)
    return scene.message.text if is_told else last.lstrip(" ,;:.!…")
