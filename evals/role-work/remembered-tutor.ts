import type { TutorMode } from '../../agents/tutor/tutoring.ts'
import type { TutorConversation, TutorMessage } from './tutor-conversation.ts'

/** Conversations with the tutor in which what was said before, message for message, is not asked again. */
export function rememberedTutor(begin: (mode: TutorMode) => TutorConversation) {
  const known = new Map<string, TutorMessage>()
  return (mode: TutorMode): TutorConversation => {
    const said: string[] = []
    let running: TutorConversation | null = null
    let sent = 0
    return async (message) => {
      said.push(message)
      const key = JSON.stringify([mode, ...said])
      const before = known.get(key)
      if (before) return before
      running ??= begin(mode)
      let came: TutorMessage | undefined
      for (const waiting of said.slice(sent)) came = await running(waiting)
      sent = said.length
      if (came === undefined) throw new Error('a message was said')
      known.set(key, came)
      return came
    }
  }
}
