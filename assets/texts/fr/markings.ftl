# Marquages des armes, et photographies.

## What is said of one mark

mark-more = Autres précisions sur ce marquage
mark-more-note = État, année, moyen, pratique de marquage, paragraphe 7, remarque
field-country-marking = État qu’il désigne
field-year-marking = Année qu’il indique
field-practice = Pratique de marquage
field-para7_met = Paragraphe 7, satisfait
field-para7_unmet = Paragraphe 7, non satisfait
field-aid = Lu avec
field-secret = Marquage dissimulé ou de sécurité
secret-hint = Seuls le voient : { $roles }. Il reste dans ce service et au siège, et ne figure dans aucune liste, lettre ni clé destinée à d’autres.
secret-tag = Marquage dissimulé
secret-withheld = Un marquage dissimulé est consigné ici. Votre rôle ne permet pas de le voir.
mark-no-reading = Ni signe ni symbole : conservé par son image
mark-no-reading-yet = Aucun signe ni symbole n’est consigné. Si aucune police ne peut l’écrire, ajoutez son image.
mark-read-with = lu avec : { $aid }
mark-names = désigne : { $country }
place-unsaid = Endroit non consigné
mark-picture = Image de ce marquage
mark-picture-add = Ajouter une image
sign-zero = chiffre
sign-letter = lettre

## Symbols

symbols-open = Signes
symbols-title = Signes que portent les armes
symbols-search = Nom du signe
symbols-none = Aucun signe de ce nom. Décrivez-le en mots, ou conservez l’image du marquage.
symbols-hint-label = Peut indiquer
symbols-hint-note = Un indice pour chercher, et non une preuve.
symbols-what = Désignez un signe pour voir ce qu’il peut indiquer. Entrée l’écrit.
symbol-group-shape = Formes
symbol-group-star = Étoiles et lunes
symbol-group-arrow = Flèches
symbol-group-emblem = Couronnes et emblèmes
symbol-group-tool = Outils et armes
symbol-group-cross = Croix et roues
symbol-group-other = Autres

## Combined marks

composed-reads = Se lit comme : { $pattern }
composed-use = Reprendre
composed-open = Composer un marquage
composed-title = Composer un marquage
composed-pattern = Modèle
composed-write = L’écrire
composed-country = État
composed-maker = Fabricant
composed-year = Année
composed-model = Type
composed-serial = Numéro
composed-calibre = Calibre
composed-signs-A = { $n } lettres
composed-signs-9 = { $n } chiffres
composed-signs-X = { $n } lettres ou chiffres

## Paragraph 7, and whether the weapon is adequately marked

para7-title = Ce qu’en demande le paragraphe 7 de l’Instrument
para7-yes = Oui
para7-no = Non
para7-open = Non examiné
para7-not = Instrument, 7, non satisfait : { $what }
adequate-yes = Convenablement marquée
adequate-no = Marquage insuffisant
adequate-open = Convenablement marquée, pour autant qu’on l’ait examinée
adequate-lacks = Il manque
adequate-unseen = Personne n’a encore examiné
adequate-para = Instrument, { $para }
lack-maker = le nom ou le signe du fabricant
lack-country = l’État de fabrication
lack-serial = un numéro de série
lack-national = un numéro unique national
lack-import = un marquage d’importation
lack-import_mark = le marquage d’importation, car elle a été importée
lack-release_mark = le marquage de l’État qui l’a cédée à un usage civil
lack-readable = un numéro dont chaque signe est lu
lack-place = le numéro sur une pièce essentielle
lack-number = un numéro propre dans le marquage d’importation
lack-exposed = une surface exposée
lack-conspicuous = la visibilité sans outil
lack-recognisable = la reconnaissance comme marquage
lack-durable = la durabilité
lack-recoverable = la possibilité de le récupérer s’il est effacé

## Attempts to restore a mark

restore = Restauration
restore-title = Une tentative de restauration de ce marquage
restore-reading = Ce qui est apparu
restore-reading-hint = Laissez vide si rien n’est apparu. La notation est celle des lectures.
restore-authority = Qui a essayé
restore-document = Numéro du rapport
restore-circumstances = Ce qui a été fait
restore-take-over = Le reprendre comme lecture du marquage
restore-save = Consigner la tentative
restore-tried = { $method } : { $reading }
restore-nothing = rien n’est apparu
missing-restore-method = Choisissez le procédé.
missing-restore-reading = Il n’y a pas de lecture à reprendre.

## Hidden marks in letters

hidden-marks = Marquages dissimulés
hidden-marks-note = Aucune lettre ne les mentionne, sauf si un responsable habilité lève le secret pour cette lettre
hidden-kept = Absent de la lettre
hidden-released = Secret levé pour cette lettre par { $second }, à la demande de { $operator } : { $reason }
hidden-told = Mentionné dans la lettre émise ; secret levé par { $second }, à la demande de { $operator } : { $reason }
hidden-release = Lever pour cette lettre
hidden-release-title = Lever le secret d’un marquage pour cette lettre
hidden-release-text = La lettre dira à un autre État ce que porte ce marquage. Ce qui était autorisé doit l’être à nouveau. Le secret n’est levé que pour cette lettre.
hidden-release-reason = Pourquoi la lettre doit le mentionner
hidden-release-do = Lever le secret

## Photographs

photographs-folder = Plusieurs depuis un dossier
photographs-folder-field = Dossier de la carte, de la clé ou du téléphone
photographs-folder-hint = Il est parcouru avec les dossiers qu’il contient. Rien n’y est modifié.
photographs-look = Chercher les images
photographs-folder-empty = Aucune image dans ce dossier.
photographs-heic = { $n ->
    [one] Une image est au format HEIC et ne peut pas être lue.
   *[other] { $n } images sont au format HEIC et ne peuvent pas être lues.
}
photographs-heic-what = iPhone : Réglages, Appareil photo, Formats, « Le plus compatible » ; pour les images déjà prises Réglages, Photos, Transférer sur Mac ou PC, « Automatique ». Android : paramètres de l’appareil photo, désactivez « Photos haute efficacité » (HEIF).
photographs-chosen = { $n ->
    [0] Aucune choisie
    [one] Une choisie sur { $of }
   *[other] { $n } choisies sur { $of }
}
photographs-choose-all = Tout choisir
photographs-choose-none = Ne rien choisir
photographs-caption = Ce qu’elles montrent
photographs-add-chosen = { $n ->
    [one] Ajouter une image
   *[other] Ajouter { $n } images
}
photographs-kept = { $n ->
    [one] Une image est conservée.
   *[other] { $n } images sont conservées.
}
photographs-removed = Retiré avant de les conserver : { $what }.
photographs-removed-none = Il n’y avait rien à en retirer.
photographs-shrunk = { $n ->
    [one] Une est volumineuse : les clés en portent une copie réduite, l’entière reste ici.
   *[other] { $n } sont volumineuses : les clés en portent des copies réduites, les entières restent ici.
}
photographs-refused = { $n ->
    [one] Une image n’est pas conservée :
   *[other] { $n } images ne sont pas conservées :
}
removed-place = le lieu
removed-time = l’heure
removed-device = l’appareil
removed-other = d’autres notes
photograph-removed = retiré : { $what }
photograph-not-whole = copie réduite ; l’entière est là où elle fut ajoutée
viewer-before = Image précédente
viewer-after = Image suivante
viewer-turn-left = Tourner à gauche
viewer-turn-right = Tourner à droite
viewer-whole = Image entière
viewer-alone = Seule
viewer-keys = + et − agrandissent et réduisent, R tourne, les flèches changent d’image ; glissez pour déplacer l’image
viewer-of = { $n } sur { $of }
viewer-compare = Comparer avec
