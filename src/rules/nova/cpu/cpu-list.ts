import { readInteger } from "../../../schema/grammar/integer.ts";
import { type CpuSet, readCpuSet } from "../../cpu-set.ts";

/** The CPUs of a list such as `0-3,^2,7`, or undefined where Nova can't read it. */
export const readCpuList = (text: string): CpuSet | undefined => readCpuSet(text, readInteger);
