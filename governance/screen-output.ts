import { inOrder, oneOf } from './input-triggers/phrase.ts'
import { redact } from './redact.ts'

export type RemovedPart = {
  kind: 'canary' | 'claims-human' | 'romance' | 'verdict' | 'link' | 'personal-data' | 'method-of-self-harm'
  ruleId: string
  value: string
}

export type ScreenedOutput = { text: string; removed: RemovedPart[] }

export type OutputContext = {
  /** Words planted in the system prompt; a sentence that holds one is a leak. */
  canaries?: readonly string[]
  /** The passages the answer rests on; personal data printed there may be repeated. */
  sources?: readonly string[]
  /** Hosts that links may lead to, beside the government's and the school's own pages; subdomains included. */
  allowedHosts?: readonly string[]
}

/** What takes the place of a removed sentence. */
export const removedSentence = '（此处内容不符合规则，已移除。）'

const claims: readonly { kind: RemovedPart['kind']; ruleId: string; when: RegExp }[] = [
  {
    kind: 'claims-human',
    ruleId: 'R-TRUTH-2',
    when: /(?:我(?:就)?是(?:一个|一名|一位|个)?(?:真人|活人|人类|真正的人|真实的人)|我不是(?:ai|人工智能|机器人|程序)|我(?:也)?是(?:你的)?人类(?:老师|朋友)|\bi(?:'m|\s+am)\s+(?:a\s+)?(?:real\s+)?(?:human|person)\b)(?!吗)/iu,
  },
  {
    kind: 'romance',
    ruleId: 'R-MINOR-1',
    when: /我(?:也)?(?:好|很|真的|永远)?爱(?:上)?你(?!们的?祖国)|我(?:做|当|是)你的(?:女朋友|男朋友|老婆|老公|恋人|爱人|妈妈|爸爸|奶奶|爷爷)|(?:亲爱的|宝贝|老公|老婆|主人)(?=[，,！!~～。])|(?:亲亲|抱抱|么么哒|吻)你|\bi\s+love\s+you\b/iu,
  },
  {
    kind: 'verdict',
    ruleId: 'R-EVAL-1',
    when: new RegExp(
      [
        inOrder(6, oneOf('最终成绩 期末成绩 总评成绩 最终得分 总评'), oneOf('为 是 定为 评定为 :'), '\\d{1,3}分?'),
        inOrder(8, oneOf('已为你 已经为 我已 已将 系统已'), oneOf('录入 登记 提交 写入 开除 录用 淘汰'), ''),
        inOrder(
          6,
          oneOf('我决定 现决定 决定 建议直接 应当直接 直接'),
          oneOf('开除 录用他 录用她 予以录用 不予录用 淘汰他 淘汰她 劝退 给他挂科'),
        ),
      ].join('|'),
      'u',
    ),
  },
  {
    kind: 'method-of-self-harm',
    ruleId: 'R-CRISIS-2',
    when: /(?:服用|吞服|吃下?)[^。]{0,10}\d+\s*(?:片|粒|毫克|mg|克)[^。]{0,10}(?:即可|就会|就能|会|能|足以)?(?:致死|死亡|没有痛苦地)|割[^。]{0,6}(?:动脉|手腕)[^。]{0,12}(?:厘米|更快|方法)/iu,
  },
]

const link =
  /!?\[[^\]\n]*\]\(\s*[^)\s]*[^)]*\)|(?:https?:)?\/\/[^\s<>"'）)】，。；]+|\bjavascript:[^\s)]+|\bdata:[a-z]+\/[^\s)]+/giu

const defaultHosts = ['gov.cn', 'localhost', '127.0.0.1']

/**
 * Takes out of a composed answer what must not reach a reader: planted words of the prompt, claims to be human or
 * in love, verdicts that only people may give, links and images outside the allow-list, and personal data that the
 * sources do not hold. A bad sentence goes whole; a link leaves its words; personal data leaves a placeholder.
 */
export function screenOutput(text: string, context: OutputContext = {}): ScreenedOutput {
  const removed: RemovedPart[] = []
  const sentences = splitSentences(text).map((sentence) => {
    const canary = context.canaries?.find((word) => word !== '' && holds(sentence, word))
    const broken = canary
      ? { kind: 'canary' as const, ruleId: 'R-SYS-1' }
      : claims.find((claim) => claim.when.test(sentence) && !quoted(sentence, claim.when))
    if (!broken) return sentence
    removed.push({ kind: broken.kind, ruleId: broken.ruleId, value: sentence.trim() })
    return removedSentence + (sentence.match(/\s+$/u)?.[0] ?? '')
  })
  const linked = removeLinks(sentences.join(''), context.allowedHosts ?? [], removed)
  return { text: hidePersonalData(linked, context.sources ?? [], removed), removed }
}

/** Sentences with their end marks and line breaks, so that joining them gives the text back. */
function splitSentences(text: string): string[] {
  return text.match(/[^。！？!?\n]*(?:[。！？!?]+[”』」）)]*|\n+|$)/gu)?.filter((part) => part !== '') ?? []
}

/** A planted word counts also when it is spread out, reversed or in another case. */
function holds(sentence: string, word: string): boolean {
  const plain = (value: string) => value.toLowerCase().replace(/[\s\-_.,*·]/gu, '')
  const [inside, sought] = [plain(sentence), plain(word)]
  return inside.includes(sought) || inside.includes([...sought].reverse().join(''))
}

/** Words inside quotation marks are spoken of, not spoken. */
function quoted(sentence: string, when: RegExp): boolean {
  return !when.test(sentence.replace(/[“"「『《][^”"」』》]*[”"」』》]/gu, ''))
}

function removeLinks(text: string, allowedHosts: readonly string[], removed: RemovedPart[]): string {
  return text.replace(link, (found) => {
    const target = /\]\(\s*<?([^)\s>]*)/u.exec(found)?.[1] ?? found
    const image = found.startsWith('![')
    if (isAllowed(target, [...defaultHosts, ...allowedHosts]) && !(image && /^(?:https?:)?\/\//iu.test(target)))
      return found
    removed.push({ kind: 'link', ruleId: 'R-SYS-1', value: target })
    return image ? '' : (/^\[([^\]]*)\]/u.exec(found)?.[1] ?? '（外部链接已移除）')
  })
}

/** A path or anchor of our own, or a host of the list or below one of it. */
function isAllowed(target: string, hosts: readonly string[]): boolean {
  if (/^(?:#|\/(?![/\\])|\.{0,2}\/(?![/\\])|[\w-]+(?:\/|$))/u.test(target) && !/^[a-z]+:/iu.test(target)) return true
  const address = target.startsWith('//') ? `https:${target}` : target
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (!/^https?:$/u.test(url.protocol) || url.username !== '') return false
  return hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
}

function hidePersonalData(text: string, sources: readonly string[], removed: RemovedPart[]): string {
  const material = sources.join('\n')
  const unknown = redact(text).spans.filter((span) => span.type !== 'name' && !material.includes(span.value))
  let result = text
  for (const span of unknown.toReversed()) {
    removed.push({ kind: 'personal-data', ruleId: 'R-PRIV-1', value: span.value })
    result = `${result.slice(0, span.start)}〔个人信息已隐藏〕${result.slice(span.end)}`
  }
  return result
}
