/** The lists as they were left. */
export const kept = $state({ text: "", practice: null as string | null, path: "" });
