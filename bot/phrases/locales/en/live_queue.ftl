### What the bot says to those who moderate the questions of a live session.

## The state of a question

live_queue_empty = No question is waiting.
live_queue_pending = to be decided
live_queue_approved = in the queue
live_queue_later = put off
live_queue_declined = declined
live_queue_merged = joined to another one
live_queue_withdrawn = withdrawn
live_queue_asked = being asked now
live_queue_answered = it has its answer
live_queue_skipped = passed over

## The list and its buttons

live_pick = Pick a question
live_place = place { $place } of { $count }
live_elsewhere = Questions another moderator is looking at: { $count }.
live_wait_head = Wait: { $length } without a sign from the guest.
live_wait_head_until = Wait: { $length } without a sign from the guest; it ends { $when }.
live_pending = { $title }, in { $channel }: { $count } questions wait to be approved or declined. `/host queue` shows them.
live_pending_one = { $title }, in { $channel }: one question waits to be approved or declined. `/host queue` shows it.
live_button_queue = See the queue
live_button_refresh = Refresh
live_button_back = Back
live_button_approve = Approve
live_button_decline = Decline
live_button_merge = Join to another
live_button_first = First
live_button_up = Up
live_button_down = Down
live_button_unmove = By votes
live_button_prepare = Prepare an answer
live_button_reveal = Who asked?
live_button_call_off = Call the session off

## Declining, joining, preparing an answer

live_field_reason = Why
live_field_reason_below = The one who asked will read it.
live_field_answer = The guest’s answer
live_field_answer_below = Given with one click when the question is asked. Empty: nothing prepared.
live_join_choose = Which one to join it to
live_very_close = very similar
live_nothing_to_join = No other question is waiting.
live_put_already_card = Asked in this session already, or nearly so: { $questions }
live_more_joined = joined too: { $count } more
live_prepared = Answer prepared:
live_was_approved = It is in the queue.
live_was_declined = It is declined; I’ll tell whoever asked.
live_was_merged = It is joined to the other one.
live_reveal_noted = *Who asked?* leaves a trace: the audit will say that you learnt it.
live_revealed = It comes from { $asker }. I’ve made a note that you looked.

## Calling off

live_call_off_ask = Shall I call off the session { $title }, planned for { $when }? This can’t be undone. The announcement will say so, and any questions will wait for the next one to be announced.
live_call_off_kept = All right, it will be held.
button_live_call_off = Call the session off
button_live_call_off_not = Keep it
live_call_off_done = The session { $title } is called off; I say so below the announcement.
host_called_off_none = The session { $title } won’t be held.
live_no_calling_off = It has begun already: `/host close` ends it.

## What was done, as the trail names it

trail_announce = announced
trail_open_questions = questions opened
trail_start = begun
trail_pause = paused
trail_resume = resumed
trail_prolong = prolonged
trail_close = closed
trail_call_off = called off
trail_miss = missed, I was away
trail_publish = published
trail_approve = question approved
trail_decline = question declined
trail_merge = question joined to another one
trail_move = question moved
trail_unmove = question left to the votes
trail_prepare = answer prepared
trail_release = prepared answer given
trail_answer = answer
trail_next = next question
trail_skip = question passed over
trail_later = question put off
trail_cannot_show_the_announcement = the announcement could not be shown
trail_cannot_show_the_event = the event could not be shown
trail_cannot_show_the_opening = the announcement could not say that questions are open
trail_cannot_show_the_start = the announcement could not say that it has begun
trail_cannot_show_the_end = the announcement could not say that it is over
trail_cannot_show_the_thread = no thread
trail_cannot_show_the_greeting = the greeting could not be shown
trail_cannot_show_the_farewell = the farewell could not be shown
trail_cannot_show_the_transcript = the transcript could not be shown
trail_cannot_show_the_called_off = that it is called off could not be shown
trail_who_asked_anonymously = who asked without their name
