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
combo-begin = Type how it begins
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
nav-today = Today
nav-register = Register
nav-cases = Cases
nav-letters = Letters
nav-exchange = Exchange
nav-directory = Directory
nav-records = Records
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
key-screens = The screens, from Today to Settings
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
task-backup = Making the backup
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
first-new = Begin
first-again = Go on with what exists
first-further = Another laptop of an office that exists
first-further-text = A second laptop of a post, or a new one for an office whose laptop was lost. It needs a file from the office or from headquarters.
first-further-lead = Country, name and code are those of the office; they come with its particulars. This laptop gets a key of its own and is enrolled by headquarters like the first.
first-further-after = Afterwards make the enrolment request under Exchange and bring it to headquarters.
first-further-act = Begin this laptop
first-joins-hint = The file that the office’s other laptop or headquarters wrote on the stick
field-joins = Particulars of the office
missing-particulars = Choose the particulars of the office.
first-restore = Open a backup
first-restore-text = The laptop broke, or a new one takes its place: everything goes on from the last backup.
restore-lead = The office comes back as it stood when the backup was made. What other offices have received since comes home with their next sticks.
restore-folder = Folder of the backup
restore-folder-hint = The folder with the date in its name, on the backup disk
restore-operator-hint = Somebody who could open the office when the backup was made
restore-warn = Only one laptop may go on with it
restore-warn-text = If the laptop that made this backup still works, do not use both. Begin a further laptop instead, or the two will be shown to all offices as a copy.
restore-act = Open the backup
missing-backup = Choose the folder of the backup.
restored = The backup is open
restored-text = This machine goes on as the same laptop of the office, with a new series of numbers, so that no reference is ever given twice. What was written after the backup and never left the old machine is gone.
restored-next = Prepare a stick for each office soon: it tells them where this laptop stands, and they send back what it lacks.
restored-go = Go on

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
list-foot = Arrow keys move, Enter opens.
list-foot-filter = Arrow keys move, Enter opens, / goes to the filter.
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
flag-awaiting_disposal = awaits disposal
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
disagreements-note = All values are kept until a person chooses.
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

# Today
today-lead =
    { $n ->
        [one] One matter needs a person.
       *[other] { $n } matters need a person.
    }
today-empty = Nothing needs a person today
today-empty-text = Here stands what only a person can settle: offices that say different things, proposals, steps that contradict each other, a laptop that seems copied, sticks that never came. When there is none, go on with the ordinary work.
today-enrol = This office is not enrolled yet. Until headquarters has enrolled it, nothing comes in and nothing goes out.
today-enrol-act = Enrol this office
today-meanwhile = Meanwhile weapons can be recorded. They go to headquarters with the first stick.
today-ordinary = Ordinary work
today-ordinary-note = Counted where it stands
today-last = The last stick from another office was taken in on { $moment }.
today-last-never = No stick from another office has been taken in yet.
today-clock = The clock of this laptop is in doubt
today-clock-why = It contradicts what was written here before. Dates that people type are not affected.
today-clock-act = What to do
today-evidence =
    { $n ->
        [one] sign that a laptop or its clock is not as it should be
       *[other] signs that a laptop or its clock is not as it should be
    }
today-evidence-why = A laptop that seems to have been copied, a break in its entries, a clock that is wrong.
today-evidence-act = Look
today-quarantined =
    { $n ->
        [one] laptop has work behind a cut
       *[other] laptops have work behind a cut
    }
today-quarantined-why = It was signed after trust in the laptop was ended. It is kept and does not count until headquarters admits it.
today-quarantined-act = Look
today-disagreements =
    { $n ->
        [one] field on which offices disagree
       *[other] fields on which offices disagree
    }
today-disagreements-why = All values are kept. A person chooses the one that holds.
today-disagreements-act = Settle
today-contradictions =
    { $n ->
        [one] case whose steps contradict each other
       *[other] cases whose steps contradict each other
    }
today-contradictions-why = Two officers took steps that were each allowed, and cannot both stand.
today-contradictions-act = Look
today-proposals =
    { $n ->
        [one] proposal of another office
       *[other] proposals of other offices
    }
today-proposals-why = Changes that an office may not make by itself. They count once somebody here takes them.
today-proposals-act = Answer
today-missing =
    { $n ->
        [one] run of entries that was written and never arrived
       *[other] runs of entries that were written and never arrived
    }
today-missing-why = A stick was lost or is late. The next stick asks for them; a telephone call helps.
today-missing-act = Ask for them
today-courier =
    { $n ->
        [one] file waits in the courier’s folder
       *[other] files wait in the courier’s folder
    }
today-courier-why = They raise a question, so they were not taken in by themselves.
today-courier-act = Look
today-awaiting =
    { $n ->
        [one] weapon that came in awaits what is to become of it
       *[other] weapons that came in await what is to become of them
    }
today-awaiting-why =
    { $late ->
        [0] To be marked and recorded, or destroyed, as soon as possible (ITI 9). The longest has waited { $days } days.
        [one] To be marked and recorded, or destroyed, as soon as possible (ITI 9). The longest has waited { $days } days; one is late.
       *[other] To be marked and recorded, or destroyed, as soon as possible (ITI 9). The longest has waited { $days } days; { $late } are late.
    }
today-awaiting-act = See them
today-campaigns =
    { $n ->
        [one] marking campaign is open
       *[other] marking campaigns are open
    }
today-campaigns-why = { $done } of { $weapons } weapons are marked ({ $share } %).
today-campaigns-act = Go on
today-checks =
    { $n ->
        [one] inventory check is begun and not closed
       *[other] inventory checks are begun and not closed
    }
today-checks-why = { $seen } of { $expected } weapons have been seen.
today-checks-act = Go on
today-ledgers =
    { $n ->
        [one] ledger waits for a second person
       *[other] ledgers wait for a second person
    }
today-ledgers-why =
    { $rows ->
        [one] One row of the sample is to be compared with the page by somebody who did not enter it.
       *[other] { $rows } rows of the sample are to be compared with the page by somebody who did not enter them.
    }
today-ledgers-act = Check
today-duties =
    { $n ->
        [one] return or deposit is due from a party
       *[other] returns and deposits are due from parties
    }
today-duties-why =
    { $late ->
        [0] None of them is overdue yet.
        [one] One of them is overdue.
       *[other] { $late } of them are overdue.
    }
today-duties-act = See who
today-cases =
    { $n ->
        [one] case where it is our turn
       *[other] cases where it is our turn
    }
today-cases-why = A request to complete, to authorise or to issue.
today-cases-act = Go to the cases
today-words =
    { $n ->
        [one] office whose twelve words are still to be compared
       *[other] offices whose twelve words are still to be compared
    }
today-words-why = By telephone, on a number you already know.
today-words-act = Compare
today-sticks =
    { $n ->
        [one] office for which entries wait for a stick
       *[other] offices for which entries wait for a stick
    }
today-sticks-why = They go along with the next stick that is prepared.
today-sticks-act = Prepare a stick

# Settle
settle-begin = Settle
settle-place = { $n } of { $of }
settle-later = Leave it for later
settle-gone = This has been settled
settle-gone-text = Nothing is left to choose here. The history of the record tells what was chosen, and by whom.
settled = Settled: { $field }, { $record }
settle-disagreements-count =
    { $n ->
        [one] One to settle
       *[other] { $n } to settle
    }
settle-disagreements-empty = No office contradicts another
settle-disagreements-empty-text = When two offices write different things into one field without having seen each other’s, both values are kept and wait here for a person.
settle-text = More than one office wrote “{ $field }”, none knowing of the other. Choose the value that holds. It is saved as a change of its own, in your name; the others stay in the history.
settle-legend = Which value holds?
settle-seen-none = Had seen no other value
settle-seen = Had before them:
settle-reason = Why
settle-reason-hint = Such as: read again with oblique light. Kept with the record; may stay empty.
settle-save = Settle with this value
missing-value = Choose the value that holds.
apart-sign = sign { $n }:
column-field = Field
column-values = Values
column-offices = Offices
column-newest = Newest
column-proposed = Proposed
settle-proposals = Proposals
settle-proposals-count =
    { $n ->
        [one] One to answer
       *[other] { $n } to answer
    }
settle-proposals-empty = No proposal waits
settle-proposals-empty-text = When an office changes what it may not change by itself, its change is kept here as a proposal. It counts only once somebody takes it.
proposal-sent = Kept as a proposal: this office may not change it by itself. It goes to headquarters with the next stick, and counts once it is accepted there.
proposal-birth = New: { $kind }
proposal-text = { $office } may not change this by itself. What it wrote is kept and does not count until you take it.
proposal-now = Now
proposal-proposed = Proposed
proposal-nothing = nothing
proposal-take = Take the proposal
proposal-take-birth = Take it into the records
proposal-leave = Leave it as it is
proposal-after = Taken, it becomes a change of this office that names the proposal. Left, the proposal stays in the history and is not asked again.
proposal-taken = Taken: { $record }
proposal-left = Left as it is: { $record }
settle-contradictions = Contradictions
settle-contradictions-text = Two officers took steps in one case without knowing of each other. Each was allowed; together they cannot be. Nothing was lost or refused: both steps stand in the case, and a further step says how it truly is.
settle-contradictions-empty = No case contradicts itself
settle-contradictions-empty-text = When two laptops record steps that cannot both stand, such as closed on one and acknowledged on the other, the case is named here.
contradiction-cannot = cannot follow “{ $after }”
contradiction-do = Ask both officers what happened. Then record the step that holds now in the case, such as reopening it, and say why in its remarks.
settle-evidence = Laptops and clocks
settle-evidence-text = What the signatures themselves show. Nothing of it was refused: the entries count as before, and whoever relies on them should know.
settle-evidence-empty = Every laptop’s entries follow each other as they should
settle-evidence-empty-text = If a laptop is copied, if entries do not join, or if a clock is far off, it is said here with what to do.
evidence-entry = Entry { $n }
evidence-entries = Entries { $from } to { $to }
evidence-clock-said = its clock said { $moment }
evidence-device = laptop
evidence-means = What it means
evidence-do = What to do
evidence-fork = A laptop of { $office } seems to have been copied
evidence-fork-means = Two different entries bear the same number. The laptop’s disk was copied, or an old state of it was put back, and both went on writing. What both wrote is kept.
evidence-fork-do = Call { $office } and ask whether a disk was copied or put back. If so, one of the two must stop and begin as a further laptop. If nobody knows of it, treat the laptop as stolen.
evidence-broken_link = An entry of { $office } does not join the one before
evidence-broken_link-means = The entry says that another stood before it than the one held here. The laptop may have lost its last entries in a power cut, or somebody took entries out.
evidence-broken_link-do = Ask { $office } to bring a full stick. If the break stays, compare what the office holds on paper for these days.
evidence-clock_past = The clock of a laptop of { $office } stood far in the past
evidence-clock_past-means = Its entries bear a date before the program existed. Their order and the dates that people typed are not affected.
evidence-clock_past-do = Ask { $office } to set the date of the laptop. Often the battery of its clock is empty.
evidence-clock_future = The clock of a laptop of { $office } ran ahead
evidence-clock_future-means = Its entries bear a date that had not come yet. Their order and the dates that people typed are not affected.
evidence-clock_future-do = Ask { $office } to set the date of the laptop.
evidence-clock_back = The clock of a laptop of { $office } went backwards
evidence-clock_back-means = Later entries bear an earlier date than those before them. Their order is known by their numbers, and nothing is lost.
evidence-clock_back-do = Ask { $office } to set the date of the laptop. If it happens again, the battery of its clock is empty.
evidence-own-clock = The clock of this laptop is in doubt
evidence-own-clock-do = It contradicts what was written here before, or the date of the program. Set date and time in the settings of the machine, then open the office again. What you wrote keeps its order; the dates that people type are not affected.

# Directory
directory-tab-offices = Offices
directory-tab-audiences = Audiences
directory-tab-root = Root key
directory-count =
    { $n ->
        [one] One office
       *[other] { $n } offices
    }
directory-own = this office
directory-here = here
sign-headquarters = This is signed with the root key, at headquarters.
column-laptops = Laptops
column-receipt = Last receipt
column-fingerprint = Fingerprint
column-audience = Audience
column-members = Members
column-records = Records held here
column-signed = Signed
office-waits = Waits for it
office-next-words = The twelve words have not been compared yet. Nothing flows before.
office-next-laptop = No laptop of this office is trusted. Nothing can be sealed for it until a new one is enrolled.
office-next-waiting =
    { $n ->
        [one] One entry waits for it. Put it on a stick.
       *[other] { $n } entries wait for it. Put them on a stick.
    }
devices-note = Each signs with a key of its own
devices-empty = No laptop is enrolled yet.
device-own = this laptop
device-title = A laptop of { $office }
device-title-own = This laptop
device-state-in_force = trusted
device-state-words = words to be compared
device-state-cut = trust ended
device-cut-because = Trust was ended because:
device-held-back = held back: { $n }
device-next-quarantined =
    { $n ->
        [one] One change lies behind the cut. It is kept and does not count. If it is shown to be honest, headquarters may admit it.
       *[other] { $n } changes lie behind the cut. They are kept and do not count. If they are shown to be honest, headquarters may admit them.
    }
device-program-none = not told yet
device-others =
    { $n ->
        [0] The office has no other laptop.
        [one] The office has one other laptop that is trusted.
       *[other] The office has { $n } other laptops that are trusted.
    }
device-said = What it last said
device-said-note = By its own clock
device-trust = Root statements known to it
device-seals = Seals it can open
seal-x25519 = X25519
seal-pq = X25519 with ML-KEM
statement-number = No. { $n }
laptop-held-title = What it held
laptop-held-as-of = As of its last receipt, on { $moment }. Whoever holds it and opens it can read this; it may have received more since.
laptop-held-never = It has never sent a receipt, so it is not known what it holds. Assume everything that was put on sticks for this office.
laptop-held-from = Written by
laptop-held-entries = Entries
laptop-held-records = Records
laptop-held-of = { $held } of { $of }
feeds-title = What it wrote
feeds-note = One series of entries for each audience
feeds-accepted = Accepted
feeds-all = all
feeds-upto = up to { $n }; { $behind } behind the cut
positions-label = Up to which entry its work counts
position-last = Last entry held here
position-number = No. { $n }
position-upto = Accept up to
position-behind = Then
position-all = everything held here counts
position-kept =
    { $n ->
        [one] one entry is kept and does not count
       *[other] { $count } entries are kept and do not count
    }
position-wrong = Write a number from { $least } to { $most }.
admit-title = Admit work behind the cut
admit-text = Entries up to the number that you write count again, as if they had never been held back. Admit only what somebody has proven: with the office’s paper, with the thing itself, by asking who wrote it.
admit-reason-hint = Stands in the root statement, for all offices to read
admit-nothing = Write a higher number for at least one line.
admit = Admit
admitted = Admitted. It counts from now on, here and wherever the next sticks go.
rights-title = What it may write
rights-widen = Widen…
rights-text = Rights are only ever made wider here. To narrow them, end trust in the laptop and enrol it again.
rights-give = Give these rights
rights-unchanged = Choose a wider right for at least one kind.
rights-all = everything
right-none = nothing, only propose
right-own = its own office’s
right-any = any office’s
particulars-title = A further or a new laptop
particulars-text = The particulars are a small file with the code, the name and the id of this office, and nothing secret. A new laptop reads it at its first start and becomes a laptop of this office.
particulars-write = Write the particulars
particulars-written = The particulars of { $office } are written
particulars-step-1 = Carry them to the new laptop and start Proofmark there: “Another laptop of an office that exists”.
particulars-step-2 = There, make the enrolment request and bring it to headquarters.
particulars-step-3 = Headquarters grants it; then both compare twelve words by telephone.
stolen-title = This laptop was stolen or lost
stolen-hint = Ends trust in this one laptop. The office and its other laptops go on.
stolen-act = Stolen or lost…
stolen-link = Stolen or lost…
stolen-lead = Three things to read and decide. Nothing happens before the last button.
stolen-1 = 1 · What a thief now has
stolen-2 = 2 · Which of its work still counts
stolen-2-text = Everything that reached headquarters counts unless you say otherwise. If it was taken earlier than noticed, write the number of the last honest entry; what came after is kept and can be admitted later.
stolen-3 = 3 · Sign
stolen-no-feeds = Nothing that it wrote has arrived here. Whatever it signs from now on will be held back.
stolen-onward =
    { $n ->
        [one] One file waits here to be carried to { $office }. It was sealed for this laptop and will be deleted.
       *[other] { $n } files wait here to be carried to { $office }. They were sealed for this laptop and will be deleted.
    }
stolen-reason-hint = When and how it was lost, and the number of the police report. Every office reads this.
stolen-legend = End trust
stolen-after = Nothing that this laptop signs from now on counts at any office, and nothing more is sealed for it. What it holds already cannot be called back. This cannot be undone.
stolen-missing-word = Type { $word } to confirm that it is this office’s laptop.
stolen-cut = End trust in this laptop
stolen-done-title = Trust in the laptop is ended
stolen-done = The laptop of { $office } is no longer trusted
stolen-done-text = Every office learns it with the next stick from headquarters. What the laptop wrote up to the cut stays valid.
stolen-dropped =
    { $n ->
        [one] One file that waited for it was deleted.
       *[other] { $n } files that waited for it were deleted.
    }
stolen-next-tell = Next: tell the offices
stolen-next-tell-text = Until a stick from headquarters reaches it, an office goes on trusting the laptop. Prepare sticks for those that exchange with it first, and call them.
stolen-next-laptop = Next: a new laptop for { $office }
audiences-text = An audience is who may hold a record. A record keeps its audience for ever. Headquarters sees everything; a field office sees its own, what is national, and the audiences that name it here.
audiences-all = All audiences
audience-own = Own
audience-national = National
audience-headquarters = Headquarters
audience-office = { $office } and headquarters
audience-kind-national = every office of the State
audience-kind-headquarters = cases, steps and letters
audience-kind-office = records of one field office
audience-kind-named = defined by headquarters
audience-all = all offices
audience-define = Define an audience
audience-change = Change an audience
audience-define-text = Its members receive all records that are made known to it, with their history. An office that leaves keeps what it has received.
audience-name-hint = Such as: border posts of the north
audience-save = Sign it
missing-audience-name = Write a name.
missing-members = Choose at least one office.
root-key = The root key of the State
root-text = Whoever wants to know whether a stick, a sheet or a laptop belongs to this State compares one of these three. All three say the same.
root-as-of = statement { $n } of { $moment }
root-groups = Fingerprint
root-words = Twelve words
root-qr = QR
root-none-title = No root key is known here
root-none-text = It comes with the grant, when headquarters enrols this office.
root-forked = Two statements of one number are held
root-forked-text = The root key signed two different things in one place. Either its store was copied, or somebody else holds the key. Changes of trust stop here until the root is renewed; all other work goes on.
root-forked-do = Fetch the root sheet from the safe and renew the root key. You choose which statement is the last to be accepted.
root-forked-field = Call headquarters. Until it has renewed the root key, accept no new office and no new laptop.
root-statements = Statements of the root
root-statements-note = Everything signed with the root key, newest first
root-acts = The root key itself
root-next = Key on the root sheet
root-not-here = The root key does not lie on this laptop. It is used on the one where it was made.
root-passphrase-new = New root passphrase
statement-about = About
statement-head = No.
statement-founding = Founding
statement-office = Office
statement-audience = Audience
statement-certificate = Certificate of a laptop
statement-cut = End of trust in a laptop
statement-erasure = Erasure
statement-succession = New root key
statement-in-force = in force
statement-without-effect = without effect
succeed-title = Root key from the root sheet
succeed-hint = When the present root key is lost, stolen or doubted.
succeed-begin = Use the root sheet…
succeed-text = The root sheet holds the key that may follow the present one; every office has known its fingerprint from the first day. After this, the old key signs nothing more.
succeed-1 = 1 · The root sheet
succeed-sheet-hint = From the paper in the safe. Spaces and capitals do not matter.
succeed-2 = 2 · What of the old root still holds
succeed-2-text = Statements after the one you choose lose their effect: offices, certificates and ends of trust signed there must be signed again. Choose an earlier one only where somebody else may have signed.
succeed-after = Last statement to accept
succeed-head = The newest: all of them hold
succeed-3 = 3 · The new key
succeed-legend = Renew the root key
succeed-consequence = From now on only the new key speaks for the State; the old key signs nothing that counts. This cannot be undone. A new root sheet is printed at once.
succeed-word = RENEW
succeed-act = Renew the root key
missing-statement = Choose the last statement that is to hold.
missing-confirm = Type { $word } to confirm.
keysheet-old = The sheet that was just used holds the key now in force. Destroy it once this new one lies in the safe.
keysheet-check-done = Compare, and go on
refound-title = Root key and its sheet both lost
refound-hint = When nobody can sign for the State any more. Every office must then be enrolled anew.
refound-begin = Found the root anew…
refound-text = Look for the root sheet first, in every safe. With it, nobody needs to be enrolled again; without it, every office has to compare twelve words with headquarters once more.
refound-1 = The new root key
refound-legend = Found the root anew
refound-consequence = Every office must be enrolled again and compare twelve words by telephone; until then nothing is exchanged with it. All records stay, and what was signed before can still be verified. This cannot be undone.
refound-word = FOUND
refound-act = Found the root anew
second-here = A colleague with the role of authorising officer sits down here, reads this, and types their own passphrase.
widen-begin = Make known to more offices…
widen-title = Make known to more offices
widen-text = A record keeps its audience for ever. So a new record with the same facts is made for the wider audience, and this one is withdrawn as moved; its history stays readable here.
widen-audience = Who shall hold it
widen-after = Both names and the reason will stand in the history. What other offices have received cannot be called back.
widen-act = Make it known
missing-audience = Choose who shall hold it.
weapon-go = Go to the weapon

# Records
records-tab-backup = Backup
records-tab-erasures = Erasures
backup-title = Make a backup
backup-text = A copy of everything this office holds, sealed as it is here: only its operators and the office key sheet open it. Make one each week, onto a disk that does not stay with the laptop.
backup-folder-hint = On another disk or stick; a folder with the date is made in it
backup-run = Make the backup
backup-done = The backup is complete and was read back
backup-holds = { $records } records in { $commits } entries, { $size }, made { $moment }. Every signature in it was checked.
backup-next = Eject the disk, write the date on it, and lock it away from the laptop.
backup-restore-title = To open a backup
backup-restore-text = On a new or empty machine, start Proofmark and choose “Open a backup”. A backup never overwrites an office that is there.
erasures-text = What a court or a law ordered to be deleted. The content goes at every office that held it, and its receipt confirms; the place where it stood remains, with rule and date. Old backups still hold it until they are destroyed.
erasures-empty = Nothing was erased by law
erasures-empty-text = A note, a person or a photograph can be erased from the page of its weapon, where a law or a court asks for it. The order, and which offices have carried it out, stand here.
erasure-what = What
erasure-rule = Rule and authority
erasure-confirmed = Confirmed
erasure-waiting = Still waiting
erasure-whole = everywhere
erasure-unknown = kind not known here
erased = Erased: { $kind }
erased-next = The other offices erase it with the next stick from here. Their receipts are shown below as they come.
erase-begin = Erase by law…
erase-what-title = Erase by law
erase-what-text = For what a court or a law orders to be deleted. For mistakes, withdraw the entry instead: it then stays readable with a reason.
erase-what = What is to be erased?
erase-go = Go on
erase-called = Content
erase-text = The content is deleted here and at every office that holds it, and is never taken in again. That it stood there, with the rule and the date, stays.
erase-1 = 1 · What goes
erase-commits = Entries
erase-attachments = Photographs
erase-none = none
erase-offices = Held by
erase-keep-until = The law asks to keep it until { $date }
erase-keep-passed = The term to keep it ended on { $date }
erase-keep-always = The law asks to keep it for ever
erase-keep-unknown = No term is known for how long this must be kept.
erase-2 = 2 · Who orders it
erase-rule = Rule
erase-rule-hint = The law and its article
erase-authority = Authority
erase-authority-hint = Court or office, with number and date of the order
erase-ground = Ground for erasing before that term
erase-ground-hint = Why it may go although it should still be kept
erase-3 = 3 · Two officers and the root key
erase-legend = Erase
erase-consequence = The content cannot be brought back by anybody, here or elsewhere. Old backups still hold it: destroy them where the order asks for it.
erase-word = ERASE
erase-act = Erase it
missing-rule = Write the rule that asks for it.
missing-authority = Write who ordered it.
missing-ground = Write why it may go before the term has passed.
missing-erase-record = Choose what is to be erased.

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
sent-too-large = Too large for a file of this size, so they wait here: { $names }
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
report-sums = How many records of each kind
report-records = Records by name
exchange-tab-reports = Reports
exchange-tab-matrix = Who holds what
exchange-tab-courier = Courier folder
exchange-again = Prepare another stick
exchange-onward = Also carry on what was left here for other offices
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
stick-onward-done = For { $office }. It is kept here, sealed as it is, and goes along with the next stick that is prepared.
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
matrix-waits = This office waits for
matrix-waits-none = This office waits for nothing: of all that it knows to exist, it holds every entry.
matrix-ask = Entries { $runs } of { $office } ({ $audience }): ask { $office } for them.
matrix-ask-too = Entries { $runs } of { $office } ({ $audience }): ask { $office }; also held by { $others }.
matrix-filter = Filter: code of an office
matrix-only = Only what is lacking
matrix-shown =
    { $rows ->
        [one] one series of entries
       *[other] { $rows } series of entries
    } · { $offices }
matrix-none = No office or series of entries fits these words.
matrix-none-lacking = Nothing is lacking anywhere, as far as the offices said.
matrix-feeds = Written by, for whom
matrix-last = to { $n }, { $day }
matrix-last-undated = to { $n }
matrix-here = This office, as it stands now.
matrix-said = As { $office } said on { $day }: { $program }, trust up to statement { $statement }.
matrix-never = No stick from { $office } has said yet what it holds.
matrix-newest = Newest entry held here: { $moment }.
matrix-prepare = Prepare a stick
matrix-empty = No other office yet
matrix-empty-text = Here stands what each office is known to hold of what every other wrote, and what is missing on the way.
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
asks-further = A further laptop of { $office }, which is enrolled already.
asks-further-text = Call the office before you grant it, on a number you already know: whoever has this laptop will read all that the office may read.
grant = Enrol { $office }
grant-folder-hint = Where the grant for the post is written
grant-root-hint = Of the root key, not your own
grant-after = { $office } will be certified as a field office of this State. This is signed with the root key and goes to every office.
grant-after-further = This laptop becomes one more laptop of { $office }. This is signed with the root key and goes to every office.
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
