"""What more than one room looks for. Over folded text, and with no groups, so that it may stand in larger patterns."""

YEAR = r"\b(?:1[89]|20)\d\d\b"
HOUR = r"\b\d{1,2} ?(?:h\d{0,2}|heures?)\b"
# What the bright and the dark side of a thing are surely called: each room knows more names, of which not all are sure.
HOPES = r"(?:avantages?|bienfaits?|benefices?|atouts?|promesses?|espoirs?|advantages?|benefits?|upsides?|hopes?)"
DANGERS = (
    r"(?:dangers?|risques?|menaces?|inconvenients?|derives?|mefaits?|craintes?|risks?|threats?|drawbacks?|downsides?)"
)
