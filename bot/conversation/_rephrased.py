"""What a message asks beneath the way it is said: "non, je voulais dire la pub" asks for "la pub"."""

import re
from dataclasses import replace

from bot.conversation._accepting import taken_up
from bot.conversation._asked_last import asked_last, complains, sentences_of, without_echo
from bot.conversation._completed import completed
from bot.conversation._parting import parting
from bot.conversation._restated import restated
from bot.conversation._scene import Scene
from bot.conversation._thread import LeftBehind
from bot.conversation._who_is_it import named_before_asking
from bot.conversation.heard._announced import ANNOUNCED, whether_asked
from bot.conversation.heard._asked_of_quote import asked_of_quote
from bot.conversation.heard._beginnings import LateOpening, Openings
from bot.conversation.heard._follow_ups import follow_up, subject_words
from bot.conversation.heard._judged import JUDGED, asked_word
from bot.conversation.heard._meant_behind_no import meant_behind_no
from bot.conversation.heard._named_first import named_first
from bot.conversation.heard._next_wish import next_wish, turned_to
from bot.conversation.heard._pronouns import with_its_name
from bot.conversation.heard._putting_right import put_right, small_thing
from bot.conversation.heard._statements import without_own_case
from bot.index import Index, weighs
from bot.text import Pieces, fold, from_chat_spelling, holds_any, lately, without_asides, without_courtesy
from bot.text import plain as plain_of

# Who corrects himself means what stands behind it, and disagrees with nobody.
_CORRECTS = LateOpening(
    r"^(?:(?:non|nan|mais|no|oups|pardon|desolee?|sorry|ah|euh|enfin|well|but|lol|mdr) )*"
    r"(?:je demand(?:e|ais) (?:juste |simplement |seulement )?(?!pourquoi|si|ce|qui|quoi)|"
    r"je (?:voulais|veux) (?:dire|parler (?:d[eu]s?|d'))|je (?:parlais|parle|causais) (?:d[eu]s?|d')|"
    r"je (?:pensais|pense) (?:aux?|a)|c'est pas (?:ca|ma question)(?! qu)(?: mais)?|"
    r"j'ai demande(?: ce qu'il disait)? (?:pour |sur |d[eu]s? |d')?|j'ai dit|i said|i (?:mean|meant)(?: to say)?|"
    r"i (?:was )?(?:talking|asking|asked|thinking)(?: you)? (?:about|of))(?:\b| ) ?(?P<rest>\w.*?)"
    r"(?: (?:itself|himself|in general|lui meme|en general))?(?: (?:and )?(?:not|pas)"
    r" (?:the |d[eu]s? |l[ae]s? |l'|cell?e |celui )\w+(?: \w+)?)?(?: (?:desolee?|sorry|pardon)\b.*|"
    r" pour (?:aller )?(?:l[ae]s? |l')(?:lire|citer|retrouver))?$"
)
# Who understands nothing of a thing wants to be told what it is.
_WANTS_TO_KNOW = LateOpening(
    r"^(?:(?:moi|mais|desolee?|franchement|sorry|but|honestly) )*(?:(?:(?:je |j')?(?:n'y |ne |y )*"
    r"(?:(?:comprends?|capte|pige|connais|entrave) (?:rien|pas(?: trop| bien| vraiment)?|que dalle)|"
    r"(?:n')?ai (?:jamais )?(?:rien|pas) (?:compris|capte|pige)) (?:ce que (?:veut dire|signifie) (?:l[ae] |l'|les )?|"
    r"a l[ae] |a l'|aux? |a |l[ae] |les |l'|en ))|(?:i )?(?:don't|do not|didn't|never)"
    r" (?:really )?(?:get|understand|understood|got) (?:the )?)(?P<rest>.+?)(?: la)?$"
)
# Whoever asks the bot for its opinion hears the author's: "tu penses quoi de Facebook ?". "Son avis" may be that of
# somebody who was just quoted.
_OPINION = re.compile(
    r"^\W*(?:(?:et|alors|ok|bon|mais|sinon|du coup|toi|vous|l['’]auteur|causerie|dis|moi)[\s,]+)*"
    r"(?:(?:tu|vous|l['’]auteur) (?:en )?(?:penses?|pensez) quoi|(?:c['’]est quoi |quel est |donne(?:[- ]moi)? )?"
    r"(?:(?:ton|votre) (?:avis|opinion|point de vue|position)|l['’](?:avis|opinion) de l['’]auteur|"
    r"le point de vue de l['’]auteur)|que (?:penses|pensez)(?:[- ](?:tu|vous))?)"
    r" (?P<of>sur les |sur le |sur (?:la |l['’])?|(?:de|du|des) (?:la |l['’])?|d['’])(?P<rest>\w[^?!.,;:]*?)"
    r"(?:,? (?:toi|en fait|au juste|exactement|alors))*[\s?!.]*$",
    re.IGNORECASE,
)
_OF = {"sur les ": "des ", "sur le ": "du "}
# "je souhaiterais savoir ce que l'auteur pense de …", "pourriez-vous me dire ce qu'il pense de …"
_TO_KNOW_OPINION = re.compile(
    r"^\W*(?:(?:je |j['’])?(?:souhait\w+|voudrais|veux|aimerais|d[eé]sir\w+)(?: bien)?"
    r" (?:savoir|conna[iî]tre|comprendre)|(?:(?:pourriez|pouvez|pourrais|peux|sauriez|saurais)[- ](?:vous|tu)|"
    r"(?:tu|vous) (?:peux|pouvez|pourrais|pourriez)) (?:bien )?(?:me |nous )?(?:dire|expliquer|lire)|"
    r"(?:dis|dites|explique[rz]?)[- ](?:moi|nous)) ce qu(?:e |['’])(?:l['’]auteure?|il|"
    r"elle) pense (?P<of>(?:de|du|des) (?:la |l['’])?|d['’])(?P<rest>\w[^?!.,;:]*?)[\s?!.]*$",
    re.IGNORECASE,
)
_OPINION_IN_ENGLISH = re.compile(
    r"^\W*(?:(?:and|so|ok|well|but)[\s,]+)*(?:what(?:['’]?s| is) (?:your|(?:the|this)"
    r" (?:author|blog|blogger|guy)['’]?s?) (?:take|views?|opinion|position|stance|thoughts?) (?:on|about|of)|"
    r"(?:any )?thoughts (?:on|about)|how (?:do|does) (?:you|the author) feel about|what do you (?:think|make) of)"
    r" (?:the )?(?P<rest>\w[^?!.,;:]*?)[\s?!.]*$",
    re.IGNORECASE,
)
# One of these is in all that asks for it.
_OPINIONS = Pieces(
    *(" pense d", "pense quoi", "penses", "pensez", "avis", "opinion", "point de vue", "position", "take", "view"),
    *("stance", "thought", "feel about", "think of", "make of"),
)
# Where a thing was heard changes no question: "il paraît qu'il n'aime pas les patrons ?".
_HEARSAY = LateOpening(
    r"^(?:(?:il parait|on (?:m'a|nous a|me) (?:dit|dis)|on dit|j'ai (?:lu|entendu)(?: dire)?|(?:c'est|est ce) vrai|"
    r"apparemment|i (?:heard|read)|they say|is it true) ?(?:que |qu'|that )?)(?P<rest>.+?)"
    r"(?: (?:c'est vrai|est ce vrai|vrai|non|is (?:it|that) true|right|true))?$"
)
# "Compare Hervé et Defaille" asks for what there is of each.
_COMPARES = LateOpening(
    r"^(?:(?:tu peux|vous pouvez|peux tu|can you) )?(?:compare[rsz]?|comparaison|comparison)(?: (?:moi|nous|entre|of))?"
    r" (?P<one>.+?) (?:et|avec|contre|vs|and|with|to) (?P<other>.+)$"
)
# Said before a question, these change nothing.
_BEFORE = re.compile(
    r"^(?:(?:(?:non|nan|oui|ouais|ok|okay|bon|bref|mdr|lol|haha|no|yes|mais|but|and|et) )+"
    r"(?:plus |more |but )*(?:serieux|serieusement|franchement|sans rire|sans deconner|blague a part|serious|seriously|"
    r"honestly|jokes? aside)(?: (?:now|though|maintenant|cette fois|this time))?|(?:plus serieusement|more seriously|"
    r"seriously (?:now|though)|blague a part|jokes? aside)) (?=\w)"
)
_AS_TO_A_CHILD = re.compile(
    r" (?:comme (?:si j'avais|a (?:un|une)) (?:(?:\w+) ans|(?:gamin|enfant|gosse)\w*(?: de \w+ ans)?)|"
    r"like i(?:'m| am| was) (?:five|5|\d+))$"
)
_LIKE = Pieces(" comme ", " like ")
# Who does not care for one thing wants the other: "osef de Facebook, parle-moi du bonheur".
_DROPS = LateOpening(
    r"^(?:(?:moi|non|bon|ok|mais|euh|no|but|well) )*(?:(?:osef|balec|balek|marre|"
    r"(?:je m'en|on s'en|m'en) (?:fiche|fous|tape|moque|cogne)|rien a (?:faire|foutre|cirer)|laisse(?:z|ns)? tomber|"
    r"oublie[zs]?|i don't care(?: about)?|forget(?: about)?|never ?mind) (?:d[eu]s? |d')?(?:les? |la |l'|the )?|"
    r"(?:je (?:ne |n')?(?:veux|voulais|demande|demandais) pas|pas|not|i don't want|no)"
    r" (?:(?:parler|entendre parler|to hear|to talk) )?(?:d[eu]s? |d'|about )?(?:les? |la |l'|the )?)"
    r"(?P<dropped>\w[\w' ]{1,30}?) (?P<rest>(?:mais |but )?(?:plutot|rather|je (?:veux|voudrais|prefere)|j'aimerais|"
    r"parle|parlez|parlons|dis|raconte|lis|cite|c'est quoi|qu'est ce|que (?:pense|dit)|il (?:dit|pense)|et si on|"
    r"tell me|talk|what)\b.+)$"
)
# "Parle-moi d'autre chose, la data par exemple" wants to hear of data.
_ELSE = LateOpening(
    r"^(?:(?:ok|bon|et|mais|sinon|allez|so|well) )*(?:(?:tu peux |on peut )?(?:me )?(?:parle[rz]?|cause[rz]?)"
    r"(?: moi| nous)?|parlons|on parle|tell me|talk) (?:d'autre chose|about something else|something else)"
    r"(?: (?:comme|genre|tiens|par exemple|like|say|for example))* (?:d[eu]s? |d'|about )?(?P<rest>\w.+?)"
    r"(?: (?:par exemple|tiens|for example|for instance|say))*$"
)
# "So he agrees with me that bosses are needed?" asks whether they are, by him.
_AGREES_THAT = LateOpening(
    r"^(?:(?:ok|bon|et|mais|donc|alors|so|and|but|well|right|ah|oh|see) )*(?:(?:il|elle|l'auteur) (?:est|serait)"
    r"(?: donc| bien)? (?:d'accord|de mon avis)(?: avec moi)?(?: (?:pour dire|sur le fait|avec l'idee))? qu(?:e |')|"
    r"(?:s?he|the author) (?:also |does )?agrees?(?: with me)? that )(?P<rest>\w.{3,60})"
)
# "So who was that Stasi guy again?", "c'était qui déjà, le type de la Stasi ?" asks who speaks of it.
_THAT_GUY = LateOpening(
    r"^(?:(?:ok|so|and|but|wait) )*who(?:'s| is| was) (?:that|this|the) (?P<rest>\w+) "
    r"(?:guy|man|dude|person|fellow|bloke)(?: again| already)?"
)
_CE_TYPE = LateOpening(
    r"^(?:(?:ok|bon|et|mais|donc|alors) )*(?:c'est|c'etait) qui(?: deja)? (?:le |ce )(?:mec|type|gars|monsieur) "
    r"(?:de |du |d')(?:la |l'|le )?(?P<rest>\w+)(?: deja| la)?"
)
# Of who wants a summary, one of these is said.
_SUMS = Pieces("resum", "summar", "recap", "sum ")
# "un petit résumé sur le big data", "j'ai rien compris au post sur le marketing, tu peux me le résumer ?"
_SUM_UP = (
    re.compile(
        r"^(?:(?:et|ok|bon|alors|sinon|je veux|je voudrais|il me faut|tu as|t'as|vous avez|fais|faites|donne[rz]?|moi|"
        r"nous|tu peux|vous pouvez|faire|me|can you|could you|give|write|i need|i want|please) )*"
        r"(?:un |le |an? |the )?(?:(?:petit|bref|rapide|quick|short|brief) )*(?:resume|recap|summary|sum up)"
        r"(?: (?:rapide|court|simple))? (?:sur|d[eu]s?|of|on|about) (?:l[ae] |l'|les |the )?"
        r"(?P<rest>(?!(?:billet|article|post|texte?|blog|le|la|les|the|ce|cette|tout|this|that|it|all|what)\b).+)$"
    ),
    re.compile(
        r"^.*\b(?:resum\w+|summar\w+|sum up) (?:me |moi |nous )?(?:le |la |the )?(?:one|celui|billet|article|post|"
        r"texte?) "
        r"(?:sur|about|on|d[eu]) (?:l[ae] |l'|les |the )?(?P<rest>.+)$"
    ),
    re.compile(
        r"^.*\b(?:billet|article|post|texte?) (?:sur|about|on|d[eu]) (?:l[ae] |l'|les |the )?"
        r"(?P<rest>.+?) (?:(?:et|and) )?(?:tu|vous|(?:can|could) you|est ce que tu) .*\b"
        r"(?:resum\w+|summar\w+|sum (?:it|that) up)\b.*$"
    ),
)
# "Il me semblait avoir lu le mot « police » chez lui" looks for that word.
_WORD_NAMED = re.compile(
    r"\b(?:mots?|termes?|expressions?|words?|terms?)\s*[:«“\"'’‘]+\s*(?P<word>[^»”\"]{2,30}?)\s*[»”\"'’]"
)
# One of these is in it.
_A_WORD = ("mot", "term", "expression", "word")
_OCCURS = re.compile(
    r"\b(?:lue?s?|vue?s?|croise\w*|apparai\w*|trouve\w*|figure\w*|emploie\w*|employe\w*|utilise\w*|ecri\w+|y a|"
    r"contien\w+|"
    r"read|seen?|saw|appears?|uses?|used|occurs?|writes?|wrote|there is|contains?)\b"
)
_ASKS_ELSE = re.compile(
    r"\b(?:qui|who\w*|pourquoi|why|quand|when|comment|how|combien|quoi|what|quel\w*|d'ou|where|sens|mean\w*|"
    r"invente\w*)\b"
)
# "Bon, revenons à Facebook, y a des entreprises qui l'interdisent ?"
_BACK_AND_ASKS = re.compile(
    r"\W*(?:(?:bon|ok|et|alors|mais|well|so|and)[\s,]+)*(?:revenons|on revient|j['’]en reviens|"
    r"(?:let['’]?s (?:go|get) )?back)\s+(?:[àa]|aux?|to)\s+(?P<what>[^,:;.!?]{2,40}?)\s*,\s*(?P<asked>\w.*)",
    re.IGNORECASE | re.DOTALL,
)
_RATHER = re.compile(r"^(?:(?:mais|but|plutot|rather) )+")
_IN_ENGLISH = re.compile(r"\b(?:don't|do not|didn't|never)\b")
_SHORTEST = 3
# Who asks so whether he is right says that he does not understand.
_I = ("je ", "j'", "i ")
# The question behind each of these, where all that is left of it names something.
_USUALLY = (
    *ANNOUNCED,
    *JUDGED,
    (_ELSE, "{rest}"),
    (_AGREES_THAT, "{rest} ?"),
    (_THAT_GUY, "who speaks of {rest}?"),
    (_CE_TYPE, "qui parle de {rest} ?"),
    (_COMPARES, "que dit-il de {one} et de {other} ?"),
    (_CORRECTS, "{rest} ?"),
)
_OPENINGS = Openings(pattern for pattern, _ in _USUALLY)

# Nobody says so often how he takes what he heard before he asks; who repeats "ok." for a page would hold all others up.
_MOST_TAKEN = 8


@lately
def rephrased(text: str) -> str | None:
    """Return the question that a message asks beneath how it is said, or None where it says just that."""
    wish = text
    for _ in range(_MOST_TAKEN):
        if (left := next_wish(wish)) is None:
            break
        wish = left
    return _beneath(wish) or (wish if wish != text else None)


def _beneath(text: str) -> str | None:
    if "?" in text and (back := _BACK_AND_ASKS.match(text)) and subject_words(plain_of(back["what"])):
        return f"{back['what']} : {back['asked']}"
    named = _WORD_NAMED.search(text) if holds_any(text, _A_WORD) else None
    if named and _OCCURS.search(plain_of(text)) and not _ASKS_ELSE.search(plain_of(text)):
        return f"{named['word']} ?"
    spelled = from_chat_spelling(text)
    plain = plain_of(spelled)
    asked = (
        meant_behind_no(text) or _opinion_asked(spelled) or named_first(spelled) or _asked_in_other_words(text, plain)
    )
    if asked:
        return asked
    simply = _AS_TO_A_CHILD.sub("", plain) if _LIKE.any_in(plain) else plain
    before = _BEFORE.match(simply)
    said = simply[before.end() :] if before else simply
    if said == plain or (said != simply and len(said.split()) < _SHORTEST):
        return None
    return said + (" ?" if "?" in text else "")


def _opinion_asked(text: str) -> str | None:
    """Return the usual question for the author's opinion behind one that asks for it in other words, or None."""
    if not _OPINIONS.any_in(fold(text)):
        return None
    if (found := _TO_KNOW_OPINION.match(without_courtesy(text))) and subject_words(plain_of(found["rest"])):
        return f"Que pense l’auteur {found['of']}{found['rest']} ?"
    if (found := _OPINION.match(text)) and subject_words(plain_of(found["rest"])):
        of = _OF.get(found["of"].lower()) or found["of"].replace("sur ", "de ")
        return f"Que pense l’auteur {of}{found['rest']} ?"
    if (found := _OPINION_IN_ENGLISH.match(text)) and subject_words(plain_of(found["rest"])):
        return f"What does the author think of {found['rest']}?"
    return None


def _asked_in_other_words(text: str, plain: str) -> str | None:
    """Return the usual question behind one that is announced, corrected, or put as a lack of understanding."""
    if (found := _DROPS.match(plain)) and all(map(subject_words, (found["dropped"], found["rest"]))):
        return _RATHER.sub("", found["rest"]) + (" ?" if "?" in text else "")
    if _SUMS.any_in(plain):
        found = next(filter(None, (pattern.match(plain) for pattern in _SUM_UP)), None)
        if found:
            return f"résume le billet sur {found['rest']}" if subject_words(found["rest"]) else None
    for pattern, question in map(_USUALLY.__getitem__, _OPENINGS.places(plain)):
        found = pattern.fullmatch(plain)
        is_of_talk = pattern is _CORRECTS and found and follow_up(f"{found['rest']} ?", in_talk=True)
        if found and (is_of_talk or all(map(subject_words, found.groups()))):
            return question.format(**found.groupdict())
    if "?" in text and (found := _HEARSAY.match(plain)) and subject_words(found["rest"]):
        return f"{found['rest']} ?"
    found = _WANTS_TO_KNOW.match(plain) if "?" not in text or plain.startswith(_I) else None
    if found and subject_words(found["rest"]):
        return f"{'what is' if _IN_ENGLISH.search(plain) else 'c’est quoi'} {found['rest']} ?"
    return None


def _is_of_talk(asked: str) -> bool:
    """Say whether what is asked is asked of what was read, and would find nothing alone."""
    of_talk = follow_up(asked, in_talk=True) or asked_of_quote(asked) or weighs(asked) or rephrased(asked)
    return bool(asked and of_talk)


def as_meant(scene: Scene, index: Index) -> Scene:
    """Return a scene whose message is what it asks beneath how it is said."""
    if parting(scene.message.text):
        return scene
    if turned := turned_to(scene.message.text):
        # "Changing topic: and what does he think of it?" is of what was read all the same.
        is_new = not follow_up(turned, in_talk=True) and index.find(index.read(turned)).answers
        thread = LeftBehind(scene.thread.turns) if is_new else scene.thread
        scene = replace(scene, thread=thread, message=replace(scene.message, text=turned))
    text, thread = scene.message.text, scene.thread
    *before, last = sentences_of(text) or [text]
    if whether := whether_asked(last, in_talk=bool(thread.last)):
        text = " ".join([*before, whether])  # what stands before may say what it is asked of
        scene = replace(scene, message=replace(scene.message, text=text))
    sentences = sentences_of(text) if thread.turns else []
    right = put_right(tuple(sentences)) if sentences else None
    if right and not right.meant and _is_of_talk(right.asked):  # "Relisez ma question : qui a dit ça ?"
        text, sentences = right.asked, [right.asked]
    if right and (small := small_thing(right.meant)):  # "I was asking the name of the blogger."
        return replace(scene, message=replace(scene.message, text=small))
    asked_who = named_before_asking(sentences_of(text), index)
    if plain := asked_who or taken_up(text, thread) or restated(text, sentences, thread) or asked_word(text):
        return replace(scene, message=replace(scene.message, text=plain))
    is_corrected = len(sentences) > 1 and not any("?" in each and not complains(each) for each in sentences[:-1])
    if is_corrected and _CORRECTS.match(plain_of(sentences[-1])):
        text = sentences[-1]  # "That's databases. I mean too much information for people."
    text = without_echo(text, thread, index)
    asked = asked_last(text, thread, index)
    text = with_its_name(asked or text)
    # "C'est quoi, le big data ? On m'en parle tout le temps."
    meant = completed(text, thread) or rephrased(without_asides(text)) or rephrased(text) or text
    if (asked_alone := without_own_case(meant)) and not index.find(index.read(meant)).answers:
        meant = asked_alone
    return scene if meant == scene.message.text else replace(scene, message=replace(scene.message, text=meant))
