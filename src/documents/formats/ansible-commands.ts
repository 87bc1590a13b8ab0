import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isList, isMap, type JsonMap, member } from "../../json/value.ts";
import type { Collector } from "../collector.ts";
import { findDeepBracket, loadedParser } from "../syntax/grammar.ts";
import { mayHoldCommands } from "../syntax/may-hold-commands.ts";
import { type Command, readScript } from "../syntax/shell-words.ts";
import { readCommand } from "./command-line.ts";
import { type PlacedCommand, readCommands } from "./commands.ts";

/** Ansible's modules that run a command. */
const MODULES = ["ansible.builtin.shell", "ansible.builtin.command", "ansible.builtin.raw", "shell", "command", "raw"];

/** Whether a task runs a command of OpenStack's clients that sets keys. */
export function runsCommand(task: JsonMap): boolean {
  return commandsOf(task, "").some(({ command }) => readCommand(command) !== undefined);
}

/** Adds the resources that the commands of a task make and change. @param pointer that of the task */
export function readTaskCommands(task: JsonMap, pointer: string, collector: Collector): void {
  readCommands(commandsOf(task, pointer), collector);
}

/** A task's commands: one text that a shell reads, or a list of words. */
function commandsOf(task: JsonMap, pointer: string): PlacedCommand[] {
  const module = MODULES.find((name) => hasMember(task, name));
  if (module === undefined) return [];
  const call = member(task, module);
  if (typeof call === "string") return commandsIn(call, joinPointer(pointer, module));
  for (const [args, at] of [[call, module] as const, [member(task, "args"), "args"] as const]) {
    if (!isMap(args)) continue;
    const cmd = member(args, "cmd");
    if (typeof cmd === "string") return commandsIn(cmd, joinPointer(pointer, at, "cmd"));
    const argv = member(args, "argv");
    if (isList(argv)) return [wordsOf(argv, joinPointer(pointer, at, "argv"))];
  }
  return [];
}

function commandsIn(text: string, pointer: string): PlacedCommand[] {
  const parser = mayHoldCommands(text) && findDeepBracket(text) === undefined ? loadedParser("bash") : undefined;
  if (!parser) return [];
  return readScript(text, parser).commands.map((command, index) => ({
    command,
    pointer: joinPointer(pointer, index),
    anchor: (word, [start, end]) => {
      const offsets = command.words[word]?.offsets ?? [];
      const last = offsets.at(-1) ?? 0;
      return { pointer, part: [offsets[start] ?? last, end > start ? (offsets[end - 1] ?? last - 1) + 1 : (offsets[start] ?? last)] };
    },
  }));
}

function wordsOf(list: readonly unknown[], pointer: string): PlacedCommand {
  const words = list.map((item) => {
    const text = typeof item === "string" ? item : typeof item === "number" ? String(item) : "";
    const span = { start: 0, end: text.length };
    return { text, span, offsets: Array.from({ length: text.length + 1 }, (_, index) => index) };
  });
  const command: Command = { words, span: { start: 0, end: 0 }, scope: 0 };
  return { command, pointer, anchor: (word, part) => ({ pointer: joinPointer(pointer, word), part }) };
}
