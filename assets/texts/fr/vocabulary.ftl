# Vocabulaires et ce que le bureau y ajoute.

nav-vocabulary = Vocabulaire
