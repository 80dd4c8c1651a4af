"""The talk: a message and the turns before it come in, a reply goes out whose every sentence is true.

`Conversations` remembers recent turns; `Composer` is pure: state (`state`), understanding, policy (`policy`), actions
(`actions`), claims (`claims`); or what a language model has chosen (`chosen`), checked (`checks`),
with what leads to it (`leads`). `Reading` reads on
in the posts, `BlogGuest` answers in live sessions, `Helplines` comes before all else.
"""

from bot.dialogue.chosen import CHOOSABLE
from bot.dialogue.composer import LONGEST_QUESTION, Answer, Composer
from bot.dialogue.conversations import Conversations, Read
from bot.dialogue.guest import BlogGuest
from bot.dialogue.helplines import Helplines, load_own_texts, spoken_in
from bot.dialogue.leads import LEADS, REMARKS
from bot.dialogue.plain import CUT, plain_text, quoted_block
from bot.dialogue.policy import printed
from bot.dialogue.reading import Reading, fingerprint
from bot.dialogue.scene import Library, Scene

__all__ = [
    "CHOOSABLE",
    "CUT",
    "LEADS",
    "LONGEST_QUESTION",
    "REMARKS",
    "Answer",
    "BlogGuest",
    "Composer",
    "Conversations",
    "Helplines",
    "Library",
    "Read",
    "Reading",
    "Scene",
    "fingerprint",
    "load_own_texts",
    "plain_text",
    "printed",
    "quoted_block",
    "spoken_in",
]
