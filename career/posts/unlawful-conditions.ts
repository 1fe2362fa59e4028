/** Conditions that a post may not choose people by: how they are worded, and the law. */
const rules: readonly { pattern: RegExp; why: string }[] = [
  {
    pattern:
      /(?:仅|只|限|只要|仅限|只招|只限)(?:招|收|要)?(?:男|女)(?:性|生|士)?|(?:男|女)(?:性|生|士)?(?:优先|勿扰|免谈)|(?:性别)[：:]?\s?(?:限)?(?:男|女)(?!不限|均|都|或)|要求(?:男|女)性?/u,
    why: '除国家规定的不适合妇女的工种或者岗位外，不得限定性别或者规定性别优先（《就业促进法》第二十七条，《妇女权益保障法》第四十三条）。',
  },
  {
    pattern:
      /(?:年龄)?[：:]?\s?(?:(?:1[6-9]|[2-6]\d)\s?(?:周?岁)?\s?(?:[-—–~～至到])\s?)?[2-6]\d\s?周?岁(?:以下|以内|及以下|之间|左右)?(?:优先)?|(?:年龄)(?:不超过|不得超过|小于|低于)\s?\d{2}|(?:仅|只|限)(?:招|要)?(?:90|95|00)后/u,
    why: '用人单位应当提供平等的就业机会和公平的就业条件，年龄上限与能否完成工作无关（《就业促进法》第三条、第二十六条）。',
  },
  {
    pattern:
      /(?:限|要求|仅|只要|须)?(?:未婚|已婚|已育|未育|已婚已育|未婚未育|无孩|无生育计划|两年内不(?:结婚|生育|怀孕)|三年内不(?:结婚|生育|怀孕)|不(?:打算)?(?:生育|怀孕))(?:者?优先)?|孕检|妊娠(?:测试|检查)/u,
    why: '不得询问婚育情况，不得把婚姻、生育状况作为录用条件，不得将妊娠测试作为入职体检项目（《妇女权益保障法》第四十三条）。',
  },
  {
    pattern:
      /(?:仅|只|限|只招|仅限)(?:招|要)?[^，,。；;]{0,6}(?:本地|户籍|户口|籍)|(?:本地|本市|城镇|非农|农村)户(?:籍|口)(?:优先)?|(?:不招|不要|谢绝)[^，,。；;]{1,6}人/u,
    why: '应当提供平等的就业机会，不得对农村劳动者进城就业设置歧视性限制（《就业促进法》第二十六条、第三十一条）。',
  },
  {
    pattern:
      /(?:仅|只|限|不招|不要|谢绝)(?:招|收)?[^，,。；;]{0,4}(?:汉族|少数民族|\p{Script=Han}{1,3}族)|(?:限|仅)汉族/u,
    why: '劳动者就业，不因民族、种族不同而受歧视（《劳动法》第十二条，《就业促进法》第二十八条）。',
  },
  {
    pattern:
      /(?:无|不得有|非|不是)(?:乙肝|乙型肝炎)(?:病毒)?(?:携带(?:者)?)?|乙肝(?:五项|两对半|表面抗原)(?:检查|阴性)?|两对半/u,
    why: '不得以是传染病病原携带者为由拒绝录用，法律、行政法规另有规定的除外（《就业促进法》第三十条）。',
  },
  {
    pattern: /身高[^，,。；;]{0,8}\d|五官端正|形象(?:好|佳|气质佳)|相貌(?:端正|姣好|好)|气质佳|体重[^，,。；;]{0,6}\d/u,
    why: '应当提供公平的就业条件；相貌、身高与能否完成工作无关（《就业促进法》第二十六条）。',
  },
  {
    pattern: /(?:不招|不要|谢绝)残疾人?|(?:四肢健全|无残疾)/u,
    why: '用人单位招用人员，不得歧视残疾人（《就业促进法》第二十九条）。',
  },
  {
    pattern: /(?:仅|只|限|不招|不要)(?:招|收)?[^，,。；;]{0,4}(?:信教|教徒|宗教信仰)|无宗教信仰/u,
    why: '劳动者就业，不因宗教信仰不同而受歧视（《劳动法》第十二条）。',
  },
]
// The least age of work, and the law's own age for harmful work, are no discrimination; nor is being told that all may apply.
const lawful =
  /(?:年?满|须满|已满)\s?(?:16|18|十六|十八)\s?周?岁(?:以上)?|(?:1[68])\s?周?岁(?:及)?以上|(?:男女|性别|年龄|民族|婚育|户籍|籍贯|学历)(?:、[^，,。；;]{2,4})*(?:不限|均可|都可|都可以)|不(?:按|因|看|以|得)[^。；;]{0,40}/gu

/** The unlawful conditions in a text of a post, by rules; empty for one that goes by the work alone. */
export function unlawfulConditions(text: string): { words: string; why: string }[] {
  const bare = text.normalize('NFKC').replaceAll(lawful, '　')
  return rules.flatMap(({ pattern, why }) => {
    const [words] = pattern.exec(bare) ?? []
    return words === undefined || words.trim() === '' ? [] : [{ words: words.trim(), why }]
  })
}

/** The conditions of a post without those that hold an unlawful one, and what was found in them. */
export function splitUnlawful(conditions: readonly string[]) {
  const kept: string[] = []
  const unlawful: { words: string; why: string }[] = []
  for (const condition of conditions) {
    const lawfulParts: string[] = []
    for (const part of condition.split(/[，,]/u)) {
      const found = unlawfulConditions(part)
      if (found.length === 0) lawfulParts.push(part)
      else unlawful.push(...found)
    }
    if (lawfulParts.join('').trim() !== '') kept.push(lawfulParts.join('，').trim())
  }
  return { kept, unlawful }
}
