"""A wide field: what a member wants to know of it is asked back."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.conversation._scene import Scene
from bot.conversation._topics import topics_across
from bot.index import Findings
from bot.model import Decision, Outcome, Reply
from bot.text import fold

# So far ahead of every other passage (share of its score) one is what anybody would cite, however wide the field.
_CLEAR_LEAD = 0.3
_FEWEST = 2
# "Que dit-il des clients ?" is a question, however wide: it wants his words, not another question.
_WANTS_HIS_WORDS = re.compile(
    r"\b(?:dit|pense|ecrit|raconte|explique|parle(?![ -](?:moi|nous)\b)|says?|thinks?|writes?|wrote|speaks?|"
    r"(?<!let's )talks? (?:about|of))\b"
)


def narrowing(scene: Scene, findings: Findings, topics: Mapping[str, Sequence[str]]) -> Reply | None:
    """Return the question back what a member wants to know of a wide field, given the topics of each post by its slug.

    None where the post being read speaks of it: that is meant; for who asks what the author says of it; and for who
    says it once more, or takes up what was offered: they get what fits best.
    """
    if _WANTS_HIS_WORDS.search(fold(scene.message.text)):
        return None
    posts = [hit.sentence.post for hit in findings.hits]
    if scene.thread.last and posts[0] == scene.thread.last.post:
        return None
    offered = topics_across(posts, topics, scene.message.text)
    if scene.thread.asked_back or len(offered) < _FEWEST or scene.message.text in scene.thread.offered:
        return None
    if findings.evidence.lead >= _CLEAR_LEAD:  # there is one passage on it above all
        return None
    said = replace(scene, offer=lambda: offered)
    return said.reply(Outcome.ASKED, (said.say("asked"),), Decision(note="wide field"))
