"""French text analysis: words (fold, elide, stop, stem), sentences and quotation marks, with their offsets.

Everything here reads; nothing that will be quoted is ever changed.
"""

from bot.text._exchange import is_exchange
from bot.text._language import language_of, only_exclaims
from bot.text._lists import ListPlace, list_places
from bot.text._sentences import clipped, is_item, may_begin_item, paragraphs, quoted_spans, sentences, trim
from bot.text._spelling import from_chat_spelling, is_good
from bot.text._stop_words import ENGLISH_STOP_WORDS
from bot.text._words import (
    Word,
    content_stems,
    english_stem,
    fold,
    folded_words,
    forget_words,
    is_stop_word,
    stem,
    visible,
    words,
)
from bot.text.known import known_words

__all__ = [
    "ENGLISH_STOP_WORDS",
    "ListPlace",
    "Word",
    "clipped",
    "content_stems",
    "english_stem",
    "fold",
    "folded_words",
    "forget_words",
    "from_chat_spelling",
    "is_exchange",
    "is_good",
    "is_item",
    "is_stop_word",
    "known_words",
    "language_of",
    "list_places",
    "may_begin_item",
    "only_exclaims",
    "paragraphs",
    "quoted_spans",
    "sentences",
    "stem",
    "trim",
    "visible",
    "words",
]
