"""What is asked of the posts once the talk is about them ("et le plus vieux ?"), and which posts speak of something.

Over folded text without punctuation. What stands alone ("quel est le dernier billet ?") is `_about_blog`'s.
"""

import re

from bot.conversation.heard._about_blog import MOST_LONG, SHORTEST
from bot.conversation.heard._beginnings import LateOpening, Openings
from bot.conversation.heard._moves import marks_read
from bot.text import LateSign, Pieces, from_chat_spelling, lately, without_courtesy
from bot.text import plain as plain_of

_OPENING = r"(?:(?:et|ok|alors|mais|bon|du coup|donc|ah|oui|dis(?: moi)?|and|so|but|then) )*"
_THE = r"(?:l[ea] |the |son |sa |his |her )?"
_LATEST = r"(?:derniere?|plus recente?|plus nouveau|plus jeune|latest|newest|last|most recent)"
_OLDEST = r"(?:tout )?(?:premiere?|plus ancien(?:ne)?|plus vieux?|plus vieille|oldest|first|earliest)"
_WHICH = (
    r"(?:(?:c'est |c'etait )?(?:lequel|lesquels|laquelle|quoi|quel)(?: est| c'est| sont)?|(?:quel(?:le)?|"
    r"lequel) (?:est|c'est)|"
    r"(?:what|which)(?: one)?(?:'s| is| was)?|what about|(?:tu connais|donne[rz]?|montre[rz]?|cite[rz]?)(?: moi)?) "
)
_BEHIND = (
    r"(?: (?:one|alors|donc|du coup|c'est (?:quoi|lequel|quand|quel titre)|lequel|then|en date|publiee?|paru|sorti|"
    r"(?:il )?(?:date|est) (?:de|du) quand|de tous|of all|of them|d'entre eux|s'il te plait|please))*"
)
_THEM = r"(?: (?:billets|articles|posts|textes|titles|titres|tous|all|the|them))*"
# After an answer about the posts these are about them, too.
_ASKED_ON: dict[str, LateOpening] = {
    "blog_last": LateOpening(rf"{_OPENING}(?:de quand (?:date|est) )?(?:{_WHICH})?{_THE}{_LATEST}{_BEHIND}"),
    "blog_first": LateOpening(rf"{_OPENING}(?:de quand (?:date|est) )?(?:{_WHICH})?{_THE}{_OLDEST}{_BEHIND}"),
    "blog_shortest": LateOpening(rf"{_OPENING}(?:{_WHICH})?{_THE}{SHORTEST}{_BEHIND}"),
    "blog_longest": LateOpening(rf"{_OPENING}(?:{_WHICH})?{_THE}{MOST_LONG}{_BEHIND}"),
    "blog_list": LateOpening(
        rf"{_OPENING}(?:(?:tu peux |vous pouvez |can you )?(?:me |nous )?(?:les )?(?:donne[rz]?|montre[rz]?|dis|"
        rf"dites|dire|liste[rz]?|"
        r"cite[rz]?|enumere[rz]?|affiche[rz]?|nomme[rz]?|list|give|name|show|tell)(?: (?:moi|nous|me|us))?"
        r"(?: (?:les|tous|toutes|leurs|la|l'|the|them|all|their|ses|tes|vos))*"
        r"(?: (?:titres?|listes?|noms?|titles?|names?|billets|posts|articles))?(?: (?:en|alors|please|stp|them|all))*|"
        r"(?:c'est quoi |quels sont |quel est |what are )?(?:les|leurs|ses|the|their) (?:titres|noms|titles|names)|"
        r"titres|titles|(?:c'est )?(?:lesquels|lequels)(?: (?:sont ils|exactement|alors))?|quels sont ils|which ones?|"
        r"(?:et )?ils s'appellent comment|comment s'appellent ils|what are they(?: called)?)"
    ),
    "blog_count": LateOpening(
        rf"{_OPENING}(?:(?:il )?(?:y en a |y a |ca (?:en )?fait |ils sont |tu en as )?combien(?: (?:en tout|au total|"
        rf"y en a t il|(?:il )?y en a|ca (?:en )?fait|tu en as|"
        rf"sont ils))*{_THEM}|how many(?: (?:are (?:there|they)|in all|in total|of them))*)"
    ),
    "blog_dates": LateOpening(
        rf"{_OPENING}(?:(?:classe[rz]?|trie[rz]?|range[rz]?|mets?|sort|order)(?: (?:les|moi ca|them))? )?"
        r"(?:(?:par |dans l'|en )(?:ordre )?(?:dates?|chronologique|ordre|de (?:date|parution))(?: chronologique)?|"
        r"(?:sorted )?by date|in (?:chronological )?order|"
        r"(?:(?:avec|et|quelles sont|c'est quoi|donne[rz]?(?: moi)?|with|and|what are) )?(?:les|leurs?|the|"
        r"their) dates?|"
        r"(?:ils|elles|ca) (?:datent|date) de quand|de quand datent ils|when (?:are they from|were they written))"
    ),
}  # fmt: skip
_IN_ORDER = tuple(_ASKED_ON.items())
_OPENINGS = Openings(_ASKED_ON.values())
_SOME = r"(?:billets|articles|textes|posts|publications|texts|pages)"
_SPEAK = (
    r"(?:(?:qui |y a t il qui |il y a qui |as tu qui |tu as qui |that |which |are there that )?"
    r"(?:parlent|traitent|causent|tournent|discutent|font mention|talk|speak|deal) "
    r"(?:de |du |des |d'|sur |autour de |autour du |about |of |with ))"
)
_ARE_ABOUT = (
    r"(?:(?:qui |that )?(?:(?:sont|portent|y a t il|il y a|as tu|tu as|a t il ecrits?|are there|do you have|are|"
    r"has s?he written) )?"
    r"(?:sur |a propos de |a propos du |au sujet de |au sujet du |about |on ))"
)
_MENTION = r"(?:evoquent|mentionnent|citent|abordent|contiennent|concernent|mention|discuss|cover|contain)"
_ABOUT_WHAT = LateOpening(
    rf"{_OPENING}(?:(?P<count>(?:il )?y a combien d[e']|combien d[e']|how many) ?|(?:liste[rz]?|donne[rz]?|"
    rf"montre[rz]?|cite[rz]?|list|show)"
    rf"(?: (?:moi|nous|me))? (?:tous |all )?(?:les |the )|(?:c'est quoi |quels sont )les |(?:dans )?quels |(?:which|"
    rf"what) |lesquels de ses ){_SOME} "
    rf"(?:{_SPEAK}|{_ARE_ABOUT}|(?:qui |that )?{_MENTION} )(?:(?:les?|la|the|un|une|vos|ses) |l')?(?P<what>\w[\w' ]*)"
)
# "which one is about the state?", "lequel parle de l'Inde ?"
_ONE_ABOUT = LateOpening(
    rf"{_OPENING}(?:lequel|lesquels|which (?:one|ones|post|posts)|quel (?:billet|article|texte)) (?:(?:d'entre "
    rf"eux|of them) )?"
    r"(?:parlent?|traitent?|causent?|is|are|talks?|speaks?) (?:about |de |d'|du |des |of |on )(?:(?:les?|la|the|"
    r"un|une) |l')?"
    r"(?P<what>\w[\w' ]*)"
)
_LONGEST = 120
_THIS_ONE = r"(?:il|elle|ca|sa|celui (?:ci|la)(?: il)?|(?:ce|cet|le|l'|the|this) ?(?:billet|article|texte|post|text))"
_BRIEFLY = (
    r"(?: (?:en gros|au fond|dans le fond|en fait|du coup|alors|en vrai|au juste|exactement|stp|please|un peu|"
    r"ce (?:billet|texte|post)|cet article))*"
)
_OF_WHAT = (
    rf"(?:{_THIS_ONE} (?:parle|traite|cause) (?:de )?quoi|de quoi (?:parle|traite) t (?:il|elle)|"
    rf"de quoi (?:est ce qu')?{_THIS_ONE} (?:parle|traite)|de quoi (?:parle|traite) {_THIS_ONE}|"
    r"(?:what is|what's) (?:it|this one|(?:this|the) (?:post|article)) about)"
)
# "il parle de quoi ?", asked of the one post just named.
_ABOUT_WHAT_IS_IT = LateOpening(f"{_OPENING}{_OF_WHAT}{_BRIEFLY}")
_THE_POST = re.compile(r"\b(?:celui (?:ci|la)|(?:ce|cet|le|l'|du|this|that|the) ?(?:billet|article|texte|post|text))\b")
_FROM_START = r"(?:du|au|depuis le|a partir du|from the) (?:tout )?(?:debut|commencement|start|beginning)"
_STARTS_OVER = LateOpening(
    rf"{_OPENING}(?:(?:on |tu peux |je veux |(?:can|could) you |let's )?"
    r"(?:re)?(?:pren(?:d|ds|ons|dre|ez)|li[st]|lire|lisez|commenc(?:e|er|ons|ez)|part(?:ir|ons)?|read|start|begin|go)"
    rf"(?: (?:moi|le|la|it|tout|over|again|back))* {_FROM_START}|{_FROM_START}|start over)"
    r"(?: (?:de ce billet|du billet|de l'article|of the (?:post|article)|stp|please|alors))*"
)
_TELL_OF_IT = LateOpening(
    rf"{_OPENING}(?:{_OF_WHAT}|(?:il|elle|ca|celui ci|celui la) (?:dit|raconte) (?:de )?quoi|"
    r"(?:resume|lis|raconte|presente)[rzs]?(?: (?:moi|le|ca|la))*|(?:parle|parlez)(?: m'en| moi de lui|"
    r" moi de celui la)|dis (?:m'en|moi) (?:plus|en plus)|"
    r"(?:et )?(?:c'est|ca dit) quoi|what does it say|"
    rf"tell me (?:more )?about it|(?:read|summari[sz]e) (?:it|that)){_BRIEFLY}"
)  # fmt: skip


def asks_on_about_posts(text: str) -> str | None:
    """Return what a message asks of the posts (an intent of `_blog_facts`) where the talk is about them, or None."""
    plain = _plain(text)
    for place in _OPENINGS.places(plain) if len(plain) <= _LONGEST else ():
        intent, pattern = _IN_ORDER[place]
        if pattern.fullmatch(plain):
            return intent
    return None


def posts_about_what(text: str) -> str | None:
    """Return of what a message asks which posts speak, or how many ("combien de billets sur l'Inde ?"), or None."""
    plain = _plain(text)
    found = _ABOUT_WHAT.fullmatch(plain) if len(plain) <= _LONGEST else None
    found = found or (_ONE_ABOUT.fullmatch(plain) if len(plain) <= _LONGEST else None)
    return found["what"] if found and not _THE_WHOLE.fullmatch(found["what"]) else None


_THE_WHOLE = re.compile(r"(?:(?:ce|this|the|le) )?(?:blog|site)")
_PLAINLY_AN_END = re.compile(r"\b(?:plus (?:ancien(?:ne)?|vieux|vieille|recente?)|oldest|newest|latest|most recent)\b")
# One of these is in all of them: a look that takes a tenth of the time.
_OF_AN_END = Pieces("plus ancien", "plus vie", "plus recent", "dest", "west", "latest", "most recent")
_NAMES_LIST = re.compile(r"\b(?:titres|titles|liste|list)\b")
_NAMES_POST = LateSign(r"\b(?:billet|article|post|texte)\b", ("billet", "article", "post", "texte"))
_NEXT_ONE = LateOpening(
    rf"{_OPENING}(?:(?:parle moi|parlez moi|lis moi|tell me) (?:de |du |about )?)?(?:le |la |au |du |the )?"
    r"(?:suivante?|prochaine?|next)(?: (?:one|billet|article|post|sujet|topic|stp|please|alors))*"
)


_SAYS = r"(?:(?:il |elle |ca |it )?(?:parle|traite|dit|raconte|says?) (?:de )?(?:quoi|what)|about|say)"
_END_SAYS = LateOpening(
    rf"{_OPENING}(?:(?:de quoi (?:parle|traite)|que dit|resume|lis(?: moi)?|what does|read|"
    rf"sum up) (?:le |la |the ))"
    rf"(?:(?P<last>{_LATEST})|{_OLDEST})(?: (?:one|billet|article|post))?(?: {_SAYS})?|"
    rf"{_OPENING}(?:what(?:'s| is) )?(?:le |la |the )(?:(?P<latest>{_LATEST})|{_OLDEST})"
    rf"(?: (?:one|billet|article|post))? {_SAYS}"
)


@lately
def end_that_says(text: str) -> int | None:
    """Return of which end a message asks what it says ("le plus récent dit quoi ?"): 1 for the oldest post, or -1."""
    found = _END_SAYS.fullmatch(_plain(text)) if len(text) <= _LONGEST else None
    return None if found is None else -1 if found["last"] or found["latest"] else 1


def names_end(text: str) -> bool:
    """Say whether a message calls a post the oldest or the newest: it means one wherever it is said."""
    plain = _plain(text)
    return _OF_AN_END.any_in(plain) and _PLAINLY_AN_END.search(plain) is not None


def names_list(text: str) -> bool:
    """Say whether a message names the list of posts, or their titles: it means them wherever it is said."""
    return _NAMES_LIST.search(_plain(text)) is not None


def names_post(text: str) -> bool:
    """Say whether a message names a post as such: "le premier billet dit quoi ?"."""
    return _NAMES_POST.search(_plain(text)) is not None


@lately
def wants_next_one(text: str) -> bool:
    """Say whether a message goes on in a list from what was chosen last: "et le suivant ?"."""
    return len(text) <= _LONGEST and _NEXT_ONE.fullmatch(_plain(text)) is not None


@lately
def asks_what_it_says(text: str) -> bool:
    """Say whether a message asks what the post just named is about."""
    return len(text) <= _LONGEST and _TELL_OF_IT.fullmatch(_plain(text)) is not None


def asks_what_it_is_about(text: str) -> bool:
    """Say whether a message asks of what something speaks that was named before ("et ça parle de quoi ?")."""
    return len(text) <= _LONGEST and _ABOUT_WHAT_IS_IT.fullmatch(_plain(text)) is not None


@lately
def means_post_last_read(text: str) -> bool:
    """Say whether a message means the post that was last read from, by a word for it: "ce billet", "celui-là"."""
    return _THE_POST.search(_plain(text)) is not None


def starts_over(text: str) -> bool:
    """Say whether a message wants the post from its beginning ("on reprend du début")."""
    return len(text) <= _LONGEST and _STARTS_OVER.fullmatch(_plain(text)) is not None


@lately
def _plain(text: str) -> str:
    return plain_of(without_courtesy(from_chat_spelling(marks_read(text))))
