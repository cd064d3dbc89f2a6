# Armes, marques et découvertes en entier.

nav-finds = Découvertes
