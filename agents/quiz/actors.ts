/** Who has to do something, as a sentence says with 由 or 经. */
export type Actor = { actor: string; at: number; deed: string }

const kinds =
  '部门|负责人|受权人|人员|委托方|受托方|班组长|值班员|护士|医生|供应商|小组|企业|管理员|内审员|监督员|主任|经理'
const deeds =
  '签名|审核|批准|负责|保存|保管|评价|评估|复核|执行|填写|签发|确认|管理|发放|检查|计数|拟订|清场|审批|决定|制定|操作'
const named = new RegExp(`(?:由|经)((?:[\\p{Script=Han}]{0,8}?)(?:${kinds}))(${deeds})`, 'gu')
const noActor = /的|或|和|及|以|他人|指定|适当|任何|所有|其他|有关|相关|部门负责人$|^企业$/u

/** Who acts in a sentence, where it is one named person or department. */
export function actorsIn(sentence: string): Actor[] {
  return [...sentence.matchAll(named)]
    .map(({ 1: actor = '', 2: deed = '', index }) => ({ actor, deed, at: index + 1 }))
    .filter(({ actor, at }) => actor.length >= 2 && !noActor.test(actor) && !/需要?经$/u.test(sentence.slice(0, at)))
}
