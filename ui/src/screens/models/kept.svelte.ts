/** The table as it was left. */
export const kept = $state({ text: "", model: null as string | null });
