"""What a question asks after, how it is put, and what of it says something about its asker only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation import Conversations
from bot.index import Index
from bot.index._asked import asks_how_to, is_own_matter, thing_asked
from bot.index._weighing import names_bright, names_dark, subject_of, weighs
from bot.model import Corpus, Language, Outcome, Words
from bot.phrases import typeset, variants
from bot.text import fold, language_of, without_asides, without_courtesy, words
from tests.helpers import message, talk


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Quel âge a Michel Hervé ?", "age"),
        ("Quelle est l’adresse du Palais ?", "adresse"),
        ("combien de pages fait son livre", "pages"),
        ("Combien y a-t-il d’abonnés ?", "abonnes"),
        ("c’est quoi le prix ?", "prix"),
        ("Quelle est la plus belle ville ?", "belle"),
        ("Quels sont les trois dangers ?", "dangers"),
        ("How many pages are there?", "pages"),
        ("What is the price of it?", "price"),
        ("How accurate is it?", "accurate"),
        ("Facebook ?", None),
        ("Dans quelle ville se trouve l’école ?", None),
        ("What year was that?", None),
        ("Pourquoi le dit-il ?", None),
    ],
)
def test_thing_that_a_question_asks_after_is_named_in_it(question: str, thing: str | None) -> None:
    assert thing_asked(fold(question)) == thing


def test_thing_asked_after_is_one_of_the_words_looked_for(index: Index) -> None:
    assert index.read("Quelle radio dirige Pierre Bellanger ?").thing == "radio"
    assert index.read("Que dit Pierre Bellanger ?").thing is None


@pytest.mark.parametrize(
    ("question", "how_to"),
    [
        ("Comment renouveler ma carte d’identité ?", True),
        ("comment bien choisir un vélo", True),
        ("Comment puis-je m’inscrire ?", True),
        ("How do I delete my account?", True),
        ("Comment l’État contrôle-t-il les gens ?", False),
        ("Comment notre identité change-t-elle ?", False),
        ("How does it work?", False),
    ],
)
def test_who_wants_to_be_shown_how_is_told_from_who_asks_how_it_is(question: str, *, how_to: bool) -> None:
    assert asks_how_to(fold(question)) is how_to


@pytest.mark.parametrize(
    ("question", "own"),
    [
        ("Où est mon chat ?", True),
        ("j’ai mal au genou", True),
        ("my cat", True),
        ("dis-moi où est mon chat", True),
        ("le monde", False),
        ("moins", False),
        ("parle-moi du chat", False),
        ("tell me about the cat", False),
    ],
)
def test_own_matters_are_heard(question: str, *, own: bool) -> None:
    assert is_own_matter(fold(question)) is own


@pytest.mark.parametrize("first", ["", "peux faire confiance à Facebook ?"])
def test_what_is_proved_for_a_question_is_not_what_another_one_left(corpus: Corpus, first: str) -> None:
    index, question = Index(corpus), "J’peux faire confiance à Facebook ?"
    if first:
        index.search(first).evidence  # noqa: B018 - asked for, so that it is weighed
    assert index.search(question).evidence == Index(corpus).search(question).evidence
    assert index.search(question).evidence.own_matter == 1.0


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("Je tiens une boutique : que faire des clients mécontents ?", "que faire des clients mécontents ?"),
        ("Que pense-t-il du big data ? J’hésite à m’y mettre.", "Que pense-t-il du big data ?"),
        ("Do bosses trust technology? I’m a student from Poland.", "Do bosses trust technology?"),
        # What is asked points at what was said.
        ("J’ai peur d’Aadhaar. Faut-il s’en inquiéter ?", "J’ai peur d’Aadhaar. Faut-il s’en inquiéter ?"),
        ("Mon blog parle de Facebook. Est-ce une bonne idée ?", "Mon blog parle de Facebook. Est-ce une bonne idée ?"),
        ("J’ai lu ce billet sur Aadhaar. C’est grave ?", "J’ai lu ce billet sur Aadhaar. C’est grave ?"),
        # Who asks speaks of himself in the question itself, or asks in a statement.
        ("Je me demande ce qu’est le big data. Vous savez ?", "Je me demande ce qu’est le big data. Vous savez ?"),
        ("Est-ce que je dois avoir peur du big data ?", "Est-ce que je dois avoir peur du big data ?"),
        ("Je suis prof. J’aime Facebook.", "Je suis prof. J’aime Facebook."),
    ],
)
def test_what_askers_say_of_themselves_is_left_out(typed: str, left: str) -> None:
    assert without_asides(typed).strip() == left


def test_aside_that_says_what_is_asked_about_is_kept(index: Index) -> None:
    asked = index.read("J’ai peur d’Aadhaar. Faut-il vraiment s’inquiéter ?")
    assert "aadhaar" in [term.word for term in asked.terms]
    asked = index.read("J’ai une boutique : que faire des clients mécontents ?")
    assert "boutique" not in [term.word for term in asked.terms]


PIECES = st.lists(st.sampled_from(["Je lis. ", "Pourquoi la Stasi ? ", "I am. ", ": "])).map("".join)


@given(st.text(max_size=120) | PIECES)
def test_leaving_out_asides_moves_no_word(typed: str) -> None:
    bare = without_asides(typed)
    assert len(bare) == len(typed)
    assert all(kept in (before, " ") for before, kept in zip(typed, bare, strict=True))


@pytest.mark.parametrize(
    "question",
    [
        "Aadhaar : quels avantages et quels risques ?",
        "Le big data, chance ou menace ?",
        "le pour et le contre de Facebook",
        "What are the hopes and the fears about big data?",
        "pros and cons of big data",
        "Prédire nos comportements : rêve ou cauchemar ?",
        "Les influenceurs, amis ou ennemis de la marque ?",
        "les plus et les moins des nouvelles technologies",
        "les bons et les mauvais côtés du Big data",
        "Facebook, c’est bien ou c’est mal ?",
        "Le numérique au travail, bonne ou mauvaise chose ?",
        "Faut-il s’en réjouir ou s’en inquiéter ?",
        "qu’est-ce qu’on gagne et qu’est-ce qu’on perd avec le numérique ?",
        "Le big data : pour le meilleur ou pour le pire ?",
        "is big data a friend or a foe?",
        "les deux faces de Facebook",
        "both sides of Facebook",
        "Facebook, rêve / cauchemar ?",
    ],
)
def test_question_for_both_sides_is_one(question: str) -> None:
    assert weighs(question)


@pytest.mark.parametrize(
    "question",
    [
        "Quels dangers ?",
        "Quels avantages ?",
        "La contrainte des risques",
        "Que dit-il de Facebook ?",
        "aucun problème les amis, merci",
        "Pourquoi mes amis sont-ils un problème sur Facebook ?",
        "Le progrès technique est-il un danger ?",
        "Les moins de 25 ans ont-ils des rêves ?",
    ],
)
def test_question_for_one_side_is_none_for_both(question: str) -> None:
    assert not weighs(question)


def test_each_side_is_known_by_its_names() -> None:
    assert names_bright("quels bienfaits")
    assert not names_bright("quels risques")
    assert names_dark("what dangers")
    assert not names_dark("danger ou chance")
    assert not names_dark("les bons et les mauvais côtés")


@pytest.mark.parametrize(
    "name",
    [
        *("dangers", "risques", "menaces", "inconvénients", "dérives", "méfaits", "craintes", "risks", "threats"),
        *("drawbacks", "downsides", "limites", "peurs", "défauts", "inquiétudes", "pièges", "dangereuses"),
        *("faiblesses", "négatives", "disadvantages", "fears", "worries", "limits", "cons", "curse", "weaknesses"),
        *("revers de la médaille", "mauvais côtés", "bad sides", "points faibles", "faces cachées", "côté obscur"),
        *("aspects sombres", "faces noires", "dark side"),
    ],
)
def test_every_name_of_the_dark_side_is_looked_for(name: str) -> None:
    assert names_dark(f"les {name} de cela")


@given(st.text(max_size=80))
def test_subject_of_a_question_is_made_of_its_own_words(question: str) -> None:
    asked = {word.folded for text in (question, fold(question)) for word in words(text)}
    assert {word.folded for word in words(subject_of(question))} <= asked


def test_subject_is_what_is_to_be_weighed() -> None:
    assert subject_of("Aadhaar : quels avantages et quels risques ?").split() == ["Aadhaar", ":", "quels", "?"]
    assert subject_of("Les risques de la Stasi, et ses avantages ?").split() == [
        "Les",
        "de",
        "la",
        "Stasi,",
        "et",
        "ses",
        "?",
    ]


def test_what_the_blog_does_not_speak_of_is_not_weighed(index: Index) -> None:
    for subject in ("Le divorce", "La pétanque", "Le café"):
        reply = Conversations(index).reply(message(f"{subject}, chance ou menace ?")).reply
        assert reply.outcome is not Outcome.ANSWERED, subject
    asked = message("Quels sont les bons et les mauvais côtés de la pétanque ?")
    assert Conversations(index).reply(asked).reply.outcome is Outcome.DECLINED


@pytest.mark.parametrize("names", ["les bons et les mauvais côtés d’Aadhaar", "Aadhaar, ami ou ennemi ?"])
def test_whether_a_thing_can_be_weighed_hangs_on_the_thing_alone(index: Index, names: str) -> None:
    reply = Conversations(index).reply(message(names)).reply
    assert reply.outcome is Outcome.ANSWERED
    assert any("craintes de perte de liberté" in quote.text for quote in reply.quotes)


NO_BREAK_SPACE = "\xa0"


def test_of_a_thing_without_sides_what_is_said_of_it_is_read(index: Index) -> None:
    # The title marries two departments: that is no chance and no threat, and both sides of big data are none of it.
    reply = Conversations(index).reply(message("Un mariage, chance ou menace ?")).reply
    assert "marier le marketing et le service client" in reply.quotes[0].text
    assert {quote.post.slug for quote in reply.quotes} == {"marketing-et-service-client"}


def test_after_the_two_sides_comes_at_most_one_more_quote_that_is_called_neither(index: Index) -> None:
    asked = ("Le big data : chance ou menace ?", "Données personnelles : quels espoirs et quelles craintes ?")
    replies = [Conversations(index).reply(message(question)).reply for question in asked]
    assert {len(reply.citations) for reply in replies} == {3}
    labels = tuple(
        typeset(words).partition(NO_BREAK_SPACE)[0]
        for key in ("one_side", "other_side")
        for words in variants(key, Language.FRENCH)
    )
    said = [[part.text.startswith(labels) for part in reply.parts if isinstance(part, Words)] for reply in replies]
    assert [each[2] for each in said] == [False, False]
    assert [True, True] in [each[:2] for each in said]


def test_both_sides_are_quoted_though_their_names_are_not_the_authors(index: Index) -> None:
    reply = Conversations(index).reply(message("Aadhaar : quels avantages et quels risques ?")).reply
    assert reply.outcome is Outcome.ANSWERED
    said = {part.text for part in reply.parts if isinstance(part, Words)}
    assert said & {typeset(words) for key in ("one_side", "other_side") for words in variants(key, Language.FRENCH)}
    quoted = " ".join(quote.text for quote in reply.quotes)
    assert "servir des populations jusqu'ici inconnues" in quoted
    assert "craintes de perte de liberté" in quoted


def test_phrase_typed_as_it_stands_in_a_post_leads_there(index: Index) -> None:
    assert "(la génération Y)" in index.search("génération Y").hits[0].sentence.text
    assert "(la génération Y)" not in index.search("génération").hits[0].sentence.text


POLITELY = [
    ("Bonjour, pourriez-vous m'expliquer ce que pense l'auteur des réseaux sociaux, je vous prie ?", "reseaux sociaux"),
    ("je vous prie, le big data ?", "big data"),
    ("auriez-vous l'amabilité de me dire ce qu'est le Big Data ?", "big data"),
    ("Seriez-vous assez aimable pour m'expliquer le Big Data ?", "big data"),
    ("Serait-il possible de savoir ce qu'est le Big Data ?", "big data"),
    ("Pouvez-vous me dire ce qu'est un geek, cher ami ?", "geek"),
    ("C'est quoi un geek, si ça ne vous dérange pas ?", "geek"),
    ("Cher Causerie, je souhaiterais connaître l'avis de l'auteur sur Facebook.", "facebook"),
    ("Pardon de vous déranger, j'aimerais savoir ce que l'auteur pense des jeunes", "jeunes"),
    ("Excusez-moi de vous déranger, mais que dit l'auteur de Facebook ?", "facebook"),
    ("Je me demandais ce que pense l'auteur de Facebook", "facebook"),
    ("Désolé de t'importuner, que pense l'auteur des jeunes ? Je t'en remercie par avance.", "jeunes"),
    ("jvoudrais savoir ce ke l'auteur pense de fb stp", "facebook"),
    ("Good evening, would you kindly tell me what he thinks of social networks?", "social networks"),
    ("Sorry to bother you, I'd like to know what the author thinks of Facebook", "facebook"),
    ("quel est l'article sur Facebook ?", "facebook"),
    ("which post is about Facebook?", "facebook"),
    ("heyy does he mention Facebook anywhere?", "facebook"),
    ("saluut, que pense l'auteur de Facebook ?", "facebook"),
]


@pytest.mark.parametrize(("question", "subject"), POLITELY)
def test_whoever_asks_politely_asks_the_same(index: Index, question: str, subject: str) -> None:
    assert " ".join(term.word for term in index.read(question).terms) == subject
    assert index.search(question).answers


def test_what_an_answer_is_for_is_no_part_of_the_question(index: Index) -> None:
    [alone] = talk(index, "Combien d'internautes américains sont sur Facebook ?")
    [told_why] = talk(index, "Combien d'internautes américains sont sur Facebook, c pour une slide")
    assert alone.outcome is Outcome.ANSWERED
    assert told_why.citations == alone.citations


@pytest.mark.parametrize(
    "question",
    ["Faut-il pardonner ?", "pardon aux ennemis", "Pourquoi prie-t-on ?", "que dit-on à un ami ?", "un cher souvenir"],
)
def test_words_that_may_be_polite_are_subjects_elsewhere(question: str) -> None:
    assert without_courtesy(question) == question


@pytest.mark.parametrize(
    "question",
    [
        "je cherche un passage sur les assureurs",
        "trouve-moi une citation sur les assureurs",
        "t’aurais pas un extrait sur les assureurs ?",
        "j’aimerais lire quelque chose sur les assureurs",
        "j’aimerais que tu me parles des assureurs",
        "montre-moi ce qu’il a écrit sur les assureurs",
        "renseigne-moi sur les assureurs",
        "lis-moi le paragraphe sur les assureurs",
        "parlons des assureurs",
        "changeons de sujet : les assureurs",
        "j’ai besoin de savoir ce qu’il pense des assureurs",
        "quel regard porte-t-il sur les assureurs ?",
        "I’m looking for a passage on insurers",
        "got a quote on insurers?",
        "show me what he wrote about insurers",
        "what are his views on insurers?",
        "I want to read about insurers",
    ],
)
def test_way_of_asking_for_a_passage_is_no_word_to_look_for(index: Index, question: str) -> None:
    assert [term.word for term in index.read(question).terms] in (["assureurs"], ["insurers"])
    assert Conversations(index).reply(message(question)).reply.outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("looking for a text on Facebook", "en"),
        ("got a quote on surveillance?", "en"),
        ("on a Facebook", "fr"),
        ("a-t-il Facebook", "fr"),
        ("on a quoi sur Facebook, the network", "fr"),
    ],
)
def test_a_and_on_are_english_beside_english(text: str, language: str) -> None:
    assert language_of(text) == language
