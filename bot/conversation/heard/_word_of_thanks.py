"""Thanks, a greeting or praise in a short message without a question, which a word makes small talk: "merci pour ta
réponse".

Over folded text without punctuation.
"""

import re

from bot.text import Pieces, words

_TOKENS = {
    "thanks": re.compile(r"\b(?:merci|remercie\w*|thanks|thank you|thx|cimer)\b"),
    "greeting": re.compile(r"\b(?:bonjour|bonsoir|salut|coucou|hello|hey)\b"),
    "praise": re.compile(r"\b(?:wow|waouh|impressionnant|trop fort|t'es fort|bluffant|j'adore|amazing|love it)\b"),
}
# One of these is in each of them.
_TOKENS_HOLD = Pieces(
    *("merci", "thank", "thx", "cimer", "bonjour", "bonsoir", "salut", "coucou", "hello", "hey", "wow", "waouh"),
    *("impress", "fort", "bluff", "j'adore", "amazing", "love it"),
)
_COURTESIES = re.compile(
    r"reponses?|infos?|informations?|aide|help|answer|bot|fait|fort|super|genial|interessant|gentil|sympa|clair|"
    r"parfait|infiniment|amabilite|gentillesse|patience|temps|souhaite|excellente?|belle|agreable|precieu\w+|note[r]?|"
    r"great|nice|journee|soiree|nuit|day|lol|mdr|amis?|tous|passage|citation|joue|cool|vu"
)


def by_a_word(plain: str) -> str | None:
    """Return what kind of small talk a word makes of a message that says little else, or None."""
    tokens = _TOKENS.items() if _TOKENS_HOLD.any_in(plain) else ()
    return next((intent for intent, pattern in tokens if pattern.search(plain) and _says_little(plain)), None)


def _says_little(plain: str) -> bool:
    content = [word.folded for word in words(plain) if not word.is_stop and not _COURTESIES.fullmatch(word.folded)]
    return all(any(pattern.search(word) for pattern in _TOKENS.values()) for word in content)
