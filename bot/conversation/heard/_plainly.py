"""What a message says in plain words, read once for all that look at it."""

import re

from bot.text import from_chat_spelling, lately, without_courtesy, words
from bot.text import plain as plain_of

# "pourriez-vous me dire de quoi traite ce blog ?" asks that.
ASKED_POLITELY = re.compile(
    r"^(?:(?:est ce que )?(?:(?:pourriez|pouvez|sauriez) vous|(?:pourrais|peux|saurais) tu|tu (?:peux|pourrais)|"
    r"vous (?:pouvez|pourriez)|(?:can|could|would) you(?: please)?) (?:me |nous )?(?:dire|indiquer|preciser|rappeler|"
    r"expliquer|donner|tell me|tell us|explain)(?: un peu| juste)?|(?:j'aimerais|je (?:voudrais|souhaiterais|veux))"
    r"(?: bien)? (?:savoir|connaitre)|i(?:'d| would) like to know|i want to know|do you know|(?:tu sais|savez vous|"
    r"sais tu)|tell me|(?:may|could|can) i ask(?: you)?|i(?: was|'m| am) wondering|"
    r"would you mind telling (?:me|us)|je me demandais|puis je (?:te |vous )?demander|"
    r"serait il possible (?:de savoir|d'avoir|d'obtenir)) "
)
# What stands in quotation marks.
IN_MARKS = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
# How people write that they laugh, over folded text.
LAUGH = r"(?:lo+l+|mdr+|ptdr+|lmao+|rofl|xd+|(?:ha){2,}h?|(?:he){2,})"
_BLOGUEUR = re.compile(r"\bl[ea] blogueu(?:r|se)\b")
_BLOGGER = re.compile(r"\b(?:the|this|that|your) blogger\b")


@lately
def plainly(text: str) -> str:
    """Return a folded message without marks, courtesies and the spelling of chats."""
    plain = plain_of(without_courtesy(from_chat_spelling(text)))
    if "blog" not in plain:
        return plain
    # Whoever writes the blog is its author.
    return _BLOGGER.sub("the author", _BLOGUEUR.sub("l'auteur", plain))


def names_somebody(text: str) -> bool:
    """Say whether a word of a message, not its first, is written like a name."""
    return any(word.start > 0 and not word.is_stop and word.is_capitalised(text) for word in words(text))
