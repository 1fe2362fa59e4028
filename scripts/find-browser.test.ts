import { expect, it } from 'vitest'
import { findBrowser } from './find-browser.mjs'

const here = process.execPath

it('takes the one that CHROME_PATH names, and no other', () => {
  expect(findBrowser({ CHROME_PATH: here }, [])).toBe(here)
  expect(findBrowser({ CHROME_PATH: '/nowhere/chrome' }, [here])).toBeNull()
})

it('takes the first that exists in the usual places', () => {
  expect(findBrowser({}, ['/nowhere/chrome', here])).toBe(here)
  expect(findBrowser({}, ['/nowhere/chrome'])).toBeNull()
})
