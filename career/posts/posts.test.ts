import { describe, expect, it } from 'vitest'
import { readPost } from './read-post.ts'
import { readPostSheet } from './read-post-sheet.ts'
import { samplePosts } from './testing/sample-posts.ts'
import { unlawfulConditions } from './unlawful-conditions.ts'

describe('a sheet of posts', () => {
  it('is read from XLSX, CSV and JSON alike', async () => {
    expect((await samplePosts()).length).toBeGreaterThanOrEqual(13)
    const csv = '岗位名称,行业,技能要求,任职要求\r\n检验员（示例）,食品,感官检验；留样,中职及以上；限男性，能倒班'
    const [row] = await readPostSheet({ csv })
    const { post } = readPost(row?.cells ?? {})
    expect(post).toMatchObject({
      title: '检验员（示例）',
      industry: 'food',
      required: ['感官检验', '留样'],
      conditions: ['中职及以上', '能倒班'],
    })
    expect(post?.unlawful[0]?.why).toContain('第二十七条')
    const json = JSON.stringify([{ 岗位名称: '检验员', 行业: '食品', 技能要求: ['感官检验', '留样'] }])
    expect((await readPostSheet({ json }))[0]?.cells.required).toBe('感官检验；留样')
  })

  it('says of each row what is wrong with it', () => {
    const { errors } = readPost({ title: '', industry: '航天', validUntil: '年底' })
    expect(errors.join('')).toMatch(/岗位名称.*行业.*技能要求.*有效期/)
  })

  it('is refused when it is none', async () => {
    await expect(readPostSheet({ csv: 'a,b\r\n1,2' })).rejects.toMatchObject({ code: 'input-invalid' })
    await expect(readPostSheet({ json: '{' })).rejects.toMatchObject({ code: 'input-invalid' })
  })
})

describe('unlawful conditions', () => {
  it.each([
    ['限男性', '第二十七条'],
    ['只招女生', '第二十七条'],
    ['男士优先', '第二十七条'],
    ['35岁以下', '年龄'],
    ['年龄18-40周岁', '年龄'],
    ['年龄不超过45岁', '年龄'],
    ['未婚优先', '第四十三条'],
    ['已婚已育者优先', '第四十三条'],
    ['限本地户口', '第三十一条'],
    ['不要外地人', '第三十一条'],
    ['限汉族', '第十二条'],
    ['乙肝两对半检查', '第三十条'],
    ['五官端正，身高160cm以上', '第二十六条'],
    ['不招残疾人', '第二十九条'],
  ])('are found in %s', (text, law) => {
    expect(
      unlawfulConditions(text)
        .map(({ why }) => why)
        .join(''),
    ).toContain(law)
  })

  it.each([
    '年满18周岁',
    '男女不限',
    '性别不限，年龄不限',
    '企业不按性别、籍贯、民族、相貌、婚育情况筛选求职者',
    '上岗前健康检查合格',
    '有2年及以上照护经历',
    '能带6～10人的班组',
    '直接接触药品的人员每年健康检查一次',
    '辨色能力应满足外观检查的需要',
    '能照护 80 岁以上老人',
    '负责接待女宾和男宾入住',
  ])('are not found in %s', (text) => {
    expect(unlawfulConditions(text)).toEqual([])
  })

  it('stand in none of the sample posts', async () => {
    expect((await samplePosts()).flatMap(({ unlawful }) => unlawful)).toEqual([])
  })
})
