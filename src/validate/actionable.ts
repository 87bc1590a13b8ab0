import type { Finding } from "../model.ts";

/** The words of a finding, and what was probably meant where they do not say it. */
export function actionable({ message, suggestions }: Finding): string {
  const meant = suggestions.map(({ text }) => text).filter((text) => !message.includes(text));
  if (meant.length === 0) return message;
  return message.endsWith(".") ? `${message} Did you mean ${meant.join(" or ")}?` : `${message}; did you mean ${meant.join(" or ")}?`;
}
