import "./style/fonts.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/controls.css";

import { mount } from "svelte";

import App from "./App.svelte";
import type { Desk } from "./core/desk";
import { sit } from "./core/here";
import { office } from "./core/state.svelte";

/** The shell's desk in the program; a desk of paper only where somebody looks at the window in a browser. */
async function seat(): Promise<Desk> {
  if (import.meta.env.MODE === "paper" || (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window))) {
    const { paperDesk } = await import("./core/memory/browser");
    return paperDesk(location.search);
  }
  const { tauriDesk } = await import("./core/tauri");
  return tauriDesk;
}

const target = document.getElementById("app");
if (target) {
  sit(await seat());
  const started = office.start();
  mount(App, { target, props: { started } });
}
