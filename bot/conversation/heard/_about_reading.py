"""What people ask of the bot as a reader: word for word? the whole blog? may I ask anything? And how they part with it.

As all small talk these are whole messages, over folded text without punctuation.
"""

from bot.conversation.heard._moves import NICE

_IN = r"(?:(?:ok|et|bon|mais|alors|du coup|donc|merci|dis|dites|so|and|but|well|thanks) )*"
_BLOG = r"(?:(?:le|ce|ton|votre|cet|the|this|your) (?:fameux |famous )?(?:blog|site))"
_TO_THE_LETTER = r"(?:mot (?:pour|a) mot|textuel\w*|verbatim|word for word|au mot pres)"
_WORD_FOR_WORD = rf"(?:{_TO_THE_LETTER}|exact\w*|literal\w*|fidele\w*|authentique\w*|vrai\w*|real|accurate|faithful)"
_YOU = r"(?:tu|vous|you)"
_INVENT = (
    r"(?:inventes?|inventez|mens|mentez|modifies?|modifiez|changes?|changez|reformules?|reformulez|invent|make up)"
)
_QUOTE = r"(?:cites?|citez|recopies?|recopiez|reprends|reprenez|lis|lisez|quote|cite|copy)"
_OBJECT = (
    r"(?:des choses|des trucs|quelque chose|rien|tout|ca|tes reponses|vos reponses|tes citations|les citations|"
    r"ses (?:mots|phrases|billets|textes)|l'auteur|things|your answers|the quotes|anything|him|her|them|"
    rf"vraiment|toujours|bien|jamais|pas|really|always|ever|{_WORD_FOR_WORD})"
)
_WHAT = rf"(?: {_OBJECT})*"
_OR = rf"(?: (?:ou|or) (?:est ce que )?(?:(?:do )?{_YOU} )?(?:ne |n')?(?:{_INVENT}|{_QUOTE}|pas|non|quoi|not){_WHAT})?"

ABOUT_READING: dict[str, tuple[str, ...]] = {
    "verbatim": (
        rf"{_IN}(?:est ce que |do |don't )?{_YOU} (?:ne |n'|really )?{_INVENT}{_WHAT}{_OR}",
        rf"{_IN}(?:est ce que |do )?{_YOU} (?:ne |n'|really )?{_QUOTE} {_OBJECT}{_WHAT}{_OR}",
        rf"{_IN}(?:est ce que )?(?:tes|vos|ces|les|your|these|the|are your|are the|are these) "
        rf"(?:citations|reponses|passages|phrases|quotes|answers)(?: (?:sont|c'est|are))?(?: elles)? {_WORD_FOR_WORD}",
        rf"{_IN}(?:c'est|est ce|c'etait|is (?:this|that|it)|it's) (?:vraiment |bien |du |really )?"
        rf"(?:la |une |an? |the )?(?:(?:phrase|citation|quote) )?(?:{_TO_THE_LETTER}(?: (?:quote|sentence))?|"
        r"ses mots(?: exacts)?)",
        rf"{_IN}(?:ce sont|sont ce|are these|are those) (?:bien |vraiment |really )?(?:ses|his|her) "
        r"(?:propres? |exact |own )?(?:mots|phrases|words)(?: exacts?)?",
        rf"{_IN}(?:cite|citez|donne|donnez|lis)(?: moi| nous)? (?:la|sa) phrase (?:exacte|mot (?:pour|a) mot)",
    ),
    "subjects": (
        rf"{_IN}(?:c'est|ce serait) quoi {_BLOG}(?: (?:dont|que|sur lequel|ou) .{{2,30}})?",
        rf"{_IN}what(?:'s| is) {_BLOG}(?: (?:that )?you .{{2,30}})?",
    ),
    "who": (
        rf"{_IN}(?:tu|vous) (?:connais|connaissez|sais|savez) (?:tout )?{_BLOG}(?: (?:par c(?:oe|œ)ur|"
        r"en entier|bien|tout entier))*",
        rf"{_IN}do you know (?:all (?:of )?|the whole of )?{_BLOG}(?: by heart)?",
    ),
    "ask_away": (
        rf"{_IN}(?:est ce que )?(?:je|on) (?:peux|peut) (?:te |vous )?(?:poser|demander) (?:n'importe (?:quelle "
        r"question|quoi)|(?:tout )?ce (?:que|qu'on) (?:je )?veux|toutes les questions)",
        rf"{_IN}(?:can|may) (?:i|we) ask (?:you )?(?:anything|any question|whatever (?:i|we) (?:like|want))",
    ),
    "greeting": (
        rf"{_IN}(?:wsh |wesh |yo |salut |coucou |hello )?(?:il )?y a(?: t il)? (?:du monde|quelqu'un)"
        r"(?: ici| la| par ici| dans le coin)*|(?:is )?(?:anyone|anybody|someone) (?:here|there|around)",
    ),
    "blog_count": (r"how many posts there (?:are|is)",),
    "where_blog": (
        rf"{_IN}where (?:can|could) (?:i|we) (?:read|find|see) (?:that|this|the whole|the full) (?:post|article|text)",
    ),
    "machine": (
        rf"{_IN}(?:which|what) (?:model|llm|ai)(?: (?:are you|do you use|is it))?",
        rf"{_IN}quel(?:le)? (?:modele|ia|llm)(?: (?:es tu|tu es|tu utilises|utilises tu|vous utilisez))?",
        # "C'est Google qui sait tout" is of the blog's.
        rf"{_IN}(?:you're|you are|tu es|t'es|vous etes) (?:just |only |juste |qu'|rien qu'|que )*(?:an? |une? )?"
        r"(?:search engine|moteur de recherche|google)(?: (?:with|avec|en|de) .{2,30})?",
    ),
    "personal": (
        rf"{_IN}(?:do|don't) you have (?:any |an )?(?:opinions?|views?)(?: (?:of your own|on anything|yourself))*",
        rf"{_IN}(?:tu as|t'as|as tu|vous avez|avez vous) (?:une |des |ton |tes |votre |vos )(?:propres? )?(?:opinions?|"
        r"avis)(?: (?:a toi|a vous|personnel(?:le)?s?|propres?|toi|sur (?:tout|quelque chose)))*",
        rf"{_IN}do (?:you|u) (?:even )?have fun(?: or .{{2,30}})?",
    ),
    "translate": (
        rf"{_IN}(?:(?:can|could|would|will) you )?(?:please )?(?:say|repeat|tell me|read|give me) (?:it|that|this)"
        r"(?: again)? in english(?: please)?",
        rf"{_IN}(?:can|could|would) you (?:please )?translate (?:all (?:of )?)?"
        rf"(?:{_BLOG}|everything|(?:the|these|his|her) (?:posts|articles))(?: (?:in|into|to) (?:english|french))?",
    ),
    "apology": (
        r"(?:(?:mais|non|nan|ah|but|no) )*"
        r"(?:(?:c'est pas|ce n'est pas) une reponse|that(?:'s| is) (?:not an|no) answer)",
    ),
    "praise": (
        r"(?:(?:merci|ok|bon|thanks) )*(?:tu m'as|vous m'avez|il m'a|you(?:'ve)?|you have) (?:bien |vraiment )?"
        r"(?:convaincue?|aidee?|eclairee?|convinced me|helped me(?: a lot)?)",
        rf"(?:tu es|t'es|vous etes) (?:trop |vraiment |super |hyper )?{NICE}\w*(?: toi| vous| le bot| causerie)?",
    ),
    "goodbye": (
        rf"{_IN}(?:allez )?j'arrete (?:la|de (?:t'|vous |te )(?:embeter|deranger|ennuyer|questionner))"
        r"(?: avec .{2,30})?",
        rf"{_IN}(?:je crois qu'|je pense qu')?on a (?:fait le tour|tout dit)(?: (?:non|hein|je crois))?",
        rf"{_IN}i'll (?:stop|leave you alone)(?: (?:bothering|annoying) you)?(?: now)?|that's all i (?:needed|wanted)"
        r"(?: to (?:know|hear))?",
    ),
}
