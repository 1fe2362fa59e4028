import type { AnswerDraft } from '../answer-draft.ts'
import { clauseName } from '../cite.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import type { TurnEvent } from '../turn-event.ts'
import type { Side } from './find-conflict.ts'

/** Shows the sources that differ side by side with their rank, edition and date, each cited, and says which one binds. */
export async function* layOutConflict(draft: AnswerDraft, sides: readonly Side[]): AsyncGenerator<TurnEvent> {
  yield draft.flag({ kind: 'conflict', text: '不同文件在这一点上的规定不一样，已按效力并排列出，没有合并。' })
  const rows: string[] = []
  for (const { hit, quote, rank } of sides) {
    const { events, marker } = draft.cite(hit, quote)
    yield* events
    const name = escapeMarkdown(clauseName(hit.document.title, hit.clause.label))
    const edition = escapeMarkdown(editionOf(hit.document))
    rows.push(`| ${rank.name} | ${name} | ${edition} | ${escapeMarkdown(quote).replaceAll('\n', ' ')} [${marker}] |`)
  }
  const table = ['| 效力 | 出处 | 版本 | 原文 |', '| --- | --- | --- | --- |', ...rows].join('\n')
  yield draft.append(`\n\n**几份文件说法不同**\n\n${table}\n\n${whichBinds(sides)}`)
}

function editionOf({ edition, effectiveDate }: Side['hit']['document']): string {
  const since = effectiveDate === null ? [] : [`${effectiveDate} 起施行`]
  return [...(edition === null ? [] : [edition]), ...since].join('，') || '没有注明'
}

function whichBinds(sides: readonly Side[]): string {
  const [first, ...others] = sides
  if (!first) return ''
  const equal = sides.filter(({ rank }) => rank.order === first.rank.order)
  if (equal.length > 1 && first.rank.binds !== 'nobody') {
    return `其中 ${equal.length} 份效力相同（${first.rank.name}）：先看哪份版本新、哪份适用于你的单位，再请老师或管理文件的人核实，定下之前按更严的做。`
  }
  const title = escapeMarkdown(first.hit.document.title)
  const binding = {
    everybody: `以《${title}》（${first.rank.name}）为准，必须遵守。`,
    'who adopts it': `《${title}》是${first.rank.name}，采用了它的单位按它执行。`,
    'its company': `在该企业内按《${title}》（企业文件）执行。`,
    nobody: `这几份都是学习资料，以现行法规、标准和本单位文件为准。`,
  }[first.rank.binds]
  const company = others.some(({ rank }) => rank.binds === 'its company')
    ? '企业文件可以比它更严，不能更松；在该企业上岗时按企业的更严规定做。'
    : ''
  const course =
    others.some(({ rank }) => rank.binds === 'nobody') && first.rank.binds !== 'nobody'
      ? '教材和课程资料只供学习。'
      : ''
  return binding + company + course
}
