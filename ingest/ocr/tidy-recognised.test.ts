import { expect, test } from 'vitest'
import { tidyRecognised } from './tidy-recognised.ts'

test.each([
  ['《〈 八 ) 每批产品经批准后方可放行 ;', '（八）每批产品经批准后方可放行；'],
  ['五) 确保人员经过培训', '（五）确保人员经过培训'],
  ['第十一条”质量控制包括相应的组织机构', '第十一条 质量控制包括相应的组织机构'],
  ['第九条“药品”是指下列物质', '第九条“药品”是指下列物质'],
  ['第三节质量控制', '第三节 质量控制'],
  ['4 .正确的标签', '4.正确的标签'],
  ['数量〈如温湿度、避光) 和要求', '数量（如温湿度、避光）和要求'],
  ['《药品管理法》规定', '《药品管理法》规定'],
  ['压差不低于 10 Pa, 温度 18-26 ℃', '压差不低于 10 Pa，温度 18-26 ℃'],
  ['EU GMP Annex 1 (2022)', 'EU GMP Annex 1 (2022)'],
])('%s reads %s', (recognised, tidy) => {
  expect(tidyRecognised(recognised)).toBe(tidy)
})
