"""Messages of people in distress, as the shipped detector hears them."""

from functools import cache

from bot.understanding import DistressDetector, Level
from tests.training.distress_examples import VALIDATION_WRITERS, read_examples

CERTAIN = "j'ai envie de mourir, je vais me suicider ce soir"
CERTAIN_IN_ENGLISH = "I want to die, I am going to kill myself tonight"


@cache
def example_of(level: Level, *, language: str = "fr") -> str:
    """Return the first message in distress of the validation writers that the detector hears at this level."""
    detector = DistressDetector.load()
    return next(
        each.text
        for each in read_examples()
        if each.writer in VALIDATION_WRITERS
        and each.is_distress
        and each.language == language
        and detector.assess(each.text).level is level
    )
