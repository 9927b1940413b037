// What Pipy writes when a script goes wrong: a test that ends without looking would pass over it.

/** Lines of the logs of a mesh, or of one proxy, that tell of an error in a script or of Pipy itself. */
export function scriptErrors(written: { logs(): readonly string[] }): string[] {
  return written.logs().filter(line => /\[ERR\]|TypeError|backtrace/i.test(line))
}
