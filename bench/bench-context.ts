/** What every bench is given; `scratchFolder` is removed afterwards, `dataFolder` may hold real documents. */
export type BenchContext = {
  dataFolder: string
  scratchFolder: string
  /** Where pictures of the figures go; without it, none are drawn. */
  plotFolder?: string | undefined
  environment: NodeJS.ProcessEnv
}

/** Rows of a table to print: what was measured, and its value with the unit. */
export type Measurements = Record<string, string>
