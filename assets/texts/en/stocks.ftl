# Stocks, marking campaigns and inventory checks.

nav-stocks = Stocks
nav-campaigns = Marking campaigns
nav-inventories = Inventory checks

kind-stock = Stock
kind-machine = Marking machine
kind-campaign = Marking campaign
kind-campaign_item = Weapon in a campaign
kind-inventory = Inventory check
kind-inventory_item = Weapon in a check

field-agency = Agency
field-numbering = Numbering
field-series = Series
field-required = Required of every weapon
field-partition = Held by the group
field-machine = Machine
field-pattern = Pattern of the numbers
field-mark_kind = Kind of mark
field-mark_place = Place of the mark
field-block_from = First number of the block
field-block_to = Last number of the block
field-opened_on = Opened on
field-marked_on = Marked on
field-campaign = Campaign
field-inventory = Check
field-settled = What it is
field-outcome = What it is
field-serial_place = Place of the serial
field-item = Weapon in the campaign

stock-registers = Registers
stock-machines = Machines
stock-agency = Agency
stock-serial = Serial
stocks-count = { $n ->
        [one] One stock, { $weapons } weapons
       *[other] { $n } stocks, { $weapons } weapons
    }
stocks-foot = Weapons that were lost, left or were destroyed count no more. Marked: they bear a mark of the State (ITI para 8(d)).
stocks-empty = No stock yet
stocks-empty-text = The register of each agency’s own weapons stands here: army, police, prisons, customs. Each has its numbering and what it asks of a weapon.
stock-new = New stock
stock-change = Change the stock
stock-save = Make the stock
stock-name = Name of the stock
stock-name-hint = As people there call it
stock-name-missing = Give it a name.
stock-agency-hint = Figures are given by agency
stock-place = Place
stock-numbering = Own numbering
stock-numbering-hint = Such as AR and, in braces, n:5. Empty: numbers are only typed
stock-partition = Held by
stock-partition-hint = A group of offices holds the stock and all its weapons. It stays so.
stock-partition-own = This office and headquarters
stock-required = Every weapon must have
stock-required-hint = What lacks is shown as a gap, never refused
stock-weapons = Weapons
stock-marked = Marked
stock-checked = Last check
stock-number = Number
stock-mark = Mark of the State
stock-is-unmarked = Not marked
stock-none = Nothing here matches
stock-empty = No weapon in this stock yet
stock-empty-text = Paste the armoury’s list or read its file: one row a weapon. Or put weapons in that the register has already.
stock-figure-weapons = { $n ->
        [one] weapon
       *[other] weapons
    }
stock-figure-marked = { $n } marked
stock-filter-unmarked = Not marked
stock-filter-marked = Marked
stock-filter-lacking = Without { $field } ({ $n })
stock-next-fill = The stock is empty. Take its weapons in.
stock-next-check = The check “{ $name }” is under way.
stock-next-mark = The campaign “{ $name }” is under way; not marked yet: { $left }.
stock-next-campaign = Weapons without a mark of the State: { $left }. All weapons of armed and security forces are to be marked (ITI para 8(d)).
stock-next-inventory = All are marked, and the stock was never checked here.
stock-next-done = All are marked. Last checked on { $checked }.

stock-intake = Take a list in
stock-list = The list
stock-list-note = One row a weapon
stock-list-text = Rows
stock-list-text-hint = Copy the rows in the spreadsheet and paste them here, with or without headings. Without headings: number, make, model, calibre, serial
stock-list-path = Or a CSV file
stock-list-all = For all rows
stock-list-all-note = Where a row says otherwise, the row counts
stock-serial-place = Where the serial stands
stock-entered = Entered the stock
stock-entered-hint = If it is known: 1974, 1974-03 or 1974-03-12
stock-list-number = Give a number to rows that have none
stock-list-read = Read the list
stock-list-again = Read again
stock-list-take = Take { $n } weapons in
stock-list-found = { $n ->
        [one] One row
       *[other] { $n } rows
    }
stock-list-refused = { $n ->
        [one] One row cannot be taken in
       *[other] { $n } rows cannot be taken in
    }
stock-list-refused-short = Rows cannot be taken in
stock-list-refused-next = Nothing is taken in while one row is refused. Correct the rows in the list above and read it again.
stock-list-doubles = Equal rows are different weapons
stock-list-good = Every row can be taken in
stock-list-headed = The first row holds the headings.
stock-list-usual = There are no headings: number, make, model, calibre, serial.
stock-list-numbers = Numbers given: { $n }.
stock-list-strange = Left out, because the heading says nothing here: { $names }.
stock-list-unknown = In no list, kept as written until somebody says what is meant: { $names }.
stock-lacking = What this stock requires and some lack
stock-lacking-one = { $field }: { $n }
stock-incomplete = They enter it all the same; the gaps stay named
stock-list-known = Serials that the register has already: { $n }. They are taken in and shown as possible doubles.
stock-list-sample = The first rows
stock-list-more = and { $n } more
row-line = Line
row-says = What it says
row-why = Why not
stock-add-register = Add from the register
stock-add-register-text = Weapons that are recorded and in no stock.
stock-add-words = Words of number, make, model or a marking
stock-add-found = Found: { $n }
stock-add-save = Put { $n } in

machines-count = { $n ->
        [one] One machine
       *[other] { $n } machines
    }
machines-empty = No machine yet
machines-empty-text = A campaign says which machine struck its marks, and how.
machine-new = New machine
machine-change = Change the machine
machine-name = Name
machine-name-hint = As it is called here
machine-make = Make and type
machine-serial = Serial
machine-method = How it marks
machine-place = Where it stands
machine-marked = Marked

share-said = { $done } of { $total }, { $percent } percent
share-percent = { $percent } %
campaigns-count = { $n ->
        [one] One campaign
       *[other] { $n } campaigns
    }
campaigns-empty = No campaign yet
campaigns-empty-text = A campaign gives each weapon of a stock its number, writes the file for the machine and takes it back.
campaigns-none = None yet.
campaign-new = New campaign
campaign-save = Open the campaign
campaign-save-n = Open with { $n } weapons
campaign-go = Open the campaign
campaign-what = What is marked
campaign-stock = Stock
campaign-stock-missing = Choose the stock.
campaign-targets = Weapons
campaign-targets-unmarked = Without a mark of the State ({ $n })
campaign-targets-all = All ({ $n })
campaign-name = Name of the campaign
campaign-opened = Opened
campaign-closed = Closed
campaign-open = open
closed-on = closed { $date }
campaign-day-missing = Give the day; its year stands in the numbers.
campaign-place = Place
campaign-machine = Machine
campaign-mark = The mark
campaign-numbers = Numbers
campaign-how-series = Given by this office’s own series: no other office can give the same
campaign-how-block = From a block that headquarters assigned
campaign-pattern = Pattern of the numbers
campaign-pattern-hint = In braces: n or n:5 the running number, country, office, series, year, yy. All else stands as it is
campaign-block-from = First number
campaign-block-to = Last number
campaign-block-size = { $n } numbers
campaign-block-wrong = Write a whole number in digits.
campaign-block = Block
campaign-block-left = { $from } to { $to }, { $left } left
campaign-example = Such as
campaign-done = Marked
campaign-next-out = Give the machine its file: each weapon gets its number. Not marked yet: { $left }.
campaign-next-back = The machine has { $waiting } numbers that did not come back. Take its file back when it is done.
campaign-next-close = Nothing is left to mark. Close the campaign.
campaign-next-closed = Closed on { $date }.
campaign-figure-done = { $n } of { $total } marked
campaign-figure-waiting = { $n } with a number at the machine
campaign-figure-open = { $n } without a number
campaign-figure-cannot = { $n } cannot be marked
campaign-figure-spoiled = { $n } numbers spoiled
campaign-elsewhere = Numbers of this block are given out at another laptop
campaign-elsewhere-text = Job files are written where the campaign was opened. What the machine did may be taken in here.
campaign-doubles = { $n ->
        [one] One number was given to two weapons. Look at both.
       *[other] { $n } numbers were given to two weapons. Look at both.
    }
campaign-items = Weapons of the campaign
campaign-items-foot = Enter on a line says by hand what became of the weapon; on a marked one it opens the weapon.
campaign-more = Add what came since
campaign-number = Mark
campaign-number-none = not given yet
campaign-is-closed = The campaign is closed
campaign-close = Close the campaign
campaign-close-day = Day of closing
campaign-close-left = Weapons not marked: { $n }. They stay named, and can be marked by another campaign.
campaign-close-none = Every weapon is marked or cannot be.
campaign-reopen = Open again
campaign-to-stock = To the stock
item-say = What became of it
item-became = It is
item-take-back = To be marked after all
item-reason = Why
item-date = Day of marking
item-no-number = No number was given to it yet.
job-out = Write a job file
job-out-text = A CSV file for the machine: one row a weapon, with its number. A number given is never given again.
job-folder = Folder or stick
job-folder-missing = Choose where to write it.
job-most = Most weapons
job-most-hint = Empty: all { $n } that wait
job-write = Write
job-written = { $n } weapons in the file
job-written-numbers = From { $first } to { $last }. New numbers: { $given }.
job-written-next = Carry it to the machine. The last three columns are for what it did: result, reason, date.
job-back = Take the machine’s file back
job-file = What the machine did
job-file-note = Its own file, or ours with the last columns filled in
job-path = File of the machine
job-text = Or its rows, pasted
job-date-hint = For rows without a day
job-read = Read the file
job-take = Take { $n } in
job-found = { $n ->
        [one] One row
       *[other] { $n } rows
    }
job-done = Marked
job-spoiled = Number spoiled
job-cannot = Cannot be marked
job-waiting = Not done by the machine
job-already = Taken in before
job-refused = Left out
job-left-out = { $n ->
        [one] One row fits nothing and is left out
       *[other] { $n } rows fit nothing and are left out
    }
job-spoiled-next = A spoiled number is spent. Its weapon gets another with the next job file.
job-brings-nothing = The file brings nothing new

inventories-count = { $n ->
        [one] One check
       *[other] { $n } checks
    }
inventories-empty = No check yet
inventories-empty-text = A check reads every weapon that is there, with a scanner or by list, and names what is not.
inventories-none = None yet.
inventory-new = New check
inventory-save = Begin the check
inventory-go = Go on with the check
inventory-name = Name of the check
inventory-day = Day of the check
inventory-day-missing = Give the day.
inventory-open = under way
inventory-seen = Seen
inventory-not-seen = Not seen
inventory-extra = Extra
inventory-of = { $seen } of { $expected }
inventory-scan = Scan or type
inventory-scan-enter = Enter
inventory-scan-hint = Stock number, mark or serial, then Enter. The field waits for the next one.
inventory-scan-waiting = Being noted: { $n }
inventory-tally-of = seen of { $expected }
inventory-tally-missing = not seen
inventory-tally-extra = extra
scan-seen = Seen
scan-already = Seen before
scan-extra = Not of this stock
scan-several = Which of these?
scan-gone = Of this stock, and recorded as gone: { $event }
scan-gone-next = Keep it here. When the check is closed, say that it was found again.
scan-ranges = The number lies in a range
scan-unknown = Nobody recorded a weapon with this number. Lay it aside.
inventory-list = The list
inventory-read = As read
inventory-settled = What it is
inventory-unknown = Not in the register
inventory-none-not_seen = Everything was seen
inventory-none-seen = Nothing was seen yet
inventory-none-extra = Nothing extra
inventory-paste = Paste a list
inventory-paste-text = What another scanner collected, or a list that was ticked off: one reading a line.
inventory-paste-label = Readings
inventory-paste-save = Note them
inventory-pasted = Seen: { $seen }. Seen before: { $already }. Extra: { $extra }. To be chosen by a person: { $several }.
inventory-unlisted = { $n ->
    [one] One weapon that this check found missing is on no lost-and-stolen list yet
   *[other] { $n } weapons that this check found missing are on no lost-and-stolen list yet
}
inventory-unlisted-what = On the list every office looks out for it from the next stick on. The notice is filled in for you to check.
inventory-unlisted-more = And { $n } more, once these are listed.
list-read-several = More than one weapon has this number. Choose each from the list below or scan another of its marks:
list-read-extra = Not of this stock, noted as extra:
list-read-more = And { $n } more. The list below has them all.
list-read-again = Read these again
list-read-close = Put this report away
inventory-by-eye = Seen by eye
inventory-take-back = Take this back
inventory-taken-back = Read by mistake
inventory-is-closed = The check is closed
inventory-next-closed = Closed on { $date }. Not seen: { $lost }.
inventory-close = Close the check
inventory-close-day = Closing
inventory-close-date = Day of closing
inventory-close-hint = It is the day of the events that the differences become
inventory-no-differences = No differences: everything was seen, and nothing more
inventory-missing = Not seen: { $n }
inventory-missing-note = Say of each what it is
inventory-extras = Extra: { $n }
inventory-extras-note = Read here, and not of this stock or gone from it
inventory-gone = was recorded as: { $event }
inventory-elsewhere = in the stock { $stock }
inventory-leave = { $n ->
        [one] One weapon is in another stock and leaves it for this one
       *[other] { $n } weapons are in other stocks and leave them for this one
    }
inventory-leave-text = { $names }. Leaving and entering are recorded in the life of each, and the numbers given there stay behind.
inventory-leave-yes = They leave it
inventory-leave-missing = Say whether they leave it.
inventory-rest = All the others
inventory-rest-hint = Those for which nothing is chosen below
inventory-more-rest = and { $n } more, named by the choice above
inventory-what = What it is
inventory-what-of = What { $number } is
inventory-circumstances = Circumstances
inventory-open-left = Not named yet: { $n }
inventory-will-lose = Recorded as lost or stolen when the check is closed: { $n }
