"""What the bot says when it reads on in a post by what a member asks of it: the first of a list, a reason, a critic."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

READING_ON: dict[str, dict[Language, tuple[str, ...]]] = {
    # Before one line of a list with figures, as of a poll.
    "ranked_first": {
        FR: ("En tête, il y a ceci :", "C’est ceci qui arrive en tête :"),
        EN: ("In the lead{, in French}:", "This comes first{, in French}:"),
    },
    "ranked_last": {
        FR: ("Tout en bas :", "C’est ceci qui vient en dernier :"),
        EN: ("At the bottom{, in French}:", "This comes last{, in French}:"),
    },
    "ranked": {
        FR: ("À cette place :", "Là, on trouve ceci :"),
        EN: ("In that place{, in French}:", "There it is this{, in French}:"),
    },
}
