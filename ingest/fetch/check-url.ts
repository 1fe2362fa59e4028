import ipaddr from 'ipaddr.js'
import { AppError } from '../../storage/app-error.ts'
import { isPublicAddress } from './is-public-address.ts'

/** Whether an IP address may be connected to; tests allow one of their own. */
export type AllowAddress = (address: string) => boolean

/**
 * The address as a browser understands it; throws `input-invalid` where it is none of http(s), carries a user name or
 * password, or names an IP address that isn't public in any notation.
 */
export function checkUrl(text: string, base?: URL, allow: AllowAddress = isPublicAddress): URL {
  const url = parse(text, base)
  if (url === null) throw new AppError('input-invalid', '这不是有效的网址，请复制浏览器地址栏里的完整网址。')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new AppError('input-invalid', '只能导入 http 或 https 开头的网址。')
  }
  if (url.username !== '' || url.password !== '') {
    throw new AppError('input-invalid', '网址里不能带用户名或密码，请去掉后重试。')
  }
  const host = hostOf(url)
  if (ipaddr.isValid(host) && !allow(host)) throw notPublic()
  return url
}

/** The host without the brackets of IPv6. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** The refusal of an address that isn't on the open internet. */
export function notPublic(): AppError {
  return new AppError('input-invalid', '这个网址指向本机或内部网络，不能导入；请下载文件后上传。')
}

function parse(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}
