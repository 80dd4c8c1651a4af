"""Time zones. Their library is large, since it reads how Python was built: the first session loads it."""

from datetime import tzinfo

from bot.live._step import refusal


def zone_of(name: str) -> tzinfo:
    """Return the time zone of that name; raises LiveError where it is not known."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - see the module's docstring

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # the last for a folder, such as "Europe"
        key = "live_when_no_zone" if zone_names() else "live_when_no_zones"  # Windows brings none
        raise refusal(key, zone=name) from None


def zone_names() -> set[str]:
    """Return the names of all time zones."""
    from zoneinfo import available_timezones  # noqa: PLC0415 - see the module's docstring

    return available_timezones()
