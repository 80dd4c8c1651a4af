"""Requests for questions to a post's sentences: a form that any person or assistant can fill in, or what a model gets.

They are in French, as the blogs are, and show the post with its sentences numbered from 1: one that was cut in two, or
says "il", is understood by its neighbours. `bot/corpus/_answer.py` reads what comes back.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from bot.corpus._suggested import suggested_of
from bot.model import IndexEntry, Post
from bot.text import language_of, paragraphs, sentences

# How many questions and synonyms a sentence can get from one answer, and how long one may be (characters).
MOST_QUESTIONS, MOST_SYNONYMS = 12, 6
LONGEST_QUESTION, LONGEST_SYNONYM = 200, 60
# A sentence is shown in a form by so many of its characters.
_SHOWN = 80

_RULES = f"""\
Un robot répond aux lecteurs d’un blog en citant son auteur mot pour mot. Il retrouve les phrases par leurs mots ; or
les lecteurs emploient rarement ceux de l’auteur. Vous allez l’aider : pour chaque phrase demandée, écrivez les
questions auxquelles elle répond. Elles servent à trouver la phrase, personne ne les lira.

Questions : de 3 à 6 par phrase ; jusqu’à {MOST_QUESTIONS} si elle dit beaucoup ; aucune si personne ne chercherait ce
qu’elle dit (légende, titre, lien, salut, transition).
- Celles qu’un lecteur poserait de lui-même, sans avoir le billet sous les yeux, et dont cette phrase est la réponse.
  Rien à quoi elle ne répond pas.
- Les mots de tous les jours plutôt que ceux de la phrase, et d’autres d’une question à l’autre.
- Chacune se comprend seule : elle nomme ce dont elle parle. Si la phrase dit « il », « cela », ou s’arrête en chemin,
  les phrases voisines disent de qui, de quoi il s’agit : nommez-le.
- De vraies questions différentes : ce que c’est, qui, combien, quand, pourquoi, comment, ce que l’auteur en pense.
- Le lecteur s’adresse à l’auteur (« tu », « vous ») ou parle de lui (« il » ou « elle », « l’auteur ») : variez.
- En français, dont une comme on écrit dans un chat (« c koi le pb avec… »), plus une ou deux en anglais. D’un billet en
  deux langues, chaque version ne reçoit de questions que dans la sienne.
- {LONGEST_QUESTION} signes au plus.

Synonymes : de 2 à {MOST_SYNONYMS} mots ou expressions de tous les jours pour ce dont parle la phrase, qui n’y sont pas.
"""
_ENGLISH = """
Traduction (`en`) : toute la phrase en anglais, fidèlement, sans rien ajouter, sans guillemets ; mêmes noms, mêmes
nombres, en lettres ou en chiffres comme l’auteur les écrit. Même une phrase sans question en reçoit une ; une phrase
déjà en anglais n’en reçoit pas.
"""
# What stands as an example in each request; small models give it back as an answer.
EXAMPLE = (
    "Tu es pour ou contre les grévistes du tram ?",
    "Are you on the side of those who walked out?",
    "t d'accord avec ceux ki bloquent le tram ?",
)
_SYNONYMS = ("arrêt de travail", "débrayage")
_JSON = """
Répondez par un seul objet JSON, sans rien autour : chaque numéro demandé y est une clé, dans l’ordre, avec ses
questions et ses synonymes ; les listes peuvent être vides. Par exemple, pour la phrase 3, « Je soutiens cette grève » :

"""
_FORM = """\
# Des questions de lecteurs

{rules}
Renvoyez le bloc de la fin, rempli, et rien d’autre. Laissez les lignes entre crochets telles quelles ; écrivez chaque
question dans une ligne à elle, derrière un tiret, et les synonymes dans une seule, avec des virgules :

    [3] Je soutiens cette grève.
{example}

# Le billet

{shown}

# À remplir

```
post: {slug}

{rows}
```
"""


@dataclass(frozen=True, slots=True)
class IndexRequest:
    """A request for questions to some sentences of a post, by their numbers, from 1 and in order.

    `author` is who writes it, where that is known; `english` asks for translations, too.
    """

    post: Post
    numbers: tuple[int, ...]
    author: str | None = None
    english: bool = False

    def halved(self) -> list["IndexRequest"]:
        """Return requests for a half of the sentences each."""
        middle = (len(self.numbers) + 1) // 2
        return [replace(self, numbers=part) for part in (self.numbers[:middle], self.numbers[middle:]) if part]

    def messages(self, most: int) -> list[tuple[str, str]]:
        """Return what a model is sent, as (role, text), with so many characters of the post at most.

        What differs between requests for the same post comes last: endpoints keep what begins alike.
        """
        example: dict[str, object] = {"questions": EXAMPLE, "synonyms": _SYNONYMS}
        if self.english:
            example["en"] = "I support this strike."
        shown = json.dumps({"3": example}, ensure_ascii=False)
        rules = f"{_RULES}{_ENGLISH if self.english else ''}{_JSON}{shown}"
        asked = ", ".join(map(str, self.numbers))
        return [("system", rules), ("user", f"{self._shown(most)}\n\nPhrases demandées : {asked}.")]

    def schema(self) -> dict[str, Any]:
        """Return the JSON schema of a model's answer, in the part of it that all endpoints understand."""
        texts = {"type": "array", "items": {"type": "string"}}
        keys: dict[str, Any] = {"questions": texts, "synonyms": texts}
        if self.english:
            keys["en"] = {"type": "string"}
        return _object({str(number): {"$ref": "#/$defs/sentence"} for number in self.numbers}) | {
            "$defs": {"sentence": _object(keys)}
        }

    def form(self) -> str:
        """Return the request with a form to be filled in."""
        spans = sentences(self.post.body, self.post.layout)
        rows = (_row(number, self.post.body[slice(*spans[number - 1])]) for number in self.numbers)
        shown = self._shown(len(self.post.body))
        example = "\n".join((*(f"    - {each}" for each in EXAMPLE), f"    synonymes : {', '.join(_SYNONYMS)}"))
        return _FORM.format(rules=_RULES, example=example, shown=shown, slug=self.post.slug, rows="\n".join(rows))

    def _shown(self, most: int) -> str:
        author = f"\nAuteur : {self.author}" if self.author else ""
        return f"Titre : {self.post.title}{author}\n\n{numbered(self.post, self.numbers, most)}"


def requests_for(
    post: Post, entries: Sequence[IndexEntry], *, author: str | None, count: int, english: bool
) -> list[IndexRequest]:
    """Return requests for what a post's index lacks, of `count` sentences each at most, and about as many in each."""
    spans = sentences(post.body, post.layout)
    wanted = set(suggested_of(post, entries))
    if english and not post.is_english:
        translated = {post.body[each.start : each.end] for each in entries if each.english or each.english_drafted}
        first = {post.body[slice(*span)]: span for span in reversed(spans)}
        wanted |= {span for text, span in first.items() if text not in translated and needs_translation(text)}
    numbers = [number for number, span in enumerate(spans, 1) if span in wanted]
    parts = math.ceil(len(numbers) / count)
    edges = [len(numbers) * part // parts for part in range(parts + 1)] if parts else []
    return [
        IndexRequest(post, tuple(numbers[first:last]), author, english and not post.is_english)
        for first, last in pairwise(edges)
    ]


def needs_translation(sentence: str) -> bool:
    """Say whether a sentence is not in English already, as those of a post in two languages may be."""
    return language_of(sentence, surely=True) != "en"


def _object(keys: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": dict(keys), "required": list(keys), "additionalProperties": False}


def _row(number: int, text: str) -> str:
    text = " ".join(text.split())
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rpartition(' ')[0]} …"
    return f"[{number}] {shown}\n- \nsynonymes : \n"


def numbered(post: Post, around: Sequence[int], most: int) -> str:
    """Return a post's sentences, a line each with its number, under its headings.

    Of a post with more characters than `most` come the sentences `around` which it is about, from the first to the last
    of these, and as many before and behind them.
    """
    spans = sentences(post.body, post.layout)
    first, last = _stretch(spans, around, most)
    begins = {start for start, _ in paragraphs(post.body, post.apart)}
    headings = {aside.start: post.body[aside.start : aside.end] for aside in post.asides if aside.level}
    lines = [] if first == 0 else ["…"]
    lines += [f"\n# {text}" for place, text in headings.items() if first == 0 and place < spans[0][0]]
    for number, (start, end) in enumerate(spans[first:last], first + 1):
        gap = "\n" if start in begins and lines else ""
        lines.append(f"{gap}[{number}] {' '.join(post.body[start:end].split())}")
        behind = spans[number][0] if number < len(spans) else len(post.body)
        lines += [f"\n# {text}" for place, text in headings.items() if end <= place < behind]
    return "\n".join(lines if last == len(spans) else [*lines, "…"])


def _stretch(spans: Sequence[tuple[int, int]], around: Sequence[int], most: int) -> tuple[int, int]:
    """Return which sentences are shown, as a range from 0: more and more around some until they are `most` long."""
    first, last = min(around) - 1, max(around)
    while first > 0 or last < len(spans):
        if first > 0:
            if spans[last - 1][1] - spans[first - 1][0] > most:
                break
            first -= 1
        if last < len(spans):
            if spans[last][1] - spans[first][0] > most:
                break
            last += 1
    return first, last
