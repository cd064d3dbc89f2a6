/** The row of the list last stood on. */
export const kept = $state<{ active: string | null }>({ active: null });
