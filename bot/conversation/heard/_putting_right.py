"""Who puts the bot right: "vous vous répétez. Qui en profite ?", "je parlais d'Aadhaar, pas des Américains".

Over the sentences of a message, folded and without punctuation.
"""

import re
from typing import NamedTuple

from bot.conversation.heard._author_life import asks_of_author_s_life
from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._follow_ups import subject_words
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._small_talk import small_talk
from bot.text import LatePattern, Pieces, lately

_IN = (
    r"(?:(?:ok|okay|bon|non|nan|nn|nope|no|mais|et|ah|oh|euh|bah|hey|hum|pfff?|mdr|lol|haha|chef|attends|wait|sorry|"
    r"desolee?|oups|pardon|but|well|and|so|enfin|franchement|encore une fois|again) )*"
)
# "You keep repeating", "tu radotes", "c'est encore la même phrase": of one whole sentence.
_REPEATS = LatePattern(
    (
        rf"{_IN}(?:vous|tu|t'|il|ca) (?:n')?(?:(?:me|te|vous|arretes?|arretez|pas|de|as|avez|fais|faites|que) "
        r")*(?:repete|radote|rabache|tourne|boucle)[srz]{0,2}(?: (?:en (?:rond|boucle)|toujours|encore|deja|sans arret|"
        r"l[ae]s? memes? \w+))*(?: (?!\b(?:si|que|qui|quoi|pourquoi|comment)\b)\w+){0,4}",
        rf"{_IN}(?:(?:oui|ca|ouais) )*(?:(?:tu|vous) (?:me )?(?:l'|m')(?:as|avez)(?: (?:deja|dit|lu|cite|ca|cela))+|"
        r"(?:tu viens|vous venez) (?:juste )?de (?:me )?(?:l[ae]s? |l')?(?:lire|dire|citer|donner)(?: (?:ca|cela))?|"
        r"(?:deja (?:lu|dit)|deja vu))(?: (?:merci|hein|ca|m(?:on|a) \w+))*",
        rf"{_IN}you(?:'re| are)? (?:just |only )?(?:keep )?(?:repeating|repeat)(?: (?:yourself|the same \w+|it|that))*",
        rf"{_IN}(?:(?:fair enough|yes|yeah) )*(?:you(?:'ve| have)? (?:(?:just|already) )*(?:said|read|told)(?: me)? "
        r"(?:that|this|it)(?: (?:one|already|before|twice))*|same (?:quote|thing|passage|sentence) again)",
        rf"{_IN}(?:c'est )?(?:(?:encore|toujours) )+(?:l[ae] meme|les memes) (?:chose|phrase|passage|citation|truc)s?"
        r"(?: (?:encore|que tout a l'heure))*",
    ),
    (
        *("repet", "repeat", "radot", "rabach", "tourne", "boucle", "deja", "already", "again", "meme", "viens de"),
        *("venez de", "viens juste", "venez juste", "ve just", "ve read", "just read", "have read", "you read"),
        *("told me", "you said"),
    ),
)
# "Relisez ma question", "that's not what I asked", "hors sujet, ça".
_MISSED = LateOpening(
    rf"{_IN}(?:(?:relis|relisez|lis|lisez|reread|read) (?:(?:bien|donc|encore) )*(?:ma|la|my|the) question(?: again)?|"
    r"(?:tu (?:n'as|as|ne)|vous (?:n'avez|avez|ne)|t'as|tu|vous|(?:ca|cela)(?: ne)?|you (?:didn't|don't|haven't)|"
    r"(?:that|this) (?:doesn't|didn't)) (?:(?:(?:pas|toujours|vraiment|reponds?|repondez|repondu|compris|answer(?:ed)?|"
    r"really) )*(?:repond[sz]?|repondez|repondu|compris|pas|answer(?:ed)?))(?: (?:a )?(?:cote|me|(?:ma|la|my|the) "
    r"(?:(?:deuxieme|seconde|derniere|last|second) )?question))?|(?:ce n'est|c'est|"
    r"c'etait) pas (?:du tout )?(?:ma question|ce que je (?:te |vous )?demand\w+)|(?:(?:c'est|ca c'est|completement|"
    r"that's|totally) )*(?:hors sujet|a cote de la plaque|wrong (?:topic|subject)|off topic|not (?:my question|"
    r"what i (?:asked|meant)))(?: (?:ca|la))?|(?:(?:ca|cela) (?:n'a|a) )?rien a voir(?: avec (?:ma question|"
    r"ca|ce que je (?:te |vous )?demand\w+))?|(?:that|this|it)(?:'s| is| has| had)?(?: got)? nothing to do with "
    r"(?:it|that|this|my "
    r"question|what i (?:asked|said|meant|wanted))(?: at all)?|je suis perdue?|i(?:'m| am) lost|"
    r"(?:oui |ok )?(?:(?:ca|cela) )?c'(?:est|etait) (?:pour|en) \d{4}|"
    r"(?:.{2,60} )?(?:il n'y a |y a )?aucun rapport|(?:la )?(?:tu|vous) (?:melange[sz]?|confond(?:s|ez)|t'embrouilles|"
    r"vous embrouillez|y etes pas|n'y etes pas|y es pas|n'y es pas)(?: (?:tout|les (?:deux|billets|choses|sujets)|un "
    r"peu|du tout|la))*|you(?:'re| are)? (?:mixing|mix|confusing|mixed) (?:(?:things|it all|it|them|everything|two "
    r"things) ?)*(?:up)?|you(?:'ve)? (?:got|have|get) (?:it|me|that) (?:all )?wrong)"
)
# Those put as questions: "why are you talking about big data??", "quel rapport avec les clients ?".
_MISSED_ASKED = LateOpening(
    rf"{_IN}(?:(?:why (?:are|do) you (?:talking|reading|telling me|quoting|bring(?:ing)?)|pourquoi (?:est ce que "
    r")?(?:tu|vous) (?:me |nous )?(?:parle[sz]?|lis|lisez|cite[sz]?|sors|sortez))(?: (?:me|up))? .{2,40}|"
    r"(?:que|quoi|qu'est ce qu(?:e |')) ?(?:viens?|viennent|vient) faire .{2,40}?(?: (?:ici|la dedans|la))?|(?:quel|"
    r"c'est quoi le) rapport(?: avec .{2,40})?|pardon|quoi|hein|what)"
)
_NO_LINK = LateOpening(
    rf"{_IN}(?:(?:je (?:ne )?vois pas|quel est|i don't see|i fail to see) (?:le|the) (?:rapport|lien|link|connection)"
    r"(?: (?:avec|with|to) .{2,40})?|(?:ca|cela|that|this|it) (?:(?:ne )?(?:me )?dit|says?|"
    r"tells me) (?:absolument )?(?:rien|nothing|pas grand chose)(?: .{2,30})?)"
)
# "I wanted to know what people talk about": what stands behind it is asked.
_WANTED = LateOpening(
    rf"{_IN}(?:je (?:voulais|veux|voudrais)|i (?:wanted|want) to|i just (?:wanted|want) to) (?:(?:juste|seulement|"
    r"just) )?(?:savoir|comprendre|know|understand) (?P<asked>\w.+)"
)
_NOT_BUT = LateOpening(
    rf"{_IN}(?:moi )?(?:je (?:ne |n')?(?:te |vous )?parl(?:e|ais) pas|(?:i'm|i am|i was) not (?:talking|asking)) "
    r"(?:d[eu]s? |d'|about )(?:l[ae'] ?)?(?P<not>.{2,40}?) (?:(?:mais|but) )?(?:(?:moi )?je (?:te |vous )?parl(?:e|"
    r"ais) |(?:i'm|i am|i was) (?:talking|asking) |(?<=mais )|(?<=but ))(?:d[eu]s? |d'|"
    r"about )(?:l[ae'] ?)?(?P<meant>\w.+)"
)
_WRONG = LateOpening(rf"{_IN}(?:(?:that's|that is|it's|c'est|ca c'est) (?:wrong|not it|faux|pas ca)|wrong|faux|pas ca)")
_YOU_BUT_I = LateOpening(
    rf"{_IN}(?:toi )?(?:tu|vous) (?:me |nous )?(?:parle[sz]?|lis|lisez|cite[sz]?) (?:d[eu]s? |d'|sur )(?P<not>.{{2,40}}"
    r"?) (?:et |mais |alors que )?moi (?:c'est|c'etait|je (?:parle|parlais|veux|voulais|demande|demandais)) "
    r"(?:d[eu]s? |d')?(?P<meant>\w.+)"
)
# What was meant all the while, and what was not.
_MEANT = LateOpening(
    rf"(?P<no>{_IN})(?:moi )?(?:(?:je |j'|on )(?P<you>te |vous |t')?(?:(?P<past>parlais|parlait|causais|causait|"
    r"demandais|voulais dire|voulais|pensais)|parle|cause|demande|pense|veux dire)|i (?P<was>was (?:talking|asking)|"
    r"meant|asked)|i(?:'m| am) (?:talking|asking)|i mean|rest(?:ons|ez|e)|(?:let's )?(?:stay|"
    r"stick)) (?:juste |simplement |seulement |just )*"
    r"(?:d[eu]s? |d'|sur |pour |a |aux? |about |of |for |on |to |with )?(?:les? |la |l'|une? |the )?"
    r"(?P<meant>(?!qu[ei]?\b|qu'|si |s'|savoir |comprendre |whether |if |that |to know )\w.*?)"
    r"(?: (?:et )?(?:ce genre de (?:trucs?|choses?)|(?:des )?(?:trucs|choses) comme "
    r"ca|tout ca|etc|(?:that|this) (?:kind|sort) of (?:thing|stuff)s?)|"
    r" (?:alors )?(?:reste[sz]?|restons) (?:y|dessus|la dessus|sur (?:ca|ce sujet))|"
    r" (?:stay|stick) (?:on|to|with) (?:it|that|this))*"
    r"(?P<not>,? (?:et |and )?(?:pas|not) (?!que\b|seulement|only)(?:d[eu]s? |d'|les? |la |l'|about |the )?\w.*)?"
)
_HINTS = Pieces(
    *_REPEATS.hints,
    *("question", "asked", "restons", "restez", "stay", "stick", "moi c'", "moi je"),
    *("repond", "answer", "melang", "confond", "embrouil", "etes pas", "es pas", "mix", "confus", "wrong"),
    *("hors sujet", "plaque", "topic", "subject", "voir", "perdu", "lost", "parl", "caus", "demand", "voulais", "pens"),
    *("mean", "talking", "asking", "rapport", "lien", "link", "connection", "rien", "nothing", "wanted", "why are you"),
)
# What a post has beside its words, and how that is asked.
_OF_POST = {"date": "ça date de quand ?", "annee": "ça date de quand ?", "year": "when did he write it?"}
_APART = re.compile(r"[:,]")
# Who says more tells something.
_LONGEST = 240


class PutRight(NamedTuple):
    """What was meant ("" where that is not said), what is asked beside ("" for nothing), and whether the bot is
    reproached with saying the same again, or what was just read is turned away ("no", "not …", "hors sujet").
    """

    meant: str
    asked: str
    repeats: bool
    missed: bool


@lately
def put_right(sentences: tuple[str, ...]) -> PutRight | None:
    """Return what a message, given by its sentences, puts right, or None where it puts nothing right."""
    pieces = [piece for sentence in sentences for piece in _apart(sentence)]
    plain = [plainly(piece) for piece in pieces]
    if sum(map(len, plain)) > _LONGEST or not any(_HINTS.any_in(each) for each in plain):
        return None
    repeats, missed, meant = False, False, ""
    others: list[str] = []
    for sentence, said in zip(pieces, plain, strict=True):
        if _REPEATS.fullmatch(said):
            repeats = True
        elif _misses(sentence, said):
            missed = True
        elif "?" not in sentence and (found := _meant(said, is_reproach=missed or repeats)):
            meant, missed = found["meant"], missed or _rejects(found)
            others = [each for each in others if "?" in each]  # what is only told before it is what it is set against
        elif missed and (wanted := _WANTED.fullmatch(said)):
            others.append(f"{wanted['asked']} ?")
        else:
            others.append(sentence)
    if not (repeats or missed or meant):
        return None
    asking = [each for each in others if "?" in each] or others
    return PutRight(meant, asking[-1].strip() if asking else "", repeats, missed)


def _apart(sentence: str) -> list[str]:
    """Return a sentence, and what it reproaches the bot with before a mark as one of its own."""
    before, *behind = _APART.split(sentence, maxsplit=1)
    said = plainly(before)
    is_apart = behind and (_MISSED.fullmatch(said) or (_WRONG.fullmatch(said) and _MEANT.fullmatch(plainly(behind[0]))))
    return [before, behind[0].lstrip()] if is_apart else [sentence]


def _misses(sentence: str, said: str) -> bool:
    """Say whether a sentence only says that an answer was beside the question."""
    if _NO_LINK.fullmatch(said):
        return True
    return (_MISSED_ASKED if "?" in sentence else _MISSED).fullmatch(said) is not None


def _meant(said: str, *, is_reproach: bool) -> re.Match[str] | None:
    """Return a sentence that says what was meant; None for one that only tells what somebody speaks of."""
    if (apart := _NOT_BUT.fullmatch(said) or _YOU_BUT_I.fullmatch(said)) and subject_words(apart["meant"]):
        return apart
    found = _MEANT.fullmatch(said)
    if found is None or not (subject_words(found["meant"]) or found["meant"] in _OF_POST):
        return None
    corrects = is_reproach or _rejects(found) or found["you"] or found["past"] or found["was"]
    return found if corrects else None


def _rejects(found: re.Match[str]) -> bool:
    """Say whether a sentence that says what was meant turns away what was just read."""
    return bool(found["not"] or found.groupdict().get("no", "").strip())


def small_thing(meant: str) -> str | None:
    """Return the question for what was meant, where it is small talk, or the date: "the name of the blogger"."""
    if asked_of_post := _OF_POST.get(meant):
        return asked_of_post
    asked = (f"what is the {meant} ?", f"c’est quoi le {meant} ?", f"{meant} ?") if meant else ()
    return next((each for each in asked if small_talk(each) or asks_of_author_s_life(each)), None)
