/** Office last stood on in the list. */
export const kept = $state<{ office: string | null }>({ office: null });
