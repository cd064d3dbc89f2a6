# Registres papier, saisis ligne par ligne.

nav-ledgers = Registres papier
