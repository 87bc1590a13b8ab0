/** A value that the file does not tell: a secret, an unknown tag, an alias to what it is in. */
export class Opaque {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}
