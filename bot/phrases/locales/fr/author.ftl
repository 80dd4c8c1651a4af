# Comment on parle de qui écrit le blog : un homme, une femme, ou plusieurs. Plusieurs, c’est « l’équipe » : le verbe
# reste au singulier, et le mot est juste pour deux comme pour dix. Les autres messages s’y réfèrent : { il } écrit.

il = { $author ->
    [woman] elle
    [team] elle
   *[man] il
}
Il = { $author ->
    [woman] Elle
    [team] Elle
   *[man] Il
}
qu-il = { $author ->
    [woman] qu’elle
    [team] qu’elle
   *[man] qu’il
}
s-il = { $author ->
    [woman] si elle
    [team] si elle
   *[man] s’il
}
l-auteur = { $author ->
    [woman] l’autrice
    [team] l’équipe
   *[man] l’auteur
}
de-l-auteur = { $author ->
    [woman] de l’autrice
    [team] de l’équipe
   *[man] de l’auteur
}

# Un seul billet, ou plusieurs.

les-billets = { $posts ->
    [one] le billet
   *[other] les billets
}
