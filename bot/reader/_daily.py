"""How many calls were made today, whichever process made them: a file with a line for each, begun anew every day."""

from datetime import UTC, datetime

from bot.model import ReaderError
from bot.reader._endpoint import Endpoint


def count_call(endpoint: Endpoint) -> None:
    """Count a call. Raises ReaderError where as many were made today as may be, or none can be counted."""
    if not endpoint.daily or endpoint.calls is None:
        return
    today = f"{datetime.now(UTC):%Y-%m-%d}\n"
    try:
        made = endpoint.calls.read_text("ascii") if endpoint.calls.exists() else ""
        count = made.count(today)
        if count >= endpoint.daily:
            raise ReaderError(
                f"{count} calls of {endpoint} were made today, and CAUSERIE_READER_DAILY allows no more: wait until"
                " midnight (UTC), or raise it"
            )
        endpoint.calls.parent.mkdir(parents=True, exist_ok=True)
        # Lines that are appended are not lost where two processes count at once.
        with endpoint.calls.open("a" if count else "w", encoding="ascii") as file:
            file.write(today)
    except (OSError, UnicodeDecodeError) as error:
        raise ReaderError(
            f"{endpoint.calls}: calls cannot be counted there ({error}): mend that, or set CAUSERIE_READER_DAILY=0"
        ) from None
