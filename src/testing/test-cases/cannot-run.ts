// Its own file, so that the command can tell it without loading the test harness.
/** Cases cannot be run here: no Pipy, or none that starts the mesh. The message is for the user. */
export class CannotRunCases extends Error {
  override readonly name = 'CannotRunCases'
}
