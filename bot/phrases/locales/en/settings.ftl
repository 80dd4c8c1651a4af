### What the bot says of how a server wants it to be (/reglages, /settings).

## The page

settings_head = This is how I behave on this server. Each change is noted in the journal.
settings_refused = That is for those who manage this server.
settings_failed = My notebook won’t open, so the setting stays as it was. Would you try again a little later?

## Channels, roles

# $channels: as Discord shows them.
settings_channels = Channels where I answer:
settings_channels_default = wherever I am mentioned
settings_channels_choose = Choose channels (none: everywhere)
settings_cannot_write = There I’m not allowed to write: { $channels }
settings_gone = No longer there, to be replaced: { $channels }
settings_moderator_role_gone = This role is no longer there: nobody reads the journal through it. Choose another one.
settings_moderator_role_hidden = This role lacks the permission *Manage Messages*: Discord hides `/journal` and `/host` from it until you show them, and I can’t do that for you. Server Settings → Integrations → { $bot } → the command → add the role.
settings_moderator_role_everyone = The role `@everyone`, chosen earlier, is everybody’s: it does not count. Choose one that only moderators have.
settings_everyone_refused = `@everyone` is everybody’s role: each could read what all the others asked. The setting stays as it was; choose a role that only moderators have.
settings_moderator_role = Role that reads the journal:
settings_moderator_role_default = none, the permission *Manage Messages* is enough
settings_moderator_role_choose = Choose a role
settings_review_channel = Channel that receives reports:
settings_review_channel_default = none
settings_review_channel_choose = Choose a channel

## How long words are kept

settings_retention_days = How long exchanges are kept:
settings_retention_default = { n-days } (the default)
settings_retention_some = { n-days }
settings_retention_nothing = no words are kept
settings_retention_when = What is older goes with the next clean-up, tomorrow at the latest.
settings_retention_all = What was kept before goes too, with the next clean-up, tomorrow at the latest: choosing a length until then keeps it.
settings_retention_ask = Keep no more than { n-days }? What is older is erased with the next clean-up, tomorrow at the latest, and does not come back.
settings_retention_ask_nothing = Keep no more words? All that was kept here is erased with the next clean-up, tomorrow at the latest, and does not come back.
settings_retention_yes = Yes, keep it for less long
settings_retention_yes_nothing = Yes, keep no words
settings_retention_no = Leave it as it is
settings_retention_live = Of a live session, the questions asked already stay until the hour planned for its end, then go with the next clean-up; I take no others.

## Language, threads, other places

settings_language = Language, where the question doesn’t tell:
settings_language_default = that of the server
settings_language_fr = French
settings_language_en = English
settings_may_open_threads = I open threads on request:
settings_may_be_read_elsewhere = The language model { $reader } chooses my answers here:
settings_may_be_read_elsewhere_more = It isn’t on my operator’s machines: what I’m asked goes to { $host }, without names or ids. Otherwise I choose by myself.
settings_threads_yes = yes
settings_threads_no = no
