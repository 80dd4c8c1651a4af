"""What is said where neither a quote nor a jest is in place. The numbers are those of the services' own pages: 3114
(3114.fr), 3919 (arretonslesviolences.gouv.fr), 119 (allo119.gouv.fr), 988 (988lifeline.org), 116 123 (samaritans.org),
1-800-799-7233 (thehotline.org), 0808 2000 247 (nationaldahelpline.org.uk), 1-800-422-4453 (childhelphotline.org),
0800 1111 (nspcc.org.uk), 112 (the European emergency number).
"""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

DELICATE: dict[str, dict[Language, tuple[str, ...]]] = {
    "distress": {
        FR: (
            "Je ne suis qu’un robot qui lit un blog, mais ce que vous écrivez là compte. Pour en parler à quelqu’un,"
            " jour et nuit : le 3114 en France, c’est gratuit ; ailleurs, findahelpline.com. En cas de danger, le 15 ou"
            " le 112.",
        ),
        EN: (
            "I am only a bot that reads a blog, but what you write there matters. To talk to somebody, day and night:"
            " 988 in the US, 116 123 in the UK and Ireland, 3114 in France; elsewhere, findahelpline.com. If there is"
            " danger, call 112 or 911.",
        ),
    },
    "distress_of_another": {
        FR: (
            "Je ne suis qu’un robot qui lit un blog, mais cela compte. En France, le 3114 répond jour et nuit, aussi à"
            " qui s’inquiète pour quelqu’un ou a perdu quelqu’un ; ailleurs, findahelpline.com. En cas de danger, le 15"
            " ou le 112.",
        ),
        EN: (
            "I am only a bot that reads a blog, but that matters. 988 in the US, 116 123 in the UK and Ireland and 3114"
            " in France answer day and night, also if you are worried about somebody or have lost somebody; elsewhere,"
            " findahelpline.com. If there is danger, call 112 or 911.",
        ),
    },
    "violence": {
        FR: (
            "Je ne suis qu’un robot qui lit un blog, mais cela compte, et vous n’y êtes pour rien. En France, le 3919"
            " écoute jour et nuit, gratuitement ; pour un enfant, le 119. En danger, le 17 ou le 112.",
        ),
        EN: (
            "I am only a bot that reads a blog, but that matters, and it is not your fault. 1-800-799-7233 in the US,"
            " 0808 2000 247 in the UK and 3919 in France listen day and night; for a child, 1-800-422-4453 in the US,"
            " 0800 1111 in the UK, 119 in France. In danger, call 112 or 911.",
        ),
    },
    # Behind these, on a server.
    "distress_moderators": {
        FR: ("Et ici, les modérateurs sont de vraies personnes : écrivez-leur.",),
        EN: ("And the moderators here are real people: write to them.",),
    },
    "no_verdict_on_people": {
        FR: ("Ces mots n’engagent que vous, et je n’y réponds pas : je lis ses billets, rien d’autre.",),
        EN: ("Those words are yours alone, and I won’t take them up: I read {his} posts, nothing else.",),
    },
}
