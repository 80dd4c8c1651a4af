"""Which span is quoted, and who speaks in it. What is asserted holds for any tuning of the search."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

import pytest

from bot.index import Findings, Hit, Index, Sentence
from bot.model import SOMEBODY, Blog, Citation, Corpus, IndexEntry, Post, Quote, Stance
from bot.quotes import LONGEST, Quoter, Reported, speakers
from bot.text import fold, quoted_spans, sentences
from tests.helpers import blog_of, joined, sentence_at, talk

BIG, STATE, GEEK = "faut-il-se-mettre-au-big", "etat-2-0", "geek-ou-stasi"
CLICK = "cliquer-sa-vie-a-pleins-doigts"
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
    (GEEK, "Appelé à témoigner", "Thomas Defaille"),
    (STATE, "Eric Schmidt et Jared Cohen évoquent", "Eric Schmidt et Jared Cohen"),
    (CLICK, "Je lis cette formule", "Philippe Vecchi"),
]
# Sentences that open with a pronoun, and the words that say who or what is meant.
HANGING = [
    (BIG, "Pour lui, nous sommes en danger", "comme Pierre Bellanger"),
    (BIG, "Pour lui, c'est simple", "Pierre Bellanger"),
    (GEEK, "Lui, il est pour l'introduction", "Michel Hervé ne se sent pas"),
    (GEEK, "Celui qui parle comme ça", '" Dans les entreprises'),
    (STATE, "Ce programme, en permettant", "Aadhaar"),
    (STATE, "Cela permet ainsi aux personnes pauvres", "Ce programme"),
    ("envie-de-futur", "Cela parle de ceux qui", "Mais aussi de victimes"),
    ("marketing-et-service-client", "C'est donc celui-ci", "mass connector"),
]


def findings_of(index: Index, *found: tuple[Sentence, float]) -> Findings:
    """Return what the index would say had it found exactly these sentences, with these scores."""
    return replace(index.search("données"), hits=tuple(Hit(sentence, score) for sentence, score in found))


@pytest.mark.parametrize(
    "asked",
    ["Parle-moi de l’Inde", "Aadhaar : quels avantages et quels risques ?", "Aadhaar, les risques et les avantages ?"],
)
def test_what_links_on_is_read_behind_what_it_links_on_to(index: Index, asked: str) -> None:
    (reply,) = talk(index, asked)
    first, second = (joined(citation) for citation in reply.citations[:2])
    assert "Aadhaar" in first
    assert second.startswith("Mais, a contrario")


def test_the_best_quote_comes_first_where_the_other_has_less_of_what_was_asked(index: Index) -> None:
    (reply,) = talk(index, "What are the fears about collecting biometric data?")
    assert joined(reply.citations[0]).startswith("Mais, a contrario")
    assert len(reply.citations) > 1


def cite(index: Index, sentence: Sentence, *others: tuple[Sentence, float]) -> Citation:
    [citation] = _quoter(index).choose(findings_of(index, (sentence, 1.0), *others), 1)
    return citation


@lru_cache(maxsize=8)
def _quoter(index: Index) -> Quoter:
    return Quoter(index)


def find(index: Index, slug: str, opening: str) -> Sentence:
    post = next(post for post in index.corpus.posts if post.slug == slug)
    start = sentence_at(post, opening)
    return next(each for each in index.sentences if each.post == post and each.start == start)


def reports(corpus: Corpus, post: Post) -> dict[int, Reported]:
    return speakers(post, {entry.start: entry for entry in corpus.entries if entry.post == post})


@lru_cache(maxsize=8)
def all_blocks(index: Index) -> tuple[tuple[Sentence, Citation], ...]:
    """Return the block of every sentence, once alone and once among neighbours as good as itself."""
    return tuple(_blocks(index))


def _blocks(index: Index) -> Iterator[tuple[Sentence, Citation]]:
    for sentence in index.sentences:
        yield sentence, cite(index, sentence)
        near = index.sentences[max(0, sentence.number - 2) : sentence.number + 3]
        yield sentence, cite(index, sentence, *((each, 0.99) for each in near if each is not sentence))


@pytest.mark.parametrize(("slug", "opening", "speaker"), REPORTED)
def test_quotation_says_who_speaks(either_index: Index, slug: str, opening: str, speaker: str) -> None:
    citation = cite(either_index, find(either_index, slug, opening))
    assert citation.speaker == speaker
    assert fold(speaker.rsplit(maxsplit=1)[-1]) in fold(joined(citation))


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
def test_author_speaks_for_himself(either_index: Index, slug: str, opening: str) -> None:
    assert cite(either_index, find(either_index, slug, opening)).speaker is None


@pytest.mark.parametrize(("slug", "opening", "antecedent"), HANGING)
def test_pronoun_takes_its_antecedent_along(either_index: Index, slug: str, opening: str, antecedent: str) -> None:
    text = joined(cite(either_index, find(either_index, slug, opening)))
    assert antecedent in text
    assert opening in text


def test_who_asks_what_somebody_says_reads_it_behind_his_name(either_index: Index) -> None:
    naming = find(either_index, BIG, "Mais certains sont aussi")
    what_he_says = either_index.search("Que pense Pierre Bellanger ?")
    quoter, hits = _quoter(either_index), (Hit(naming, 1.0),)
    (said,) = quoter.choose(replace(what_he_says, hits=hits), 1)
    assert "Pour lui, nous sommes en danger" in said.quotes[0].text
    assert said.speaker == "Pierre Bellanger"


def test_rhetorical_question_does_not_run_into_somebody_elses_words(either_index: Index) -> None:
    text = joined(cite(either_index, find(either_index, GEEK, "Ne risque-t-on pas")))
    assert "Defaille" not in text


def test_question_takes_its_answer_along(either_index: Index) -> None:
    assert "D'un monde où tout est sympa" in joined(cite(either_index, find(either_index, CLICK, "De quoi parle-t-il")))


def test_question_does_not_run_into_the_next_one_behind_its_short_answer() -> None:
    index = blog_of(
        "Faut-il apprendre à dessiner ? Oui, et tout de suite.\n\nPourquoi vernir ? Pour protéger.\n\n"
        "Le chêne est un bois lourd. Et le noyer ? Il est plus tendre, et cher.\n\n"
        "On me demande si j'en vis. Que répondre ?\n\nÀ Nantes, il pleut."
    )
    for opening, expected in (
        ("Faut-il", "Faut-il apprendre à dessiner ? Oui, et tout de suite."),
        ("Pourquoi", "Pourquoi vernir ? Pour protéger."),
        ("Le chêne", "Le chêne est un bois lourd."),
        ("Que répondre", "Que répondre ?\n\nÀ Nantes, il pleut."),
    ):
        assert joined(cite(index, find(index, "post-1", opening))) == expected


def test_no_block_hides_whom_it_reports(either_index: Index) -> None:
    by_post = {post.slug: reports(either_index.corpus, post) for post in either_index.corpus.posts}
    for _, citation in all_blocks(either_index):
        for quote in citation.quotes:
            starts = [each for each in by_post[quote.post.slug] if quote.start <= each < quote.end]
            said = {by_post[quote.post.slug][start].speaker for start in starts}
            assert all(name in (citation.speaker or "") for name in said), quote.text


def test_blocks_are_whole_sentences_and_hold_the_one_found(either_index: Index) -> None:
    for sentence, citation in all_blocks(either_index):
        spans = sentences(sentence.post.body)
        for quote in citation.quotes:
            assert quote.start in {start for start, _ in spans}
            assert quote.end in {end for _, end in spans}
        main = citation.quotes[citation.main]
        assert main.start <= sentence.start < sentence.end <= main.end


def test_no_cut_inside_quotation_marks(either_index: Index) -> None:
    for _, citation in all_blocks(either_index):
        marks = quoted_spans(citation.post.body)
        for quote in citation.quotes:
            assert not [(s, e) for s, e in marks if s < quote.start < e or s < quote.end < e], quote.text


def test_no_block_is_a_page(either_index: Index) -> None:
    for _, citation in all_blocks(either_index):
        for quote in citation.quotes:
            count = len([start for start, _ in sentences(quote.post.body) if quote.start <= start < quote.end])
            assert count == 1 or len(quote.text) <= LONGEST <= 700


def test_slices_of_a_block_stand_in_order_and_words_are_left_out_between_them(either_index: Index) -> None:
    for _, citation in all_blocks(either_index):
        for before, after in itertools.pairwise(citation.quotes):
            assert citation.post.body[before.end : after.start].strip(), joined(citation)


@pytest.mark.parametrize(
    ("body", "opening", "speaker"),
    [
        ("Selon Marie Curie, le radium brille.", "Selon", "Marie Curie"),
        ("D'après Jean Dupont, tout va bien.", "D'après", "Jean Dupont"),
        ("Ada Lovelace explique que les machines calculent.", "Ada", "Ada Lovelace"),
        ("Jean Petit et Luc Grand estiment qu'il faut attendre.", "Jean", "Jean Petit et Luc Grand"),
        ("Selon une étude récente, tout change.", "Selon", "une étude récente"),
        ("Selon J.K. Rowling, le bruit aide à écrire.", "Selon", "J.K. Rowling"),
        ("Je cite Anne Martin. Pour elle, c'est clair.", "Pour elle", "Anne Martin"),
        ("« Tout est fini. »\n\nCelle qui parle ainsi, c'est Rosa Bonheur, peintre.", "« Tout", "Rosa Bonheur"),
        ("Selon moi, tout va bien.", "Selon", None),
        ("Pour ma part, je doute.", "Pour", None),
        ("Il pleut à Paris. Nous verrons demain.", "Nous", None),
        ("J'ai vu Marie Curie hier. Le radium brille.", "Le radium", None),
    ],
)
def test_signs_of_a_speaker_are_read_in_any_blog(body: str, opening: str, speaker: str | None) -> None:
    index = blog_of(body)
    assert cite(index, find(index, "post-1", opening)).speaker == speaker


def test_editor_has_the_last_word_about_speakers(corpus: Corpus, posts: dict[str, Post]) -> None:
    post = posts[GEEK]
    start = sentence_at(post, "Bien sûr, Michel Hervé")
    entry = next(entry for entry in corpus.entries if entry.post == post and entry.start == start)
    assert start not in speakers(post, {start: replace(entry, speaker=None)})
    assert speakers(post, {start: replace(entry, speaker="Un autre")})[start].speaker == "Un autre"


def test_name_far_away_comes_as_a_slice_of_its_own() -> None:
    filler = "Rien de tout ce qui vient maintenant ne compte vraiment pour la suite de cette histoire un peu longue."
    between = "\n\n".join([filler] * 8)
    index = blog_of(f"Anne Martin vient de publier un livre.\n\n{between}\n\nPour elle, il faut arrêter tout cela.")
    citation = cite(index, find(index, "post-1", "Pour elle"))
    assert citation.quotes[0].text == "Anne Martin vient de publier un livre."
    assert citation.quotes[citation.main].text.endswith("Pour elle, il faut arrêter tout cela.")
    assert citation.speaker == "Anne Martin"


def test_pronoun_at_the_head_of_a_post_does_not_reach_into_the_post_before() -> None:
    index = blog_of("Anne Martin dort.", "Elle dort encore, et personne ne sait pourquoi.")
    citation = cite(index, find(index, "post-2", "Elle dort encore"))
    assert joined(citation) == "Elle dort encore, et personne ne sait pourquoi."
    assert citation.speaker is None


def test_pronoun_before_y_takes_its_antecedent_along_and_nothing_for_there_is() -> None:
    nothing = "Il n'y a rien d'autre que de l'eau et des feuilles mortes dans ce vieux puits de la ferme."
    body = f"Luc a ri de cette vieille histoire de trésor. Il n'y croit pas. {nothing}"
    index = blog_of(body)
    assert joined(cite(index, find(index, "post-1", "Il n'y croit"))).startswith("Luc a ri")
    assert joined(cite(index, find(index, "post-1", "Il n'y a rien"))).startswith("Il n'y a rien")


@pytest.mark.parametrize("link", ["Du coup, ils", "En effet, ils", "Néanmoins ils", "Surtout, ceux-ci", "Et puis cela"])
def test_pronoun_behind_a_link_takes_its_antecedent_along(link: str) -> None:
    index = blog_of(f"Les moulins en granit sont de retour dans les fournils. {link} tourne sans bruit, jour et nuit.")
    assert joined(cite(index, find(index, "post-1", link))).startswith("Les moulins")


def test_words_that_he_says_take_along_what_tells_who_he_is() -> None:
    body = "J'ai passé la semaine chez un vieil ébéniste de Nantes. « Le bois ne ment jamais », dit-il en riant."
    index = blog_of(f"{body} Le soir tombait sur la rue, et les lampes s'allumaient une à une.")
    assert joined(cite(index, find(index, "post-1", "« Le bois"))).startswith("J'ai passé")


@pytest.mark.parametrize(
    ("hanging", "stands"),
    [
        ("It must never be moved in the summer months, whatever they tell you.", "A hive weighs"),
        ("That would kill all of the brood within the first hour of the day.", "A hive weighs"),
        ("But their honey tastes of lime trees and of clover, and of the city.", "A hive weighs"),
        ("It takes a whole week to gather a single jar of honey, and two of them in May.", "It takes"),
        ("This year the winter was a long one, and the spring came late to the whole north.", "This year"),
    ],
)
def test_english_pronoun_takes_its_antecedent_along(hanging: str, stands: str) -> None:
    before = "A hive weighs forty kilos in August, and the bees in it are not to be trifled with."
    post = Post("post-1", "Bees", f"{before} {hanging}", is_english=True)
    index = Index(Corpus(Blog(), (post,)))
    assert joined(cite(index, find(index, "post-1", hanging[:20]))).startswith(stands)


def test_one_endless_sentence_is_quoted_whole_and_alone() -> None:
    endless = "Il y a " + ", et puis encore".join([" ceci"] * 80) + "."
    index = blog_of(f"Une phrase avant.\n\n{endless}\n\nUne phrase après.")
    assert joined(cite(index, find(index, "post-1", "Il y a"))) == endless


def test_quotation_within_a_sentence_is_never_cut() -> None:
    body = 'Il a dit : « C’est fini. Partons ! Vite ! » Puis il a ri. Elle : "Non. Jamais !" Rien de plus ce jour-là.'
    index = blog_of(body)
    for _, citation in all_blocks(index):
        text = joined(citation)
        assert text.count("«") == text.count("»")
        assert text.count('"') % 2 == 0


def test_citations_do_not_overlap_and_stay_within_the_count(either_index: Index) -> None:
    found = findings_of(either_index, *((sentence, 1.0) for sentence in either_index.sentences))
    chosen = _quoter(either_index).choose(found, 5)
    assert len(chosen) == 5
    taken = [(quote.post.slug, quote.start) for citation in chosen for quote in citation.quotes[citation.main :][:1]]
    assert len(set(taken)) == len(taken)


def test_weak_second_citation_stays_away(index: Index) -> None:
    first, second = find(index, BIG, "C'est devenu"), find(index, GEEK, "Les jeunes générations")
    quoter = Quoter(index)
    weak = findings_of(index, (first, 1.0), (second, 0.7))
    assert len(quoter.choose(weak, 2, at_least=0.8)) == 1
    assert len(quoter.choose(weak, 2, at_least=0.6)) == 2


def test_sentences_to_avoid_are_not_chosen_again(index: Index) -> None:
    first, second = find(index, BIG, "C'est devenu"), find(index, GEEK, "Les jeunes générations")
    found = findings_of(index, (first, 1.0), (second, 0.9))
    [citation] = Quoter(index).choose(found, 2, avoid={(BIG, first.start)})
    assert citation.post.slug == GEEK


def test_nothing_found_is_nothing_quoted(index: Index) -> None:
    assert Quoter(index).choose(findings_of(index), 3) == ()


def test_there_is_more_to_read_where_reading_on_brings_it(either_index: Index) -> None:
    quoter = _quoter(either_index)
    read = {(each.post.slug, each.start) for each in either_index.sentences if each.number % 5}
    seen = (lambda *_: False, lambda *_: True, lambda slug, start: (slug, start) in read)
    for _, citation in all_blocks(either_index):
        for was_shown in seen:
            more = quoter.after(citation, was_shown) or quoter.before(citation, was_shown)
            assert quoter.has_unread(citation, was_shown) == (more is not None)
        wider, quote = quoter.around(citation).quotes[0], citation.quotes[citation.main]
        assert quoter.has_around(citation) == (wider.start < quote.start or wider.end > quote.end)


FILLER = "Rien de tout ce qui vient maintenant ne compte vraiment pour la suite de cette histoire un peu longue."
LIST = "Ce qui marche :\n\n- le pain de la voisine ;\n- la belote du jeudi ;\n- le taxi, remboursé par la Sécu."


@pytest.mark.parametrize("opening", ["Ce qui marche", "- le pain", "- la belote", "- le taxi"])
def test_short_list_is_quoted_whole_with_what_brings_it_in(opening: str) -> None:
    index = blog_of(f"{FILLER}\n\n{LIST}\n\n{FILLER}")
    assert joined(cite(index, find(index, "post-1", opening))) == LIST


def test_item_of_a_long_list_comes_with_what_brings_it_in() -> None:
    items = [f"- le point numéro {number}, dont il y a beaucoup à dire ici, et même ailleurs ;" for number in range(12)]
    index = blog_of("\n".join(["Ce qu'il faut :", "", *items]))
    citation = cite(index, find(index, "post-1", "- le point numéro 7"))
    assert [quote.text for quote in citation.quotes] == ["Ce qu'il faut :", items[7]]
    assert citation.speaker is None


def test_what_a_colon_announces_is_not_read_without_it() -> None:
    body = f"{FILLER} Un conducteur, Karim Haddad, m'a dit :\n\n> On nous appelle des privilégiés.\n\n{FILLER}"
    index = blog_of(body)
    for opening in ("Un conducteur", "> On nous"):
        text = joined(cite(index, find(index, "post-1", opening)))
        assert text == "Un conducteur, Karim Haddad, m'a dit :\n\n> On nous appelle des privilégiés."


def test_quote_does_not_end_before_the_words_it_brings_in() -> None:
    body = "Certains en doutent. J'ai demandé à une agronome, Claire Vasseur. Sa réponse : « Dormez tranquille. »"
    index = blog_of(body)
    asked = find(index, "post-1", "J'ai demandé")
    assert "Dormez tranquille" in joined(cite(index, asked))
    assert cite(index, find(index, "post-1", "Certains"), (asked, 0.99)).speaker == "Claire Vasseur"


def test_saying_of_nobody_named_brings_the_sentence_before_it() -> None:
    index = blog_of(f"{FILLER} J'ai demandé ce qu'on en tirerait. « Pas lourd, sauf la porte. » {FILLER}")
    citation = cite(index, find(index, "post-1", "« Pas lourd"))
    assert joined(citation).startswith("J'ai demandé ce qu'on en tirerait.")
    assert citation.speaker == SOMEBODY


def test_short_sentence_is_not_padded_with_somebody_elses_view() -> None:
    index = blog_of("Mon dentiste pense que les bonbons sont ses amis. La voisine croit aux fantômes.")
    citation = cite(index, find(index, "post-1", "La voisine"))
    assert joined(citation) == "La voisine croit aux fantômes."
    assert citation.speaker is None


def test_quote_in_which_two_speak_names_both() -> None:
    index = blog_of("— Tu viens nager ? demanda Jules.\n— Non, répondit Manon, l'eau est gelée.")
    assert cite(index, find(index, "post-1", "— Tu viens")).speaker == "Jules et Manon"


def test_neighbour_that_needs_a_run_up_does_not_bring_it() -> None:
    index = blog_of(
        f"{FILLER} C'est tout le sujet de la soirée, et de la nuit qui vient. {FILLER.replace('Rien', 'Peu')}"
    )
    before, main = find(index, "post-1", "C'est tout"), find(index, "post-1", "Peu de")
    assert joined(cite(index, main, (before, 0.99))).startswith("Peu de tout")


def test_same_words_under_two_posts_are_quoted_once() -> None:
    footer = "Merci de votre lecture, et à la semaine prochaine pour un nouveau billet sur ce blog que j'aime."
    index = blog_of(f"{FILLER}\n\n{footer}", f"{FILLER.replace('Rien', 'Peu')}\n\n{footer}")
    first, second = (find(index, slug, "Merci") for slug in ("post-1", "post-2"))
    chosen = _quoter(index).choose(findings_of(index, (first, 1.0), (second, 0.99)), 2)
    assert [joined(citation).count("Merci") for citation in chosen] == [1]
    other = find(index, "post-2", "Peu de tout")
    beside = _quoter(index).choose(findings_of(index, (first, 1.0), (other, 0.99), (second, 0.98)), 2)
    assert sum(joined(citation).count("Merci") for citation in beside) == 1


def test_answer_is_not_read_without_the_question() -> None:
    index = blog_of("Manon lui a demandé si elle avait peur. « À mon âge, a répondu la sœur, on n'a plus peur. »")
    citation = cite(index, find(index, "post-1", "« À mon âge"))
    assert joined(citation).startswith("Manon lui a demandé")
    assert citation.speaker == "la sœur"


def test_saying_brings_the_sentence_that_names_who_says_it() -> None:
    index = blog_of("Luc trouve cela froid. « On dirait un traité », dit-il. Il n'a pas tort du tout.")
    for opening in ("« On dirait", "Il n'a pas tort"):
        assert joined(cite(index, find(index, "post-1", opening))).startswith("Luc trouve")


@pytest.mark.parametrize(
    ("body", "opening", "text"),
    [
        ("Il neige. Il gèle.\n\n> La patience est un fromage.\n\nC'est Ahmed qui me l'a dit un soir.", "> La", None),
        ("> Le désert commence ici.\n> — Fatou Diallo, chauffeuse de bus de nuit\n\nIl neige.", "> Le", "> Le désert"),
    ],
)
def test_block_quotation_does_not_run_into_what_stands_around_it(body: str, opening: str, text: str | None) -> None:
    index = blog_of(body)
    quoted = joined(cite(index, find(index, "post-1", opening)))
    assert quoted.startswith("> ")
    assert "neige" not in quoted
    assert text is None or quoted.endswith("chauffeuse de bus de nuit")


def test_paragraphs_that_touch_are_read_as_one_quote() -> None:
    body = (
        "Le pain du village cuit au four à bois dès le matin.\n\nLe pain du village cuit au four à bois le soir aussi."
    )
    [reply] = talk(blog_of(body), "Quand le pain du village cuit-il au four à bois ?")
    [citation] = reply.citations
    assert citation.quotes[0].text == body


def test_hope_and_danger_in_paragraphs_that_touch_stay_apart() -> None:
    body = (
        "Le vélo du village réjouit tous les enfants qui vont à l'école par la route le matin.\n\n"
        "Le vélo du village effraie tous les enfants qui rentrent de l'école par la route le soir."
    )
    post = Post("velo", "Le vélo", body)
    spans = [(sentence.start, sentence.end) for sentence in Index(Corpus(Blog(), (post,))).sentences]
    sides = (Stance.HOPE, Stance.DANGER)
    asked = ("Les enfants et le vélo ?",)
    entries = [IndexEntry(post, *span, questions=asked, stance=side) for span, side in zip(spans, sides, strict=True)]
    [reply] = talk(Index(Corpus(Blog(), (post,), tuple(entries))), "Que fait le vélo du village aux enfants ?")
    assert [len(citation.quotes[0].text.split("\n\n")) for citation in reply.citations] == [1, 1]


def test_what_only_leads_up_to_what_was_read_is_not_left_alone() -> None:
    opens = "Voici ce que donne le petit sondage de mardi, fait auprès de tous les voisins du quartier de la gare :"
    index = blog_of(f"{opens}\n\nLe pain blanc, que tous achètent encore le samedi.\n\nLe pain gris, que je préfère.")
    quoter, whole = Quoter(index), cite(index, find(index, "post-1", "Voici"))
    answer = find(index, "post-1", "Le pain blanc")
    assert joined(whole).endswith(answer.text)
    assert quoter.unread(whole, lambda _, start: start == answer.start) == whole


def test_reading_on_is_no_page_either() -> None:
    one, other = (f"{word} la ville{', puis encore la ville' * 20}." for word in ("Voici", "Voilà"))
    index = blog_of(f"Le début de tout. {one} {other} La fin de tout.")
    quoter, (begins, *_, ends) = Quoter(index), index.sentences
    first, last = (Citation((Quote(each.post, each.start, each.end),)) for each in (begins, ends))

    def was_shown(_: str, start: int) -> bool:
        return start in (begins.start, ends.start)

    assert joined(quoter.after(first, was_shown) or first) == one
    assert joined(quoter.before(last, was_shown) or last) == other


def test_table_is_read_without_the_paragraph_below_it() -> None:
    table = "Farine | Eau\nT65, très blanche | 350 g par kilo\nT80, plus grise | 380 g par kilo"
    index = blog_of(f"Le pain blanc domine.\n\n{table}\n\nLe sel se pèse au gramme près, et jamais à l'œil.")
    assert joined(cite(index, find(index, "post-1", "Farine"))) == table


def test_block_is_quoted_the_same_whatever_was_quoted_before(either_index: Index) -> None:
    asked_last, asked_first = Quoter(either_index), Quoter(either_index)
    grown = 0
    for sentence, other in itertools.pairwise(either_index.sentences):
        alone = findings_of(either_index, (sentence, 0.5))
        beside = findings_of(either_index, (sentence, 1.0), (other, 0.9))
        first = asked_first.choose(alone, 1), asked_first.choose(beside, 1)
        last = asked_last.choose(beside, 1), asked_last.choose(alone, 1)
        assert first == last[::-1]
        assert [quote.score for [citation] in first for quote in citation.quotes[:1]] == [0.5, 1.0]
        grown += joined(first[0][0]) != joined(first[1][0])
    assert grown


@pytest.mark.parametrize(
    "question",
    [
        "Quels lanceurs d'alerte sont cités dans Etat 2.0 ?",
        "What are the three properties of big data that bother mathematicians?",
    ],
)
def test_what_only_shares_a_word_fills_up_no_list(index: Index, question: str) -> None:
    findings = index.search(question)
    assert len(Quoter(index).choose_parts(findings, (), 3)) == 1
