"""What people say to somebody before and between questions: caught before any search, answered as a person would."""

import re
from collections.abc import Collection, Sequence

from bot.conversation.heard._about_blog import about_blog
from bot.conversation.heard._about_bot import ABOUT_BOT, is_sum
from bot.conversation.heard._about_commands import ABOUT_COMMANDS, asks_of_command
from bot.conversation.heard._about_keeping import ABOUT_KEEPING, asks_of_ones_data
from bot.conversation.heard._about_reading import ABOUT_READING
from bot.conversation.heard._arriving import ARRIVING
from bot.conversation.heard._beginnings import Openings
from bot.conversation.heard._beside_the_talk import BESIDE_THE_TALK, OF_ONESELF
from bot.conversation.heard._chatting import CHATTING
from bot.conversation.heard._forms import forms
from bot.conversation.heard._moves import MOVES, STATED, marks_read
from bot.conversation.heard._naming_author import NAMING_AUTHOR
from bot.conversation.heard._promises import PROMISES
from bot.conversation.heard._purposes import PURPOSES
from bot.conversation.heard._visiting import VISITING
from bot.conversation.heard._word_of_thanks import by_a_word
from bot.text import LatePattern, from_chat_spelling, has_words, lately
from bot.text import plain as plain_of

_NAME_OF_BOT = (
    r"(?: (?:causerie|le bot|bot|robot|toi|vous|tous|tout le monde|all|there|everyone|l'ami|mon ami|a toi|a vous|"
    r"le monde|mec|mate|man|bro|dude|frere|les amis|les gens|a tous|a toutes|chef|copains?|camarades?|collegues?|"
    r"l'equipe|le robot|monsieur|madame))*"
)
_TAILS = (
    r"(?: (?:beaucoup|bien|bcp|mille fois|infiniment|a toi|a vous|so much|very much|a lot|you|for that|pour ca|"
    r"pour tout|encore|deja|en tout cas|quand meme|tout de meme|malgre tout|anyway|all the same))*"
)
# Of what subjects there are; "quels sujets sont dangereux selon lui ?" asks something of some.
_THE_BLOG = r"(?:(?:l[ea]|ce|ton|votre|son) blog|l'auteur|l'autrice|t|il|elle|on|tu|vous|toi)"
_HAS_THE_BLOG = (
    rf"(?: (?:est ce qu'?(?:il|elle|on)?|{_THE_BLOG}|peu[xt]|pouvez|pouvons|nous|abord\w*|trait\w*|parl\w*|evoqu\w*|"
    r"discut\w*|propos\w*|couvr\w*|caus\w*|as|a|avez|connais\w*|ecrit|ici|y a|dans|sur|ses|tes|vos|les|billets?|"
    r"articles?|posts?|disponibles?|possibles?|avec|ensemble))*"
)
_HAS_THE_BLOG_IN_ENGLISH = (
    r"(?: (?:can|do|does|could|should|are|is|i|we|you|he|she|they|there|the|this|author|blog|posts?|ask|talk|cover\w*|"
    r"discuss\w*|writ\w*|know|here|about|on|in|available|have|has))*"
)
_SERVER = r"(?:serveur|discord|salon|server|channel)"
# "Ce salon du livre" and "le modérateur du débat" are the blog's, "les modos du serveur" are not.
_NOT_OF_ELSE = rf"(?! (?:d[ue]s?\b|d'|of\b)(?! (?:ce |notre |this |our |the )?{_SERVER}\b))"
# The whole message must be small talk: "merci, et en Inde ?" is a question. Over folded text without punctuation.
_RULES: dict[str, tuple[str, ...]] = {
    "greeting": (
        r"(?:re )?(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|yo|wesh|allo|good (?:morning|evening|"
        rf"afternoon)|bien le bonjour|hiya|heya|howya|howdy|g'day|hullo)+{_NAME_OF_BOT}",
    ),
    "thanks": (
        r"(?:ok |super |genial |parfait |cool |great |oh )?(?:merci|thanks|thank you|thx|ty|"
        rf"cimer){_TAILS}{_NAME_OF_BOT}(?: (?:(?:tu m'|vous m'|ca m'|cela m'|ca )?(?:(?:a|as|avez) )?"
        r"(?:bien |beaucoup |vraiment )?(?:aide[sz]?|eclaire[sz]?|suffit|sert)(?: (?:bien|beaucoup|vraiment))?|"
        r"(?:that|this|it|you) (?:really |already )?(?:helps?|helped|will do|clears it up)"
        r"(?: (?:me|a lot|already))*))?",
    ),
    "goodbye": (
        r"(?:au revoir|a bientot|a plus|a demain|bye(?: bye)?|ciao|tchao|bonne (?:nuit|soiree|journee)|"
        r"salut a plus|(?:c'est bon )?j'ai (?:fini|termine)|i(?:'m| am) done|"
        r"(?:il )?(?:faut|va falloir) que (?:j'y aille|je (?:file|parte|(?:te|vous) laisse))|"
        rf"goodbye|see you|good night|a la prochaine){_NAME_OF_BOT}",
        r"(?:ok |bon |bien |super )*(?:merci|thanks|thank you)(?: \w+)? (?:et|and)"
        r" (?:bonne? (?:soiree|journee|nuit|fin de \w+|week ?end|continuation)|a (?:bientot|plus|demain)|bye|"
        r"au revoir|ciao|(?:have a )?(?:nice|good|great) (?:day|evening|one|night|weekend))",
        # Who thanks and says what he is off to wants nothing read on that, unless he asks it then and there.
        r"(?!.*\b(?:que (?:dit|pense|veut)|qu'\w+|est ce|c'est quoi|pourquoi|comment|combien|quel\w*|what|who|why|how|"
        r"which|is it|does (?:he|she|it|the))\b)"
        r"(?:(?:ok|super|genial|parfait|cool|great|oh|bon|ah|wow|alors|bien) )*(?:merci|thanks|thank you|thx|cimer)"
        rf"{_TAILS} (?:je (?:lui|leur|vous|te|le|la|les) \w+(?:ai|is)(?: .{{1,80}})?|(?:je (?:vais|m'en vais)|"
        r"j'y (?:vais|retourne)|on va|i (?:will|am going to|am off to)|i'(?:ll|m going to|m off to)) .{1,80})",
    ),
    "well": (
        r"(?:(?:bonjour|salut|coucou|hello|hi|hey|yo) )?(?:comment (?:ca va|vas tu|allez vous|tu vas|"
        r"vous allez)|(?:ca|sa) (?:va|roule|gaze)(?: bien)?(?: toi| vous| et toi)?|(?:tu|vous) (?:vas|"
        r"allez) bien|la forme|how are you(?: doing)?(?: today)?|what's up|how do you do|quoi de neuf|"
        r"how(?:'s| is) it going|how are things|you (?:ok|okay|good)|tu te portes bien|bien ou bien|sup)",
    ),
    "who": (
        # "C'est qui ?" alone asks for whoever is talked about.
        r"(?:(?:mais |et |salut |bonjour )?(?:(?:tu es|t'es|vous etes|es tu|etes vous) qui|c'est qui (?:toi|vous))"
        r"(?: toi| vous| au juste| exactement| en fait| d'ailleurs)*|te?s? qui(?: toi| en fait| au juste)*|"
        r"qui (?:es tu|etes vous|tu es|vous etes|est tu|t'es)(?: toi)?|who are you|what are you|"
        r"c'est quoi (?:causerie|ce bot|ton nom)|(?:qu'est ce que c'est|c'est quoi)(?: que)?"
        r" (?:cette (?:machine|chose)|ce (?:robot|truc|machin))|(?:est ce que )?"
        r"(?:tu (?:n')?(?:inventes|mens)|vous (?:n')?(?:inventez|mentez))(?: tout| ca| non| pas| rien| ou quoi)*|"
        r"(?:are you|you(?:'re| are)) (?:making (?:this|that|it) up|lying)|do you make (?:this|that|it) up|"
        r"(?:comment )?(?:tu t'appelles|t'appelles tu|vous vous appelez|vous appelez vous)(?: comment)?|"
        r"(?:(?:salut|bonjour|coucou|hello) )?(?:presente|presentez)(?: toi| vous)(?: un peu| donc| alors)*|"
        r"introduce yourself|tell (?:me|us) about yourself|qui est causerie|what(?:'s| is) your name|"
        r"quel est (?:ton|votre) nom)",
    ),
    "help": (
        r"(?:aide|help|aidez moi|aide moi|help me|comment (?:ca|tu) marches?|comment (?:ca|"
        r"cela) fonctionne|how does (?:this|it) work|comment (?:t'utiliser|te parler|vous utiliser)|"
        r"(?:que|qu'est ce que|quoi) (?:tu (?:sais|peux)|vous (?:savez|pouvez)|sais tu|savez vous|"
        r"peux tu|pouvez vous)(?: faire)?|tu (?:sers|sais faire) a? ?quoi|a quoi (?:tu sers|sers tu|"
        r"servez vous)|what can (?:you|i) (?:do|ask)(?: you)?|que puis je (?:te |vous )?demander|"
        r"mode d'emploi|commandes?)",
    ),
    "author": (
        r"(?:et )?(?:l'auteur|l[ea] blogueu(?:r|se))(?: (?:du|de ce) blog)? c'est qui|"
        r"(?:et |and |mais |but )?(?:qui (?:est|c'est) (?:l'auteur|l[ea] blogueu(?:r|se)|l'auteur (?:du|de ce) blog|"
        r"celui qui ecrit|celle qui ecrit)|qui ecrit(?: ici| ca| tout ca)?|who(?:'s| is) (?:the|this)"
        r" (?:author|blogger)(?: (?:of|behind) (?:this|the) blog)?(?: anyway| exactly)*|"
        r"c'est qui (?:l'auteur|l[ea] blogueu(?:r|se)|l'auteur (?:du|de ce) blog|les auteurs|qui ecrit)|"
        r"who(?:'s| is) the (?:author|blogger)|who (?:wrote|writes) (?:this|these|the) (?:blog|posts?|articles?)|"
        r"who the (?:author|blogger) is|(?:qui sont|who are) (?:les auteurs|the authors)"
        r"(?: (?:du|de ce|of (?:the|this)) blog)?|qui (?:ecrit|a ecrit|est l'auteur de)"
        r" (?:ce blog|le blog|tout ca|(?:ces|les|tes|ses) (?:billets|articles|textes|posts))|"
        r"(?:comment s'appelle|quel est le nom de) l'auteur)",
    ),
    "subjects": (
        r"(?:(?:de )?quoi (?:parle|traite) (?:le|ce) blog|(?:de )?quoi (?:est ce qu'(?:il|elle)|il|elle|"
        r"l'auteur) parle|de quoi (?:(?:pouvons|pourrions|allons) nous (?:parler|causer|discuter)|parle t (?:il|elle)|"
        r"on parle|peut on parler|parle l'auteur|tu parles|vous parlez|est ce qu'on peut parler)|"
        r"le blog parle de quoi|(?:ca|il|elle) parle de quoi(?: le blog| ce blog)?|"
        r"(?:quels sont |c'est quoi )?(?:les|tes|ses|vos) (?:sujets|themes)(?: du blog)?|"
        r"(?:(?:tu peux|peux tu|vous pouvez|pouvez vous|can you|could you) (?:me |nous )?)?"
        r"(?:liste[rz]?|montre[rz]?|donne[rz]?|affiche[rz]?|cite[rz]?|list|show)(?: moi| nous| me)?"
        r" (?:tous |all )?(?:les |tes |ses |vos |leurs |the |your |his |her |their )?(?:sujets|themes|topics|subjects)"
        r"(?: du blog)?|(?:tu|vous) proposes?z? quoi(?: comme sujets?)?|on (?:cause|discute|parle) de quoi|"
        rf"what (?:can|shall) we talk about|(?:de |sur )?quels (?:sujets|themes){_HAS_THE_BLOG}|sujets|topics|"
        rf"what (?:is|does) (?:the|this) blog (?:about|talk about)|what's (?:the|this) blog about|"
        rf"(?:what|which) (?:topics|subjects|themes){_HAS_THE_BLOG_IN_ENGLISH}|"
        r"what do(?:es)? (?:you|s?he|they) (?:talk|write) about|c'est quoi (?:ce|le) blog)",
    ),
    "smile": (
        r"(?:lol|mdr+|ptdr+|a?(?:ha){2,}h?|(?:hi){2,}|(?:he){2,}|xd|rofl|lmao|ah ah)(?: (?:lol|mdr|ptdr|haha|xd))*",
    ),
    "personal": (
        r"(?:et )?(?:toi |vous )?(?:(?:tu as|t'as|vous avez) quel age|quel age (?:as tu|tu as|t'as|avez vous)|"
        r"(?:tu|vous) (?:habites?|habitez|vis|vivez|viens|venez|dors|dormez|manges?|mangez) (?:ou|d'ou|quoi|quand)?|"
        r"(?:ou|d'ou) (?:tu (?:habites|viens|vis)|habites tu|viens tu|vis tu)|(?:tu|vous) aime[sz] quoi|"
        r"(?:tu|vous) (?:fais|faites) quoi (?:dans la vie|ce soir|demain)|qui (?:t'a|vous a) \w+|"
        r"(?:tu as|t'as|as tu) (?:une? )?(?:copine|copain|mec|meuf|femme|mari|enfants?|famille|sentiments?|emotions?)|"
        r"how old are you|where (?:do you live|are you from)|who \w+ed? you|who (?:made|built) you|(?:tu|"
        r"vous) prefere[sz] .{1,40}|do you prefer .{1,40}|"
        r"(?:et )?(?:toi|vous) (?:qu'est ce que )?(?:tu |t'|vous )?(?:en )?pens(?:es|ez)(?: tu| vous)?(?: quoi)?"
        r"(?: de (?:tout )?(?:ca|cela))?|"
        r"(?:et )?(?:toi|vous) (?:qu'en |tu en |t'en |vous en )pens(?:es|ez)(?: tu| vous)?(?: quoi)?|"
        r"(?:et )?(?:ne )?(?:pensez vous|croyez vous|trouvez vous|penses tu|crois tu|trouves tu)(?: pas)?"
        r" (?:vous|toi)(?: memes?)? qu(?:e |').{3,80}|"
        r"(?:and )?what do you think (?:yourself|personally|of it yourself)|do you agree(?: with (?:him|her|that))?|"
        r"do you (?:sleep|dream|eat|have (?:feelings|friends|kids|a life))|are you (?:happy|married|single|alive))",
    ),
    "server": (
        r"(?:.{0,80} )?(?:qui|comment|quand|combien|quel\w*|pourquoi|regles?|quoi|who|how|what|when|why|rules)\b.{0,80}"
        rf"\b(?:ce|notre|this|our) {_SERVER}\b{_NOT_OF_ELSE}.{{0,80}}",
        r".{0,80}\b(?:devenir|passer|me passe|suis|become|qui (?:est|sont)|c'est qui|contacter|appele[rz]?|"
        r"who (?:is|are)) (?:les |le |un |une |the |a )?(?:modos?|moderateurs?|moderatrices?|admins?|moderators?|"
        rf"mods?)\b{_NOT_OF_ELSE}.{{0,80}}",
    ),
    "joke": (
        r"(?:(?:dis|raconte|fais|sors|balance|connais(?: tu)?|tu connais|tu as|as tu|t'as|tell|give|(?:do you )?know)"
        r"(?: moi| nous| me| us)? (?:une |des |a |any |some )?(?:petite |bonne |good )?(?:blagues?|vannes?|jokes?)"
        r"(?: (?:sur|about|on) .{1,60})?(?: stp| svp| please)?|"
        r"une blague|fais (?:moi|nous) rire|make (?:me|us) laugh|chante(?: moi| nous)?(?: une chanson| un truc)?|"
        r"sing (?:me )?a song)",
    ),
    "translate": (
        r"(?:(?:(?:tu |vous )?(?:peux|pouvez|pourrais|pourriez|sais|savez)(?: tu| vous)? )?(?:me |nous |le |la )*"
        r"(?:traduis|traduisez|traduire|traduction)(?: moi| nous)?(?: (?:ca|cela|le|la|ce passage|cette citation))?"
        r"(?: en \w+)?(?: stp| svp)?|(?:(?:can|could|will) (?:you|i have it) )?(?:please )?translat(?:e|ion)"
        r"(?: (?:it|this|that|the quote))?(?: (?:in|into|to) english)?|"
        r"(?:and )?in english|(?:et )?en (?:anglais|english))(?: please| pls| stp| svp)?",
    ),
    "praise": (
        r"(?:bravo|super|genial|excellent|parfait|cool|top|great|nice|awesome|bien (?:joue|vu|dit)|"
        r"pas mal|j'adore|je (?:t'aime|vous aime)(?: bien| beaucoup)?|i love you|"
        r"(?:c'est |tres |plus )?(?:clair|bien|note|compris|gentil|super|parfait|sympa)|"
        r"(?:tu es|t'es|vous etes|you(?:'re| are)) (?:(?:bien|tres|trop|so|very) )?"
        r"(?:gentil|aimable|sympa|adorable|mignon|chou|drole|kind|nice|sweet|funny)(?:le|ne)?|"
        r"(?:tu es|t'es|vous etes|you(?:'re| are)) (?:bien |tres |trop |vraiment |un |une |a |an )*(?:philosophe|poete|"
        r"normand|malin|maligne|futee?|savante?|erudite?|cultivee?|genie|champion(?:ne)?|star|philosopher|poet|genius)|"
        r"(?:c'est |tu es |t'es |vous etes )?pas (?:si |trop |aussi )?(?:bete|con|idiot|nul|mauvais)(?:le|s|e)?"
        r"(?: (?:du tout|finalement|en fait|que (?:ca|prevu)))*|you(?:'re| are) not (?:that|so) (?:bad|dumb|"
        r"stupid|useless)(?: (?:after all|actually))*|"
        r"trop bien|interessant|tres interessant|good bot|well done|ok|"
        r"d'accord|okay|t'inquiete(?: pas)?|"
        r"ah ok|je vois|i see|oui|yes|non|no)",
    ),
    "apology": (
        r"(?:(?:t'es|tu es|vous etes|c'est|quel) ?(?:nul|bete|con|idiot|stupide|naze|pourri)(?:le)?|"
        r"(?:t'es|tu es|vous etes) (?:bouchee?|sourde?|aveugle|bugge|bugue|casse|perdu|lourd|relou)(?: ou quoi)?|"
        r"n'importe quoi|(?:ta|ferme) gueule|ca (?:n'a rien a voir|ne repond pas|veut rien dire)|"
        r"hors sujet|(?:mais )?(?:(?:tu (?:ne )?reponds|vous (?:ne )?repondez|ca (?:ne )?repond) pas|"
        r"(?:tu (?:n')?as|vous (?:n')?avez) pas repondu)(?: a (?:ma|la) question)?|"
        r"(?:but )?(?:you (?:did not|didn't|don't)|that (?:doesn't|didn't)) answer(?: (?:me|(?:my|the) question))?|"
        r"(?:je (?:ne )?vois pas|quel|aucun|c'est quoi) (?:le |de )?rapport(?: avec (?:ma|la) question)?|"
        r"(?:ce n'est|c'est) pas (?:ma question|ce que je (?:demande|demandais|voulais))|"
        r"you(?:'re| are) (?:stupid|useless|dumb)|bad bot|that's not what i asked)",
    ),
}
# Of what guests say these mean the same at any time; all else asks of the bot and the blog only while nothing was read,
# and later of that: "can we use it?", "what's his point?".
_AT_ANY_TIME = frozenset(
    {"greeting", "compliment", "bored", "joke", "clock", "languages", "apology", "personal", "sad", "asks_kept"}
)
_GUESTS = [(intent, each) for more in (ARRIVING, PURPOSES) for intent, rules in more.items() for each in rules]
_FAMILIAR = [(intent, (each,)) for intent, each in _GUESTS if intent in _AT_ANY_TIME]
_MORE = (
    *(ABOUT_KEEPING, ABOUT_BOT, PROMISES, MOVES, VISITING, ABOUT_READING, CHATTING, ABOUT_COMMANDS, BESIDE_THE_TALK),
    NAMING_AUTHOR,
)
for _intent_of, _patterns in (*(each for more in _MORE for each in more.items()), *_FAMILIAR):
    _RULES[_intent_of] = (*_RULES.get(_intent_of, ()), *_patterns)
# What may stand behind any beginning has one of these in it.
_HINTS = {
    "server": ("serveur", "discord", "salon", "server", "channel", " mod", " admin"),
    "translate": ("english", "anglais", "french", "tradui", "traduction", "translat"),
}
# Most messages are no small talk of any kind: how they begin rules nearly all out, so that most rules are never made.
_RULES_IN_ORDER = [
    (intent, LatePattern((each,), _HINTS.get(intent, ()))) for intent, rules in _RULES.items() for each in rules
]
_OPENINGS = Openings(rule for _, rule in _RULES_IN_ORDER)
_GUESTS_IN_ORDER = [(intent, LatePattern((each,))) for intent, each in _GUESTS if intent not in _AT_ANY_TIME]
_GUESTS_OPENINGS = Openings(rule for _, rule in _GUESTS_IN_ORDER)
_PIECES = re.compile(r"[,.;:!?…]+")
# Written so it is looked for in half the time of "\1{2,}".
_REPEATED = re.compile(r"(.)\1\1+")


@lately
def small_talk(text: str) -> str | None:
    """Return what kind of small talk a message is (a name of `phrases`), "empty" for no words at all, or None.

    A message of several pieces ("merci, à plus !") is small talk when each of them is; the last of them counts.
    """
    text = marks_read(text)
    if not has_words(text):
        return "empty"
    if "/" in text and asks_of_command(text):
        return "about_command"
    if is_sum(text):
        return "sum"
    whole = _intent(text)
    if whole and whole != _APOLOGY:  # who scolds may ask something then
        return whole
    pieces = [piece for piece in _PIECES.split(text) if has_words(piece)]
    if len(pieces) == 1:
        return whole
    return _of_all(pieces) or whole or (None if "?" in text else _leaving(text))


def _leaving(text: str) -> str | None:
    """Return the kind of the last sentence of a message that asks nothing, where that takes leave, or thanks all the
    same; what stands before it is a last word on what was read.
    """
    *before, last = _SENTENCES.split(text.strip())
    if not before:
        return None
    pieces = [piece for piece in _PIECES.split(last) if has_words(piece)]
    kinds = [_intent(piece) for piece in pieces]
    if None in kinds or not kinds:  # "... »." has no word
        return None
    if kinds[-1] == _THANKS and _CLOSES.search(plain_of(last)):
        return _THANKS
    return None if _LEAVES.isdisjoint(kinds) else kinds[-1]


def _of_all(pieces: Sequence[str]) -> str | None:
    """Return the kind of the last of a message's pieces, if each is small talk: "merci, à plus !". Beside what somebody
    tells of himself it is but thanks: "je suis trop fatigué ce soir. Merci quand même, vous êtes gentil".
    """
    kinds: list[str | None] = []
    for piece in pieces:
        kinds.append(_intent(piece))
        if kinds[-1] is None and not OF_ONESELF.match(plain_of(piece)):  # as in most messages the first
            return None
    return kinds[-1] if None not in kinds else _THANKS if _THANKS in kinds else None


_THANKS, _APOLOGY, _LEAVES = "thanks", "apology", frozenset({"goodbye", "thanks_goodbye"})
# "Il exagère, mes clientes sont adorables. Merci en tout cas."
_CLOSES = re.compile(r"\b(?:en tout cas|quand meme|tout de meme|malgre tout|anyway|all the same)\b")
_SENTENCES = re.compile(r"(?<=[.!…])\s+")


_STATED = STATED | {"forgiven", "thanks"}


def _intent(text: str) -> str | None:
    plain, said = _said(text)
    of_blog = about_blog(plain, said)
    intent = asks_of_ones_data(plain) or (of_blog if of_blog == "blog_start" else _rule(said))
    if intent in _STATED and "?" in text:  # "pardon ?" has not heard
        return None
    intent = intent or of_blog
    if intent or "?" in text:
        return intent
    return by_a_word(plain)


@lately
def _said(text: str) -> tuple[str, Collection[str]]:
    """Return what a message says in plain words, and all its forms."""
    plain = plain_of(from_chat_spelling(text))
    plain = _REPEATED.sub(r"\1\1", plain) if _REPEATED.search(plain) else plain
    return plain, forms(plain)


def guest_talk(text: str) -> str | None:
    """Return what kind of small talk a message is while nothing was read yet; see `small_talk`."""
    _, said = _said(text)
    return _first(said, _GUESTS_IN_ORDER, _GUESTS_OPENINGS) or small_talk(text)


def _rule(said: Collection[str]) -> str | None:
    return _first(said, _RULES_IN_ORDER, _OPENINGS)


def _first(said: Collection[str], rules: Sequence[tuple[str, LatePattern]], openings: Openings) -> str | None:
    """Return the first kind of small talk of which a message is, as typed before all its other forms."""
    for form in said:
        for place in openings.places(form):
            intent, rule = rules[place]
            if rule.fullmatch(form):
                return intent
    return None
