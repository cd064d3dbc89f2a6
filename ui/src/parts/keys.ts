import { on } from "svelte/events";
import type { Attachment } from "svelte/attachments";

/** Keys pressed anywhere inside an element that is itself no control. */
export function keys(press: (event: KeyboardEvent) => void): Attachment<HTMLElement> {
  return (element) => on(element, "keydown", press);
}
