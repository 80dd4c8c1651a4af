### What agrees with who writes the blog, with how many posts there are, with the language of a passage and with a number
### of days: the other messages refer to it, as to author.ftl.

# Who writes it: a man, a woman, or several people.

His = { $author ->
    [woman] Her
    [team] Their
   *[man] His
}
of-his = { $author ->
    [woman] of hers
    [team] of theirs
   *[man] of his
}
The-author = { $author ->
    [team] The authors
   *[other] The author
}
the-authors = { $author ->
    [team] the authors’
   *[other] the author’s
}

# What they do: one does, several do.

answers = { $author ->
    [team] answer
   *[other] answers
}
is = { $author ->
    [team] are
   *[other] is
}
wants = { $author ->
    [team] want
   *[other] wants
}
writes = { $author ->
    [team] write
   *[other] writes
}
doesnt = { $author ->
    [team] don’t
   *[other] doesn’t
}
does-not = { $author ->
    [team] do not
   *[other] does not
}

# Just one post, or several.

his-posts = { his } { $posts ->
    [one] post
   *[other] posts
}

# Said of a passage, the first time in a talk, unless it was written in English.

in-French = { $in_french ->
    [no] { "" }
   *[yes] , in French
}
in-French-aside = { $in_french ->
    [no] { "" }
   *[yes] , in French,
}

# 1 day, 30 days.

n-days = { $days } { $days ->
    [1] day
   *[other] days
}
