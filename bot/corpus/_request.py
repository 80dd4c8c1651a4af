"""A request for questions to a post's sentences, which any person or assistant can fill in.

It is in French, as the blogs are. It ends with the very text that is to be sent back (`bot/corpus/_answer.py`).
"""

import json
from collections.abc import Iterable, Sequence

from bot.model import Post
from bot.text import sentences

_REQUEST = """\
# Des questions de lecteurs

Un robot répond aux lecteurs d’un blog en citant son auteur mot pour mot. Il retrouve les phrases par leurs mots ; or
les lecteurs emploient rarement ceux de l’auteur. Vous allez l’aider : pour chaque phrase donnée à la fin de cette page,
écrivez les questions auxquelles elle répond. Elles servent à trouver la phrase, personne ne les lira.

Pour chaque phrase :

- `questions` : de 6 à 10 questions qu’un lecteur poserait de lui-même, sans avoir le billet sous les yeux, et dont
  cette phrase est la réponse.
  - Les mots de tous les jours plutôt que ceux de la phrase, et d’autres d’une question à l’autre. Chacune se comprend
    seule : elle nomme ce dont elle parle.
  - De vraies questions différentes : ce que c’est, qui, combien, quand, pourquoi, comment, ce que l’auteur en pense.
  - Parmi elles, une ou deux en anglais, et une comme on écrit dans un chat (« c koi le pb avec… »).
  - Rien à quoi la phrase ne répond pas.
- `synonyms` : de 2 à 6 mots ou expressions de tous les jours pour ce dont parle la phrase, et qui n’y sont pas.

Renvoyez le bloc de la fin, rempli, et rien d’autre : mêmes clés, mêmes `sentence`, chaque texte entre guillemets
droits. Une phrase pour laquelle personne ne poserait de question garde ses listes vides. Une entrée remplie ressemble
à ceci :

      - sentence: "Je soutiens cette grève"
        questions:
          - "Tu es pour ou contre les grévistes ?"
          - "Are you on the side of the people who walked out?"
          - "t d'accord avec ceux ki bloquent le tram ?"
        synonyms: ["arrêt de travail", "débrayage"]

## Le billet : {title}

{body}

## À remplir

```yaml
post: {slug}
entries:
{entries}
```
"""


def request(post: Post, spans: Sequence[tuple[int, int]]) -> str:
    """Return the request for questions to some sentences of a post, in the order of the post."""
    texts = [post.body[start:end] for start, end in sentences(post.body, post.layout)]
    rows = (_row(post.body[start:end], texts) for start, end in sorted(spans))
    body = "\n".join(f"> {line}".rstrip() for line in post.drawn(0, len(post.body)).split("\n"))
    return _REQUEST.format(title=post.title, body=body, slug=json.dumps(post.slug), entries="\n".join(rows))


def opening(text: str, texts: Iterable[str]) -> str:
    """Return the opening words of a sentence, as few (from six) as tell it from all the others of its post, or all."""
    pieces = text.split(" ")
    openings = (" ".join(pieces[:count]) for count in range(6, len(pieces)))
    texts = list(texts)
    return next((each for each in openings if sum(other.startswith(each) for other in texts) == 1), text)


def _row(text: str, texts: Iterable[str]) -> str:
    shown = json.dumps(opening(text, texts), ensure_ascii=False)
    return f"  # {' '.join(text.split())}\n  - sentence: {shown}\n    questions: []\n    synonyms: []"
