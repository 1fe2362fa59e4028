import { z } from 'zod'
import { seededRandom } from '../storage/seeded-random.ts'
import type { ItemContent } from './quiz-item.ts'

const common = { stem: z.string(), situation: z.string(), marks: z.number() }

/** An item as it is shown to whoever answers it: nothing in it tells what is right. */
export const itemViewSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single-choice'), ...common, options: z.array(z.string()) }),
  z.object({ type: z.literal('multiple-choice'), ...common, options: z.array(z.string()) }),
  z.object({ type: z.literal('true-false'), ...common }),
  /** `blanks`: how many; each stands as `____` in the stem, or after it where the stem has none. */
  z.object({ type: z.literal('fill-in'), ...common, blanks: z.number().int() }),
  z.object({ type: z.literal('ordering'), ...common, steps: z.array(z.string()) }),
  z.object({ type: z.literal('short-answer'), ...common }),
  z.object({ type: z.literal('case'), ...common }),
])
export type ItemView = z.infer<typeof itemViewSchema>

/** The item without its key; options and steps shuffled, always alike for the same seed. */
export function itemView(content: ItemContent, seed: string): ItemView {
  const { stem, situation, marks } = content
  const common = { stem, situation, marks }
  switch (content.type) {
    case 'single-choice':
    case 'multiple-choice':
      return {
        type: content.type,
        ...common,
        options: seededRandom(seed).shuffle(content.options.map(({ text }) => text)),
      }
    case 'fill-in':
      return { type: 'fill-in', ...common, blanks: content.blanks.length }
    case 'ordering':
      return { type: 'ordering', ...common, steps: mixed(content.steps, seed) }
    default:
      return { type: content.type, ...common }
  }
}

/** Shuffled so that whoever leaves three steps or more as they stand is never right. */
function mixed(steps: readonly string[], seed: string): string[] {
  const shuffled = seededRandom(seed).shuffle(steps)
  const unchanged = steps.length > 2 && shuffled.every((step, index) => step === steps[index])
  return unchanged ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled
}
