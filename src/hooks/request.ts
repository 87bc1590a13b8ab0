export type { Answer } from "../http/answer.ts";
export { type RequestCheck, requestCheck } from "../http/check-request.ts";
export { type ApiRequest, type Examined, type Examiner, makeExaminer } from "../http/examine.ts";
export type { HookOptions, LogEntry } from "../http/options.ts";
export type { Mounts, Recognized, RequestKind } from "../http/recognize.ts";
