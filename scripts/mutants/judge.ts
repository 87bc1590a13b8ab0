import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Job } from "./worker.ts";

/** Milliseconds: more than twice what all tests of a mutant take that nobody notices. */
const LONGEST = 60_000;
/** After so many mutants a process has enough of them in its memory. */
const A_PROCESS = 150;

/** A process that judges mutants one after another. */
export class Judge {
  #worker: ChildProcess | undefined;
  #ready: Promise<void> | undefined;
  #judged = 0;

  /** What noticed a mutant; undefined where nothing did. */
  async judge(mutant: Job): Promise<string | undefined> {
    if (this.#worker === undefined || this.#judged >= A_PROCESS) this.#start();
    const worker = this.#worker as ChildProcess;
    await this.#ready;
    this.#judged++;
    const answer = await new Promise<string | undefined>((done) => {
      const end = (noticed: string | undefined): void => {
        clearTimeout(timer);
        worker.removeAllListeners();
        done(noticed);
      };
      const timer = setTimeout(() => end("no end within a minute"), LONGEST);
      worker.once("message", ({ noticed }: { noticed?: string }) => end(noticed));
      worker.once("exit", () => end("the end of the process"));
      worker.send(mutant);
    });
    if (answer === "no end within a minute" || answer === "the end of the process") this.end();
    return answer;
  }

  end(): void {
    this.#worker?.kill("SIGKILL");
    this.#worker = undefined;
  }

  #start(): void {
    this.end();
    const worker = fork(join(import.meta.dirname, "worker.ts"), {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#worker = worker;
    this.#judged = 0;
    this.#ready = new Promise((ready, reject) => {
      worker.once("message", () => ready());
      worker.once("exit", () => reject(new Error("the process of the tests ended before the first of them")));
    });
  }
}
