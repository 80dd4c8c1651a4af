"""Who concludes from a reply that the author does not say what was asked hears it confirmed."""

from bot.conversation._hanging import note_of
from bot.conversation._scene import Scene
from bot.conversation.heard._concluding_no import concludes_no
from bot.conversation.heard._follow_ups import FollowUp
from bot.model import Decision, Outcome, Reply

_KEYS = {
    Outcome.DECLINED: "confirmed_no",
    Outcome.NEAR: "confirmed_near",
    Outcome.ANSWERED: "confirmed_no_more",
}


def confirmed_no(scene: Scene) -> Reply | None:
    """Return that the author indeed says no more; None where the last reply was no answer, and for other messages."""
    newest = scene.thread.turns[-1].reply if scene.thread.turns else None
    key = _KEYS.get(newest.outcome) if newest else None
    if key is None or not concludes_no(scene.message.text):
        return None
    return scene.reply(Outcome.CHAT, (scene.say(key),), Decision(note=note_of(FollowUp.NO)), suggestions=())
