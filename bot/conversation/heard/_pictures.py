"""What somebody says with an emoji or a smiley and no word beside it, in words: a nod, a laugh, thanks, a shrug."""

import re

from bot.text import has_words, holds_any, in_a_row

# The first that a message holds counts; what is in none of them says nothing by itself.
_SAID = {
    "ok": "👍👌✅☑✔🆗🫡",
    "lol": "😂🤣😆😹😄😁😃😀😅💀😛😜😝🙂😉😊☺",
    "merci": "🙏🤝",
    "j'adore": "❤🧡💛💚💙💜🖤🤍🤎💖💕💗🥰😍🤩👏🔥💯🎉🙌",
    "bof": "👎🤷🙄😴🥱😐😑😒💤",
}
_WORD_OF = {picture: word for word, pictures in _SAID.items() for picture in pictures}
_PICTURE = re.compile(f"[{''.join(_WORD_OF)}]")
# A server's own emoji, by its name: ":travail:" is a picture, not a word.
_OWN_EMOJI = re.compile(r"(?<!\w):(?=\w*[A-Za-z_])\w{2,32}:(?!\w)")
_IN_SMILEYS = (":", ";", "=", "^^", "xD", "XD")
_SMILEY = re.compile(r"(?<!\S)(?:[:;=][-']?[)DpP]+|\^\^|[xX]D+)(?!\S)")


def in_words(text: str) -> str:
    """Return a message that is but emoji and smileys as the word that it stands for; the items of a list in a row.

    The names of a server's own emoji are left out.
    """
    if ":" in text:
        text = _OWN_EMOJI.sub(" ", text).strip()
    if has_words(_SMILEY.sub(" ", text) if holds_any(text, _IN_SMILEYS) else text):
        return in_a_row(text)
    if picture := _PICTURE.search(text):
        return _WORD_OF[picture.group()]
    return "lol" if _SMILEY.search(text) else text
