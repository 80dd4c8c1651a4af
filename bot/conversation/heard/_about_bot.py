"""What members say to the bot of the bot itself: which languages it speaks, why it only quotes, that it may stop.

As all small talk these are whole messages, over folded text without punctuation.
"""

import re

from bot.conversation.heard._beginnings import LateOpening
from bot.model import Language
from bot.text import plain as plain_of

_LANGUAGE = (
    r"(?:le |l'|en )?(?:francais|anglais|espagnol|allemand|italien|arabe|portugais|chinois|breton|d'autres langues|"
    r"(?:in )?(?:french|english|spanish|german|italian|arabic|other languages))"
)
# "réponds en français", "could you answer in English only?"
_ASKED_TO = (
    r"(?:(?:hey|hi|hello|salut|bonjour|le bot|bot|mais|et|but|and|tu peux|vous pouvez|peux tu|pouvez vous|"
    r"pourriez vous|(?:can|could|will|would) you|est ce que) )*"
)
_ANSWER = (
    r"reponds?|repondez|repondre|parle[sz]?|parler|ecri(?:s|vez|re)|continue[rz]?|answer|reply|respond|speak|talk|"
    r"write|switch to|dis le|dites le"
)
_PLEASE = r"(?: (?:stp|svp|please|s'il (?:te|vous) plait|only|seulement|uniquement|now|maintenant|instead|plutot))*"
_QUOTES = r"(?:citations?|extraits?|passages?|phrases|guillemets|quotes?|quotations?)"
_REALLY = r"(?: (?:quoi|la|donc|ou quoi|serieux|serieusement))*"
_BUT = r"(?:(?:mais|et|non|ok|dis|attends|en fait|but|so|wait|and|no) )*"
_MACHINE = (
    r"(?:(?:ia|ai|robot|(?:chat ?)?bot|humaine?|human|machine|intelligence artificielle|chat ?gpt|personne|"
    r"vraie? personne|vrai humain|real (?:person|human)|person|llm|programme|program|modele de langage|"
    r"language model)(?: (?:(?:a base|issue?) (?:de |d')|basee? sur |based on |powered by |avec |with )"
    r"(?:une? |an? |l')?(?:ia|ai|llm|(?:chat ?)?gpt|modele de langage|intelligence artificielle|language model))?)"
)
_TEXT = r"(?:textes?|phrases?|reponses?|mots|contenus?|text|answers?|sentences?|words|replies)"
# "English pls", "french only please"
_LANGUAGE_ALONE = rf"{_BUT}(?:english|french) (?:please|pls|plz|only|now)(?: (?:please|pls|plz))?"

ABOUT_BOT: dict[str, tuple[str, ...]] = {
    "translate": (
        r"(?:sorry |but )?i (?:can't|cannot|don't|can not|do not) (?:really )?(?:read|speak|understand) (?:any )?french"
        r"(?: (?:what does (?:it|that|this) (?:mean|say)|well|at all|sorry))*",
    ),
    "languages": (
        rf"(?:est ce que |dis )?(?:tu|vous|on peut|on) (?:sais |savez |peux |pouvez )?(?:parles?|parlez|parler|"
        rf"comprends|comprenez|reponds|repondez|causer?|discuter) (?:bien |aussi )?{_LANGUAGE}(?: aussi| ici)?",
        rf"(?:parles?|parlez|comprends|comprenez) (?:tu|vous) (?:bien |aussi )?{_LANGUAGE}(?: aussi)?",
        rf"(?:peut on|puis je|je peux|est ce qu'on peut) (?:te |vous )?(?:parler|causer|discuter|ecrire) {_LANGUAGE}",
        rf"(?:do )?you (?:also )?(?:speak|understand|know) (?:any )?{_LANGUAGE}(?: too| at all)?",
        rf"(?:can|could|may|shall) (?:we|i|you) (?:also )?(?:speak|talk|chat|write|ask|answer)"
        rf"(?: (?:to you|you|questions))? {_LANGUAGE}(?: too)?",
        r"(?:quelles?|combien de) langues? (?:parles tu|tu parles|parlez vous|vous parlez|comprends tu)",
        r"(?:tu|vous) (?:parles?|parlez|comprends|comprenez) quelles? langues?",
        r"(?:what|which) languages? do you speak",
        r"(?:(?:my|mon) (?:english|french|francais|anglais) .{2,40} )?(?:(?:can|could|shall) we|on peut|peut on) "
        rf"(?:switch|change|changer)(?: (?:de langue|(?:to|over to) ))?(?:{_LANGUAGE})?{_PLEASE}",
        rf"{_ASKED_TO}(?:{_ANSWER})(?: moi| nous| to me| me)? {_LANGUAGE}{_PLEASE}",
        _LANGUAGE_ALONE,
        rf"(?:(?:euh|hein|he|oh) )*{_BUT}(?:en|in) (?:francais|anglais|french)"
        rf"(?: (?:ca donne quoi|alors|donc))*{_PLEASE}",
    ),
    "why_quotes": (
        r"(?:pourquoi|comment ca se fait que) (?:est ce que )?(?:tu|vous) (?:ne )?(?:me |nous )?"
        r"(?:reponds|repondez|parles?|parlez|causes?|cite[sz]?|fais|faites|donne[sz]?)(?: (?:pas|moi|toujours|que|"
        rf"tout|seulement|uniquement|en|par|avec|des|de))* (?:{_QUOTES}|normalement|toi meme|tes (?:propres )?mots)",
        r"(?:pourquoi )?(?:tu |vous )?(?:ne )?(?:fais|faites|sais|savez) (?:tu |vous )?que (?:citer|lire|"
        rf"des {_QUOTES})",
        r"pourquoi (?:est ce que )?(?:tu|vous) (?:ne )?cite[sz]?(?: (?:toujours|que|ca|tout|le temps))*",
        r"(?:parle|reponds|dis le)(?: moi)? (?:normalement|avec tes (?:propres )?mots|toi meme|sans citer)",
        r"why do you (?:only |always |just )*(?:answer|reply|speak|talk|respond)(?: me)?"
        rf"(?: (?:only|always|just))* (?:in|with) {_QUOTES}",
        r"why (?:do|are) you (?:only |always |just )*(?:quot(?:e|ing))(?: (?:him|her|them|everything))?",
        r"(?:answer|speak|talk)(?: me)? (?:normally|in your own words|yourself)",
    ),
    "stop": (
        r"(?:stop|arretez?|assez|chut|silence|tais toi|taisez vous|enough)(?: (?:ca|toi|vous|la|it|now))?"
        r"(?: (?:c'est bon|ca (?:ira|va|suffit)|j'ai compris|that'll do|i get it))?|ca suffit|"
        r"that's enough|stop it|laisse[sz]?(?: moi| nous) tranquilles?",
    ),
    "bored": (
        r"(?:(?:je|on) (?:m'|s'|me |se )(?:ennuie|emmerde|embete|fais chier|fait chier)|quel ennui|je m'ennuies?|"
        r"(?:i'm|i am|we're|so|this is|that's) (?:so )?bor(?:ed|ing)|(?:c'est |trop )+(?:chiant|ennuyeux|barbant))"
        r"(?: (?:un peu|grave|ici|la|aujourd'hui|a mort))*",
    ),
    "empty": (
        r"(?:(?:he|eh|hey|ho|oh|dis) )?(?:causerie|le bot)(?: (?:tu es la|t'es la|es tu la|you there))?",
        r"(?:tu es|t'es|es tu|vous etes|etes vous) (?:la|toujours la|encore la)|are you (?:still )?there|"
        r"(?:tu |vous )?reven(?:ez|s)|reviens|come back|(?:il )?y a(?: t il)? quelqu'un(?: ici| la)?|"
        r"(?:is )?any(?:one|body) (?:here|there|home)",
    ),
    "apology": (
        rf"(?:nan|non|no|nn) (?:mais|but) (?:serieux|serieusement|vraiment|allo|franchement|seriously){_REALLY}",
        r"(?:tu|vous) (?:reponds|repondez|es|etes) (?:completement |totalement |encore )?a cote"
        r"(?: de la (?:plaque|question)| du sujet)?",
        rf"(?:tu te|vous vous|te|vous) (?:moques?|moquez|fous|foutez|paye[sz]?)"
        rf"(?: (?:de|ma) (?:moi|nous|ma gueule|tete))?{_REALLY}|(?:are you (?:kidding|serious)|you kidding)(?: me)?",
    ),
    "help": (
        r"(?:tu|vous) (?:peux|pouvez|sais|savez|pourrais) (?:me |nous )?(?:faire |repondre |dire )?(?:a )?quoi"
        r"(?: d'autre)?(?: pour (?:moi|nous))?",
        r"(?:que |qu'est ce que |quoi )(?:tu (?:sais|peux)|vous (?:savez|pouvez)|sais tu|savez vous|peux tu|"
        r"pouvez vous) faire(?: d'autre| pour (?:moi|nous))*",
        r"what (?:else )?(?:can|do) you do(?: for me)?",
        r"(?:mais |et )?(?:tu |vous )(?:fonctionne[sz]?|marche[sz]?) comment|comment (?:fonctionnes|marches) tu",
        r"(?:mais |et )?(?:tu es|t'es|es tu|vous etes|(?:tu|vous) (?:as|avez) ete) (?:programmee?|concue?|faite?|"
        r"construite?|codee?) comment|comment (?:tu es|t'es|es tu|etes vous|vous etes|(?:tu|vous) (?:as|avez) ete) "
        r"(?:programmee?|concue?|faite?|construite?|codee?)",
        r"how (?:are|were) you (?:programmed|made|built|designed)|how do you (?:find|choose|pick|answer)"
        r"(?: (?:things|these|the (?:quotes|passages|answers)))?",
        # Alone that may be asked of what is talked about.
        r"(?:alors )?comment (?:est ce que )?(?:ca|cela|on) (?:marche|fonctionne|s'utilise|fait)"
        r"(?: (?:ici|ce bot|ton truc|avec toi|au juste))+",
        r"comment (?:est ce qu'|est ce que )?(?:on|je) (?:t'|vous |se |s'|me |m')?(?:utilise|sers?|pose une question)"
        r"(?: (?:de toi|de ca|ici))*|(?:c'est quoi )?(?:le|ton) (?:mode d'emploi|principe)",
        r"comment (?:on|je) s'en sert|how does this(?: bot| thing)? work(?: here)?",
        r"how (?:do|can|should) (?:i|we) use (?:you|this|it|this bot)",
    ),
    "machine": (
        rf"{_BUT}(?:tu es|te?s?|t'es|tu n'es pas|t'es pas|vous n'etes pas|es tu|etes vous|vous etes|tu serais|are you|"
        rf"you(?:'re| are)) (?:(?:bien|vraiment|juste|encore|toujours|really|just|yet another|another) )*"
        rf"(?:une? |1 |an? )?{_MACHINE}"
        rf"(?: (?:ou|or) (?:une? |an? )?\w+)?{_REALLY}(?: (?:avoue|admets|admit it|right|hein|non))?",
        rf"{_BUT}(?:est ce que )?(?:tu|vous) (?:utilises|utilisez|es|tournes sur|marches avec)"
        r" (?:chat ?gpt|gpt|une? (?:ia|llm|modele)|l'ia|(?:de )?l'intelligence artificielle)",
        rf"{_BUT}(?:c'est|il y a|y a) (?:chat ?gpt|une ia|gpt|un robot|un humain)(?: (?:derriere|qui repond|"
        r"qui parle|qui ecrit))?",
        rf"{_BUT}(?:do|are) you (?:use|using|run on|running on|based on) (?:chat ?gpt|gpt|(?:an? )?(?:ai|llm))",
        rf"{_BUT}(?:(?:tu es|t'es|es tu|vous etes) (?:bien |vraiment )?sure? (?:de |d')?(?:ne )?(?:pas |que )*"
        rf"(?:etre |tu es |t'es |tu n'es )?(?:pas )?(?:une? )?{_MACHINE}|(?:are you )?sure (?:that )?you(?:'re| are)"
        rf" (?:not )?(?:an? )?{_MACHINE})",
        rf"{_BUT}is (?:this|it) (?:chat ?gpt|an ai|a bot|a robot)",
        rf"{_BUT}(?:est ce que )?(?:(?:tu|vous) (?:generes?|generez)|(?:do )?you generate)"
        rf" (?:(?:du|des|tes|vos|les|ces|ce|your|the|this|any) )?{_TEXT}"
        rf"(?: (?:toi meme|vous meme|yourself|automatiquement))?(?: (?:avec|par|with) .{{2,40}})?",
    ),
    "who": (
        r"(?:tu (?:n')?|t'|vous (?:n')?)inventes?z?(?: (?:pas|rien|tout|ca|tes reponses|des trucs|tes citations))*",
        r"(?:are you|you're) making (?:this|that|it|things|stuff) up",
        r"(?:so )?you (?:don't|do not|never|won't) (?:make|invent|add) (?:anything|things|stuff|it|any of (?:this|it))"
        r"(?: up)?(?: then| at all| yourself)*",
    ),
    "simpler": (
        r"(?:(?:tu peux|vous pouvez|peux tu|pouvez vous|tu pourrais|vous pourriez) )?(?:me )?(?:le |la |l')?"
        r"(?:parler?|dire?|dis|expliquer?|redire?|redis|reformuler?|simplifier?|repeter?)"
        r"(?: moi| le| ca| cela)* (?:(?:plus|en plus|de maniere plus) (?:simple(?:ment)?|clair(?:ement)?|"
        r"facile(?:ment)?)|simplement|avec des mots (?:plus )?simples|autrement)",
        r"(?:en )?plus simple(?:ment)?|(?:tu peux |vous pouvez )?(?:simplifier?|reformuler?)(?: ca| moi ca)?",
        r"(?:can you |could you |please )?(?:say|put|explain)(?: (?:it|that|this))? (?:in (?:simpler|plain)"
        r" (?:words|terms)|more simply|simply|differently)",
        r"(?:in )?simpler(?: words| terms)?|(?:can you )?(?:simplify|rephrase)"
        r"(?: (?:it|that|this))?",
    ),
    "forgiven": (
        r"(?:(?:ah|oh|oups|oops|oui|non|euh) )*(?:pardon(?:ne[sz]? moi)?|(?:je suis |i'm |so )*(?:desolee?|sorry)|"
        r"my bad|excuse[sz]? moi|(?:toutes )?mes excuses|je (?:m'excuse|vous prie de m'excuser)|"
        r"(?:au temps|autant) pour moi)",
    ),
}  # fmt: skip
_WANTS_LANGUAGE = LateOpening(
    rf"{_ASKED_TO}(?:{_ANSWER})(?: moi| nous| to me| me)? {_LANGUAGE}{_PLEASE}|{_LANGUAGE_ALONE}|"
    rf"(?:(?:euh|hein|he|oh) )*{_BUT}en (?:francais|anglais){_PLEASE}"
)
_NAMES_LANGUAGE = {
    Language.FRENCH: re.compile(r"\b(?:francais|french)\b"),
    Language.ENGLISH: re.compile(r"\b(?:anglais|english)\b"),
}


def language_wanted(text: str) -> Language | None:
    """Return the language that a message tells the bot to answer in, or None; "tu parles anglais ?" tells nothing."""
    plain = plain_of(text)
    if not _WANTS_LANGUAGE.fullmatch(plain):
        return None
    named = [language for language, names in _NAMES_LANGUAGE.items() if names.search(plain)]
    return named[0] if len(named) == 1 else None


_IT_WORKS = re.compile(r"(?:(?:et|and|so|but|ok) )*(?:how does it work|comment (?:ca|cela) (?:marche|fonctionne))")


def asks_how_it_works(text: str) -> bool:
    """Say whether a message asks how "it" works, which after a quote is what that speaks of."""
    return _IT_WORKS.fullmatch(plain_of(text)) is not None


# "2+2", "combien font 3 x 4 ?": over the text as typed, since marks are what a sum is made of.
_SUM = re.compile(
    r"\W*(?:(?:combien (?:font|fait|ça fait|ca fait)|calcule[rz]?|what(?:'s| is)|how much is)\s+)?\(?-?\d+(?:[.,]\d+)?"
    r"(?:\s*(?:[-+*/x×÷=^%]|plus|moins|fois|divisé par|times|minus)\s*\(?\d+(?:[.,]\d+)?\)?)+\s*[=?!.]*\s*",
    re.IGNORECASE,
)


def is_sum(text: str) -> bool:
    """Say whether a message is nothing but a sum to be done."""
    return text[-24:].strip(" =?!.)")[-1:].isdigit() and _SUM.fullmatch(text) is not None
