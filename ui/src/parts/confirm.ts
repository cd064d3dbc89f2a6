/** Whether the word to confirm was typed; capitals and spaces around it do not count. */
export function confirmed(typed: string, word: string): boolean {
  return typed.trim().toLocaleUpperCase() === word.toLocaleUpperCase();
}
