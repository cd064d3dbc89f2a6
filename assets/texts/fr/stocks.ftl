# Stocks, campagnes de marquage et contrôles d’inventaire.

nav-stocks = Stocks
nav-campaigns = Campagnes de marquage
nav-inventories = Contrôles d’inventaire
