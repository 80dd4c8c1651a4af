### What somebody in distress is told. The numbers to call stand in bot/phrases/_helplines.py, once for all languages.
###
### $numbers: whom to call, with the countries.

distress_self = Ce que vous écrivez là compte, et vous n’avez pas à porter ça sans personne. Quelqu’un peut vous écouter maintenant, sans juger, même si vous ne savez pas par où commencer :
distress_other = Vous avez bien fait de le dire. On peut demander à la personne, simplement, si elle pense à mourir, écouter sa réponse, et ne pas la laisser seule. Ces lignes aident aussi les proches :
distress_violence = Ce que vous décrivez est grave, et ce n’est jamais la faute de la personne qui le subit. Des gens dont c’est le métier peuvent en parler avec vous et vous aider à trouver un endroit sûr :
distress_threat = Ce qui arrive là est grave, et ce n’est pas la faute de la personne visée. Ne payez rien, n’envoyez rien de plus, gardez les messages, et parlez-en à quelqu’un de confiance : un adulte, si vous avez moins de 18 ans. Qui peut aider :
distress_elsewhere = ailleurs : findahelpline.com
distress_emergency = Si une vie est en danger maintenant : { $numbers }.
# Behind these, on a server.
distress_moderators = Ici, vous pouvez aussi écrire à une personne de la modération.
# To who goes on, some minutes after one of the above.
distress_again = Je vous lis. Appelez maintenant : { $numbers }.
# One line below an ordinary answer, for who may be in distress and may not.
distress_line_self = Et si ça ne va pas en ce moment, on vous écoute ici : { $numbers }.
distress_line_other = Et si vous craignez pour quelqu’un, ces lignes aident aussi les proches : { $numbers }.
distress_line_violence = Et si quelqu’un vous fait du mal, à vous ou à un proche, on peut vous aider ici : { $numbers }.
distress_line_threat = Et si quelqu’un vous menace ou vous harcèle, on peut vous aider ici : { $numbers }.
# Of a question for a live session whose asker is told where there is help instead.
distress_not_put = Je ne mets pas ce message dans la file des questions.
distress_mark = Quelqu’un va peut-être mal dans { $channel } : { $link }

## The countries whose numbers are known, and whom the young call

country_FR = France
country_BE = Belgique
country_CH = Suisse
country_CA = Canada
country_US = États-Unis
country_GB = Royaume-Uni
country_IE = Irlande
# $everybody, $young: numbers.
helpline_with_young = { $everybody } (jeunes : { $young })
