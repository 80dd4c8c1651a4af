# How one speaks of whoever writes the blog: a man, a woman, or several people. Other messages refer to these:
# { he-writes } elsewhere.

he = { $author ->
    [woman] she
    [team] they
   *[man] he
}
He = { $author ->
    [woman] She
    [team] They
   *[man] He
}
him = { $author ->
    [woman] her
    [team] them
   *[man] him
}
his = { $author ->
    [woman] her
    [team] their
   *[man] his
}
himself = { $author ->
    [woman] herself
    [team] themselves
   *[man] himself
}
the-author = { $author ->
    [team] the authors
   *[other] the author
}
the-authors-own = { $author ->
    [team] the authors’ own
   *[other] the author’s own
}

# Just one post, or several.

the-posts = { $posts ->
    [one] the post
   *[other] the posts
}
