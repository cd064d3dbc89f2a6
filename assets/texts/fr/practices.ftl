# Pratiques de marquage des États et des fabricants, et table des modèles.

nav-practices = Pratiques de marquage
nav-models = Modèles
