"""Questions that want a thing weighed: what speaks for it and what against it, whoever says so."""

import re

from bot.text import DANGERS, HOPES, LateSign, fold, lately

# What a reader calls the bright side of a thing, and the dark one. Over folded text.
_SIDES = r"(?:cotes?|aspects?|points?|choses?|effets?|faces?|facettes?|sides?|things?)"
_GOOD = r"(?:bons?|bonnes?|positi(?:fs?|ves?)|good|positive)"
_BAD = r"(?:mauvais(?:es?)?|negati(?:fs?|ves?)|bad|negative)"
_BRIGHT = (
    rf"{HOPES}|chances?|aubaines?|opportunites?|merites?|apports?|ca apporte|benefiques?|positi(?:fs?|ves?)"
    rf"|{_GOOD} {_SIDES}|{_SIDES} (?:{_GOOD}|forts?)|bright side|promises?"
    r"|opportunit(?:y|ies)|pros|blessing|strengths?|merits?"
)
_DARK = (
    rf"{DANGERS}|limites?|peurs?|defauts?|inquietudes?|pieges?|dangereu(?:x|ses?)|faiblesses?|revers de la medaille"
    rf"|negati(?:fs?|ves?)|{_BAD} {_SIDES}|{_SIDES} (?:{_BAD}|faibles?|sombres?|obscure?s?|noire?s?|cachee?s?)"
    r"|dark sides?|disadvantages?|fears|worries|limits|cons|curse|weaknesses"
)
# These are names of the sides only where one is joined to the other: "rêve ou cauchemar", "amis ou ennemis".
_BRIGHT_BESIDE = (
    r"progres|reves?|bonnes? (?:nouvelles?|idees?)|gains?|paradis|ami(?:e?s?)|utiles?|forces|protections?|allie(?:e?s?)"
    r"|remedes?|friends?|useful|dreams?|helpful|pluses"
)
_DARK_BESIDE = (
    r"cauchemars?|problemes?|mauvaises? (?:nouvelles?|idees?)|pertes?|enfer|ennemi(?:e?s?)|ca complique|catastrophes?"
    r"|fleaux?|regressions?|poisons?|nuisibles?|foes?|enem(?:y|ies)|nightmares?|harmful|minuses"
)
_ARTICLE = r"(?:(?:les?|la|des|du|de|une?|the|an?|pour) ){0,2}"
_JOINING = r" ?(?:,|:|/|\bou\b|\bet\b|\bor\b|\band\b|\bvs\b) (?:\w+ ){0,2}"
# What one does in view of the one side, and of the other: "s'en réjouir ou s'en inquiéter".
_WELCOMING, _FEARING = r"rejouir|esperer|welcome|embrace", r"inquieter|craindre|redouter|mefier|fear|worry"
# How one calls a thing that one likes, and one that one does not: "c'est bien ou c'est nul ?"
_LIKED = r"(?:bien|bon(?:ne)?s?|cool|top|super|genial(?:es?)?|utiles?|good|great|useful|nice)"
_DISLIKED = (
    r"(?:mal|mauvais(?:es?)?|nul(?:les?|s)?|naze|pourri(?:e?s?)|debiles?|nocif|toxique|inutiles?|bad|evil|awful"
    r"|pas (?:bien|bon(?:ne)?|top|cool|terrible)|harmful|useless|terrible|toxic)"
)
_HAPPY = r"(?:heureu(?:x|ses?)|happ(?:y|ier))"
_UNHAPPY = r"(?:malheureu(?:x|ses?)|tristes?|unhapp(?:y|ier)|miserable|sad)"
_ELSE = r",? (?:ou|or) (?:(?:bien|plutot|plus|au contraire|carrement|c.est|est-ce|it.s|is it|just|more) ){0,2}"
_OR_ELSE = r" (?:ou|or) (?:faut-il )?(?:de |d.)?(?:s.en |s.y |se |s.|en )?"
_BOTH = (
    r"(?:le )?pour et (?:le )?contre|pour ou contre|pros and cons|for and against|both sides"
    r"|(?:les )?deux (?:sons de cloche|cotes|faces|versants|camps)|les plus et les moins"
    r"|(?:(?:trouve[sz]?|juge[sz]?|pense[sz]?|estime[sz]?|considere[sz]?)(?: (?:ca|cela|que (?:c.est|ca)))? )?"
    rf"(?:c.est |est-ce |is it |it.s )?(?:{_LIKED}{_ELSE}{_DISLIKED}|{_DISLIKED}{_ELSE}{_LIKED}|"
    rf"{_HAPPY}{_ELSE}{_UNHAPPY})"
    r"|(?:c.est|est-ce|serait-ce) bien,? ou (?:pas|non)|une bonne chose,? ou (?:pas|non)"
    r"|(?:pour )?le meilleur (?:et|ou) (?:pour )?le pire"
    rf"|{_GOOD} (?:et|ou|and|or) {_ARTICLE}{_BAD}(?: {_SIDES})?"
    r"|gagn\w+\b.{1,25}\bperd\w*"
    rf"|(?:se |s.en |s.|en )?(?:{_WELCOMING}){_OR_ELSE}(?:{_FEARING})|(?:{_FEARING}){_OR_ELSE}(?:{_WELCOMING})"
    rf"|(?:{_BRIGHT}|{_BRIGHT_BESIDE}){_JOINING}(?:{_DARK}|{_DARK_BESIDE})"
    rf"|(?:{_DARK}|{_DARK_BESIDE}){_JOINING}(?:{_BRIGHT}|{_BRIGHT_BESIDE})"
)
# Most questions have nothing of the dark side, and are spared the look for it, and for both.
_DARK_PIECES = (
    *("danger", "risque", "risk", "menace", "inconvenient", "derive", "mefait", "crainte", "threat", "drawback"),
    *("downside", "limit", "peur", "defaut", "inquietude", "piege", "faible", "revers", "negati", "mauvais", "bad"),
    *("sombre", "obscur", "noir", "cache", "dark", "disadvantage", "fears", "worries", "cons", "curse", "weakness"),
)
_BOTH_PIECES = (
    *("contre", "against", "both sides", "deux sons", "deux cotes", "deux faces", "deux versants", "deux camps"),
    *("plus et", "mal", "nul", "naze", "pourri", "debile", "nocif", "toxi", "inutile", "evil", "awful", "harmful"),
    *("pas bien", "pas bon", "pas top", "pas cool", "useless", "terrible", "heureu", "triste", "happ", "miserable"),
    *("sad", "bien ou", "bien, ou", "bonne chose", "pire", "gagn", "inquieter", "craindre", "redouter", "mefier"),
    *("fear", "worr", "cauchemar", "probleme", "perte", "enfer", "ennemi", "ca complique", "catastrophe", "fleau"),
    *("regression", "poison", "nuisible", "foe", "enem", "nightmare", "minuses"),
)
_NAMES = re.compile(rf"\b(?=\w)(?:{_BOTH}|{_BRIGHT}|{_DARK})\b")
_IN_BOTH = LateSign(rf"\b(?=\w)(?:{_BOTH})\b", (*_DARK_PIECES, *_BOTH_PIECES))
_IN_BRIGHT = re.compile(rf"\b(?=\w)(?:{_BRIGHT})\b")
_IN_DARK = LateSign(rf"\b(?=\w)(?:{_DARK})\b", _DARK_PIECES)


@lately
def weighs(question: str) -> bool:
    """Say whether a question asks for both sides of a thing."""
    folded = fold(question)
    if _IN_DARK.search(folded) and _IN_BRIGHT.search(folded):
        return True
    return _IN_BOTH.search(folded) is not None


def names_bright(piece: str) -> bool:
    """Say whether a piece of a question asks for the bright side alone."""
    folded = fold(piece)
    return bool(_IN_BRIGHT.search(folded)) and not (_IN_DARK.search(folded) or _IN_BOTH.search(folded))


def names_dark(piece: str) -> bool:
    """Say whether a piece of a question asks for the dark side alone."""
    folded = fold(piece)
    return bool(_IN_DARK.search(folded)) and not (_IN_BRIGHT.search(folded) or _IN_BOTH.search(folded))


def subject_of(question: str) -> str:
    """Return a question without its names for the two sides: what is to be weighed."""
    folded = fold(question)
    # Folding seldom changes the length; where it does, the folded text asks the same.
    typed = question if len(folded) == len(question) else folded
    kept, place = [], 0
    for name in _NAMES.finditer(folded):
        kept.append(typed[place : name.start()])
        place = name.end()
    return " ".join([*kept, typed[place:]]) if kept else question
