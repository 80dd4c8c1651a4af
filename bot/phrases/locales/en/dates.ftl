### Dates, no more exact than they are known, days of the week, small numbers, lists.

## Dates

month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date_month = { month } { $year }
date_day = { $day } { month } { $year }
# $date: a date of which one is not sure, with its day or without.
date_about_day = around { $date }
date_about = around { $date }
# Counted from Monday.
weekday = { $day ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}

## Numbers and lists

# As one says it: in words up to ten.
number = { $number ->
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
   *[other] { $number }
}
# $words: "a, b".
list_or = { $words } or { $last }
list_and = { $words } and { $last }
