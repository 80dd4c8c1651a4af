"""How people ask of a talk in words of their own, and the plain question for each: rules for `_restated`.

All over folded text without punctuation.
"""

from bot.conversation.heard._restating_rule import Rule
from bot.conversation.heard._restating_view import ANSWERS_HIMSELF, CONCLUDES, OWN_VIEW
from bot.conversation.heard._restating_whose import WHOSE
from bot.text import LateSign

_ARE_THERE = (
    r"(?:(?:et|mais|ok|and|but) )*(?:(?:est ce qu')?il (?:n')?y a(?: t il)?|y a(?: t il)?|existe t il|any|are there|"
    r"is there|(?:donne|cite|trouve)[sz]?(?: moi)?)? ?(?:des |d'|une? |any |some )?"
)
_IN_THIS = r"(?: (?:in this|to this|la dessus|a ca|sur ce point))?"
_ABOUT_IT = (
    # "Quatre-vingts pour cent de sceptiques, c'est considérable : sait-on pourquoi ?"
    Rule(
        LateSign(
            r"^(?P<beside>.* )?(?:(?:est ce qu'on |on )?sait (?:on )?pourquoi|pourquoi (?:donc|diable)|"
            r"(?:do we know|any idea) why)$"
        ),
        "pourquoi ?",
        "why?",
        of_read=True,
    ),
    # "« Des avancées », c'est-à-dire ? Lesquelles ?"
    Rule(
        LateSign(
            r"^(?P<beside>.+ )(?:c'est a dire|lesquel\w+|laquelle|comme quoi|which ones?|such as|meaning)"
            r"(?: (?:though|donc|exactement|exactly))*$"
        ),
        "c’est-à-dire ?",
        "meaning?",
        of_read=True,
    ),
    # "Et il y a des voix contre ? J'ai besoin d'un contradicteur." "Any criticism?"
    Rule(
        LateSign(
            rf"^{_ARE_THERE}(?:voix (?:contre|critiques?)|contradict(?:eur|rice)s?|detracteurs?|opposants?|critics|"
            rf"opponents|naysayers){_IN_THIS}$"
        ),
        "qui est contre ?",
        "who is against it?",
    ),
    Rule(
        LateSign(rf"^{_ARE_THERE}(?:objections?|criticisms?|critiques|pushback){_IN_THIS}$"),
        "et les dangers ?",
        "and the dangers?",
    ),
    # "So what's the solution? Edge computing?"
    Rule(
        LateSign(
            r"^(?:(?:so|and|ok|but|et|alors|donc|mais|du coup) )*(?:what(?:'s| is| would be) (?:the|his)"
            r" (?:solution|fix|alternative|way out|remedy)|(?:c'est quoi|quelle (?:est|serait)|"
            r"il (?:a|propose) (?:quoi comme|une)|y a(?: t il)? une) ?(?:la |sa |une )?solution)"
            r"(?: (?:then|alors|du coup|a ca|to that))*$"
        ),
        "que faire ?",
        "what can we do?",
        needs_mark=True,
        among=True,
    ),
    # "Ok pour les Américains, mais pour la France ?"
    Rule(
        LateSign(
            r"^(?:(?:ok|d'accord|oui|bien|bon|c'est bon|ca va|ca c'est) )+pour (?:l[ae]s? |"
            r"l')[\w ]{2,20} mais (?P<rest>(?:pour|en (?!anglais|francais)|aux?|chez|dans|a|du cote) ?.+)$"
        ),
        "et {rest} ?",
        "and {rest}?",
        needs_mark=True,
    ),
    Rule(
        LateSign(
            r"^(?:(?:ok|fine|right|good|sure|yes) )+(?:for |in )(?:the )?[\w ]{2,20} but"
            r" (?:what about |how about |for |in )+(?P<rest>.+)$"
        ),
        "et {rest} ?",
        "and {rest}?",
        needs_mark=True,
    ),
    # "Un peu de tout ça ? Tout ça quoi ?"
    Rule(
        LateSign(r"^(?P<beside>.* )?(?:tout )?(?:ca|cela) quoi(?: \w{1,4})?$|^(?:all )?(?:that|this) what$"),
        "qu’est-ce qui précède ?",
        "what comes before?",
        of_read=True,
    ),
    # "Décidément ! Infobésité. La suite." "I would like to hear what follows it, please."
    Rule(
        LateSign(
            r"^(?P<beside>.{0,40} )?(?:la suite|(?:lis|lisez|lire|read|hear) (?:moi |me )?"
            r"(?:la suite|what (?:follows|comes next|comes after)(?: (?:it|that))?))"
            r"(?: (?:please|stp|svp|s'il (?:te|vous) plait))*$"
        ),
        "continue",
        "go on",
        of_read=True,
    ),
    # "My French is rusty, comptoir des emmerdeurs = ?"
    Rule(
        LateSign(
            r"(?:^| )my french (?:(?:is|was) (?:\w+ ){0,2}(?:rusty|bad|poor|weak|terrible)|"
            r"(?:isn't|is not|wasn't) (?:\w+ ){0,2}(?:great|good|perfect|strong))\b"
            r"(?! (?:but|mais|what|how))(?: [\w']+){0,6}$"
        ),
        "en anglais ?",
        "in English please",
    ),
    # "Ah non, c'est pas ce que je demandais." "Hein ? Quel rapport, la pyramide, avec mes avis Google ?"
    Rule(
        LateSign(
            r"^(?:(?:ah|oh|non|nan|mais|euh|hein|quoi|no|but|hey) )*(?:(?:c'est|ce n'est) pas"
            r" (?:du tout )?(?:ce que je (?:demandais|demande|voulais)(?: savoir)?|ma question)|"
            r"quel (?:est le )?rapport(?: avec (?:moi|ma question))?|what (?:on earth |the hell )?(?:has|does|did)"
            r" (?:that|this|it) (?:have |got )?to do with (?:anything|me|my question|what i .{1,30}))$|"
            r"^(?:(?:ah|non|nan|mais|euh|hein|quoi) )+quel (?:est le )?rapport (?:.{1,30} )?avec (?:ma|mes|"
            r"mon) .{1,30}$"
        ),
        "ce n’est pas ce que je demandais",
        "that's not what I asked",
    ),
    # "Je vous remercie pour cette réponse, mais elle ne répond pas à ma question."
    Rule(
        LateSign(r"\b(?:ne )?repond(?:s|ez)? (?:pas|nullement) (?:du tout |vraiment )?a (?:ma|la) question$"),
        "tu ne réponds pas à ma question",
        "you didn't answer my question",
    ),
    # "Tu me sors toujours la même phrase toute faite, mon vieux."
    Rule(
        LateSign(
            r"^(?:(?:mais|et|non|bon) )*(?:tu|vous) (?:me |nous )*(?:sors|sortez|ressors|ressortez|redonnes|"
            r"balances) (?:que |encore |toujours |tout le temps )*(?:l[ae] |les )?memes? (?:chose|phrase|truc|reponse|"
            r"passage|"
            r"citation|formule)s?\b(?: [\w']+){0,5}$"
        ),
        "tu te répètes",
        "you repeat yourself",
    ),
)

RULES = (*OWN_VIEW, *WHOSE, *ANSWERS_HIMSELF, *CONCLUDES, *_ABOUT_IT)
