// The desk over the shell: one command a function, arguments named as in desk.ts.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { open } from "@tauri-apps/plugin-dialog";

import type { Desk } from "./desk";
import { disposal } from "./tauri/disposal";
import { finds } from "./tauri/finds";
import { markings } from "./tauri/markings";
import { terms } from "./tauri/terms";
import { tradeDesk } from "./tauri/trade";
import { stocks } from "./tauri/stocks";
import { ledgers } from "./tauri/ledgers";
import { lost } from "./tauri/lost";
import { practices } from "./tauri/practices";
import type { Progress } from "./wire";

const KINDS: Record<string, string[]> = {
  photograph: ["jpg", "jpeg", "png"],
  table: ["csv", "tsv", "txt"],
};

function hear<Payload>(event: string, listener: (payload: Payload) => void): () => void {
  const unlisten = listen<Payload>(event, (told) => {
    listener(told.payload);
  });
  return () => {
    void unlisten.then((stop) => {
      stop();
    });
  };
}

export const tauriDesk: Desk = {
  ...markings(invoke),
  ...terms(invoke),
  ...tradeDesk(invoke),

  ...stocks(invoke),
  ...ledgers(invoke),
  ...lost(invoke),
  ...practices(invoke),

  status: () => invoke("status"),
  first_national: (input) => invoke("first_national", { input }),
  first_field: (input) => invoke("first_field", { input }),
  restore: (input) => invoke("restore", { input }),
  check_sheet: (kind, secret) => invoke("check_sheet", { kind, secret }),
  unlock: (operator, passphrase) => invoke("unlock", { operator, passphrase }),
  lock: () => invoke("lock"),

  weapons: (query) => invoke("weapons", { query }),
  words_of_list: (column) => invoke("words_of_list", { column }),
  views: () => invoke("views"),
  save_view: (view) => invoke("save_view", { view }),
  drop_view: (name) => invoke("drop_view", { name }),
  weapon: (id) => invoke("weapon", { id }),
  add_weapon: (input) => invoke("add_weapon", { input }),
  change_weapon: (id, fields) => invoke("change_weapon", { id, fields }),
  add_marking: (weapon, fields) => invoke("add_marking", { weapon, fields }),
  change_marking: (id, fields) => invoke("change_marking", { id, fields }),
  add_event: (weapon, fields) => invoke("add_event", { weapon, fields }),
  change_event: (id, fields) => invoke("change_event", { id, fields }),
  withdraw: (record, reason) => invoke("withdraw", { record, reason }),
  photograph: (id) => invoke("photograph", { id }),
  find: (reading) => invoke("find", { reading }),
  ...disposal(invoke),
  ...finds(invoke),

  cases: () => invoke("cases"),
  case_page: (id) => invoke("case_page", { id }),
  open_case: (input) => invoke("open_case", { input }),
  change_request: (id, fields) => invoke("change_request", { id, fields }),
  authorise_request: (id, second) => invoke("authorise_request", { id, second }),
  add_step: (id, kind, date, remarks) => invoke("add_step", { id, kind, date, remarks }),

  letters: () => invoke("letters"),
  preview_letter: (case_id, language, date) => invoke("preview_letter", { case_id, language, date }),
  issue_letter: (input) => invoke("issue_letter", { input }),
  letter: (id) => invoke("letter", { id }),
  export_letter: (id, folder) => invoke("export_letter", { id, folder }),

  offices: () => invoke("offices"),
  export_bundle: (office, folder) => invoke("export_bundle", { office, folder }),
  inspect_bundle: (path) => invoke("inspect_bundle", { path }),
  import_bundle: (path) => invoke("import_bundle", { path }),
  look_in: (folder) => invoke("look_in", { folder }),
  prepare_stick: (input) => invoke("prepare_stick", { input }),
  hand_over_slip: (report, language) => invoke("hand_over_slip", { report, language }),
  inspect_stick: (folder) => invoke("inspect_stick", { folder }),
  take_in_stick: (folder) => invoke("take_in_stick", { folder }),
  look_at_courier: () => invoke("look_at_courier"),
  courier_waiting: () => invoke("courier_waiting"),
  exchange_reports: () => invoke("exchange_reports"),
  taken_report: (id) => invoke("taken_report", { id }),
  prepared_report: (id) => invoke("prepared_report", { id }),
  matrix: () => invoke("matrix"),
  sight: () => invoke("sight"),
  enrol_request: (folder) => invoke("enrol_request", { folder }),
  read_request: (path) => invoke("read_request", { path }),
  enrol_grant: (path, folder, root_passphrase) => invoke("enrol_grant", { path, folder, root_passphrase }),
  enrol_accept: (path) => invoke("enrol_accept", { path }),
  enrol_confirm: (office) => invoke("enrol_confirm", { office }),
  enrol_words: (office) => invoke("enrol_words", { office }),
  stop: () => invoke("stop"),
  on_progress: (listener) => hear<Progress>("progress", listener),
  on_changed: (listener) => hear<string[]>("changed", listener),
  on_proposed: (listener) => hear<null>("proposed", listener),

  devices: () => invoke("devices"),
  device_page: (id) => invoke("device_page", { id }),
  cut_device: (input) => invoke("cut_device", { input }),
  admit_work: (input) => invoke("admit_work", { input }),
  give_rights: (input) => invoke("give_rights", { input }),
  particulars: (office, folder) => invoke("particulars", { office, folder }),
  trust_page: () => invoke("trust_page"),
  define_audience: (input) => invoke("define_audience", { input }),
  widen: (input) => invoke("widen", { input }),
  succeed_root: (input) => invoke("succeed_root", { input }),
  refound_root: (input) => invoke("refound_root", { input }),

  attention: () => invoke("attention"),
  day_work: () => invoke("day_work"),
  disagreements: () => invoke("disagreements"),
  settle: (input) => invoke("settle", { input }),
  proposals: () => invoke("proposals"),
  answer_proposal: (input) => invoke("answer_proposal", { input }),
  contradictions: () => invoke("contradictions"),
  evidence: () => invoke("evidence"),

  backup: (folder) => invoke("backup", { folder }),
  preview_erasure: (record) => invoke("preview_erasure", { record }),
  erase: (input) => invoke("erase", { input }),
  erasures: () => invoke("erasures"),

  office_page: () => invoke("office_page"),
  operators: () => invoke("operators"),
  add_operator: (input) => invoke("add_operator", { input }),
  settings: () => invoke("settings"),
  set_settings: (settings) => invoke("set_settings", { settings }),
  arms: () => invoke("arms"),
  set_arms: (path) => invoke("set_arms", { path }),
  vocabulary: () => invoke("vocabulary"),

  save_draft: (form, json) => invoke("save_draft", { form, json }),
  draft: (form) => invoke("draft", { form }),
  drop_draft: (form) => invoke("drop_draft", { form }),

  choose_folder: async () => {
    const chosen = await open({ directory: true, multiple: false });
    return typeof chosen === "string" ? chosen : null;
  },
  choose_file: async (kind) => {
    const extensions = KINDS[kind];
    const filters = extensions ? [{ name: kind, extensions }] : [];
    const chosen = await open({ directory: false, multiple: false, filters });
    return typeof chosen === "string" ? chosen : null;
  },
};
