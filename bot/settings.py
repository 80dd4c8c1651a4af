"""All that the environment decides, read once: no other module looks at it.

Read by hand: a library for it would take 12 MiB and a tenth of a second of every start for fourteen variables.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from bot.model import SettingsError

# The posts that come with the project: beside the package, wherever it was cloned to.
OWN_CORPUS = Path(__file__).resolve().parent.parent / "corpus"

_YES = frozenset({"yes", "y", "true", "t", "on", "1"})
_NO = frozenset({"no", "n", "false", "f", "off", "0"})


def _one_of(*names: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in names:
            raise ValueError(f"it must be {', '.join(map(repr, names[:-1]))} or {names[-1]!r}")
        return text

    return read


def _whole_number(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        # Digits alone: `int` would also take "1_000" and the digits of other scripts.
        if not (text.isascii() and text.isdigit() and least <= int(text[:20]) <= most):
            raise ValueError(f"it must be a whole number from {least} to {most}")
        return int(text)

    return read


def _yes_or_no(text: str) -> bool:
    if text.lower() not in _YES | _NO:
        raise ValueError("it must be 'yes' or 'no'")
    return text.lower() in _YES


@dataclass(frozen=True)
class Settings:
    """The settings, each a variable of the environment; `deploy/example.env` tells what each is for.

    `given` names those that the environment holds.
    """

    corpus: Path = OWN_CORPUS
    thesaurus: Path | None = None
    log: Literal["debug", "info", "warning", "error"] = "warning"
    database: str = "sqlite:///data/causerie.db"
    spool: Path | None = None
    spool_mib: int = 16
    retention_days: int = 180
    audit_days: int = 365
    synchronous: Literal["NORMAL", "FULL", "EXTRA"] = "FULL"
    discord_token_text: str | None = field(default=None, repr=False)
    discord_token_file: Path | None = None
    discord_api_base: str | None = None
    discord_gateway_url: str | None = None
    discord_message_content: bool = False
    given: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def database_path(self) -> Path:
        """Return the database's file, beside which the bot keeps its spool and what it notes for itself."""
        return Path(self.database.partition(":///")[2]).absolute()

    @property
    def spool_path(self) -> Path:
        """Return the spool's file."""
        return self.spool or self.database_path.with_suffix(".spool")

    def discord_token(self) -> str:
        """Return the bot's token. Raises SettingsError when there is none, or its file cannot be read."""
        token = self.discord_token_text or ""
        if not token and self.discord_token_file:
            try:
                token = self.discord_token_file.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise SettingsError(f"DISCORD_TOKEN_FILE={self.discord_token_file} cannot be read: {error}") from None
        if not token.strip():
            raise SettingsError("there is no token: set DISCORD_TOKEN or DISCORD_TOKEN_FILE")
        return token.strip()


# The variables: which setting each is, and how it is read; what reads raises ValueError, saying what is allowed.
VARIABLES: Mapping[str, tuple[str, Callable[[str], object]]] = {
    "CAUSERIE_CORPUS": ("corpus", Path),
    "CAUSERIE_THESAURUS": ("thesaurus", Path),
    "CAUSERIE_LOG": ("log", _one_of("debug", "info", "warning", "error")),
    "CAUSERIE_DATABASE": ("database", str),
    "CAUSERIE_SPOOL": ("spool", Path),
    "CAUSERIE_SPOOL_MIB": ("spool_mib", _whole_number(1, 4_096)),
    "CAUSERIE_RETENTION_DAYS": ("retention_days", _whole_number(1, 36_500)),
    "CAUSERIE_AUDIT_DAYS": ("audit_days", _whole_number(1, 36_500)),
    "CAUSERIE_SYNCHRONOUS": ("synchronous", _one_of("NORMAL", "FULL", "EXTRA")),
    "DISCORD_TOKEN": ("discord_token_text", str),
    "DISCORD_TOKEN_FILE": ("discord_token_file", Path),
    "DISCORD_API_BASE": ("discord_api_base", str),
    "DISCORD_GATEWAY_URL": ("discord_gateway_url", str),
    "DISCORD_MESSAGE_CONTENT": ("discord_message_content", _yes_or_no),
}


def read_settings() -> Settings:
    """Return the settings. Raises SettingsError, naming the variable and what it may hold, when one is wrong.

    Upper and lower case are one in the names of variables; an empty one counts as not set.
    """
    environment = {name.upper(): value for name, value in os.environ.items() if value}
    values: dict[str, Any] = {}
    for variable in VARIABLES.keys() & environment.keys():
        name, read = VARIABLES[variable]
        try:
            values[name] = read(environment[variable])
        except ValueError as error:
            raise SettingsError(f"{variable}={environment[variable]!r}: {error}") from None
    return Settings(**values, given=frozenset(values))
