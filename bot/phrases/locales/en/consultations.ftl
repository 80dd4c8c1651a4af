### What asking a language model for a reply came to: why it was made without one, failed checks, the figures.

## One exchange

# $reader: what people are told of the model.
consultation_chosen = chosen by { $reader }
consultation_failed = chosen without { $reader }: { $why }
consultation_understood = message understood as: { $question }
consultation_checks = failed checks: { $checks }

## Figures

figure_consultations = Replies asked of a language model
figure_consultation_failures = Of which made without it
figure_consultation_dropped = Failed checks
figure_consultation_times = Time of the model, median and 99%
figure_consultation_tokens = Tokens read and written

## Why a reply was made without the model

failure_away = away or too slow
failure_checks = nothing passed the checks
failure_closing = the bot was stopping
failure_distress = sensitive message
failure_edited = message edited meanwhile
failure_gone = message deleted meanwhile
failure_late = no time left
failure_limit = daily limit reached
failure_mishap = internal error
failure_paused = paused meanwhile
failure_refused = request refused
failure_unusable = unusable reply

## Checks of what it chose

check_absence = absence
check_act = act
check_copied_words = copied words
check_gloss = translation
check_language = language
check_lead = lead to the passage
check_length = length
check_markup = markup
check_members_words = members’ words
check_names = names
check_no_such_post = no such post
check_no_such_sentences = no such sentences
check_nothing_said = nothing said
check_numbers = numbers
check_quotation_marks = quotation marks
check_speaker = speaker
check_tone = tone
check_too_many = too many passages
check_turned_down = passage turned down before
check_unknown_words = unknown words
