"""Where a talk was lost: other posts, what was quoted, what was read just now, who puts the bot right."""

import pytest

from bot.conversation._rephrased import rephrased
from bot.conversation.heard._asked_of_quote import hangs_by_its_verb
from bot.conversation.heard._figures_named import figures_named, has_figure
from bot.conversation.heard._next_wish import next_wish
from bot.conversation.heard._which_of_them import asks_which_of_them
from bot.index import Index
from bot.model import Outcome
from tests.helpers import joined, said_by_bot, talk


@pytest.mark.parametrize(
    ("first", "asked", "word"),
    [
        ("combien de vieux sur facebook ?", "ok 2011 c'est vieux ! ya d'autres articles sur facebook ?", "facebook"),
        (
            "combien de dirigeants sont sceptiques ?",
            "pas mal. d'autres articles sur la démocratie ?",
            "démocrati",
        ),
        ("combien de dirigeants sont sceptiques ?", "Thanks! Any other post about twitter?", "twitter"),
    ],
)
def test_other_posts_are_read_where_they_have_the_very_word(index: Index, first: str, asked: str, word: str) -> None:
    before, reply = talk(index, first, asked)
    assert word in joined(reply.citations[0]).lower()
    assert reply.citations[0].post != before.citations[0].post


def test_other_posts_that_have_it_not_are_said_not_to(index: Index) -> None:
    _, reply = talk(index, "c'est quoi l'infobésité ?", "pas mal. d'autres billets sur la Stasi ?")
    assert reply.outcome is Outcome.DECLINED


@pytest.mark.parametrize(
    "asked",
    [
        "merci. y a quoi comme articles sur ce blog ?",
        "quels autres billets y a-t-il sur le blog ?",
        "non, je demandais la liste des billets, leurs titres",
        "Which posts are there, and from what years?",
    ],
)
def test_the_posts_are_listed_in_the_midst_of_a_talk(index: Index, asked: str) -> None:
    _, reply = talk(index, "que propose Bellanger ?", asked)
    assert "Geek ou Stasi" in said_by_bot(reply)
    assert not reply.citations


@pytest.mark.parametrize(
    "asked",
    [
        "Great. So you don't make anything up? And who is the author?",
        "I mean: who wrote these posts? can you tell me his name?",
        "That's wrong, I was asking for the name of the author, not about Bellanger.",
        "C'est faux, je demandais le nom de l'auteur, pas celui de Bellanger.",
    ],
)
def test_the_author_is_asked_for_beside_something_else(index: Index, asked: str) -> None:
    _, reply = talk(index, "que propose Bellanger ?", asked)
    assert reply.decision.note == "author"


def test_the_date_is_what_was_meant(index: Index) -> None:
    _, reply = talk(index, "que pense Michel Hervé des dirigeants ?", "je voulais la date")
    assert reply.decision.note == "follow-up: when"


def test_another_thing_is_asked_behind_a_reproach(index: Index) -> None:
    _, reply = talk(index, "que propose Bellanger ?", "tu te répètes. autre chose : il parle des grèves ?")
    assert "répète" not in said_by_bot(reply)
    assert reply.outcome is Outcome.DECLINED


@pytest.mark.parametrize(
    "asked",
    [
        "Vous venez de me le lire. Je demandais la raison de ce scepticisme.",
        "Oui, vous me l'avez déjà lu mon ami. Je demandais la cause de ce scepticisme.",
    ],
)
def test_what_was_just_read_is_not_read_again_to_who_complains_of_it(index: Index, asked: str) -> None:
    before = "combien de dirigeants sont sceptiques ?", "Pourquoi sont-ils si sceptiques, selon lui ?"
    *read, reply = talk(index, *before, asked)
    assert reply.decision.note == "put right"
    assert not set(reply.quotes) & {quote for each in read for quote in each.quotes}


def test_why_is_not_told_by_the_sentence_that_has_what_is_asked_behind_its_colon(index: Index) -> None:
    _, reply = talk(index, "combien de dirigeants sont sceptiques ?", "pourquoi sont-ils si sceptiques ?")
    assert any("tout est dit" in joined(citation) for citation in reply.citations)


@pytest.mark.parametrize(
    "asked",
    [
        "« sagesse des foules », mais les foules mentent aussi. Que répondrait-il à cela ?",
        "« sagesse des foules », l'expression est naïve : la foule ment aussi. Que répondrait-il à ça ?",
    ],
)
def test_who_quotes_what_was_read_is_not_led_to_another_post(index: Index, asked: str) -> None:
    before, reply = talk(index, "que devient l'État face à l'identité virtuelle ?", asked)
    posts = {citation.post for citation in before.citations}
    assert all(citation.post in posts for citation in reply.citations)


def test_no_link_and_what_to_stay_with_is_looked_for(index: Index) -> None:
    asked = (
        "que faire des clients mécontents ?",
        "Ça parle de clients, aucun rapport ! Restons sur la foule et le vrai.",
    )
    *_, reply = talk(index, "que devient l'État face à l'identité virtuelle ?", *asked)
    assert "foules connectées" in joined(reply.citations[0])


def test_you_speak_of_one_thing_and_i_of_another(index: Index) -> None:
    asked = "nan toi tu me parles de plateformes, moi c'était trouver les mass connectors"
    _, reply = talk(index, "c'est quoi les plateformes désintermédiées ?", asked)
    assert {citation.post.slug for citation in reply.citations} == {"marketing-et-service-client"}


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("Et qui dit ça, l'auteur ou Bellanger ?", True),
        ("qui affirme cela, Forrester ou l'auteur ?", True),
        ("who claims that, the blogger or Google?", True),
        ("qui dit ça ?", False),
        ("qui dit que l'auteur ou Bellanger a raison ?", False),
    ],
)
def test_which_of_two_says_what_was_read(sentence: str, is_so: bool) -> None:  # noqa: FBT001
    assert asks_which_of_them(sentence) == is_so


def test_which_of_two_says_it_is_told_whatever_stands_before(index: Index) -> None:
    _, reply = talk(index, "il dit quoi de l'Inde ?", "C'est assez hypocrite. qui raconte ça, l'auteur ou google ?")
    assert reply.decision.note == "follow-up: who says"


def test_its_tone_is_asked_of_what_was_read_with_a_remark_behind(index: Index) -> None:
    _, reply = talk(index, "les réseaux sociaux, il en pense quoi ?", "c'est ironique non ? il se paie leur tête là")
    assert reply.decision.note == "judged"


def test_source_is_asked_beside_what_names_nothing(index: Index) -> None:
    asked = "qui sont les mass connectors ?", "interesting. where does he get these numbers from? is it reliable?"
    *_, reply = talk(index, *asked)
    assert "Forrester" in said_by_bot(reply)


def test_a_country_is_looked_for_in_the_next_sentence(index: Index) -> None:
    _, reply = talk(index, "are old people on facebook?", "and in the US?")
    assert "4% des plus de 74 ans" in joined(reply.citations[0])


@pytest.mark.parametrize("asked", ["ok but why bother, they're just a few?", "à quoi bon, ils sont trois ou quatre ?"])
def test_why_bother_asks_why(index: Index, asked: str) -> None:
    _, reply = talk(index, "any tips on handling unhappy customers online?", asked)
    assert reply.decision.note == "follow-up: why"


@pytest.mark.parametrize("text", ["cool. et comment on fait pour les trouver", "ok et cmt on fait pr les convaincre"])
def test_what_hangs_by_its_verb_needs_no_mark(text: str) -> None:
    assert hangs_by_its_verb(text)


@pytest.mark.parametrize(
    "asked",
    [
        "Le billet ne le dit pas. Reprend-il la formule à son compte ou est-il critique ?",
        "il reprend cette idée à son compte ?",
    ],
)
def test_whether_he_takes_it_over_asks_where_he_stands(index: Index, asked: str) -> None:
    _, reply = talk(index, "qui a inventé la formule « cliquer sa vie » ?", asked)
    assert reply.decision.note == "follow-up: own view"


def test_good_or_bad_of_the_thing_just_read_stays_with_it(index: Index) -> None:
    asked = "de quel livre parle-t-il dans Etat 2.0 ?", "et ce livre, il en dit du bien ou du mal ?"
    _, reply = talk(index, *asked)
    assert {citation.post.slug for citation in reply.citations} == {"etat-2-0"}


def test_somebody_in_a_post_says_it_is_so(index: Index) -> None:
    [reply] = talk(index, "In the big data post, is there somebody who says it is dangerous?")
    assert reply.citations[0].post.slug == "faut-il-se-mettre-au-big"


def test_who_finds_him_funny_and_asks_something_is_answered(index: Index) -> None:
    _, reply = talk(index, "qui sont les mass connectors ?", "Haha, il a de l'humour. Et c'est qui, Philippe Vecchi ?")
    assert "Vecchi" in joined(reply.citations[0])


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("t'es pas si bête finalement", "praise"),
        ("bof. j'ai fini, vous êtes pas si nul en fait", "praise"),
        ("you're not that useless after all", "praise"),
        ("t'es nul", "apology"),
        ("what a useless answer, that stupid bot", "apology"),
    ],
)
def test_half_a_compliment_is_one(index: Index, said: str, note: str) -> None:
    _, reply = talk(index, "que propose Bellanger ?", said)
    assert reply.decision.note == note


def test_figures_are_compared_as_wholes() -> None:
    assert figures_named("6.3% de 1,2 milliard en 2009") == ["6,3", "1,2", "2009"]
    assert has_figure("à peine 6% des connectés", ["6"])
    assert not has_figure("16 % ou 6,3 %", ["6"])
    assert not has_figure("rien", [])


def test_what_words_stand_for_that_only_point_back_is_read_before_them(index: Index) -> None:
    _, reply = talk(index, "que fait la France sur le big data ?", "C'est quoi, « en a fait un » ?")
    assert "Les Etats ont bien compris le potentiel" in joined(reply.citations[0])


def test_what_the_last_words_of_a_post_mean_is_read_before_them(index: Index) -> None:
    _, reply = talk(index, "que souhaite-t-il pour la nouvelle année ?", "Il entend quoi par « soyons uniques » ?")
    assert "veulent être uniques" in joined(reply.citations[0])


def test_the_other_side_is_asked_of_what_was_read_behind_a_remark(index: Index) -> None:
    _, reply = talk(
        index, "What does this Indian program do?", "That sounds useful for the poor. But what are the risks?"
    )
    assert reply.decision.note == "follow-up: opposite"


def test_his_stand_is_asked_before_somebody_tells_his_own(index: Index) -> None:
    _, reply = talk(index, "la reconnaissance faciale ?", "Et lui, il est pour ? Moi je trouve ça très bien.")
    assert reply.decision.note == "follow-up: own view"


def test_going_back_with_a_comma_asks_there() -> None:
    asked = "Bon, revenons à Facebook, y a des patrons qui veulent l'interdire ?"
    assert rephrased(asked) == "Facebook : y a des patrons qui veulent l'interdire ?"


def test_where_they_are_found_is_not_where_it_was_read(index: Index) -> None:
    _, reply = talk(index, "c'est quoi un mass connector ?", "mais moi je les trouve où, ces gens ?")
    assert reply.decision.note != "follow-up: source"


def test_a_topic_of_its_own_is_found_elsewhere_in_all_that(index: Index) -> None:
    asked = "que propose Bellanger ?", "et l'État dans tout ça, il contrôlera notre identité ?"
    _, reply = talk(index, *asked)
    assert reply.citations[0].post.slug == "etat-2-0"


def test_what_is_called_a_joke_is_no_wish_for_one(index: Index) -> None:
    asked = "c'était quoi le service client ?", "no that's a joke about phones. I meant unhappy customers"
    _, reply = talk(index, *asked)
    assert reply.decision.note == "put right"


def test_the_life_of_the_author_is_what_was_meant(index: Index) -> None:
    _, reply = talk(index, "y a-t-il du travail dans le big data ?", "rien à voir. je demandais le métier de l'auteur")
    assert reply.decision.note == "author's life"


def test_what_is_a_little_tame_is_followed_by_a_wish(index: Index) -> None:
    _, reply = talk(index, "que pense-t-il de Facebook ?", "c'est un peu sage, t'en as une plus méchante ?")
    assert reply.decision.note == "irony"


def test_his_view_is_asked_in_haste_behind_what_was_just_read(index: Index) -> None:
    asked = "donc les malades vont aux vieilles compagnies, c'est honteux. il en pense quoi l'auteur"
    *_, reply = talk(index, "les assureurs vont-ils choisir leurs clients ?", "et les malades, qui les assure ?", asked)
    assert reply.decision.note == "follow-up: own view"


@pytest.mark.parametrize(
    "asked",
    [
        "Bonsoir. Pourriez-vous me dire ce que l'auteur entend au juste par big data ?",
        "qu'est-ce que l'auteur entend par big data ?",
    ],
)
def test_what_he_means_by_a_thing_is_what_it_is(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert "Le terme désigne" in joined(reply.citations[0])


def test_what_the_bot_thinks_of_all_that_is_no_question_of_the_blog(index: Index) -> None:
    _, reply = talk(index, "que propose Bellanger ?", "Et toi, tu en penses quoi de tout ça ?")
    assert reply.decision.note == "personal"


@pytest.mark.parametrize("asked", ["ok so what did they find", "et ils ont trouvé quoi"])
def test_what_they_did_is_read_on_without_a_mark(index: Index, asked: str) -> None:
    _, reply = talk(index, "what about the Grenoble school?", asked)
    assert "80%" in joined(reply.citations[0])


def test_a_thing_of_theirs_that_was_just_read_is_asked_of_there(index: Index) -> None:
    before, reply = talk(index, "C'est qui Jared Cohen ?", "Ah d'accord. Et leur livre il vaut la peine d'être lu ?")
    assert {citation.post for citation in reply.citations} == {citation.post for citation in before.citations}


@pytest.mark.parametrize("asked", ["c'est quoi le big data ?", "ce que l'auteur entend par Big Data ?"])
def test_for_or_against_is_asked_of_what_was_read(index: Index, asked: str) -> None:
    _, reply = talk(index, asked, "et lui, il est pour ou contre ?")
    assert {citation.post.slug for citation in reply.citations} == {"faut-il-se-mettre-au-big"}


@pytest.mark.parametrize("asked", ["tu l'as trouvé où ?", "t'as trouvé ça où ?"])
def test_where_it_was_found_is_where_it_was_read(index: Index, asked: str) -> None:
    _, reply = talk(index, "c'est quoi un mass connector ?", asked)
    assert reply.decision.note == "follow-up: source"


@pytest.mark.parametrize(
    "asked",
    [
        "Non, restons sur les mass connectors.",
        "No, let's stick to the mass connectors.",
        "non tu me lis du data, moi c'était les mass connectors",
    ],
)
def test_what_to_stay_with_needs_no_other_reproach(index: Index, asked: str) -> None:
    _, reply = talk(index, "que pense-t-il du big data ?", asked)
    assert reply.decision.note == "put right"
    assert "mass connectors" in joined(reply.citations[0])


@pytest.mark.parametrize(
    ("first", "asked", "word"),
    [
        ("is he a gamer?", "thats crazy. aight gg im out, last one: does he like microsoft", "Microsoft"),
        ("c'est quoi l'infobésité ?", "c'est fou ça. allez je file, dernière question : les geeks ?", "geek"),
        ("c'est quoi l'infobésité ?", "je vais manger, encore une : il dit quoi du bonheur ?", "bonheur"),
    ],
)
def test_the_last_question_is_heard_whatever_is_said_before_it(index: Index, first: str, asked: str, word: str) -> None:
    _, reply = talk(index, first, asked)
    assert reply.outcome is Outcome.ANSWERED
    assert word in joined(reply.citations[0])


@pytest.mark.parametrize(
    "text", ["Deux études, la dernière, de 2010, que dit-elle ?", "Customers, last-minute ones too, have the power?"]
)
def test_what_comes_last_in_a_question_is_no_last_question(text: str) -> None:
    assert next_wish(text) is None


@pytest.mark.parametrize("asked", ["you already said that. who won?", "tu te répètes. lequel gagne ?"])
def test_who_won_a_poll_is_told_whatever_the_bot_is_reproached_with(index: Index, asked: str) -> None:
    _, reply = talk(index, "résultat du sondage ?", asked)
    assert "43.75%" in joined(reply.citations[0])
    assert "6.25%" not in joined(reply.citations[0])


@pytest.mark.parametrize("asked", ["Anyway, which post should I read first?", "Bref, quel billet lire en premier ?"])
def test_a_first_post_to_read_is_named_in_the_midst_of_a_talk(index: Index, asked: str) -> None:
    _, reply = talk(index, "que propose Bellanger ?", asked)
    assert reply.decision.note == "blog_start"


@pytest.mark.parametrize(
    "asked",
    [
        "Tu es encore un chatbot à base de LLM, non ?",
        "Tu n'as pas répondu : est-ce que tu génères du texte avec un modèle de langage ?",
        "so do you generate your answers with AI?",
    ],
)
def test_what_the_bot_is_made_of_is_told_in_the_midst_of_a_talk(index: Index, asked: str) -> None:
    _, reply = talk(index, "que propose Bellanger ?", asked)
    assert reply.decision.note == "machine"


@pytest.mark.parametrize(
    "asked",
    [
        "Je vous demandais simplement le nom de l'auteur du blog, si toutefois ce n'est pas confidentiel.",
        "Je souhaiterais connaître le nom de l'auteur de ce blog, s'il vous plaît.",
    ],
)
def test_the_authors_name_is_asked_politely(index: Index, asked: str) -> None:
    _, reply = talk(index, "que propose Bellanger ?", asked)
    assert reply.decision.note == "author"


def test_what_the_bot_is_good_for_is_asked_behind_who_one_is(index: Index) -> None:
    (reply,) = talk(index, "salut, je suis commercial dans une boîte de services. Tu sers à quoi ?")
    assert reply.decision.note == "help"


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("Le big data, ça m'intéresse. C'est quoi exactement ?", "Le terme désigne"),
        ("MapReduce, je ne connais pas. De quoi s'agit-il ?", "Mapreduce"),
        ("Big data: sounds interesting. What is it exactly?", "Le terme désigne"),
    ],
)
def test_what_is_new_to_somebody_is_explained(index: Index, asked: str, word: str) -> None:
    (reply,) = talk(index, asked)
    assert reply.outcome is Outcome.ANSWERED
    assert word in joined(reply.citations[0])
