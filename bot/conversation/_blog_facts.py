"""What the bot knows of the blog as a whole, counted from its posts: how many, which, the oldest and the newest."""

from collections.abc import Sequence

from bot import phrases
from bot.conversation._scene import Scene
from bot.model import Corpus, Language, Post, PostDate, Words

# More titles than these do not read well in a chat.
MOST_TITLES = 8
# So many characters of titles: a message of Discord's holds 2,000 in all.
LONGEST_LIST = 1_200
# What `about_blog` finds and this answers.
INTENTS = frozenset({"blog_count", "blog_list", "blog_last", "blog_first", "blog_age"})
_NEVER = PostDate(0)


class BlogFacts:
    """Answers questions about the blog itself."""

    def __init__(self, corpus: Corpus) -> None:
        self._dated = sorted((post for post in corpus.posts if post.date), key=_order)
        # The newest first: that is what readers mean by a list of posts. Those without a date keep their order.
        self._posts = [*reversed(self._dated), *(post for post in corpus.posts if not post.date)]

    def answer(self, scene: Scene, intent: str) -> Words:
        """Return what is said to a question of one of `INTENTS`."""
        if intent in ("blog_count", "blog_list"):
            return self._listed(scene, intent)
        if not self._dated:
            return scene.say("blog_undated")
        if len(self._dated) == 1:
            return self._with_others(scene, "blog_span_one", self._dated[0])
        if intent == "blog_age":
            return self._span(scene)
        is_last = intent == "blog_last"
        post = self._dated[-1 if is_last else 0]
        key = intent + _doubt(post, self._dated, is_last=is_last)
        return self._with_others(scene, key, post)

    def _listed(self, scene: Scene, intent: str) -> Words:
        count, language = len(self._posts), scene.language
        titles = [_quoted(post, language) for post in self._posts[:MOST_TITLES]]
        while len(titles) > 1 and sum(map(len, titles)) > LONGEST_LIST:
            titles.pop()
        others = count - len(titles)
        if others and intent == "blog_count":
            return scene.say("blog_count_many", count=phrases.small_number(count, language))
        if others:
            titles.append(scene.say("blog_other" if others == 1 else "blog_others", count=str(others)).text)
        key = "blog_posts_many" if others else "blog_posts" if count > 1 else "blog_posts_one"
        said = phrases.small_number(count, language)
        return scene.say(key, count=said, titles=phrases.listed(tuple(titles), language, "and"))

    def _span(self, scene: Scene) -> Words:
        oldest = self._dated[0]
        first = {"first": _quoted(oldest, scene.language), "first_date": _dated(scene, oldest)}
        return self._with_others(scene, "blog_span", self._dated[-1], **first)

    def _with_others(self, scene: Scene, key: str, post: Post, **words: str) -> Words:
        """Return a phrase about a post and its date; that other posts have none is said, too."""
        # These phrases say themselves that a date is no exact one.
        when = _of_date(post, scene.language) if key.endswith("_about") else _dated(scene, post)
        said = scene.say(key, title=_quoted(post, scene.language), date=when, **words).text
        if len(self._dated) == len(self._posts) or key == "blog_span_one":
            return Words(said)
        return Words(f"{said} {scene.say('blog_undated_others').text}")


_Day = tuple[int, int, int]


def _order(post: Post) -> _Day:
    when = post.date or _NEVER
    return when.year, when.month or 0, when.day or 0


def _bounds(post: Post) -> tuple[_Day, _Day]:
    """Return the first and the last day on which a post may be from; what is only known about may be a year off."""
    when = post.date or _NEVER
    off = 1 if when.approximate else 0
    return (when.year - off, when.month or 1, when.day or 1), (when.year + off, when.month or 12, when.day or 31)


def _doubt(post: Post, dated: Sequence[Post], *, is_last: bool) -> str:
    """Return how sure it is that a post is the last or the first: the ending of the phrase that says so."""
    if post.date is not None and post.date.approximate:
        return "_about"
    first, last = _bounds(post)
    others = [_bounds(other) for other in dated if other != post]
    is_sure = all(first >= end for _, end in others) if is_last else all(last <= start for start, _ in others)
    return "" if is_sure else "_unsure"


def _quoted(post: Post, language: Language) -> str:
    return f"«\xa0{post.title}\xa0»" if language is Language.FRENCH else f"“{post.title}”"


def _of_date(post: Post, language: Language) -> str:
    return phrases.of_date(post.date, language) if post.date else ""


def _dated(scene: Scene, post: Post) -> str:
    """Return a post's date as it follows "est" or "is from", no more exact than it is known."""
    when = _of_date(post, scene.language)
    is_about = post.date is not None and post.date.approximate
    return scene.say("blog_or_so", date=when).text if is_about else when
