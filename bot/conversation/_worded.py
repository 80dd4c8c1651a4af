"""Which phrase a kind of small talk is answered with, where that hangs on the blog or on the talk before it."""

from bot import phrases
from bot.conversation._scene import Scene
from bot.conversation.heard._about_keeping import ABOUT_KEEPING
from bot.conversation.heard._beginnings import LateOpening
from bot.model import Blog, Keeping, Message
from bot.text import from_chat_spelling, plain

# What the bot says of itself is not said in the same way twice in a row.
_INTRODUCED, _AGAIN = frozenset({"who", "machine"}), "_again"
# What is said there nobody keeps.
_FORGETFUL_DOORS = ("terminal", "batch")
# Where there are moderators, and private talks that they do not see.
_DISCORD = "discord"

_BY_BLOG = {"author": "author_named", "blog_name": "blog_name_unknown", "where_blog": "where_blog_address"}
# Who says hello is greeted back, whatever he asks at once; the journal keeps what he asks.
GREETED = "_greeted"
_GREETS = LateOpening(
    r"(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|yo|wesh|hola|good (?:morning|evening|afternoon))\b"
)
_UNKEPT = {Keeping.ON_PAUSE: "asks_kept_on_pause", Keeping.NOT_HERE: "asks_kept_not_here"}


def worded(intent: str, scene: Scene, blog: Blog) -> str:
    """Return the name of the phrase for a kind of small talk."""
    by_blog = {"author": blog.author, "blog_name": not blog.title, "where_blog": blog.address}
    if by_blog.get(intent):
        return _BY_BLOG[intent]
    if intent in ABOUT_KEEPING:
        return _of_keeping(intent, scene.message)
    if intent == "empty" and scene.message.has_pictures and not scene.message.text:
        return "empty_unseen"
    if intent == "greeting" and _may_be_english(scene):
        return "greeting_either"
    if intent == "subjects" and not scene.thread.turns and _GREETS.match(plain(from_chat_spelling(scene.typed))):
        return intent + GREETED
    before = scene.thread.turns[-1].reply.decision.note if scene.thread.turns else ""
    return intent + _AGAIN if intent in _INTRODUCED and before.removesuffix(_AGAIN) == intent else intent


def _of_keeping(intent: str, message: Message) -> str:
    if message.place.door in _FORGETFUL_DOORS:
        return "keeps_nothing"
    if intent != "asks_kept":
        return intent
    if message.keeping is Keeping.KEPT and message.place.door == _DISCORD and message.place.guild is None:
        return "asks_kept_in_private"
    return _UNKEPT.get(message.keeping, intent)


def _may_be_english(scene: Scene) -> bool:
    """Say whether somebody says hello first of all as one does in both languages, and nothing tells which it is."""
    is_unknown = not scene.thread.turns and scene.message.locale is None
    return is_unknown and phrases.greeted_in_either(scene.message.text, scene.language)
