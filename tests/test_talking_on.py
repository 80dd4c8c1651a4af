"""What hangs on the talk before it is understood however it is said, and what does not is left alone."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.conversation import Composer
from bot.evaluation import Held, dialogue_table, hold
from bot.index import Index
from bot.model import Blog, Corpus, Language, Outcome, Post, Reply, Turn, Words
from bot.phrases import typeset, variants
from tests.helpers import blog_of, cases_of, message, said_by_bot, talk, talks_of

OPENING = "Quel programme de données biométriques y a-t-il en Inde ?"
# As members write: in a hurry, by halves, in either language.
ASKED_ON = {
    "summary": ["tu peux synthétiser ?", "tl;dr?", "bon tu peux m'en faire un petit résumé ?", "en deux mots ?"],
    "source": [
        "c'est vrai ?",
        "t'es sûr ?",
        "t as trouvé ça ds quel billet",
        "tu peux me filer la référence ?",
        "where did you read that?",
    ],
    "who says": ["c'est lui qui dit ça ou quelqu'un d'autre ?", "says who?", "qui emploie cette expression ?"],
    "when": [
        "ça remonte à quelle année ce débat ?",
        "c'est un vieux billet ?",
        "son livre est sorti quand ?",
        "what's the date of this post?",
    ],
    "why": [
        "mais pk donc ?",
        "how so?",
        "but why would that be?",
        "pour quel motif ils le font ?",
        "Bonjour, pourquoi ? Merci !",
    ],
    "another": [
        "file-moi encore un extrait",
        "got another quote?",
        "il en parle ailleurs ?",
        "donne-m'en une autre",
        "1 autre",
    ],
    "next": ["poursuis je t'en prie", "anyway, carry on", "la suite stp", "bon continue ta lecture"],
    "more": [
        "j'ai pas tout capté, tu peux expliquer ?",
        "can you be more specific?",
        "je pige pas bien",
        "Pardonnez-moi, je n'ai pas compris.",
        "je suis un peu perdu",
        "sérieux ?",
        "c'est quoi en vrai ?",
    ],
    "opposite": ["et l'envers du décor ?", "du positif là-dedans ?", "any downsides to this?", "et les optimistes ?"],
    "disagree": [
        "mouais j'y crois moyen",
        "I'm not buying that",
        "ouais enfin moi ça me gêne pas",
        "bof, ça exagère",
    ],
    "repeat": [
        "sorry, can you repeat that?",
        "redis le premier passage",
        "une fois encore, tu peux relire ?",
        "pardon ?",
        "tu peux te répéter ?",
    ],
    "agree": ["exactement", "c'est vrai !", "il a bien raison", "vous avez raison", "you're right"],
    "stale": ["tu te répètes", "you're repeating yourself", "tu l'as déjà dit", "encore la même citation"],
    "ellipsis": ["depuis quelle année ?", "combien ?", "et en Europe ?", "et les pauvres ?"],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in ASKED_ON.items() for text in texts])
def test_what_is_asked_on_is_understood_however_it_is_said(index: Index, kind: str, text: str) -> None:
    opening, reply = talk(index, OPENING, text)
    assert opening.outcome is Outcome.ANSWERED
    assert reply.decision.note == f"follow-up: {kind}"


@pytest.mark.parametrize("file", ["questions-dev", "questions-calibration"])
def test_question_of_its_own_gets_in_a_talk_the_answer_it_gets_alone(index: Index, file: str) -> None:
    composer = Composer(index)
    said = message(OPENING)
    before = (Turn(said, composer.compose(said, ())),)
    cases = cases_of(file)[::4]
    pairs = [(composer.compose(message(c.question), ()), composer.compose(message(c.question), before)) for c in cases]
    strayed = [
        (case.question, later.decision.note)
        for case, (alone, later) in zip(cases, pairs, strict=True)
        if alone.outcome is not later.outcome and later.decision.note.startswith("follow-up")
    ]
    assert len(strayed) <= 0.02 * len(cases), strayed


def read_out(replies: Sequence[Reply]) -> list[tuple[str, int, int]]:
    return [(quote.post.slug, quote.start, quote.end) for reply in replies for quote in reply.quotes]


@pytest.mark.parametrize(
    "asked", ["continue", "un autre passage ?", "pourquoi ?", "tu peux préciser ?", "à l'inverse ?"]
)
def test_nothing_is_quoted_twice_in_a_talk_unless_asked_for(index: Index, asked: str) -> None:
    replies = talk(index, OPENING, *[asked] * 5)
    told = [reply for reply in replies if not said_again(reply)]
    spans = read_out(told)
    for (slug, start, end), (other, first, last) in itertools.combinations(spans, 2):
        assert slug != other or end <= first or last <= start


def said_again(reply: Reply) -> bool:
    return any(isinstance(part, Words) and "déjà lu" in part.text for part in reply.parts)


def test_what_was_read_before_is_read_again_when_it_is_named(index: Index) -> None:
    first, _, again, last = talk(
        index,
        "Que dit-il de l'infobésité ?",
        "C'est quoi le big data ?",
        "redis ce qu'il dit de l'infobésité",
        "répète",
    )
    assert read_out([again])[0] == read_out([first])[0]
    assert read_out([last]) == read_out([again])


def test_what_the_blog_does_not_speak_of_does_not_change_the_subject(index: Index) -> None:
    opening, declined, summary = talk(index, OPENING, "et la météo à Brest ?", "résume")
    assert declined.outcome is Outcome.DECLINED
    assert summary.citations[0].post == opening.citations[0].post


def test_at_the_end_of_a_post_what_went_before_is_read(index: Index) -> None:
    replies = talk(index, "Il ne faut pas se désintéresser du Big Data ?", *["continue"] * 3)
    assert [reply.outcome for reply in replies] == [Outcome.ANSWERED] * 4
    starts = [reply.citations[0].quotes[0].start for reply in replies]
    assert starts[-1] < max(starts)


def test_yes_takes_up_the_other_side_where_it_was_offered(index: Index) -> None:
    offered, taken = talk(index, "bonjour", "Que pense-t-il de la biométrie ?", "oui")[1:]
    assert isinstance(offered.parts[-1], Words)
    assert taken.decision.note == "follow-up: opposite"
    assert taken.citations


def test_talk_in_english_goes_on_in_english(index: Index) -> None:
    replies = talk(index, "What is big data?", "go on", "tell me a joke", "another one")
    assert {reply.language for reply in replies} == {Language.ENGLISH}


@pytest.mark.parametrize("asked", ["chance ou menace, au final ?", "avantages et inconvénients ?", "pros and cons?"])
def test_both_sides_are_asked_of_what_the_talk_is_about(index: Index, asked: str) -> None:
    opening, weighed = talk(index, "c koi le big data ?", asked)
    assert weighed.citations[0].post == opening.citations[0].post
    assert len(weighed.citations) >= 2
    assert talk(index, asked)[0].citations != weighed.citations


def test_both_sides_are_those_of_what_was_asked_last(index: Index) -> None:
    *_, weighed = talk(index, "c koi le big data ?", "et Facebook ?", "chance ou menace ?")
    assert len(weighed.citations) >= 2
    on_facebook = {"marketing-et-service-client", "cliquer-sa-vie-a-pleins-doigts"}
    assert len([each for each in weighed.citations if each.post.slug in on_facebook]) >= 2


@pytest.mark.parametrize("said", ["aucun problème les amis, merci", "mes amis n'ont pas de problème"])
def test_who_names_two_sides_without_asking_weighs_nothing(index: Index, said: str) -> None:
    *_, reply = talk(index, "c koi le big data ?", said)
    assert reply.citations == ()


@pytest.mark.parametrize(
    ("asked", "side"),
    [
        ("pour ?", "hopes"),
        ("le pour", "hopes"),
        ("et les pour ?", "hopes"),
        ("contre ?", "dangers"),
        ("et contre ?", "dangers"),
        ("les contre", "dangers"),
        ("against?", "dangers"),
    ],
)
def test_one_side_is_read_when_it_is_named(index: Index, asked: str, side: str) -> None:
    *_, reply = talk(index, "le big data : chance ou menace ?", asked)
    assert isinstance(reply.parts[0], Words)
    assert reply.parts[0].text in [typeset(said).format(lui="lui") for said in variants(side, reply.language)]
    assert reply.citations


def test_a_subject_that_is_not_the_blogs_is_not_weighed_in_a_talk_either(index: Index) -> None:
    *_, strange = talk(index, "c koi le big data ?", "et la pétanque, chance ou menace ?")
    assert strange.outcome is Outcome.DECLINED


def test_the_old_are_people_and_what_is_old_is_the_post(index: Index) -> None:
    _, people, post = talk(index, "que dit-il de Facebook ?", "et les vieux ?", "c’est vieux ?")
    assert "plus de 74 ans" in people.quotes[0].text
    assert (post.outcome, post.decision.note) == (Outcome.CHAT, "follow-up: when")


@pytest.mark.parametrize("asked", ["et les plus vieux ?", "et ces vieux ?", "et un vieux ?", "et les anciens ?"])
def test_the_old_who_are_asked_about_are_no_date(index: Index, asked: str) -> None:
    *_, people = talk(index, "que dit-il de Facebook ?", asked)
    assert people.decision.note != "follow-up: when"


def test_who_did_not_understand_a_no_is_told_what_it_meant(index: Index) -> None:
    declined, told = talk(index, "Quelle est la recette de la tarte ?", "Excusez-moi, je n'ai pas bien saisi.")
    assert declined.outcome is Outcome.DECLINED
    assert told.outcome is Outcome.ASKED
    [words] = told.parts
    assert isinstance(words, Words)
    assert words.text.startswith("Je voulais dire que je n’ai rien trouvé de lui")


@pytest.mark.parametrize("complaint", ["tu te répètes", "you're repeating yourself"])
def test_who_has_heard_it_already_hears_sorry_and_something_else(index: Index, complaint: str) -> None:
    opening, other = talk(index, "c'est quoi le big data ?", complaint)
    assert isinstance(other.parts[0], Words)
    assert any(sorry in other.parts[0].text for sorry in ("Pardon", "Désolé", "Sorry"))
    assert other.citations
    assert not {*opening.quotes} & {*other.quotes}


@pytest.mark.parametrize(
    ("opening", "asked", "fact"),
    [
        ("c'est quoi Aadhaar ?", "combien de personnes ?", "1,2 milliards de personnes"),
        ("c'est quoi Aadhaar ?", "quand a-t-elle été lancée ?", "lancé en 2009"),
        ("c'est quoi Aadhaar ?", "ça a été lancé quand ?", "lancé en 2009"),
        ("what is Aadhaar?", "when was it launched?", "lancé en 2009"),
        ("c'est quoi Aadhaar ?", "dans quel pays ?", "en Inde"),
        ("c'est quoi Aadhaar ?", "en quelle année fut lancée la carte ?", "lancé en 2009"),
        ("c'est quoi un mass connector ?", "combien ils sont ?", "6,3% des personnes"),
        ("c'est quoi Aadhaar ?", "ça concerne combien de gens ?", "1,2 milliards"),
        ("c'est quoi le big data ?", "depuis quand ?", "2012"),
        ("c'est quoi un mass connector ?", "ils sont combien ?", "6,3% des personnes"),
    ],
)
def test_facts_are_looked_for_near_what_was_just_read(index: Index, opening: str, asked: str, fact: str) -> None:
    *_, reply = talk(index, opening, asked)
    assert fact in reply.citations[0].quotes[0].text


def test_fact_about_something_else_is_not_taken_from_what_was_just_read(index: Index) -> None:
    assert talk(index, "c'est quoi Aadhaar ?", "combien de pommes ?")[-1].outcome is Outcome.DECLINED


@pytest.mark.parametrize(
    ("opening", "asked"),
    [
        ("c'est quoi le big data ?", "qui s'en sert ?"),
        ("what is big data?", "who uses it?"),
        ("c'est quoi le big data ?", "qui l'utilise ?"),
    ],
)
def test_who_uses_a_thing_is_asked_of_what_the_talk_is_about(index: Index, opening: str, asked: str) -> None:
    first, reply = talk(index, opening, asked)
    assert reply.outcome is Outcome.ANSWERED
    assert reply.citations[0].post == first.citations[0].post


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("un exemple ?", 1),
        ("donne deux exemples", 2),
        ("donne-moi trois citations", 3),
        ("give me two more quotes", 2),
        ("donne cinq exemples", 3),
    ],
)
def test_as_many_passages_are_read_as_are_asked_for(index: Index, asked: str, count: int) -> None:
    opening, reply = talk(index, "c'est quoi le big data ?", asked)
    assert len(reply.citations) == count
    assert not {*opening.quotes} & {*reply.quotes}


def test_other_side_is_only_offered_where_what_answers_takes_one(index: Index) -> None:
    *_, reply = talk(index, "bonjour", "la vitesse ?")
    assert reply.citations
    assert not isinstance(reply.parts[-1], Words)


def test_no_quote_that_goes_on_ends_on_a_line_that_announces_what_is_not_read(index: Index) -> None:
    replies = talk(index, "Que reste-t-il à faire pour améliorer l'efficacité collective ?", *["continue"] * 6)
    quotes = [quote.text.rstrip() for reply in replies[1:] for quote in reply.quotes]
    assert quotes
    assert not [quote for quote in quotes if quote.endswith((":", "dans l'entreprise"))]


def test_who_asks_for_a_list_is_not_asked_back(index: Index) -> None:
    *_, listed = talk(index, "c koi le big data ?", "cite-moi deux livres dont il parle")
    assert listed.outcome is Outcome.ANSWERED
    assert len(listed.citations) >= 2
    *_, told = talk(index, "c koi le big data ?", "parle")
    assert told.outcome is Outcome.ASKED


def test_keywords_that_only_english_has_are_answered_in_english_with_a_word_of_grammar(index: Index) -> None:
    opening = "Big Data: opportunity or threat?"
    assert talk(index, opening)[0].language is Language.ENGLISH
    assert talk(index, "que dit-il de Facebook ?", opening)[1].language is Language.FRENCH
    in_french_server = replace(message(opening), locale="fr")
    assert Composer(index).compose(in_french_server, ()).language is Language.FRENCH


@pytest.mark.parametrize("opening", ["Facebook", "weekend", "open data", "community manager", "London", "ok"])
def test_keywords_that_french_may_have_are_answered_in_french(index: Index, opening: str) -> None:
    assert talk(index, opening)[0].language is Language.FRENCH


@pytest.mark.parametrize("file", ["dialogues-dev", "dialogues-more", "dialogues-third"])
def test_dialogues_go_well(index: Index, file: str) -> None:
    held: list[Held] = hold(talks_of(file), index)
    share = dialogue_table(held)[0].shares["right"]
    assert share >= 0.85, [f"{each.turn.text}: {each.failed}" for each in held if each.failed]


@pytest.mark.parametrize(
    ("asked", "slug"),
    [
        ("résume l'article Etat 2.0", "etat-2-0"),
        ("résume l'article Geek ou Stasi", "geek-ou-stasi"),
        ("lis-moi Envie de futur", "envie-de-futur"),
        ("de quoi parle le billet « Cliquer sa vie à pleins doigts » ?", "cliquer-sa-vie-a-pleins-doigts"),
        ("can you summarise Etat 2.0?", "etat-2-0"),
    ],
)
def test_post_that_is_asked_for_by_its_title_is_read_or_summed_up(index: Index, asked: str, slug: str) -> None:
    for before in ((), (OPENING,)):
        *_, reply = talk(index, *before, asked)
        assert reply.outcome is Outcome.ANSWERED
        assert {quote.post.slug for quote in reply.quotes} == {slug}


def test_post_is_read_on_from_its_beginning(index: Index) -> None:
    begun, following = talk(index, "lis-moi Etat 2.0", "continue")
    assert begun.quotes[0].start == index.sentences_of(begun.quotes[0].post)[0].start
    assert following.quotes[0].post == begun.quotes[0].post


def test_title_in_a_question_of_its_own_asks_for_no_post(index: Index) -> None:
    asked, beside = talk(index, "Faut-il se mettre au Big ?", "Envie de futur, c'est lire des romans russes ?")
    assert (asked.decision.note, beside.decision.note) == ("", "on its subject")


@pytest.mark.parametrize("asked", ["pourquoi ?", "t sur ?", "explique", "why?"])
def test_words_before_what_comes_next_promise_no_explanation(index: Index, asked: str) -> None:
    *_, reply = talk(index, "c'est quoi le big data ?", asked)
    assert isinstance(reply.parts[0], Words)
    assert not any(claim in reply.parts[0].text for claim in ("précise", "éclaire", "développe", "clearer"))


def test_other_side_is_offered_only_of_what_is_weighed(index: Index) -> None:
    for texts in (("bonjour", "l'anonymat"), ("bonjour", "Pourquoi les méthodes des sondeurs sont-elles perturbées ?")):
        assert not isinstance(talk(index, *texts)[-1].parts[-1], Words)


def test_question_left_open_is_the_author_s_own_and_not_answered_right_after(index: Index) -> None:
    for third in ("le chat de 13h", "mass connectors", "qui va utiliser le big data ?", "Qui sont les mass mavens ?"):
        reply = talk(index, "bonjour", "merci", third)[-1]
        ends = [quote.text.rstrip(' "»') for quote in reply.citations[-1].quotes]
        assert len(reply.citations) == 1 or not any(text.endswith("?") for text in ends), third


def test_quote_read_before_is_said_to_answer_only_where_it_does(index: Index) -> None:
    for turn in talk(index, "Snowden", "il a raison ?", "il a raison ?", "il a raison ?")[1:]:
        assert isinstance(turn.parts[0], Words) and "répond" not in turn.parts[0].text


def test_somebody_named_instead_of_meant_is_asked_of_in_the_same_way(index: Index) -> None:
    said = talk(index, "Que dit Michel Hervé ?", "c'est lui qui dit ça ou Hervé ?")[-1]
    assert said.decision.note == "follow-up: who says" and "Hervé" in str(said.parts)
    view = talk(index, "Que dit Michel Hervé ?", "il est d'accord avec Hervé ?")[-1]
    assert view.decision.note == "follow-up: own view"
    other = talk(index, "Que dit Michel Hervé ?", "il est d'accord avec Bellanger ?")[-1]
    assert other.decision.note != "follow-up: own view"


VELO = "Je vais au bureau à vélo, douze kilomètres par tous les temps, et je n'ai rien contre l'électrique."
JARDIN = "Je cultive des tomates sous la serre, et le soir j'arrose les haricots avec l'eau du toit."


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("il y a d'autres billets là-dessus ?", "autres billets|Ailleurs sur le blog"),
        ("il en parle ailleurs ?", "autres billets|Ailleurs sur le blog"),
        ("are there other posts about it?", "other posts|Elsewhere on the blog"),
    ],
)
def test_who_wants_other_posts_on_what_was_read_is_not_told_that_he_does_not_speak_of_it(asked: str, said: str) -> None:
    first, second = talk(blog_of(VELO, JARDIN), "Que penses-tu du vélo électrique ?", asked)
    assert first.outcome is Outcome.ANSWERED
    assert second.outcome is Outcome.DECLINED
    assert re.search(said, said_by_bot(second))


@pytest.mark.parametrize("before", [[], ["Que penses-tu du vélo électrique ?"]])
def test_who_wants_other_posts_is_told_where_there_is_but_one(before: list[str]) -> None:
    reply = talk(blog_of(VELO), *before, "il y a d'autres billets ?")[-1]
    assert said_by_bot(reply) == "Il n’y en a pas d’autre : le blog n’a qu’un billet pour l’instant."


def test_no_topic_is_offered_where_none_is_left() -> None:
    post = Post("post", "Bonjour", "Je veux devenir luthier. J'aime le bois, et la colle chaude.", topics=("lutherie",))
    replies = talk(Index(Corpus(Blog(), (post,))), "une citation au hasard", "une autre", "encore", "encore", "encore")
    assert replies[-1].outcome is Outcome.CHAT
    said = [said_by_bot(reply) for reply in replies]
    assert not [text for text in said if re.search(r"\s\s|[\ue000-\uf8ff]|^\W|[:,] \?", text)], said


def test_who_holds_something_against_it_is_read_what_he_writes_on_that(index: Index) -> None:
    *_, reply = talk(index, "Que dit-il du big data ?", "c'est faux, les données coûtent cher")
    assert "trop coûteux" in " ".join(quote.text for quote in reply.quotes)
    *_, reply = talk(index, "Que dit-il de Facebook ?", "pas d'accord du tout, moi j'aime bien Facebook")
    assert "mécontents" not in " ".join(quote.text for quote in reply.quotes)
