"""What a message does, understood from examples: so far whether somebody is in distress."""

from bot.understanding.distress import Assessment, DistressDetector, Kind, Level

__all__ = ["Assessment", "DistressDetector", "Kind", "Level"]
