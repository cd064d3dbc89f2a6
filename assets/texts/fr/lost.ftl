# La liste des armes perdues et volées, questions et réponses.

nav-lost = Perdues et volées
