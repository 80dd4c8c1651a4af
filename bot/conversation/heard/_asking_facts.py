"""How people ask for a fact about what was just read: "combien ?", "how long did it take?", "c'est cher ?".

Patterns over folded text without punctuation, for whole messages.
"""

HOW_MUCH = (
    r"(?:(?:ca|cela|il|elle|ils|elles) (?:coute\w*|coutai\w+|vaut|valent|revient) (?:combien|cher)"
    r"|combien (?:(?:ca|cela|il|elle|ils|elles) )?(?:coute\w*|vaut|vaudrait)(?: (?:t )?(?:il|elle|ca))?"
    r"|(?:a |pour )?quel prix|(?:c'est|est ce|(?:il|elle) est) (?:chere?|gratuite?|payante?)|(?:le|son|leur) prix"
    r"|how much (?:does|do|did|is|was|are|were) (?:it|that|they|this|one)(?: cost)?"
    r"|is (?:it|that) (?:expensive|free|cheap)|what does (?:it|that|one) cost)"
)
SINCE = r"(?:c'est )?(?:(?:depuis|jusqu'a|pour) quand|(?:since|until|by) when)"
HOW_MANY = (
    r"(?:(?:ca|cela|ils|elles) (?:en )?(?:ont |a )?\w+ combien|combien (?:ca|cela|(?:est ce qu')?(?:ils|elles)) "
    r"(?:ont |a )?\w+"
    r"|combien (?:sont|etaient) (?:ils|elles)|how (?:many|much) (?:are|do|did) (?:they|it|that)(?: \w+)?"
    r"|(?:do you have|does (?:he|she) (?:have|give)|what are|(?:il |elle )?(?:a|donne)(?: t (?:il|elle))?|"
    r"(?:tu |vous )?"
    r"(?:as|avez)(?: tu| vous)?|quels sont)? ?(?:(?:the|any|some|les|des|ses|exact) ?)+(?:numbers|figures|"
    r"chiffres|stats)"
    r"(?: (?:exacts|precis|la dessus))?)"
)
SHARE = (
    r"(?:(?:quel(?:le)?s?|(?:(?:ca|c'est|cela) (?:fait |donne |represente )?)?combien (?:de|en)|c'est quoi le|(?:ca "
    r"(?:fait|donne) )?(?:quoi )?en|et le|le|how many|what|which|what's the) ?"
    r"(?:pour ?cents?|pourcentages?|proportions?|taux|per ?cents?|percentages?|share)(?: (?:exacts?|"
    r"d'entre eux|of them))?)"
)
HOW_LONG = (
    r"(?:(?:pendant |depuis |en |pour )?combien de temps(?: \w+){0,4}|how long(?: \w+){0,5}"
    r"|(?:ca|cela|il|elle|ils|elles) (?:\w+ ){1,2}combien de temps"
    r"|(?:ca|cela|il|elle|ils|elles) (?:dure|durent|a dure|ont dure|tient|tiennent) (?:combien|longtemps))"
)
HOW_OLD = (
    r"(?:(?:a )?quel age|(?:il|elle) (?:a|avait) quel age|quel age (?:a|avait) (?:t )?(?:il|elle)"
    r"|how old (?:is|was|were) (?:he|she|they)|(?:at )?what age)"
)
