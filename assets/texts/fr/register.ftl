# Armes, marques et découvertes en entier.

nav-finds = Découvertes

## La liste

filter-more =
    { $n ->
        [0] Autres filtres
        [one] Autres filtres (1 actif)
       *[other] Autres filtres ({ $n } actifs)
    }
filter-flag = Ce qui ressort
filter-from = Arrivée depuis
filter-to = Arrivée jusqu’à
views = Vues enregistrées
views-none = Aucune vue n’est encore enregistrée. Filtrez, triez, choisissez les colonnes, puis enregistrez-les sous un nom.
view-save = Enregistrer cette vue
view-save-text = Filtres, tri et colonnes sont conservés sous ce nom, pour vous, sur cet ordinateur.
view-drop = Supprimer « { $name } »
view-name = Nom
columns = Colonnes
columns-usual = Les colonnes habituelles
column-number = Numéro national
register-foot-most = Les { $shown } premières sur { $total } sont affichées. Triez dans l’autre sens ou filtrez pour voir les autres. Les flèches déplacent, Entrée ouvre.
register-preparing = La liste est en préparation
register-preparing-text = Le registre est lu une fois après son ouverture. Cela prend un instant lorsqu’il y a beaucoup d’armes.
