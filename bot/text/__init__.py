"""French text analysis: words (fold, elide, stop, stem), sentences and quotation marks, with their offsets.

Everything here reads; nothing that will be quoted is ever changed.
"""

from bot.text._asking import ASKING
from bot.text._by_heart import by_post, by_word, forget_texts, forget_words, lately
from bot.text._courtesy import in_a_row, without_asides, without_courtesy
from bot.text._exchange import is_exchange
from bot.text._language import has_english_words, language_of, only_exclaims
from bot.text._late import Late, LatePattern, LateSign, make_patterns
from bot.text._lists import ListPlace, list_places
from bot.text._patterns import DANGERS, HOPES, HOUR, YEAR
from bot.text._pieces import Pieces, holds_any
from bot.text._sentences import is_inside_sentence, is_item, paragraphs, quoted_spans, sentences, trim
from bot.text._stop_words import ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS
from bot.text._words import (
    Word,
    content_stems,
    english_stem,
    fold,
    fold_of_post,
    folded_words,
    from_chat_spelling,
    has_words,
    is_stop_word,
    plain,
    plain_of_post,
    stem,
    words,
)

__all__ = [
    "ASKING",
    "DANGERS",
    "ENGLISH_STOP_WORDS",
    "FRENCH_STOP_WORDS",
    "HOPES",
    "HOUR",
    "YEAR",
    "Late",
    "LatePattern",
    "LateSign",
    "ListPlace",
    "Pieces",
    "Word",
    "by_post",
    "by_word",
    "content_stems",
    "english_stem",
    "fold",
    "fold_of_post",
    "folded_words",
    "forget_texts",
    "forget_words",
    "from_chat_spelling",
    "has_english_words",
    "has_words",
    "holds_any",
    "in_a_row",
    "is_exchange",
    "is_inside_sentence",
    "is_item",
    "is_stop_word",
    "language_of",
    "lately",
    "list_places",
    "make_patterns",
    "only_exclaims",
    "paragraphs",
    "plain",
    "plain_of_post",
    "quoted_spans",
    "sentences",
    "stem",
    "trim",
    "without_asides",
    "without_courtesy",
    "words",
]
