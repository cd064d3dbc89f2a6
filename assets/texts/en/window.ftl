## The window. One text is one line, however long.

# Everywhere
starting = Opening…
loading = Reading…
required = needed
choose = Choose
browse = Browse…
save = Save
saved = Saved
saving = Saving…
unsaved = Not saved yet
cancel = Cancel
back = Back
close = Close
change = Change
never = never
lock = Lock
skip = Skip to the page
margin = History and links
headquarters = headquarters
paragraph = para { $paragraph }
may-not = This needs the role { $roles }.
trouble-check = Please check what is marked below. Nothing was saved.
go-to-field = Go to the field
combo-open = Show the list
combo-none = Nothing in the list begins like this
combo-free = Not in the list; it is kept as you write it
combo-unknown = “{ $value }” is not in the list. Choose a line from it.
unit-b = B
unit-kb = KB
unit-mb = MB
unit-gb = GB
page-of = Page { $number } of { $pages }
pdf-drawing = Drawing the pages…
pdf-failed = The pages could not be drawn. The document itself is not affected.
printing = Preparing the pages…

# Drafts
draft-restored = What you had not saved is here again.
draft-forget = Forget it
forget-title = Forget what you typed?
forget-text = It has not been saved and cannot be brought back.
forget-yes = Forget it
forget-no = Keep writing

# Dates
date-hint = 1974, 1974-03 or 1974-03-12
date-hint-whole = Year, month and day: 2026-03-12
date-trouble-form = Write the year first: 1974, 1974-03 or 1974-03-12.
date-trouble-order = Write the year first, then the month and the day: 1974-03-12.
date-trouble-month = There are only twelve months.
date-trouble-day = { $month } has { $days } days.
date-trouble-whole = The day is needed here too: year, month and day.
date-unknown = Date not known

# Frame
nav-label = Screens
nav-register = Register
nav-cases = Cases
nav-letters = Letters
nav-exchange = Exchange
nav-settings = Settings
nav-waiting =
    { $n ->
        [one] one needs a person
       *[other] { $n } need a person
    }
held-entries =
    { $n ->
        [one] One entry held
       *[other] { $n } entries held
    }
shortcuts = Keyboard
key-search = Search everything
key-screens = Register, Cases, Letters, Exchange, Settings
key-rows = Move in a list
key-open = Open the line
key-filter = Go to the filter
key-new = Record a weapon
key-save = Save the form
key-escape = Leave a form; asks before it forgets
key-back = Back to where you were
key-lock = Lock the office
key-help = This list
search-everything = Search everything
search-placeholder = A reading, a name, a reference, or what to do
search-found = Found
search-readings = Readings of markings
search-commands = Do
search-nothing = Nothing fits “{ $text }”.
search-sight = This store holds { $what }, as of { $day }.
search-sight-never = This store holds { $what }. Nothing has been taken in from another office yet.
search-missing =
    { $n ->
        [one] One entry is still to come.
       *[other] { $n } entries are still to come.
    }
sight-own = this office’s own records
sight-national = the national records
sight-headquarters = those of headquarters
sight-office = those of { $office }
sight-named = those of “{ $name }”
sight-every = the records of every office as sticks brought them
search-notation = In a reading: ? one unreadable sign · * several · [8B] one of these
command-go = Go to { $screen }
task-export = Preparing the stick
task-inspect = Looking into the bundle
task-import = Taking in the bundle
task-prepare = Preparing the stick
task-take_in = Taking in the stick
task-rebuild = Rebuilding the register
task-verify = Checking every signature
task-begins = Beginning…
task-much = { $done } of { $total }
task-stop = Stop
task-stopping = Stopping…

# Door
unlock-title = Open the office
unlock-who = Who are you?
unlock-who-missing = Choose your name.
unlock-passphrase-missing = Type the passphrase.
unlock-enter = Open
unlock-busy = Opening…
unlock-where = This office lies in
passphrase = Passphrase
passphrase-show = Show
passphrase-hide = Hide
passphrase-hint = At least 12 characters. Four unrelated words are good.
passphrase-again = The passphrase again
passphrase-again-hint = So that a slip of the finger does not lock you out
passphrase-differs = The two are not the same. Type it again.
root-passphrase = Root passphrase

# First start
first-title = Begin an office
first-lead = Nothing has been set up on this machine yet. Which office works here?
first-national = A national point of contact
first-national-text = The office of the State that sends and answers tracing requests, and that enrols the field offices. Begin it once for the whole State.
first-field = A field office
first-field-text = A border post, police, customs or armoury that records weapons and carries them to the national office on a stick.
first-where = It will be kept in
first-office = The office
first-name-hint = In full, as it is to stand in letters
first-code-hint-national = Stands in every reference, such as GH-HQ-7KD-2026-0042
first-code-hint-field = Agreed with headquarters, such as BP3; stands in every reference
first-people = Two people
first-one = The first operator
first-person = First person
first-second-person = Second person
first-two-title = Why two?
first-two-text = A tracing request leaves the State only when a second officer has authorised it. If one person could do both, nobody could rely on it, least of all a court. Both people sit down here now, and each types a passphrase that only they know.
first-root = The root key
first-root-text = The root key is the State’s own. It certifies field offices and withdraws their certificates, and is used for nothing else. It is a separate key with its own passphrase, so that whoever steals an operator’s passphrase cannot enrol an office.
first-root-hint = Different from everybody’s own. At least 12 characters.
first-create = Begin the office
first-creating = Making the keys…
person-name-hint = As it is to stand in the history of every record
field-name-office = Name of the office
field-name-person = Name
missing-country = Choose the State.
missing-office-name = Write the name of the office.
missing-person-name = Write the person’s name.
missing-roles = Choose at least one role.
keysheet-count = Key sheet { $number } of { $of }
keysheet-office = The office key sheet
keysheet-office-text = It opens this office and its backups when every passphrase is forgotten. It is shown now and never again.
keysheet-root = The root key sheet
keysheet-root-text = It is the State’s next root key, which replaces the present one if that is lost or stolen. Keep it in another safe than the office sheet. It is shown now and never again.
keysheet-print-step = Print the sheet and put it into a safe, away from the laptop.
keysheet-print = Print the sheet
keysheet-no-printer = No printer? Copy the groups by hand, twice, and compare.
keysheet-secret = Type the secret from the paper
keysheet-secret-hint = This shows that the paper can be read. Spaces and capitals do not matter.
keysheet-secret-missing = Type the groups from the sheet.
keysheet-check = Compare, and open the office
keysheet-check-next = Compare, and go on to the next sheet

# Register
weapon = Weapon
weapon-new = Record a weapon
weapon-save = Save the weapon
weapon-unnamed = Weapon not identified
weapon-withdrawn = This weapon was withdrawn.
weapon-withdraw = Withdraw this weapon
weapon-no-case = No tracing case yet.
weapon-case-elsewhere = Headquarters opens tracing cases.
weapon-number = Give it a national unique number
weapon-number-hint = When it will be marked and kept (para 9)
register-count =
    { $n ->
        [one] One weapon
       *[other] { $n } weapons
    }
register-filtered =
    { $n ->
        [0] None of them
        [one] One of them
       *[other] { $n } of them
    }
register-foot = Arrow keys move, Enter opens.
register-foot-more = { $shown } of { $total } read so far; more come as you move on. Arrow keys move, Enter opens.
register-empty = No weapon is recorded yet
register-empty-text = Here stands every weapon that was seized, found, surrendered or kept, with each of its markings. Record the first one, or take in a stick from another office.
register-none = No weapon fits these words
register-none-text = The filter looks at the national number, make, model, calibre and serial number. To search readings with unreadable signs, use Search everything (Ctrl+K).
filter-all = All
filter-withdrawn = Withdrawn ones too
filter-clear = Show all again
filter-label = Filter the list by words
filter-placeholder = Filter: number, make, model, serial
column-serial = Serial number
column-weapon = Weapon
column-find = Came in
column-office = Office
column-state = State
column-reference = Reference
column-opened = Opened
column-letter-kind = Letter
column-addressed = Addressed to
column-outcome = What
column-kind = Kind
column-record = Record
column-fields = Fields
serial-none = no serial number
find-none = from stock
number-none = no national number
traced = being traced
flag-incomplete = incomplete
flag-disagreement = in disagreement
flag-withdrawn = withdrawn
flag-flagged = flagged
flag-unknown_fields = fields of a newer version
section-weapon = Particulars
section-weapon-note = Leave empty what is not known
section-markings = Markings
section-markings-note = Every mark by itself, exactly as it is read
section-find = How it came in
section-events = How it came in, and since
section-photographs = Photographs
section-disagreements = Disagreements
not-recorded = Not recorded:
as-written = (written “{ $text }”)
field-import = Import mark
field-kind-marking = Kind of marking
field-place-marking = Place on the weapon
field-kind-event = What happened
field-kind-step = Step
marking-number = Marking { $n }
marking-add = Add a marking
marking-remove = Remove this marking
markings-empty = No marking is recorded. If none can be seen, record one as absent or obliterated.
markings-apart = Tell Cyrillic letters apart
missing-marking-kind = Choose the kind of marking.
missing-event-kind = Choose what happened.
control-part = on the control part
control-part-hint = (frame or receiver: the number that names the weapon)
script-suggestion = Reads as { $script } – use it
reading-hint = Exactly as read. ? one unreadable sign · * several · [8B] one of these, likeliest first · \ the next sign itself
reading-as = reading { $reading }
reading-tools = Signs of the notation
reading-tool-unreadable = One unreadable sign
reading-tool-gap = Several unreadable signs
reading-tool-unsure = One of these signs
reading-alike = Double underline: a Cyrillic letter that looks like a Latin one. It is kept as Cyrillic; both are found.
reading-trouble-open = The bracket [ at sign { $position } is not closed with ].
reading-trouble-close = The bracket ] at sign { $position } was never opened. Write \] for the sign itself.
reading-trouble-empty = The brackets at sign { $position } are empty. Write the signs it may be, such as [8B].
reading-trouble-escape = Nothing follows \ at sign { $position }. Write \\ for the sign itself.
reading-trouble-inside = Inside brackets only single signs may stand (sign { $position }).
sign-read = read
sign-unsure = one of these
sign-unsure-one = unsure
sign-unreadable = unreadable
sign-gap = one or more
sign-space = space
sign-itself = itself
sign-twin = Cyrillic { $sign }, not Latin
sign-twin-short = Cyrillic
came-label = The weapon
came-find = was seized, found, surrendered or otherwise came in
came-stock = is one of our own stock
circumstances-hint = What the requested State needs to understand the find. Name persons only where necessary.
find-way = In which way
find-add = How it came in
event-add = Add an event
events-empty = Nothing is recorded of how this weapon came in.
place-unknown = Place not recorded
recorded-by = Recorded by { $office }
photograph = Photograph
photograph-n = Photograph { $n }
photograph-add = Add a photograph
photograph-save = Add it
photograph-hint = The picture is copied into the office; place and camera data are removed.
photographs-empty = No photograph yet. Both sides, and each marking close up with a scale, help most.
photograph-not-held = Not here yet; a stick will bring it
photograph-unreadable = The picture could not be read
caption-none = No caption
field-path-photograph = Picture file
missing-path = Choose the picture file.
zoom-in = Larger
zoom-out = Smaller
rotate = Turn
viewer-beside = Beside it
doubles = Same serial number
doubles-note =
    { $n ->
        [one] Another weapon has an equal number. They are never merged by themselves.
       *[other] { $n } other weapons have an equal number. They are never merged by themselves.
    }
disagreements-note = Both values are kept. Change the field to settle it.
disagreement-shown = shown now
withdraw = Withdraw
withdraw-weapon = Withdraw this weapon?
withdraw-part = Withdraw this entry?
withdraw-text = It will no longer count, and cannot be changed again. It stays readable with your reason beside it.
withdraw-reason = Why?
withdraw-why = Write the reason.
history = History
history-empty = Nothing yet.
history-made = { $kind } recorded
history-changed = { $kind } changed
history-emptied = (emptied)
value-yes = yes
value-chosen = { $n } chosen
history-all = Show all { $n }
next-step = Next step
next-look = Look at it
next-complete = Complete it
next-withdrawn = This weapon was withdrawn. It stays readable, and nothing more is to be done.
next-disagreement =
    { $n ->
        [one] Two offices say different things about one field. A person must decide.
       *[other] Two offices say different things about { $n } fields. A person must decide.
    }
next-incomplete = The weapon is not fully described: type, manufacturer and a marking are needed to trace it.
next-markings = No marking is recorded yet. Without one, or the word that none is left, no State can trace it.
next-in-case = Case { $reference } is open: { $state }.
next-traced = Headquarters is tracing this weapon.
next-send = Recorded. Put it on a stick for headquarters.
next-open-case = Recorded and identified. It can be traced.

# Cases
case = Case
case-open = Open a tracing case
case-go = Go to the case
case-back = The case
case-over = Request to { $country }
case-new-text = An outgoing request to another State. The case gets a number, and the request can be written step by step.
case-new-open = Open the case
field-case-date = Day of opening
case-new-date-hint = Year, month and day: 2026-03-12. Its year numbers the case.
missing-case-date = Write the day on which the case is opened.
case-new-import = The import mark names { $country }: the State of last import is asked first.
case-new-made = It was made in { $country }. If there is a later import mark, ask that State first.
case-new-unknown = The State of the last import mark, or else the State where it was made. It can be chosen later.
cases-count =
    { $n ->
        [one] One case
       *[other] { $n } cases
    }
cases-empty = No tracing case yet
cases-empty-text = Here stand the requests to other States, each with what it still lacks and what comes next. A case begins on the page of a weapon.
cases-empty-field = Headquarters opens tracing cases and keeps them. A weapon of this office that is being traced says so in the register.
cases-to-register = Go to the register
cases-none = No case here
cases-all = All
cases-ours = Our turn
cases-theirs = Their turn
case-lacking = lacks { $n }
partner-none = State not chosen
case-state-draft = incomplete
case-state-ready = to be authorised
case-state-authorised = to be issued
case-state-issued = waiting for an answer
case-state-acknowledged = receipt acknowledged
case-state-answered = answered
case-state-closed = closed
case-next-complete =
    { $n ->
        [one] The request cannot go yet. One thing that the Instrument asks for is missing.
       *[other] The request cannot go yet. { $n } things that the Instrument asks for are missing.
    }
case-next-authorise = The request is complete. A second officer has to authorise it.
case-next-again = The request was changed after it was authorised. A second officer has to authorise it again.
case-next-issue = The request is authorised. The letter can be issued.
case-next-await = The letter is issued. Send it, and record the answer as a step.
case-next-await-by = The letter is issued. An answer was asked by { $date }.
case-next-none = Nothing more is to be done.
case-stale = What the second officer signed for is no longer what stands here.
case-advised =
    { $n ->
        [one] One thing was advised and left out.
       *[other] { $n } things were advised and left out.
    }
case-authorise = Authorise…
case-issue = Issue the letter…
gap-advised = advised
gap-on-weapon = on the weapon
gap-on-marking = on the marking
gap-on-find = on how it came in
section-request = The request
asks-to = To whom
asks-illicit = Why the weapon is illicit
asks-grounds = Grounds of paragraph 6
asks-questions = What is asked
asks-use = What the answer is for
asks-confidentiality = Confidentiality
asks-undertaking = What this office undertakes
asks-answer = The answer
asks-save = Save the request
asks-issued-note = As it was issued
asks-authorised-warning = The request is authorised. If you change it, it must be authorised again.
law-hint = The law and the article that make it illicit
authority-hint = The law or decree under which this office acts
searches-hint = Own register, lost and stolen, iARMS; with the dates
intended-use-hint = Such as: criminal proceedings before the High Court, case number …
confidentiality-undertaken = We undertake to respect every restriction placed on the information
confidentiality-cannot = We cannot guarantee confidentiality, and say so
signatory-hint = Name and title
contact-hint = Name, telephone, address, secure means
authorise = Authorise
authorise-title = A second officer authorises
authorise-text = You are { $name }. Let a colleague with the role of authorising officer sit down here, read the request, and type their own passphrase.
authorise-after = Both names will stand in the case. If anything is changed later, it must be authorised again.
second-operator = Second officer
second-passphrase = The second officer’s passphrase
second-missing = Choose the second officer.
section-steps = Steps
step-add = Add a step
step-save = Add the step
step-letter = the letter
step-second = authorised by { $name }
missing-step-kind = Choose the step.
missing-date = Write the date.

# Letters
letter-tracing_request = Tracing request
letter-issued = issued { $date }
letters-count =
    { $n ->
        [one] One letter
       *[other] { $n } letters
    }
letters-empty = No letter has been issued
letters-empty-text = Here stands every letter as it left the office, byte for byte. A letter is issued from a case once its request is complete and authorised.
letters-empty-field = Headquarters issues letters and keeps them.
letters-to-cases = Go to the cases
letter-print = Print
letter-export = Save as PDF
letter-export-hint = A plain copy leaves the office’s protection.
letter-exported = Saved
letter-fingerprint = Fingerprint
letter-fingerprint-text = SHA-256 of the letter as issued
letter-not-held = The bytes of this letter are not here. A stick from the office that issued it will bring them.
letter-preview = Preview the letter
field-letter-language = Language of the letter
field-letter-date = Date of the letter
letter-date-hint = The day you sign it: 2026-03-12. Its year numbers the letter.
issue = Issue the letter
issue-title = Letter to { $country }
issue-legend = Issue
issue-after = The letter will be dated { $date } and take the next number of { $year }. It will be kept exactly so, and nothing in it can be changed again.
issue-after-undated = The letter takes the next number of its year. It will be kept exactly as previewed, and nothing in it can be changed again.
issue-confirm = Type { $word } to confirm
issue-word = ISSUE
missing-language = Choose the language.
missing-letter-date = Write the date that the letter is to bear.
missing-preview = Preview the letter as it will be issued, and read it.
missing-word = Type { $word } to confirm that the letter may go.
preview-draft = A draft: the number is given when the letter is issued.
preview-blank = Choose the language, write the date, and preview the letter. It appears here as it will be printed.

# Exchange
exchange-lead = What goes between offices is sealed for the office it is meant for, and travels on a stick or through a shared folder.
exchange-tab-send = Prepare a stick
exchange-tab-take-in = Take in a stick
exchange-tab-enrol = Enrol an office
exchange-tab-enrol-post = Enrolment
exchange-not-enrolled = This office is not enrolled yet
exchange-not-enrolled-text = Everything you record is kept and signed, and goes with the first stick once headquarters has enrolled this office.
offices-legend = For which offices?
offices-note = What was put on a stick goes on waiting here until a stick from that office says that it arrived.
offices-empty = No other office is enrolled
offices-empty-text = Here stand the offices that you exchange sticks with, and what waits for each. Enrol a field office to begin.
office-waiting = Waiting
office-waiting-n =
    { $n ->
        [one] one entry
       *[other] { $n } entries
    }
office-nothing = nothing
office-last-sent = Last put on a stick
office-last-received = Last taken in
office-confirmed = words compared
office-unconfirmed = compare the words
office-no-device = no device yet
missing-folder = Say in which folder.
exchange-folder-hint = The folder of the stick
exchange-prepare = Prepare the stick
exchange-prepare-for = Prepare the stick for { $office }
sent-title = The stick for { $office } is ready
sent-carries = { $what } ({ $size }).
sent-nothing = Nothing new was waiting. It carries a receipt of what was taken in here, { $size }.
sent-missing =
    { $n ->
        [one] One photograph named in the records is not held here and could not go along.
       *[other] { $n } photographs named in the records are not held here and could not go along.
    }
sent-next = Eject the stick before you pull it out, and give the courier the slip with it. It can be copied or lost: only these offices can open it, and what it carries goes on waiting here until they say that it arrived.
exchange-path-hint = The folder of the stick, or one file on it
exchange-look = Look what is on it
exchange-look-empty = Nothing of Proofmark lies in this folder.
exchange-import = Take it in
report-before = What { $office } sends
report-taken = Taken in from { $office }
report-made = made { $moment } by the sender’s clock
report-sum = { $amount }.
report-known =
    { $n ->
        [one] One entry was here already.
       *[other] { $n } entries were here already.
    }
report-amount = { $records } in { $news }
amount-records =
    { $n ->
        [one] 1 record
       *[other] { $n } records
    }
amount-new =
    { $n ->
        [one] 1 new entry
       *[other] { $n } new entries
    }
amount-entries =
    { $n ->
        [one] 1 entry
       *[other] { $n } entries
    }
amount-changes =
    { $n ->
        [one] 1 change
       *[other] { $n } changes
    }
amount-photographs =
    { $n ->
        [one] 1 photograph
       *[other] { $n } photographs
    }
report-attachments =
    { $n ->
        [one] One photograph.
       *[other] { $n } photographs.
    }
report-trust =
    { $n ->
        [one] One certificate or change of trust.
       *[other] { $n } certificates or changes of trust.
    }
report-nothing = Everything in it is here already. Taking it in again changes nothing.
report-needs = This needs a person
report-missing = From { $office }: entries { $runs }. Ask { $office } for them; they are asked for with the next stick, too.
report-attachments-missing =
    { $n ->
        [one] One photograph is named but not here yet.
       *[other] { $n } photographs are named but not here yet.
    }
report-more = and { $n } more
exchange-tab-reports = Reports
exchange-tab-matrix = Who holds what
exchange-tab-courier = Courier folder
exchange-again = Prepare another stick
exchange-onward = Also carry on what other offices left here for them
exchange-onward-for = Also carry on what other offices left here for { $offices }
offices-n =
    { $n ->
        [one] one office
       *[other] { $n } offices
    }
offices-filter = Filter: code or name
offices-filter-none = No office fits these words.
offices-all-waiting =
    { $n ->
        [one] Choose the one with entries waiting
       *[other] Choose the { $n } with entries waiting
    }
offices-none-chosen = Choose none
missing-offices = Choose at least one office.
missing-megabytes = Write a number above 0, such as 250.
limits = Limits
limit-said-all = All photographs,
limit-said-most = Photographs up to { $size } MB,
limit-said-none = Small pictures only,
limit-said-fat32 = files of at most 4 GB.
limit-said-volume = files of at most { $size } MB.
limit-photographs = Photographs and letters
limit-photographs-hint = Small pictures always go along. What does not fit waits for a later stick.
limit-photographs-all = All of them
limit-photographs-most = Up to a size
limit-photographs-none = Small pictures only
limit-volume = Largest file
limit-volume-hint = A larger bundle becomes several volumes. They may travel on several sticks and arrive in any order.
limit-volume-fat32 = What every stick takes (4 GB)
limit-volume-own = Smaller
limit-mb = Megabytes
sent-kept = Kept under Reports
sent-files = What lies on the stick
sent-by-office = What each office gets
sent-left =
    { $n ->
        [one] One photograph ({ $size }) waits for a later stick: the limit leaves no room for it.
       *[other] { $n } photographs ({ $size }) wait for a later stick: the limit leaves no room for them.
    }
stick-file-bundle = bundle
stick-file-onward = carried on for others
stick-file-request = enrolment request
stick-file-grant = grant
stick-column-for = For
stick-column-file = File
stick-column-what = What
stick-column-from = From
stick-column-brings = What it brings
stick-column-when = When
stick-column-why = Why
stick-column-much = How much
volume-of = volume { $part } of { $of }
slip = Hand-over slip
slip-print = Print the hand-over slip
slip-text = It names every file with its fingerprint, and has room for the signatures of who gives and who receives.
field-path-stick = Stick
missing-path-stick = Say where the stick is.
exchange-single = Choose a single file…
stick-on-it = What lies on this stick
stick-sum =
    { $n ->
        [one] One bundle is for this office: { $amount }.
       *[other] { $n } bundles are for this office: { $amount }.
    }
stick-sum-onward =
    { $n ->
        [one] One is for another office and will be carried on.
       *[other] { $n } are for other offices and will be carried on.
    }
stick-nothing-for-us = Nothing new on it is for this office.
stick-take = Take in all that is for us
stick-take-onward = Keep it to be carried on
stick-unknown =
    { $n ->
        [one] One other file is none of Proofmark’s. It was left alone.
       *[other] { $n } other files are none of Proofmark’s. They were left alone.
    }
stick-state-ours = for this office
stick-state-question = needs a person
stick-state-refused = refused
stick-state-onward = for another office
stick-state-request = enrolment request
stick-state-grant = grant
stick-state-held = taken in before
stick-onward-text = For { $office }. Taking the stick in keeps a copy here, sealed as it is, to be carried on.
stick-onward-done = For { $office }. It is kept here, sealed as it is, and goes along with the next stick for { $office }.
stick-request-text = An office asks to be enrolled.
stick-request-act = Read the request
stick-request-elsewhere = An office asks to be enrolled. Headquarters reads this.
stick-grant-text = Headquarters’ answer to an enrolment request.
stick-grant-act = Go to the grant
stick-grant-elsewhere = The answer to an enrolment request. It is for the office that asked.
stick-held-text = Everything in it is here already.
question-fork = on two machines?
question-clock = clock is wrong
question-unknown_kind = newer kind of record
question-quarantined = trust was ended
question-proposed = proposals
question-disagreement = in disagreement
question-missing = earlier entries missing
question-uncertified = no certificate
question-volumes =
    { $n ->
        [one] without volume { $volumes }
       *[other] without volumes { $volumes }
    }
taken-stick = Taken in from the stick
taken-courier = Taken in from the courier’s folder
taken-file = Taken in from a file
taken-nothing = Nothing new was taken in
taken-sum =
    { $n ->
        [one] One bundle was taken in: { $amount }.
       *[other] { $n } bundles were taken in: { $amount }.
    }
stick-again = Take in another stick
taken-others = Not taken in
report-settle = Settle it under Today
report-to-come = Still to come
report-refused =
    { $n ->
        [one] One file was refused. The reason stands below.
       *[other] { $n } files were refused. The reasons stand below.
    }
report-volumes =
    { $n ->
        [one] From { $office }: volume { $volumes } of the same set. What came is in already; the rest may come in any order.
       *[other] From { $office }: volumes { $volumes } of the same set. What came is in already; the rest may come in any order.
    }
report-kind-stick = Stick taken in
report-kind-courier = Courier’s folder
report-kind-file = File taken in
report-kind-prepared = Stick prepared
report-needs-short = needed a person
report-settled = nothing open
report-prepared-for = Stick prepared for { $offices }
report-taken-from-stick = Stick from { $offices }
report-taken-from-courier = By the courier’s folder from { $offices }
report-taken-from-file = File from { $offices }
reports-empty = No report yet
reports-empty-text = Here stands a report of every stick that was prepared or taken in, by name, with what it needed a person for.
feed-national = for all offices
feed-headquarters = for headquarters only
feed-own = its own records
feed-ours = for this office
feed-office = for { $office }
feed-named = for “{ $name }”
cell-whole = all held
cell-behind = { $n } behind
cell-behind-legend = behind
cell-gap = missing
cell-unknown = not said
cell-unknown-legend = never said
cell-apart = not for this office
cell-whole-text =
    { $n ->
        [one] { $office } holds the one entry of { $writer } ({ $audience }).
       *[other] { $office } holds all { $n } entries of { $writer } ({ $audience }).
    }
cell-behind-text = { $office } holds the entries of { $writer } ({ $audience }) up to { $upto } of { $last }. It is { $n } behind.
cell-gap-text =
    { $n ->
        [one] { $office } lacks one entry of { $writer } ({ $audience }): { $runs }.
       *[other] { $office } lacks { $n } entries of { $writer } ({ $audience }): { $runs }.
    }
cell-unknown-text = { $office } never said what it holds of { $writer } ({ $audience }).
cell-apart-text = The entries of { $writer } ({ $audience }) are not for { $office }.
never-said = never said
holdings-waits = This office waits for
holdings-waits-none = This office waits for nothing: of all that it knows to exist, it holds every entry.
holdings-ask = Entries { $runs } of { $office } ({ $audience }): ask { $office } for them.
holdings-ask-too = Entries { $runs } of { $office } ({ $audience }): ask { $office }; { $others } holds them too.
holdings-filter = Filter: code of an office
holdings-only = Only what is lacking
holdings-shown =
    { $rows ->
        [one] one series of entries
       *[other] { $rows } series of entries
    } · { $offices }
holdings-none = No office or series of entries fits these words.
holdings-none-lacking = Nothing is lacking anywhere, as far as the offices said.
holdings-feeds = Written by, for whom
holdings-last = to { $n }, { $day }
holdings-last-undated = to { $n }
holdings-here = This office, as it stands now.
holdings-said = As { $office } said on { $day }: { $program }, trust up to statement { $statement }.
holdings-never = No stick from { $office } has said yet what it holds.
holdings-newest = Newest entry held here: { $moment }.
holdings-prepare = Prepare a stick
holdings-empty = No other office yet
holdings-empty-text = Here stands what each office is known to hold of what every other wrote, and what is missing on the way.
courier-text = While the office is open, Proofmark looks into this folder by itself, takes in what raises no question and leaves the rest for a person.
courier-folder = Folder to watch
courier-folder-hint = A shared, synchronised or mounted folder; what lies in it is sealed and tells nothing to others
courier-watch = Watch this folder
courier-clear = Watch none
courier-set = This folder is watched now.
courier-cleared = No folder is watched any more. What lies in it stays there.
courier-watched = Watched
courier-looked = Last looked into { $moment }
courier-never = Not looked into yet
courier-look = Look now
courier-nothing = Nothing new lies in it that could be taken in by itself.
courier-waiting = Waits for a person
courier-none = Nothing waits.
courier-other = Another folder, or none
settings-courier = Courier’s folder
enrol-waiting = Words still to compare
enrol-waiting-note = Call the office; nothing flows before
enrol-new = Enrol a field office
enrol-new-text = The post makes a request and brings it on a stick. You read it, grant it with the root passphrase, and send the grant back. Then both compare twelve words by telephone.
field-path-request = Enrolment request
enrol-read = Read the request
missing-path-request = Choose the request that the post made.
asks-made = Made (by its clock)
asks-known = This device is enrolled already. Granting again gives it a new certificate.
grant = Enrol { $office }
grant-folder-hint = Where the grant for the post is written
grant-root-hint = Of the root key, not your own
grant-after = { $office } will be certified as a field office of this State. This is signed with the root key and goes to every office.
grant-made = { $office } is certified
grant-made-text = The grant is on the stick. Send it to the post. When the post has accepted it, compare the twelve words.
words-title = Compare twelve words with { $office }
words-text = Call the other office on a number you already know, not one that came with the stick. Read the words to each other, all twelve, with their numbers.
words-show = Show the words
words-equal = All twelve are equal
words-differ = They differ
words-compare-again = Compare again
words-differ-title = Stop. Do not exchange anything.
words-differ-text = Somebody may have changed the grant on its way. Keep the stick as evidence, and begin the enrolment again with a new request.
words-confirmed = The words of { $office } were equal. Sticks may flow.
device-fingerprint = Fingerprint of the device
root-fingerprint = Fingerprint of the national root
post-request = Ask headquarters
post-request-text = The request holds the public key of this laptop, the code and the name of the office. Bring it to headquarters on a stick.
post-request-act = Make the request
post-request-made = The request is on the stick
post-grant = Accept the grant
post-grant-text = When headquarters sends the grant back, choose it here. Twelve words appear, to be compared by telephone.
field-path-grant = Grant
post-grant-act = Accept the grant
missing-path-grant = Choose the grant that headquarters made.
post-enrolled = This office is enrolled
post-enrolled-text = The twelve words were equal. Sticks may go to and from headquarters.

# Settings
settings-sight = Language and light
settings-language = Language of the window
settings-theme = Light
theme-system = As the machine
theme-light = Light
theme-dark = Dark
settings-letterhead = Letterhead
settings-letterhead-note = Stands at the top of every letter
letterhead-hint = One line each: name, street, town, telephone
settings-arms = Coat of arms
settings-arms-note = Stands in the letterhead of every letter of this machine
field-arms-path = Picture of the coat of arms
arms-hint = A PNG file of at most 1 MB
arms-save = Use this picture
arms-remove = Take it away
settings-operators = Operators
operator-add = Add an operator
operator-save = Add this person
operator-added = { $name } may now open this office with their own passphrase.
operator-no-slot = opens another machine only
settings-office = This office
office-role = Kind of office
enrolment-unenrolled = not enrolled
enrolment-words = words to be compared
enrolment-enrolled = enrolled
root-none = none before enrolment
trust-as-of = Trust as of
number-series = Series of numbers
entries-held = Entries held
entries-unknown = of which { $n } of a newer version
program = Program
home-folder = Folder
