/** A value that the file does not have: a secret, an unknown tag, an alias to a map that contains it. */
export class Opaque {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}
