import { expect, it } from 'vitest'
import { rememberedTutor } from './remembered-tutor.ts'
import type { TutorMessage } from './tutor-conversation.ts'

it('asks only what was not said before, with all that came before it in mind', async () => {
  const asked: string[] = []
  const begin = rememberedTutor(() => {
    const heard: string[] = []
    return async (message) => {
      heard.push(message)
      asked.push(message)
      return { text: heard.join('→') } as TutorMessage
    }
  })
  const first = begin('socratic')
  expect((await first('一')).text).toBe('一')
  expect((await first('二')).text).toBe('一→二')
  const second = begin('socratic')
  await second('一')
  expect(asked).toEqual(['一', '二'])
  expect((await second('三')).text).toBe('一→三')
  expect(asked).toEqual(['一', '二', '一', '三'])
})
