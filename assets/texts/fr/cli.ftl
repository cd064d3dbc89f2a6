## Le terminal. Ce que les personnes y lisent ; à un programme, la même chose est dite en JSON.

# Questions
cli-ask-passphrase = Phrase secrète de { $name } :
cli-ask-root = Phrase secrète de la racine nationale :
cli-ask-again = La même phrase secrète encore une fois :
cli-ask-sheet = { $title } : retapez ses groupes d’après le papier. Une ligne vide passe outre.
cli-ask-root-sheet = Texte de la feuille de clé racine :
cli-sheet-equal = Identique. La feuille est bonne.
cli-sheet-unchecked = { $title } : non comparée. Comparez-la avant de compter sur elle : une feuille fautive ne vaut rien.
cli-progress = { $task } { $percent } %

# Travaux longs
cli-task-export = Écriture du paquet
cli-task-inspect = Examen du paquet
cli-task-import = Reprise du paquet
cli-task-verify = Vérification
cli-task-rebuild = Reconstruction
cli-task-take-in = Lecture de la clé
cli-task-backup = Copie et vérification

# Premier démarrage
cli-begun = Le bureau { $code }, { $name }, est créé.
cli-sheets-keep = Chaque secret n’existe qu’ici et sur papier. Mettez les feuilles sous scellés, gardez-les dans deux coffres et videz cette fenêtre.
cli-begun-next-national = Ensuite : enregistrez des armes, ou inscrivez un bureau de terrain avec « proofmark enrol grant ».
cli-begun-next-field = Ensuite : demandez au siège d’inscrire ce bureau avec « proofmark enrol request DOSSIER ». Ce que vous enregistrez avant est gardé.
cli-stage-first = Il n’y a pas encore de bureau dans ce dossier.
cli-stage-locked = Il y a un bureau dans ce dossier. Il est verrouillé.
cli-stage-open = Déverrouillé.
cli-operators = Opérateurs
cli-operator-added = { $name } peut désormais ouvrir ce bureau avec sa propre phrase secrète.
cli-version = Version

# Inscription
cli-enrol-requested = La demande se trouve à { $file }. Elle ne contient que des noms et des clés publiques. Envoyez-la au siège.
cli-enrol-known = Cet appareil est déjà inscrit.
cli-enrol-further = Un poste de travail supplémentaire d’un bureau déjà inscrit.
cli-enrol-granted = L’accord pour { $code } se trouve à { $file }. Renvoyez-le au poste.
cli-enrol-confirmed = Confirmé. Dès maintenant, les échanges sont ouverts entre les deux bureaux.
cli-words-compare = Lisez ces douze mots à l’autre bureau et écoutez les siens. Ne confirmez que s’ils sont tous identiques, dans cet ordre.
cli-device = Appareil
cli-root = Racine nationale
cli-trust = Confiance au
cli-series = Série de numéros
cli-engine = Base
cli-unknown = De sorte inconnue, gardés
cli-forks = Appareils qui semblent doublés

# Colonnes et faits
cli-id = Identifiant
cli-reference = Référence
cli-remarks = À noter
cli-why = Correspondance
cli-made = Fait le
cli-from = De
cli-for = Pour
cli-size = Taille
cli-bytes = { $bytes } octets
cli-entries = Entrées
cli-changes = Modifications
cli-new = Entrées nouvelles
cli-known = Déjà détenues
cli-trust-new = Déclarations nouvelles de la racine
cli-attachments = Photographies et lettres
cli-attachments-missing = Nommées, mais non détenues
cli-words = Douze mots
cli-words-equal = trouvés identiques
cli-words-open = à comparer
cli-received = Dernière réception
cli-sent = Dernier envoi
cli-waiting = Entrées en attente
cli-opened = Ouvert le
cli-lacking = Manques
cli-not-held = non détenue ici

# Le registre
cli-weapon-added = L’arme est enregistrée.
cli-photograph-added = La photographie est gardée. Le lieu et l’auteur de la prise de vue en ont été retirés.
cli-withdrawn = Retiré. Il reste lisible.
cli-lost-none = Aucune arme manquante n’a un tel numéro.
cli-view-dropped = La vue « { $name } » est oubliée.
cli-saved = Enregistré.
cli-weapons = Armes
cli-ammunition = Munitions
cli-finds-none = Aucune découverte n’est encore enregistrée, ou aucune ne correspond.
cli-disposal = Ce qu’elle peut devenir
cli-since = Ici depuis au moins { $days } jours
cli-lacks-mark = d’abord un marquage adéquat
cli-year = Année de l’ère commune
cli-year-read = { $years } ({ $by })
cli-year-differs = { $years } ({ $by }) : l’année consignée diffère
cli-year-unknown = Cette année ne peut être calculée.
cli-mismatch = Numéros qui ne concordent pas
cli-days = Jours
cli-awaiting = { $total } attendent, dont { $late } plus longtemps que ne le veut la règle de l’État (!).
cli-awaiting-none = Aucune arme entrée n’attend son sort.
cli-weapons-none = Aucune arme ne correspond.
cli-rows = { $shown } sur { $total }.
cli-rows-next = Continuez avec --after { $next }
cli-found-none = Aucun marquage ne convient à { $reading }.
cli-markings = Marquages
cli-events = Événements
cli-photographs = Photographies
cli-cases = Dossiers
cli-disagreements = Deux bureaux disent des choses différentes
cli-doubles = Autres armes portant un numéro de série identique

# Dossiers et lettres
cli-case-opened = Le dossier { $reference } est ouvert.
cli-case-authorised = La demande est autorisée telle quelle. Une modification ultérieure exigerait une nouvelle autorisation.
cli-cases-none = Aucun dossier de traçage pour l’instant.
cli-request = Demande
cli-gaps = Ce qui manque encore à la demande
cli-advised = (conseillé, non exigé)
cli-steps = Étapes
cli-letters = Lettres
cli-confidentiality-undertaken = Les informations resteront confidentielles.
cli-confidentiality-cannot = Ne peut être garantie : { $reason }
cli-letter-draft = Le projet se trouve à { $file }. Il n’est pas émis et n’a pas de numéro.
cli-letter-issued = La lettre { $reference } est émise et gardée telle quelle.
cli-letter-exported = La lettre se trouve à { $file }, en clair.
cli-letters-none = Aucune lettre n’a encore été émise.

# Échange
cli-import-done = Le paquet est repris.
cli-import-would = Le paquet changerait ceci. Rien n’est encore repris.
cli-records = Enregistrements ({ $count })
cli-sums = Totaux
cli-missing-heading = Manquant ; ce sera demandé avec le prochain paquet
cli-missing = { $office } : entrées { $from } à { $to }
cli-needs = Quelqu’un devrait examiner ceci
cli-look-none = Il n’y a rien de Proofmark dans ce dossier.
cli-offices-none = Aucun autre bureau n’est encore connu.

# Conservation
cli-statements = Déclarations de la racine
cli-without-body = Sans contenu
cli-tables = Tables
cli-tables-equal = égales à une reconstruction de ce qui est gardé
cli-tables-differ = différentes d’une reconstruction de ce qui est gardé
cli-damaged = Endommagé
cli-verified = Tout va bien.
cli-verified-not = Tout ne va pas bien. Copiez le dossier en lieu sûr, puis essayez « proofmark rebuild » si seules les tables diffèrent.
cli-rebuilt = Les tables ont été reconstruites à partir de { $commits } entrées.

# Sticks, couriers, reports
cli-attachments-left = Laissées pour une clé ultérieure
cli-attachments-too-large = Trop grandes pour des fichiers de cette taille
cli-volumes = Fichiers
cli-volumes-missing = Fichiers de cet ensemble qui ne sont pas arrivés
cli-stick-others = Non pris en compte
cli-stick-none = Il n’y a rien de Proofmark ici.
cli-stick-unknown = Autres fichiers, laissés tels quels : { $count }
cli-reports-none = Aucun rapport n’est encore conservé.
cli-needs-person = demande une personne
cli-number = Numéro
cli-about = Objet
cli-offices = Bureaux
cli-members = Membres
cli-record-count = Fiches
cli-feed = Fil
cli-last = Dernier numéro
cli-courier-on = Le répertoire { $folder } est surveillé tant que le bureau est déverrouillé.
cli-courier-off = Aucun répertoire n’est surveillé.
stick-bundle = paquet
stick-onward = à transmettre
stick-request = demande d’inscription
stick-grant = autorisation
stick-refused = refusé
stick-question = attend une personne
stick-held = déjà pris en compte
report-stick = clé
report-courier = répertoire du coursier
report-file = fichier seul
report-prepared = préparée

# Trust
cli-trust-cut = L’ordinateur est retranché. Ce qui était détenu ici auparavant demeure ; rien de ce qu’il signe ensuite ne compte. Transmettez-le à chaque bureau par la prochaine clé USB.
cli-trust-admitted = Le travail est admis. Il compte désormais ici, et dans les autres bureaux avec la prochaine clé.
cli-trust-particulars = Les particularités de { $office } se trouvent dans { $file }. Elles ne contiennent que des noms et des clés publiques. Commencez le poste supplémentaire par « proofmark init field --joins FICHIER ».
cli-trust-new-root = Une nouvelle clé racine est en vigueur. L’ancienne feuille ne vaut plus rien ; celle-ci est la suivante.
cli-trust-next = Clé de la feuille de clé racine
cli-trust-forked = Deux déclarations de même numéro sont détenues. Les changements de confiance s’arrêtent jusqu’à la succession de la racine à partir de la feuille de clé racine.
cli-trust-words = La racine en douze mots
cli-trust-without-effect = sans effet
cli-audience = Pour
cli-audiences = Destinataires
cli-program = Programme
cli-rights = Peut écrire
cli-quarantined = D’après le retranchement
cli-onward = Fichiers qui attendent de lui être portés
cli-holdings = Ce qu’il a dit détenir
cli-feeds = Ses fils
cli-accepted = Compte jusqu’à
device-in_force = en vigueur
device-words = mots à comparer
device-cut = retranché

# What must be settled
cli-settle-none = Rien à régler.
cli-value = Valeur
cli-field = Champ
cli-said = Dit par
cli-had-seen = Avait vu
cli-now = Actuel
cli-proposed = Proposé
cli-day-awaiting = Armes entrées qui attendent leur sort (en retard : { $late }, jours pour la plus ancienne : { $days })
cli-day-campaigns = Campagnes de marquage ouvertes (marquées : { $done } sur { $weapons })
cli-day-checks = Inventaires ouverts (vues : { $seen } sur { $expected })
cli-day-ledgers = Registres en attente d’une seconde personne (lignes : { $rows })
cli-day-duties = Déclarations et dépôts dus par des parties (en retard : { $overdue })
cli-attention-disagreements = Champs à plusieurs valeurs
cli-attention-proposals = Propositions
cli-attention-contradictions = Dossiers dont les étapes se contredisent
cli-attention-quarantined = Appareils dont du travail suit le retranchement
cli-attention-evidence = Appareils copiés et horloges douteuses
cli-attention-missing = Séries d’entrées qui ne sont pas arrivées
cli-attention-courier = Fichiers en attente dans le répertoire du coursier
cli-attention-clock = L’horloge de cet ordinateur ne peut être juste. Réglez-la avant de continuer.

# Erasure, backup
cli-erased = Effacé ici, et dans chaque bureau avec la prochaine clé. Ce qui reste dit par quelle règle.
cli-erasures-none = Rien n’a été effacé.
cli-keep-until = À conserver jusqu’à
cli-term-source = Source du délai
cli-held-by = Détenu par
cli-rule = Règle
cli-authority = Ordonné par
cli-confirmed = Confirmé par
cli-unconfirmed = Pas encore par
cli-restored = La sauvegarde est désormais le registre de ce dossier. Sa série de numéros est { $series } ; demandez aux autres bureaux ce qui a été écrit depuis la sauvegarde.

# Erreurs du terminal
error-usage = La commande n’a pas été comprise : { $reason }
    .next = Lancez « proofmark --help », ou la commande avec --help.
error-operator_needed = Il n’est pas dit qui agit. Ce bureau a : { $names }
    .next = Nommez l’opérateur avec --as NOM.
error-second_needed = Il faut ici une seconde personne, et aucune n’a été nommée.
    .next = Nommez le second opérateur avec --second NOM.
error-passphrase_needed = Il faut une phrase secrète, et personne n’est là pour la donner.
    .next = Définissez { $variable }, ou lancez la commande dans un terminal.
error-passphrases_differ = Les deux phrases secrètes ne sont pas les mêmes. Rien n’a été modifié.
    .next = Recommencez et tapez deux fois la même.
error-folder_not_empty = Le dossier { $path } n’est pas vide. Rien n’a été écrit.
    .next = Nommez un nouveau dossier pour la visite.

# La visite. Chaque phrase dit ce que font les personnes ; ce qu’elles voient suit, en retrait.
tour-begin = Ceci est une démonstration. Tous les bureaux, personnes, armes et lieux sont inventés.
tour-founded = 1. Le siège commence. { $first } et { $second } choisissent chacun une phrase secrète ; les feuilles de clé sont prêtes à imprimer.
tour-post-founded = 2. Au loin, le poste frontière 3 commence avec { $name }. Il ne connaît encore personne, mais pourrait déjà enregistrer.
tour-requested = 3. Le poste demande à être inscrit et met sa demande sur la clé USB : { $file }
tour-granted = 4. Le siège l’accorde avec la clé racine, et le poste reprend l’accord : { $file }
tour-words = 5. Le messager a pu modifier l’un ou l’autre fichier ; les deux se lisent donc douze mots au téléphone. Ils sont identiques, et tous deux confirment.
tour-recorded = 6. Le poste enregistre un fusil saisi. Un signe de son numéro de série est illisible, et un autre peut être 8 ou B : { $reading }
tour-carried = » { $from } met un paquet pour { $to } sur la clé USB. Seul { $to } peut l’ouvrir.
tour-inspected = 7. Le siège examine le paquet avant de reprendre quoi que ce soit.
tour-imported = 8. Il reprend le paquet. Enregistrements : { $count }
tour-twice = 9. Par erreur, la même clé USB est reprise encore une fois. Entrées nouvelles : { $count }. Deux fois, c’est une fois.
tour-found = 10. Quelqu’un demande { $reading }. La lecture avec son signe illisible convient.
tour-opened = 11. { $reference } : le siège ouvre un dossier de traçage. Voici ce qui manque encore au regard du paragraphe 17.
tour-completed = 12. L’agent de traçage complète la demande. Plus rien d’exigé ne manque.
tour-authorised = 13. { $name } autorise la demande avec sa propre phrase secrète. Personne ne peut faire les deux.
tour-issued = 14. La lettre { $reference } est émise en anglais et écrite en PDF, ainsi qu’un projet en français.
tour-learned = 15. Le poste reprend le paquet du siège.
tour-traced = 16. Le poste voit que son fusil fait l’objet d’un traçage. Du dossier lui-même, il n’apprend rien.
tour-verified = 17. Les deux bureaux vérifient chaque empreinte et chaque signature et reconstruisent leurs tables. Tout va bien.
tour-where = Où les choses se trouvent
tour-headquarters = Siège
tour-post = Poste frontière 3
tour-letter = Lettre
tour-draft = Projet en français
tour-bundles = Paquets
tour-sheets = Feuilles de clé
tour-checker = Pour vérifier
tour-passphrases = Phrases secrètes de cette démonstration
tour-look = Regardez autour de vous avec : proofmark --home { $home } --as "{ $name }" case list
tour-warning = CECI EST UNE DÉMONSTRATION. À côté de ses bureaux, la visite a laissé leurs identités de sceau et tout ce qu’ils détiennent en clair, afin que d’autres programmes puissent vérifier les paquets. Un vrai bureau ne fait jamais cela : qui possède son identité de sceau lit tous les paquets qui lui sont scellés.
# Écrit dans un fichier ; deux espaces séparent ses lignes.
tour-seal = DÉMONSTRATION UNIQUEMENT. Voici l’identité de sceau secrète du bureau inventé { $office }.  Qui la possède lit tous les paquets qui ont jamais été scellés à ce bureau.  Un vrai bureau ne l’écrit jamais : elle reste dans la base chiffrée.

# Stocks
cli-stock-taken = Enregistré. Au nombre de : { $reference }.
cli-stock-rows = Lignes : { $rows }. Refusées : { $refused }.
cli-stock-gaps = Ce qui manque aux armes
# Registres papier
cli-ledger-added = Le registre a été enregistré.
cli-ledger-scanned = { $reference } numérisations ont été reprises.
cli-ledgers-none = Aucun registre papier n’est enregistré ici.
cli-ledger-rows-none = Aucune ligne de cette page n’est saisie.
cli-ledger-pages = Pages saisies
cli-ledger-scanned-pages = Pages numérisées
cli-ledger-checked-pages = Pages vérifiées
cli-ledger-rows = Lignes
cli-ledger-errors = Fausses sur vérifiées
cli-ledger-days = Jours restants
cli-ledger-next = Page / ligne suivante
