import { otherValues, quantitiesIn, writeLike } from './quantities.ts'

/** What was seen that breaks a sentence. */
export type Breach = { seen: string; worth: number }

type Rule = { form: RegExp; seen: string; worth: number }

// Each says in plain words that what the sentence demands was left out, or that what it forbids was done.
const rules: readonly Rule[] = [
  { form: /^([^，]{2,40}(?:人员|者|人|部门|企业|操作|区|室))不得([^，。]{2,40})$/u, seen: '$1$2', worth: 4 },
  { form: /^每(一?[批个种次])([^，]{2,50})应当有([^，。；]{2,40})$/u, seen: '有一$1$2没有$3', worth: 4 },
  { form: /^([^，]{4,50})应当有([^，。；]{2,40})$/u, seen: '$1没有$2', worth: 3.5 },
  { form: /^([^，]{4,50})应当经过([^，。；]{2,20})$/u, seen: '$1没有经过$2', worth: 4 },
  {
    form: /^每(批|个|种|次)([^，]{2,50})应当(?:由|经)([^，。；]{2,14}(?:部门|负责人|受权人|人员|专人))((?!的)[^，。；]{2,24})$/u,
    seen: '有一$1$2没有由$3$4，而是由当班的人自己$4',
    worth: 4,
  },
  {
    form: /^([^，]{4,50})应当(?:由|经)([^，。；]{2,14}(?:部门|负责人|受权人|人员|专人))((?!的)[^，。；]{2,24})$/u,
    seen: '$1没有由$2$3，而是由当班的人自己$3',
    worth: 4,
  },
  { form: /^([^，]{4,40})应当(标明|注明|贴有|签注|建立|设置|配备)([^，。；]{2,40})$/u, seen: '$1没有$2$3', worth: 3 },
  { form: /^([^，]{4,40})应当(?:隔离|单独|分别)(存放|贮存|保存)$/u, seen: '$1与其他合格物品混在一起$2', worth: 3.5 },
]
// A subject such as 没有内容物的 needs what stands before it; 适当的人员 may be whoever it was.
const unclear = /的$|^(?:其他|有关)|适当|有关|相关人员/u

/** The ways in which this sentence can be broken. */
export function breachesOf(sentence: string): Breach[] {
  const told = sentence.replace(/(?:均|都)(?=应当)/u, '')
  const [subject = ''] = told.split(/应当|必须|不得/u)
  if (unclear.test(subject) || /[的]?适当的|相关的指定/u.test(told)) return []
  const found = rules.flatMap(({ form, seen, worth }) =>
    form.test(told) ? [{ seen: told.replace(form, seen), worth }] : [],
  )
  const [quantity] = quantitiesIn(sentence)
  if (quantity && !quantity.chinese && /不低于|不少于|不小于/u.test(sentence)) {
    const wrong = otherValues(quantity).find(({ number }) => number < quantity.number)
    const written = wrong && writeLike(quantity, wrong.number)
    if (written && subject.length >= 4 && !subject.includes('，')) {
      found.push({ seen: `${subject}只有${written}${quantity.unit}`, worth: 5 })
    }
  }
  return found
}
