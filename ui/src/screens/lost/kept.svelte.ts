/** The list as it was left: filters, and the row last stood on. */
class Kept {
  text = $state("");
  kind = $state("");
  all = $state(false);
  notice = $state<string | null>(null);
  query = $state<string | null>(null);
  /** The inventory check that found a weapon missing: whoever lists it goes back there for the next. */
  check = $state.raw<{ weapon: string; inventory: string } | null>(null);
  readonly filtered = $derived(this.text.trim() !== "" || this.kind !== "" || this.all);

  clear(): void {
    this.text = "";
    this.kind = "";
    this.all = false;
  }
}

export const kept = new Kept();
