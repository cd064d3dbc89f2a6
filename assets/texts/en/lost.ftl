# The lost-and-stolen list, queries and answers.

nav-lost = Lost and stolen
