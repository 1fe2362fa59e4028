import { randomUUID } from 'node:crypto'

/** A new random identifier (122 random bits), safe to show in a URL. */
export const newId = (): string => randomUUID()
