import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type CareerIndustry, careerIndustries, type Skill, skillSchema } from './skill.ts'

const read = (industry: CareerIndustry): Skill[] =>
  z.array(skillSchema).parse(JSON.parse(readFileSync(new URL(`./${industry}.json`, import.meta.url), 'utf8')))

/** The vocabulary of skills, by industry. */
export const skillsByIndustry: ReadonlyMap<CareerIndustry, readonly Skill[]> = new Map(
  careerIndustries.map((industry) => [industry, read(industry)]),
)

const byId = new Map([...skillsByIndustry.values()].flat().map((skill) => [skill.id, skill]))

/** The skill of an id; undefined for an id of an older vocabulary. */
export const findSkill = (id: string): Skill | undefined => byId.get(id)

/** What an industry's posts may ask: its own skills and the general ones. */
export const skillsOf = (industry: CareerIndustry): readonly Skill[] => [
  ...(skillsByIndustry.get(industry) ?? []),
  ...(industry === 'general' ? [] : (skillsByIndustry.get('general') ?? [])),
]
