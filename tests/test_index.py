"""The index: the same scores as rank-bm25, words understood as readers type them, and a verdict that can say no."""

import itertools
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import DamerauLevenshtein

from bot.index import Asked, Index, Source, Thesaurus, find_thesaurus
from bot.index._asked import _QUESTIONS, asked_by, carries
from bot.index._bm25 import Postings, Together, are_best, best
from bot.index._clauses import asks_for_several, own_of, parts_of
from bot.index._evidence import Holdings, weigh
from bot.index._fitting import PositiveBM25
from bot.index._grams import Grams, phrasing_of, runs_of, runs_of_each
from bot.index._neighbours import Neighbours
from bot.index._ranking import match_of
from bot.index._sounds import Sounds
from bot.index._spelling import Spelling, sound
from bot.model import AuthorIs, Blog, Corpus, CorpusError, Post
from bot.text import fold, stem, words

WORDS = st.sampled_from(["facebook", "donnee", "etat", "stasi", "reseau", "client", "marketing", "big"])
DOCUMENTS = st.lists(st.lists(WORDS, max_size=12), min_size=1, max_size=30).filter(any)


@given(documents=DOCUMENTS, query=st.lists(WORDS | st.just("inconnu"), max_size=8))
def test_postings_score_as_rank_bm25_does_to_the_last_bit(documents: list[list[str]], query: list[str]) -> None:
    expected = PositiveBM25(documents).get_scores(query)
    scores = Postings(documents).scores(query)
    assert scores.tobytes() == np.asarray(expected, dtype=np.float64).tobytes()


QUERIES = st.lists(st.tuples(WORDS | st.just("inconnu"), st.sampled_from([1.0, 0.9, 0.35])), max_size=6)


@given(row=st.lists(DOCUMENTS | st.just([[]]), min_size=1, max_size=3), query=QUERIES, of_all=st.integers(0, 6))
def test_postings_in_one_row_score_and_hold_as_each_alone(
    row: list[list[list[str]]], query: list[tuple[str, float]], of_all: int
) -> None:
    alone, together = [Postings(each) for each in row], [Postings(each) for each in row]
    asked = [*[query[:of_all]] * (len(row) - 1), query]
    expected = [each.weighted_scores(words).tobytes() for each, words in zip(alone, asked, strict=True)]
    assert [each.tobytes() for each in Together(*together).scores(query, of_all)] == expected
    for before, after, documents in zip(alone, together, row, strict=True):
        assert after.weighted_scores(query).tobytes() == before.weighted_scores(query).tobytes()
        for word, _ in query:
            assert (word in after, after.idf(word)) == (word in before, before.idf(word))
            assert [each.tolist() for each in after.of(word)] == [each.tolist() for each in before.of(word)]
            for number in range(len(documents)):
                assert after.held_by(number, [word]) == before.held_by(number, [word])


@given(documents=DOCUMENTS, words=st.lists(WORDS | st.just("inconnu"), max_size=4))
def test_document_holds_the_words_it_was_made_of(documents: list[list[str]], words: list[str]) -> None:
    postings = Postings(documents)
    held = [postings.held_by(number, words) for number in range(len(documents))]
    assert held == [frozenset(words) & frozenset(document) for document in documents]
    for word in words:
        numbers, _ = postings.of(word)
        assert numbers.tolist() == [number for number, document in enumerate(documents) if word in document]


@given(scores=st.lists(st.sampled_from([0.0, 0.5, 1.0, 1.5, 2.0]), max_size=50), count=st.integers(1, 60))
def test_best_come_first_and_equal_ones_in_their_order(scores: list[float], count: int) -> None:
    expected = sorted((n for n, score in enumerate(scores) if score > 0), key=lambda n: (-scores[n], n))[:count]
    assert best(np.array(scores), count).tolist() == expected
    assert np.flatnonzero(are_best(np.array(scores), count)).tolist() == sorted(expected)


def test_best_of_thousands_are_those_of_the_whole_order() -> None:
    scores = np.zeros(5_000)
    scores[::3] = np.random.default_rng(1).integers(1, 40, len(scores[::3]))
    expected = sorted(np.flatnonzero(scores), key=lambda number: (-scores[number], number))[:60]
    assert best(scores, 60).tolist() == expected
    assert np.flatnonzero(are_best(scores, 60)).tolist() == sorted(expected)


@pytest.mark.parametrize("documents", [[], [[]], [[], []]])
def test_nothing_to_index_scores_nothing(documents: list[list[str]]) -> None:
    postings = Postings(documents)
    assert postings.scores(["facebook"]).tolist() == [0.0] * len(documents)
    assert "facebook" not in postings


def test_every_idf_is_positive_even_of_a_word_in_every_document() -> None:
    postings = Postings([["big", "data"], ["big"], ["big"]])
    assert 0 < postings.idf("big") < postings.idf("data") < postings.idf("inconnu")
    assert (postings.scores(["big"]) > 0).all()


@given(
    texts=st.lists(st.lists(WORDS, max_size=6), min_size=1, max_size=10), asked=st.lists(WORDS, min_size=1, max_size=4)
)
def test_letters_shared_are_shares(texts: list[list[str]], asked: list[str]) -> None:
    grams = Grams(map(runs_of, texts))
    everything = np.arange(len(texts), dtype=np.int32)
    shares = grams.shares(runs_of(asked), everything)
    assert ((shares >= 0) & (shares <= 1 + 1e-9)).all()
    for text, share in zip(texts, shares, strict=True):
        if text == asked:
            assert share == pytest.approx(1)


@given(
    texts=st.lists(st.lists(WORDS, max_size=6), min_size=1, max_size=10), asked=st.lists(WORDS, min_size=1, max_size=4)
)
def test_letters_of_few_texts_and_of_many_are_compared_alike(texts: list[list[str]], asked: list[str]) -> None:
    candidates, runs = np.arange(len(texts), dtype=np.int32)[::2], runs_of(asked)
    with pytest.MonkeyPatch.context() as patch:
        few = Grams(map(runs_of, texts)).shares(runs, candidates)
        patch.setattr("bot.index._grams._FEW", 0)
        many = Grams(map(runs_of, texts)).shares(runs, candidates)
        patch.setattr("bot.index._grams._FEW_KINDS", 0)
        many_kinds = Grams(map(runs_of, texts)).shares(runs, candidates)
    assert few == pytest.approx(many)
    assert few == pytest.approx(many_kinds)


LETTERS = st.text(alphabet="abcde", min_size=1, max_size=7)


@given(vocabulary=st.lists(LETTERS, max_size=30), word=LETTERS, edits=st.integers(1, 2))
def test_neighbours_are_those_that_comparing_every_word_finds(vocabulary: list[str], word: str, edits: int) -> None:
    distances = [(DamerauLevenshtein.distance(word, other), other) for other in vocabulary]
    expected = sorted((pair for pair in distances if pair[0] <= edits), key=lambda pair: pair[0])[:4]
    assert Neighbours(vocabulary).within(word, edits, limit=4) == [(other, distance) for distance, other in expected]


@given(texts=st.lists(st.lists(st.text(alphabet="abé", max_size=5), max_size=4), min_size=1, max_size=4))
def test_runs_of_texts_hashed_together_are_those_of_each_alone(texts: list[list[str]]) -> None:
    assert [runs.tolist() for runs in runs_of_each(*texts)] == [runs_of(text).tolist() for text in texts]
    for text in texts:
        typed = f" {' '.join(text)} "
        assert len(runs_of(text)) == len({typed[place : place + 4] for place in range(len(typed) - 3)})


def test_letters_forgive_endings_and_slips() -> None:
    grams = Grams(map(runs_of, [["surveillance"], ["marketing"]]))
    shares = grams.shares(runs_of(["surveiller"]), np.array([0, 1], dtype=np.int32))
    assert shares[0] > 0.4 > shares[1]


def test_of_passages_with_the_same_words_the_one_phrased_like_the_question_leads_without_an_editor() -> None:
    first = "Le maire a critiqué le journal."
    second = "Le journal a critiqué le maire."
    index = Index(Corpus(Blog(), (Post("un", "Un billet", first), Post("deux", "Un billet", second))))
    for question, passage in (("le maire a critiqué qui ?", 0), ("le journal a critiqué qui ?", 1)):
        (best_one, *_), _ = index.rank_passages(index.read(question))
        assert index.passages[best_one].text == (first, second)[passage]


def test_slip_is_compared_as_what_it_was_for() -> None:
    typed, meant = (words(text) for text in ("la surveilkance des donnnes", "la surveillance des données"))
    index = Index(Corpus(Blog(), (Post("un", "Un billet", "La surveillance des données est partout."),)))
    assert [word.folded for word in index.read("la surveilkance des donnnes").words] == [word.folded for word in meant]
    assert phrasing_of(meant).tolist() != phrasing_of(typed).tolist()


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    counts = {"bellanger": 3, "reseaux": 9, "donnees": 8, "unique": 2, "big": 5, "data": 5, "sondage": 1, "geek": 2}
    return Spelling(counts, frozenset({"reseau"}))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("belanger", ("bellanger",)),
        ("bellanjer", ("bellanger",)),
        ("reso", ("reseaux",)),
        ("donees", ("donnees",)),
        ("unik", ("unique",)),
        ("bigdata", ("big", "data")),
        ("sondaje", ("sondage",)),
        ("fautil", ()),
        ("avan", ()),
        ("qoui", ()),
        ("gek", ("geek",)),
        ("sondagereseux", ("sondage", "reseaux")),
        ("bigdtaa", ("big", "data")),
        ("bigsondge", ("big", "sondage")),
        ("toujous", ()),
        ("pourqpoi", ()),
        ("sondagedu", ("sondage",)),
        ("sondageou", ("sondage",)),
        ("datala", ("data",)),
        ("fautla", None),
        ("bigdota", None),
        ("recete", None),
        ("recette", None),
        ("zzzz", None),
        ("12", None),
    ],
)
def test_slips_are_understood_and_other_words_left_alone(
    spelling: Spelling, typed: str, meant: tuple[str, ...] | None
) -> None:
    assert spelling.correct(typed) == meant


@pytest.mark.parametrize(
    ("first", "second"), [("reso", "reseaux"), ("fone", "phone"), ("panse", "pense"), ("koi", "quoi")]
)
def test_words_that_sound_alike_sound_alike(first: str, second: str) -> None:
    assert sound(first) == sound(second)


def test_word_without_its_last_letter_is_one_of_grammar_before_it_is_a_form_of_another() -> None:
    spelling = Spelling({"dirait": 2}, frozenset({"dir"}))
    assert not spelling.knows("dir", "dir")
    assert spelling.correct("dir") == ()
    assert spelling.knows("dirait", "dir")


def test_word_that_sounds_like_one_of_grammar_is_no_slip_for_another_that_it_only_looks_like() -> None:
    spelling = Spelling({"seule": 3, "parle": 2, "merveille": 1}, frozenset())
    assert spelling.correct("veule") == ()  # "veulent"
    assert spelling.correct("parl") == ("parle",)


def test_only_what_stands_before_a_word_is_glued_to_it() -> None:
    spelling = Spelling({"plaire": 1, "pere": 5}, frozenset())
    assert spelling.correct("plere") == ("plaire",)
    assert spelling.correct("lepere") == spelling.correct("dpere") == ("pere",)


def test_slip_is_mended_to_the_word_that_is_nearest_and_what_is_written_by_ear_to_what_it_sounds_like() -> None:
    known = ("avenir", "away", "marier", "mere", "unique", "unis", "moule", "models")
    spelling = Spelling(dict.fromkeys(known, 1), frozenset())
    meant = {"aveir": "avenir", "mairer": "marier", "unik": "unique", "mouel": "moule"}
    assert {word: spelling.correct(word) for word in meant} == {word: (other,) for word, other in meant.items()}


def test_word_glued_by_an_editor_too_is_a_slip_where_the_other_is_commoner() -> None:
    counts = {"lhistoire": 1, "histoire": 4, "limage": 3, "image": 2, "lavenir": 1, "avenir": 9}
    spelling = Spelling(counts, frozenset(), own={"lavenir"})
    assert not spelling.knows("lhistoire", "lhistoir") and spelling.correct("lhistoire") == ("histoire",)
    assert spelling.knows("limage", "limag")  # as commonly written so
    assert spelling.knows("lavenir", "laven")  # the author writes so


@pytest.mark.parametrize(
    "question",
    ["C'est quoi l'histoire des nounours ?", "c koi lhistoire des nounours", "What's the deal with the nounours?"],
)
def test_what_the_matter_is_with_a_thing_asks_of_the_thing(question: str, index: Index) -> None:
    found = index.search(question)
    assert found.answers and "nounours" in found.hits[0].sentence.text


@given(st.text(max_size=60))
def test_spelling_takes_any_word(typed: str) -> None:
    for word in fold(typed).split():
        found = Spelling({"facebook": 1}, frozenset()).correct(word)
        assert found is None or set(found) <= {"facebook"}


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Combien d'amis ?", Asked.NUMBER),
        ("Quel pourcentage des gens ?", Asked.NUMBER),
        ("C'était quand ?", Asked.DATE),
        ("À quelle heure ?", Asked.DATE),
        ("a quel heur ?", Asked.DATE),
        ("Qui est Michel Hervé ?", Asked.PERSON),
        ("Où faut-il mettre les serveurs ?", Asked.PLACE),
        ("Pourquoi ça change ?", Asked.CAUSE),
        ("C'est quoi un geek ?", Asked.DEFINITION),
        ("What is a maven?", Asked.DEFINITION),
        ("Faut-il s'en inquiéter ?", Asked.JUDGEMENT),
        ("surveillance", Asked.ANYTHING),
        ("Quand le livre est-il sorti ?", Asked.DATE),
        ("C’est quand même un progrès", Asked.ANYTHING),
        ("I was there when it happened", Asked.ANYTHING),
        ("Ce livre est de qui ?", Asked.PERSON),
        ("Dis-moi qui parle", Asked.PERSON),
        ("Que deviennent ceux qui refusent ?", Asked.ANYTHING),
        ("Ça se passe où ?", Asked.PLACE),
        ("Un monde où tout est connu", Asked.ANYTHING),
        ("The place where we live", Asked.ANYTHING),
    ],
)
def test_kind_of_answer_is_seen(question: str, kind: Asked) -> None:
    assert asked_by(question) is kind


@given(st.lists(st.sampled_from([
    "ou", "où est", "d'où vient", "where", "quel pays", "quand", "depuis quand", "when", "what year", "which year",
    "quelle date", "qui", "c'est qui", "who", "whose", "whom", "quel auteur", "combien", "pourquoi", "et", "le blog",
]), max_size=6))  # fmt: skip
def test_kind_of_answer_is_that_of_the_first_rule_that_fits(pieces: list[str]) -> None:
    question = " ".join(pieces)
    fits = (kind for kind, rule in _QUESTIONS if rule.search(fold(question)))
    assert asked_by(question) is next(fits, Asked.ANYTHING)


@pytest.mark.parametrize(
    ("sentence", "kind", "expected"),
    [
        ("Cela coûte 146 M€.", Asked.NUMBER, True),
        ("Cela coûte cher.", Asked.NUMBER, False),
        ("C'était le 2 octobre.", Asked.DATE, True),
        ("Selon lui, comme Pierre Bellanger.", Asked.PERSON, True),
        ("Il en parle.", Asked.PERSON, False),
        ("Il faut y aller, car c'est urgent.", Asked.CAUSE, True),
    ],
)
def test_sentence_has_the_kind_of_answer_or_not(sentence: str, kind: Asked, expected: bool) -> None:  # noqa: FBT001
    assert carries(sentence, fold(sentence), kind) is expected


def test_question_of_two_sides_is_cut_into_its_parts() -> None:
    question = "Que faire des clients heureux, et que faire des mécontents ?"
    assert asks_for_several(question)
    assert [("heureux" in part, "mécontents" in part) for part in parts_of(question)] == [(True, False), (False, True)]
    assert not asks_for_several("Qui est Michel Hervé ?")
    assert parts_of("Qui est Michel Hervé ?") == ()


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Que disent Eric Schmidt et Jared Cohen ?", ()),
        ("Le Big Data : quelles chances, et quels dangers ?", (" quelles chances", "quels dangers")),
        ("En France et aux États-Unis, combien de seniors ?", ("En France", "aux États-Unis", "combien de seniors")),
    ],
)
def test_parts_leave_couples_together_and_the_subject_out(question: str, parts: tuple[str, ...]) -> None:
    assert parts_of(question) == parts


@pytest.mark.parametrize(
    "question",
    [
        "Qui fait le chat, et sur quel sujet ?",
        "Pyramide ou réseau ?",
        "Is the crowd wise or foolish?",
        "Donne plusieurs exemples d’usages",
        "Les 3 grands défis du Big Data",
        "Que reproche-t-il aux géants ? Tous ses arguments",
        "Michel Hervé : il est contre quoi et pour quoi ?",
    ],
)
def test_question_that_one_quote_does_not_answer_is_known_by_its_words(index: Index, question: str) -> None:
    assert index.read(question).asks_for_several


@pytest.mark.parametrize(
    "question",
    [
        "Où habite Michel Hervé ?",
        "C’est bien, mais ou est Aadhaar ?",
        "dis moi ou il habite",
        "Faut-il se lancer dans le Big Data, ou pas ?",
        "Quel pourcentage de dirigeants sont sceptiques ou distants ?",
        "Il a démissionné et a quitté la France ?",
        "Depuis plusieurs années on parle de Big Data",
    ],
)
def test_a_place_a_fact_or_a_no_is_no_alternative(index: Index, question: str) -> None:
    assert not index.read(question).asks_for_several


@pytest.mark.parametrize("first", ["Quantité", "Produit", "Prix"])
@pytest.mark.parametrize("second", ["qualité", "service", "valeur", "vitesse", "puissance", "servitude", "réseau"])
def test_alternatives_may_begin_like_words_of_grammar(index: Index, first: str, second: str) -> None:
    assert index.read(f"{first} ou {second} ?").asks_for_several


def test_a_city_is_no_frame(index: Index) -> None:
    assert "cit" in index.read("La vie dans les cités").stems
    assert index.read("Quels livres sont cités ?").stems == index.read("Quels livres ?").stems


def test_what_is_asked_to_be_listed_counts_and_not_that_it_is(index: Index) -> None:
    asked = index.read("Cite-moi plusieurs exemples de surveillance évoqués dans ses billets")
    assert asked.stems == index.read("surveillance").stems


def test_keywords_that_all_stand_in_the_passage_found_are_never_declined(index: Index) -> None:
    held = [
        (passage, {word.stem: word for word in words(passage.text) if not word.is_stop}) for passage in index.passages
    ]
    together = 0
    for passage, by_stem in held:
        for pair in itertools.pairwise(by_stem):
            first, second = (passage.text[by_stem[each].start : by_stem[each].end] for each in pair)
            findings = index.search(f"{first} {second} ?")
            if not findings.query.is_bare or findings.hits[0].sentence.passage != index.passages.index(passage):
                continue
            together += 1
            assert findings.answers, (first, second)
    assert together > 1_000


@pytest.mark.parametrize("question", ["la Stasi au bureau", "Stasi Zanzibar", "combien de Stasi", "?"])
def test_keywords_are_bare_without_grammar_and_strangers(index: Index, question: str) -> None:
    assert index.read("Stasi bureau ?").is_bare
    assert not index.read(question).is_bare


def test_a_single_keyword_is_answered_where_the_editor_has_a_question_about_it(index: Index) -> None:
    asked = index.search("seniors")
    assert asked.answers
    assert asked.evidence.in_passage == 0, "it is the editor's word, not the author's"
    by_chance = index.search("dinosaures")
    assert by_chance.evidence.in_question == 1
    assert not by_chance.answers
    assert not by_chance.is_near


@pytest.mark.parametrize("question", ["RGPD", "rgpd ?"])
def test_a_single_keyword_that_the_editor_has_in_several_questions_is_near(index: Index, question: str) -> None:
    findings = index.search(question)
    assert findings.evidence.in_passage == 0, "the author has not got the word"
    assert (findings.is_near, findings.answers) == (True, False)


@pytest.mark.parametrize("question", ["silos", "ubérisation"])
def test_a_single_keyword_that_the_editor_has_in_several_questions_for_one_sentence_is_answered(
    index: Index, question: str
) -> None:
    findings = index.search(question)
    assert findings.evidence.in_passage == 0, "the author has not got the word"
    assert findings.answers


@pytest.mark.parametrize("question", ["x", "+1", "RGPD dinosaures", "le RGPD des dinosaures"])
def test_a_letter_or_a_second_word_is_no_such_keyword(index: Index, question: str) -> None:
    assert not index.search(question).is_often_asked


def test_what_stands_before_the_first_of_two_belongs_to_both() -> None:
    parts = ("Que veulent les patrons", "les jeunes")
    assert own_of(parts, [["veul", "patron"], ["jeun"]]) == (frozenset({"patron"}), frozenset({"jeun"}))
    clauses = ("Que veulent les patrons", "que craignent les jeunes")
    assert own_of(clauses, [["veul", "patron"], ["craign", "jeun"]]) == (
        frozenset({"veul", "patron"}),
        frozenset({"craign", "jeun"}),
    )


def test_part_of_a_question_does_not_look_for_the_other_parts(index: Index) -> None:
    query = index.read("Expliquez-moi le volume, la vitesse et la diversité")
    found = [part for _, part in index.search_parts(query)]
    assert len({part.hits[0].sentence.number for part in found}) == 3
    own = [stem(word) for word in ("volume", "vitesse", "diversite")]
    assert [[each for each in own if each in part.query.stems] for part in found] == [[each] for each in own]


@pytest.mark.parametrize(
    "courteous",
    [
        "Bonjour, {}",
        "Salut à tous ! {}",
        "bonsoir monsieur {}",
        "Hi there, {}",
        "Excusez-moi, {}",
        "Causerie, {}",
        "{} Merci d’avance !",
        "Bonjour ! {} s’il vous plaît, merci",
        "{} stp j’ai la flemme de tout lire",
        "{} pcq jai pas le temps de lire",
        "{} too lazy to read it all",
    ],
)
def test_courtesy_around_a_question_changes_nothing(index: Index, courteous: str) -> None:
    bare = "que pense-t-il de Facebook ?"
    alone, polite = index.read(bare), index.read(courteous.format(bare))
    assert polite.terms == alone.terms
    assert np.array_equal(polite.wording, alone.wording)
    assert index.find(polite).answers


@pytest.mark.parametrize(
    "lost",
    [
        "{} jcomprend rien",
        "{}, j’y comprends rien du tout",
        "{} jpige pas",
        "{} je suis largué",
        "{} j’ai rien compris",
        "{} I don’t get it",
        "{} i'm lost",
    ],
)
def test_who_says_that_he_is_lost_asks_the_same(index: Index, lost: str) -> None:
    bare = "c’est quoi le big data"
    assert index.read(lost.format(bare)).terms == index.read(bare).terms


def test_what_somebody_does_not_understand_stays_where_nothing_else_asks(index: Index) -> None:
    assert "comprends" in [term.word for term in index.read("le big data je comprends pas").terms]


@pytest.mark.parametrize(
    ("question", "word"), [("Bonjour", "bonjour"), ("la hi-tech", "hi"), ("Le bonjour d’Alfred", "bonjour")]
)
def test_courtesy_that_is_the_question_stays(index: Index, question: str, word: str) -> None:
    assert word in [term.word for term in index.read(question).terms]


def test_frame_around_a_subject_is_no_word_to_look_for(index: Index) -> None:
    assert index.read("Que pense l'auteur de la surveillance ?").stems == index.read("surveillance").stems
    assert index.read("c koi la stazi ?").corrections == (("stazi", "stasi"),)


def test_several_authors_are_a_frame_by_what_the_bot_calls_them(corpus: Corpus) -> None:
    posts = corpus.posts
    of_team = Index(Corpus(Blog(author_is=AuthorIs.TEAM), posts)).read("que pense l’équipe de Facebook ?")
    assert [term.word for term in of_team.terms] == ["facebook"]
    of_man = Index(Corpus(Blog(), posts)).read("que pense l’équipe de Facebook ?")
    assert [term.word for term in of_man.terms] == ["equipe", "facebook"]


@pytest.mark.parametrize("who", ["Hélène Garnier", "helene garnier", "Mme Garnier", "Hélène", "l’auteur"])
def test_author_by_name_is_a_frame_around_the_subject_too(who: str) -> None:
    posts = (Post("velo", "À vélo", "Je ne crois pas au vélo électrique pour tout le monde : la batterie s'use."),)
    index = Index(Corpus(Blog(author="Hélène Garnier"), posts))
    asked = index.read(f"Que pense {who} du vélo électrique ?")
    assert [term.word for term in asked.terms if term.word != "mme"] == ["velo", "electrique"]
    assert index.read("Qui est Garnier ?").terms


def test_unknown_words_are_marked(index: Index) -> None:
    sources = {term.word: term.source for term in index.read("un schtroumpf cuisine contre Facebook").terms}
    assert sources["schtroumpf"] is Source.UNKNOWN
    assert sources["cuisine"] is Source.UNUSED
    assert sources["facebook"] is Source.TYPED


@pytest.mark.parametrize(
    ("question", "word"),
    [("Faut-il garder la forme ?", "garder"), ("Qui les voit ?", "voit"), ("Who has the power?", "power")],
)
def test_word_of_the_language_is_no_slip_for_one_of_the_blog(bare_index: Index, question: str, word: str) -> None:
    query = bare_index.read(question)
    assert query.corrections == ()
    assert {term.word: term.source for term in query.terms}[word] is Source.UNUSED


@pytest.mark.parametrize("name", ["vendredi", "mitchell", "versailles", "handball", "poireaux", "photoshop", "berlin"])
def test_name_of_what_is_in_the_world_is_no_slip_for_a_word_of_the_blog(index: Index, name: str) -> None:
    query = index.read(f"que pense-t-il de {name} ?")
    assert query.corrections == ()
    assert {term.word: term.source for term in query.terms} == {name: Source.UNKNOWN}
    assert index.read(f"que pense-t-il de {name}q ?").terms  # what is none may be one


@pytest.mark.parametrize("word", ["romaine", "aromatiques", "ablation", "carthage", "carson", "phénoménale"])
def test_seldom_word_is_no_slip_for_a_word_of_the_blog(index: Index, word: str) -> None:
    query = index.read(f"que pense-t-il de {word} ?")
    assert query.corrections == ()
    assert not index.find(query).answers


@pytest.mark.parametrize(("typed", "meant"), [("septiques", "sceptiques"), ("polisse", "police")])
def test_seldom_word_that_sounds_like_one_of_the_blog_is_written_by_ear(index: Index, typed: str, meant: str) -> None:
    assert index.read(f"les dirigeants et la {typed}").corrections == ((typed, meant),)


def test_irregular_form_leads_to_the_one_that_the_blog_has(bare_index: Index) -> None:
    others = {other.word: other.instead_of for other in bare_index.read("il faut qu'il mette le prix").synonyms}
    assert others["mettre"] == "met"


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Why should we be afraid of losing our freedom?", "Mais, a contrario, certains vont exprimer des craintes"),
        ("La trouille du flicage ?", "Mais, a contrario, certains vont exprimer des craintes"),
        ("des bouquins sur les technologies", "Et publie aussi des ouvrages pratiques"),
    ],
)
def test_readers_words_lead_to_the_authors_where_no_editor_has_written(
    bare_index: Index, question: str, opening: str
) -> None:
    assert opening in [hit.sentence.text[: len(opening)] for hit in bare_index.search(question).hits[:3]]


@pytest.fixture
def thesaurus(tmp_path: Path) -> Thesaurus:
    entries = {"zieuter": "(Verbe)|épier|surveiller|suivre de près", "fric": "(Nom)|argent|monnaie"}
    data, offsets = b"UTF-8\n", []
    for word, senses in entries.items():
        offsets.append(f"{word}|{len(data)}")
        data += f"{word}|1\n{senses}\n".encode()
    (tmp_path / "thes.dat").write_bytes(data)
    (tmp_path / "thes.idx").write_bytes("\n".join(["UTF-8", str(len(offsets)), *offsets]).encode() + b"\n")
    return Thesaurus(tmp_path / "thes.dat")


def test_thesaurus_brings_synonyms_of_words_the_blog_does_not_use(thesaurus: Thesaurus) -> None:
    assert thesaurus.synonyms("zieuter") == ("epier", "surveiller")
    assert thesaurus.synonyms("inconnu") == ()
    post = Post(
        "un", "Un billet", "On va surveiller chacun de nous sur le réseau.\n\nLe reste parle de jardins et de fleurs."
    )
    corpus = Corpus(Blog(), (post,))
    assert not Index(corpus).search("zieuter").hits
    assert "surveiller" in Index(corpus, thesaurus).search("zieuter").hits[0].sentence.text


def test_words_looked_up_in_the_thesaurus_can_be_forgotten(thesaurus: Thesaurus) -> None:
    index = Index(Corpus(Blog(), (Post("un", "Un billet", "On va surveiller chacun de nous."),)), thesaurus)
    index.search("zieuter")
    assert thesaurus.synonyms.cache_info().currsize
    index.forget_questions()
    assert not thesaurus.synonyms.cache_info().currsize


def test_thesaurus_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no thesaurus"):
        find_thesaurus(tmp_path / "nothing.dat")


@pytest.mark.parametrize(
    ("data", "offsets"),
    [
        ("mot|1\n(Nom)|terme\n", f"mot|{10**30}"),
        ("mot|1\n(Nom)|terme\n", "mot|999999"),
        ("mot|1\n(Nom)|terme\n", "mot|-6"),
        ("mot|1\n(Nom)|terme\n", "mot|nulle part"),
        ("mot|1\n(Nom)|terme\n", "mot"),
        ("mot|1\n(Nom)|terme\n", "mot|14"),
        ("autre|1\n(Nom)|chose\n", "mot|6"),
        (f"mot|{10**12}\n(Nom)|terme\n", "mot|6"),
        ("mot|-1\n(Nom)|terme\n", "mot|6"),
        (f"mot|{'9' * 5000}\n(Nom)|terme\n", "mot|6"),
        ("mot|3\n(Nom)|terme\n", "mot|6"),
        ("mot|1\n(Nom)|\udce9t\udce9\n", "mot|6"),
        ("mot|1\n(Nom)|terme\n", "\udce9t\udce9|6"),
        ("", "mot|6"),
    ],
)
def test_damaged_thesaurus_is_told_once_and_done_without(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, data: str, offsets: str
) -> None:
    for name, text in (("dat", f"UTF-8\n{data}"), ("idx", f"UTF-8\n1\n{offsets}\n")):
        (tmp_path / f"bad.{name}").write_bytes(text.encode(errors="surrogateescape"))
    corpus = Corpus(Blog(), (Post("un", "Un billet", "On surveille chacun des jardins sur le réseau."),))
    index = Index(corpus, Thesaurus(tmp_path / "bad.dat"))
    for question in ("mot", "le mot jardins", "un jardin"):
        index.search(question)
        index.forget_questions()
    [told] = caplog.messages
    assert told.startswith(f"{tmp_path}/bad.dat cannot be read as a thesaurus of MyThes: no synonyms from there (")
    assert "\n" not in told


@pytest.mark.parametrize("encoding", ["", "rot13", "zlib", "no-such", "utf-16", "é", "a\0b"])
def test_thesaurus_in_no_encoding_is_told_once_and_done_without(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, encoding: str
) -> None:
    (tmp_path / "bad.dat").write_text("UTF-8\nmot|1\n(Nom)|terme\n")
    (tmp_path / "bad.idx").write_text(f"{encoding}\n1\nmot|6\n")
    thesaurus = Thesaurus(tmp_path / "bad.dat")
    assert (thesaurus.synonyms("mot"), thesaurus.synonyms("terme")) == ((), ())
    assert len(caplog.messages) == 1


@pytest.mark.parametrize("question", ["c'est à 13 h ?", "c'est à 13:00 ?", "is it at 1pm?", "is it at 1 pm?"])
def test_hour_is_found_however_it_is_written(index: Index, question: str) -> None:
    found = index.search(question)
    assert found.answers
    assert "13H00" in found.hits[0].sentence.text


def test_editors_words_lead_to_a_sentence_that_shares_none(index: Index) -> None:
    question = "Comment un tyran mettrait-il la main sur nos comptes en ligne ?"
    found = index.search(question).hits[0].sentence
    assert found.text.startswith("Dans les régimes plus dictatoriaux")


@pytest.mark.parametrize(
    "question", ["Quelle est la capitale du Japon ?", "recette de tarte aux pommes", "2+2", "print('x')"]
)
def test_what_the_blog_does_not_speak_of_is_not_answered(index: Index, question: str) -> None:
    assert not index.search(question).answers


@given(st.text(max_size=200))
def test_search_takes_any_text(index: Index, question: str) -> None:
    findings = index.search(question)
    assert all(hit.score > 0 for hit in findings.hits)
    assert [hit.score for hit in findings.hits] == sorted((hit.score for hit in findings.hits), reverse=True)


def test_question_asked_again_further_down_brings_the_same_and_more(index: Index) -> None:
    first, more = index.search("surveillance", count=3).hits, index.search("surveillance", count=30).hits
    index.forget_questions()
    afresh = index.search("surveillance", count=30).hits
    assert list(first) == list(more[:3])
    assert len(more) > 3
    assert list(more) == list(afresh)


def test_score_does_not_depend_on_what_was_asked_before(index: Index) -> None:
    first, second = "il surveille la vie", "ils surveille la vie"  # alike but for the letters of a word of grammar
    index.forget_questions()
    afresh = index.search(second).hits
    index.forget_questions()
    assert index.search(first).hits != afresh
    assert index.search(second).hits == afresh


def test_wordings_of_the_editors_index_are_let_go_once_they_are_read(corpus: Corpus, index: Index) -> None:
    entry = next(entry for entry in corpus.entries if entry.questions and entry.synonyms and entry.names)
    sentence = next(each for each in index.sentences if (each.post, each.start) == (entry.post, entry.start))
    assert index.entry(sentence) == replace(entry, questions=(), synonyms=())
    assert index.question_count(sentence) == len(entry.questions)


def test_questions_can_be_forgotten() -> None:
    index = Index(Corpus(Blog(), (Post("un", "Un billet", "Le réseau surveille chacun de nous."),)))
    first = index.read("surveille")
    assert index.read("surveille") is first
    index.forget_questions()
    assert index.read("surveille") is not first


@pytest.mark.parametrize(
    "question",
    ["Le boulot nuit-il au moral ?", "des flics sur facebook", "do bosses spy on their workers?", "big data"],
)
def test_evidence_is_that_of_all_stems_wherever_they_are_held(index: Index, question: str) -> None:
    found, fields = index.search(question), index._fields
    query, sentence = found.query, found.hits[0].sentence
    assert query.synonyms
    stems = {stem for stem, _ in query.weighted()}
    in_passage = fields.passages.held_by(sentence.passage, stems)
    holdings = Holdings(
        fields.sentences.held_by(sentence.number, stems),
        in_passage,
        in_passage | fields.bags.held_by(sentence.number, stems),
        fields.stems_of_questions.of(sentence.number),
        sentence.text,
        index.around(sentence),
    )
    idf = {term.stem: fields.bags.idf(term.stem) for term in query.terms}
    assert weigh(query, idf, holdings, match_of(found.hits)) == found.evidence


def test_words_of_questions_can_be_forgotten() -> None:
    index = Index(Corpus(Blog(), (Post("un", "Un billet", "Le réseau surveille chacun de nous."),)))
    index.search("surveillaient boulo rézo")
    reader = index._reader
    memories = (
        *(reader._spelling._found, reader._spelling._has_form),
        *(reader._is_in_frames, reader._meant, reader._expander._alone, reader._expander.is_real),
    )
    assert all(memory.cache_info().currsize for memory in memories)
    index.forget_questions()
    assert not any(memory.cache_info().currsize for memory in memories)


@given(st.lists(st.text(alphabet="abcs", min_size=1, max_size=4)))
def test_sounds_give_back_the_words_that_have_them(vocabulary: list[str]) -> None:
    sounds = Sounds(vocabulary, lambda word: word[:2])
    assert list(sounds) == list(dict.fromkeys(word[:2] for word in vocabulary))
    for heard in sounds:
        assert sounds.words_of(heard) == [word for word in vocabulary if word[:2] == heard]
    assert sounds.words_of("x") == []


@pytest.mark.parametrize("question", ["que pense-t-il du big data ?", "what does he think of social networks?"])
def test_what_the_author_thinks_begins_where_he_judges(corpus: Corpus, index: Index, question: str) -> None:
    without = Index(replace(corpus, entries=tuple(replace(entry, stance=None) for entry in corpus.entries)))
    before = {hit.sentence.number: hit.score for hit in without.search(question, count=200).hits}
    after = index.search(question).hits
    first = index.entry(after[0].sentence)
    assert first is not None
    assert first.stance is not None
    assert first.speaker is None
    for hit in after:
        entry = index.entry(hit.sentence)
        # What somebody else thinks is no judgement of the author's, however it is weighed.
        is_judgement = entry is not None and entry.stance is not None and entry.speaker is None
        assert (hit.score > before[hit.sentence.number]) == is_judgement


def test_where_the_author_judges_changes_nothing_for_other_questions(corpus: Corpus, index: Index) -> None:
    without = Index(replace(corpus, entries=tuple(replace(entry, stance=None) for entry in corpus.entries)))
    for question in ("qu'est-ce que le big data ?", "les réseaux sociaux", "combien d'amis sur Facebook ?"):
        assert [hit.score for hit in index.search(question).hits] == [
            hit.score for hit in without.search(question).hits
        ]


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("à quelle heure le DG de Logica fait-il son chat ?", "13H00"),
        ("a kel heur il fai son tchat le dg de logika", "13H00"),
        ("what time is the video chat?", "13H00"),
        ("en quelle année Aadhaar ?", "2009"),
        ("quel pourcentage de mass mavens ?", "13,8%"),
    ],
)
def test_who_asks_for_a_figure_gets_the_sentence_that_has_it(index: Index, question: str, figure: str) -> None:
    findings = index.search(question)
    assert findings.answers
    assert figure in findings.hits[0].sentence.text


@pytest.mark.parametrize("word", ["vlan", "flirt", "chilien", "bluekiwi"])
def test_lone_word_of_the_author_is_never_declined(index: Index, word: str) -> None:
    findings = index.search(word)
    assert findings.answers
    assert word in findings.hits[0].sentence.text


def test_lone_number_is_no_word_of_the_author(index: Index) -> None:
    assert not index.search("+1").answers


def test_figure_far_behind_does_not_lead(index: Index) -> None:
    # The blog tells of no hour there: what has one is of another post.
    first = index.search("à quelle heure ferment les bureaux de Hervé Thermique ?").hits[0]
    assert "13H00" not in first.sentence.text


def test_order_of_judgements_does_not_hang_on_how_many_are_looked_for(index: Index) -> None:
    few, many = (index.search("que pense-t-il du big data ?", count=count).hits for count in (3, 60))
    assert few == many[:3]
    assert len(many) > 20


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("intelligence collective", "l'intelligence collective"),  # behind an elision
        ("collective intelligence", "l'intelligence collective"),  # in another order
        ("données Jared", "Eric Schmidt et Jared Cohen évoquent le programme"),
        ("comprendre entreprises", "Certaines entreprises s'en inquiètent"),
    ],
)
def test_keywords_lead_to_the_sentence_that_has_them_all(index: Index, typed: str, held: str) -> None:
    first, *others = index.search(typed).hits
    assert held in first.sentence.text
    assert first.score >= others[0].score


def test_word_that_the_author_writes_in_one_place_is_no_wide_field(index: Index) -> None:
    assert not index.is_broad(index.read("les patrons ?"))
    assert index.is_broad(index.read("technologies"))


def test_start_ups_are_found_where_one_is_written(index: Index) -> None:
    found = index.search("que pense-t-il des start-ups ?")
    assert found.answers and "start-up" in found.hits[0].sentence.text
