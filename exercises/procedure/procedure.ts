/** A quantity that a step demands: "不少于 20 秒" is `{unit: '秒', least: 20}`. */
export type Limit = { unit: string; least?: number; most?: number }

/** What shows in a description that a step was done, or a forbidden act. Any of the wordings does; `a+b`: both in one sentence. */
type Recognised = { text: string; clause: string; words: readonly string[] }

export type ProcedureStep = Recognised & {
  /** A step whose omission, wrong place or wrong value fails the whole, whatever else is right. */
  critical?: boolean
  /** May come at any time. */
  anyTime?: boolean
  limit?: Limit
}

export type ForbiddenAct = Recognised & { critical?: boolean }

/** A way of working in its order. `clause` of its parts is the label of the clause that demands them. */
export type Procedure = {
  id: string
  title: string
  /** Words by which a learner asks for it. */
  names: readonly string[]
  documentTitle: string
  steps: readonly ProcedureStep[]
  forbidden: readonly ForbiddenAct[]
}
