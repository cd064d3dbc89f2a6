# Armes, marques et découvertes en entier.

nav-finds = Découvertes
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
