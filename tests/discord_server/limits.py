"""Rate limits as buckets. docs: topics/rate-limits

Discord does not publish the size of its buckets; these are those that bots meet in practice. When switched off
(the default) every answer still carries the headers, of a bucket that never empties.
"""

import math
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from .errors import Json

GLOBAL_PER_SECOND = 50  # docs: topics/rate-limits#global-rate-limit
VIA = {"Via": "1.1 google"}  # discord.py takes a 429 without it for a ban by Cloudflare


@dataclass(frozen=True)
class Rule:
    """`limit` requests in `seconds`, for each major parameter."""

    limit: int
    seconds: float


REALISTIC: Mapping[str, Rule] = {
    "POST /channels/{channel}/messages": Rule(5, 5.0),
    "PATCH /channels/{channel}/messages/{message}": Rule(5, 5.0),
    "DELETE /channels/{channel}/messages/{message}": Rule(5, 1.0),
    "POST /channels/{channel}/typing": Rule(5, 5.0),
    "GET /channels/{channel}/messages": Rule(5, 5.0),
    "PUT /channels/{channel}/messages/{message}/reactions/{emoji}/@me": Rule(1, 0.25),
    "POST /webhooks/{application}/{token}": Rule(5, 2.0),
    "PATCH /webhooks/{application}/{token}/messages/{message}": Rule(5, 2.0),
}
_ENDLESS = Rule(1000, 1.0)


@dataclass
class _Bucket:
    rule: Rule
    ends: float = 0.0
    used: int = 0

    def take(self, now: float) -> bool:
        if now >= self.ends:
            self.ends, self.used = now + self.rule.seconds, 0
        self.used += 1
        return self.used <= self.rule.limit


@dataclass
class Verdict:
    """What the limits say of one request: the headers of its answer, and the 429 body if it is refused."""

    headers: dict[str, str]
    refused: Json | None = None


@dataclass
class Limits:
    """The buckets. `enabled` switches the rules on; `hits` counts the 429 given."""

    enabled: bool = False
    rules: Mapping[str, Rule] = field(default_factory=lambda: dict(REALISTIC))
    per_second: int = GLOBAL_PER_SECOND
    hits: int = 0
    _buckets: dict[str, _Bucket] = field(default_factory=dict)
    _second: _Bucket = field(default_factory=lambda: _Bucket(Rule(GLOBAL_PER_SECOND, 1.0)))

    def take(self, route: str, major: str, *, counts_globally: bool = True) -> Verdict:
        """Count a request ("POST /channels/{channel}/messages", its channel's id) and judge it."""
        now = time.time()
        if not self.enabled:
            return Verdict(_headers(route, _Bucket(_ENDLESS, now + 1.0, 1), now))
        self._second.rule = Rule(self.per_second, 1.0)
        # docs: interactions/receiving-and-responding#endpoints: those do not count globally
        if counts_globally and not self._second.take(now):
            return self.refuse(route, self._second.ends - now, is_global=True)
        rule = self.rules.get(route, _ENDLESS)
        bucket = self._buckets.setdefault(f"{route} {major}", _Bucket(rule))
        if bucket.take(now):
            return Verdict(_headers(route, bucket, now))
        return self.refuse(route, bucket.ends - now, headers=_headers(route, bucket, now))

    def refuse(
        self, route: str, retry_after: float, *, is_global: bool = False, headers: dict[str, str] | None = None
    ) -> Verdict:
        """Return a 429. docs: topics/rate-limits#exceeding-a-rate-limit"""
        self.hits += 1
        scope = "global" if is_global else "user"
        full = {**VIA, "Retry-After": str(int(retry_after) + 1), "X-RateLimit-Scope": scope}
        if is_global:
            full["X-RateLimit-Global"] = "true"
        else:
            empty = _Bucket(Rule(1, retry_after), time.time() + retry_after, 1)
            full |= headers or _headers(route, empty, time.time())
        body = {"message": "You are being rate limited.", "retry_after": round(retry_after, 3), "global": is_global}
        return Verdict(full, body)


def _headers(route: str, bucket: _Bucket, now: float) -> dict[str, str]:
    return {
        "X-RateLimit-Limit": str(bucket.rule.limit),
        "X-RateLimit-Remaining": str(max(0, bucket.rule.limit - bucket.used)),
        "X-RateLimit-Reset": f"{bucket.ends:.3f}",
        # rounded up: who waits exactly that long is not early
        "X-RateLimit-Reset-After": f"{max(0, math.ceil((bucket.ends - now) * 1000)) / 1000:.3f}",
        "X-RateLimit-Bucket": f"{zlib.crc32(route.encode()):08x}",
    }
