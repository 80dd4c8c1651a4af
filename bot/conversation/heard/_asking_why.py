"""How people ask why what was read is so: the signs, over folded text without punctuation."""

WHY = (
    "why (?:even )?bother", "a quoi bon", r"pourquoi (?:se |s'|m'|me |t'|te )?(?:embeter?|fatiguer?|donner la peine)",
    r"(?:pourquoi|comment) (?:est ce qu'|on )?(?:on )?en (?:est(?: on)?|sommes nous) (?:arrivee?s? |venus? )?la",
    r"why (?:was|is|were|are) (?:it|that|they|things) (?:like that|so|that way)", "why there",
    r"how did (?:it|that|we|they|things) (?:come|get) (?:to (?:that|this|be so)|there)",
    "pourquoi", r"pour quel(?:le)?s? (?:raisons?|motifs?)", "comment ca se fait", "a cause de quoi", "why",
    "how come",
    r"why (?:would|should|do|must) (?:i|we|you|one|they|people|anyone|anybody) (?:even )?(?:do|want|need|try|care)"
    r"(?: (?:that|this|it|so))?", r"pourquoi (?:est ce que )?(?:je|on|nous|les gens) (?:ferai\w*|ferions|devrai\w*"
    r"|dois|doit) (?:faire )?(?:ca|cela)", "how so", r"(?:ca|cela) vient de quoi", "du[e]? a quoi",
    "la (?:raison|cause)", "les (?:raisons|causes)", "what for", "the reasons?",
    r"(?:il |elle |does (?:he|she) |did (?:he|she) )?(?:en )?(?:donne|give|explique|explain)s?(?: (?:il|elle))?"
    r"(?: (?:a|any|une|des|la|the))? (?:reasons?|raisons?|cause|explications?|explanation)(?: (?:for|to|a) "
    r"(?:it|that|this|ca|cela))?",
)  # fmt: skip
