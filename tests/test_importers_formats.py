"""What converters make of each format, to the letter: bodies as the bot would quote them."""

import html
import json
import re
import shutil
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.corpus import load, load_blog
from bot.corpus.importers import CONVERTERS, ExportError, import_posts
from bot.model import Post
from tests.helpers import ROOT, with_marks

EXPORTS = ROOT / "tests" / "data" / "exports"
ITEM = """<item><title>{title}</title><link>https://b.example/{name}/</link><guid>https://b.example/?p={name}</guid>
<content:encoded><![CDATA[{body}]]></content:encoded><wp:post_id>{name}</wp:post_id><wp:post_name>n{name}</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>"""
WXR = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>B</title>{items}</channel></rss>"""


def imported(source: Path, *, pages: bool = False) -> dict[str, Post]:
    with tempfile.TemporaryDirectory() as folder:
        import_posts([source], Path(folder), converters=CONVERTERS, pages=pages)
        return {post.slug: post for post in load(Path(folder)).posts}


def from_wordpress(tmp_path: Path, *bodies: str) -> list[str]:
    """Return the bodies of posts that WordPress has stored as these."""
    items = [ITEM.format(title=f"Titre {number}", name=number, body=body) for number, body in enumerate(bodies, 100)]
    path = tmp_path / "export.xml"
    path.write_text(WXR.format(items="".join(items)), encoding="utf-8")
    return [with_marks(post.body, post.layout) for _, post in sorted(imported(path).items())]


def from_ghost(*pages: str) -> list[str]:
    """Return the bodies of posts that Ghost has stored as these."""
    posts = [
        {"id": f"{number}", "slug": f"n{number}", "title": "Titre", "status": "published", "html": page}
        for number, page in enumerate(pages, 1000)
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "ghost.json")
        path.write_text(json.dumps({"meta": {"exported_on": 1}, "data": {"posts": posts}}))
        return [with_marks(post.body, post.layout) for _, post in sorted(imported(path).items())]


def test_wordpress_with_blocks() -> None:
    slugs = imported(EXPORTS / "wordpress.xml")["les-limaces"]
    assert with_marks(slugs.body, slugs.layout) == (
        "Contre les limaces, je ne mets aucun produit.\n\n"
        "> La bière les noie, mais elle les attire aussi.\n> — Robert Lenoir\n\n"
        "- le hérisson\n- le crapaud\n\n"
        "Les vrais alliés du jardinier n'ont pas de facture."
    )


def test_wordpress_without_blocks(tmp_path: Path) -> None:
    for stored, quoted in (
        ("Un vers\nun autre\n\nla suite.", "Un vers\nun autre\n\nla suite."),
        ("J'aime <b>les\n\nrosiers</b>.", "J'aime les\n\nrosiers."),
        ("Il dit :\n<blockquote>Non.\n\nJamais.</blockquote>\nEt voilà.", "Il dit :\n\n> Non.\n> Jamais.\n\nEt voilà."),
        ("Avant.\n[gallery ids='1,2']\n[embed]https://v.example[/embed]\nAprès.", "Avant.\n\nAprès."),
        ("Le [sic] reste, et [le maire] et [note 3] aussi.", "Le [sic] reste, et [le maire] et [note 3] aussi."),
        ("[dropcap]L[/dropcap]e début. [su_x a='1'] La fin.", "Le début. La fin."),
        ("Voici.\n\n[quote]C'est d'un autre.[/quote]\n\nBien.", "Voici.\n\n> C'est d'un autre.\n\nBien."),
        ("Tous. [members_only]Secret. [b]Bis.[/b][/members_only] Encore tous.", "Tous. Encore tous."),
        ("Tous lisent ceci.\n\n[paywall]\n\nSecret payant.", "Tous lisent ceci."),
        ("Un mot [[gallery]] échappé.", "Un mot [gallery] échappé."),
        ("<p>Tous.</p><!-- wp:jetpack/paywall /--><p>Secret.</p>", "Tous."),
        ("<p>Une note<sup><a href='#n1'>1</a></sup> au XIX<sup>e</sup> siècle.</p>", "Une note au XIXe siècle."),
    ):
        [body] = from_wordpress(tmp_path, stored)
        assert " ".join(body.split(" ")) == quoted, stored


def test_wordpress_in_several_files_and_in_a_zip(tmp_path: Path) -> None:
    first, second = tmp_path / "blog.000.xml", tmp_path / "blog.001.xml"
    first.write_text(WXR.format(items=ITEM.format(title="Un", name=1, body="Le premier texte.")), encoding="utf-8")
    second.write_text(WXR.format(items=ITEM.format(title="Deux", name=2, body="Le second texte.")), encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "blog.zip", "w") as archive:
        archive.write(first, "blog/blog.000.xml")
        archive.write(second, "blog/blog.001.xml")
        archive.writestr("__MACOSX/._blog.000.xml", WXR)
    report = import_posts([first, second], tmp_path / "a", converters=CONVERTERS)
    assert sorted(report.new) == ["n1.md", "n2.md"]
    report = import_posts([tmp_path / "blog.zip"], tmp_path / "a", converters=CONVERTERS)
    assert sorted(report.same) == ["n1.md", "n2.md"]


def test_copied_guid_makes_two_posts_of_two(tmp_path: Path) -> None:
    items = [ITEM.format(title="Un", name=1, body="L'un."), ITEM.format(title="Deux", name=2, body="L'autre.")]
    path = tmp_path / "export.xml"
    path.write_text(WXR.format(items="".join(items).replace("?p=2", "?p=1")), encoding="utf-8")
    assert sorted(imported(path)) == ["n1", "n2"]


def test_movable_type() -> None:
    posts = imported(EXPORTS / "movable-type.txt")
    assert sorted(posts) == ["en-markdown", "le_potager_en_janvier"]
    potager = posts["le_potager_en_janvier"]
    assert potager.body == (
        "En janvier le potager dort.\nMoi aussi, un peu.\n\n-----\n\n"
        "Les poireaux, eux, ne dorment jamais.\n\nJe les arrache quand le sol dégèle."
    )
    assert potager.topics == ("poireaux", "choux de Bruxelles")
    assert potager.address == "https://odile.example/2009/01/le_potager_en_janvier.html"
    assert potager.date is not None
    assert (potager.date.year, potager.date.month, potager.date.day) == (2009, 1, 17)
    assert posts["en-markdown"].body == "Je sème trop tôt, tous les ans."


def test_movable_type_of_an_old_system_is_read_and_what_is_damaged_left_out(tmp_path: Path) -> None:
    whole = (EXPORTS / "movable-type.txt").read_text(encoding="utf-8")
    old = tmp_path / "old.txt"
    old.write_bytes(whole.replace("\n", "\r\n").encode("cp1252"))
    assert imported(old)["le_potager_en_janvier"].body.endswith("quand le sol dégèle.")
    old.write_bytes(whole.encode().replace("dégèle".encode(), b"d\xff\x00g\xe8le"))
    report = import_posts([old], tmp_path / "blog", converters=CONVERTERS)
    assert report.new == ["en-markdown.md"]
    assert "Le potager en janvier" in "\n".join(report.lines())


def test_ghost(tmp_path: Path) -> None:
    [post] = imported(EXPORTS / "ghost.json").values()
    assert (post.title, post.body) == (
        "La grelinette",
        "La grelinette ne retourne pas la terre.\n\nMon dos la remercie.",
    )
    assert post.topics == ("outils", "terre")
    assert post.date is not None
    assert post.date.day == 25  # in Paris, where the blog is
    assert len(imported(EXPORTS / "ghost.json", pages=True)) == 2
    with zipfile.ZipFile(tmp_path / "ghost.zip", "w") as archive:
        archive.write(EXPORTS / "ghost.json", "data/ghost.json")
        archive.writestr("content/images/g.jpg", b"\xff\xd8")
    assert len(imported(tmp_path / "ghost.zip")) == 1


def test_ghost_says_what_it_holds_in_a_form_that_nobody_else_reads(tmp_path: Path) -> None:
    report = import_posts([EXPORTS / "ghost.json"], tmp_path, converters=CONVERTERS)
    assert "Sans HTML" in "\n".join(report.lines())
    assert load_blog(tmp_path).author == "Odile Martin"


def test_page_is_quoted_as_a_browser_shows_it() -> None:
    for page, quoted in (
        ("<p>Un <b>mot</b>, l'<em>«autre»</em>dit, auteur<em>e</em>s.</p>", "Un mot, l'«autre»dit, auteures."),
        ("<p>Un\n   long\n texte.</p>\n<p>&nbsp;</p><p>&nbsp; Un autre.</p>", "Un long texte.\n\nUn autre."),
        ("<p>Un<p>Deux<ul><li>a<li>b</ul>Trois.", "Un\n\nDeux\n\n- a\n- b\n\nTrois."),
        ("<center>Un titre.</center>Le texte.<hr>La fin.", "Un titre.\n\nLe texte.\n\n---\n\nLa fin."),
        ("<p hidden>Secret.</p><p style='display:none'>Secret.</p><p>Visible.</p>", "Visible."),
        ("<p>A.</p><figure><img src='x'><figcaption>Légende.</figcaption></figure><p>B.</p>", "A.\n\nB."),
        ("<table><tr><td><p>Mise.</p><p>En page.</p></td></tr></table><p>Fin.</p>", "Mise.\n\nEn page.\n\nFin."),
        ("<blockquote><p>Oui.</p><footer>Sénèque</footer></blockquote><p>Bien.</p>", "> Oui.\n> — Sénèque\n\nBien."),
        ("<p>Je lis <cite>Le Monde</cite> et <q>Libé</q>.</p>", "Je lis Le Monde et «\xa0Libé\xa0»."),
        (
            "<p>Un <a href='javascript:x'>lien</a>, un <a href='https://b.example/a b(c)'>autre</a>.</p>",
            "Un lien, un autre.",
        ),
        ("<script>x</script><form><input></form><iframe src='x'></iframe><p>Le texte.</p>", "Le texte."),
        ("<pre class='wp-block-verse'>Un vers\nun autre.</pre><p>Bien.</p>", "Un vers\nun autre.\n\nBien."),
    ):
        assert from_ghost(page) == [quoted], page


ODD_TEXTS = st.text(alphabet="*_`[]()<>#+-=~|^{}%:&!\\/\"'., 12aé«»—@$\xa0\n", min_size=1, max_size=30)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ODD_TEXTS, min_size=5, max_size=20))
def test_no_character_of_a_text_is_taken_for_a_mark(texts: list[str]) -> None:
    """Whatever stands in a paragraph of a page is quoted to the letter, white space apart."""
    pages = [f"<p>Début {html.escape(text)} suite.</p><p>{html.escape(text)} fin.</p>" for text in texts]
    expected = [f"Début {text} suite. {text} fin." for text in texts]
    assert [body.split() for body in from_ghost(*pages)] == [text.split() for text in expected]


def test_title_and_names_that_are_odd_make_files_that_any_system_takes(tmp_path: Path) -> None:
    names = [
        "../../etc/passwd",
        "/abs",
        "C:\\x",
        "con",
        "NUL.html",
        ".cache",
        "index",
        "README",
        "%2e%2e%2fx",
        "é" * 300,
    ]
    names += [
        "",
        " ",
        "a" * 300 + "1",
        "a" * 300 + "2",
        "Les Limaces",
        "les-limaces",
        "noël.php",
        "_index",
        "a\x00b",
        "x.",
    ]
    title = "T: '\"\\ \n---\ntitle: x"
    posts = [
        {"id": f"{number}", "slug": name, "title": title, "status": "published", "html": "Un texte."}
        for number, name in enumerate(names)
    ]
    path = tmp_path / "ghost.json"
    path.write_text(json.dumps({"meta": {"exported_on": 1}, "data": {"posts": posts}}))
    folder = tmp_path / "deep" / "blog"
    for _ in range(2):
        report = import_posts([path], folder, converters=CONVERTERS)
        assert len(report.new) + len(report.same) == len(names)
        assert {each.name for each in tmp_path.iterdir()} == {"ghost.json", "deep"}
        found = [each.name for each in folder.iterdir() if not each.name.startswith(".")]
        assert len({each.casefold() for each in found}) == len(names)
        assert all(len(each.encode()) < 130 and not set('<>:"/\\|?*') & set(each) for each in found)
        assert not {each.casefold().removesuffix(".md") for each in found} & {"con", "nul", "index", "readme"}
        assert {post.title for post in load(folder).posts} == {"T: '\"\\ --- title: x"}


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Return an export to be copied about."""
    return Path(shutil.copy(EXPORTS / "wordpress.xml", tmp_path / "export.xml"))


def test_control_characters_and_blank_lines_at_the_top_do_not_spoil_an_export(export: Path) -> None:
    whole = export.read_bytes().replace(b"limaces, je", b"limaces,\x0b je\x08")
    export.write_bytes(b"\n\n" + whole)
    assert imported(export)["les-limaces"].body.startswith("Contre les limaces, je ne mets")


def test_wordpress_keeps_back_what_a_mark_hides_from_some_readers(tmp_path: Path) -> None:
    for opening in (
        "[passster password='x']",
        '[ppwp passwords="123 abc" headline="Réservé [ici]"]',
        "[ihc-hide-content ihc_mb_type='show' ihc_mb_who='2']",
        '[groups_member group="Premium"]',
        "[groups_non_member]",
        "[hide]",
        "[hide title=l'abonné]",
        "[Hide_This-Part morelink='...']",
        "[sociallocker id=3]",
        "[emaillocker]",
        "[vip]",
        "[patron]",
        "[membres]",
        "[abonnes]",
        "[abonnés]",
        "[abonne\u0301s]",
        "[privé]",
        "[PRIVÉ]",
        "[contenu-réservé]",
        "[réservé_aux_adhérents]",
        "[un_plugin password='x']",
        "[un_plugin&nbsp;password=”x”]",
        "[un_plugin mot_de_passe='']",
        "[un_plugin roles='editor,author']",
        "[un_plugin show_to='logged-in users']",
        "[un_plugin réservé]",
        "[caché]",
        "[if user='x']",
        "[su_members]",
        "[s2If current_user_can(access_s2member_level1)]",
        "[4members]",
    ):
        name = re.match(r"\[(?:[\w.-]|[\u0300-\u036f])+", opening)
        assert name is not None
        for inside in ("Secret.", "Sec[b]ret[/b].\n\nSecret", f"Secret. {opening}Secret.[/{name[0][1:]}] Secret."):
            stored = f"Tous lisent ceci. {opening}{inside}[/{name[0][1:]}] Tous aussi."
            assert from_wordpress(tmp_path, stored) == ["Tous lisent ceci. Tous aussi."], stored
    for block in (
        'ppwp/content-protector {"whitelistedRoles":"custom_roles"}',
        "passster/protection",
        "groups/groups-member",
        "ihc/content",
        'paragraph {"userRole":["editor"]}',
        'group {"blockVisibility":{"controlSets":[{"id":1,"enable":true}]}}',
        'paragraph {"metadata":{"blockVisibility":false}}',
        'quelconque/bloc {"password":"x"}',
        'quelconque/bloc {"editorskit":{"loggedin":true,"loggedout":false}}',
    ):
        this = block.partition(" ")[0]
        stored = (
            f"<p>Tous.</p><!-- wp:{block} --><p>Secret.</p><!-- wp:{this} --><!-- /wp:{this} --><!-- /wp:{this} -->"
        )
        assert from_wordpress(tmp_path, f"{stored}<p>Fin.</p>") == ["Tous.\n\nFin."], stored


def test_wordpress_keeps_back_what_is_hidden_across_blocks_and_shortcodes(tmp_path: Path) -> None:
    for stored, quoted in (
        ("<!-- wp:shortcode -->[hide]<!-- /wp:shortcode --><p>Secret.</p>[/hide]<p>Fin.</p>", "Fin."),
        ("<!-- wp:cover --><p>[hide]</p><!-- /wp:cover --><p>Secret.</p>[/hide]<p>Fin.</p>", "Fin."),
        ("[hide]<!-- wp:vip/x --><p>Secret.</p>[/hide]<p>Secret.</p><!-- /wp:vip/x --><p>Fin.</p>", "Fin."),
        ("<p>Tous.</p>[hide]<p>Secret.</p>", "Tous.\n\nSecret."),  # never closed, it hides nothing in WordPress
        ("<p>Tous.</p>[hide][hide]<p>Secret.</p>[/hide]<p>Secret ?</p>", "Tous."),
        ("<p>Tous.</p><p>___STEADY_PAYWALL___</p><p>Secret.</p>", "Tous."),
        ("<p>Tous.</p>[hide[b]]<p>Secret.</p>[/hide]<p>Fin.</p>", "Tous.\n\nFin."),
    ):
        [body] = from_wordpress(tmp_path, stored)
        assert body.replace("\\[hide\\]\n\n", "").replace("[hide]\n\n", "") == quoted, stored


def test_wordpress_takes_what_is_for_everybody(tmp_path: Path) -> None:
    for opening in (
        "[fusion_text hide_on_mobile='small-visibility,medium-visibility' render_logics='' status='published']",
        "[vc_column_text css='.vc{color:red}' el_class='x']",
        "[dropcap]",
        "[causerie]",
        "[parole]",
        "[privacy-policy]",
        "[designing]",
        "[accordion title='Devenez membre']",
        "[un_plugin role='']",
        "[columns role=all]",
        "[blockquote author='Le patron']",
        "[subscript]",
        "[remember]",
        "[accessibilité]",
        "[réservation]",
    ):
        name = re.match(r"\[[\w.-]+", opening)
        assert name is not None
        [body] = from_wordpress(tmp_path, f"Tous lisent ceci. {opening}Et ceci.[/{name[0][1:]}] Bien.")
        assert " ".join(body.replace(">", "").split()) == "Tous lisent ceci. Et ceci. Bien.", opening
    for block in (
        'group {"lock":{"move":true},"layout":{"type":"constrained"}}',
        'paragraph {"editorskit":{"loggedin":true,"loggedout":true,"acf_visibility":""}}',
        'paragraph {"metadata":{"blockVisibility":true},"restrictedRoles":[],"password":""}',
        "kadence/column",
        "genesis-blocks/gb-container",
    ):
        stored = f"<!-- wp:{block} --><p>Tous.</p><!-- /wp:{block.partition(' ')[0]} -->"
        assert from_wordpress(tmp_path, stored) == ["Tous."], stored


def test_report_names_marks_that_hid_a_text_and_those_that_may(tmp_path: Path) -> None:
    bodies = ["[encadré]Un.[/encadré] [encadré]Deux.[/encadré] [vip]Secret.[/vip] [sic]", "[encadré]Trois.[/encadré]"]
    bodies += ["<!-- wp:maison/note --><p>Quatre.</p><!-- /wp:maison/note --><!-- wp:ihc/x -->Secret<!-- /wp:ihc/x -->"]
    items = [ITEM.format(title=f"Titre {number}", name=number, body=body) for number, body in enumerate(bodies)]
    items.append(items[0].replace("publish", "draft").replace("?p=0", "?p=9").replace("encadré", "brouillon"))
    path = tmp_path / "export.xml"
    path.write_text(WXR.format(items="".join(items)), encoding="utf-8")
    lines = import_posts([path], tmp_path / "blog", converters=CONVERTERS).lines()
    [hidden] = [line for line in lines if "kept back" in line]
    [unknown] = [line for line in lines if "not known here" in line]
    assert hidden.endswith(": [vip] 1 (“Titre 0”), wp:ihc/x 1 (“Titre 2”)")
    assert ": [encadré] 3 (“Titre 0”, …), wp:maison/note 1 (“Titre 2”); " in unknown


def test_wordpress_posts_that_plugins_keep_from_some_readers_stay_out(tmp_path: Path) -> None:
    note = (
        "<wp:postmeta><wp:meta_key>{}</wp:meta_key><wp:meta_value><![CDATA[{}]]></wp:meta_value></wp:postmeta></item>"
    )
    restricted, unrestricted = (f'a:1:{{s:26:"_um_custom_access_settings";{value};}}' for value in ('s:1:"1"', "b:0"))
    leaky = 'a:1:{{s:15:"visibility_type";s:4:"{}";}}'
    for number, (key, closed, opened) in enumerate(
        (
            ("passster_activate_protection", "1", ""),
            ("patreon-level", "5", "0"),
            ("ihc_mb_who", "reg,2", ""),
            ("groups-read", "3", ""),
            ("um_content_restriction", restricted, unrestricted),
            ("_issuem_leaky_paywall_visibility", leaky.format("only"), leaky.format("default")),
        )
    ):
        for value, is_open in ((closed, False), (opened, True)):
            item = ITEM.format(title="Un", name=number, body="Un texte.").replace("</item>", note.format(key, value))
            path = tmp_path / "export.xml"
            path.write_text(WXR.format(items=item), encoding="utf-8")
            report = import_posts([path], tmp_path / f"{number}{is_open}", converters=CONVERTERS)
            assert report.stands == is_open, (key, value)


def secrets_in(folder: Path) -> list[str]:
    """Return the names of the files of a folder that hold a word which the export keeps from readers."""
    return [path.name for path in folder.rglob("*.md") if "Secret" in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("is_zip", [False, True])
@pytest.mark.parametrize("pages", [False, True])
def test_of_mediums_export_only_published_posts_are_read(tmp_path: Path, *, is_zip: bool, pages: bool) -> None:
    source = EXPORTS / "medium"
    if is_zip:
        source = Path(shutil.make_archive(str(tmp_path / "medium"), "zip", EXPORTS, "medium"))
    report = import_posts([source], tmp_path / "blog", converters=CONVERTERS, pages=pages)
    assert report.format == "Medium"
    assert secrets_in(tmp_path / "blog") == []
    posts = {post.slug: post for post in load(tmp_path / "blog").posts}
    assert set(posts) == {"les-poireaux-dhiver", "semer-trop-tôt"}
    leeks = posts["les-poireaux-dhiver"]
    assert (leeks.title, str(leeks.date), leeks.topics) == ("Les poireaux d’hiver", "2017-03-04", ("jardin", "hiver"))
    assert leeks.address == "https://medium.com/@odile/les-poireaux-dhiver-1a2b3c4d5e6f"
    assert "J’arrache mes poireaux quand le sol dégèle.\n" in leeks.body
    assert "Un article d’un autre" not in leeks.body
    assert leeks.body.count("quand le sol dégèle") == 1


@pytest.mark.parametrize("pages", [False, True])
def test_of_substacks_export_only_what_is_for_everybody_is_read(tmp_path: Path, *, pages: bool) -> None:
    report = import_posts([EXPORTS / "substack"], tmp_path / "blog", converters=CONVERTERS, pages=pages)
    assert report.format == "Substack"
    assert secrets_in(tmp_path / "blog") == []
    posts = {post.slug: post for post in load(tmp_path / "blog").posts}
    assert set(posts) == {"les-tomates", "la-serre", "au-micro"} | ({"qui-suis-je"} if pages else set())
    assert posts["la-serre"].body == "La serre est ouverte à tous.\n\nOn y entre sans frapper.\n\nPresque."
    assert posts["les-tomates"].title == "Les tomates, encore"
    assert str(posts["les-tomates"].date) == "2023-03-31"
    assert "avec Robert Lenoir en mars." in posts["les-tomates"].body


def test_no_file_with_readers_addresses_is_opened(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    shutil.copytree(EXPORTS / "substack", folder)
    hidden = [path for path in folder.rglob("*.csv") if path.name != "posts.csv"]
    assert len(hidden) > 2
    for path in hidden:  # whoever opened it would fail
        path.unlink()
        path.symlink_to(path)
    import_posts([folder], tmp_path / "blog", converters=CONVERTERS, pages=True)
    assert len(load(tmp_path / "blog").posts) == 4


def test_an_export_without_what_tells_the_published_posts_is_refused(tmp_path: Path) -> None:
    shutil.copytree(EXPORTS / "substack" / "posts", tmp_path / "posts")
    shutil.copytree(EXPORTS / "medium" / "sessions", tmp_path / "sessions")
    for folder, told in (("posts", "posts.csv"), ("sessions", "without its posts")):
        with pytest.raises(ExportError, match=told):
            import_posts([tmp_path / folder], tmp_path / "blog", converters=CONVERTERS, pages=True)
    assert not (tmp_path / "blog").exists()
