import type { CareerPlan } from '../career/plan/career-plan.ts'
import type { ExportDocument } from '../exports/export-document.ts'
import { provider } from '../exports/provider.ts'
import { assistedLabel } from '../governance/ai-label.ts'

const kinds = { skill: '学技能', certificate: '考证', practice: '实践', check: '检查' } as const

/** A career plan as a document: a table for each half-year, with boxes to tick. */
export function planDocument(
  plan: CareerPlan,
  { contentId, createdAt }: { contentId: string; createdAt: Date },
): ExportDocument {
  const { postTitle, years, terms } = plan
  const cell = (text: string) => [{ text }]
  return {
    title: `职业规划：${postTitle}`,
    subtitle: `${years} 年，共 ${terms.length} 个半年`,
    blocks: terms.flatMap(({ title, items }) => [
      { kind: 'heading' as const, level: 2 as const, text: title },
      {
        kind: 'table' as const,
        header: ['完成', '做什么', '怎么做'].map(cell),
        rows: items.map((item) => [
          cell(item.done ? '☑' : '□'),
          cell(`${kinds[item.kind]}：${item.title}`),
          cell(item.detail),
        ]),
      },
    ]),
    label: assistedLabel,
    provider,
    contentId,
    createdAt,
  }
}
