import { expect, it } from 'vitest'
import { isPublicAddress } from './is-public-address.ts'

it.each(['8.8.8.8', '114.114.114.114', '2400:3200::1', '2606:4700::1111'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

it.each([
  ['loopback', '127.0.0.1'],
  ['loopback', '127.8.8.8'],
  ['loopback', '::1'],
  ['unspecified', '0.0.0.0'],
  ['unspecified', '::'],
  ['private', '10.0.0.1'],
  ['private', '172.16.0.1'],
  ['private', '192.168.1.1'],
  ['private', 'fd00::1'],
  ['link-local', '169.254.1.1'],
  ['link-local', 'fe80::1'],
  ['the metadata of a cloud', '169.254.169.254'],
  ['the metadata of a cloud', '100.100.100.200'],
  ['the metadata of a cloud', 'fd00:ec2::254'],
  ["a carrier's", '100.64.0.1'],
  ['multicast', '224.0.0.1'],
  ['multicast', 'ff02::1'],
  ['broadcast', '255.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['for examples', '192.0.2.1'],
  ['for benchmarks', '198.18.0.1'],
  ['IPv4 mapped', '::ffff:127.0.0.1'],
  ['IPv4 mapped', '::ffff:8.8.8.8'],
  ['IPv4 compatible', '::127.0.0.1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['NAT64', '64:ff9b:1::7f00:1'],
  ['translated', '::ffff:0:7f00:1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001::1'],
  ['site-local', 'fec0::1'],
  ['no address', 'localhost'],
])('%s, %s, is not public', (_, address) => {
  expect(isPublicAddress(address)).toBe(false)
})
