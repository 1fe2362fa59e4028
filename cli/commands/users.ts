import { openAuditLog } from '../../governance/audit-log.ts'
import { linkAddress } from '../../identity/one-time-links.ts'
import { findByUsername, listPeople, type Person, peoplePerPage } from '../../identity/people.ts'
import { type HandedToken, openPeopleDesk } from '../../identity/people-desk.ts'
import { type OpenRole, roleNames } from '../../identity/role.ts'
import { AppError } from '../../storage/app-error.ts'
import { systemClock } from '../../storage/clock.ts'
import type { Database } from '../../storage/database.ts'
import { dayInChina } from '../../storage/day-in-china.ts'
import type { Terminal } from '../terminal.ts'

const actor = { actorId: 'command-line', role: 'administrator' }

export type UsersParts = {
  database: Database
  /** What links begin with. */
  origin: string
  terminal: Terminal
}

/** What can be done about people from the command line, whether or not the service is running on the same database. */
export function usersCommands({ database, origin, terminal }: UsersParts) {
  const desk = openPeopleDesk({ database, audit: openAuditLog(database, systemClock), clock: systemClock })

  async function find(username: string): Promise<Person> {
    const person = await findByUsername(database.read, username)
    if (!person) throw new AppError('not-found', `没有用户名为“${username}”的人。`)
    return person
  }

  function printLink({ name, username }: { name: string; username: string }, { token, expiresAt }: HandedToken) {
    terminal.print(`${name}（${username}）的一次性链接，请交给本人，${dayInChina(expiresAt)} 前有效：`)
    terminal.print(linkAddress(origin, token))
  }

  return {
    async list(options: { json: boolean }) {
      for (let page = 1, left = 1; left > 0; page++) {
        const { people, total } = await listPeople(database.read, { page })
        for (const { id, username, name, role, disabledAt, hasSignIn, demo } of people) {
          const state = disabledAt !== null ? '已停用' : demo ? '示例' : hasSignIn ? '' : '未接受邀请'
          terminal.print(
            options.json
              ? JSON.stringify({ id, username, name, role, disabledAt, hasSignIn, demo })
              : `${username}\t${name}\t${roleNames[role]}\t${state}`,
          )
        }
        left = total - page * peoplePerPage
      }
    },
    async invite(username: string, options: { name: string; role: OpenRole }) {
      const { person, link } = await desk.invite(actor, { username, ...options })
      printLink(person, link)
    },
    async reset(username: string) {
      const person = await find(username)
      printLink(person, await desk.handLink(actor, person.id))
    },
    async setDisabled(username: string, disabled: boolean) {
      const { id, name } = await find(username)
      await desk.change(actor, id, { disabled })
      terminal.print(disabled ? `${name}已停用，所有登录即刻失效。` : `${name}已恢复使用。`)
    },
    async setRole(username: string, role: OpenRole) {
      const { id, name } = await find(username)
      await desk.change(actor, id, { role })
      terminal.print(`${name}现在是${roleNames[role]}。`)
    },
  }
}
