import type { Attachment } from "svelte/attachments";

/** Whoever came here by something that is gone now stands at the heading. */
export const arrive: Attachment<HTMLElement> = (heading) => {
  if (document.activeElement === null || document.activeElement === document.body) {
    heading.focus({ preventScroll: true });
  }
};
