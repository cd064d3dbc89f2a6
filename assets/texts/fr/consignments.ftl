# Envois, plages de numéros, parties et lots de munitions.

nav-consignments = Envois
nav-ammunition = Munitions
nav-parties = Parties

kind-consignment = Envoi
kind-range = Numéros de série
kind-ammunition = Lot de munitions
why-in_range = l’un de ces numéros
value-record = (une autre fiche)

# Champs
field-from = Premier numéro
field-to = Dernier numéro
field-ranges = Numéros de série
field-numbers = Armes par numéro
field-first = Numéros
field-licence_from = Licence valable à partir du
field-licence_to = Licence valable jusqu’au
field-end_user_certificate = Certificat d’utilisation finale
field-exporter = Exportateur
field-importer = Importateur
field-broker = Courtier
field-maker = Fabricant
field-final_recipient = Destinataire final
field-transit = Par
field-year = Année
field-quantity = Quantité
field-delivered_on = Livré le
field-delivered_quantity = Quantité livrée
field-region = Région
field-workshop_mark = Marque de l’atelier
field-permit = Permis
field-permit_to = Permis valable jusqu’au
field-registers = Registres tenus
field-answers = Qui répond
field-terms = Conditions de réponse
field-since = En activité depuis
field-closed_on = Fermé le
field-deposited_on = Registres remis le
field-deposit = Où sont ses registres
field-headstamp = Marquage de culot
field-lot = Numéro de lot
field-packaging_mark = Marques sur l’emballage

# Numéros et plages
range-count = { $n ->
    [one] un numéro
   *[other] { $n } numéros
}
range-count-plain = numéros : { $n }
range-problem-range_unsure = un signe est incertain
range-problem-range_unlike = les deux ne sont pas écrits de la même façon
range-problem-range_backwards = le dernier précède le premier
range-problem-range_long = trop de chiffres
range-problem-field_empty = aucun numéro
range-problem-reading_invalid = un crochet n’est pas fermé
found-ranges = Envois et stocks ayant un tel numéro
found-ranges-note = { $n ->
    [one] Pas l’arme elle-même : un envoi ou un stock qui a ce numéro.
   *[other] Pas l’arme elle-même : des envois et des stocks qui ont ce numéro.
}
known-weapons = { $n ->
    [one] Une arme du registre a un tel numéro. Elle sera montrée à côté de la nouvelle, et jamais fusionnée d’elle-même.
   *[other] { $n } armes du registre ont un tel numéro. Elles seront montrées à côté de la nouvelle, et jamais fusionnées d’elles-mêmes.
}

# Envois
consignments-count = { $n ->
    [one] Un envoi
   *[other] { $n } envois
}
consignments-filtered = { $n ->
    [one] Un envoi correspond
   *[other] { $n } envois correspondent
}
consignments-none = Aucun envoi ne correspond.
consignments-none-text = La liste se cherche par licence, certificat, marque, modèle, année et par numéro de série.
consignments-empty = Pas encore d’envois
consignments-empty-text = Exportations, importations, transits et productions des fabricants se tiennent ici avec leurs numéros de série, plage par plage. Qui cherche un numéro trouve alors où il est allé, même si cette arme n’est pas au registre.
consignments-all = Tous
consignments-filter = Licence, modèle ou numéro de série
consignment-new = Nouvel envoi
consignment-save = Enregistrer l’envoi
consignment-unnamed = Envoi
consignment-what = Quoi
consignment-what-note = comme le dit la licence ou la déclaration
consignment-who = Qui
consignment-who-note = parties de l’annuaire ; les noms n’y figurent que là, afin de pouvoir être effacés
consignment-way = Licence et chemin
consignment-source = Où cela est écrit
consignment-numbers = Numéros de série
consignment-numbers-note = comme écrits ; une plage compte ses deux bouts
consignment-look = À regarder
consignment-paste = Numéros, un par ligne
consignment-paste-hint = AB 1000 – AB 1999 sur une ligne est une plage. Collez depuis un tableau, ou lisez l’un après l’autre au lecteur.
consignment-numbers-add = Ajouter des numéros
consignment-numbers-save = Enregistrer ces numéros
consignment-numbers-wrong = Certaines lignes ne se comprennent pas. Corrigez-les ci-dessous.
consignment-total = { $ranges ->
    [one] Une ligne
   *[other] { $ranges } lignes
}, { $n ->
    [one] une arme
   *[other] { $n } armes
}
consignment-column-model = Marque et modèle
consignment-column-way = De – à
consignment-column-party = Entre
consignment-column-weapons = Armes
consignment-column-date = Livré
consignment-known = Au registre
consignment-also = Aussi dans
consignment-direction-missing = Dites ce que c’est : exportation, importation, production d’un fabricant …
consignment-note-no_numbers = Il n’a pas encore de numéros de série : aucune recherche n’y mène.
consignment-note-numbers_differ = { $quantity } armes sont annoncées, et les numéros ci-dessous en font { $numbers }.
consignment-note-delivery_differs = { $quantity } armes étaient autorisées, et { $delivered } ont été livrées.
consignment-note-not_delivered = La licence a expiré le { $until }, et aucune livraison n’est enregistrée.
consignment-note-delivered_late = Il a été livré le { $on }, après la fin de la licence le { $until }.
consignment-note-overlaps = Certains de ses numéros figurent dans un autre de même nature : { $other }
consignment-next-numbers = Ajoutez les numéros de série : c’est alors seulement qu’une recherche trouve cet envoi.
consignment-next-look = Comparez avec les documents : { $n ->
    [one] une chose ne concorde pas.
   *[other] { $n } choses ne concordent pas.
}
consignment-next-fine = Rien n’est en suspens ici.
consignment-withdraw = Retirer cet envoi
range-withdraw = Retirer ces numéros
range-correct = Corriger
consignment-more = { $n } de plus
consignment-more-than = plus de { $n } de plus

# Parties
parties-count = { $n ->
    [one] Une partie
   *[other] { $n } parties
}
parties-filtered = { $n ->
    [one] Une partie correspond
   *[other] { $n } parties correspondent
}
parties-none = Aucune partie ne correspond.
parties-none-text = La liste se cherche par nom, lieu, permis et marque d’atelier.
parties-empty = Pas encore de parties
parties-empty-text = Fabricants, armuriers, services et autres figurent ici une seule fois ; envois et événements y renvoient. Une personne n’est enregistrée que si c’est nécessaire.
parties-filter = Nom, lieu, permis
parties-open = en activité
parties-closed = fermées
parties-owed = en retard de déclaration
parties-any-role = tous les rôles
party-closed-on = fermée : { $date }
party-unheld = enregistrée dans un autre bureau
party-unknown = « { $name } » n’est pas encore une partie. Enregistrez-la, ou choisissez-en une autre.
party-new = Nouvelle partie
party-save = Enregistrer la partie
party-section-who = Qui
party-section-artisan = Atelier
party-section-agency = Registres et réponses
party-section-permit = Permis
party-section-closing = Fermeture et registres
party-closing-note = Instrument de traçage, par. 13 : les registres de ceux qui ferment sont remis à l’État
party-due = Dû
party-duties = Ce que demande la loi
party-duties-none = Aucune obligation de la loi de cet État n’est fixée pour elle.
party-column-standing = Situation
party-consignments = Envois
party-consignments-none = Aucun envoi ne la nomme.
party-withdraw = Retirer cette partie
party-person-note = N’enregistrez une personne que si l’affaire l’exige. La fiche peut être effacée plus tard selon la loi.
party-choose = Nom d’une partie, ou une nouvelle
party-choose-new = Nouvelle partie : { $name }
party-new-role = Enregistrée comme
party-column-due = Dû
party-next-due = { $n ->
    [one] Une déclaration ou une remise est en retard. Demandez-la.
   *[other] { $n } déclarations et remises sont en retard. Demandez-les.
}
party-next-deposit = Elle est fermée. Ses registres reviennent à l’État : demandez-les.
party-next-fine = Rien n’est en suspens ici.
party-return = Enregistrer la déclaration
duty-verified = comparé au texte officiel
duty-unverified = pas encore comparé au texte officiel
return-due = attendu le { $date }
return-overdue = était attendu le { $date }
return-years = { $from ->
    [same] pour { $to }
   *[other] pour { $from } à { $to }
}
returns-none = Rien n’est dû.
returns-title = Déclarations attendues

# Munitions
ammunition-count = { $n ->
    [one] Un lot
   *[other] { $n } lots
}
ammunition-filtered = { $n ->
    [one] Un lot correspond
   *[other] { $n } lots correspondent
}
ammunition-none = Aucun lot ne correspond.
ammunition-none-text = La liste se cherche par marquage de culot, lot, fabricant, emballage, calibre et lieu.
ammunition-empty = Pas encore de lots
ammunition-empty-text = Une petite fiche par lot trouvé : marquage de culot, lot, fabricant, marques de l’emballage, quantité. L’Instrument de traçage ne couvre pas les munitions ; des instruments régionaux le font.
ammunition-filter = Culot, lot, fabricant
ammunition-new = Nouveau lot
ammunition-save = Enregistrer le lot
ammunition-what = Lot
ammunition-where = D’où il vient
ammunition-marks-missing = Il faut un marquage de culot, un numéro de lot ou une marque d’emballage : quelque chose doit distinguer ce lot des autres.
ammunition-headstamp-hint = le culot se lit dans le sens des aiguilles d’une montre
ammunition-alike = Lots aux mêmes marques
ammunition-alike-none = Aucun autre lot n’a ces marques.
ammunition-withdraw = Retirer ce lot
ammunition-rounds = { $n ->
    [one] une cartouche
   *[other] { $n } cartouches
}
