import { createContext, useContext } from 'react'
import type { Cited } from '../routing/use-route.ts'

/** Opens a clause in the side panel, with what was cited of it highlighted. */
export type OpenClause = (clauseId: string, cited?: Cited) => void

export const OpenClauseContext = createContext<OpenClause>(() => undefined)

export const useOpenClause = () => useContext(OpenClauseContext)
