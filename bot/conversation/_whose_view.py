"""Whose view was read, and whether the author shares it, asked at the end of a longer message: "pillage, et puis quoi
encore. Et l'auteur du blog, il est d'accord avec ça ?", "is that his own opinion, or is he repeating somebody?".

What stands before it only takes what was read, and would find that once more. All over folded text without punctuation.
"""

from collections.abc import Sequence

from bot.conversation._own_view import asks_of_himself
from bot.conversation._plainly import plainly
from bot.conversation._thread import Thread
from bot.text import LateSign, language_of

_AUTHOR = (
    r"(?:(?:l'|notre |votre |ton |cet |the |your |this )(?:auteur|autrice|author)|(?:le|la|notre|votre|ton|ce|cette|"
    r"the|your|this) blog(?:ueur|ueuse|ger))(?: (?:du|de ce|of the|of this) blog)?"
)
_SELF = r"(?: (?:lui meme|elle meme|lui|elle|himself|herself|personnellement|personally))?"
_SHARES = (
    r"(?:d'accord|du (?:meme )?(?:cote|avis|bord)|de (?:cet|son|leur|mon) avis|convaincu|dupe|sur la meme ligne|"
    r"de ceux la)"
)
_IS_OF_IT = (
    rf"(?:(?:et|mais|ok|donc) )*(?:lui |elle )?{_AUTHOR}{_SELF}(?: il| elle)?{_SELF} (?:n'|ne )?(?:en )?"
    rf"(?:(?:est|serait)(?: t)?(?: il| elle)?(?: (?:vraiment|plutot|aussi|bien|lui|meme|pas|dans))* {_SHARES}|"
    r"(?:y |le |la |les |l')?(?:croit|adhere|souscrit|approuve|partage|valide|cautionne|defend|soutient|marche|suit|"
    r"pense (?:ca|pareil|la meme chose))(?: t)?(?: il| elle)?)"
)
# Of whoever was quoted last "he" might be said, too; what he thinks of it himself is the author's.
_HE_IS_OF_IT = (
    r"(?:il|elle) (?:y croit|le pense|en est sur|est d'accord)(?: (?:vraiment|serieusement|lui meme|lui|elle))+"
)
_IS_OF_IT_IN_ENGLISH = (
    rf"(?:(?:and|but|so|ok) )*(?:does|do|did|would|is) (?:{_AUTHOR}|he himself|she herself){_SELF} "
    r"(?:really |actually |even |also )*(?:agree|buy|believe|share|approve|endorse|support|defend|go along|side|"
    r"on board|convinced|think (?:so|that|the same)|of the same)"
)
# Told without a mark of asking these ask nothing: "l'auteur est d'accord".
_OWN_TOLD = (LateSign(rf"^{_IS_OF_IT}\b(?: [\w']+){{0,7}}$"), LateSign(rf"(?:^| ){_HE_IS_OF_IT}$"))
_OWN = (
    LateSign(rf"^{_IS_OF_IT_IN_ENGLISH}\b(?: [\w']+){{0,7}}$"),
    LateSign(rf"^(?:(?:and|but|et|mais) )+{_AUTHOR}{_SELF}$"),
)
_REPORTS = r"(?:rapporte|relaie|repete|cite|reprend|recopie|resume)"
_WHO_TOLD = (
    LateSign(
        r"(?:^| )(?:est (?:elle|il|ce)|c'est) (?:bien |vraiment )?(?:de (?:lui|elle|l'auteur)|sa (?:propre )?"
        r"(?:phrase|formule|idee|trouvaille)|son (?:propre )?(?:mot|expression|idee))(?: ou .+)?$"
    ),
    LateSign(
        rf"(?:^| )(?:est ce|c'est) (?:bien |vraiment )?(?:lui|elle|{_AUTHOR}) qui (?:l'|le )?(?:affirme|dit|ecrit|"
        r"pense|parle|pretend|avance)(?: (?:ca|cela|la))?(?: ou .+)?$"
    ),
)
_WHO = (
    LateSign(
        rf" ou (?:est ce qu'(?:il|elle) |bien )?(?:(?:il|elle) )?(?:ne fait que )?{_REPORTS}(?:r|nt)?(?: t)?(?: .+)?$"
    ),
    LateSign(
        r"(?:^| )(?:de|a) qui (?:est ce qu'(?:il|elle) )?(?:la |le |les |l')?(?:tient|tire|doit|emprunte)(?: t)?"
        r"(?: il| elle)?(?: (?:ca|cela))?$"
    ),
    LateSign(
        r"(?:^| )is (?:that|this|it) (?:really )?(?:his|her|their|the author's) own "
        r"(?:opinion|views?|words?|ideas?|take|phrase)(?: or .+)?$"
    ),
    LateSign(
        r"(?:^| )is (?:he|she|the author) (?:just |merely |only |simply )*(?:repeating|quoting|citing|relaying|"
        r"reporting|parroting)\b.*$"
    ),
)
# In these words it is understood wherever it is asked.
_OWN_ASKED = {"fr": "et l’auteur, il en pense quoi lui-même ?", "en": "what does the author think himself?"}
_WHO_ASKED = {"fr": "qui dit ça ?", "en": "who says that?"}


def asked_of_view(text: str, sentences: Sequence[str], thread: Thread) -> str | None:
    """Return the plain question for the author's own view, or for whose view was read, which one of the sentences of a
    message asks in a talk; None where none does.
    """
    if thread.last is None:
        return None
    language = language_of(text) or "fr"
    for sentence in reversed(sentences):
        plain, asks = plainly(sentence), "?" in sentence
        if _has_any(plain, _OWN) or (asks and (_has_any(plain, _OWN_TOLD) or _is_beside(sentence, sentences))):
            return _OWN_ASKED[language]
        if _has_any(plain, _WHO) or (asks and _has_any(plain, _WHO_TOLD)):
            return _WHO_ASKED[language]
    return None


def _is_beside(sentence: str, sentences: Sequence[str]) -> bool:
    """Say whether the author's own view is asked for beside other sentences."""
    return len(sentences) > 1 and asks_of_himself(sentence)


def _has_any(plain: str, signs: Sequence[LateSign]) -> bool:
    return any(sign.search(plain) for sign in signs)
