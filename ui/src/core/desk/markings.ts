// What the window asks about marks on weapons and about photographs.

import type {
  AddPhotographs,
  Adequacy,
  ComposedMark,
  ComposeMark,
  Done,
  FolderPicture,
  HiddenMark,
  MarkPattern,
  PhotographsAdded,
  ReleaseMark,
  Restoration,
  Symbol,
} from "../wire";

export interface MarkingsDesk {
  /** Whether the weapon is adequately marked (ITI 7-10), and what it lacks. */
  /** The roles that see hidden marks, as the State says. */
  seeing_roles(): Promise<string[]>;
  adequacy(weapon: string): Promise<Adequacy>;
  symbols(language: string): Promise<Symbol[]>;
  mark_patterns(language: string): Promise<MarkPattern[]>;
  /** A reading taken apart by each pattern of combined marks that it fits. */
  parse_mark(reading: string, language: string): Promise<ComposedMark[]>;
  compose_mark(input: ComposeMark, language: string): Promise<ComposedMark>;
  add_restoration(marking: string, input: Restoration): Promise<Done>;
  /** The hidden marks of a case's weapon, each with its release for the letter. */
  hidden_marks(case_id: string): Promise<HiddenMark[]>;
  release_secret_mark(input: ReleaseMark): Promise<Done>;
  /** Pictures in a folder and the folders in it, the newest first. */
  pictures_in(folder: string): Promise<FolderPicture[]>;
  /** A small JPEG (base64) of a picture that was not taken in yet. */
  picture_preview(path: string): Promise<string>;
  add_photographs(input: AddPhotographs): Promise<PhotographsAdded>;
  /** A small JPEG (base64) of a photograph that is kept. */
  thumbnail(id: string): Promise<string>;
}
