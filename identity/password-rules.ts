import { AppError } from '../storage/app-error.ts'
import type { Role } from './role.ts'

// Length counts, composition does not, and what everybody tries first is refused: OWASP ASVS 5.0 §6.2, NIST SP 800-63B.
const shortest: Record<'staff' | 'learner', number> = { staff: 10, learner: 8 }
const longest = 128
/** What Chinese users choose first and international lists lack. */
const commonHere =
  /^(?:woaini|iloveyou|5201314|1314520|zhang|wang|li|liu|chen|admin|bashan|bazhong|qq|abc|asd|zxc)?[0-9]{0,4}(?:123456(?:789?0?)?|(\d)\1{5,}|5201314|1314520|1314|520)?$/i

/** The fewest characters that a password of this role may have. */
export function shortestPassword(role: Role): number {
  return role === 'student' || role === 'job-seeker' ? shortest.learner : shortest.staff
}

/** Throws `input-invalid`, saying what to choose instead, for a password that is too short, too long, common or the person's own name. */
export async function checkPassword(password: string, person: { role: Role; username: string }): Promise<void> {
  const least = shortestPassword(person.role)
  const length = [...password].length
  if (length < least) throw refuse(`密码至少要 ${least} 个字符，请换一个长一些的，例如几个不相干的词连在一起。`)
  if (length > longest) throw refuse(`密码最多 ${longest} 个字符，请换一个短一些的。`)
  const plain = password.toLowerCase()
  const own = person.username.toLowerCase()
  if (own.length >= 4 && plain.replace(own, '').length < 4) throw refuse('密码里不要用自己的用户名，请换一个。')
  if (new Set(plain).size < 4 || commonHere.test(plain) || (await commonPasswords()).has(plain)) {
    throw refuse('这个密码太常见，别人一猜就中，请换一个。')
  }
}

const refuse = (message: string) => new AppError('input-invalid', message)

let loaded: Promise<ReadonlySet<string>> | undefined

function commonPasswords(): Promise<ReadonlySet<string>> {
  loaded ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']))
  return loaded
}
