### What the bot says on and about its buttons, menus, polls and threads.

## Below a passage

button_another = Another passage
button_context = Context
button_paragraph = Paragraph
button_cite = Cite
button_read = Read the post
button_read_title = Read: { $title }
button_rest = Read the rest
button_topic = Browse a subject

## Having a message read by the language model

button_reread = Read again with { $reader }
reread_only_asker = These words belong to whoever wrote them: nobody else can have them read again.
reread_refused = Reading it again brought nothing more: my answer stays as it is.
asks_another = Another passage?

## What stands in the way of a button

gone = That exchange is no longer in my notebook. Would you ask me again?
changed = The post has changed since, and I can’t find that passage. Would you ask me again?
slower = Slow down, I turn the pages one by one. Shall we go on in { $seconds } s?
too_fast = Slow down, I turn the pages one by one. This message and those of the next { $seconds } seconds stay without an answer. Shall we go on after that?
missed_too_fast = Slow down, I turn the pages one by one. Of what you wrote here while I was away, this message and those of the { $seconds } seconds after it stay without an answer.

## Thumbs

voted_up = Thank you, I’ve noted it.
voted_down = Noted. What was wrong with it?
why_ask = What was wrong
why_wrong_passage = It is the wrong passage
why_off_topic = It is beside the point
why_incomplete = Something is missing
why_other = Something else
why_noted = Thank you, that will help.

## Withdrawing an answer

withdrawn = There, that answer is withdrawn, and the words of the question are no longer in my notebook.
withdrawn_kept_for_asker = There, that answer is withdrawn. As the exchange waits for the moderators, it stays in my notebook until they have looked. To erase it now, with the rest: `/my-data erase`.
withdrawn_kept_for_moderator = There, that answer is withdrawn from the channel. The exchange stays in my notebook, where moderators can read it; `/journal erase` takes it out.
withdraw_not_mine = That is no answer I remember giving: there is nothing to withdraw.
withdraw_refused = Only the one who asked and those who moderate can withdraw that answer.
withdraw_failed = Discord won’t let me withdraw that message. A moderator can delete it.

## Asking about somebody’s message

asked_about_us = That message is mine: { the-author } { is } quoted in it already, word for word.
asked_about_message = About [a message from { $writer }]({ $link })
nothing_to_ask = That message has no text: there is nothing to look for in it.

## Threads

thread_opened = I’ve answered in { $thread }.
thread_silent = Discord would not take my answer in { $thread }. Would you ask me again here?
thread_refused = I can’t open a thread here, so I answer you right here.
thread_free = In this thread there is no need to mention me: just write.
thread_mention = For me to read you in this thread, mention me: { $bot }.

## Subjects, posts, quotes

# $topic, $topics: subjects, as a list where there are several. $count: a figure.
topic_head = What { he } { writes }{ in-French-aside } on: { $topic }
topics_choose = Choose a subject
topic_count = { $posts ->
    [one] Post: { $count }
   *[other] Posts: { $count }
}
topic_unknown = I know no such subject { of-his }. The nearest: { $topics }?
topic_unlike_any = I know no such subject { of-his }. Among { his } own: { $topics }.
post_unknown = I can’t find that post. Start typing its title and I’ll offer it.
citation_head = At random from { his-posts }{ in-French }:
    .b = A page falls open{ in-French }:
citation_head_topic = From { his-posts }{ in-French }, on: { $topic }
    .b = A page falls open{ in-French }, on: { $topic }

## Polls

# $here, $then: shares in percent. $votes, $most: figures. $title, $titles: of posts.
poll_head = { He } asked { his } readers this. And you?
poll_nowhere = There is no poll in { his-posts }.
poll_not_there = There is no poll in that post: { $title }
poll_where = Polls are to be found in: { $titles }
poll_too_long = That poll has more than { $most } answers, and Discord takes no more than that.
poll_too_wordy = The answers of that poll are so long that no message of Discord’s holds them.
poll_over = The poll is over. Here, and among the blog’s readers back then:
poll_line = here { $here } (votes: { $votes }) · readers back then { $then }
poll_empty = Nobody voted here. Among the blog’s readers back then:
