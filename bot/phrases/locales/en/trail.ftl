### What /journal audit and /journal stats say: who did what, the names of states and events, labels of figures.

## Who did what, and to what

trail_head = Who looked, searched, exported, reviewed or erased, the newest first:
trail_none = Nobody has opened the journal yet.
trail_bot = myself
trail_operator = the operator
trail_turn_gone = erased since, or in a channel that you do not moderate
trail_session = { $title }, with { $guest }, { $day }
trail_session_blog = { $title }, with the blog, { $day }
trail_session_gone = a session that was erased, or that you don’t see
trail_journal_tail = on the bot’s machine, journal tail
trail_journal_search = on the bot’s machine, journal search
trail_journal_stats = on the bot’s machine, journal stats
trail_journal_export = on the bot’s machine, journal export
trail_one_turn = one exchange
trail_unanswered_questions = unanswered questions
trail_statistics = statistics
trail_names_in_an_export = names in an export
trail_an_answer_withdrawn = an answer withdrawn
trail_the_answer = the answer
trail_by_a_moderator = by a moderator
trail_by_the_member = by the member
trail_a_member = a member
trail_everybody = everybody
trail_everything = everything
trail_default = the default
trail_none_set = none
trail_no_words = no words
trail_note = note
trail_words = words
trail_member = member
trail_channel = channel
trail_outcome = outcome
trail_disliked = thumbs down
trail_reported = reported
trail_reviewed = reviewed or not
trail_state = verdict
trail_queue = review queue
trail_before_day = before { $day }
trail_since = since
trail_until = until
trail_before = a further page

## Events and states

event_search = search of the journal
event_export = export
event_reveal = names revealed
event_decision = review
event_setting = setting
state_to_review = to review
state_good = good
state_wrong_passage = wrong passage
state_off_topic = off topic
state_sensitive = sensitive

## Figures

figure_turns = Exchanges
figure_members = Members
figure_by_day = Exchanges by day
figure_answered = Quoted
figure_near = Near passages
figure_declined = { He } { doesnt } say
figure_other = Others
figure_others = Small talk, help, reading and questions back
figure_up = Thumbs up
figure_down = Thumbs down
figure_reports = Reports
figure_sampled = Times, passages, posts, topics and questions: those of the newest exchanges only
figure_delay = From question to answer, median and 95%
figure_composed = Of which finding the passage
figure_concentration = Share of the most active 6% of members
figure_posts = Most quoted posts
figure_topics = Topics
figure_none = No exchanges in this period
