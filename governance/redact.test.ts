import { expect, test } from 'vitest'
import { redact } from './redact.ts'

const types = (text: string, roster: string[] = []) => redact(text, { roster }).spans.map((span) => span.type)

test.each([
  ['身份证11010519491231002X', 'id-number'],
  ['这是 110105194912310021 吗', null],
  ['身份证号：110105194912310021', 'id-number'],
  ['身份证１１０１０５１９４９１２３１００２Ｘ', 'id-number'],
  ['证件号 110105 19491231 002X', 'id-number'],
  ['身份证130503670401001', 'id-number'],
  ['订单130503670401001', null],
  ['身份证号 110105194913310021', null],
  ['打我电话13800001234', 'phone'],
  ['电话+86 138-0000-1234', 'phone'],
  ['型号 2138000012345', null],
  ['图号0827-5260000', null],
  ['联系电话：0827-5260000', 'landline'],
  ['卡里打钱4111111111111111', 'bank-card'],
  ['订单编号4111111111111111', null],
  ['工资卡6217 0000 0000 0000 123', 'bank-card'],
  ['写信到 a.b-c@school.edu.cn。', 'email'],
  ['车牌川Y12345', 'plate'],
  ['川YD12345挪一下', 'plate'],
  ['标准号川A级', null],
  ['QQ：123456789', 'account'],
  ['微信号 wxid_abc123', 'account'],
  ['护照号E12345678', 'passport'],
  ['我住在四川省巴中市巴州区江北大道12号3栋502室', 'address'],
  ['家住平昌县某某镇五里村3组', 'address'],
  ['企业地址变更应当报告', null],
  ['我叫王小示，今年16岁', 'name'],
  ['姓名：欧阳示例', 'name'],
  ['姓名和日期应当签注', null],
  ['高年级同学', null],
  ['GB/T 5783-2016 M10×40', null],
  ['ISBN 978-7-04-000000-6', null],
  ['圆周率3.14159265358979323846', null],
])('%s → %s', (text, type) => {
  expect(types(text)).toEqual(type === null ? [] : [type])
})

test('offsets point into the original text', () => {
  const text = '姓名：欧阳示例，手机１３８００００１２３４'
  for (const span of redact(text).spans) expect(text.slice(span.start, span.end)).toBe(span.value)
  expect(redact(text).spans).toHaveLength(2)
})

test('the same value keeps its number and restore brings back the original', () => {
  const text = '打13800001234或13900001234，不行再打13800001234'
  const redaction = redact(text)
  expect(redaction.text).toBe('打〔手机号1〕或〔手机号2〕，不行再打〔手机号1〕')
  expect(redaction.restore(redaction.text)).toBe(text)
  expect(redaction.restore('见〔手机号2〕和〔手机号9〕')).toBe('见13900001234和〔手机号9〕')
})

test('roster names are found without a cue, the longest first', () => {
  const redaction = redact('今天李示和李示例迟到了', { roster: ['李示', '李示例'] })
  expect(redaction.spans.map((span) => span.value)).toEqual(['李示', '李示例'])
})

test('an address does not swallow the words before it', () => {
  expect(redact('我住在四川省巴中市巴州区江北大道12号').text).toBe('我住在〔地址1〕')
})

test.each([
  ['家里电话(0827)5262345', '(0827)5262345'],
  ['vx: wxid_abc12345', 'wxid_abc12345'],
  ['学号是2023010245，成绩查不到', '2023010245'],
  ['我住在巴中市巴州区江北大道中段58号3栋2单元501', '巴中市巴州区江北大道中段58号3栋2单元501'],
  ['同桌周子涵考了多少分', '周子涵'],
  ['我们班李文静同学的电话是多少', '李文静'],
  ['我的身份证是５１１９２１２００７０３１２４５１８', '５１１９２１２００７０３１２４５１８'],
])('finds the whole of it: %s', (text, value) => {
  const { spans, restore, text: redacted } = redact(text)
  expect(spans.map((span) => span.value)).toEqual([value])
  expect(restore(redacted)).toBe(text)
})

test.each([
  '产品编号 13812345678X',
  '老人高血压的护理',
  '康复老师的职责',
  '班主任工作怎么做',
  '学号怎么查',
  '批号20230115001',
  '我是新来的',
])('leaves ordinary words alone: %s', (text) => {
  expect(redact(text).spans).toEqual([])
})

test('a roster of two thousand names costs less than twenty milliseconds a question', () => {
  const roster = Array.from({ length: 2000 }, (_, index) => `示例${String.fromCharCode(0x4e00 + index)}`)
  const started = performance.now()
  for (let round = 0; round < 20; round++) redact('洁净区的压差要求是多少？示例丁想知道', { roster })
  expect((performance.now() - started) / 20).toBeLessThan(20)
  expect(redact('示例丁想知道', { roster }).text).toBe('〔姓名1〕想知道')
})
