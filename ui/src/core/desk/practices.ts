import type {
  Done,
  MarkingFields,
  ModelFields,
  ModelPage,
  ModelRow,
  PracticeFields,
  PracticeFile,
  PracticeFit,
  PracticePage,
  PracticeRow,
  SendPractices,
  SerialRemark,
} from "../wire";

/** Marking practice of States and makers, and the table of models. */
export interface PracticesDesk {
  practices(text: string): Promise<PracticeRow[]>;
  practice_page(id: string): Promise<PracticePage>;
  add_practice(fields: PracticeFields): Promise<Done>;
  change_practice(id: string, fields: PracticeFields): Promise<Done>;
  /** Practices that marks fit, the likeliest first. */
  practices_that_fit(markings: MarkingFields[], year: string): Promise<PracticeFit[]>;
  weapon_practices(weapon: string): Promise<PracticeFit[]>;
  /** Writes a signed file for other States; returns its path. */
  send_practices(input: SendPractices): Promise<string>;
  /** What such a file says and who signed it; nothing is taken in. */
  inspect_practices(path: string): Promise<PracticeFile>;
  /** Takes it in, with the fingerprint that a person compared. */
  take_practices(path: string, fingerprint: string): Promise<Done>;
  /** The practices on paper, as PDF, base64. */
  practice_paper(ids: string[], language: string, date: string): Promise<string>;
  models(text: string): Promise<ModelRow[]>;
  model_page(id: string): Promise<ModelPage>;
  add_model(fields: ModelFields): Promise<Done>;
  change_model(id: string, fields: ModelFields): Promise<Done>;
  /** What a serial number says about a model; null where no format of it is known. */
  serial_remark(make: string, model: string, reading: string, year: string): Promise<SerialRemark | null>;
}
