const asks =
  /什么|哪[些个种里几]|多少|多[久长大高]|怎么|怎样|如何|谁|[吗呢]$|几[个次种天年]|是否|能不能|可不可以|要不要/u
const each = /^(.*?)(?:和|与|跟)(.*?)(?:分别|各自|各(?=[有是要]))(.*)$/su
const shortest = 2
const partsAtMost = 3

/**
 * The parts of a question that asks more than one thing: 收货时怎样验收 and 什么情况要拒收; 洗手要多久 and 手消毒要多久. Empty for a
 * question that asks one.
 */
export function questionParts(question: string): string[] {
  const bare = question.trim().replace(/[？?。！!]+$/u, '')
  const [, first = '', second = '', asked = ''] = each.exec(bare) ?? []
  if (first.length >= shortest && second.length >= shortest && asks.test(asked)) return [first + asked, second + asked]
  const pieces = bare.split(/[，,；;？?。]/u).filter((piece) => piece.trim().length > shortest)
  const asking = pieces.filter((piece) => asks.test(piece))
  return asking.length < 2 || asking.length > partsAtMost ? [] : asking
}
