### Whose words a passage is, in the small print below it: who speaks, between dots the title and the date.

blog_unnamed = ce blog
# What follows "its": three posts and their author.
writer = { auteur }
author_unnamed = { l-auteur } du blog
author_translated = { $who }, texte traduit
# Of a translation the post does not say whose text it was.
author_translating = traduction publiée par { $who }
author_fiction = { $who }, fiction
author_having_speak = { $who }, faisant parler { $speaker }
author_relaying = { $who }, relayant { $speaker }
somebody = quelqu’un

## What a language model wrote in a reply

# $place: above, where no passage is read; else before the passage, or behind it.
worded_by = Les mots { $place ->
    [above] ci-dessus
    [behind] après la citation
   *[before] avant la citation
} sont { DE($model) }.
glossed_by = La traduction est { DE($model) }.
