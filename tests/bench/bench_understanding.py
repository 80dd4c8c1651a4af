"""The time that understanding takes: `python -m tests.bench.bench_understanding`.

Prints milliseconds a message, each understood once a round (acts, subject, sentences and distress together), and for
one of 2,000 characters: the median of five rounds of the median of a round.
"""

import statistics
from time import perf_counter

from bot.understanding import Context, DistressDetector, Understander, read_examples

ROUNDS = 5
# Every so many examples are measured: other messages of the same length take as long.
_EVERY = 8


def main() -> None:
    """Measure and print a line for each length."""
    understander, detector = Understander.load(), DistressDetector.load()
    texts = [example.text for example in read_examples()[::_EVERY]]
    long_ones = [" ".join(texts[start:])[:2_000] for start in range(0, 1_000, 50)]

    def hear(text: str) -> None:
        understander.understand(text, Context("quote"))
        detector.assess(text)

    for name, sample in (("messages", texts), ("2,000 characters", long_ones)):
        rounds = []
        for _ in range(ROUNDS):
            times = []
            for text in sample:
                started = perf_counter()
                hear(text)
                times.append((perf_counter() - started) * 1_000)
            rounds.append(statistics.median(times))
        print(f"{name}: {statistics.median(rounds):.3f} ms")


if __name__ == "__main__":
    main()
