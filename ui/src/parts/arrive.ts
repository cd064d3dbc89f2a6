import { tick } from "svelte";
import type { Attachment } from "svelte/attachments";

/** Whose control is gone, now that what it did is done, stands at what came in its place. */
export const land: Attachment<HTMLElement> = (place) => {
  void tick().then(() => {
    arrive(place);
    place.scrollIntoView({ block: "center" });
  });
};

/** Whoever came here by something that is gone now stands at the heading. */
export const arrive: Attachment<HTMLElement> = (heading) => {
  if (document.activeElement === null || document.activeElement === document.body) {
    heading.focus({ preventScroll: true });
  }
};
