"""What the bot says of the blog as a whole: how many posts there are, which, from when."""

from bot.model import Language
from bot.phrases._polls import POLLS

FR, EN = Language.FRENCH, Language.ENGLISH

BLOG: dict[str, dict[Language, tuple[str, ...]]] = {
    **POLLS,
    "blog_posts": {
        FR: (
            "J’en ai lu {count}, et je les connais presque par cœur : {titles}. Lequel vous tente ?",
            "Ils sont {count} : {titles}. Par lequel commence-t-on ?",
        ),
        EN: (
            "I’ve read {count}, and know them nearly by heart: {titles}. Which one do you feel like?",
            "There are {count}: {titles}. Where shall we start?",
        ),
    },
    "blog_posts_one": {
        FR: ("Il n’y en a qu’un pour l’instant : {titles}. Que voulez-vous en savoir ?",),
        EN: ("There is just one so far: {titles}. What would you like to know?",),
    },
    "blog_posts_many": {
        FR: ("J’en ai lu {count}, et je ne vais pas tous les réciter : {titles}. Pour s’y retrouver : /sujets.",),
        EN: ("I’ve read {count}, and won’t recite them all: {titles}. To find your way: /topics.",),
    },
    "blog_count_many": {
        FR: (
            "J’en ai lu {count}, rien que ça ! Il y est question de ceci, entre autres : {all_topics}. Qu’est-ce qui"
            " vous tente ?",
        ),
        EN: (
            "I’ve read {count}, no less! They are about this, among other things: {all_topics}. What do you feel like?",
        ),
    },
    "blog_count_again": {
        FR: ("{count} en tout. Par lequel commence-t-on ?", "{count}, pas un de plus. Lequel vous tente ?"),
        EN: ("{count} in all. Where shall we start?",),
    },
    "blog_others": {FR: ("{count} autres",), EN: ("{count} others",)},
    "blog_other": {FR: ("un autre",), EN: ("one more",)},
    "blog_last": {
        FR: ("Le dernier que j’aie lu est {date} : c’est {title}.", "C’est {title}. Ce billet est {date}."),
        EN: ("The latest I have read is from {date}: {title}.", "It is {title}, from {date}."),
    },
    "blog_last_about": {
        FR: ("Le dernier doit être {title}. Il date {date} environ, d’après ce qu’on y lit.",),
        EN: ("The latest must be {title}. From what one reads in it, it is from {date} or so.",),
    },
    "blog_last_unsure": {
        FR: ("Le dernier doit être {title}. Ce billet est {date}.",),
        EN: ("The latest must be {title}, from {date}.",),
    },
    "blog_first": {
        FR: ("Le plus ancien que j’aie lu est {date} : c’est {title}.", "C’est {title}. Ce billet est {date}."),
        EN: ("The oldest I have read is from {date}: {title}.", "It is {title}, from {date}."),
    },
    "blog_first_about": {
        FR: ("Le plus ancien doit être {title}. Il date {date} environ, d’après ce qu’on y lit.",),
        EN: ("The oldest must be {title}. From what one reads in it, it is from {date} or so.",),
    },
    "blog_first_unsure": {
        FR: ("Le plus ancien doit être {title}. Ce billet est {date}.",),
        EN: ("The oldest must be {title}, from {date}.",),
    },
    "blog_shortest": {
        FR: ("Le plus court, c’est {title} : {count} mots environ. Je vous le lis ?",),
        EN: ("The shortest is {title}: about {count} words. Shall I read it to you?",),
    },
    "blog_longest": {
        FR: ("Le plus long, c’est {title} : {count} mots environ. Je vous en lis le début ?",),
        EN: ("The longest is {title}: about {count} words. Shall I read you how it begins?",),
    },
    "blog_start": {
        FR: ("Le plus vite lu, c’est {title} ; le plus fourni, {longest}. Lequel vous tente ?",),
        EN: ("The quickest to read is {title}; the fullest, {longest}. Which one do you feel like?",),
    },
    "blog_span": {
        FR: ("Le billet le plus ancien que j’aie est {first_date} : {first}. Le plus récent est {date} : {title}.",),
        EN: ("The oldest post I have is from {first_date}: {first}. The newest is from {date}: {title}.",),
    },
    "blog_span_one": {
        FR: ("Je n’ai de date que pour un seul billet : {title} est {date}.",),
        EN: ("Only one post tells me its date: {title} is from {date}.",),
    },
    "blog_in_order": {
        FR: ("Du plus ancien au plus récent : {titles}.", "Dans l’ordre, en commençant par le plus ancien : {titles}."),
        EN: ("From the oldest to the newest: {titles}.",),
    },
    "blog_in_order_one": {
        FR: ("Je n’ai de date que pour un seul billet : {titles}.",),
        EN: ("Only one post tells me its date: {titles}.",),
    },
    "blog_without_date": {
        FR: ("Sans date, je ne peux pas ranger {titles}.",),
        EN: ("Without a date, I can’t place {titles}.",),
    },
    "posts_about": {
        FR: (
            "{count} de ses billets en parlent : {titles}. Lequel vous tente ?",
            "{count}, à ce que j’y lis : {titles}. On en ouvre un ?",
        ),
        EN: (
            "{count} of {his} posts mention it: {titles}. Which one do you feel like?",
            "{count}, from what I read there: {titles}. Shall we open one?",
        ),
    },
    "posts_about_one": {
        FR: ("Un seul en parle : {title}. Je vous le lis ?", "Rien qu’un : {title}. On l’ouvre ?"),
        EN: ("Just one mentions it: {title}. Shall I read it to you?",),
    },
    "posts_near": {
        FR: ("Aucun ne le dit avec ces mots. Le plus proche est {title}.",),
        EN: ("None says it in these words. The nearest is {title}.",),
    },
    # When one post is from, by its title.
    "post_dated": {
        FR: ("Le billet {title} est {date}. Je vous le lis ?",),
        EN: ("The post {title} is from {date}. Shall I read it to you?",),
    },
    "post_dated_about": {
        FR: ("Le billet {title} doit dater {date} environ, d’après ce qu’on y lit. On l’ouvre ?",),
        EN: ("From what one reads in it, the post {title} must be from {date} or so. Shall we open it?",),
    },
    "post_undated": {
        FR: ("Le billet {title} ne dit pas quand il a été écrit, et je préfère ne pas deviner. Je vous le lis ?",),
        EN: ("The post {title} doesn’t say when it was written, and I would rather not guess. Shall I read it?",),
    },
    "blog_or_so": {FR: ("{date} environ",), EN: ("{date} or so",)},
    "blog_undated_others": {
        FR: ("(Sans compter ceux qui ne disent pas leur date.)",),
        EN: ("(Not counting those that don’t say when they were written.)",),
    },
    "blog_undated": {
        FR: ("Ses billets ne disent pas quand ils ont été écrits, et je préfère ne pas deviner.",),
        EN: ("{His} posts don’t say when they were written, and I would rather not guess.",),
    },
}
