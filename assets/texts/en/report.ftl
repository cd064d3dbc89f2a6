## Words of reports, record kinds and fields, for the terminal and the window.

# What became of a record
outcome-new = new
outcome-changed = changed
outcome-disagreement = in disagreement
outcome-waiting = waiting
outcome-flagged = flagged
outcome-erased = erased
outcome-unknown_kind = kept unread

# What a person should look at
needs-fork = A device seems to run on two machines at once. Find out why before you rely on what it wrote.
needs-clock = The clock of the sender’s laptop is wrong. The dates people typed are not affected.
needs-unknown_kind = Some records are of a kind that this version does not know. They are kept and will appear after an upgrade.
needs-quarantined = Some entries were signed by a device after trust in it was ended. They are kept but do not count.
needs-proposed = Some entries are proposals that headquarters has to accept.
needs-disagreement = Two offices say different things about the same field. Both values are kept; a person decides.
needs-missing = Entries of an earlier stick are missing. They will be asked for with the next stick.
needs-uncertified = Some entries come from a device without a certificate. They wait until it is certified.
needs-root_fork = The national root has signed two different statements of one number. Trust changes nothing more until headquarters settles it; tell headquarters.
needs-other_root = This brought the beginning of another national root. It has no effect here. Ask headquarters by telephone whether it founded its root anew, and only then ask to be enrolled again.

# Kinds of record
kind-weapon = Weapon
kind-marking = Marking
kind-event = Event
kind-find = Find
kind-note = Note
kind-party = Person or body
kind-case = Case
kind-step = Step
kind-letter = Letter
kind-contact = Contact
kind-office = Office
kind-operator = Operator
kind-attachment = Photograph
kind-unknown = Not known yet

# Standing of an entry
standing-folded = counts
standing-waiting = Waits for an earlier entry
standing-quarantined = Does not count: signed after trust in the device was ended
standing-proposed = Proposed, not yet accepted
standing-foreign = Does not count: written for other offices than those that share the record
standing-erased = Erased

# Why a marking was found
why-exact = exactly as written
why-same_signs = same signs
why-fits = fits, unreadable signs apart

# Fields: weapon
field-category = Type
field-make = Manufacturer
field-model = Model
field-calibre = Calibre
field-calibre_as_written = Calibre as written
field-country_of_manufacture = Country of manufacture
field-year_of_manufacture = Year of manufacture
field-import_country = State of the import mark
field-import_year = Year of import
field-action = Action
field-basis_of_identification = Identified from
field-status = Where it is now
field-nature = How it came to be
field-make_as_written = Manufacturer as written
field-model_as_written = Model as written
field-successor = State that answers for it today
field-successor_reason = Why that State
field-year_as_struck = Year as struck
field-calendar = Calendar
field-barrel_mm = Barrel, millimetres
field-confidence = Certainty of the identification
field-storage_place = Stored at
field-storage_seal = Seal or tag
field-traces_taken = Traces taken before cleaning
field-stock = Stock
field-stock_number = Number in the stock
field-made_safe_by = Made safe by
field-remarks = Remarks
field-national_number = National number
field-withdrawn = Withdrawn because

# Fields: marking
field-kind = Kind
field-place = Place
field-method = Method
field-condition = Condition
field-script = Script
field-reading = Reading
field-symbols = Symbols, in words
field-control_part = Serial number on the control part
field-remark = Remark

# Fields: event
field-find_kind = How it came in
field-date = Date
field-country = State
field-operation = Operation
field-find = Find
field-marking = Mark
field-date_to = Until
field-subdivision = Region
field-from_party = From
field-to_party = To
field-country_from = State it left
field-country_to = State it went to
field-consignment = Consignment
field-licence = Licence or permit
field-document = Document
field-exemption = Why no mark is needed
field-decision = Decision
field-ledger = Ledger
field-page = Page
field-line = Line
field-source = Source
field-circumstances = Circumstances

# Fields: request
field-partner = State asked
field-addressee = Addressed to
field-address = Address
field-copy_to = Copy to
field-channel = Channel
field-urgency = Urgency
field-urgency_reason = Why it is urgent
field-classification = Classification
field-authority = Legal authority of this office
field-grounds = Why the weapon is considered illicit
field-law = National law and article
field-searches = Searches already made
field-questions = Questions asked
field-other_question = A further question
field-intended_use = Intended use of the information
field-confidentiality = Confidentiality
field-confidentiality_reason = Why it cannot be guaranteed
field-reply_by = Answer asked by
field-contact = Officer to be contacted
field-signatory = Signed by
field-direction = Direction
field-state = State of the case
field-weapon = Weapon

# Fields: people, offices, files
field-name = Name
field-roles = Roles
field-role = Role
field-passphrase = Passphrase
field-root_passphrase = Root passphrase
field-code = Short code
field-language = Language
field-letterhead = Address lines
field-caption = Caption
field-path = File
field-folder = Folder
field-record = Record
field-reason = Reason
field-operator = Operator
field-office = Office
field-second = Second operator
field-list = List

# Fields that records keep beside
field-about = Belongs to
field-topic = About
field-text = Text
field-case = Case
field-letter = Letter
field-reference = Reference
field-facts = What was authorised
field-continues = Continues
field-telephone = Telephone
field-email = E-mail
field-languages = Languages
field-confirmed_on = Confirmed on
field-media_type = Kind of file
field-orientation = Turned
field-size = Size
field-sha256 = Fingerprint
field-sha256_original = Fingerprint of the original

# Why a record that was proposed and not accepted is withdrawn
proposal-declined = Proposal declined

# Who opens a store with a slot whose operator was erased
operator-erased = Erased operator

# How long the law asks that a record be kept
retention-until = until { $day }
retention-always = for ever
