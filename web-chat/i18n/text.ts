import { createContext, useContext } from 'react'
import type { Dictionary } from './zh.ts'
import { zh } from './zh.ts'

export type Language = 'zh' | 'en'

/** The words of the language in use. */
export const TextContext = createContext<Dictionary>(zh)

export const useText = () => useContext(TextContext)
