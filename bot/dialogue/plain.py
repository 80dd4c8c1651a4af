"""A reply as plain text: for pipes, for a batch, and for whoever reads without colours."""

from bot import phrases
from bot.model import Blog, Citation, Language, Reply, Words

# Between two slices of one block: words of the author's were left out here.
CUT = "[…]"


def plain_text(reply: Reply, blog: Blog) -> str:
    """Return the reply as read in a terminal without colours: the author between « and », who speaks below."""
    texts = [part.text if isinstance(part, Words) else quoted_block(part, blog, reply.language) for part in reply.parts]
    below = [reply.aside, phrases.worded_by(reply)]
    return "\n\n".join([*texts, *filter(None, below)])


def quoted_block(citation: Citation, blog: Blog, language: Language) -> str:
    """Return a passage between « and », and below it who speaks, where and when."""
    quoted = f" {CUT} ".join(quote.drawn for quote in citation.quotes)
    if citation.is_reference and citation.shortened:
        quoted += f" {CUT}"
    return f"«\xa0{quoted}\xa0»\n— {phrases.attribution(citation, blog, language)}"
