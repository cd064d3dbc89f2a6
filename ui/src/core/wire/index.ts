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
changed: Array<string>, 
/**
 * Whether some of it is a proposal: beyond what this office may change, it counts only once headquarters, or the office
 * whose record it is, accepts it.
 */
proposed: boolean, };

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

export type TermFields = { 
/**
 * Name of the list. Never changes.
 */
list?: string, 
/**
 * Code: what records keep. Never changes. In a list that is called by its names, the name.
 */
code?: string, 
/**
 * English word.
 */
en?: string, 
/**
 * French word.
 */
fr?: string, 
/**
 * Other spellings of the same.
 */
aliases?: Array<string>, 
/**
 * Where it is taken from.
 */
source?: string, };

export type ListRow = { 
/**
 * Name.
 */
name: string, 
/**
 * How many terms it has.
 */
terms: number, 
/**
 * How many of them the State added, or gave other words.
 */
added: number, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * Who compared it with the source; empty where nobody did.
 */
verified_by: string, 
/**
 * When (`2026-05-31`).
 */
verified_on: string, 
/**
 * Whether the State may add terms; the others steer what the program does.
 */
open: boolean, 
/**
 * Whether its codes are names, with no other word in any language.
 */
named: boolean, };

export type TermRow = { 
/**
 * Code.
 */
code: string, 
/**
 * English word.
 */
en: string, 
/**
 * French word.
 */
fr: string, 
/**
 * Other spellings.
 */
aliases: Array<string>, 
/**
 * Makers of a model, country of a maker.
 */
beside: string, 
/**
 * The State's record about it; empty where it stands as it ships.
 */
record: string, 
/**
 * Where the State took it from.
 */
source: string, 
/**
 * Whether it ships.
 */
shipped: boolean, };

export type TermList = { 
/**
 * The list.
 */
list: ListRow, 
/**
 * The first of them: those of the State before those that ship.
 */
rows: Array<TermRow>, 
/**
 * How many there are.
 */
total: number, };

export type Unidentified = { 
/**
 * List that it would belong to.
 */
list: string, 
/**
 * As written.
 */
written: string, 
/**
 * On how many weapons.
 */
weapons: number, 
/**
 * What may be meant.
 */
meant: Array<Suggestion>, };

export type PlaceFields = { 
/**
 * Name, as letters say it.
 */
name?: string, 
/**
 * Code of ISO 3166-2 of the place, or of the region it lies in.
 */
code?: string, 
/**
 * Kind: vocabulary `place_kind`.
 */
kind?: string, 
/**
 * The place it lies in: record id.
 */
parent?: string, 
/**
 * Other spellings.
 */
aliases?: Array<string>, };

export type PlaceRow = { 
/**
 * Record.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Code of ISO 3166-2.
 */
code: string, 
/**
 * Kind.
 */
kind: string, 
/**
 * The place it lies in: record id, empty where none.
 */
parent: string, 
/**
 * Name of that place.
 */
within: string, 
/**
 * Other spellings.
 */
aliases: Array<string>, };

export type RuleFields = { 
/**
 * Name of the rule and the path to the value, such as `adequate_mark/kinds/import/says`.
 */
name: string, 
/**
 * The value.
 */
value: string, 
/**
 * Law or decision it comes from.
 */
source: string, 
/**
 * Where in it.
 */
article: string, 
/**
 * Who compared it with the source; empty where nobody did.
 */
verified_by: string, 
/**
 * When (`2026-05-31`); empty where nobody did.
 */
verified_on: string, };

export type RuleShape = { 
/**
 * `number`, `yes_no` (`true`, `false`), `text`, `day` (`01-31`), `sign`, `one` (a word), or a JSON list: `some` (of the
 * words), `words` (any), `needs` (names of fields, alternatives parted by `/`), `parts` (`year 9 2-4`), `years`
 * (`AU 1989`).
 */
is: string, 
/**
 * Vocabulary whose codes are the words; empty where only those of `of` are.
 */
list: string, 
/**
 * Words besides.
 */
of: Array<string>, 
/**
 * Least number, or fewest items.
 */
least: number | null, 
/**
 * Greatest number.
 */
most: number | null, };

export type RuleValue = { 
/**
 * Path within the rule.
 */
path: string, 
/**
 * What it may be.
 */
shape: RuleShape, 
/**
 * As it ships.
 */
shipped: string, 
/**
 * Where it comes from as it ships.
 */
source: string, 
/**
 * Where in it.
 */
article: string, 
/**
 * Who compared it with the source; empty where nobody did.
 */
verified_by: string, 
/**
 * The State's record about it; empty where it holds as it ships.
 */
record: string, 
/**
 * What the State says.
 */
said: RuleFields, };

export type RuleRow = { 
/**
 * Name.
 */
name: string, 
/**
 * Where it comes from as it ships.
 */
source: string, 
/**
 * Who compared it with the source; empty where nobody did.
 */
verified_by: string, 
/**
 * Its values.
 */
values: Array<RuleValue>, };

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
 * Manufacturer; as written where it was not understood.
 */
make: string, 
/**
 * Model, as the manufacturer.
 */
model: string, 
/**
 * Calibre, as the manufacturer.
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
 * ISO 3166-1 alpha-2 or a historic State.
 */
country_of_manufacture: string, 
/**
 * Year of manufacture, partial date.
 */
year_of_manufacture: string, 
/**
 * `incomplete`, `disagreement`, `withdrawn`, `flagged`, `unknown_fields`.
 */
flags: Array<string>, 
/**
 * Which of `make`, `model` and `calibre` are as written: no list knows them.
 */
as_written: Array<string>, };

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
 * Only this make.
 */
make?: string, 
/**
 * Only this model.
 */
model?: string, 
/**
 * Only this calibre.
 */
calibre?: string, 
/**
 * Only this category.
 */
category?: string, 
/**
 * Only this status.
 */
status?: string, 
/**
 * Only this country of manufacture.
 */
country_of_manufacture?: string, 
/**
 * Only what belongs to this stock, by record id.
 */
stock?: string, 
/**
 * Only what has this flag of [`WeaponRow::flags`], is `traced`, or came in and is not disposed of (`awaiting_disposal`).
 */
flag?: string, 
/**
 * Only what came in on this day or later, partial date.
 */
found_from?: string, 
/**
 * Only what came in on this day or earlier, partial date.
 */
found_to?: string, 
/**
 * Show withdrawn weapons too.
 */
withdrawn?: boolean, 
/**
 * Column to sort by: `serial`, `national_number`, `make`, `model`, `calibre`, `category`, `status`,
 * `country_of_manufacture`, `year_of_manufacture`, `find_kind`, `find_date` or `office`. Without one the newest come first.
 */
sort?: string, 
/**
 * The other way round. What is not known comes last either way.
 */
descending?: boolean, 
/**
 * So many rows are passed over: a page from the middle costs no more than the first.
 */
from?: number, 
/**
 * Rows wanted, at most 500.
 */
limit?: number, };

export type WeaponList = { 
/**
 * The rows of this page.
 */
rows: Array<WeaponRow>, 
/**
 * Rows in all under this question.
 */
total: number, 
/**
 * A large register is being read into memory just now: ask again.
 */
preparing: boolean, 
/**
 * Consignments and stocks with a range that has the number which is looked for; told with the first page.
 */
ranges: Array<FoundRange>, };

export type SavedView = { 
/**
 * Its name.
 */
name: string, 
/**
 * The question, without a place in the list.
 */
query: WeaponQuery, 
/**
 * Keys of the columns, in their order.
 */
columns: Array<string>, };

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
 * Photographs and scans about it.
 */
photographs: Array<AttachmentView>, 
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
 * Consignments and stocks with a range that its serial may lie in.
 */
ranges: Array<FoundRange>, 
/**
 * What the fields of the weapon, of its marks and of its events refer to, each once.
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
 * By what it is no longer here; nothing where it is, as far as is known.
 */
gone: Gone | null, 
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

export type Gone = { 
/**
 * Vocabulary `event_kind`: destruction, return, export, loss …
 */
by: string, 
/**
 * Since when, partial date; empty where that is not recorded.
 */
since: string, 
/**
 * Where that was.
 */
place: string, 
/**
 * State that it went to, ISO 3166-1 alpha-2.
 */
country: string, 
/**
 * Who has it, by record id of a party.
 */
to_party: string, };

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

export type Findings = { 
/**
 * Weapons of the register with a mark that it fits, the surest first.
 */
weapons: Array<Found>, 
/**
 * Ranges of consignments and stocks that have such a number, the surest and narrowest first.
 */
ranges: Array<FoundRange>, };

export type ConsignmentFields = { 
/**
 * Vocabulary `consignment_direction`: export, import, transit, domestic, production_return.
 */
direction?: string, 
/**
 * Number of the licence or authorisation.
 */
licence?: string, 
/**
 * Licence valid from, partial date.
 */
licence_from?: string, 
/**
 * Licence valid until, partial date.
 */
licence_to?: string, 
/**
 * Number of the end-user certificate.
 */
end_user_certificate?: string, 
/**
 * Exporter, by record id of a party.
 */
exporter?: string, 
/**
 * Importer, by record id of a party.
 */
importer?: string, 
/**
 * Broker, by record id of a party.
 */
broker?: string, 
/**
 * Maker, by record id of a party.
 */
maker?: string, 
/**
 * Final recipient, by record id of a party.
 */
final_recipient?: string, 
/**
 * State it left, ISO 3166-1 alpha-2 or a historic State.
 */
country_from?: string, 
/**
 * State it went to.
 */
country_to?: string, 
/**
 * States of transit, in order.
 */
transit?: Array<string>, 
/**
 * Manufacturer, as weapons name it.
 */
make?: string, 
/**
 * Model.
 */
model?: string, 
/**
 * Vocabulary `category` (ITI para 4).
 */
category?: string, 
/**
 * Calibre, vocabulary `calibre` or free.
 */
calibre?: string, 
/**
 * Year of manufacture, or the year that a production return is about.
 */
year?: string, 
/**
 * Weapons licensed or made, in digits.
 */
quantity?: string, 
/**
 * Delivered on, partial date.
 */
delivered_on?: string, 
/**
 * Weapons delivered, in digits.
 */
delivered_quantity?: string, 
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
 * The source, where it is no ledger of the office: file, customs declaration, return.
 */
source?: string, 
/**
 * Free remarks; kept as an erasable note.
 */
remarks?: string, };

export type RangeFields = { 
/**
 * The first number; alone, it may be a reading with `?`, `*` and `[ ]`.
 */
from?: string, 
/**
 * The last number, both included; absent for one number.
 */
to?: string, };

export type NewConsignment = { 
/**
 * Particulars.
 */
consignment: ConsignmentFields, 
/**
 * Its serial numbers.
 */
ranges: Array<RangeFields>, };

export type RangeRead = { 
/**
 * The first number as written.
 */
from: string, 
/**
 * The last number as written; empty for one number.
 */
to: string, 
/**
 * How many numbers; 0 where the range cannot be read.
 */
count: number, 
/**
 * Code of the refusal, or empty.
 */
problem: string, 
/**
 * Other consignments and stocks that have some of these numbers, a few.
 */
overlaps: Array<FoundRange>, };

export type RangeView = { 
/**
 * Record id.
 */
id: string, 
/**
 * Its fields.
 */
fields: RangeFields, 
/**
 * How many numbers; 0 where it cannot be read here.
 */
count: number, 
/**
 * Weapons of the register with one of these numbers, the first few.
 */
weapons: Array<RangeWeapon>, 
/**
 * Weapons of the register with one of these numbers.
 */
registered: number, 
/**
 * Whether there may be more than were counted.
 */
more: boolean, 
/**
 * Other consignments and stocks that have some of these numbers, a few.
 */
overlaps: Array<FoundRange>, 
/**
 * Code of the office that recorded it.
 */
office: string, 
/**
 * Flags as in the register.
 */
flags: Array<string>, };

export type RangeWeapon = { 
/**
 * The weapon.
 */
weapon: Link, 
/**
 * The reading that says so.
 */
reading: string, };

export type FoundRange = { 
/**
 * The range's record id.
 */
range: string, 
/**
 * The first number as written.
 */
from: string, 
/**
 * The last number as written; empty for one number.
 */
to: string, 
/**
 * How many numbers.
 */
count: number, 
/**
 * `exact` or `same_signs` for one number, `in_range` for one of several, `fits` where signs are unsure on either side.
 */
why: string, 
/**
 * The consignment or stock.
 */
about: Link, 
/**
 * What is recorded of the consignment; empty for a stock.
 */
facts: ConsignmentFields, 
/**
 * The parties that it names, by field, as far as they are held here.
 */
parties: { [key in string]: Link }, 
/**
 * Code of the office that recorded it.
 */
office: string, };

export type ConsignmentRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * Its fields, remarks left out.
 */
fields: ConsignmentFields, 
/**
 * The parties that it names, by field, as far as they are held here.
 */
parties: { [key in string]: Link }, 
/**
 * The first of its ranges, as written.
 */
first: string, 
/**
 * How many ranges.
 */
ranges: number, 
/**
 * How many numbers they have together.
 */
numbers: number, 
/**
 * Code of the office that recorded it.
 */
office: string, 
/**
 * Flags as in the register.
 */
flags: Array<string>, };

export type ConsignmentQuery = { 
/**
 * Words that all must appear in licence, certificate, make, model, calibre or year; or a serial number of the consignment.
 */
text?: string, 
/**
 * Only this direction.
 */
direction?: string, 
/**
 * Only those that name this party, by record id.
 */
party?: string, 
/**
 * Only those that left this State, went to it or through it.
 */
country?: string, 
/**
 * Show withdrawn ones too.
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

export type ConsignmentList = { 
/**
 * The rows, newest first.
 */
rows: Array<ConsignmentRow>, 
/**
 * Where the next page begins, absent at the end.
 */
next: string | null, 
/**
 * Rows in all under this question; counted with its first page, 0 on later ones.
 */
total: number, };

export type ConsignmentNote = { 
/**
 * `no_numbers`, `numbers_differ`, `delivery_differs`, `not_delivered`, `delivered_late` or `overlaps`.
 */
code: string, 
/**
 * What the words need, by name.
 */
facts: { [key in string]: string }, };

export type ConsignmentPage = { 
/**
 * The line of the list.
 */
row: ConsignmentRow, 
/**
 * Particulars.
 */
fields: ConsignmentFields, 
/**
 * Its ranges in the order they were recorded, the first thousand.
 */
ranges: Array<RangeView>, 
/**
 * What to look at.
 */
notes: Array<ConsignmentNote>, 
/**
 * Photographs and documents.
 */
photographs: Array<AttachmentView>, 
/**
 * Disagreements of the consignment and its ranges.
 */
disagreements: Array<Disagreement>, 
/**
 * Every change, newest first.
 */
history: Array<HistoryLine>, };

export type PartyFields = { 
/**
 * The record it belongs to, where it is needed for that alone, by record id.
 */
about?: string, 
/**
 * Vocabulary `party_role`.
 */
role?: string, 
/**
 * Name.
 */
name?: string, 
/**
 * Address, one line.
 */
address?: string, 
/**
 * State, ISO 3166-1 alpha-2 or a historic one.
 */
country?: string, 
/**
 * Telephone.
 */
telephone?: string, 
/**
 * Electronic mail.
 */
email?: string, 
/**
 * Region, district or village where an artisan works.
 */
region?: string, 
/**
 * The mark of an artisan's workshop, as a reading or in words.
 */
workshop_mark?: string, 
/**
 * Number of the permit or licence to make, deal or keep.
 */
permit?: string, 
/**
 * The permit is valid until, partial date.
 */
permit_to?: string, 
/**
 * Which registers an agency holds.
 */
registers?: string, 
/**
 * Which desk of an agency answers.
 */
answers?: string, 
/**
 * On what terms an agency answers: hours, form, restrictions.
 */
terms?: string, 
/**
 * At work since, partial date.
 */
since?: string, 
/**
 * Closed on, partial date (ITI para 13).
 */
closed_on?: string, 
/**
 * Its records were handed to the State on, partial date (ITI para 13).
 */
deposited_on?: string, 
/**
 * Where those records lie, and what they are.
 */
deposit?: string, 
/**
 * Free remarks; kept as a note.
 */
remarks?: string, };

export type PartyRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * Vocabulary `party_role`.
 */
role: string, 
/**
 * Name.
 */
name: string, 
/**
 * Region and address in one line.
 */
place: string, 
/**
 * State.
 */
country: string, 
/**
 * Permit.
 */
permit: string, 
/**
 * Closed on, partial date.
 */
closed_on: string, 
/**
 * Its records were handed over on, partial date.
 */
deposited_on: string, 
/**
 * Consignments that name it.
 */
consignments: number, 
/**
 * Returns and deposits that it owes, overdue ones.
 */
overdue: number, 
/**
 * Code of the office that recorded it.
 */
office: string, 
/**
 * Flags as in the register.
 */
flags: Array<string>, };

export type PartyQuery = { 
/**
 * Words that all must appear in name, address, region, permit or workshop mark.
 */
text?: string, 
/**
 * Only this role.
 */
role?: string, 
/**
 * Only this State.
 */
country?: string, 
/**
 * Only those that closed, or only those that did not.
 */
closed?: boolean, 
/**
 * Show withdrawn ones too.
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

export type PartyList = { 
/**
 * The rows, newest first.
 */
rows: Array<PartyRow>, 
/**
 * Where the next page begins, absent at the end.
 */
next: string | null, 
/**
 * Rows in all under this question; counted with its first page, 0 on later ones.
 */
total: number, };

export type DutyView = { 
/**
 * Code of the duty.
 */
code: string, 
/**
 * `keep`, `return` or `deposit`.
 */
kind: string, 
/**
 * What, in the language of the window.
 */
what: string, 
/**
 * Years to keep it; 0 for as long as possible or where the duty is another.
 */
years: number, 
/**
 * Day of the following year by which a return is due, `01-31`; empty for other duties.
 */
due: string, 
/**
 * Where it stands.
 */
source: string, 
/**
 * Paragraph or article there.
 */
article: string, 
/**
 * Whether somebody compared it with the official text.
 */
verified: boolean, };

export type ReturnDue = { 
/**
 * Who owes it.
 */
party: Link, 
/**
 * Its role.
 */
role: string, 
/**
 * Code of the duty.
 */
code: string, 
/**
 * `return` or `deposit`.
 */
kind: string, 
/**
 * What, in the language of the window.
 */
what: string, 
/**
 * The first year that a return is lacking for; empty for a deposit.
 */
from: string, 
/**
 * The last year without a gap after it.
 */
to: string, 
/**
 * The day by which the last of them was due, or is; empty where no day is set.
 */
due: string, 
/**
 * Whether that day has passed.
 */
overdue: boolean, 
/**
 * Whether somebody compared the duty with the official text.
 */
verified: boolean, };

export type PartyPage = { 
/**
 * The line of the list.
 */
row: PartyRow, 
/**
 * Particulars.
 */
fields: PartyFields, 
/**
 * What it belongs to, where it is needed for that alone.
 */
about: Link | null, 
/**
 * What the law asks of it.
 */
duties: Array<DutyView>, 
/**
 * What it owes.
 */
due: Array<ReturnDue>, 
/**
 * Consignments that name it, the newest.
 */
consignments: Array<ConsignmentRow>, 
/**
 * Photographs and documents.
 */
photographs: Array<AttachmentView>, 
/**
 * Disagreements of the party.
 */
disagreements: Array<Disagreement>, 
/**
 * Every change, newest first.
 */
history: Array<HistoryLine>, };

export type AmmunitionFields = { 
/**
 * Headstamp as read, clockwise from the top.
 */
headstamp?: string, 
/**
 * Lot number as read.
 */
lot?: string, 
/**
 * Maker, as struck or known.
 */
maker?: string, 
/**
 * Marks on box, tin or crate.
 */
packaging_mark?: string, 
/**
 * Rounds, in digits.
 */
quantity?: string, 
/**
 * Calibre, vocabulary `calibre` or free.
 */
calibre?: string, 
/**
 * State of manufacture.
 */
country?: string, 
/**
 * Year of manufacture, partial date.
 */
year?: string, 
/**
 * The find it was part of, by record id.
 */
find?: string, 
/**
 * The consignment it came with, by record id.
 */
consignment?: string, 
/**
 * Where it is.
 */
place?: string, 
/**
 * Free remarks; kept as an erasable note.
 */
remarks?: string, };

export type AmmunitionRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * Its fields, remarks left out.
 */
fields: AmmunitionFields, 
/**
 * The find, if it is named.
 */
find: Link | null, 
/**
 * Code of the office that recorded it.
 */
office: string, 
/**
 * Flags as in the register.
 */
flags: Array<string>, };

export type AmmunitionQuery = { 
/**
 * Words that all must appear in headstamp, lot, maker, marks of the packaging, calibre or place.
 */
text?: string, 
/**
 * Only lots of this find, by record id.
 */
find?: string, 
/**
 * Show withdrawn ones too.
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

export type AmmunitionList = { 
/**
 * The rows, newest first.
 */
rows: Array<AmmunitionRow>, 
/**
 * Where the next page begins, absent at the end.
 */
next: string | null, 
/**
 * Rows in all under this question; counted with its first page, 0 on later ones.
 */
total: number, };

export type AmmunitionPage = { 
/**
 * The line of the list.
 */
row: AmmunitionRow, 
/**
 * Particulars.
 */
fields: AmmunitionFields, 
/**
 * The consignment, if it is named.
 */
consignment: Link | null, 
/**
 * Other lots with the same headstamp or lot number, a few.
 */
alike: Array<AmmunitionRow>, 
/**
 * Photographs and documents.
 */
photographs: Array<AttachmentView>, 
/**
 * Disagreements of the lot.
 */
disagreements: Array<Disagreement>, 
/**
 * Every change, newest first.
 */
history: Array<HistoryLine>, };

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

export type Route = { 
/**
 * The State whose practice it is, or those that may answer for it today, the likeliest first.
 */
states: Array<string>, 
/**
 * The practice, with its source, and what fits it.
 */
fit: PracticeFit, };

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
 * Whom else to ask, by the marking practices that the weapon's marks fit.
 */
routes: Array<Route>, 
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

export type ReportSum = { 
/**
 * Kind of record; empty while a record's birth is not held.
 */
kind: string, 
/**
 * As in a line.
 */
outcome: string, 
/**
 * How many records.
 */
records: number, };

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
 * Records by name, what needs a person first; at most 1,000, the sums are of all.
 */
lines: Array<ReportLine>, 
/**
 * What became of how many records, in the order of the lines. Reports kept by 0.1.0 have none.
 */
sums: Array<ReportSum>, 
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

export type DayWork = { 
/**
 * Weapons that came in and are not disposed of.
 */
awaiting: number, 
/**
 * Of these, longer than the State allows.
 */
awaiting_late: number, 
/**
 * Days since the one came in that has waited longest; absent where no date is known.
 */
awaiting_days: number | null, 
/**
 * Marking campaigns that are open.
 */
campaigns: number, 
/**
 * The only one, by record id; empty where there are several.
 */
campaign: string, 
/**
 * Weapons in them.
 */
campaign_weapons: number, 
/**
 * Of these marked.
 */
campaign_done: number, 
/**
 * Inventory checks begun and not closed.
 */
checks: number, 
/**
 * The only one, by record id; empty where there are several.
 */
check: string, 
/**
 * Weapons that should be there.
 */
check_expected: number, 
/**
 * Of these seen.
 */
check_seen: number, 
/**
 * Ledgers with rows that wait for a second person.
 */
ledgers: number, 
/**
 * The only one, by record id; empty where there are several.
 */
ledger: string, 
/**
 * Those rows.
 */
ledger_rows: number, 
/**
 * Returns and deposits that parties owe.
 */
duties: number, 
/**
 * Of these overdue.
 */
duties_overdue: number, };

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

export type StockFields = { 
/**
 * What it is called, such as the armoury's name.
 */
name?: string, 
/**
 * Whose it is. Vocabulary `stock_agency`.
 */
agency?: string, 
/**
 * The party that holds it, by record id.
 */
holder?: string, 
/**
 * Where it lies.
 */
place?: string, 
/**
 * Pattern of its own numbers, such as `AR {n:5}`: `{n}` the running number, `{n:5}` with at least five digits,
 * `{country}`, `{office}`, `{series}`, `{year}`, `{yy}`. Empty: numbers are only ever typed.
 */
numbering?: string, 
/**
 * What every weapon of it must have; what lacks is shown as a gap. Vocabulary `stock_field`.
 */
required?: Array<string>, 
/**
 * The group of offices that holds it and its weapons, by audience id; empty: this office and headquarters. Set once,
 * when the stock is made.
 */
partition?: string, };

export type StockRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Vocabulary `stock_agency`.
 */
agency: string, 
/**
 * Place.
 */
place: string, 
/**
 * Weapons in it.
 */
weapons: number, 
/**
 * Weapons of it that bear a mark of the State (ITI para 8(d)).
 */
marked: number, 
/**
 * Marking campaigns that are open.
 */
campaigns: number, 
/**
 * Date of the last inventory check that was closed, or empty.
 */
checked: string, 
/**
 * Code of the office that keeps it.
 */
office: string, 
/**
 * Flags as in the register.
 */
flags: Array<string>, };

export type StockGap = { 
/**
 * Vocabulary `stock_field`.
 */
field: string, 
/**
 * How many weapons lack it.
 */
missing: number, };

export type StockPage = { 
/**
 * Its line.
 */
row: StockRow, 
/**
 * Its fields.
 */
fields: StockFields, 
/**
 * What the group of offices that holds it is called; empty: this office and headquarters.
 */
partition: string, 
/**
 * What weapons of it lack of the required fields.
 */
gaps: Array<StockGap>, 
/**
 * Its campaigns, newest first.
 */
campaigns: Array<CampaignRow>, 
/**
 * Its inventory checks, newest first.
 */
inventories: Array<InventoryRow>, 
/**
 * Disagreements of the stock.
 */
disagreements: Array<Disagreement>, 
/**
 * Every change, newest first.
 */
history: Array<HistoryLine>, };

export type StockWeaponQuery = { 
/**
 * The stock, by record id.
 */
stock: string, 
/**
 * Words that all must appear in number, make, model, calibre or a marking.
 */
text?: string, 
/**
 * Only weapons that lack this field. Vocabulary `stock_field`.
 */
lacking?: string, 
/**
 * Only those that bear a mark of the State, or only those that do not.
 */
marked?: boolean, 
/**
 * Continue behind this place.
 */
after?: string, 
/**
 * Rows wanted, at most 500.
 */
limit?: number, };

export type StockWeapon = { 
/**
 * The weapon's record id.
 */
weapon: string, 
/**
 * Its number in the stock's own numbering.
 */
stock_number: string, 
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
 * Reading of the newest mark of the State, or empty.
 */
mark: string, 
/**
 * Vocabulary `weapon_status`.
 */
status: string, 
/**
 * The stock that it is of, by record id; empty: none.
 */
stock: string, 
/**
 * The event by which it left the stock: `loss`, `theft`, `state_stock_out`, `destruction` …; empty while it is there.
 */
gone: string, 
/**
 * Flags as in the register.
 */
flags: Array<string>, };

export type StockWeaponList = { 
/**
 * The rows, in the order of the stock's numbers where they were taken in.
 */
rows: Array<StockWeapon>, 
/**
 * Where the next page begins, absent at the end.
 */
next: string | null, 
/**
 * Rows in all under this question; counted with its first page, 0 on later ones.
 */
total: number, };

export type StockList = { 
/**
 * The stock, by record id.
 */
stock: string, 
/**
 * The list as pasted; empty: read the file.
 */
text: string, 
/**
 * The file.
 */
path: string, 
/**
 * Category of rows that name none. Vocabulary `category`.
 */
category: string, 
/**
 * Where the serial stands. Vocabulary `marking_place`.
 */
serial_place: string, 
/**
 * When they entered the stock, partial date: makes an event of each; empty: none.
 */
date: string, 
/**
 * Give a number to rows that have none, by the stock's numbering.
 */
number: boolean, 
/**
 * Take in weapons whose make, model and serial are equal to another's: they are different weapons.
 */
doubles: boolean, 
/**
 * Take in weapons that lack what the stock requires: the gaps stay named.
 */
incomplete: boolean, };

export type RowRefused = { 
/**
 * Line in the list, counted from 1.
 */
line: number, 
/**
 * What the row says, cells parted by ` · `.
 */
words: string, 
/**
 * Why.
 */
why: Failure, };

export type StockListPreview = { 
/**
 * Fields that the columns hold, in the order of the table.
 */
columns: Array<string>, 
/**
 * Headings that mean nothing here; their columns are left out.
 */
strange: Array<string>, 
/**
 * Whether the first row held headings.
 */
headed: boolean, 
/**
 * Weapons in the list.
 */
rows: number, 
/**
 * Rows that cannot be taken in; while there is one, nothing is.
 */
refused: Array<RowRefused>, 
/**
 * The first rows, cells in the order of `columns`.
 */
sample: Array<Array<string>>, 
/**
 * Makes, models and calibres that are in no list: they stay as written, and are a question to a person.
 */
unknown: Array<string>, 
/**
 * Weapons whose serial is in the register already, in another stock or none: looked at, taken in all the same.
 */
known: number, 
/**
 * Rows that would be given a number.
 */
numbers: number, 
/**
 * What rows lack of what the stock requires; they are taken in where a person says so.
 */
lacking: Array<StockGap>, };

export type AddToStock = { 
/**
 * The stock, by record id.
 */
stock: string, 
/**
 * The weapons, by record id.
 */
weapons: Array<string>, 
/**
 * Instead: all weapons of the register in no stock that these words find, as the register's list finds them.
 */
filter?: string, 
/**
 * When they entered the stock, partial date; empty: no event.
 */
date: string, 
/**
 * Give each a number by the stock's numbering.
 */
number: boolean, 
/**
 * Those that are in another stock leave it, and their lives tell of it: this needs the date. Their number there stays behind.
 */
leave: boolean, 
/**
 * Put in weapons that lack what the stock requires: the gaps stay named.
 */
incomplete: boolean, };

export type Addable = { 
/**
 * How many weapons, in no stock, they find.
 */
weapons: number, 
/**
 * What these lack of what the stock requires.
 */
lacking: Array<StockGap>, };

export type MachineFields = { 
/**
 * What it is called here.
 */
name?: string, 
/**
 * Make and type.
 */
make?: string, 
/**
 * Its own serial number.
 */
serial?: string, 
/**
 * Where it stands.
 */
place?: string, 
/**
 * How it marks. Vocabulary `marking_method`.
 */
method?: string, };

export type MachineRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * Its fields.
 */
fields: MachineFields, 
/**
 * Weapons that it marked.
 */
marked: number, 
/**
 * Campaigns it is used in that are open.
 */
campaigns: number, 
/**
 * Code of the office that keeps it.
 */
office: string, 
/**
 * Flags as in the register.
 */
flags: Array<string>, };

export type CampaignFields = { 
/**
 * What it is called.
 */
name?: string, 
/**
 * Where it is held.
 */
place?: string, 
/**
 * The machine, by record id.
 */
machine?: string, 
/**
 * Pattern of the numbers, as in [`StockFields::numbering`]. Fixed once the campaign is open.
 */
pattern?: string, 
/**
 * What kind of mark it strikes. Vocabulary `marking_kind`.
 */
mark_kind?: string, 
/**
 * Where on the weapon. Vocabulary `marking_place`.
 */
mark_place?: string, 
/**
 * First number of the block, where the pattern has no `{series}`. Fixed once the campaign is open.
 */
block_from?: number, 
/**
 * Last number of the block.
 */
block_to?: number, 
/**
 * Day it was opened, a whole date: its year stands in the numbers.
 */
opened_on?: string, };

export type NewCampaign = { 
/**
 * The stock, by record id.
 */
stock: string, 
/**
 * Its fields.
 */
fields: CampaignFields, 
/**
 * `unmarked`: every weapon of the stock without a mark of the State; `all`: every weapon of the stock; `listed`: those
 * named.
 */
targets: string, 
/**
 * The weapons named, by record id.
 */
weapons: Array<string>, };

export type CampaignRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * The stock, by record id.
 */
stock: string, 
/**
 * Its name.
 */
stock_name: string, 
/**
 * Place.
 */
place: string, 
/**
 * Day it was opened.
 */
opened_on: string, 
/**
 * Day it was closed, or empty.
 */
closed_on: string, 
/**
 * Weapons in it.
 */
weapons: number, 
/**
 * Of these marked.
 */
done: number, 
/**
 * Of these that cannot be marked.
 */
cannot: number, 
/**
 * Of these that wait with a number given to the machine.
 */
waiting: number, 
/**
 * Numbers spoiled.
 */
spoiled: number, 
/**
 * Code of the office that keeps it.
 */
office: string, 
/**
 * Flags as in the register.
 */
flags: Array<string>, };

export type CampaignPage = { 
/**
 * Its line.
 */
row: CampaignRow, 
/**
 * Its fields.
 */
fields: CampaignFields, 
/**
 * Name of the machine.
 */
machine_name: string, 
/**
 * A number as this campaign would strike it.
 */
example: string, 
/**
 * Numbers of the block that are not given out; absent where the pattern has the series.
 */
left: number | null, 
/**
 * Numbers of this campaign's block are given out at the laptop that opened it, not here.
 */
elsewhere: boolean, 
/**
 * Numbers of it that other items bear too: two machines struck the same, a person must look.
 */
doubles: Array<string>, 
/**
 * Disagreements of the campaign.
 */
disagreements: Array<Disagreement>, 
/**
 * Every change of the campaign itself, newest first.
 */
history: Array<HistoryLine>, };

export type CampaignItemQuery = { 
/**
 * The campaign, by record id.
 */
campaign: string, 
/**
 * Only items in this state. Vocabulary `mark_state`.
 */
state?: string, 
/**
 * Words that all must appear in number, stock number, make, model or serial.
 */
text?: string, 
/**
 * Continue behind this place.
 */
after?: string, 
/**
 * Rows wanted, at most 500.
 */
limit?: number, };

export type CampaignItem = { 
/**
 * Record id of the item.
 */
id: string, 
/**
 * The weapon's record id.
 */
weapon: string, 
/**
 * Make, model, calibre in one line.
 */
title: string, 
/**
 * Its serial.
 */
serial: string, 
/**
 * Its number in the stock.
 */
stock_number: string, 
/**
 * The number it is to bear, or bears; empty until one is given.
 */
number: string, 
/**
 * Vocabulary `mark_state`.
 */
state: string, 
/**
 * Why it was spoiled or cannot be marked.
 */
reason: string, 
/**
 * Day it was marked.
 */
marked_on: string, 
/**
 * Flags as in the register.
 */
flags: Array<string>, };

export type CampaignItemList = { 
/**
 * The rows, in the order of the target list.
 */
rows: Array<CampaignItem>, 
/**
 * Where the next page begins, absent at the end.
 */
next: string | null, 
/**
 * Rows in all under this question; counted with its first page, 0 on later ones.
 */
total: number, };

export type JobOut = { 
/**
 * The campaign, by record id.
 */
campaign: string, 
/**
 * Folder to write into.
 */
folder: string, 
/**
 * Most weapons in the file; 0: all that wait.
 */
most: number, };

export type JobFile = { 
/**
 * Its path.
 */
file: string, 
/**
 * Weapons in it.
 */
weapons: number, 
/**
 * Of these given a number by this act; the others had theirs.
 */
given: number, 
/**
 * Number of its first weapon.
 */
first: string, 
/**
 * Number of its last weapon.
 */
last: string, };

export type JobIn = { 
/**
 * The campaign, by record id.
 */
campaign: string, 
/**
 * The file.
 */
path: string, 
/**
 * Its text; empty: read the file.
 */
text: string, 
/**
 * Day of marking for rows that name none, a whole date.
 */
date: string, };

export type JobPreview = { 
/**
 * What the columns hold, in the order of the table.
 */
columns: Array<string>, 
/**
 * Headings that mean nothing here.
 */
strange: Array<string>, 
/**
 * Rows in the file.
 */
rows: number, 
/**
 * Weapons marked.
 */
done: number, 
/**
 * Numbers spoiled: the weapon waits for a new one.
 */
spoiled: number, 
/**
 * Weapons that cannot be marked.
 */
cannot: number, 
/**
 * Weapons that the machine has not come to.
 */
waiting: number, 
/**
 * Rows that were taken in before.
 */
already: number, 
/**
 * Rows that fit nothing; they are left out, the others are taken in.
 */
refused: Array<RowRefused>, };

export type MarkItem = { 
/**
 * The item, by record id.
 */
item: string, 
/**
 * `done`, `spoiled`, `cannot`, or `target` to take back that it cannot be marked.
 */
state: string, 
/**
 * Why; needed for `spoiled` and `cannot`.
 */
reason: string, 
/**
 * Day of marking, a whole date.
 */
date: string, };

export type NewInventory = { 
/**
 * The stock, by record id.
 */
stock: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Day it is held, a whole date.
 */
date: string, 
/**
 * Where.
 */
place: string, };

export type InventoryRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * The stock, by record id.
 */
stock: string, 
/**
 * Its name.
 */
stock_name: string, 
/**
 * Day.
 */
date: string, 
/**
 * Place.
 */
place: string, 
/**
 * Day it was closed, or empty.
 */
closed_on: string, 
/**
 * Weapons that should be there.
 */
expected: number, 
/**
 * Of these seen.
 */
seen: number, 
/**
 * Of these not seen.
 */
not_seen: number, 
/**
 * Seen and not of this stock.
 */
extra: number, 
/**
 * Code of the office that holds it.
 */
office: string, 
/**
 * Flags as in the register.
 */
flags: Array<string>, };

export type InventoryPage = { 
/**
 * Its line.
 */
row: InventoryRow, 
/**
 * Disagreements of the check.
 */
disagreements: Array<Disagreement>, 
/**
 * Weapons that the check found lost or stolen, that were not found since, and that stand on no lost-and-stolen list: the
 * first 100.
 */
unlisted: Array<StockWeapon>, 
/**
 * Every change of the check itself, newest first.
 */
history: Array<HistoryLine>, };

export type Entry = { 
/**
 * What was scanned or typed: a stock number, a mark, a serial.
 */
reading: string, 
/**
 * The weapon, by record id, where a person chose among several or ticked it in the list; empty: found by the reading.
 */
weapon: string, };

export type Scan = { 
/**
 * The check, by record id.
 */
inventory: string, 
/**
 * What was read, in its order.
 */
entries: Array<Entry>, };

export type ScanLine = { 
/**
 * The reading.
 */
reading: string, 
/**
 * `seen`, `already` (seen before), `extra` (not of this stock, gone from it, or unknown), `several` (a person must choose).
 */
result: string, 
/**
 * Record id of what was noted, empty where nothing was.
 */
item: string, 
/**
 * The weapon, where it is known.
 */
weapon: StockWeapon | null, 
/**
 * The weapons it may be.
 */
choices: Array<StockWeapon>, 
/**
 * Where no weapon of the register has it: the consignments and stocks with a range that it may lie in. Looked for with the
 * first 100 such readings of an act.
 */
ranges: Array<FoundRange>, };

export type ScanReport = { 
/**
 * A line for each reading.
 */
lines: Array<ScanLine>, 
/**
 * Weapons of the stock seen now for the first time.
 */
seen: number, 
/**
 * Kinds of record that changed.
 */
changed: Array<string>, };

export type InventoryQuery = { 
/**
 * The check, by record id.
 */
inventory: string, 
/**
 * `not_seen`, `seen` or `extra`. Vocabulary `inventory_result`.
 */
result: string, 
/**
 * Words that all must appear in stock number, make, model, calibre or a marking.
 */
text?: string, 
/**
 * Continue behind this place.
 */
after?: string, 
/**
 * Rows wanted, at most 500.
 */
limit?: number, };

export type InventoryLine = { 
/**
 * Record id of what was noted; empty for what was not seen while the check is open.
 */
item: string, 
/**
 * The weapon, where it is known.
 */
weapon: StockWeapon | null, 
/**
 * As it was read.
 */
reading: string, 
/**
 * Vocabulary `inventory_result`.
 */
result: string, 
/**
 * What a person made of the difference. Vocabulary `inventory_outcome`.
 */
settled: string, 
/**
 * What was said of it, where it became no event; an event has its circumstances.
 */
remarks: string, };

export type InventoryList = { 
/**
 * The rows; what was seen last comes first.
 */
rows: Array<InventoryLine>, 
/**
 * Where the next page begins, absent at the end.
 */
next: string | null, 
/**
 * Rows in all under this question; counted with its first page, 0 on later ones.
 */
total: number, };

export type Difference = { 
/**
 * The weapon that was not seen, by record id; empty for what is extra.
 */
weapon: string, 
/**
 * What is extra, by record id; empty for what was not seen.
 */
item: string, 
/**
 * Vocabulary `inventory_outcome`.
 */
outcome: string, 
/**
 * Circumstances; kept as an erasable note of the event, or of the difference where it is none.
 */
remarks: string, };

export type CloseInventory = { 
/**
 * The check, by record id.
 */
inventory: string, 
/**
 * Day of closing, a whole date; the day of the events.
 */
date: string, 
/**
 * Each difference.
 */
differences: Array<Difference>, 
/**
 * Weapons that belong to this stock from now on leave the one that they are in, and their lives tell of it.
 */
leave: boolean, 
/**
 * They enter it although they lack what it asks of each.
 */
incomplete: boolean, };

export type LedgerFields = { 
/**
 * What stands on its cover.
 */
title?: string, 
/**
 * Vocabulary `ledger_kind`: what each line records.
 */
kind?: string, 
/**
 * Whose ledger it was, by record id of a party.
 */
party?: string, 
/**
 * The same by name, where no party is recorded yet: recorded as a party in the same act.
 */
holder?: string, 
/**
 * Address of that party.
 */
holder_address?: string, 
/**
 * Its columns from the first to the last, codes of the vocabulary `ledger_column`.
 */
columns?: Array<string>, 
/**
 * Vocabulary `language`.
 */
language?: string, 
/**
 * Vocabulary `script`.
 */
script?: string, 
/**
 * Vocabulary `calendar` of its dates.
 */
calendar?: string, 
/**
 * Pages it has.
 */
pages?: number, 
/**
 * Lines on a page.
 */
lines?: number, 
/**
 * First year, four digits of its calendar.
 */
year_from?: string, 
/**
 * Last year, four digits of its calendar.
 */
year_to?: string, 
/**
 * When it was handed in, partial date.
 */
received_on?: string, 
/**
 * Vocabulary `received_as` (ITI para 13).
 */
received_as?: string, 
/**
 * How many of a hundred rows a second person checks.
 */
sample_rate?: number, 
/**
 * Free remarks; kept as an erasable note.
 */
remarks?: string, };

export type LedgerKind = { 
/**
 * Vocabulary `ledger_kind`.
 */
code: string, 
/**
 * Codes of `ledger_column`.
 */
columns: Array<string>, };

export type LedgerColumn = { 
/**
 * Vocabulary `ledger_column`.
 */
code: string, 
/**
 * What a cell is understood as: `category`, `make`, `serial`, `date` …, or `none`.
 */
becomes: string, 
/**
 * The vocabulary that its words are looked up in, or empty.
 */
list: string, 
/**
 * Words outside that list stand as written.
 */
free: boolean, 
/**
 * Names people: kept apart, and erasable.
 */
person: boolean, };

export type LedgerRowInput = { 
/**
 * The page as it is numbered.
 */
page: string, 
/**
 * The line on it, from 1.
 */
line: number, 
/**
 * What is written, a cell for each column of the ledger.
 */
as_written: Array<string>, 
/**
 * What it means, by the code of the column: codes of the lists, words as the office writes them, dates as `1974-03-12`.
 */
understood: { [key in string]: string }, 
/**
 * The weapon it speaks of, by record id, where a person said that it is one of the register.
 */
weapon?: string, 
/**
 * The line is struck out or records no weapon.
 */
void: boolean, };

export type CheckLedgerRow = { 
/**
 * The row, by record id.
 */
row: string, 
/**
 * What is written, as it should stand: equal to what was entered where that was right.
 */
as_written: Array<string>, 
/**
 * What it means, as in [`LedgerRowInput::understood`]; looked at only where a cell was wrong.
 */
understood: { [key in string]: string }, };

export type LedgerProgress = { 
/**
 * Pages in all: as said, or as many as are known of.
 */
pages: number, 
/**
 * Pages with a scan.
 */
scanned: number, 
/**
 * Pages with nothing left to enter.
 */
entered: number, 
/**
 * Pages whose rows of the sample are all checked.
 */
checked: number, 
/**
 * Rows entered.
 */
rows: number, 
/**
 * Rows that fell into the sample.
 */
sample: number, 
/**
 * Rows of the sample that were checked.
 */
sample_checked: number, 
/**
 * Rows of the sample that were wrong.
 */
sample_wrong: number, 
/**
 * Days on which rows were entered, by the laptops' clocks.
 */
days_worked: number, 
/**
 * Rows that are left, by the pages left and the rows of a page so far; absent while nothing tells.
 */
rows_left: number | null, 
/**
 * Days of work left at the rate so far; absent while nothing tells.
 */
days_left: number | null, };

export type LedgerLine = { 
/**
 * Record id.
 */
id: string, 
/**
 * What stands on its cover.
 */
title: string, 
/**
 * Vocabulary `ledger_kind`.
 */
kind: string, 
/**
 * Whose it was.
 */
holder: Link | null, 
/**
 * When it was handed in.
 */
received_on: string, 
/**
 * Vocabulary `received_as`.
 */
received_as: string, 
/**
 * How far it is.
 */
progress: LedgerProgress, 
/**
 * Code of the office that recorded it.
 */
office: string, 
/**
 * Flags as in the register.
 */
flags: Array<string>, };

export type LedgerLeaf = { 
/**
 * The page as it is numbered.
 */
number: string, 
/**
 * Vocabulary `ledger_page_state`; empty while rows are missing.
 */
state: string, 
/**
 * Whether a scan is recorded.
 */
scanned: boolean, 
/**
 * Rows entered.
 */
rows: number, 
/**
 * Rows of the sample.
 */
sample: number, 
/**
 * Of these checked.
 */
checked: number, 
/**
 * Of these wrong.
 */
wrong: number, };

export type LedgerBook = { 
/**
 * The line of the list.
 */
line: LedgerLine, 
/**
 * Particulars.
 */
fields: LedgerFields, 
/**
 * Columns.
 */
columns: Array<LedgerColumn>, 
/**
 * Pages in the order of their numbers.
 */
leaves: Array<LedgerLeaf>, 
/**
 * Columns that were wrong in the sample, and in how many rows, most first.
 */
wrong: Array<[string, number]>, 
/**
 * The page on which entry goes on.
 */
next_page: string, 
/**
 * The line on which it goes on.
 */
next_line: number, 
/**
 * Every change of the ledger itself, newest first.
 */
history: Array<HistoryLine>, };

export type LedgerRowView = { 
/**
 * Record id.
 */
id: string, 
/**
 * The page.
 */
page: string, 
/**
 * The line.
 */
line: number, 
/**
 * What is written, a cell for each column. What names people is empty once erased.
 */
as_written: Array<string>, 
/**
 * What it means, by column.
 */
understood: { [key in string]: string }, 
/**
 * The weapon it speaks of.
 */
weapon: Link | null, 
/**
 * Struck out, or no weapon.
 */
void: boolean, 
/**
 * In the sample that a second person checks.
 */
sampled: boolean, 
/**
 * `right` or `wrong`; empty while nobody checked it.
 */
checked: string, 
/**
 * Who checked it.
 */
checked_by: string, 
/**
 * Columns that were wrong.
 */
correction: Array<string>, 
/**
 * Who entered it.
 */
entered_by: string, 
/**
 * When, as his laptop's clock said it.
 */
entered_at: string, 
/**
 * Whoever is at the desk wrote in it himself, and so does not check it.
 */
own: boolean, 
/**
 * Flags as in the register.
 */
flags: Array<string>, };

export type LedgerLeafPage = { 
/**
 * The page as it is numbered.
 */
number: string, 
/**
 * Vocabulary `ledger_page_state`.
 */
state: string, 
/**
 * Scans of the page.
 */
scans: Array<AttachmentView>, 
/**
 * Rows by line.
 */
rows: Array<LedgerRowView>, };

export type LedgerWord = { 
/**
 * Column.
 */
column: string, 
/**
 * As written.
 */
written: string, 
/**
 * As understood.
 */
understood: string, 
/**
 * How often.
 */
times: number, };

export type DateRead = { 
/**
 * Partial date, Gregorian; empty where nothing can be read.
 */
date: string, 
/**
 * Its calendar leaves a day or more in doubt.
 */
approximate: boolean, };

export type NoticeFields = { 
/**
 * Vocabulary `notice_kind`: lost or stolen.
 */
kind?: string, 
/**
 * When it was lost or stolen, or when that was noticed, partial date.
 */
date?: string, 
/**
 * When it was last seen or accounted for, partial date.
 */
since?: string, 
/**
 * Where.
 */
place?: string, 
/**
 * State where, ISO 3166-1 alpha-2.
 */
country?: string, 
/**
 * Vocabulary `category`.
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
 * Vocabulary `calibre` or free.
 */
calibre?: string, 
/**
 * Its serial number, as a reading.
 */
reading?: string, 
/**
 * Number of the police report or of the inquiry.
 */
report?: string, 
/**
 * Its record in the register, by id; offices that do not hold it see the id alone.
 */
weapon?: string, };

export type NoticeRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * What is said of the weapon.
 */
fields: NoticeFields, 
/**
 * Vocabulary `notice_state`: open, recovered or cancelled.
 */
state: string, 
/**
 * When it left the list, partial date.
 */
closed_on: string, 
/**
 * Code of the office that listed it.
 */
office: string, 
/**
 * Weapons in this store that may be it and were not settled.
 */
hits: number, 
/**
 * Flags as on a line of the register.
 */
flags: Array<string>, };

export type NoticeQuery = { 
/**
 * Words that all must appear in reading, make, model, calibre, place or report.
 */
text?: string, 
/**
 * Only this state; absent: those that are open.
 */
state?: string, 
/**
 * Every state.
 */
all: boolean, 
/**
 * Only this kind.
 */
kind?: string, 
/**
 * Continue behind this place.
 */
after?: string, 
/**
 * Rows wanted, at most 500.
 */
limit?: number, };

export type NoticeList = { 
/**
 * The rows, newest first.
 */
rows: Array<NoticeRow>, 
/**
 * Where the next page begins, absent at the end.
 */
next: string | null, 
/**
 * Rows in all under this question; counted with its first page, 0 on later ones.
 */
total: number, };

export type SeenMark = { 
/**
 * Vocabulary `marking_kind`, or empty.
 */
kind: string, 
/**
 * The reading.
 */
reading: string, };

export type Seen = { 
/**
 * Its marks.
 */
marks: Array<SeenMark>, 
/**
 * Vocabulary `category`, or empty.
 */
category: string, 
/**
 * Manufacturer, or empty.
 */
make: string, 
/**
 * Model, or empty.
 */
model: string, 
/**
 * Calibre, or empty.
 */
calibre: string, };

export type NoticeHit = { 
/**
 * The notice.
 */
notice: NoticeRow, 
/**
 * The reading that hits it.
 */
reading: string, 
/**
 * `exact`, `same_signs` or `fits`, as in a search.
 */
why: string, 
/**
 * Fields on which both agree: category, make, model, calibre.
 */
agrees: Array<string>, 
/**
 * Fields on which they differ.
 */
differs: Array<string>, };

export type WeaponHit = { 
/**
 * Record id of the weapon.
 */
weapon: string, 
/**
 * Make, model and calibre in one line.
 */
title: string, 
/**
 * National number, or empty.
 */
national_number: string, 
/**
 * The reading that hits.
 */
reading: string, 
/**
 * `exact`, `same_signs` or `fits`, as in a search.
 */
why: string, 
/**
 * Fields on which both agree.
 */
agrees: Array<string>, 
/**
 * Fields on which they differ.
 */
differs: Array<string>, 
/**
 * Code of the office that recorded it.
 */
office: string, 
/**
 * Date of its find, or empty.
 */
find_date: string, };

export type NoticePage = { 
/**
 * Its line.
 */
row: NoticeRow, 
/**
 * Whether this office may say what became of it: it listed it, or is headquarters.
 */
may_settle: boolean, 
/**
 * Whether its record in the register is held here.
 */
weapon_held: boolean, 
/**
 * The weapon that was found to be it, by id, where one was and is held here.
 */
found: string, 
/**
 * Weapons held here that may be it.
 */
hits: Array<WeaponHit>, 
/**
 * Consignments and stocks with a range that has its number: whose it was.
 */
ranges: Array<FoundRange>, 
/**
 * Every change, newest first.
 */
history: Array<HistoryLine>, };

export type WeaponNotices = { 
/**
 * Its own notices.
 */
own: Array<NoticeRow>, 
/**
 * Open notices of which it may be the weapon.
 */
hits: Array<NoticeHit>, 
/**
 * What a notice would say of it, where its life tells of a loss or theft and none is open.
 */
offer: NoticeFields | null, 
/**
 * What closing its notice says, where its life tells that it is back and this office may settle it.
 */
back: CloseNotice | null, };

export type CloseNotice = { 
/**
 * Record id of the notice.
 */
notice: string, 
/**
 * Vocabulary `notice_state`: `recovered`, `cancelled`, or `open` to put it back.
 */
state: string, 
/**
 * When, partial date; empty where it is put back.
 */
date: string, 
/**
 * The weapon that was found to be it, by record id, or empty.
 */
found: string, };

export type SettleHit = { 
/**
 * Record id of the notice.
 */
notice: string, 
/**
 * Record id of the weapon.
 */
weapon: string, 
/**
 * `found`: it is the missing weapon, and is here again; `own`: it is the register's record of it, and still missing;
 * `other`: another weapon.
 */
how: string, 
/**
 * When it was recovered, partial date; only where it was found.
 */
date: string, };

export type QueryFields = { 
/**
 * The number, as a reading.
 */
reading?: string, 
/**
 * Vocabulary `category`.
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
 * Calibre.
 */
calibre?: string, 
/**
 * State of manufacture, where it is known.
 */
country?: string, 
/**
 * Where the weapon is.
 */
place?: string, 
/**
 * Vocabulary `query_reason`.
 */
why?: string, 
/**
 * Its record, by id, where it was entered.
 */
weapon?: string, 
/**
 * What else headquarters should know; kept as an erasable note.
 */
remarks?: string, };

export type QueryRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * What is asked.
 */
fields: QueryFields, 
/**
 * When it was asked, as the laptop's clock said (RFC 3339).
 */
at: string, 
/**
 * Code of the office that asks.
 */
office: string, 
/**
 * Vocabulary `query_result` of the newest answer; empty while there is none.
 */
result: string, 
/**
 * Whether the office that asked has read the answer.
 */
noted: boolean, 
/**
 * Flags as on a line of the register.
 */
flags: Array<string>, };

export type AnswerFields = { 
/**
 * Vocabulary `query_result`.
 */
result: string, 
/**
 * What was found, a line each: the office that asked reads these and nothing else of the register.
 */
hits: Array<string>, 
/**
 * What the office should know or do; kept as an erasable note.
 */
remarks: string, };

export type AnswerView = { 
/**
 * Record id.
 */
id: string, 
/**
 * What it says.
 */
fields: AnswerFields, 
/**
 * Who answered, and when.
 */
said: Said, 
/**
 * Flags as on a line of the register.
 */
flags: Array<string>, };

export type QueryPage = { 
/**
 * Its line.
 */
row: QueryRow, 
/**
 * Who asked.
 */
asked: Said, 
/**
 * Answers, the newest first.
 */
answers: Array<AnswerView>, 
/**
 * Weapons of this store with such a number, and ranges that have it.
 */
found: Findings, 
/**
 * Missing weapons that may be it.
 */
notices: Array<NoticeHit>, 
/**
 * What headquarters would answer by what this store holds; absent at a field office.
 */
suggested: AnswerFields | null, 
/**
 * Whether the weapon it is about is held here.
 */
weapon_held: boolean, 
/**
 * Every change, newest first.
 */
history: Array<HistoryLine>, };

export type LostAttention = { 
/**
 * Missing weapons that a weapon of this store may be.
 */
hits: number, 
/**
 * Queries that wait for this office to answer.
 */
unanswered: number, 
/**
 * Answers that this office has not read.
 */
answers: number, 
/**
 * Listed weapons that are back, as their lives tell, and that this office may take off the list.
 */
back: number, };

export type PracticeFields = { 
/**
 * Vocabulary `practice_of`: whose practice it is.
 */
of?: string, 
/**
 * Name of the State, agency or factory.
 */
name?: string, 
/**
 * Its State, ISO 3166-1 alpha-2 or a historic one.
 */
country?: string, 
/**
 * How the mark is laid out: `#` a digit, `@` a letter, `&` either, `*` one sign or more, `\` before a sign the sign
 * itself, all else as struck.
 */
layout?: string, 
/**
 * Symbols, in words.
 */
symbols?: string, 
/**
 * Codes and what they mean, a line each.
 */
codes?: Array<string>, 
/**
 * Vocabulary `marking_place`.
 */
places?: Array<string>, 
/**
 * Vocabulary `marking_method`.
 */
methods?: Array<string>, 
/**
 * First year, partial date.
 */
year_from?: string, 
/**
 * Last year, partial date.
 */
year_to?: string, 
/**
 * Where this is known from.
 */
source?: string, };

export type PracticeRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * What it says.
 */
fields: PracticeFields, 
/**
 * Whether it is of the own State: part of what others are told.
 */
own: boolean, 
/**
 * Who sent it, State and office as his file says; empty where this office wrote it.
 */
sender: string, 
/**
 * Key id of that file's signer in groups of four; empty where this office wrote it.
 */
fingerprint: string, 
/**
 * Code of the office that recorded it.
 */
office: string, 
/**
 * Flags as on a line of the register.
 */
flags: Array<string>, };

export type PracticePage = { 
/**
 * Its line.
 */
row: PracticeRow, 
/**
 * Pictures of the mark.
 */
pictures: Array<AttachmentView>, 
/**
 * Every change, newest first.
 */
history: Array<HistoryLine>, };

export type PracticeFit = { 
/**
 * The practice.
 */
practice: PracticeRow, 
/**
 * The reading or symbol that fits.
 */
mark: string, 
/**
 * Why: `layout`, `symbols`, `place`, `method`, `years`.
 */
why: Array<string>, 
/**
 * What speaks against it: `place`, `method`, `years`.
 */
against: Array<string>, };

export type SendPractices = { 
/**
 * Record ids.
 */
practices: Array<string>, 
/**
 * Folder that the file is put into.
 */
folder: string, };

export type PracticeFile = { 
/**
 * State of the sender, as the file says.
 */
country: string, 
/**
 * Name of the office that sends, as the file says.
 */
name: string, 
/**
 * When it was signed, as the sender's clock said (RFC 3339).
 */
at: string, 
/**
 * Key id of whoever signed it, in groups of four: to be compared with him by another way.
 */
fingerprint: string, 
/**
 * Whether something of this key was taken in before.
 */
known: boolean, 
/**
 * The practices.
 */
sheets: Array<PracticeSheet>, };

export type PracticeSheet = { 
/**
 * What it says.
 */
fields: PracticeFields, 
/**
 * The practice of the same sender that it brings up to date, by record id; empty for a new one.
 */
updates: string, 
/**
 * Whether nothing of it is new.
 */
same: boolean, 
/**
 * Whether a picture comes with it.
 */
picture: boolean, 
/**
 * Codes of places and methods that this version does not know, and leaves out.
 */
left_out: Array<string>, };

export type SerialFormat = { 
/**
 * `#` a digit, `@` a letter, `&` either, `*` one sign or more, `\` before a sign the sign itself, all else as struck.
 */
layout: string, 
/**
 * First year, partial date, or empty.
 */
year_from: string, 
/**
 * Last year, partial date, or empty.
 */
year_to: string, };

export type ModelFields = { 
/**
 * Maker.
 */
make?: string, 
/**
 * Model.
 */
model?: string, 
/**
 * Other names of it.
 */
aliases?: Array<string>, 
/**
 * Vocabulary `category`.
 */
category?: string, 
/**
 * Vocabulary `calibre` or free.
 */
calibres?: Array<string>, 
/**
 * State of manufacture.
 */
country?: string, 
/**
 * Where its marks stand: vocabulary `marking_place`.
 */
places?: Array<string>, 
/**
 * How its serial numbers are laid out.
 */
formats?: Array<SerialFormat>, 
/**
 * What it is mistaken for.
 */
look_alikes?: Array<string>, 
/**
 * Number in the Firearms Reference Table of the police, where the office has access to it.
 */
frt?: string, 
/**
 * Where this is known from.
 */
source?: string, };

export type ModelRow = { 
/**
 * Record id.
 */
id: string, 
/**
 * What it says.
 */
fields: ModelFields, 
/**
 * Code of the office that recorded it.
 */
office: string, 
/**
 * Flags as on a line of the register.
 */
flags: Array<string>, };

export type ModelPage = { 
/**
 * Its line.
 */
row: ModelRow, 
/**
 * Pictures.
 */
pictures: Array<AttachmentView>, 
/**
 * Weapons of this store that name it.
 */
weapons: number, 
/**
 * Every change, newest first.
 */
history: Array<HistoryLine>, };

export type SerialRemark = { 
/**
 * The model whose formats are known, by record id.
 */
model: string, 
/**
 * Its name.
 */
title: string, 
/**
 * `fits`, `other_years` (a format of years that the weapon is not of) or `differs`.
 */
verdict: string, 
/**
 * The format that fits, or all that are known.
 */
formats: Array<SerialFormat>, };

