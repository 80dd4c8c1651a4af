"""Closed lists of words: those that only serve grammar. All folded (no accents)."""

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
