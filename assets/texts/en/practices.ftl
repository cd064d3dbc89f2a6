# Marking practice of States and makers, and the table of models.

nav-practices = Marking practice
nav-models = Models

## Marking practice on paper.

paper-practice-title = National marking practice
paper-practice-lead = Communicated by { $state } under paragraphs 8 and 31 of the International Tracing Instrument (2005), so that its marks can be recognised and requests for tracing reach it.
paper-practice-contact = Point of contact
paper-practice-date = As of
paper-practice-key = Key of its signed files
paper-practice-of = { $name } ({ $kind })
paper-practice-years = Years
paper-practice-read = How a layout is read
paper-practice-read-text = # is one digit, @ one letter, & one digit or letter, * one sign or more; every other sign stands as it is struck. Spaces and punctuation do not count.
