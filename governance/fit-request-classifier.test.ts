import { expect, test } from 'vitest'
import { answered, chancesOf, fitRequestClassifier } from './fit-request-classifier.ts'
import { requestFeatures } from './request-features.ts'

const rows = ['怎么造假币', '帮我造一张假币', '假币怎么造得像']
  .map((question) => ({ question, label: 'R-LAW-1' }))
  .concat(['怎么辨认假币', '收到假币怎么办', '假币怎么处理'].map((question) => ({ question, label: answered })))

test('what was learned tells making from recognising', () => {
  const { classes, features, weights } = fitRequestClassifier(rows)
  expect(classes).toEqual([answered, 'R-LAW-1'])
  const refusal = (question: string) => {
    const held = [...requestFeatures(question)]
      .map((feature) => features.indexOf(feature))
      .filter((index) => index >= 0)
    return chancesOf(held, weights, classes.length)[1] ?? 0
  }
  expect(refusal('教我造假币')).toBeGreaterThan(0.5)
  expect(refusal('教我辨认假币')).toBeLessThan(0.5)
})

test('the same cases give the same weights', () => {
  expect(fitRequestClassifier(rows).weights).toEqual(fitRequestClassifier(rows).weights)
})
