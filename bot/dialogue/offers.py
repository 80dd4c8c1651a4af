"""Which of the blog's topics to offer: few, varied from turn to turn, each one that is answered when it is taken."""

import zlib
from collections.abc import Iterator, Sequence

from bot.dialogue.scene import Scene, name_of
from bot.model import Citation
from bot.text import fold

# So many topics are offered, and so many looked at for it.
_OFFERED, _LOOKED_AT = 3, 12


def topics_for(scene: Scene, *citations: Citation, count: int = _OFFERED) -> tuple[str, ...]:
    """Return topics to offer: those of some passages' posts first, none that the talk has named, or that
    leads to nothing but what was read, the passages included.

    None where nothing is offered.
    """
    if scene.offers_nothing:
        return ()
    library = scene.library
    said = fold(" ".join((scene.message.text, *(turn.message.text for turn in scene.state.turns))))
    near = [topic for each in citations for topic in library.topics_by_post.get(each.post.slug, ())]
    chosen: list[str] = []
    for topic in _some(scene, [*near, *_turned(scene, library.topics)]):
        if topic in chosen or fold(topic) in said or not _is_answered(scene, topic, citations):
            continue
        chosen.append(topic)
        if len(chosen) == count:
            break
    return tuple(name_of(topic, scene) if _is_named_in_english(scene, topic) else topic for topic in chosen)


def _some(_: Scene, topics: Sequence[str]) -> Iterator[str]:
    yield from dict.fromkeys(topics[:_LOOKED_AT])


def _turned(scene: Scene, topics: Sequence[str]) -> Sequence[str]:
    """Return the topics beginning with another one each turn, the same one for the same conversation and turn."""
    if not topics:
        return ()
    start = zlib.crc32(scene.message.conversation.encode()) % max(1, len(topics) // 2)
    start = (start + len(scene.state.turns) * _OFFERED) % len(topics)
    return (*topics[start:], *topics[:start])


def _is_named_in_english(scene: Scene, topic: str) -> bool:
    return topic in scene.library.corpus.blog.english


def _is_answered(scene: Scene, topic: str, read: Sequence[Citation]) -> bool:
    """Say whether a topic, when it is taken, leads to a passage that was neither read nor turned down."""
    return any(scene.is_fresh(lead, *read) for lead in scene.library.leads_of(topic))
