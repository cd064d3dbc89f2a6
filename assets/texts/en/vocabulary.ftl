# Vocabularies and what the office adds to them.

nav-vocabulary = Vocabulary

# A field for a term of a list

term-unknown = “{ $value }” is not in the list. Choose one that it offers.
term-kept = Kept as written, not identified.
term-kept-told = Kept as written, not identified. Headquarters sees it among the words to be identified.
term-propose = Add it as a term
term-meant = Did you mean:
term-written = As written:

# What a record of the trade is called, and its fields

kind-term = Term
kind-place = Place
kind-rule = Value of a rule
field-en = English
field-fr = French
field-aliases = Other spellings
field-parent = Lies in
field-value = Value
field-article = Article
field-verified_by = Compared with the source by
field-verified_on = Compared on

# The screen

terms-tab-terms = Lists
terms-tab-unidentified = Not identified
terms-tab-places = Places
terms-tab-rules = Rules of the State
terms-views = Parts of the vocabulary
terms-count = { $n } terms
terms-count-found = { $n } of { $total } terms
terms-count-heading = Terms
terms-added-heading = By the State
terms-lists = Lists
terms-search = Search in this list
terms-add = Add a term
terms-add-to = Add a term to “{ $list }”
terms-correct = Correct “{ $term }”
terms-reword = Other words for “{ $term }”
terms-reword-text = The program ships this term. What you write here stands in its place in every office, from the next stick on.
terms-none = No term fits
terms-none-text = Nothing in this list is called so. If it is a name of the field, add it; otherwise it stays as written on the weapon.
terms-closed = This list steers what the program does: its terms can be given other words, and none can be added.
terms-first = The first { $n } are shown. Search to see others.
terms-source = Source: { $source }
terms-unverified = Nobody has compared this list with its source yet.
terms-verified = Compared with the source by { $who } on { $date }.
terms-shipped = Shipped
terms-own = The State
terms-from = From
terms-written = As written
terms-weapons = Weapons
terms-meant = May be
terms-needed = This is needed.
terms-saved = Saved. Every office has it with its next stick.
terms-save = Save
terms-new = New term
term-code = Code
term-name = Name
term-code-hint = What records keep. It never changes.
term-name-hint = As the maker writes it. It never changes.
term-aliases-hint = One a line.
term-source-hint = Where it is taken from: a marking seen, a catalogue, a letter.
unidentified-none = Every word is identified
unidentified-none-text = Makes, models and calibres that somebody keeps as written appear here, with what may be meant.
unidentified-text = Kept as written on weapons because they name no term. Make each the spelling of a term, or a new term; what is written on the weapons stays.
places-none = No places yet
places-none-text = Forms will offer the places of this list, so that one place is written one way in every office.
places-count = { $n } places
place-add = Add a place
place-correct = Correct “{ $place }”
place-code = ISO 3166-2
place-code-hint = Of the place or of the region it lies in, such as GH-AA.
place-kind = Kind
rules-text = What the law of this State asks, where it differs from what the program ships. Each value names its source.
rules-none = No rules yet
rules-none-text = Rules that a State may set for itself appear here.
rule-shipped = As it ships
rule-shipped-is = As it ships: { $value }
terms-makers = Makers
terms-country = Country
rule-here = In this State
rule-set = Set
rule-change = Change
rule-title = { $rule }: { $value }
rule-same = as it ships
rule-source-hint = Law, decree or instruction.
rule-verified-hint = Who compared the value with the text, and when. Leave empty until somebody has.
words-headquarters = Kept at headquarters; every office receives it with its stick.
withdraw-word-text = What was added is taken back in every office; what ships stands again. Records that use it keep it.

# Names of the lists

list-action = Actions
list-basis_of_identification = Bases of identification
list-calibre = Calibres
list-category = Categories of weapons
list-channel = Channels
list-classification = Classifications
list-confidence = Confidence
list-country = States and territories
list-diversion_kind = Kinds of diversion
list-effect = Effects of a ground
list-event_kind = Events
list-find_kind = How a weapon came in
list-language = Languages
list-make = Makers
list-marking_condition = Conditions of a marking
list-marking_kind = Kinds of marking
list-marking_method = Methods of marking
list-marking_place = Places on the weapon
list-model = Models
list-office_role = Kinds of office
list-outcome = Outcomes of a trace
list-para17 = What a request needs (para 17)
list-para22 = Grounds for refusal (para 22)
list-para6 = Why a weapon is illicit (para 6)
list-place_kind = Kinds of place
list-question = Questions of a request
list-result = Results of a trace
list-role = Roles
list-script = Scripts
list-step = Steps of a case
list-trace_exception = Why no trace was made
list-urgency = Urgency
list-calendar = Calendars
list-consignment_direction = Directions of a consignment
list-event_method = Methods of an event
list-exemption = Exemptions
list-inventory_outcome = Outcomes of a check
list-inventory_result = Results of a check
list-ledger_column = Columns of a ledger
list-ledger_kind = Kinds of ledger
list-ledger_page_state = States of a ledger’s page
list-mark_state = States of a weapon in a campaign
list-nature = Natures of a weapon
list-notice_kind = Kinds of notice
list-notice_state = States of a notice
list-para7 = What a mark must be (para 7)
list-party_role = Roles of parties
list-practice_of = Whose marking practice
list-query_reason = Why a post asks
list-query_result = Results of a query
list-reading_aid = Aids to reading
list-received_as = How a ledger was received
list-stock_agency = Agencies that hold stocks
list-stock_field = Fields that a stock asks for
list-symbol = Symbols
list-traces_taken = Traces taken
list-weapon_status = States of a weapon

# Rules in words: their names, parts and values

rule-name-adequate_mark = Adequate mark at import, release and transfer
rule-name-adequacy = What makes a mark adequate
rule-name-composed_mark = Composed marks
rule-name-secret_marks = Who sees secret marks
rule-name-disposal = Disposal of weapons found
rule-name-duties = What parties keep and return
rule-name-stocks = Stocks of agencies
rule-part-kinds = {""}
rule-part-says = {""}
rule-value-stop = stop
rule-value-warn = warn
rule-value-none = let pass
record-unchosen = “{ $value }” names no record. Type some of its name and choose it from the list, or clear the field.
