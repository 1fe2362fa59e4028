import { otherValues, quantitiesIn, writeLike } from './quantities.ts'

/** What was seen that breaks a sentence, and how it would be right. */
export type Breach = { seen: string; worth: number }

type Rule = { form: RegExp; seen: string; worth: number }

// Each says in plain words that what the sentence demands was left out, or that what it forbids was done.
const rules: readonly Rule[] = [
  { form: /^([^，]{2,40}(?:人员|者|人|部门|企业|操作|区|室))不得([^，。]{2,40})$/u, seen: '$1$2', worth: 4 },
  { form: /^([^，]{4,50})应当有([^，。；]{2,40})$/u, seen: '$1没有$2', worth: 4 },
  { form: /^([^，]{4,50})应当(?:均|都)?经过([^，。；]{2,20})$/u, seen: '$1没有经过$2', worth: 4 },
  { form: /^([^，]{4,50})(?:均|都)应当有([^，。；]{2,40})$/u, seen: '有的$1没有$2', worth: 4 },
  {
    form: /^([^，]{4,50})应当(?:由|经)([^，。；]{2,12}(?:部门|负责人|受权人|人员|专人))([^，。；]{2,24})$/u,
    seen: '$1没有经过$2，直接由当班人员$3',
    worth: 3,
  },
  { form: /^([^，]{4,40})应当(标明|注明|贴有|签注|建立|设置|配备)([^，。；]{2,40})$/u, seen: '$1没有$2$3', worth: 3 },
  {
    form: /^([^，]{4,40})应当(?:隔离|单独|分别)(存放|贮存|保存)([^，。；]{0,20})$/u,
    seen: '$1与合格的东西混在一起$2',
    worth: 3,
  },
]

/** The ways in which this sentence can be broken. */
export function breachesOf(sentence: string): Breach[] {
  const found = rules.flatMap(({ form, seen, worth }) =>
    form.test(sentence) ? [{ seen: sentence.replace(form, seen), worth }] : [],
  )
  const [quantity] = quantitiesIn(sentence)
  if (quantity && quantity.bound === 'lower' && !quantity.chinese && /不低于|不少于|不小于/u.test(sentence)) {
    const wrong = otherValues(quantity).find(({ number }) => number < quantity.number)
    const written = wrong && writeLike(quantity, wrong.number)
    const [subject = ''] = sentence.split(/应当|必须/u)
    if (written && subject.length >= 4 && !subject.includes('，'))
      found.push({ seen: `${subject}只有${written}${quantity.unit}`, worth: 5 })
  }
  return found
}
