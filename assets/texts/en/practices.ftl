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

## On the screen.

kind-practice = Marking practice
kind-model = Model
field-layout = Layout
field-of = Whose practice
practices-count =
    { $n ->
        [one] { $n } practice
       *[other] { $n } practices
    }
practices-new = New practice
practices-take = Take in a file…
practices-send = Send ours…
practices-empty = No marking practice yet
practices-empty-text = How States, agencies and factories mark stands here: layout, symbols, codes, places, years. It tells who may have struck a mark and whom to ask. Begin with the marks of the own State.
practices-none = No practice with these words
practices-filter = Name, State, layout, symbol
practices-filter-label = Search the practices
practices-foot = Those of the own State stand first: they are what others are told.
practice-column-name = Who marks
practice-column-years = Years
practice-column-from = Known from
practice-own = Our State
practice-years = { $from } – { $to }
practice-name = Name of the State, agency or factory
practice-layout-hint = # a digit, @ a letter, & either, * one sign or more; all else as it is struck
practice-symbols = Symbols, in words
practice-codes = Codes and what they mean
practice-codes-hint = A line each
practice-places = Where the mark stands
practice-methods = How it is made
practice-year-from = First year
practice-year-to = Last year
practice-source = Where this is known from
practice-save = Save the practice
practice-correct = Correct
practice-pictures = Pictures of the mark
practice-sender = Sent by
practice-fingerprint = Fingerprint of the file
practice-fits = Who may have struck these marks
practice-fits-note = By the marking practice that the office keeps
practice-fit-why-layout = layout
practice-fit-why-symbols = symbol
practice-fit-why-place = place
practice-fit-why-method = method
practice-fit-why-years = years
practice-fit-agrees = Agrees: { $what }
practice-fit-against = Speaks against it: { $what }
practice-fit-choose = Ask { $country }
practice-need-of = Say whose practice it is.
practice-need-name = Write the name.
practice-need-country = Choose the State.
practice-send-title = Send our marking practice
practice-send-text = To other States and to the Secretariat of the United Nations (ITI 31): a signed file for who has this program, and paper for everybody. Neither is secret.
practice-send-which = Which practices
practice-send-folder = Folder or stick for the file
practice-send-file = Write the signed file
practice-send-as-file = As a signed file
practice-send-on-paper = On paper
practice-send-done = Written: { $path }
practice-send-tell = Tell whoever receives it this fingerprint by telephone or letter; the paper bears it, too.
practice-send-date = Date of the paper
practice-send-language = Language of the paper
practice-send-show = Show the paper
practice-send-print = Print
practice-send-none = Tick one practice at least.
practice-take-title = Marking practice of another State
practice-take-text = The file says which key signed it, not whose key that is. Compare the fingerprint with the sender by telephone or on his letter before you take it in.
practice-take-path = The file
practice-take-read = Read the file
practice-take-sender = Says it is from
practice-take-at = Signed
practice-take-known = Of this key something was taken in before.
practice-take-new = Nothing of this key was taken in before.
practice-take-compared = I compared all groups of the fingerprint with the sender
practice-take-compare = Compare the fingerprint first, and say so.
practice-take-save = Take in
practice-take-is-new = New
practice-take-updates = Brings up to date
practice-take-same = Nothing new
practice-take-left-out = Left out, because this version does not know it: { $what }
practice-take-picture = with a picture
models-count =
    { $n ->
        [one] { $n } model
       *[other] { $n } models
    }
models-new = New model
models-empty = No model yet
models-empty-text = The table that the office keeps itself: maker, calibres, where the marks stand, how the numbers are laid out in which years, and what it is mistaken for. The form of a weapon suggests from it.
models-none = No model with these words
models-filter = Make, model, calibre, FRT number
models-filter-label = Search the models
models-foot = Rows open with Enter.
model-aliases = Other names
model-calibres = Calibres
model-line-hint = A line each
model-places = Where its marks stand
model-formats = How its serial numbers are laid out
model-formats-note = A remark beside a form, never a refusal
model-format-layout = Layout
model-format-add = Add a layout
model-format-remove = Remove
model-look-alikes = Mistaken for
model-frt = FRT number
model-frt-hint = Of the Firearms Reference Table of the police, where the office has access to it
model-source = Where this is known from
model-save = Save the model
model-weapons =
    { $n ->
        [0] No weapon of the register names it
        [one] { $n } weapon of the register names it
       *[other] { $n } weapons of the register name it
    }
model-need-model = Write the model.
model-pictures = Pictures
model-suggest = From the table of models
model-suggest-take = Take over
serial-remark-differs = This number is not laid out as numbers of the { $model } are known to be: { $formats }. A remark only.
serial-remark-other_years = Numbers of the { $model } were laid out like this in other years: { $formats }. A remark only.
serial-remark-fits = Laid out as numbers of the { $model } are.

## On paper, too.

paper-practice-places = Places
paper-practice-methods = Made by
paper-practice-source = Source
paper-practice-codes = Codes
mark-practice-fits = Fits the marking practice of
mark-practice-follows = Follows the marking practice:
mark-practice-none = Not this one
