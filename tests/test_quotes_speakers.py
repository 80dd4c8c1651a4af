"""Who speaks in a sentence, by the signs that French and English prose give, on a blog without an editor's index.

No words of another's pass for the author's, and none of his for another's.
"""

import pytest

from bot.corpus._markdown import plain_text
from bot.model import SOMEBODY, Post
from bot.quotes import speakers
from tests.helpers import looped


def speaker_of(body: str, opening: str) -> str | None:
    """Return whom the sentence reports that begins with these words."""
    reported = speakers(Post("post", "Billet", body)).get(body.index(opening))
    return reported.speaker if reported else None


@looped(
    ("body", "opening", "speaker"),
    [
        ("Jeanne affirme que tout ira bien.", "Jeanne", "Jeanne"),
        ("Certains affirment que tout ira bien.", "Certains", SOMEBODY),
        ("Manon lui a demandé si elle avait peur.", "Manon", None),
        ("Manon Roux annonce les « Jours heureux de mai ».", "Manon", None),
        ("Manon Roux lance une école, qu'elle dirige.", "Manon", None),
        ("Manon Roux ne dit que la vérité.", "Manon", None),
        ("Manon Roux évoque la fin des trains.", "Manon", "Manon Roux"),
        ("Quand Manon Roux affirme que tout ira bien, je ris.", "Quand", "Manon Roux"),
        ("Les Anglais affirment que tout ira bien.", "Les", "les Anglais"),
        ("Rien ne montre que tout ira bien.", "Rien", None),
        ("L'historienne Ada Roux, que j'ai lue, disait que tout passe.", "L'hist", "Ada Roux"),
        ("Les enfants de Marie disent que tout passe.", "Les", "les enfants de Marie"),
        ("Mon dentiste pense que tout passe.", "Mon", "son dentiste"),
        ("Notre voisin, Paul Rey, pense que tout passe.", "Notre", "Paul Rey"),
        ("Un facteur sans vélo se parle tout seul.", "Un", None),
        ("Mon vélo parle plus fort que moi.", "Mon", None),
        ("Le marché de Voiron se raconte en trois odeurs.", "Le", None),
        ("Les prix baissent, d'après Bruitparif.", "Les", "Bruitparif"),
        ("Il pleuvra, selon lui, dès lundi.", "Il", None),
        ("D'après mon apiculteur, Paul Rey, il faut nourrir.", "D'après", "Paul Rey"),
        ("Selon le président des commerçants, Gérard Lopez, tout passe.", "Selon", "Gérard Lopez"),
        ("Selon Gérard Lopez, mon voisin, tout passe.", "Selon", "Gérard Lopez"),
        ("Selon mon voisin, il pleuvra.", "Selon", "son voisin"),
        ("Il pleuvra, selon ma voisine Paule, dès lundi.", "Il", "Paule"),
        ("Il pleuvra selon mon voisin.", "Il", "son voisin"),
        ("D'après certains experts, il pleuvra.", "D'après", SOMEBODY),
        ("D'après un médecin de la ville il pleuvra.", "D'après", SOMEBODY),
        ("Selon la mairie, tout passe.", "Selon", "la mairie"),
        ("Les loyers montent, selon la préfecture (et selon moi).", "Les", "la préfecture"),
        ("Selon l'INSEE, un Français sur huit vit seul.", "Selon", "l'INSEE"),
        ("D’après l’OMS, un adulte sur huit est obèse.", "D’après", "l’OMS"),
        ("Le chômage, selon la Banque de France, baisse.", "Le", "la Banque de France"),
        ("D'après le Fonds monétaire international, la dette grimpe.", "D'après", "le Fonds monétaire international"),
        ("Selon Le Monde, les prix ont doublé.", "Selon", "Le Monde"),
        ("Le prix change selon la Région.", "Le", None),
        ("Selon la Lune, il faut semer.", "Selon", None),
        ("Luc prétend qu'il dort.", "Luc", "Luc"),
        ("À en croire Paul Rey, le loup est revenu.", "À en", "Paul Rey"),
        ("Paul Rey prétend au trône.", "Paul", None),
        ("Comme le disait Jean Giono, « le monde a besoin de lenteur ».", "Comme", "Jean Giono"),
        ("Il faut rire, comme dit ma mère.", "Il", "sa mère"),
        ("On lit dans Le Monde que huit marchés sur dix perdent des clients.", "On", "Le Monde"),
        ("J'ai lu dans la presse, l'autre jour, que tout passe.", "J'ai", "la presse"),
    ],
)
def test_views_are_told_by_whoever_has_them(body: str, opening: str, speaker: str | None) -> None:
    assert speaker_of(body, opening) == speaker


@pytest.mark.parametrize(
    ("brings_in", "speaker"),
    [
        ("Mon maître, Éric Fabre, disait :", "Éric Fabre"),
        ("Ma mère répétait :", "sa mère"),
        ("On me dit souvent :", SOMEBODY),
        ("Je me disais :", None),
        ("Trois livres que je relis :", None),
    ],
)
def test_what_is_said_in_a_list_is_its_speakers(brings_in: str, speaker: str | None) -> None:
    body = f"{brings_in}\n\n- « ne pèse rien, sens tout » ;\n- « Dors peu la nuit, mon garçon. »\n- et le reste."
    assert speaker_of(body, brings_in) == speaker
    assert speaker_of(body, "- « ne") == speaker
    assert speaker_of(body, "- « Dors") == speaker
    assert speaker_of(body, "- et") is None


@looped(
    ("body", "opening", "speaker"),
    [
        ("Michel Hervé est patron. Il pense que la pyramide est morte.", "Il pense", "Michel Hervé"),
        ("Michel Hervé est patron. Il dort peu. Il pense que la pyramide est morte.", "Il pense", "Michel Hervé"),
        ("Le maire, Paul Girard, doute. Il rappelle que le budget est maigre.", "Il rappelle", "Paul Girard"),
        ("Simone Veil a lutté. Dans son livre, elle raconte que cela fut long.", "Dans", "Simone Veil"),
        ("Ma sœur vit à Lyon. Elle dit que la ville est bruyante.", "Elle dit", "sa sœur"),
        ("Mon voisin est sûr de lui, il dit que je me trompe.", "Mon", "son voisin"),
        ("Le rapport est paru. Il montre que la forêt recule.", "Il montre", None),
        ("Michel Hervé est patron. Son entreprise va mal. Elle annonce que tout ferme.", "Elle", None),
        ("Paul Rey dort. Il faut dire que la nuit est longue.", "Il faut", None),
        ("Il est écrit que tout passe.", "Il", None),
        ("Nadia Benali est sociologue. L'avion, dit-elle, « isole ».", "L'avion", "Nadia Benali"),
        ("Le train, dit-il, est lent, mais « il arrive toujours ».", "Le train", SOMEBODY),
    ],
)
def test_what_he_thinks_is_told_by_whoever_the_pronoun_means(body: str, opening: str, speaker: str | None) -> None:
    assert speaker_of(body, opening) == speaker


@looped(
    "body",
    [
        "Trente euros par mois pour Jules, vingt pour Manon, sans condition.",
        "Pour Manon, vingt euros suffisent au mois de mars.",
        "Ce gâteau pour Sophie Martin, trop sucré, est resté dans la boîte.",
        "Luc est venu. Cent voix pour lui, dix pour moi.",
        "Selon la saison, je sème à la volée ou en ligne.",
        "Selon moi, tout passe.",
        "D'après guerre, tout était gris.",
        "Le prix change selon le vendeur.",
        "Le prix, selon les clients, va de dix à vingt euros.",
        "Selon l'humeur du facteur, on rit ou on pleure.",
        "D'après mes calculs, tout passe.",
        "Selon la couleur, je trie.",
        "Comme l'explique ce guide, je paille.",
        "Comme le fait Paul, je paille.",
        "J'ai lu dans le train que tu connais.",
    ],
)
def test_whom_a_thing_is_for_says_nothing(body: str) -> None:
    assert speakers(Post("post", "Billet", body)) == {}


@looped(
    ("body", "opening", "speaker"),
    [
        ("« Tout passe, dit Jeanne, même les trains. »", "«", "Jeanne"),
        ("« Tout passe », a répondu la sœur.", "«", "la sœur"),
        ("Luc trouve cela froid. « Tout passe », dit-il.", "«", "Luc"),
        ("Mon père a ri. « Tout passe », m'a-t-il lancé.", "«", "son père"),
        ("Ma mère a ri. « Tout passe », m'a-t-il lancé.", "«", SOMEBODY),
        ("La boulangère a perdu, dit-elle, un tiers.", "La", "la boulangère"),
        ("« Tout passe », disais-je.", "«", None),
        ("J'ai répondu : « Tout passe, même les trains. »", "J'ai", None),
        ("Anne Delmas nous avait prévenus : « Tout passe. »", "Anne", "Anne Delmas"),
        ("Un médiateur, Bernard Lutz, que j'ai appelé, m'a dit : « Tout passe. »", "Un", "Bernard Lutz"),
        ("Mon voisin, monsieur Rey, est venu. Il a ri et il a dit : « Tout passe. »", "Il", "monsieur Rey"),
        ("J'ai demandé à une agronome, Claire Roux. Sa réponse tient en un mot : « Jamais. »", "Sa", "Claire Roux"),
        ("Sa fille m'a dit : « Tout passe, même les trains. »", "Sa", SOMEBODY),
        ("Mon mari, qui se tait, a dit une chose utile : « On mangera. »", "Mon", "son mari"),
        ("Rosa m'a dit que non. « Tout passe, même les trains. »", "«", "Rosa"),
        ("« Je déménage en septembre », soupire le poissonnier.", "«", "le poissonnier"),
        ("« Je déménage en septembre », a soufflé Manon.", "«", "Manon"),
        ("Ma sœur pleure. « Je déménage en septembre », s'étrangle-t-elle.", "«", "sa sœur"),
        ("« Je déménage en septembre », m'étranglai-je.", "«", None),
        ("Il y a « Le Grand Bleu du port », ferme la porte.", "Il", None),
        ("« Le Rialto », ferme le lundi.", "«", None),
        ("Maintenant écartée l'idée du train, j'en viens au bus : « Et si tout passait… »", "Maintenant", SOMEBODY),
        ("Imaginons la suite du voyage : « Tout passe, même les trains. »", "Imaginons", SOMEBODY),
        ("Pierre lève les yeux : « Tout passe, même les trains. »", "Pierre", "Pierre"),
        ("Manon lève les yeux : « Tout passe, même les trains. »", "Manon", "Manon"),
        ("Selon Ada Roux, médecin à Lyon : « Tout passe, même les trains. »", "Selon", "Ada Roux"),
        ("Les trains passent, comme le dit Ada Roux : « Tout passe, même eux. »", "Les", "Ada Roux"),
    ],
)
def test_words_between_quotation_marks_are_of_whom_the_sentence_names(
    body: str, opening: str, speaker: str | None
) -> None:
    assert speaker_of(body, opening) == speaker


@looped(
    ("body", "speaker"),
    [
        ("> Tout passe, même les trains.", SOMEBODY),
        ("Un conducteur, Karim Haddad, m'a dit :\n\n> Tout passe.", "Karim Haddad"),
        ("J'ai vu la directrice, madame Benoît. Je lui dois de la citer :\n\n> Tout passe.", SOMEBODY),
        ("J'ai vu la directrice, madame Benoît. Elle pense ceci :\n\n> Tout passe.", "madame Benoît"),
        ("J'ai écrit ceci :\n\n> Tout passe.", None),
        ("> Tout passe.\n> — Fatou Diallo, chauffeuse de bus", "Fatou Diallo"),
        ("> Tout passe.\n\n— Fatou Diallo, chauffeuse de bus", "Fatou Diallo"),
        ("> Tout passe.\n\nC'est Ahmed qui m'a appris ce proverbe.", "Ahmed"),
    ],
)
def test_block_quotation_is_somebody_elses(body: str, speaker: str | None) -> None:
    assert speaker_of(body, "> Tout") == speaker


def test_whole_saying_of_which_nobody_is_named_is_not_the_authors() -> None:
    assert speaker_of("Il neigeait. « Un voyage se passe de motifs. » On la lit partout.", "«") == SOMEBODY
    assert speaker_of("Cela s'appelle « faire taire la pierre ».", "Cela") is None


def test_lines_of_a_dialogue_are_of_whoever_says_them() -> None:
    body = "— Tu viens nager ? demanda Jules.\n— Non, répondit Manon, l'eau est gelée.\n— Tant pis."
    assert [speaker_of(body, line) for line in body.splitlines()] == ["Jules", "Manon", SOMEBODY]
    assert speaker_of("Il faut :\n\n— du sel ;\n— du poivre.", "— du sel") is None


def test_all_lines_of_a_dialogue_are_somebodys_and_of_whom_they_name() -> None:
    body = (
        "— Et toi, tu viendrais ? ai-je demandé à mon neveu, interne à Toulouse.\n"
        "— Pour travailler tout seul ? Jamais, m’a-t-il répondu.\n"
        "— Et à plusieurs ?\n\n"
        "— À plusieurs, peut-être. On verra."
    )
    openings = ["— Et toi", "— Pour", "Jamais", "— Et à", "— À plus", "On verra"]
    assert [speaker_of(body, opening) for opening in openings] == [None, "son neveu", "son neveu", *[SOMEBODY] * 3]


def test_answer_in_a_dialogue_is_of_whom_was_asked() -> None:
    body = "J'ai demandé au facteur s'il viendrait.\n\n— Jamais !\n\n— Et vous ? ai-je dit à la boulangère.\n\n— Oui."
    assert [speaker_of(body, each) for each in ("J'ai", "— Jamais", "— Et", "— Oui")] == [
        None,
        "le facteur",
        None,
        "la boulangère",
    ]
    turns = "— Tu viens ? dit Jules. Allez. — Non, dit Manon. Jamais.\n— Bon."
    assert [speaker_of(turns, each) for each in ("— Tu", "Allez", "— Non", "Jamais", "— Bon")] == [
        *["Jules"] * 2,
        *["Manon"] * 2,
        SOMEBODY,
    ]


@looped(
    ("body", "opening", "speaker"),
    [
        ('My friend Tom said: "You will need boots." He was right.', "My", "Tom"),
        ('My friend Tom said: "You will need boots." He was right.', "He", None),
        ("I think so. According to Ann Lee, it rains.", "According", "Ann Lee"),
        ("According to my neighbour, it rains.", "According", SOMEBODY),
        ("According to plan, we left.", "According", None),
        ('"It will rain all day," said Ann.', '"It', "Ann"),
        ('"It will rain all day," my neighbour said.', '"It', SOMEBODY),
        ("Tom came by. He said it would rain.", "He", "Tom"),
        ('Tom came by. I said: "It will rain for days."', "I", None),
        ("My sister Ann, who is a nurse, told me to rest.", "My", "Ann"),
        ("The sons of Mary say that it rains.", "The", SOMEBODY),
        ("Tom added salt.", "Tom", None),
        ("Tom added that it rained.", "Tom", "Tom"),
        ("Our dog may say hello.", "Our", None),
        ("Nobody said that.", "Nobody", None),
        ("> It rains.\n> — Ann Lee", ">", "Ann Lee"),
        ("— Will you come? I asked Tom.\n— Never, he said. Not me.", "— Will", None),
        ("— Will you come? I asked Tom.\n— Never, he said. Not me.", "Not me", "Tom"),
        ("Tom Baker keeps bees on his roof in Leeds. He says the city is kind to them.", "He says", "Tom Baker"),
    ],
)
def test_who_speaks_is_read_in_english_posts_too(body: str, opening: str, speaker: str | None) -> None:
    reported = speakers(Post("post", "A post", body, is_english=True)).get(body.index(opening))
    assert (reported.speaker if reported else None) == speaker


def test_what_the_author_does_between_two_sayings_is_his_own() -> None:
    body = "Théo m'a demandé si ça coupait. Je lui ai montré. Il a ri et il a dit : « Donc oui. »"
    assert speaker_of(body, "Je lui") is None
    assert speaker_of(body, "Il a ri") == "Théo"


INTERVIEW = """Fatou Diarra tient une boulangerie, à Lyon. Nous l'avons vue un mardi.

Comment êtes-vous devenue boulangère ?

Fatou : Par hasard. Ma mère dit que c'est écrit.

J'étais comptable.

Lucie : Est-ce dur ?
R : Le plus dur, c'est la solitude.

Et les clients ?

Ils sont pressés, mais je les aime.

Nous pensons qu'elle a raison."""


@looped(
    ("opening", "speaker"),
    [
        ("Nous l'avons", None),
        ("Comment", None),
        ("Fatou : Par", "Fatou Diarra"),
        ("Ma mère", "Fatou Diarra"),
        ("J'étais", "Fatou Diarra"),
        ("Lucie", None),
        ("R : Le", "Fatou Diarra"),
        ("Ils sont", "Fatou Diarra"),
        ("Nous pensons", None),
    ],
)
def test_who_answers_in_an_interview_speaks_there(opening: str, speaker: str | None) -> None:
    assert speaker_of(INTERVIEW, opening) == speaker


@looped(
    ("brings_in", "speaker"),
    [
        ("Nina Roux est luthière. Je l'ai rencontrée à Mirecourt.", "Nina Roux"),
        ("Entretien avec Nina Roux.", "Nina Roux"),
        ("Nina Roux est luthière, moi aussi.", None),
        ("Entretien avec Nina Roux et Paul Rey.", None),
        ("Entretien avec moi-même.", None),
        ("Entretien avec Lise Aubry, qui est moi.", None),
    ],
)
def test_who_answers_below_headings_speaks_where_the_post_says_that_it_is_an_interview(
    brings_in: str, speaker: str | None
) -> None:
    questions = ("Aimez-vous le bois ?", "Et le violon ?", "Et demain ?")
    answers = ("Je l'aime.", "Je n'en joue pas.", "Demain je dors.")
    asked = "\n\n".join(f"## {question}\n\n{answer}" for question, answer in zip(questions, answers, strict=True))
    plain = plain_text(f"{brings_in}\n\n{asked}\n\nElle est partie.")
    post = Post("post", "Billet", plain.text, asides=plain.asides)
    found = speakers(post, author="Lise Aubry")
    told = {opening: found.get(plain.text.index(opening)) for opening in (*answers, "Elle est")}
    assert [each and each.speaker for each in told.values()] == [speaker, speaker, speaker, None]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        (
            "Nina Roux est luthière.\n\nQ : Aimez-vous le bois ?\nR : Je l'aime.\n\nQ : Lequel ?\nR : L'érable.",
            "Nina Roux",
        ),
        ("Q : Peut-on la congeler ?\nR : Je le fais.\n\nQ : Et la crème ?\nR : Jamais.", None),
        ("Nina Roux en fait.\n\nQ : Peut-on la congeler ?\nR : Je le fais.\n\nQ : Et toi ?\nA : Jamais.", None),
        ("Peut-on la congeler ?\n\nAstuce : oui.\n\nEt la crème ?\n\nAstuce : R : jamais.", None),
        ("Comment ?\n\nNina Roux : Par hasard.", None),
    ],
)
def test_who_answers_his_own_questions_is_nobody_else(body: str, speaker: str | None) -> None:
    answer = "R : Je" if "R : Je" in body else "Astuce" if "Astuce" in body else "Nina Roux :"
    assert speaker_of(body, answer) == speaker


@pytest.mark.timeout(20)
def test_many_capitalised_words_hold_nobody_up() -> None:
    words = "Comment Grandir Ensemble Malgré Tout " * 40
    assert speaker_of(f"{words}\n\nQui ?\n\nPaul Rey : Moi.\n\nEt ?\n\nPaul Rey : {words}", "Comment") is None


@pytest.mark.timeout(20)
@pytest.mark.parametrize("is_english", [True, False])
def test_line_in_capitalised_words_holds_nobody_up(is_english: bool) -> None:  # noqa: FBT001 - a parameter
    line = "The Ten Things That Nobody Ever Told You About Buying An Old Boat And Sailing It Home Without Any Money"
    assert speakers(Post("post", "Billet", line, is_english=is_english)) == {}


def heard(body: str, *, title: str = "Billet", author: str | None = None) -> list[str | None]:
    """Return who speaks in each line of a post that has a sentence a line; None is the author."""
    found = speakers(Post("post", title, body), author=author)
    lines = [line for line in body.split("\n") if line]
    return [each.speaker if (each := found.get(body.index(line))) else None for line in lines]


ASKED = "- Vous avez combien de ruches ?\n- J'en ai trente.\n- Et l'hiver ?\n- L'hiver, je dors."


@pytest.mark.parametrize(
    ("brings_in", "title", "who"),
    [
        ("J'ai rencontré Jeanne Moreau au marché.", "Billet", [None, None, "Jeanne Moreau", None, "Jeanne Moreau"]),
        ("Dimanche, au marché.", "Entretien avec Jeanne Moreau", [None, None, "Jeanne Moreau", None, "Jeanne Moreau"]),
        ("J'ai rencontré Jeanne Moreau et Paul Rey.", "Billet", [None, *[SOMEBODY] * 4]),
        ("Dimanche, au marché.", "Interview de Jeanne Moreau", [None, None, "Jeanne Moreau", None, "Jeanne Moreau"]),
        ("Dimanche, au marché.", "Billet", [None, *[SOMEBODY] * 4]),
        ("Vous me demandez souvent la même chose.", "Billet", [None, SOMEBODY, None, SOMEBODY, None]),
        ("Interview de Lise Aubry, qui est moi.", "Billet", [None, SOMEBODY, None, SOMEBODY, None]),
    ],
)
@pytest.mark.parametrize("mark", ["- ", "– ", "— ", "-"])
def test_who_answers_behind_dashes_is_whom_the_post_says_is_asked_or_somebody(
    brings_in: str, title: str, who: list[str | None], mark: str
) -> None:
    asked = ASKED.replace("- ", mark)
    assert heard(f"{brings_in}\n\n{asked}", title=title, author="Lise Aubry") == who
    apart = asked.replace("\n", "\n\n")
    assert heard(f"{brings_in}\n\n{apart}", title=title, author="Lise Aubry") == who


@looped(
    "items",
    [
        "- Faut-il tailler en mars ?\n- Faut-il arroser ?\n- Et les hortensias ?",
        "- Avez-vous pensé à l'assurance ?\n- Prévoir une gourde\n- Réserver le gîte",
        "- Un chapeau ? Toujours.\n- Des gants ? Jamais.",
        "- Le pain blanc est trop salé.\n- Le pain noir se garde une semaine.",
        "- Gâteau, fait la veille\n- Crème, faite le matin",
        "- Il pleut ?\n- On rentre.\n- Il fait beau ?\n- On sort.",
    ],
)
def test_list_is_no_dialogue(items: str) -> None:
    assert set(heard(f"Voilà :\n\n{items}")) == {None}


def test_lines_behind_hyphens_are_of_whom_they_name() -> None:
    body = "- Tu viens nager ? demanda Jules.\n- Non, répondit Manon, l'eau est gelée.\n- Tant pis."
    assert heard(body) == ["Jules", "Manon", SOMEBODY]
    assert heard("- Tu recommenceras ? m'a demandé ma fille.\n- De la vie !") == ["sa fille", SOMEBODY]


@looped(
    ("body", "who"),
    [
        ("MOI : Tu crois ?\n\nLUI : Je le sais.\n\nMOI : Bon.", [None, SOMEBODY, None]),
        ("Moi : Tu crois ?\nElle (rires) : Je le sais.\nMoi : Bon.", [None, SOMEBODY, None]),
        ("Toi : Tu crois ?\n\nMoi : Oui.\n\nC'est mon avis.\n\nToi : Ah.", [SOMEBODY, None, None, SOMEBODY]),
        (
            "Moi : Oui.\n\nLui : Non.\n\nC'est sûr.\n\nMoi : Ah.\n\nIl est parti.",
            [None, SOMEBODY, SOMEBODY, None, None],
        ),
        ("MOI : Votre haie dépasse.\n\nMON VOISIN : Votre chien aussi.", [None, "son voisin"]),
        ("LE MAIRE : On ferme.\n\nLA BOULANGÈRE : On ouvre.", ["le maire", "la boulangère"]),
        ("PAUL : Tu viens ?\n\nHÉLÈNE : Non, l'eau est froide.\n\nPS : merci.", ["Paul", "Hélène", None]),
        ("J'ai vu Paul Rey.\n\nMOI : Ça va ?\n\nPAUL REY : Très bien.", [None, None, "Paul Rey"]),
        ("LISE : Tu viens ?\n\nPAUL : Non, jamais.\n\nLISE : Bon.", [None, "Paul", None]),
        ("MOI : Encore vous ?\n\nLA LIMACE : Il a plu.\n\nMOI : Bon.", [None, "la limace", None]),
        ("MOI : Selon Paul Rey, il neige.\n\nLUI : Non.", ["Paul Rey", SOMEBODY]),
    ],
)
def test_who_speaks_behind_a_name_in_capitals(body: str, who: list[str | None]) -> None:
    assert heard(body, author="Lise Aubry") == who


@pytest.mark.parametrize(
    "body",
    [
        "PRIX : 10 € le plat.\n\nNOTE : 4 sur 5.\n\nPRIX : 12 € le menu.\n\nAMBIANCE : calme.",
        "POUR : c'est beau.\n\nCONTRE : c'est cher.\n\nPOUR : c'est grand.\n\nCONTRE : c'est loin.",
        "Moi : je reste.",
        "INGRÉDIENTS : du sel.\n\nASTUCE : du poivre.",
    ],
)
def test_word_in_capitals_before_a_colon_is_nobody_s_name(body: str) -> None:
    assert set(heard(body)) == {None}


def test_one_sentence_of_two_voices_is_not_the_author_s() -> None:
    [sentence, *_] = speakers(Post("post", "Billet", "Moi : salut à toi\nLui : salut, ça pédale ?")).values()
    assert sentence.speaker == SOMEBODY


@looped(
    "body",
    [
        "Certains prédisent la fin du travail.",
        "Mais certains experts pensent que non.",
        "On dit que le loup est revenu.",
        "On m'a dit que tout passe.",
        "Il paraît que tout passe.",
        "Des experts affirment que tout ira bien.",
        "Les gens disent que tout passe.",
        "Un ami m'a dit que tout passe.",
        "Un ami m'a dit : « Tout passe, même les trains. »",
        "« Tout passe, même les trains », dit un ami.",
        "D'aucuns prétendent que la terre est plate.",
        "Selon certains, tout passe.",
        "Pour beaucoup, tout passe.",
        "Selon la légende, tout passe.",
        "D'après une étude, tout passe.",
        "Les chercheurs estiment que tout passe.",
        "L'un des participants affirme que tout passe.",
        "Le document précise que tout passe.",
        "Derrière ce titre se cache une idée : « Tout passe, même les trains. »",
        "Derrière ce titre, dit-il, tout passe.",
        "Faisant la somme, il a dit : « Tout passe, même les trains. »",
        "Adieu, dit-il, je pars demain.",
        "Bravo ! s'écria-t-il.",
        "— Adieu, dit-il.",
        "« Adieu », dit-il en partant.",
    ],
)
def test_words_of_nobody_in_particular_are_reported_and_of_nobody_named(body: str) -> None:
    assert speaker_of(body, body) == SOMEBODY


@pytest.mark.parametrize("body", ["Some say that it rains.", "People say that it rains.", "It is said that it rains."])
def test_words_of_nobody_in_particular_are_nobodys_in_english_too(body: str) -> None:
    assert [each.speaker for each in speakers(Post("post", "A post", body, is_english=True)).values()] == [SOMEBODY]


@pytest.mark.parametrize(
    "body",
    [
        "On voit que tout passe.",
        "Certains aiment le pain.",
        "Beaucoup parlent plus fort que moi.",
        "On pense souvent à ceux que l'on aime.",
    ],
)
def test_what_the_author_sees_himself_is_his_own(body: str) -> None:
    assert speakers(Post("post", "Billet", body)) == {}


def test_what_stands_between_two_sayings_of_nobody_named_is_the_authors() -> None:
    body = "Certains disent que tout ira bien. Le pain est cuit. D'autres disent que tout ira mal."
    assert [speaker_of(body, each) for each in ("Certains", "Le pain", "D'autres")] == [SOMEBODY, None, SOMEBODY]
