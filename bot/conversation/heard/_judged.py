"""How somebody asks what the author thinks of a thing in other words: "what's his problem with Facebook?", "how does he
see work?", "il a quoi contre la pub ?".

What is against a thing, too, is found where he judges it: "problem" is a word that he has for other things. All over
folded text without punctuation.
"""

from collections.abc import Sequence

from bot.conversation.heard._plainly import plainly
from bot.text import LatePattern

_LEAD = r"(?:(?:et|mais|ok|alors|bon|donc|sinon|du coup|au fait|and|but|so|well|then|wait|honestly) )*"
_HE = r"(?:il|elle|l'auteur|ce type|ce gars|ce mec)"
# "Comment l'auteur voit-il …"
_AS_ASKED = r"(?: t)?(?: (?:il|elle))?"
_HE_IN_ENGLISH = r"(?:he|she|the author|this guy|the guy|the blog|this blog)"
_TAIL = (
    r"(?: (?:exactement|au juste|en fait|d'ailleurs|alors|donc|du coup|au fond|lui|en general|exactly|then|anyway|"
    r"really|in general|though|actually|non|hein|right|ou (?:pas|quoi|non)|or (?:not|what)|je me trompe|"
    r"(?:c'est )?(?:good or bad|bien ou (?:pas|mal)|bon ou mauvais)|(?:or|ou) (?:\w+ ){1,3}(?:it|that|them|ca)))*"
)
_FEELS = r"(?:like|love|hate|dislike|trust|support|approve of|enjoy|defend)"
# What he uses himself is of his life, unless somebody names the thing first and asks what he makes of it.
_LIKES = rf"(?:use|{_FEELS})"
_SEES = r"(?:voit|considere|percoit|juge|envisage|regarde|trouve|concoit|imagine)"
_FEELING = (
    r"(?:critique|mefiant|sceptique|enthousiaste|optimiste|pessimiste|inquiet|positif|negatif|emballe|dur|severe)e?"
)
_FEELING_IN_ENGLISH = (
    r"(?:critical|sceptical|skeptical|enthusiastic|optimistic|pessimistic|worried|concerned|positive|negative|excited|"
    r"wary|afraid|scared|happy|hard|harsh|keen|big)"
)
_OVER = r"(?:avec|contre|dans|chez|envers|sur|face a|vis a vis|quant a|a propos)"


def _behind(openings: Sequence[str], hints: Sequence[str]) -> LatePattern:
    """Return the pattern of what stands behind one of some openings (`rest`)."""
    return LatePattern((rf"{_LEAD}(?:{'|'.join(openings)}) (?P<rest>(?!.*\b\d \d\b)\w.*?){_TAIL}",), hints)


_SEEN = _behind(
    (
        rf"(?:comment|de quel oeil|sous quel angle) (?:est ce qu')?(?:{_HE} {_SEES}{_AS_ASKED}|{_SEES}(?: t)? {_HE})"
        r"(?! t\b)",
        rf"{_HE} {_SEES} comment",
        rf"quel regard (?:porte (?:t )?{_HE}|{_HE} porte|est ce qu'{_HE} porte) sur",
        r"(?:c'est quoi|quel(?:le)? est|et) (?:sa (?:vision|theorie|philosophie|lecture)|son (?:regard|sentiment|"
        r"ressenti|jugement|rapport)) (?:sur|d[eu]s?|a|au|aux|avec)",
        rf"(?:est ce qu')?{_HE} (?:est|serait|a l'air|semble) (?:plutot |assez |tres |un peu )*{_FEELING}"
        rf"(?: ou (?:plutot |pas )?\w+)? {_OVER}",
    ),
    ("comment ", "quel ", " sa ", " son ", " est ", " serait ", " l'air ", " semble "),
)
_AS_HE_SEEMS = _behind(
    (
        rf"{_HE} (?:a l'air|semble|parait|donne l'impression) (?:de |d')?(?:trouve[rz]?|aimer?|deteste[rz]?|kiffer?|"
        r"adorer?|penser?|juger?)(?: (?:ca|cela|que))?(?: c'est)?(?: (?:genial|super|nul|bien|mal|grave|dangereux|top|"
        r"cool|debile|con|utile))?",
        rf"{_HE} se (?:fout|moque|paie|paye|rit) (?:un peu |pas mal |bien |carrement )?"
        r"(?:de la (?:gueule|tete|poire) )?(?:de|du|des|d')",
    ),
    (" l'air ", "semble", "parait", "impression", " se "),
)
_ANY_CHANCE = _behind(
    (
        r"any chance (?:that )?(?:he's|he has|she's|she has|the author has) (?:got )?(?:something|anything)"
        r" (?:\w+ )?to say (?:about|on|of)",
        rf"(?:does|did|has) {_HE_IN_ENGLISH} (?:have |got |say |said )?(?:something|anything)"
        r" (?:mean|bad|nasty|nice|good|positive|negative|critical|kind|harsh)(?: to say)? (?:about|on|of)",
        r"(?:what's |what is )?(?:the |his )?(?:bottom line|verdict|final word|last word) (?:on|about)",
        r"(?:c'est quoi |quel est )?(?:le |son )?(?:verdict|fin mot|dernier mot|bilan) (?:sur|pour|a propos de)",
    ),
    ("any chance", "thing ", "bottom line", "verdict", " word ", " mot ", "bilan"),
)
_AGAINST = _behind(
    (
        rf"(?:c'est quoi|quel est) son (?:probleme|souci|grief|reproche) (?:a lui )?{_OVER}",
        rf"(?:est ce qu')?{_HE} a (?:un |des |quel |vraiment |quoi comme )*(?:probleme|souci|grief)s? {_OVER}",
        rf"(?:{_HE} a quoi|qu'est ce qu'{_HE} a|qu'a (?:t )?{_HE}) (?:donc )?contre",
        rf"(?:{_HE} reproche quoi|qu'est ce qu'{_HE} reproche|que reproche (?:t )?{_HE}) (?:donc )?(?:aux?|a)",
        rf"(?:{_HE} critique quoi|qu'est ce qu'{_HE} critique|que critique (?:t )?{_HE}) {_OVER}",
        rf"pourquoi (?:est ce qu')?{_HE} (?:n')?(?:aime|apprecie|deteste|critique|s'en prend a)(?: pas)?",
        rf"qu'est ce qui (?:le|la|l') ?(?:derange|gene|inquiete|embete|chiffonne|effraie|tracasse|agace|enerve|"
        rf"fait peur) {_OVER}",
    ),
    ("probleme", "souci", "grief", "contre ", "reproche", "critique", "pourquoi ", "qu'est ce qui "),
)
_SEEN_IN_ENGLISH = _behind(
    (
        rf"(?:how|what) (?:does|did|do|would) {_HE_IN_ENGLISH} (?:see|view|regard|perceive|feel (?:about|towards)|"
        rf"judge|rate|look at|make of|reckon (?:of|about))",
        rf"(?:does|did) {_HE_IN_ENGLISH} (?:really |actually |even |secretly )*{_FEELS}(?! (?:his|her|being)\b)",
        rf"where (?:does|do) {_HE_IN_ENGLISH} stand on",
        rf"is {_HE_IN_ENGLISH} (?:really |rather |very |too |more |a )*{_FEELING_IN_ENGLISH}"
        r"(?: or \w+)? (?:about|of|on|towards?|fan of)",
        rf"is {_HE_IN_ENGLISH} (?:really )?an? (?:big )?(?:fan|critic|believer|enemy|supporter) (?:of|in)",
    ),
    ("how ", "what ", "where ", "is ", "does ", "did "),
)
_AGAINST_IN_ENGLISH = _behind(
    (
        r"what(?:'s| is| are) (?:his|her|the author's|this guy's|the blog's) (?:main |big |real )*"
        r"(?:problem|issue|beef|gripe|deal|quarrel|criticism|complaint|concern|worry|grudge|objection)s? (?:with|"
        r"about|against|of|to|on)",
        rf"what (?:does|did|has) {_HE_IN_ENGLISH} (?:have |got |hold )*against",
        rf"(?:does|did) {_HE_IN_ENGLISH} have (?:a |an |any )?(?:problem|issue|beef|gripe)s? with",
        rf"why (?:does|did|would) {_HE_IN_ENGLISH} (?:hate|dislike|distrust|critici[sz]e|not like|not trust|mock|"
        rf"attack)",
        rf"why (?:doesn't|does not|didn't) {_HE_IN_ENGLISH} (?:like|trust|want|use|love)",
        rf"why is {_HE_IN_ENGLISH} (?:so |really |rather )*(?:against|{_FEELING_IN_ENGLISH} (?:about|of|on|"
        rf"towards?))",
        rf"what (?:worries|bothers|scares|concerns|annoys|troubles) {_HE_IN_ENGLISH.replace('he|she', 'him|her')} "
        r"(?:about|in|with)",
    ),
    ("what", "have ", "why "),
)

# "What about Facebook, does he hate it or something?", "Facebook, il kiffe ou pas ?"
_NAMED_BEFORE = LatePattern(
    (
        rf"{_LEAD}(?:(?:bruh|lol|what about|how about|on) )*(?:the )?(?P<rest>"
        rf"(?!(?:do|does|is|are|what|how|why|who)\b)[\w']+(?: [\w']+){{0,2}}?) (?:does|would) {_HE_IN_ENGLISH}"
        rf" (?:really |even |actually )*{_LIKES}(?: (?:it|them|that|this))?(?: or .{{1,20}})?",
    ),
    ("does ", "would "),
)
_ITS_OWNER = r"(?:(?:ton|votre|le|l'|ce|cet) ?(?:patron|boss|auteur|blogueur|mec|gars|type|maitre) )?"
_HIS_OPINION = LatePattern(
    (
        rf"{_LEAD}(?:(?:salut|bonjour|hello|coucou|yo|le robot|le bot|causerie|dis|et toi) )*{_HE}"
        rf" (?:en )?(?:pense|dit) quoi {_ITS_OWNER}(?:d[eu]s? |d'|sur )(?:l[ae]s? |l')?(?P<rest>\w.*?) (?:il|elle)"
        r" (?:aime|like|kiffe|deteste|adore|valide|approuve|est (?:pour|contre|fan))(?: (?:ca|cela))?(?: ou .{1,15})?",
    ),
    ("quoi ",),
)

# "I wonder if I should bother with Facebook at all": whether a thing is worth it is what he thinks of it.
_WORTH_IT = LatePattern(
    (
        r"(?:.{0,80}\b)?(?:should (?:i|we|one|people)|(?:i|we|one|people) should) (?:really |even |also |still )*"
        r"(?:bother (?:with|about)|care about|worry about|be (?:worried about|afraid of)|join) (?P<rest>\w.*?)"
        rf"(?: at all)?{_TAIL}",
    ),
    ("should",),
)

# "Facebook c'est nul d'après lui ?"
_SAID_TO_BE = LatePattern(
    (
        rf"{_LEAD}(?:(?:wesh|yo|salut|bonjour|hello|dis|dites) )*(?P<rest>(?!(?:c'est|ca|cela|il|elle|tout)\b)"
        r"\w[\w' ]{1,30}?) (?:c'est|est ce|est|sont|c) (?:\w+ )?(?:nul|bien|bon|mal|mauvais|top|cool|genial|utile|"
        r"dangereux|grave|debile|naze|pourri|positif|negatif|super|inutile|con|fini|mort|une? \w+ \w+)"
        r"(?:s|e|es|le|les)?"
        r"(?: ou (?:bien |pas |mal |quoi |non )+)? ?(?:d'apres|selon|pour) (?:lui|elle|l'auteur|l'autrice|le blog|"
        rf"le blogueur){_TAIL}",
    ),
    ("d'apres ", "selon ", "pour "),
)
# "Et sur Bellanger, il est d'accord ou pas ?", "et sur l'État, il est plus tranché ?"
_ON = (
    r"(?:(?:sur|concernant|quant aux?|quant a|a propos d[eu]s?|about|on) )(?:l[ae]s? |l'|the )?"
    r"(?P<rest>\w[\w' ]{1,30}?) "
)
_AGREES_ON = LatePattern(
    (
        rf"{_LEAD}{_ON}(?:(?:est ce qu')?(?:il|elle|l'auteur) est (?:plutot |vraiment )*(?:d'accord|du meme avis)"
        rf"(?: ou (?:pas|non))?|does {_HE_IN_ENGLISH} agree){_TAIL}",
    ),
    ("d'accord", " avis", " agree"),
)
_STANDS = (
    r"(?!.*\b(?:pour ou contre|for or against)\b)(?:(?:est ce qu')?(?:il|elle|l'auteur) est (?:plus |moins |aussi |"
    r"plutot |vraiment )*"
    rf"(?:pour|contre|tranche|clair|net|precis|nuance|{_FEELING})e?(?: ou (?:pas|non|contre|pour|plutot \w+))?|"
    rf"is {_HE_IN_ENGLISH} (?:more |less |also |really |any )*(?:for|against|clear|clearer|explicit|"
    rf"{_FEELING_IN_ENGLISH}))"
)
_STANDS_ON = LatePattern((rf"{_LEAD}{_ON}{_STANDS}{_TAIL}",), (" est ", " is "))
# "Big data : il est optimiste ou pas"
_NAMED_STANDS = LatePattern(
    (rf"{_LEAD}(?P<rest>(?!(?:est ce|c'est|on|je|tu|vous|what|how|why)\b)\w[\w' ]{{2,30}}?) {_STANDS}{_TAIL}",),
    (" est ", " is "),
)
# "Donne-moi un argument pour et un contre le big data", "one reason for and one against social media"
_AN = r"(?:(?:une?|des|deux|les) )?(?:(?:bons? )?(?:arguments?|raisons?|points?) )?"
_FOR_AND_AGAINST = LatePattern(
    (
        rf"{_LEAD}(?:(?:donne[rz]?|cite[rz]?|trouve[rz]?|lis|lisez)(?: moi| nous)? )?{_AN}pour et {_AN}contre "
        rf"(?:l[ae]s? |l')?(?P<rest>\w[\w' ]{{1,40}}?){_TAIL}",
    ),
    ("pour et ",),
)
_A_REASON = r"(?:(?:one|an?|some) )?(?:(?:good )?(?:arguments?|reasons?|points?) )?"
_FOR_AND_AGAINST_IN_ENGLISH = LatePattern(
    (
        rf"{_LEAD}(?:(?:give|read|find)(?: me| us)? )?{_A_REASON}for and {_A_REASON}against "
        rf"(?:the )?(?P<rest>\w[\w' ]{{1,40}}?){_TAIL}",
    ),
    ("for and ",),
)
# "facebook c'est bien ou nul" weighs it, without the mark of a question as well.
_EITHER_WAY = LatePattern(
    (
        rf"{_LEAD}(?:(?:wesh|yo|salut|bonjour|hello|dis|dites|franchement) )*(?P<rest>(?!(?:c'est|ca|cela|il|elle|tout)"
        r"\b)\w[\w' ]{1,30}?) (?:c'est|est ce|est|sont|c) (?:vraiment |plutot |si )?(?:bien|bon(?:ne)?s?|cool|top|"
        r"super|"
        r"genia(?:l|les?|ux)|utiles?) ou (?:(?:c'est|c|plutot|bien) )*(?:mal|nul(?:le)?s?|mauvais(?:es?)?|naze|"
        r"pourrie?s?|"
        rf"inutiles?|pas){_TAIL}",
    ),
    (" ou ",),
)
# "Mass mavens ? C'est quoi ce terme ?" asks what that is.
_WORD_FIRST = LatePattern(
    (
        rf"{_LEAD}(?P<rest>(?!(?:c'est|ca|cela|il|elle|what)\b)\w[\w' -]{{1,40}}?) (?:(?:c'est quoi|"
        r"qu'est ce que c'est (?:que )?|what(?:'s| is)|what kind of (?:\w+ )?is) |"
        r"(?:ca veut dire quoi|que veut dire|que signifie|what does) )"
        r"(?:ce|cet|cette|this|that) (?:mot|terme|expression|concept|truc|nom|sigle|word|term|thing|expression|name)"
        rf"(?: mean)?(?: la)?{_TAIL}",
    ),
    (" mot", " terme", " expression", " concept", " truc", " nom", " sigle", " word", " term", " thing", " name"),
)

# "Bonheurisme, mdr, ça veut dire quoi ?"
_MEANS_WHAT = LatePattern(
    (
        rf"{_LEAD}(?P<rest>(?!(?:c'est|ca|cela|il|elle|tout|what|et|mais)\b)\w[\w' -]{{2,40}}?)(?: (?:mdr|lol|ptdr|"
        r"euh|hein))*"
        r" (?:ca|cela) (?:veut dire|signifie) quoi(?: (?:ca|exactement|au juste|en fait|donc|concretement))*",
    ),
    (" quoi",),
)
# "Donne-moi trois raisons d'avoir peur du futur", "reasons to trust Facebook?": one side of it is asked for.
_SOME_REASONS = r"(?:.{0,40}\b)?(?:\d+|une?|les|des|deux|trois|quatre|cinq|quelques|bonnes?|vraies?|autres?) raisons?"
_OF = r"(?:d[eu]s? |d'|en |a |aux? )?(?:l[ae]s? |l'|the )?"
_TO_FEAR = LatePattern(
    (
        rf"{_SOME_REASONS} (?:(?:d'|pour )avoir peur|(?:de|pour) (?:craindre|fuir|quitter|eviter|se mefier|detester|"
        rf"s'inquieter|(?:ne )?pas (?:aimer|croire|utiliser))|d'(?:eviter|en vouloir)) {_OF}(?P<rest>\w.*)",
    ),
    ("raison",),
)
_TO_HOPE = LatePattern(
    (
        rf"{_SOME_REASONS} (?:(?:de|pour) (?:croire|aimer|utiliser|se mettre|rester|se rejouir|defendre)|"
        rf"d'(?:aimer|utiliser|esperer|adopter)) {_OF}(?P<rest>\w.*)",
    ),
    ("raison",),
)
_REASONS_TO = r"(?:.{0,40}\b)?reasons? to"
_TO_FEAR_IN_ENGLISH = LatePattern(
    (
        rf"{_REASONS_TO} (?:fear|be (?:afraid|scared|wary) of|distrust|avoid|worry about|hate|leave|quit) {_OF}"
        r"(?P<rest>\w.*)",
    ),
    ("reason",),
)
_TO_HOPE_IN_ENGLISH = LatePattern(
    (rf"{_REASONS_TO} (?:love|like|trust|use|believe in|be (?:hopeful|glad) about|join|welcome) {_OF}(?P<rest>\w.*)",),
    ("reason",),
)

# Each with the question behind it.
JUDGED = (
    (_WORTH_IT, "what does he think of {rest}?"),
    (_NAMED_BEFORE, "what does he think of {rest}?"),
    (_SAID_TO_BE, "que pense-t-il de {rest} ?"),
    (_AGREES_ON, "il est d’accord avec {rest} ?"),
    (_STANDS_ON, "que pense-t-il de {rest} ?"),
    (_NAMED_STANDS, "que pense-t-il de {rest} ?"),
    (_FOR_AND_AGAINST, "le pour et le contre de {rest} ?"),
    (_FOR_AND_AGAINST_IN_ENGLISH, "what are the pros and cons of {rest}?"),
    (_EITHER_WAY, "{rest}, c’est bien ou pas ?"),
    (_HIS_OPINION, "que pense-t-il de {rest} ?"),
    (_AS_HE_SEEMS, "que pense-t-il de {rest} ?"),
    (_ANY_CHANCE, "what does he think of {rest}?"),
    (_SEEN, "que pense-t-il de {rest} ?"),
    (_AGAINST, "que reproche l’auteur à {rest} ?"),
    (_SEEN_IN_ENGLISH, "what does he think of {rest}?"),
    (_AGAINST_IN_ENGLISH, "what does the author criticize about {rest}?"),
    (_TO_FEAR, "quels sont les dangers de {rest} ?"),
    (_TO_HOPE, "quels sont les avantages de {rest} ?"),
    (_TO_FEAR_IN_ENGLISH, "what are the dangers of {rest}?"),
    (_TO_HOPE_IN_ENGLISH, "what are the benefits of {rest}?"),
)


def asked_word(text: str) -> str | None:
    """Return the question for what a word means that is named first, "Mass mavens ? C'est quoi ce terme ?", or None."""
    plain = plainly(text)
    found = _WORD_FIRST.fullmatch(plain) or _MEANS_WHAT.fullmatch(plain)
    return f"c’est quoi {found['rest']} ?" if found else None
