"""Posts in Markdown: the author's words without the marks, and never a heading, a picture or code as an answer."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus import check, load, passages
from bot.corpus._markdown import plain_text
from bot.model import SOMEBODY, Citation, Outcome, Post
from bot.quotes import Quoter
from bot.search import Index
from bot.text import sentences
from tests.helpers import ROOT, joined, looped, talk, with_marks

BLOG = ROOT / "tests" / "data" / "markdown"
# What an author of Markdown types, in pieces.
PIECES = [
    "Un mot ",
    "Deux mots. ",
    "l'été",
    "\n",
    "\n\n",
    "# ",
    "## Titre\n",
    "**",
    "*",
    "_",
    "~~",
    "`",
    "```\n",
    "<b>",
    "</b>",
    "<div>\n",
    "<!-- non -->",
    "<!--",
    "&amp;",
    "&",
    "[a](b)",
    "![a](b)",
    "[a]",
    "[a]: b\n",
    "[^1]",
    "[^1]: note\n",
    "> ",
    "- ",
    "1. ",
    "---\n",
    "===\n",
    "| a | b |\n|---|---|\n| c | d |\n",
    "\\",
    "\\*",
    "  ",
    "\t",
    "<h2>x</h2>",
    "<br>",
    "<s>",
    "\xa0",
    "« ",
    " »",
    '"',
    "é\x00",
    "<blockquote>",
    "<ul>",
    "</ul>\n",
    "<li>",
    "</li>",
    "<tr><td>x</td></tr>",
    "- [x] ",
    "{{< a",
    ">}}",
    "{: .b}",
    "> [!note] x\n",
    "> [!quote]\n",
    "[[a|b]]",
    "==",
    "%%",
    "[quote]",
    "[/quote]",
    "Ce [quote=Ada]mot[/quote]",
    "  \n",
    "0. ",
    " ^abc\n",
    ":::\n",
    "[a]{.b}",
]
HTML_LIST = "Il faut :\n\n- du sel\n- du pain\n\nFin."
MARKDOWN = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@pytest.fixture(scope="module")
def posts() -> dict[str, Post]:
    return {post.slug: post for post in load(BLOG).posts}


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(load(BLOG))


def marked(source: str) -> str:
    """Return the plain text of a source with marks for the spans of its items and quotations."""
    plain = plain_text(source)
    return with_marks(plain.text, plain.layout)


def asked(index: Index, question: str) -> list[str]:
    """Return the blocks that answer a question."""
    [reply] = talk(index, question)
    assert reply.outcome is Outcome.ANSWERED, question
    return [joined(part) for part in reply.parts if isinstance(part, Citation)]


@looped(
    ("source", "plain"),
    [
        ("Un [lien](http://a.fr 'titre'), [un autre][a] et <http://b.fr>.\n\n[a]: http://a.fr", None),
        ("Du *penché*, du **gras**, du _penché_, du __gras__ et ***les deux***.", None),
        ("Le code `x = *y*` et ``a`b``.", "Le code x = *y* et a`b."),
        ("Un ~~faux~~ <del>faux</del> vrai.", "Un ~~faux~~ ~~faux~~ vrai."),
        ("Une <em>balise</em>, 3 < 4, R&D, <!-- rien -->AT&amp;T, l&rsquo;&eacute;t&eacute;&nbsp;!", None),
        (r"Des \*étoiles\*, une \_ligne\_, 2010\. Et \o/.", r"Des *étoiles*, une _ligne_, 2010. Et \o/."),
        ("Une note[^1].\n\n[^1]: Voir *le* livre.", "Une note.\n\nVoir le livre."),
        ("Une note[^1].\n\n[^1]: http://a.fr", "Une note.\n\nhttp://a.fr"),
        ("Sans note[^1].", "Sans note[^1]."),
        ("Une note[^1].\n\n[^1]:\n    Un.\n\n    Deux.\n\nEt\n    fin.", "Une note.\n\nUn.\n\nDeux.\n\nEt fin."),
        ("Des auteur*rice*s, 2*3*4, snake_case_la, prix*.", "Des auteur*rice*s, 2*3*4, snake_case_la, prix*."),
        ("- un **mot**\n* deux\n1. trois\n   - quatre", "- un mot\n* deux\n1. trois\n  - quatre"),
        ("> Il *dit*\n> cela.\n>\n> - Et ceci.\n>\nMoi.", "> Il dit cela.\n> - Et ceci.\n\nMoi."),
        (
            "> Il dit\n> cela,\net ceci.\n>\n> > Mais\n> > non.\n\nMoi.",
            "> Il dit cela, et ceci.\n> Mais non.\n\nMoi.",
        ),
        ("> ## Un titre\n> Il dit [ceci\n> et cela](a).", "> Un titre\n> Il dit ceci et cela."),
        ("> Avant.\n>\n> ![photo](a)\n>\n> Après.", "> Avant.\n> Après."),
        ("Avant.\n![Une photo](a.png)\nAprès.", "Avant.\nAprès."),
        ("Avant.\n\n![Une photo](a.png)\n\nAprès.", "Avant.\n\nAprès."),
        ("[![Photo](a.png)](b)\n\nAprès.", "Après."),
        ("![Photo](a.png)\n*La gare, un matin. Photo : [moi](b).*\nAprès.", "Après."),
        ("*Un début penché.*\n![Photo](a.png)\n*Penché* aussi.", "Un début penché.\nPenché aussi."),
        ('Un.\n\n[caption id="a"]<a href="b"><img src="c"/></a> Le chat[/caption]\n\nDeux.', "Un.\n\nDeux."),
        ('Un.\n\n\\[caption id="a\\_1"\\]![](c.jpg) Le chat\\[/caption\\]\n\nDeux.', "Un.\n\nDeux."),
        ('<figure><img src="a"><figcaption>Le <b>chat</b></figcaption></figure>\n<p>Texte.</p>', "Texte."),
        ("<table><tr><td><img src='a'/></td></tr><tr><td class='tr-caption'>Le chat</td></tr></table>\n\nUn.", "Un."),
        (
            "<p>Un.</p>\n<div class='sharedaddy'><h3>Partager</h3><div>Par mail</div></div>\n"
            "<div class='post share'><a href='a'>Tweeter</a></div>\n"
            "<ul class='wp-block-social-links'><li>Mastodon</li></ul><p>Deux.</p>",
            "Un.\n\nDeux.",
        ),
        ('<div><img src="a"/><p class="wp-caption-text">Le chat</p></div>\n\nTexte.', "Texte."),
        (
            "<figure><blockquote><p>Il dort.</p></blockquote>\n<figcaption>— Rosa</figcaption></figure>",
            "> Il dort.\n> — Rosa",
        ),
        ("Une<br>deux *trois*  \nquatre\\\ncinq", "Une\ndeux trois\nquatre\ncinq"),
        ("## Un *titre* ##\nTexte", "Un titre\n\nTexte"),
        ("Un titre\n===\nTexte", "Un titre\n\nTexte"),
        ("<h2>Un <i>titre</i></h2>\n<p>Texte &amp; co.</p>\n<script>rien</script>", "Un titre\n\nTexte & co."),
        ("<blockquote>Il dit <b>ça</b></blockquote>", "> Il dit ça"),
        (
            "<blockquote>\n<p>« Il dit\nça. »</p>\n<cite>Une <b>dame</b></cite>\n</blockquote>\n<p>Moi.</p>",
            "> « Il dit ça. »\n> — Une dame\n\nMoi.",
        ),
        ("<p>Il faut :</p>\n<ul>\n<li>du <b>sel</b></li>\n  <li><p>du pain</p></li>\n</ul>\n<p>Fin.</p>", HTML_LIST),
        (
            "<p>Il faut :</p><ol><li>du sel<ul><li>du pain</li></ul></li></ol>Fin.",
            "Il faut :\n\n1. du sel\n  - du pain\n\nFin.",
        ),
        (
            "<table>\n<thead><tr><th>A</th> <th>B</th></tr></thead>\n<tr>\n<td>c</td>\n<td>d</td>\n</tr></table>",
            "A | B\nc | d",
        ),
        ("<dl><dt>Miel</dt>\n<dd>Doux.</dd><dt>Cire</dt></dl>", "Miel\nDoux.\nCire"),
        ("| A | *B* |\n|---|:-:|\n| c | d |", "A | B\nc | d"),
        ("```python\nx = 1\n\n# y\n```", "x = 1\n\n# y"),
        (
            "- [x] Acheter **deux** navets\n- [ ] Repeindre\n\n[x] Non",
            "- ☑ Acheter deux navets\n- ☐ Repeindre\n\n[x] Non",
        ),
        ("- [ ] Un [lien](a)\n  [x] pas là\n- [x]non", "- ☐ Un lien [x] pas là\n- [x]non"),
        ('Avant.\n\n{{< youtube id="w7_F*t*" >}}\n\nAprès {{% x %}}ceci{{% /x %}}.', "Avant.\n\nAprès ceci."),
        (
            "Avant {% include a.html %}.\n{: .note }\n\nUn {{ mot }}, {ceci}, `{{< x >}}`.",
            "Avant .\n\nUn {{ mot }}, {ceci}, {{< x >}}.",
        ),
        ('Voyez [ce billet]({% post_url 2010-10-04-greve %}), [lui]({{< ref "a.md#b" >}}).', "Voyez ce billet, lui."),
        ("![Photo]({{ site.url }}/a.png)\nDe [moi]({{ site.url }}/b/ 'ici'), {{ x }}.", "De moi, {{ x }}."),
        ("Un {% comment %}mot *caché*{% endcomment %}mot.", "Un mot."),
        ("Un.\n\n{%- comment -%}\nCaché.\n\n# Caché\n{%- endcomment -%}\nDeux.", "Un.\n\nDeux."),
        ('Un.\n\n{{% hugo-encryptor "x" %}}\nCaché.\n\nCaché.\n{{% /hugo-encryptor %}}\n\nDeux.', "Un.\n\nDeux."),
        ("Un {{< password x >}}mot *caché*{{< /password >}}mot.", "Un mot."),
        ("{% comment %}\nJamais fermé.\n\nDeux.", "Jamais fermé.\n\nDeux."),
        ("- {% comment %}\n- Un.\n\nDeux.{% endcomment %}", "- Un.\n\nDeux."),
        ("Un <script>mot()</script> mot.\n\n<button>S'abonner</button>\n\nDeux.", "Un  mot.\n\nDeux."),
        ("<form>\n<label>Nom</label></form>\n\nUn. <a class='more-link' href='#'>La suite</a>", "Un."),
        ("<div><a class='wp-block-button__link' href='a'>S'abonner</a></div>\n<p><a href='b'>Un</a></p>", "Un"),
        ("Un.\n\n{{< button href='a' >}}Acheter{{< /button >}}\n\n[Acheter](a){: .btn }\n\nDeux.", "Un.\n\nDeux."),
        ("Voir [[Un mot]], [[Un mot|lui]], [[#Fin]] et [[Un#Deux|elle]].", "Voir Un mot, lui, Fin et elle."),
        ("Un.![[photo.png|300]]\n\n![[schema]]\n\nDeux [[1]](a), [[ -f x ]].", "Un.\n\nDeux [1], [[ -f x ]]."),
        ("#lecture #vie/lente\n\nUn ==mot *vrai*== et 1 == 2. ^fin\n\nUn #mot.", "Un mot vrai et 1 == 2.\n\nUn #mot."),
        ("Un %%caché%% mot, 50 %%.\n\n%%\nCaché.\n\nCaché.\n%%\n\nDeux.", "Un  mot, 50 %%.\n\nDeux."),
        ("> [!note]- Un titre.\n> Le *mot*.\n>\n> Et lui.\n\nFin.", "Un titre.\n\nLe mot.\n\nEt lui.\n\nFin."),
        ("> [!WARNING]\n> Un.\n> > [!tip]\n> > Deux.\n\n> Trois.", "Un.\n\nDeux.\n\n> Trois."),
        ("> [!quote] Sénèque\n> Un\n> mot.\n\nFin.", "> Un mot.\n> — Sénèque\n\nFin."),
        ("> Une **astuce** :\n> un mot.\n{: .prompt-tip }\n\nFin.", "Une astuce : un mot.\n\nFin."),
        (
            '[Un *mot*]{.underline} et [lui]{style="color: red"}.\n\n[]{#more-12}\n\nDe [moi]{a}.',
            "Un mot et lui.\n\nDe [moi]{a}.",
        ),
        ("::: {.note}\nUn.\n:::\n\nDeux.\n:::tip Astuce\n\nTrois.\n:::::", "Un.\n\nDeux.\n\nTrois."),
        ('Un [mot](a){lang="fr"} et ::: deux.', "Un mot et ::: deux."),
        (
            'Un.\n\n[gallery ids="1,2"]\n\n[contact-form-7 id=1]\n\nDeux.\n\n[rires]\n\n[sic]',
            "Un.\n\nDeux.\n\n[rires]\n\n[sic]",
        ),
        ('[vc_row][vc_column width="1/2"]\n\nUn.\n\n[/vc_column][/vc_row]\n\n[a=b]', "Un.\n\n[a=b]"),
        (
            'Un.\n\n[su_button url="a"]Acheter[/su_button]\n\n[embed]http://a.fr[/embed]',
            "Un.\n\n[embed]http://a.fr[/embed]",
        ),
        (
            "Miel\n:   Doux *et* bon.\n:\tCher.\n\nSoupe\n\n:   Chaude.\n\nIl dit\n: non.",
            "Miel\nDoux et bon.\nCher.\n\nSoupe\n\nChaude.\n\nIl dit : non.",
        ),
        ("## Un titre {#ancre}\nTexte", "Un titre\n\nTexte"),
        ('Un mot{:title="a" .b}.\n![a](b){:width="600px"}\n![a](b){width=50%}\nUn {x=1}.', "Un mot.\nUn {x=1}."),
        ("* Table des matières\n{:toc}\n\n## Un titre\nTexte", "Un titre\n\nTexte"),
        ("[[_TOC_]]\n\nUn.\n\n[TOC]\n\nDeux.", "Un.\n\nDeux."),
        ("- [Un](#un)\n  - [Deux *fois*](#deux)\n\n[Haut](#haut) | [Bas](#bas)\n\nTexte", "Texte"),
        (
            "[Subscribe now](https://a.b/subscribe?x=1)\n\n[Share](https://a.b/p/c?utm=d&action=share) | "
            "[Tweeter](https://twitter.com/intent/tweet?text=a)\n\n[Avis](https://a.b/c/comments)\n\nFin.",
            "Fin.",
        ),
        (
            "[Un avis](https://a.b/comment-faire)\n\nOn peut [partager](https://a.b/share).",
            "Un avis\n\nOn peut partager.",
        ),
        ("Voyez [plus bas](#bas).\n\n- [Ailleurs](http://a.fr)", "Voyez plus bas.\n\n- Ailleurs"),
        ("    Un retrait *de* prose", "    Un retrait de prose"),
        ("Deux  blancs  et *un* \xa0insécable.", "Deux  blancs  et un \xa0insécable."),
        ("Une [adresse\nsur deux](a) lignes.", "Une adresse sur deux lignes."),
    ],
)
def test_marks_come_off_and_words_stay(source: str, plain: str | None) -> None:
    expected = (
        plain
        or {
            "Un ": "Un lien, un autre et http://b.fr.",
            "Du ": "Du penché, du gras, du penché, du gras et les deux.",
            "Une": "Une balise, 3 < 4, R&D, AT&T, l’été\xa0!",
        }[source[:3]]
    )
    assert marked(source) == expected


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("{% highlight ruby linenos %}", "{% endhighlight %}"),
        ('{{< highlight go "linenos=table" >}}', "{{< /highlight >}}"),
        ("{% codeblock lang:js %}", "{% endcodeblock %}"),
    ],
)
def test_code_between_shortcodes_is_never_quoted(opening: str, closing: str) -> None:
    plain = plain_text(f"Voici :\n{opening}\n# Un titre ?\n\nUn mot. Deux *mots*.\n{closing}\nEt voilà.")
    assert plain.text == "Voici :\n\n# Un titre ?\n\nUn mot. Deux *mots*.\n\nEt voilà."
    spans = sentences(plain.text, plain.layout)
    assert [plain.text[start:end] for start, end in spans] == ["Voici :", "Et voilà."]


@pytest.mark.parametrize(
    "source",
    [
        'Un mot.\n\nUn autre...\n\n\n  Un  retrait, "odd " quotes, l\'été : oui - non ; 3 > 2 + 1 !\xa0',
        "— Bonjour, dit-il.\n— Bonsoir.\n\n• du sel\n• du pain\n\nMOI : Oui ?\nLUI : Non.",
        "La Stasi 6.25%\nCommuniquer dans l'entreprise 2.0 31.25%\nDes outils pour faire plus vite 43.75%",
        "Ô temps, suspends ton vol\nEt vous, heures propices,\nSuspendez votre cours !\nLaissez-nous savourer.",
        "\xa0 Le terme ...et un #mot-dièse, 50 % * 2, a * b * c, 5 * 3",
    ],
)
def test_plain_text_stays_as_it_was_typed(source: str) -> None:
    assert plain_text(source).text == source
    # Nor does a mark somewhere else.
    assert plain_text(f"{source}\n\nUn *mot*.").text == f"{source}\n\nUn mot."


@given(MARKDOWN.map(str.strip))
def test_every_text_can_be_read_and_its_sentences_are_outside_what_is_apart(source: str) -> None:
    plain = plain_text(source)
    assert plain_text(source) == plain
    apart = plain.layout.apart
    edges = [edge for span in apart for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(plain.text) for edge in edges)
    spans = [*plain.quotations, *((item.start, item.end) for item in plain.items)]
    assert all(plain.text[start:end].strip() == plain.text[start:end] != "" for start, end in spans)
    assert sorted(plain.quotations) == list(plain.quotations)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(plain.quotations))
    for start, end in sentences(plain.text, plain.layout):
        assert plain.text[start:end].strip()
        assert not [span for span in apart if start < span[1] and span[0] < end]


@given(st.lists(st.text("abé .,!?'«»-+1)(:;\xa0\"", max_size=60), max_size=5), st.text("\n", min_size=2, max_size=4))
def test_paragraphs_without_marks_are_the_same_byte_for_byte(lines: list[str], gap: str) -> None:
    source = gap.join(f"a{line}" for line in lines)
    assert plain_text(source).text == source


@given(st.text("abAé .,!?'«»:;\n", max_size=300).map(str.strip))
def test_wrapped_text_has_the_same_words_whatever_stands_elsewhere(source: str) -> None:
    plain = plain_text(source)
    assert plain.text.split() == source.split()
    gaps = [line for line in source.split("\n\n") if line.strip()]
    assert len([line for line in plain.text.split("\n\n") if line.strip()]) == len(gaps)
    lines = [line.strip() for line in plain.text.split("\n")]
    assert plain_text(f"{source}\n\nUn *mot*.").text.split("\n") == [*([*lines, ""] if source else []), "Un mot."]


@looped(
    "source",
    [
        "# Titre\n\nTexte.",
        "Texte.\n\n## Titre\nTexte.",
        "Titre\n---\nTexte.",
        "**Titre**\n\nTexte.",
        "Texte.\n__Titre__\nTexte.",
        "<h3>Titre</h3>\n\nTexte.",
        "Texte.\n\n<b>Titre</b> :\n\nTexte.",
    ],
)
def test_headings_are_apart(source: str) -> None:
    plain = plain_text(source)
    headings = [plain.text[aside.start : aside.end].rstrip(" :") for aside in plain.asides if aside.level]
    assert headings == ["Titre"]
    spans = sentences(plain.text, plain.layout)
    assert {plain.text[start:end] for start, end in spans} == {"Texte."}


@pytest.mark.parametrize(
    "source",
    [
        "**Il faut agir, et tout de suite.**\n\nTexte.",
        "Il est\n**très important**\nde dormir.",
        f"{'Une longue phrase ' * 8}\n---\n\nTexte.",
        "Une phrase\nsur deux lignes\n---\n\nTexte.",
        "#motdièse et la suite.",
    ],
)
def test_sentences_that_look_like_headings_are_not(source: str) -> None:
    assert not [aside for aside in plain_text(source).asides if aside.level]


def test_quotation_that_a_heading_interrupts_goes_on_behind_it() -> None:
    plain = plain_text("« Un mot.\n\n# Titre\n\nDeux mots. »")
    spans = sentences(plain.text, plain.layout)
    assert [plain.text[start:end] for start, end in spans] == ["« Un mot.", "Deux mots. »"]


def test_html_and_code_in_a_quotation_are_as_they_are_elsewhere() -> None:
    assert marked("> <ul><li>Un *mot*.</li><li>Deux.</li></ul>\n> Fin.") == "> - Un *mot*.\n> - Deux.\n> Fin."
    assert marked("> <p>Un.</p><p>Deux.</p>\n") == "> Un.\n> Deux."
    plain = plain_text("> Voici :\n>\n> ```\n> Un *mot*.\n> ```\n>\n> Fin.")
    assert plain.text == "Voici :\n\nUn *mot*.\n\nFin."
    assert plain.quotations == ((0, len(plain.text)),)
    assert "Un *mot*." in [plain.text[aside.start : aside.end] for aside in plain.asides]


@pytest.mark.parametrize(
    ("opening", "closing", "author"),
    [
        ("{% blockquote %}", "{% endblockquote %}", None),
        ("{% blockquote Ada Lovelace, Notes http://a.fr/x Un titre %}", "{% endblockquote %}", "Ada Lovelace"),
        ("{%- blockquote Ada Lovelace http://a.fr/x Un titre -%}", "{%- endblockquote -%}", "Ada Lovelace"),
        ("{% blockquote @ada https://a.fr/x %}", "{% endblockquote %}", "@ada"),
        ('{% quote(author="Ada Lovelace") %}', "{% end %}", "Ada Lovelace"),
        ('{{< quote author="Ada Lovelace" source="https://a.fr" >}}', "{{< /quote >}}", "Ada Lovelace"),
        ("{{% blockquote link='https://a.fr' author='Ada Lovelace, Notes' %}}", "{{% /blockquote %}}", "Ada Lovelace"),
        ("{{< blockquote >}}", "{{< /blockquote >}}", None),
        ('{{< quote "Ada Lovelace" >}}', "{{</ quote >}}", None),
        ("[quote]", "[/quote]", None),
        ('[quote="Ada Lovelace, post:1"]', "[/quote]", "Ada Lovelace"),
        ("[quote author=Ada Lovelace link=a.fr]", "[/quote]", "Ada Lovelace"),
        ('<blockquote cite="https://a.fr">', "</blockquote>", None),
    ],
)
@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("Moi :\n\nO\nTout *passe*.\n\nEncore.\nC\n\nMoi.", "Moi :\n\n> Tout passe.\n> Encore.\nA\nMoi."),
        ("Moi :\nOTout passe.\n\nEncore.C Moi.\n\nFin.", "Moi :\n\n> Tout passe.\n> Encore.\nA\nMoi.\n\nFin."),
        ("Moi : OTout *passe*.C Moi.", "Moi :\n\n> Tout passe.\nA\nMoi."),
        ("Moi : OTout *passe*.C\n\nMoi.\n\n> Fin.", "Moi :\n\n> Tout passe.\nA\nMoi.\n\n> Fin."),
        ("Moi : OTout\npasse.C\nMoi.", "Moi :\n\n> Tout passe.\nA\nMoi."),
        ("Moi : O\n- Tout\n\n## Passe\nC\nMoi.", "Moi :\n\n> - Tout\n> Passe\nA\nMoi."),
        ("- Un.\n\n  O\n\n  Tout passe.\n  C\n\n- Deux.", "- Un.\n\n> Tout passe.\nA\n- Deux."),
        ("O\n\n| a | b |\n|---|---|\n| c | d |\n\n---\n\n<p>Un.</p>\nC\nMoi.", "> a | b\n> c | d\n> \n> Un.\nA\nMoi."),
    ],
)
def test_what_the_blogs_program_sets_apart_is_a_quotation(
    source: str, plain: str, opening: str, closing: str, author: str | None
) -> None:
    typed = source.replace("O", opening).replace("C", closing)
    signature = f"> — {author}\n" if author else ""
    assert marked(typed) == plain.replace("A\n", f"{signature}\n")


@looped(
    ("source", "plain"),
    [
        ("`{% blockquote %}` et\n\n```\n[quote]\na\n[/quote]\n```", "{% blockquote %} et\n\n[quote]\na\n[/quote]"),
        ("Un [quote](a) et\n[quote] seul.", "Un quote et [quote] seul."),
        ("{{< quote >}}\nUn.\n\n{{< quote >}}\nDeux.\n{{< /quote >}}\nMoi.", "Un.\n\n> Deux.\n\nMoi."),
        ("[quote]\nUn.\n\n[quote]Deux.[/quote]\n\nTrois.\n[/quote]\nMoi.", "> Un.\n> Deux.\n> Trois.\n\nMoi."),
        ("> Un {{< quote >}}deux{{< /quote >}} trois.\n\nMoi.", "> Un\n> deux\n> trois.\n\nMoi."),
        ("> Un.<br><br>Deux.\n\nMoi.", "> Un.\n> Deux.\n\nMoi."),
        (
            "<blockquote>Un.\n\n<blockquote>Deux.</blockquote>\n\nTrois.</blockquote>\nMoi.",
            "> Un.\n> Deux.\n> Trois.\n\nMoi.",
        ),
        ("<blockquote><p>Un.</p><footer>Ada, <cite>Notes</cite></footer></blockquote>", "> Un.\n> — Ada, Notes"),
        ("Elle dit : <q>Tout *passe*.</q> Bon.", "Elle dit : “Tout passe.” Bon."),
        ("<p>Elle dit : <q lang='fr'>Tout passe.</q></p>", "Elle dit : “Tout passe.”"),
        ("<blockquote>Un, dit <cite>Ada</cite>.</blockquote>", "> Un, dit Ada."),
    ],
)
def test_marks_of_quotations_that_are_none_or_stand_within_others(source: str, plain: str) -> None:
    assert marked(source) == plain


def test_what_is_behind_a_quotation_keeps_its_line_in_what_an_editor_is_told() -> None:
    source = "{% blockquote %}\nUn.\n\n{% endblockquote %}\n\n[gallery ids=1]"
    assert [line for line, _ in plain_text(source).remarks] == [5]


def test_whom_the_blogs_program_names_below_a_quotation_is_who_speaks(tmp_path: Path) -> None:
    (tmp_path / "trains.md").write_text(
        "---\ntitle: Des trains\n---\nJ'ai pris le train ce matin, et je pensais à autre chose.\n\n"
        "{% blockquote Karim Haddad, Mémoires d'un conducteur %}\nUne locomotive se conduit avec les oreilles.\n\n"
        "Elle se répare avec de la patience.\n{% endblockquote %}\n\n"
        "{{< quote >}}\nUne gare est un marché couvert.\n{{< /quote >}}\n\n"
        "Moi, je regarde les vaches par la fenêtre.\n",
        encoding="utf-8",
    )
    index = Index(load(tmp_path))
    quoter = Quoter(index.table)
    for question, speaker in (
        ("Une locomotive se conduit", "Karim Haddad"),
        ("Elle se répare avec", "Karim Haddad"),
        ("Une gare est un marché", SOMEBODY),
        ("Moi, je regarde", None),
    ):
        [sentence] = [each for each in index.table.sentences if question in each.text]
        assert quoter.is_own(sentence) == (speaker is None), question
        assert quoter.speaker_of(sentence) == (None if speaker == SOMEBODY else speaker), question


def test_no_heading_picture_or_code_is_ever_quoted(index: Index, posts: dict[str, Post]) -> None:
    questions = ("que faire contre les limaces ?", "Les alliés", "Les pièges", "Le calendrier", "arroser le semis")
    for question in questions:
        for reply in talk(index, question, "la suite ?", "et avant ?", "la suite ?"):
            for quote in (quote for citation in reply.citations for quote in citation.quotes):
                assert not [a for a in quote.post.asides if a.start < quote.end and quote.start < a.end], quote.text
                assert quote.text == posts[quote.post.slug].body[quote.start : quote.end]
                assert not [mark for mark in ("##", "**", "](", "<", "|--", "`", "&amp;") if mark in quote.text]


def test_words_of_code_lead_nowhere(index: Index) -> None:
    [reply] = talk(index, "temperature_du_sol humidite_relative")
    assert reply.outcome is not Outcome.ANSWERED


def test_passages_hold_all_but_what_is_apart(posts: dict[str, Post]) -> None:
    for post in posts.values():
        places = {place for passage in passages(post) for place in range(passage.start, passage.end)}
        for place, char in enumerate(post.body):
            is_apart = any(start <= place < end for start, end in post.apart)
            assert char.isspace() or (place in places) is not is_apart


def test_check_says_where_a_text_cannot_be_quoted_well() -> None:
    assert [str(problem).removeprefix(f"{BLOG}/") for problem in check(BLOG).advice] == [
        "limaces.md:52: is raw HTML, of which only the text is quoted; write it in Markdown",
        "limaces.md:54: a picture in the middle of a sentence, which is quoted without it",
    ]


def test_check_tells_of_what_another_program_would_fill_in() -> None:
    plain = plain_text("Un *mot*,\net {{ site.title }} est mon blog.\n\n`{{ code }}` et {{< youtube a >}}.")
    assert "{{ site.title }} est mon blog." in plain.text
    what = "{{ site.title }} is filled in by your blog's program, and quoted as it stands here; write what it says"
    assert plain.remarks == ((1, what),)


@pytest.mark.parametrize(
    "code",
    ['[gallery ids="1,2"]', "[embed]", "[/caption]", "[youtube https://a.b/c?v=d]", "[formulaire-7 id='1' x=\"a b\"]"],
)
def test_check_tells_of_what_wordpress_would_fill_in(code: str) -> None:
    plain = plain_text(f"Un *mot* [audio] de [galerie].\n{code}")
    what = f"{code} is filled in by your blog's program, and quoted as it stands here; write what it says"
    assert plain.remarks == ((1, what),)


def test_check_tells_of_what_is_left_out_that_wordpress_would_fill_in() -> None:
    what = "[gallery ids=1] is filled in by your blog's program, and left out here; write what it says"
    assert plain_text("Un mot.\n\n[gallery ids=1]").remarks == ((2, what),)


def test_check_tells_of_code_without_an_end_and_of_posts_without_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: A\n---\n\nTexte.\n\n~~~\nSuite.\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("---\ntitle: B\n---\n\n# Titre\n\n![photo](a.png)\n", encoding="utf-8")
    found = check(tmp_path)
    assert [str(problem).removeprefix(f"{tmp_path}/") for problem in found.advice] == [
        "a.md:7: begins a block of code that nothing ends: what follows is never quoted",
        "b.md:7: has no sentence to quote (headings, pictures and code are none)",
    ]


@pytest.mark.timeout(20)
def test_many_shortcodes_hold_nobody_up() -> None:
    source = '[vc_row a="1"]' * 60
    assert plain_text(f"{source} texte").text == f"{source} texte"
    assert plain_text(f"Un.\n\n{source}").text == "Un."
