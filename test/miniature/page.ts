import { FormApi } from "@tanstack/form-core";
import { createTRPCClient, httpLink, TRPCClientError } from "@trpc/client";
import { completeKeys, completeValues } from "metadef/catalog";
import { flavorExtraSpecs } from "metadef/flavor";
import type { AppRouter } from "./server.ts";

// The page of the miniature: a field for each extra spec with its error under it, a field that completes keys, and what the server says.

// biome-ignore lint/suspicious/noExplicitAny: the tests' compiler has no types of a browser
const { document, location, Event } = globalThis as any;
const target = "openstack@2026.1";
const schema = flavorExtraSpecs({ target });
const form = new FormApi({
  defaultValues: { "hw:cpu_policy": "dedicated", "hw:mem_page_size": "large" } as Record<string, string>,
  validators: { onChange: schema },
});
form.mount();

document.body.innerHTML = `<form></form><input id="key" list="keys"><datalist id="keys"></datalist><datalist id="values"></datalist><output></output>`;
const make = (key: string): void => {
  const row = document.createElement("p");
  row.innerHTML = `<label></label><input list="values"><em></em>`;
  row.querySelector("label").textContent = key;
  const input = row.querySelector("input");
  input.dataset.key = key;
  input.value = form.state.values[key] ?? "";
  input.addEventListener("input", () => {
    form.setFieldValue(key, input.value);
    offer(
      "values",
      completeValues(key, input.value, { target }).map(({ value }) => value),
    );
    show();
  });
  document.querySelector("form").append(row);
};
const offer = (id: string, values: readonly string[]): void => {
  document.getElementById(id).replaceChildren(...values.map((value) => Object.assign(document.createElement("option"), { value })));
};
const show = (): void => {
  form.validateSync("change");
  const errors = (form.state.errorMap.onChange ?? {}) as Record<string, { message: string }[]>;
  for (const input of document.querySelectorAll("form input"))
    input.nextSibling.textContent = errors[input.dataset.key]?.[0]?.message ?? "";
};
for (const key of Object.keys(form.state.values)) make(key);
document.getElementById("key").addEventListener("input", ({ target: input }: { target: { value: string } }) => {
  const present = Object.keys(form.state.values);
  offer(
    "keys",
    completeKeys(input.value, { target, present, limit: 5 }).map(({ key }) => key),
  );
});

// what a person does, and what the page shows then
const type = (selector: string, value: string): void => {
  const input = document.querySelector(selector);
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
};
const options = (id: string): string[] =>
  Array.from(document.querySelectorAll(`#${id} option`), (option) => (option as { value: string }).value);
const error = (key: string): string => document.querySelector(`[data-key="${key}"]`).nextSibling.textContent;
const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${location.origin}/trpc` })] });
const submit = async (): Promise<unknown> => {
  try {
    return await client.setExtraSpecs.mutate({ flavorId: "7", extra_specs: form.state.values });
  } catch (reason) {
    return reason instanceof TRPCClientError ? reason.data : String(reason);
  }
};

const seen: Record<string, unknown> = {};
type('[data-key="hw:cpu_policy"]', "dedicatd");
seen["wrong"] = { policy: error("hw:cpu_policy"), size: error("hw:mem_page_size"), values: options("values") };
seen["refused"] = await submit();
type('[data-key="hw:cpu_policy"]', "dedicated");
seen["right"] = error("hw:cpu_policy");
seen["stored"] = await submit();
type("#key", "hw:cpu_thread_polcy");
seen["keys"] = options("keys");
document.querySelector("output").textContent = JSON.stringify(seen);
