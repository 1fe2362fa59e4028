import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getClause, getDocument, listClauses } from '../../knowledge/catalogue.ts'
import { fillLibrary } from '../../knowledge/testing/library.ts'
import { openTemporaryDatabase } from '../../storage/temporary-database.ts'
import { type Brief, linesOf, materialKinds, phaseParts } from '../../teaching/lesson-material.ts'
import { checkLine } from './check-line.ts'
import { outlineMaterial } from './outline-material.ts'
import { quoteSection } from './quote-section.ts'
import { type ReadClause, readClause } from './read-clause.ts'

const library = {
  title: '洁净区规程（示例）',
  clauses: {
    第1条: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。必要时，相同级别的区域之间也应当保持适当的压差。',
    第2条: '操作人员不得化妆和佩带饰物进入生产区。',
    '5.3': '洗手步骤\n按下列顺序洗手：\n1. 用水打湿双手；\n2. 取洗手液揉搓至少15秒；\n3. 冲净；\n4. 烘干。',
    '5.4': '记录\n批生产记录应当及时填写，内容真实，字迹清晰，除经批准外不得更改。',
    '5.5': '坠落\n坠落是指人从高处落下。',
    '5.6': '称量\n称量人员不得离开天平室，称量时应当双人复核。',
    '6.1': '相对密度\n实测密度为5.78 g/cm³的合格。',
  },
}
const brief: Brief = {
  course: '药品生产',
  topic: '洁净区',
  lessons: 1,
  minutesPerLesson: 40,
  classLevel: '二年级',
  industry: '',
  classSize: null,
}

describe('a material made without a model', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  let clauses: ReadClause[]
  beforeAll(async () => {
    testing = openTemporaryDatabase()
    const [id = ''] = await fillLibrary(testing.database, [library])
    const document = await getDocument(testing.database.read, 'everything', id)
    if (!document) throw new Error('no document')
    const stored = await listClauses(testing.database.read, id)
    clauses = stored.map((clause) => readClause(clause, document))
  })
  afterAll(() => testing.remove())

  it('uses up the minutes of its lessons exactly, whatever the number of lessons and clauses', () => {
    for (const lessons of [1, 2, 3, 4, 8]) {
      for (const minutesPerLesson of [40, 45] as const) {
        for (let count = 1; count <= clauses.length; count += 1) {
          const chosen = clauses.slice(0, count)
          const outline = outlineMaterial('lesson-plan', { ...brief, lessons, minutesPerLesson }, chosen)
          const minutes = new Map<number | null, number>()
          for (const part of outline.filter((one) => phaseParts.includes(one.part))) {
            expect(part.minutes).toBeGreaterThan(0)
            minutes.set(part.lesson, (minutes.get(part.lesson) ?? 0) + (part.minutes ?? 0))
          }
          expect([...minutes.values()]).toEqual(Array.from({ length: lessons }, () => minutesPerLesson))
          const syllabus = outlineMaterial('syllabus', { ...brief, lessons, minutesPerLesson }, chosen)
          const hours = syllabus.reduce((sum, part) => sum + (part.minutes ?? 0), 0)
          expect(hours).toBe(lessons * minutesPerLesson)
        }
      }
    }
  })

  it('has a source in force for every fact, and no figure or obligation in how to teach', async () => {
    for (const kind of materialKinds) {
      for (const part of outlineMaterial(kind, brief, clauses)) {
        const own = clauses.filter(({ id }) => part.clauseIds.includes(id))
        const section = quoteSection(kind, { brief, part, clauses: own })
        expect([kind, part.part, section.removed]).toEqual([kind, part.part, []])
        expect(linesOf(section).length).toBeGreaterThan(0)
        for (const line of linesOf(section)) {
          expect([line.text, checkLine(line, clauses)]).toEqual([line.text, null])
          for (const id of line.clauseIds) {
            const found = await getClause(testing.database.read, 'everything', id)
            expect(found?.document.status).toBe('in-force')
          }
        }
      }
    }
  })

  it('refuses a fact without source, another figure, a stronger word, and words that the clause does not have', () => {
    const [pressure] = clauses
    const fact = (text: string, ids = [pressure?.id ?? '']) =>
      checkLine({ text, kind: 'fact', clauseIds: ids }, clauses)
    expect(fact('压差应当不低于10帕斯卡')).toBeNull()
    expect(fact('压差应当不低于10帕斯卡', [])).toBe('no-source')
    expect(fact('压差应当不低于25帕斯卡')).toBe('number')
    expect(fact('压差不得低于10帕斯卡')).toBe('obligation')
    expect(fact('原文：“压差越大越好”')).toBe('quote')
    expect(checkLine({ text: '学生必须背诵', kind: 'didactic', clauseIds: [] }, clauses)).toBe('obligation')
    expect(checkLine({ text: '分成4人小组', kind: 'didactic', clauseIds: [] }, clauses)).toBe('number')
  })

  it('reads a procedure’s steps in order, without their numbers', () => {
    const hands = clauses.find(({ topic }) => topic === '洗手步骤')
    expect(hands?.steps).toEqual(['用水打湿双手；', '取洗手液揉搓至少15秒；', '冲净；', '烘干。'])
    expect(hands?.knowledge).toBe('procedure')
  })
})
