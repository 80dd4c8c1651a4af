"""Who puts the bot right: "vous vous répétez. Qui en profite ?", "je parlais d'Aadhaar, pas des Américains".

Over the sentences of a message, folded and without punctuation.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._follow_ups import subject_words
from bot.conversation.heard._plainly import plainly
from bot.text import LatePattern, holds_any

_IN = (
    r"(?:(?:ok|okay|bon|non|nan|nn|nope|no|mais|et|ah|oh|euh|bah|hey|hum|pfff?|mdr|lol|haha|chef|attends|wait|sorry|"
    r"pardon|"
    r"but|well|and|so|enfin|franchement|encore une fois|again) )*"
)
# "You keep repeating", "tu radotes", "c'est encore la même phrase": of one whole sentence.
_REPEATS = LatePattern(
    (
        rf"{_IN}(?:vous|tu|t'|il|ca) (?:n')?(?:(?:me|te|vous|arretes?|arretez|pas|de|as|avez|fais|faites|que) "
        r")*(?:repete|radote|"
        r"rabache|tourne|boucle)[srz]{0,2}(?: (?:en (?:rond|boucle)|toujours|encore|deja|sans arret|l[ae]s? memes? "
        r"\w+))*"
        r"(?: (?!\b(?:si|que|qui|quoi|pourquoi|comment)\b)\w+){0,4}",
        rf"{_IN}(?:(?:tu|vous) (?:me )?(?:l'|m')(?:as|avez)(?: (?:deja|dit|lu|ca|cela))+|(?:deja (?:lu|dit)|deja vu))"
        r"(?: (?:merci|hein|ca))*",
        rf"{_IN}you(?:'re| are)? (?:just |only )?(?:keep )?(?:repeating|repeat)(?: (?:yourself|the same \w+|it|that))*",
        rf"{_IN}(?:you (?:already )?(?:said|read|told me) (?:that|this|it)(?: (?:already|before|twice))*|same "
        r"(?:quote|thing|"
        r"passage|sentence) again)",
        rf"{_IN}(?:c'est )?(?:(?:encore|toujours) )+(?:l[ae] meme|les memes) (?:chose|phrase|passage|citation|truc)s?"
        r"(?: (?:encore|que tout a l'heure))*",
    ),
    ("repet", "repeat", "radot", "rabach", "tourne", "boucle", "deja", "already", "again", "meme"),
)
# "Relisez ma question", "that's not what I asked", "hors sujet, ça".
_MISSED = LateOpening(
    rf"{_IN}(?:(?:relis|relisez|lis|lisez|reread|read) (?:(?:bien|donc|encore) )*(?:ma|la|my|the) question(?: again)?|"
    r"(?:(?:tu (?:n'as|as|ne)|vous (?:n'avez|avez|ne)|t'as|tu|vous) )(?:(?:pas|toujours|reponds|repondez|repondu|"
    r"compris) )+"
    r"(?:a )?(?:(?:ma|la) (?:(?:deuxieme|seconde|derniere) )?question)?|(?:ce n'est|c'est|c'etait) pas (?:du tout "
    r")?(?:ma "
    r"question|ce que je (?:te |vous )?demand\w+)|(?:(?:c'est|ca c'est|completement|that's|totally) )*(?:hors sujet|"
    r"a cote de "
    r"la plaque|wrong (?:topic|subject)|off topic|not (?:my question|what i (?:asked|meant)))(?: (?:ca|la))?|"
    r"(?:(?:ca|cela) (?:n'a|a) )?rien a voir|je suis perdue?|i(?:'m| am) lost)"
)
# What was meant all the while, and what was not.
_MEANT = LateOpening(
    rf"(?P<no>{_IN})(?:moi )?(?:(?:je |j'|on )(?P<you>te |vous |t')?(?:(?P<past>parlais|parlait|causais|causait|"
    r"demandais|"
    r"voulais dire|voulais|pensais)|parle|cause|demande|pense|veux dire)|i (?P<was>was (?:talking|asking)|meant|"
    r"asked)|i(?:'m| am)"
    r" (?:talking|asking)|i mean) (?:juste |simplement |seulement |just )*(?:d[eu]s? |d'|sur |a |aux? |about |of |"
    r"for )?"
    r"(?:les? |la |l'|une? |the )?(?P<meant>(?!qu[ei]?\b|qu'|si |s'|savoir |comprendre |whether |if |that |to know "
    r")\w.*?)"
    r"(?P<not>,? (?:et |and )?(?:pas|not) (?!que\b|seulement|only)(?:d[eu]s? |d'|les? |la |l'|about |the )?\w.*)?"
)
_HINTS = (
    *(
        "repet",
        "repeat",
        "radot",
        "rabach",
        "tourne",
        "boucle",
        "deja",
        "already",
        "again",
        "meme",
        "question",
        "asked",
    ),
    *("hors sujet", "plaque", "topic", "subject", "voir", "perdu", "lost", "parl", "caus", "demand", "voulais", "pens"),
    *("mean", "talking", "asking"),
)
# Who says more tells something.
_LONGEST = 240


class PutRight(NamedTuple):
    """What was meant ("" where that is not said), what is asked beside ("" for nothing), and whether the bot is
    reproached with saying the same again, or with an answer beside the question.
    """

    meant: str
    asked: str
    repeats: bool
    missed: bool


def put_right(sentences: Sequence[str]) -> PutRight | None:
    """Return what a message, given by its sentences, puts right, or None where it puts nothing right."""
    sentences = [piece for sentence in sentences for piece in _apart(sentence)]
    plain = [plainly(sentence) for sentence in sentences]
    if sum(map(len, plain)) > _LONGEST or not any(holds_any(each, _HINTS) for each in plain):
        return None
    repeats, missed, meant, others = False, False, "", []
    for sentence, said in zip(sentences, plain, strict=True):
        if _REPEATS.fullmatch(said):
            repeats = True
        elif "?" not in sentence and _MISSED.fullmatch(said):
            missed = True
        elif "?" not in sentence and (found := _meant(said, missed=missed or repeats)):
            meant = found
        else:
            others.append(sentence)
    if not (repeats or missed or meant):
        return None
    asking = [each for each in others if "?" in each] or ([] if meant else others)
    return PutRight(meant, asking[-1].strip() if asking else "", repeats, missed)


def _apart(sentence: str) -> list[str]:
    """Return a sentence, and what it reproaches the bot with before a colon as one of its own."""
    before, colon, behind = sentence.partition(":")
    return [before, behind.lstrip()] if colon and _MISSED.fullmatch(plainly(before)) else [sentence]


def _meant(said: str, *, missed: bool) -> str:
    """Return what was meant, by a sentence that says so; "" where it only tells what somebody speaks of."""
    found = _MEANT.fullmatch(said)
    if found is None or not subject_words(found["meant"]):
        return ""
    corrects = missed or found["no"].strip() or found["you"] or found["past"] or found["was"] or found["not"]
    return found["meant"] if corrects else ""
