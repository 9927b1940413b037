// How pipyc ends; the same in every --format.

export const EXIT = {
  fine: 0,
  /** Findings at or above --fail-on. */
  findings: 1,
  /** The command line, or a file or directory that it names. */
  usage: 2,
  /** A fault of pipyc itself. */
  internal: 3,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** The command cannot be carried out as given. The message is for the user. */
export class UsageError extends Error {}
