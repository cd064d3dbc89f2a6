## The terminal. What people read there; for a program the same is said in JSON.

# Asking
cli-ask-passphrase = Passphrase of { $name }:
cli-ask-root = Passphrase of the national root:
cli-ask-again = The same passphrase again:
cli-ask-sheet = { $title }: type its groups back from paper. An empty line skips this.
cli-ask-root-sheet = Text of the root sheet:
cli-sheet-equal = Equal. The sheet is good.
cli-sheet-unchecked = { $title } was not compared. Compare it before you rely on it: a sheet with a fault is worth nothing.
cli-progress = { $task } { $percent } %

# Long work
cli-task-export = Writing the bundle
cli-task-inspect = Looking into the bundle
cli-task-import = Taking the bundle in
cli-task-verify = Checking
cli-task-rebuild = Replaying
cli-task-take-in = Taking the stick in
cli-task-backup = Copying and checking

# First start
cli-begun = Office { $code }, { $name }, has begun.
cli-sheets-keep = Each secret exists here and on paper only. Seal the sheets, keep them in two safes, and clear this window.
cli-begun-next-national = Next: record weapons, or enrol a field office with “proofmark enrol grant”.
cli-begun-next-field = Next: ask headquarters to enrol this office with “proofmark enrol request FOLDER”. What you record before is kept.
cli-stage-first = There is no office in this folder yet.
cli-stage-locked = There is an office in this folder. It is locked.
cli-stage-open = Unlocked.
cli-operators = Operators
cli-operator-added = { $name } can now open this office with a passphrase of their own.
cli-version = Version

# Enrolment
cli-enrol-requested = The request lies at { $file }. It holds names and public keys only. Send it to headquarters.
cli-enrol-known = This device is enrolled already.
cli-enrol-further = A further laptop of an office that is enrolled already.
cli-enrol-granted = The grant for { $code } lies at { $file }. Send it back to the post.
cli-enrol-confirmed = Confirmed. From here on things flow between the two offices.
cli-words-compare = Read these twelve words to the other office, and hear theirs. Confirm only if all are equal, in this order.
cli-device = Device
cli-root = National root
cli-trust = Trust as of
cli-series = Series of numbers
cli-engine = Store
cli-unknown = Of unknown kind, kept
cli-forks = Devices that seem doubled

# Columns and facts
cli-id = Id
cli-reference = Reference
cli-remarks = To be noticed
cli-why = Match
cli-made = Made
cli-from = From
cli-for = For
cli-size = Size
cli-bytes = { $bytes } bytes
cli-entries = Entries
cli-changes = Changes
cli-new = New entries
cli-known = Held already
cli-trust-new = New statements of the root
cli-attachments = Photographs and letters
cli-attachments-missing = Named, but not held
cli-words = Twelve words
cli-words-equal = found equal
cli-words-open = to be compared
cli-received = Last received
cli-sent = Last sent
cli-waiting = Entries waiting
cli-opened = Opened
cli-lacking = Lacks
cli-not-held = not held here

# The register
cli-weapon-added = The weapon is recorded.
cli-photograph-added = The photograph is kept. Where and by whom it was taken was removed from it.
cli-withdrawn = Withdrawn. It stays readable.
cli-lost-none = No missing weapon has such a number.
cli-view-dropped = The view “{ $name }” is forgotten.
cli-saved = Saved.
cli-weapons = Weapons
cli-ammunition = Ammunition
cli-finds-none = No finds were recorded yet, or none fits.
cli-disposal = What may become of it
cli-since = Here for at least { $days } days
cli-lacks-mark = an adequate mark first
cli-year = Year in the common era
cli-year-read = { $years } ({ $by })
cli-year-differs = { $years } ({ $by }): the year recorded differs
cli-year-unknown = This year cannot be reckoned.
cli-mismatch = Numbers that do not fit
cli-days = Days
cli-awaiting = { $total } wait, { $late } of them for longer than the State’s rule says (!).
cli-awaiting-none = No weapon that came in waits for its disposal.
cli-weapons-none = No weapon matches.
cli-rows = { $shown } of { $total }.
cli-rows-next = Go on with --after { $next }
cli-found-none = No marking fits { $reading }.
cli-markings = Markings
cli-events = Events
cli-photographs = Photographs
cli-cases = Cases
cli-disagreements = Two offices say different things
cli-doubles = Other weapons with an equal serial number

# Cases and letters
cli-case-opened = Case { $reference } is open.
cli-case-authorised = The request is authorised as it stands. A later change would need a new authorisation.
cli-cases-none = No tracing case yet.
cli-request = Request
cli-gaps = What the request still lacks
cli-advised = (advised, not required)
cli-steps = Steps
cli-letters = Letters
cli-confidentiality-undertaken = The information will be kept confidential.
cli-confidentiality-cannot = Cannot be guaranteed: { $reason }
cli-letter-draft = The draft lies at { $file }. It is not issued and has no number.
cli-letter-issued = The letter { $reference } is issued and kept as it is.
cli-letter-exported = The letter lies at { $file }, in plain.
cli-letters-none = No letter has been issued yet.

# Exchange
cli-import-done = The bundle is taken in.
cli-import-would = The bundle would change this. Nothing is taken in yet.
cli-records = Records ({ $count })
cli-sums = Sums
cli-missing-heading = Missing; it will be asked for with the next bundle
cli-missing = { $office }: entries { $from } to { $to }
cli-needs = Somebody should look at this
cli-look-none = There is nothing of Proofmark in this folder.
cli-offices-none = No other office is known yet.

# Safekeeping
cli-statements = Statements of the root
cli-without-body = Without body
cli-tables = Tables
cli-tables-equal = equal to a replay of what is kept
cli-tables-differ = not equal to a replay of what is kept
cli-damaged = Damaged
cli-verified = All is well.
cli-verified-not = Not all is well. Copy the folder to a safe place, then try “proofmark rebuild” if only the tables differ.
cli-rebuilt = The tables were replayed from { $commits } entries.

# Sticks, couriers, reports
cli-attachments-left = Left for a later stick
cli-attachments-too-large = Too large for files of this size
cli-volumes = Files
cli-volumes-missing = Files of this set that have not come
cli-stick-others = Not taken in
cli-stick-none = There is nothing of Proofmark here.
cli-stick-unknown = Other files, left alone: { $count }
cli-reports-none = No report is kept yet.
cli-needs-person = needs a person
cli-number = Number
cli-about = About
cli-offices = Offices
cli-members = Members
cli-record-count = Records
cli-feed = Feed
cli-last = Last number
cli-courier-on = The folder { $folder } is watched while the office is unlocked.
cli-courier-off = No folder is watched.
stick-bundle = bundle
stick-onward = to be carried on
stick-request = request to be enrolled
stick-grant = grant
stick-refused = refused
stick-question = waits for a person
stick-held = taken in before
report-stick = stick
report-courier = courier’s folder
report-file = single file
report-prepared = prepared

# Trust
cli-trust-cut = Trust in the device is ended. What was held here before stays; nothing it signs after that counts. Carry this to every office with the next stick.
cli-trust-admitted = The work is admitted. It counts from here on, and at the other offices with the next stick.
cli-trust-particulars = The particulars of { $office } lie at { $file }. They hold names and public keys only. Begin the further laptop with “proofmark init field --joins FILE”.
cli-trust-new-root = A new root key is in force. The old sheet is worth nothing now; this one is the next.
cli-trust-next = Key of the root sheet
cli-trust-forked = Two statements of one number are held. Changes of trust stop until the root is succeeded from the root sheet.
cli-trust-words = The root in twelve words
cli-trust-without-effect = without effect
cli-audience = For
cli-audiences = Audiences
cli-program = Program
cli-rights = May write
cli-quarantined = Behind its cut
cli-onward = Files waiting to be carried to it
cli-holdings = What it said it holds
cli-feeds = Its feeds
cli-accepted = Counts up to
device-in_force = in force
device-words = words to be compared
device-cut = trust ended

# What must be settled
cli-settle-none = Nothing to be settled.
cli-value = Value
cli-field = Field
cli-said = Said by
cli-had-seen = Had seen
cli-now = Now
cli-proposed = Proposed
cli-day-awaiting = Weapons that await disposal (late: { $late }, the longest for days: { $days })
cli-day-campaigns = Open marking campaigns (marked: { $done } of { $weapons })
cli-day-checks = Open inventory checks (seen: { $seen } of { $expected })
cli-day-ledgers = Ledgers that wait for a second person (rows: { $rows })
cli-day-duties = Returns and deposits due from parties (overdue: { $overdue })
cli-attention-disagreements = Fields with several values
cli-attention-proposals = Proposals
cli-attention-contradictions = Cases whose steps contradict
cli-attention-quarantined = Devices with work behind a cut
cli-attention-evidence = Copied devices and doubtful clocks
cli-attention-missing = Runs of entries that have not come
cli-attention-courier = Files that wait in the courier’s folder
cli-attention-clock = The clock of this laptop cannot be right. Set it before you go on.

# Erasure, backup
cli-erased = Erased here, and at every office with the next stick. What remains says by which rule.
cli-erasures-none = Nothing has been erased.
cli-keep-until = To be kept until
cli-term-source = Source of the term
cli-held-by = Held by
cli-rule = Rule
cli-authority = Ordered by
cli-confirmed = Confirmed by
cli-unconfirmed = Not yet by
cli-restored = The backup is this folder’s store now. Its series of numbers is { $series }; ask the other offices for what was written since the backup.

# Errors of the terminal
error-usage = The command was not understood: { $reason }
    .next = Run “proofmark --help”, or the command with --help.
error-operator_needed = It is not said who acts. This office has: { $names }
    .next = Name the operator with --as NAME.
error-second_needed = This needs a second person, and none was named.
    .next = Name the second operator with --second NAME.
error-passphrase_needed = A passphrase is needed, and nobody is there to be asked.
    .next = Set { $variable }, or run the command at a terminal.
error-passphrases_differ = The two passphrases are not the same. Nothing was changed.
    .next = Begin again and type it twice alike.
error-folder_not_empty = The folder { $path } is not empty. Nothing was written.
    .next = Name a new folder for the tour.

# The tour. Each sentence tells what people do; what they see stands set in below it.
tour-begin = This is a demonstration. All offices, people, weapons and places are invented.
tour-founded = 1. Headquarters begins. { $first } and { $second } each choose a passphrase; the key sheets are written out to be printed.
tour-post-founded = 2. Far away, Border Post 3 begins with { $name }. It knows nobody yet, but could already record.
tour-requested = 3. The post asks to be enrolled and puts its request on the stick: { $file }
tour-granted = 4. Headquarters grants it with the root key, and the post takes the grant in: { $file }
tour-words = 5. The courier may have changed either file, so both read twelve words to each other by telephone. They are equal, and both confirm.
tour-recorded = 6. The post records a seized rifle. One sign of its serial number cannot be read, and one may be 8 or B: { $reading }
tour-carried = » { $from } puts a bundle for { $to } on the stick. Only { $to } can open it.
tour-inspected = 7. Headquarters looks into the bundle before it takes anything in.
tour-imported = 8. It takes the bundle in. Records: { $count }
tour-twice = 9. By mistake the same stick is taken in again. New entries: { $count }. Twice is once.
tour-found = 10. Somebody asks for { $reading }. The reading with its unreadable sign fits.
tour-opened = 11. { $reference }: headquarters opens a tracing case. This is what paragraph 17 still lacks.
tour-completed = 12. The tracing officer completes the request. Nothing required is lacking any more.
tour-authorised = 13. { $name } authorises the request with a passphrase of their own. Nobody can do both.
tour-issued = 14. The letter { $reference } is issued in English and written out as PDF, and a draft of it in French.
tour-learned = 15. The post takes the bundle of headquarters in.
tour-traced = 16. The post sees that its rifle is being traced. Of the case itself it learns nothing.
tour-verified = 17. Both offices check every hash and signature again and replay their tables. All is well.
tour-where = Where things lie
tour-headquarters = Headquarters
tour-post = Border Post 3
tour-letter = Letter
tour-draft = Draft in French
tour-bundles = Bundles
tour-sheets = Key sheets
tour-checker = For checking
tour-passphrases = Passphrases of this demonstration
tour-look = Look around with: proofmark --home { $home } --as "{ $name }" case list
tour-warning = THIS IS A DEMONSTRATION. Beside its offices the tour left their seal identities and all they hold in plain, so that other programs can check the bundles. A real office never does this: whoever has its seal identity reads every bundle sealed to it.
# Written into a file; two spaces part its lines.
tour-seal = DEMONSTRATION ONLY. This is the secret seal identity of the invented office { $office }.  Whoever has it reads every bundle that was ever sealed to that office.  A real office never writes it down: it stays inside the encrypted store.

# Stocks
cli-stock-taken = Saved. In number: { $reference }.
cli-stock-rows = Rows: { $rows }. Refused: { $refused }.
cli-stock-gaps = What weapons lack
# Ledgers
cli-ledger-added = The ledger was recorded.
cli-ledger-scanned = { $reference } scans were taken in.
cli-ledgers-none = No ledger is recorded here.
cli-ledger-rows-none = No row of this page is entered.
cli-ledger-pages = Pages entered
cli-ledger-scanned-pages = Pages scanned
cli-ledger-checked-pages = Pages checked
cli-ledger-rows = Rows
cli-ledger-errors = Wrong of checked
cli-ledger-days = Days left
cli-ledger-next = Next page / line
