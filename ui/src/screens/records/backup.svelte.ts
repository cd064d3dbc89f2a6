import { explain } from "../../core/failure";
import { desk } from "../../core/here";
import type { BackupReport } from "../../core/wire";
import { Sheet } from "../../parts/sheet.svelte";
import { task } from "../frame/task.svelte";

/** The backup goes on, and its report stays, while one looks elsewhere. */
class Backup {
  sheet = new Sheet({ folder: "" }, (thrown) => {
    const trouble = explain(thrown);
    return { ...trouble, fields: [{ id: "backup-folder", text: trouble.what }] };
  });
  report = $state.raw<BackupReport | null>(null);

  async run(): Promise<void> {
    this.report = null;
    const folder = this.sheet.value.folder.trim();
    this.report = await this.sheet.send(() => task.run("backup", () => desk().backup(folder)));
  }
}

let held: Backup | null = null;

export function backup(): Backup {
  held ??= new Backup();
  return held;
}

export function forgetBackup(): void {
  held = null;
}
