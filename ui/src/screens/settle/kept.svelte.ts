/** Rows last stood on, by list. */
export const kept = $state<{ disagreement: string | null; proposal: string | null }>({
  disagreement: null,
  proposal: null,
});
