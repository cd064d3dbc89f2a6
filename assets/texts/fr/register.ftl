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
weapon-group-was-kept = Où elle était, et depuis quand elle n’y est plus
weapon-gone = N’est plus ici : { $what }.
gone-storage_place = Entreposée jusqu’alors à
gone-undated = date non consignée

## Événements en entier

field-method-event = Procédé
field-authority-event = Décidé par

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
find-serial-place = Porté sur
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
find-open = { $n } encore en attente
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
event-more-note = licence, États, documents, décision, source

## Ce que devient une arme

disposal = Ce qu’elle devient
disposal-note = Marquée et enregistrée, ou détruite, dès que possible ; d’ici là en lieu sûr (par. 9)
disposal-none = Aucun statut n’est enregistré
disposal-settled = réglé
disposal-late = { $days ->
    [one] en retard : { $days } jour
   *[other] en retard : { $days } jours
}
disposal-waits = { $days ->
    [0] arrivée aujourd’hui
    [one] { $days } jour
   *[other] { $days } jours
}
disposal-since = Arrivée : { $date }.
disposal-undated = Aucune date de découverte n’est enregistrée : nul ne peut dire depuis quand elle attend.
disposal-needs = Requis : { $fields }
disposal-second = un second agent l’autorise
disposal-mark = Elle doit d’abord porter une marque adéquate.
disposal-mark-look = Voir ses marquages
disposal-begin = Consigner cette étape
disposal-save = Consigner : { $status }
disposal-who-destroyed = Qui en a été témoin
disposal-who-returned = À qui elle a été restituée
disposal-who-hint = Ne nommez des personnes que si nécessaire ; ou choisissez une partie.
disposal-kept-at = Conservée jusqu’ici à : { $place }
disposal-missing = Il manque : { $field }.
disposal-lacks = « { $status } » n’est pas encore consigné. Il manque : { $fields }.
disposal-lacks-next = Remplissez cela ci-dessous, puis appuyez sur « { $button } ». Ce que vous avez tapé reste.
disposal-final = Une arme consignée comme détruite n’a plus d’étape suivante. Sa fiche et tout son historique demeurent.
disposal-word = DÉTRUITE
disposal-word-type = Tapez { $word } pour confirmer
disposal-word-missing = Tapez exactement { $word }.
next-disposal = { $days ->
    [one] Elle est arrivée il y a { $days } jour et reste à marquer et enregistrer, ou à détruire (par. 9).
   *[other] Elle est arrivée il y a { $days } jours et reste à marquer et enregistrer, ou à détruire (par. 9).
}
next-gone = Elle n’est plus ici : { $what }. Il n’y a plus rien à faire ; sa fiche demeure.
next-missing = Elle manque : { $what }. Si elle réapparaît, consignez la découverte.
next-mismatch = Les numéros de série de ses pièces ne concordent pas. Vérifiez qu’aucun n’a été mal lu avant de la tracer.
mismatch-title = Les numéros de série de ses pièces ne concordent pas
mismatch-text = Elle a été assemblée à partir de plusieurs armes, ou un numéro a été mal lu (par. 10). Chaque numéro est recherché pour lui-même.
successor-hint = Un État disparu l’a fabriquée : choisissez qui répond aujourd’hui.
year-from-to = { $from }–{ $to }
year-disagrees = ne concorde pas avec l’année ci-dessus
part-events = Chaîne
part-disposal = Devenir
part-changes = Modifications
link-elsewhere = une fiche que ce service ne détient pas
event-mark_inadequate = Elle aurait dû être marquée de façon adéquate pour cela (par. 8) et ne l’était pas.
event-lacking = Pas encore dit : { $fields }
year-take = La prendre pour année de fabrication
next-successor = Fabriquée dans un État qui n’existe plus. Choisissez l’État qui en répond aujourd’hui avant de la tracer.
next-choose = Le choisir
successor-open = pas encore dit quel État répond aujourd’hui
key-onward = Au marquage suivant, ou à la partie suivante de la feuille
key-ditto = Comme à la ligne du dessus, dans les lignes d’une découverte
with-colon = { $label } :
disposal-party = Ou une partie de l’annuaire
