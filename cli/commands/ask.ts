import type { AnswerRecord } from '../../agents/answer.ts'
import { plainText } from '../../agents/plain-text.ts'
import { runTurn, type TurnParts } from '../../agents/run-turn.ts'
import { AppError } from '../../storage/app-error.ts'
import { newId } from '../../storage/new-id.ts'
import { readBatch } from '../read-batch.ts'
import type { Terminal } from '../terminal.ts'

export type AskCommand = {
  question?: string
  batch?: string
  agent: string
  asOf?: string
  json: boolean
}

/** Asks one question or each of a batch through the whole turn; with JSON, one value a line. */
export async function askCommand(parts: TurnParts, command: AskCommand, terminal: Terminal): Promise<void> {
  const rows =
    command.batch === undefined ? [{ id: undefined, question: command.question ?? '' }] : await readBatch(command.batch)
  for (const { id, question } of rows) {
    const { text, answer } = await answerOne(parts, question, command)
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

async function answerOne(parts: TurnParts, question: string, command: AskCommand) {
  const events = runTurn(parts, {
    turnId: newId(),
    text: question,
    history: [],
    role: 'student',
    actorId: 'command-line',
    agent: command.agent,
    access: 'everything',
    signal: new AbortController().signal,
    ...(command.asOf === undefined ? {} : { asOf: command.asOf }),
  })
  for await (const event of events) {
    if (event.type === 'turn-end') return event
    if (event.type === 'turn-error') throw new AppError(event.code, event.message, { cause: event.cause })
  }
  throw new AppError('storage-unavailable', '回答没有结束，请重试。')
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
