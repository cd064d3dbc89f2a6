## Lettres entre points de contact nationaux. Ce qui est inséré arrive isolé et dans la langue de la lettre.
## Un texte tient sur une ligne, si long soit-il : un retour à la ligne ici en serait un dans la lettre.

# Dates, toujours avec l'année. « first » est le premier jour d'un mois.
written-date-first = { $day }er { $month } { $year }
written-date-day = { $day } { $month } { $year }
written-date-month = { $month } { $year }
written-date-year = { $year }
written-month-1 = janvier
written-month-2 = février
written-month-3 = mars
written-month-4 = avril
written-month-5 = mai
written-month-6 = juin
written-month-7 = juillet
written-month-8 = août
written-month-9 = septembre
written-month-10 = octobre
written-month-11 = novembre
written-month-12 = décembre

## En-tête et pied

letter-page-of = Page { $page } sur { $pages }
letter-draft = Projet – non émis
letter-reference = Notre référence
letter-date = Date
letter-classification = Classification
letter-urgency = Urgence
letter-urgency-because = { $degree } – { $reason }
letter-salutation = Madame, Monsieur,
letter-closing = Je vous prie d’agréer, Madame, Monsieur, l’assurance de ma très haute considération.
letter-signed-by = Signé par
letter-authorised-by = Autorisé par
letter-annex-photograph = Photographie { $number }
letter-annex-photograph-of = Photographie { $number } : { $caption }
letter-annexes = Annexes
letter-copy-to = Copie à
letter-unknown = Inconnu
letter-unknown-basis = Inconnu (fondement : { $basis })

## Demande de traçage (Instrument international de traçage, paragraphes 15 à 17)

request-title = Demande de traçage { $reference }
request-subject = Objet : Demande de traçage { $class ->
        [small] d’une arme de petit calibre
        [light] d’une arme légère
       *[other] d’une arme
    } au titre des paragraphes 16 et 17 de l’Instrument international de traçage
request-subject-weapon = { $weapon }, numéro de série { $serial }
request-subject-weapon-unnumbered = { $weapon }
request-opening = J’ai l’honneur de solliciter l’assistance des autorités compétentes de votre pays aux fins du traçage de l’arme décrite ci-après. La présente demande est formulée conformément aux paragraphes 16 et 17 de l’Instrument international visant à permettre aux États de procéder à l’identification et au traçage rapides et fiables des armes légères et de petit calibre illicites (Instrument international de traçage, ci-après « l’Instrument »), adopté par l’Assemblée générale des Nations Unies le 8 décembre 2005 (décision 60/519).

request-authority = Compétence pour présenter la demande
request-authority-text = L’autorité requérante, { $office }, est le point de contact national au sens du paragraphe 25 de l’Instrument et présente cette demande sur la base juridique suivante : { $authority }.

request-illicit = Caractère illicite de l’arme – paragraphe 17, alinéa a)
request-illicit-text = L’arme a été découverte dans le ressort de notre juridiction et est considérée comme illicite au sens du paragraphe 6 de l’Instrument, pour { $count ->
        [one] le motif suivant
       *[many] les motifs suivants
    } :
# Le signe d’un motif : la lettre du paragraphe 6.
request-ground-mark = { $letter })
request-law = Droit national invoqué

request-find = Circonstances de la découverte – paragraphe 17, alinéa a)
request-find-kind = Nature
request-find-date = Date
request-find-place = Lieu
request-find-operation = Opération

request-weapon = L’arme – paragraphe 17, alinéa b)
request-weapon-category = Catégorie
request-weapon-make = Marque
request-weapon-model = Modèle
request-weapon-calibre = Calibre
request-weapon-calibre-written = { $calibre } (inscrit « { $written } »)
request-weapon-action = Fonctionnement
request-weapon-country = Pays de fabrication
request-weapon-year = Année de fabrication
request-weapon-import = Dernière importation
request-weapon-import-both = { $country }, { $year }
request-weapon-serial = Numéro de série
request-weapon-national = Numéro national
request-weapon-basis = Fondement de l’identification
request-weapon-remarks = Autres caractéristiques

request-markings = Marquages, tels que relevés sur l’arme :
request-markings-summary = Chaque marquage relevé sur l’arme : sa nature, son emplacement, la lecture qui en a été faite, son procédé et son état.
request-markings-none = Aucun marquage n’a été relevé sur l’arme.
request-markings-number = Nº
request-markings-kind = Marquage
request-markings-place = Emplacement
request-markings-reading = Lecture
request-markings-state = Procédé et état
request-markings-control = Numéro de série (pièce essentielle)
request-markings-unread = –

request-legend = Notation des lectures :
request-legend-next = { "\u00A0;" }
request-legend-one = exactement un signe illisible
request-legend-many = un ou plusieurs signes illisibles
request-legend-choice = l’un des signes entre crochets, le plus probable en premier
request-legend-literal = le signe qui suit vaut pour lui-même

request-searches = Recherches déjà effectuées
request-searches-text = Avant de vous adresser la présente demande, nous avons procédé aux recherches suivantes :

request-questions = Renseignements demandés
request-questions-text = Je vous saurais gré de bien vouloir communiquer tous les renseignements disponibles utiles au traçage de cette arme et, en particulier, de répondre aux points suivants :

request-questions-open = Je vous saurais gré de bien vouloir communiquer tous les renseignements disponibles utiles au traçage de cette arme.

request-use = Utilisation prévue des renseignements – paragraphe 17, alinéa c)

request-confidentiality = Confidentialité – paragraphe 15
request-confidentiality-given = Conformément au paragraphe 15 de l’Instrument, l’autorité requérante s’engage à garantir la confidentialité des renseignements que vous fournirez et à respecter toutes les restrictions dont vous en assortirez l’utilisation. Ceux-ci ne seront communiqués qu’aux autorités compétentes ayant besoin d’en connaître, ne seront utilisés qu’à des fins compatibles avec l’Instrument et ne seront transmis à aucun tiers sans votre consentement préalable.
request-confidentiality-withheld = Conformément au paragraphe 15 de l’Instrument, il me faut vous informer, en vous présentant cette demande, que la confidentialité des renseignements ou le respect des restrictions dont vous en assortiriez l’utilisation ne peuvent être garantis, pour la raison suivante : { $reason }.

request-reply = Réponse et contact
request-reply-by = Je vous saurais gré de bien vouloir accuser réception de la présente et, eu égard au paragraphe 18 de l’Instrument, d’y répondre au plus tard le { $date }.
request-reply-open = Je vous saurais gré de bien vouloir accuser réception de la présente et d’y répondre de manière rapide et fiable, conformément au paragraphe 18 de l’Instrument.
request-reply-more = Si des renseignements complémentaires vous étaient nécessaires, ou si la réponse devait être retardée ou restreinte ou les renseignements refusés au titre du paragraphe 22, je vous prie de bien vouloir me le faire savoir en indiquant les motifs, comme le prévoient les paragraphes 21 et 23. Veuillez rappeler notre référence { $reference } dans votre réponse.
request-contact-name = Dossier suivi par
request-contact-phone = Téléphone
request-contact-email = Courriel
request-contact-address = Adresse
request-contact-secure = Moyen sécurisé
