// A case of which the rulebook does not say what comes.

export class Unpredictable extends Error {}

/** What the rulebook leaves open, one way to have it: a case that it decides comes out the same in all. */
export interface Course {
  /** Which of a backend's endpoints has the first turn. */
  readonly start: number
  /** The random part of each backoff, from 0 to 1. */
  readonly part: number
  /** In place of `start`: chooses one of so many for whatever is left open, counted from 0. */
  readonly choose?: (count: number) => number
}

export const COURSES: readonly Course[] = [0, 1, 2].flatMap(start => [0, 1].map(part => ({ start, part })))
