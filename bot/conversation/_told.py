"""Whether what a follow-up hangs on tells the price, the age or the name that it asks for, and the honest no.

That the subject of the talk stands there proves nothing: "et il a quel âge ?" hangs on somebody who was just read of.
"""

from bot.conversation._scene import Scene
from bot.index import Findings, Index, sought_by
from bot.model import Citation, Decision, Outcome, Reply
from bot.text import fold

# What the journal keeps of what would have been answered from another post, or not at all.
NOTHING_NEAR = "nothing near"
# Figures are asked for in many ways, and "ces montagnes de chiffres" asks for none.
_LOOSE = "figure"


def may_tell(scene: Scene, citation: Citation) -> bool:
    """Say whether a citation tells the sort of thing that a message wants to be told, if it is one with a mark."""
    sought = sought_by(fold(scene.message.text))
    return sought is None or any(sought.told_in(quote.text) for quote in citation.quotes)


def tells_none(scene: Scene, findings: Findings, index: Index) -> bool:
    """Say whether a message asks for such a thing, and neither what was just read nor what is found tells any."""
    sought = sought_by(fold(scene.message.text))
    if sought is None or not findings.hits:
        return False
    read = [quote.text for citation in scene.thread.newest for quote in citation.quotes]
    return not any(map(sought.told_in, (index.around(findings.hits[0].sentence), *read)))


def only_shares_words(scene: Scene, findings: Findings, index: Index) -> bool:
    """Say whether what comes near tells nothing of the sort that a message asks for, and names nobody that it names:
    the price of a car is not near a sentence with cars. Of the very person or thing meant, any word is near.
    """
    sought = sought_by(fold(scene.message.text))
    is_loose = sought is None or sought.sort == _LOOSE or findings.query.asks_for_several
    if is_loose or not tells_none(scene, findings, index):
        return False
    return not index.held(findings.hits[0].sentence, [term.stem for term in findings.query.terms if term.is_name])


def no_more(scene: Scene, note: str = NOTHING_NEAR) -> Reply:
    """Return the honest no to what is asked of the words just read: the author speaks of it, and says no more."""
    return scene.reply(Outcome.DECLINED, (scene.say("no_more_here"),), Decision(note=note), suggestions=())
