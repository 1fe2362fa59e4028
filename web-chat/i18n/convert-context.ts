import { createContext } from 'react'
import type { Convert } from './convert-words.ts'

/** Turns words into the characters in use; null leaves them as they are written. */
export const ConvertContext = createContext<Convert | null>(null)
