import { on } from "svelte/events";
import type { Attachment } from "svelte/attachments";

/** Keys pressed anywhere inside an element that is itself no control. */
export function keys(press: (event: KeyboardEvent) => void): Attachment<HTMLElement> {
  return (element) => on(element, "keydown", press);
}

const STOPS =
  "input:not([type=hidden]):not([tabindex='-1']),select,textarea,button:not([tabindex='-1']),summary,a[href]";

/**
 * Enter in a field goes on to the next one, for a scanner types its number and ends it with Enter: nothing is sent unasked.
 * Where a control takes Enter for itself (a list that is open, a button, lines of text) it keeps it.
 */
export function goesOn(element: HTMLElement): () => void {
  return on(element, "keydown", (event) => {
    const here = event.target;
    if (event.key !== "Enter" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (!(here instanceof HTMLInputElement) && !(here instanceof HTMLSelectElement)) return;
    event.preventDefault();
    const stops = [...element.querySelectorAll<HTMLElement>(STOPS)].filter(
      (stop) => !stop.closest("details:not([open])") || stop.matches("summary"),
    );
    stops[stops.indexOf(here) + 1]?.focus();
  });
}
