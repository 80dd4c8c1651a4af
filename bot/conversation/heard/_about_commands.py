"""What members ask of what can be done here beside talking: live sessions, reports, the blog's name, its author.

These are whole messages, over folded text without punctuation, as all small talk is.
"""

import re

from bot.text import fold

_IN = r"(?:(?:ok|et|bon|mais|alors|du coup|donc|au fait|dis|dites|so|and|but|well|by the way) )*"
_SESSION = (
    r"(?:(?:(?:ta|votre|la|une|les|des|cette|ces|ma|the|a|your|this|these|any) )?(?:prochaines? |next |live )*"
    r"(?:seances?|sessions?)(?: (?:de questions|de chat|live|en direct|q&a))*|"
    # "Le chat" alone is what the blog may write of.
    r"(?:(?:ton|votre|le|un|the|a|your) )?(?:prochain|next) (?:live )?(?:chat|live|q&a|direct))"
)
_SOON = (
    r"(?: (?:prevue?s?|bientot|aujourd'hui|ce soir|demain|cette semaine|ici|planned|scheduled|soon|today|tonight|"
    r"tomorrow|this week|here|sur (?:ce |le )?serveur))*"
)
_HOW = (
    r"(?:comment (?:est ce qu[e'] ?)?(?:(?:on|je|puis je|peut on|j') ?)?(?:(?:peut|peux|fait|fais|dois|doit) ?)?"
    r"(?:pour )?|(?:how|where) (?:do|can|could|should) (?:i|we|you|one) )"
)
_ANSWER = (
    r"(?:(?:une|la|cette|ta|votre|des|les|an?|the|this|your) (?:mauvaise |fausse |bad |wrong )?"
    r"(?:reponses?|messages?|answers?|reply|replies)|ca|cela|this|that|it)"
)
_THE_BLOG = r"(?:(?:le|ce|ton|votre|the|this|your) (?:blog|site))"
_AUTHOR = r"(?:l'auteure?|l'autrice|l[ea] blogueu(?:r|se)|the (?:author|blogger))"

ABOUT_COMMANDS: dict[str, tuple[str, ...]] = {
    "about_sessions": (
        rf"{_IN}(?:(?:c'est|est ce que c'est) )?(?:quand|a quelle heure|quel jour|ou|when|where|what time)"
        r"(?: est ce qu[e'])?(?: (?:a lieu|est|se tient|commence|aura lieu|c'est|is|are|starts?|"
        rf"does))? ?{_SESSION}{_SOON}(?: start| begin)?",
        rf"{_IN}{_SESSION} (?:c'est|est|a lieu|commence|is|starts?)(?: prevue)? (?:quand|a quelle heure|ou|when|where)",
        rf"{_IN}(?:est ce qu'|est ce que )?(?:il )?(?:y a|y aura|avez vous|vous avez|tu as)(?: t il)?"
        rf" (?:encore )?{_SESSION}{_SOON}",
        rf"{_IN}(?:is|are|will) there (?:be )?{_SESSION}{_SOON}",
        rf"{_IN}{_HOW}(?:pose[rz]?|mettre|participe[rz]?|inscri\w+|vote[rz]?|ask|put|join|take part|vote)"
        r"(?: (?:a|une|ma|des|my|for))*(?: questions?)? (?:a|en|pour|dans|pendant|lors d[e']|in|at|for|"
        rf"during)? ?{_SESSION}",
        rf"{_IN}(?:comment|how) (?:ca )?(?:marchent?|fonctionnent?|do|does) {_SESSION}(?: works?)?",
        rf"{_IN}(?:c'est quoi|qu'est ce que(?: c'est que)?|que sont|what(?:'s| is| are)) {_SESSION}",
        rf"{_IN}what is {_SESSION} (?:command|thing)",
        rf"{_IN}(?:qui est|c'est qui|who(?:'s| is)) (?:l'invitee?|the guest) (?:de|a|pour|of|at|in|for) {_SESSION}",
        rf"{_IN}{_HOW}vote[rz]?(?: (?:pour|for) (?:une|la|des|an?|the) questions?)?",
    ),
    # "Je peux poser une question anonymement ?"
    "about_anonymity": (
        rf"{_IN}(?:est ce que |est ce qu')?(?:(?:je|on|tu) (?:peux|peut|pourrais)|(?:puis je|peut on)|"
        r"(?:can|could|may) (?:i|we)) (?:pose[rz]?|mettre|ask|put) (?:une|ma|mes|des|an?|my) questions?"
        r" (?:de maniere |de facon )?(?:anonym\w+|sans (?:mon|donner mon) nom|without (?:my|giving my) name)"
        rf"(?: (?:a|en|dans|pendant|in|at|during) {_SESSION})?",
        rf"{_IN}(?:est ce que |est ce qu')?"
        r"(?:(?:je|on) (?:peux|peut|pourrais)|(?:puis je|peut on)|(?:can|could|may) i)"
        r" (?:(?:te |vous )?demander|interroger|rester|ask|stay|be)(?: (?:ca|cela|you|it|something|this))?"
        r" (?:de maniere |de facon )?anonym\w+",
    ),
    "about_own_questions": (
        rf"{_IN}{_HOW}(?:retire[rz]?|supprime[rz]?|modifie[rz]?|change[rz]?|voir|withdraw|remove|delete|edit|change|"
        rf"see) (?:ma|mes|my) questions?(?: (?:de|a|pour|en|dans|from|in|for) {_SESSION})?",
    ),
    "about_transcript": (
        rf"{_IN}(?:ou|where) (?:est|sont|se trouve|trouver|lire|is|can i (?:find|read)|peut on lire) (?:la|le|the) "
        rf"(?:transcription|compte rendu|transcript)(?: (?:de|d'|of) {_SESSION})?",
    ),
    # What only moderators do.
    "about_hosting": (
        rf"{_IN}{_HOW}(?:annonce[rz]?|annule[rz]?|ouvr\w+|ferme[rz]?|prepare[rz]?|tenir|anime[rz]?|organise[rz]?|"
        rf"announce|cancel|"
        rf"open|close|host|hold|prepare|run) {_SESSION}",
    ),
    "about_reporting": (
        rf"{_IN}{_HOW}(?:signale[rz]?|denonce[rz]?|report|flag) {_ANSWER}(?: (?:aux (?:modos|moderateurs)|"
        r"to (?:the )?mod\w*))?",
        rf"{_IN}(?:je (?:veux|voudrais)|j'aimerais|i (?:want|would like|'d like) to) (?:signaler|report|flag) "
        rf"{_ANSWER}",
    ),
    "about_withdrawing": (
        rf"{_IN}{_HOW}(?:retire[rz]?|supprime[rz]?|enleve[rz]?|efface[rz]?|withdraw|remove|delete) {_ANSWER}",
    ),
    "blog_name": (
        rf"{_IN}(?:comment (?:est ce que )?(?:s'appelle|se nomme|s'intitule)(?: (?:t )?il)?|"
        rf"(?:c'est quoi|quel est|donne (?:moi)?|what(?:'s| is)) (?:le |the )?(?:nom|titre|name|title) (?:d[eu]|of)) ?"
        rf"(?:{_THE_BLOG}|blog)",
        rf"{_IN}{_THE_BLOG} (?:s'appelle comment|se nomme comment)",
        rf"{_IN}what(?:'s| is) {_THE_BLOG}(?:'s)? (?:called|name)|{_IN}(?:le )?nom du blog|"
        rf"{_IN}(?:the )?blog(?:'s)? name",
    ),
    "where_blog": (
        rf"{_IN}(?:(?:c'est quoi|quel(?:le)? est|donne(?:z)?(?: moi)?|what(?:'s| is)|give me) )?"
        r"(?:l'|le |la |un |une |the )?(?:adresse|url|lien|site|link|address)(?: (?:web|internet|exacte))?"
        r" (?:du|de ce|vers le|of the|to the) (?:blog|site)",
    ),
    "knows_author": (
        rf"{_IN}(?:est ce que )?(?:tu|vous) (?:le |la )?(?:connais|connaissez|as (?:deja )?(?:rencontre|vu)|"
        rf"avez (?:deja )?(?:rencontre|vu))(?: (?:bien|deja))?(?: {_AUTHOR})(?:"
        r" (?:en vrai|personnellement|en personne|dans la vraie vie|lui meme))*",
        rf"{_IN}(?:do you know|have you (?:ever )?met|did you (?:ever )?meet) {_AUTHOR}"
        r"(?: (?:personally|in person|in real life|irl|yourself|well))*",
    ),
}
# "À quoi sert /animer ?" Over folded text, marks and all.
_OF_COMMAND = re.compile(
    r"\W*(?:et |and )?(?:a quoi (?:sert|ca sert)|que fait|elle fait quoi|ca fait quoi|comment (?:marche|fonctionne)|"
    r"what(?:'s| is| does)|how does)(?: (?:la commande|the command))?\W+/[\w-]+(?: (?:for|do|work))?\W*"
)


def asks_of_command(text: str) -> bool:
    """Say whether a message asks what a command of ours is for."""
    return _OF_COMMAND.fullmatch(fold(text)) is not None
