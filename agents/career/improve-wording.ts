import { z } from 'zod'
import type { Evidence } from '../../career/match/person-facts.ts'
import { findInventions } from '../../career/resume/find-inventions.ts'
import { improveResume } from '../../career/resume/improve-resume.ts'
import type { Resume } from '../../career/resume/resume.ts'
import { fieldAt } from '../../career/resume/resume-field.ts'
import { redact } from '../../governance/redact.ts'
import { loadPrompt } from '../../prompts/load-prompt.ts'
import { AppError } from '../../storage/app-error.ts'
import { fence } from '../fence.ts'
import { fitToShow, type Work } from '../guarded-task.ts'
import type { ModelConnection } from '../model-connection.ts'
import type { modelPace } from '../model-pace.ts'
import { structuredReply } from '../structured-reply.ts'

const prompt = loadPrompt('career-wording', ['sentence', 'facts', 'wish'])
const replySchema = z.object({ wording: z.string().trim().min(2).max(200) })

/** A field of a résumé in better words; `after` is null where nothing honest can be made of it, and `note` says why. */
export type Wording = { path: string; before: string; after: string | null; by: 'rules' | 'model'; note: string }

type WordingTask = {
  resume: Resume
  evidence: readonly Evidence[]
  path: string
  /** What its owner wants, without personal data. */
  wish: string
  model: ModelConnection | null
  pace?: typeof modelPace
  signal: AbortSignal
}

/**
 * Rewords one field out of what its owner gave. A model's words are shown only when code finds no number, name,
 * certificate, skill or praise in them that is not in the field, its entry or the evidence; else the rules' wording stands.
 */
export async function improveWording(task: WordingTask): Promise<Work<Wording>> {
  const field = fieldAt(task.resume, task.path)
  if (!field) throw new AppError('not-found', '简历里没有这一条，它可能已被修改。')
  const byRules = rulesWording(task, field.value)
  if (!task.model) return work(byRules, 'quotation', null)
  try {
    const sentence = redact(field.value, { roster: [] }).text
    const facts = factsFor(task)
    const { wording } = await structuredReply({
      model: task.model,
      prompt: prompt.render({
        sentence: fence(sentence),
        facts: fence(redact(facts, { roster: [] }).text),
        wish: fence(task.wish),
      }),
      schema: replySchema,
      signal: task.signal,
      ...(task.pace ? { pace: task.pace } : {}),
    })
    const shown = fitToShow(wording, [sentence, facts])
    const invented = shown === null ? [] : findInventions(shown, `${sentence}\n${facts}`)
    if (shown === null || invented.length > 0) {
      const note =
        invented.length > 0
          ? `大模型的写法加进了你没有提供的内容（${invented.slice(0, 3).join('、')}），已丢弃。`
          : '大模型的写法没有通过检查，已丢弃。'
      return work({ ...byRules, note: `${note}${byRules.note}` }, task.model.name, prompt.reference)
    }
    const after = shown === field.value ? null : shown
    const note = after === null ? '这一句已经写清楚了。' : '只调整了说法，没有增加内容；请核对后再采用。'
    return work({ path: task.path, before: field.value, after, by: 'model', note }, task.model.name, prompt.reference)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return work({ ...byRules, note: `${error.message}${byRules.note}` }, 'quotation', prompt.reference)
  }
}

function rulesWording({ resume, evidence, path }: WordingTask, before: string): Wording {
  const suggestions = improveResume(resume, evidence).filter((one) => one.path === path)
  const after = suggestions.find((one) => one.after !== undefined)?.after ?? null
  const asks = suggestions.flatMap(({ ask }) => (ask ? [ask] : []))
  const note =
    after !== null ? '只调整了说法，没有增加内容。' : (asks[0] ?? '按规则没有可改的说法；可以补充数字和证据。')
  return { path, before, after, by: 'rules', note }
}

/** The other words of the same entry, and the evidence for skills: what a rewording may draw on. */
function factsFor({ resume, evidence, path }: WordingTask): string {
  const [part = '', index = ''] = path.split('.')
  const entry = part === 'work' ? resume.work[Number(index)] : undefined
  const own = entry ? [entry.position, ...entry.highlights].flatMap((field) => (field ? [field.value] : [])) : []
  return [...own, ...evidence.map(({ text }) => text)].join('\n')
}

const work = (result: Wording, model: string, reference: string | null): Work<Wording> => ({
  result,
  text: result.after ?? result.note,
  clauseIds: [],
  model,
  prompt: reference,
})
