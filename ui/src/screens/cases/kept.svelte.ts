/** The list of cases as it was left. */
export const kept = $state<{ filter: string; active: string | null }>({ filter: "", active: null });
