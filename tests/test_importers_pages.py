"""What is made of a folder of saved pages, through the one door for all formats."""

import zipfile
from pathlib import Path

from bot.corpus import load, load_blog
from bot.corpus.importers import CONVERTERS, Report, import_posts
from bot.model import Post
from tests.helpers import with_marks

# A page as blogs have it: a menu, the post, ways to share it, its neighbours, comments, a side bar.
PAGE = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>{title} – Le carnet d'Odile</title>
<link rel="canonical" href="https://odile.example/2014/05/{name}/">
<meta property="og:site_name" content="Le carnet d'Odile">{head}</head>
<body class="{body_class}">
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/a-propos/">Qui je suis</a></li></ul></nav>
<h1><a href="/">Le carnet d'Odile</a></h1>
<article class="post hentry {post_class}"><h2 class="entry-title">{title}</h2>
<p class="entry-meta">Publié le {date} par <a rel="author" href="/odile/">Odile Marchand</a></p>
<div class="entry-content">{text}<p>Odile jardine depuis quarante ans et répond à tous les courriers.</p>
<div class="sharedaddy"><a href="#">Partager sur un réseau</a></div></div>
<p>Classé dans : <a rel="category tag" href="/c/jardin/">jardin</a>, <a rel="tag" href="/t/x/">{tag}</a></p></article>
<div id="comments"><p>Paul a écrit : je ne suis pas du tout d'accord avec ce que vous dites là, chère Odile.</p></div>
<div class="sidebar"><p>Derniers billets, archives et liens vers les blogs des amis de la maison.</p></div>
</body></html>"""
TEXTS = {
    "hiver": "<p>Je taille mes pommiers en décembre, quand la sè&shy;ve est descendue.</p>"
    "<blockquote><p>Le gel guérit tout.</p></blockquote><p>Mon voisin a tort&nbsp;: l'été vaut mieux.</p>",
    "semis": "<p>Je sème les tomates en février, sous une vitre, et je les repique en avril.</p>",
    "noix": "<p>Les noix tombent seules ; il suffit de les attendre avec un panier et du temps.</p>",
    "coings": "<p>Les coings sont durs comme la pierre, et pourtant rien ne parfume mieux une maison.</p>",
}


def page(name: str, text: str | None = None, **changed: str) -> str:
    """Return a page of a blog, with parts of it as they are named."""
    parts = {"title": f"Un billet {name}", "head": "", "body_class": "single", "post_class": "", "tag": name}
    parts |= {"date": '<time datetime="2014-05-12T10:00:00+02:00">12 mai 2014</time>'}
    return PAGE.format(name=name, text=TEXTS[name] if text is None else text, **(parts | changed))


def saved(folder: Path, pages: dict[str, str | bytes]) -> Path:
    for name, content in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def imported(source: Path, folder: Path, *, pages: bool = False) -> tuple[Report, dict[str, Post]]:
    report = import_posts([source], folder, converters=CONVERTERS, pages=pages)
    return report, {post.slug: post for post in load(folder).posts} if report.stands else {}


def the_blog(tmp_path: Path, **others: str | bytes) -> Path:
    pages: dict[str, str | bytes] = {f"2014/{name}/index.html": page(name) for name in TEXTS}
    return saved(tmp_path / "saved", pages | {f"{name}.html": content for name, content in others.items()})


def test_the_text_of_a_post_is_told_from_its_page(tmp_path: Path) -> None:
    report, posts = imported(the_blog(tmp_path), tmp_path / "blog")
    assert sorted(posts) == sorted(TEXTS)
    post = posts["hiver"]
    assert with_marks(post.body, post.layout) == (
        "Je taille mes pommiers en décembre, quand la sève est descendue.\n\n> Le gel guérit tout.\n\n"
        "Mon voisin a tort\xa0: l'été vaut mieux."
    )
    assert (post.title, post.address) == ("Un billet hiver", "https://odile.example/2014/05/hiver/")
    assert post.date
    assert (post.date.year, post.date.month, post.date.day) == (2014, 5, 12)
    assert "hiver" in post.topics
    assert not report.left_out
    blog = load_blog(tmp_path / "blog")
    assert (blog.title, blog.author, blog.address) == ("Le carnet d'Odile", "Odile Marchand", "https://odile.example")


def test_a_zip_of_pages_is_as_good_as_a_folder(tmp_path: Path) -> None:
    folder = the_blog(tmp_path)
    with zipfile.ZipFile(tmp_path / "saved.zip", "w") as archive:
        for path in folder.rglob("*.html"):
            archive.write(path, path.relative_to(folder))
    assert imported(tmp_path / "saved.zip", tmp_path / "a")[1] == imported(folder, tmp_path / "b")[1]


def test_what_is_no_post_is_left_out_and_named(tmp_path: Path) -> None:
    entry = '<article><h2><a href="/2014/05/{0}/">{0}</a></h2><p>{1}</p></article>'
    front = "".join(entry.format(name, "Un long début de billet qui continue ailleurs. " * 3) for name in TEXTS)
    refresh = '<meta http-equiv="refresh" content="0; url=/x">'
    plain = "<html><head><title>Accueil</title></head><body>{}</body></html>"
    noindex = '<meta name="robots" content="noindex, follow">'
    source = the_blog(
        tmp_path,
        accueil=plain.format(front),
        archive=page("hiver", title="Mai 2014", body_class="archive date"),
        jardin=page("semis").replace("/2014/05/semis/", "/category/jardin/"),
        cachette=page("noix", title="Cachette", head=noindex).replace("05/noix", "05/cachette"),
        ailleurs=page("noix", title="Ailleurs", head=refresh),
        vide=plain.format("<p></p>"),
        abime=page("noix", "<p>Un mot ab\udce9mé au milieu de la phrase que voici, qui est longue.</p>")
        .replace("05/noix", "05/abime")
        .encode("utf-8", "surrogateescape"),
    )
    report, posts = imported(source, tmp_path / "blog")
    assert sorted(posts) == sorted(TEXTS)
    names = sorted(name for names in report.left_out.values() for name in names)
    assert names == [
        f"{name}.html" for name in ("abime", "accueil", "ailleurs", "archive", "cachette", "jardin", "vide")
    ]


def test_what_says_that_it_is_a_post_is_no_list(tmp_path: Path) -> None:
    other = '<article><h2><a href="/2014/05/{0}/">{0}</a></h2><p>Un début, qui continue ailleurs.</p></article>'
    others = "".join(other.format(name) for name in TEXTS) * 3
    source = the_blog(tmp_path, bref=page("bref", "<p>Un billet bref.</p>").replace("</body>", f"{others}</body>"))
    assert imported(source, tmp_path / "blog")[1]["bref"].body == "Un billet bref."


def test_what_is_for_some_readers_leaves_the_folder(tmp_path: Path) -> None:
    imported(the_blog(tmp_path), tmp_path / "blog")
    paid = '<script type="application/ld+json">{"@type": "BlogPosting", "isAccessibleForFree": "False"}</script>'
    saved(
        tmp_path / "saved",
        {
            "2014/hiver/index.html": page("hiver", post_class="status-private"),
            "2014/semis/index.html": page("semis", '<form class="post-password-form"><input type="password"></form>'),
            "2014/noix/index.html": page("noix", head=paid),
        },
    )
    report, posts = imported(tmp_path / "saved", tmp_path / "blog")
    assert (list(posts), sorted(report.removed)) == (["coings"], ["hiver.md", "noix.md", "semis.md"])


def test_pages_without_a_date_are_pages_where_posts_have_one(tmp_path: Path) -> None:
    about = page("qui", "<p>Je jardine depuis quarante ans dans le même village.</p>", date="", title="Qui je suis")
    source = the_blog(tmp_path, qui=about.replace("/2014/05/", "/"))
    assert sorted(imported(source, tmp_path / "a")[1]) == sorted(TEXTS)
    assert "qui" in imported(source, tmp_path / "b", pages=True)[1]


def test_pages_by_hand_are_posts(tmp_path: Path) -> None:
    text = "<p>{0} est un fruit dont je pourrais parler pendant des heures, et j'en parle ici.</p>" * 3
    old = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>{0}</title></head>'
    )
    pages: dict[str, str | bytes] = {
        f"{name}.htm": (old + f"<body><h1>{{0}}</h1>{text}</body></html>").format(title).encode("cp1252")
        for name, title in (("ete", "L’été"), ("noel", "Noël"), ("coeur", "Le cœur"))
    }
    _, posts = imported(saved(tmp_path / "saved", pages), tmp_path / "blog")
    assert {post.slug: post.title for post in posts.values()} == {"ete": "L’été", "noel": "Noël", "coeur": "Le cœur"}
    assert all(post.body.startswith(post.title) for post in posts.values())


def test_hostile_pages_harm_nothing(tmp_path: Path) -> None:
    image = '<img src="data:image/png;base64,' + "A" * 20_000_000 + '"><p>Une image, et ce texte.</p>'
    nested = f'<script type="application/ld+json">{"[" * 100_000}</script>'
    unclosed = page("noix", "<p>Une page dont personne n'a fermé les balises, ce qui arrive.", title="Cassé")
    odd = {
        "casse": unclosed.replace("</p>", "").replace("</div>", "").replace("</article>", "</b></table>"),
        "image": page("noix", image, title="Image"),
        "json": page("noix", "<p>Une page qui dit d'elle-même des choses sans fin.</p>", title="JSON", head=nested),
    }
    source = the_blog(
        tmp_path,
        profond="<html><body>" + "<div>" * 100_000 + "Un texte profond.",
        octets=b"<html><body>\x00\xff\xfe\x01<p>" + bytes(range(256)) * 10,
        **{name: content.replace("05/noix", f"05/{name}") for name, content in odd.items()},
    )
    _, posts = imported(source, tmp_path / "blog")
    assert {*TEXTS, *odd} <= set(posts)
    assert posts["image"].body == "Une image, et ce texte."
    assert not any("profond" in post.body for post in posts.values())
