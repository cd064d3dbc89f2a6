# Vocabulaires et ce que le bureau y ajoute.

nav-vocabulary = Vocabulaire

# Un champ pour un terme d’une liste

term-unknown = « { $value } » ne figure pas dans la liste. Choisissez l’une de ses propositions.
term-kept = Conservé tel qu’écrit, non identifié.
term-kept-told = Conservé tel qu’écrit, non identifié. Le siège le voit parmi les mots à identifier.
term-propose = L’ajouter comme terme
term-meant = Vouliez-vous dire :
term-written = Tel qu’écrit :

# Comment s’appellent les enregistrements de ce domaine, et leurs champs

kind-term = Terme
kind-place = Lieu
kind-rule = Valeur d’une règle
field-en = Anglais
field-fr = Français
field-aliases = Autres graphies
field-parent = Se trouve dans
field-value = Valeur
field-article = Article
field-verified_by = Comparé avec la source par
field-verified_on = Comparé le

# L’écran

terms-tab-terms = Listes
terms-tab-unidentified = Non identifiés
terms-tab-places = Lieux
terms-tab-rules = Règles de l’État
terms-views = Parties du vocabulaire
terms-count = { $n } termes
terms-count-found = { $n } termes sur { $total }
terms-count-heading = Termes
terms-added-heading = De l’État
terms-lists = Listes
terms-search = Chercher dans cette liste
terms-add = Ajouter un terme
terms-add-to = Ajouter un terme à « { $list } »
terms-correct = Corriger « { $term } »
terms-reword = Autres mots pour « { $term } »
terms-reword-text = Ce terme est livré avec le programme. Ce que vous écrivez ici le remplace dans chaque bureau, dès la prochaine clé.
terms-none = Aucun terme ne correspond
terms-none-text = Rien ne s’appelle ainsi dans cette liste. Si c’est un nom du métier, ajoutez-le ; sinon il reste tel qu’écrit sur l’arme.
terms-closed = Cette liste commande le programme : ses termes peuvent recevoir d’autres mots, et aucun ne peut être ajouté.
terms-first = Les { $n } premiers sont affichés. Cherchez pour en voir d’autres.
terms-source = Source : { $source }
terms-unverified = Personne n’a encore comparé cette liste avec sa source.
terms-verified = Comparé avec la source par { $who } le { $date }.
terms-shipped = Livré
terms-own = L’État
terms-from = Origine
terms-written = Tel qu’écrit
terms-weapons = Armes
terms-meant = Peut-être
terms-needed = Ceci est nécessaire.
terms-saved = Enregistré. Chaque bureau le reçoit avec sa prochaine clé.
terms-save = Enregistrer
terms-new = Nouveau terme
term-code = Code
term-name = Nom
term-code-hint = Ce que gardent les enregistrements. Il ne change jamais.
term-name-hint = Comme l’écrit le fabricant. Il ne change jamais.
term-aliases-hint = Une par ligne.
term-source-hint = D’où il vient : un marquage vu, un catalogue, une lettre.
unidentified-none = Tous les mots sont identifiés
unidentified-none-text = Les marques, modèles et calibres conservés tels qu’écrits paraissent ici, avec ce qu’ils peuvent vouloir dire.
unidentified-text = Conservés tels qu’écrits sur des armes parce qu’ils ne nomment aucun terme. Faites de chacun la graphie d’un terme, ou un nouveau terme ; ce qui est écrit sur les armes demeure.
places-none = Pas encore de lieux
places-none-text = Les formulaires proposeront les lieux de cette liste, afin qu’un lieu s’écrive d’une seule façon dans tous les bureaux.
places-count = { $n } lieux
place-add = Ajouter un lieu
place-correct = Corriger « { $place } »
place-code = ISO 3166-2
place-code-hint = Du lieu ou de la région où il se trouve, par exemple GH-AA.
place-kind = Genre
rules-text = Ce que demande la loi de cet État, là où elle diffère de ce que livre le programme. Chaque valeur nomme sa source.
rules-none = Pas encore de règles
rules-none-text = Les règles qu’un État peut fixer lui-même paraissent ici.
rule-shipped = Tel que livré
rule-shipped-is = Tel que livré : { $value }
terms-makers = Fabricants
terms-country = Pays
rule-here = Dans cet État
rule-set = Fixer
rule-change = Modifier
rule-title = { $rule } : { $value }
rule-same = tel que livré
rule-source-hint = Loi, décret ou instruction.
rule-verified-hint = Qui a comparé la valeur avec le texte, et quand. Laissez vide tant que personne ne l’a fait.
words-headquarters = Tenu au siège ; chaque bureau le reçoit avec sa clé.
withdraw-word-text = Ce qui a été ajouté est retiré dans chaque bureau ; ce qui est livré vaut de nouveau. Les enregistrements qui l’emploient le gardent.

# Noms des listes

list-action = Mécanismes
list-basis_of_identification = Fondements de l’identification
list-calibre = Calibres
list-category = Catégories d’armes
list-channel = Voies
list-classification = Classifications
list-confidence = Confiance
list-country = États et territoires
list-diversion_kind = Genres de détournement
list-effect = Effets d’un motif
list-event_kind = Événements
list-find_kind = Comment une arme est entrée
list-language = Langues
list-make = Fabricants
list-marking_condition = États d’un marquage
list-marking_kind = Genres de marquage
list-marking_method = Procédés de marquage
list-marking_place = Emplacements sur l’arme
list-model = Modèles
list-office_role = Genres de bureau
list-outcome = Issues d’un traçage
list-para17 = Ce qu’il faut à une demande (par. 17)
list-para22 = Motifs de refus (par. 22)
list-para6 = Pourquoi une arme est illicite (par. 6)
list-place_kind = Genres de lieu
list-question = Questions d’une demande
list-result = Résultats d’un traçage
list-role = Rôles
list-script = Écritures
list-step = Étapes d’un dossier
list-trace_exception = Pourquoi il n’y eut pas de traçage
list-urgency = Urgence
list-calendar = Calendriers
list-consignment_direction = Sens d’un envoi
list-event_method = Procédés d’un événement
list-exemption = Exemptions
list-inventory_outcome = Issues d’un contrôle
list-inventory_result = Résultats d’un contrôle
list-ledger_column = Colonnes d’un registre papier
list-ledger_kind = Genres de registre papier
list-ledger_page_state = États d’une page de registre
list-mark_state = États d’une arme dans une campagne
list-nature = Natures d’une arme
list-notice_kind = Genres d’avis
list-notice_state = États d’un avis
list-para7 = Ce qu’un marquage doit être (par. 7)
list-party_role = Rôles des parties
list-practice_of = De qui est la pratique de marquage
list-query_reason = Pourquoi un poste demande
list-query_result = Résultats d’une demande de poste
list-reading_aid = Aides à la lecture
list-received_as = Comment un registre fut reçu
list-stock_agency = Organismes qui détiennent des stocks
list-stock_field = Champs qu’un stock demande
list-symbol = Symboles
list-traces_taken = Traces relevées
list-weapon_status = Situations d’une arme

# Les règles en mots : leurs noms, parties et valeurs

rule-name-adequate_mark = Marquage adéquat à l’importation, à la cession et au transfert
rule-name-adequacy = Ce qui rend un marquage adéquat
rule-name-composed_mark = Marquages composés
rule-name-secret_marks = Qui voit les marquages secrets
rule-name-disposal = Sort des armes trouvées
rule-name-duties = Ce que les parties tiennent et remettent
rule-name-stocks = Stocks des organismes
rule-part-kinds = {""}
rule-part-says = {""}
rule-value-stop = arrêter
rule-value-warn = avertir
rule-value-none = laisser passer
record-unchosen = « { $value } » ne désigne aucune fiche. Tapez une partie de son nom et choisissez-la dans la liste, ou videz le champ.
