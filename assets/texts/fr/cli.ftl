## Le terminal.
