import { createContext, useContext } from 'react'

/** Opens a clause in the side panel, with `quote` highlighted where one is given. */
export type OpenClause = (clauseId: string, quote?: string) => void

export const OpenClauseContext = createContext<OpenClause>(() => undefined)

export const useOpenClause = () => useContext(OpenClauseContext)
