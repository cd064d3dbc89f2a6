# Paper registers, entered row by row.

nav-ledgers = Ledgers

kind-ledger = Ledger
kind-ledger_page = Page of a ledger
kind-ledger_row = Row of a ledger
field-title = Title
field-holder = Whose it was
field-holder_address = Address
field-columns = Columns
field-pages = Pages
field-lines = Lines on a page
field-year_from = First year
field-year_to = Last year
field-received_on = Handed in on
field-received_as = How it came here
field-sample_rate = Rows checked, of a hundred
field-as_written = As written
field-understood = As understood
field-checked = Checked
field-rows = Rows

ledgers-count =
    { $n ->
        [one] 1 ledger
       *[other] { $n } ledgers
    }
ledgers-rows =
    { $n ->
        [0] no row entered yet
        [one] 1 row entered
       *[other] { $n } rows entered
    }
ledgers-days =
    { $n ->
        [one] about 1 day of work left
       *[other] about { $n } days of work left
    }
ledgers-done = every page is entered
ledgers-not-begun =
    { $n ->
        [one] 1 ledger not begun
       *[other] { $n } ledgers not begun
    }
ledgers-unsized =
    { $n ->
        [one] 1 ledger does not say its pages
       *[other] { $n } ledgers do not say their pages
    }
ledger-column-title = Ledger
ledger-new = Record a ledger
ledgers-empty = No ledger is recorded yet
ledgers-empty-text = Books that a dealer hands in when it closes (ITI para 13), or that an armoury kept on paper, are entered here row by row.
ledger-scanned = Pages scanned
ledger-entered = Pages entered
ledger-checked = Pages checked
ledger-errors = Errors
ledger-left = Work left
ledger-rows = Rows entered
ledger-done = Done
ledger-days =
    { $n ->
        [one] about 1 day
       *[other] about { $n } days
    }
ledger-per-hundred = { $rate } in 100

ledger-change = Change the ledger
ledger-save = Save the ledger
ledger-section-book = The book
ledger-section-book-note = What stands on its cover, and how it came to this office.
ledger-title-hint = As it stands on the cover
ledger-title-missing = Write what stands on the cover.
ledger-kind = What each line records
ledger-kind-missing = Choose what each line records.
ledger-holder-hint = Dealer, maker or armoury. { $name }
ledger-holder-known = Recorded: { $name }. Write a name only to record another.
ledger-section-pages = Its pages
ledger-section-pages-note = They tell how much work is left, and how short dates are read.
ledger-sample-hint = A second person checks as many
ledger-number-wrong = Write a whole number in digits.
ledger-years-hint = Four digits, of its own calendar
ledger-years = Years
ledger-calendar = Calendar of its dates
ledger-columns-note = From the first to the last, as the page is ruled.
ledger-columns-fixed = They stay: rows are entered by them.
ledger-columns-missing = Choose at least one column.
ledger-column-add = Add a column
ledger-column-earlier = { $column }: one place earlier
ledger-column-later = { $column }: one place later
ledger-column-remove = Remove { $column }

ledger-next-begin = Nothing of this ledger is entered yet.
ledger-next-enter = Entry goes on at page { $page }, line { $line }.
ledger-next-check =
    { $n ->
        [one] All pages are entered. One row of the sample waits for a second person.
       *[other] All pages are entered. { $n } rows of the sample wait for a second person.
    }
ledger-next-done = All pages are entered, and the sample is checked.
ledger-enter = Go on entering
ledger-enter-begin = Begin entering
ledger-about-book = About this ledger
ledger-progress = How far it is
ledger-pages = Pages
ledger-pages-note = Enter opens a page.
ledger-pages-none = Nobody has said yet how many pages this ledger has.
ledger-page = Page { $page }
ledger-leaf-rows =
    { $n ->
        [0] no row
        [one] 1 row
       *[other] { $n } rows
    }
ledger-leaf-scanned = scanned
ledger-leaf-checked = { $checked } of { $sample } checked
ledger-legend-scanned = Scanned only
ledger-legend-begun = rows of a page begun
ledger-legend-entered = Entered
ledger-legend-checked = Its sample is checked
ledger-legend-without = Nothing to enter
ledger-left-unsaid = Say how many pages and lines it has, and the days can be reckoned.
ledger-left-rows = { $rows } rows
ledger-left-rate = { $rows } rows left at { $rate } a day
ledger-section-check = The second person’s check
ledger-check-note = { $n } of a hundred rows, drawn by their numbers; nobody chooses them.
ledger-check-none =
    { $n ->
        [0] No row fell into the sample yet.
        [one] One row waits; nobody has checked any yet.
       *[other] { $n } rows wait; nobody has checked any yet.
    }
ledger-check-figures = Wrong: { $wrong } of { $checked } checked ({ $sample } in the sample),
ledger-check = Check rows

ledger-scans-add = Take in scans
ledger-scan-path = Folder of scans, or one picture
ledger-scan-hint = JPEG or PNG. A folder is taken in the order of its file names.
ledger-scan-first = First page
ledger-scan-first-hint = Those after it are counted on
ledger-scan-missing = Choose a folder or a picture.
ledger-scan-page-missing = Write the number of the page.
ledger-scan-of = Scan of page { $page }
ledger-scan-hide = Hide the scan
ledger-scan-show = Show the scan

ledger-page-of = Page { $page } of { $pages }
ledger-page-before = Page before (Page Up)
ledger-page-after = Page after (Page Down)
ledger-page-finish = Page is entered
ledger-page-open = Page is not finished
ledger-rows-of = Rows of page { $page }
ledger-line = Line
ledger-saved =
    { $n ->
        [one] 1 row saved
       *[other] { $n } rows saved
    }
ledger-refused = Line { $line } is not saved
ledger-not-understood = unknown
ledger-as-written = as written
ledger-about = ≈ { $date }
ledger-meaning-of = What { $column } means
ledger-offers = What it may mean
ledger-checked-right = Checked, right
ledger-checked-wrong = Checked, was wrong
ledger-likely = In the register already: { $title } { $reading } ({ $office }).
ledger-likely-act = it is the same weapon
ledger-same-weapon = This line will be added to the weapon that the register has.
ledger-same-undo = takes that back
ledger-key-next = next cell; at the end, saves
ledger-key-ditto = same as above, or the rest of it
ledger-key-count = number above + 1
ledger-key-save = save the row
ledger-key-meaning = what it means
ledger-key-void = struck out
ledger-key-up = rows above
ledger-forget-title = Forget this row?
ledger-forget-text = What you typed in it is not saved yet.
ledger-row-withdraw = Withdraw the row and the weapon it recorded

ledger-check-at = Check: page { $page }, line { $line }
ledger-check-way = How to check
ledger-check-look = Look
ledger-check-blind = Type again, unseen
ledger-check-count = { $left } to check · { $checked } done now, { $wrong } wrong
ledger-check-look-note = Compare each cell with the page. Correct what is wrong: the row then counts as an error. Leave the rest as it is.
ledger-check-blind-note = Type the line from the page. What the first person typed is shown only where you differ.
ledger-entered-by = Entered by { $name }
ledger-check-save = This is what the page says
ledger-check-compare = Compare
ledger-check-skip = Later
ledger-compare-title = You read these cells differently. Which is what the page says?
ledger-compare-first = First person
ledger-compare-mine = You
ledger-compare-note = Tab moves between the two, Enter decides. Esc goes back to your row if both are wrong.
ledger-check-finished = The sample is checked
ledger-check-result =
    { $checked ->
        [one] 1 row checked, { $wrong } wrong.
       *[other] { $checked } rows checked, { $wrong } wrong.
    }
ledger-check-nothing = Nothing waits for you to check
ledger-check-nothing-text = Rows that you entered yourself are checked by a colleague, under their own name.
ledger-back-to-book = Back to the ledger
ledger-place-scan = scan
ledger-place-rows = { $n ->
    [one] { $n } line
   *[other] { $n } lines
}
ledger-place-empty = nothing entered
ledger-place-line = Line { $line } says:
ledger-place-scanned = The scan of the page is kept.
ledger-place-unscanned = No scan of the page is kept.
ledger-place-look = Look at page { $page }
