/** The present moment; a test passes a fixed one. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
