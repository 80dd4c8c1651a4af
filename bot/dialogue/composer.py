"""From a message and the turns before it to a reply: understanding, state, policy, actions, claims."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import is_

from bot.dialogue.actions import lookup
from bot.dialogue.actions.lookup import COLOURS
from bot.dialogue.chosen import answer_chosen
from bot.dialogue.claims import Claim
from bot.dialogue.naming import Extent
from bot.dialogue.policy import SURE, Row, act
from bot.dialogue.scene import Draft, Gravity, Library, Scene, telling_words
from bot.dialogue.state import State, state_of
from bot.model import Choice, Citation, Consultation, Language, Message, Outcome, Reply, Turn
from bot.text import language_of, only_exclaims, visible
from bot.understanding import ACTS, ATTITUDES, REQUESTS, Part, References, Understanding, hanging

# A longer message (characters) is asked to be put shortly.
LONGEST_QUESTION = 1_500
# Two requests of a message are answered, where both are surely some; of more it is said that the rest was left.
_REQUESTS, _SURE_OF_EACH = 2, 0.65
_SUGGESTIONS = 4
# What steers the talk, and gives way to what is asked besides; a language that is asked for so surely does not.
_ASIDES, _SURELY = frozenset({"bot_how", "bot_personal", "bot_what", "language", "stop"}), 0.9
# What is offered stands on a button (characters).
_LONGEST_OFFER = 80
# Attitudes beside a request colour the reply from this probability on.
_SURE_OF_ATTITUDE = 0.7
# Attitudes that turn down what was read.
_TURNED_DOWN = frozenset({"off_target", "correct"})
_FOUND = frozenset({Outcome.ANSWERED, Outcome.CHAT})
# What somebody quotes tells nothing of the language they write in.
_QUOTED = re.compile('«[^»]*»|“[^”]*”|"[^"]*"')


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply, the claims of its sentences with their keys, and how it came about."""

    reply: Reply
    claims: tuple[tuple[str, Claim], ...] = ()
    rows: tuple[Row, ...] = ()
    understanding: Understanding | None = None

    @property
    def dropped(self) -> tuple[str, ...]:
        """Return the names of the checks that something of a language model's choice has failed."""
        return self.reply.consultation.dropped if self.reply.consultation else ()


class Composer:
    """Answers messages from a library; remembers nothing."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def compose(
        self,
        message: Message,
        turns: Sequence[Turn],
        *,
        gravity: Gravity = Gravity.NONE,
        choice: Choice | None = None,
        request: Scene | None = None,
    ) -> Reply:
        """Return the reply to a message after these turns of its talk, oldest first."""
        return self.answer(message, turns, gravity=gravity, choice=choice, request=request).reply

    def request(self, message: Message, turns: Sequence[Turn]) -> Scene | None:
        """Return what a language model chooses the reply by; None for what is not read at all."""
        message = _seen(message)
        if _refused_unread(message) is not None:
            return None
        return self._as_typed(message, self.state(message, turns), self._language(message, turns))

    def answer(
        self,
        message: Message,
        turns: Sequence[Turn],
        *,
        gravity: Gravity = Gravity.NONE,
        choice: Choice | None = None,
        request: Scene | None = None,
    ) -> Answer:
        """Return the reply with what it claims and how it came about.

        What a language model has chosen makes it, where that holds and the talk has room for it. `request` is what it
        chose by: where message, talk and posts are the same still, nothing of that is found out again.
        """
        message = _seen(message)
        if request is not None and not self._is_still(request, message, turns):
            request = None
        state = request.state if request else self.state(message, turns)
        language = request.language if request else self._language(message, turns)
        if (refused := _refused_unread(message)) is not None:
            key, outcome = refused
            draft = Draft(self._scene(message, state, language, self.library.understander.understand("")))
            draft.say(key)
            return Answer(draft.reply(outcome, "noise"), tuple(draft.claims))
        failed: Consultation | None = None
        if choice is not None:
            if gravity is not Gravity.NONE:
                failed = Consultation(choice.reader, failure="distress")
            else:
                chosen, failed = self._chosen(request or self._as_typed(message, state, language), choice)
                if chosen is not None:
                    return chosen
        message, understood = self._understood(message, state)
        whole = replace(self._scene(message, state, language, understood), gravity=gravity)
        answer = self._answered(whole)
        return replace(answer, reply=replace(answer.reply, consultation=failed)) if failed else answer

    def _chosen(self, whole: Scene, choice: Choice) -> tuple[Answer | None, Consultation]:
        """Return the reply that a language model chose, None where nothing of it stands; and what came of asking it."""
        chosen = answer_chosen(whole, choice)
        told = Consultation(choice.reader, understood=choice.understood, dropped=chosen.dropped)
        if (draft := chosen.draft) is None:
            return None, replace(told, failure="checks")
        draft.translate_quotes()
        reply = draft.reply(chosen.outcome, chosen.act)
        told = replace(told, rank=_rank(whole, reply.citations))
        return Answer(replace(reply, consultation=told), tuple(draft.claims), chosen.rows, whole.understanding), told

    def _is_still(self, request: Scene, message: Message, turns: Sequence[Turn]) -> bool:
        before = request.state.turns
        is_same_talk = len(before) == len(turns) and all(map(is_, before, turns))
        return request.library is self.library and request.message == message and is_same_talk

    def _as_typed(self, message: Message, state: State, language: Language) -> Scene:
        """Return the scene of a message as a language model reads it: with all that stands around what it asks."""
        understood = self.library.understander.understand(message.text, state.context())
        return self._scene(message, state, language, understood)

    def act_of(self, turn: Turn) -> str:
        """Return the act of a turn: as it was kept, else as its words are understood; empty where neither is there."""
        if turn.reply.act:
            return turn.reply.act
        if turn.reply.decision.note in ACTS:
            return turn.reply.decision.note
        return self.library.understander.understand(turn.message.text).act if turn.message.text else ""

    def state(self, message: Message, turns: Sequence[Turn]) -> State:
        """Return the state of a talk before a message."""
        return state_of(message, turns, self.library.table, self.act_of)

    def scene(self, message: Message, turns: Sequence[Turn]) -> Scene:
        """Return a message in its talk, as it is understood."""
        state, language = self.state(message, turns), self._language(message, turns)
        message, understood = self._understood(message, state)
        return self._scene(message, state, language, understood)

    def _understood(self, message: Message, state: State) -> tuple[Message, Understanding]:
        """Return a message as it is read, and what it means: a request without capitals throughout, and without what
        stands around it and changes nothing of it.
        """
        understand, context = self.library.understander.understand, state.context()
        text = message.text.lower() if message.text.isupper() and " " in message.text else message.text
        if message.text not in state.offered and (bare := self.library.frames.bare(text)) != message.text:
            understood = understand(bare, context)
            if understood.act in REQUESTS:
                return replace(message, text=bare), understood
        return message, understand(message.text, context)

    def has_another(self, turns: Sequence[Turn]) -> bool:
        """Say whether there is another passage, near at least, on what the last of some turns is about."""
        last = turns[-1]
        state = self.state(last.message, turns)
        if not state.subject:
            return False
        found = self.library.index.find(state.subject)
        taken = state.shown | state.rejected
        return (found.answers or found.is_near) and any(taken.isdisjoint(hit.window) for hit in found.hits)

    def _scene(self, message: Message, state: State, language: Language, understood: Understanding) -> Scene:
        return Scene(
            library=self.library,
            message=message,
            state=state,
            language=language,
            text=message.text,
            act=understood.act,
            probability=understood.probability,
            subject=subject_of(understood.subject),
            references=self.library.references(message.text),
            understanding=understood,
            hanging=hanging(understood.ranked),
        )

    def _answered(self, whole: Scene) -> Answer:
        draft = Draft(whole)
        whole = self._coloured(whole, draft)
        rows: list[Row] = []
        outcomes: list[Outcome] = []
        found: list[bool] = []
        named = whole.title_or_topic
        scenes = [whole] if named and named.extent is Extent.ALONE else self._scenes(whole)
        if whole.gravity is Gravity.SOBER:
            scenes = [scene for scene in scenes if scene.asks_blog_plainly] or [whole]
        for scene in scenes[:_REQUESTS]:
            row, outcome, own = act(_behind(scene, draft))
            rows.append(row)
            outcomes.append(_joined(draft, own, outcome, outcomes))
            found.append(outcome is not Outcome.DECLINED)
        if any(found):
            for scene, is_found in zip(scenes, found, strict=False):
                if not is_found and (name := lookup.name_in(scene)):
                    draft.say("part_not_found", subject=name)
        if len(scenes) > _REQUESTS:
            draft.say("rest_left")
        del draft.suggestions[_SUGGESTIONS + len(draft.places) :]
        if draft.is_empty:
            draft.say("not_found")
        _offer_title(whole, draft)
        draft.translate_quotes()
        reply = draft.reply(_most(outcomes, draft), scenes[0].act)
        return Answer(reply, tuple(draft.claims), tuple(rows), whole.understanding)

    def _coloured(self, whole: Scene, draft: Draft) -> Scene:
        """Say what an attitude beside a request asks for, and turn down what it turns down."""
        understood = whole.understanding
        if not understood.requests:
            return whole
        for attitude in [part.act for part in understood.parts if part.probability >= _SURE_OF_ATTITUDE]:
            if attitude not in COLOURS or whole.passage is None:
                continue
            draft.say(COLOURS[attitude])
            if attitude in _TURNED_DOWN:
                draft.reject(whole.state.citations)
            break
        return whole.rejecting(draft.rejected) if draft.rejected else whole

    def _scenes(self, whole: Scene) -> list[Scene]:
        """Return a scene for each request of a message; the whole message as one where it has none or is one."""
        scenes = [self._of_part(whole, part) for part in whole.understanding.requests]
        requests = _without_asides([scene for scene in scenes if scene.probability >= _SURE_OF_EACH])
        if len(requests) > 1:
            return requests
        likely = [scene for scene in scenes if scene.probability >= SURE]
        open_to = scenes if all(scene.act in _ASIDES for scene in requests or likely) else requests
        of_blog = [scene for scene in open_to if scene.is_question and scene.asks_blog_of_something]
        asking = [scene for scene in likely if scene.text.endswith("?")]
        # What is asked stands behind what leads to it.
        scene = next(reversed(of_blog or asking or requests or likely), None)
        if scene is None or len(whole.understanding.parts) < 2:
            return [whole]
        if not (of_blog or asking) and scene.act != whole.act and scene.probability < whole.probability:
            return [whole]
        return [scene]

    def _of_part(self, whole: Scene, part: Part) -> Scene:
        return replace(
            whole,
            text=part.text,
            act=part.act,
            probability=part.probability,
            subject=subject_of(part.subject),
            references=_with_rest(self.library.references(part.text), whole.references),
            background=_background(whole.understanding, part),
            hanging=hanging(part.ranked),
        )

    def _language(self, message: Message, turns: Sequence[Turn]) -> Language:
        """Return the language to answer in: the member's client's where that decides, else the message's own, else the
        talk's, else that of the client, French where nothing tells.
        """
        of_client = None if message.locale is None else _of_locale(message.locale)
        if message.locale_decides and of_client:
            return of_client
        text = _QUOTED.sub(" ", message.text)
        found = language_of(text, surely=True)
        if found and not (turns and only_exclaims(text)):
            return Language(found)
        own = [turn for turn in turns if turn.message.author == message.author] or turns
        if own:
            return own[-1].reply.language
        return of_client or Language.FRENCH


def _seen(message: Message) -> Message:
    """Return a message with what a reader of it sees."""
    mentioned = tuple(map(visible, message.mentioned))  # as they stand in the text then
    return replace(message, text=visible(message.text).strip(), mentioned=mentioned)


def _refused_unread(message: Message) -> tuple[str, Outcome] | None:
    """Return the message of the catalogue, and the outcome, for what is not read at all; None for all else."""
    if not message.text:
        return ("picture_unseen" if message.has_pictures else "empty"), Outcome.CHAT
    if len(message.text) > LONGEST_QUESTION:
        return "too_long", Outcome.ASKED
    return None


def subject_of(marked: str | None) -> str | None:
    """Return the words that were marked as the subject, None where they only point at something."""
    return marked if telling_words(marked or "") else None


def _without_asides(scenes: Sequence[Scene]) -> list[Scene]:
    """Return scenes without those that only steer the talk or ask for a language, where others ask the blog for
    something, unless a language surely is asked for; of those with the same act that name nothing the first.
    """
    asks_blog = any(scene.asks_blog_of_something for scene in scenes)
    kept: list[Scene] = []
    for scene in scenes:
        is_aside = asks_blog and scene.act in _ASIDES and not (scene.act == "language" and scene.probability >= _SURELY)
        if not is_aside and not any(each.act == scene.act and not scene.subject for each in kept):
            kept.append(scene)
    return kept


def _behind(scene: Scene, draft: Draft) -> Scene:
    """Return the scene of a request in which what was read for the one before it lies on the table, and what was turned
    down is; nobody turns down what was only just read.
    """
    scene = scene.rejecting(draft.rejected)
    read = tuple(part for part in draft.parts if isinstance(part, Citation))
    if not read or scene.act in _TURNED_DOWN:
        return scene
    return replace(scene, state=replace(scene.state, citations=read))


def _with_rest(own: References, whole: References) -> References:
    """Return what a sentence points at, with the post and the words that the rest of its message names and quotes."""
    title = whole.title if own.title is None else own.title
    return replace(own, title=title, quoted=own.quoted or whole.quoted)


def _background(understood: Understanding, asked: Part) -> str:
    """Return what a message tells besides one of its sentences: all that names something or is no attitude."""
    told = [
        part for part in understood.parts if part is not asked and not (part.is_request and part.probability >= SURE)
    ]
    return " ".join(
        part.text for part in told if part.act not in ATTITUDES or part.probability < SURE or subject_of(part.subject)
    )


def _joined(draft: Draft, own: Draft, outcome: Outcome, before: Sequence[Outcome]) -> Outcome:
    """Add the reply to one request to that to those before it, and return the outcome that counts."""
    if any(draft.holds(part) for part in own.parts if isinstance(part, Citation)):
        return before[-1]  # one passage answers both
    if before and outcome not in _FOUND:
        return before[-1]
    if before and before[-1] not in _FOUND:
        draft.parts.clear()
        draft.claims.clear()
        draft.suggestions.clear()
        draft.places.clear()
    read = [part for part in draft.parts if isinstance(part, Citation)]
    for part in own.parts:
        if isinstance(part, Citation):
            draft.quote(part)
        elif not (read and read[-1].speaker and any(key == "who_author" for key, _ in part.said)):
            draft.add_words(part)  # that the author speaks "here" was true of what stood on the table before
    draft.claims += own.claims
    draft.offer(*own.suggestions)
    draft.places += own.places
    draft.rejected += own.rejected
    draft.findings = draft.findings or own.findings
    draft.language = own.language or draft.language
    return outcome


def _offer_title(whole: Scene, draft: Draft) -> None:
    """Offer the post or the topic that small talk is the name of, too, before all else."""
    named = whole.title_or_topic
    if named is None or named.extent is not Extent.ALONE or not whole.is_small_talk or whole.offers_nothing:
        return
    if len(named.name) <= _LONGEST_OFFER and named.name not in draft.suggestions:
        draft.suggestions.insert(0, named.name)


def _most(outcomes: Sequence[Outcome], draft: Draft) -> Outcome:
    """Return the outcome of a whole message: where a passage is read, it is that of the passage."""
    if draft.has_quote:
        return Outcome.ANSWERED if Outcome.ANSWERED in outcomes else Outcome.NEAR
    return outcomes[-1]


def _rank(scene: Scene, citations: Sequence[Citation]) -> int:
    """Return the place, from 1, of the first passage among those that BM25 finds for a message; 0 for none of them."""
    if not citations:
        return 0
    numbers = scene.numbers_of(citations[0])
    hits = scene.search_on().hits
    return next((place for place, hit in enumerate(hits, 1) if not numbers.isdisjoint(hit.window)), 0)


def _of_locale(locale: str) -> Language:
    return Language.FRENCH if locale.startswith("fr") else Language.ENGLISH
