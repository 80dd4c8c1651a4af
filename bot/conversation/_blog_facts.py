"""What the bot knows of the blog as a whole, counted from its posts: how many, which, the oldest and the newest."""

from collections.abc import Sequence

from bot import phrases
from bot.conversation._scene import Scene
from bot.model import Blog, Corpus, Language, Post, PostDate, Words

# More titles than these do not read well in a chat.
MOST_TITLES = 8
# So many characters of titles: a message of Discord's holds 2,000 in all.
LONGEST_LIST = 1_200
_BY_LENGTH = frozenset({"blog_shortest", "blog_longest", "blog_start"})
_OF_ALL = frozenset({"blog_count", "blog_list"}) | _BY_LENGTH
# What `about_blog` finds and this answers.
INTENTS = frozenset({"blog_dates", "blog_last", "blog_first", "blog_age"}) | _OF_ALL
# Who was just told which they are wants but their number.
NAMED_THEM = frozenset({"blog_list", "blog_dates"})
_NEVER = PostDate(0)


class BlogFacts:
    """Answers questions about the blog itself."""

    def __init__(self, corpus: Corpus) -> None:
        self._dated = sorted((post for post in corpus.posts if post.date), key=_order)
        # The newest first: that is what readers mean by a list of posts. Those without a date keep their order.
        self._posts = [*reversed(self._dated), *(post for post in corpus.posts if not post.date)]

    def answer(self, scene: Scene, intent: str, among: Sequence[Post] = ()) -> Words:
        """Return what is said to a question of one of `INTENTS`, about all posts or those `among` them."""
        return (BlogFacts(Corpus(Blog(), tuple(among))) if among else self)._answer(scene, intent)

    def _answer(self, scene: Scene, intent: str) -> Words:
        if intent in _OF_ALL:
            is_by_length = intent in _BY_LENGTH and len(self._posts) > 1
            return self._by_length(scene, intent) if is_by_length else self._listed(scene, intent)
        if not self._dated:
            return scene.say("blog_undated")
        if intent == "blog_dates":
            return self._in_order(scene)
        if len(self._dated) == 1:
            return self._with_others(scene, "blog_span_one", self._dated[0])
        if intent == "blog_age":
            return self._span(scene)
        is_last = intent == "blog_last"
        post = self._dated[-1 if is_last else 0]
        key = intent + _doubt(post, self._dated, is_last=is_last)
        return self._with_others(scene, key, post)

    def in_order(self) -> Sequence[Post]:
        """Return the posts whose dates are known, the oldest first."""
        return self._dated

    def named_in(self, said: str) -> list[Post]:
        """Return the posts whose titles a reply names in quotation marks, in its order."""
        if not any(mark in said for mark in "«“"):
            return []
        places = {post: _place_of(post, said) for post in self._posts}
        return sorted((post for post, place in places.items() if place >= 0), key=lambda post: places[post])

    def titles(self, scene: Scene, posts: Sequence[Post]) -> str:
        """Return the titles of some posts as they are said in a sentence, the last ones counted where they are many."""
        return phrases.listed(
            tuple(self._fitting(scene, [_quoted(post, scene.language) for post in posts])), scene.language, "and"
        )

    def listed_about(self, scene: Scene, posts: Sequence[Post]) -> Words:
        """Return how many posts speak of something, and which; the newest first, as in any list of posts."""
        found = [post for post in self._posts if post in posts]
        count = phrases.small_number(len(found), scene.language)
        if len(found) == 1:
            return scene.say("posts_about_one", title=self.titles(scene, found))
        return scene.say("posts_about", count=count[0].upper() + count[1:], titles=self.titles(scene, found))

    @staticmethod
    def dated(scene: Scene, post: Post) -> Words:
        """Return when a post is from, no more exact than that is known."""
        if post.date is None:
            return scene.say("post_undated", title=_quoted(post, scene.language))
        key = "post_dated_about" if post.date.approximate else "post_dated"
        return scene.say(key, title=_quoted(post, scene.language), date=_of_date(post, scene.language))

    def _in_order(self, scene: Scene) -> Words:
        """Return the posts from the oldest to the newest, each with its date; those without one after them."""
        dated = [f"{_quoted(post, scene.language)} ({_said_date(post, scene.language)})" for post in self._dated]
        shown = phrases.listed(tuple(self._fitting(scene, dated)), scene.language, "and")
        others = [post for post in self._posts if not post.date]
        said = scene.say("blog_in_order" if len(dated) > 1 else "blog_in_order_one", titles=shown).text
        if others:
            said = f"{said} {scene.say('blog_without_date', titles=self.titles(scene, others)).text}"
        return Words(said)

    @staticmethod
    def _fitting(scene: Scene, titles: Sequence[str]) -> list[str]:
        """Return as many titles as read well in a chat, and how many others there are."""
        kept = list(titles[:MOST_TITLES])
        while len(kept) > 1 and sum(map(len, kept)) > LONGEST_LIST:
            kept.pop()
        if others := len(titles) - len(kept):
            kept.append(scene.say("blog_other" if others == 1 else "blog_others", count=str(others)).text)
        return kept

    def _listed(self, scene: Scene, intent: str) -> Words:
        count, language = len(self._posts), scene.language
        titles = self._fitting(scene, [_quoted(post, language) for post in self._posts])
        others = titles[-1] != _quoted(self._posts[-1], language)
        before = scene.thread.turns[-1].reply.decision.note if scene.thread.turns else ""
        if count > 1 and intent == "blog_count" and before in NAMED_THEM:
            said = phrases.small_number(count, language)
            return scene.say("blog_count_again", count=said[0].upper() + said[1:])
        if others and intent == "blog_count":
            return scene.say("blog_count_many", count=phrases.small_number(count, language))
        key = "blog_posts_many" if others else "blog_posts" if count > 1 else "blog_posts_one"
        said = phrases.small_number(count, language)
        return scene.say(key, count=said, titles=phrases.listed(tuple(titles), language, "and"))

    def _by_length(self, scene: Scene, intent: str) -> Words:
        """Return which post is the shortest, which the longest, or both for who wants one to begin with."""
        in_order = sorted(self._posts, key=lambda post: len(post.body.split()))
        post = in_order[-1 if intent == "blog_longest" else 0]
        title, longest = (_quoted(each, scene.language) for each in (post, in_order[-1]))
        count = f"{round(len(post.body.split()), -1):,}"
        if scene.language is Language.FRENCH:
            count = count.replace(",", "\u202f")
        return scene.say(intent, title=title, count=count, longest=longest)

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


def _place_of(post: Post, said: str) -> int:
    """Return where a text names a post, in either language; -1 where it does not."""
    return max(said.find(_quoted(post, language)) for language in Language)


def _said_date(post: Post, language: Language) -> str:
    return phrases.date(post.date, language) if post.date else ""


def _of_date(post: Post, language: Language) -> str:
    return phrases.of_date(post.date, language) if post.date else ""


def _dated(scene: Scene, post: Post) -> str:
    """Return a post's date as it follows "est" or "is from", no more exact than it is known."""
    when = _of_date(post, scene.language)
    is_about = post.date is not None and post.date.approximate
    return scene.say("blog_or_so", date=when).text if is_about else when
