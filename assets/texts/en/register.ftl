# Weapons, marks and finds in full.

nav-finds = Finds
register-tab-weapons = Weapons
