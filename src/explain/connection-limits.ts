// Connection limits of the rulebook as a pure state machine, for one destination of one caller's proxy. Shares no code with the scripts.

export interface RoomRules {
  /** Under way at a time. */
  readonly most: number
  readonly pending: number
}

export interface RoomState {
  readonly underWay: number
  /** Names of those that wait, first come first. */
  readonly waiting: readonly string[]
}

export const EMPTY_ROOM: RoomState = { underWay: 0, waiting: [] }

/** goes: it has a place. waits: it may wait for one. refused: neither. */
export type Entry = 'goes' | 'waits' | 'refused'

/** Nobody overtakes those who wait. Bytes do not wait. */
export function enterRoom(rules: RoomRules, state: RoomState, name: string, mayWait: boolean): { readonly state: RoomState; readonly entry: Entry } {
  const { underWay, waiting } = state
  if (waiting.length === 0 && underWay < rules.most) return { state: { ...state, underWay: underWay + 1 }, entry: 'goes' }
  if (!mayWait || waiting.length >= rules.pending) return { state, entry: 'refused' }
  return { state: { ...state, waiting: [...waiting, name] }, entry: 'waits' }
}

/** One has come to its end: whoever waits longest has its place. */
export function leaveRoom(state: RoomState): { readonly state: RoomState; readonly next: string | undefined } {
  const [next, ...waiting] = state.waiting
  return next === undefined ? { state: { ...state, underWay: state.underWay - 1 }, next } : { state: { ...state, waiting }, next }
}

/** Its time to wait is over. */
export function stopWaiting(state: RoomState, name: string): RoomState {
  return { ...state, waiting: state.waiting.filter(one => one !== name) }
}
