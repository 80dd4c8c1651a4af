"""Who takes his leave, or thanks and asks nothing more, whatever else he says: "merci, je vais voir mes mavens !"."""

from bot.conversation._answering import Answerer
from bot.conversation._scene import Scene
from bot.index import Index
from bot.model import Decision, Outcome, Reply
from bot.quotes import Quoter
from bot.text import LateSign, from_chat_spelling, lately
from bot.text import plain as plain_of

# Over folded text without punctuation. "Il y en a plus" is no farewell: that one stands at an end.
_LEAVES = LateSign(
    r"\b(?:bye(?: bye)?|ciao|tchao|au revoir|bonne (?:soiree|nuit|journee|aprem|continuation|fin de \w+)|"
    r"a la prochaine|je (?:file|m'en vais|te laisse|vous laisse|dois (?:y aller|filer)|"
    r"retourne (?:bosser|travailler|dormir|(?:au|a|en) \w+))|j'y (?:vais|retourne)|faut que j'y (?:aille|retourne)|"
    r"good ?(?:night|bye)|see (?:you|ya)|(?:gotta|got to|have to|need to) (?:go|run)|(?:i'm|i am|i'll be) off|"
    r"have a (?:nice|good|great) \w+|cya|ttyl|take care)\b"
    r"|\ba (?:plus|demain|bientot|toute|tout a l'heure|la revoyure)(?: (?:tard|tous|alors|tout le monde))?$"
)
_THANKS = LateSign(r"\b(?:merci|remercie\w*|thanks?|thank you|thx|tysm|cheers|cimer)\b")
# Who wishes something hears it back.
_WISHES = {"soiree": "soirée", "journee": "journée", "nuit": "nuit", "continuation": "continuation"}
_WISHED = LateSign(rf"\bbonne ({'|'.join(_WISHES)})\b")
# With thanks beside it, who says what he will do now leaves, too.
_GOES = LateSign(r"\b(?:je vais|je pars|j'irai|on va|i'll|i will|i'm (?:going|gonna)|off to)\b")
# What he thanks for, or that he has what he came for: nothing that the blog could speak of is asked.
_HAS_IT = LateSign(
    r"\b(?:c'(?:est|etait) (?:\w+ )?(?:utile|clair|parfait|super|top|interessant|bien|sympa|gentil|cool|nickel)|"
    r"(?:tu|vous|t')(?: as|avez|a)?(?: bien)? (?:sauve|aide)\w*|j'ai (?:ce qu'il|tout ce qu'il|de quoi|mon)|"
    r"ca (?:m'aide|me suffit|ira|suffira)|i(?:'ve| have)? got (?:what|all|everything)|"
    r"(?:that|this|it) (?:was|is|'s|helps?|will do)|that's (?:all|enough|it)|you(?:'ve| have)? (?:helped|saved)|"
    r"(?:very|so) helpful)\b"
)
# Who asks or wants something does not leave.
_ASKS = LateSign(
    r"\b(?:qui|quoi|quand(?! meme)|comment|combien|pourquoi|quel\w*|est ce|parle|parlez|dis|dites|raconte|explique|lis|"
    r"cite|montre|donne|resume|what|who|when|where|why|how|tell|read|show|give|explain|let's)\b"
    r"|\b(?:mais|but|et|and) (?:sur|en|pour|about|on|le|la|les|l')"
)


@lately
def parting(text: str) -> str | None:
    """Return the name of the phrase for a message that ends the talk: "goodbye", "thanks" or "thanks_goodbye"; None
    where it asks or tells something else.
    """
    if "?" in text:
        return None
    plain = plain_of(from_chat_spelling(text))
    if _ASKS.search(_HAS_IT.sub(" ", plain)):
        return None
    thanks, leaves = _THANKS.search(plain), _LEAVES.search(plain)
    if thanks and (leaves or _GOES.search(plain)):
        return "thanks_goodbye"
    if leaves:
        return "goodbye"
    return "thanks" if thanks and _HAS_IT.search(plain) else None


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
