### What somebody in distress is told. The numbers to call stand in bot/phrases/_helplines.py, once for all languages.
###
### $numbers: whom to call, with the countries.

distress_self = What you write there matters, and you don’t have to carry it alone. Somebody can listen to you now, without judging, even if you don’t know where to begin:
distress_other = You did well to say so. You can ask them, simply, whether they are thinking of dying, listen to the answer, and not leave them alone. These lines help friends and relatives, too:
distress_violence = What you describe is serious, and it is never the fault of the person it is done to. People whose job it is can talk it over with you and help you find somewhere safe:
distress_threat = What is happening there is serious, and it is not the fault of the person targeted. Don’t pay, send nothing more, keep the messages, and tell somebody you trust: an adult, if you are under 18. Who can help:
distress_elsewhere = elsewhere: findahelpline.com
distress_emergency = If a life is in danger now: { $numbers }.
# Behind these, on a server.
distress_moderators = Here you can also write to one of the moderators.
# To who goes on, some minutes after one of the above.
distress_again = I am reading you. Call now: { $numbers }.
# One line below an ordinary answer, for who may be in distress and may not.
distress_line_self = And if things are hard right now, somebody will listen here: { $numbers }.
distress_line_other = And if you fear for somebody, these lines help friends and relatives, too: { $numbers }.
distress_line_violence = And if somebody is hurting you or someone close to you, there is help here: { $numbers }.
distress_line_threat = And if somebody threatens or hounds you, there is help here: { $numbers }.
# Of a question for a live session whose asker is told where there is help instead.
distress_not_put = I am not putting this message in the queue of questions.
distress_mark = Somebody may not be well in { $channel }: { $link }

## The countries whose numbers are known, and whom the young call

country_FR = France
country_BE = Belgium
country_CH = Switzerland
country_CA = Canada
country_US = US
country_GB = UK
country_IE = Ireland
# $everybody, $young: numbers.
helpline_with_young = { $everybody } (young people: { $young })
