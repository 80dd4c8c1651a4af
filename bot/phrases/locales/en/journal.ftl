### What the bot says in /journal: reading, reviewing, statistics, exports, erasing; and of reports.
###
### $link, $channel, $member, $by: as Discord shows them. $count, $groups, $days: figures.

## Lists, and what cannot be read

journal_recent_head = The latest exchanges in the channels you moderate. This look is noted.
journal_found_head = Here is what I found, the newest first. This search is noted.
journal_recent_none = No exchanges yet in the channels you moderate.
journal_found_none = I found nothing of the kind in the channels you moderate.
journal_open = Open an exchange
journal_gone = That exchange was erased, or is not among those you may read.
journal_old = That button is from another version of me. Would you use the command again?
journal_no_day = I don’t recognise that day: { $typed }. Write it like 2026-11-24, 24/11, yesterday or Monday.
journal_day_to_come = That day is still to come: { $typed }. Nothing can be found there; give me an earlier one.
journal_no_period = The first day comes after the last one: nothing can be found there. Would you swap them?
journal_no_words = There is no word to look for in that: { $typed }. Write letters or digits.
journal_which = Which exchange do you mean? Give me the link to its message, question or answer.

## One exchange

journal_link_question = question
journal_undelivered = delivery unknown
journal_post_changed = A post quoted here has changed since: I only keep where the passages stood.
journal_scores = score { $scores }
journal_coverage = coverage { $value }
journal_score = best score { $value }
journal_margin = margin { $value }
journal_mark = internal mark: { $mark }
journal_composed = found in { $ms }{ "\u00A0" }ms

## Reviewing

journal_reviewed = Verdict: { $state }, by { $by }, { $when }
journal_claimed = { $by } is at it (hold ends { $until })
journal_taken = { $by } is at it already and keeps it a little longer ({ $until }). Would you take the next one?
journal_other_verdict = { $by } has just given a verdict ({ $state }): I keep it, and haven’t noted yours. To change it, press again.
journal_decided = Noted: { $state }.
journal_decided_by = Verdict: { $state }, by { $by }
journal_decided_before = Verdict given before that: { $state }, by { $by }
journal_queue_empty = Nothing to review: it is all done. Thank you for looking after these exchanges.
journal_queue_end = That is the end of the queue for now.
journal_queue_others = In the hands of your colleagues: { $count }.
journal_note_empty = There was nothing to note.

## What the posts do not answer

journal_unanswered_head = What { the-author } { does-not } mention. Questions: { $count }, in groups: { $groups }.
journal_unanswered_near = What { the-author } { does-not } mention, or only nearly. Questions: { $count }, in groups: { $groups }.
journal_unanswered_bound = There are too many to group them all: these are the newest. A shorter period helps.
journal_unanswered_file = The whole list, for { the-author } if { he } { wants } it. No names are in it.
journal_unanswered_none = No question has been left unanswered.

## Notes and buttons

note_title = A note on this exchange
note_label = Your note
note_about = The moderators will read it; so will the member concerned who asks for their data.
button_note = Add a note
button_pass = Pass over
button_see = View
button_to_review = To review
button_good = Good
button_wrong_passage = Wrong passage
button_off_topic = Off topic
button_sensitive = Sensitive
button_purge = Erase

## Statistics

stats_head_day = The last 24 hours:
stats_head = The last { n-days }:
stats_scope = In the channels you moderate only. This look is noted.
stats_picture = Exchanges by day, what came of them, and the most quoted posts
stats_asked = What is asked most:
stats_quoted = The passages most quoted:

## Exports

export_none = There is nothing to export in the channels you moderate.
export_done = Here is the export, which is noted in the trail. Exchanges: { $count }.
export_named = Names are in it: keep this file to yourself.
export_unnamed = Members have pseudonyms in it, always the same; what they wrote may still name somebody.
export_part = File { $part } of { $parts }
export_left_out = It does not all fit: exchanges before { $when } are missing. For the rest, use `until` with { $until }.

## Erasing

purge_what = Tell me of which member, or before which day, or both.
purge_ask_member = Shall I erase from my notebook all that comes from { $member }?
purge_ask_before = Shall I erase from my notebook all exchanges before { $day }?
purge_ask_both = Shall I erase from my notebook the exchanges of { $member } before { $day }?
purge_ask_all = { $day } is yet to come: that would be **all** exchanges. Shall I erase all of them from my notebook?
purge_ask_all_of_member = { $day } is yet to come: that would be **all** exchanges of { $member }. Shall I erase them all?
purge_scope = In the channels you moderate only, and this can’t be undone. The messages in Discord stay. The erasure is noted.
purge_done = Done. Erased: { $went }.
purge_nothing = There was nothing to erase.
purge_turns = exchanges ({ $count })
purge_votes = thumbs ({ $count })
purge_reports = reports ({ $count })
purge_notes = notes ({ $count })
purge_events = events ({ $count })
purge_live = questions, votes and answers of live sessions ({ $count })

## Reports

report_title = Report this answer
report_label = What is wrong with it?
report_about = Optional. The moderators of this server will read it, with your name.
report_kept = Thank you. The moderators will have a look.
report_kept_alone = Thank you. The moderators will have a look, but without your words: while you are on pause, or where no words are kept, I don’t keep these either. Tell them yourself.
report_known = You have reported it before: the moderators know.
report_not_mine = That message is not mine. To report it, go through Discord or a moderator.
report_of_session = That message belongs to a live session, but is no answer: show it to those who host or moderate it.
withdraw_of_session = That message belongs to a live session. Whoever moderates can delete it in Discord; if it is an answer, it leaves the transcript too. What still waits is declined in `/host queue`, and `/my-data erase` takes your own questions away.
report_unknown = That answer is no longer in my notebook: show it to a moderator yourself.

## In the review channel

alert_report = ⚑ An answer was reported in { $channel }: { $link }
alert_down = 👎 An answer did not convince somebody in { $channel }: { $link }
alert_nothing = ✓ Nothing is held against an answer in { $channel } any more: { $link }
alert_goes_on = It goes on: { $link }
alert_gone = ✓ The answer in question has been erased since: there is nothing left to review here.
