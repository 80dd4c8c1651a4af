"""How a sentence reads at its edges: whether it hangs on what stands before it, and whether it leads on."""

import re
from functools import lru_cache

from bot.index import Index
from bot.quotes._blocks import MOST_KNOWN
from bot.quotes._signs import Line, line_of, sign_of
from bot.quotes._speakers import people
from bot.text import fold, is_item, quoted_spans, words

# What stands before a pronoun at the head of a sentence, and leaves it the pronoun's.
_LINKS = (
    "Mais", "Et", "Car", "Or", "Donc", "Alors", "Pourtant", "Bref", "Ainsi", "Bien sûr", "Aussi", "D['’]ailleurs",
    "Néanmoins", "Toutefois", "Cependant", "En effet", "Du coup", "De plus", "En plus", "De même", "Enfin", "Ensuite",
    "Puis", "Certes", "Surtout", "Au contraire", "En revanche", "Par contre", "Par ailleurs", "Par conséquent",
    "[ÉE]videmment", "Heureusement", "Malheureusement", "Finalement", "Désormais",
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
_HANGING = re.compile(rf"[\"«\s]*(?:(?:{'|'.join(_LINKS)})\s?,?\s+){{0,2}}(?:{'|'.join(_BACK)})", re.IGNORECASE)
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
# "Tout ça, c'est en train de se terminer.": what stands before it is not to be read alone.
_IS_OVER = re.compile(
    r"[\"«\s]*(?:mais )?(?:tout (?:ça|cela)|ça|cela|c['’]est|c['’]était|cette époque|ces? temps|tout est)\b[^.!?]{0,40}"
    r"\b(?:(?:se |s['’])(?:termin|achèv|achev|fini)\w*|termin[ée]\w*|fini\w*|révolu\w*|dépassé\w*|du passé)\b",
    re.IGNORECASE,
)
_SHORTLY = 80
# What stands between the cells of a table, as it is quoted.
_ROW = " | "
_ANNOUNCES = re.compile(r":[\s\"«]*$")

# "Voir aussi ma recette de confit.": it leads away, and says nothing beside what else is read.
_POINTS_ELSEWHERE = re.compile(
    r"\W*(?:(?:à |pour en savoir plus\W*)?(?:voir|lire|relire|écouter|retrouver)\s(?:aussi|également|encore)\b|"
    r"(?:see|read) also\b|also (?:see|read)\b|cf\b|crédits?\s?(?:photos?)?\s?:|photos?\s?:)",
    re.IGNORECASE,
)

# "« À mon âge, a répondu la sœur, … »": nothing without what was asked.
_ANSWERS = re.compile(r"[,»”\"]\s*(?:\w+['’]\s?|lui |leur )?(?:a |avait |a-t-\w+ )?(?:répond|rétorqu|répliqu)\w*[ -]")


class Reading:
    """Says how the sentences of an index read, by their numbers: it is asked again and again while blocks grow."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.hangs = lru_cache(MOST_KNOWN)(self._hangs_on_what_stands_before)
        self.asks = lru_cache(MOST_KNOWN)(self._ends_in_question_mark)
        self.goes_on = lru_cache(MOST_KNOWN)(self._ends_in_the_midst)
        self.is_item = lru_cache(MOST_KNOWN)(self._is_item_of_list)
        self.line = lru_cache(MOST_KNOWN)(self._with_its_quotations)
        self.named = lru_cache(MOST_KNOWN)(self._stems_of_people)
        self.bare = lru_cache(MOST_KNOWN)(self._without_marks)

    def _without_marks(self, number: int) -> str:
        """Return the words of a sentence, to compare with others: small letters, no accents, one blank between two."""
        return " ".join(fold(self._index.sentences[number].text).split())

    def is_open(self, number: int) -> bool:
        """Say whether a sentence asks, announces, or goes on in the next."""
        return self.asks(number) or self.goes_on(number)

    def announces(self, number: int) -> bool:
        """Say whether a sentence ends in a colon."""
        return _ANNOUNCES.search(self._index.sentences[number].text) is not None

    def is_followed(self, number: int) -> bool:
        """Say whether a sentence of the same post stands behind one, and nothing that is never quoted between them."""
        sentences = self._index.sentences
        is_last = number + 1 == len(sentences) or sentences[number + 1].post != sentences[number].post
        return not is_last and not self.is_parted(number, number + 1)

    def points_elsewhere(self, number: int) -> bool:
        """Say whether a sentence only names something else to read."""
        return _POINTS_ELSEWHERE.match(self._index.sentences[number].text) is not None

    def is_over(self, number: int) -> bool:
        """Say whether a short sentence says that what stands before it in its post is over."""
        sentences = self._index.sentences
        if not 0 < number < len(sentences) or sentences[number - 1].post != sentences[number].post:
            return False
        text = sentences[number].text
        return len(text) <= _SHORTLY and _IS_OVER.match(text) is not None

    def is_announced(self, number: int) -> bool:
        """Say whether a sentence is what the colon of the one before it announces."""
        sentences = self._index.sentences
        if not number or sentences[number - 1].post != sentences[number].post:
            return False
        return self.announces(number - 1) and not self.is_parted(number - 1, number)

    def begins_paragraph(self, number: int) -> bool:
        """Say whether an empty line, or nothing, stands before a sentence."""
        sentence = self._index.sentences[number]
        before = sentence.post.body[: sentence.start]
        return before[len(before.rstrip()) :].count("\n") > 1 or not before.strip()

    def is_parted(self, first: int, last: int) -> bool:
        """Say whether something that is never quoted stands between two sentences of a post: a heading, code."""
        sentences = self._index.sentences
        start, end = sentences[first].end, sentences[last].start
        return any(start <= place <= end for place, _ in sentences[first].post.apart)

    def _is_item_of_list(self, number: int) -> bool:
        sentence = self._index.sentences[number]
        return is_item(sentence.post.body, sentence.start)

    def _hangs_on_what_stands_before(self, number: int) -> bool:
        text, post = self._index.sentences[number].text, self._index.sentences[number].post
        hanging = _HANGING_IN_ENGLISH if post.is_english else _HANGING
        if hanging.match(text) is not None or self.is_announced(number):
            return True
        line = self.line(number)
        return line.says and (_ANSWERS.search(text) is not None or (not post.is_english and _is_said_by_him(line)))

    def _with_its_quotations(self, number: int) -> Line:
        text = self._index.sentences[number].text
        return line_of(text, quoted_spans(text))

    def _ends_in_question_mark(self, number: int) -> bool:
        return _QUESTION.search(self._index.sentences[number].text) is not None

    def _ends_in_the_midst(self, number: int) -> bool:
        text = self._index.sentences[number].text
        # Under a block quotation stands who wrote it, without a full stop; many a list and any table have none either.
        may_end_bare = text.startswith(">") or self.is_item(number) or _ROW in text
        return _OPEN_END.search(text) is not None and not (may_end_bare and text[-1].isalnum())

    def _stems_of_people(self, number: int) -> frozenset[str]:
        """Return the stems of the names of those whom a sentence names."""
        found = people(self._index.sentences[number].text)
        return frozenset(word.stem for name in found for word in words(name))


def _is_said_by_him(line: Line) -> bool:
    """Say whether a sentence holds words that it gives to "il" or "elle" alone: "« … », dit-il"."""
    sign = None if line.is_dash else sign_of(line, announces=False)
    return sign is not None and not sign.name and sign.pronoun in _THEY
