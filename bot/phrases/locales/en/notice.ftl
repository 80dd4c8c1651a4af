### The privacy notice that the bot puts together itself, where its operator has none to show: true by its settings.
###
### Markdown: a line that begins with # is a heading, one that begins with - an item of a list.

notice_head =
    # What I keep about you

    I made this notice from my settings, for want of one from my operator that I can show you in this language. For anything that my commands can’t do for you, ask those who manage a server that I am on.
notice_kept =
    ## What is kept

    Only what you address to me: a message that mentions me, a reply to one of my messages, a direct message, a command, a button. For each question:
    - its text, its date, the id of its message, the server and the channel;
    - your id, the name you had then, and the language of your Discord with a command;
    - my answer: the passages quoted, the outcome, the scores, the times it took, and whether it reached you;
    - your thumbs, your reports, and what moderators say of it.

    Of a live session: your questions, with your name even where others don’t see it, your votes, and, for its guest, their answers and what they did. Besides: that I told you, once, what I keep.

    When you delete your question or withdraw my answer, their words go, except as long as moderators have to judge them, or where these withdrew the answer themselves.
notice_kept_no_words =
    ## What is kept

    On this server, none of your words. Of an exchange I keep some ids, the outcome and where the quotes stand for ten minutes, so that buttons and corrections work; and, once, that I told you so. If a live session was announced when the server decided this, its questions stay until the hour planned for its end.

    Elsewhere and in private I only keep what you address to me: your questions with their date and your name, my answers, your thumbs and reports, your part in live sessions.
notice_named = What others write that names you is kept as words of theirs, not of yours.
notice_distress = Where a message sounds as if somebody were not well, I name numbers to call. That I thought so is noted nowhere; an answer that says nothing but these numbers is kept like any other.
notice_distress_mark = Where I am sure of it, the server’s review channel, if it has one, gets the link of my answer, without a word or a name; never of your direct messages, nor during a pause.
notice_why =
    ## Why

    To hold a conversation, to lose no answer, to mend bad ones, and to let moderators look after their server.
notice_alone = By myself I talk to Discord and to nobody else.
notice_reader =
    ## Who reads your messages to choose my answers

    A language model, **{ $reader }**, at { $host }. The words quoted always come from the blog; an answer in which other words are the model’s says so. I send it what the blog has published, your message and the last ones of the conversation, without names or ids of members: there you are A, B… What you write of yourself goes as it is. I keep no copy there; what is kept at { $host } is not for me to decide. Where your words are kept, the question as the model understood it is, too.

    What is never sent:
    - a message in which somebody may not be well, not even later in the conversation, nor what they write to me for a day where I was sure of it;
    - words of those who are on pause, or have not been told yet (unless they have theirs read again);
    - somebody else’s message that you ask about in its menu, and questions of a live session;
    - what I am asked on a server that refuses it: those who manage it decide in `/settings`.

    Besides, I talk to Discord and to nobody else.
notice_reader_local = To choose my answers, a language model, **{ $reader }**, on my operator’s machines, reads your message and the last ones of the conversation, without names or ids, also during a pause or in a live session; never a message in which somebody may not be well. An answer in which words are the model’s says so. I keep no copy there; what those machines keep is for my operator to decide. Where your words are kept, the question as the model understood it is, too. Besides, I talk to Discord and to nobody else.
notice_term_here =
    ## How long

    On this server: **{ n-days }**, then it is erased by itself.
notice_term_no_words =
    ## How long

    On this server: ten minutes, then the exchange is forgotten.
notice_term_private = In private: **{ n-days }**. Another server may have chosen another time.
notice_term_in_private =
    ## How long

    Here in private: **{ n-days }**, then it is erased by itself. A server may have chosen another time for what is asked there.
notice_term_audit = What moderators and my operator read, search, export, decide or erase with my commands, and each change of settings, stays on record for **{ n-days }**: nobody can erase it before.
notice_term_copies = What comes from a server that I have left goes 30 days later. If my operator makes backups, what you erase may be in them as long as they are kept.
notice_readers =
    ## Who reads it

    - You.
    - The moderators of this server, those with the permission *Manage Messages*: the exchanges of the channels that they can view, with thumbs and reports. Each look of theirs is recorded. They see neither our direct messages nor what you ask me elsewhere.
    - My operator, who administers the machine.
notice_readers_role =
    ## Who reads it

    - You.
    - The moderators of this server, those with the permission *Manage Messages* or the role { $role }: the exchanges of the channels that they can view, with thumbs and reports. Each look of theirs is recorded. They see neither our direct messages nor what you ask me elsewhere.
    - My operator, who administers the machine.
notice_readers_in_private =
    ## Who reads it

    - You.
    - Here in private, no moderator. On a server, its own: the exchanges of the channels that they can view, and each look of theirs is recorded.
    - My operator, who administers the machine.
notice_rights =
    ## Your rights

    - See what I keep of yours, on all servers: `/my-data view`.
    - Get a copy of it as a file: `/my-data export`.
    - Pause: `/my-data pause`, then `/my-data resume`. I answer you and keep none of your words: only some ids, the outcome and where the quotes stand, for ten minutes. The pause is remembered under a hash, without your name or id.
    - Erase: `/my-data erase`. What goes are your questions and my answers, your thumbs, reports and notes, and of live sessions your questions, votes and answers. What stays: that an erasure took place, without saying whose; a hash, so that no backup brings you back; what you did to moderate or manage a server; and others’ questions and answers that name you: they can each erase their own likewise, and a server’s moderators a member’s exchanges.
    - Complain to your data protection authority.

    The messages in Discord stay: yours are for you to delete, and for what Discord keeps, its own policy applies. In a live session, what I read out for you and the transcript are corrected.
