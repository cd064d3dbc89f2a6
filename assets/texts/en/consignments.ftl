# Consignments, serial ranges, parties and ammunition lots.

nav-consignments = Consignments
nav-ammunition = Ammunition
nav-parties = Parties
