import { expect, test } from 'vitest'
import { aigcMetadata, modelLabel, quotationLabel } from './ai-label.ts'

test('the visible labels say who wrote the text', () => {
  expect(modelLabel).toContain('人工智能生成')
  expect(quotationLabel).toContain('原文摘引')
})

test('file metadata carries the seven keys of the standard and changes with the text', () => {
  const content = { provider: '示例学校', contentId: 'lesson-1', text: '教案' }
  const { AIGC } = aigcMetadata(content)
  expect(Object.keys(AIGC)).toEqual([
    'Label',
    'ContentProducer',
    'ProduceID',
    'ReservedCode1',
    'ContentPropagator',
    'PropagateID',
    'ReservedCode2',
  ])
  expect(aigcMetadata({ ...content, text: '改过的教案' }).AIGC.ReservedCode1).not.toBe(AIGC.ReservedCode1)
})
