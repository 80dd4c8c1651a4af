# What the bot says of its own in a talk.

thanks = You’re welcome.
    .b = Gladly.
not_found = I found nothing that answers that.
    .b = I found nothing on that.
near_lead = The closest I can find:
who_author = { $author ->
    [team] The authors are
   *[other] The author is
} speaking, in { his } own name.
who_speaker = Those are the words of { $speaker }, reported by { the-author }.
