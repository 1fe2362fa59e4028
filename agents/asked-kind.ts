import { numeralCharacters } from '../knowledge/chinese-numeral.ts'

/** What kind of thing a question asks for, where its words tell, and how a text shows one. */
type AskedKind = { asks: RegExp; shows: RegExp }

const numeral = `[\\d${numeralCharacters}]`
const kinds: Record<'number' | 'time' | 'person' | 'place', AskedKind> = {
  time: {
    asks: /什么时候|什么时间|何时|哪一?[年天日月]|几[月号点]|多[久长]时?间?|时间$|日期|时间是|哪个时候|多久/u,
    shows: new RegExp(
      `${numeral}+\\s*(?:年|个?月|日|天|号|小时|分钟|周|点|时|秒|学期)|每[年月日天周班次]|立即|及时`,
      'u',
    ),
  },
  number: {
    asks: /多少|几[个次条种人份项名家张米倍度岁级步类分成]|多[大高深宽重快远长]|第几|比例|占比|率$|率是|数量|人数|总数|限度|限值|上限|下限|金额|价格|面积|温度|浓度|几年/u,
    shows: new RegExp(
      `\\d|${numeral}+\\s*(?:个|次|条|种|人|份|项|名|家|倍|度|岁|级|步|类|分|成|元|万|亿|年|日|批)`,
      'u',
    ),
  },
  person: {
    asks: /谁|哪位|何人|哪[些个]人|由哪个?(?:部门|机关|单位|人)|主演|导演|作者|演员|姓名/u,
    shows:
      /[\u4e00-\u9fa5]·[\u4e00-\u9fa5]|人员|负责人|部门|机关|机构|单位|经理|主管|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]/u,
  },
  place: {
    asks: /哪里|哪儿|在哪|何处|什么地方|哪个?[国省市县城地]|地点|位于/u,
    shows: /[省市县区州国镇村路馆场园院校厅室间楼岛湖山]|场所|地点/u,
  },
}

/** The kind that a question asks for, or null when its words do not tell. */
export function askedKind(question: string): keyof typeof kinds | null {
  for (const name of ['person', 'place', 'time', 'number'] as const) if (kinds[name].asks.test(question)) return name
  return null
}

/** True when a text shows something of this kind that the question does not say itself. */
export function showsKind(kind: keyof typeof kinds, text: string, question: string): boolean {
  const { shows } = kinds[kind]
  const all = text.match(new RegExp(shows.source, 'gu')) ?? []
  return all.some((found) => !question.includes(found))
}
