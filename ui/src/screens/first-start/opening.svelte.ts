import type { KeySheetView } from "../../core/wire";

/** Sheets just made and not yet printed and read back: nobody goes on before. */
export const opening = $state<{ sheets: KeySheetView[] | null }>({ sheets: null });
