import { expect, test } from 'vitest'
import { hasMath } from './has-math.ts'

test.each(['面积 $S=\\pi r^2$。', '$$\nx^2\n$$', '浓度 \\(c = n/V\\)', '\\[a+b\\]', '$x$'])(
  '%s holds a formula',
  (text) => {
    expect(hasMath(text)).toBe(true)
  },
)

test.each(['单价 $5', '从 $5 到 $ 6', '第四十八条[1]', '数组 a[0]'])('%s holds none', (text) => {
  expect(hasMath(text)).toBe(false)
})
