## La fenêtre. Un texte est une ligne, si longue soit-elle.

# Partout
starting = Ouverture…
loading = Lecture…
required = nécessaire
choose = Choisir
browse = Parcourir…
save = Enregistrer
saved = Enregistré
saving = Enregistrement…
unsaved = Pas encore enregistré
cancel = Annuler
back = Retour
close = Fermer
change = Modifier
never = jamais
lock = Verrouiller
skip = Aller à la page
margin = Historique et liens
headquarters = le siège
paragraph = par. { $paragraph }
may-not = Il faut pour cela le rôle { $roles }.
trouble-check = Veuillez vérifier ce qui est marqué ci-dessous. Rien n’a été enregistré.
go-to-field = Aller au champ
combo-open = Montrer la liste
combo-begin = Tapez le début
combo-none = Rien dans la liste ne commence ainsi
combo-free = Pas dans la liste ; gardé comme vous l’écrivez
combo-unknown = « { $value } » ne figure pas dans la liste. Choisissez-y une ligne.
unit-b = o
unit-kb = ko
unit-mb = Mo
unit-gb = Go
page-of = Page { $number } sur { $pages }
pdf-drawing = Dessin des pages…
pdf-failed = Les pages n’ont pu être dessinées. Le document lui-même n’est pas touché.
printing = Préparation des pages…

# Brouillons
draft-restored = Ce que vous n’aviez pas enregistré est de nouveau là.
draft-forget = L’oublier
forget-title = Oublier votre saisie ?
forget-text = Elle n’a pas été enregistrée et ne pourra être retrouvée.
forget-yes = Oublier
forget-no = Continuer à écrire

# Dates
date-hint = 1974, 1974-03 ou 1974-03-12
date-hint-whole = Année, mois et jour : 2026-03-12
date-trouble-form = Écrivez d’abord l’année : 1974, 1974-03 ou 1974-03-12.
date-trouble-order = Écrivez d’abord l’année, puis le mois et le jour : 1974-03-12.
date-trouble-month = Il n’y a que douze mois.
date-trouble-day = { $month } compte { $days } jours.
date-trouble-whole = Ici il faut aussi le jour : année, mois et jour.
date-unknown = Date inconnue

# Cadre
nav-label = Écrans
nav-today = Aujourd’hui
nav-register = Registre
nav-cases = Dossiers
nav-letters = Lettres
nav-exchange = Échanges
nav-directory = Annuaire
nav-records = Archives
nav-settings = Réglages
nav-waiting =
    { $n ->
        [one] un demande une personne
       *[other] { $n } demandent une personne
    }
held-entries =
    { $n ->
        [one] Une entrée détenue
       *[other] { $n } entrées détenues
    }
shortcuts = Clavier
key-search = Tout chercher
key-screens = Les écrans, d’Aujourd’hui aux Réglages
key-rows = Se déplacer dans une liste
key-open = Ouvrir la ligne
key-filter = Aller au filtre
key-new = Enregistrer une arme
key-save = Enregistrer le formulaire
key-escape = Quitter un formulaire ; demande avant d’oublier
key-back = Revenir où l’on était
key-lock = Verrouiller le bureau
key-help = Cette liste
search-everything = Tout chercher
search-placeholder = Une lecture, un nom, une référence, ou que faire
search-found = Trouvé
search-readings = Lectures de marquages
search-commands = Faire
search-nothing = Rien ne correspond à « { $text } ».
search-sight = Ce registre détient { $what }, en date du { $day }.
search-sight-never = Ce registre détient { $what }. Rien n’a encore été repris d’un autre bureau.
search-missing =
    { $n ->
        [one] { $n } entrée est encore attendue.
       *[other] { $n } entrées sont encore attendues.
    }
sight-own = les enregistrements propres de ce bureau
sight-national = les enregistrements nationaux
sight-headquarters = ceux du siège
sight-office = ceux de { $office }
sight-named = ceux de « { $name } »
sight-every = les enregistrements de tous les bureaux tels que les clés USB les ont apportés
search-notation = Dans une lecture : ? un signe illisible · * plusieurs · [8B] l’un de ceux-ci
command-go = Aller à : { $screen }
task-export = Préparation de la clé USB
task-inspect = Examen du paquet
task-import = Reprise du paquet
task-backup = Sauvegarde en cours
task-prepare = Préparation de la clé USB
task-take_in = Reprise de la clé USB
task-rebuild = Reconstruction du registre
task-verify = Vérification de chaque signature
task-begins = Début…
task-much = { $done } sur { $total }
task-stop = Arrêter
task-stopping = Arrêt…

# Porte
unlock-title = Ouvrir le bureau
unlock-who = Qui êtes-vous ?
unlock-who-missing = Choisissez votre nom.
unlock-passphrase-missing = Saisissez la phrase secrète.
unlock-enter = Ouvrir
unlock-busy = Ouverture…
unlock-where = Ce bureau se trouve dans
passphrase = Phrase secrète
passphrase-show = Montrer
passphrase-hide = Cacher
passphrase-hint = Au moins 12 caractères. Quatre mots sans rapport conviennent bien.
passphrase-again = La phrase secrète encore une fois
passphrase-again-hint = Pour qu’une faute de frappe ne vous enferme pas dehors
passphrase-differs = Les deux ne sont pas identiques. Saisissez-la de nouveau.
root-passphrase = Phrase secrète racine

# Premier démarrage
first-title = Créer un bureau
first-lead = Rien n’a encore été installé sur cette machine. Quel bureau travaille ici ?
first-national = Un point de contact national
first-national-text = Le bureau de l’État qui envoie les demandes de traçage et y répond, et qui inscrit les bureaux de terrain. À créer une seule fois pour tout l’État.
first-field = Un bureau de terrain
first-field-text = Un poste frontière, la police, la douane ou un dépôt d’armes qui enregistre des armes et les apporte au bureau national sur une clé USB.
first-where = Il sera conservé dans
first-office = Le bureau
first-name-hint = En entier, tel qu’il doit figurer dans les lettres
first-code-hint-national = Figure dans chaque référence, par exemple GH-HQ-7KD-2026-0042
first-code-hint-field = Convenu avec le siège, par exemple BP3 ; figure dans chaque référence
first-people = Deux personnes
first-one = Le premier opérateur
first-person = Première personne
first-second-person = Seconde personne
first-two-title = Pourquoi deux ?
first-two-text = Une demande de traçage ne quitte l’État que si un second agent l’a autorisée. Si une seule personne pouvait faire les deux, nul ne pourrait s’y fier, un tribunal moins que quiconque. Les deux personnes prennent place ici maintenant, et chacune saisit une phrase secrète qu’elle est seule à connaître.
first-root = La clé racine
first-root-text = La clé racine est celle de l’État. Elle certifie les bureaux de terrain et retire leurs certificats, et ne sert à rien d’autre. C’est une clé à part, avec sa propre phrase secrète : voler celle d’un opérateur ne permet donc pas d’inscrire un bureau.
first-root-hint = Différente de celle de chacun. Au moins 12 caractères.
first-create = Créer le bureau
first-creating = Fabrication des clés…
person-name-hint = Tel qu’il doit figurer dans l’historique de chaque enregistrement
field-name-office = Nom du bureau
field-name-person = Nom
missing-country = Choisissez l’État.
missing-office-name = Écrivez le nom du bureau.
missing-person-name = Écrivez le nom de la personne.
missing-roles = Choisissez au moins un rôle.
keysheet-count = Feuille de clé { $number } sur { $of }
keysheet-office = La feuille de clé du bureau
keysheet-office-text = Elle ouvre ce bureau et ses sauvegardes quand toutes les phrases secrètes sont oubliées. Elle est montrée maintenant et plus jamais.
keysheet-root = La feuille de la clé racine
keysheet-root-text = C’est la prochaine clé racine de l’État, qui remplace l’actuelle si celle-ci est perdue ou volée. Gardez-la dans un autre coffre que la feuille du bureau. Elle est montrée maintenant et plus jamais.
keysheet-print-step = Imprimez la feuille et mettez-la dans un coffre, loin de l’ordinateur.
keysheet-print = Imprimer la feuille
keysheet-no-printer = Pas d’imprimante ? Copiez les groupes à la main, deux fois, et comparez.
keysheet-secret = Saisissez le secret d’après le papier
keysheet-secret-hint = Cela montre que le papier est lisible. Les espaces et les majuscules ne comptent pas.
keysheet-secret-missing = Saisissez les groupes de la feuille.
keysheet-check = Comparer, et ouvrir le bureau
keysheet-check-next = Comparer, et passer à la feuille suivante
first-new = Commencer
first-again = Poursuivre ce qui existe
first-further = Un autre ordinateur d’un bureau existant
first-further-text = Un second ordinateur d’un poste, ou un nouveau pour un bureau qui a perdu le sien. Il faut un fichier du bureau ou du siège.
first-further-lead = L’État, le nom et le code sont ceux du bureau ; ils viennent avec sa fiche. Cet ordinateur reçoit sa propre clé et est inscrit par le siège comme le premier.
first-further-after = Faites ensuite la demande d’inscription sous Échanges et apportez-la au siège.
first-further-act = Commencer cet ordinateur
first-joins-hint = Le fichier que l’autre ordinateur du bureau, ou le siège, a écrit sur la clé USB
field-joins = Fiche du bureau
missing-particulars = Choisissez la fiche du bureau.
first-restore = Ouvrir une sauvegarde
first-restore-text = L’ordinateur est en panne, ou un nouveau le remplace : tout reprend depuis la dernière sauvegarde.
restore-lead = Le bureau revient tel qu’il était au moment de la sauvegarde. Ce que d’autres bureaux ont reçu depuis revient avec leurs prochaines clés USB.
restore-folder = Répertoire de la sauvegarde
restore-folder-hint = Le répertoire dont le nom porte la date, sur le disque de sauvegarde
restore-operator-hint = Une personne qui pouvait ouvrir le bureau au moment de la sauvegarde
restore-warn = Un seul ordinateur peut continuer
restore-warn-text = Si l’ordinateur qui a fait cette sauvegarde fonctionne encore, n’employez pas les deux. Commencez plutôt un ordinateur supplémentaire, sinon les deux apparaîtront à tous les bureaux comme une copie.
restore-act = Ouvrir la sauvegarde
missing-backup = Choisissez le répertoire de la sauvegarde.
restored = La sauvegarde est ouverte
restored-text = Cette machine continue comme le même ordinateur du bureau, avec une nouvelle série de numéros, afin qu’aucune référence ne soit donnée deux fois. Ce qui fut écrit après la sauvegarde sans jamais quitter l’ancienne machine est perdu.
restored-next = Préparez bientôt une clé USB pour chaque bureau : elle leur dit où en est cet ordinateur, et ils renvoient ce qui lui manque.
restored-go = Continuer

# Registre
weapon = Arme
weapon-new = Enregistrer une arme
weapon-save = Enregistrer l’arme
weapon-unnamed = Arme non identifiée
weapon-withdrawn = Cette arme a été retirée.
weapon-withdraw = Retirer cette arme
weapon-no-case = Pas encore de dossier de traçage.
weapon-case-elsewhere = C’est le siège qui ouvre les dossiers de traçage.
weapon-number = Lui donner un numéro national unique
weapon-number-hint = Quand elle sera marquée et gardée (par. 9)
register-count =
    { $n ->
        [one] { $n } arme
       *[other] { $n } armes
    }
register-filtered =
    { $n ->
        [0] Aucune
        [one] Une seule
       *[other] { $n } d’entre elles
    }
list-foot = Les flèches déplacent, Entrée ouvre.
list-foot-filter = Les flèches déplacent, Entrée ouvre, / mène au filtre.
register-empty = Aucune arme n’est encore enregistrée
register-empty-text = Ici se trouve chaque arme saisie, découverte, remise ou détenue, avec chacun de ses marquages. Enregistrez la première, ou reprenez la clé USB d’un autre bureau.
register-none = Aucune arme ne correspond à ces mots
register-none-text = Le filtre regarde le numéro national, le fabricant, le modèle, le calibre et le numéro de série. Pour chercher des lectures avec des signes illisibles, employez Tout chercher (Ctrl+K).
filter-all = Toutes
filter-withdrawn = Les retirées aussi
filter-clear = Tout montrer de nouveau
filter-label = Filtrer la liste par des mots
filter-placeholder = Filtre : numéro, fabricant, modèle, série
column-serial = Numéro de série
column-weapon = Arme
column-find = Arrivée
column-office = Bureau
column-state = État
column-reference = Référence
column-opened = Ouvert
column-letter-kind = Lettre
column-addressed = Adressée à
column-outcome = Effet
column-kind = Sorte
column-record = Enregistrement
column-fields = Champs
serial-none = sans numéro
find-none = du stock
number-none = pas de numéro national
traced = en traçage
flag-incomplete = incomplète
flag-disagreement = en désaccord
flag-withdrawn = retirée
flag-awaiting_disposal = attend son sort
flag-flagged = signalée
flag-unknown_fields = champs d’une version plus récente
section-weapon = Caractéristiques
section-weapon-note = Laissez vide ce qui n’est pas connu
section-markings = Marquages
section-markings-note = Chaque marque à part, exactement comme elle se lit
section-find = Comment elle est arrivée
section-events = Comment elle est arrivée, et depuis
section-photographs = Photographies
section-disagreements = Désaccords
not-recorded = Non enregistré :
as-written = (écrit « { $text } »)
field-import = Marquage d’importation
field-kind-marking = Sorte de marquage
field-place-marking = Emplacement sur l’arme
field-kind-event = Ce qui s’est passé
field-kind-step = Étape
marking-number = Marquage { $n }
marking-add = Ajouter un marquage
marking-remove = Supprimer ce marquage
markings-empty = Aucun marquage n’est enregistré. Si aucun n’est visible, enregistrez-en un comme absent ou oblitéré.
markings-apart = Distinguer les lettres cyrilliques
missing-marking-kind = Choisissez la sorte de marquage.
missing-event-kind = Choisissez ce qui s’est passé.
control-part = sur la pièce maîtresse
control-part-hint = (carcasse ou boîte de culasse : le numéro qui désigne l’arme)
script-suggestion = Se lit : { $script } – choisir
reading-hint = Exactement comme lu. ? un signe illisible · * plusieurs · [8B] l’un de ceux-ci, le plus probable d’abord · \ le signe suivant lui-même
reading-as = lecture { $reading }
reading-tools = Signes de la notation
reading-tool-unreadable = Un signe illisible
reading-tool-gap = Plusieurs signes illisibles
reading-tool-unsure = L’un de ces signes
reading-alike = Double soulignement : une lettre cyrillique qui ressemble à une latine. Elle est gardée comme cyrillique ; les deux se trouvent.
reading-trouble-open = Le crochet [ au signe { $position } n’est pas fermé par ].
reading-trouble-close = Le crochet ] au signe { $position } n’a pas été ouvert. Écrivez \] pour le signe lui-même.
reading-trouble-empty = Les crochets au signe { $position } sont vides. Écrivez les signes possibles, par exemple [8B].
reading-trouble-escape = Rien ne suit \ au signe { $position }. Écrivez \\ pour le signe lui-même.
reading-trouble-inside = Entre crochets, seuls des signes isolés sont possibles (signe { $position }).
sign-read = lu
sign-unsure = l’un de ceux-ci
sign-unsure-one = incertain
sign-unreadable = illisible
sign-gap = un ou plusieurs
sign-space = espace
sign-itself = lui-même
sign-twin = { $sign } cyrillique, non latin
sign-twin-short = cyrillique
came-label = L’arme
came-find = a été saisie, découverte, remise ou est arrivée autrement
came-stock = fait partie de notre stock
circumstances-hint = Ce que l’État requis doit savoir pour comprendre. Ne nommez des personnes que si c’est nécessaire.
find-way = De quelle manière
find-add = Comment elle est arrivée
event-add = Ajouter un événement
events-empty = Rien n’est enregistré sur l’arrivée de cette arme.
place-unknown = Lieu non enregistré
recorded-by = Enregistré par { $office }
photograph = Photographie
photograph-n = Photographie { $n }
photograph-add = Ajouter une photographie
photograph-save = L’ajouter
photograph-hint = L’image est copiée dans le bureau ; les données de lieu et d’appareil en sont retirées.
photographs-empty = Pas encore de photographie. Les deux côtés, et chaque marquage de près avec une échelle, aident le plus.
photograph-not-held = Pas encore ici ; une clé USB l’apportera
photograph-unreadable = L’image n’a pu être lue
caption-none = Sans légende
field-path-photograph = Fichier de l’image
missing-path = Choisissez le fichier de l’image.
zoom-in = Plus grand
zoom-out = Plus petit
rotate = Tourner
viewer-beside = À côté
doubles = Même numéro de série
doubles-note =
    { $n ->
        [one] Une autre arme porte le même numéro. Elles ne sont jamais réunies d’elles-mêmes.
       *[other] { $n } autres armes portent le même numéro. Elles ne sont jamais réunies d’elles-mêmes.
    }
disagreements-note = Toutes les valeurs sont gardées jusqu’à ce qu’une personne choisisse.
disagreement-shown = montrée actuellement
withdraw = Retirer
withdraw-weapon = Retirer cette arme ?
withdraw-part = Retirer cette entrée ?
withdraw-text = Elle ne comptera plus et ne pourra plus être modifiée. Elle restera lisible, avec votre motif.
withdraw-reason = Pourquoi ?
withdraw-why = Écrivez le motif.
history = Historique
history-empty = Encore rien.
history-made = { $kind } : enregistrement
history-changed = { $kind } : modification
history-emptied = (vidé)
value-yes = oui
value-chosen =
    { $n ->
        [one] une choisie
       *[other] { $n } choisies
    }
history-all = Tout montrer ({ $n })
next-step = Prochaine étape
next-look = Examiner
next-complete = Compléter
next-withdrawn = Cette arme a été retirée. Elle reste lisible, et il n’y a plus rien à faire.
next-disagreement =
    { $n ->
        [one] Deux bureaux disent des choses différentes d’un champ. Une personne doit trancher.
       *[other] Deux bureaux disent des choses différentes de { $n } champs. Une personne doit trancher.
    }
next-incomplete = L’arme n’est pas entièrement décrite : il faut le type, le fabricant et un marquage pour la tracer.
next-markings = Aucun marquage n’est encore enregistré. Sans marquage, ou sans l’indication qu’il n’en reste aucun, nul État ne peut la tracer.
next-in-case = Le dossier { $reference } est ouvert : { $state }.
next-traced = Le siège trace cette arme.
next-send = Enregistrée. Mettez-la sur une clé USB pour le siège.
next-open-case = Enregistrée et identifiée. Elle peut être tracée.

# Dossiers
case = Dossier
case-open = Ouvrir un dossier de traçage
case-go = Aller au dossier
case-back = Le dossier
case-over = Demande à : { $country }
case-new-text = Une demande adressée à un autre État. Le dossier reçoit un numéro, et la demande peut être rédigée peu à peu.
case-new-open = Ouvrir le dossier
field-case-date = Jour de l’ouverture
case-new-date-hint = Année, mois et jour : 2026-03-12. Son année numérote le dossier.
missing-case-date = Écrivez le jour où le dossier est ouvert.
case-new-import = Le marquage d’importation désigne : { $country }. L’État de dernière importation est interrogé d’abord.
case-new-made = Pays de fabrication : { $country }. S’il y a un marquage d’importation plus récent, interrogez d’abord cet État.
case-new-unknown = L’État du dernier marquage d’importation, sinon celui de la fabrication. Il peut être choisi plus tard.
cases-count =
    { $n ->
        [one] { $n } dossier
       *[other] { $n } dossiers
    }
cases-empty = Pas encore de dossier de traçage
cases-empty-text = Ici se trouvent les demandes aux autres États, chacune avec ce qui lui manque encore et ce qui vient ensuite. Un dossier s’ouvre sur la page d’une arme.
cases-empty-field = C’est le siège qui ouvre et garde les dossiers de traçage. Une arme de ce bureau qui est en cours de traçage le dit dans le registre.
cases-to-register = Aller au registre
cases-none = Aucun dossier ici
cases-all = Tous
cases-ours = À nous
cases-theirs = À eux
case-lacking = manquent : { $n }
partner-none = État non choisi
case-state-draft = incomplète
case-state-ready = à autoriser
case-state-authorised = à émettre
case-state-issued = attend une réponse
case-state-acknowledged = réception accusée
case-state-answered = répondue
case-state-closed = close
case-next-complete =
    { $n ->
        [one] La demande ne peut pas encore partir. Il manque un élément que l’Instrument demande.
       *[other] La demande ne peut pas encore partir. Il manque { $n } éléments que l’Instrument demande.
    }
case-next-authorise = La demande est complète. Un second agent doit l’autoriser.
case-next-again = La demande a été modifiée après l’autorisation. Un second agent doit l’autoriser de nouveau.
case-next-issue = La demande est autorisée. La lettre peut être émise.
case-next-await = La lettre est émise. Envoyez-la, et consignez la réponse comme étape.
case-next-await-by = La lettre est émise. Une réponse a été demandée pour le { $date }.
case-next-none = Il n’y a plus rien à faire.
case-stale = Ce que le second agent a approuvé n’est plus ce qui figure ici.
case-advised =
    { $n ->
        [one] Un élément conseillé a été omis.
       *[other] { $n } éléments conseillés ont été omis.
    }
case-authorise = Autoriser…
case-issue = Émettre la lettre…
gap-advised = conseillé
gap-on-weapon = sur l’arme
gap-on-marking = sur le marquage
gap-on-find = sur l’arrivée
section-request = La demande
asks-to = À qui
asks-illicit = Pourquoi l’arme est illicite
asks-grounds = Motifs du paragraphe 6
asks-questions = Ce qui est demandé
asks-use = À quoi servira la réponse
asks-confidentiality = Confidentialité
asks-undertaking = À quoi ce bureau s’engage
asks-answer = La réponse
asks-save = Enregistrer la demande
asks-issued-note = Telle qu’elle a été émise
asks-authorised-warning = La demande est autorisée. Si vous la modifiez, elle devra l’être de nouveau.
law-hint = La loi et l’article qui la rendent illicite
authority-hint = La loi ou le décret en vertu duquel ce bureau agit
searches-hint = Registre propre, armes perdues et volées, iARMS ; avec les dates
intended-use-hint = Par exemple : procédure pénale devant la Haute Cour, affaire numéro …
confidentiality-undertaken = Nous nous engageons à respecter toute restriction mise à ces informations
confidentiality-cannot = Nous ne pouvons garantir la confidentialité, et le disons
signatory-hint = Nom et titre
contact-hint = Nom, téléphone, adresse, moyen sûr
authorise = Autoriser
authorise-title = Un second agent autorise
authorise-text = Vous êtes { $name }. Qu’un collègue ayant le rôle de responsable habilité prenne place ici, lise la demande et saisisse sa propre phrase secrète.
authorise-after = Les deux noms figureront dans le dossier. Si quelque chose est modifié ensuite, il faudra autoriser de nouveau.
second-operator = Second agent
second-passphrase = Phrase secrète du second agent
second-missing = Choisissez le second agent.
section-steps = Étapes
step-add = Ajouter une étape
step-save = Ajouter l’étape
step-letter = la lettre
step-second = autorisé par { $name }
missing-step-kind = Choisissez l’étape.
missing-date = Écrivez la date.

# Lettres
letter-tracing_request = Demande de traçage
letter-issued = émise le { $date }
letters-count =
    { $n ->
        [one] { $n } lettre
       *[other] { $n } lettres
    }
letters-empty = Aucune lettre n’a été émise
letters-empty-text = Ici se trouve chaque lettre telle qu’elle a quitté le bureau, octet pour octet. Une lettre s’émet depuis un dossier, quand la demande est complète et autorisée.
letters-empty-field = C’est le siège qui émet et garde les lettres.
letters-to-cases = Aller aux dossiers
letter-print = Imprimer
letter-export = Enregistrer en PDF
letter-export-hint = Une copie en clair quitte la protection du bureau.
letter-exported = Enregistrée
letter-fingerprint = Empreinte
letter-fingerprint-text = SHA-256 de la lettre telle que émise
letter-not-held = Les octets de cette lettre ne sont pas ici. Une clé USB du bureau qui l’a émise les apportera.
letter-preview = Aperçu de la lettre
field-letter-language = Langue de la lettre
field-letter-date = Date de la lettre
letter-date-hint = Le jour où vous la signez : 2026-03-12. Son année numérote la lettre.
issue = Émettre la lettre
issue-title = Lettre à : { $country }
issue-legend = Émettre
issue-after = La lettre sera datée du { $date } et prendra le prochain numéro de { $year }. Elle sera conservée exactement ainsi, et plus rien n’y pourra être modifié.
issue-after-undated = La lettre prend le prochain numéro de son année. Elle sera conservée exactement comme dans l’aperçu, et plus rien n’y pourra être modifié.
issue-confirm = Tapez { $word } pour confirmer
issue-word = ÉMETTRE
missing-language = Choisissez la langue.
missing-letter-date = Écrivez la date que la lettre doit porter.
missing-preview = Demandez l’aperçu de la lettre telle qu’elle sera émise, et lisez-la.
missing-word = Tapez { $word } pour confirmer que la lettre peut partir.
preview-draft = Un projet : le numéro est donné quand la lettre est émise.
preview-blank = Choisissez la langue, écrivez la date et demandez l’aperçu. La lettre apparaît ici telle qu’elle sera imprimée.

# Aujourd’hui
today-lead =
    { $n ->
        [one] { $n } affaire appelle une décision.
       *[other] { $n } affaires appellent une décision.
    }
today-empty = Rien n’appelle de décision aujourd’hui
today-empty-text = Ici se trouve ce que seule une personne peut trancher : des bureaux qui se contredisent, des propositions, des étapes incompatibles, un ordinateur qui semble copié, des clés USB jamais arrivées. Quand il n’y a rien, poursuivez le travail courant.
today-enrol = Ce bureau n’est pas encore inscrit. Tant que le siège ne l’a pas inscrit, rien n’entre et rien ne sort.
today-enrol-act = Inscrire ce bureau
today-meanwhile = En attendant, des armes peuvent être enregistrées. Elles iront au siège avec la première clé USB.
today-ordinary = Travail courant
today-ordinary-note = Compté à sa place
today-last = La dernière clé USB d’un autre bureau a été reprise le { $moment }.
today-last-never = Aucune clé USB d’un autre bureau n’a encore été reprise.
today-clock = L’horloge de cet ordinateur est douteuse
today-clock-why = Elle contredit ce qui a été écrit ici auparavant. Les dates saisies par des personnes ne sont pas touchées.
today-clock-act = Que faire
today-evidence =
    { $n ->
        [one] indice qu’un ordinateur ou son horloge n’est pas en règle
       *[other] indices qu’un ordinateur ou son horloge n’est pas en règle
    }
today-evidence-why = Un ordinateur qui semble avoir été copié, une rupture dans ses entrées, une horloge fausse.
today-evidence-act = Examiner
today-quarantined =
    { $n ->
        [one] ordinateur a du travail au-delà d’une coupure
       *[other] ordinateurs ont du travail au-delà d’une coupure
    }
today-quarantined-why = Signé après la fin de la confiance dans l’ordinateur. Gardé, il ne compte pas tant que le siège ne l’a pas admis.
today-quarantined-act = Examiner
today-disagreements =
    { $n ->
        [one] champ sur lequel des bureaux sont en désaccord
       *[other] champs sur lesquels des bureaux sont en désaccord
    }
today-disagreements-why = Toutes les valeurs sont gardées. Une personne choisit celle qui vaut.
today-disagreements-act = Trancher
today-contradictions =
    { $n ->
        [one] dossier dont les étapes se contredisent
       *[other] dossiers dont les étapes se contredisent
    }
today-contradictions-why = Deux agents ont accompli des étapes permises chacune, mais inconciliables.
today-contradictions-act = Examiner
today-proposals =
    { $n ->
        [one] proposition d’un autre bureau
       *[other] propositions d’autres bureaux
    }
today-proposals-why = Des modifications qu’un bureau ne peut faire seul. Elles comptent dès que quelqu’un les accepte ici.
today-proposals-act = Répondre
today-missing =
    { $n ->
        [one] suite d’entrées écrites et jamais arrivées
       *[other] suites d’entrées écrites et jamais arrivées
    }
today-missing-why = Une clé USB est perdue ou en retard. La prochaine les demande ; un appel aide.
today-missing-act = Les demander
today-courier =
    { $n ->
        [one] fichier attend dans le répertoire du courrier
       *[other] fichiers attendent dans le répertoire du courrier
    }
today-courier-why = Ils soulèvent une question et n’ont donc pas été repris d’eux-mêmes.
today-courier-act = Examiner
today-awaiting =
    { $n ->
        [one] arme entrée attend son sort
       *[other] armes entrées attendent leur sort
    }
today-awaiting-why =
    { $late ->
        [0] À marquer et enregistrer, ou à détruire, dès que possible (ITI 9). La plus ancienne attend depuis { $days } jours.
        [one] À marquer et enregistrer, ou à détruire, dès que possible (ITI 9). La plus ancienne attend depuis { $days } jours ; une est en retard.
       *[other] À marquer et enregistrer, ou à détruire, dès que possible (ITI 9). La plus ancienne attend depuis { $days } jours ; { $late } sont en retard.
    }
today-awaiting-act = Les voir
today-campaigns =
    { $n ->
        [one] campagne de marquage est ouverte
       *[other] campagnes de marquage sont ouvertes
    }
today-campaigns-why = { $done } armes sur { $weapons } sont marquées ({ $share } %).
today-campaigns-act = Poursuivre
today-checks =
    { $n ->
        [one] inventaire est commencé et non clos
       *[other] inventaires sont commencés et non clos
    }
today-checks-why = { $seen } armes sur { $expected } ont été vues.
today-checks-act = Poursuivre
today-ledgers =
    { $n ->
        [one] registre papier attend une seconde personne
       *[other] registres papier attendent une seconde personne
    }
today-ledgers-why =
    { $rows ->
        [one] Une ligne de l’échantillon est à comparer avec la page par quelqu’un qui ne l’a pas saisie.
       *[other] { $rows } lignes de l’échantillon sont à comparer avec la page par quelqu’un qui ne les a pas saisies.
    }
today-ledgers-act = Vérifier
today-duties =
    { $n ->
        [one] déclaration ou dépôt est attendu d’une partie
       *[other] déclarations et dépôts sont attendus de parties
    }
today-duties-why =
    { $late ->
        [0] Aucun n’est encore en retard.
        [one] L’un d’eux est en retard.
       *[other] { $late } d’entre eux sont en retard.
    }
today-duties-act = Voir qui
today-cases =
    { $n ->
        [one] dossier où c’est à nous d’agir
       *[other] dossiers où c’est à nous d’agir
    }
today-cases-why = Une demande à compléter, à autoriser ou à émettre.
today-cases-act = Aller aux dossiers
today-words =
    { $n ->
        [one] bureau dont les douze mots restent à comparer
       *[other] bureaux dont les douze mots restent à comparer
    }
today-words-why = Par téléphone, à un numéro que vous connaissiez déjà.
today-words-act = Comparer
today-sticks =
    { $n ->
        [one] bureau pour lequel des entrées attendent une clé USB
       *[other] bureaux pour lesquels des entrées attendent une clé USB
    }
today-sticks-why = Elles partent avec la prochaine clé préparée.
today-sticks-act = Préparer une clé

# Trancher
settle-begin = Trancher
settle-place = { $n } sur { $of }
settle-later = Laisser pour plus tard
settle-gone = Ceci a été tranché
settle-gone-text = Il n’y a plus rien à choisir ici. L’historique de l’enregistrement dit ce qui a été choisi, et par qui.
settled = Tranché : { $field }, { $record }
settle-disagreements-count =
    { $n ->
        [one] { $n } à trancher
       *[other] { $n } à trancher
    }
settle-disagreements-empty = Aucun bureau n’en contredit un autre
settle-disagreements-empty-text = Quand deux bureaux écrivent dans un même champ des choses différentes sans avoir vu celles de l’autre, les deux valeurs sont gardées et attendent ici une personne.
settle-text = Plusieurs bureaux ont rempli « { $field } » sans rien savoir l’un de l’autre. Choisissez la valeur qui vaut. Elle est enregistrée comme une modification à part, en votre nom ; les autres restent dans l’historique.
settle-legend = Quelle valeur vaut ?
settle-seen-none = N’avait vu aucune autre valeur
settle-seen = Avait sous les yeux :
settle-reason = Pourquoi
settle-reason-hint = Par exemple : relu en lumière rasante. Conservé avec l’enregistrement ; peut rester vide.
settle-save = Trancher pour cette valeur
missing-value = Choisissez la valeur qui vaut.
apart-sign = signe { $n } :
column-field = Champ
column-values = Valeurs
column-offices = Bureaux
column-newest = Plus récente
column-proposed = Proposé le
settle-proposals = Propositions
settle-proposals-count =
    { $n ->
        [one] { $n } attend une réponse
       *[other] { $n } attendent une réponse
    }
settle-proposals-empty = Aucune proposition n’attend
settle-proposals-empty-text = Quand un bureau modifie ce qu’il ne peut modifier seul, sa modification est gardée ici comme proposition. Elle ne compte que si quelqu’un l’accepte.
proposal-sent = Gardé comme proposition : ce bureau ne peut le modifier seul. Elle part au siège avec la prochaine clé USB, et compte dès qu’elle y est acceptée.
proposal-birth = Nouveau : { $kind }
proposal-text = { $office } ne peut modifier ceci seul. Ce qu’il a écrit est gardé et ne compte pas tant que vous ne l’acceptez pas.
proposal-now = Actuellement
proposal-proposed = Proposé
proposal-nothing = rien
proposal-take = Accepter la proposition
proposal-take-birth = L’accepter dans les enregistrements
proposal-leave = Laisser en l’état
proposal-after = Acceptée, elle devient une modification de ce bureau qui nomme la proposition. Sinon, la proposition reste dans l’historique et n’est plus soumise.
proposal-taken = Accepté : { $record }
proposal-left = Laissé en l’état : { $record }
settle-contradictions = Contradictions
settle-contradictions-text = Deux agents ont accompli des étapes dans un même dossier sans rien savoir l’un de l’autre. Chacune était permise ; ensemble elles sont impossibles. Rien n’a été perdu ni refusé : les deux figurent au dossier, et une nouvelle étape dit ce qu’il en est.
settle-contradictions-empty = Aucun dossier ne se contredit
settle-contradictions-empty-text = Quand deux ordinateurs consignent des étapes inconciliables, comme clos sur l’un et réception accusée sur l’autre, le dossier est nommé ici.
contradiction-cannot = ne peut suivre « { $after } »
contradiction-do = Demandez aux deux agents ce qui s’est passé. Consignez ensuite dans le dossier l’étape qui vaut maintenant, par exemple sa réouverture, et dites pourquoi dans les remarques.
settle-evidence = Ordinateurs et horloges
settle-evidence-text = Ce que montrent les signatures elles-mêmes. Rien n’en a été refusé : les entrées comptent comme avant, mais qui s’y fie doit le savoir.
settle-evidence-empty = Les entrées de chaque ordinateur se suivent comme il convient
settle-evidence-empty-text = Si un ordinateur est copié, si des entrées ne se joignent pas ou si une horloge est très fausse, cela est dit ici, avec ce qu’il faut faire.
evidence-entry = Entrée { $n }
evidence-entries = Entrées { $from } à { $to }
evidence-clock-said = son horloge indiquait { $moment }
evidence-device = ordinateur
evidence-means = Ce que cela signifie
evidence-do = Que faire
evidence-fork = Un ordinateur de { $office } semble avoir été copié
evidence-fork-means = Deux entrées différentes portent le même numéro. Le disque de l’ordinateur a été copié, ou un état ancien y a été remis, et les deux ont continué à écrire. Ce que les deux ont écrit est gardé.
evidence-fork-do = Appelez { $office } et demandez si un disque a été copié ou remis. Si oui, l’un des deux doit cesser et recommencer comme ordinateur supplémentaire. Si personne n’en sait rien, traitez l’ordinateur comme volé.
evidence-broken_link = Une entrée de { $office } ne joint pas la précédente
evidence-broken_link-means = L’entrée nomme avant elle une autre que celle détenue ici. L’ordinateur a pu perdre ses dernières entrées lors d’une coupure de courant, ou quelqu’un en a retiré.
evidence-broken_link-do = Demandez à { $office } d’apporter une clé USB complète. Si la rupture demeure, comparez avec les papiers du bureau pour ces jours.
evidence-clock_past = L’horloge d’un ordinateur de { $office } était loin dans le passé
evidence-clock_past-means = Ses entrées portent une date antérieure au programme. Leur ordre et les dates saisies par des personnes ne sont pas touchés.
evidence-clock_past-do = Demandez à { $office } de régler la date de l’ordinateur. Souvent, la pile de son horloge est vide.
evidence-clock_future = L’horloge d’un ordinateur de { $office } avançait
evidence-clock_future-means = Ses entrées portent une date qui n’était pas encore venue. Leur ordre et les dates saisies par des personnes ne sont pas touchés.
evidence-clock_future-do = Demandez à { $office } de régler la date de l’ordinateur.
evidence-clock_back = L’horloge d’un ordinateur de { $office } a reculé
evidence-clock_back-means = Des entrées plus récentes portent une date antérieure à celles qui les précèdent. Leur ordre est connu par leur numéro, et rien n’est perdu.
evidence-clock_back-do = Demandez à { $office } de régler la date de l’ordinateur. Si cela se reproduit, la pile de son horloge est vide.
evidence-own-clock = L’horloge de cet ordinateur est douteuse
evidence-own-clock-do = Elle contredit ce qui a été écrit ici auparavant, ou la date du programme. Réglez la date et l’heure dans les réglages de la machine, puis rouvrez le bureau. Ce que vous avez écrit garde son ordre ; les dates saisies par des personnes ne sont pas touchées.

# Annuaire
directory-tab-offices = Bureaux
directory-tab-audiences = Destinataires
directory-tab-root = Clé racine
directory-count =
    { $n ->
        [one] { $n } bureau
       *[other] { $n } bureaux
    }
directory-own = ce bureau
directory-here = ici
sign-headquarters = Cela se signe avec la clé racine, au siège.
column-laptops = Ordinateurs
column-receipt = Dernier reçu
column-fingerprint = Empreinte
column-audience = Destinataires
column-members = Membres
column-records = Détenus ici
column-signed = Signée le
office-waits = L’attend
office-next-words = Les douze mots n’ont pas encore été comparés. Rien ne passe avant.
office-next-laptop = Aucun ordinateur de ce bureau n’a la confiance. Rien ne peut être scellé pour lui avant l’inscription d’un nouveau.
office-next-waiting =
    { $n ->
        [one] { $n } entrée l’attend. Mettez-la sur une clé USB.
       *[other] { $n } entrées l’attendent. Mettez-les sur une clé USB.
    }
devices-note = Chacun signe avec sa propre clé
devices-empty = Aucun ordinateur n’est encore inscrit.
device-own = cet ordinateur
device-title = Un ordinateur de { $office }
device-title-own = Cet ordinateur
device-state-in_force = de confiance
device-state-words = mots à comparer
device-state-cut = confiance retirée
device-cut-because = Motif du retrait de la confiance :
device-held-back = retenu : { $n }
device-next-quarantined =
    { $n ->
        [one] { $n } modification se trouve au-delà de la coupure. Gardée, elle ne compte pas. Si sa sincérité est établie, le siège peut l’admettre.
       *[other] { $n } modifications se trouvent au-delà de la coupure. Gardées, elles ne comptent pas. Si leur sincérité est établie, le siège peut les admettre.
    }
device-program-none = pas encore indiqué
device-others =
    { $n ->
        [0] Le bureau n’a pas d’autre ordinateur.
        [one] Le bureau a { $n } autre ordinateur de confiance.
       *[other] Le bureau a { $n } autres ordinateurs de confiance.
    }
device-said = Ce qu’il a dit en dernier
device-said-note = Selon sa propre horloge
device-trust = Déclarations de la racine connues de lui
device-seals = Scellés qu’il peut ouvrir
seal-x25519 = X25519
seal-pq = X25519 avec ML-KEM
statement-number = No { $n }
laptop-held-title = Ce qu’il détenait
laptop-held-as-of = D’après son dernier reçu, du { $moment }. Qui le tient et l’ouvre peut lire ceci ; il a pu recevoir davantage depuis.
laptop-held-never = Il n’a jamais envoyé de reçu : on ignore ce qu’il détient. Supposez tout ce qui a été mis sur des clés USB pour ce bureau.
laptop-held-from = Écrit par
laptop-held-entries = Entrées
laptop-held-records = Enregistrements
laptop-held-of = { $held } sur { $of }
feeds-title = Ce qu’il a écrit
feeds-note = Une suite d’entrées par cercle de destinataires
feeds-accepted = Admis
feeds-all = tout
feeds-upto = jusqu’à { $n } ; { $behind } au-delà de la coupure
positions-label = Jusqu’à quelle entrée son travail compte
position-last = Dernière entrée détenue ici
position-number = No { $n }
position-upto = Admettre jusqu’à
position-behind = Alors
position-all = tout ce qui est détenu ici compte
position-kept =
    { $n ->
        [one] { $count } entrée est gardée et ne compte pas
       *[other] { $count } entrées sont gardées et ne comptent pas
    }
position-wrong = Écrivez un numéro de { $least } à { $most }.
admit-title = Admettre du travail au-delà de la coupure
admit-text = Les entrées jusqu’au numéro que vous écrivez comptent de nouveau, comme si elles n’avaient jamais été retenues. N’admettez que ce que quelqu’un a établi : par les papiers du bureau, par l’objet lui-même, en interrogeant l’auteur.
admit-reason-hint = Figure dans la déclaration de la racine, lue par tous les bureaux
admit-nothing = Écrivez un numéro plus élevé sur une ligne au moins.
admit = Admettre
admitted = Admis. Cela compte désormais, ici et partout où iront les prochaines clés USB.
rights-title = Ce qu’il peut écrire
rights-widen = Élargir…
rights-text = Ici, les droits ne peuvent qu’être élargis. Pour les restreindre, retirez la confiance à l’ordinateur et inscrivez-le de nouveau.
rights-give = Donner ces droits
rights-unchanged = Choisissez un droit plus large pour une sorte au moins.
rights-all = tout
right-none = rien, seulement proposer
right-own = ce qui est de son bureau
right-any = ce qui est de tout bureau
particulars-title = Un ordinateur supplémentaire ou nouveau
particulars-text = La fiche du bureau est un petit fichier avec le code, le nom et l’identifiant de ce bureau, sans rien de secret. Un nouvel ordinateur la lit à son premier démarrage et devient un ordinateur de ce bureau.
particulars-write = Écrire la fiche
particulars-written = La fiche de { $office } est écrite
particulars-step-1 = Portez-la au nouvel ordinateur et démarrez-y Proofmark : « Un autre ordinateur d’un bureau existant ».
particulars-step-2 = Faites-y la demande d’inscription et apportez-la au siège.
particulars-step-3 = Le siège l’accorde ; puis les deux comparent douze mots par téléphone.
stolen-title = Cet ordinateur a été volé ou perdu
stolen-hint = Retire la confiance à ce seul ordinateur. Le bureau et ses autres ordinateurs continuent.
stolen-act = Volé ou perdu…
stolen-link = Volé ou perdu…
stolen-lead = Trois points à lire et à décider. Rien ne se passe avant le dernier bouton.
stolen-1 = 1 · Ce qu’un voleur détient désormais
stolen-2 = 2 · Ce qui compte encore de son travail
stolen-2-text = Tout ce qui est parvenu au siège compte, sauf avis contraire de votre part. S’il a été pris plus tôt qu’on ne l’a remarqué, écrivez le numéro de la dernière entrée sincère ; la suite est gardée et pourra être admise plus tard.
stolen-3 = 3 · Signer
stolen-no-feeds = Rien de ce qu’il a écrit n’est arrivé ici. Tout ce qu’il signera désormais sera retenu.
stolen-onward =
    { $n ->
        [one] { $n } fichier attend ici d’être porté à { $office }. Il était scellé pour cet ordinateur et sera supprimé.
       *[other] { $n } fichiers attendent ici d’être portés à { $office }. Ils étaient scellés pour cet ordinateur et seront supprimés.
    }
stolen-reason-hint = Quand et comment il a disparu, et le numéro du procès-verbal. Tous les bureaux le lisent.
stolen-legend = Retirer la confiance
stolen-after = Rien de ce que cet ordinateur signera désormais ne compte dans aucun bureau, et plus rien n’est scellé pour lui. Ce qu’il détient déjà ne peut être repris. Cela ne peut être annulé.
stolen-missing-word = Tapez { $word } pour confirmer que c’est l’ordinateur de ce bureau.
stolen-cut = Retirer la confiance à cet ordinateur
stolen-done-title = La confiance est retirée à l’ordinateur
stolen-done = L’ordinateur de { $office } n’a plus la confiance
stolen-done-text = Chaque bureau l’apprend par la prochaine clé USB du siège. Ce que l’ordinateur a écrit jusqu’à la coupure reste valable.
stolen-dropped =
    { $n ->
        [one] { $n } fichier qui l’attendait a été supprimé.
       *[other] { $n } fichiers qui l’attendaient ont été supprimés.
    }
stolen-next-tell = Ensuite : prévenir les bureaux
stolen-next-tell-text = Tant qu’une clé USB du siège ne lui est pas parvenue, un bureau continue de se fier à l’ordinateur. Préparez d’abord les clés de ceux qui échangent avec lui, et appelez-les.
stolen-next-laptop = Ensuite : un nouvel ordinateur pour { $office }
audiences-text = Un cercle de destinataires dit qui peut détenir un enregistrement, et un enregistrement garde le sien pour toujours. Le siège voit tout ; un bureau de terrain voit ce qui est à lui, ce qui est national, et les cercles qui le nomment ici.
audiences-all = Tous les destinataires
audience-own = Propre
audience-national = National
audience-headquarters = Siège
audience-office = { $office } et le siège
audience-kind-national = tous les bureaux de l’État
audience-kind-headquarters = dossiers, étapes et lettres
audience-kind-office = enregistrements d’un bureau de terrain
audience-kind-named = défini par le siège
audience-all = tous les bureaux
audience-define = Définir un cercle
audience-change = Modifier un cercle
audience-define-text = Ses membres reçoivent tous les enregistrements qui lui sont communiqués, avec leur historique. Un bureau qui le quitte garde ce qu’il a reçu.
audience-name-hint = Par exemple : postes frontière du nord
audience-save = Signer
missing-audience-name = Écrivez un nom.
missing-members = Choisissez au moins un bureau.
root-key = La clé racine de l’État
root-text = Pour savoir si une clé USB, une feuille ou un ordinateur est de cet État, on compare l’une de ces trois formes. Les trois disent la même chose.
root-as-of = déclaration { $n } du { $moment }
root-groups = Empreinte
root-words = Douze mots
root-qr = QR
root-none-title = Aucune clé racine n’est connue ici
root-none-text = Elle vient avec l’attribution, quand le siège inscrit ce bureau.
root-forked = Deux déclarations d’un même numéro sont détenues
root-forked-text = La clé racine a signé deux choses différentes à la même place. Ou bien son registre a été copié, ou bien quelqu’un d’autre tient la clé. Les changements de confiance s’arrêtent ici jusqu’au renouvellement de la racine ; tout autre travail continue.
root-forked-do = Sortez du coffre la feuille de la clé racine et renouvelez la clé. Vous choisissez la dernière déclaration à admettre.
root-forked-field = Appelez le siège. Tant qu’il n’a pas renouvelé la clé racine, n’acceptez ni nouveau bureau ni nouvel ordinateur.
root-statements = Déclarations de la racine
root-statements-note = Tout ce qui est signé avec la clé racine, la plus récente d’abord
root-acts = La clé racine elle-même
root-next = Clé de la feuille racine
root-not-here = La clé racine ne se trouve pas sur cet ordinateur. Elle s’emploie sur celui où elle a été faite.
root-passphrase-new = Nouvelle phrase secrète racine
statement-about = Objet
statement-head = No
statement-founding = Fondation
statement-office = Bureau
statement-audience = Destinataires
statement-certificate = Certificat d’un ordinateur
statement-cut = Confiance retirée à un ordinateur
statement-erasure = Effacement
statement-succession = Nouvelle clé racine
statement-in-force = en vigueur
statement-without-effect = sans effet
succeed-title = Clé racine de la feuille racine
succeed-hint = Quand la clé racine actuelle est perdue, volée ou mise en doute.
succeed-begin = Employer la feuille racine…
succeed-text = La feuille racine porte la clé qui peut suivre l’actuelle ; chaque bureau en connaît l’empreinte depuis le premier jour. Ensuite, l’ancienne clé ne signe plus rien.
succeed-1 = 1 · La feuille racine
succeed-sheet-hint = D’après le papier du coffre. Les espaces et les majuscules ne comptent pas.
succeed-2 = 2 · Ce qui vaut encore de l’ancienne racine
succeed-2-text = Les déclarations postérieures à celle que vous choisissez perdent leur effet : bureaux, certificats et retraits de confiance devront être signés de nouveau. N’en choisissez une plus ancienne que si quelqu’un d’autre a pu signer.
succeed-after = Dernière déclaration à admettre
succeed-head = La plus récente : toutes valent
succeed-3 = 3 · La nouvelle clé
succeed-legend = Renouveler la clé racine
succeed-consequence = Désormais, seule la nouvelle clé parle pour l’État ; l’ancienne ne signe plus rien qui compte. Cela ne peut être annulé. Une nouvelle feuille racine est imprimée aussitôt.
succeed-word = RENOUVELER
succeed-act = Renouveler la clé racine
missing-statement = Choisissez la dernière déclaration qui doit valoir.
missing-confirm = Tapez { $word } pour confirmer.
keysheet-old = La feuille qui vient de servir porte la clé désormais en vigueur. Détruisez-la dès que la nouvelle est dans le coffre.
keysheet-check-done = Comparer, et continuer
refound-title = Clé racine et feuille racine toutes deux perdues
refound-hint = Quand plus personne ne peut signer pour l’État. Chaque bureau doit alors être inscrit de nouveau.
refound-begin = Refonder la racine…
refound-text = Cherchez d’abord la feuille racine, dans chaque coffre. Avec elle, nul bureau n’est à inscrire de nouveau ; sans elle, chacun doit comparer encore une fois douze mots avec le siège.
refound-1 = La nouvelle clé racine
refound-legend = Refonder la racine
refound-consequence = Chaque bureau doit être inscrit de nouveau et comparer douze mots par téléphone ; d’ici là, rien n’est échangé avec lui. Tous les enregistrements demeurent, et ce qui fut signé auparavant reste vérifiable. Cela ne peut être annulé.
refound-word = REFONDER
refound-act = Refonder la racine
second-here = Un collègue ayant le rôle de responsable habilité prend place ici, lit ceci et saisit sa propre phrase secrète.
widen-begin = Communiquer à d’autres bureaux…
widen-title = Communiquer à d’autres bureaux
widen-text = Un enregistrement garde ses destinataires pour toujours. Un nouvel enregistrement avec les mêmes faits est donc fait pour le cercle plus large, et celui-ci est retiré comme déplacé ; son historique reste lisible ici.
widen-audience = Qui doit le détenir
widen-after = Les deux noms et le motif figureront dans l’historique. Ce que d’autres bureaux ont reçu ne peut être repris.
widen-act = Communiquer
missing-audience = Choisissez qui doit le détenir.
weapon-go = Aller à l’arme

# Archives
records-tab-backup = Sauvegarde
records-tab-erasures = Effacements
backup-title = Faire une sauvegarde
backup-text = Une copie de tout ce que ce bureau détient, scellée comme ici : seuls ses opérateurs et la feuille de clé du bureau l’ouvrent. Faites-en une chaque semaine, sur un disque qui ne reste pas avec l’ordinateur.
backup-folder-hint = Sur un autre disque ou une clé USB ; un répertoire daté y est créé
backup-run = Faire la sauvegarde
backup-done = La sauvegarde est complète et a été relue
backup-holds = { $records } enregistrements en { $commits } entrées, { $size }, faite le { $moment }. Chaque signature y a été vérifiée.
backup-next = Éjectez le disque, inscrivez-y la date et enfermez-le loin de l’ordinateur.
backup-restore-title = Pour ouvrir une sauvegarde
backup-restore-text = Sur une machine neuve ou vide, démarrez Proofmark et choisissez « Ouvrir une sauvegarde ». Une sauvegarde n’écrase jamais un bureau présent.
erasures-text = Ce qu’un tribunal ou une loi a ordonné de supprimer. Le contenu disparaît dans chaque bureau qui le détenait, et son reçu le confirme ; la place demeure, avec la règle et la date. Les anciennes sauvegardes le gardent jusqu’à leur destruction.
erasures-empty = Rien n’a été effacé au titre de la loi
erasures-empty-text = Une note, une personne ou une photographie s’efface depuis la page de son arme, là où une loi ou un tribunal le demande. L’ordre, et les bureaux qui l’ont exécuté, figurent ici.
erasure-what = Quoi
erasure-rule = Règle et autorité
erasure-confirmed = Confirmé
erasure-waiting = Encore attendu
erasure-whole = partout
erasure-unknown = sorte inconnue ici
erased = Effacé : { $kind }
erased-next = Les autres bureaux l’effacent avec la prochaine clé USB d’ici. Leurs reçus paraissent ci-dessous à mesure.
erase-begin = Effacer au titre de la loi…
erase-what-title = Effacer au titre de la loi
erase-what-text = Pour ce qu’un tribunal ou une loi ordonne de supprimer. Pour une erreur, retirez plutôt l’entrée : elle reste alors lisible, avec un motif.
erase-what = Que faut-il effacer ?
erase-go = Continuer
erase-called = Contenu
erase-text = Le contenu est supprimé ici et dans chaque bureau qui le détient, et n’est plus jamais repris. Que quelque chose s’y trouvait, avec la règle et la date, demeure.
erase-1 = 1 · Ce qui disparaît
erase-commits = Entrées
erase-attachments = Photographies
erase-none = aucune
erase-offices = Détenu par
erase-keep-until = La loi demande de le conserver jusqu’au { $date }
erase-keep-passed = Le délai de conservation a pris fin le { $date }
erase-keep-always = La loi demande de le conserver pour toujours
erase-keep-unknown = Aucun délai de conservation n’est connu.
erase-2 = 2 · Qui l’ordonne
erase-rule = Règle
erase-rule-hint = La loi et son article
erase-authority = Autorité
erase-authority-hint = Tribunal ou service, avec numéro et date de la décision
erase-ground = Motif d’effacement avant ce délai
erase-ground-hint = Pourquoi il peut disparaître bien qu’il doive encore être conservé
erase-3 = 3 · Deux agents et la clé racine
erase-legend = Effacer
erase-consequence = Nul ne pourra retrouver ce contenu, ni ici ni ailleurs. Les anciennes sauvegardes le gardent encore : détruisez-les si la décision le demande.
erase-word = EFFACER
erase-act = Effacer
missing-rule = Écrivez la règle qui le demande.
missing-authority = Écrivez qui l’a ordonné.
missing-ground = Écrivez pourquoi il peut disparaître avant la fin du délai.
missing-erase-record = Choisissez ce qui doit être effacé.

# Échanges
exchange-lead = Ce qui passe entre bureaux est scellé pour le bureau destinataire et voyage sur une clé USB ou par un répertoire partagé.
exchange-tab-send = Préparer une clé USB
exchange-tab-take-in = Reprendre d’une clé USB
exchange-tab-enrol = Inscrire un bureau
exchange-tab-enrol-post = Inscription
exchange-not-enrolled = Ce bureau n’est pas encore inscrit
exchange-not-enrolled-text = Tout ce que vous enregistrez est conservé et signé, et partira avec la première clé USB dès que le siège aura inscrit ce bureau.
offices-legend = Pour quels bureaux ?
offices-note = Ce qui a été mis sur une clé reste ici en attente, jusqu’à ce qu’une clé de ce bureau dise que c’est arrivé.
offices-empty = Aucun autre bureau n’est inscrit
offices-empty-text = Ici se trouvent les bureaux avec lesquels vous échangez des clés USB, et ce qui attend chacun. Inscrivez d’abord un bureau de terrain.
office-waiting = En attente
office-waiting-n =
    { $n ->
        [one] { $n } entrée
       *[other] { $n } entrées
    }
office-nothing = rien
office-last-sent = Dernier envoi
office-last-received = Dernière reprise
office-confirmed = mots comparés
office-unconfirmed = comparer les mots
office-no-device = pas encore d’appareil
missing-folder = Dites dans quel répertoire.
exchange-folder-hint = Le répertoire de la clé USB
exchange-prepare = Préparer la clé USB
exchange-prepare-for = Préparer la clé USB pour { $office }
sent-title = La clé USB pour { $office } est prête
sent-carries = { $what } ({ $size }).
sent-nothing = Rien de nouveau n’attendait. Elle porte le reçu de ce qui a été repris ici, { $size }.
sent-missing =
    { $n ->
        [one] Une photographie nommée dans les enregistrements n’est pas ici et n’a pu partir.
       *[other] { $n } photographies nommées dans les enregistrements ne sont pas ici et n’ont pu partir.
    }
sent-too-large = Trop grandes pour un fichier de cette taille, elles attendent ici : { $names }
sent-next = Éjectez la clé USB avant de la retirer et remettez-la au coursier avec son bordereau. Elle peut être copiée ou perdue : seuls ces bureaux peuvent l’ouvrir, et ce qu’elle porte reste ici en attente jusqu’à ce qu’ils en accusent réception.
exchange-path-hint = Le répertoire de la clé USB, ou un fichier qui s’y trouve
exchange-look = Voir ce qu’elle contient
exchange-look-empty = Ce répertoire ne contient rien de Proofmark.
exchange-import = Reprendre
report-before = Ce que { $office } envoie
report-taken = Repris de { $office }
report-made = fait le { $moment } selon l’horloge de l’expéditeur
report-sum = { $amount }.
report-known =
    { $n ->
        [one] { $n } entrée était déjà ici.
       *[other] { $n } entrées étaient déjà ici.
    }
report-amount = { $records } en { $news }
amount-records =
    { $n ->
        [one] { $n } enregistrement
       *[other] { $n } enregistrements
    }
amount-new =
    { $n ->
        [one] { $n } nouvelle entrée
       *[other] { $n } nouvelles entrées
    }
amount-entries =
    { $n ->
        [one] { $n } entrée
       *[other] { $n } entrées
    }
amount-changes =
    { $n ->
        [one] { $n } modification
       *[other] { $n } modifications
    }
amount-photographs =
    { $n ->
        [one] { $n } photographie
       *[other] { $n } photographies
    }
report-attachments =
    { $n ->
        [one] Une photographie.
       *[other] { $n } photographies.
    }
report-trust =
    { $n ->
        [one] Un certificat ou changement de confiance.
       *[other] { $n } certificats ou changements de confiance.
    }
report-nothing = Tout y est déjà ici. Le reprendre ne change rien.
report-needs = Ceci demande une personne
report-missing = De { $office } : entrées { $runs }. Demandez-les à { $office } ; elles le seront aussi avec la prochaine clé.
report-attachments-missing =
    { $n ->
        [one] Une photographie est nommée, mais n’est pas encore ici.
       *[other] { $n } photographies sont nommées, mais ne sont pas encore ici.
    }
report-more = et { $n } de plus
report-sums = Nombre d’enregistrements de chaque sorte
report-records = Enregistrements, par nom
exchange-tab-reports = Comptes rendus
exchange-tab-matrix = Qui détient quoi
exchange-tab-courier = Répertoire du coursier
exchange-again = Préparer une autre clé USB
exchange-onward = Acheminer aussi ce qui a été laissé ici pour d’autres bureaux
offices-n =
    { $n ->
        [one] { $n } bureau
       *[other] { $n } bureaux
    }
offices-filter = Filtrer : code ou nom
offices-filter-none = Aucun bureau ne correspond à ces mots.
offices-all-waiting =
    { $n ->
        [one] Choisir celui pour lequel des entrées attendent
       *[other] Choisir les { $n } pour lesquels des entrées attendent
    }
offices-none-chosen = N’en choisir aucun
missing-offices = Choisissez au moins un bureau.
missing-megabytes = Écrivez un nombre supérieur à 0, par exemple 250.
limits = Limites
limit-said-all = Toutes les photographies,
limit-said-most = Photographies jusqu’à { $size } Mo,
limit-said-none = Vignettes seulement,
limit-said-fat32 = fichiers de 4 Go au plus.
limit-said-volume = fichiers de { $size } Mo au plus.
limit-photographs = Photographies et lettres
limit-photographs-hint = Les vignettes partent toujours. Ce qui ne tient pas attend une clé ultérieure.
limit-photographs-all = Toutes
limit-photographs-most = Jusqu’à une certaine taille
limit-photographs-none = Vignettes seulement
limit-volume = Taille maximale d’un fichier
limit-volume-hint = Un paquet plus grand devient plusieurs volumes. Ils peuvent voyager sur plusieurs clés et arriver dans n’importe quel ordre.
limit-volume-fat32 = Celle que toute clé accepte (4 Go)
limit-volume-own = Plus petite
limit-mb = Mégaoctets
sent-kept = Conservé sous Comptes rendus
sent-files = Ce que contient la clé USB
sent-by-office = Ce que reçoit chaque bureau
sent-left =
    { $n ->
        [one] { $n } photographie ({ $size }) attend une clé ultérieure : la limite ne lui laisse pas de place.
       *[other] { $n } photographies ({ $size }) attendent une clé ultérieure : la limite ne leur laisse pas de place.
    }
stick-file-bundle = paquet
stick-file-onward = acheminé pour d’autres
stick-file-request = demande d’inscription
stick-file-grant = attribution
stick-column-for = Pour
stick-column-file = Fichier
stick-column-what = Objet
stick-column-from = De
stick-column-brings = Ce qu’il apporte
stick-column-when = Quand
stick-column-why = Pourquoi
stick-column-much = Quantité
volume-of = volume { $part } sur { $of }
slip = Bordereau de remise
slip-print = Imprimer le bordereau de remise
slip-text = Il nomme chaque fichier avec son empreinte et porte la place des signatures de qui remet et de qui reçoit.
field-path-stick = Clé USB
missing-path-stick = Dites où se trouve la clé USB.
exchange-single = Choisir un seul fichier…
stick-on-it = Ce que contient cette clé USB
stick-sum =
    { $n ->
        [one] { $n } paquet est destiné à ce bureau : { $amount }.
       *[other] { $n } paquets sont destinés à ce bureau : { $amount }.
    }
stick-sum-onward =
    { $n ->
        [one] { $n } est destiné à un autre bureau et sera acheminé.
       *[other] { $n } sont destinés à d’autres bureaux et seront acheminés.
    }
stick-nothing-for-us = Rien de nouveau n’y est destiné à ce bureau.
stick-take = Reprendre tout ce qui nous est destiné
stick-take-onward = Conserver pour acheminement
stick-unknown =
    { $n ->
        [one] { $n } autre fichier n’est pas de Proofmark. Il n’a pas été touché.
       *[other] { $n } autres fichiers ne sont pas de Proofmark. Ils n’ont pas été touchés.
    }
stick-state-ours = pour ce bureau
stick-state-question = demande une personne
stick-state-refused = refusé
stick-state-onward = pour un autre bureau
stick-state-request = demande d’inscription
stick-state-grant = attribution
stick-state-held = déjà repris
stick-onward-text = Pour { $office }. En reprenant la clé, une copie scellée telle quelle est conservée ici pour être acheminée.
stick-onward-done = Pour { $office }. Il est conservé ici, scellé tel quel, et partira avec la prochaine clé préparée.
stick-request-text = Un bureau demande à être inscrit.
stick-request-act = Lire la demande
stick-request-elsewhere = Un bureau demande à être inscrit. C’est le siège qui la lit.
stick-grant-text = La réponse du siège à une demande d’inscription.
stick-grant-act = Aller à l’attribution
stick-grant-elsewhere = La réponse à une demande d’inscription. Elle est destinée au bureau qui l’a faite.
stick-held-text = Tout ce qu’il contient est déjà ici.
question-fork = sur deux machines ?
question-clock = horloge fausse
question-unknown_kind = sorte plus récente
question-quarantined = confiance retirée
question-proposed = propositions
question-disagreement = en désaccord
question-missing = entrées antérieures manquantes
question-uncertified = sans certificat
question-volumes =
    { $n ->
        [one] sans le volume { $volumes }
       *[other] sans les volumes { $volumes }
    }
taken-stick = Repris de la clé USB
taken-courier = Repris du répertoire du coursier
taken-file = Repris d’un fichier
taken-nothing = Rien de nouveau n’a été repris
taken-sum =
    { $n ->
        [one] { $n } paquet a été repris : { $amount }.
       *[other] { $n } paquets ont été repris : { $amount }.
    }
stick-again = Reprendre une autre clé USB
taken-others = Non repris
report-settle = Régler sous Aujourd’hui
report-to-come = Encore attendu
report-refused =
    { $n ->
        [one] { $n } fichier a été refusé. Le motif figure ci-dessous.
       *[other] { $n } fichiers ont été refusés. Les motifs figurent ci-dessous.
    }
report-volumes =
    { $n ->
        [one] De { $office } : volume { $volumes } du même ensemble. Ce qui est arrivé est déjà repris ; le reste peut venir dans n’importe quel ordre.
       *[other] De { $office } : volumes { $volumes } du même ensemble. Ce qui est arrivé est déjà repris ; le reste peut venir dans n’importe quel ordre.
    }
report-kind-stick = Clé USB reprise
report-kind-courier = Répertoire du coursier
report-kind-file = Fichier repris
report-kind-prepared = Clé USB préparée
report-needs-short = demandait une personne
report-settled = rien d’ouvert
report-prepared-for = Clé USB préparée pour { $offices }
report-taken-from-stick = Clé USB de { $offices }
report-taken-from-courier = Par le répertoire du coursier, de { $offices }
report-taken-from-file = Fichier de { $offices }
reports-empty = Aucun compte rendu
reports-empty-text = Ici se trouve le compte rendu nominatif de chaque clé USB préparée ou reprise, avec ce qui y demandait une personne.
feed-national = pour tous les bureaux
feed-headquarters = pour le siège seul
feed-own = ses enregistrements
feed-ours = pour ce bureau
feed-office = pour { $office }
feed-named = pour « { $name } »
cell-whole = tout
cell-behind = retard { $n }
cell-behind-legend = en retard
cell-gap = manque
cell-unknown = non dit
cell-unknown-legend = n’a rien dit
cell-apart = pas pour ce bureau
cell-whole-text =
    { $n ->
        [one] { $office } détient la seule entrée de { $writer } ({ $audience }).
       *[other] { $office } détient les { $n } entrées de { $writer } ({ $audience }).
    }
cell-behind-text = { $office } détient les entrées de { $writer } ({ $audience }) jusqu’à { $upto } sur { $last }. Retard : { $n }.
cell-gap-text =
    { $n ->
        [one] Il manque à { $office } { $n } entrée de { $writer } ({ $audience }) : { $runs }.
       *[other] Il manque à { $office } { $n } entrées de { $writer } ({ $audience }) : { $runs }.
    }
cell-unknown-text = { $office } n’a jamais dit ce qu’il détient de { $writer } ({ $audience }).
cell-apart-text = Les entrées de { $writer } ({ $audience }) ne sont pas destinées à { $office }.
never-said = n’a rien dit
matrix-waits = Ce bureau attend encore
matrix-waits-none = Ce bureau n’attend rien : il détient toutes les entrées dont il connaît l’existence.
matrix-ask = Entrées { $runs } de { $office } ({ $audience }) : demandez-les à { $office }.
matrix-ask-too = Entrées { $runs } de { $office } ({ $audience }) : demandez-les à { $office } ; également détenues par { $others }.
matrix-filter = Filtrer : code d’un bureau
matrix-only = Seulement ce qui manque
matrix-shown =
    { $rows ->
        [one] { $rows } suite d’entrées
       *[other] { $rows } suites d’entrées
    } · { $offices }
matrix-none = Aucun bureau ni aucune suite d’entrées ne correspond à ces mots.
matrix-none-lacking = Rien ne manque nulle part, d’après ce que les bureaux ont dit.
matrix-feeds = Écrit par, pour qui
matrix-last = jusqu’à { $n }, { $day }
matrix-last-undated = jusqu’à { $n }
matrix-here = Ce bureau, tel qu’il est maintenant.
matrix-said = D’après { $office }, le { $day } : { $program }, confiance jusqu’à la déclaration { $statement }.
matrix-never = Aucune clé USB de { $office } n’a encore dit ce qu’il détient.
matrix-newest = Entrée la plus récente détenue ici : { $moment }.
matrix-prepare = Préparer une clé USB
matrix-empty = Pas encore d’autre bureau
matrix-empty-text = Ici figure ce que chaque bureau est connu détenir de ce que les autres ont écrit, et ce qui manque en chemin.
courier-text = Tant que le bureau est ouvert, Proofmark regarde de lui-même dans ce répertoire, reprend ce qui ne soulève aucune question et laisse le reste à une personne.
courier-folder = Répertoire à surveiller
courier-folder-hint = Un répertoire partagé, synchronisé ou monté ; ce qui s’y trouve est scellé et n’apprend rien à autrui
courier-watch = Surveiller ce répertoire
courier-clear = N’en surveiller aucun
courier-set = Ce répertoire est désormais surveillé.
courier-cleared = Plus aucun répertoire n’est surveillé. Ce qui s’y trouve y reste.
courier-watched = Surveillé
courier-looked = Dernier examen le { $moment }
courier-never = Pas encore examiné
courier-look = Examiner maintenant
courier-nothing = Il ne contient rien de nouveau qui puisse être repris sans question.
courier-waiting = Demande une personne
courier-none = Rien n’attend.
courier-other = Un autre répertoire, ou aucun
settings-courier = Répertoire du coursier
enrol-waiting = Mots encore à comparer
enrol-waiting-note = Appelez le bureau ; rien ne passe avant
enrol-new = Inscrire un bureau de terrain
enrol-new-text = Le poste fait une demande et l’apporte sur une clé USB. Vous la lisez, l’accordez avec la phrase secrète racine et renvoyez l’attribution. Puis les deux comparent douze mots par téléphone.
field-path-request = Demande d’inscription
enrol-read = Lire la demande
missing-path-request = Choisissez la demande faite par le poste.
asks-made = Faite (selon son horloge)
asks-known = Cet appareil est déjà inscrit. L’accorder de nouveau lui donne un nouveau certificat.
asks-further = Un autre ordinateur de { $office }, qui est déjà inscrit.
asks-further-text = Appelez le bureau avant de l’accorder, à un numéro que vous connaissiez déjà : qui a cet ordinateur lira tout ce que le bureau peut lire.
grant = Inscrire { $office }
grant-folder-hint = Où l’attribution pour le poste est écrite
grant-root-hint = Celle de la clé racine, non la vôtre
grant-after = { $office } sera certifié comme bureau de terrain de cet État. Cela est signé avec la clé racine et parvient à tous les bureaux.
grant-after-further = Cet ordinateur devient un ordinateur de plus de { $office }. Cela est signé avec la clé racine et parvient à tous les bureaux.
grant-made = { $office } est certifié
grant-made-text = L’attribution est sur la clé USB. Envoyez-la au poste. Quand il l’aura acceptée, comparez les douze mots.
words-title = Comparer douze mots avec { $office }
words-text = Appelez l’autre bureau à un numéro que vous connaissiez déjà, et non à celui venu avec la clé USB. Lisez-vous les mots, tous les douze, avec leurs numéros.
words-show = Montrer les mots
words-equal = Les douze sont identiques
words-differ = Ils diffèrent
words-compare-again = Comparer de nouveau
words-differ-title = Arrêtez. N’échangez rien.
words-differ-text = Quelqu’un a pu modifier l’attribution en route. Gardez la clé USB comme preuve et recommencez l’inscription avec une nouvelle demande.
words-confirmed = Les mots de { $office } étaient identiques. Les échanges peuvent commencer.
device-fingerprint = Empreinte de l’appareil
root-fingerprint = Empreinte de la racine nationale
post-request = Demander au siège
post-request-text = La demande contient la clé publique de cet ordinateur, le code et le nom du bureau. Apportez-la au siège sur une clé USB.
post-request-act = Faire la demande
post-request-made = La demande est sur la clé USB
post-grant = Accepter l’attribution
post-grant-text = Quand le siège renvoie l’attribution, choisissez-la ici. Douze mots apparaissent, à comparer par téléphone.
field-path-grant = Attribution
post-grant-act = Accepter l’attribution
missing-path-grant = Choisissez l’attribution faite par le siège.
post-enrolled = Ce bureau est inscrit
post-enrolled-text = Les douze mots étaient identiques. Les clés USB peuvent aller et venir avec le siège.

# Réglages
settings-sight = Langue et lumière
settings-language = Langue de la fenêtre
settings-theme = Lumière
theme-system = Comme la machine
theme-light = Claire
theme-dark = Sombre
settings-letterhead = En-tête
settings-letterhead-note = Figure en haut de chaque lettre
letterhead-hint = Une ligne chacun : nom, rue, ville, téléphone
settings-arms = Armoiries
settings-arms-note = Figurent dans l’en-tête de chaque lettre de ce poste
field-arms-path = Image des armoiries
arms-hint = Un fichier PNG d’au plus 1 Mo
arms-save = Utiliser cette image
arms-remove = La retirer
settings-operators = Opérateurs
operator-add = Ajouter un opérateur
operator-save = Ajouter cette personne
operator-added = { $name } peut maintenant ouvrir ce bureau avec sa propre phrase secrète.
operator-no-slot = n’ouvre qu’une autre machine
settings-office = Ce bureau
office-role = Sorte de bureau
enrolment-unenrolled = non inscrit
enrolment-words = mots à comparer
enrolment-enrolled = inscrit
root-none = aucune avant l’inscription
trust-as-of = Confiance en date du
number-series = Série de numéros
entries-held = Entrées détenues
entries-unknown = dont { $n } d’une version plus récente
program = Programme
home-folder = Répertoire
