"""What stands around a question: hellos before it, thanks after it, what its asker says of himself."""

import re

from bot.text._by_heart import lately
from bot.text._pieces import Pieces, holds_any
from bot.text._words import fold, has_words

# Whoever says hello first or thanks at the end asks the same: "Bonjour, que pense-t-il de Facebook ? Merci !".
_TO_WHOM = (
    r"(?:monsieur|madame|mesdames|messieurs|mademoiselle|mon (?:petit|ami|cher)|causerie|"
    r"(?:[aà] )?(?:toi|vous|tous|toutes)|tout le monde|les amis|there|all|everyone|everybody)"
)
_DEAR = r"(?:ch[eè]re?s?|dear) (?:causerie|amie?s?|bot|robot|monsieur|madame|auteure?|friends?)"
# "Pardon de vous déranger", "sorry to bother you"; alone only before a mark: "pardon aux ennemis" is a subject.
_SORRY = (
    r"(?:pardon(?:nez|ne)?|d[eé]sol[eé]e?|excuse[sz]?|sorry)(?:[ -]moi)?,? "
    r"(?:(?:de|pour|si je) (?:vous |te |t['’]|le |mon )"
    r"(?:d[eé]range\w*|importune\w*|sollicite\w*|interromp\w*)|to (?:bother|disturb|interrupt)(?: you)?)"
    r"|(?:pardon|pardonne[sz]?[ -]moi|d[eé]sol[eé]e?|sorry|excuse me|pardon me)(?=\s*[,;:.!…])"
)
# "Sorry if it's been asked, …", "stupid question but …", "noob here, …"
_SHY = (
    r"(?:(?:sorry|d[eé]sol[eé]e?|pardon)(?:[ -]moi)? (?:if|si) [^,;:?!]{3,50}(?=[,;:])"
    r"|(?:ok |okay |une |a )?(?:stupid|dumb|silly|noob|newbie|basic|random) (?:question|q)(?: (?:but|though|maybe|"
    r"and))?"
    r"|(?:noob|newbie|newcomer|beginner)(?: here)?(?=[,;:])"
    r"|(?:i['’]?m|i am) (?:just |really )?curious(?: to know)?(?=[,;:])|(?:par |simple )?curiosit[eé](?=[,;:])"
    r"|je suis curieu(?:x|se)(?=[,;:])"
    r"|(?:une |ma )?question (?:b[eê]te|idiote|stupide|con|de noob|de d[eé]butante?)(?: peut[- ][eê]tre| mais)?)"
)
# "May I ask what big data is?", "je me demandais ce qu'est …": whoever asks politely asks the same.
_POLITELY = (
    r"(?:(?:may|could|can|might) i (?:just |perhaps )?ask(?: you)?"
    r"|i(?: was| am|['’]m) (?:just )?wondering(?:,? if you (?:know|(?:could|can) tell me))?"
    r"|would you mind (?:telling|explaining(?: to)?) (?:me|us)|do you happen to know"
    r"|i(?:['’]d| would) (?:like|love) to know|i(?:['’]d| would)? want(?: to)? know"
    r"|(?:quelqu['’]un|qqn) (?:(?:ici )?(?:peut|pourrait|saurait) (?:me |m['’]|nous )?(?:dire|expliquer)|sait)"
    r"|(?:can|could) (?:someone|somebody|anyone|anybody) (?:tell|explain(?: to)?)(?: (?:me|us))?"
    r"|(?:(?:non|nan|no|mais|but|well)[\s,]+)*(?:je (?:te |vous )?demand(?:e|ais)|j['’](?:ai|avais) demand[eé]"
    r"|i(?:['’]m| am| was)? ask(?:ed|ing))(?: you| juste| simplement| bien)*"
    r"|(?:puis-je|est-ce que je peux) (?:vous |te )?demander|je me demand(?:e|ais)"
    r"(?: si (?:vous|tu) (?:saviez|savais|sais|savez))?)(?= (?:what|who|when|where|why|how|which|if|whether|ce|"
    r"qui|quand|o[uù]|pourquoi|comment|combien|quel\w*)\b)"
)
_PRAY = r"je (?:vous|te|t['’]) ?(?:en )?prie"
# "Bon allez, parle-moi de la Stasi", "euh, l'Inde ?": what somebody thinks aloud before he comes to it. What may be
# part of the question counts only where it is parted from it, or another one follows.
_THOUGHT = (
    r"(?:bon|tiens|ah|oh|allez|vas[- ]y|s[eé]rieux|s[eé]rieusement|attends|attendez|dis donc|[eé]coute[sz]?|"
    r"well|anyway|"
    r"(?:(?:merci|thanks)[\s,.!]+)?(?:je (?:vais )?reformule[rz]?|je vais (?:vous |te )?demander autre chose|"
    r"let me rephrase(?: (?:it|that))?|i['’](?:ll|m going to) (?:rephrase|ask something else))|"
    r"btw|by the way|ok|okay|wait|(?:(?:juste )?une )?(?:petite |derni[eè]re |autre )?question|derni[eè]re chose|"
    r"(?:last|quick|one (?:more|last)) (?:try|question|thing))"
)
_COMES_TO_IT = (
    r"(?=\s*[,;:!…]+\s*\w|\s+(?:(?:bon|allez|alors|euh|vas[- ]y|attends|au fait|sinon|so|well|then|"
    r"(?:parle|raconte|dis|cite|balance|explique|montre|donne)[sz]?|la|le|les|des|du|un|une|y a|il y a|the|is there)\b|"
    r"l['’]))"
)
_ALOUD = (
    rf"(?:euh+|heu+|hum+|hmm+|mm+|uh+m?|um+|franchement|justement|au fait|tiens,? au fait|{_THOUGHT}{_COMES_TO_IT}"
    r"|(?:cool|super|g[eé]nial|top|nickel|parfait|great|nice|bof+|mouais|meh)(?=\s*[,.!…]+\s*(?:et|mais|and|but)\s)"
    r"|(?:bon |ben |bah )?genre(?=\s+(?:(?:la|le|les|des|du|une?|the)\b|l['’]))|ah bon(?=\W+\w))"
)
_HELLO = re.compile(
    r"\W*(?:(?:bonj(?:ou|u)+r+|bonsoi+r+|salu+t+|cou+cou+|hell+o+|hi+|he+y+|yo+|we+sh+|wsh"
    r"|good (?:morning|afternoon|evening)"
    r"|(?:lo+l|mdr+|ptdr+|xd|haha+)(?=[\s,;:.!…]+\w)"
    rf"|{_SORRY}|{_SHY}|{_POLITELY}|{_ALOUD}"
    rf"|excuse[sz][ -]moi|{_DEAR}|(?:{_PRAY}|svp|stp|s['’]il (?:vous|te) pla[iî]t|please)(?=\s*[,;:]))\b"
    rf"(?![-'’])(?:,? ?\b{_TO_WHOM}\b)*[\s,.;:!…]*)+",
    re.IGNORECASE,
)
# With these letters all hellos begin, or with a mark or an accent: a look that spares most questions the pattern.
_HELLOS_BEGIN = frozenset(
    "ah al an at au ba be bo bt bu by ca ch co cu de di do du ec es eu ex fr ge go gr ha he hi hm hu je ju la le lo ma "  # noqa: SIM905  # a list of ninety beginnings reads worse
    "md me mi mm na ne ni no oh ok on pa pe pl pt pu qq ra sa se si so st su sv th ti to uh um un va wa we wo ws xd yo "
    "quelq quest quick".split()
)
_CALLED = re.compile(r"\W*causerie\s*[,:!]", re.IGNORECASE)
# Whom one speaks to stands behind a comma: "…, cher ami", "…, mon bon monsieur".
_SPOKEN_TO = (
    rf"(?:{_DEAR}|mon (?:bon |cher )*(?:amie?|monsieur|causerie)|mon cher|les amis|my (?:dear )?friend|causerie)"
)
# Why somebody wants it short: "j'ai la flemme de tout lire", "too lazy to read it all".
_LAZY = (
    r"(?:(?:car|parce que?|pcq) )?(?:moi )?(?:j['’]? ?ai (?:vraiment |trop |un peu )?(?:la flemm?e(?: de)?|"
    r"(?:pas le temps|pas envie) (?:de|d['’]))(?: ?(?:tout )?(?:lire|chercher|regarder))?|"
    r"(?:i['’]?m |i am )?(?:too |so |a bit )lazy(?: to (?:read|look)(?: it)?(?: all)?)?)"
    r"(?: (?:moi|tout|(?:le |les |ton |tes |son |ses )?(?:blog|billets?|articles?|textes?|posts?)))?"
)
# Why somebody wants it explained, behind a question for what it is: "c'est quoi le big data, j'y comprends rien".
_LOST = (
    r"(?:(?:car|parce que?|pcq|moi) )?(?:j(?:e |['’] ?)?(?:n['’]y |ne |y )*(?:comprends?|capte|pige|saisis|connais) "
    r"(?:(?:vraiment |absolument )?(?:rien|pas)|que dalle|quedalle)(?: du tout)?|j['’]? ?ai (?:rien|pas) "
    r"(?:tout |bien )?(?:compris|capt[eé]|pig[eé])|(?:je |j['’]?|ch|j)(?:suis|sui|uis|ui) (?:compl[eè]tement |un peu |"
    r"trop )?(?:perdue?|largu[eé]e?|paum[eé]e?)|i (?:really )?(?:don['’]?t|do not) (?:really )?(?:get|understand)"
    r"(?: (?:it|this|that|anything|a thing))?|i['’]?m (?:so |totally |completely )?lost)"
)
_ASKS_WHAT = re.compile(
    r"\?|\b(?:[qk]uoi|koi|c['’]?(?:est|t)? ?quoi|qu['’]est|kesako|comment|expli\w+|d[eé]fini\w+|signifi\w+|veut dire|"
    r"what|how|explain|meaning|means?)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:\b(?:s['’]il (?:vous|te) pla[iî]t|merci(?: d['’]avance| beaucoup| bien)?|svp|stp|please|"
    r"thanks?(?: you)?(?: in advance| a lot)?|"
    rf"{_PRAY}|je (?:vous|t['’]en) (?:en )?remercie(?: (?:d['’]avance|par avance|beaucoup|bien))?|si possible|"
    r"du coup|si (?:vous|tu|cela|[cç]a) (?:le |vous |ne |te )*(?:voulez|pouvez|veux|peux|d[eé]range)(?: bien| pas)?|"
    r"lo+l|mdr+|ptdr+|xd+|haha+|je crois(?: bien)?|il me semble|tu vois|vous voyez|carr[eé]ment|i think|i guess|"
    r"in (?:short|practice|general|a nutshell|(?:a few|simple|plain|his|her|their) (?:words|terms))|these days|for "
    r"real|at all|"
    r"after all|mate|guys|or (?:what|nah|something)|ou quoi|"
    rf"(?:bien )?cordialement|if (?:possible|you (?:please|can|don['’]t mind))|{_LAZY}|"
    rf"(?<=,\s){_SPOKEN_TO}|(?P<lost>{_LOST}))\b"
    r"[\s,.!…]*)+(?=\W*$)",
    re.IGNORECASE,
)
# Thanks are looked for at the end only (characters): looking everywhere takes as long as finding the answer's words.
_LAST = 80
# So end all thanks, marks aside, but for those of an accent or a shorter word: a look that spares most messages more.
_THANKS_END = frozenset(
    "aaa aha ait all ame ami and ank ase ate ays azy ble bot can cie cle ddd der drr due ead eal ell eme "  # noqa: SIM905  # a list of a hundred endings reads worse
    "end ent ess ets eur eux get gue haa hat her his ice ien ies ige ind ing ink ire les let lez lle log lol "
    "lot mdr mee mie mis mme moi nah nce nds nge nks ois ook ool ort ost oup out pas pte ral rci rds rdu rie "
    "ris rms rrr stp sts svp tdr tes uee ume uoi ure uys vez xdd xte yez you".split()
)
_MARKS = " \t\n\xa0\u202f?!.,;:…"
# Folded words, or the beginnings of words, one of which is in all thanks.
_THANKS = Pieces(
    *("merc", "pla", "svp", "stp", "please", "thank", "prie", "remer", "si ", "cordial", "if ", "cher", "mon ", "ami"),
    *("friend", "causerie", "flem", "ai pas", "lazy", "lol", "mdr", "ptdr", "xd", "haha"),
    *("du coup", "short", "practice", "general", "nutshell", "words", "terms", "days", "real", "all", "mate", "guys"),
    *("or what", "or nah", "someth", "ou quoi"),
    *("rien", "pas", "dalle", "suis", "jsui", "chui", "chsui", "get", "understand", "lost", "compris", "pige", "capte"),
    *("crois", "semble", "vois", "voyez", "carrement", "think", "guess"),
)

# "Je tiens une boutique : que faire des clients mécontents ?" asks about customers, not about shops.
_PIECE = re.compile(r"[^.!?…:;\n]+[.!?…:;\n]*")
_PIECES_END = tuple("?.!:;…\n")
_OF_MYSELF = re.compile(
    r"\W*(?:(?:alors|bon|bref|en fait|euh|moi,?|perso,?|so|well|btw|actually)\s+)?"
    r"(?:on (?:me |m['’]|nous )|(?:je |j['’]|mon |ma |mes |i |i['’]|my )"
    r"(?!.*\b(?:savoir|comprendre|[eé]cri[rst]\w*|pr[eé]par\w+|travaille sur|expos[eé]|article|writing|"
    r"preparing|demande|cherche|aimerais|voudrais|parle[rz]?|know|wonder|understand|looking)\b))",
    re.IGNORECASE | re.DOTALL,
)
# What points at what was said before: "Faut-il s'en inquiéter ?", "Est-ce une bonne idée ?". Over folded text.
_POINTS_BACK = re.compile(
    r"\b(?:en|y|ca|cela|celui|celle|ceux|lui|leur|it|that|this|them|those|these)\b"
    # "C'est quoi le big data ?" names what it asks of.
    r"|(?<! ce que )\bc'(?:est|etait)\b(?! (?:quoi|qui) (?:\w+ ){0,2}(?:l[ae]s?|l'|une?|des|du)\b)"
    r"|\b(?:est|serait|sont)-ce\b(?! que?\b| qu')"
)


# "Je suis fleuriste, le big data peut m'aider ?": who somebody is, or what he has, stands before a comma.
_WHO_I_AM = re.compile(
    r"\W*(?:(?:moi|perso|alors|bon|well|so)\W+)?"
    r"(?:je (?:suis|tiens|g[eè]re|dirige|(?:travaille|bosse) (?:dans|chez|comme|[aà]))|(?:j['’]ai|on a|nous avons) "
    r"(?:une?|deux|trois|\d+)|(?:mon|ma|mes|notre|nos) [\w'’ -]{2,40}? (?:est|a|ont|sont|fait)"
    r"|i(?:['’]m| am) (?:an?|the)|i (?:have|run|own) (?:an?|two|my)|i work (?:in|at|for|as)|"
    r"my [\w ]{2,30}? (?:is|has))\b"
    r"[^,;:.?!]{2,60},(?=.*\w)",
    re.IGNORECASE | re.DOTALL,
)


@lately
def without_asides(text: str) -> str:
    """Return a copy with blanks for what an asker says of himself beside the question, so that offsets stay.

    All of it is kept where nothing else asks, and where what asks points at what the asker said.
    """
    bare = _without_tales(text)
    who = _WHO_I_AM.match(bare) if "," in bare else None
    if who is None or _POINTS_BACK.search(fold(bare[who.end() :])):
        return bare
    return " " * who.end() + bare[who.end() :]


def _without_tales(text: str) -> str:
    """Return a copy with blanks for the sentences in which an asker tells of himself beside the question."""
    is_several = "?" in text and holds_any(text.rstrip("? \xa0\u202f"), _PIECES_END)
    pieces = list(_PIECE.finditer(text)) if is_several else []
    asides = [piece for piece in pieces if "?" not in piece[0] and _OF_MYSELF.match(piece[0])]
    if not asides or len(asides) == len(pieces):
        return text
    bare = text
    for aside in asides:
        bare = f"{bare[: aside.start()]}{' ' * len(aside[0])}{bare[aside.end() :]}"
    return text if _POINTS_BACK.search(fold(bare)) else bare


@lately
def without_courtesy(text: str) -> str:
    """Return a copy with blanks for the hellos before a message and the thanks after it, so that offsets stay.

    A message that is nothing else is returned as it is.
    """
    for find in (_hello, _thanks, _called):
        if match := find(text):
            bare = f"{text[: match.start()]}{' ' * len(match.group())}{text[match.end() :]}"
            text = bare if has_words(bare) else text
    return text


def _hello(text: str) -> re.Match[str] | None:
    begun = text[:5].lower()
    first = begun[:2]
    if first.isascii() and first.isalpha() and _HELLOS_BEGIN.isdisjoint((first, begun)):
        return None
    return _HELLO.match(text)


def _called(text: str) -> re.Match[str] | None:
    return _CALLED.match(text) if "causerie" in text.casefold() else None


def _may_end_with_thanks(text: str) -> bool:
    last = text.rstrip(_MARKS)[-3:].lower()
    return last in _THANKS_END or not (last.isascii() and last.isalpha())


def _thanks(text: str) -> re.Match[str] | None:
    if not _may_end_with_thanks(text) or not _THANKS.any_in(fold(text)):
        return None
    found = _AFTER.search(text, max(0, len(text) - _LAST))
    if found is None or not found["lost"] or _ASKS_WHAT.search(text, 0, found.start()):
        return found
    return None


# "1. Facebook", "- le travail": a line of a list that a question brings.
_ITEM = re.compile(r"(?m)^[ \t]*(?:[-*•–—]|\(?\d{1,2}[.)°])[ \t]+")
_ITEMS = 2


def in_a_row(text: str) -> str:
    """Return a copy in which the items of a list, a line each, stand in one line, with semicolons between them."""
    if "\n" not in text or len(_ITEM.findall(text)) < _ITEMS:
        return text
    head, *items = [piece.strip().rstrip(";,") for piece in _ITEM.split(text)]
    *others, last = items
    row = [item if item.endswith(("?", "!", ".")) else f"{item};" for item in others]
    return " ".join([head, *row, last]).strip()
