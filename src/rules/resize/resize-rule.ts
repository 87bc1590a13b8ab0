import type { Params, Platform, Rule, Service, Stage } from "../../model.ts";
import type { Side } from "../side.ts";

/** A server's flavor, and the one that it is to get. */
export interface Resize {
  readonly from: Side;
  readonly to: Side;
}

/** Something that a resize is refused for, besides what the new flavor and the image would be refused for together. */
export interface ResizeRule<P extends Params = Params> extends Rule<P> {
  /** The only platform that has it; every one where left out. */
  readonly platform?: Platform;
  readonly service: Service;
  readonly stage: Stage;
  readonly http: number;
  /** The fault, with the part of the flavors that it is about; undefined if there is none. */
  check(resize: Resize): { readonly params: P; readonly key: string } | undefined;
}
