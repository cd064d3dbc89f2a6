import { explain } from "../../core/failure";
import { desk } from "../../core/here";
import { office } from "../../core/state.svelte";
import type { EnrolmentRequest, ExportReport, ImportReport, Word } from "../../core/wire";
import { Sheet } from "../../parts/sheet.svelte";
import { task } from "../frame/task.svelte";

const control = (id: string) => (thrown: unknown) => {
  const trouble = explain(thrown);
  return { ...trouble, fields: [{ id, text: trouble.what }] };
};

/** The work at the stick: it goes on, and its reports stay, while one looks elsewhere. */
class Exchange {
  send = new Sheet({ office: "", folder: office.settings?.stick ?? "" }, control("exchange-folder"));
  sent = $state.raw<ExportReport | null>(null);

  take = new Sheet({ path: office.settings?.stick ?? "" }, control("exchange-path"));
  offered = $state.raw<string[] | null>(null);
  report = $state.raw<ImportReport | null>(null);
  /** The file that the report speaks of. */
  inspected = $state("");

  request = $state.raw<EnrolmentRequest | null>(null);
  words = $state.raw<Word[]>([]);
  /** Whose words: an office id at headquarters, "" at the post. */
  wordsOf = $state<string | null>(null);

  async export(): Promise<void> {
    const { office: to, folder } = this.send.value;
    const answer = await this.send.send(() =>
      task.run("export", () => desk().export_bundle(to, folder.trim())),
    );
    if (answer) {
      this.sent = answer;
      void remember(folder.trim());
    }
  }

  async look(): Promise<void> {
    const path = this.take.value.path.trim();
    const found = await this.take.send(() => desk().look_in(path));
    this.offered = found?.filter((file) => file.endsWith(".proofmark")) ?? null;
  }

  async inspect(): Promise<void> {
    const path = this.take.value.path.trim();
    this.report = null;
    this.offered = null;
    const answer = await this.take.send(() => task.run("inspect", () => desk().inspect_bundle(path)));
    if (answer) {
      this.report = answer;
      this.inspected = path;
    }
  }

  async import(): Promise<void> {
    const path = this.inspected;
    const answer = await this.take.send(() => task.run("import", () => desk().import_bundle(path)));
    if (answer) this.report = { ...answer, done: true };
  }
}

/** The folder last used is offered next time. */
export async function remember(folder: string): Promise<void> {
  const settings = office.settings;
  if (!settings || settings.stick === folder || folder === "") return;
  const now = { ...settings, stick: folder };
  try {
    await desk().set_settings(now);
    office.apply(now);
  } catch {
    // Only a convenience.
  }
}

let held: Exchange | null = null;

export function exchange(): Exchange {
  held ??= new Exchange();
  return held;
}

export function forgetExchange(): void {
  held = null;
}
