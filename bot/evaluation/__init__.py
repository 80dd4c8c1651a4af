"""How good the answers are, measured: for whoever runs the bot on his own posts, and for us.

A file of questions is asked through the same composer that answers members; a folder with a public retrieval set
measures the ranking of passages alone.
"""

from bot.evaluation._cases import Case, read_cases
from bot.evaluation._collection import measure, read_collection
from bot.evaluation._questions import Result, Row, run, table
from bot.evaluation._ranking import Ranking, judge

__all__ = ["Case", "Ranking", "Result", "Row", "judge", "measure", "read_cases", "read_collection", "run", "table"]
