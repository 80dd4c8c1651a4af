"""What is made of Blogger's exports and of feeds, through the one door for all formats."""

import datetime
import time
import zipfile
from pathlib import Path

import pytest

from bot.corpus import load, load_blog
from bot.corpus.importers import CONVERTERS, ExportError, Report, import_posts
from bot.model import Post
from tests.helpers import ROOT, with_marks

EXPORTS = ROOT / "tests" / "data" / "exports"
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>B</title>{}</feed>'
RSS = '<rss version="2.0"><channel><title>B</title><link>https://b.example/</link>{}</channel></rss>'


def imported(source: Path, folder: Path, *, pages: bool = False) -> tuple[Report, dict[str, Post]]:
    report = import_posts([source], folder, converters=CONVERTERS, pages=pages)
    return report, {post.slug: post for post in load(folder).posts} if report.stands else {}


def from_feed(tmp_path: Path, content: str | bytes) -> tuple[Report, dict[str, Post]]:
    path = tmp_path / "feed.xml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return imported(path, tmp_path / "blog")


def test_blogger_gives_published_posts_alone(tmp_path: Path) -> None:
    report, posts = imported(EXPORTS / "blogger.xml", tmp_path / "blog")
    assert sorted(posts) == ["hiver", "semis"]
    post = posts["hiver"]
    assert post.title == "L'hiver & les pommiers"
    assert with_marks(post.body, post.layout) == (
        "Je taille mes pommiers en décembre.\n\nMon voisin attend mars :\n\n> Le gel guérit tout.\n\nIl a tort."
    )
    assert (post.address, post.topics) == ("https://odile.example/2013/12/hiver.html", ("jardin",))
    assert post.date
    assert (post.date.year, post.date.month, post.date.day) == (2013, 12, 18)
    assert report.format == "Blogger"
    assert [len(names) for names in report.left_out.values()] == [1, 1]  # the draft and the page; comments are nothing
    blog = load_blog(tmp_path / "blog")
    assert (blog.title, blog.author, blog.address) == ("Le carnet d'Odile", "Odile Marchand", "https://odile.example/")
    assert 'author: "Jeanne Marchand"' in (tmp_path / "blog" / "semis.md").read_text(encoding="utf-8")


def test_pages_of_blogger_are_taken_on_demand(tmp_path: Path) -> None:
    _, posts = imported(EXPORTS / "blogger.xml", tmp_path / "blog", pages=True)
    assert posts["qui"].body == "Je jardine depuis quarante ans."


def test_takeout_is_read_out_of_its_zip(tmp_path: Path) -> None:
    path = tmp_path / "takeout.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(EXPORTS / "takeout.atom", "Takeout/Blogger/Blogs/Le carnet/feed.atom")
        archive.writestr("Takeout/Blogger/Blogs/Le carnet/theme-layouts.xml", "<html><body>Un thème.</body></html>")
        archive.writestr(
            "Takeout/archive_browser.html", "<!doctype html><html><body><p>Votre archive.</p></body></html>"
        )
    report, posts = imported(path, tmp_path / "blog")
    assert list(posts) == ["hiver"]
    assert (posts["hiver"].title, posts["hiver"].topics) == ("L'hiver", ("jardin",))
    assert {names[0] for names in report.left_out.values()} == {"Pas fini", "Jeté", "Inconnu", "Qui je suis"}


def test_what_blogger_keeps_back_later_leaves_the_folder(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    text = (EXPORTS / "blogger.xml").read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    imported(path, tmp_path / "blog")
    draft = "<app:control xmlns:app='http://purl.org/atom/app#'><app:draft>yes</app:draft></app:control>"
    path.write_text(text.replace("<author><name>Jeanne", f"{draft}<author><name>Jeanne"), encoding="utf-8")
    report, posts = imported(path, tmp_path / "blog")
    assert (list(posts), report.removed) == (["hiver"], ["semis.md"])


def test_feed_gives_whole_posts_and_names_the_others(tmp_path: Path) -> None:
    report, posts = imported(EXPORTS / "feed.rss", tmp_path / "blog")
    assert sorted(posts) == ["cerises", "poires"]
    post = posts["cerises"]
    assert post.title == "L'été & les cerises"
    assert with_marks(post.body, post.layout) == "Les cerises sont rouges.\n\n> Mange-les vite.\n\nElles ne durent pas."
    assert post.address == "https://odile.example/2015/06/cerises"
    assert post.date
    assert datetime.date(post.date.year, post.date.month or 0, post.date.day or 0) == datetime.date(2015, 6, 20)
    [(why, names)] = report.left_out.items()
    assert names == ["Les noix", "Les coings"]
    assert "beginning" in why


def test_feeds_of_other_dialects_are_read(tmp_path: Path) -> None:
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        '<item rdf:about="https://b.example/a"><title>T</title><link>https://b.example/a</link>'
        "<description>&lt;p&gt;Un texte entier.&lt;/p&gt;</description></item></rdf:RDF>"
    )
    xhtml = (
        '<entry><id>urn:1</id><title>T</title><link href="https://b.example/a"/><content type="xhtml">'
        '<div xmlns="http://www.w3.org/1999/xhtml"><p>Un texte entier.</p></div></content></entry>'
    )
    plain = "<entry><id>urn:1</id><title>a</title><content>Un texte entier.</content></entry>"
    netscape = '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://x.example/rss-0.91.dtd">'
    item = "<item><title>a</title><description>&lt;p&gt;Un texte entier.&lt;/p&gt;</description></item>"
    for number, feed in enumerate((rdf, ATOM.format(xhtml), ATOM.format(plain), netscape + RSS.format(item))):
        folder = tmp_path / str(number)
        folder.mkdir()
        _, posts = from_feed(folder, feed)
        assert [post.body for post in posts.values()] == ["Un texte entier."], feed
        assert list(posts) in (["a"], ["1"])


def test_comments_and_drafts_of_a_feed_are_no_posts(tmp_path: Path) -> None:
    entries = (
        '<entry><id>c</id><thr:in-reply-to xmlns:thr="http://purl.org/syndication/thread/1.0" ref="x"/>'
        "<content>Un commentaire.</content></entry>"
        '<entry><id>d</id><title>D</title><app:control xmlns:app="http://www.w3.org/2007/app"><app:draft>yes</app:draft>'
        "</app:control><content>Un brouillon.</content></entry>"
        "<entry><id>p</id><title>P</title><content>Un billet.</content></entry>"
    )
    _, posts = from_feed(tmp_path, ATOM.format(entries))
    assert [post.body for post in posts.values()] == ["Un billet."]


def test_hostile_feeds_are_refused_or_harmless(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Secret du disque.")
    item = "<item><guid>a</guid><link>https://b.example/a</link><title>&a;</title><description>&a;</description></item>"
    for declared in ('<!ENTITY a "ha"><!ENTITY b "&a;&a;">', f'<!ENTITY a SYSTEM "{secret.as_uri()}">'):
        for encoding in ("utf-8", "utf-16"):
            feed = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE rss [{declared}]>{RSS.format(item)}'
            with pytest.raises(ExportError, match="declares entities"):
                from_feed(tmp_path, feed.encode(encoding))
    link = '&lt;a href="https://b.example/a"'
    start = time.process_time()
    for body in (f"{link}&gt;" * 4_000, link * 4_000):
        report, _ = from_feed(tmp_path, RSS.format(f"<item><guid>a</guid><description>{body}</description></item>"))
        assert not report.stands
    assert time.process_time() - start < 20
