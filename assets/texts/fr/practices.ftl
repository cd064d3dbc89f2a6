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
