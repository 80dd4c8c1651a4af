"""The policy: which action answers which act, and when. Read from top to bottom; the first row that fits and has
something to say answers.

`python -m bot explain --policy` prints it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.dialogue.actions import blog, lookup, passage, people, steering
from bot.dialogue.cues import names_english
from bot.dialogue.scene import Draft, Gravity, Scene, content_words
from bot.model import Outcome

Action = Callable[[Scene, Draft], Outcome | None]

# Below this probability of its act a message is first searched as it stands: on the validation talks acts are right in
# .75 of the cases above .7, in a third below. A talk that has not begun has no passage that it could be about.
SURE, SURE_AT_FIRST = 0.3, 0.5
# Below this one it is searched, whatever comes of it.
GUESSED = 0.2
# From this probability of all requests together on, an attitude may hide one.
BESIDES = 0.2
OF_PASSAGE = "other_side elsewhere another more before choose conclusion contradiction"
# A question whose act is less likely, and which names something of the blog, is one to the blog.
ASKED = 0.8
OF_OTHERS = (
    "author bored bot_help goodbye greet hate how_are_you language off_target praise privacy stop thanks who_says world"
)
ATTITUDES_ALL = "off_target repeated remark agree disagree thanks praise insult apology laugh bored how_are_you tell"


class When(StrEnum):
    """The state of the talk in which a row answers."""

    ALWAYS = ""
    PASSAGE = "a passage is on the table"
    NO_PASSAGE = "nothing was read yet"
    TOLD = "nothing was read yet, but something of the blog is named besides"
    SUBJECT = "something is named"
    NAMED = "something is named, a passage is there"
    OFFERED = "something was offered"
    EXACTLY_OFFERED = "it is just what was offered"
    SOBER = "the talk is sober, the blog is not plainly asked"
    ASKS_OF_HELP = "the talk is sober, the question names nothing but the help that was told of"
    GRAVE = "nothing light is due"
    ABSENT = "a passage is there, what is named is nowhere"
    DECLINED = "the last reply found nothing"
    UNSURE = "the act is not sure"
    GUESSED = "the act is a guess"
    ASKS_BLOG = "it asks, names something of the blog and quotes nothing, and the act is not sure"
    ASKS_BESIDES = "a request is nearly as likely"
    FIRST = "nothing was said yet"
    PARAGRAPH = "its paragraph is named"
    LANGUAGE = "English is named"
    FIRST_TO_READ = "it asks which post to begin with"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: acts ("any" for all), the state, the action, and the outcomes that it may have."""

    acts: str
    when: When
    action: Action
    outcomes: str

    def fits(self, scene: Scene) -> bool:
        """Say whether the row is for a scene's act and state."""
        return (self.acts == "any" or scene.act in self.acts.split()) and _HOLDS[self.when](scene)


_HOLDS: Mapping[When, Callable[[Scene], bool]] = {
    When.ALWAYS: lambda _: True,
    When.PASSAGE: lambda scene: scene.passage is not None,
    When.NO_PASSAGE: lambda scene: scene.passage is None,
    When.TOLD: lambda scene: scene.passage is None and scene.named() is not None,
    When.SUBJECT: lambda scene: bool(scene.subject),
    When.NAMED: lambda scene: scene.passage is not None and bool(scene.subject or scene.references.names),
    When.OFFERED: lambda scene: bool(scene.state.offered),
    When.EXACTLY_OFFERED: lambda scene: bool(scene.state.offered),
    When.SOBER: lambda scene: scene.gravity is Gravity.SOBER and not scene.asks_blog_plainly,
    When.ASKS_OF_HELP: lambda scene: scene.gravity is Gravity.SOBER and scene.is_question and scene.is_about_help,
    When.GRAVE: lambda scene: scene.gravity is not Gravity.NONE,
    When.ABSENT: lambda scene: scene.passage is not None and scene.names_what_is_absent,
    When.DECLINED: lambda scene: scene.state.was_declined,
    When.UNSURE: lambda scene: scene.probability < (SURE if scene.state.citations else SURE_AT_FIRST),
    When.GUESSED: lambda scene: scene.probability < GUESSED and bool(content_words(scene.text)),
    When.ASKS_BLOG: lambda scene: (
        scene.probability < ASKED and scene.is_question and scene.names_what_is_there and not scene.references.quoted
    ),
    When.ASKS_BESIDES: lambda scene: scene.request_chance >= BESIDES or "?" in scene.text,
    When.PARAGRAPH: lambda scene: scene.passage is not None and scene.references.is_paragraph and not scene.subject,
    When.FIRST_TO_READ: lambda scene: scene.references.is_first_to_read and not scene.subject,
    When.LANGUAGE: lambda scene: scene.passage is not None and names_english(scene.text),
    When.FIRST: lambda scene: not scene.state.turns,
}

TABLE: tuple[Row, ...] = (
    # After distress: what asks the blog for nothing is heard, and the numbers stand
    Row("any", When.ASKS_OF_HELP, people.steady_help, "chat"),
    Row("any", When.SOBER, people.steady, "chat"),
    Row("laugh bored", When.GRAVE, people.steady, "chat"),
    Row("any", When.EXACTLY_OFFERED, steering.offer_taken, "answered near declined"),
    # A title or a topic of the blog, typed as it stands
    Row("any", When.ALWAYS, lookup.title_or_topic, "answered near declined"),
    Row("any", When.FIRST_TO_READ, blog.first_to_read, "chat"),
    # However it is asked for: "lis", "montre", "le paragraphe entier"
    Row("more before repeat open_post source", When.PARAGRAPH, passage.paragraph, "answered chat"),
    # What sounds like a question to the bot or to nobody may be one to the blog: where that answers, it is
    Row("world author bot_personal bot_how hate foreign", When.ALWAYS, lookup.sure_answer, "answered"),
    Row("bot_personal bot_how", When.SUBJECT, lookup.subject_near, "answered near declined"),
    Row(OF_OTHERS, When.ASKS_BLOG, lookup.unsure, "answered near declined"),
    Row("hate", When.ALWAYS, people.said, "chat"),
    Row("any", When.UNSURE, lookup.sure_answer, "answered"),
    Row("any", When.GUESSED, lookup.unsure, "answered near declined"),
    # An attitude in whose words a request is hidden as well: where the blog surely answers them, it does
    Row(ATTITUDES_ALL, When.ASKS_BESIDES, lookup.asked_besides, "answered"),
    # Something else is named than what was read, and the blog has no word of it
    Row(f"ask ask_on infer author_view {OF_PASSAGE}", When.ABSENT, lookup.not_found, "declined"),
    # Looking something up
    Row("ask ask_on infer", When.ALWAYS, lookup.ask, "answered near declined"),
    Row("tell", When.ALWAYS, lookup.tell, "answered near chat"),
    Row("author_view", When.ALWAYS, lookup.author_view, "answered near declined chat"),
    # Of the passage just read; what names something else is looked for first
    Row("conclusion contradiction other_side more before shorter repeat", When.NAMED, lookup.named_first, "answered"),
    Row("more", When.PASSAGE, passage.more, "answered chat"),
    Row("before", When.PASSAGE, passage.before, "answered chat"),
    Row("another", When.ALWAYS, passage.another, "answered near declined"),
    Row("repeat", When.PASSAGE, passage.repeat, "answered"),
    Row("shorter", When.PASSAGE, passage.shorter, "answered chat"),
    Row("meaning", When.LANGUAGE, people.language, "chat declined"),
    Row("meaning", When.PASSAGE, passage.meaning, "answered near declined"),
    Row("why_this", When.PASSAGE, passage.why_this, "chat"),
    Row("why why_this", When.PASSAGE, passage.why, "answered near declined"),
    Row("proof", When.PASSAGE, passage.proof, "answered near declined"),
    Row("who_says", When.ALWAYS, passage.who_says, "answered near chat"),
    Row("who_says", When.NO_PASSAGE, blog.author, "chat"),
    Row("other_side", When.PASSAGE, passage.other_side, "answered declined"),
    Row("source", When.PASSAGE, passage.source, "answered chat"),
    Row("date", When.ALWAYS, passage.date_of, "answered chat"),
    Row("conclusion", When.ALWAYS, passage.conclusion, "answered"),
    Row("elsewhere", When.PASSAGE, passage.elsewhere, "near declined"),
    Row("contradiction", When.PASSAGE, passage.contradiction, "answered chat"),
    # Of the blog
    Row("summary", When.ALWAYS, blog.summary, "answered near declined chat"),
    Row("posts", When.ALWAYS, blog.poll, "answered chat"),
    Row("posts", When.SUBJECT, lookup.sure_answer, "answered"),
    Row("posts", When.ALWAYS, blog.posts, "answered chat"),
    Row("open_post", When.ALWAYS, blog.open_post, "answered near declined chat"),
    Row("pick", When.ALWAYS, blog.pick, "answered near declined chat"),
    Row("author", When.ALWAYS, blog.author, "chat"),
    Row("verify_quote", When.ALWAYS, blog.verify_quote, "answered near declined"),
    # Steering the talk
    Row("correct", When.ALWAYS, steering.correct, "answered near declined"),
    Row("repeated", When.ALWAYS, steering.repeated, "answered near declined chat"),
    Row("off_target", When.ALWAYS, steering.off_target, "near asked"),
    Row("doubt", When.DECLINED, steering.look_again, "asked"),
    Row("doubt", When.PASSAGE, steering.doubt, "chat"),
    Row("switch", When.ALWAYS, steering.switch, "answered near declined asked"),
    Row("choose", When.OFFERED, steering.choose, "answered near declined"),
    Row("yes", When.ALWAYS, steering.yes, "answered chat asked"),
    Row("no", When.ALWAYS, steering.no, "chat"),
    Row("stop", When.ALWAYS, steering.stop, "chat"),
    # Taking what was read
    Row("agree", When.ALWAYS, steering.agree, "chat"),
    Row("disagree", When.ALWAYS, steering.disagree, "answered chat"),
    Row("remark laugh", When.ALWAYS, steering.remark, "chat"),
    # Among people, of the bot, beyond it
    Row("greet", When.ALWAYS, people.greet, "chat"),
    Row("bored", When.ALWAYS, people.bored, "answered chat"),
    Row("goodbye thanks apology how_are_you praise insult", When.ALWAYS, people.said, "chat"),
    Row("bot_what bot_how bot_personal foreign noise", When.ALWAYS, people.said, "chat"),
    Row("bot_help", When.ALWAYS, people.bot_help, "chat"),
    Row("privacy", When.ALWAYS, people.privacy, "chat"),
    Row("language", When.ALWAYS, people.language, "chat declined"),
    Row("write", When.ALWAYS, people.write, "declined"),
    Row("world", When.ALWAYS, people.world, "declined"),
    Row("distress", When.ALWAYS, lookup.tell, "answered near chat"),  # that it is heard; `helplines` says where help is
    # What asks something of a passage where none was read, and what no row above had an answer to
    Row("any", When.SUBJECT, lookup.unsure, "answered near declined"),
    Row("any", When.UNSURE, lookup.subject_near, "answered near declined"),
    Row("any", When.TOLD, lookup.told_besides, "answered near declined"),
    Row("any", When.NO_PASSAGE, passage.nothing_read, "asked"),
    Row("any", When.ALWAYS, lookup.unsure, "answered near declined"),
)


def act(scene: Scene) -> tuple[Row, Outcome, Draft]:
    """Return the row that answers a scene, its outcome, and the draft of the reply."""
    for row in TABLE:
        if row.fits(scene):
            draft = Draft(scene)
            if (outcome := row.action(scene, draft)) is not None:
                return row, outcome, draft
    draft = Draft(scene)
    return TABLE[-1], lookup.not_found(scene, draft), draft


def act_chosen(scene: Scene) -> tuple[Row, Outcome, Draft] | None:
    """Return the same from the rows that name the scene's act, of which there is no doubt; None where none answers."""
    for row in TABLE:
        if scene.act in row.acts.split() and row.fits(scene):
            draft = Draft(scene)
            if (outcome := row.action(scene, draft)) is not None:
                return row, outcome, draft
    return None


def printed() -> Iterator[str]:
    """Yield the table, a line each row."""
    for row in TABLE:
        name = f"{row.action.__module__.rpartition('.')[2]}.{row.action.__name__}"
        yield f"{row.acts:52}  {row.when:28}  {name:24}  {row.outcomes}"
