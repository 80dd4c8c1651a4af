### What the bot says in and around a live session: its announcement, the questions, its transcript.
###
### $title: of the session. $guest: who answers. $asker: who asked. $when, $opens: moments. $length: “1 h 30”.

## Before

live_announced = { $title }: join us on { $when }, for { $length }, with { $guest }.
live_announced_live = { $title }: it is live, with { $guest }.
live_announced_over = { $title }: it is over. The session was held on { $when }, with { $guest }.
live_quoted = { The-author } wrote{ in-French-aside } about another live chat:
live_invites = So ask your questions now, and vote for those of others.
live_invites_later = You can ask your questions from { $opens }.
live_moment = { $day } at { $hour } ({ $city } time)
live_guest_blog = the blog itself, in quotations
live_guest_gone = somebody whose name was erased

## Greeting, pause and farewell

live_greeting_blog = Here we are: { $title }. I’ll read your questions one by one, and { the-author } { answers } through { his-posts }, word for word. When { he } { doesnt } mention it, I say so.
live_greeting_person = Here we are: { $title }. Welcome to { $guest }! I’ll read your questions one by one.
live_greeting_gone = Here we are: { $title }, with { $guest }. I’ll read your questions one by one.
stage_paused = We’re taking a break: the questions will go on later.
stage_resumed = The break is over, on we go!
stage_prolonged = We’re staying longer: the session will end { $when }.
live_farewell = That’s all for this time: thank you, and see you soon!
live_farewell_left = That’s all for this time, thank you! Questions left without an answer: { $count }. I keep them for the next.
live_farewell_left_one = That’s all for this time, thank you! One question was left without an answer: I keep it for the next.

## What was left

live_left_count = Questions left without an answer: { $count }.
live_left_count_one = One question was left without an answer.
live_left_none = No question was left without an answer.
live_unsaid_count = Questions that { $posts ->
    [one] { his } post does not
   *[other] { his } posts do not
} mention, noted for { the-author }: { $count }.
live_unsaid_count_one = One question is noted for { the-author }: { $posts ->
    [one] { his } post does not
   *[other] { his } posts do not
} mention it.
live_left_unseen_one = One question has not been approved by any moderator yet: it is not shown, and waits for the next session.
live_left_unseen = Questions that no moderator has approved yet: { $count }. They are not shown, and wait for the next session.

## Questions

live_question = Question { $number }, from { $asker }
live_question_many = Question { $number }, from { $asker }, backed by { $count } people
live_from = From { $asker }
live_from_many = From { $asker }, backed by { $count } people
live_anonymous = somebody
live_already_asked = { $count } people already ask something very similar. Shall we join yours to it?
live_already_asked_once = Somebody already asks something very similar. Shall we join yours to it?
live_put_already = This was asked in this session already, or nearly so:
live_put_question = question { $number }
live_declined_told = Your question for the session { $title } was not taken:
live_declined_why = The reason given: { $reason }

## The transcript

live_answered_aloud = (Answered aloud, or in the thread.)
live_answered_here = (Answered aloud, or in the channel.)
live_answered_erased = (Whoever answered had it erased, or said it aloud.)
live_answer_taken_back = (The answer was taken back since.)
live_skipped = (Passed over.)
live_put_off = (Put off, and left without an answer.)
live_unanswered = (Left without an answer.)
live_answer_gone = (The post quoted has changed since: the quote is no longer shown.)
live_left_title = Left without an answer
live_unsaid_title = For { the-author }: what { $posts ->
    [one] { his } post does not
   *[other] { his } posts do not
} mention
live_by_guest = { $guest }:
live_clock = (The clock is put forward: { $when }.)
live_joined = (From { $asker }, joined to a very similar question: { $text })
live_your_answer = Your answer, or nothing to put it off:
live_head = { $when }. Answering: { $guest }.
live_no_questions = No question was asked.
live_see_message = see the message
