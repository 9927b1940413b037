// Who is under way toward which backend of a caller's proxy, where connectionLimits bound that.
import { EMPTY_ROOM, type Entry, enterRoom, leaveRoom, type RoomRules, type RoomState, stopWaiting } from '../../../src/explain/connection-limits.ts'

export class Rooms {
  readonly #rooms = new Map<string, RoomState>()
  readonly #served = new Set<string>()

  enter(room: string, rules: RoomRules, name: string, mayWait: boolean): Entry {
    const { state, entry } = enterRoom(rules, this.#rooms.get(room) ?? EMPTY_ROOM, name, mayWait)
    this.#rooms.set(room, state)
    return entry
  }

  leave(room: string): void {
    const { state, next } = leaveRoom(this.#rooms.get(room) ?? EMPTY_ROOM)
    this.#rooms.set(room, state)
    if (next !== undefined) this.#served.add(next)
  }

  /** Whether one that waited has been given a place. */
  isServed(name: string): boolean {
    return this.#served.has(name)
  }

  giveUp(room: string, name: string): void {
    this.#rooms.set(room, stopWaiting(this.#rooms.get(room) ?? EMPTY_ROOM, name))
  }
}
