/** What a text names where it may hold commands of ours, or bare pairs of ours. */
const OURS = /\b(?:openstack|nova|glance|cinder)\b|^[^\S\n\r]*(?:hw[:_]|quota:|trait\d*:|resources\d*:|os_)\w/m;

/** What sets a key. */
const SETS = /--(?:image-)?prope|-key\s|set-metadata|=/;

/** Tasks of Ansible that run a command. */
const RUNS = /^[^\S\n\r]*(?:-[^\S\n\r]+)?(?:ansible\.builtin\.)?(?:shell|command|raw)\s*:/m;

/** Whether a text may hold a command that sets properties: then the shell's grammar is worth its loading. */
export function mayHoldCommands(text: string): boolean {
  return OURS.test(text) && SETS.test(text);
}

/** Whether a text in YAML may hold such a command in a task. */
export function mayHoldCommandTasks(text: string): boolean {
  return RUNS.test(text) && mayHoldCommands(text);
}
