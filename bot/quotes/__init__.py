"""Which span of a post answers, and who speaks in it."""

from bot.quotes._speakers import Reported, speakers
from bot.quotes.quoter import LONGEST, Quoter

__all__ = ["LONGEST", "Quoter", "Reported", "speakers"]
