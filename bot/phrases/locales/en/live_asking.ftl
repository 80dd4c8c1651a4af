### What the bot says to those who ask for a live session: the form, what became of a question, the votes.

## The form

live_field_question = Your question
live_field_anonymous = Without my name
live_field_anonymous_below = A moderator can’t learn it without leaving a trace.
live_field_mention = Mention me when it is asked
live_field_mention_below = Only if it bears your name; otherwise I disturb nobody.
live_offer_yours = Yours, which I haven’t taken yet; the choice is yours:
live_button_join = Join mine to it
live_button_alone = Ask it all the same
live_now = live now

## What became of it

live_taken = Noted for { $title }, { $when }: your question is in the queue.
live_taken_pending = Noted for { $title }, { $when }. A moderator looks at your question first; `/session my-questions` tells you how it is getting on.
live_taken_joined = Noted for { $title }, { $when }: your question is joined to the other one and counts with it.
live_taken_unnamed = Your name won’t be shown with it.
live_taken_unnamed_unmentioned = Your name won’t be shown with it, so I won’t mention you either.
live_taken_mentioned = I’ll mention you when it is asked.
live_server_keeps_nothing = This server asked me to keep no words, and a question must wait somewhere until the hour: so I can’t take yours.
live_on_pause = As you asked, I don’t note your words at the moment, and a session lives on what I note until its hour. If you want to take part, end the pause with `/my-data resume`.

## The list of a session’s questions

live_view_guest = Answering: { $guest }. Length: { $length }.
live_state_announced = Announced, questions open later
live_state_open = Questions are open
live_state_live = Live
live_state_closed = Over
live_state_called_off = Called off
live_state_missed = Could not be held
live_state_published = Over and published
live_link = the announcement
live_link_thread = the thread
live_link_transcript = the transcript
live_view_questions = The questions, in the order in which they will be asked:
live_view_left = Left without an answer:
live_view_waiting = Waiting for the next session:
live_view_used_up = No more questions in the queue: those that were there have been asked.
live_view_none = No question in the queue yet.
live_votes = backed by { $count } people
live_votes_one = backed by { $count } person

## One’s own questions

live_mine = Your questions here:
live_mine_none = You haven’t asked any question here.
live_mine_anonymous = without your name
live_you_anonymous = you, without your name
live_mine_reason = not taken: { $reason }
live_mine_pending = waits for a moderator
live_mine_approved = in the queue
live_mine_declined = not taken
live_mine_merged = joined to a very similar question
live_mine_withdrawn = withdrawn
live_mine_asked = being asked now
live_mine_answered = it has its answer
live_mine_skipped = passed over
live_mine_later = put off
live_mine_unsaid = { $posts ->
    [one] the post doesn’t
   *[other] the posts don’t
} answer it, kept for a session in which a person does
live_mine_left = left without an answer, kept for the next session
live_button_edit = Edit
live_button_withdraw = Withdraw
live_edited = It is changed.
live_edited_pending = It is changed; a moderator looks at it again.
live_withdrawn = It is withdrawn.
