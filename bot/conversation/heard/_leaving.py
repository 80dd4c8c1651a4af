"""Who leaves it to the bot what to read ("surprends-moi"), or writes in a language that it does not know."""

import re

from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._moves import marks_read
from bot.conversation.heard._plainly import plainly
from bot.text import is_stop_word, lately, words

_A_PIECE = r"(?:passage|citation|punch ?line|phrase|extrait|quote|line)"
_A_THING = (
    r"(?:une? |n'importe |a |an |one |some )?(?:petite? |bonne? |belle |beau |jolie? |good |nice |interesting |fun |"
    rf"random |scary |funny |surprising )?(?:{_A_PIECE}|trucs?|sujet|billet|quoi|(?:quelque )?chose|something|things?|"
    r"info(?:rmation)?|anecdote|pensee)"
)
# "un truc intéressant du blog", "une citation qui claque", "un passage qui t'a marqué"
_OF_A_SORT = (
    r"(?: (?:de |d'|qui (?:est |soit )?|that(?:'s| is) )?(?:vraiment |bien |un peu |assez |tres |really )?"
    r"(?:interessante?|etonnante?|surprenante?|cool|sympa|marquante?|droles?|marrante?|rigolote?|rigolo|"
    r"curieu(?:x|se)|positive?|forte?|beau|bon|belle|bien|stylee?|insolite|interesting|funny|surprising|nice|good)|"
    r" qui (?:claque|tue|pique|frappe|marque|fait (?:rire|reflechir|rever|sourire)|te plait|vous plait|"
    r"(?:t'a|vous a|m'a) (?:marque|plu|frappe|fait \w+)|vaut le (?:coup|detour))| you like| that (?:stands out|rocks)|"
    r" (?:du|sur le|dans le|de ce|de ton|de son|from the|from this|of the) blog|"
    r" (?:de l'auteur|(?:from|by) the author))"
)
_FAVOURITE = (
    r"(?:(?:c'est quoi|quel(?:le)? est|what(?:'s| is)|which is) )?(?:le|la|ton|ta|votre|your|the) "
    rf"(?:{_A_PIECE} (?:preferee?|favorite?|l[ea] plus \w+)|"
    rf"(?:meilleure?|plus (?:belle|beau|drole)|favou?rite|best|funniest|most \w+) {_A_PIECE}|"
    r"(?:(?:truc|chose|idee) l[ea] plus \w+|most \w+ (?:thing|idea))(?: (?:qu'(?:il|elle|on) (?:ait |a )?(?:jamais )?"
    r"(?:ecrite?|dite?)|(?:that )?(?:he|she) (?:(?:has )?ever )?(?:says?|said|wrote|written|writes?)|dans le blog))?)"
    rf"{_OF_A_SORT}*|quel(?:le)? {_A_PIECE} (?:est ce que )?(?:(?:tu|vous) )?(?:preferes?|preferez|retiens|retenez|"
    r"retiendrais|retiendriez|gardes|garderais)(?: (?:tu|vous|toi))*"
)
# "citation du jour ?", "tu as une citation ?", "une dernière pour la route"
_ANY_PIECE = (
    rf"(?:(?:tu as|t'as|as tu|vous avez|avez vous|il y a|do you have|(?:have you )?got) )?(?:pas )?(?:une?|an?|any) "
    rf"(?:petite )?{_A_PIECE}(?: (?:du jour|of the day|au hasard|au pif|at random|pour (?:moi|nous)|for (?:me|us)|a "
    rf"(?:me |nous )?(?:lire|donner|proposer)))*|(?:une )?citation(?: du jour| au hasard)?|(?:(?:a |some |one "
    rf")?random |(?:a|one) )?(?:quote|passage|line)s?(?: of the day| at random)?|une (?:petite )?derniere "
    rf"(?:citation |phrase )?(?:pour la route|avant de partir)|one (?:last|more) (?:one |quote )?for the road|(?:have "
    rf"you |do you have |you )?(?:got "
    rf")?(?:anything|something) (?:worth reading|(?:good |interesting |fun )?to read)|(?:tu as|t'as|vous avez|il y a|"
    rf"y a) (?:quelque chose|un truc|de quoi) (?:de (?:bien|bon|sympa) )?(?:a )?lire"
)
# "need a spicy quote for my essay intro", "il me faudrait une phrase qui fâche pour lancer la soirée"
_A_PIECE_FOR = (
    r"(?:(?:i |we )?(?:need|want|could use|am looking for|'m looking for)|(?:il me|me) (?:faut|faudrait)|je (?:cherche|"
    r"voudrais|veux)|(?:j'ai|j'aurais) besoin d'|inspire[rz]? moi avec) ?(?:an?|une?|some|des)? ?(?:\w+ ){0,2}?"
    rf"{_A_PIECE}s?{_OF_A_SORT}*(?: qui \w+(?: \w+)?)?(?: (?:for|pour|to|afin de) (?!.*\b(?:sur|about|on)\b).{{2,50}})?"
    r"(?: asap| vite| stp| svp| please)*"
)
_LEAVES = LateOpening(
    rf"(?:(?:bah|ben|bof|euh|ok|oui|alors|bon|vas y|allez|je|j'|on|moi|oh|well|mmh|tiens|stp|please|just) "
    rf"?)*(?:surprends(?: moi| nous)?|surprenez(?: moi| nous)|surprise me|(?:au|un) (?:hasard|pif)|at random|(?:tu |"
    rf"vous |te laisse |vous laisse |a toi de |a vous de )?chois\w+(?: (?:pour (?:moi|nous)|toi|vous|toi meme|moi|"
    rf"{_A_THING}))*|(?:choose|pick)(?: me)? (?:something|anything|one|a (?:topic|subject|post|quote))(?: for (?:me|"
    rf"us))?|(?:donne|cite|lis|sors|give|read|tell)(?: moi| nous| me| us)? (?:sa|ta|ton|la|ses|his|her|your|the|an?|"
    rf"une?) (?:(?:meilleure|plus belle|best|favou?rite|nice|good|jolie|belle|bonne) (?:phrase|citation|line|quote|"
    rf"passage|one)|(?:citation|phrase|passage) preferee?)|(?:comme|ce que|n'importe|quoi que) (?:tu|vous) (?:veux|"
    rf"voulez|preferes?|preferez)|n'importe(?: quoi| lequel)?(?! quoi)|peu importe(?: quoi)?|(?:you|your) (?:choose|"
    rf"pick|choice|call)|i don't (?:mind|care)|(?:balance|sors|lis|cite|dis|donne|montre|envoie|raconte|apprends|"
    rf"trouve|lache|propose|choisis|suggere)(?: moi| nous)? {_A_THING}{_OF_A_SORT}*|(?:(?:read|tell|give|show|find|"
    rf"teach|hit)(?: me| us)?|hit me)(?: with| w)? (?:anything|{_A_THING}){_OF_A_SORT}*(?: (?:he|she|the author) "
    rf"(?:said|wrote|says))?(?: (?:then|anything|now))*|une? (?:truc|chose|something){_OF_A_SORT}+|{_FAVOURITE}|"
    rf"{_ANY_PIECE}|{_A_PIECE_FOR}|une? {_A_PIECE}{_OF_A_SORT}+|whatever(?: you (?:want|like))?|anything(?: you "
    rf"like)?)(?: (?:stp|svp|please|alors|tiens|toi|vous|moi|au hasard|au pif|then|now|instead|plutot|maintenant))*"
)
# "n'importe quoi" takes offence.
_OFFENDED = re.compile(r"\bn'importe quoi\b")
_SHRUGS = LateOpening(
    r"(?:(?:bof|mouais|meh|bah|pff+|ouais|mmh|hmm+|euh|osef|"
    r"(?:j'|je |i )?(?:n')?(?:(?:ai |have )?(?:pas|aucune|no|sans) (?:trop |vraiment )?(?:d')?id(?:ees?|ea)|"
    r"(?:ne )?sais (?:pas|plus)(?: trop)?|don't know|dunno|idk)) ?)+"
)


def leaves_choice(text: str) -> bool:
    """Say whether a message leaves it to the bot what to read."""
    plain = plainly(marks_read(text))
    return _LEAVES.fullmatch(plain) is not None and not _OFFENDED.search(plain)


@lately
def shrugs(text: str) -> bool:
    """Say whether a message is but a shrug ("bof")."""
    return _SHRUGS.fullmatch(plainly(text)) is not None


# Words of Spanish, German, Italian and Portuguese that are none of French, of English, or of how one chats in them.
_FOREIGN = frozenset(
    "hola habla hablas hablo el los las del este esta estoy eres soy usted ustedes gracias piensa dice sobre por "  # noqa: SIM905  # a list of eighty words reads worse
    "como donde cuando quien cual puedo puedes quiero porque tambien muy buenos buenas dias tardes espanol frances "
    "ingles favor autor cosa "
    "guten morgen hallo danke bitte ich du bist ist nicht kein eine einen der das dem den und oder aber wie wer warum "
    "worum geht gibt denkt meint sagt sprichst sprechen deutsch franzosisch kannst uber mit auf fur von zu zum "
    "buongiorno buonasera grazie prego sono sei parli parla parlo italiano francese che perche dove quando della dello "
    "delle degli questo questa puoi posso vuoi voglio anche molto autore cosa dell "
    "ola obrigado obrigada voce falar fala falas portugues sobre isso esse essa nao sim bom boa tudo".split()
)
# French or English has these, too: "du résultat du sondage", "Uber". They tell nothing alone.
_SHARED = frozenset({"du", "favor", "uber"})
# Marks and letters that only these have; folded, the letters would be gone.
_MARKS = re.compile("[¡ñßãõ]", re.IGNORECASE)
_FEWEST = 2


def is_foreign(text: str) -> bool:
    """Say whether a message is written in another language than French and English, by the little words it has."""
    typed = [word.folded for word in words(text)]
    found = _FOREIGN.intersection(typed)
    if not found and "¿" not in text:  # one letter alone is too little
        return False
    marks = bool(_MARKS.search(text)) + _FEWEST * ("¿" in text)
    foreign = len(found) + marks if marks or not found <= _SHARED else 0
    return foreign >= _FEWEST and foreign > sum(is_stop_word(word) and word not in _FOREIGN for word in typed)
