"""Closed lists of words: those that only serve grammar, and the shorthand of chats. All folded (no accents)."""

import re

_FRENCH = """
a ai aie aient aies ait alors apres as assez au aucun aucune auquel aura aurai auraient aurait auras aurez auriez
aurions aurons auront aussi autre autres aux auxquelles auxquels avaient avais avait avant avec avez aviez avions
avoir avons ayant beaucoup bien bon bref c ca car ce ceci cela celle celles celui cependant certain certaines certains
ces cet cette ceux chaque chez ci combien comme comment d dans de deja depuis des desquelles desquels dessous dessus
deux devra devrait devraient devrons doit doivent dois donc dont du duquel durant elle elles en encore enfin entre es
est et etaient etais etait etant ete etes etiez etions etre eu eue eues eurent eus eut eux evidemment fait faire fais
faites font faut faudrait faudra fera ferait fois fut ici il ils j jamais je jusqu jusque l la laquelle le lequel les
lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais malgre me meme memes mes mien mieux moi moins mon n
ne ni non nos notre notamment nous on ont or ou par parce parfois parmi pas pendant peu peut peuvent peux plus plutot
pour pourquoi pourrait pourraient pourtant pouvait puis puisqu puisque qu quand quant que quel quelle quelles quelqu
quelque quelques quels qui quoi quoiqu quoique rien s sa sans se sera serai seraient serait seras serez seriez serons
seront ses seulement si sien soi soient sois soit sommes son sont sous souvent suis sur t ta tandis tant te tel telle
telles tels tes toi ton toujours tous tout toute toutefois toutes tres trop tu un une va vais vas vers veut veulent
veux voici voila vont vos votre vous y etc oui ok merci svp stp hein bah ben euh voir surtout forcement effectivement
finalement quelqu'un quelqu'une quasi via afin ainsi lui-meme dire dit dites disent disait parle parlent parler parles
parlez est-ce esque selon sinon envers parait genre juste vraiment plein truc trucs chose choses
exactement precisement concretement reellement
lol mdr ptdr wesh frr bro haha hihi wtf omg jpp ptn
"""

_ENGLISH = """
about all also am an and any are as at be because been being but by can could did do does doing for from had has have
having he her here hers him his how i if in into is it its just like me more most my no nor not of off on once only or
other our ours out over own please same she should so some such than that the their theirs them then there these they
this those through to too under until up ups very was we were what when where which while who whom why will with would
you your yours before after still get got much many really anything something someone isn aren doesn don didn won wouldn
shouldn let told tell tells say says said make makes made making actually thing things way lot kind sort going know
want
"""

FRENCH_STOP_WORDS = frozenset(_FRENCH.split())
# How something is said, and how often or how surely: "so what's big data anyway?". French has none of them, and its own
# are among its stop words.
_ENGLISH_ADVERBS = """
    anyway anyways anyhow basically though although honestly literally again else overall generally precisely briefly
    seriously tbh btw imo imho dude buddy roughly essentially nowadays today ever maybe perhaps kinda sorta lately
    recently currently usually normally typically mostly obviously certainly hopefully sadly unfortunately luckily
    frankly truly indeed instead rather quite pretty fairly totally absolutely entirely fully especially particularly
    specifically somehow somewhat whatsoever however therefore moreover besides otherwise meanwhile eventually
    ultimately suddenly immediately later sometimes always never together everywhere somewhere elsewhere simply
    concretely definitely probably possibly clearly completely exactly really actually already even just still yet also
    well wanna gonna gotta lemme dunno yeah yep nope okay lmao hmm huh wow folks
    hell heck damn fuck fucking bloody
"""
ENGLISH_STOP_WORDS = frozenset((_ENGLISH + _ENGLISH_ADVERBS).split()) - {"me", "on", "an", "as"}

# Hellos, thanks and laughter, a letter of which is often held: "merciiii", "lmaooo".
CHATTED = frozenset(
    "lol lmao mdr ptdr xd omg wow waouh bonjour bonsoir salut coucou merci bravo super top genial cool trop nice great "  # noqa: SIM905  # a list of forty words reads worse
    "sweet please thanks hello hey hi yo wesh bye ciao yes yeah oui ouais non nan ok okay bof hmm euh".split()
)

# "T d'accord ?", "t pas bavard"; never "a t il".
YOU_ARE = re.compile(
    r"(?i)\b(t) (?=(?:d['’ ]?accord|s[uû]r|pas|nul\w*|b[eê]te|con|une?|trop|vraiment|s[eé]rieu\w*|qui|ki|pour|contre|"
    r"l[aà]|gentil\w*|chiant\w*|relou|dr[oô]le|marrant\w*|dou[eé]\w*)\b)"
)
# What people type on a phone, and what it stands for.
CHAT_SPELLING = {
    "ppl": "people", "abt": "about", "smth": "something", "sth": "something", "gimme": "give me", "lemme": "let me",
    "tho": "though",
    # "dont" is French.
    "whos": "who's",
    "whats": "what's", "thats": "that's", "hes": "he's", "shes": "she's", "doesnt": "doesn't", "isnt": "isn't",
    "wheres": "where's", "im": "I'm", "ive": "I've", "theyre": "they're", "youre": "you're",
    "cant": "can't", "wont": "won't", "didnt": "didn't", "wasnt": "wasn't", "werent": "weren't", "arent": "aren't",
    "couldnt": "couldn't", "shouldnt": "shouldn't", "wouldnt": "wouldn't", "hasnt": "hasn't", "havent": "haven't",
    "theres": "there's", "hows": "how's",
    "c": "c'est", "fe": "fait", "gro": "gros", "tps": "temps", "kle": "clé", "ossi": "aussi",
    "vi": "vie", "e": "est", "cest": "c'est", "cetait": "c'était", "cete": "c'était",
    "koi": "quoi", "koa": "quoi", "kwa": "quoi", "ki": "qui", "ke": "que", "kel": "quel",
    "kels": "quels", "kelle": "quelle", "kelles": "quelles", "kan": "quand", "kand": "quand", "qd": "quand",
    "pk": "pourquoi", "pq": "pourquoi", "pkoi": "pourquoi", "pourkoi": "pourquoi", "prkoi": "pourquoi",
    "prquoi": "pourquoi", "pcq": "parce que", "pck": "parce que", "pske": "parce que", "bcp": "beaucoup",
    "tt": "tout", "ts": "tous", "ds": "dans", "pr": "pour", "ac": "avec", "avc": "avec", "cmt": "comment",
    "cmnt": "comment", "koman": "comment", "koment": "comment", "commen": "comment", "kmt": "comment",
    "cb": "combien", "cbien": "combien", "kombien": "combien", "konbien": "combien", "jsp": "je ne sais pas",
    "jcp": "je ne sais pas", "chui": "je suis", "jsuis": "je suis", "jui": "je suis", "ya": "il y a",
    "yen": "il y en", "g": "j'ai", "jai": "j'ai", "tn": "ton", "ns": "nous", "vs": "vous", "vrm": "vraiment",
    "vmt": "vraiment", "mtn": "maintenant", "ojd": "aujourd'hui", "ajd": "aujourd'hui", "auj": "aujourd'hui",
    "tjs": "toujours", "tjrs": "toujours", "tlm": "tout le monde", "tlmd": "tout le monde", "qqn": "quelqu'un",
    "qqun": "quelqu'un", "qqch": "quelque chose", "qlq": "quelque", "qq": "quelques", "dc": "donc", "ms": "mais",
    "mm": "même", "ki'l": "qu'il", "kil": "qu'il", "kils": "qu'ils", "quil": "qu'il", "quils": "qu'ils",
    "kon": "qu'on", "quon": "qu'on", "kelkun": "quelqu'un", "kelke": "quelque", "keske": "qu'est-ce que",
    "kes": "qu'est-ce", "kesk": "qu'est-ce que", "keskil": "qu'est-ce qu'il", "kesako": "qu'est-ce que c'est",
    "kezako": "qu'est-ce que c'est", "keskon": "qu'est-ce qu'on",
    "esk": "est-ce que", "eske": "est-ce que", "esque": "est-ce que", "esce": "est-ce",
    "qq1": "quelqu'un", "srx": "sérieux", "rsx": "réseaux", "info": "information", "infos": "informations",
    "bjr": "bonjour", "bsr": "bonsoir", "slt": "salut", "cc": "coucou", "mrc": "merci",
    "thx": "thanks", "plz": "please", "pls": "please", "u": "you", "ur": "your", "r": "are", "wat": "what",
    "wats": "what's", "alr": "alors",
    "wut": "what", "y'a": "il y a", "t'as": "tu as", "biz": "business", "entprise": "entreprise",
    "ordi": "ordinateur", "ordis": "ordinateurs", "pb": "problème", "pbs": "problèmes", "boite": "entreprise",
    "boites": "entreprises", "insta": "instagram", "fb": "facebook", "gvt": "gouvernement", "gouv": "gouvernement",
    "techno": "technologie", "technos": "technologies", "nouv": "nouvelle", "perso": "personnel",
    "persos": "personnelles", "pub": "publicité", "pubs": "publicités",
    "sil": "s'il", "sils": "s'ils",
    "ct": "c'était", "cte": "c'était", "ctai": "c'était", "ctait": "c'était", "etai": "était", "etais": "était",
    "tai": "était", "fo": "faut", "fau": "faut", "fodrait": "faudrait", "faudrai": "faudrait", "coment": "comment",
    "von": "vont", "o": "au", "avan": "avant", "apre": "après", "pence": "pense", "pens": "pense", "croi": "croit",
    "di": "dit", "fai": "fait", "doi": "doit", "voi": "voit", "nb": "nombre", "pourcent": "pourcentage",
    "pourcents": "pourcentages", "tjr": "toujours", "jame": "jamais", "boku": "beaucoup", "bocou": "beaucoup",
    "bcoup": "beaucoup", "kom": "comme", "nouvo": "nouveau", "nvo": "nouveau", "nvx": "nouveaux",
    "ricain": "américain", "ricains": "américains", "taf": "travail", "taff": "travail",
    "encor": "encore", "pa": "pas", "nn": "non",
    "dak": "d'accord", "dac": "d'accord", "dacc": "d'accord",
    "dakor": "d'accord", "dacor": "d'accord", "dacord": "d'accord", "lauter": "l'auteur",
    "lauteur": "l'auteur", "dapres": "d'après", "dapre": "d'après", "dapr": "d'après", "tkt": "t'inquiète",
    "vazy": "vas-y", "vasy": "vas-y", "vazi": "vas-y", "djeun": "jeune", "djeuns": "jeunes", "dirlo": "directeur",
    "dirlos": "directeurs", "tchat": "chat", "tchats": "chats",
    "jpeu": "je peux", "jveu": "je veux", "jvoudrai": "je voudrais", "jvoudre": "je voudrais",
    "jse": "je sais", "jte": "je te", "jme": "je me",
    "jaimerais": "j'aimerais", "jaimerai": "j'aimerais", "jcomprends": "je comprends",
    "jcomprend": "je comprends", "jcapte": "je capte", "dsl": "désolé",
    "jtai": "je t'ai", "jt'ai": "je t'ai", "jlai": "je l'ai", "jss": "je suis", "chuis": "je suis", "chais": "je sais",
    "ouai": "ouais", "wai": "ouais", "ui": "oui", "vrmt": "vraiment", "tte": "toute", "ttes": "toutes", "cke": "ce que",
    "psk": "parce que", "prk": "pourquoi", "srsl": "sérieusement", "srslt": "sérieusement", "askip": "il paraît",
    "cuz": "because", "coz": "because", "wdym": "what do you mean", "ngl": "honestly", "tbh": "honestly",
    "oue": "ouais", "ouep": "ouais", "alor": "alors", "lotre": "l'autre", "lotr": "l'autre", "otre": "autre",
    "dmon": "de mon", "dton": "de ton", "dson": "de son", "dma": "de ma", "dla": "de la", "dlui": "de lui",
    "dlautre": "de l'autre", "lutilise": "l'utilise", "lutilisent": "l'utilisent", "lutiliz": "l'utilise",
    "lavenir": "l'avenir", "lentreprise": "l'entreprise", "letat": "l'état", "linde": "l'Inde",
    "linternet": "l'internet", "largent": "l'argent", "lidee": "l'idée", "lautre": "l'autre",
    "ckoi": "c'est quoi", "cquoi": "c'est quoi", "ckwa": "c'est quoi", "skil": "ce qu'il", "skils": "ce qu'ils",
    "kelkechose": "quelque chose", "kelk": "quelques", "kelkes": "quelques", "keskya": "qu'est-ce qu'il y a",
    "parske": "parce que", "parsk": "parce que", "paske": "parce que", "pourkwa": "pourquoi", "poukoi": "pourquoi",
    "aujourdhui": "aujourd'hui", "ojourdui": "aujourd'hui", "ojourd'hui": "aujourd'hui", "avek": "avec",
    "avk": "avec", "vrement": "vraiment", "vremen": "vraiment", "vraimen": "vraiment", "tro": "trop", "tou": "tout",
    "mwa": "moi", "twa": "toi", "fopa": "faut pas", "fopas": "faut pas", "fodre": "faudrait", "cetai": "c'était",
    "setai": "c'était", "veulen": "veulent", "konai": "connais", "conai": "connais", "kone": "connais",
    "kestion": "question", "kestions": "questions", "biyet": "billet", "bi1": "bien", "ri1": "rien",
    "tpense": "tu penses", "tpenses": "tu penses", "tpeu": "tu peux", "tpeux": "tu peux", "tsai": "tu sais",
    "tsais": "tu sais", "tconnais": "tu connais", "tconnai": "tu connais", "jdi": "je dis", "yavait": "il y avait",
    "yaura": "il y aura", "yorai": "il y aurait",
    # No shorthand, but two ways of asking for the one who writes: each is understood wherever the other is.
    "l'autrice": "l'auteur", "l'auteure": "l'auteur",
}  # fmt: skip
