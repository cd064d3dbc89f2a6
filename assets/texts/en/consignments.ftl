# Consignments, serial ranges, parties and ammunition lots.

nav-consignments = Consignments
nav-ammunition = Ammunition
nav-parties = Parties

kind-consignment = Consignment
kind-range = Serial numbers
kind-ammunition = Ammunition lot
why-in_range = one of these numbers
value-record = (another record)

# Fields
field-from = First number
field-to = Last number
field-ranges = Serial numbers
field-numbers = Weapons by number
field-first = Numbers
field-licence_from = Licence valid from
field-licence_to = Licence valid until
field-end_user_certificate = End-user certificate
field-exporter = Exporter
field-importer = Importer
field-broker = Broker
field-maker = Maker
field-final_recipient = Final recipient
field-transit = Through
field-year = Year
field-quantity = Quantity
field-delivered_on = Delivered on
field-delivered_quantity = Quantity delivered
field-region = Region
field-workshop_mark = Mark of the workshop
field-permit = Permit
field-permit_to = Permit valid until
field-registers = Registers it holds
field-answers = Who answers
field-terms = Terms of answering
field-since = At work since
field-closed_on = Closed on
field-deposited_on = Records handed over on
field-deposit = Where its records are
field-headstamp = Headstamp
field-lot = Lot number
field-packaging_mark = Marks on the packaging

# Numbers and ranges
range-count = { $n ->
    [one] one number
   *[other] { $n } numbers
}
range-count-plain = numbers: { $n }
range-problem-range_unsure = a sign is unsure
range-problem-range_unlike = the two are not written alike
range-problem-range_backwards = the last comes before the first
range-problem-range_long = too many digits
range-problem-field_empty = no number
range-problem-reading_invalid = a bracket does not close
found-ranges = Consignments and stocks with such a number
found-ranges-note = { $n ->
    [one] Not the weapon itself: a consignment or stock that has this number.
   *[other] Not the weapon itself: consignments and stocks that have this number.
}
known-weapons = { $n ->
    [one] A weapon of the register has such a number. It is shown beside the new one later, and never merged by itself.
   *[other] { $n } weapons of the register have such a number. They are shown beside the new one later, and never merged by themselves.
}

# Consignments
consignments-count = { $n ->
    [one] One consignment
   *[other] { $n } consignments
}
consignments-filtered = { $n ->
    [one] One consignment fits
   *[other] { $n } consignments fit
}
consignments-none = No consignment fits.
consignments-none-text = The list is searched by licence, certificate, make, model, year, and by serial number.
consignments-empty = No consignments yet
consignments-empty-text = Exports, imports, transits and what makers produced stand here with their serial numbers, range by range. Whoever searches a number then finds where it went, although that weapon is not in the register.
consignments-all = All
consignments-filter = Licence, model, or a serial number
consignment-new = New consignment
consignment-save = Record the consignment
consignment-unnamed = Consignment
consignment-what = What
consignment-what-note = as the licence or return says
consignment-who = Who
consignment-who-note = parties of the directory; names are kept there alone, so that they can be erased
consignment-way = Licence and way
consignment-source = Where it is written
consignment-numbers = Serial numbers
consignment-numbers-note = as written; a range counts both ends
consignment-look = To look at
consignment-paste = Numbers, a line each
consignment-paste-hint = AB 1000 – AB 1999 on one line is a range. Paste from a table, or scan one after another.
consignment-numbers-add = Add numbers
consignment-numbers-save = Record these numbers
consignment-numbers-wrong = Some lines cannot be understood. Put them right below.
consignment-total = { $ranges ->
    [one] One line
   *[other] { $ranges } lines
}, { $n ->
    [one] one weapon
   *[other] { $n } weapons
}
consignment-column-model = Make and model
consignment-column-way = From – to
consignment-column-party = Between
consignment-column-weapons = Weapons
consignment-column-date = Delivered
consignment-known = In the register
consignment-also = Also in
consignment-direction-missing = Say what it is: an export, an import, what a maker produced …
consignment-note-no_numbers = It has no serial numbers yet, so no search leads to it.
consignment-note-numbers_differ = { $quantity } weapons are stated, and the numbers below are { $numbers }.
consignment-note-delivery_differs = { $quantity } weapons were licensed, and { $delivered } delivered.
consignment-note-not_delivered = The licence ended on { $until }, and no delivery is recorded.
consignment-note-delivered_late = It was delivered on { $on }, after the licence had ended on { $until }.
consignment-note-overlaps = Some of its numbers stand in another one of the same kind: { $other }
consignment-next-numbers = Add the serial numbers: only then does a search find this consignment.
consignment-next-look = Compare with the documents: { $n ->
    [one] one thing does not add up.
   *[other] { $n } things do not add up.
}
consignment-next-fine = Nothing is open here.
consignment-withdraw = Withdraw this consignment
range-withdraw = Withdraw these numbers
range-correct = Correct
consignment-more = { $n } more
consignment-more-than = more than { $n } more

# Parties
parties-count = { $n ->
    [one] One party
   *[other] { $n } parties
}
parties-filtered = { $n ->
    [one] One party fits
   *[other] { $n } parties fit
}
parties-none = No party fits.
parties-none-text = The list is searched by name, place, permit and mark of the workshop.
parties-empty = No parties yet
parties-empty-text = Makers, dealers, agencies and others stand here once, and consignments and events point to them. A person is recorded only where that is needed.
parties-filter = Name, place, permit
parties-open = at work
parties-closed = closed
parties-owed = owing returns
parties-any-role = every role
party-closed-on = closed { $date }
party-unheld = recorded at another office
party-unknown = “{ $name }” is no party yet. Record it as one, or choose another.
party-new = New party
party-save = Record the party
party-section-who = Who
party-section-artisan = Workshop
party-section-agency = Registers and answers
party-section-permit = Permit
party-section-closing = Closing and records
party-closing-note = ITI para 13: records of those who close are handed to the State
party-due = Owed
party-duties = What the law asks
party-duties-none = No duty of this State’s law is laid down for it.
party-column-standing = Standing
party-consignments = Consignments
party-consignments-none = No consignment names it.
party-withdraw = Withdraw this party
party-person-note = Record a person only where the matter needs it. The record can be erased later by law.
party-choose = Name of a party, or a new one
party-choose-new = New party: { $name }
party-new-role = Recorded as
party-column-due = Owed
party-next-due = { $n ->
    [one] One return or deposit is overdue. Ask for it.
   *[other] { $n } returns and deposits are overdue. Ask for them.
}
party-next-deposit = It is closed. Its records belong to the State: ask for them.
party-next-fine = Nothing is open here.
party-return = Record the return
duty-verified = compared with the official text
duty-unverified = not yet compared with the official text
return-due = due on { $date }
return-overdue = was due on { $date }
return-years = { $from ->
    [same] for { $to }
   *[other] for { $from } to { $to }
}
returns-none = Nothing is owed.
returns-title = Returns that are owed

# Ammunition
ammunition-count = { $n ->
    [one] One lot
   *[other] { $n } lots
}
ammunition-filtered = { $n ->
    [one] One lot fits
   *[other] { $n } lots fit
}
ammunition-none = No lot fits.
ammunition-none-text = The list is searched by headstamp, lot, maker, packaging, calibre and place.
ammunition-empty = No lots yet
ammunition-empty-text = A small record for each lot that was found: headstamp, lot, maker, marks on the packaging, quantity. The International Tracing Instrument does not cover ammunition; regional instruments do.
ammunition-filter = Headstamp, lot, maker
ammunition-new = New lot
ammunition-save = Record the lot
ammunition-what = Lot
ammunition-where = Where it came from
ammunition-marks-missing = A headstamp, a lot number or a mark on the packaging is needed: something must tell the lot from others.
ammunition-headstamp-hint = the headstamp clockwise from the top, as read
ammunition-alike = Lots with the same marks
ammunition-alike-none = No other lot has these marks.
ammunition-withdraw = Withdraw this lot
ammunition-rounds = { $n ->
    [one] one round
   *[other] { $n } rounds
}
