# Armes, marques et découvertes en entier.

nav-finds = Découvertes

## La liste

filter-more =
    { $n ->
        [0] Autres filtres
        [one] Autres filtres (1 actif)
       *[other] Autres filtres ({ $n } actifs)
    }
filter-flag = Ce qui ressort
filter-from = Arrivée depuis
filter-to = Arrivée jusqu’à
views = Vues enregistrées
views-none = Aucune vue n’est encore enregistrée. Filtrez, triez, choisissez les colonnes, puis enregistrez-les sous un nom.
view-save = Enregistrer cette vue
view-save-text = Filtres, tri et colonnes sont conservés sous ce nom, pour vous, sur cet ordinateur.
view-drop = Supprimer « { $name } »
view-name = Nom
columns = Colonnes
columns-usual = Les colonnes habituelles
column-number = Numéro national
register-foot-most = Les { $shown } premières sur { $total } sont affichées. Triez dans l’autre sens ou filtrez pour voir les autres. Les flèches déplacent, Entrée ouvre.
register-preparing = La liste est en préparation
register-preparing-text = Le registre est lu une fois après son ouverture. Cela prend un instant lorsqu’il y a beaucoup d’armes.
register-tab-weapons = Armes

## Une arme en entier

weapon-more = Autres caractéristiques
weapon-more-note = telles qu’écrites, origine, construction, entreposage, remarques
weapon-more-filled = { $n ->
    [one] { $n } remplie
   *[other] { $n } remplies
}
weapon-group-written = Telle que frappée ou écrite
weapon-group-origin = D’où elle vient
weapon-group-identified = Construction et identification
weapon-group-kept = Où elle est conservée
field-nature = Mode de fabrication
field-make_as_written = Fabricant tel qu’écrit
field-model_as_written = Modèle tel qu’écrit
field-successor = État qui répond aujourd’hui
field-successor_reason = Pourquoi cet État
field-year_as_struck = Année telle que frappée
field-calendar = Calendrier de cette année
field-barrel_mm = Longueur du canon (mm)
field-confidence = Degré de certitude
field-storage_place = Conservée à
field-storage_seal = Scellé ou étiquette
field-traces_taken = Traces relevées avant nettoyage
field-stock = Stock
field-stock_number = Numéro dans le stock
field-made_safe_by = Mise en sécurité par

## Événements en entier

field-find = Découverte
field-marking = Marquage
field-date_to = Jusqu’au
field-subdivision = Région ou district
field-from_party = De
field-to_party = À
field-country_from = De l’État
field-country_to = Vers l’État
field-consignment = Envoi
field-licence = Licence ou permis
field-document = Document
field-exemption = Pourquoi aucune marque n’est requise
field-method-event = Procédé
field-decision = Décision
field-authority-event = Décidé par
field-ledger = Livre
field-page = Page
field-line = Ligne
field-source = Livre ou dossier

## La page d’une arme

page-parts = Parties de cette page
written = écrit : { $text }
successor-answers = y répond : { $country }
year-struck = frappée : { $text }
field-barrel = Canon
millimetres = { $n } mm
doubles-this = cette arme
doubles-differs = diffère
changes = Toutes les modifications
changes-note = La plus récente d’abord. Rien n’est jamais écrasé.
changes-when = Quand
changes-who = Qui
changes-what = Quoi
changes-before-after = Avant → après
changes-before = avant :
changes-after = après :
chain-label = { $n ->
    [one] La chaîne : { $n } événement daté, { $from }
   *[other] La chaîne : { $n } événements datés, de { $from } à { $to }. La liste ci-dessous dit la même chose en mots.
}
chain-undated = { $n ->
    [one] { $n } événement n’a pas de date et ne figure que dans la liste.
   *[other] { $n } événements n’ont pas de date et ne figurent que dans la liste.
}
source-page = page { $n }
source-line = ligne { $n }
source-record = Source
state-unknown = État inconnu

## Enregistrer vite une arme

weapon-new-keys = Entrée passe au champ suivant, Ctrl+Entrée au marquage suivant puis aux circonstances, Ctrl+S enregistre.
weapon-new-many = Plusieurs armes d’une même découverte ? Enregistrez la découverte.
weapon-save-again = Enregistrer, puis une autre du même type
weapon-saved = { $n ->
    [one] Enregistrée. La suivante du même type peut être saisie ; ce qui s’y lit est demandé à nouveau.
   *[other] { $n } armes sont enregistrées. La suivante du même type peut être saisie ; ce qui s’y lit est demandé à nouveau.
}
weapon-saved-look = Voir la dernière
known-title = { $n ->
    [one] Un marquage semblable est déjà enregistré. Il peut s’agir de la même arme.
   *[other] { $n } marquages semblables sont déjà enregistrés. Il peut s’agir de la même arme.
}
known-more = { $n ->
    [one] et un autre
   *[other] et { $n } autres
}

## Découvertes de plusieurs armes

finds-count = { $n ->
    [one] { $n } découverte
   *[other] { $n } découvertes
}
finds-filter = Filtrer : date, lieu, opération
finds-none = Aucune découverte ne correspond
finds-none-text = Retirez un mot du filtre.
finds-empty = Aucune découverte de plusieurs armes
finds-empty-text = Un camion, une cache, une journée de remise : quand plusieurs armes arrivent ensemble, les circonstances s’écrivent une fois et les armes en lignes en dessous. Une arme arrivée seule s’enregistre dans le registre.
finds-weapons = Armes
find-new = Enregistrer une découverte
find-new-note = Ce qui vaut pour toutes les armes une seule fois, puis une ligne pour chacune. Elles sont enregistrées ensemble, en un seul acte.
find-of-many = Découverte
find-circumstances = Circonstances
find-made-in = Fabriquée en
find-serial-place = Numéro porté sur
find-grid = Armes de cette découverte
find-grid-keys = Entrée : arme suivante · Ctrl+D : comme ci-dessus · flèches : haut et bas · une liste peut être collée
find-row = Ligne
find-row-acts = Actions
find-row-add = Ajouter une ligne
find-row-remove = Retirer cette ligne (Ctrl+Suppr)
find-row-remove-n = Retirer la ligne { $n }
find-cell = { $field }, ligne { $n }
find-twice = Ce numéro figure aussi sur une autre ligne
find-doubles = { $n } lignes partagent un numéro de série avec une autre. Vérifiez qu’aucune n’a été saisie deux fois.
find-repeat = Une nouvelle ligne commence comme celle du dessus
find-number = Donner à chacune un numéro unique national
find-save = { $n ->
    [0] Enregistrer la découverte
    [one] Enregistrer la découverte avec { $n } arme
   *[other] Enregistrer la découverte avec { $n } armes
}
find-no-weapons = Saisissez au moins une arme. Ce qui est illisible reste vide ; écrivez dans une autre case de sa ligne.
find-open = { $n } en attente
find-settled = tout est réglé
find-holds = { $n ->
    [0] aucune arme
    [one] { $n } arme
   *[other] { $n } armes
}
find-settled-of = { $n } sur { $all } marquées et enregistrées, détruites, restituées ou affectées à l’État (par. 9)
find-next-none = Aucune arme de cette découverte n’est encore enregistrée.
find-next-open = { $n ->
    [one] { $n } arme sur { $all } reste à marquer et enregistrer, ou à détruire (par. 9).
   *[other] { $n } armes sur { $all } restent à marquer et enregistrer, ou à détruire (par. 9).
}
find-next-first = Aller à la première
find-next-settled = Toutes les armes de cette découverte sont réglées (par. 9).
find-weapon-add = Ajouter une arme
find-withdraw = Retirer cette découverte
find-withdrawn = Cette découverte a été retirée.
find-ammunition-none = Aucun lot de munitions n’est enregistré avec elle.
kind-find = Découverte
