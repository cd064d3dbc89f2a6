// What the whole window knows: where the program stands, its words, what changed.

import { speak } from "../texts/texts.svelte";
import { desk } from "./here";
import { setVocabulary } from "./vocabulary.svelte";
import type { OfficePage, Settings, Status } from "./wire";

class Office {
  status = $state.raw<Status | null>(null);
  settings = $state.raw<Settings | null>(null);
  page = $state.raw<OfficePage | null>(null);
  /** Grows with every change of records, so that screens read again. */
  changes = $state(0);
  /** The last act became a proposal. */
  proposed = $state(false);

  async start(): Promise<void> {
    this.take(await desk().status());
    desk().on_changed((kinds) => {
      this.changes += 1;
      this.proposed = false;
      // A term that the State added, here or by a stick, is a word of the window from now on.
      if (kinds.includes("term")) void this.#words().catch(() => undefined);
    });
    desk().on_proposed(() => (this.proposed = true));
    if (this.status?.stage === "open") await this.enter();
    else await this.#words();
  }

  take(status: Status): void {
    this.status = status;
    speak(status.language);
  }

  /** Reads what only an open office tells. */
  async enter(): Promise<void> {
    await this.#words();
    const [settings, page] = await Promise.all([desk().settings(), desk().office_page()]);
    this.page = page;
    this.apply(settings);
  }

  async refresh(): Promise<void> {
    this.page = await desk().office_page();
  }

  apply(settings: Settings): void {
    this.settings = settings;
    speak(settings.language);
    show(settings.theme);
  }

  leave(status: Status): void {
    this.settings = null;
    this.page = null;
    this.take(status);
  }

  async #words(): Promise<void> {
    setVocabulary(await desk().vocabulary());
  }
}

export function show(theme: string): void {
  const root = document.documentElement;
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else delete root.dataset.theme;
}

export const office = new Office();
