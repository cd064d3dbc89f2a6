# Marking practice of States and makers, and the table of models.

nav-practices = Marking practice
nav-models = Models
