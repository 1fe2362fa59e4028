import { describe, expect, it } from 'vitest'
import { nodeVersionProblem } from './node-version.mjs'

describe('nodeVersionProblem', () => {
  it.each(['v20.19.0', 'v20.20.2', 'v22.12.0', 'v24.1.0'])('accepts %s', (version) => {
    expect(nodeVersionProblem(version)).toBeNull()
  })

  it.each(['v12.22.12', 'v18.20.4', 'v20.18.3', 'v21.7.0', 'v22.11.0'])(
    'refuses %s in Chinese and English',
    (version) => {
      const problem = nodeVersionProblem(version)
      expect(problem).toContain(`本机的 Node.js 是 ${version}`)
      expect(problem).toContain('Bashan needs Node.js 20.19')
    },
  )
})
