"""Refusals, in the shapes Discord gives them.

docs: topics/opcodes-and-status-codes#json (the codes), reference#error-messages (the nested tree of a form).

    ServerError
    ├── ApiError      an HTTP request of the bot is refused; carries status, code and body
    └── NotAllowedError    a test drives a member to do what Discord's client would not let them do
"""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]


class ServerError(Exception):
    """Anything the local Discord refuses."""


class NotAllowedError(ServerError):
    """A member was asked to do what their client or their permissions forbid."""


class ApiError(ServerError):
    """A refused request: HTTP status, Discord's code and message, and for forms the tree of errors."""

    def __init__(self, status: int, code: int, message: str, *, errors: Json | None = None) -> None:
        super().__init__(f"{status} {code}: {message} {errors or ''}".strip())
        self.status = status
        self.body: Json = {"message": message, "code": code}
        if errors:
            self.body["errors"] = errors


# code: (HTTP status, message). The statuses are not in the documentation's table; they are those that
# client libraries report for each code.
_KNOWN: dict[int, tuple[int, str]] = {
    10002: (404, "Unknown Application"),
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10011: (404, "Unknown Role"),
    10013: (404, "Unknown User"),
    10014: (400, "Unknown Emoji"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    10066: (404, "Unknown application command permissions"),
    10070: (404, "Unknown Guild Scheduled Event"),
    30010: (400, "Maximum number of reactions reached (20)"),
    30032: (400, "Maximum number of application commands reached"),
    30038: (400, "Maximum number of uncompleted guild scheduled events reached (100)"),
    40005: (413, "Request entity too large"),
    40060: (400, "Interaction has already been acknowledged."),
    50001: (403, "Missing Access"),
    50003: (403, "Cannot execute action on a DM channel"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50008: (400, "Cannot send messages in a non-text channel"),
    50013: (403, "Missing Permissions"),
    50016: (
        400,
        "Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages.",
    ),
    50021: (403, "Cannot execute action on a system message"),
    50024: (400, "Cannot execute action on this channel type"),
    50027: (401, "Invalid Webhook Token"),
    50033: (400, "Invalid Recipient(s)"),
    50034: (400, "A message provided was too old to bulk delete"),
    50045: (400, "File uploaded exceeds the maximum size"),
    50083: (400, "Thread is archived"),
    50278: (403, "Cannot send messages to this user due to having no mutual guilds"),
    50109: (400, "The request body contains invalid JSON."),
    160002: (400, "Cannot reply without permission to read message history"),
    160004: (400, "A thread has already been created for this message"),
    160005: (400, "Thread is locked"),
    180000: (400, "Cannot update a finished event"),
    520001: (400, "Poll expired"),
    520002: (400, "Invalid channel type for poll creation"),
    520003: (400, "Cannot edit a poll message"),
    520006: (400, "Cannot expire a non-poll message"),
}


def refusal(code: int) -> ApiError:
    """Return the refusal that Discord gives under `code`."""
    status, message = _KNOWN[code]
    return ApiError(status, code, message)


def unauthorized() -> ApiError:
    """Return the refusal of a missing or wrong token. docs: topics/opcodes-and-status-codes#http"""
    return ApiError(401, 0, "401: Unauthorized")


def not_found() -> ApiError:
    """Return the refusal of an address that does not exist."""
    return ApiError(404, 0, "404: Not Found")
