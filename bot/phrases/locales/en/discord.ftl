### What the bot says only in Discord: its help, first contact, what went wrong, erasing one’s data, pages.

## Help, and who is spoken to for the first time

# $blog: its title. $all_topics: “a, b and c”. $bot: a mention of the bot. $days: a figure.
help = Just ask, in your own words: I look through { $blog } and quote { the-author } word for word{ in-French-aside } with the title of the post. When { he } { doesnt } mention it, I say so. Among { his } subjects: { $all_topics }.
mention_me = Your message reaches me empty. Mention me ({ $bot }) and I’ll answer.
    .b = Without a mention, Discord won’t let me read you. Mention me ({ $bot }) and we’ll go on.
no_journal = I can’t quote anything just now: my notebook won’t open. Would you try again a little later?
cannot_write = I wanted to answer you in { $channel }, on the server { $server }, but I’m not allowed to write there. The people who run it can allow me to. I’ll gladly answer you here.
first_contact = I’ll only say this once: I note your questions and my answers, and forget them after { n-days }. Moderators can read those of their server, never our private messages. To see or erase what I keep of yours, or to pause: `/my-data`.

## Questions, and what may go wrong

asked_with_command = Question: { $question }
asked_with_button = { $name } asks: { $question }
answered_privately = So as not to crowd the channel, only you can see this answer.
option_unread = I could not read one of the options of this command. Take it from what Discord offers, or leave it out.
mishap = Something went wrong on my side. Would you try again? If it goes on, this number will help those who look after me: { $number }.
leaving = I’m away for a minute. Would you ask me again when I’m back?
shown_before_restart = I have restarted since, and know nothing of this any more. Would you use the command again?
still_reading = I am still reading the blog. Would you ask me again in a moment?
answer_refused = Discord would not take my answer. Would you ask me again in a moment?

## Subjects and help

topics_head = { His } subjects, { $posts ->
    [one] all of the same post
   *[other] the most written about first, and how many posts there are on each
}:
topics_others = … and others ({ $count }): `/topic` finds them.
help_discord = Mention me, reply to one of my messages, write to me in private, or use `/ask`. `/topics` tells what we can talk about, `/my-data` what I keep of yours.
help_reader = A language model ({ $reader }) chooses with me what I quote: `/privacy` tells what is read.
help_moderators = As you moderate here: `/journal` finds, reviews, exports and erases exchanges; `/host` announces and holds live sessions.
help_managers = As you manage this server: `/settings` says where and how I answer, and how long I keep things.

## What is kept of a member, and its erasure

data_none = I haven’t noted anything that comes from you. If others name you in their questions, those words are theirs.
data_head = Here is what I’ve noted of yours, on all servers together. I forget our exchanges after { n-days }, unless a server wants it otherwise. I don’t look for others’ words that name you: those are theirs. In full, as a file: `/my-data export`.
data_told = I told you that I take notes: { $when }.
data_failed = My notebook won’t open. Would you try again a little later?
erase_ask = Shall I erase what I’ve noted of yours? Your questions, my answers, your verdicts, reports and notes, the thread of our talks, and of live sessions your questions, votes and answers. This can’t be undone. Others’ questions and answers that name you stay, and so do the messages in Discord: yours are for you to delete.
erase_done = Done: your questions and my answers, your verdicts, reports and notes, and your part in live sessions are no longer in my notebook.
erase_others = If others name you in their questions or answers, those words stay theirs: they can each erase their own, and on a server the moderators can erase a member’s exchanges.
erased_turns = Questions erased: { $count }.
erased_opinions = Verdicts, reports and notes erased: { $count }.
erased_live = Erased from live sessions (questions, votes and answers): { $count }.
erase_traces = Old copies may still lie in the file: they go with the next clean-up, tomorrow at the latest.
erase_kept = All right, I erase nothing.
erase_failed = My notebook won’t open: nothing was erased. Would you try again a little later?
review_refused = That is for those who moderate this server.

## Buttons

button_erase = Erase everything
button_keep = Erase nothing
link_answer = answer

## Lists and their pages

answer_withdrawn_by_asker = answer withdrawn by the asker
answer_withdrawn_by_moderator = answer withdrawn by a moderator
not_delivered = answer not delivered
page = Page { $page } of { $pages }
page_title = Go to a page
page_label = Number of the page
page_unread = I see no page number in that: { $typed }. Write a number from 1 on, like 3.
total_exchanges = { $count } exchanges
total_groups = { $count } groups
total_events = { $count } entries
total_questions = { $count } questions
total_passages = { $count } passages

## What came of a question, what happened

outcome_answered = quoted
outcome_near = near passages
outcome_declined = { he } { doesnt } say
outcome_asked = asked back
outcome_chat = small talk
event_edit = edit
event_deletion = deletion
event_failure = failure
event_look = look at the journal
event_erasure = erasure
