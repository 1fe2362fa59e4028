import { expect, test } from 'vitest'
import type { Message } from '../../api/contract/chat.ts'
import { zh } from '../i18n/zh.ts'
import { answerAsText } from './answer-as-text.ts'

const message: Message = {
  id: 'a1',
  parentId: 'q1',
  role: 'assistant',
  text: '洁净区应当监测[1]。',
  createdAt: '2026-09-01T08:00:00.000Z',
  answer: {
    turnId: 't1',
    status: 'done',
    citations: [
      {
        marker: 1,
        clauseId: 'c1',
        documentId: 'd1',
        documentTitle: '洁净室操作规程（示例）',
        standardNumber: null,
        edition: '第2版',
        status: 'superseded',
        clause: '5.3.2',
        path: [],
        page: 3,
        quote: '应当监测',
      },
    ],
    flags: [],
    nextQuestions: [],
    refused: false,
    reason: null,
    rule: null,
    model: 'quotation',
    label: 'AI 生成（示例标识）',
    prompt: null,
    tookMs: 12,
  },
}

test('a copy carries its sources with edition, status and page, and the AI label of the answer', () => {
  expect(answerAsText(message, zh)).toBe(
    '洁净区应当监测[1]。\n\n来源：\n[1] 《洁净室操作规程（示例）》（第2版，已被替代）5.3.2，第 3 页\n\n【AI 生成（示例标识）】',
  )
})

test('a copy without sources still carries the AI label', () => {
  expect(answerAsText({ ...message, answer: null }, zh)).toBe(`洁净区应当监测[1]。\n\n【${zh.aiLabel}】`)
})
