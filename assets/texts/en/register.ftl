# Weapons, marks and finds in full.

nav-finds = Finds

## The list

filter-more =
    { $n ->
        [0] More filters
        [one] More filters (1 set)
       *[other] More filters ({ $n } set)
    }
filter-flag = What stands out
filter-from = Came in from
filter-to = Came in until
views = Saved views
views-none = No view is saved yet. Filter, sort and choose columns, then save them under a name.
view-save = Save this view
view-save-text = Filters, sorting and columns are kept under this name, for you, on this laptop.
view-drop = Delete “{ $name }”
view-name = Name
columns = Columns
columns-usual = The usual ones
column-number = National number
register-foot-most = The first { $shown } of { $total } are shown. Sort the other way or filter to see the others. Arrow keys move, Enter opens.
register-preparing = The list is being prepared
register-preparing-text = The register is read once after it was opened. This takes a moment where there are very many weapons.
register-tab-weapons = Weapons

## A weapon in full

weapon-more = Further particulars
weapon-more-note = as written, origin, build, storage, remarks
weapon-more-filled = { $n ->
    [one] { $n } filled in
   *[other] { $n } filled in
}
weapon-group-written = As it is struck or written
weapon-group-origin = Where it comes from
weapon-group-identified = How it is built and identified
weapon-group-kept = Where it is kept
weapon-group-was-kept = Where it was, and since when it is gone
weapon-gone = No longer here: { $what }.
gone-storage_place = Stored until then at
gone-undated = date not recorded

## Events in full

field-method-event = How it was done
field-authority-event = Decided by

## The page of a weapon

page-parts = Parts of this page
written = written: { $text }
successor-answers = answered by { $country }
year-struck = struck: { $text }
field-barrel = Barrel
millimetres = { $n } mm
doubles-this = this weapon
doubles-differs = differs
changes = Every change
changes-note = Newest first. Nothing is ever overwritten.
changes-when = When
changes-who = Who
changes-what = What
changes-before-after = Before → after
changes-before = before:
changes-after = after:
chain-label = { $n ->
    [one] The chain: { $n } dated event, { $from }
   *[other] The chain: { $n } dated events from { $from } to { $to }. The list below says the same in words.
}
chain-undated = { $n ->
    [one] { $n } event has no date and stands in the list only.
   *[other] { $n } events have no date and stand in the list only.
}
source-page = page { $n }
source-line = line { $n }
source-record = Source
state-unknown = State not known

## Recording a weapon fast

weapon-new-keys = Enter goes on to the next field, Ctrl+Enter to the next marking and then to how it came in, Ctrl+S saves.
weapon-new-many = Many weapons of one find? Record the find.
weapon-save-again = Save, then another like it
weapon-saved = { $n ->
    [one] Saved. The next one of its kind may be entered; what is read on it is asked anew.
   *[other] { $n } weapons are saved. The next one of their kind may be entered; what is read on it is asked anew.
}
weapon-saved-look = Look at the last one

## Finds of many weapons

finds-count = { $n ->
    [one] { $n } find
   *[other] { $n } finds
}
finds-filter = Filter: date, place, operation
finds-none = No find fits
finds-none-text = Take away a word of the filter.
finds-empty = No find of many weapons yet
finds-empty-text = A lorry, a cache, a day of surrender: where many weapons came in together, the circumstances are written once and the weapons in rows below them. A weapon that came in alone is recorded in the register.
finds-weapons = Weapons
find-new = Record a find
find-new-note = What is true of all the weapons once, then a row for each. They are recorded together, as one act.
find-of-many = Find
find-circumstances = Circumstances
find-made-in = Made in
find-serial-place = Stands on
find-grid = Weapons of this find
find-grid-keys = Enter: next weapon · Ctrl+D: as above · arrows: up and down · a list may be pasted
find-row = Row
find-row-acts = Acts
find-row-add = Add a row
find-row-remove = Remove this row (Ctrl+Delete)
find-row-remove-n = Remove row { $n }
find-cell = { $field }, row { $n }
find-twice = This number stands in another row too
find-doubles = { $n } rows share a serial number with another row. Look whether one was entered twice.
find-repeat = A new row begins like the one above
find-number = Give each a national unique number
find-save = { $n ->
    [0] Save the find
    [one] Save the find with { $n } weapon
   *[other] Save the find with { $n } weapons
}
find-no-weapons = Enter at least one weapon. What cannot be read is left empty; write in any other cell of its row.
find-open = { $n } still open
find-settled = all settled
find-holds = { $n ->
    [0] no weapon
    [one] { $n } weapon
   *[other] { $n } weapons
}
find-settled-of = { $n } of { $all } marked and recorded, destroyed, returned or in State use (para 9)
find-next-none = No weapon of this find is recorded yet.
find-next-open = { $n ->
    [one] { $n } of { $all } weapons is still to be marked and recorded, or destroyed (para 9).
   *[other] { $n } of { $all } weapons are still to be marked and recorded, or destroyed (para 9).
}
find-next-first = Go to the first of them
find-next-settled = Every weapon of this find is settled (para 9).
find-weapon-add = Add a weapon
find-withdraw = Withdraw this find
find-withdrawn = This find was withdrawn.
find-ammunition-none = No lot of ammunition is recorded with it.
event-more-note = licence, States, documents, decision, source

## What becomes of a weapon

disposal = What becomes of it
disposal-note = Marked and recorded, or destroyed, as soon as possible; until then in secure storage (para 9)
disposal-none = No status is recorded
disposal-settled = settled
disposal-late = { $days ->
    [one] overdue: { $days } day
   *[other] overdue: { $days } days
}
disposal-waits = { $days ->
    [0] came in today
    [one] { $days } day
   *[other] { $days } days
}
disposal-since = It came in: { $date }.
disposal-undated = No date of the find is recorded, so nobody can say for how long it waits.
disposal-needs = Needs: { $fields }
disposal-second = a second officer authorises it
disposal-mark = An adequate mark must be on it first.
disposal-mark-look = Look at its markings
disposal-begin = Record this step
disposal-save = Record: { $status }
disposal-who-destroyed = Who witnessed it
disposal-who-returned = To whom it was returned
disposal-who-hint = Name persons only where necessary; or choose a party.
disposal-kept-at = Kept until now at: { $place }
disposal-missing = { $field } is missing.
disposal-lacks = “{ $status }” is not recorded yet. Missing: { $fields }.
disposal-lacks-next = Fill that in below, then press “{ $button }”. What you typed stays.
disposal-final = A weapon recorded as destroyed is offered no further step. Its record and its whole history stay.
disposal-word = DESTROYED
disposal-word-type = Type { $word } to confirm
disposal-word-missing = Type { $word }, exactly so.
next-disposal = { $days ->
    [one] It came in { $days } day ago and is still to be marked and recorded, or destroyed (para 9).
   *[other] It came in { $days } days ago and is still to be marked and recorded, or destroyed (para 9).
}
next-gone = It is no longer here: { $what }. Nothing more is to be done with it; its record stays.
next-missing = It is missing: { $what }. Should it turn up, record the find.
next-mismatch = Serial numbers on its parts do not fit one another. Look whether one was misread before it is traced.
mismatch-title = Serial numbers on its parts do not fit one another
mismatch-text = It was put together from several weapons, or one number was misread (para 10). Each number is searched by itself.
successor-hint = A historic State made it: choose who answers today.
year-from-to = { $from }–{ $to }
year-disagrees = does not agree with the year above
part-events = Chain
part-disposal = Disposal
part-changes = Changes
link-elsewhere = a record that this office does not hold
event-mark_inadequate = It should have been adequately marked for this (para 8), and was not.
event-lacking = Not said yet: { $fields }
year-take = Take it for the year of manufacture
next-successor = Made in a State that exists no longer. Choose the State that answers for it today, before it is traced.
next-choose = Choose it
successor-open = not said yet which State answers today
key-onward = On to the next marking, or the next part of the sheet
key-ditto = As in the row above, in the rows of a find
with-colon = { $label }:
disposal-party = Or a party of the directory
