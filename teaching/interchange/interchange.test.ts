import { describe, expect, it } from 'vitest'
import { type ItemContent, itemTypes } from '../quiz-item.ts'
import { sampleItem } from '../testing/sample-items.ts'
import { explanationWithSources } from './carried-text.ts'
import { readMoodleXml } from './read-moodle-xml.ts'
import { readQti } from './read-qti.ts'
import { writeMoodleXml } from './write-moodle-xml.ts'
import { writeQtiItem } from './write-qti-item.ts'

const items: ItemContent[] = itemTypes.map((type) => sampleItem(type))
const hard = 'a<b & c>"d" ____{}#~=:\\ \u0007 第2行'

/** What is carried of an item by formats that take tags and marks: all but the binding to clauses. */
function kept(content: ItemContent): unknown {
  const bare = { ...content, sources: [], explanation: explanationWithSources(content) }
  if (!('rubric' in content)) return bare
  return { ...bare, rubric: content.rubric.map((point) => ({ ...point, clauseId: null })) }
}

describe('Moodle XML', () => {
  it('carries all seven types and is read back equal', () => {
    const read = readMoodleXml(writeMoodleXml(items, '示例/试卷'))
    expect(read.faults).toEqual([])
    expect(read.items.map(({ content }) => content)).toEqual(items.map(kept))
  })

  it('keeps signs that mean something in XML, and leaves out what XML has no place for', () => {
    const read = readMoodleXml(writeMoodleXml([sampleItem('true-false', { stem: hard })], '示例'))
    expect(read.items[0]?.content.stem).toBe(hard.replace('\u0007', ''))
  })

  it('reads what Moodle itself writes: HTML in CDATA, several answers with shares, and the rest is told by line', () => {
    const text = `<?xml version="1.0"?>
<quiz>
<question type="multichoice"><name><text>a</text></name>
<questiontext format="html"><text><![CDATA[<p>压差<b>不低于</b>？</p><p>第二行</p>]]></text></questiontext>
<defaultgrade>2.0</defaultgrade><single>true</single>
<answer fraction="100" format="html"><text><![CDATA[<p>10&nbsp;Pa</p>]]></text><feedback format="html"><text></text></feedback></answer>
<answer fraction="0" format="html"><text>5 Pa</text></answer>
</question>
<question type="matching"><questiontext><text>配对</text></questiontext></question>
<question type="essay"><questiontext><text>坏 < 的</text></questiontext></question>
<question type="essay"><questiontext><text>&xxe;</text></questiontext></question>
<question type="shortanswer"><questiontext format="plain_text"><text>至少____Pa</text></questiontext>
<answer fraction="100"><text>10</text></answer><answer fraction="50"><text>9</text></answer></question>
<question type="essay"><questiontext>`
    const read = readMoodleXml(text)
    expect(read.items.map(({ where, content }) => [where, content.type, content.stem, content.marks])).toEqual([
      ['第 3 行', 'single-choice', '压差不低于？\n第二行', 2],
      ['第 11 行', 'short-answer', '&xxe;', 1],
      ['第 12 行', 'fill-in', '至少____Pa', 1],
    ])
    expect(read.items[2]?.content).toMatchObject({ blanks: [{ accepted: ['10'] }] })
    expect(read.faults.map(({ where }) => where)).toEqual(['第 9 行', '第 10 行', '第 14 行'])
  })

  it('refuses a document type, and expands nothing', () => {
    const entity = `<!DOCTYPE quiz [<!ENTITY a SYSTEM "file:///etc/passwd">]>`
    const read = readMoodleXml(
      `<question type="essay">${entity}<questiontext><text>&a;</text></questiontext></question>`,
    )
    expect([read.items, read.faults[0]?.message]).toEqual([[], expect.stringContaining('DOCTYPE')])
  })
})

describe('a file that never closes what it opens', () => {
  // By a second pass for every opening, a file of this size would take longer than a test may.
  it.each(['<question>', '<question ', '<question><a ', '<question><!--', '<question><![CDATA['])(
    'of many %s is refused at once',
    (unit) => {
      const { items, faults } = readMoodleXml(`<quiz>${unit.repeat(100_000)}`)
      const nested = readMoodleXml(
        `<quiz><question>${unit.slice('<question>'.length).repeat(100_000)}</question></quiz>`,
      )
      expect([items, faults.length, nested.items]).toEqual([[], 1, []])
    },
  )
})

describe.each(['2.1', '3.0'] as const)('QTI %s', (version) => {
  const file = (content: ItemContent) => writeQtiItem(content, 'item-1', version)

  it('carries all seven types and is read back equal, but for what only a manifest says', () => {
    const read = readQti(new Map(items.map((content, place) => [`item-${place + 1}.xml`, file(content)])))
    expect(read.faults).toEqual([])
    for (const [place, { content }] of read.items.entries()) {
      const whole = kept(items[place] as ItemContent) as ItemContent
      const misconceived =
        'options' in whole && whole.type === 'multiple-choice'
          ? { options: whole.options.map((option) => ({ ...option, misconception: null })) }
          : {}
      const { bloom, difficulty, knowledge } = content
      expect(content).toEqual({
        ...whole,
        ...misconceived,
        bloom,
        difficulty,
        knowledge,
        type: whole.type === 'case' ? 'short-answer' : whole.type,
      })
    }
  })

  it('costs only the item that cannot be read', () => {
    const good = file(sampleItem('true-false'))
    const read = readQti(
      new Map([
        ['a.xml', good],
        ['b.xml', good.replace('</p>', '')],
        ['c.xml', good.replaceAll(/choice(-i|I)nteraction/gu, 'match$1nteraction')],
        ['d.xml', good.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')],
        ['e.xml', '<other/>'],
      ]),
    )
    expect(read.items.map(({ where }) => where)).toEqual(['a.xml'])
    expect(read.faults.map(({ where }) => where)).toEqual([
      expect.stringMatching(/^b\.xml 第 \d+ 行$/u),
      'c.xml',
      expect.stringMatching(/^d\.xml/u),
    ])
  })
})
