// The whole of what the window may ask of the office. One Tauri and one in-memory implementation exist;
// nothing else in ui/ knows where answers come from. Wire types are generated from Rust into ./wire/.

import type { DisposalDesk } from "./desk/disposal";
import type { FindsDesk } from "./desk/finds";
import type { MarkingsDesk } from "./desk/markings";
import type { TermsDesk } from "./desk/terms";
import type { TradeDesk } from "./desk/trade";
import type { StocksDesk } from "./desk/stocks";
import type { LedgersDesk } from "./desk/ledgers";
import type { LostDesk } from "./desk/lost";
import type { PracticesDesk } from "./desk/practices";
import type {
  AdmitWork,
  AnswerProposal,
  Attention,
  DayWork,
  BackupReport,
  CasePage,
  CaseRow,
  ContradictionRow,
  CutDevice,
  DefineAudience,
  DevicePage,
  DeviceRow,
  DisagreementRow,
  Done,
  EnrolmentRequest,
  Erase,
  ErasurePreview,
  ErasureRow,
  EventFields,
  EvidenceRow,
  ExportReport,
  Findings,
  FirstField,
  FirstNational,
  GiveRights,
  ImportReport,
  IssueLetter,
  KeptReport,
  KeySheetView,
  LetterRow,
  MarkingFields,
  Matrix,
  NewCase,
  NewOperator,
  NewWeapon,
  OfficePage,
  OfficeRow,
  OperatorRow,
  PrepareStick,
  Preview,
  Progress,
  ProposalRow,
  RefoundRoot,
  RequestFields,
  Restore,
  SavedView,
  Second,
  Settings,
  Settle,
  Sight,
  Status,
  StickReport,
  SucceedRoot,
  TakeInReport,
  TrustPage,
  Vocabulary,
  WeaponFields,
  WeaponList,
  WeaponPage,
  WeaponQuery,
  Widen,
  Word,
} from "./wire";

export interface Desk extends DisposalDesk, FindsDesk, LedgersDesk, LostDesk, MarkingsDesk, PracticesDesk, StocksDesk, TermsDesk, TradeDesk {
  // Door
  status(): Promise<Status>;
  first_national(input: FirstNational): Promise<KeySheetView[]>;
  first_field(input: FirstField): Promise<KeySheetView[]>;
  /** Opens a backup as this machine's store: the same device, a new incarnation, a new series, new feeds. */
  restore(input: Restore): Promise<Status>;
  /** Asks the printed secret back once; refuses with `sheet_differs` when it was copied wrongly. */
  check_sheet(kind: "office" | "root", secret: string): Promise<void>;
  unlock(operator: string, passphrase: string): Promise<Status>;
  lock(): Promise<Status>;

  // Register
  weapons(query: WeaponQuery): Promise<WeaponList>;
  /** What a column of the register holds, each once: what a filter offers. */
  words_of_list(column: string): Promise<string[]>;
  /** Saved views of the list; they stay on this machine. */
  views(): Promise<SavedView[]>;
  save_view(view: SavedView): Promise<void>;
  drop_view(name: string): Promise<void>;
  weapon(id: string): Promise<WeaponPage>;
  add_weapon(input: NewWeapon): Promise<Done>;
  change_weapon(id: string, fields: WeaponFields): Promise<Done>;
  add_marking(weapon: string, fields: MarkingFields): Promise<Done>;
  change_marking(id: string, fields: MarkingFields): Promise<Done>;
  add_event(weapon: string, fields: EventFields): Promise<Done>;
  change_event(id: string, fields: EventFields): Promise<Done>;
  withdraw(record: string, reason: string): Promise<Done>;
  /** Base64 of the stored picture. */
  photograph(id: string): Promise<string>;
  /** Weapons with such a mark, and ranges of consignments and stocks with such a number. */
  find(reading: string): Promise<Findings>;

  // Cases
  cases(): Promise<CaseRow[]>;
  case_page(id: string): Promise<CasePage>;
  open_case(input: NewCase): Promise<Done>;
  change_request(id: string, fields: RequestFields): Promise<Done>;
  authorise_request(id: string, second: Second): Promise<Done>;
  add_step(id: string, kind: string, date: string, remarks: string): Promise<Done>;

  // Letters
  letters(): Promise<LetterRow[]>;
  /** The letter as it would be issued, marked as a draft. */
  preview_letter(case_id: string, language: string, date: string): Promise<Preview>;
  issue_letter(input: IssueLetter): Promise<Done>;
  /** An issued letter, its bytes as kept (base64). */
  letter(id: string): Promise<Preview>;
  export_letter(id: string, folder: string): Promise<string>;

  // Exchange
  offices(): Promise<OfficeRow[]>;
  export_bundle(office: string, folder: string): Promise<ExportReport>;
  inspect_bundle(path: string): Promise<ImportReport>;
  import_bundle(path: string): Promise<ImportReport>;
  /** Files in a folder that look like bundles, requests or grants. */
  look_in(folder: string): Promise<string[]>;
  /** Bundles for several offices, and what others gave to be carried on, in one go. */
  prepare_stick(input: PrepareStick): Promise<StickReport>;
  /** The hand-over slip of what was put on a stick, as PDF, base64. */
  hand_over_slip(report: StickReport, language: string): Promise<string>;
  /** What a stick would bring; nothing is taken in. */
  inspect_stick(folder: string): Promise<TakeInReport>;
  /** Takes in everything on a stick that is for us, in the right order; keeps what is for others to be carried on. */
  take_in_stick(folder: string): Promise<TakeInReport>;
  /** Looks into the courier's folder now, as it is done by itself while the office is unlocked. */
  look_at_courier(): Promise<TakeInReport>;
  /** What waits in the courier's folder for a person. */
  courier_waiting(): Promise<TakeInReport>;
  exchange_reports(): Promise<KeptReport[]>;
  /** A kept report of what was taken in. */
  taken_report(id: number): Promise<TakeInReport>;
  /** A kept report of what was put on a stick. */
  prepared_report(id: number): Promise<StickReport>;
  matrix(): Promise<Matrix>;
  sight(): Promise<Sight>;
  enrol_request(folder: string): Promise<string>;
  read_request(path: string): Promise<EnrolmentRequest>;
  enrol_grant(path: string, folder: string, root_passphrase: string): Promise<Word[]>;
  enrol_accept(path: string): Promise<Word[]>;
  /** Both sides say that the twelve words were equal; `office` is an office id (headquarters) or "" (the post). */
  enrol_confirm(office: string): Promise<void>;
  enrol_words(office: string): Promise<Word[]>;
  /** Stops the running export, inspection or import; nothing is half taken in. */
  stop(): Promise<void>;
  on_progress(listener: (progress: Progress) => void): () => void;
  /** Told after each commit: which kinds changed, so that screens read again. */
  on_changed(listener: (kinds: string[]) => void): () => void;
  /** Told after a commit of which something counts only once headquarters accepts it. */
  on_proposed(listener: () => void): () => void;

  // Trust
  devices(): Promise<DeviceRow[]>;
  device_page(id: string): Promise<DevicePage>;
  cut_device(input: CutDevice): Promise<Done>;
  admit_work(input: AdmitWork): Promise<Done>;
  give_rights(input: GiveRights): Promise<Done>;
  /** Writes an office's particulars into a folder, for a further or a new laptop of that office. Returns the path. */
  particulars(office: string, folder: string): Promise<string>;
  trust_page(): Promise<TrustPage>;
  define_audience(input: DefineAudience): Promise<Done>;
  widen(input: Widen): Promise<Done>;
  succeed_root(input: SucceedRoot): Promise<KeySheetView>;
  refound_root(input: RefoundRoot): Promise<KeySheetView>;

  // What must be settled
  attention(): Promise<Attention>;
  /** The ordinary work of the register: what waits, how long, how far it is. */
  day_work(): Promise<DayWork>;
  disagreements(): Promise<DisagreementRow[]>;
  settle(input: Settle): Promise<Done>;
  proposals(): Promise<ProposalRow[]>;
  answer_proposal(input: AnswerProposal): Promise<Done>;
  contradictions(): Promise<ContradictionRow[]>;
  evidence(): Promise<EvidenceRow[]>;

  // Safekeeping
  backup(folder: string): Promise<BackupReport>;
  preview_erasure(record: string): Promise<ErasurePreview>;
  erase(input: Erase): Promise<Done>;
  erasures(): Promise<ErasureRow[]>;

  // Settings
  office_page(): Promise<OfficePage>;
  operators(): Promise<OperatorRow[]>;
  add_operator(input: NewOperator): Promise<Done>;
  settings(): Promise<Settings>;
  set_settings(settings: Settings): Promise<void>;
  /** The coat of arms of the letterhead as PNG, base64; null where the office gave none. */
  arms(): Promise<string | null>;
  /** Sets the coat of arms from a PNG file; an empty path takes it away. */
  set_arms(path: string): Promise<void>;
  vocabulary(): Promise<Vocabulary>;

  // Drafts: an unsaved form survives a power cut. `form` names the form and record.
  save_draft(form: string, json: string): Promise<void>;
  draft(form: string): Promise<string | null>;
  drop_draft(form: string): Promise<void>;

  // Files of this machine
  choose_folder(): Promise<string | null>;
  choose_file(kind: "bundle" | "photograph" | "table"): Promise<string | null>;
}
