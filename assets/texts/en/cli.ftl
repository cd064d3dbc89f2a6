## The terminal.
