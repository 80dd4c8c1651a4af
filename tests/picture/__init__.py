"""The README's picture of a conversation: held on the local Discord, drawn as Discord's client would show it.

`python -m tests.picture` draws it again. `dialogue` holds the conversation, `markdown` and `page` turn it into HTML;
what was said is written into the PNG itself (its "Description"), so that a test can tell when the bot's answers change.
Emoji by Twemoji (CC BY 4.0), letters in Inter (SIL Open Font License), both from npm.
"""

from tests.serving import ROOT

__all__ = ["PICTURE"]

PICTURE = ROOT / "deploy" / "conversation.png"
