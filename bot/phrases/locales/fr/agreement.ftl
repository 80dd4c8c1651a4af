### What agrees with who writes the blog, with how many posts there are, and with a number of days: the other messages
### refer to it, as to author.ftl.

# Who writes it: a man, a woman, or several people.

L-auteur = { $author ->
    [woman] L’autrice
    [team] L’équipe
   *[man] L’auteur
}
auteur = { $author ->
    [woman] autrice
    [team] équipe
   *[man] auteur
}
cite = { $author ->
    [woman] citée
    [team] citée
   *[man] cité
}

# Just one post, or several.

ses-billets = { $posts ->
    [one] son billet
   *[other] ses billets
}

# 1 jour, 30 jours.

n-jours = { $days } { $days ->
    [1] jour
   *[other] jours
}
