// What a person is told when something did not go: what happened, what to do, and where.

export interface Trouble {
  what: string;
  next: string;
  /** `refused`, `needs_person`, `broken` or `usage`. */
  kind: string;
  /** Fields in question: id of the control and what is wrong with it. */
  fields: { id: string; text: string }[];
}

/** Puts the cursor into a control (or a group's first control) by its id; `still` leaves the page where it is scrolled. */
export function focusOn(id: string, still = false): boolean {
  const found = document.getElementById(id);
  if (!found) return false;
  for (
    let folded = found.closest("details");
    folded;
    folded = folded.parentElement?.closest("details") ?? null
  )
    folded.open = true;
  const control = found.matches("input,select,textarea,button,a[href],[tabindex]")
    ? found
    : found.querySelector<HTMLElement>("input,select,textarea,button");
  const goal = control ?? found;
  if (!control) found.tabIndex = -1;
  goal.focus({ preventScroll: true });
  if (!still) goal.scrollIntoView({ block: "center" });
  return true;
}
