"""What a member does with a sentence: one linear model over n-grams and what stood before it, numpy alone.

Fitted by `python -m tests.training.acts` on `examples/acts.tsv` and `tests/data/examples/talks.jsonl`; the file of
weights carries a hash of those examples. What each act asks for is told by the table in `bot/dialogue/policy.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.understanding.features import Hashes, Ngrams, each_once, places_in, salted, stored_weights, tokens

# Lone messages; those in their talks are not installed with the bot.
EXAMPLES = Path(__file__).parent / "examples" / "acts.tsv"
WEIGHTS = Path(__file__).parent / "weights" / "acts.npz"

# Acts that ask for something: a message that holds one of them is about that.
REQUESTS = frozenset({
    "ask", "ask_on", "more", "before", "another", "repeat", "shorter", "meaning", "why", "why_this", "proof",
    "who_says", "author_view", "other_side", "source", "date", "conclusion", "elsewhere", "contradiction", "infer",
    "summary", "posts", "open_post", "pick", "author", "verify_quote", "correct", "choose", "stop", "bot_what",
    "bot_how", "bot_help", "bot_personal", "privacy", "language", "write", "world",
})  # fmt: skip
# Acts that colour the reply to a request, and are the act of a message only where nothing is asked.
ATTITUDES = frozenset({
    "repeated", "off_target", "doubt", "switch", "yes", "no", "agree", "disagree", "remark", "greet", "goodbye",
    "thanks", "apology", "how_are_you", "praise", "insult", "bored", "laugh",
})  # fmt: skip
# Requests that make sense only with what was said before.
HANGING = frozenset({
    "ask_on", "more", "before", "another", "repeat", "shorter", "meaning", "why", "why_this", "proof", "who_says",
    "other_side", "source", "date", "conclusion", "elsewhere", "contradiction", "infer",
})  # fmt: skip
ACTS = REQUESTS | ATTITUDES | {"tell", "distress", "hate", "foreign", "noise"}

# What the bot did just before a message.
AFTER = ("start", "quote", "decline", "offer", "chat")

# Word n-grams in which all but the commonest words are blank have 1 to 4 tokens.
_MOST_BLANK = 4
_START, _BLANK, _END, _NUMBER, _FIRST_COMMON = range(5)
# Lengths of messages (tokens) that begin a class of length.
_LENGTHS = (1, 2, 3, 4, 5, 6, 10, 16, 30)
# So many acts are told with their probabilities; what is less likely has hardly any.
_RANKED = 10
_KINDS = np.arange(3)
_DELEXICALISED, _SITUATION, _IN_SITUATION = (salted(name) for name in ("delexicalised", "situation", "in situation"))
# Words of this many letters and more are compared, by so many of their first letters.
_LEAST_COMPARED, _COMPARED = 4, 5


@dataclass(frozen=True, slots=True)
class Context:
    """What stands before a message: what the bot did (`after`, one of `AFTER`), the member's message before, the first
    words of what the bot said, and what it offered.
    """

    after: str = AFTER[0]
    before: str = ""
    shown: str = ""
    offered: tuple[str, ...] = ()


def structure_hashes(text: Ngrams, context: Context, common: Hashes) -> Hashes:
    """Return the hashes of how a text is built and what stands before it, each once and in ascending order.

    `common` are the hashes of the commonest words, ascending. Delexicalised n-grams (the other words are blank), the
    class of length, the question mark and `after`, and the last with each of the others; how much of the text's words
    stand in the message before, in what was read and in what was offered, where these are known.
    """
    count = len(text.tokens)
    length = sum(count >= fewest for fewest in _LENGTHS)
    asks = int("?" in text.tokens)
    situation = AFTER.index(context.after)
    plain = np.array(
        [situation, 10 + length, 30 + asks, 100 + 10 * length + asks, 1_000 + 10 * situation + asks,
         2_000 + 100 * situation + length],
        np.uint64,
    )  # fmt: skip
    hashes = [plain * _SITUATION, np.array(_overlaps(text, context, asks), np.uint64) * _SITUATION]
    if count:
        kinds = word_kinds(text, common)
        rolled = kinds * _DELEXICALISED
        for size in range(2, min(_MOST_BLANK, len(kinds)) + 1):
            rolled = (rolled[:-1] + kinds[size - 1 :]) * _DELEXICALISED
            hashes.append(rolled ^ np.uint64(size))
        factor = _IN_SITUATION + np.uint64(2 * situation)
        hashes += [text.unigrams * factor, (kinds[:-1] * _DELEXICALISED + kinds[1:]) * factor]
    return each_once(np.concatenate(hashes))


def _overlaps(text: Ngrams, context: Context, asks: int) -> list[int]:
    """Return a number for each thing said before that is known: how much of a text's words stands in it (none, some,
    all), alone and with the question mark.
    """
    own = _beginnings(text.tokens)
    found = []
    for place, said in enumerate((context.before, context.shown, " ".join(context.offered))):
        if not said:
            continue
        shared = len(own & _beginnings(tokens(said)))
        share = 3 if not own else 0 if not shared else 2 if shared == len(own) else 1
        found += [5_000 + 10 * place + share, 6_000 + 100 * place + 10 * share + asks]
    return found


def _beginnings(words: Sequence[str]) -> set[str]:
    return {word[:_COMPARED] for word in words if len(word) >= _LEAST_COMPARED}


def word_kinds(text: Ngrams, common: Hashes) -> Hashes:
    """Return a number for each token (which common word it is, if any), between those of the start and the end."""
    places, is_common = places_in(common, text.unigrams)
    kinds = np.full(len(text.tokens) + 2, _BLANK, np.uint64)
    inner = kinds[1:-1]
    inner[is_common] = places[is_common] + _FIRST_COMMON
    for place, token in enumerate(text.tokens):
        if token[0].isdigit():
            inner[place] = _NUMBER
    kinds[0], kinds[-1] = _START, _END
    return kinds


@dataclass(frozen=True)
class ActWeights:
    """A fitted model over the hashes of words, characters and structure, in one ascending `vocabulary`.

    `weights` (rows x acts, int8) times `scales` (one a row) are the coefficients, `idf` included; `idf` serves to
    normalise. `intercepts` and the columns are in the order of `acts`. A probability is the softmax of the scores over
    `temperature`. `subject` is the table of `SubjectTagger`.
    """

    vocabulary: Hashes
    common: Hashes
    idf: NDArray[np.float32]
    scales: NDArray[np.float32]
    weights: NDArray[np.int8]
    intercepts: NDArray[np.float32]
    temperature: float
    acts: tuple[str, ...]
    subject: NDArray[np.float32]
    subject_bias: float

    def scores(self, text: Ngrams, context: Context) -> NDArray[np.float32]:
        """Return the score of each act for a text, the larger the likelier.

        TF-IDF with binary counts, the part of each kind of feature normalised to length 1.
        """
        kinds = (text.words, text.characters, structure_hashes(text, context, self.common))
        hashes = np.concatenate(kinds)
        rows, is_known = places_in(self.vocabulary, hashes)
        kind = np.repeat(_KINDS, [len(each) for each in kinds])[is_known]
        rows = rows[is_known]
        idf = self.idf[rows]
        lengths = np.sqrt(np.bincount(kind, idf * idf, minlength=len(kinds))).astype(np.float32)
        values = self.scales[rows] / lengths[kind]
        scores: NDArray[np.float32] = (self.intercepts + values @ self.weights[rows]).astype(np.float32)
        return scores

    def probabilities(self, scores: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the calibrated probability of each act for its scores."""
        powers = np.exp((scores - scores.max()) / self.temperature)
        likely: NDArray[np.float32] = powers / powers.sum()
        return likely


def load_weights(path: Path = WEIGHTS) -> ActWeights:
    """Return the weights in a file. Raises ModelError, which says how to mend it."""
    with stored_weights(path) as stored:
        return ActWeights(
            vocabulary=stored["vocabulary"],
            common=stored["common"],
            idf=stored["idf"].astype(np.float32),
            scales=stored["scales"],
            weights=stored["weights"],
            intercepts=stored["intercepts"],
            temperature=float(stored["temperature"]),
            acts=tuple(str(act) for act in stored["acts"]),
            subject=stored["subject"].astype(np.float32),
            subject_bias=float(stored["subject_bias"]),
        )


def ranked(acts: Sequence[str], probabilities: NDArray[np.float32]) -> tuple[tuple[str, float], ...]:
    """Return the likeliest acts with their probabilities, the likeliest first."""
    order = np.argsort(-probabilities)[:_RANKED]
    return tuple(zip((acts[place] for place in order.tolist()), probabilities[order].tolist(), strict=True))
