# Pratiques de marquage des États et des fabricants, et table des modèles.

nav-practices = Pratiques de marquage
nav-models = Modèles

## Les pratiques de marquage sur papier.

paper-practice-title = Pratiques nationales de marquage
paper-practice-lead = Communiquées par l’État suivant en application des paragraphes 8 et 31 de l’Instrument international de traçage (2005), afin que ses marques puissent être reconnues et que les demandes de traçage lui parviennent : { $state }.
paper-practice-contact = Point de contact
paper-practice-date = Situation au
paper-practice-key = Clé de ses fichiers signés
paper-practice-of = { $name } ({ $kind })
paper-practice-years = Années
paper-practice-read = Comment se lit une disposition
paper-practice-read-text = # est un chiffre, @ une lettre, & un chiffre ou une lettre, * un ou plusieurs signes ; tout autre signe figure tel qu’il est frappé. Les espaces et la ponctuation ne comptent pas.

## On the screen.

kind-practice = Pratique de marquage
kind-model = Modèle
field-layout = Disposition
field-of = Pratique de qui
practices-count =
    { $n ->
        [one] { $n } pratique
       *[other] { $n } pratiques
    }
practices-new = Nouvelle pratique
practices-take = Reprendre un fichier…
practices-send = Envoyer les nôtres…
practices-empty = Aucune pratique de marquage encore
practices-empty-text = La façon dont les États, les services et les usines marquent figure ici : disposition, symboles, codes, emplacements, années. On y voit qui a pu frapper une marque et qui interroger. Commencez par les marques de l’État.
practices-none = Aucune pratique avec ces mots
practices-filter = Nom, État, disposition, symbole
practices-filter-label = Chercher dans les pratiques
practices-foot = Celles de l’État figurent en premier : c’est ce que l’on communique aux autres.
practice-column-name = Qui marque
practice-column-years = Années
practice-column-from = Connu par
practice-own = Notre État
practice-years = { $from } – { $to }
practice-name = Nom de l’État, du service ou de l’usine
practice-layout-hint = # un chiffre, @ une lettre, & l’un ou l’autre, * un ou plusieurs signes ; le reste tel que frappé
practice-symbols = Symboles, en mots
practice-codes = Codes et leur signification
practice-codes-hint = Une ligne chacun
practice-places = Où se trouve la marque
practice-methods = Comment elle est faite
practice-year-from = Première année
practice-year-to = Dernière année
practice-source = D’où cela est connu
practice-save = Enregistrer la pratique
practice-correct = Corriger
practice-pictures = Images de la marque
practice-sender = Envoyé par
practice-fingerprint = Empreinte du fichier
practice-fits = Qui a pu frapper ces marques
practice-fits-note = D’après les pratiques de marquage que tient le bureau
practice-fit-why-layout = disposition
practice-fit-why-symbols = symbole
practice-fit-why-place = emplacement
practice-fit-why-method = procédé
practice-fit-why-years = années
practice-fit-agrees = Concorde : { $what }
practice-fit-against = Plaide contre : { $what }
practice-fit-choose = Interroger : { $country }
practice-need-of = Dites de qui est la pratique.
practice-need-name = Écrivez le nom.
practice-need-country = Choisissez l’État.
practice-send-title = Envoyer nos pratiques de marquage
practice-send-text = Aux autres États et au Secrétariat des Nations Unies (ITI 31) : un fichier signé pour qui a ce programme, et du papier pour tous. Ni l’un ni l’autre n’est secret.
practice-send-which = Quelles pratiques
practice-send-folder = Dossier ou clé USB pour le fichier
practice-send-file = Écrire le fichier signé
practice-send-as-file = En fichier signé
practice-send-on-paper = Sur papier
practice-send-done = Écrit : { $path }
practice-send-tell = Communiquez cette empreinte au destinataire par téléphone ou par lettre ; elle figure aussi sur le papier.
practice-send-date = Date du papier
practice-send-language = Langue du papier
practice-send-show = Montrer le papier
practice-send-print = Imprimer
practice-send-none = Cochez au moins une pratique.
practice-take-title = Pratiques de marquage d’un autre État
practice-take-text = Le fichier dit quelle clé l’a signé, non à qui elle appartient. Comparez l’empreinte avec l’expéditeur par téléphone ou sur sa lettre avant de le reprendre.
practice-take-path = Le fichier
practice-take-read = Lire le fichier
practice-take-sender = Se dit de
practice-take-at = Signé
practice-take-known = Quelque chose de cette clé a déjà été repris.
practice-take-new = Rien de cette clé n’a encore été repris.
practice-take-compared = J’ai comparé tous les groupes de l’empreinte avec l’expéditeur
practice-take-compare = Comparez d’abord l’empreinte, et dites-le.
practice-take-save = Reprendre
practice-take-is-new = Nouvelle
practice-take-updates = Mise à jour
practice-take-same = Rien de nouveau
practice-take-left-out = Laissé de côté, car cette version ne le connaît pas : { $what }
practice-take-picture = avec une image
models-count =
    { $n ->
        [one] { $n } modèle
       *[other] { $n } modèles
    }
models-new = Nouveau modèle
models-empty = Aucun modèle encore
models-empty-text = La table que le bureau tient lui-même : fabricant, calibres, emplacement des marques, disposition des numéros selon les années, et avec quoi on le confond. La fiche d’une arme y puise ses suggestions.
models-none = Aucun modèle avec ces mots
models-filter = Marque, modèle, calibre, numéro FRT
models-filter-label = Chercher dans les modèles
models-foot = Entrée ouvre une ligne.
model-aliases = Autres noms
model-calibres = Calibres
model-line-hint = Une ligne chacun
model-places = Où se trouvent ses marques
model-formats = Disposition de ses numéros de série
model-formats-note = Une remarque à côté d’une fiche, jamais un refus
model-format-layout = Disposition
model-format-add = Ajouter une disposition
model-format-remove = Retirer
model-look-alikes = Confondu avec
model-frt = Numéro FRT
model-frt-hint = De la table de référence des armes à feu de la police, si le bureau y a accès
model-source = D’où cela est connu
model-save = Enregistrer le modèle
model-weapons =
    { $n ->
        [0] Aucune arme du registre ne le mentionne
        [one] { $n } arme du registre le mentionne
       *[other] { $n } armes du registre le mentionnent
    }
model-need-model = Écrivez le modèle.
model-pictures = Images
model-suggest = D’après la table des modèles
model-suggest-take = Reprendre
serial-remark-differs = Ce numéro n’a pas la disposition connue des numéros du { $model } : { $formats }. Simple remarque.
serial-remark-other_years = Les numéros du { $model } avaient cette disposition en d’autres années : { $formats }. Simple remarque.
serial-remark-fits = Disposé comme les numéros du { $model }.

## On paper, too.

paper-practice-places = Emplacements
paper-practice-methods = Procédé
paper-practice-source = Source
paper-practice-codes = Codes
mark-practice-fits = Correspond à la pratique de marquage de
mark-practice-follows = Suit la pratique de marquage :
mark-practice-none = Pas celle-ci
