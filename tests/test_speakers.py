"""Who speaks in a sentence, by the signs that French prose gives, on a blog without an editor's index."""

import re

import pytest

from bot.corpus._markdown import plain_text
from bot.index import Index
from bot.model import SOMEBODY, Blog, Corpus, Language, Post, Words
from bot.phrases import Voice
from bot.quotes import Manner, Quoter, speakers
from tests.helpers import blog_of, said_by_bot, talk


def speaker_of(body: str, opening: str) -> str | None:
    """Return whom the sentence reports that begins with these words."""
    reported = speakers(Post("post", "Billet", body)).get(body.index(opening))
    return reported.speaker if reported else None


@pytest.mark.parametrize(
    ("body", "opening", "speaker"),
    [
        ("Jeanne affirme que tout ira bien.", "Jeanne", "Jeanne"),
        ("Certains affirment que tout ira bien.", "Certains", None),
        ("Manon lui a demandé si elle avait peur.", "Manon", None),
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
        ("D'après certains experts, il pleuvra.", "D'après", "certains experts"),
        ("D'après un médecin de la ville il pleuvra.", "D'après", "un médecin de la ville"),
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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
    ],
)
def test_words_between_quotation_marks_are_of_whom_the_sentence_names(
    body: str, opening: str, speaker: str | None
) -> None:
    assert speaker_of(body, opening) == speaker


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


def test_words_of_somebodys_in_an_english_post_are_not_said_to_be_french() -> None:
    body = "I walked for nine hours along the river.\n\n> The path is closed at the mill since the flood."
    index = Index(Corpus(Blog(), (Post("walk", "A walk", body, is_english=True),)))
    for question in ("where is the path closed?", "what about the mill and the flood?"):
        [reply] = talk(index, question)
        assert reply.citations[0].speaker == SOMEBODY
        assert "French" not in said_by_bot(reply)


def test_several_of_whom_not_all_are_named_are_set_off_by_commas() -> None:
    said = [Voice(Language.FRENCH, turn=turn).say("reported", speaker="son neveu, entre autres") for turn in range(3)]
    assert any("entre autres, là-dessus" in each for each in said)
    assert not any("entre autres," in each.replace("entre autres, là", "") for each in said)


def test_what_the_author_does_between_two_sayings_is_his_own() -> None:
    body = "Théo m'a demandé si ça coupait. Je lui ai montré. Il a ri et il a dit : « Donc oui. »"
    assert speaker_of(body, "Je lui") is None
    assert speaker_of(body, "Il a ri") == "Théo"


@pytest.mark.parametrize(
    ("body", "manner"),
    [
        ("« Tout passe, même les trains de nuit », dit Jeanne.", Manner.REPORTED),
        ("Jeanne, que j'ai vue hier dans le train de nuit, m'a dit : « Tout passe. »", Manner.CITED),
        ("Jeanne affirme que les trains de « nuit » vont tous passer.", Manner.TOLD),
        ("> Tout passe, même les trains de nuit, et tous les autres trains.", Manner.QUOTED),
        ("Tout passe, même les trains de nuit, et tous les autres trains.", None),
    ],
)
def test_author_lets_somebody_speak_or_tells_what_he_says(body: str, manner: Manner | None) -> None:
    index = blog_of(body)
    (sentence,) = index.sentences
    quoter = Quoter(index)
    assert quoter.manner(quoter.fresh(sentence, lambda *_: False)) == manner


def test_what_is_partly_the_authors_own_is_not_all_told_by_somebody() -> None:
    index = blog_of("J'ai pris le train de nuit hier soir. Selon Jeanne Roux, il n'y en a plus pour longtemps.")
    quoter = Quoter(index)
    told = quoter.fresh(index.sentences[1], lambda *_: False)
    assert quoter.manner(told) == Manner.TOLD
    assert quoter.manner(quoter.around(told)) == Manner.MIXED


@pytest.mark.parametrize(
    ("body", "question", "words"),
    [
        (
            "Pour trouver un médecin de campagne j'ai appelé trente cabinets. Tous m'ont répondu : « On ne prend plus "
            "personne. » J'ai fini par trouver un médecin de campagne à Lussac, grâce au bouche-à-oreille.",
            "où as-tu trouvé un médecin de campagne ?",
            r"il en (?:parle|dit)",
        ),
        (
            "La bouillie bordelaise au jardin ne m'a servi à rien. Je l'ai mise trop tard, les taches étaient déjà "
            "là. Mon voisin Marcel m'a dit par-dessus la haie : « Tes tomates du jardin, tu les serres trop. »",
            "la bouillie bordelaise au jardin ?",
            r"il en (?:parle|dit)|en dit, et",
        ),
    ],
)
def test_words_that_are_mostly_the_authors_are_not_put_down_to_somebody(body: str, question: str, words: str) -> None:
    [reply] = talk(blog_of(body), question)
    assert reply.citations[0].speaker
    assert re.search(words, said_by_bot(reply).replace("’", "'"), re.IGNORECASE), said_by_bot(reply)


def test_answer_that_is_the_authors_own_is_not_all_told_by_somebody() -> None:
    index = blog_of("Selon Jeanne Roux, que j'ai vue hier à la gare, il n'y a plus de train de nuit. Elle a tort.")
    quoter = Quoter(index)
    citation = quoter.fresh(index.sentences[1], lambda *_: False, score=1.0)
    assert citation.speaker == "Jeanne Roux"
    assert quoter.manner(citation) == Manner.MIXED
    assert quoter.manner(quoter.fresh(index.sentences[0], lambda *_: False, score=1.0)) == Manner.TOLD


def test_who_speaks_where_nobody_is_named_is_honestly_not_known() -> None:
    index = blog_of("Il neige.\n\n> Le désert commence au bout de la rue, derrière la gare.\n\nIl neige encore.")
    answer, who = talk(index, "le désert", "qui a dit ça ?")
    assert answer.citations[0].speaker == SOMEBODY
    (words,) = who.parts
    assert isinstance(words, Words)
    assert "auteur lui-même" not in words.text
    assert re.search("ne nomme pas|de qui ils sont", words.text)


INTERVIEW = """Fatou Diarra tient une boulangerie, à Lyon. Nous l'avons vue un mardi.

Comment êtes-vous devenue boulangère ?

Fatou : Par hasard. Ma mère dit que c'est écrit.

J'étais comptable.

Lucie : Est-ce dur ?
R : Le plus dur, c'est la solitude.

Et les clients ?

Ils sont pressés, mais je les aime.

Nous pensons qu'elle a raison."""


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


def test_author_who_is_asked_speaks_for_himself() -> None:
    body = "Pourquoi ?\n\nPaul Rey : Par hasard.\n\nEt alors ?\n\nPaul Rey : Rien."
    [own] = talk(Index(Corpus(Blog(author="Paul Rey"), (Post("post", "Billet", body),))), "par hasard")
    [others] = talk(Index(Corpus(Blog(author="Lucie"), (Post("post", "Billet", body),))), "par hasard")
    speakers_named = [[quote.speaker for quote in reply.citations[0].quotes] for reply in (own, others)]
    assert speakers_named == [[None], ["Paul Rey"]]


@pytest.mark.timeout(20)
def test_many_capitalised_words_hold_nobody_up() -> None:
    words = "Comment Grandir Ensemble Malgré Tout " * 40
    assert speaker_of(f"{words}\n\nQui ?\n\nPaul Rey : Moi.\n\nEt ?\n\nPaul Rey : {words}", "Comment") is None


@pytest.mark.timeout(20)
@pytest.mark.parametrize("is_english", [True, False])
def test_line_in_capitalised_words_holds_nobody_up(is_english: bool) -> None:  # noqa: FBT001 - a parameter
    line = "The Ten Things That Nobody Ever Told You About Buying An Old Boat And Sailing It Home Without Any Money"
    assert speakers(Post("post", "Billet", line, is_english=is_english)) == {}
