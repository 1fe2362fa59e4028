import { expect, it } from 'vitest'
import { isLinkLocal } from './is-link-local.ts'

it.each([
  'http://169.254.169.254/latest',
  'http://169.254.169.254./v1',
  'http://0xa9fea9fe/v1',
  'http://2852039166/v1',
  'http://0251.0376.0251.0376/v1',
  'http://[::ffff:169.254.169.254]/v1',
  'http://[fe80::1]/v1',
  'http://[fd00:ec2::254]/v1',
  'http://100.100.100.200/latest/meta-data',
  'http://[::ffff:100.100.100.200]/v1',
  'http://metadata.google.internal/v1',
  'http://metadata.tencentyun.com/v1',
])('%s is where clouds keep credentials', (address) => {
  expect(isLinkLocal(address)).toBe(true)
})

it.each(['http://127.0.0.1:11434', 'http://192.168.1.20:8000/v1', 'http://[::1]:8080', 'https://api.deepseek.com'])(
  '%s may serve a model',
  (address) => {
    expect(isLinkLocal(address)).toBe(false)
  },
)
