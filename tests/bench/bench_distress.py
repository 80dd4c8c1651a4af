"""The time that the detector of distress takes, beside scikit-learn: `python -m tests.bench.bench_distress`.

Prints milliseconds a message over the test writers' messages, each assessed once a round, and for one of 2,000
characters: the median of five rounds, and the rival's time as a multiple of it.
"""

import statistics
from collections.abc import Callable, Sequence
from time import perf_counter

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

from bot.understanding import DistressDetector
from tests.training.distress_examples import TEST_WRITERS, read_examples

ROUNDS = 5
# The rival is fitted on every so many messages: how long it takes depends on the message, hardly on its vocabulary.
_EVERY = 10


def milliseconds(assess: Callable[[str], object], texts: Sequence[str]) -> float:
    """Return the median over the rounds of the mean time that a message takes."""
    rounds = []
    for _ in range(ROUNDS):
        started = perf_counter()
        for text in texts:
            assess(text)
        rounds.append((perf_counter() - started) * 1000 / len(texts))
    return statistics.median(rounds)


def main() -> None:
    """Measure both and print a line for each length."""
    examples = read_examples()
    texts = [each.text for each in examples if each.writer in TEST_WRITERS]
    detector, fitted_on = DistressDetector.load(), examples[::_EVERY]
    words, characters = TfidfVectorizer(ngram_range=(1, 3)), TfidfVectorizer(analyzer="char", ngram_range=(2, 5))
    rival = make_pipeline(make_union(words, characters), LinearSVC())
    rival.fit([each.text for each in fitted_on], [each.is_distress for each in fitted_on])
    for name, sample in (("unseen messages", texts), ("2,000 characters", [" ".join(texts)[:2_000]] * 20)):
        ours = milliseconds(detector.assess, sample)
        theirs = milliseconds(lambda text: rival.decision_function([text]), sample[:200])
        print(f"{name}: {ours:.3f} ms; scikit-learn takes {theirs / ours:.1f} times as long")


if __name__ == "__main__":
    main()
