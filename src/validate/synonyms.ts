/** Words that people write instead of values of Nova's keys; the caller removes those that a key does not list. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  // architectures, as other tools call them
  amd64: ["x86_64"],
  x64: ["x86_64"],
  em64t: ["x86_64"],
  intel64: ["x86_64"],
  x86: ["i686", "x86_64"],
  i386: ["i686"],
  arm: ["aarch64", "armv7l"],
  arm64: ["aarch64"],
  armv8: ["aarch64"],
  armhf: ["armv7l"],
  ppc64el: ["ppc64le"],
  powerpc: ["ppc"],
  powerpc64: ["ppc64"],
  zarch: ["s390x"],
  // booleans
  enable: ["true"],
  enabled: ["true"],
  active: ["true"],
  disable: ["false"],
  disabled: ["false"],
  inactive: ["false"],
  none: ["false"],
  // CPUs and memory
  pinned: ["dedicated"],
  exclusive: ["dedicated"],
  static: ["dedicated"],
  floating: ["shared"],
  unpinned: ["shared"],
  avoid: ["isolate"],
  huge: ["large"],
  hugepage: ["large"],
  hugepages: ["large"],
  // devices and firmware
  efi: ["uefi"],
  legacy: ["bios"],
  std: ["vga"],
  stdvga: ["vga"],
  tablet: ["usbtablet"],
  kvm: ["hvm"],
  qemu: ["hvm"],
  // operating systems
  ubuntu: ["linux"],
  debian: ["linux"],
  centos: ["linux"],
  rhel: ["linux"],
  fedora: ["linux"],
  // what boolean words mean where a key lists others
  yes: ["required", "true"],
  true: ["required", "enabled"],
  no: ["disabled", "false"],
  false: ["disabled"],
};

/** The values that a word can mean, in lower case and without separators. */
export function synonymsOf(word: string): readonly string[] {
  const plain = word.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return Object.hasOwn(SYNONYMS, plain) ? (SYNONYMS[plain] as readonly string[]) : [];
}
