# Ce que le robot dit de lui-même dans la conversation.

thanks = Avec plaisir.
    .b = Je vous en prie.
not_found = Je n’ai rien trouvé qui réponde à cela.
    .b = Là-dessus, je n’ai rien trouvé.
near_lead = Le plus proche que je trouve :
who_author = C’est { l-auteur } qui parle, en son nom.
who_speaker = Ces mots sont { DE($speaker) } ; { l-auteur } les rapporte.
