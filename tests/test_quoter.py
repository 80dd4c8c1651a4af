"""Which span is quoted, and who speaks in it: what holds whatever was found, and whatever somebody writes."""

import itertools
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.corpus import SentenceTable
from bot.corpus._markdown import plain_text
from bot.model import SOMEBODY, Aside, Blog, Citation, Corpus, IndexEntry, Post, Sentence
from bot.quotes import LONGEST, Quoter
from bot.text import fold, quoted_spans, sentences
from tests.helpers import looped

BIG, STATE, GEEK = "faut-il-se-mettre-au-big", "etat-2-0", "geek-ou-stasi"
CLICK = "cliquer-sa-vie-a-pleins-doigts"
FILLER = "Rien de tout ce qui vient maintenant ne compte vraiment pour la suite de cette histoire un peu longue."
# Where the author reports somebody, and whom.
REPORTED = [
    (BIG, "Pour lui, nous sommes en danger", "Pierre Bellanger"),
    (BIG, "Pour lui, cela constitue un pillage", "Pierre Bellanger"),
    (BIG, "Il faut créer une protection", "Pierre Bellanger"),
    (BIG, "Il faut, pour lui, se dépêcher", "Pierre Bellanger"),
    (BIG, "Pour lui, c'est simple", "Pierre Bellanger"),
    (BIG, "Ces sujets de technologies", "François Bourdoncle"),
    (GEEK, "\" Dans les entreprises aujourd'hui", "Michel Hervé"),
    (GEEK, "Lui, il est pour l'introduction", "Michel Hervé"),
    (STATE, "Eric Schmidt et Jared Cohen évoquent", "Eric Schmidt et Jared Cohen"),
    (CLICK, "Je lis cette formule", "Philippe Vecchi"),
]
# Sentences that open with a pronoun, and the words that say who or what is meant.
HANGING = [
    (BIG, "Pour lui, nous sommes en danger", "comme Pierre Bellanger"),
    (GEEK, "Lui, il est pour l'introduction", "Michel Hervé ne se sent pas"),
    (STATE, "Cela permet ainsi aux personnes pauvres", "Ce programme"),
    ("envie-de-futur", "Cela parle de ceux qui", "Mais aussi de victimes"),
    ("marketing-et-service-client", "C'est donc celui-ci", "mass connector"),
]


def table_of(*bodies: str, author: str | None = None) -> SentenceTable:
    """Return the sentences of made-up posts."""
    posts = tuple(Post(f"post-{number}", f"Billet {number}", body) for number, body in enumerate(bodies, 1))
    return SentenceTable(Corpus(Blog(author=author), posts))


def find(table: SentenceTable, opening: str, slug: str | None = None) -> Sentence:
    """Return the first sentence that begins with some words."""
    return next(each for each in table.sentences if each.text.startswith(opening) and slug in (None, each.post.slug))


def window(table: SentenceTable, core: Sentence, *, behind: int = 8) -> range:
    """Return what a search gives: a sentence and those behind it, as many as fit."""
    most = min(core.number + behind + 1, table.numbers_of(core.post).stop)
    return range(core.number, max(n + 1 for n in range(core.number, most) if fits(table, core, n)))


def fits(table: SentenceTable, core: Sentence, last: int) -> bool:
    return last == core.number or table.sentences[last].end - core.start <= LONGEST


def joined(citation: Citation) -> str:
    """Return a block as a member reads it between the quotation marks."""
    return " […] ".join(quote.text for quote in citation.quotes)


def quoted(body: str, opening: str, *, alone: bool = True) -> str:
    """Return what is quoted of one post for the sentence that begins with some words, found alone or with more."""
    table = table_of(body)
    core = find(table, opening)
    return joined(Quoter(table).cite(core, window(table, core, behind=0 if alone else 8)))


def everything_cited(table: SentenceTable, quoter: Quoter) -> Iterator[tuple[Sentence, Citation]]:
    """Yield a quote of every sentence, found alone, with those behind it, and with one before it."""
    for core in table.sentences:
        first = max(core.number - 1, table.numbers_of(core.post).start)
        around = window(table, table.sentences[first])
        for found in (window(table, core, behind=0), window(table, core), range(first, around.stop)):
            yield core, quoter.cite(core, found, score=1.0)


@pytest.fixture(params=["with the editor's index", "without"])
def blog(request: pytest.FixtureRequest, corpus: Corpus) -> SentenceTable:
    """Return the sentences of the blog that comes with the bot."""
    return SentenceTable(corpus if request.param != "without" else Corpus(corpus.blog, corpus.posts))


@pytest.mark.parametrize(("slug", "opening", "speaker"), REPORTED)
def test_quotation_says_who_speaks(blog: SentenceTable, slug: str, opening: str, speaker: str) -> None:
    core = find(blog, opening, slug)
    citation = Quoter(blog).cite(core, window(blog, core, behind=0))
    assert citation.speaker == speaker
    naming = Quoter(blog).naming(citation)
    assert fold(speaker.rsplit(maxsplit=1)[-1]) in fold(joined(citation) + (joined(naming) if naming else ""))


@pytest.mark.parametrize(
    ("slug", "opening"),
    [
        (BIG, "C'est devenu le nouveau mot"),
        (BIG, "Sûrement un peu de tout ça"),
        (GEEK, "Il y a encore du chemin"),
        (STATE, "Heureusement il n'y a pas"),
        ("marketing-et-service-client", "Le service client, c'est le comptoir"),
    ],
)
def test_author_speaks_for_himself(blog: SentenceTable, slug: str, opening: str) -> None:
    quoter, core = Quoter(blog), find(blog, opening, slug)
    assert quoter.cite(core, window(blog, core, behind=0)).speaker is None
    assert quoter.is_own(core)


@pytest.mark.parametrize(("slug", "opening", "antecedent"), HANGING)
def test_pronoun_takes_its_antecedent_along(blog: SentenceTable, slug: str, opening: str, antecedent: str) -> None:
    core = find(blog, opening, slug)
    text = joined(Quoter(blog).cite(core, window(blog, core)))
    assert antecedent in text
    assert opening in text


def test_editor_has_the_last_word_about_speakers() -> None:
    body = "Selon Marie Curie, le radium brille. Le four chauffe."
    post = Post("post", "Billet", body)
    first, second = sentences(body)
    entries = IndexEntry(post, *first, questions=("Qui ?",)), IndexEntry(post, *second, speaker="Paul Rey")
    table = SentenceTable(Corpus(Blog(), (post,), entries))
    quoter = Quoter(table)
    assert [quoter.speaker_of(each) for each in table.sentences] == [None, "Paul Rey"]


def test_author_who_is_asked_speaks_for_himself() -> None:
    body = "Pourquoi ?\n\nPaul Rey : Par hasard.\n\nEt alors ?\n\nPaul Rey : Rien."
    for author, speaker in (("Paul Rey", None), ("Lucie", "Paul Rey")):
        table = table_of(body, author=author)
        assert Quoter(table).speaker_of(find(table, "Paul Rey : Par")) == speaker


def test_nobody_named_has_no_name_and_is_not_the_author() -> None:
    table = table_of(f"{FILLER} Certains prédisent que le pain noir va remplacer le blanc. {FILLER}")
    quoter, core = Quoter(table), find(table, "Certains")
    assert quoter.cite(core, range(core.number, core.number + 1)).speaker == SOMEBODY
    assert quoter.speaker_of(core) is None
    assert not quoter.is_own(core)


def test_line_of_a_dialogue_is_not_the_authors_own() -> None:
    table = table_of("— Tu viens ? ai-je dit.\n— Adieu, dit-il.")
    assert not any(Quoter(table).is_own(each) for each in table.sentences)


def test_quotes_hold_what_answers_are_short_and_stand_in_order(blog: SentenceTable) -> None:
    quoter = Quoter(blog)
    edges = {post.slug: (sentences(post.body, post.layout), quoted_spans(post.body)) for post in blog.corpus.posts}
    for core, citation in everything_cited(blog, quoter):
        main = citation.quotes[citation.main]
        assert main.start <= core.start == citation.answers_at
        assert citation.shortened or core.end <= main.end
        assert sum(len(quote.text) for quote in citation.quotes) <= max(LONGEST, len(core.text))
        spans, marks = edges[core.post.slug]
        for quote in citation.quotes:
            assert quote.start in {start for start, _ in spans}
            assert citation.shortened or quote.end in {end for _, end in spans}
            assert not [(s, e) for s, e in marks if s < quote.start < e or s < quote.end < e], quote.text
        for before, after in itertools.pairwise(citation.quotes):
            assert citation.post.body[before.end : after.start].strip(), joined(citation)


def test_no_quote_hides_whom_it_reports(blog: SentenceTable) -> None:
    quoter = Quoter(blog)
    for _, citation in everything_cited(blog, quoter):
        said = {quoter.speaker_of(blog.sentences[number]) for number in quoter.numbers(citation)}
        assert all(name in (citation.speaker or "") for name in said if name)


def test_who_speaks_may_be_found_out_before_anybody_asks(corpus: Corpus) -> None:
    table = SentenceTable(corpus)
    prepared, lazy = Quoter(table), Quoter(table)
    prepared.prepare()
    assert [prepared.speaker_of(each) for each in table.sentences] == [
        lazy.speaker_of(each) for each in table.sentences
    ]


def test_same_window_gives_the_same_quote_whatever_was_quoted_before(corpus: Corpus) -> None:
    table = SentenceTable(corpus)
    forwards, backwards = Quoter(table), Quoter(table)
    first = [forwards.cite(each, window(table, each)) for each in table.sentences]
    assert [backwards.cite(each, window(table, each)) for each in table.sentences[::-1]][::-1] == first


def test_name_far_away_comes_as_a_slice_of_its_own() -> None:
    between = "\n\n".join([FILLER] * 8)
    table = table_of(f"Anne Martin vient de publier un livre.\n\n{between}\n\nPour elle, il faut arrêter tout cela.")
    core = find(table, "Pour elle")
    quoter = Quoter(table)
    citation = quoter.cite(core, range(core.number, core.number + 1))
    assert citation.quotes[0].text == "Anne Martin vient de publier un livre."
    assert citation.quotes[citation.main].text.endswith("Pour elle, il faut arrêter tout cela.")
    assert citation.speaker == "Anne Martin"
    assert quoter.naming(citation) is None
    known = quoter.cite(core, range(core.number, core.number + 1), shown={0})
    assert len(known.quotes) == 1
    naming = quoter.naming(known)
    assert naming is not None
    assert joined(naming) == "Anne Martin vient de publier un livre."


def test_pronoun_at_the_head_of_a_post_does_not_reach_into_the_post_before() -> None:
    table = table_of("Anne Martin dort.", "Elle dort encore, et personne ne sait pourquoi.")
    core = find(table, "Elle dort")
    citation = Quoter(table).cite(core, range(core.number, core.number + 1))
    assert joined(citation) == "Elle dort encore, et personne ne sait pourquoi."
    assert citation.speaker is None


@looped(
    ("hanging", "stands"),
    [
        ("Du coup, ils tournent sans bruit, jour et nuit, dans les fournils.", False),
        ("Mais le blé manque, et les meuniers s'en plaignent à la foire.", False),
        ("Et puis cela ne fait pas de bruit, ni le jour, ni la nuit.", False),
        ("Il n'y croit pas, ni le jour, ni la nuit, ni à la foire.", False),
        ("Il n'y a rien d'autre que de l'eau dans ce vieux puits de la ferme.", True),
        ("Le blé manque, et les meuniers s'en plaignent à la foire.", True),
    ],
)
def test_what_hangs_on_the_sentence_before_is_not_read_without_it(hanging: str, stands: bool) -> None:  # noqa: FBT001
    before = "Les moulins en granit sont de retour dans tout le pays."
    assert quoted(f"{before} {hanging}", hanging[:12]) == (hanging if stands else f"{before} {hanging}")


@pytest.mark.parametrize(
    ("hanging", "stands"),
    [
        ("It must never be moved in the summer months, whatever they tell you.", False),
        ("But honey tastes of lime trees and of clover, and of the city.", False),
        ("It takes a whole week to gather a single jar of honey, and two of them in May.", True),
        ("This year the winter was a long one, and the spring came late to the whole north.", True),
    ],
)
def test_english_pronoun_takes_its_antecedent_along(hanging: str, stands: bool) -> None:  # noqa: FBT001
    before = "A hive weighs forty kilos in August, and the bees in it are not to be trifled with."
    post = Post("bees", "Bees", f"{before} {hanging}", is_english=True)
    table = SentenceTable(Corpus(Blog(), (post,)))
    core = find(table, hanging)
    text = joined(Quoter(table).cite(core, range(core.number, core.number + 1)))
    assert text == (hanging if stands else f"{before} {hanging}")


def test_what_hangs_makes_room_for_what_it_hangs_on() -> None:
    body = f"Luc trouve tout cela froid. « On dirait un traité », dit-il. {FILLER} {FILLER} {FILLER} {FILLER}"
    assert quoted(body, "« On dirait", alone=False).startswith("Luc trouve")


@looped(
    ("body", "opening", "text"),
    [
        ("Voici ma recette :\n\nDu sel, et du poivre.", "Voici", "Voici ma recette :\n\nDu sel, et du poivre."),
        ("Voici ma recette :\n\nDu sel, et du poivre.", "Du sel", "Voici ma recette :\n\nDu sel, et du poivre."),
        ("Faut-il dessiner ? Oui, tout de suite.\n\nIl pleut.", "Faut-il", "Faut-il dessiner ? Oui, tout de suite."),
        ("Que répondre ?\n\nÀ Nantes, il pleut.", "Que", "Que répondre ?\n\nÀ Nantes, il pleut."),
        (
            f"Il y a deux raisons. La première, le prix. {FILLER}",
            "Il y a",
            "Il y a deux raisons. La première, le prix.",
        ),
        ("Le pub ferme.\n\nTout ça, c'est fini.", "Le pub", "Le pub ferme.\n\nTout ça, c'est fini."),
        (
            f"J'ai demandé à une agronome, Claire Roux. Sa réponse : « Dormez tranquille. » {FILLER}",
            "J'ai demandé",
            "J'ai demandé à une agronome, Claire Roux. Sa réponse : « Dormez tranquille. »",
        ),
    ],
)
def test_quote_ends_where_its_thought_does(body: str, opening: str, text: str) -> None:
    assert quoted(body, opening) == text


def test_question_that_nobody_answers_does_not_end_a_quote() -> None:
    body = f"Le chêne est un bois lourd. Et le noyer ?\n\n{FILLER[:-1] * 5}"
    assert quoted(body, "Le chêne", alone=False) == "Le chêne est un bois lourd."


def test_nobody_goes_on_in_another_ones_name() -> None:
    body = (
        "Mon ami Gérard n'est pas convaincu. Il dit que les livres sont gratuits sur les tablettes. Le pain est cher."
        "\n\nMon premier roman, je l'ai ouvert à quarante ans, la jambe dans le plâtre."
    )
    assert quoted(body, "Il dit", alone=False).endswith("sur les tablettes.")


def test_who_is_named_is_quoted_with_what_he_thinks() -> None:
    body = "Comme Pierre Martin, certains crient au loup. Pour lui, nous sommes tous en danger. Il fait beau."
    assert "en danger" in quoted(body, "Comme Pierre", alone=False)


def test_what_was_read_is_left_out_at_the_edges() -> None:
    table = table_of("Le pain blanc cuit le matin. Le pain gris cuit le soir. Le four chauffe la nuit.")
    quoter, core = Quoter(table), find(table, "Le pain gris")
    everything = quoter.cite(core, range(3))
    assert joined(everything) == table.corpus.posts[0].body
    assert joined(quoter.cite(core, range(3), shown={0, 2})) == "Le pain gris cuit le soir."
    hanging = table_of("Le pain blanc cuit le matin. Il est salé.")
    last = hanging.sentences[1]
    assert joined(Quoter(hanging).cite(last, range(2), shown={0})).startswith("Le pain blanc")


LIST = "Ce qui marche :\n\n- le pain de la voisine ;\n- la belote du jeudi ;\n- le taxi, remboursé par la Sécu."
DIALOGUE = (
    "— Et toi, tu viendrais vivre ici ? ai-je demandé à mon neveu, interne à Toulouse.\n"
    "— Pour travailler soixante-dix heures par semaine, tout seul ? Jamais, m’a-t-il répondu.\n"
    "— Et à plusieurs ?\n"
    "— À plusieurs, dans une maison de santé, avec un secrétariat, peut-être."
)
STEPS = (
    "Comment ouvrir la ruche :\n\n1. Ouvrir doucement. Rien ne presse.\n   - par temps calme\n2. Enfumer\n\n"
    "   Un deuxième paragraphe sur la fumée.\n3. Refermer"
)


@pytest.mark.parametrize(
    ("whole", "opening"),
    [
        *((LIST, opening) for opening in ("- le pain", "- la belote", "- le taxi")),
        *((DIALOGUE, opening) for opening in ("— Et toi", "— Pour travailler", "Jamais", "— À plusieurs")),
        *((STEPS, opening) for opening in ("1. Ouvrir", "Rien ne presse", "2. Enfumer", "Un deuxième", "3. Refermer")),
    ],
)
@pytest.mark.parametrize("alone", [True, False])
def test_short_list_or_dialogue_is_quoted_whole(whole: str, opening: str, alone: bool) -> None:  # noqa: FBT001
    assert quoted(f"{FILLER}\n\n{whole}\n\n{FILLER}", opening, alone=alone) == whole


def test_item_of_a_long_list_comes_with_what_brings_it_in() -> None:
    items = [f"- le point numéro {number}, dont il y a beaucoup à dire ici, et même ailleurs ;" for number in range(12)]
    table = table_of("\n".join(["Ce qu'il faut :", "", *items]))
    core = find(table, "- le point numéro 7")
    citation = Quoter(table).cite(core, window(table, core))
    assert [quote.text for quote in citation.quotes] == ["Ce qu'il faut :", items[7]]
    assert citation.speaker is None


def test_line_of_a_long_dialogue_comes_whole_with_the_one_before_it() -> None:
    lines = [f"— Et la {number}e question du soir, elle est pour qui ? Pas pour moi, dit-il." for number in range(20)]
    body = "\n".join(lines)
    assert quoted(body, "Pas pour moi") == lines[0]
    for start in range(2, 8):
        assert quoted(body, f"— Et la {start}e") == f"{lines[start - 1]}\n{lines[start]}"


def test_question_of_a_long_dialogue_comes_with_its_answer() -> None:
    lines = [f"— Et la {n}e ruche du verger, elle est pour qui ?\n— La {n}e ruche est pour moi." for n in range(20)]
    asked = "— Et la 7e ruche du verger, elle est pour qui ?"
    assert (
        quoted("\n".join(lines), "— Et la 7e") == f"— La 6e ruche est pour moi.\n{asked}\n— La 7e ruche est pour moi."
    )
    table = table_of("\n".join(lines))
    quoter = Quoter(table)
    core = find(table, "— Et la 7e")
    assert joined(quoter.shortest(quoter.cite(core, range(core.number, core.number + 1)))) == asked


def test_prose_does_not_run_into_the_midst_of_a_list() -> None:
    items = [f"- le point numéro {number}, dont il y a beaucoup à dire ici, et même ailleurs ;" for number in range(12)]
    body = "\n".join(["La ruche est ouverte en mai.", "", *items, "", "Le miel se garde dix ans."])
    table = table_of(body)
    quoter = Quoter(table)
    opens, closes = find(table, "La ruche"), find(table, "Le miel")
    assert joined(quoter.cite(opens, window(table, opens))) == "La ruche est ouverte en mai."
    assert joined(quoter.cite(closes, range(closes.number - 2, closes.number + 1))) == "Le miel se garde dix ans."
    announced = body.replace("en mai.", "ainsi :")
    held = quoted(announced, "La ruche", alone=False)
    assert held.startswith("La ruche est ouverte ainsi :\n\n- le point")
    assert held.endswith(";")


def test_short_list_that_prose_runs_into_is_whole() -> None:
    body = "La ruche est ouverte en mai.\n\n- le miel ;\n- la cire ;\n- le pollen.\n\nLe miel se garde dix ans."
    table = table_of(body)
    quoter, first, last = Quoter(table), table.sentences[0], table.sentences[-1]
    assert joined(quoter.cite(first, range(2))) == body.rpartition("\n\n")[0]
    assert joined(quoter.cite(last, range(last.number - 1, last.number + 1))) == body.partition("\n\n")[2]


def test_line_too_long_for_a_quote_is_not_left_out() -> None:
    long = " ".join(f"Je te dis pour la {number}e fois que je ne viendrai pas." for number in range(20))
    assert "Jamais, dit-il." in quoted(f"— {long} Jamais, dit-il.\n— Bon.", "Jamais")


def test_table_is_read_without_the_paragraph_below_it() -> None:
    table = "Farine | Eau\nT65, très blanche | 350 g par kilo\nT80, plus grise | 380 g par kilo"
    body = f"Le pain blanc domine.\n\n{table}\n\nLe sel se pèse au gramme près, et jamais à l'œil."
    assert quoted(body, "Farine") == table


def test_what_is_never_quoted_is_stepped_over() -> None:
    body = "Mon vélo a coûté cher cette année.\n\nVoici mon petit calcul :\n\nx = 1\n\nSoit mille euros d'économie."
    at = body.index("x = 1")
    post = Post("velo", "Le vélo", body, asides=(Aside(at, at + 5),))
    table = SentenceTable(Corpus(Blog(), (post,)))
    quoter = Quoter(table)
    for core in table.sentences:
        assert "x = 1" not in joined(quoter.cite(core, range(len(table.sentences))))
    assert joined(quoter.run(range(1, 3))) == "Voici mon petit calcul : […] Soit mille euros d'économie."
    first = quoter.run(range(1))
    following = quoter.after(first, {0})
    assert following is not None
    assert not joined(following).endswith(":")


def test_endless_sentence_is_cut_behind_a_clause_and_read_on_from_there() -> None:
    endless = "Il y a " + ", et puis encore".join([" ceci"] * 80) + "."
    table = table_of(f"Une phrase avant.\n\n{endless}\n\nUne phrase après.")
    quoter = Quoter(table)
    part: Citation | None = quoter.cite(table.sentences[1], range(1, 2), score=1.0)
    read = []
    while part is not None:
        read.append(joined(part))
        part = quoter.after(part, {0, 1}) if part.shortened else None
    assert len(read) > 1
    assert all(len(text) <= LONGEST and text.endswith((",", ".")) for text in read)
    assert " ".join(read) == endless


@pytest.mark.parametrize(
    "open_end", ["mais il n’y croit pas", "et le maire déclare", "ce que personne n’a dit, jamais"]
)
def test_endless_sentence_is_cut_behind_no_negation_and_no_verb_of_saying(open_end: str) -> None:
    clause = "le tram passe devant la gare et devant le port"
    first = ", ".join([clause.capitalize(), *[clause] * 7])
    table = table_of(f"{first}, {open_end}, {', '.join([clause] * 6)}.")
    cited = Quoter(table).cite(table.sentences[0], range(1))
    assert len(f"{first}, {open_end},") < LONGEST
    assert joined(cited) == f"{first},"


def test_endless_sentence_without_a_clause_is_quoted_whole() -> None:
    endless = "Il y a" + " encore ceci" * 80 + "."
    table = table_of(endless)
    citation = Quoter(table).cite(table.sentences[0], range(1))
    assert joined(citation) == endless
    assert not citation.shortened


def test_long_sentence_is_not_cut_within_quotation_marks_or_brackets() -> None:
    said = "« " + ", ".join(["oui, non"] * 60) + " »"
    body = (
        f"Il a dit, ce jour-là, devant tous les siens et devant nous, ce que chacun de nous savait, {said}, et voilà."
    )
    table = table_of(body)
    citation = Quoter(table).cite(table.sentences[0], range(1))
    assert joined(citation).count("«") == joined(citation).count("»")


@pytest.fixture
def tale() -> SentenceTable:
    """Return a post of two paragraphs of three sentences."""
    return table_of(
        "Le pain blanc cuit le matin. Le pain gris cuit le soir. Le four chauffe la nuit.\n\n"
        "La farine vient du moulin. Le sel vient de Guérande. La levure vient du froid."
    )


def test_reading_on_and_back_goes_by_what_was_read(tale: SentenceTable) -> None:
    quoter = Quoter(tale)
    middle = quoter.run(range(2, 3))
    texts = [sentence.text for sentence in tale.sentences]
    after, before = quoter.after(middle, {2}), quoter.before(middle, {2})
    assert after is not None
    assert before is not None
    assert joined(after) == f"{texts[3]} {texts[4]}"
    assert joined(before) == f"{texts[0]} {texts[1]}"
    further = quoter.after(middle, {2, 3, 5})
    assert further is not None
    assert joined(further) == texts[4]
    assert quoter.after(middle, {2, 3, 4, 5}) is None
    assert quoter.before(middle, {0, 1, 2}) is None
    three = quoter.after(middle, {2}, count=3)
    assert three is not None
    assert joined(three).endswith(texts[5])


def test_reading_on_is_no_page() -> None:
    one, other = (f"{word} la ville{', puis encore la ville' * 12}." for word in ("Voici", "Voilà"))
    table = table_of(f"Le début de tout. {one} {other} La fin de tout.")
    quoter = Quoter(table)
    after, before = quoter.after(quoter.run(range(1)), {0}), quoter.before(quoter.run(range(3, 4)), {3})
    assert after is not None
    assert before is not None
    assert (joined(after), joined(before)) == (one, other)


def test_context_of_a_quote_is_its_neighbours_its_paragraph_or_less(tale: SentenceTable) -> None:
    quoter = Quoter(tale)
    texts = [sentence.text for sentence in tale.sentences]
    citation = quoter.cite(tale.sentences[1], range(1, 3), score=1.0)
    assert joined(quoter.around(citation)) == f"{' '.join(texts[:3])}\n\n{texts[3]}"
    assert quoter.has_around(citation)
    assert joined(quoter.paragraph(citation)) == " ".join(texts[:3])
    assert joined(quoter.shortest(citation)) == texts[1]
    assert not quoter.has_around(quoter.run(range(6)))
    long = table_of(" ".join(f"{FILLER[:-1]} {number}." for number in range(40)))
    page = Quoter(long).paragraph(Quoter(long).run(range(20, 21)))
    assert 1_200 < len(joined(page)) <= 1_500


# What stands apart has these in it, and nothing else has.
APART = re.compile(r"Titre|xcode|xphoto")
THINGS = ("la ruche", "le verger", "la gare", "le pain", "la pluie")
PROSE = (
    "{thing} me plaît depuis longtemps, et je le dis à tout le monde.",
    "C'est cher.",
    "Mais {thing} ne suffit pas, à mon avis.",
    "Pourquoi {thing} coûte-t-il autant ?",
    "Voici ce que je sais de {thing} :",
    "~~Je n'y croyais pas. Du tout.~~",
    "Selon Paul Rey, {thing} va changer dans dix ans, et nous avec.",
    "« Tout passe, même {thing} et le reste », soupire le facteur.",
    "Certains disent que {thing} vaut la peine, et moi je ne sais pas trop" + ", et puis encore" * 30 + ".",
)
SAID = ("Pour {thing}, tout seul ? Jamais, m'a-t-il répondu.", "Et {thing} ?", "Oui. Et non.", "Tu viens ? dit Manon.")
_THING = st.sampled_from(THINGS)


@st.composite
def _filled(draw: st.DrawFn, texts: tuple[str, ...]) -> str:
    text = draw(st.sampled_from(texts)).format(thing=draw(_THING))
    return text[0].upper() + text[1:]


def _several(texts: tuple[str, ...], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(_filled(texts), min_size=1, max_size=most)


_BODY = st.lists(
    st.one_of(
        _several(PROSE, 4).map(" ".join),
        st.builds(
            lambda said, gap: gap.join(f"— {line}" for line in [*said, "Bon, dit-il."]),
            _several(SAID, 12),
            st.sampled_from(["\n", "\n\n"]),
        ),
        st.builds(
            lambda before, items: "\n".join([before, "", *(f"- {item}" for item in items)]),
            _filled(PROSE),
            st.lists(_several(PROSE[:5], 2).map("\n\n  ".join), min_size=1, max_size=6),
        ),
        st.sampled_from(["## Titre sur la ruche", "**Titre du verger**", "```\nxcode = 1\n```", "![xphoto](a.png)"]),
    ),
    min_size=2,
    max_size=9,
).map("\n\n".join)


def _faults(citation: Citation) -> list[str]:
    """Return what is wrong with a citation, whatever it was made for."""
    body = citation.post.body
    lines = [match.span() for match in re.finditer(r"^—.*\S", body, re.MULTILINE)]
    whole = [(s, e) for s, e in lines if e - s <= LONGEST] + [match.span() for match in re.finditer("~~.*?~~", body)]
    found = []
    for quote in citation.quotes:
        found += APART.findall(quote.text)
        found += [body[s:e] for s, e in citation.post.apart if s < quote.end and quote.start < e]
        found += [body[s:e] for s, e in whole if s < quote.start < e or s < quote.end < e]
        found += [body[s:e] for s, e in quoted_spans(body) if s < quote.start < e or s < quote.end < e]
    return found


def _all_that_is_said_of(quoter: Quoter, citation: Citation) -> Iterator[Citation]:
    """Yield a citation, and all that can be read from it."""
    held = frozenset(quoter.numbers(citation))
    others = (quoter.after(citation, held), quoter.before(citation, held), quoter.naming(citation))
    yield from (each for each in others if each)
    yield from (citation, quoter.shortest(citation))


@settings(max_examples=30)
@given(_BODY, st.data())
def test_whatever_is_quoted_nothing_apart_is_and_nothing_is_cut(source: str, data: st.DataObject) -> None:
    plain = plain_text(f"Un mot sur la gare.\n\n{source}")
    post = Post("essai", "Essai", plain.text, asides=plain.asides, items=plain.items, quotations=plain.quotations)
    table = SentenceTable(Corpus(Blog(), (post,)))
    quoter = Quoter(table)
    for core in table.sentences:
        first = data.draw(st.integers(max(0, core.number - 3), core.number))
        found = range(first, data.draw(st.integers(core.number + 1, len(table.sentences))))
        citation = quoter.cite(core, found, score=1.0)
        main = citation.quotes[citation.main]
        assert main.start <= core.start < main.end
        for each in _all_that_is_said_of(quoter, citation):
            assert not _faults(each), joined(each)
            lengths = [len(quote.text) for quote in each.quotes]
            assert sum(lengths) <= LONGEST or len(lengths) == 1


@settings(max_examples=80)
@given(st.lists(st.text(min_size=1, max_size=300), min_size=1, max_size=3), st.data())
def test_every_quote_is_a_slice_of_any_text(bodies: list[str], data: st.DataObject) -> None:
    table = table_of(*bodies)
    quoter = Quoter(table)
    for core in table.sentences:
        numbers = table.numbers_of(core.post)
        found = range(data.draw(st.integers(numbers.start, core.number)), numbers.stop)
        citation = quoter.cite(core, found, score=1.0)
        for each in _all_that_is_said_of(quoter, citation):
            assert all(quote.text == core.post.body[quote.start : quote.end] for quote in each.quotes)
        for wider in (quoter.around(citation), quoter.paragraph(citation)):
            assert any(quote.start <= core.start < quote.end for quote in wider.quotes)
