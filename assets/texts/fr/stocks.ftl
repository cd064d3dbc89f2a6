# Stocks, campagnes de marquage et contrôles d’inventaire.

nav-stocks = Stocks
nav-campaigns = Campagnes de marquage
nav-inventories = Contrôles d’inventaire

kind-stock = Stock
kind-machine = Machine à marquer
kind-campaign = Campagne de marquage
kind-campaign_item = Arme d’une campagne
kind-inventory = Contrôle d’inventaire
kind-inventory_item = Arme d’un contrôle

field-agency = Service
field-numbering = Numérotation
field-series = Série
field-required = Exigé de chaque arme
field-partition = Tenu par le groupe
field-machine = Machine
field-pattern = Modèle des numéros
field-mark_kind = Nature de la marque
field-mark_place = Emplacement de la marque
field-block_from = Premier numéro de la tranche
field-block_to = Dernier numéro de la tranche
field-opened_on = Ouverte le
field-marked_on = Marquée le
field-campaign = Campagne
field-inventory = Contrôle
field-settled = Ce que c’est
field-outcome = Ce que c’est
field-serial_place = Emplacement du numéro de série
field-item = Arme de la campagne

stock-registers = Registres
stock-machines = Machines
stock-agency = Service
stock-serial = N° de série
stocks-count = { $n ->
        [one] Un stock, { $weapons } armes
       *[other] { $n } stocks, { $weapons } armes
    }
stocks-foot = Les armes perdues, sorties ou détruites ne comptent plus. Marquée : elle porte une marque de l’État (ITI par. 8 d)).
stocks-empty = Aucun stock
stocks-empty-text = Le registre des armes de chaque service se tient ici : armée, police, prisons, douanes. Chacun a sa numérotation et ce qu’il exige d’une arme.
stock-new = Nouveau stock
stock-change = Modifier le stock
stock-save = Créer le stock
stock-name = Nom du stock
stock-name-hint = Comme on l’appelle sur place
stock-name-missing = Donnez-lui un nom.
stock-agency-hint = Les chiffres sont donnés par service
stock-place = Lieu
stock-numbering = Numérotation propre
stock-numbering-hint = Par exemple AR et, entre accolades, n:5. Vide : les numéros sont seulement saisis
stock-partition = Tenu par
stock-partition-hint = Un groupe de bureaux tient le stock et toutes ses armes. Cela demeure.
stock-partition-own = Ce bureau et le bureau central
stock-required = Chaque arme doit avoir
stock-required-hint = Ce qui manque est montré comme une lacune, jamais refusé
stock-weapons = Armes
stock-marked = Marquées
stock-checked = Dernier contrôle
stock-number = Numéro
stock-mark = Marque de l’État
stock-is-unmarked = Non marquée
stock-none = Rien ne correspond ici
stock-empty = Aucune arme dans ce stock
stock-empty-text = Collez la liste de l’armurerie ou lisez son fichier : une ligne par arme. Ou mettez-y des armes que le registre a déjà.
stock-figure-weapons = { $n ->
        [one] arme
       *[other] armes
    }
stock-figure-marked = { $n } marquées
stock-filter-unmarked = Non marquées
stock-filter-marked = Marquées
stock-filter-lacking = Sans { $field } ({ $n })
stock-next-fill = Le stock est vide. Prenez-y ses armes.
stock-next-check = Le contrôle « { $name } » est en cours.
stock-next-mark = La campagne « { $name } » est en cours ; pas encore marquées : { $left }.
stock-next-campaign = Armes sans marque de l’État : { $left }. Toutes les armes des forces armées et de sécurité doivent être marquées (ITI par. 8 d)).
stock-next-inventory = Toutes sont marquées, et le stock n’a jamais été contrôlé ici.
stock-next-done = Toutes sont marquées. Dernier contrôle le { $checked }.

stock-intake = Prendre une liste
stock-list = La liste
stock-list-note = Une ligne par arme
stock-list-text = Lignes
stock-list-text-hint = Copiez les lignes du tableur et collez-les ici, avec ou sans titres. Sans titres : numéro, fabricant, modèle, calibre, numéro de série
stock-list-path = Ou un fichier CSV
stock-list-all = Pour toutes les lignes
stock-list-all-note = Si une ligne dit autre chose, la ligne compte
stock-serial-place = Où se trouve le numéro de série
stock-entered = Entrée dans le stock
stock-entered-hint = Si elle est connue : 1974, 1974-03 ou 1974-03-12
stock-list-number = Donner un numéro aux lignes qui n’en ont pas
stock-list-read = Lire la liste
stock-list-again = Relire
stock-list-take = Prendre { $n } armes
stock-list-found = { $n ->
        [one] Une ligne
       *[other] { $n } lignes
    }
stock-list-refused = { $n ->
        [one] Une ligne ne peut être prise
       *[other] { $n } lignes ne peuvent être prises
    }
stock-list-refused-short = Des lignes ne peuvent être prises
stock-list-refused-next = Rien n’est pris tant qu’une ligne est refusée. Corrigez les lignes dans la liste ci-dessus et relisez-la.
stock-list-doubles = Les lignes égales sont des armes différentes
stock-list-good = Chaque ligne peut être prise
stock-list-headed = La première ligne porte les titres.
stock-list-usual = Il n’y a pas de titres : numéro, fabricant, modèle, calibre, numéro de série.
stock-list-numbers = Numéros donnés : { $n }.
stock-list-strange = Laissé de côté, car le titre ne dit rien ici : { $names }.
stock-list-unknown = Dans aucune liste, gardés tels qu’écrits jusqu’à ce que quelqu’un dise ce qui est entendu : { $names }.
stock-lacking = Ce que ce stock exige et qui manque à certaines
stock-lacking-one = { $field } : { $n }
stock-incomplete = Elles y entrent tout de même ; les lacunes restent nommées
stock-list-known = Numéros de série que le registre a déjà : { $n }. Les armes sont prises et montrées comme doubles possibles.
stock-list-sample = Les premières lignes
stock-list-more = et { $n } autres
row-line = Ligne
row-says = Ce qu’elle dit
row-why = Pourquoi pas
stock-add-register = Ajouter du registre
stock-add-register-text = Armes enregistrées qui ne sont dans aucun stock.
stock-add-words = Mots du numéro, du fabricant, du modèle ou d’un marquage
stock-add-found = Trouvées : { $n }
stock-add-save = En mettre { $n }

machines-count = { $n ->
        [one] Une machine
       *[other] { $n } machines
    }
machines-empty = Aucune machine
machines-empty-text = Une campagne dit quelle machine a frappé ses marques, et comment.
machine-new = Nouvelle machine
machine-change = Modifier la machine
machine-name = Nom
machine-name-hint = Comme on l’appelle ici
machine-make = Marque et type
machine-serial = Numéro de série
machine-method = Comment elle marque
machine-place = Où elle se trouve
machine-marked = Marquées

share-said = { $done } sur { $total }, { $percent } pour cent
share-percent = { $percent } %
campaigns-count = { $n ->
        [one] Une campagne
       *[other] { $n } campagnes
    }
campaigns-empty = Aucune campagne
campaigns-empty-text = Une campagne donne à chaque arme d’un stock son numéro, écrit le fichier de la machine et le reprend.
campaigns-none = Aucune.
campaign-new = Nouvelle campagne
campaign-save = Ouvrir la campagne
campaign-save-n = Ouvrir avec { $n } armes
campaign-go = Ouvrir la campagne
campaign-what = Ce qui est marqué
campaign-stock = Stock
campaign-stock-missing = Choisissez le stock.
campaign-targets = Armes
campaign-targets-unmarked = Sans marque de l’État ({ $n })
campaign-targets-all = Toutes ({ $n })
campaign-name = Nom de la campagne
campaign-opened = Ouverte
campaign-closed = Close
campaign-open = ouverte
closed-on = close le { $date }
campaign-day-missing = Donnez le jour ; son année figure dans les numéros.
campaign-place = Lieu
campaign-machine = Machine
campaign-mark = La marque
campaign-numbers = Numéros
campaign-how-series = Donnés par la série propre de ce bureau : aucun autre ne peut donner les mêmes
campaign-how-block = D’une tranche que le bureau central a attribuée
campaign-pattern = Modèle des numéros
campaign-pattern-hint = Entre accolades : n ou n:5 le numéro courant, country, office, series, year, yy. Le reste tel quel
campaign-block-from = Premier numéro
campaign-block-to = Dernier numéro
campaign-block-size = { $n } numéros
campaign-block-wrong = Écrivez un nombre entier en chiffres.
campaign-block = Tranche
campaign-block-left = { $from } à { $to }, { $left } restants
campaign-example = Par exemple
campaign-done = Marquées
campaign-next-out = Donnez son fichier à la machine : chaque arme reçoit son numéro. Pas encore marquées : { $left }.
campaign-next-back = La machine a { $waiting } numéros qui ne sont pas revenus. Reprenez son fichier quand elle a fini.
campaign-next-close = Il ne reste rien à marquer. Clôturez la campagne.
campaign-next-closed = Close le { $date }.
campaign-figure-done = { $n } sur { $total } marquées
campaign-figure-waiting = { $n } avec un numéro à la machine
campaign-figure-open = { $n } sans numéro
campaign-figure-cannot = { $n } ne peuvent être marquées
campaign-figure-spoiled = { $n } numéros gâchés
campaign-elsewhere = Les numéros de cette tranche sont donnés sur un autre ordinateur
campaign-elsewhere-text = Les fichiers de travail sont écrits là où la campagne a été ouverte. Ce que la machine a fait peut être pris ici.
campaign-doubles = { $n ->
        [one] Un numéro a été donné à deux armes. Regardez les deux.
       *[other] { $n } numéros ont été donnés à deux armes. Regardez les deux.
    }
campaign-items = Armes de la campagne
campaign-items-foot = Entrée sur une ligne dit à la main ce qu’il advint de l’arme ; sur une arme marquée, ouvre l’arme.
campaign-more = Ajouter ce qui est entré depuis
campaign-number = Marque
campaign-number-none = pas encore donné
campaign-is-closed = La campagne est close
campaign-close = Clôturer la campagne
campaign-close-day = Jour de clôture
campaign-close-left = Armes non marquées : { $n }. Elles restent nommées et peuvent l’être par une autre campagne.
campaign-close-none = Chaque arme est marquée ou ne peut l’être.
campaign-reopen = Rouvrir
campaign-to-stock = Vers le stock
item-say = Ce qu’il en advint
item-became = Elle est
item-take-back = À marquer tout de même
item-reason = Pourquoi
item-date = Jour du marquage
item-no-number = Aucun numéro ne lui a encore été donné.
job-out = Écrire un fichier de travail
job-out-text = Un fichier CSV pour la machine : une ligne par arme, avec son numéro. Un numéro donné ne l’est plus jamais.
job-folder = Dossier ou clé
job-folder-missing = Choisissez où l’écrire.
job-most = Armes au plus
job-most-hint = Vide : les { $n } qui attendent
job-write = Écrire
job-written = { $n } armes dans le fichier
job-written-numbers = De { $first } à { $last }. Nouveaux numéros : { $given }.
job-written-next = Portez-le à la machine. Les trois dernières colonnes sont pour ce qu’elle a fait : result, reason, date.
job-back = Reprendre le fichier de la machine
job-file = Ce que la machine a fait
job-file-note = Son propre fichier, ou le nôtre complété
job-path = Fichier de la machine
job-text = Ou ses lignes, collées
job-date-hint = Pour les lignes sans jour
job-read = Lire le fichier
job-take = En prendre { $n }
job-found = { $n ->
        [one] Une ligne
       *[other] { $n } lignes
    }
job-done = Marquées
job-spoiled = Numéro gâché
job-cannot = Ne peut être marquée
job-waiting = Pas faites par la machine
job-already = Déjà prises
job-refused = Laissées de côté
job-left-out = { $n ->
        [one] Une ligne ne correspond à rien et est laissée de côté
       *[other] { $n } lignes ne correspondent à rien et sont laissées de côté
    }
job-spoiled-next = Un numéro gâché est perdu. Son arme en reçoit un autre avec le prochain fichier de travail.
job-brings-nothing = Le fichier n’apporte rien de nouveau

inventories-count = { $n ->
        [one] Un contrôle
       *[other] { $n } contrôles
    }
inventories-empty = Aucun contrôle
inventories-empty-text = Un contrôle lit chaque arme présente, au lecteur ou par liste, et nomme ce qui manque.
inventories-none = Aucun.
inventory-new = Nouveau contrôle
inventory-save = Commencer le contrôle
inventory-go = Poursuivre le contrôle
inventory-name = Nom du contrôle
inventory-day = Jour du contrôle
inventory-day-missing = Donnez le jour.
inventory-open = en cours
inventory-seen = Vues
inventory-not-seen = Non vues
inventory-extra = En plus
inventory-of = { $seen } sur { $expected }
inventory-scan = Lisez ou tapez
inventory-scan-enter = Entrer
inventory-scan-hint = Numéro de stock, marque ou numéro de série, puis Entrée. Le champ attend le suivant.
inventory-scan-waiting = En cours de notation : { $n }
inventory-tally-of = vues sur { $expected }
inventory-tally-missing = non vues
inventory-tally-extra = en plus
scan-seen = Vue
scan-already = Déjà vue
scan-extra = Pas de ce stock
scan-several = Laquelle de celles-ci ?
scan-gone = De ce stock, et consignée comme sortie : { $event }
scan-gone-next = Gardez-la ici. À la clôture du contrôle, dites qu’elle a été retrouvée.
scan-ranges = Le numéro est dans une plage
scan-unknown = Personne n’a enregistré d’arme portant ce numéro. Mettez-la de côté.
inventory-list = La liste
inventory-read = Comme lu
inventory-settled = Ce que c’est
inventory-unknown = Absente du registre
inventory-none-not_seen = Tout a été vu
inventory-none-seen = Rien n’a encore été vu
inventory-none-extra = Rien en plus
inventory-paste = Coller une liste
inventory-paste-text = Ce qu’un autre lecteur a recueilli, ou une liste pointée : une lecture par ligne.
inventory-paste-label = Lectures
inventory-paste-save = Les noter
inventory-pasted = Vues : { $seen }. Déjà vues : { $already }. En plus : { $extra }. À choisir par une personne : { $several }.
inventory-unlisted = { $n ->
    [one] Une arme que ce contrôle a trouvée manquante n’est encore sur aucune liste des armes perdues et volées
   *[other] { $n } armes que ce contrôle a trouvées manquantes ne sont encore sur aucune liste des armes perdues et volées
}
inventory-unlisted-what = Sur la liste, chaque service la recherche dès la prochaine clé USB. L’avis est déjà rempli ; vérifiez-le.
inventory-unlisted-more = Et { $n } de plus, une fois celles-ci inscrites.
list-read-several = Plusieurs armes portent ce numéro. Choisissez chacune dans la liste ci-dessous ou lisez un autre de ses marquages :
list-read-extra = Pas de ce stock, notées en plus :
list-read-more = Et { $n } de plus. La liste ci-dessous les montre toutes.
list-read-again = Relire ceux-ci
list-read-close = Ranger ce compte rendu
inventory-by-eye = Vue de mes yeux
inventory-take-back = Annuler cette lecture
inventory-taken-back = Lue par erreur
inventory-is-closed = Le contrôle est clos
inventory-next-closed = Clos le { $date }. Non vues : { $lost }.
inventory-close = Clôturer le contrôle
inventory-close-day = Clôture
inventory-close-date = Jour de clôture
inventory-close-hint = C’est le jour des événements que les différences deviennent
inventory-no-differences = Aucune différence : tout a été vu, et rien de plus
inventory-missing = Non vues : { $n }
inventory-missing-note = Dites de chacune ce qu’il en est
inventory-extras = En plus : { $n }
inventory-extras-note = Lues ici, et pas de ce stock ou sorties de celui-ci
inventory-gone = consignée : { $event }
inventory-elsewhere = dans le stock { $stock }
inventory-leave = { $n ->
        [one] Une arme est dans un autre stock et le quitte pour celui-ci
       *[other] { $n } armes sont dans d’autres stocks et les quittent pour celui-ci
    }
inventory-leave-text = { $names }. La sortie et l’entrée sont consignées dans la vie de chacune, et les numéros donnés là-bas y restent.
inventory-leave-yes = Elles le quittent
inventory-leave-missing = Dites si elles le quittent.
inventory-rest = Toutes les autres
inventory-rest-hint = Celles pour lesquelles rien n’est choisi ci-dessous
inventory-more-rest = et { $n } autres, nommées par le choix ci-dessus
inventory-what = Ce que c’est
inventory-what-of = Ce qu’est { $number }
inventory-circumstances = Circonstances
inventory-open-left = Pas encore nommées : { $n }
inventory-will-lose = Enregistrées comme perdues ou volées à la clôture : { $n }
