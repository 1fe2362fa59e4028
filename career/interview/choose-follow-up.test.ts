import { describe, expect, it } from 'vitest'
import { chooseFollowUp } from './choose-follow-up.ts'
import type { InterviewQuestion } from './interview-question.ts'
import { questionBank } from './question-bank.ts'
import type { Reply } from './score-replies.ts'

const questionOf = (id: string) => questionBank.find((question) => question.id === id) as InterviewQuestion
const said = (text: string, followUp: Reply['followUp'] = null): Reply => ({ text, followUp })

describe('a follow-up', () => {
  it('asks whoever claimed something dangerous to think again, once', () => {
    const question = questionOf('bio-t06')
    const first = said('贴个创可贴就进去。')
    expect(chooseFollowUp(question, [first])).toMatchObject({ reason: 'reconsider' })
    expect(chooseFollowUp(question, [first, said('没事的。', 'reconsider')])).toBeNull()
  })

  it('asks for what is missing without telling it, the critical first', () => {
    const question = questionOf('bio-t01')
    const asked = chooseFollowUp(question, [said('读数不够就先不进去，马上报告班长。')])
    expect(asked).toEqual({ reason: 'missing', question: '压差的数值是多少？' })
    expect(asked?.question).not.toContain('10')
  })

  it('asks what a person did and how it ended where they only say how they are', () => {
    const question = questionOf('gen-b05')
    const replies = [said('时间紧的时候心态要好。'), said('先做重要的。', 'missing')]
    expect(chooseFollowUp(question, replies)).toMatchObject({ reason: 'vague' })
  })

  it('goes on after a good answer, after two follow-ups, and where a person says that they do not know', () => {
    const question = questionOf('bio-t02')
    const good = '我会划一条横线，让原来的数字看得清，旁边写正确的，签名和日期，再写明理由，因为要能追溯。'
    expect(chooseFollowUp(question, [said(good)])).toBeNull()
    expect(chooseFollowUp(question, [said('划掉。'), said('嗯。', 'missing'), said('就这样。', 'vague')])).toBeNull()
    expect(chooseFollowUp(question, [said('不知道')])).toBeNull()
  })

  it('takes a good answer further where there is something to ask', () => {
    const question = questionOf('bio-t01')
    const good = '不低于10帕，先看表。不够就不进去，马上报告班长和QA，记录读数，按偏差处理，因为会污染。'
    expect(chooseFollowUp(question, [said(good)])).toEqual({ reason: 'deeper', question: question.deeper })
  })
})
