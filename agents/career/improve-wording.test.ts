import { expect, it } from 'vitest'
import { parseResume } from '../../career/resume/parse-resume.ts'
import { scriptedModel } from '../testing/scripted-model.ts'
import { improveWording } from './improve-wording.ts'

const resume = parseResume([
  '电话：13900000001',
  '实习经历',
  '2025.03-2025.08 示例制药企业甲 灌装实习生',
  '- 负责填写批生产记录12批',
])
const path = 'work.0.highlights.0'
const task = (model: ReturnType<typeof scriptedModel> | null) => ({
  resume,
  evidence: [],
  path,
  wish: '写清楚一点',
  model: model?.connection ?? null,
  signal: new AbortController().signal,
})

it('rewords by rules without a model', async () => {
  const { result, model } = await improveWording(task(null))
  expect(result).toMatchObject({ before: '负责填写批生产记录12批', after: '填写批生产记录12批', by: 'rules' })
  expect(model).toBe('quotation')
})

it('shows a model’s words when they add nothing', async () => {
  const model = scriptedModel(['{"wording": "实习中填写批生产记录12批"}'])
  const { result } = await improveWording(task(model))
  expect(result).toMatchObject({ after: '实习中填写批生产记录12批', by: 'model' })
  expect(model.prompts[0]).not.toContain('13900000001')
})

it('drops a model’s words that hold a number nobody gave, and says so', async () => {
  const { result } = await improveWording(task(scriptedModel(['{"wording": "独立填写批生产记录50批，零差错"}'])))
  expect(result).toMatchObject({ after: '填写批生产记录12批', by: 'rules' })
  expect(result.note).toContain('50')
})

it('falls back to the rules when the model fails', async () => {
  const { result } = await improveWording(task(scriptedModel(['没有 JSON'], ['还是没有'])))
  expect(result.by).toBe('rules')
  expect(result.note).toContain('大模型')
})

it('refuses a field that is not there', async () => {
  await expect(improveWording({ ...task(null), path: 'work.9.name' })).rejects.toMatchObject({ code: 'not-found' })
})
