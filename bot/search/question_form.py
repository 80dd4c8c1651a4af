"""The form of a question beside the passage found for it: whether the thing asked is there, not only what is named.

"How old is Pierre Bellanger?" finds a passage about him by his name; his age is in no passage. Which words of a
question name what is asked is told by its form, so the question is read delexicalised: each content word is replaced by
where it was found (in the passage, elsewhere in its post, nowhere …), the words of grammar and of a question's frame
stay. A logistic regression over n-grams of this sequence tells how often a passage answers a question of such a form,
whatever the blog is about; its logit is one input of the verdict. `python -m tests.training.ranker` fits it.
"""

import io
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.corpus import SentenceTable
from bot.model import ModelError
from bot.search.analysis import KINDS, Query
from bot.search.candidates import Candidates, Fields
from bot.search.features import places_of
from bot.text import Word, words

WEIGHTS = Path(__file__).parent / "weights" / "question_form.npz"
# A content word that stands in the editor's question that is most like this one.
_IN_QUESTION = "Q"
_LONGEST = 4
_MOST_COUNTED = 3
# The cosine of the editor's most similar question is one of so many steps.
_STEPS = 8
# Words that ask, in French and English: the thing that is asked often stands behind.
INTERROGATIVES = frozenset({
    "qui", "quel", "quelle", "quels", "quelles", "combien", "quand", "ou", "comment", "pourquoi", "quoi", "que", "qu",
    "who", "what", "which", "when", "where", "how", "why", "many", "much",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class FormWeights:
    """A logistic regression over hashed features: `hashes` (CRC-32, ascending), the weight of each, and the bias."""

    hashes: npt.NDArray[np.uint32]
    weights: npt.NDArray[np.float32]
    bias: float

    def logit(self, features: Iterable[str]) -> float:
        """Return the logit of "the passage answers" for the features of a question's form, each counted once."""
        hashes = np.array(sorted({zlib.crc32(each.encode()) for each in features}), dtype=np.uint32)
        if not len(self.hashes) or not len(hashes):
            return self.bias
        places = np.minimum(self.hashes.searchsorted(hashes), len(self.hashes) - 1)
        return self.bias + float(self.weights[places[self.hashes[places] == hashes]].sum())

    @classmethod
    def shipped(cls) -> "FormWeights":
        """Return the weights that come with the bot. Raises ModelError, which says how to mend it, without them."""
        try:
            with np.load(io.BytesIO(WEIGHTS.read_bytes()), allow_pickle=False) as stored:
                return cls(stored["hashes"], stored["weights"].astype(np.float32), float(stored["bias"]))
        except (OSError, ValueError, LookupError) as error:
            raise ModelError(f"{WEIGHTS} cannot be used ({error}): install Causerie again") from error


NO_WEIGHTS = FormWeights(np.zeros(0, np.uint32), np.zeros(0, np.float32), 0.0)


def form_of(query: Query, fields: Fields, table: SentenceTable, found: Candidates, place: int) -> list[str]:
    """Return the features of a question's form beside the candidate at a place."""
    window = fields.units.window(int(found.starts[place]))
    editors, cosine = _editors_question(fields, table, found, window)
    said = words(editors)
    read = words(query.text)
    sequence, features = _sequence(query, read, dict(_places(query, fields, found, place, said)))
    if editors:
        features += _beside_question(read, said, cosine)
    marked = ("^", *sequence, "$")
    for size in range(1, _LONGEST + 1):
        features += [" ".join(marked[start : start + size]) for start in range(len(marked) - size + 1)]
    kinds = int(fields.kinds_within(found.starts[[place]], fields.units.ends[found.starts[[place]]])[0])
    asking = [word for word in sequence if word in INTERROGATIVES][:2]
    for number, kind in enumerate(KINDS):
        has = "+" if kinds >> number & 1 else "-"
        features += [f"{word}|{kind}{has}" for word in (*asking, *(f"~{each}" for each in sorted(query.asked)))]
    return features


def _sequence(query: Query, read: Sequence[Word], places: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Return the question's words in order, delexicalised, and features of single words."""
    sequence, features = [], []
    frame = {slot.word for slot in query.slots if slot.weight < 1}
    counted: Counter[str] = Counter()
    for word in read:
        if word.is_stop:
            sequence.append(word.folded)
            continue
        status = places.get(word.stem, "?")
        features.append(f"{word.folded}/{status}")
        if word.folded in frame:
            sequence.append(word.folded)
        is_name = word.start > 0 and query.text[word.start].isupper()
        sequence.append(f"name {status}" if is_name else status)
        counted[status] += 1
    features += [f"{status}={min(count, _MOST_COUNTED)}" for status, count in counted.items()]
    return sequence, features


def _places(
    query: Query, fields: Fields, found: Candidates, place: int, said: Sequence[Word]
) -> Iterator[tuple[str, str]]:
    """Yield the stem of each content word of the question with where it was found."""
    by_word = dict(zip((slot.word for slot in query.slots), places_of(fields, found, place), strict=True))
    in_question = {word.stem for word in said}
    for word in words(query.text):
        if word.folded in by_word:
            yield word.stem, _IN_QUESTION if word.stem in in_question else by_word[word.folded]


def _beside_question(read: Sequence[Word], said: Sequence[Word], cosine: float) -> list[str]:
    """Return features of a question beside the editor's most similar one: its words of grammar, how both ask."""
    folded = [word.folded for word in said]
    features = [f"{word.folded}{'+' if word.folded in folded else '-'}" for word in read if word.is_stop]
    asks = next((word.folded for word in read if word.folded in INTERROGATIVES), "")
    asked = next((word for word in folded if word in INTERROGATIVES), "")
    return [*features, f"{asks}>{asked}", f"cosine={int(cosine * _STEPS)}"]


def _editors_question(fields: Fields, table: SentenceTable, found: Candidates, window: range) -> tuple[str, float]:
    """Return the editor's question to a window's sentences that is most like this one, and its cosine (0-1)."""
    likest = fields.likest_question(found.slots, window)
    if likest is None:
        return "", 0.0
    number, which, cosine = likest
    return table.entries[number].questions[which], cosine
