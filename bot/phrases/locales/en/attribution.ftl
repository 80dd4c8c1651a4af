### Whose words a passage is, in the small print below it: who speaks, between dots the title and the date.

blog_unnamed = this blog
# What follows "its": three posts and their author.
writer = { $author ->
    [team] authors
   *[other] author
}
author_unnamed = { the-author } of the blog
author_translated = { $who }, translated
# Of a translation the post does not say whose text it was.
author_translating = translation published by { $who }
author_fiction = { $who }, fiction
author_having_speak = { $who }, having { $speaker } speak
author_relaying = { $who }, relaying { $speaker }
somebody = somebody

## What a language model wrote in a reply

# $place: above, where no passage is read; else before the passage, or behind it.
worded_by = The words { $place ->
    [above] above
    [behind] after the quotation
   *[before] before the quotation
} are by { $model }.
glossed_by = The translation is by { $model }.
