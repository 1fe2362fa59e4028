/** The questions of the decision tree, in their order. */
export const treeQuestions = ['q1', 'q2', 'q3', 'q4'] as const
export type TreeQuestion = (typeof treeQuestions)[number]

/** Answers to the tree for one significant hazard at one step; a question that is not reached has none. */
export type TreeAnswers = { [question in TreeQuestion]?: boolean | undefined }

/** What the tree comes to. */
export const treeOutcomes = ['prerequisite', 'not-here', 'later-step', 'ccp', 'modify'] as const
export type TreeOutcome = (typeof treeOutcomes)[number]

type Branch = { question: TreeQuestion } | { outcome: TreeOutcome }

/**
 * The decision tree of the Codex General Principles of Food Hygiene (CXC 1-1969, revised 2022, Annex IV): q1 controlled by
 * prerequisite programmes? q2 a specific control at this step? q3 controlled at a later step? q4 controlled at this step?
 */
const tree: Record<TreeQuestion, { yes: Branch; no: Branch }> = {
  q1: { yes: { outcome: 'prerequisite' }, no: { question: 'q2' } },
  q2: { yes: { question: 'q3' }, no: { outcome: 'not-here' } },
  q3: { yes: { outcome: 'later-step' }, no: { question: 'q4' } },
  q4: { yes: { outcome: 'ccp' }, no: { outcome: 'modify' } },
}

/** The tree as data: where each answer leads, to a question or an outcome. */
export const treeBranches = treeQuestions.map((question) => {
  const { yes, no } = tree[question]
  return { question, yes: goal(yes), no: goal(no) }
})

function goal(branch: Branch): TreeQuestion | TreeOutcome {
  return 'question' in branch ? branch.question : branch.outcome
}

/** Follows the answers: the outcome, or the question that is asked next. Answers beyond an outcome count for nothing. */
export function followTree(answers: TreeAnswers): Branch & { asked: TreeQuestion[] } {
  const asked: TreeQuestion[] = []
  let at: Branch = { question: 'q1' }
  while ('question' in at) {
    asked.push(at.question)
    const answer: boolean | undefined = answers[at.question]
    if (answer === undefined) return { question: at.question, asked }
    at = answer ? tree[at.question].yes : tree[at.question].no
  }
  return { ...at, asked }
}
