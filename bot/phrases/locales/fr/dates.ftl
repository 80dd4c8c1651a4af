### Dates, no more exact than they are known, days of the week, small numbers, lists.

## Dates

month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
date_month = { month } { $year }
date_day = { $day ->
    [1] 1er
   *[other] { $day }
} { month } { $year }
# $date: a date of which one is not sure, with its day or without.
date_about_day = vers le { $date }
date_about = vers { $date }
# Counted from Monday.
weekday = { $day ->
    [0] lundi
    [1] mardi
    [2] mercredi
    [3] jeudi
    [4] vendredi
    [5] samedi
   *[6] dimanche
}

## Numbers and lists

# As one says it: in words up to ten.
number = { $number ->
    [2] deux
    [3] trois
    [4] quatre
    [5] cinq
    [6] six
    [7] sept
    [8] huit
    [9] neuf
    [10] dix
   *[other] { $number }
}
# $words: "a, b".
list_or = { $words } ou { $last }
list_and = { $words } et { $last }
