"""A language model at hand: the operator's endpoint, a client for it, what it is asked offline, and how it reads a
message and chooses the reply.

Off unless `CAUSERIE_READER_URL` is set, and loaded only then: without it nothing here is imported.
"""

from bot.reader._check import check_lines, health_line
from bot.reader._client import Client, Completion, Request
from bot.reader._endpoint import Endpoint, endpoint_of
from bot.reader._reading import BlockingReader, Reader
from bot.reader._writing import Estimate, Writing, Written, estimate

__all__ = [
    "BlockingReader",
    "Client",
    "Completion",
    "Endpoint",
    "Estimate",
    "Reader",
    "Request",
    "Writing",
    "Written",
    "check_lines",
    "endpoint_of",
    "estimate",
    "health_line",
]
