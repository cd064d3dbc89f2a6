/** The list of letters as it was left. */
export const kept = $state<{ active: string | null }>({ active: null });
