import type { SearchHit } from '../knowledge/search.ts'
import { loadPrompt } from '../prompts/load-prompt.ts'
import { bindSentence, type Refusal, type Support } from './bind-sentence.ts'
import { clauseName } from './cite.ts'
import { cutStream } from './cut-stream.ts'
import { fence } from './fence.ts'
import type { ModelConnection } from './model-connection.ts'
import type { modelPace } from './model-pace.ts'
import { readSeated, takeSeat } from './read-model.ts'

const prompt = loadPrompt('tutor-answer', ['question', 'sources', 'conversation', 'style'])

/** Which prompt the tutor's answers are written with, as `id@version#hash`. */
export const tutorPromptReference = prompt.reference

/** A checked piece of a model's answer: bound to its sources, or removed with the reason. */
export type ModelSentence =
  | { kind: 'sentence'; text: string; lineBreak: string; support: Support[] }
  | { kind: 'removed'; text: string; reason: Refusal }
  /** So many people are ahead in the line for the model. */
  | { kind: 'waiting'; ahead: number }

export type ModelTask = {
  model: ModelConnection
  pace: typeof modelPace | undefined
  question: string
  sources: readonly SearchHit[]
  /** The conversation so far, as the model may see it. */
  conversation: string
  /** How the learner wants it explained, as instructions. */
  style: string
  signal: AbortSignal
}

/** Lets the model write, sentence by sentence, and lets through only what can be bound to the sources. */
export async function* composeWithModel(task: ModelTask): AsyncIterable<ModelSentence> {
  const text = prompt.render({
    question: fence(task.question),
    sources: task.sources.map(sourceBlock).join('\n\n'),
    conversation: fence(task.conversation),
    style: task.style,
  })
  const waiting = takeSeat(task.model, task.signal)
  let step = await waiting.next()
  for (; !step.done; step = await waiting.next()) yield { kind: 'waiting', ahead: step.value }
  try {
    yield* bindWords(readSeated({ ...task, prompt: text }), task.sources)
  } finally {
    step.value()
  }
}

async function* bindWords(words: AsyncIterable<string>, sources: readonly SearchHit[]): AsyncIterable<ModelSentence> {
  let leadIn: string | null = null
  let lineBreak = ''
  for await (const piece of cutStream(words)) {
    const line = piece.trim()
    if (line !== '') {
      if (isLeadIn(line)) leadIn = line
      else {
        const binding = bindSentence(line, sources)
        if (binding.bound) {
          if (leadIn !== null) yield { kind: 'sentence', text: leadIn, lineBreak, support: [] }
          yield {
            kind: 'sentence',
            text: binding.text,
            lineBreak: leadIn === null ? lineBreak : '\n\n',
            support: binding.support,
          }
          lineBreak = ''
        } else {
          yield { kind: 'removed', text: binding.text, reason: binding.reason }
        }
        leadIn = null
      }
    }
    if (piece.endsWith('\n')) lineBreak = '\n\n'
  }
}

// "要点如下：" states nothing; it goes along with the first sentence that follows it and was bound.
const isLeadIn = (line: string): boolean => /^[^\d。；]{1,20}[：:]$/u.test(line)

function sourceBlock(hit: SearchHit, index: number): string {
  return `[${index + 1}] ${clauseName(hit.document.title, hit.clause.label)}\n${fence(hit.clause.text)}`
}
