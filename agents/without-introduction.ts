import { protectedKindOf } from '../career/resume/protected-attributes.ts'

// 我叫…, 我是…, 本人…: a name, or what somebody is at a school.
const named = /^(?:大家好|老师好|你好|您好)$|^(?:我|本人)?(?:的名字)?(?:叫|姓|是)[\p{Script=Han}·〔〕\d]{1,12}$/u
const sentence = /[^。！!；;\n]+[。！!；;\n]*/gu

/**
 * A question without a sentence before it in which somebody only says who they are: name, sex, age, ethnicity, origin. What
 * is found must not depend on it. An age that stands in the question itself stays, since an answer may hang on it.
 */
export function withoutIntroduction(question: string): string {
  const sentences = question.match(sentence) ?? []
  const asked = sentences.findIndex((words) => !isIntroduction(words))
  return asked <= 0 ? question : sentences.slice(asked).join('').trim()
}

function isIntroduction(words: string): boolean {
  const parts = words.split(/[，,、。！!；;\s]+/u).filter((part) => part !== '')
  return (
    parts.some((part) => named.test(part)) && parts.every((part) => named.test(part) || protectedKindOf(part) !== null)
  )
}
