"""Who takes his leave, or thanks and asks nothing more, whatever else he says: "merci, je vais voir mes mavens !"."""

import re

from bot.conversation._answering import Answerer
from bot.conversation._scene import Scene
from bot.index import Index
from bot.model import Decision, Outcome, Reply
from bot.quotes import Quoter
from bot.text import LateSign, from_chat_spelling, lately
from bot.text import plain as plain_of

# Over folded text without punctuation. These take leave wherever they stand.
_LEAVES = LateSign(
    r"\b(?:bye|ciao|tchao|je m'en vais|(?:il )?faut que j'y aille|je dois (?:y aller|filer)|"
    r"je retourne (?:bosser|travailler|dormir|au (?:boulot|travail|taf|bureau))|a la prochaine|good ?bye|cya|ttyl)\b"
)
# These only at the end: "je file mes données à Facebook", "I see you quote him", "on n'en a plus" say other things.
_AT_THE_END = LateSign(
    r"(?:\b(?:bonne (?:soiree|nuit|journee|aprem|continuation|fin de \w+)|je file|je (?:te|vous) laisse|"
    r"j'y (?:vais|retourne)|good night|see (?:you|ya)|(?:gotta|(?:got|have|need) to) (?:go|run)|"
    r"(?:i'm|i am|i'll be) off|have a (?:nice|good|great) \w+|take care|au revoir)|"
    r"(?<!en )(?<!y )(?<!il )(?<!elle )(?<!on )\ba (?:plus|demain|bientot|toute|tout a l'heure|la revoyure))"
    r"(?: (?:a |et )?(?:tous|toutes|toi|vous|aussi|tard|alors|tout le monde|tlm|les amis|merci|encore|pour tout|"
    r"causerie|bye|ciao|all|guys|everyone|now|then|again|soon|later|tomorrow|around|thanks?|thank you|bonne \w+|"
    r"a plus|a bientot|see (?:you|ya)))*$"
)
_THANKS = LateSign(r"\b(?:merci(?! d(?:e|')\b)\w*|remercie\w*|thanks?|thank you|thx|tysm|cheers|cimer)\b")
# Who wishes something hears it back.
_WISHES = {"soiree": "soirée", "journee": "journée", "nuit": "nuit", "continuation": "continuation"}
_WISHED = LateSign(rf"\bbonne ({'|'.join(_WISHES)})\b")
# With thanks beside it, who says what he will do now leaves, too: save where that is to ask or to hear more.
_GOES = LateSign(
    r"\b(?:je vais|je pars|j'irai|i'll|i will|i'm (?:going|gonna)|off to)\b"
    r"(?!.*\b(?:demander|parler d\w*|continuer|prendre|lire|poser|suite|avis|take|ask|continue|read|next)\b)"
)
# What he thanks for, or that he has what he came for: nothing that the blog could speak of is asked.
_HAS_IT = LateSign(
    r"\b(?:c'(?:est|etait) (?:\w+ )?(?:utile|clair|parfait|super|top|interessant|sympa|gentil|cool|nickel)|"
    r"(?:tu|vous|t')(?: as|avez|a)?(?: bien)? (?:sauve|aide)\w*|j'ai (?:ce qu'il|tout ce qu'il)|"
    r"(?:tu|t'|vous) ?(?:geres?|gerez|assures?|assurez|dechires?|es (?:top|genial\w*|super))|"
    r"you(?: are|'re) the best|you rock|"
    r"ca (?:m'aide|me suffit|ira|suffira)|i(?:'ve| have)? got (?:what|all|everything)|"
    r"(?:that|this|it)(?: was|'s| is) (?:\w+ )?(?:helpful|great|useful|perfect|enough|all|clear|good|nice|interesting)|"
    r"you(?:'ve| have)? (?:helped|saved|been (?:great|very|so|super|kind|helpful|wonderful|"
    r"lovely|most))|(?:tu as|vous avez|t'as) ete (?:super|parfaite?s?|geniale?s?|top|adorables?|tres)|(?:very|so) "
    r"helpful)\b"
)
# Who asks or wants something, or has something to say against it, does not leave.
_ASKS = LateSign(
    r"\b(?:qui|quoi|quand(?! meme)|comment|combien|pourquoi|quel\w*|est ce|parle|parlez|dis|dites|raconte|explique|"
    r"lis|cite|montre|donne|resume|what|who|when|where|why|how|tell|read|show|give|explain|let's|avis|opinion)\b|"
    r"\b(?:mais|but|et|and) (?:sur|en|pour|about|on|le|la|les|l')"
)
_OBJECTS = LateSign(r"\b(?:mais|but|trop|pas|not|sur|about)\b")


_SENTENCES = re.compile(r"[.!…]+\s+(?=\w)")
_LEAVES_AT_LAST = re.compile(
    r"\b(?:bonne (?:soiree|nuit|journee|continuation)|au revoir|a bientot|good ?bye|good night|bye)\b"
)


@lately
def parting(text: str) -> str | None:
    """Return the name of the phrase for a message that ends the talk: "goodbye", "thanks" or "thanks_goodbye"; None
    where it asks or tells something else.
    """
    if "?" in text:
        return None
    *before, last = _SENTENCES.split(text.strip())
    # Who takes his leave at last does so whatever he says before.
    return _parting(text) or (_parting(last) if before and _LEAVES_AT_LAST.search(plain_of(last)) else None)


def _parting(text: str) -> str | None:
    plain = plain_of(from_chat_spelling(text))
    if _ASKS.search(_HAS_IT.sub(" ", plain)):
        return None
    thanks, leaves = _THANKS.search(plain), _LEAVES.search(plain) or _AT_THE_END.search(plain)
    if thanks and (leaves or _GOES.search(plain)):
        return "thanks_goodbye"
    if leaves:
        return "goodbye"
    return "thanks" if thanks and _HAS_IT.search(plain) and not _OBJECTS.search(plain) else None


class Parting:
    """Answers who takes his leave."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        """Take what every room is given; a farewell needs none of it."""

    def reply(self, scene: Scene) -> Reply | None:
        """Return the farewell to a message that ends the talk, or None."""
        kind = parting(scene.message.text)
        if kind is None:
            return None
        wished = _WISHED.search(plain_of(scene.message.text))
        said = scene.say("wished", wish=_WISHES[wished[1]]) if wished and kind != "thanks" else scene.say(kind)
        return scene.reply(Outcome.CHAT, (said,), Decision(note=kind))
