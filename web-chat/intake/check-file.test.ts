import { expect, test } from 'vitest'
import { checkFile } from './check-file.ts'

const limits = { extensions: ['.pdf', '.docx'], fileBytes: 1000 }

test('a file of a known kind and size may be sent, however its ending is written', () => {
  expect(checkFile({ name: '规程.PDF', size: 1000 }, limits)).toBeNull()
})

test('what cannot be read, is empty or too large is told before it is sent', () => {
  expect(checkFile({ name: '规程.exe', size: 10 }, limits)).toEqual({ kind: 'type', extension: '.exe' })
  expect(checkFile({ name: 'README', size: 10 }, limits)).toEqual({ kind: 'type', extension: 'README' })
  expect(checkFile({ name: '规程.pdf', size: 0 }, limits)).toEqual({ kind: 'empty' })
  expect(checkFile({ name: '规程.pdf', size: 1001 }, limits)).toEqual({ kind: 'size' })
})
