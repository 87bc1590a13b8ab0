import type { ServerRule } from "../../rule.ts";
import { pairedChoice } from "../paired-choice.ts";

type Params = { model_key: string; version_key: string };

/** The TPM model tpm-crb with version 1.2. */
export const tpmCrbNeedsVersion2: ServerRule<Params> = {
  code: "tpm-crb-needs-version-2",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, get_vtpm_constraint, every release",
  platform: "openstack",
  service: "nova",
  stage: "build",
  keys: ["hw:tpm_model", "hw_tpm_model"],
  message: ({ model_key, version_key }) =>
    `${model_key} "tpm-crb" needs TPM 2.0, but ${version_key} is "1.2". Use version "2.0" or the model "tpm-tis".`,
  check(server, report) {
    const model = pairedChoice(server, "hw:tpm_model", "hw_tpm_model"),
      version = pairedChoice(server, "hw:tpm_version", "hw_tpm_version");
    if (model?.value !== "tpm-crb" || version?.value !== "1.2") return;
    report({ params: { model_key: model.where[1], version_key: version.where[1] }, keys: [model.where, version.where] });
  },
};
