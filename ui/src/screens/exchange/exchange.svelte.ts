import { explain } from "../../core/failure";
import { desk } from "../../core/here";
import { office } from "../../core/state.svelte";
import type {
  Budget,
  EnrolmentRequest,
  ImportReport,
  StickReport,
  TakeInReport,
  Word,
} from "../../core/wire";
import { Sheet } from "../../parts/sheet.svelte";
import { task } from "../frame/task.svelte";
import { oneBundle } from "./stick";

const control = (id: string) => (thrown: unknown) => {
  const trouble = explain(thrown);
  return { ...trouble, fields: [{ id, text: trouble.what }] };
};

/** The work at the stick: it goes on, and its reports stay, while one looks elsewhere. */
class Exchange {
  send = new Sheet(
    {
      offices: [] as string[],
      folder: office.settings?.stick ?? "",
      onward: true,
      volume: "fat32",
      volumeMb: "",
      photographs: "all",
      photographsMb: "",
    },
    control("exchange-folder"),
  );
  sent = $state.raw<StickReport | null>(null);

  take = new Sheet({ path: office.settings?.stick ?? "" }, control("exchange-path"));
  /** What lies on a stick, or what was taken in from it. */
  stick = $state.raw<TakeInReport | null>(null);
  /** What lies in a single file, or what was taken in from it. */
  report = $state.raw<ImportReport | null>(null);
  /** The folder or file that either speaks of. */
  inspected = $state("");

  /** A request or grant found on a stick: enrolment begins with it. */
  found = $state("");
  request = $state.raw<EnrolmentRequest | null>(null);
  words = $state.raw<Word[]>([]);
  /** Whose words: an office id at headquarters, "" at the post. */
  wordsOf = $state<string | null>(null);

  async prepare(codes: string[], budget: Budget): Promise<void> {
    const { folder, onward } = this.send.value;
    const input = { offices: codes, folder: folder.trim(), budget, onward };
    const answer = await this.send.send(() => task.run("prepare", () => desk().prepare_stick(input)));
    if (answer) {
      this.sent = answer;
      void remember(folder.trim());
    }
  }

  /** Looks at everything on a stick, or into one file. */
  async inspect(single = false): Promise<void> {
    const path = this.take.value.path.trim();
    this.report = null;
    this.stick = null;
    await this.take.send(() =>
      task.run("inspect", async () => {
        if (single || oneBundle(path)) this.report = await desk().inspect_bundle(path);
        else this.stick = await desk().inspect_stick(path);
        this.inspected = path;
      }),
    );
    if (this.stick) void remember(path);
  }

  async takeOne(): Promise<void> {
    const path = this.inspected;
    const answer = await this.take.send(() => task.run("import", () => desk().import_bundle(path)));
    if (answer) this.report = { ...answer, done: true };
  }

  async takeAll(): Promise<void> {
    const path = this.inspected;
    const answer = await this.take.send(() => task.run("take_in", () => desk().take_in_stick(path)));
    if (answer) this.stick = answer;
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
