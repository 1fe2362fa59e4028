import { eq } from 'drizzle-orm'
import { fixedReplyLabel, modelLabel, quotationLabel } from '../../governance/ai-label.ts'
import { auditLog } from '../../governance/schema.ts'
import { loadCases } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import type { Product } from '../product.ts'
import type { Suite } from './suite.ts'

const turnsLooked = 40

/** Is every turn labelled and logged? */
export const trustSuite: Suite = {
  name: 'trust',
  title: '标识与审计',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    for (const { question, id } of loadCases('accuracy').filter(wanted).slice(0, turnsLooked)) {
      outcomes.push(await scoreRecord(product, id, question))
    }
    outcomes.push(await scoreChain(product))
    return { outcomes }
  },
}

async function scoreRecord(product: Product, id: string, question: string): Promise<CaseOutcome> {
  const reply = await product.ask(question)
  const rows = await product.parts.database.read.select().from(auditLog).where(eq(auditLog.subjectId, reply.turnId))
  const acts = rows.map((row) => row.act).join('、')
  const expectedLabel = reply.refused ? fixedReplyLabel : reply.model === 'quotation' ? quotationLabel : modelLabel
  const scores = {
    labelled: reply.label === expectedLabel || reply.label === fixedReplyLabel ? 1 : 0,
    logged: acts === 'turn-open、turn' ? 1 : 0,
  }
  return {
    id,
    type: 'record',
    question,
    passed: scores.labelled === 1 && scores.logged === 1,
    scores,
    expected: `标识“${expectedLabel}”；审计 turn-open、turn`,
    came: `标识“${reply.label}”；审计 ${acts || '无'}`,
    evidence: [],
  }
}

async function scoreChain(product: Product): Promise<CaseOutcome> {
  const { ok, rows } = await product.parts.audit.verify()
  return {
    id: 'audit-chain',
    type: 'chain',
    question: '审计日志的链条完整吗？',
    passed: ok && rows > 0,
    scores: { 'chain whole': ok && rows > 0 ? 1 : 0 },
    expected: '完整',
    came: `${ok ? '完整' : '断开'}，${rows} 条`,
    evidence: [],
  }
}
