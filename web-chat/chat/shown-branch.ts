let shown: { conversationId: string; leafId: string } | null = null

/** Notes which branch of which conversation is on screen, by its last message; null: none. */
export function noteShownBranch(branch: { conversationId: string; leafId: string } | null): void {
  shown = branch
}

/** The last message of the branch of a conversation that is on screen; null where it is not on screen. */
export const shownLeafOf = (conversationId: string): string | null =>
  shown?.conversationId === conversationId ? shown.leafId : null
