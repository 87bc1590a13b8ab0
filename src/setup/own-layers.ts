import type { Settings } from "../config/configuration.ts";
import { escapeLine } from "../report/escape-terminal.ts";
import { builtIn } from "../validate/built-in.ts";
import type { Layer } from "../validate/layer.ts";
import type { Configurations } from "./configurations.ts";
import { type NamedNamespaces, namedNamespaces, readNamed } from "./named-namespaces.ts";
import { UsageError } from "./usage-error.ts";

/** Compiles namespaces given at run time, each folder once; the compiler loads only for them. */
export class OwnLayers {
  readonly #configurations: Configurations;
  /** By their names and by their paths. */
  readonly #layers = new Map<string, Layer>();
  readonly #lists: (readonly Layer[])[] = [];

  constructor(configurations: Configurations) {
    this.#configurations = configurations;
  }

  /**
   * The built-in catalog and the namespaces that settings and the command line name. The same layers are one array, because it
   * is the key under which judges are kept.
   * @throws UsageError
   */
  async of(settings: Settings, names: readonly string[], cwd: string): Promise<readonly Layer[]> {
    const layers = new Set([builtIn]);
    for (const named of namedNamespaces(settings, names, cwd)) layers.add(await this.#layer(named));
    const list = [...layers];
    const known = this.#lists.find((other) => other.length === list.length && other.every((layer, index) => layer === list[index]));
    if (known === undefined) this.#lists.push(list);
    return known ?? list;
  }

  async #layer(named: NamedNamespaces): Promise<Layer> {
    const id = `${named.cwd}\n${named.name}`;
    const known = this.#layers.get(id);
    if (known !== undefined) return known;
    const { path, sources } = await readNamed(named, this.#configurations);
    const { compileLayer } = await import("../validate/compile-layer.ts");
    try {
      const layer = this.#layers.get(path) ?? compileLayer(sources);
      this.#layers.set(path, layer).set(id, layer);
      return layer;
    } catch (error) {
      const place = named.at === undefined ? "" : `${this.#configurations.place(named.at)}: `;
      throw new UsageError(`${place}namespaces of ${escapeLine(named.name)}: ${escapeLine((error as Error).message)}`);
    }
  }
}
