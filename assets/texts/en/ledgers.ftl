# Paper registers, entered row by row.

nav-ledgers = Ledgers
