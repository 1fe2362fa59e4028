import type { AnswerRecord } from '../../agents/answer.ts'
import { askOnce } from '../../agents/ask-once.ts'
import type { Models } from '../../agents/models/open-models.ts'
import { plainText } from '../../agents/plain-text.ts'
import type { TurnParts } from '../../agents/run-turn.ts'
import { type QuestionSource, questionsOf } from '../questions-of.ts'
import type { Terminal } from '../terminal.ts'

export type AskCommand = QuestionSource & {
  agent: string
  asOf?: string | undefined
  json: boolean
}

/** Asks one question or each of a batch through the whole turn; with JSON, one value a line. */
export async function askCommand(
  parts: TurnParts & { models: Models },
  command: AskCommand,
  terminal: Terminal,
): Promise<void> {
  for (const { id, question } of await questionsOf(command)) {
    const { agent, asOf } = command
    const model = await parts.models.forAgent(agent)
    const { text, answer } = await askOnce(
      { ...parts, model },
      { text: question, actorId: 'command-line', agent, asOf },
    )
    if (command.json) {
      terminal.print(JSON.stringify({ ...(id === undefined ? {} : { id }), ...askView(question, text, answer) }))
      continue
    }
    terminal.print(`${plainText(text)}\n`)
    for (const flag of answer.flags) terminal.print(`（${flag.text}）`)
    for (const { marker, documentTitle, clause, page } of answer.citations) {
      terminal.print(`[${marker}] 《${documentTitle}》${clause}${page === null ? '' : `，第 ${page} 页`}`)
    }
    if (answer.nextQuestions.length > 0) terminal.print(`\n接着可以问：${answer.nextQuestions.join(' / ')}`)
    terminal.print(`\n${answer.label}`)
  }
}

function askView(question: string, text: string, answer: AnswerRecord) {
  return {
    question,
    answer: plainText(text),
    refused: answer.refused,
    reason: answer.reason,
    ...(answer.rule === null ? {} : { rule: answer.rule }),
    citations: answer.citations.map(({ marker, documentTitle, clause, page, quote, status }) => ({
      marker,
      documentTitle,
      clause,
      page,
      quote,
      status,
    })),
    model: answer.model,
    label: answer.label,
    tookMs: answer.tookMs,
  }
}
