"""Where the language model is, as the operator set it: an OpenAI-compatible endpoint, and what people are told."""

import ipaddress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from bot.model import ReaderInfo, SettingsError
from bot.settings import Settings

_PRIVATE = tuple(map(ipaddress.ip_network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")))

# What people are told of a model stands on a button and in small print (characters).
_NAME_MOST = 40


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An endpoint: its base address, such as https://api.example/v1, and the model that is asked there.

    `name` is what people are told of it. `is_local` is the operator's word that nothing sent there leaves their
    machines. A call may take `timeout` seconds and show `context` characters of posts; `parallel` are made at once, and
    `daily` a day, as many as it takes where that is 0; they are counted in a file, `calls`.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    name: str = ""
    is_local: bool = False
    timeout: float = 10.0
    context: int = 60_000
    parallel: int = 4
    daily: int = 0
    calls: Path | None = None

    @property
    def is_plain(self) -> bool:
        """Say whether it is spoken to without encryption, and so must be near."""
        return urlsplit(self.url).scheme == "http"

    @property
    def host(self) -> str:
        """Return the machine, and the port where one is named."""
        return urlsplit(self.url).netloc

    @property
    def info(self) -> ReaderInfo:
        """Return what people are told of it."""
        return ReaderInfo(self.name, self.host, self.is_local)

    def __str__(self) -> str:
        return f"{self.name} at {self.host}"


def endpoint_of(settings: Settings) -> Endpoint | None:
    """Return the endpoint that the operator set, None where none is; raise SettingsError where something is missing."""
    if settings.reader_url is None:
        return None
    if not settings.reader_model.strip():
        raise SettingsError("CAUSERIE_READER_URL is set: name the model to be asked there, CAUSERIE_READER_MODEL")
    name = settings.reader_name.strip() or (settings.reader_local and settings.reader_model.strip())
    if not name:
        raise SettingsError(
            "CAUSERIE_READER_URL is set: say in CAUSERIE_READER_NAME what people are told of who reads there, such as"
            " `Mistral, en France`, or CAUSERIE_READER_LOCAL=yes where nothing leaves your own machines"
        )
    if len(name) > _NAME_MOST:
        raise SettingsError(
            f"CAUSERIE_READER_NAME must have {_NAME_MOST} characters at most, as it stands on a button and in small"
            f" print: {name!r} has {len(name)}"
        )
    endpoint = Endpoint(
        settings.reader_url.rstrip("/"),
        settings.reader_model.strip(),
        key=settings.endpoint_key(),
        name=name,
        is_local=settings.reader_local,
        timeout=settings.reader_timeout,
        context=settings.reader_context,
        parallel=settings.reader_parallel,
        daily=settings.reader_daily,
        calls=settings.database_path.with_suffix(".calls"),
    )
    host = urlsplit(endpoint.url).hostname or ""
    if endpoint.is_plain and _is_address(host) and not is_near(host):
        raise SettingsError(
            f"CAUSERIE_READER_URL: {host} is not of a private network, and what is sent there by http:// can be read on"
            " the way: use https://"
        )
    return endpoint


def is_near(address: str) -> bool:
    """Say whether an IP address is this machine's own, or one of a private network (RFC 1918, RFC 4193)."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    found = getattr(found, "ipv4_mapped", None) or found
    return found.is_loopback or any(found in network for network in _PRIVATE)


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True
