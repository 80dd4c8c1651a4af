"""Quotes: which words of a post are read for a sentence that was found, and who speaks in them."""

from bot.quotes.quoter import LONGEST, PassageQuoter

__all__ = ["LONGEST", "PassageQuoter"]
