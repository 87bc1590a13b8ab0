import type { Rule } from "../../model.ts";

/** A text that its syntax does not allow. */
export const syntaxError: Rule<{ syntax: string; problem: string; unread?: true }> = {
  code: "syntax-error",
  severity: "error",
  source:
    "JSON: RFC 8259; YAML: PyYAML 6.0, which Heat, Ansible and openstackclient use; Kubernetes and Pulumi: the specification, version 1.2",
  message: ({ syntax, problem, unread }) => (unread ? `This ${syntax} is not read: ${problem}` : `This is not valid ${syntax}: ${problem}`),
};
