/** Intel's models, the oldest first: a host runs those of its own place and before it (stx-nova, nova/objects/fields.py, CPUModel). */
const MODELS = [
  "Passthrough",
  "Conroe",
  "Penryn",
  "Nehalem",
  "Nehalem-IBRS",
  "Westmere",
  "Westmere-IBRS",
  "SandyBridge",
  "SandyBridge-IBRS",
  "IvyBridge",
  "IvyBridge-IBRS",
  "Haswell",
  "Haswell-IBRS",
  "Broadwell-noTSX",
  "Broadwell-noTSX-IBRS",
  "Broadwell",
  "Broadwell-IBRS",
  "Skylake-Client",
  "Skylake-Client-IBRS",
  "Skylake-Server",
  "Skylake-Server-IBRS",
];

const isIbrs = (model: string): boolean => model.endsWith("-IBRS");

/** The models that a release of StarlingX knows: those with IBRS came after 2018.10 (stx-nova, November 2018). */
export const cpuModels = (release: string): readonly string[] => (release === "2019" ? MODELS : MODELS.filter((model) => !isIbrs(model)));

/**
 * Whether a host of one model runs a guest of another (stx-nova, nova/scheduler/filters/vcpu_model_filter.py): both must be
 * known to the release, the guest's must not be the newer, and one with IBRS needs a host that has it.
 */
export function runs(release: string, host: string, guest: string): boolean {
  const models = cpuModels(release);
  const [own, asked] = [models.indexOf(host), models.indexOf(guest)];
  return asked >= 0 && asked <= own && (!isIbrs(guest) || isIbrs(host));
}
