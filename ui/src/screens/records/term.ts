/** Whether a record must still be kept on `today`; both dates as `2046-03-01`. */
export function keptStill(until: string, today: string): boolean {
  return until === "indefinitely" || until > today;
}
