"""Acts that steer the talk: putting right, complaining, doubting, taking or leaving what was offered."""

from bot.dialogue.actions import lookup, passage
from bot.dialogue.claims import Near, OfPost
from bot.dialogue.offers import topics_for
from bot.dialogue.scene import Draft, Scene, content_words, name_of
from bot.model import Citation, Outcome
from bot.phrases import in_french, listed
from bot.text import content_stems, fold
from bot.understanding import affirmed
from bot.understanding.references import place_alone


def correct(scene: Scene, draft: Draft) -> Outcome | None:
    """Turn down what was read and search what was meant."""
    meant = affirmed(scene.text)
    if not content_words(meant):
        return off_target(scene, draft)
    turned = _turned_down(scene, draft)
    draft.say("correct_noted")
    subject = scene.subject if scene.subject and scene.subject in meant else None
    return lookup.from_findings(turned, draft, turned.search(subject or meant), prefers_unread=True)


def off_target(scene: Scene, draft: Draft) -> Outcome | None:
    """Turn down what was read, admit it, and read what else is near the question; else ask what was meant."""
    turned = _turned_down(scene, draft)
    draft.say("off_target_sorry")
    asked = scene.state.subject
    if scene.passage is not None and asked:
        found = turned.search(asked)
        fresh = next(iter(passage.others_unread(scene, found)), None)
        if fresh is not None and (found.answers or found.is_near):
            draft.findings = found
            draft.say("near_lead", Near(found))
            draft.quote(turned.cite(fresh))
            return Outcome.NEAR
    draft.say("off_target_ask")
    draft.offer(*topics_for(turned))
    return Outcome.ASKED


def repeated(scene: Scene, draft: Draft) -> Outcome | None:
    """Admit a repetition and read something else on the same subject."""
    draft.say("repeated_sorry")
    outcome = passage.another(scene, draft)
    if outcome is not None:
        return outcome
    draft.offer(*topics_for(scene))
    return Outcome.CHAT


def doubt(scene: Scene, draft: Draft) -> Outcome | None:
    """Tell that the passage is the author's, word for word, and where it stands."""
    found = passage.target(scene)
    if found is None:
        return None
    draft.say("doubt_verbatim", OfPost(found, found.post.title), title=found.post.title)
    return Outcome.CHAT


def look_again(scene: Scene, draft: Draft) -> Outcome | None:
    """Name places that may be meant, where somebody doubts that nothing was found."""
    found = scene.search(scene.state.subject) if scene.state.subject else None
    if found is None or not lookup.name_places(scene, draft, found.hits, key="look_again"):
        return None
    return Outcome.ASKED


def switch(scene: Scene, draft: Draft) -> Outcome | None:
    """Turn to another subject: the one that is named, else one of those offered."""
    if scene.subject or scene.references.title is not None:
        post = scene.post_named()
        return lookup.from_findings(
            scene, draft, scene.search(scene.subject or (post.title if post else None)), prefers_unread=True
        )
    topics = topics_for(scene)
    if not topics:
        return None
    draft.say("switch_ready", topics=listed(topics, scene.language))
    draft.offer(*topics)
    return Outcome.ASKED


def yes(scene: Scene, draft: Draft) -> Outcome | None:
    """Take what was offered: the first place that was named, the first topic, else the next lines."""
    state = scene.state
    if state.places:
        return _read_place(scene, draft, state.places[0])
    last = state.last
    if state.offered and last is not None and not last.reply.citations:
        return take(scene, draft, state.offered[0])
    if scene.passage is not None:
        return passage.more(scene, draft)
    draft.say("yes_nothing")
    draft.offer(*topics_for(scene))
    return Outcome.ASKED


def no(_: Scene, draft: Draft) -> Outcome | None:
    """Leave what was offered."""
    draft.say("no_noted")
    return Outcome.CHAT


def choose(scene: Scene, draft: Draft) -> Outcome | None:
    """Take one of what was offered, by its place, by its words, or any where the choice is left to the bot."""
    state = scene.state
    if not state.offered:
        return None
    chosen = _chosen(scene)
    return None if chosen is None else _take_number(scene, draft, chosen)


def _take_number(scene: Scene, draft: Draft, number: int) -> Outcome | None:
    """Read the passage that was named, or on the topic that was offered, by its place among the offers."""
    offered, places = scene.state.offered, scene.state.places
    first = len(offered) - len(places)
    return _read_place(scene, draft, places[number - first]) if number >= first else take(scene, draft, offered[number])


def _chosen(scene: Scene) -> int | None:
    """Return the place of the offer that is meant; None where the message names another thing."""
    offered, ordinal = scene.state.offered, scene.references.ordinal
    if ordinal is not None:
        return _counted(scene, ordinal)
    stems = frozenset(content_stems(scene.text))
    shared = [len(stems & frozenset(content_stems(offer))) for offer in offered]
    if max(shared) > 0:
        return shared.index(max(shared))
    return None if scene.subject else 0


def _counted(scene: Scene, ordinal: int) -> int | None:
    """Return which offer has a place in the list: where passages were named with numbers, these are counted."""
    offered, places, last = scene.state.offered, scene.state.places, scene.state.last
    is_numbered = last is not None and last.reply.numbers_places
    counted = range(len(offered) - len(places) if is_numbered else 0, len(offered))
    return counted[ordinal] if -len(counted) <= ordinal < len(counted) else None


def take(scene: Scene, draft: Draft, offer: str) -> Outcome:
    """Read on a topic that was offered."""
    topic = topic_of(scene, offer)
    about = scene.about(topic)
    named = about.title_or_topic
    outcome = lookup.on_name(about, draft, named) if named else None
    return outcome or lookup.from_findings(scene.about(offer), draft, scene.search(topic), prefers_unread=True)


def offer_taken(scene: Scene, draft: Draft) -> Outcome | None:
    """Read what was offered where a message is just that or its number: a button was pressed, or its words typed."""
    state, typed = scene.state, fold(scene.message.text).strip()
    for number, offer in enumerate(state.offered):
        if fold(offer).strip() == typed:
            return _take_number(scene, draft, number)
    place = place_alone(scene.message.text)
    if place is None or (len(state.citations) > 1 and not state.places):  # it may count the passages that were read
        return None
    counted = _counted(scene, place)
    return None if counted is None else _take_number(scene, draft, counted)


def topic_of(scene: Scene, name: str) -> str:
    """Return a topic by the name under which it was offered, in whatever language."""
    english = scene.library.corpus.blog.english
    named = {name_of(topic, scene): topic for topic in scene.library.topics}
    return named.get(name) or in_french(name, english)


def _read_place(scene: Scene, draft: Draft, place: Citation) -> Outcome | None:
    if scene.is_rejected(place):
        return None
    draft.quote(place)
    draft.offer(*topics_for(scene, place, count=2))
    return Outcome.ANSWERED


def stop(_: Scene, draft: Draft) -> Outcome | None:
    """Be silent."""
    draft.say("stop")
    return Outcome.CHAT


def agree(_: Scene, draft: Draft) -> Outcome | None:
    """Take note that a member agrees with what was read."""
    draft.say("agree")
    return Outcome.CHAT


def disagree(scene: Scene, draft: Draft) -> Outcome | None:
    """Take note that a member does not; offer what speaks against the passage, where there is something."""
    draft.say("disagree")
    against = Draft(scene)
    if scene.passage is None or passage.other_side(scene, against) is not Outcome.ANSWERED:
        return Outcome.CHAT
    for each in against.parts:
        if isinstance(each, Citation):
            draft.quote(each)
    return Outcome.ANSWERED


def remark(scene: Scene, draft: Draft) -> Outcome | None:
    """Take note of a remark, or of laughter."""
    draft.say("laugh" if scene.act == "laugh" else "remark")
    return Outcome.CHAT


def _turned_down(scene: Scene, draft: Draft) -> Scene:
    """Note the passages on the table as turned down; return the scene in which they are."""
    draft.reject(scene.state.citations)
    return scene.rejecting(draft.rejected)
