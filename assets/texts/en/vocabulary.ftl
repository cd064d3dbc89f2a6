# Vocabularies and what the office adds to them.

nav-vocabulary = Vocabulary
