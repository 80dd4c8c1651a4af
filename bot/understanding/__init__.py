"""What a message does and of what it speaks, understood from examples; and whether somebody is in distress."""

from bot.understanding.acts import ACTS, AFTER, ATTITUDES, REQUESTS, Context
from bot.understanding.distress import Assessment, DistressDetector, Kind, Level
from bot.understanding.frames import FrameCutter
from bot.understanding.labelled import Example, nearest, read_examples
from bot.understanding.references import ReferenceFinder, References, affirmed
from bot.understanding.sentences import sentence_spans
from bot.understanding.understander import Part, Understander, Understanding, hanging

__all__ = [
    "ACTS",
    "AFTER",
    "ATTITUDES",
    "REQUESTS",
    "Assessment",
    "Context",
    "DistressDetector",
    "Example",
    "FrameCutter",
    "Kind",
    "Level",
    "Part",
    "ReferenceFinder",
    "References",
    "Understander",
    "Understanding",
    "affirmed",
    "hanging",
    "nearest",
    "read_examples",
    "sentence_spans",
]
