/** What says nothing of whether somebody can do the work, and what no post may choose by. */
export const protectedKinds = [
  'sex',
  'age',
  'ethnicity',
  'origin',
  'marriage',
  'looks',
  'political',
  'health',
  'religion',
] as const

export type ProtectedKind = (typeof protectedKinds)[number]

/** Each kind's name, why it may be left out of a résumé, and the law that says so. */
export const protectedWords: Record<ProtectedKind, { title: string; why: string }> = {
  sex: {
    title: '性别',
    why: '除国家规定的不适合妇女的工种或者岗位外，用人单位不得以性别为由拒绝录用（《就业促进法》第二十七条，《妇女权益保障法》第四十三条）。',
  },
  age: {
    title: '年龄或出生日期',
    why: '能不能做这份工作看技能；用人单位应当提供公平的就业条件（《就业促进法》第二十六条）。是否满十六周岁，入职时核对身份证即可（《劳动法》第十五条）。',
  },
  ethnicity: {
    title: '民族',
    why: '劳动者就业，不因民族不同而受歧视（《劳动法》第十二条，《就业促进法》第二十八条）。',
  },
  origin: {
    title: '籍贯或户籍',
    why: '用人单位应当提供平等的就业机会，不得对农村劳动者进城就业设置歧视性限制（《就业促进法》第二十六条、第三十一条）。',
  },
  marriage: {
    title: '婚育情况',
    why: '用人单位不得进一步询问女性求职者的婚育情况，也不得把婚育状况作为录用条件（《妇女权益保障法》第四十三条）。',
  },
  looks: {
    title: '照片、身高、体重',
    why: '与能否完成工作无关；用人单位应当提供公平的就业条件（《就业促进法》第二十六条）。',
  },
  political: { title: '政治面貌', why: '一般岗位不需要；应聘单位要求时再填写。' },
  health: {
    title: '健康状况',
    why: '用人单位不得以是传染病病原携带者为由拒绝录用，法律、行政法规另有规定的岗位除外（《就业促进法》第三十条）。健康证明入职时按要求办理即可。',
  },
  religion: { title: '宗教信仰', why: '劳动者就业，不因宗教信仰不同而受歧视（《劳动法》第十二条）。' },
}

/** Labels by which a résumé names such a fact. */
export const protectedLabels: Record<string, ProtectedKind> = {
  性别: 'sex',
  年龄: 'age',
  出生: 'age',
  出生日期: 'age',
  出生年月: 'age',
  生日: 'age',
  民族: 'ethnicity',
  籍贯: 'origin',
  户籍: 'origin',
  户口: 'origin',
  户口所在地: 'origin',
  户籍所在地: 'origin',
  生源地: 'origin',
  婚姻: 'marriage',
  婚姻状况: 'marriage',
  婚育: 'marriage',
  婚育状况: 'marriage',
  婚育情况: 'marriage',
  身高: 'looks',
  体重: 'looks',
  照片: 'looks',
  政治面貌: 'political',
  健康: 'health',
  健康状况: 'health',
  乙肝: 'health',
  宗教信仰: 'religion',
  信仰: 'religion',
}

const alone: [ProtectedKind, RegExp][] = [
  ['sex', /^[男女](?:性|生)?$/u],
  ['age', /^(?:(?:今年|现年)?\d{2}\s?周?岁|(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?(?:出?生)|(?:19|20)\d{2}年出?生)$/u],
  ['ethnicity', /^\p{Script=Han}{1,5}族$/u],
  ['origin', /^\p{Script=Han}{2,12}(?:人|籍|户口|户籍)$/u],
  ['marriage', /^(?:未婚|已婚|离异|未育|已育|已婚已育|已婚未育|未婚未育)$/u],
  ['looks', /^(?:身高)?1\d{2}\s?(?:cm|厘米|公分)$|^(?:体重)?\d{2,3}\s?(?:kg|公斤|斤)$/iu],
  ['political', /^(?:共青团员|团员|中共党员|党员|群众|中共预备党员|预备党员)$/u],
  ['health', /^(?:健康|良好|身体健康)$/u],
]

/** The kind of a piece that stands without a label; null for anything else. */
export function protectedKindOf(piece: string): ProtectedKind | null {
  return alone.find(([, pattern]) => pattern.test(piece))?.[0] ?? null
}
