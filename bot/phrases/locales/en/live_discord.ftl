### What the bot says on Discord of live sessions: its commands, buttons, modals, and what stands in the way.

## What cannot be done

live_none_here = No session is planned here for now.
live_several_so_named = Several sessions have this title: choose the one from the list that Discord offers.
live_old_button = This button is from before: use `/session view` instead.
you_typed = Here is your text, so that it isn’t lost:

## Announcing

live_is_announced = It is announced: { $title }, { $when }, for { $length }. The announcement: { $link }
live_will_be_announced = It is planned: { $title }, { $when }, for { $length }. The announcement will be there: { $link }
live_carried_from_several = Questions taken along from sessions before: { $count }.
live_carried = Questions taken along from the session before: { $count }.
live_wait_for = After { $length } without a sign from the guest, a question left unanswered is put off, and the next one comes if there is one.
live_wait_for_ever = The guest is waited for without limit: *Next* or `/host next` leads to the next question.
live_wait_of_blog = The wait changes nothing here: it is the blog that answers, and waits for nobody.
live_same_time = Beware, this channel expects a session at the same time already: { $title }, { $when }. If that is not meant, call one of them off in `/host queue`.
live_event = Answering: { $guest }. Ask your questions in advance with `/session question`.

## Called off, or missed

live_called_off_head = Session called off: { $title }, planned for { $when }.
live_missed_head = Session that could not be held: { $title }, planned for { $when }.
live_called_off = The session { $title }, planned for { $when }, will not be held. Your questions aren’t lost: they wait for the next one to be announced.
live_missed = The session { $title }, planned for { $when }, could not be held: I was away. Your questions aren’t lost: they wait for the next one to be announced.
live_called_off_none = The session { $title }, planned for { $when }, will not be held.
live_missed_none = The session { $title }, planned for { $when }, could not be held: I was away.

## What is missing for a session

live_cannot_write = I can’t hold a session in { $channel }: I’m missing { $names } there. The people who run the server can allow me to; nothing has been announced yet.
live_not_announced = Discord did not take the announcement. The session is held all the same: `/session` is enough to take part.
live_no_event_permission = No event in the server’s calendar, since I’m missing { $names }. The session is held all the same.
live_no_event = Discord would not take the event of the calendar. The session is held all the same.
live_event_hidden = No event in the server’s calendar: everybody would see it there, and not everybody sees this channel. The session is held all the same.
live_will_lack = At the hour I will also need in { $channel }: { $names }. The people who run the server can allow me to until then.
live_threads_unwanted = This server wants no threads (`/settings`): it will take place in the channel itself.
live_keeps_nothing = This server asked me to keep no words, and a session lives on questions kept until its hour. To hold one, change the retention first.
live_no_bot_guest = A bot can’t answer in a session. Invite a person, or nobody: then the blog answers.
live_no_member_guest = { $guest } isn’t in this server, and so couldn’t answer. Invite them here first, then announce it again; nothing has been announced yet.
live_guest_sees_nothing = { $guest } couldn’t answer, lacking { $names } in { $channel }. Grant it, or choose another channel; nothing has been announced yet.
live_guest_cannot_write = { $guest } can’t write where the session takes place. The button *Answer* will do; to write as well, they also need, in { $channel }: { $names }.
live_guest_called = { $guest }, these questions will be asked of you.
live_no_text_channel = A session is held in a text channel: say in which one.

## Permissions, as Discord calls them

permission_view_channel = *View Channel*
permission_send_messages = *Send Messages*
permission_create_events = *Create Events*
permission_create_public_threads = *Create Public Threads*
permission_send_messages_in_threads = *Send Messages in Threads*

## Below an announcement

live_button_ask = Ask a question
live_button_list = See and vote
live_button_mine = My questions
