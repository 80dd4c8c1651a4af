"""What hangs on the words just read and names nothing else: it stays with them, and is never looked up elsewhere."""

import pytest

from bot.conversation.heard._asked_of_quote import AskedOf, asked_of_quote, hangs_by_its_verb
from bot.index import Index
from bot.model import Outcome, Reply, Words
from tests.helpers import talk

ABOUT = "Que pense l'auteur de la surveillance ?"
ABOUT_DATA = "What does he say about privacy?"


def said(reply: Reply) -> str:
    return " ".join(part.text for part in reply.parts if isinstance(part, Words)).replace("\xa0", " ")


@pytest.mark.parametrize(
    "asked",
    [
        "Qu'entend-il par là ?", "Qu'entendez-vous par là ?", "Pourriez-vous préciser ?", "Autrement dit ?",
        "Pourriez-vous développer ?", "Pouvez-vous m'en dire davantage ?", "Pourriez-vous être plus précis ?",
        "Que faut-il comprendre ?", "Qu'est-ce que cela signifie ?", "Can you explain?", "what does he mean by that?",
    ],
)  # fmt: skip
def test_what_it_means_is_read_where_the_post_goes_on(index: Index, asked: str) -> None:
    opening, reply = talk(index, ABOUT, asked)
    assert asked_of_quote(asked) is AskedOf.MEANING
    assert reply.citations[0].post == opening.citations[0].post
    assert reply.citations[0].quotes[0].start > opening.citations[0].quotes[0].start


@pytest.mark.parametrize(
    "asked",
    [
        "Sur quoi s'appuie-t-il ?", "Qu'est-ce qui le prouve ?", "D'où tire-t-il cela ?", "Quelles sont ses sources ?",
        "What is he basing that on?", "What evidence does he have?", "D'où vient ce chiffre ?",
        "Sur quelle étude se fonde-t-il ?", "D'où tient-il ces renseignements ?",
    ],
)  # fmt: skip
def test_what_it_rests_on_is_whom_he_has_it_from(index: Index, asked: str) -> None:
    *_, reply = talk(index, "c'est quoi un mass connector ?", asked)
    assert asked_of_quote(asked) is AskedOf.BASIS
    assert "Forrester" in said(reply)


def test_what_rests_on_nobody_is_said_to_be_his_own(index: Index) -> None:
    *_, reply = talk(index, "c'est quoi le bonheurisme ?", "sur quoi s'appuie-t-il ?")
    assert reply.outcome is not Outcome.DECLINED
    assert "Cliquer sa vie" in said(reply) or reply.citations


@pytest.mark.parametrize("asked", ["Is that his opinion or a fact?", "S'agit-il de son avis personnel ?"])
def test_whether_he_speaks_for_himself_is_told(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Que dit-il de l'anonymat ?", asked)
    assert reply.decision.note == "follow-up: who says"


@pytest.mark.parametrize(
    "asked",
    [
        "What's the context?", "Dans quel contexte ?", "la phrase d'avant ?", "et avant ça ?", "juste avant ?",
        "et avant ?", "qu'est-ce qu'il dit avant ?", "plus haut dans le billet ?", "and before that?",
    ],
)  # fmt: skip
def test_the_context_is_what_goes_before(index: Index, asked: str) -> None:
    opening, reply = talk(index, ABOUT, asked)
    assert reply.citations[0].post == opening.citations[0].post
    assert reply.citations[0].quotes[0].start < opening.citations[0].quotes[0].start


@pytest.mark.parametrize(
    "asked",
    ["Are you sure?", "Voilà qui m'étonne beaucoup.", "Is that a contradiction?", "That contradicts what he said"],
)
def test_doubt_and_surprise_are_taken_up_without_a_search(index: Index, asked: str) -> None:
    *_, reply = talk(index, ABOUT, asked)
    assert reply.outcome is Outcome.CHAT and not reply.citations


@pytest.mark.parametrize(
    "asked", ["À quoi sert-elle ?", "L'auteur y a-t-il participé ?", "Comment les séduire ?", "What did he answer?"]
)
def test_a_verb_alone_names_no_subject(asked: str) -> None:
    assert hangs_by_its_verb(asked)


@pytest.mark.parametrize(
    "asked",
    [
        "Que dit-il de Facebook ?", "Comment garder mes clients ?", "Que dit Bellanger ?", "et du bonheur il parle ?",
        "merci, et sur le futur il dit quoi ?",
    ],
)  # fmt: skip
def test_what_names_something_does_not_hang_by_its_verb(asked: str) -> None:
    assert not hangs_by_its_verb(asked)


@pytest.mark.parametrize("asked", ["And who's behind that?", "how many people did they ask?"])
def test_where_the_post_says_no_more_it_is_not_said_that_he_does_not_speak_of_it(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Qu'est-ce que la science des données ?", asked)
    assert reply.outcome is Outcome.DECLINED
    assert "n’en parle pas" not in said(reply) and "doesn’t speak of" not in said(reply)
    assert not reply.suggestions


def test_what_it_is_for_is_read_where_the_post_tells_what_it_is_used_for(index: Index) -> None:
    *_, reply = talk(index, "Qu'est-ce que la science des données ?", "À quoi sert-elle ?")
    assert {citation.post.slug for citation in reply.citations} == {"faut-il-se-mettre-au-big"}
    assert reply.quotes[0].text.startswith("Tout y passe : la recherche")


def test_a_decline_that_names_no_word_of_the_talk_stays_one(index: Index) -> None:
    *_, reply = talk(index, ABOUT, "et la tarte aux pommes ?")
    assert reply.outcome is Outcome.DECLINED and "n’en parle pas" in said(reply)


def test_a_passage_read_again_and_again_is_in_the_end_said_to_be_all(index: Index) -> None:
    *_, last = talk(
        index, "Que dit-il d'Aadhaar ?", "Et les pauvres, alors ?", "3 %, c'est tout ?",
        "Et en France, on paie tous l'impôt ?", "et les impôts ?",
    )  # fmt: skip
    assert not last.citations and last.outcome is Outcome.CHAT
    assert "déjà lu" in said(last) or "que ce passage" in said(last)


@pytest.mark.parametrize(
    "asked",
    ["Qu'est-ce que l'infobésité ?", "Qui recrute dans le big data ?", "Combien de dirigeants sont sceptiques ?"],
)
def test_of_facts_and_names_no_other_side_is_offered(index: Index, asked: str) -> None:
    (reply,) = talk(index, asked)
    assert "à l’inverse ?" not in reply.suggestions


def test_after_the_other_side_it_is_not_offered_again(index: Index) -> None:
    opening, reply = talk(index, "Que dit-il de la surveillance ?", "à l'inverse ?")
    assert "à l’inverse ?" in opening.suggestions
    assert "à l’inverse ?" not in reply.suggestions


@pytest.mark.parametrize("said_so", ["I totally disagree", "je suis pas convaincu", "il exagère"])
def test_who_disagrees_with_a_figure_gets_no_passage_that_has_nothing_to_do_with_it(index: Index, said_so: str) -> None:
    *_, reply = talk(index, "Combien d'internautes américains sont sur Facebook ?", said_so)
    assert not reply.citations and reply.outcome is Outcome.CHAT


def test_what_is_found_too_optimistic_is_met_by_the_dangers(index: Index) -> None:
    *_, reply = talk(index, "Que dit-il du big data ?", "bof, je trouve ça trop optimiste, pas d'accord")
    assert reply.decision.note == "follow-up: disagree"


def test_no_second_passage_of_another_post_without_any_word_of_the_question(index: Index) -> None:
    (reply,) = talk(index, "L'auteur croit-il au futur ?")
    assert {citation.post.slug for citation in reply.citations} == {"envie-de-futur"}


@pytest.mark.parametrize(
    "asked",
    ["Is he serious?", "Plaisante-t-il ?", "Est-il sérieux quand il dit cela ?", "is he joking", "est-il ironique ?"],
)
def test_the_tone_is_left_to_the_reader(index: Index, asked: str) -> None:
    *_, reply = talk(index, ABOUT, asked)
    assert asked_of_quote(asked) is AskedOf.TONE
    assert reply.outcome is Outcome.CHAT and not reply.citations


@pytest.mark.parametrize(
    "asked",
    ["Et lui, il est heureux ?", "il a facebook lui ?", "Et il est lui-même sur Facebook ?", "Does he use twitter"],
)
def test_what_is_asked_of_his_own_life_is_not_looked_up(index: Index, asked: str) -> None:
    *_, reply = talk(index, "C'est quoi « cliquer sa vie à pleins doigts » ?", asked)
    assert not reply.citations and reply.decision.note == "author's life"


@pytest.mark.parametrize(
    "asked",
    ["non, pas Hervé, l'avis de l'auteur", "l'avis de l'auteur, pas Hervé", "non, l'auteur lui-même",
     "je m'en fiche de lui, c'est l'auteur qui m'intéresse"],
)  # fmt: skip
def test_who_wants_the_author_gets_his_own_words(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Que dit Michel Hervé ?", asked)
    assert reply.decision.note == "follow-up: own view"
    assert all(citation.speaker is None for citation in reply.citations)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Qui sont les « bons profils » ?", "celles qui n'auront pas d'accidents"),
        ("« fléau de la dimension » ?", "fléau"),
    ],
)
def test_words_in_quotation_marks_are_those_of_what_was_read(index: Index, asked: str, told: str) -> None:
    *_, reply = talk(index, "Que dit-il des assurances ?", asked)
    assert told in "".join(quote.text for quote in reply.quotes)


def test_what_becomes_of_the_others_is_told_where_they_are_left(index: Index) -> None:
    *_, reply = talk(index, "Que dit-il des assurances ?", "Et les autres, que deviennent-ils ?")
    assert "en laissant les personnes à problèmes" in "".join(quote.text for quote in reply.quotes)


@pytest.mark.parametrize("asked", ["Expliquez-moi la deuxième.", "Can you explain the second one?"])
def test_one_of_a_list_is_explained(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Quelles sont les trois propriétés du Big Data ?", asked)
    assert "La vitesse c'est ce qui permet" in "".join(quote.text for quote in reply.quotes)


@pytest.mark.parametrize("asked", ["What was the winning answer?", "quelle est la réponse gagnante ?"])
def test_the_winning_answer_leads(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Quel est le résultat du sondage ?", asked)
    assert "43.75%" in reply.quotes[0].text and "18.75" not in reply.quotes[0].text


def test_who_corrects_the_question_before_asks_it_of_that(index: Index) -> None:
    *_, reply = talk(index, "What exactly does he say about democracy?", "in the company, I mean")
    assert "démocratie participative dans toute l'entreprise" in "".join(quote.text for quote in reply.quotes)
    *_, reply = talk(index, "Il est optimiste ou pessimiste ?", "Sur le big data je veux dire")
    assert len(reply.citations) > 1 and reply.citations[0].post.slug == "faut-il-se-mettre-au-big"


def test_a_definition_is_that_of_what_is_talked_about(index: Index) -> None:
    *_, reply = talk(index, "j'ai un exposé sur l'identité numérique", "donne moi une définition")
    assert {citation.post.slug for citation in reply.citations} == {"etat-2-0"}


def test_whose_two_passages_of_two_posts_are_is_told_with_both(index: Index) -> None:
    *_, reply = talk(index, "Que dit-il au juste des données personnelles ?", "Selon qui ?")
    assert "Etat 2.0" in said(reply) and "Faut-il se mettre" in said(reply)


def test_what_somebody_would_do_is_told_in_his_words(index: Index) -> None:
    *_, reply = talk(index, "Que dit Bellanger des données ?", "What would Bellanger do about it?")
    assert reply.citations[0].speaker == "Pierre Bellanger"
    *_, reply = talk(index, "Que dit Bellanger des données ?", "Que recommande-t-il en matière de serveurs ?")
    assert reply.citations[0].speaker == "Pierre Bellanger" and "serveurs" in reply.quotes[-1].text


@pytest.mark.parametrize(
    "asked",
    [
        "ça date de quand ton sondage ?",
        "de quand date le sondage ?",
        "ce billet date de quelle année ? pour ma bibliographie",
        "merci. une dernière chose : ce billet date de quelle année ? c'est pour ma bibliographie",
    ],
)
def test_what_was_read_is_dated_by_whatever_name_it_is_asked_of(index: Index, asked: str) -> None:
    *_, reply = talk(index, "que dit le petit sondage ?", asked)
    assert "octobre 2007" in str(reply.parts)


def test_a_date_that_is_not_sure_is_told_as_such(index: Index) -> None:
    *_, reply = talk(index, "Que pense l'auteur du marketing ?", "Est-ce toujours d'actualité ?")
    assert "environ" in said(reply) or "à peu près" in said(reply)


@pytest.mark.parametrize(
    "asked",
    [
        "L'auteur parle-t-il de télétravail ?",
        "Parle-t-il d'intelligence artificielle ?",
        "Que pense-t-il du télétravail ?",
    ],
)
def test_what_he_has_no_word_for_is_at_best_near(index: Index, asked: str) -> None:
    (reply,) = talk(index, asked)
    assert reply.outcome in (Outcome.NEAR, Outcome.DECLINED)


def test_what_he_has_a_word_for_is_spoken_of(index: Index) -> None:
    (reply,) = talk(index, "L'auteur parle-t-il de Facebook ?")
    assert reply.outcome is Outcome.ANSWERED


@pytest.mark.parametrize("asked", ["How many percent?", "quel pourcentage ?"])
def test_a_share_is_that_of_the_post_at_hand(index: Index, asked: str) -> None:
    *_, reply = talk(index, "What do young people think of their bosses?", asked)
    assert "80%" in "".join(quote.text for quote in reply.quotes)


def test_a_bare_source_is_whom_he_has_it_from(index: Index) -> None:
    *_, reply = talk(index, "c'est quoi un mass connector ?", "source ?")
    assert "Forrester" in said(reply) and "Marketing et service client" in said(reply)


@pytest.mark.parametrize("asked", ["Où peut-on la lire ?", "Est-ce que ça nuit à la productivité ?"])
def test_another_post_does_not_answer_what_is_asked_of_that_one(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Que dit-il de Facebook au travail ?", asked)
    assert reply.outcome is Outcome.DECLINED and "n’en parle pas" not in said(reply)


@pytest.mark.parametrize("asked", ["c'est vrai ?", "c'est vrai ça ?", "tu crois que c'est vrai ?", "is it true?"])
def test_whether_it_is_true_he_cannot_say_who_only_reads(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Que dit Bellanger ?", asked)
    assert (reply.outcome, reply.decision.note) == (Outcome.CHAT, "follow-up: source")


def test_who_says_that_it_is_true_agrees(index: Index) -> None:
    assert asked_of_quote("c'est vrai") is None
    *_, reply = talk(index, "Que dit Bellanger ?", "c'est vrai")
    assert reply.decision.note == "follow-up: agree"


@pytest.mark.parametrize(
    "asked",
    ["il exagère ?", "il exagère pas un peu ?", "mais c'est vrai ou il exagère ?", "isn't he exaggerating a bit?"],
)
def test_whether_he_overdoes_it_is_left_to_the_reader(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Le big data, c’est du bullshit de consultants, non ?", asked)
    assert (reply.outcome, reply.decision.note) == (Outcome.CHAT, "judged")


@pytest.mark.parametrize("asked", ["donc il est d'accord avec moi ?", "so he agrees with me?", "il est d'accord ?"])
def test_whether_he_agrees_with_me_is_asked_of_what_was_read(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Le big data, c’est du bullshit de consultants, non ?", asked)
    assert reply.decision.note == "follow-up: own view"
    assert "Tout dépend de ce que nous en ferons" in " ".join(quote.text for quote in reply.quotes)


def test_a_thing_pointed_back_at_is_what_stands_before_it(index: Index) -> None:
    *_, birds = talk(index, "Comment toucher les influenceurs ?", "qui sont ces oiseaux rares ?")
    assert "mass mavens" in " ".join(quote.text for quote in birds.quotes)
    *_, frame = talk(index, "Que permettent les nouvelles technologies ?", "« ce cadre », c'est quel cadre ?")
    assert "pyramide" in " ".join(quote.text for quote in frame.quotes)


def test_what_somebody_proposes_is_told_whatever_is_said_of_him_beside(index: Index) -> None:
    *_, reply = talk(index, "Qui est Bellanger ?", "ok et qu'est-ce qu'il propose, ce Bellanger ?")
    assert "Il faut, pour lui, se dépêcher de réguler" in " ".join(quote.text for quote in reply.quotes)
    *_, reply = talk(index, "Qui est Michel Hervé ?", "Et il est pour quoi, lui, concrètement ?")
    assert "démocratie participative" in " ".join(quote.text for quote in reply.quotes)


@pytest.mark.parametrize("asked", ['c\'est quoi une "identité pivot" ?', "c'est quoi un QR code ?"])
def test_what_a_word_means_that_no_post_has_is_told_by_nothing_that_was_read(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Que dit-il de l’Inde ?", asked)
    assert reply.outcome is Outcome.DECLINED and not reply.citations


def test_how_many_answered_a_poll_is_not_told_by_another_survey(index: Index) -> None:
    *_, reply = talk(index, "Que dit le sondage sur la Stasi ?", "Et ce sondage, combien de personnes ont répondu ?")
    assert reply.outcome is Outcome.DECLINED and not reply.citations
