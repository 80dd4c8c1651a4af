### Why something cannot be in a live session, and what to do instead.

## Who or what is not there

live_no_session = I can’t find that session here.
live_no_question = This question is no longer there.
live_no_moderator = Only moderators may do this.
live_no_guest = Only the guest and moderators may do this.
live_no_answer_for_another = Only the guest answers.
live_no_owner = This is not your question.
live_no_stage = The session is not live.

## What the state of a session forbids

live_no_way_from_announced = The session is only announced: open the questions first.
live_no_way_from_open = Questions are open; it is not live yet.
live_no_way_from_live = The session is live: close it first.
live_no_way_from_closed = The session is closed.
live_no_way_from_published = The session is published: nothing can be changed any more.
live_no_way_from_missed = The session could not be held, since I was away at its hour. Announce another one.
live_not_held = The session was not held, so it has no transcript. Its questions, if any, wait for the next one.
live_not_taking_announced = Questions are not open yet.
live_not_taking_closed = The session is over: keep your question for the next one.
live_not_taking_published = The session is over: keep your question for the next one.
live_not_taking_missed = The session could not be held: keep your question for the next one.

## Questions

live_no_length = A question has { $least } to { $most } characters; yours has { $count }.
live_no_more = You have { $count } questions waiting already, which is the most: withdraw one first, in `/session my-questions`.
live_no_twice = You have asked it already.
live_no_own_vote = It is your question too: your vote is counted already.
live_no_edit_of_joined = Others have joined it: it cannot be edited any more, but you may withdraw it.
live_no_longer_pending = It still waits for a moderator.
live_no_longer_approved = It is in the queue already.
live_no_longer_declined = It was declined.
live_no_longer_merged = It is joined to another one.
live_no_longer_withdrawn = It was withdrawn.
live_no_longer_asked = It is being asked.
live_no_longer_answered = It has its answer already.
live_no_longer_skipped = It was passed over.
live_no_longer_later = It is put off for later.
live_no_claim = Another moderator is looking at it.
live_reworded = The question was edited since you read it: here it is as it is now.
live_no_reason = Say why, in at most { $count } characters: the asker will read it.
live_no_merge = It cannot join itself.
live_no_secret = It is not anonymous.
live_no_words_for_the_blog = The guest is the blog: it speaks through { $posts ->
    [one] its one post
   *[other] its posts
} only.
live_no_answer_length = An answer has 1 to { $count } characters.
live_nothing_prepared = No answer was prepared.

## The stage

live_not_put_yet = It has not been asked yet.
live_not_current = Another question is being asked by now.
live_no_hurry = The blog is still looking it up.
live_no_second_pause = It is paused already.
live_no_pause = It is not paused.
live_no_such_prolongation = It can be prolonged by one minute to three hours.

## Announcing

live_no_title = It needs a title, of at most { $count } characters.
live_no_such_time = Choose a time to come, within a year.
live_no_such_length = A session lasts from five minutes to six hours.
live_no_such_wait = The guest is waited for an hour at most; 0: without limit.
live_opens_late = Questions open when the session begins at the latest.

## When: what was typed is no moment, or may be several

live_when_no_hour = I could not read the time. Write for instance: tomorrow at 1 pm, Friday noon, in two hours.
live_when_no_day = I could not read the day. Write for instance: tomorrow at 1 pm, December 3 at 13:00, Friday noon.
live_when_no_such_day = There is no such day. In figures the day comes first, then the month: 25/11.
live_when_in_letters = In figures I read the day before the month: { $typed } would be { $first }, not { $other }. Write the month in letters, for instance: December 4 at 1 pm.
live_when_no_such_date = There is no such day. Check the day, month and year, for instance: 28 February 2027 at 1 pm.
live_when_other_weekday = That date falls on another day of the week: write one of them only.
live_when_other_part = That hour is not in that part of the day. Write for instance: tomorrow at 8 pm, Friday noon.
live_when_no_month = The next { $day } of a month is another day of the week. Write the month too, for instance: Friday 4 December at 1 pm.
live_when_past = That is past. Write a moment to come, such as: tomorrow at 1 pm.
live_when_no_length = I could not read the length. Write for instance: 1 h, 45 min, 1h30.
live_when_no_zone = I do not know the time zone { $zone }. Write for instance: Europe/Paris.
live_when_no_zones = The machine that I run on knows no time zones: whoever looks after it must install tzdata.
live_when_gap = Clocks go forward that night and the hour does not exist: I took the one after it.
live_when_first = Clocks go back that night and the hour comes twice: I took the first. For the second add: winter time.
live_when_second = Clocks go back that night: I took the second one, in winter time.
