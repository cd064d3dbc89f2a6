import { desk } from "../../core/here";
import type { Progress } from "../../core/wire";

/** The long work that runs: what, how much, since when. */
class Task {
  now = $state.raw<Progress | null>(null);
  running = $state("");
  stopping = $state(false);

  listen(): () => void {
    return desk().on_progress((progress) => {
      this.now = progress;
    });
  }

  async run<Answer>(task: string, act: () => Promise<Answer>): Promise<Answer> {
    this.running = task;
    this.stopping = false;
    this.now = { task, done: 0, total: 0 };
    try {
      return await act();
    } finally {
      this.running = "";
      this.now = null;
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await desk().stop();
  }
}

export const task = new Task();
