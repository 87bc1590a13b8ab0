import { joinPointer } from "../../json/pointer.ts";
import { hasMember, isMap, type JsonMap, member } from "../../json/value.ts";
import type { ResourceType } from "../../model.ts";
import { type Amounts, addResource, flavorAmounts, imageAmounts } from "../add-resource.ts";
import type { Collector } from "../collector.ts";
import { reportMisspelt } from "../misspelt-members.ts";
import { isTemplate } from "../template.ts";
import { ansibleImage, flavorPassedOn, passedOn, python, type Tool } from "../tool.ts";
import { TaskCommands } from "./ansible-commands.ts";
import { lookUp, type Turn, turnsOf } from "./ansible-loop.ts";
import type { Format } from "./format.ts";
import { readVariables } from "./variables.ts";
import { findMaps } from "./walk.ts";

/** What a module sends as a map of keys and values. */
interface Module {
  readonly type: ResourceType;
  readonly map: string;
  /** Another name that the module has for it. */
  readonly alias?: string;
  /** The resource in words. */
  readonly noun: string;
  readonly tool: Tool;
  amounts?(args: unknown): Amounts;
}

const flavor: Module = {
  type: "OS::Nova::Flavor",
  map: "extra_specs",
  noun: "a flavor",
  tool: flavorPassedOn,
  amounts: (args) => flavorAmounts(args),
};
const image: Module = {
  type: "OS::Glance::Image",
  map: "properties",
  noun: "an image",
  tool: ansibleImage,
  amounts: (args) => imageAmounts(args),
};
const oldImage: Module = { ...image, tool: python };
const aggregate: Module = { type: "OS::Nova::Aggregate", map: "metadata", noun: "an aggregate", tool: passedOn };
const volumeType: Module = { type: "OS::Cinder::VolumeType", map: "extra_specs", noun: "a volume type", tool: passedOn };
const server: Module = { type: "OS::Nova::Server", map: "metadata", alias: "meta", noun: "a server", tool: passedOn };

/** Modules by the names that they have had. */
const modules: Readonly<Record<string, Module>> = {
  "openstack.cloud.compute_flavor": flavor,
  "openstack.cloud.os_nova_flavor": flavor,
  os_nova_flavor: flavor,
  compute_flavor: flavor,
  "openstack.cloud.image": image,
  "openstack.cloud.os_image": oldImage,
  os_image: oldImage,
  "openstack.cloud.host_aggregate": aggregate,
  "openstack.cloud.os_nova_host_aggregate": aggregate,
  os_nova_host_aggregate: aggregate,
  host_aggregate: aggregate,
  "openstack.cloud.volume_type": volumeType,
  "openstack.cloud.server": server,
  "openstack.cloud.os_server": server,
  os_server: server,
  "openstack.cloud.server_metadata": server,
  "openstack.cloud.os_server_metadata": server,
  os_server_metadata: server,
  server_metadata: server,
};

/** Tasks with modules of openstack.cloud, anywhere: in plays, roles, blocks, handlers, lists of variables. */
export const ansible: Format = {
  name: "ansible",
  title: "Ansible tasks with modules of openstack.cloud",
  recognize: (value) => {
    const commands = commandsIn(value);
    for (const { map, pointer } of findMaps(value, "")) {
      const name = moduleOf(map, pointer);
      if (name !== undefined) return `a task with the module ${name}`;
      if (isTask(pointer) && commands.runs(map)) return "a task that runs a command of OpenStack's clients";
    }
    return undefined;
  },
  read: (value, pointer, collector) => {
    const commands = commandsIn(value);
    const tasks = new Set<unknown>();
    for (const { map, pointer: at } of findMaps(value, pointer)) {
      const name = moduleOf(map, at);
      if (name === undefined) {
        if (isTask(at)) commands.read(map, at, collector);
        continue;
      }
      tasks.add(map);
      for (const turn of turnsOf(map, at) ?? [undefined]) {
        // what a template makes of the loop's value is unknown, and what a task has besides is not
        if (!addTask(name, map, at, turn, collector)) break;
      }
    }
    // Plays have variables, which tasks use by name; what a task itself has, was read with it.
    readVariables(value, pointer, collector, tasks);
  },
};

const commandsOfDocuments = new WeakMap<object, TaskCommands>();

function commandsIn(document: unknown): TaskCommands {
  if (typeof document !== "object" || document === null) return new TaskCommands();
  let commands = commandsOfDocuments.get(document);
  if (!commands) commandsOfDocuments.set(document, (commands = new TaskCommands()));
  return commands;
}

/** The module of a task that concerns a resource known here. */
function moduleOf(map: JsonMap, pointer: string): string | undefined {
  const name = moduleIn(map);
  // tasks are in lists; checked last, because only few maps of a large document get here
  return name !== undefined && isTask(pointer) ? name : undefined;
}

function isTask(pointer: string): boolean {
  return /\/\d+$/.test(pointer);
}

function moduleIn(task: JsonMap): string | undefined {
  const key = Object.keys(task).find((name) => Object.hasOwn(modules, name));
  if (key !== undefined) return isCall(task, key) ? key : undefined;
  const action = member(task, "action") ?? member(task, "local_action");
  const name = member(action, "module") ?? action;
  return typeof name === "string" && Object.hasOwn(modules, name) ? name : undefined;
}

/** Whether a module is called: each of them needs a name. Defaults of modules and redirections between them have the same keys. */
function isCall(task: JsonMap, key: string): boolean {
  const args = member(task, key);
  if (typeof args === "string") return args.includes("=") || isTemplate(args);
  return ["name", "server"].some((word) => hasMember(args, word) || hasMember(member(task, "args"), word));
}

/** Whether there is room for more turns. */
function addTask(name: string, task: JsonMap, pointer: string, turn: Turn | undefined, collector: Collector): boolean {
  const field = [name, "action", "local_action"].find((key) => isMap(member(task, key))) ?? "args";
  const args = member(task, field);
  const at = joinPointer(pointer, field);
  if (!isMap(args)) {
    if (typeof member(task, name) === "string") collector.skip(joinPointer(pointer, name), "arguments on one line");
    return collector.takes(1, pointer);
  }
  if (turn && (collector.isFull || !collector.takes(1 + Object.keys(args).length, pointer))) return false;
  if (settle(member(args, "state"), turn) === "absent") return true;
  const { type, map, alias, noun, tool, amounts } = modules[name] as Module;
  const key = alias !== undefined && hasMember(args, alias) ? alias : map;
  reportMisspelt(collector, args, at, noun, alias === undefined ? [map] : [map, alias]);
  const looked = lookUp(member(args, key), turn);
  const found =
    looked === "absent" ? { value: undefined, pointer: at } : (looked ?? { value: member(args, key), pointer: joinPointer(at, key) });
  addResource(collector, {
    type,
    name: settle(member(args, "name") ?? member(args, "server"), turn),
    map: found.value,
    readsJson: true,
    pointer: found.pointer,
    owner: at,
    ...(amounts && { amounts: amounts(settleAll(args, turn)) }),
    tool,
    resolve: (value) => {
      const entry = lookUp(value, turn);
      return entry === "absent" || entry === undefined ? undefined : { ...entry, shared: true };
    },
  });
  return true;
}

function settle(value: unknown, turn: Turn | undefined): unknown {
  const looked = lookUp(value, turn);
  return looked === undefined ? value : looked === "absent" ? undefined : looked.value;
}

function settleAll(args: JsonMap, turn: Turn | undefined): unknown {
  return turn ? Object.fromEntries(Object.keys(args).map((key) => [key, settle(args[key], turn)])) : args;
}
