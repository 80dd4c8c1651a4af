"""A language model at hand: the endpoint that the operator set, a client for it, and what it is asked offline.

Off unless `CAUSERIE_READER_URL` is set, and loaded only then: without it nothing here is imported.
"""

from bot.reader._check import check_lines, health_line
from bot.reader._client import Client, Completion, Request
from bot.reader._endpoint import Endpoint, endpoint_of
from bot.reader._writing import Estimate, Writing, Written, estimate

__all__ = [
    "Client",
    "Completion",
    "Endpoint",
    "Estimate",
    "Request",
    "Writing",
    "Written",
    "check_lines",
    "endpoint_of",
    "estimate",
    "health_line",
]
