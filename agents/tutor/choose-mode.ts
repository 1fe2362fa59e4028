import type { ChosenBy, Tutoring, TutorMode } from './tutoring.ts'

/** What a learner's message does in an exchange: begins anew, answers, asks for help, or asks for the next. */
/** `aside` is said to the tutor and not to the question (哦, 好无聊); `stop` ends an exchange (不想练了). */
export type TutorAct = 'new' | 'answer' | 'hint' | 'tell' | 'unknown' | 'next' | 'aside' | 'stop'

export type Plan = {
  mode: TutorMode
  chosenBy: ChosenBy
  act: TutorAct
  /** What it is about, without the words that choose the mode; empty where the message says nothing of it. */
  topic: string
  /** The message is one of the fixed phrases of an exchange and says nothing of its own. */
  fixed: boolean
}

const asks: [TutorMode, RegExp][] = [
  [
    'practise',
    /考一?考我|测一?测我|(?:出|来|给我出)(?:一|几|两|\d)?(?:道|个|点)?(?:练习)?题(?!目)|练习一下|做(?:几|一)?道?练习|quiz me/iu,
  ],
  [
    'procedure',
    /(?:帮我|请)?(?:检查|看看|核对)(?:一下)?(?:我的?|下面的?|这些?)?(?:操作)?(?:步骤|操作顺序|顺序|做法)(?:对不对|对吗)?|检查步骤/u,
  ],
  [
    'socratic',
    /我想?要?自己(?:先)?想(?:想|一想)?|(?:先)?(?:不要|别)直接(?:告诉我|说)(?:答案)?|(?:请)?(?:引导|启发)我|一步一?步(?:地)?(?:问|引导)我/u,
  ],
  ['review', /(?:带|陪|帮)我复习|(?:考前|期末|开始|快速)复习|复习一下/u],
  ['explain', /(?:换成|用|改成|切换到)讲解|直接讲解?(?:给我)?(?:听)?/u],
]
const edges = /^[\s，,。.！!？?：:；;、的吧呢关于一下请]+|[\s，,。.！!；;、：:吧呢]+$/gu
const trimmed = (text: string) => text.replace(/[\s，,。.！!？?～~、了吧呢啊呀]+/gu, '')
const unknown =
  /^(?:我?(?:真的)?(?:不知道|不会|不懂|不清楚|不记得|忘|想不出来?|想不起来|没思路|猜不出来?)|不晓得|pass)$/iu
// Asked in the middle of an exchange, why and what it means are wishes for help, not answers.
const hint =
  /^(?:(?:能不能|可不可以|可以|能|请)?(?:再)?给(?:我)?(?:个|一个|点|一点|些)?提示[吗嘛]?|为(?:什么|啥)|(?:这|那)?是?(?:什么|啥)意思|没看懂|看不懂|好难|太难|提示(?:一下|我)?|再提示(?:一下)?|再给(?:个|一个)提示|hint)$/iu
const stop =
  /^(?:我|今天)?(?:(?:不想|不要|不)(?:再)?(?:练|做|学|答|玩)|(?:先|就)?到(?:这|这里|此)(?:为止)?|结束|停|停止|休息(?:一下)?|下次再(?:练|说))$/u
// Said to the tutor, not to the question.
const aside =
  /^(?:[哦噢嗯额呃唉哈呵]+|好|好的|ok|okay|收到|明白|知道|(?:今天|你|我|这个?|真的?)*(?:有点|好|很|太|真)?(?:无聊|烦|累|困|饿)(?:死|人)?)$/iu
const tell = /^(?:算)?(?:直接)?(?:告诉我|公布|看|说|给我)(?:答案|结果|原文)?$|^(?:直接告诉我|不想了|我放弃|放弃)$/u
const next = /^(?:再来一(?:道|个)?题?|换一?(?:道|个)?题|下一(?:道|个)?题?|继续|再练一(?:道|个)?题?|接着来?|next)$/iu
const asking = /[？?]|什么|怎么|怎样|如何|多少|为什么|哪些|哪个|哪里|谁|是否|能不能|可不可以|吗$/u

/** Decides by code alone how a message is taken: its own words first, then what the page chose, then the open exchange. */
export function chooseMode(text: string, picked: TutorMode | null, open: Tutoring | undefined): Plan {
  const plain = trimmed(text)
  const state = open?.state ?? null
  if (state && open) {
    const act = fixedAct(plain, state.kind)
    const goesOn = picked === null || picked === open.mode
    if (act && goesOn) return { mode: open.mode, chosenBy: 'exchange', act, topic: '', fixed: true }
  }
  if (open && !state && open.mode !== 'explain' && next.test(plain)) {
    return { mode: open.mode, chosenBy: 'exchange', act: 'new', topic: '', fixed: true }
  }
  for (const [mode, words] of asks) {
    const found = words.exec(text)
    if (!found) continue
    const topic = text.replace(found[0], ' ').replace(edges, '').trim()
    return { mode, chosenBy: 'words', act: 'new', topic, fixed: trimmed(topic) === '' }
  }
  const mode = picked ?? (state ? (open?.mode ?? 'explain') : 'explain')
  const isAnswer =
    open !== undefined && state !== null && mode === open.mode && takesAnswer(open) && !isQuestion(plain, text)
  return {
    mode,
    chosenBy: isAnswer || (picked === null && state !== null) ? 'exchange' : 'reader',
    act: isAnswer ? 'answer' : 'new',
    topic: text,
    fixed: !isAnswer && (unknown.test(plain) || hint.test(plain) || tell.test(plain)),
  }
}

/** A phrase by which a learner asks on in an exchange (提示, 不知道, 直接告诉我) and says nothing of its own. */
export function isFixedPhrase(text: string): boolean {
  const plain = trimmed(text)
  return [next, unknown, hint, tell, stop, aside].some((words) => words.test(plain))
}

function fixedAct(plain: string, kind: NonNullable<Tutoring['state']>['kind']): TutorAct | null {
  if (kind !== 'procedure' && next.test(plain)) return 'next'
  if (kind === 'procedure') return null
  if (stop.test(plain)) return 'stop'
  if (aside.test(plain)) return 'aside'
  if (unknown.test(plain)) return 'unknown'
  if (hint.test(plain)) return 'hint'
  return tell.test(plain) ? 'tell' : null
}

function takesAnswer({ state }: Tutoring): boolean {
  if (state?.kind === 'practise') return !state.answered
  if (state?.kind === 'socratic') return state.at < state.steps.length
  return state !== null
}

/** A learner may answer with a doubtful "是不低于10帕吗？"; a question of their own is longer or asks what, how or why. */
const isQuestion = (plain: string, text: string): boolean =>
  plain.length > 6 &&
  asking.test(text) &&
  !/^(?:是不是|应该是|我觉得|我认为|我猜|大概|可能|是).{1,40}[吗吧？?]*$/u.test(text.trim())
