"""The operator's door: `python -m bot journal …`. Reading goes on beside a running bot; erasing and restoring do not.

Here are the words of the command line; the jobs are loaded when one of them runs.
"""

import argparse
from pathlib import Path
from typing import Any

from bot.model import Outcome, ReviewState
from bot.operator._arguments import day, how_many, id_of
from bot.operator._desk import Desk

__all__ = ["Desk", "add_jobs", "run"]


def add_jobs(journal: argparse.ArgumentParser) -> None:
    """Give the command its jobs; `job` among the options is then the one to `run`."""
    jobs = journal.add_subparsers(required=True, metavar="job", dest="job")
    _add_reading_jobs(jobs)
    erase = jobs.add_parser("erase", help="erase a member, or all before a day; not while the bot runs")
    erase.add_argument("--member", type=id_of("member"), metavar="ID")
    erase.add_argument("--before", type=day, metavar="YYYY-MM-DD", help="tomorrow at the latest, which is all")
    erase.add_argument("--guild", type=id_of("guild"), metavar="ID", help="only in this server")
    erase.add_argument("--yes", action="store_true", help="there is no way back")
    verify = jobs.add_parser("verify", help="look the database through; status 1 when something is wrong")
    _json(verify, "the outcome as one JSON object")
    backup = jobs.add_parser("backup", help="copy the database, also while the bot runs")
    backup.add_argument("path", type=Path)
    restore = jobs.add_parser("restore", help="put a backup in the database's place; not while the bot runs")
    restore.add_argument("path", type=Path)
    restore.add_argument("--replace", action="store_true", help="also where there is a database already")
    restore.add_argument(
        "--yes", action="store_true", help="also where no turn is left then, or no .erased file is there"
    )


def _add_reading_jobs(jobs: Any) -> None:
    tail = jobs.add_parser("tail", help="show the newest turns")
    _last(tail)
    _json(tail, "each turn as one JSON object")
    search = jobs.add_parser("search", help="find turns by words and filters")
    _filters(search)
    _last(search)
    _json(search, "each turn as one JSON object")
    stats = jobs.add_parser("stats", help="show the figures of a period (default: the last 30 days)")
    stats.add_argument("--guild", type=id_of("guild"), metavar="ID")
    _period(stats)
    stats.add_argument("--picture", type=Path, metavar="FILE", help="also draw them (PNG)")
    _json(stats, "all of them as one JSON object")
    export = jobs.add_parser("export", help="write turns as CSV or JSON Lines")
    _filters(export)
    export.add_argument("--form", choices=["csv", "jsonl"], default="csv")
    export.add_argument(
        "--names",
        action="store_true",
        help="names and ids instead of pseudonyms; without, too, a question may name somebody",
    )
    export.add_argument("--output", type=Path, metavar="FILE", help="a new file (default: standard output)")
    audit = jobs.add_parser("audit", help="show who looked, searched, took out, decided and erased")
    audit.add_argument("--guild", type=id_of("guild"), metavar="ID")
    _last(audit)
    _json(audit, "each event as one JSON object")


def _filters(job: argparse.ArgumentParser) -> None:
    job.add_argument("words", nargs="*", help="beginnings of words that the question has, accents or not")
    for name in ("guild", "channel", "member"):
        job.add_argument(f"--{name}", type=id_of(name), metavar="ID")
    job.add_argument("--outcome", choices=[outcome.value for outcome in Outcome])
    job.add_argument("--state", choices=[state.value for state in ReviewState], help="what moderators said of it")
    job.add_argument("--disliked", action="store_true", help="with a thumb down")
    job.add_argument("--reported", action="store_true")
    job.add_argument("--reviewed", action=argparse.BooleanOptionalAction, default=None)
    job.add_argument("--queue", action="store_true", help="waiting for a moderator")
    _period(job)


def _period(job: argparse.ArgumentParser) -> None:
    job.add_argument("--since", type=day, metavar="YYYY-MM-DD")
    job.add_argument("--until", type=day, metavar="YYYY-MM-DD", help="this day is no longer meant")


def _last(job: argparse.ArgumentParser) -> None:
    job.add_argument("--last", type=how_many, default=20, metavar="N", help="how many (default: 20)")


def _json(job: argparse.ArgumentParser, what: str) -> None:
    job.add_argument("--json", action="store_true", help=f"print {what}")


def run(options: argparse.Namespace, desk: Desk) -> int:
    """Do the job and return the process's exit status: 1 where something is to be mended. Raises CauserieError."""
    from bot.operator._jobs import JOBS  # noqa: PLC0415 - see the module's docstring

    return JOBS[options.job](options, desk)
