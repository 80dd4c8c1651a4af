"""English questions to a French blog without an editor's index: what of French they look for."""

import pytest

from bot.index import Asked, Index
from bot.index._asked import asked_by
from bot.index._bm25 import Postings
from bot.index._lexicon import english, folded_file, inflections
from bot.index._passages import pairs_in_french
from bot.index._phrases import english_phrases
from bot.model import Blog, Corpus, Post
from bot.text import words

BODIES = {
    "moulin": "Le moulin se transforme en musée.\n\nLa mairie l'a acheté pour une bouchée de pain.\n\n"
    "Il tournait encore l'hiver dernier, et les enfants viennent le voir.",
    "clients": "Le service client ne répond plus.\n\nLe client attend, le service facture.\n\n"
    "Les abonnés renoncent et la boutique est fermée depuis mardi.",
    "peurs": "Une crainte : perdre la main.\n\nLa peur de perdre revient souvent, la peur du noir aussi.\n\n"
    "La douleur passe.\n\nLa peur passe.\n\nPersonne n'a peur du loup.",
}


@pytest.fixture(scope="module")
def blog() -> Index:
    return Index(Corpus(Blog(author="Hélène"), tuple(Post(slug, slug, body) for slug, body in BODIES.items())))


def sought_for(blog: Index, question: str, word: str) -> list[str]:
    """Return the French stems that are looked for instead of an English word or phrase, by its stem."""
    return [other.stem for other in blog.read(question).synonyms if other.instead_of == word]


def first_for(blog: Index, question: str) -> str:
    return blog.search(question).hits[0].sentence.text


def joined(text: str) -> list[str]:
    return [word.folded for word in english_phrases().joined(words(text))]


def test_phrase_is_one_word_in_any_form() -> None:
    assert joined("they gave up smoking") == ["they", "give up", "smoking"]
    assert joined("is it turning into a museum") == ["is", "it", "turn into", "a", "museum"]


def test_longest_phrase_is_taken() -> None:
    assert joined("he talks to each other") == ["he", "talk to each other"]
    assert joined("he talks to the cat") == ["he", "talk to", "the", "cat"]


def test_phrase_that_tells_nothing_is_left_out() -> None:
    assert joined("what kind of museum, in other words") == ["museum"]


def test_words_of_no_phrase_stay_as_they_are() -> None:
    typed = words("turn the mill into dust")
    assert english_phrases().joined(typed) is typed or list(english_phrases().joined(typed)) == list(typed)


def test_every_phrase_leads_to_french_words() -> None:
    heads = [line.partition(":")[0] for line in folded_file("english_phrases.txt").splitlines()]
    assert all(head in english() for head in heads)


def test_phrase_is_looked_for_in_french(blog: Index) -> None:
    question = "Is the old mill turning into something else?"
    assert sought_for(blog, question, "turn into") == ["transform"]
    assert "se transforme en musée" in first_for(blog, question)
    assert [term.stem for term in blog.read("Will the subscribers give up?").terms] == ["subscrib", "give up"]


def test_words_of_a_phrase_are_their_own_where_the_index_has_english_questions(index: Index) -> None:
    assert "turn into" not in index.read("Is customer service turning into marketing?").stems


@pytest.mark.parametrize(
    ("question", "word", "form"),
    [("Do children come there?", "come", "viennent"), ("Why do subscribers renounce?", "renounc", "renoncent")],
)
def test_forms_of_a_verb_with_another_stem_are_found(blog: Index, question: str, word: str, form: str) -> None:
    assert form in sought_for(blog, question, word)


def test_verbs_have_forms_that_follow_no_rule_and_forms_that_do() -> None:
    assert "viennent" in inflections()("venir")
    assert "ferment" in inflections()("fermer")
    assert {"essaient", "essayent"} <= set(inflections()("essayer"))
    assert list(inflections()("maison")) == []


def test_words_for_one_count_as_one_word(blog: Index) -> None:
    weights = {other.stem: other.weight for other in blog.read("Is there any fear of losing control?").synonyms}
    # "Crainte" is rarer than "peur", but no likelier.
    assert weights["peur"] > weights["craint"]
    assert first_for(blog, "Is there any fear of the wolf?") == "Personne n'a peur du loup."


def test_some_words_are_as_rare_as_the_documents_that_hold_them() -> None:
    postings = Postings([["peur"], ["peur"], ["crainte"], ["chat"], ["chien"], []])
    assert postings.idf_of_any(["peur"]) == pytest.approx(postings.idf("peur"))
    assert postings.idf_of_any(["peur", "crainte"]) < postings.idf("peur") < postings.idf_of_any(["crainte"])
    assert postings.idf_of_any(["souris"]) == pytest.approx(postings.unknown_idf)


def test_neighbours_are_looked_for_in_either_order(blog: Index) -> None:
    query = blog.read("Does customer service answer?")
    assert {"servic client", "client servic"} <= set(pairs_in_french(query))
    assert first_for(blog, "Is the customer service any good?") == "Le service client ne répond plus."


def test_words_are_compared_by_their_letters_as_the_french_ones(blog: Index) -> None:
    spelled = blog.read("the customers are waiting").runs
    assert set(blog.read("client attendre").runs.tolist()) <= set(spelled.tolist())


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How does the writer define marketing?", Asked.DEFINITION),
        ("the reasons behind the strike", Asked.CAUSE),
        ("what explains the drop in sales", Asked.CAUSE),
    ],
)
def test_kind_of_answer_is_heard_in_english(question: str, asked: Asked) -> None:
    assert asked_by(question) is asked


def test_english_word_in_the_posts_is_looked_for_in_french_too(blog: Index) -> None:
    # The posts have "pain", which is bread; a service is one in both languages.
    assert sought_for(blog, "Where does the pain come from?", "pain") == ["douleur"]
    assert sought_for(blog, "Who sent the service a bill?", "servic") == []
