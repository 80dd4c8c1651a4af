"""How the sentences of a blog read, by their numbers: which hang on the one before, lead on to the next, or belong
together as an item, a line of a dialogue or a list.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from bot.corpus import SentenceTable
from bot.quotes._signs import Line, line_of, sign_of
from bot.text import ListPlace, clipped, list_places, quoted_spans

# What may stand before a pronoun at the head of a sentence, which is the pronoun's all the same.
_LINKS = (
    "Et", "Alors", "Ainsi", "Bien sûr", "Aussi", "D['’]ailleurs", "Du coup", "De plus", "En plus", "De même", "Enfin",
    "Ensuite", "Puis", "Certes", "Surtout", "[ÉE]videmment", "Heureusement", "Malheureusement", "Finalement",
    "Désormais", "Bref", "En effet",
)  # fmt: skip
# What sets a sentence against the one before it, or draws a conclusion from it, whatever follows.
_CONTRASTS = (
    "Mais", "Car", "Or", "Donc", "Pourtant", "Néanmoins", "Toutefois", "Cependant", "Au contraire", "En revanche",
    "Par contre", "Par conséquent", "[ÀA] l['’]inverse", "C['’]est pourquoi",
)  # fmt: skip
_BACK = (
    r"pour (?:lui|elle|eux|elles)\b",
    r"(?:lui|eux), ",
    r"(?:lui|leur) \w+(?:er|ir|re)\b",
    r"(?:il|ils|elle|elles) (?!(?:faut|vaut mieux|suffit|semble|reste|s['’]agit|y a|en est|ne faut|importe|"
    r"n['’]y (?:a|avait|aura|aurait))\b|"
    r"est (?:temps|urgent|possible|difficile|nécessaire|clair|important|vrai)\b)",
    r"cela ", r"ça ",
    r"ce (?!qu[ie]\b|qu['’]|sont les |furent |fut )", r"c['’](?:est|était) ", r"cette ", r"cet ", r"ces ",
    r"c(?:elui|elle|eux|elles)(?:-ci|-là)?,? ", r"leurs? ", r"s(?:on|a|es) ", r"tout (?:ça|cela)", r"là encore",
    r"d['’]où ", r"dès qu['’]ils? ", r"avec comme conséquence", r"pour l['’]\w+er\b", r"en outre", r"de quoi ",
    r"sur tous ces ", r"une des (?:conséquences|recommandations)(?! d(?:e|u|es)\b)",
    r"aussi de ",
)  # fmt: skip
_HANGING = re.compile(
    rf"[\"«\s]*(?:(?:{'|'.join((*_LINKS, *_CONTRASTS))})\s?,?\s+){{0,2}}(?:{'|'.join(_BACK)})", re.IGNORECASE
)
_CONTRASTING = re.compile(rf"[\"«\s]*(?:{'|'.join(_CONTRASTS)})\b", re.IGNORECASE)
_CONTRASTING_IN_ENGLISH = re.compile(r"[\"“\s]*(?:But|Yet|However|Therefore|Instead|Still)\b", re.IGNORECASE)
_HANGING_IN_ENGLISH = re.compile(
    r"[\"“\s]*(?:(?:But|And|So|Yet|Then|Still|Also|Instead|However|Indeed|Therefore|Of course|In fact|For),?\s+)?"
    r"(?:he|she|they|him|his|her|hers|their|theirs|its|these|those|that|"
    r"it(?!\s(?:is|was)\s(?:time|possible|clear|true|important|hard|easy|better|worth|said)\b|\s(?:takes?|took|seems?)\b)|"
    r"this(?!\s(?:morning|evening|week|month|year|spring|summer|autumn|winter|blog|post|time)\b))\b",
    re.IGNORECASE,
)
_THEY = frozenset({"il", "elle", "ils", "elles"})
_QUESTION = re.compile(r"\?[\s\"»”)]*$")
# A colon announces, a comma and a semicolon go on ("..;" is a slip), and a line without any mark is a heading.
_OPEN_END = re.compile(r"(?:[:,]|(?<![.!?…]);|\w)[\s\"«]*$")
_ANNOUNCES = re.compile(r":[\s\"«]*$")
# One of several: what it is one of goes on in the next sentence.
_FIRST_OF_SEVERAL = re.compile(
    r"\b(?:premièrement|d['’]une part|d['’]un côté|tout d['’]abord|"
    r"(?:deux|trois|quatre|plusieurs) (?:choses|raisons|conditions|étapes|types|sortes|propriétés)|"
    r"firstly|on (?:the )?one hand|(?:two|three|several) (?:things|reasons))\b",
    re.IGNORECASE,
)
_NEXT_OF_SEVERAL = re.compile(
    r"\W*(?:deuxièmement|troisièmement|d['’]autre part|de l['’]autre|ensuite|le premier|la première|un premier|"
    r"une première|secondly|on the other(?: hand)?|the first)\b",
    re.IGNORECASE,
)
# "Tout ça, c'est en train de se terminer.": what stands before it is not to be read alone.
_IS_OVER = re.compile(
    r"[\"«\s]*(?:mais )?(?:tout (?:ça|cela)|ça|cela|c['’]est|c['’]était|cette époque|ces? temps|tout est)\b[^.!?]{0,40}"
    r"\b(?:(?:se |s['’])(?:termin|achèv|achev|fini)\w*|termin[ée]\w*|fini\w*|révolu\w*|dépassé\w*|du passé)\b",
    re.IGNORECASE,
)
_SHORTLY = 80
# Of so many sentences it is known how they read: all those of a usual blog.
_MOST_KNOWN = 16_384
# What stands between the cells of a table, as it is quoted.
_ROW = " | "
# "Voir aussi ma recette de confit.": it leads away, and says nothing beside what else is read.
_POINTS_ELSEWHERE = re.compile(
    r"\W*(?:(?:à |pour en savoir plus\W*)?(?:voir|lire|relire|écouter|retrouver)\s(?:aussi|également|encore)\b|"
    r"(?:see|read) also\b|also (?:see|read)\b|cf\b|crédits?\s?(?:photos?)?\s?:|photos?\s?:)",
    re.IGNORECASE,
)
# "« À mon âge, a répondu la sœur, … »": nothing without what was asked.
_ANSWERS = re.compile(r"[,»”\"]\s*(?:\w+['’]\s?|lui |leur )?(?:a |avait |a-t-\w+ )?(?:répond|rétorqu|répliqu)\w*[ -]")


class Reading:
    """Says how the sentences of a table read; the lists of a post are looked for when it is first asked about."""

    def __init__(self, table: SentenceTable) -> None:
        self._table = table
        self._lists: dict[str, Mapping[int, ListPlace]] = {}
        # Asked of the same sentences by one quote after another.
        self.hangs = lru_cache(_MOST_KNOWN)(self._hangs)
        self.line = lru_cache(_MOST_KNOWN)(self._line)
        self.is_parted = lru_cache(_MOST_KNOWN)(self._is_parted)

    def text(self, number: int) -> str:
        """Return the author's words."""
        return self._table.sentences[number].text

    def _line(self, number: int) -> Line:
        """Return a sentence with its quotations told apart."""
        sentence = self._table.sentences[number]
        blocks = clipped(sentence.post.quotations, sentence.start, sentence.end)
        return line_of(sentence.text, quoted_spans(sentence.text, blocks), blocks)

    def has_before(self, number: int) -> bool:
        """Say whether a sentence of the same post stands before one, and nothing that is never quoted between them."""
        numbers = self._table.numbers_of(self._table.sentences[number].post)
        return number > numbers.start and not self.is_parted(number - 1)

    def is_followed(self, number: int) -> bool:
        """Say whether a sentence of the same post stands behind one, and nothing that is never quoted between them."""
        numbers = self._table.numbers_of(self._table.sentences[number].post)
        return number < numbers[-1] and not self.is_parted(number)

    def _is_parted(self, number: int) -> bool:
        """Say whether something that is never quoted, a heading or code, stands right behind a sentence of a post."""
        sentence, following = self._table.sentences[number : number + 2]
        return any(sentence.end <= place <= following.start for place, _ in sentence.post.apart)

    def _hangs(self, number: int) -> bool:
        """Say whether a sentence means or answers what stands before it: "Cela …", what a colon announces."""
        if not self.has_before(number):
            return False
        text, is_english = self.text(number), self._table.sentences[number].post.is_english
        if (_HANGING_IN_ENGLISH if is_english else _HANGING).match(text) or self.announces(number - 1):
            return True
        line = self.line(number)
        return line.says and (_ANSWERS.search(text) is not None or (not is_english and _is_said_by_him(line)))

    def contrasts(self, number: int) -> bool:
        """Say whether a sentence is set against the one before it, or concludes from it: "Mais …", "Donc …"."""
        text, is_english = self.text(number), self._table.sentences[number].post.is_english
        contrasting = _CONTRASTING_IN_ENGLISH if is_english else _CONTRASTING
        return self.has_before(number) and contrasting.match(text) is not None

    def announces(self, number: int) -> bool:
        """Say whether a sentence ends in a colon."""
        return _ANNOUNCES.search(self.text(number)) is not None

    def asks(self, number: int) -> bool:
        """Say whether a sentence ends in a question mark."""
        return _QUESTION.search(self.text(number)) is not None

    def goes_on(self, number: int) -> bool:
        """Say whether a sentence ends in the midst of something: in a colon or a comma, or in no mark at all."""
        text = self.text(number)
        if self.list_around(number):  # its items may end in anything, and in nothing
            return self.announces(number)
        # Under a block quotation stands who wrote it, without a full stop; any table has none either.
        may_end_bare = self._is_quotation(number) or _ROW in text
        return _OPEN_END.search(text) is not None and not (may_end_bare and text[-1].isalnum())

    def _is_quotation(self, number: int) -> bool:
        """Say whether a sentence begins a quotation that is set apart."""
        sentence = self._table.sentences[number]
        is_block = any(start <= sentence.start < end for start, end in sentence.post.quotations)
        return is_block or sentence.text.startswith(">")

    def is_unfinished(self, number: int) -> bool:
        """Say whether a thought that a sentence begins goes on in the next one."""
        if not self.is_followed(number):
            return False
        if self.goes_on(number) or self._ends(number + 1):
            return True
        return bool(_FIRST_OF_SEVERAL.search(self.text(number)) and _NEXT_OF_SEVERAL.match(self.text(number + 1)))

    def _ends(self, number: int) -> bool:
        """Say whether a short sentence says that what stands before it is over."""
        text = self.text(number)
        return len(text) <= _SHORTLY and _IS_OVER.match(text) is not None

    def points_elsewhere(self, number: int) -> bool:
        """Say whether a sentence only names something else to read."""
        return _POINTS_ELSEWHERE.match(self.text(number)) is not None

    def begins_paragraph(self, number: int) -> bool:
        """Say whether a sentence is the first of its paragraph."""
        return number == 0 or self._table.paragraphs[number] != self._table.paragraphs[number - 1]

    def item(self, number: int) -> range:
        """Return the sentences of the item, or the line of a dialogue, that one stands in; of none, it alone."""
        place, first = self._place(number)
        return range(first + place.item.start, first + place.item.stop) if place else range(number, number + 1)

    def list_around(self, number: int) -> range:
        """Return the sentences of the list or dialogue that one stands in; none, where it stands in none."""
        place, first = self._place(number)
        return range(first + place.list.start, first + place.list.stop) if place else range(0)

    def is_dialogue_line(self, number: int) -> bool:
        """Say whether a sentence stands in a line that begins with a dash, as those of a dialogue do."""
        place, _ = self._place(number)
        return place is not None and place.has_dash

    def _place(self, number: int) -> tuple[ListPlace | None, int]:
        """Return where in a list of its post a sentence stands, and the number of that post's first sentence."""
        post = self._table.sentences[number].post
        if post.slug not in self._lists:
            spans = [(sentence.start, sentence.end) for sentence in self._table.sentences_of(post)]
            self._lists[post.slug] = list_places(post.body, spans, post.layout)
        first = self._table.numbers_of(post).start
        return self._lists[post.slug].get(number - first), first


def _is_said_by_him(line: Line) -> bool:
    """Say whether a sentence holds words that it gives to "il" or "elle" alone: "« … », dit-il"."""
    sign = None if line.is_dash else sign_of(line, announces=False)
    return sign is not None and not sign.name and sign.pronoun in _THEY
