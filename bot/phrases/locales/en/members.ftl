### What the bot says to members of their own data, and of the privacy notice.
###
### $turn: a link to an exchange.

## A file of all that is kept

data_failed_export = That file is too big for Discord. The operator of the bot can hand it to you: see { $notice }.
data_exported = What I’ve noted of yours, on all servers together, is in this file (JSON).

## The pause

pause_begun = All right: I go on answering you, but I no longer note your words. Of each exchange I keep some ids, the outcome and where the quotes stand for ten minutes, so that buttons and corrections work. What I had noted before stays: `/my-data erase` erases it.
pause_already = You are on pause already: I answer you without noting any of your words.
pause_over = We’re off again: I note our exchanges as before, and you can still see and erase them.
pause_none = You weren’t on pause: I note our exchanges as usual.
erase_trail = What you did to moderate or manage a server stays in its audit, for a time.
erase_still_paused = You stay on pause.
pause_failed = My notebook won’t open, so nothing has changed. Would you try again a little later?

## Told once

first_contact_reader = A language model ({ $reader }) may read your questions, without your name: `/privacy`.
first_contact_reader_local = A language model of my operator’s ({ $reader }) reads your questions, without your name.
first_contact_unkept = On this server I don’t note what you write to me: ten minutes later the exchange is forgotten. More on this: `/privacy`.
gone_unkept = Here I forget our exchanges after ten minutes, and this one is past. Would you ask me again?

## Where the server wants no answers

# $channels: as Discord shows them. $server: its name.
elsewhere = On this server, this is where I answer: { $channels }.
elsewhere_told = On the server { $server }, this is where I answer: { $channels }.
elsewhere_hidden = I don’t answer here, and the channels where this server wants me to aren’t open to you. Write to me in private, or tell those who manage the server (`/settings`).
elsewhere_hidden_told = On the server { $server } I don’t answer where you wrote to me, and the channels where it wants me to aren’t open to you. I’ll gladly answer you here; or tell those who manage the server (`/settings`).

## The list of what is kept

kept_on_pause = On pause since { $when }: I no longer note your words.
kept_vote = Your verdict on answer { $turn }: { $thumb }
kept_report = You reported answer { $turn }
kept_review = Exchange { $turn }, seen by the moderators: { $state }
kept_review_mine = Exchange { $turn }, seen by you: { $state }
kept_no_words = no words kept
kept_live_reported = an answer given in a live session: its words are in the message
kept_unread = no verdict yet
kept_note = The moderators’ note on exchange { $turn }
kept_note_mine = Your note on exchange { $turn }
kept_live_question = Question for a live session
kept_live_answer = Your answer, in a live session
kept_live_vote = Your vote for a question, in a live session
kept_live_vote_gone = Your vote for a question that no longer waits, in a live session
kept_live_prepared = Answer that you prepared, for a live session
kept_live_host = Live session that you announced
kept_live_sign = Since when the live session has been waiting for a sign from you
kept_live_guest = Live session with you as its guest
kept_event_look = a moderator read your exchange
kept_event_look_mine = you read the journal
kept_event_search = a moderator searched your exchanges
kept_event_search_mine = you searched the journal
kept_event_export = a moderator exported your exchanges
kept_event_export_mine = you exported the journal
kept_event_reveal = a moderator learnt your name
kept_event_reveal_mine = you learnt names
kept_event_search_operator = the operator of the bot searched your exchanges
kept_event_export_operator = the operator of the bot exported your exchanges
kept_event_reveal_operator = the operator of the bot exported your name with them
kept_event_decision = a moderator reviewed
kept_event_decision_mine = you reviewed
kept_event_erasure = a moderator erased
kept_event_erasure_mine = you erased
kept_event_setting = somebody changed a setting
kept_event_setting_mine = you changed a setting
kept_event_live = the guest or a moderator, with your question in a live session
kept_event_live_mine = you, in a live session

## Live sessions

event_live = live session
event_guest = the guest of a live session
question_pending = waiting
question_approved = in the queue
question_declined = declined
question_merged = joined to another
question_withdrawn = withdrawn
question_asked = asked
question_answered = answered
question_skipped = passed over
question_later = put off
