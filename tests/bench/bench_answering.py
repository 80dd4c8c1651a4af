"""Answering against bare rank-bm25 on the same passages, in the same run.

Run from the project's root: `python tests/bench/bench_answering.py [--passages 50000 500000]`. The seven posts first
(whole answers: understanding, search, choosing the quote, phrases), then made-up corpora of the size named, whose words
are drawn from the seven posts' by Zipf's law: their passages ranked by `rank_bm25.get_scores`, by the postings alone,
and answered whole. Half a million passages take some minutes to build and a few gibibytes.
"""

import argparse
import statistics
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from bot import memory
from bot.corpus import load
from bot.dialogue import Conversations
from bot.evaluation import read_cases
from bot.model import Blog, Corpus, Message, Place, Post
from bot.search import Index
from bot.search.fitting import PositiveBM25
from bot.search.postings import K1, B, Postings, best, idf_of
from bot.text import content_stems, words

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = ROOT / "tests" / "data" / "questions" / "fit.jsonl"


def milliseconds(work: Callable[[str], object], questions: Sequence[str]) -> tuple[float, float]:
    """Return the median and the 99th percentile of doing `work` for each question."""
    taken = []
    for question in questions:
        started = time.perf_counter()
        work(question)
        taken.append((time.perf_counter() - started) * 1000)
    return statistics.median(taken), statistics.quantiles(taken, n=100)[98]


def message(question: str) -> Message:
    """Return a question as a message in a talk of its own."""
    return Message("1", Place("bench", "1"), question, "bench", "bench", question, datetime.now(UTC))


def made_up(passages: int, vocabulary: Sequence[str]) -> Corpus:
    """Return a corpus of so many passages, ten to a post, of 30 to 60 words each."""
    rng = np.random.default_rng(1)
    weights = 1 / np.arange(1, len(vocabulary) + 1)
    chosen = rng.choice(len(vocabulary), size=passages * 45, p=weights / weights.sum())
    lengths = rng.integers(30, 60, passages).tolist()
    posts, body, place = [], [], 0
    for number, length in enumerate(lengths):
        text = " ".join(vocabulary[word] for word in chosen[place : place + length])
        place = (place + length) % (len(chosen) - 60)
        body.append(f"{text[0].upper()}{text[1:]}.")
        if len(body) == 10:
            posts.append(Post(f"post-{number}", f"Billet {number}", "\n\n".join(body)))
            body = []
    return Corpus(Blog(), tuple(posts))


def rss() -> float:
    """Return the resident memory of this process in mebibytes."""
    (line,) = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) / 1024


def report(name: str, figures: tuple[float, float], rival: float | None = None) -> None:
    """Print one line: median, 99th percentile, and the ratio to the rival's median."""
    ratio = f"{figures[0] / rival:8.3f}" if rival else " " * 8
    print(f"{name:<44}{figures[0]:>10.3f} ms {figures[1]:>10.3f} ms  {ratio}")


def compare(name: str, corpus: Corpus, questions: Sequence[str]) -> None:
    """Print how long rank-bm25, the postings and a whole answer take on a corpus."""
    before, started = rss(), time.perf_counter()
    index = Index(corpus)
    took = time.perf_counter() - started
    memory.settle()  # as the bot does with an index that it has just read
    sentences = [sentence.text for sentence in index.table.sentences]
    print(f"\n{name}: {len(sentences)} sentences, built in {took:.1f} s, {rss() - before:.0f} MiB")
    documents = [content_stems(text) for text in sentences]
    rival, postings = PositiveBM25(documents, idf_of, k1=K1, b=B), Postings(documents)
    conversations = Conversations(index)
    conversations.prepare()  # as the bot does before it answers
    composer = conversations.composer
    bare = milliseconds(lambda question: rival.get_scores(content_stems(question)), questions)
    report("rank_bm25.get_scores", bare)
    report("postings, the same scores", milliseconds(lambda q: postings.scores(content_stems(q)), questions), bare[0])
    report(
        "postings, best ten", milliseconds(lambda q: best(postings.scores(content_stems(q)), 10), questions), bare[0]
    )
    report("whole answer", milliseconds(lambda q: composer.compose(message(q), ()), questions), bare[0])


def main() -> None:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passages", type=int, nargs="*", default=[50_000])
    options = parser.parse_args()
    corpus = load(ROOT / "corpus")
    cases = [case for case in read_cases(QUESTIONS) if case.file == "questions-dev"]
    questions = [case.question for case in cases if len(case.question) < 300]
    compare("The seven posts, with the editor's index", corpus, questions * 3)
    counts = {word.folded for post in corpus.posts for word in words(post.body) if not word.is_stop}
    for size in options.passages:
        compare(f"Made up, {size}", made_up(size, sorted(counts)), questions[:60])


if __name__ == "__main__":
    main()
