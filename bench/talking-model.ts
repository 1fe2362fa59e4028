import { setTimeout as wait } from 'node:timers/promises'
import type { ModelConnection } from '../agents/model-connection.ts'

const charactersPerToken = 2

/** A model that says the sentences of its first source over and over, with their marker, at a steady pace. */
export function talkingModel(pace: { tokensPerSecond: number; seconds: number }): ModelConnection {
  return {
    name: 'openai:talking',
    async *stream(prompt, signal) {
      const sentence = /^\[1\] .*\n(?:<<<.*\n)?([^。\n]{6,})。/mu.exec(prompt)?.[1] ?? '资料没有讲到'
      const text = `${sentence}[1]。\n`
      const tokens = pace.tokensPerSecond * pace.seconds
      for (let token = 0; token < tokens; token += 1) {
        const at = (token * charactersPerToken) % text.length
        yield text.slice(at, at + charactersPerToken)
        await wait(1000 / pace.tokensPerSecond, undefined, { signal })
      }
    },
  }
}
