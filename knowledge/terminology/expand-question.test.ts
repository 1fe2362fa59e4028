import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTemporaryDatabase } from '../../storage/temporary-database.ts'
import { deleteDocument } from '../catalogue.ts'
import { type SearchOptions, search } from '../search.ts'
import { fillLibrary } from '../testing/library.ts'

describe('a lay question', () => {
  const testing = openTemporaryDatabase()
  const everything: SearchOptions = { access: 'everything', limit: 10 }
  const ask = (question: string, options = everything) => search(testing.database.read, question, options)
  const first = async (question: string, options = everything) => (await ask(question, options)).hits[0]?.clause.label

  beforeAll(async () => {
    await fillLibrary(testing.database, [
      {
        title: '示例规范',
        clauses: {
          '1': '不得使用超过校准有效期的仪表。',
          '2': '参观人员和未经培训的人员不得进入生产区。',
          '3': '洁净区与非洁净区之间的压差应当不低于10帕斯卡。',
          '4': '车间使用的电子设备应当有专人看管。',
          '5': '关键控制点，是指能够施加控制的步骤。',
          '6': '每个关键控制点都要有监控，关键控制点的监控由关键控制点负责人记录，关键控制点每班检查。',
        },
      },
      { title: '校内用语（示例）', collection: 'teachers', clauses: { '1': '参观人员，俗称串门的。' } },
    ])
  })
  afterAll(testing.remove)

  it('finds the clause by its standard term, and says for which words', async () => {
    const { hits, expandedBy } = await ask('秤过期了还能用吗')
    expect(hits[0]?.clause.label).toBe('1')
    expect(expandedBy[0]).toEqual({ from: '秤过期', to: '校准有效期' })
  })

  it('is not widened when it says the standard term', async () => {
    expect((await ask('校准有效期')).expandedBy).toEqual([])
  })

  it('is not said to be widened by a term that no hit has', async () => {
    expect((await ask('老鼠进了车间')).expandedBy).toEqual([])
  })

  it('finds by the names of a document only for those who may see that document', async () => {
    const teachers = { ...everything, access: { collections: ['public', 'teachers'] } }
    const students = { ...everything, access: { collections: ['public'] } }
    expect((await ask('串门的能进来吗', teachers)).expandedBy).toEqual([{ from: '串门的', to: '参观人员' }])
    expect((await ask('串门的能进来吗', students)).expandedBy).toEqual([])
  })

  it('gets the clause that defines a term before those that use it more', async () => {
    expect(await first('什么是关键控制点')).toBe('5')
    expect(await first('关键控制点由谁记录')).toBe('6')
  })

  it('finds simplified text in traditional characters', async () => {
    expect(await first('潔淨區的壓差要多少')).toBe('3')
  })

  it('forgets the names of a document that goes', async () => {
    const [id] = await fillLibrary(testing.database, [
      { title: '临时用语（示例）', clauses: { '1': '校准有效期，俗称小票日子。' } },
    ])
    expect((await ask('小票日子')).expandedBy).toEqual([{ from: '小票日子', to: '校准有效期' }])
    await testing.database.write((transaction) => deleteDocument(transaction, id ?? ''))
    expect((await ask('小票日子')).expandedBy).toEqual([])
  })
})
