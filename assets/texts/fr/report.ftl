## Mots des rapports, des sortes d’enregistrements et des champs, pour le terminal et la fenêtre.

# Ce qu’il est advenu d’un enregistrement
outcome-new = nouveau
outcome-changed = modifié
outcome-disagreement = en désaccord
outcome-waiting = en attente
outcome-flagged = signalé
outcome-erased = effacé
outcome-unknown_kind = gardé sans être lu

# Ce qu’une personne doit examiner
needs-fork = Un appareil semble fonctionner sur deux machines à la fois. Cherchez pourquoi avant de vous fier à ce qu’il a écrit.
needs-clock = L’horloge de l’ordinateur expéditeur est fausse. Les dates saisies par des personnes ne sont pas touchées.
needs-unknown_kind = Certains enregistrements sont d’une sorte que cette version ne connaît pas. Ils sont gardés et apparaîtront après une mise à jour.
needs-quarantined = Certaines entrées ont été signées par un appareil auquel on ne se fiait plus. Elles sont gardées, mais ne comptent pas.
needs-proposed = Certaines entrées sont des propositions que le siège doit accepter.
needs-disagreement = Deux bureaux disent des choses différentes du même champ. Les deux valeurs sont gardées ; une personne tranche.
needs-missing = Il manque des entrées d’une clé antérieure. Elles seront demandées avec la prochaine.
needs-uncertified = Certaines entrées viennent d’un appareil sans certificat. Elles attendent qu’il soit certifié.
needs-root_fork = La racine nationale a signé deux déclarations différentes d’un même numéro. La confiance ne change plus tant que le siège ne l’a pas réglé ; avertissez le siège.
needs-other_root = Ceci a apporté le début d’une autre racine nationale. Elle est sans effet ici. Demandez au siège par téléphone s’il a fondé sa racine à nouveau, et seulement alors demandez à être inscrit de nouveau.

# Sortes d’enregistrements
kind-weapon = Arme
kind-marking = Marquage
kind-event = Événement
kind-find = Découverte
kind-note = Note
kind-party = Personne ou organisme
kind-case = Dossier
kind-step = Étape
kind-letter = Lettre
kind-contact = Contact
kind-office = Bureau
kind-operator = Opérateur
kind-attachment = Photographie
kind-unknown = Pas encore connue

# Valeur d’une entrée
standing-folded = compte
standing-waiting = Attend une entrée antérieure
standing-quarantined = Ne compte pas : signée après la fin de la confiance dans l’appareil
standing-proposed = Proposée, pas encore acceptée
standing-foreign = Ne compte pas : écrite pour d’autres bureaux que ceux qui partagent la fiche
standing-erased = Effacée

# Pourquoi un marquage a été trouvé
why-exact = exactement comme écrit
why-same_signs = mêmes signes
why-fits = concorde, signes illisibles mis à part

# Champs : arme
field-category = Type
field-make = Fabricant
field-model = Modèle
field-calibre = Calibre
field-calibre_as_written = Calibre tel qu’écrit
field-country_of_manufacture = Pays de fabrication
field-year_of_manufacture = Année de fabrication
field-import_country = État du marquage d’importation
field-import_year = Année d’importation
field-action = Fonctionnement
field-basis_of_identification = Identifiée d’après
field-status = Où elle se trouve
field-nature = Origine de l’arme
field-make_as_written = Fabricant, tel qu’écrit
field-model_as_written = Modèle, tel qu’écrit
field-successor = État qui en répond aujourd’hui
field-successor_reason = Pourquoi cet État
field-year_as_struck = Année telle que frappée
field-calendar = Calendrier
field-barrel_mm = Canon, en millimètres
field-confidence = Certitude de l’identification
field-storage_place = Lieu d’entreposage
field-storage_seal = Scellé ou étiquette
field-traces_taken = Traces relevées avant nettoyage
field-stock = Stock
field-stock_number = Numéro dans le stock
field-made_safe_by = Mise en sécurité par
field-remarks = Remarques
field-national_number = Numéro national
field-withdrawn = Motif du retrait

# Champs : marquage
field-kind = Sorte
field-place = Lieu
field-method = Procédé
field-condition = État
field-script = Écriture
field-reading = Lecture
field-symbols = Symboles, en mots
field-control_part = Numéro de série de la pièce maîtresse
field-remark = Remarque

# Champs : événement
field-find_kind = Comment elle est arrivée
field-date = Date
field-country = État
field-operation = Opération
field-find = Découverte
field-marking = Marque
field-date_to = Jusqu’au
field-subdivision = Région
field-from_party = De la part de
field-to_party = À
field-country_from = État de départ
field-country_to = État de destination
field-consignment = Envoi
field-licence = Licence ou permis
field-document = Document
field-exemption = Pourquoi aucune marque n’est exigée
field-decision = Décision
field-ledger = Registre papier
field-page = Page
field-line = Ligne
field-source = Source
field-circumstances = Circonstances

# Champs : demande
field-partner = État requis
field-addressee = Destinataire
field-address = Adresse
field-copy_to = Copie à
field-channel = Voie
field-urgency = Urgence
field-urgency_reason = Motif de l’urgence
field-classification = Classification
field-authority = Fondement juridique du bureau
field-grounds = Pourquoi l’arme est considérée comme illicite
field-law = Loi nationale et article
field-searches = Recherches déjà faites
field-questions = Questions posées
field-other_question = Autre question
field-intended_use = Usage prévu des informations
field-confidentiality = Confidentialité
field-confidentiality_reason = Pourquoi elle ne peut être garantie
field-reply_by = Réponse demandée pour le
field-contact = Agent à contacter
field-signatory = Signataire
field-direction = Sens
field-state = État du dossier
field-weapon = Arme

# Champs : personnes, bureaux, fichiers
field-name = Nom
field-roles = Rôles
field-role = Rôle
field-passphrase = Phrase secrète
field-root_passphrase = Phrase secrète racine
field-code = Code court
field-language = Langue
field-letterhead = Lignes d’adresse
field-caption = Légende
field-path = Fichier
field-folder = Répertoire
field-record = Enregistrement
field-reason = Motif
field-operator = Opérateur
field-office = Bureau
field-second = Second opérateur
field-list = Liste

# Champs que les enregistrements gardent en outre
field-about = Appartient à
field-topic = Sujet
field-text = Texte
field-case = Dossier
field-letter = Lettre
field-reference = Référence
field-facts = Ce qui a été autorisé
field-continues = Continue
field-telephone = Téléphone
field-email = Courriel
field-languages = Langues
field-confirmed_on = Confirmé le
field-media_type = Sorte de fichier
field-orientation = Orientation
field-size = Taille
field-sha256 = Empreinte
field-sha256_original = Empreinte de l’original

# Why a record that was proposed and not accepted is withdrawn
proposal-declined = Proposition refusée

# Who opens a store with a slot whose operator was erased
operator-erased = Agent effacé

# How long the law asks that a record be kept
retention-until = jusqu’au { $day }
retention-always = sans limite de temps
