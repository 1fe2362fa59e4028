/** A reason not to go on that the reader can act on; `message` says what to do. */
export class StartFailure extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message)
    this.name = 'StartFailure'
  }
}
