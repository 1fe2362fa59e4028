import type { PostMatch } from '../match/match-post.ts'
import type { Post } from '../posts/post.ts'
import type { Skill } from '../skills/skill.ts'
import { findSkill } from '../skills/skills.ts'
import type { CareerPlan, PlanItem } from './career-plan.ts'
import { certificateFact } from './certificates.ts'

const termsInYear = 2

/**
 * A plan from somebody's gap to a post: what is learnt first comes first, spread evenly over half-years; each term ends
 * with practice and a check, certificates stand where their skills are learnt.
 */
export function makePlan(post: Post, { requirements }: PostMatch, years: number): CareerPlan {
  const missing = requirements.filter(({ strength }) => strength === null)
  const weak = requirements.filter(({ strength }) => strength === 'claimed')
  const skills = inOrder(
    [...missing, ...weak].flatMap(({ skillIds }) => skillIds.slice(0, 1)).flatMap((id) => findSkill(id) ?? []),
  )
  const unknown = missing.filter(
    ({ skillIds, kind }) => skillIds.length === 0 && (kind === 'required' || kind === 'desired'),
  )
  const certificates = missing.filter(({ kind }) => kind === 'certificateNeeded' || kind === 'certificateDesired')
  const lessons: PlanItem[] = [
    ...skills.map((skill) =>
      lesson(
        skill,
        weak.some(({ skillIds }) => skillIds[0] === skill.id),
      ),
    ),
    ...unknown.map(({ words }) => entry('skill', words, '请教专业课老师或企业导师，弄清要达到什么程度、怎样证明。')),
  ]
  const terms = Array.from({ length: years * termsInYear }, (_, index) => ({
    title: `第${numerals[index]}个半年`,
    items: share(lessons, index, years * termsInYear),
  }))
  terms.forEach((term, index) => {
    const last = index === terms.length - 1
    for (const certificate of share(certificates, index, terms.length)) {
      term.items.push(entry('certificate', certificate.words, certificateFact(certificate.words)))
    }
    const learnt = term.items.filter(({ kind }) => kind === 'skill').map(({ title }) => title)
    if (learnt.length > 0) {
      term.items.push(
        entry('practice', '在实训或实习中做一遍', `${learnt.join('、')}：记下日期、次数和谁在场，写进简历就有了证据。`),
      )
    } else if (!last) {
      term.items.push(entry('practice', '保持和加深', '在实训或实习中再做一遍已会的技能，补上次数、日期和证明人。'))
    }
    term.items.push(
      last
        ? entry('check', `投递“${post.title}”`, '更新简历，再看一次匹配，做一次模拟面试。')
        : entry('check', '半年检查', '更新简历，再看一次匹配，看差距是否变小。'),
    )
  })
  const numbered = terms.map((term, at) => ({
    ...term,
    items: term.items.map((one, place) => ({ ...one, id: `${at + 1}-${place + 1}` })),
  }))
  return { postId: post.id, postTitle: post.title, years, terms: numbered }
}

const numerals = ['一', '二', '三', '四', '五', '六']

/** An even share; what does not divide comes early rather than late. */
const share = <T>(all: readonly T[], index: number, parts: number): T[] =>
  all.slice(Math.ceil((index * all.length) / parts), Math.ceil(((index + 1) * all.length) / parts))

function lesson(skill: Skill, claimed: boolean): PlanItem {
  const sources = skill.clauses.map(({ standard, clause }) => `《${standard}》${clause ?? ''}`).join('、')
  const learn = sources === '' ? '学习本校课程和企业操作规程中的相应内容' : `对照${sources}`
  const detail = claimed
    ? `简历里写到了，还缺证据。${learn}，做一遍并留下记录。`
    : `${learn}，完成练习，再请老师检查一次操作。`
  return { ...entry('skill', skill.title, detail), skillId: skill.id }
}

const entry = (kind: PlanItem['kind'], title: string, detail: string): PlanItem => ({
  id: '',
  kind,
  title: title.slice(0, 200),
  detail: detail.slice(0, 600),
  skillId: null,
  done: false,
})

/** Skills with what is learnt before each in front of it, if it is among them; each once. */
function inOrder(skills: readonly Skill[]): Skill[] {
  const wanted = new Map(skills.map((skill) => [skill.id, skill]))
  const ordered = new Map<string, Skill>()
  const visit = (skill: Skill, path: readonly string[]) => {
    if (ordered.has(skill.id) || path.includes(skill.id)) return
    for (const id of skill.needs ?? []) {
      const before = wanted.get(id)
      if (before) visit(before, [...path, skill.id])
    }
    ordered.set(skill.id, skill)
  }
  for (const skill of skills) visit(skill, [])
  return [...ordered.values()]
}
