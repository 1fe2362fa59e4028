import { expect, it } from 'vitest'
import { installProblem } from './install-problem.mjs'

// Lines as npm 11 logs them.
it.each([
  [
    'python is missing',
    '176 error gyp ERR! find Python - "" could not be run',
    'apt-get install -y build-essential python3',
  ],
  ['make is missing', '188 error gyp ERR! stack Error: not found: make', 'apt-get install -y build-essential python3'],
  ['the compiler is missing', '177 error gyp ERR! stack Error: `make` failed with exit code: 2', 'build-essential'],
  [
    'headers cannot be fetched',
    '80 error gyp ERR! stack FetchError: request to https://nodejs.org failed',
    'npm_config_disturl',
  ],
  ['the registry is out of reach', "error code: 'ECONNREFUSED'", 'npm config set registry'],
  ['the disk is full', 'error code ENOSPC', '磁盘空间不足'],
  ['the folder is read-only', 'error code EACCES', '权限'],
  ['the lock file is out of step', 'error code EUSAGE', 'package-lock.json'],
  ['the reason is unknown', 'error something else', '原因见上方'],
])('says what to do when %s', (_, log, advice) => {
  expect(installProblem(log)).toContain(advice)
})
