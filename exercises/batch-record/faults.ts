import type { AlcoaPrinciple } from './alcoa.ts'
import type { CellId } from './record-form.ts'

/** A fault that is planted in a sound record: what the cell then says, and why that is wrong. */
export type Fault = {
  id: string
  cell: CellId
  says: string
  why: string
  /** The principles that it breaks; naming any of them is right. */
  principles: readonly AlcoaPrinciple[]
  /** Wrong product could be released by it: who overlooks it does not pass, and it calls for a deviation report. */
  critical?: true
  clause: { documentTitle: string; clause: string }
}

const example = (clause: string) => ({ documentTitle: '批生产记录填写示例', clause })

/** Every fault that may be planted; each is in a cell of its own. */
export const faults: readonly Fault[] = [
  {
    id: 'no-batch-number',
    cell: 'page.p3.3',
    says: '',
    why: '每一页应当标注产品的名称、规格和批号（GMP 第一百七十二条）。',
    principles: ['complete', 'attributable'],
    clause: example('1.6'),
  },
  {
    id: 'packing-date',
    cell: 'batch.date.1',
    says: '2024-09-20',
    why: '不得以包装日期作为生产日期（GMP 第一百八十六条）。',
    principles: ['accurate', 'consistent'],
    clause: example('2.1'),
  },
  {
    id: 'blank',
    cell: 'batch.note.1',
    says: '',
    why: '没有内容的格写“/”或“不适用”，不留空白，以防事后补填。',
    principles: ['complete'],
    clause: example('1.3'),
  },
  {
    id: 'expired-scale',
    cell: 'check.scale.1',
    says: '合格，有效期至 2024-09-01',
    why: '秤已过校准有效期，称量的数据不可靠，却判为合格。',
    principles: ['accurate'],
    critical: true,
    clause: example('3.1'),
  },
  {
    id: 'same-person',
    cell: 'weigh.drug.5',
    says: '学员甲',
    why: '每一物料及其重量应当由他人独立复核（GMP 第一百一十六条）；称量人和复核人是同一人。',
    principles: ['attributable', 'accurate'],
    clause: example('4.1'),
  },
  {
    id: 'covered',
    cell: 'weigh.starch.3',
    says: '2.00（涂改液覆盖，原数看不清）',
    why: '更改应当使原有信息仍清晰可辨，并签注姓名和日期（GMP 第一百六十一条）。',
    principles: ['legible', 'original'],
    clause: example('1.5'),
  },
  {
    id: 'unsigned-correction',
    cell: 'weigh.stearate.3',
    says: '0.52→0.25',
    why: '更改没有签注姓名和日期（GMP 第一百六十一条）。',
    principles: ['attributable', 'complete'],
    clause: example('1.5'),
  },
  {
    id: 'too-hot',
    cell: 'process.dry.3',
    says: '70 ℃',
    why: '超出 55～65 ℃ 的控制范围，“异常”一格却写“/”：任何偏离都应当有记录并立即报告（GMP 第二百五十条）。',
    principles: ['complete', 'accurate'],
    critical: true,
    clause: example('7.2'),
  },
  {
    id: 'unsigned',
    cell: 'process.granulate.4',
    says: '',
    why: '操作结束后，生产操作人员应当确认并签注姓名（GMP 第一百七十四条）。',
    principles: ['attributable', 'complete'],
    clause: example('1.4'),
  },
  {
    id: 'unrecorded-stop',
    cell: 'process.mix.6',
    says: '/',
    why: '从 14:00 到 14:36 只混合了 18 分钟，中间停机没有记录、没有报告（GMP 第二百五十条）。',
    principles: ['complete'],
    critical: true,
    clause: example('7.1'),
  },
  {
    id: 'wrong-sum',
    cell: 'balance.yield.2',
    says: '99.4%',
    why: '24.60 ÷ 25.00 ＝ 98.4%，算错了。',
    principles: ['accurate'],
    clause: example('5.2'),
  },
  {
    id: 'imbalance',
    cell: 'balance.balance.2',
    says: '96.8%',
    why: '超出 98.0%～101.0%（示例值）还写“符合”；如有差异，必须查明原因、确认无潜在质量风险后方可处理（GMP 第一百八十七条）。',
    principles: ['accurate', 'complete'],
    critical: true,
    clause: example('6.2'),
  },
  {
    id: 'filled-later',
    cell: 'tablet.t1.4',
    says: '16:00',
    why: '09:00 的检查到 16:00 才填：每项操作应当及时记录（GMP 第一百七十四条）。',
    principles: ['contemporaneous'],
    clause: example('1.1'),
  },
  {
    id: 'signed-for-another',
    cell: 'tablet.t2.3',
    says: '学员丙（学员甲代）',
    why: '不得代签：谁做的操作谁签名。',
    principles: ['attributable'],
    clause: example('1.4'),
  },
  {
    id: 'before-the-end',
    cell: 'clean.when.1',
    says: '2024-09-13 15:30',
    why: '压片 16:40 才结束，清场却记在 15:30：不得提前填写。',
    principles: ['contemporaneous', 'consistent', 'accurate'],
    clause: example('1.1'),
  },
]
