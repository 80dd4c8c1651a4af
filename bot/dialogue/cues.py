"""Words by which facts are told apart, folded, in French and in English: none of them decides what a message does."""

from collections.abc import Mapping

from bot.model import Language
from bot.text import folded_words


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# With these an author judges; an editor's mark (`verdict`, `stance`) counts before them.
JUDGING = _set(
    """je j moi mon ma mes selon avis crois croire pense trouve prefere espere crains doute certain sur heureusement
    malheureusement helas faut faudrait falloir doit devrait devraient devons devoir mieux pire meilleur bon bonne
    mauvais danger dangereux risque chance bravo dommage regrette aime deteste absurde genial i my should must better
    worse"""
)
# With these an author turns to the other side.
TURNING = _set(
    """mais cependant toutefois pourtant neanmoins contrairement inversement revanche contre malgre danger dangers
    risque risques limite limites inconvenient inconvenients probleme problemes but however although though yet
    despite risk risks"""
)
# What is asked of the posts; the first that a message has a word of is meant.
OF_POSTS: Mapping[str, frozenset[str]] = {
    "poll": _set("sondage sondages poll polls survey vote votes"),
    "cited": _set("cite citee cites citer cited cites quotes etude etudes study studies"),
    "oldest": _set("ancien ancienne vieux vieille premier oldest earliest first"),
    "newest": _set("recent recente dernier derniere nouveau newest latest last recents"),
    "longest": _set("long longue longs longest"),
    "shortest": _set("court courte courts shortest short"),
    "count": _set("combien nombre how many number count"),
    "titles": _set("titre titres liste quels lesquels titles list which billets articles posts"),
    "topics": _set("sujet sujets theme themes thematiques topic topics subjects about parle"),
}
# The blog as a whole is meant, and no post of it.
WHOLE_BLOG = _set("blog blogue site blogs")
# With these a message points at what was read or at what the talk is about, and names nothing.
POINTING = _set(
    """billet billets article articles post posts texte textes page passage passages citation citations phrase phrases
    extrait extraits quote quotes line lines text piece sujet theme sujets themes topic subject thing chose question
    point mot mots word words terme termes term expression formule idee idees idea ideas avis opinion propos blog auteur
    author writer"""
)
# The reference of a passage is asked for with these, ready to be pasted, and its link with those.
CITING = _set(
    """citer cite cites citation reference references referencer bibliographie biblio sitographie bibliography quote
    quoting citing apa mla coller memoire essay"""
)
LINK = _set("lien liens permalien link url adresse address permalink site")
AUTHOR = _set("auteur autrice auteure blogueur blogueuse author blogger writer ecrivain redacteur")
# Behind these a noun stands, as a rule.
DETERMINERS = _set(
    """le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes the a
    an this these his her our my your"""
)
# With these somebody speaks of what a blog says, as the catalogue does; its own words come beside them.
TALKING = _set(
    """ailleurs aborde annonce apparait appuie argument arret arrive attribue autant autrement avance avertit base bout
    cas cause cela cesse chercher chose cite clair clairement commence commente compare comprendre conclure conclusion
    conclut concret condition confond confusion constat contraire contre crainte critique debat debut decide decrit
    defend definition demande dernier dernieres desole detail developpe dire direct directement discute donne doute
    effet enonce ensuite entier entre erreur essentiel evoque exact exactement exemple explication explique exprime
    extrait faux fin finit formule forme general general genre honnete ici imagine image inverse invite ironie ironique
    juge jugement juste justement lecteur lecture lie lien lire loin long lu manque meme mention mentionne mettre
    milieu mot mots moyen nom nomme note nuance opinion oppose parle parler part partie passage peur phrase plutot
    poids point pointe pose position pourquoi precede precis precise precisement prend presente preuve principe probleme
    prochain prononce propos propose prudent question raconte raison rappelle rapport rapporte reconnait reference
    refuse releve relie remarque rencontre reponse repond reprend resume reste retient revient role savoir semble sens
    separe simple simplement sorte souligne source sujet suite suit suivant sur tache tend texte theme titre tort total
    tour tranche trouve venir verbe verdict vient voici voila vrai vraiment vue
    address agree answer argue argument author aside ask basis beginning behind bit book call cite clear clearly close
    closest come conclude concrete consider contrary count counter debate decide defend describe detail different
    direct directly disagree doubt end exact example explain express fact fair fear figure follow general give gives
    go goes happen idea ironic judge judgement just kind know lead less line list little long look main matter mean
    means mention mind name nearest note opinion opposite part passage people place plain plainly point pose position
    precise put puts quite quote raise reader reason refer report right room rough same saying seem sense sentence set
    short side simple simply sorry sort sound source speak specific stand start state stop study subject sum take
    talk tell text thing think title topic touch true turn view voice warn way whole wonder word work worry wrong
    yes yet"""
)
# What is said not to be there is denied with these, of all of the blog with some; saying is done with those.
NEVER = _set("jamais nulle aucun aucune never nowhere none")
NEGATION = NEVER | _set("pas rien nul sans ni no not nothing without doesn don didn isn hasn haven")
SAYING = _set(
    """aborde cite compare dit donne ecrit evoque existe explique figure mentionne parle precise prononce question
    trace traite trouve address compare cover discuss explain find give mention say speak talk write"""
)
# With these an author brings in somebody else, and says nothing in their own name.
BRINGING = _set("rapporte relaie cite reprend evoque raconte presente report relay quote")
FUNNY = _set("drole rigolo marrant marrante ironique ironie humour rire funny funniest ironic sarcastic laugh")
JOKE = _set("blague blagues joke jokes")
LANGUAGES: Mapping[Language, frozenset[str]] = {
    Language.FRENCH: _set("francais francaise french"),
    Language.ENGLISH: _set("anglais anglaise english"),
}
OTHER_LANGUAGES = _set(
    """allemand german espagnol spanish italien italian portugais portuguese neerlandais dutch russe russian arabe
    arabic chinois chinese japonais japanese hindi polonais polish turc turkish latin grec greek breton creole"""
)


def names_english(text: str) -> bool:
    """Say whether a text names English."""
    return not LANGUAGES[Language.ENGLISH].isdisjoint(folded_words(text))
