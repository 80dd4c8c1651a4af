"""The talk's policy: so far what somebody in distress is told."""

from bot.dialogue.helplines import Helplines, spoken_in

__all__ = ["Helplines", "spoken_in"]
