# Registres papier, saisis ligne par ligne.

nav-ledgers = Registres papier

kind-ledger = Registre papier
kind-ledger_page = Page de registre
kind-ledger_row = Ligne de registre
field-title = Titre
field-holder = À qui il était
field-holder_address = Adresse
field-columns = Colonnes
field-pages = Pages
field-lines = Lignes par page
field-year_from = Première année
field-year_to = Dernière année
field-received_on = Remis le
field-received_as = Comment il est arrivé
field-sample_rate = Lignes vérifiées, sur cent
field-as_written = Tel qu’écrit
field-understood = Tel que compris
field-checked = Vérifiée
field-rows = Lignes

ledgers-count =
    { $n ->
        [one] 1 registre
       *[other] { $n } registres
    }
ledgers-rows =
    { $n ->
        [0] aucune ligne encore saisie
        [one] 1 ligne saisie
       *[other] { $n } lignes saisies
    }
ledgers-days =
    { $n ->
        [one] environ 1 jour de travail restant
       *[other] environ { $n } jours de travail restants
    }
ledgers-done = toutes les pages sont saisies
ledgers-not-begun =
    { $n ->
        [one] 1 registre pas commencé
       *[other] { $n } registres pas commencés
    }
ledgers-unsized =
    { $n ->
        [one] 1 registre ne dit pas ses pages
       *[other] { $n } registres ne disent pas leurs pages
    }
ledger-column-title = Registre
ledger-new = Enregistrer un registre
ledgers-empty = Aucun registre papier n’est encore enregistré
ledgers-empty-text = Les livres qu’un armurier remet quand il cesse son activité (ITI, par. 13), ou qu’un dépôt tenait sur papier, sont saisis ici ligne par ligne.
ledger-scanned = Pages numérisées
ledger-entered = Pages saisies
ledger-checked = Pages vérifiées
ledger-errors = Erreurs
ledger-left = Travail restant
ledger-rows = Lignes saisies
ledger-done = Terminé
ledger-days =
    { $n ->
        [one] environ 1 jour
       *[other] environ { $n } jours
    }
ledger-per-hundred = { $rate } sur 100

ledger-change = Modifier le registre
ledger-save = Enregistrer le registre
ledger-section-book = Le livre
ledger-section-book-note = Ce qui figure sur sa couverture, et comment il est arrivé dans ce service.
ledger-title-hint = Tel qu’il figure sur la couverture
ledger-title-missing = Écrivez ce qui figure sur la couverture.
ledger-kind = Ce que chaque ligne consigne
ledger-kind-missing = Choisissez ce que chaque ligne consigne.
ledger-holder-hint = Armurier, fabricant ou dépôt. { $name }
ledger-holder-known = Enregistré : { $name }. N’écrivez un nom que pour en enregistrer un autre.
ledger-section-pages = Ses pages
ledger-section-pages-note = Elles disent combien de travail reste, et comment lire les dates abrégées.
ledger-sample-hint = Une seconde personne en vérifie autant
ledger-number-wrong = Écrivez un nombre entier en chiffres.
ledger-years-hint = Quatre chiffres, de son propre calendrier
ledger-years = Années
ledger-calendar = Calendrier de ses dates
ledger-columns-note = De la première à la dernière, comme la page est réglée.
ledger-columns-fixed = Elles restent : des lignes sont saisies selon elles.
ledger-columns-missing = Choisissez au moins une colonne.
ledger-column-add = Ajouter une colonne
ledger-column-earlier = { $column } : une place plus tôt
ledger-column-later = { $column } : une place plus tard
ledger-column-remove = Retirer { $column }

ledger-next-begin = Rien de ce registre n’est encore saisi.
ledger-next-enter = La saisie continue page { $page }, ligne { $line }.
ledger-next-check =
    { $n ->
        [one] Toutes les pages sont saisies. Une ligne de l’échantillon attend une seconde personne.
       *[other] Toutes les pages sont saisies. { $n } lignes de l’échantillon attendent une seconde personne.
    }
ledger-next-done = Toutes les pages sont saisies, et l’échantillon est vérifié.
ledger-enter = Continuer la saisie
ledger-enter-begin = Commencer la saisie
ledger-about-book = À propos de ce registre
ledger-progress = Avancement
ledger-pages = Pages
ledger-pages-note = Entrée ouvre une page.
ledger-pages-none = Personne n’a encore dit combien de pages a ce registre.
ledger-page = Page { $page }
ledger-leaf-rows =
    { $n ->
        [0] aucune ligne
        [one] 1 ligne
       *[other] { $n } lignes
    }
ledger-leaf-scanned = numérisée
ledger-leaf-checked = { $checked } vérifiées sur { $sample }
ledger-legend-scanned = Numérisée seulement
ledger-legend-begun = lignes d’une page commencée
ledger-legend-entered = Saisie
ledger-legend-checked = Son échantillon est vérifié
ledger-legend-without = Rien à saisir
ledger-left-unsaid = Dites combien il a de pages et de lignes, et les jours pourront être estimés.
ledger-left-rows = { $rows } lignes
ledger-left-rate = { $rows } lignes restantes à { $rate } par jour
ledger-section-check = La vérification par une seconde personne
ledger-check-note = { $n } lignes sur cent, tirées par leur numéro ; personne ne les choisit.
ledger-check-none =
    { $n ->
        [0] Aucune ligne n’est encore tombée dans l’échantillon.
        [one] Une ligne attend ; personne n’en a encore vérifié.
       *[other] { $n } lignes attendent ; personne n’en a encore vérifié.
    }
ledger-check-figures = Fausses : { $wrong } sur { $checked } vérifiées ({ $sample } dans l’échantillon), soit
ledger-check = Vérifier des lignes

ledger-scans-add = Reprendre des numérisations
ledger-scan-path = Dossier de numérisations, ou une image
ledger-scan-hint = JPEG ou PNG. Un dossier est repris dans l’ordre des noms de fichiers.
ledger-scan-first = Première page
ledger-scan-first-hint = Les suivantes se comptent à partir d’elle
ledger-scan-missing = Choisissez un dossier ou une image.
ledger-scan-page-missing = Écrivez le numéro de la page.
ledger-scan-of = Numérisation de la page { $page }
ledger-scan-hide = Masquer la numérisation
ledger-scan-show = Afficher la numérisation

ledger-page-of = Page { $page } sur { $pages }
ledger-page-before = Page précédente (Page préc.)
ledger-page-after = Page suivante (Page suiv.)
ledger-page-finish = La page est saisie
ledger-page-open = La page n’est pas finie
ledger-rows-of = Lignes de la page { $page }
ledger-line = Ligne
ledger-saved =
    { $n ->
        [one] 1 ligne enregistrée
       *[other] { $n } lignes enregistrées
    }
ledger-refused = La ligne { $line } n’est pas enregistrée
ledger-not-understood = inconnu
ledger-as-written = tel qu’écrit
ledger-about = ≈ { $date }
ledger-meaning-of = Ce que veut dire { $column }
ledger-offers = Ce que cela peut vouloir dire
ledger-checked-right = Vérifiée, juste
ledger-checked-wrong = Vérifiée, était fausse
ledger-likely = Déjà au registre : { $title } { $reading } ({ $office }).
ledger-likely-act = c’est la même arme
ledger-same-weapon = Cette ligne sera ajoutée à l’arme que le registre possède.
ledger-same-undo = annule
ledger-key-next = case suivante ; à la fin, enregistre
ledger-key-ditto = idem, ou la suite
ledger-key-count = numéro du dessus + 1
ledger-key-save = enregistrer
ledger-key-meaning = sens
ledger-key-void = ligne barrée
ledger-key-up = lignes du dessus
ledger-forget-title = Oublier cette ligne ?
ledger-forget-text = Ce que vous y avez tapé n’est pas encore enregistré.
ledger-row-withdraw = Retirer la ligne et l’arme qu’elle a consignée

ledger-check-at = Vérification : page { $page }, ligne { $line }
ledger-check-way = Comment vérifier
ledger-check-look = Comparer à l’œil
ledger-check-blind = Retaper sans voir
ledger-check-count = À vérifier : { $left } · faites à présent : { $checked }, dont fausses : { $wrong }
ledger-check-look-note = Comparez chaque case avec la page. Corrigez ce qui est faux : la ligne compte alors comme une erreur. Laissez le reste tel quel.
ledger-check-blind-note = Tapez la ligne d’après la page. Ce que la première personne a tapé n’apparaît que là où vous différez.
ledger-entered-by = Saisie par { $name }
ledger-check-save = C’est ce que dit la page
ledger-check-compare = Comparer
ledger-check-skip = Plus tard
ledger-compare-title = Vous lisez ces cases autrement. Que dit la page ?
ledger-compare-first = Première personne
ledger-compare-mine = Vous
ledger-compare-note = Tab passe de l’une à l’autre, Entrée décide. Échap revient à votre ligne si les deux sont fausses.
ledger-check-finished = L’échantillon est vérifié
ledger-check-result =
    { $checked ->
        [one] 1 ligne vérifiée, { $wrong } fausse.
       *[other] { $checked } lignes vérifiées, { $wrong } fausses.
    }
ledger-check-nothing = Rien n’attend votre vérification
ledger-check-nothing-text = Les lignes que vous avez saisies vous-même sont vérifiées par un collègue, sous son propre nom.
ledger-back-to-book = Revenir au registre
ledger-place-scan = numérisée
ledger-place-rows = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
}
ledger-place-empty = rien de saisi
ledger-place-line = La ligne { $line } indique :
ledger-place-scanned = La numérisation de la page est conservée.
ledger-place-unscanned = Aucune numérisation de la page n’est conservée.
ledger-place-look = Voir la page { $page }
