# Weapons, marks and finds in full.

nav-finds = Finds
