# Vocabularies and what the office adds to them.

nav-vocabulary = Vocabulary

# A field for a term of a list

term-unknown = “{ $value }” is not in the list. Choose one that it offers.
term-kept = Kept as written, not identified.
term-meant = Did you mean:
term-written = As written:
