"""The collector of a form's errors. docs: reference#error-messages"""

from collections.abc import Collection, Mapping
from typing import Any

from ..errors import ApiError, Json

Path = tuple[str | int, ...]


class Form:
    """Collects what is wrong with a request body, each fault under the path of its key."""

    def __init__(self) -> None:
        self.errors: Json = {}

    def refuse(self, path: Path, code: str, message: str) -> None:
        """Note a fault at `path` (keys and indices from the top of the body; empty for the body itself)."""
        node = self.errors
        for step in path:
            node = node.setdefault(str(step), {})
        node.setdefault("_errors", []).append({"code": code, "message": message})

    def required(self, body: Mapping[str, Any], key: str, path: Path = ()) -> bool:
        """Return whether `key` is there and not null, noting it otherwise."""
        if body.get(key) is not None:
            return True
        self.refuse((*path, key), "BASE_TYPE_REQUIRED", "This field is required")
        return False

    def length(self, value: object, path: Path, least: int, most: int) -> None:
        """Note a text (measured in code points) or list whose length is outside `least`..`most`."""
        if not isinstance(value, str | list):
            self.refuse(path, "BASE_TYPE_BAD_TYPE", "Not a valid string or list.")
        elif len(value) > most and least == 0:
            self.refuse(path, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")
        elif not least <= len(value) <= most:
            self.refuse(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")

    def between(self, value: object, path: Path, least: float, most: float) -> None:
        """Note a number outside `least`..`most`."""
        if not isinstance(value, int | float) or isinstance(value, bool):
            self.refuse(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not a number.')
        elif value < least:
            self.refuse(path, "NUMBER_TYPE_MIN", f"Value should be greater than or equal to {least}.")
        elif value > most:
            self.refuse(path, "NUMBER_TYPE_MAX", f"Value should be less than or equal to {most}.")

    def choice(self, value: object, path: Path, among: Collection[object]) -> None:
        """Note a value that is none of `among`."""
        if value not in among:
            self.refuse(path, "BASE_TYPE_CHOICES", f"Value must be one of {tuple(among)}.")

    def raise_if_refused(self) -> None:
        """Raise ApiError 50035 if anything was noted."""
        if self.errors:
            raise ApiError(400, 50035, "Invalid Form Body", errors=self.errors)
