"""The reply that a language model chose: an act for the table to answer, or passages with a sentence beside them."""

from dataclasses import dataclass, replace

from bot.dialogue.checks import Checked, checked
from bot.dialogue.claims import ReadBefore, Relayed, Unwritten
from bot.dialogue.offers import topics_for
from bot.dialogue.policy import Row, act_chosen
from bot.dialogue.scene import Draft, Scene
from bot.model import SOMEBODY, WORDED, Choice, Citation, Outcome, Words
from bot.phrases import named

# Acts of the table that a model may leave a message to: their replies state facts, read on, or look after people.
CHOOSABLE = (
    "more", "before", "another", "repeat", "shorter", "source", "date", "who_says", "conclusion", "summary", "posts",
    "open_post", "pick", "verify_quote", "author", "privacy", "bot_what", "bot_how", "bot_help", "language", "greet",
    "goodbye", "thanks", "how_are_you", "stop",
)  # fmt: skip
# So many topics are offered behind a passage.
_OFFERED = 2


@dataclass(frozen=True, slots=True)
class Chosen:
    """The draft of a reply, its outcome, the act of the message, the rows of the table that answered; and the names of
    the checks that failed. Where nothing of a choice can stand, there is no draft.
    """

    draft: Draft | None
    outcome: Outcome
    act: str
    rows: tuple[Row, ...]
    dropped: tuple[str, ...]


def answer_chosen(scene: Scene, choice: Choice) -> Chosen:
    """Return the reply that a model chose for a message in its talk."""
    turned_down = scene.state.citations if choice.rejects else ()
    scene = scene.rejecting([quote for citation in turned_down for quote in citation.quotes])
    chosen = _of_act(scene, choice) if choice.act else _of_passages(scene, choice)
    if chosen.draft is not None:
        chosen.draft.reject(turned_down)
    return chosen


def _of_act(scene: Scene, choice: Choice) -> Chosen:
    if choice.post is not None and choice.post >= len(scene.library.corpus.posts):
        return Chosen(None, Outcome.CHAT, choice.act, (), (*choice.dropped, "no such post"))
    references = scene.references if choice.post is None else replace(scene.references, title=choice.post)
    scene = replace(scene, act=choice.act, probability=1.0, subject=None, references=references)
    found = act_chosen(scene) if choice.act in CHOOSABLE else None
    if found is None:
        return Chosen(None, Outcome.CHAT, choice.act, (), (*choice.dropped, "act"))
    row, outcome, draft = found
    return Chosen(draft, outcome, choice.act, (row,), choice.dropped)


def _of_passages(scene: Scene, choice: Choice) -> Chosen:
    sound, draft = checked(choice, scene), Draft(scene)
    outcome = _outcome(choice, sound)
    if sound.words:
        draft.add_words(Words(sound.words, ((WORDED, 0),)))
    else:
        _say_without_words(draft, sound, outcome)
    for citation in sound.citations:
        draft.quote(citation)
    if choice.quotes and not sound.citations:
        return Chosen(None, outcome, "", (), sound.dropped)  # what it would have read is what it chose
    if draft.is_empty:
        return Chosen(None, outcome, "", (), sound.dropped or ("nothing said",))
    is_looked_up = bool(sound.citations) or outcome is Outcome.DECLINED
    if is_looked_up:
        draft.offer(*topics_for(scene, *sound.citations, count=_OFFERED))
    return Chosen(draft, outcome, "ask" if is_looked_up else scene.act, (), sound.dropped)


def _outcome(choice: Choice, sound: Checked) -> Outcome:
    """Return what becomes of the message: a passage answers or is near, and without one nothing is answered."""
    if sound.citations:
        return choice.outcome if choice.outcome is Outcome.ANSWERED else Outcome.NEAR
    return Outcome.DECLINED if choice.outcome is Outcome.DECLINED or sound.absent else Outcome.CHAT


def _say_without_words(draft: Draft, sound: Checked, outcome: Outcome) -> None:
    """Say by the catalogue what has to be said of the passages, or of there being none."""
    for word in sound.absent:
        draft.say("absent_word", Unwritten(word), word=word)
    if outcome is Outcome.DECLINED and draft.is_empty:
        draft.say("not_found")
    if not sound.citations:
        return
    if outcome is Outcome.NEAR:
        draft.say("chosen_near")
    elif all(map(draft.scene.was_read, sound.citations)):
        draft.say("read_before", ReadBefore(sound.citations[0]))
    else:
        _say_speaker(draft, sound.citations[0])


def _say_speaker(draft: Draft, citation: Citation) -> None:
    """Say before a passage whom the author brings in there, if anybody."""
    scene, name = draft.scene, citation.speaker
    if name == SOMEBODY:
        draft.say("reported_somebody_lead", Relayed(citation, name))
    elif name:
        said = named(name, scene.language, scene.library.corpus.blog.english)
        draft.say("reported_lead", Relayed(citation, name), speaker=said)
