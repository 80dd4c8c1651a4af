### What the bot says on the stage of a live session, and to those who lead it from there.
###
### $missing: permissions, as a list. $channel: as Discord shows it.

## What everybody reads

stage_opens = Here we go with { $title }! It all happens in the thread below, do come.
stage_goes_on = { $title } ({ $when }) goes on in this new thread: the other one is gone.
stage_still_open = Does a question come to you? `/session question`, and it joins the queue.
stage_how = { $guest } answers with the button under the question, or by replying to its message. The other buttons are for { $guest } and for moderators.
stage_how_freely = { $guest } answers with the button under the question, or just here in the thread. The other buttons are for { $guest } and for moderators.
stage_wait_ends = The question is still waiting: without a sign from the guest I put it off { $when }, and go on to the next one if there is one.
stage_wait_ends_answered = Without another sign from the guest I go on to the next question { $when }.
stage_guest_called = { $guest }, it’s your turn.

## What stands in the way, told to those who can mend it

stage_no_thread = I could not open a thread in { $channel } for the session { $title }: I’m missing { $missing } there. So it takes place in the channel itself; nothing to do but to grant me this before the next one.
stage_no_thread_refused = Discord would not open a thread in { $channel } for the session { $title }. So it takes place in the channel itself.
stage_may_not_write = The session { $title } is waiting: I can’t write in { $channel } any more, I’m missing { $missing } there. Grant it and it goes on by itself; no question is lost. To leave it at that: `/host close`.
stage_channel_gone = The session { $title } has lost its place: the channel is gone. No question is lost: close it with `/host close`, then announce another one elsewhere, which takes them along.
stage_locked = The session { $title } is waiting: its thread is locked. Unlock it and it goes on by itself, or delete it and I open another one.
stage_refused = The session { $title } is waiting: Discord refuses my messages in { $channel }. I try again every minute; nothing is lost.
stage_no_file = The transcript of { $title } is published, but without its file: I’m missing { $missing } in { $channel }. `/host publish` shows it again once that is granted.
stage_no_words = I’m missing your words: without a mention Discord doesn’t give them to me, and I keep no pictures. Use the *Answer* button, or leave the mention on when you reply.
stage_guest_erased = The guest of the session { $title } had their data erased: nobody can answer there in their place. Questions can still be asked (`/host next`); or end it with `/host close` and announce another one with a new guest, which takes along those that are left.
stage_guest_left = The guest of the session { $title } is no longer in this server. Should they come back, they can answer; questions can also be asked without them (`/host next`). Or end it with `/host close` and announce another one with a new guest, which takes along those that are left.
stage_guest_sees_nothing = The guest of the session { $title } can’t answer there, lacking { $missing } in { $channel }. Grant it, and they can answer the questions that are asked.
stage_guest_cannot_write = The guest of the session { $title } can’t write there, lacking { $missing } in { $channel }. The button *Answer* will do; grant it for them to write as well.

## Permissions and buttons

permission_read_message_history = *Read Message History*
permission_attach_files = *Attach Files*
stage_button_answer = Answer
stage_button_release = Prepared answer
stage_button_forward = Next
stage_button_skip = Skip
stage_button_later = Later
stage_form_label = Your answer
stage_erased = (Erased, as its author asked.)
stage_transcript_gone = This transcript is no longer kept.

## Told to whoever leads it

host_opened = Questions are open for { $title }. It goes live { $when }.
host_started = Off we go with { $title }!
host_no_thread = I’m missing { $missing } in { $channel }: without it the session takes place in the channel, without a thread.
host_threads_unwanted = This server wants no threads (`/settings`): it takes place in the channel itself.
start_ask = { $title } is to go live { $when }. Shall we begin now?
start_kept = All right, we’ll wait until then.
button_start = Begin
button_start_not = Wait
close_ask = Shall we close the session { $title }? Questions without an answer are kept for the next session.
close_kept = All right, it goes on.
button_close = Close
button_close_not = Go on
host_closed = The session { $title } is closed. `/host publish` gives its transcript.
host_called_off = The session { $title } won’t be held; its questions wait for the next one to be announced.
host_not_published = Discord won’t take the transcript of { $title }: perhaps its channel or my permissions there are gone.
host_next = Next question.
host_nothing_next = The queue is empty: I’m waiting for more questions.
host_next_paused = It is paused: the next one comes with `/host resume`.
host_paused = Paused. `/host resume` whenever you like; it still ends { $when }.
host_resumed = On we go.
host_prolonged = The session { $title } will end { $when }.
host_published = The transcript of { $title } is on its way into its thread.
host_published_here = The transcript of { $title } is on its way into { $channel }.
