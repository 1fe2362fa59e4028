import ipaddr from 'ipaddr.js'

const namesOfIt = ['metadata.google.internal', 'metadata.goog', 'metadata.tencentyun.com']
// Of AWS and of Alibaba Cloud; other clouds use the link itself.
const besideIt = ['fd00:ec2::254', '100.100.100.200']

/**
 * Whether an address leads to this machine's own link (RFC 3927, RFC 4291) or another address at which clouds tell a machine
 * its credentials; no model is served there. The rest of the school's network is allowed, since that is where its own models are.
 */
export function isLinkLocal(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (namesOfIt.includes(host)) return true
  if (!ipaddr.isValid(host)) return false
  const read = ipaddr.process(host)
  return read.range() === 'linkLocal' || besideIt.includes(read.toString())
}
