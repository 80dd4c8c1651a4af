"""How a French word sounds, roughly: words that are spelt differently and sound the same have the same key."""

import re

# In this order; what a rule has written, the next ones read. Capitals are sounds: C of "ch", S of a sharp s, U of "ou",
# and the nasal vowels A, I, O.
_RULES = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("œ", "oe"),
        ("æ", "e"),
        ("ph", "f"),
        ("ch(?=[lrn])", "k"),
        ("s?ch|sh", "C"),
        ("ç|ss|sc(?=[eiyéèêëî])|c(?=[eiyéèêëî])|(?<=[aeiouéèê])t(?=i(?:on|eu|el))", "S"),
        ("(?<=[aeiouyéèêëâôîû])s(?=[aeiouyéèêëâôîû])", "z"),
        ("cqu?|ck|qu?|c", "k"),
        ("gn", "n"),
        ("ge(?=[aouâô])|g(?=[eiyéèêëî])", "j"),
        ("gu(?=[eiyéèêëî])", "g"),
        ("h", ""),
        (r"([b-df-hj-np-tv-xz])\1+", r"\1"),
        ("(?:er|ez|et|ée?|ay|aie?|ei|ê)[tsd]?s?$|aient$", "E"),
        ("o[uùû]|w", "U"),
        ("e?au|ô", "o"),
        ("oe?u|oe", "e"),
        ("o[iî]|oy(?![aeioué])|(?:w|ou)a", "Ua"),
        ("oy", "Uai"),
        ("(?<=[aeoU])ill?(?=e|$)|ill(?=[eaoéu])|(?<=[aeo])y(?=[aeoé])", "Y"),
        ("[îïy]", "i"),
        ("(?:[ae]?in|[ae]?im|un|um)(?![aeiouéèênmEY])|(?<=i)en(?=[tds]?s?$)", "I"),
        ("(?:ae?n|am|en|em|aon)(?![aeiouéèênmEY])", "A"),
        ("o[nm](?![aeiouéèênmEY])", "O"),
        ("[éèêë]|ai|ei", "e"),
        ("[àâ]", "a"),
        ("[ûüù]", "u"),
        (r"(.)\1+", r"\1"),
        ("[dtspxz]+$", ""),
        ("(?<=.)e$", ""),
        ("s", "S"),
    )
)


def sound_of(word: str) -> str:
    """Return the key of a word in lower case, accents and all."""
    for pattern, sound in _RULES:
        word = pattern.sub(sound, word)
    return word
