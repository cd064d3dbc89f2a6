# Envois, plages de numéros, parties et lots de munitions.

nav-consignments = Envois
nav-ammunition = Munitions
nav-parties = Parties
