// Generated from the wire types in src-tauri/core by `cargo dev wire`. Do not edit.

export type Stage = "first_start" | "locked" | "open";

export type Enrolment = "unenrolled" | "words" | "enrolled";

export type OfficeInfo = { 
/**
 * Office id, hexadecimal.
 */
id: string, 
/**
 * ISO 3166-1 alpha-2 code of the State.
 */
country: string, 
/**
 * Short code used in references and on sticks, such as `BP3`.
 */
code: string, 
/**
 * Full name.
 */
name: string, 
/**
 * `headquarters` or `field`.
 */
role: string, 
/**
 * How far the office is enrolled.
 */
enrolment: Enrolment, };

export type Session = { 
/**
 * Record id of the operator.
 */
operator: string, 
/**
 * Name as entered.
 */
name: string, 
/**
 * Roles, codes of the vocabulary `role`.
 */
roles: Array<string>, };

export type Status = { 
/**
 * Where the program stands.
 */
stage: Stage, 
/**
 * Folder of the office.
 */
home: string, 
/**
 * Language of the window.
 */
language: string, 
/**
 * Version of the program.
 */
version: string, 
/**
 * Names of the slots that may unlock (empty at first start).
 */
operators: Array<string>, 
/**
 * Known once unlocked.
 */
office: OfficeInfo | null, 
/**
 * Known once unlocked.
 */
session: Session | null, };

export type NewOperator = { 
/**
 * Name as it is to stand in the history.
 */
name: string, 
/**
 * Roles, codes of the vocabulary `role`.
 */
roles: Array<string>, 
/**
 * His own passphrase.
 */
passphrase: string, };

export type FirstNational = { 
/**
 * ISO 3166-1 alpha-2 code of the State.
 */
country: string, 
/**
 * Full name of the office.
 */
name: string, 
/**
 * Short code, two to eight of A-Z and 0-9.
 */
code: string, 
/**
 * Language of the window.
 */
language: string, 
/**
 * The two people that a national office begins with (R16).
 */
first: NewOperator, 
/**
 * The second of them.
 */
second: NewOperator, 
/**
 * Passphrase of the national root, asked only to enrol, revoke, erase (R9).
 */
root_passphrase: string, };

export type FirstField = { 
/**
 * ISO 3166-1 alpha-2 code of the State.
 */
country: string, 
/**
 * Full name of the office.
 */
name: string, 
/**
 * Short code, two to eight of A-Z and 0-9.
 */
code: string, 
/**
 * Language of the window.
 */
language: string, 
/**
 * The first operator.
 */
operator: NewOperator, 
/**
 * Path of the office's particulars (its first laptop's request), where this is a further laptop of an office that
 * exists; country, name and code are then those of the office.
 */
joins: string, };

export type KeySheetView = { 
/**
 * `office` opens this store and its backups; `root` is the next root key.
 */
kind: string, 
/**
 * The secret as Bech32 in groups of four.
 */
groups: Array<string>, 
/**
 * The sheet as PDF, base64.
 */
pdf: string, };

export type Second = { 
/**
 * Name of the second operator's slot.
 */
operator: string, 
/**
 * His passphrase.
 */
passphrase: string, };

export type Done = { 
/**
 * The record the act was about.
 */
id: string, 
/**
 * A number given by the act, such as a reference.
 */
reference: string | null, 
/**
 * Kinds of record that changed.
 */
changed: Array<string>, };

export type Link = { 
/**
 * Its kind; empty where the record is not held here, or is of a kind that this version does not know.
 */
kind: string, 
/**
 * Record id.
 */
id: string, 
/**
 * What a clerk calls it, in the language of the window; empty where it is not held here.
 */
title: string, };

export type OperatorRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Roles.
 */
roles: Array<string>, 
/**
 * Whether a slot on this machine opens with his passphrase.
 */
has_slot: boolean, };

export type OfficePage = { 
/**
 * The office.
 */
office: OfficeInfo, 
/**
 * Fingerprint of this device's key, groups of four hexadecimal digits.
 */
device: string, 
/**
 * Fingerprint of the national root, or empty before enrolment.
 */
root: string, 
/**
 * Number and moment of the newest root statement held ("trust as of").
 */
trust_as_of: string | null, 
/**
 * Series from which this store numbers references.
 */
series: string, 
/**
 * Version of SQLite and SQLCipher.
 */
engine: string, 
/**
 * Commits held.
 */
commits: number, 
/**
 * Records of kinds that this version does not know, kept and passed on.
 */
unknown: number, 
/**
 * Address lines of the letterhead.
 */
address: Array<string>, 
/**
 * Devices that seem to run on two machines at once (R2).
 */
forks: number, };

export type Settings = { 
/**
 * `en` or `fr`.
 */
language: string, 
/**
 * `system`, `light` or `dark`.
 */
theme: string, 
/**
 * Address lines of the letterhead, one string with line breaks.
 */
letterhead: string, 
/**
 * Folder last used for sticks.
 */
stick: string, 
/**
 * Folder that is watched while the office is unlocked, or empty.
 */
courier: string, };

export type Progress = { 
/**
 * `export`, `inspect`, `import`, `prepare`, `take_in`, `backup`, `rebuild` or `verify`.
 */
task: string, 
/**
 * Units done.
 */
done: number, 
/**
 * Units in all, 0 while unknown.
 */
total: number, };

export type Failure = { 
/**
 * Stable code; `error-<code>` names its words.
 */
code: string, 
/**
 * `refused`, `needs_person`, `broken` or `usage`.
 */
kind: string, 
/**
 * What the words need, such as `field` or `name`.
 */
fields: { [key in string]: string }, };

export type Term = { 
/**
 * Language-neutral code, the only thing stored in records.
 */
code: string, 
/**
 * Words by language.
 */
labels: { [key in string]: string }, 
/**
 * Fields that a form offers first where this term is chosen; absent where the list says nothing of it.
 */
asks?: Array<string>, };

export type Vocabulary = { 
/**
 * List name (`category`, `marking_kind` …) to its terms in order.
 */
lists: { [key in string]: Array<Term> }, };

export type Suggestion = { 
/**
 * Code: what a record keeps.
 */
code: string, 
/**
 * Its word in the language of the window.
 */
label: string, 
/**
 * `exact` or `alias`: what was typed names this term and no other; `starts`, `near`: a person must say.
 */
why: string, 
/**
 * What tells it from others of the name: makers of a model, country of a maker.
 */
beside: string, };

export type WeaponFields = { 
/**
 * Vocabulary `category` (ITI para 4).
 */
category?: string, 
/**
 * Manufacturer.
 */
make?: string, 
/**
 * Model.
 */
model?: string, 
/**
 * Canonical calibre, vocabulary `calibre` or free.
 */
calibre?: string, 
/**
 * Calibre as it was written or struck.
 */
calibre_as_written?: string, 
/**
 * ISO 3166-1 alpha-2 or a historic State.
 */
country_of_manufacture?: string, 
/**
 * Year as struck or known, partial date.
 */
year_of_manufacture?: string, 
/**
 * State of the most recent import mark.
 */
import_country?: string, 
/**
 * Year of import, partial date.
 */
import_year?: string, 
/**
 * Vocabulary `action`.
 */
action?: string, 
/**
 * Vocabulary `basis_of_identification`.
 */
basis_of_identification?: string, 
/**
 * Vocabulary `weapon_status` (ITI para 9).
 */
status?: string, 
/**
 * How it came to be a weapon: factory, craft, converted, printed … Vocabulary `nature`.
 */
nature?: string, 
/**
 * Manufacturer as it was struck or written.
 */
make_as_written?: string, 
/**
 * Model as it was struck or written.
 */
model_as_written?: string, 
/**
 * Record of the model in the office's table, by id.
 */
reference?: string, 
/**
 * State that answers for a historic one, chosen by a person.
 */
successor?: string, 
/**
 * Why that successor, one line.
 */
successor_reason?: string, 
/**
 * The year as it is struck: digits of any calendar, or coded letters.
 */
year_as_struck?: string, 
/**
 * Vocabulary `calendar` of the year as struck.
 */
calendar?: string, 
/**
 * Length of the barrel, whole millimetres in digits.
 */
barrel_mm?: string, 
/**
 * Certainty of the identification. Vocabulary `confidence`.
 */
confidence?: string, 
/**
 * Where it is stored.
 */
storage_place?: string, 
/**
 * Number of the seal or tag in store.
 */
storage_seal?: string, 
/**
 * Whether traces were taken before cleaning. Vocabulary `traces_taken`.
 */
traces_taken?: string, 
/**
 * The stock it belongs to, by record id.
 */
stock?: string, 
/**
 * Its number in that stock's own numbering.
 */
stock_number?: string, 
/**
 * Who made it safe; kept as an erasable note.
 */
made_safe_by?: string, 
/**
 * Free remarks; kept as an erasable note.
 */
remarks?: string, };

export type EventFields = { 
/**
 * Vocabulary `event_kind`; `find` for how the weapon came in.
 */
kind?: string, 
/**
 * Vocabulary `find_kind`: seized, found, surrendered or other (mandatory for a find).
 */
find_kind?: string, 
/**
 * Partial date: `1974`, `1974-03` or `1974-03-12`.
 */
date?: string, 
/**
 * Place.
 */
place?: string, 
/**
 * State where it happened, ISO 3166-1 alpha-2.
 */
country?: string, 
/**
 * Name of the operation, if any.
 */
operation?: string, 
/**
 * The find of several weapons that this is part of, by record id: its circumstances stand there once.
 */
find?: string, 
/**
 * The marking it is about, by record id.
 */
marking?: string, 
/**
 * Until when: expiry of a licence, end of a temporary import, partial date.
 */
date_to?: string, 
/**
 * ISO 3166-2, from the office's list of places.
 */
subdivision?: string, 
/**
 * Who gave, by record id of a party.
 */
from_party?: string, 
/**
 * Who received, by record id of a party.
 */
to_party?: string, 
/**
 * State it left.
 */
country_from?: string, 
/**
 * State it went to.
 */
country_to?: string, 
/**
 * The consignment, by record id.
 */
consignment?: string, 
/**
 * Number of the licence, permit or authorisation.
 */
licence?: string, 
/**
 * Number of the document that shows it.
 */
document?: string, 
/**
 * Why an import needs no mark. Vocabulary `exemption` (ITI para 8(b)).
 */
exemption?: string, 
/**
 * How: of destruction, deactivation, marking or restoration. Vocabulary `event_method`.
 */
method?: string, 
/**
 * Number or name of the decision.
 */
decision?: string, 
/**
 * Who decided.
 */
authority?: string, 
/**
 * What a restoration brought to light, as a reading.
 */
reading?: string, 
/**
 * The ledger that says so, by record id.
 */
ledger?: string, 
/**
 * Page of the source.
 */
page?: string, 
/**
 * Line on that page.
 */
line?: string, 
/**
 * The source, where it is no ledger of the office: book, file, statement.
 */
source?: string, 
/**
 * Circumstances; kept as an erasable note.
 */
circumstances?: string, };

export type NewWeapon = { 
/**
 * Particulars.
 */
weapon: WeaponFields, 
/**
 * Every mark as its own record.
 */
markings: Array<MarkingFields>, 
/**
 * How it was found; absent for a weapon of stock.
 */
find: EventFields | null, 
/**
 * Give it a national unique number (ITI para 9).
 */
number: boolean, };

export type WeaponRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * National unique number, if one was given.
 */
national_number: string, 
/**
 * Vocabulary `category`.
 */
category: string, 
/**
 * Manufacturer.
 */
make: string, 
/**
 * Model.
 */
model: string, 
/**
 * Calibre.
 */
calibre: string, 
/**
 * Reading of the serial on the control part.
 */
serial: string, 
/**
 * How it came in.
 */
find_kind: string, 
/**
 * When it came in, partial date.
 */
find_date: string, 
/**
 * Vocabulary `weapon_status`.
 */
status: string, 
/**
 * Code of the office that recorded it.
 */
office: string, 
/**
 * A tracing of this weapon is under way.
 */
traced: boolean, 
/**
 * `incomplete`, `disagreement`, `withdrawn`, `flagged`, `unknown_fields`.
 */
flags: Array<string>, };

export type WeaponQuery = { 
/**
 * Words that all must appear in number, make, model, calibre or serial.
 */
text?: string, 
/**
 * Only this way of coming in.
 */
find_kind?: string, 
/**
 * Only this office, by code.
 */
office?: string, 
/**
 * Show withdrawn weapons too.
 */
withdrawn?: boolean, 
/**
 * Continue behind this place.
 */
after?: string, 
/**
 * Rows wanted, at most 500.
 */
limit?: number, };

export type WeaponList = { 
/**
 * The rows, newest first.
 */
rows: Array<WeaponRow>, 
/**
 * Where the next page begins, absent at the end.
 */
next: string | null, 
/**
 * Rows in all under this question; counted with its first page, 0 on later ones.
 */
total: number, };

export type EventView = { 
/**
 * Record id.
 */
id: string, 
/**
 * Its fields.
 */
fields: EventFields, 
/**
 * Code of the office that recorded it.
 */
office: string, 
/**
 * Flags as in [`WeaponRow::flags`].
 */
flags: Array<string>, 
/**
 * Fields that an event of its kind needs and that say nothing.
 */
lacking: Array<string>, 
/**
 * `mark_inadequate`: by the State's rule the weapon should have been adequately marked for this.
 */
warnings: Array<string>, };

export type Said = { 
/**
 * The value as text.
 */
value: string, 
/**
 * What the laptop's clock said (RFC 3339).
 */
at: string, 
/**
 * Operator's name as his office asserts it.
 */
operator: string, 
/**
 * Code of the office.
 */
office: string, };

export type Disagreement = { 
/**
 * Record.
 */
record: string, 
/**
 * Kind of the record.
 */
kind: string, 
/**
 * Field.
 */
field: string, 
/**
 * All values; the first is the one shown.
 */
values: Array<Said>, };

export type HistoryLine = { 
/**
 * Who, when, where.
 */
said: Said, 
/**
 * Record changed.
 */
record: string, 
/**
 * Kind of the record.
 */
kind: string, 
/**
 * Whether this change made the record.
 */
birth: boolean, 
/**
 * `folded`, `waiting`, `quarantined`, `proposed`, `foreign` or `erased`.
 */
standing: string, 
/**
 * Fields set: name and value as text.
 */
fields: Array<[string, string]>, };

export type CaseLink = { 
/**
 * Record id.
 */
id: string, 
/**
 * Reference.
 */
reference: string, 
/**
 * State of the case.
 */
state: string, };

export type WeaponPage = { 
/**
 * The line of the register.
 */
row: WeaponRow, 
/**
 * Particulars.
 */
fields: WeaponFields, 
/**
 * Markings in the order they were recorded.
 */
markings: Array<MarkingView>, 
/**
 * Events by date.
 */
events: Array<EventView>, 
/**
 * Photographs and documents.
 */
photographs: Array<AttachmentView>, 
/**
 * Cases held here.
 */
cases: Array<CaseLink>, 
/**
 * Disagreements of the weapon and what belongs to it.
 */
disagreements: Array<Disagreement>, 
/**
 * Every change, newest first.
 */
history: Array<HistoryLine>, 
/**
 * Other weapons with an equal serial: flagged, never merged without a person.
 */
doubles: Array<WeaponRow>, 
/**
 * What the fields of the weapon and of its events refer to, each once.
 */
links: Array<Link>, 
/**
 * Whether it is adequately marked (ITI 7-10), and what lacks.
 */
adequacy: Adequacy, 
/**
 * Pairs of serial numbers on parts that do not fit one another, by record id: put together from several weapons, or
 * misread.
 */
mismatch: Array<Array<string>>, 
/**
 * What may become of it (ITI 9).
 */
disposal: DisposalView, 
/**
 * The year as struck, in the common era; nothing where none was struck or it cannot be reckoned.
 */
year: YearRead | null, 
/**
 * States that may answer for the historic State that made it, the likeliest first; empty for a State of today.
 */
successors: Array<string>, };

export type YearRead = { 
/**
 * First year of the common era that it may mean.
 */
from: number, 
/**
 * Last year that it may mean.
 */
to: number, 
/**
 * How it was reckoned: `plain`, `two_digits`, `calendar` or `code`.
 */
how: string, 
/**
 * The calendar, or the code table that it was read by, a code.
 */
by: string, 
/**
 * Whether the recorded year of manufacture agrees; nothing where none is recorded.
 */
agrees: boolean | null, };

export type Disposal = { 
/**
 * The status that it leads to, vocabulary `weapon_status`.
 */
to: string, 
/**
 * When, partial date.
 */
date?: string, 
/**
 * How it was destroyed, vocabulary `event_method`.
 */
method?: string, 
/**
 * Number or name of the decision.
 */
decision?: string, 
/**
 * Who decided.
 */
authority?: string, 
/**
 * Who gave it, by record id of a party.
 */
from_party?: string, 
/**
 * Who received it, or witnessed its destruction, by record id of a party.
 */
to_party?: string, 
/**
 * Where.
 */
place?: string, 
/**
 * Number of the protocol or receipt.
 */
document?: string, 
/**
 * Remarks, witnesses; kept as an erasable note.
 */
remarks?: string, 
/**
 * Who authorises it, where the State's rule asks for a second person.
 */
second?: Second, };

export type DisposalStep = { 
/**
 * The status that it leads to.
 */
to: string, 
/**
 * Kind of the event that it records.
 */
event: string, 
/**
 * Fields that must be filled in; several in one list are alternatives.
 */
needs: Array<Array<string>>, 
/**
 * What stands in the way beside them: `mark`, an adequate mark.
 */
lacking: Array<string>, 
/**
 * A second officer must authorise it.
 */
second: boolean, };

export type DisposalView = { 
/**
 * Whether it came in by a find: then para 9 applies.
 */
applies: boolean, 
/**
 * Vocabulary `weapon_status`, or empty.
 */
status: string, 
/**
 * Para 9 is met: marked and recorded, destroyed, returned or in State use.
 */
settled: boolean, 
/**
 * When it came in, partial date.
 */
found_on: string, 
/**
 * At least so many days ago, by the laptop's clock; nothing where no date is recorded.
 */
since_days: number | null, 
/**
 * It waits for longer than the State's rule says.
 */
late: boolean, 
/**
 * The steps that may be taken, in the order in which to offer them.
 */
allowed: Array<DisposalStep>, };

export type AwaitingRow = { 
/**
 * The weapon.
 */
weapon: WeaponRow, 
/**
 * It came in at least so many days ago; nothing where no date is recorded.
 */
since_days: number | null, 
/**
 * It waits for longer than the State's rule says.
 */
late: boolean, };

export type AwaitingDisposal = { 
/**
 * How many there are.
 */
total: number, 
/**
 * How many wait for longer than the State's rule says.
 */
late: number, 
/**
 * The first of them, the longest here first.
 */
rows: Array<AwaitingRow>, };

export type FindFields = { 
/**
 * Vocabulary `find_kind`: seized, found, surrendered or other.
 */
find_kind?: string, 
/**
 * Partial date: `1974`, `1974-03` or `1974-03-12`.
 */
date?: string, 
/**
 * Place.
 */
place?: string, 
/**
 * State where it was, ISO 3166-1 alpha-2.
 */
country?: string, 
/**
 * ISO 3166-2, from the office's list of places.
 */
subdivision?: string, 
/**
 * Name of the operation, if any.
 */
operation?: string, 
/**
 * Circumstances; kept as an erasable note.
 */
circumstances?: string, };

export type NewFind = { 
/**
 * What is true of all of them.
 */
find: FindFields, 
/**
 * The weapons, each without a find of its own.
 */
weapons: Array<NewWeapon>, 
/**
 * Give each a national unique number (ITI para 9); else only those that ask for one.
 */
number: boolean, };

export type FindRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * Vocabulary `find_kind`.
 */
find_kind: string, 
/**
 * Partial date.
 */
date: string, 
/**
 * Place.
 */
place: string, 
/**
 * State, ISO 3166-1 alpha-2.
 */
country: string, 
/**
 * Name of the operation.
 */
operation: string, 
/**
 * Weapons that came in with it.
 */
weapons: number, 
/**
 * Those of them for which ITI para 9 is met: marked and recorded, destroyed, returned or in State use.
 */
settled: number, 
/**
 * Code of the office that recorded it.
 */
office: string, 
/**
 * Flags as in [`WeaponRow::flags`].
 */
flags: Array<string>, };

export type FindQuery = { 
/**
 * Words that all must appear in date, place or operation.
 */
text?: string, 
/**
 * Only this way of coming in.
 */
find_kind?: string, 
/**
 * Show withdrawn finds too.
 */
withdrawn?: boolean, 
/**
 * Continue behind this place.
 */
after?: string, 
/**
 * Rows wanted, at most 500.
 */
limit?: number, };

export type FindList = { 
/**
 * The rows, newest first.
 */
rows: Array<FindRow>, 
/**
 * Where the next page begins, absent at the end.
 */
next: string | null, 
/**
 * Rows in all under this question; counted with its first page, 0 on later ones.
 */
total: number, };

export type FindPage = { 
/**
 * The line of the list.
 */
row: FindRow, 
/**
 * What is true of all weapons of it.
 */
fields: FindFields, 
/**
 * The weapons, in the order they were recorded.
 */
weapons: Array<WeaponRow>, 
/**
 * Lots of ammunition that came in with it.
 */
ammunition: Array<Link>, 
/**
 * Photographs and documents of the find itself.
 */
photographs: Array<AttachmentView>, 
/**
 * Disagreements about the find itself.
 */
disagreements: Array<Disagreement>, 
/**
 * Every change of the find itself, newest first.
 */
history: Array<HistoryLine>, };

export type MarkingFields = { 
/**
 * Vocabulary `marking_kind`.
 */
kind?: string, 
/**
 * Vocabulary `marking_place`.
 */
place?: string, 
/**
 * Vocabulary `marking_method`.
 */
method?: string, 
/**
 * Vocabulary `marking_condition`.
 */
condition?: string, 
/**
 * Vocabulary `script`.
 */
script?: string, 
/**
 * The reading, exactly as read: `?` one sign, `*` one or more, `[8B]` one of these, `\` the next sign itself.
 */
reading?: string, 
/**
 * Geometric symbols in words (ITI para 8(a)).
 */
symbols?: string, 
/**
 * `yes` when this is the serial on the control part.
 */
control_part?: string, 
/**
 * State that the mark names: of import, proof or ownership.
 */
country?: string, 
/**
 * Year that the mark gives, partial date.
 */
year?: string, 
/**
 * What the reading was made with. Vocabulary `reading_aid`.
 */
aid?: string, 
/**
 * The marking practice it follows, by record id.
 */
practice?: string, 
/**
 * `yes` for a hidden or security mark: only named roles see it, and it leaves no way out.
 */
secret?: string, 
/**
 * What of ITI para 7 it meets. Vocabulary `para7`.
 */
para7_met?: Array<string>, 
/**
 * What of ITI para 7 it does not meet; what is in neither list was not examined.
 */
para7_unmet?: Array<string>, 
/**
 * A short remark, one line.
 */
remark?: string, };

export type MarkingView = { 
/**
 * Record id.
 */
id: string, 
/**
 * Its fields.
 */
fields: MarkingFields, 
/**
 * The reading, sign by sign, for display.
 */
signs: Array<Sign>, 
/**
 * Code of the office that recorded it.
 */
office: string, 
/**
 * Flags as in the register.
 */
flags: Array<string>, 
/**
 * A hidden mark that the operator may not see: nothing of it is here but that there is one.
 */
withheld: boolean, 
/**
 * Pictures of this mark.
 */
photographs: Array<AttachmentView>, 
/**
 * Attempts to restore it, by date.
 */
restorations: Array<RestorationView>, };

export type Sign = { 
/**
 * `read`, `unsure`, `unreadable` or `gap`.
 */
certainty: string, 
/**
 * The signs it may be, likeliest first; empty when unreadable.
 */
may_be: string, };

export type Adequacy = { 
/**
 * `null` where it hangs on what nobody has looked at.
 */
adequate: boolean | null, 
/**
 * What it lacks, in the order of the rule.
 */
lacking: Array<Lack>, };

export type Lack = { 
/**
 * `maker`, `country`, `serial`, `national`, `import`, `import_mark`, `release_mark`: a mark that is not there;
 * `readable`, `place`, `number` or a code of the vocabulary `para7`: what is wrong with one that is.
 */
code: string, 
/**
 * Paragraph of the ITI, such as `8(a)`.
 */
para: string, 
/**
 * The mark it is about, by record id.
 */
marking: string | null, 
/**
 * Nobody has looked at it.
 */
open: boolean, };

export type Restoration = { 
/**
 * Partial date.
 */
date?: string, 
/**
 * How. Vocabulary `event_method`.
 */
method?: string, 
/**
 * What came to light, as a reading; empty where nothing did.
 */
reading?: string, 
/**
 * Who tried: the laboratory or the office.
 */
authority?: string, 
/**
 * Number of the laboratory's report.
 */
document?: string, 
/**
 * What was done, in more than a line; kept as an erasable note.
 */
circumstances?: string, 
/**
 * Takes the reading over as that of the mark, with the condition that the method leaves.
 */
take_over: boolean, };

export type RestorationView = { 
/**
 * Record id of the event.
 */
id: string, 
/**
 * Partial date, or empty.
 */
date: string, 
/**
 * Vocabulary `event_method`.
 */
method: string, 
/**
 * What came to light; empty where nothing did.
 */
reading: string, 
/**
 * Who tried.
 */
authority: string, };

export type MarkPattern = { 
/**
 * Code in `assets/rules/composed_mark.json`.
 */
code: string, 
/**
 * Its name in the language asked for.
 */
label: string, 
/**
 * Vocabulary `marking_kind` of a mark of this pattern.
 */
kind: string, 
/**
 * What stands between the parts.
 */
separator: string, 
/**
 * Its parts in their order.
 */
parts: Array<MarkPatternPart>, };

export type MarkPatternPart = { 
/**
 * `country`, `maker`, `year`, `model`, `serial` or `calibre`.
 */
name: string, 
/**
 * `A` letters, `9` digits, `X` both.
 */
signs: string, 
/**
 * Fewest signs.
 */
least: number, 
/**
 * Most signs.
 */
most: number, };

export type MarkPart = { 
/**
 * As in the pattern.
 */
name: string, 
/**
 * As it stands on the weapon, in the notation of readings.
 */
value: string, 
/**
 * What that says in words, or empty.
 */
means: string, };

export type ComposeMark = { 
/**
 * Code of the pattern.
 */
pattern: string, 
/**
 * Its parts; `means` is not asked for.
 */
parts: Array<MarkPart>, };

export type ComposedMark = { 
/**
 * Code of the pattern.
 */
pattern: string, 
/**
 * Name of the pattern.
 */
label: string, 
/**
 * Vocabulary `marking_kind`.
 */
kind: string, 
/**
 * The whole.
 */
reading: string, 
/**
 * Its parts.
 */
parts: Array<MarkPart>, };

export type Symbol = { 
/**
 * Code in the vocabulary `symbol`.
 */
code: string, 
/**
 * The sign itself.
 */
sign: string, 
/**
 * Its name.
 */
name: string, 
/**
 * `shape`, `star`, `arrow`, `emblem`, `tool`, `cross` or `other`.
 */
group: string, 
/**
 * What it may point to, or empty.
 */
hint: string, };

export type HiddenMark = { 
/**
 * The mark, withheld from whoever may not see it.
 */
marking: MarkingView, 
/**
 * Its release for the letter of the case.
 */
release: Release | null, };

export type Release = { 
/**
 * Record id.
 */
id: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Who asked for it.
 */
operator: string, 
/**
 * Who authorised it.
 */
second: string, 
/**
 * The letter was issued: the release is used up.
 */
issued: boolean, };

export type ReleaseMark = { 
/**
 * The case.
 */
case_id: string, 
/**
 * The marking.
 */
marking: string, 
/**
 * Why, one line.
 */
reason: string, 
/**
 * The officer who authorises it.
 */
second: Second, };

export type Found = { 
/**
 * The weapon's record id.
 */
weapon: string, 
/**
 * National number, or empty.
 */
national_number: string, 
/**
 * Make, model, calibre in one line.
 */
title: string, 
/**
 * The marking that matched.
 */
marking: string, 
/**
 * Its kind.
 */
kind: string, 
/**
 * Its reading as recorded.
 */
reading: string, 
/**
 * `exact`, `same_signs` (spaces, dashes, case apart) or `fits` (unreadable signs on either side).
 */
why: string, 
/**
 * Code of the office that recorded it.
 */
office: string, };

export type AttachmentInput = { 
/**
 * Record it belongs to.
 */
record: string, 
/**
 * Path of the file.
 */
path: string, 
/**
 * One line of caption.
 */
caption: string, };

export type AddPhotographs = { 
/**
 * Record they belong to.
 */
record: string, 
/**
 * Paths of the files.
 */
paths: Array<string>, 
/**
 * One line of caption for all of them.
 */
caption: string, };

export type PhotographsAdded = { 
/**
 * Those that were kept.
 */
added: Array<PhotographAdded>, 
/**
 * Those that were not, and why.
 */
refused: Array<PhotographRefused>, };

export type PhotographAdded = { 
/**
 * Record id.
 */
id: string, 
/**
 * Name of the file as it came.
 */
name: string, 
/**
 * What was taken out of it: `place`, `time`, `device`, `other`.
 */
removed: Array<string>, 
/**
 * Bytes kept.
 */
size: number, 
/**
 * Bytes of the smaller copy that sticks carry; 0 where they carry the whole.
 */
shrunk: number, };

export type PhotographRefused = { 
/**
 * Name of the file as it came.
 */
name: string, 
/**
 * Why.
 */
failure: Failure, };

export type FolderPicture = { 
/**
 * Path of the file.
 */
path: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its bytes.
 */
size: number, 
/**
 * Whether it is of the HEIC format, which cannot be read.
 */
heic: boolean, };

export type AttachmentView = { 
/**
 * Record id.
 */
id: string, 
/**
 * Caption.
 */
caption: string, 
/**
 * Media type, sniffed.
 */
media_type: string, 
/**
 * SHA-256 of the stored bytes, hexadecimal.
 */
sha256: string, 
/**
 * SHA-256 of the file as it came.
 */
sha256_original: string, 
/**
 * Size of the stored bytes.
 */
size: number, 
/**
 * Whether the bytes, or the copy that sticks carry, are held here; a bundle may bring them later (R23).
 */
held: boolean, 
/**
 * Whether the whole is held here, and not only the smaller copy that sticks carry.
 */
whole: boolean, 
/**
 * What was taken out of the file before it was kept: `place`, `time`, `device`, `other`.
 */
removed: Array<string>, 
/**
 * Whether a small picture of it is held here.
 */
thumbnail_held: boolean, 
/**
 * EXIF orientation, 1 to 8.
 */
orientation: number, };

export type RequestFields = { 
/**
 * State asked, ISO 3166-1 alpha-2.
 */
partner?: string, 
/**
 * Office addressed.
 */
addressee?: string, 
/**
 * Its address, lines separated by line breaks.
 */
address?: string, 
/**
 * Who gets a copy.
 */
copy_to?: string, 
/**
 * Vocabulary `channel`.
 */
channel?: string, 
/**
 * Vocabulary `urgency`.
 */
urgency?: string, 
/**
 * Why it is urgent.
 */
urgency_reason?: string, 
/**
 * Vocabulary `classification`.
 */
classification?: string, 
/**
 * The sender's legal authority.
 */
authority?: string, 
/**
 * Letters of ITI para 6, such as `["a","c"]`.
 */
grounds?: Array<string>, 
/**
 * National law cited (para 17(a)).
 */
law?: string, 
/**
 * Searches already made; kept as a note.
 */
searches?: string, 
/**
 * Codes of vocabulary `question`.
 */
questions?: Array<string>, 
/**
 * A question of the office's own.
 */
other_question?: string, 
/**
 * Intended use of the information (para 17(c)); kept as a note.
 */
intended_use?: string, 
/**
 * `undertaken` or `cannot` (para 15).
 */
confidentiality?: string, 
/**
 * Why it cannot be guaranteed.
 */
confidentiality_reason?: string, 
/**
 * Answer asked by this date, `YYYY-MM-DD`.
 */
reply_by?: string, 
/**
 * Officer to be contacted: name, telephone, address.
 */
contact?: string, 
/**
 * Who signs: name and title.
 */
signatory?: string, };

export type NewCase = { 
/**
 * The weapon.
 */
weapon: string, 
/**
 * `outgoing` (others come with their issues).
 */
direction: string, 
/**
 * The day the case is opened, confirmed by a person, `YYYY-MM-DD`; its year numbers the case.
 */
date: string, 
/**
 * What is known of the request already.
 */
request: RequestFields, };

export type CaseRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * Reference.
 */
reference: string, 
/**
 * `outgoing`.
 */
direction: string, 
/**
 * `draft`, `ready`, `authorised`, `issued`, `acknowledged`, `answered`, `closed`.
 */
state: string, 
/**
 * State asked.
 */
partner: string, 
/**
 * Weapon's record id.
 */
weapon: string, 
/**
 * Make, model, calibre, serial in one line.
 */
title: string, 
/**
 * Date of the first step, `YYYY-MM-DD`.
 */
opened: string, 
/**
 * Required things that the request still lacks.
 */
lacking: number, 
/**
 * Flags as in the register.
 */
flags: Array<string>, };

export type Gap = { 
/**
 * Code of vocabulary `para17`.
 */
requirement: string, 
/**
 * Paragraph, such as `17(a)`.
 */
paragraph: string, 
/**
 * Whether it stops the request; otherwise it is advised.
 */
required: boolean, 
/**
 * `case`, `weapon`, `marking` or `find`: where the field is.
 */
place: string, 
/**
 * Field name there.
 */
field: string, };

export type StepView = { 
/**
 * Record id.
 */
id: string, 
/**
 * Vocabulary `step`.
 */
kind: string, 
/**
 * Date a person gave, `YYYY-MM-DD`.
 */
date: string, 
/**
 * Operator's name.
 */
operator: string, 
/**
 * Second operator's name, where two were needed.
 */
second: string, 
/**
 * Remarks.
 */
remarks: string, 
/**
 * Letter of this step, if any.
 */
letter: string | null, };

export type CasePage = { 
/**
 * The line of the list.
 */
row: CaseRow, 
/**
 * The weapon's line of the register.
 */
weapon: WeaponRow, 
/**
 * The request.
 */
request: RequestFields, 
/**
 * What it lacks, required first.
 */
gaps: Array<Gap>, 
/**
 * Steps in order.
 */
steps: Array<StepView>, 
/**
 * Letters issued.
 */
letters: Array<LetterRow>, 
/**
 * `complete`, `authorise`, `issue`, `await` or `none`: what to do next.
 */
next: string, 
/**
 * True when facts changed after the second officer authorised: it must be authorised again.
 */
changed_since_authorised: boolean, 
/**
 * Disagreements in the case.
 */
disagreements: Array<Disagreement>, 
/**
 * Every change, newest first.
 */
history: Array<HistoryLine>, };

export type LetterRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * Reference.
 */
reference: string, 
/**
 * `tracing_request`.
 */
kind: string, 
/**
 * Language of the letter.
 */
language: string, 
/**
 * Date a person confirmed at issue, `YYYY-MM-DD`.
 */
date: string, 
/**
 * Case it belongs to.
 */
case_id: string, 
/**
 * Reference of that case.
 */
case_reference: string, 
/**
 * State addressed.
 */
partner: string, 
/**
 * SHA-256 of the PDF, hexadecimal.
 */
sha256: string, 
/**
 * Whether the bytes are held here.
 */
held: boolean, };

export type IssueLetter = { 
/**
 * The case.
 */
case_id: string, 
/**
 * `en` or `fr`.
 */
language: string, 
/**
 * The date the person confirms, `YYYY-MM-DD`; its year numbers the letter.
 */
date: string, };

export type Preview = { 
/**
 * PDF, base64.
 */
pdf: string, 
/**
 * SHA-256, hexadecimal.
 */
sha256: string, 
/**
 * File name proposed for an export.
 */
name: string, };

export type OfficeRow = { 
/**
 * Office id, hexadecimal.
 */
id: string, 
/**
 * Short code.
 */
code: string, 
/**
 * Full name.
 */
name: string, 
/**
 * `headquarters` or `field`.
 */
role: string, 
/**
 * Devices with a certificate in force.
 */
devices: number, 
/**
 * Whether the twelve words were found equal.
 */
confirmed: boolean, 
/**
 * When a bundle from it was last taken in (RFC 3339), or empty.
 */
last_received: string, 
/**
 * When a bundle for it was last put on a stick (RFC 3339), or empty.
 */
last_sent: string, 
/**
 * Commits held here that it is not known to hold.
 */
waiting: number, };

export type Volume = { 
/**
 * Path of the file.
 */
file: string, 
/**
 * Number in its set, from 1.
 */
part: number, 
/**
 * Volumes of the set.
 */
of: number, 
/**
 * Bytes.
 */
bytes: number, 
/**
 * SHA-256 of the file, hexadecimal.
 */
sha256: string, };

export type Budget = { 
/**
 * Most bytes of one volume; 0 for the most a FAT32 stick takes.
 */
volume: number, 
/**
 * Most bytes of photographs and letters in all, thumbnails not counted; `null` for no limit.
 */
attachments: number | null, };

export type ExportReport = { 
/**
 * Path of the bundle.
 */
file: string, 
/**
 * Code of the recipient.
 */
recipient: string, 
/**
 * Bytes on the stick.
 */
bytes: number, 
/**
 * Commits carried.
 */
commits: number, 
/**
 * Changes carried.
 */
changes: number, 
/**
 * Photographs and letters carried; small pictures of photographs are not counted.
 */
attachments: number, 
/**
 * Attachments named in records but not held here.
 */
attachments_missing: number, 
/**
 * Attachments that did not fit the budget and stay for a later stick.
 */
attachments_left: number, 
/**
 * Their bytes.
 */
attachments_left_bytes: number, 
/**
 * Those of them that are larger than a volume may be, by what a clerk calls their record; at most 100.
 */
attachments_too_large: Array<string>, 
/**
 * The volumes written, in order; each is a whole bundle.
 */
volumes: Array<Volume>, 
/**
 * `x25519` or `pq`: the seal that every recipient can open.
 */
seal: string, };

export type ReportLine = { 
/**
 * Record id.
 */
record: string, 
/**
 * Kind of record.
 */
kind: string, 
/**
 * What a clerk calls it.
 */
title: string, 
/**
 * `new`, `changed`, `disagreement`, `waiting`, `flagged`, `erased` or `unknown_kind`.
 */
outcome: string, 
/**
 * Fields set.
 */
fields: Array<string>, };

export type MissingCommits = { 
/**
 * Code of the office that wrote them.
 */
office: string, 
/**
 * Feed id, hexadecimal.
 */
feed: string, 
/**
 * First missing number.
 */
from: number, 
/**
 * Last missing number.
 */
to: number, };

export type ImportReport = { 
/**
 * True once taken in.
 */
done: boolean, 
/**
 * Bundle id, hexadecimal.
 */
bundle: string, 
/**
 * Code of the sender.
 */
sender: string, 
/**
 * Name of the sender.
 */
sender_name: string, 
/**
 * When the sender's clock said it was made (RFC 3339).
 */
created: string, 
/**
 * Commits not held before.
 */
commits_new: number, 
/**
 * Commits held before.
 */
commits_known: number, 
/**
 * Root statements not held before.
 */
trust_new: number, 
/**
 * Records by name; at most 1,000, the counts are of all.
 */
lines: Array<ReportLine>, 
/**
 * Records in all.
 */
records: number, 
/**
 * What is missing and should be asked for.
 */
missing: Array<MissingCommits>, 
/**
 * Photographs and letters brought; small pictures of photographs are not counted.
 */
attachments: number, 
/**
 * Attachments named in records and not held.
 */
attachments_missing: number, 
/**
 * Volumes of the same set that were not taken in yet.
 */
set_missing: Array<number>, 
/**
 * Attachments named and not held, by what a clerk calls their record; at most 100.
 */
attachments_named: Array<string>, 
/**
 * Codes of what a person should look at: `fork`, `clock`, `unknown_kind`, `quarantined`, `proposed`, `disagreement`, `missing`, `uncertified`,
 * `root_fork`, `other_root`.
 */
needs_person: Array<string>, };

export type EnrolmentRequest = { 
/**
 * State the post says it belongs to.
 */
country: string, 
/**
 * Short code it asks for.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Fingerprint of its device, groups of four hexadecimal digits.
 */
device: string, 
/**
 * When its clock said the request was made (RFC 3339).
 */
at: string, 
/**
 * Whether this device is already enrolled here.
 */
known: boolean, 
/**
 * Whether it is a further laptop of an office that is enrolled already.
 */
further: boolean, };

export type Word = { 
/**
 * 1 to 2048, the same in every language.
 */
number: number, 
/**
 * The English word.
 */
word: string, };

export type PrepareStick = { 
/**
 * Codes or ids of the offices to write to.
 */
offices: Array<string>, 
/**
 * Folder of the stick.
 */
folder: string, 
/**
 * What each bundle may take.
 */
budget: Budget, 
/**
 * Whether files that others gave to be carried on go along.
 */
onward: boolean, };

export type StickFile = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * `bundle`, `onward`, `request` or `grant`.
 */
kind: string, 
/**
 * Code of the office it is for, as far as its name says.
 */
office: string, 
/**
 * Bytes.
 */
bytes: number, 
/**
 * SHA-256, hexadecimal.
 */
sha256: string, };

export type StickReport = { 
/**
 * Folder of the stick.
 */
folder: string, 
/**
 * When (RFC 3339).
 */
at: string, 
/**
 * What each office's bundle carries.
 */
exports: Array<ExportReport>, 
/**
 * Every file that was written, for the hand-over slip.
 */
files: Array<StickFile>, };

export type NotTaken = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * Path of the file.
 */
path: string, 
/**
 * `refused`, `question` (a person must look first), `onward` (for another office), `request`, `grant` or `held` (taken in before).
 */
state: string, 
/**
 * The refusal, where there was one.
 */
failure: Failure | null, 
/**
 * Codes of the questions it raises, as in a report's `needs_person`.
 */
questions: Array<string>, };

export type TakeInReport = { 
/**
 * Number under which the report is kept; 0 before it is.
 */
id: number, 
/**
 * Folder of the stick, or of the courier.
 */
folder: string, 
/**
 * When (RFC 3339).
 */
at: string, 
/**
 * `stick`, `courier` or `file`.
 */
kind: string, 
/**
 * What was taken in, in the order it was.
 */
bundles: Array<ImportReport>, 
/**
 * What was not.
 */
others: Array<NotTaken>, 
/**
 * Files that are none of ours; left alone.
 */
unknown: number, 
/**
 * True once taken in; false where it only tells what would be.
 */
done: boolean, };

export type KeptReport = { 
/**
 * Number.
 */
id: number, 
/**
 * When (RFC 3339).
 */
at: string, 
/**
 * `stick`, `courier`, `file` or `prepared`.
 */
kind: string, 
/**
 * Codes of the other offices.
 */
offices: Array<string>, 
/**
 * Records it brought, or commits it took along.
 */
records: number, 
/**
 * Whether something in it needed a person.
 */
needs_person: boolean, };

export type MatrixCell = { 
/**
 * `whole`, `behind`, `gap`, `unknown` (never said) or `apart` (not for this office).
 */
state: string, 
/**
 * Number up to which all is held.
 */
upto: number, 
/**
 * Numbers held in all.
 */
held: number, 
/**
 * Runs that are missing: first and last number.
 */
gaps: Array<[number, number]>, };

export type MatrixRow = { 
/**
 * Feed id, hexadecimal.
 */
feed: string, 
/**
 * Code of the office that writes it.
 */
office: string, 
/**
 * Fingerprint of the device, first groups.
 */
device: string, 
/**
 * `national`, `headquarters`, the code of an office or the name of an audience.
 */
audience: string, 
/**
 * Highest number known to exist.
 */
last: number, 
/**
 * What the clock said at the newest commit held here (RFC 3339), or empty.
 */
last_at: string, 
/**
 * A cell for each office of `Matrix::offices`.
 */
cells: Array<MatrixCell>, };

export type MatrixOffice = { 
/**
 * Office id, hexadecimal.
 */
id: string, 
/**
 * Code.
 */
code: string, 
/**
 * When its newest receipt was made by its own clock (RFC 3339), or empty; for this office, now.
 */
as_of: string, 
/**
 * Program, version and system of its newest receipt.
 */
program: string, 
/**
 * Number of the newest root statement it said it holds.
 */
trust_seq: number, };

export type Matrix = { 
/**
 * This office first, then the others by code. Of an office with several devices, what all of them hold.
 */
offices: Array<MatrixOffice>, 
/**
 * Feeds by office, audience.
 */
rows: Array<MatrixRow>, 
/**
 * What this office waits for: gaps here, and what others said they hold.
 */
missing: Array<MissingCommits>, };

export type Sight = { 
/**
 * Whether it is headquarters, which sees every office's records.
 */
headquarters: boolean, 
/**
 * Audiences: `own`, `national`, `headquarters`, the code of an office or the name of an audience, each with when its
 * newest commit that came from elsewhere was made (RFC 3339), or empty.
 */
audiences: Array<[string, string]>, 
/**
 * When something was last taken in from another office (RFC 3339), or empty.
 */
as_of: string, 
/**
 * Commits known to exist and not held.
 */
missing: number, };

export type KindRight = { 
/**
 * Kind of record, or `*` for all others.
 */
kind: string, 
/**
 * `none`, `own` or `any`.
 */
right: string, };

export type DeviceRow = { 
/**
 * Key id, hexadecimal.
 */
id: string, 
/**
 * The same in groups of four, as it is read aloud.
 */
fingerprint: string, 
/**
 * Office id, hexadecimal.
 */
office: string, 
/**
 * Code of the office.
 */
office_code: string, 
/**
 * Whether it is this laptop.
 */
own: boolean, 
/**
 * `in_force`, `words` (certified, words not compared here) or `cut`.
 */
state: string, 
/**
 * Why it was cut, or empty.
 */
cut_reason: string, 
/**
 * When its newest manifest was made by its own clock (RFC 3339), or empty.
 */
seen_at: string, 
/**
 * Program, version and system of its newest manifest, or empty.
 */
program: string, 
/**
 * Number of the newest root statement it said it holds; 0 where it never said.
 */
trust_seq: number, 
/**
 * Commits of it that are held here.
 */
commits: number, 
/**
 * Changes of it that lie behind its cut.
 */
quarantined: number, 
/**
 * What it may write.
 */
rights: Array<KindRight>, 
/**
 * Kinds of seal it can open: `x25519`, `pq`.
 */
seals: Array<string>, };

export type Holding = { 
/**
 * Code of the office that writes the feed.
 */
office: string, 
/**
 * Name of the audience, or the code of the office whose it is.
 */
audience: string, 
/**
 * Commits it said it held.
 */
held: number, 
/**
 * Commits held here.
 */
of: number, 
/**
 * Records born in what it held.
 */
records: number, };

export type FeedPosition = { 
/**
 * Feed id, hexadecimal.
 */
feed: string, 
/**
 * Name of the audience, or the code of the office whose it is.
 */
audience: string, 
/**
 * Last number held here.
 */
last: number, 
/**
 * What the laptop's clock said at it (RFC 3339).
 */
last_at: string, 
/**
 * Last number accepted by the cut in force; equal to `last` where nothing is cut.
 */
accepted: number, };

export type DevicePage = { 
/**
 * Its line.
 */
row: DeviceRow, 
/**
 * What it held as of its last receipt: what a thief has.
 */
holdings: Array<Holding>, 
/**
 * Its own feeds.
 */
feeds: Array<FeedPosition>, 
/**
 * Files waiting here to be carried to its office.
 */
onward: number, 
/**
 * Other devices of the same office that are in force.
 */
others: number, };

export type CutDevice = { 
/**
 * Key id of the device.
 */
device: string, 
/**
 * Why: stands in the root statement and is read by all offices.
 */
reason: string, 
/**
 * Last number accepted of each feed, where it is less than all that is held: feed id and number.
 */
positions: Array<[string, number]>, 
/**
 * Passphrase of the root.
 */
root_passphrase: string, };

export type AdmitWork = { 
/**
 * Key id of the device.
 */
device: string, 
/**
 * Feed id and last number admitted; feeds not named stay as they are.
 */
positions: Array<[string, number]>, 
/**
 * Why.
 */
reason: string, 
/**
 * Passphrase of the root.
 */
root_passphrase: string, };

export type GiveRights = { 
/**
 * Key id of the device.
 */
device: string, 
/**
 * All its rights.
 */
rights: Array<KindRight>, 
/**
 * Passphrase of the root.
 */
root_passphrase: string, };

export type StatementRow = { 
/**
 * Number.
 */
seq: number, 
/**
 * Id, hexadecimal.
 */
id: string, 
/**
 * What the root's clock said (RFC 3339).
 */
at: string, 
/**
 * `founding`, `office`, `audience`, `certificate`, `cut`, `erasure`, `succession` or another.
 */
kind: string, 
/**
 * What it is about: a code, a name, a fingerprint.
 */
about: string, 
/**
 * Whether it is in force; one behind a fork or of another chain is kept without effect.
 */
in_force: boolean, };

export type AudienceRow = { 
/**
 * Id, hexadecimal.
 */
id: string, 
/**
 * `national`, `headquarters`, `office` or `named`.
 */
kind: string, 
/**
 * Name of a named one, code of the office of an office's.
 */
name: string, 
/**
 * Codes of its members.
 */
members: Array<string>, 
/**
 * Records held here that are for it.
 */
records: number, };

export type DefineAudience = { 
/**
 * Id of the one to change, or empty for a new one.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Codes or ids of its members.
 */
members: Array<string>, 
/**
 * Passphrase of the root.
 */
root_passphrase: string, };

export type Widen = { 
/**
 * Record of the weapon.
 */
record: string, 
/**
 * Id of the wider audience.
 */
audience: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Who authorises it.
 */
second: Second, };

export type TrustPage = { 
/**
 * Fingerprint of the root key in force, groups of four.
 */
root: string, 
/**
 * The same as twelve words.
 */
words: Array<Word>, 
/**
 * The same as QR: rows of modules, `#` dark and space light.
 */
qr: Array<string>, 
/**
 * Fingerprint of the key that may succeed it, as the root sheet proves it.
 */
next: string, 
/**
 * Number of the head.
 */
seq: number, 
/**
 * What the root's clock said at the head (RFC 3339).
 */
as_of: string, 
/**
 * Two statements of one number are held: trust changes stop until a succession (R9).
 */
forked: boolean, 
/**
 * Whether the root's passphrase slot lies on this machine.
 */
root_here: boolean, 
/**
 * All statements held, newest first.
 */
statements: Array<StatementRow>, 
/**
 * All audiences.
 */
audiences: Array<AudienceRow>, };

export type SucceedRoot = { 
/**
 * The secret of the root sheet, spaces and case as typed.
 */
sheet: string, 
/**
 * New passphrase of the root on this machine.
 */
root_passphrase: string, 
/**
 * Id of the last statement to accept; empty for the head. Needed where the chain is forked or was signed by a thief.
 */
after: string, };

export type RefoundRoot = { 
/**
 * Passphrase of the new root.
 */
root_passphrase: string, 
/**
 * Who authorises it.
 */
second: Second, };

export type HeldValue = { 
/**
 * Commit that wrote it, hexadecimal: names the value when it is chosen.
 */
commit: string, 
/**
 * Value, who, when, where.
 */
said: Said, 
/**
 * The values of this field that its author had before him, as text; empty where he saw none.
 */
had_seen: Array<string>, 
/**
 * Whether it is the one shown.
 */
shown: boolean, };

export type DisagreementRow = { 
/**
 * Record.
 */
record: string, 
/**
 * Kind of the record.
 */
kind: string, 
/**
 * What a clerk calls the record.
 */
title: string, 
/**
 * Kind of record whose page shows it: `weapon`, `case`, or empty.
 */
page_kind: string, 
/**
 * Record whose page shows it.
 */
page: string, 
/**
 * Field.
 */
field: string, 
/**
 * All values, the one shown first.
 */
values: Array<HeldValue>, };

export type Settle = { 
/**
 * Record.
 */
record: string, 
/**
 * Field.
 */
field: string, 
/**
 * Commit of the value chosen.
 */
commit: string, 
/**
 * Why, kept as a note about the record; may be empty.
 */
reason: string, };

export type ProposalRow = { 
/**
 * Commit, hexadecimal.
 */
commit: string, 
/**
 * Record.
 */
record: string, 
/**
 * Kind of the record.
 */
kind: string, 
/**
 * What a clerk calls the record.
 */
title: string, 
/**
 * Kind of record whose page shows it: `weapon`, `case`, or empty.
 */
page_kind: string, 
/**
 * Record whose page shows it.
 */
page: string, 
/**
 * Who, when, where; `value` is empty.
 */
said: Said, 
/**
 * Field, value now, value proposed.
 */
fields: Array<[string, string, string]>, 
/**
 * Whether it is a new record rather than a change.
 */
birth: boolean, };

export type AnswerProposal = { 
/**
 * Commit.
 */
commit: string, 
/**
 * Record.
 */
record: string, 
/**
 * Whether its values are taken.
 */
accept: boolean, };

export type ContradictionRow = { 
/**
 * Case.
 */
case: string, 
/**
 * Its reference.
 */
reference: string, 
/**
 * Step that could not follow what stands before it: its kind.
 */
step: string, 
/**
 * Its record.
 */
step_record: string, 
/**
 * Who, when, where; `value` is empty.
 */
said: Said, 
/**
 * Kind of the step that stands before it.
 */
after: string, 
/**
 * Who made that.
 */
after_said: Said, };

export type EvidenceRow = { 
/**
 * `fork`, `broken_link`, `clock_past`, `clock_future` or `clock_back`.
 */
kind: string, 
/**
 * Code of the office.
 */
office: string, 
/**
 * Fingerprint of the device.
 */
device: string, 
/**
 * Key id of the device.
 */
device_id: string, 
/**
 * Feed id, hexadecimal.
 */
feed: string, 
/**
 * First number concerned.
 */
from: number, 
/**
 * Last number concerned.
 */
to: number, 
/**
 * What the clock said at the first (RFC 3339).
 */
at: string, };

export type Attention = { 
/**
 * Fields with several values.
 */
disagreements: number, 
/**
 * Changes beyond rights.
 */
proposals: number, 
/**
 * Cases whose steps contradict.
 */
contradictions: number, 
/**
 * Devices with changes behind a cut.
 */
quarantined: number, 
/**
 * Forks, broken links, doubtful clocks.
 */
evidence: number, 
/**
 * Runs of commits that are known to exist and are not held.
 */
missing: number, 
/**
 * Files in the courier's folder that wait for a person.
 */
courier: number, 
/**
 * This laptop's own clock contradicts what it wrote before or the program's date.
 */
clock_doubtful: boolean, };

export type BackupReport = { 
/**
 * Folder of the backup.
 */
folder: string, 
/**
 * Bytes.
 */
bytes: number, 
/**
 * Commits in it.
 */
commits: number, 
/**
 * Records in it.
 */
records: number, 
/**
 * When (RFC 3339).
 */
at: string, };

export type Restore = { 
/**
 * Folder of the backup.
 */
folder: string, 
/**
 * Operator whose slot opens it.
 */
operator: string, 
/**
 * His passphrase.
 */
passphrase: string, };

export type ErasurePreview = { 
/**
 * Record.
 */
record: string, 
/**
 * Kind of the record.
 */
kind: string, 
/**
 * What a clerk calls it.
 */
title: string, 
/**
 * Commits whose bodies go.
 */
commits: number, 
/**
 * Attachments that go.
 */
attachments: number, 
/**
 * Until when the law asks that it be kept (`2046-03-01`, or `indefinitely`), or empty where no term is known.
 */
keep_until: string, 
/**
 * Where that term stands.
 */
term_source: string, 
/**
 * Codes of the offices that hold it.
 */
offices: Array<string>, };

export type Erase = { 
/**
 * Record.
 */
record: string, 
/**
 * Rule that asks for it, such as a law and its article.
 */
rule: string, 
/**
 * Who ordered it.
 */
authority: string, 
/**
 * Ground for erasing before the retention term has passed; empty after it.
 */
ground: string, 
/**
 * Who authorises it.
 */
second: Second, 
/**
 * Passphrase of the root.
 */
root_passphrase: string, };

export type ErasureRow = { 
/**
 * Record.
 */
record: string, 
/**
 * Kind of the record, or empty where nothing held tells it.
 */
kind: string, 
/**
 * Rule.
 */
rule: string, 
/**
 * Authority.
 */
authority: string, 
/**
 * Number of the root statement.
 */
statement: number, 
/**
 * What the root's clock said (RFC 3339).
 */
at: string, 
/**
 * Codes of the offices whose receipts confirm it.
 */
confirmed: Array<string>, 
/**
 * Codes of the offices that have not confirmed it yet.
 */
waiting: Array<string>, };

