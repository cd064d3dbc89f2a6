# Vocabulaires et ce que le bureau y ajoute.

nav-vocabulary = Vocabulaire

# Un champ pour un terme d’une liste

term-unknown = « { $value } » ne figure pas dans la liste. Choisissez l’une de ses propositions.
term-kept = Conservé tel qu’écrit, non identifié.
term-meant = Vouliez-vous dire :
term-written = Tel qu’écrit :
