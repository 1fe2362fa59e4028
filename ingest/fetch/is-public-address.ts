import ipaddr from 'ipaddr.js'

// What is given out to the open internet (RFC 4291 §2.4, IANA); ::127.0.0.1 and the like lie outside.
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address belongs to the open internet: none of the private, loopback, link-local, carrier's, multicast,
 * reserved ones, and none that carries an IPv4 address within (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(globalUnicast)
}
