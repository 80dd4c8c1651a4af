"""How people ask in words of their own whose words they heard.

All over folded text without punctuation.
"""

from bot.conversation.heard._restating_rule import AUTHOR as _AUTHOR
from bot.conversation.heard._restating_rule import WHO, Rule
from bot.text import LateSign

_REPORTS = r"(?:rapporte|relaie|repete|cite|reprend|recopie|resume)"
WHOSE = (
    Rule(
        LateSign(
            r"^(?:(?:and|so|ok|et|mais|ah) )*(?:where (?:did|does|has) (?:he|she|the author)"
            r" (?:hear|get|read|find|take|have)(?: heard| read| found)? (?:it|that|this)(?: from)?|"
            r"(?:d'ou|ou) (?:est ce qu')?(?:il|elle) (?:tient|sort|a (?:entendu|trouve|peche|lu|pris)) (?:ca|cela))$"
        ),
        *WHO,
    ),
    Rule(
        LateSign(
            r"\b(?:lui|elle|l'auteur|avis|opinion|idees?|mots?|propos|pense|dit|affirme|parle|"
            rf"ecrit)\b.* ou (?:(?:est ce qu'|bien )?(?:il|elle|l'auteur) (?:ne fait que )?{_REPORTS}|"
            rf"{_REPORTS}(?: t)? (?:il|elle))r?(?: .+)?$"
        ),
        *WHO,
    ),
    Rule(
        LateSign(
            r"(?:^| )(?:de|a) qui (?:est ce qu'(?:il|elle) )?(?:la |le |les |l')?(?:tient|tire|doit|emprunte)(?: t)?"
            r"(?: il| elle)?(?: (?:ca|cela))?$"
        ),
        *WHO,
    ),
    Rule(
        LateSign(
            r"(?:^| )is (?:that|this|it|all this) (?:really )?(?:his|her|their|the author's) own(?: \w+)?(?: or .+)?$|"
            r"(?:^| )(?:did|does) (?:he|she|the author) (?:get|have|take|borrow) (?:it|that|this) from"
            r" (?:some(?:body|one)(?: else)?|anybody|anyone|elsewhere|somewhere)(?: or .+)?$|"
            r"(?:^| )(?:is|was) (?:it|that|this) (?:some(?:body|one) else's|borrowed)(?: \w+)?(?: or .+)?$"
        ),
        *WHO,
    ),
    # "C'est l'auteur ou la personne du débat ?", "dites-moi si c'est son opinion ou s'il rapporte celle d'un autre"
    Rule(
        LateSign(
            rf"(?:^| )(?:c'est|est ce)(?: bien)? (?:lui|elle|{_AUTHOR}) ou .{{2,40}}$|(?:^| )(?:is|was) (?:it|that) "
            r"(?:the author|him|her) or .{2,40}$"
        ),
        *WHO,
        needs_mark=True,
    ),
    Rule(
        LateSign(
            r"\b(?:si|whether|if) (?:c'est|it's|it is|that's) (?:bien )?(?:son|sa|his|her) (?:propre |own )?"
            r"(?:avis|opinion|idee|phrase|point de vue|view|idea)(?: a lui| a elle)? (?:ou|or) .{2,60}$"
        ),
        *WHO,
    ),
    Rule(
        LateSign(
            r"(?:^| )is (?:he|she|the author) (?:just |merely |only |simply )+(?:repeating|quoting|citing|relaying|"
            r"reporting|parroting)\b(?: [\w']+){0,4}$"
        ),
        *WHO,
    ),
    Rule(
        LateSign(
            r"(?:^| )(?:est (?:elle|il|ce)|c'est) (?:bien |vraiment )?(?:de (?:lui|elle|l'auteur)|sa (?:propre )?"
            r"(?:phrase|formule|idee|trouvaille)|son (?:propre )?(?:mot|expression|idee))"
            r"(?: (?:ou .+|(?:ce|cette|l[ae]|l') ?(?:mot|phrase|terme|formule|expression|idee)))?$"
        ),
        *WHO,
        needs_mark=True,
    ),
    Rule(
        LateSign(
            rf"(?:^| )(?:est ce|c'est) (?:bien |vraiment )?(?:lui|elle|{_AUTHOR}) qui (?:l'|le )?(?:affirme|dit|"
            r"ecrit|pense|parle|pretend|avance)(?: (?:ca|cela|la))?(?: ou .+)?$"
        ),
        *WHO,
        needs_mark=True,
    ),
    # "Is that him speaking, or is he reporting the Google people?" "Whose words are these?"
    Rule(
        LateSign(
            rf"(?:^| )(?:is|was) (?:that|this|it) (?:him|her|{_AUTHOR})(?: (?:speaking|talking|himself|herself|"
            r"saying (?:that|this|it)))*(?: or .+)?$"
        ),
        *WHO,
        needs_mark=True,
    ),
    Rule(
        LateSign(
            r"\bwhose (?:words?|views?|opinion|idea|line|phrase|prediction|figure|claim)s? (?:is|are|was|were|they|it|"
            r"that|"
            r"this|these|those)\b.*$"
        ),
        *WHO,
    ),
    Rule(
        LateSign(
            r"\b(?:is|was) (?:it|that|this|the)(?: .{0,25})? ?(?:figure|number|line|phrase|quote|claim|idea|sentence|"
            r"words?|prediction|forecast)? (?:his|hers|her|the author's|from the book|his own|her own)(?: own)?"
            r"(?: (?:prediction|figure|number|claim|line|forecast|words?))?(?: or .+)?$"
        ),
        *WHO,
        needs_mark=True,
    ),
    Rule(
        LateSign(
            r"^(?:(?:and|so|but) )*(?:those|these|that|this) (?:are|is|were|was) (?:\w+ ){0,3}\w+'s"
            r" (?:own )?(?:words?|view|opinion|idea)s?(?: (?:and )?not .+)?$"
        ),
        *WHO,
        needs_mark=True,
    ),
)
