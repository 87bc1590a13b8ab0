import type { ResizeRule } from "./resize-rule.ts";

/** A resize to the flavor that the server has; a name belongs to one flavor. */
export const resizeToSameFlavor: ResizeRule<{ name: string }> = {
  code: "resize-to-same-flavor",
  severity: "error",
  source: "Nova, nova/compute/api.py, resize, CannotResizeToSameFlavor, every release; nova/db/api/models.py, Flavors: a name is unique",
  service: "nova",
  stage: "request",
  http: 400,
  message: ({ name }) => `The server already has the flavor ${name}. Use another flavor.`,
  check({ from, to }) {
    const { name } = to.resource;
    return name === undefined || name !== from.resource.name ? undefined : { params: { name }, key: "name" };
  },
};
