"""What the bot says before a quote in which the author brings in somebody else.

In each place five ways: he lets somebody speak (`reported`), quotes some words of his (`cited`), tells in words of his
own what he has from him (`told`), does so beside what is his own (`mixed`), or quotes words of which it is not said
whose they are (`quoted`; beside what is his own, `mixed…_somebody`). Any two variants of `one_side…` and `other_side…`
go together. No verb has {speaker} as its subject: that may be one or several.
"""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

LEADS: dict[str, dict[Language, tuple[str, ...]]] = {
    # Before the author's own words, where they answer by a hair.
    "answer_perhaps": {
        FR: (
            "Si je vous suis bien, c’est ici qu’{il} en parle :",
            "Je crois que c’est là qu’{il} en parle :",
            "Vous pensez peut-être à ceci :",
            "Sauf erreur de ma part, {il} en dit ceci :",
        ),
        EN: (
            "If I follow you, {he} {writes} of it here{, in French}:",
            "I think this is it{, in French}:",
            "Perhaps this is what you mean{, in French}:",
            "Unless I’m mistaken, {he} {says} this of it{, in French}:",
        ),
    },
    "reported": {
        FR: (
            "Là, {il} donne la parole à {speaker} :",
            "Ce n’est pas {lui} qui parle, mais {speaker} :",
            "{Il} cite {speaker} là-dessus :",
        ),
        EN: (
            "Here {he} {lets} {speaker} speak{, in French}:",
            "These are not {his} words; {he} {is} quoting {speaker}{, in French}:",
        ),
    },
    "cited": {
        FR: (
            "Là-dessus, {il} cite {speaker} :",
            "{Il} reprend ici des mots de {speaker} :",
        ),
        EN: (
            "On this {he} {quotes} {speaker}{, in French}:",
            "Here are some words of {speaker}, as {he} {quotes} them{, in French}:",
        ),
    },
    "told": {
        FR: (
            "{Il} tient ceci de {speaker} :",
            "Ce qui suit, {il} le tient de {speaker} :",
            "Là, {il} écrit d’après {speaker} :",
        ),
        EN: (
            "Drawing on {speaker}, {he} {writes}{, in French}:",
            "Here {he} {is} citing {speaker}{, in French}:",
        ),
    },
    "mixed": {
        FR: (
            "Voici ce qu’{il} en dit, et ce qu’{il} tient de {speaker} :",
            "{Il} en parle, en partie d’après {speaker} :",
        ),
        EN: (
            "{He} {writes} this{, in French}, in part from {speaker}:",
            "Partly citing {speaker}, {he} {writes}{, in French}:",
        ),
    },
    "mixed_somebody": {
        FR: (
            "{Il} en parle, et cite quelqu’un :",
            "Voici ce qu’{il} en dit, avec des mots qui ne sont pas {de lui} :",
        ),
        EN: (
            "{He} {writes} this{, in French}, and {quotes} somebody:",
            "Partly in words that are not {his} own, {he} {writes}{, in French}:",
        ),
    },
    "quoted": {
        FR: (
            "Là, {il} cite quelqu’un :",
            "Ces mots ne sont pas {de lui}, {il} les cite :",
        ),
        EN: (
            "Here {he} {is} quoting somebody{, in French}:",
            "These words are not {his} own; {he} {quotes} them{, in French}:",
        ),
    },
    "reported_also": {
        FR: (
            "{Il} cite aussi {speaker} :",
            "Et là, place à {speaker} :",
            "Et {il} fait parler {speaker} :",
            "{Il} laisse aussi parler {speaker} :",
        ),
        EN: (
            "{He} also {quotes} {speaker}:",
            "And here it is {speaker} speaking:",
            "Not {his} own words, but those of {speaker}:",
            "{He} {lets} {speaker} speak too:",
        ),
    },
    "cited_also": {
        FR: (
            "{Il} cite là {speaker} :",
            "Et voici, chez {lui}, des mots de {speaker} :",
            "Et ces mots de {speaker} :",
            "{Il} reprend aussi {speaker} :",
        ),
        EN: (
            "Elsewhere {he} {quotes} {speaker}:",
            "And here are words of {speaker}:",
            "To which one may add these words of {speaker}:",
            "There is {speaker} as well, whom {he} {quotes}:",
        ),
    },
    "told_also": {
        FR: (
            "{Il} tient aussi ceci de {speaker} :",
            "Ceci encore, d’après {speaker} :",
            "Et voici ce qu’{il} tient de {speaker} :",
            "Et d’après {speaker}, {il} écrit :",
        ),
        EN: (
            "And this, citing {speaker}:",
            "Also drawing on {speaker}:",
            "And citing {speaker}, {he} {writes}:",
            "There is this as well, from {speaker}:",
        ),
    },
    "mixed_also": {
        FR: (
            "Et ceci, où {il} parle aussi de {speaker} :",
            "Ceci aussi, en partie d’après {speaker} :",
            "{Il} en dit plus, et cite {speaker} :",
            "Et là, {il} parle aussi de {speaker} :",
        ),
        EN: (
            "And this, in which {he} also {speaks} of {speaker}:",
            "This as well, partly citing {speaker}:",
            "{He} {says} more on it, citing {speaker}:",
            "Here {he} {speaks} of {speaker}, too:",
        ),
    },
    "mixed_also_somebody": {
        FR: (
            "Et ceci, où {il} cite aussi quelqu’un :",
            "Ceci aussi, en partie dans les mots d’un autre :",
            "{Il} en dit plus, et cite quelqu’un :",
            "Et là, {il} cite quelqu’un en passant :",
        ),
        EN: (
            "And this, in which {he} also {quotes} somebody:",
            "This as well, partly in somebody else’s words:",
            "{He} {says} more on it, and {quotes} somebody:",
            "Here {he} {quotes} somebody in passing:",
        ),
    },
    "quoted_also": {
        FR: (
            "{Il} cite aussi ceci :",
            "Et ces mots-là, qui ne sont pas {de lui} :",
            "Ailleurs, {il} cite quelqu’un :",
            "Autres mots qu’{il} reprend :",
        ),
        EN: (
            "{He} also {quotes} this:",
            "And these words, which are not {his} own:",
            "Elsewhere {he} {quotes} somebody:",
            "Other words that {he} {quotes}:",
        ),
    },
    "one_side_reported": {
        FR: ("D’un côté, {il} cite {speaker} :", "D’une part, {il} laisse parler {speaker} :"),
        EN: (
            "On the one hand {he} {quotes} {speaker}{, in French}:",
            "On one side {he} {lets} {speaker} speak{, in French}:",
        ),
    },
    "one_side_cited": {
        FR: ("D’un côté, {il} reprend {speaker} :", "D’une part, ces mots de {speaker} :"),
        EN: ("On the one hand, words of {speaker}{, in French}:", "On one side, {speaker} as quoted{, in French}:"),
    },
    "one_side_told": {
        FR: ("D’un côté, ce qu’{il} tient de {speaker} :", "D’une part, d’après {speaker} :"),
        EN: (
            "On the one hand, what {he} {has} from {speaker}{, in French}:",
            "On one side, from {speaker}{, in French}:",
        ),
    },
    "one_side_mixed": {
        FR: (
            "D’un côté, en partie d’après {speaker} :",
            "D’une part, avec {speaker} :",
        ),
        EN: (
            "On the one hand, partly citing {speaker}{, in French}:",
            "On one side, with {speaker}{, in French}:",
        ),
    },
    "one_side_mixed_somebody": {
        FR: ("D’un côté, où {il} cite aussi quelqu’un :", "D’une part, avec des mots qu’{il} cite :"),
        EN: (
            "On the one hand, partly quoting somebody{, in French}:",
            "On one side, with words {he} {quotes}{, in French}:",
        ),
    },
    "one_side_quoted": {
        FR: ("D’un côté, {il} cite quelqu’un :", "D’une part, ces mots qu’{il} cite :"),
        EN: ("On the one hand {he} {quotes} somebody{, in French}:", "On one side, words {he} {quotes}{, in French}:"),
    },
    "other_side_reported": {
        FR: ("De l’autre, {il} cite {speaker} :", "De l’autre côté, {il} laisse parler {speaker} :"),
        EN: ("On the other {he} {quotes} {speaker}:", "On the other side {he} {lets} {speaker} speak:"),
    },
    "other_side_cited": {
        FR: ("De l’autre, {il} reprend {speaker} :", "De l’autre côté, ces mots de {speaker} :"),
        EN: ("On the other, words of {speaker}:", "On the other side, {speaker} as quoted:"),
    },
    "other_side_told": {
        FR: ("De l’autre, ce qu’{il} tient de {speaker} :", "De l’autre côté, d’après {speaker} :"),
        EN: ("On the other, what {he} {has} from {speaker}:", "On the other side, from {speaker}:"),
    },
    "other_side_mixed": {
        FR: (
            "De l’autre, en partie d’après {speaker} :",
            "De l’autre côté, avec {speaker} :",
        ),
        EN: (
            "On the other, partly citing {speaker}:",
            "On the other side, with {speaker}:",
        ),
    },
    "other_side_mixed_somebody": {
        FR: ("De l’autre, où {il} cite aussi quelqu’un :", "De l’autre côté, avec des mots qu’{il} cite :"),
        EN: ("On the other, partly quoting somebody:", "On the other side, with words {he} {quotes}:"),
    },
    "other_side_quoted": {
        FR: ("De l’autre, {il} cite quelqu’un :", "De l’autre côté, ces mots qu’{il} cite :"),
        EN: ("On the other {he} {quotes} somebody:", "On the other side, words {he} {quotes}:"),
    },
}
