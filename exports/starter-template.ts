import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

const font = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: '宋体', cs: 'Calibri' }
const paragraph = (text: string, bold = false) => new Paragraph({ children: [new TextRun({ text, bold })] })
const cell = (text: string, width: number, bold = false) =>
  new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, children: [paragraph(text, bold)] })
const table = (rows: TableRow[]) => new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows })
const facts = ['课程', '课题', '授课对象', '学时', '编写', '审定']
const parts = ['教学内容分析', '学情分析', '教学目标', '教学重点与难点', '教学方法与资源']
const after = ['课程思政', '考核评价', '教学反思', '依据的条款']

/** A lesson plan's template with every tag that is filled, for a school to change to its own look. */
export async function starterTemplate(): Promise<Buffer> {
  const section = (name: string) => [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(name)] }),
    paragraph(`{${name}}`),
  ]
  const columns = [
    ['环节', 14],
    ['时间', 8],
    ['教学内容', 30],
    ['教师活动', 28],
    ['学生活动', 20],
  ] as const
  const loop = columns.map(([name], index) => {
    const start = index === 0 ? '{#教学过程}' : ''
    return `${start}{${name}}${index === columns.length - 1 ? '{/教学过程}' : ''}`
  })
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('{学校}教案')] }),
    table(facts.map((name) => new TableRow({ children: [cell(name, 20, true), cell(`{${name}}`, 80)] }))),
    ...parts.flatMap(section),
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun('教学过程')] }),
    table([
      new TableRow({ tableHeader: true, children: columns.map(([name, width]) => cell(name, width, true)) }),
      new TableRow({ children: columns.map(([, width], index) => cell(loop[index] ?? '', width)) }),
    ]),
    ...after.flatMap(section),
  ]
  const file = new Document({
    styles: { default: { document: { run: { font, size: 21 } } } },
    sections: [{ children }],
  })
  return await Packer.toBuffer(file)
}
