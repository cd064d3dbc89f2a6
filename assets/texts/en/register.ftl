# Weapons, marks and finds in full.

nav-finds = Finds
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
field-nature = Made how
field-make_as_written = Manufacturer as written
field-model_as_written = Model as written
field-successor = State that answers today
field-successor_reason = Why that State
field-year_as_struck = Year as struck
field-calendar = Calendar of that year
field-barrel_mm = Length of barrel (mm)
field-confidence = How certain
field-storage_place = Kept at
field-storage_seal = Seal or tag
field-traces_taken = Traces taken before cleaning
field-stock = Stock
field-stock_number = Number in the stock
field-made_safe_by = Made safe by

## Events in full

field-find = Find
field-marking = Marking
field-date_to = Until
field-subdivision = Region or district
field-from_party = From
field-to_party = To
field-country_from = From State
field-country_to = To State
field-consignment = Consignment
field-licence = Licence or permit
field-document = Document
field-exemption = Why no mark is needed
field-method-event = How it was done
field-decision = Decision
field-authority-event = Decided by
field-ledger = Ledger
field-page = Page
field-line = Line
field-source = Book or file

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
