/** Asks the shell for a command by name; the one file that speaks to the shell hands it to those of the trades. */
export type Invoke = <Answer>(command: string, input?: Record<string, unknown>) => Promise<Answer>;
