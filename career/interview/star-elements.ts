import type { SpokenSentence } from './find-words.ts'

/** The parts of a told experience: situation, task, action, result. */
export const starElements = ['situation', 'task', 'action', 'result'] as const
export type StarElement = (typeof starElements)[number]

const when =
  /上次|那次|有1次|有一次|那时|当时|去年|前年|上学期|上个?月|暑假|寒假|周末|实习|实训|比赛|在学校|那天|昨天|第1次/u
const goal = /任务|要求|目标|需要|负责|分到|分给|为了|老师让|老师要|应该|规定|轮到|要在|必须/u
const did =
  /(?:我|自己)[^，。；！？]{0,14}(?:告诉|报告|跟|说|做|量|测|记|写|画|查|检查|核对|洗|擦|扶|叫(?=人|他|她|住|停|医|护|班|组|保|同|老|大)|停|关|拿|放|换|改|练|学|教|讲|问|提|劝|提醒|坚持|拒绝|准备|整理|补|跑|列|分|称|填|负责|排|陪|拦|送)/u
const outcome =
  /结果|最后|后来|终于|从那以后|以后|现在|从此|避免|提高|减少|合格|通过|成功|拿了|得了|学会|表扬|没有?再|再也|按时|完成了/u

/** The sentence in which each part of an experience is told; null for what is missing. */
export function findStarElements(sentences: readonly SpokenSentence[]): Record<StarElement, string | null> {
  const first = (pattern: RegExp) => sentences.find(({ plain }) => pattern.test(plain))?.said ?? null
  return { situation: first(when), task: first(goal), action: first(did), result: first(outcome) }
}

const order = /首先|先|然后|接着|再|最后|之后|第1|第2|1是|2是|同时|马上|立即|第一|第二/gu
const reason = /因为|所以|为了|不然|否则|这样|要不|会导致|才能|免得|怕/gu

/** 0 to 1: an order of steps and a reason, the two things that make an answer easy to follow. */
export function orderliness(sentences: readonly SpokenSentence[]): number {
  const plain = sentences.map((sentence) => sentence.plain).join('')
  const steps = new Set(plain.match(order)).size
  const reasons = new Set(plain.match(reason)).size
  return Math.min(1, Math.min(2, steps) * 0.35 + Math.min(1, reasons) * 0.3)
}
