/** The capabilities that Ironic itself reads from a flavor, with the only texts that it accepts (ironic/drivers/modules/deploy_utils.py). */
export const CAPABILITIES: Readonly<Record<string, readonly string[]>> = {
  "capabilities:boot_mode": ["bios", "uefi"],
  "capabilities:secure_boot": ["true", "false"],
  "capabilities:disk_label": ["msdos", "gpt"],
};

/** Those that it read up to Yoga, and ignores since. */
export const FORMER: Readonly<Record<string, readonly string[]>> = {
  "capabilities:boot_option": ["local", "netboot", "ramdisk", "kickstart"],
  "capabilities:trusted_boot": ["true", "false"],
};
