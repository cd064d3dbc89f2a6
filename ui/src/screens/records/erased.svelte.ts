/** Told in the list after an erasure, once. */
export const erased = $state<{ said: string }>({ said: "" });
