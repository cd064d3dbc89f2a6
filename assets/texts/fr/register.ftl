# Armes, marques et découvertes en entier.

nav-finds = Découvertes
register-tab-weapons = Armes
