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
# What somebody wrote or found out, from which an author may set out.
WORKS: Mapping[str, frozenset[str]] = {
    "book": _set("livre livres ouvrage ouvrages essai roman book books essay novel"),
    "study": _set("etude etudes recherche recherches study studies research"),
    "survey": _set("enquete enquetes sondage sondages survey surveys poll"),
    "report": _set("rapport rapports report reports"),
    "article": _set("article articles chronique tribune column"),
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
# With these somebody speaks of what any blog says: of texts and their parts, of saying and asking, of where, when and
# how much, of sure and unsure. None of them says what somebody thinks of anything, which only a passage may.
TALKING: Mapping[Language, frozenset[str]] = {
    Language.FRENCH: _set(
        """aborde agit ailleurs ajoute annee annonce ans appuie arrive article attribue autrement bas base beaucoup
        bonjour bref but cause chapitre chercher chiffre chose citation cite clair clairement commence comment commente
        compare comprendre comprends concerne conclure conclusion conclut concret condition confond connais
        consacre constat continue corrige coup cours date debut decide decrit decu definit definition demande
        dernier desole detail developpe devine difference different difficile dire direct directement discours
        discute donc donne doute eclaire ecoute ecrire ecrit effet element enchaine encore enonce enquete
        ensemble ensuite entend entier epoque erreur essentiel etape etude eventuel evoque exact exactement
        exemple existe explication explicite expliquer exprime extrait face facon fait faux fin finalement finit
        fois forme formule general genre gens grave gros haut heure hier histoire ici idee ignore image imagine
        important impression inclus indique inverse invite ironie ironique issu jour juste justement laisse
        lecteur lecture lettre lie lien lieu ligne lire liste livre loin long lu maintenant manque marque meme
        mention mentionne mettre milieu moitie moment montre mot moyen muet nom nombre nomme note noter nuance
        objet occasion opinion ordre origine ouvrage ouvre page paragraphe paraitre parle parler parole part
        partage partie passage passe pendant personne personnel phrase place plan plupart plutot poids point
        porte pose position pourquoi precede precedent precis precise precisement premier prend present presente
        presque preuve principe probleme prochain proche prononce propos propre publie quantite question raconte
        raison rappelle rapport rapporte rapproche rare realite recent recit reference relie relire remarque
        rencontre renvoie repete repond reponse reprend ressemblant ressemble reste resume retient retour
        retrouve reve revient role sais sait sauf savent savoir scene seconde sens separe serie sert seul
        seulement silence simple simplement situation soit sonne sorte souligne source special suit suite
        suivant sujet sur surement surtout tache tard tel temoigne temps tenir terme texte theme tire titre ton
        tot total touche tour traduit trait trancher trouver type unique usage utile venir verifie vers version
        vient vieux vif voici voila voir voix vrai vraiment vue
        apparait auparavant bonsoir chiffree conseille curieux davantage debat depart dessous dessus emploi employe
        enumere evidemment guillemets indication initial intitule invitation journee legende majuscule merci
        orthographe parenthese parentheses participant pourcentage pourcentages pres promesse promet prononcer
        proposer rediger resultat resultats rubrique semaine signale signe souhait souhaite soiree traduction tiret
        virgule volontiers voeu voeux"""
    ),
    Language.ENGLISH: _set(
        """able account address ago agree also answer anything around article aside ask author back basic begin
        beginning behind better bit book bring call case chapter choose cite clear clearly close closest come
        comment compare conclude condition consider contain context count course cover date day decide deep
        definition describe detail different difficult direct directly discuss doubt early end enough ever
        everybody everything exact exactly example exist explain express extract fact fair far figure final find
        first follow form found full further general get give given glad go goes happen hard hear help here hope
        idea imagine important include indeed inside instead introduce ironic irony issue join judge just keep
        kind know last late later lead least leave left less let letter like line link list listen little long
        look lot main make many matter maybe mean meaning mention middle mind mine minute moment month move name
        near nearest need next note nothing number object occasion once open opinion order origin other
        otherwise outside own page paragraph part particular pass passage people perhaps person piece place
        plain plainly point pose position possible precise present probably problem prove publish put question
        quick quite quote raise rare read reader ready real really reason recent refer reference remark remember
        remind repeat reply report rest return right rough row same save say scene second see seem sense
        sentence separate series set shape short show side silent similar simple simply since situation small
        somebody something soon sorry sort sound source speak specific spell start state stay step still stop
        story study subject such suggest sum sure surely survey take talk tell term text thank theme thing time
        title today together tone top topic total touch translate try turn type understand unsure usual version
        view voice wait way welcome well whole whose wonder word work worth write written wrong year yes yet
        above appear below bracket brackets capital count entitled evening hello invitation list morning nearby
        parentheses parenthesis participant percent percentage pleasure promise propose result results signed
        spelling trace translation wish"""
    ),
}
# What is said not to be there is denied with these, of all of the blog with some; saying is done with those.
NEVER = _set("jamais nulle aucun aucune never nowhere none")
NOTHING = NEVER | _set("rien nothing")
NEGATION = NOTHING | _set("pas nul sans ni no not without doesn don didn isn hasn haven")
SAYING = _set(
    """aborde apparait cite citent compare decrit decrivent disent dit donne donnent ecrit ecrivent evoque evoquent
    existe explique expliquent figure mentionne mot nomme parle parlent precise prononce question raconte racontent
    trace traite trouve word appear address compare cover describe discuss explain find give mention say speak talk
    write"""
)
# What was read is called the first, a piece of it the second, who is spoken to the third, what they do the fourth;
# behind the fifth stands what a sentence is about.
TEXTS = _set("billet billets passage passages post posts texte article articles phrase text sentence")
PASSAGES = _set(
    """passage passages phrase phrases extrait extraits citation citations ligne lignes sentence sentences quote quotes
    line lines"""
)
YOU = _set("vous votre vos tu te toi ton ta tes you your yours")
ASKED = _set(
    """demande demandez demandiez cherche cherchez cherchiez pense pensez pensiez parle parlez parliez dis dit dites
    disiez ecris ecrivez cite citez veux voulez vouliez question message mot mots ask asked say said mean meant
    talk talking write wrote speak want wanted look looking quote quoted wonder question message word words"""
)
# With these and one of YOU somebody is told what they are; "you’re" is folded to two words.
BEING = _set("etes es are re")
ABOUT = _set("sur pour du de des quant concernant cote about on as for regarding")
# With these an author brings in somebody else, and says nothing in their own name.
BRINGING = _set("rapporte relaie cite citent reprend evoque raconte presente report relay quote")
# With these a sentence says who its speaker is.
I_AM = _set("suis moi am myself")
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
