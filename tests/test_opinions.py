"""Members' own opinions are met as what they are, and so is who leaves the choice to the bot."""

from collections.abc import Callable

import pytest

from bot.conversation import small_talk
from bot.conversation._rephrased import rephrased
from bot.conversation.heard._between import asks_if_still_so, asks_in_the_end, asks_what_sets_apart, asks_which_wins
from bot.conversation.heard._follow_ups import FollowUp, follow_up
from bot.conversation.heard._leaving import is_foreign, leaves_choice, shrugs
from bot.conversation.heard._opinions import asks_of_tone, claims_of, judges_what_was_read, opinion_on, tells_of_oneself
from bot.index import Index
from bot.model import Blog, Corpus, Language, Outcome, Post, Words
from tests.helpers import talk


@pytest.mark.parametrize(
    ("said", "thing"),
    [
        ("les geeks c’est des nazes", "les geeks"),
        ("service client = enfer", "service client"),
        ("nan mais le big data c'est has been maintenant", "le big data"),
        ("Google c'est le mal, non ?", "google"),
        ("bah moi je trouve ça cool facebook", "facebook"),
        ("c'est nul le marketing", "marketing"),
        ("j'adore facebook", "facebook"),
        ("geeks are losers lol", "geeks"),
        ("facebook sucks", "facebook"),
        ("facebook ça rend con", "facebook"),
        ("le big data c'est quoi", None),
        ("le big data c'est bien ou pas", None),
        ("la biométrie c'est dangereux ?", None),
        ("c'est super sympa merci", None),
        ("c'est bien pour les pauvres", None),
        ("ta réponse est nulle", None),
        ("je suis nul en maths", None),
    ],
)
def test_opinion_is_seen_with_the_thing_that_it_is_of(said: str, thing: str | None) -> None:
    assert opinion_on(said) == thing


def test_statement_of_any_kind_names_its_thing() -> None:
    assert claims_of("les patrons sont des dinosaures") == "les patrons"
    assert claims_of("les patrons sont des dinosaures ?") is None
    assert claims_of("palais des congrès") is None


_JUDGING = [
    *("c'est un peu creux", "c'est ironique ça non ?", "sounds cynical", "c'est pas un peu banal ?"),
    *("mais c'était mieux avant non ?", "non ?", "scandaleux", "trop facile", "c'est violent comme mot"),
]
_ASKING = ["c'est légal ?", "c'est qui", "c'est l'auteur", "is it safe?"]


def test_judgement_of_what_was_read_is_no_question() -> None:
    assert [said for said in (*_JUDGING, *_ASKING) if judges_what_was_read(said)] == _JUDGING


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("non je voulais dire la pub à la télé", "la publicite a la tele ?"),
        ("no I meant in France", "in france ?"),
        ("je comprends rien au big data", "c’est quoi big data ?"),
        ("I don't get big data", "what is big data ?"),
        ("non mais sérieux il en pense quoi l'auteur", "il en pense quoi l'auteur"),
        ("explique comme si j'avais 5 ans", "explique"),
        ("je pige rien à hadoop", "c’est quoi hadoop ?"),
        ("ok je vois. revenons à Facebook", "revenons à Facebook"),
        ("Ah d’accord, parle-moi de l’Inde", "parle-moi de l’Inde"),
        ("I see, got it. tell me about work", "tell me about work"),
        ("ok je vois, et l’Inde ?", None),
        ("ah d'accord, merci pour l'explication", None),
        ("je comprends pas", None),
        ("je comprends les patrons", None),
        ("non merci", None),
    ],
)
def test_what_is_meant_is_read_beneath_how_it_is_said(said: str, meant: str | None) -> None:
    assert rephrased(said) == meant


def test_who_understands_nothing_of_a_thing_is_told_what_it_is(index: Index) -> None:
    [reply] = talk(index, "je comprends rien au big data")
    assert "Le terme désigne tout simplement" in str(reply.citations)


def test_who_corrects_himself_is_not_of_another_opinion(index: Index) -> None:
    _, reply = talk(index, "parle-moi du service client", "non je voulais dire la pub à la télé")
    assert reply.outcome is Outcome.ANSWERED
    assert "disagree" not in reply.decision.note


_WINS = ["lequel l'emporte ?", "which one wins?", "qui a raison ?", "et le pire ?", "who's right then?"]
_IN_THE_END = ["et au final ?", "verdict ?", "donc au final on en pense quoi ?"]
_APART = ["c'est quoi la différence ?", "what's the difference between the two?", "c'est pareil ?"]
_STILL = ["c'est encore vrai ?", "is that still true?", "et aujourd'hui c'est combien ?"]
_NONE = [
    *("qui est le plus surveillé ?", "lequel est le plus récent ?", "pourquoi c'est toujours nul ?"),
    "quelle différence entre marketing et service client ?",
]


@pytest.mark.parametrize(
    ("asks", "meant"),
    [
        (asks_which_wins, _WINS),
        (asks_in_the_end, _IN_THE_END),
        (asks_what_sets_apart, _APART),
        (asks_if_still_so, _STILL),
    ],
)
def test_what_is_asked_of_two_things_and_of_today(asks: Callable[[str], bool], meant: list[str]) -> None:
    assert [said for said in (*_WINS, *_IN_THE_END, *_APART, *_STILL, *_NONE) if asks(said)] == meant


def test_difference_between_nothing_and_nothing_is_declined(index: Index) -> None:
    _, reply = talk(index, "Que dit-il de Snowden ?", "quelle différence entre les deux ?")
    assert reply.outcome is Outcome.DECLINED


def test_choice_left_to_the_bot_is_made_and_offence_is_not_a_choice() -> None:
    assert all(
        map(leaves_choice, ("surprends-moi !", "comme tu veux", "vas-y choisis un sujet", "pick something for me"))
    )
    assert not leaves_choice("n'importe quoi")
    assert not leaves_choice("choisir une entreprise")
    assert shrugs("euh… aucune idée")


def test_topic_that_was_picked_is_what_the_talk_is_about(index: Index) -> None:
    picked, more = talk(index, "surprends-moi", "continue")
    assert picked.outcome is more.outcome is Outcome.ANSWERED
    assert more.citations[0].post == picked.citations[0].post


def test_blog_without_a_topic_has_none_to_pick() -> None:
    short = Index(Corpus(Blog(), (Post("ici", "Ici", "Il est là. On y est."),)))
    [reply] = talk(short, "surprends-moi")
    assert reply.outcome is Outcome.DECLINED


def test_third_language_is_seen_by_its_little_words() -> None:
    assert all(map(is_foreign, ("no hablo francés", "Was denkt der Autor über Big Data?", "ciao, di cosa parli?")))
    assert not any(map(is_foreign, ("c'est quoi el niño", "danke", "que dit-il de Der Spiegel ?", "die hard")))
    assert not is_foreign("Que conclut l'auteur du résultat du sondage ?")
    assert is_foreign("dove sono le citazioni")
    assert not is_foreign("parle d'Uber et du prix du covoiturage")


def test_subject_that_a_no_has_named_is_asked_on(index: Index) -> None:
    declined, reply = talk(index, "is Facebook free?", "what does he say about it?")
    assert declined.outcome is Outcome.DECLINED
    assert reply.outcome is Outcome.ANSWERED
    assert reply.language is Language.ENGLISH
    assert "acebook" in str([quote.text for citation in reply.citations for quote in citation.quotes])


@pytest.mark.parametrize("said", ["tu peux me filer le billet ?", "je veux lire le billet", "show me the post"])
def test_post_is_named_to_who_wants_it(index: Index, said: str) -> None:
    _, reply = talk(index, "Que dit-il de Snowden ?", said)
    assert "Etat 2.0" in str(reply.parts)


def test_example_is_looked_for_near_by_however_it_is_asked_for(index: Index) -> None:
    _, reply = talk(index, "le big data c'est quoi", "un exemple concret alors")
    assert "prévoir la localisation" in str([quote.text for quote in reply.citations[0].quotes])


def test_go_on_takes_up_the_other_side_that_was_offered(index: Index) -> None:
    *_, offered, reply = talk(index, "c'est quoi un geek ?", "le service client c'est payant chez lui ?", "vas-y")
    assert isinstance(offered.parts[-1], Words)
    assert reply.decision.note == "follow-up: opposite"


@pytest.mark.parametrize("said", ["et toi ?", "et toi t'es plutôt geek ?", "tu utilises facebook toi ?"])
def test_what_is_asked_of_the_bot_itself_gets_no_quote(index: Index, said: str) -> None:
    _, reply = talk(index, "Que dit-il de Snowden ?", said)
    assert not reply.citations
    assert reply.outcome is Outcome.CHAT


@pytest.mark.parametrize("said", ["carrément", "pas faux", "elles ont raison", "fair enough"])
def test_who_agrees_is_taken_so(index: Index, said: str) -> None:
    _, reply = talk(index, "Que dit-il de Snowden ?", said)
    assert reply.decision.note in ("follow-up: agree", "praise")


def test_topic_said_alone_is_read_and_not_offered(index: Index) -> None:
    [reply] = talk(index, "ouais mais l'état")
    assert reply.outcome is Outcome.ANSWERED


def test_whose_opinion_it_is_is_told(index: Index) -> None:
    _, reply = talk(index, "Que dit Michel Hervé des dirigeants ?", "c'est son opinion ou celle de l'auteur ?")
    assert reply.decision.note == "follow-up: who says"
    assert "Michel Hervé" in str(reply.parts)


@pytest.mark.parametrize("said", ["c'est quoi le hic ?", "what's the catch?"])
def test_catch_is_the_dark_side(index: Index, said: str) -> None:
    _, reply = talk(index, "c'est quoi Aadhaar ?", said)
    assert reply.decision.note == "follow-up: opposite"


def test_who_tells_of_himself_is_heard_out_and_who_wants_something_gets_the_honest_no(index: Index) -> None:
    told, wanted, named = talk(index, "je suis nul en maths", "je cherche une recette de crêpes", "recette de crêpes")
    assert told.outcome is Outcome.CHAT
    assert wanted.outcome is named.outcome is Outcome.DECLINED
    assert not tells_of_oneself("je veux dormir")
    assert not tells_of_oneself("on est quel jour")
    assert not tells_of_oneself("j'ai mal au dos, que faire")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("pourquoi t'as pas répondu", "apology"),
        ("ça sert à rien ton truc", "apology"),
        ("je plaisante", "smile"),
        ("just kidding", "smile"),
        ("ok never mind", "fine"),
        ("ok laisse tomber. c quoi tes sujets", "subjects"),
        ("same in english pls", "translate"),
        ("gracias", "thanks"),
        ("de rien", "fine"),
        ("raconte moi un truc drôle", "joke"),
        ("tu y étais ?", "personal"),
        ("quel est le meilleur billet du blog ?", "subjects"),
    ],
)
def test_what_is_said_to_the_bot_is_met_as_such(said: str, kind: str) -> None:
    assert small_talk(said) == kind


@pytest.mark.parametrize(
    "said", ["il dit ça sérieusement ?", "il se moque non ?", "is he serious?", "c'est ironique ?"]
)
def test_whether_it_is_meant_seriously_is_left_to_the_reader(index: Index, said: str) -> None:
    assert asks_of_tone(said)
    _, reply = talk(index, "Que dit-il de Snowden ?", said)
    assert reply.decision.note == "judged"
    assert not asks_of_tone("le big data c'est sérieux ?")


def test_post_named_by_its_title_is_summed_up_for_who_asks_what_it_is_about(index: Index) -> None:
    [reply] = talk(index, 'ça parle de quoi "Geek ou Stasi" ?')
    assert "tout est dit" in str([quote.text for citation in reply.citations for quote in citation.quotes])


def test_what_pleases_the_author_is_the_bright_side(index: Index) -> None:
    _, reply = talk(index, "Que dit-il des données biométriques ?", "et ce qui lui plaît ?")
    assert reply.decision.note == "follow-up: opposite"


def test_view_of_the_author_is_no_subject_of_its_own(index: Index) -> None:
    _, reply = talk(index, "Que dit Bellanger ?", "l'avis de l'auteur stp")
    assert reply.citations[0].speaker is None
    assert reply.citations[0].post.slug == "faut-il-se-mettre-au-big"


def test_who_tells_of_himself_is_not_read_the_same_again(index: Index) -> None:
    _, reply = talk(index, "que dit-il des empreintes ?", "moi jamais je donnerais mes empreintes")
    assert reply.decision.note == "acknowledged" and not reply.citations


@pytest.mark.parametrize("said", ["c’est une connerie ce qu’il dit", "il dit des bêtises", "c’est pas si simple"])
def test_who_thinks_little_of_what_was_read_disagrees(said: str) -> None:
    assert follow_up(said, in_talk=True) is FollowUp.DISAGREE


@pytest.mark.parametrize(
    "asked",
    [
        "Écris-moi une dissertation sur la surveillance",
        "tu peux me faire un poème sur la surveillance ?",
    ],
)
def test_who_wants_a_text_is_told_that_none_is_written_and_may_have_the_authors(index: Index, asked: str) -> None:
    told, read = talk(index, asked, "oui")
    assert (told.outcome, told.decision.note, told.citations) == (Outcome.DECLINED, "asked to write", ())
    assert "surveillance" in str(read.citations)


def test_a_title_with_marks_in_it_may_be_what_a_text_is_wanted_on(index: Index) -> None:
    told, read = talk(index, "fais-moi une fiche sur l'Etat 2.0 !", "oui")
    assert told.decision.note == "asked to write"
    assert read.citations[0].post.slug == "etat-2-0"


@pytest.mark.parametrize(
    "asked", ["Write me a poem about ponies", "can you write my cover letter, it's for a barista job"]
)
def test_nothing_is_offered_on_what_the_blog_has_nothing_of(index: Index, asked: str) -> None:
    [told] = talk(index, asked)
    assert (told.outcome, told.decision.note) == (Outcome.DECLINED, "asked to write")
    assert "ponies" not in str(told.suggestions)


@pytest.mark.parametrize("asked", ["j’aimerais qu’on cause de l’Inde", "je préfère parler de l’Inde"])
def test_what_somebody_would_rather_talk_of_is_the_question(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome is Outcome.ANSWERED
    assert reply.citations[0].post.slug == "etat-2-0"


def test_of_several_quotes_the_one_meant_by_its_place_is_read_on_from(index: Index) -> None:
    opening, second = talk(index, "Que dit-il de Google ?", "et la deuxième ?")
    assert len(opening.citations) > 1
    before, after = opening.citations[1].quotes[-1], second.citations[0].quotes[0]
    assert (before.post, before.end <= after.start) == (after.post, True)


def test_who_asks_of_him_after_a_study_means_the_author(index: Index) -> None:
    opening, asked = talk(index, "Combien d’Américains vont sur Facebook ?", "il est marié ?")
    assert "eMarketer" in str(opening.citations[0].speaker)
    assert (asked.outcome, asked.citations) == (Outcome.DECLINED, ())


def test_a_list_of_results_is_no_verdict(index: Index) -> None:
    *_, verdict = talk(index, "C’est quoi la pyramide ?", "et le réseau ?", "lequel est le mieux ?")
    assert not any("6.25%" in quote.text for quote in verdict.quotes)


def test_ok_after_a_laugh_reads_on(index: Index) -> None:
    opening, laugh, read_on = talk(index, "la surveillance", "lol", "ok")
    assert laugh.outcome is Outcome.CHAT
    assert read_on.citations[0].post == opening.citations[0].post


@pytest.mark.parametrize("asked", ["resume moi le post sur l'état 2.0", "résume l’Etat 2.0"])
def test_a_title_is_heard_behind_an_elision(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert {citation.post.slug for citation in reply.citations} == {"etat-2-0"}


@pytest.mark.parametrize("asked", ["sinon, le bonheur ?", "ok merci. et sinon, le bonheur ?", "kes kil di du bonheur"])
def test_words_before_a_subject_are_not_looked_for(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert reply.citations[0].post.slug == "cliquer-sa-vie-a-pleins-doigts"


@pytest.mark.parametrize("asked", ["et de la Russie ?", "et LinkedIn ?"])
def test_what_the_posts_never_name_is_not_said_to_be_spoken_of(index: Index, asked: str) -> None:
    *_, reply = talk(index, "la surveillance", asked)
    assert reply.outcome in (Outcome.NEAR, Outcome.DECLINED)
