import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, isMap, type JsonMap, member } from "../../json/value.ts";
import { tooLarge } from "../codes/too-large.ts";
import type { Collector } from "../collector.ts";
import { findDeepBracket, loadedParser } from "../syntax/grammar.ts";
import { mayHoldCommands } from "../syntax/may-hold-commands.ts";
import { type Command, MOST_WORDS, readScript } from "../syntax/shell-words.ts";
import { readCommand } from "./command-line.ts";
import { type PlacedCommand, readCommands } from "./commands.ts";

/** Ansible's modules that run a command. */
const MODULES = ["ansible.builtin.shell", "ansible.builtin.command", "ansible.builtin.raw", "shell", "command", "raw"];

/** The commands of one text or list of words, and whether one of them sets keys. */
interface Script {
  readonly commands: readonly Command[];
  readonly sets: boolean;
  /** Whether one of them is too long to be read, and could set keys. */
  readonly isLong: boolean;
}

/** The commands that the tasks of one document run: what several share by an alias is read once. */
export class TaskCommands {
  readonly #scripts = new Map<string | readonly unknown[], Script>();

  /** Whether a task runs a command of OpenStack's clients that sets keys. */
  runs(task: JsonMap): boolean {
    const written = writtenIn(task);
    if (written === undefined) return false;
    const { sets, isLong } = this.#scriptOf(written.value);
    return sets || isLong;
  }

  /**
   * Adds the resources that the commands of a task make and change.
   * @param pointer that of the task
   */
  read(task: JsonMap, pointer: string, collector: Collector): void {
    const written = writtenIn(task);
    if (written === undefined) return;
    const { commands, sets, isLong } = this.#scriptOf(written.value);
    if (isLong) collector.report(tooLarge, { syntax: "shell", words: MOST_WORDS }, { pointer: joinPointer(pointer, ...written.path) });
    if (!sets || !collector.takes(commands.length / 2, pointer)) return;
    const at = joinPointer(pointer, ...written.path);
    const place = typeof written.value === "string" ? placeInText : placeInList;
    readCommands(
      commands.map((command, index) => place(command, at, index)),
      collector,
    );
  }

  #scriptOf(written: string | readonly unknown[]): Script {
    let script = this.#scripts.get(written);
    if (!script) {
      const { commands, isLong } = typeof written === "string" ? commandsIn(written) : { commands: [commandOf(written)], isLong: false };
      script = { commands, isLong, sets: commands.some((command) => readCommand(command) !== undefined) };
      this.#scripts.set(written, script);
    }
    return script;
  }
}

/** What a task runs, a text that a shell reads or a list of words, and where in the task that is. */
function writtenIn(task: JsonMap): { readonly value: string | readonly unknown[]; readonly path: readonly string[] } | undefined {
  const module = MODULES.find((name) => hasMember(task, name));
  if (module === undefined) return undefined;
  const call = member(task, module);
  if (typeof call === "string") return { value: call, path: [module] };
  for (const [args, at] of [[call, module] as const, [member(task, "args"), "args"] as const]) {
    if (!isMap(args)) continue;
    const cmd = member(args, "cmd");
    if (typeof cmd === "string") return { value: cmd, path: [at, "cmd"] };
    const argv = member(args, "argv");
    if (isList(argv)) return { value: argv, path: [at, "argv"] };
  }
  return undefined;
}

function commandsIn(text: string): Pick<Script, "commands" | "isLong"> {
  const parser = mayHoldCommands(text) && findDeepBracket(text) === undefined ? loadedParser("bash") : undefined;
  if (parser === undefined) return { commands: [], isLong: false };
  const { commands, long } = readScript(text, parser);
  return { commands, isLong: long.some(({ start, end }) => mayHoldCommands(text.slice(start, end))) };
}

function commandOf(list: readonly unknown[]): Command {
  const words = list.map((item) => {
    const text = typeof item === "string" ? item : typeof item === "number" ? String(item) : "";
    const span = { start: 0, end: text.length };
    return { text, span, offsets: Array.from({ length: text.length + 1 }, (_, index) => index) };
  });
  return { words, span: { start: 0, end: 0 }, scope: 0 };
}

function placeInText(command: Command, pointer: string, index: number): PlacedCommand {
  return {
    command,
    pointer: joinPointer(pointer, index),
    anchor: (word, [start, end]) => {
      const offsets = command.words[word]?.offsets ?? [];
      const last = offsets.at(-1) ?? 0;
      return { pointer, part: [offsets[start] ?? last, end > start ? (offsets[end - 1] ?? last - 1) + 1 : (offsets[start] ?? last)] };
    },
  };
}

function placeInList(command: Command, pointer: string): PlacedCommand {
  return { command, pointer, anchor: (word, part) => ({ pointer: joinPointer(pointer, word), part }) };
}
