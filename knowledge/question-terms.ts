import { cutTerms, cutWords, foldText } from './cut-terms.ts'

// Words that ask, or that every rule contains: they say nothing of the subject. Longest first, so that 什么时候 goes before 什么.
const askingWords = [
  '什么时候',
  '什么时间',
  '是什么意思',
  '有什么要求',
  '有哪些要求',
  '有什么规定',
  '有哪些规定',
  '的内容是什么',
  '讲了什么',
  '说了什么',
  '怎么规定',
  '如何规定',
  '请问一下',
  '多长时间',
  '多长',
  '多久',
  '为什么',
  '是什么',
  '有什么',
  '有哪些',
  '怎么办',
  '怎么样',
  '怎么做',
  '怎样',
  '怎么',
  '如何',
  '哪些',
  '哪个',
  '哪里',
  '哪种',
  '哪几',
  '什么',
  '多少',
  '几个',
  '几种',
  '是否',
  '能否',
  '可否',
  '请问',
  '要求',
  '规定',
  '告诉我',
  '帮我',
  '给我',
  '介绍',
  '解释',
  '说明一下',
  '可不可以',
  '能不能',
  '要不要',
  '该不该',
  '应当',
  '应该',
  '必须',
  '可以',
  '需要',
  '能够',
  '一下',
  '哪',
  '吗',
  '呢',
  '吧',
  '啊',
  '谁',
  '几',
  '我',
  '你',
  '您',
  '请',
  '得',
  '着',
  '过',
]
const asking = new RegExp([...askingWords].sort((a, b) => b.length - a.length).join('|'), 'gu')

/** The words of a question that say what it is about, without those that only ask. */
export function subjectWords(question: string): string[] {
  return cutWords(subjectOf(question))
}

/** The distinct index terms of a question's subject; all its terms when it only asks. */
export function questionTerms(question: string): string[] {
  const subject = cutTerms(subjectOf(question))
  return [...new Set(subject.length > 0 ? subject : cutTerms(question))]
}

const subjectOf = (question: string): string => foldText(question).replace(asking, ' ')
