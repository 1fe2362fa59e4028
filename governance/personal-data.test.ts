import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SQL, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { openAuditLog } from './audit-log.ts'
import { collectPersonalData, countPersonalData } from './collect-personal-data.ts'
import { erasePerson, hashPerson } from './erase-person.ts'
import { recordKinds } from './record-kinds.ts'
import { readRetention, runRetention } from './retention.ts'

const now = new Date('2026-03-01T08:00:00Z')
const clock = () => now
const at = now.toISOString()
const ms = now.getTime()
const canary = '金丝雀7341'

/** Columns whose name says that they name a person. */
const namesPerson = /(^|_)(owner|user|person|actor|member|student|learner|teacher|author|creator|subject)_id$|_by$/

/** Columns of such a name that name nobody, or nobody's rows. */
const namesNobody: Record<string, string> = {
  'actor_pseudonyms.actor_id': 'the pseudonym itself; goes with its row',
  'audit_log.subject_id': 'what an act was about, by a random id that means nothing once the person is gone',
}

/** Only one person's rows hold the canary, so that it must be gone when theirs are. */
const ownWords = (p: string): string => (p === 'anna' ? canary : '示例')

/** A row of person `p` in every table that may hold one. */
const filling = (p: string): SQL[] => [
  sql`insert into people (id, name, username, email, email_verified, created_at, updated_at, role, student_number, birth_date) values (${p}, ${`${canary}${p}`}, ${p}, ${`${p}@x`}, 1, ${ms}, ${ms}, 'student', ${p}, '2009-01-01')`,
  sql`insert into sessions (id, expires_at, token, created_at, updated_at, user_id, user_agent) values (${`s${p}`}, ${ms}, ${`secret-${p}`}, ${ms}, ${ms}, ${p}, ${canary})`,
  sql`insert into sign_in_accounts (id, account_id, provider_id, user_id, password, created_at, updated_at) values (${`a${p}`}, ${p}, 'credential', ${p}, ${`secret-${p}`}, ${ms}, ${ms})`,
  sql`insert into one_time_links (token_hash, purpose, person_id, created_at, expires_at) values (${`secret-${p}`}, 'invitation', ${p}, ${at}, ${at})`,
  sql`insert or ignore into classes (id, name, created_at) values ('class', '示例班', ${at})`,
  sql`insert into class_members (class_id, person_id, part) values ('class', ${p}, 'student')`,
  sql`insert into conversations (id, owner_id, agent, title, created_at, updated_at) values (${`k${p}`}, ${p}, 'tutor', ${canary}, ${at}, ${at})`,
  sql`insert into messages (id, conversation_id, role, text, created_at) values (${`m${p}`}, ${`k${p}`}, 'user', ${`我说${canary}`.repeat(200)}, ${at})`,
  sql`insert into conversation_shares (id, conversation_id, class_id, leaf_id, shared_at) values (${`cs${p}`}, ${`k${p}`}, 'class', ${`m${p}`}, ${at})`,
  sql`insert into personal_settings (person_id, recommendations, updated_at) values (${p}, 0, ${at})`,
  sql`insert into interviews (id, owner_id, post_title, post_id, level, plan, transcript, status, spent_ms, counted_at, created_at, updated_at) values (${`iv${p}`}, ${p}, '示例', 'carer', 1, '{}', ${JSON.stringify([{ text: ownWords(p) }])}, 'paused', 0, ${at}, ${at}, ${at})`,
  sql`insert into learning_evidence (id, learner_id, knowledge, clause_ids, score, hints, source_kind, source_id, about, at) values (${`le${p}`}, ${p}, 'memory', '[]', 1, 0, 'quiz', 'q', ${ownWords(p)}, ${at})`,
  sql`insert into exercise_attempts (id, learner_id, kind, task, answers, started_at) values (${`ex${p}`}, ${p}, 'haccp', 't', ${JSON.stringify(ownWords(p))}, ${at})`,
  sql`insert into learning_choices (learner_id, recording, updated_at) values (${p}, 1, ${at})`,
  sql`insert into learning_priors (learner_id, objective_id, level, at) values (${p}, 'o', 'some', ${at})`,
  sql`insert into learning_practice (id, learner_id, objective_id, item_id, item, hints, asked_at) values (${`lp${p}`}, ${p}, 'o', 'i', ${JSON.stringify({ stem: ownWords(p) })}, 0, ${at})`,
  sql`insert into learning_class_goals (id, class_id, title, clause_ids, created_by, created_at) values (${`lg${p}`}, 'class', '示例', '[]', ${p}, ${at})`,
  sql`insert into papers (id, owner_id, content, created_at, updated_at) values (${`pp${p}`}, ${p}, ${JSON.stringify(ownWords(p))}, ${at}, ${at})`,
  sql`insert into assignments (id, class_id, created_by, created_at, paper, opens_at, closes_at, attempts_allowed, assessment, answers_shown) values (${`as${p}`}, 'class', ${p}, ${at}, '{}', ${at}, ${at}, 1, 0, 'at-once')`,
  sql`insert into attempts (id, assignment_id, student_id, number, started_at, ends_at) values (${`at${p}`}, ${`as${p}`}, ${p}, 1, ${at}, ${at})`,
  sql`insert into attempt_answers (attempt_id, slot, answer, sequence, saved_at, confirmed_by) values (${`at${p}`}, '1', ${JSON.stringify(ownWords(p))}, 1, ${at}, ${p})`,
  sql`insert into lesson_materials (id, owner_id, kind, title, brief, clauses, outline, sections, reviewed_by, approved_by, created_at, updated_at) values (${`lm${p}`}, ${p}, 'slides', ${ownWords(p)}, '{}', '[]', '[]', '[]', ${p}, ${p}, ${at}, ${at})`,
  sql`insert into lesson_versions (id, material_id, content, saved_by, saved_at) values (${`lv${p}`}, ${`lm${p}`}, ${JSON.stringify({ title: ownWords(p) })}, ${p}, ${at})`,
  sql`insert into bank_items (id, owner_id, status, version, revision, type, bloom, stem, content, document_ids, clause_ids, tags, origin, created_at, updated_at) values (${`bi${p}`}, ${p}, 'draft', 1, 1, 'true-false', 'remember', ${ownWords(p)}, '{}', '[]', '[]', '[]', 'hand', ${at}, ${at})`,
  sql`insert into bank_versions (item_id, version, content, saved_by, saved_at) values (${`bi${p}`}, 1, ${JSON.stringify({ stem: ownWords(p) })}, ${p}, ${at})`,
  sql`insert into bank_steps (id, item_id, version, status, taken_by, taken_at) values (${`bs${p}`}, ${`bi${p}`}, 1, 'reviewed', ${p}, ${at})`,
  sql`insert into bank_blueprints (id, owner_id, title, rows, clauses, created_at) values (${`bb${p}`}, ${p}, ${ownWords(p)}, '[]', '[]', ${at})`,
  sql`insert into lesson_templates (id, name, bytes, created_by, created_at) values (${`lt${p}`}, '示例', x'00', ${p}, ${at})`,
  sql`insert into resumes (id, owner_id, created_at, updated_at, lines, content, evidence) values (${`rs${p}`}, ${p}, ${at}, ${at}, ${JSON.stringify([ownWords(p)])}, '{}', '[]')`,
  sql`insert into career_plans (id, owner_id, created_at, updated_at, content) values (${`cp${p}`}, ${p}, ${at}, ${at}, ${JSON.stringify(ownWords(p))})`,
  sql`insert into career_choices (person_id, uses_mastery, updated_at) values (${p}, 1, ${at})`,
  sql`insert into career_posts (id, imported_by, created_at, content) values (${`po${p}`}, ${p}, ${at}, '{}')`,
  sql`insert into consents (id, person_id, purpose, notice_version, given, by_guardian, recorded_by, at) values (${`c${p}`}, ${p}, 'service', 1, 1, 0, ${p}, ${at})`,
  sql`insert into ingest_jobs (id, created_at, updated_at, owner_id, source_kind, source_uri, name, given, manifest, collection, stage, attempts, dismissed) values (${`j${p}`}, ${at}, ${at}, ${p}, 'upload', 'u', 'n', '{}', '{}', 'public', 'queued', 0, 0)`,
  sql`insert or ignore into collections (id, kind, title, created_at) values ('c', 'school', '示例', ${at})`,
  sql`insert into collection_grants (collection_id, user_id, granted_by, granted_at) values ('c', ${p}, ${p}, ${at})`,
  sql`insert into assessment_locks (id, class_id, created_by, created_at, starts_at, ends_at, material, hides_text, locks_guests, note) values (${`l${p}`}, 'class', ${p}, ${at}, ${at}, ${at}, '"all"', 0, 0, '')`,
  sql`insert into documents (id, title, kind, industry, status, audience, collection, example, source_uri, content_sha256, parser_version, created_at, updated_at, confirmed_by) values (${`d${p}`}, '示例', 'guide', 'general', 'in-force', 'all', 'c', 1, ${p}, 'h', 1, ${at}, ${at}, ${p})`,
  sql`insert into retention_periods (kind, days, changed_by, changed_at) values (${`x${p}`}, 1, ${p}, ${at})`,
  sql`insert into review_queue (id, created_at, turn_id, rule_id, priority, redacted_text, decided_at, assignee_id) values (${`r${p}`}, ${at}, ${`t${p}`}, 'R-CRISIS-1', 'urgent', ${canary}, ${at}, ${p})`,
  sql`insert into rulings (id, review_id, verdict, reason, ruled_by, ruled_at) values (${`v${p}`}, ${`r${p}`}, 'upheld', '示例', ${p}, ${at})`,
  sql`insert into identity_releases (id, review_id, urgent, requested_by, requested_at, request_reason, decided_by, person_id) values (${`i${p}`}, ${`r${p}`}, 0, ${p}, ${at}, '示例', ${p}, ${p})`,
  sql`insert into feedback (id, message_id, turn_id, person_id, verdict, reasons, redacted_text, at) values (${`f${p}`}, ${`m${p}`}, ${`t${p}`}, ${p}, 'down', '[]', ${canary}, ${at})`,
  sql`insert into sample_shares (id, share, changed_by, changed_at) values (${`h${p}`}, 0.1, ${p}, ${at})`,
  sql`insert into ai_applications (id, name, purpose, users, data, risk, safeguards, state, example, approved_by, updated_by, updated_at) values (${`g${p}`}, '示例', '', '', '', 'low', '', 'draft', 1, ${p}, ${p}, ${at})`,
]

describe('what is kept of a person', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  const parts = () => ({ database: testing.database, audit: openAuditLog(testing.database, clock), clock })
  beforeEach(async () => {
    testing = openTemporaryDatabase()
    for (const p of ['anna', 'berta']) {
      await testing.database.write(async (transaction) => {
        for (const row of filling(p)) await transaction.run(row)
      })
      await parts().audit.append({
        actorId: p,
        role: 'student',
        act: 'turn',
        subjectId: `t${p}`,
        detail: { question: '压差' },
      })
    }
  })
  afterEach(() => testing.remove())
  const all = (query: SQL) => testing.database.read.all<Record<string, unknown>>(query)

  it('stands in the registry, whatever table it is in', async () => {
    const columns = await all(sql`
      select tables.name as "table", columns.name as "column" from pragma_table_list as tables, pragma_table_info(tables.name) as columns
      where tables.schema = 'main' and tables.type = 'table'`)
    const registered = new Set(
      recordKinds.flatMap((kind) => kind.rows.map(({ table, column }) => `${table}.${column}`)),
    )
    const missing = columns
      .map(({ table, column }) => `${table}.${column}`)
      .filter((name) => namesPerson.test(name.split('.')[1] ?? '') && !registered.has(name) && !(name in namesNobody))
    expect(missing).toEqual([])
    expect(registered).toContain('people.id')
  })

  it('stands in the registry too where it hangs on a row of theirs', async () => {
    const rows = recordKinds.flatMap((kind) => kind.rows)
    const known = new Set(rows.map(({ table }) => table))
    const erased = new Set(rows.filter(({ erase }) => erase === 'delete').map(({ table }) => table))
    const children = await all(sql`
      select tables.name as child, keys."table" as parent from pragma_table_list as tables, pragma_foreign_key_list(tables.name) as keys
      where tables.schema = 'main' and tables.type = 'table'`)
    const missing = children.filter(({ child, parent }) => erased.has(String(parent)) && !known.has(String(child)))
    expect(missing).toEqual([])
  })

  it('is handed out whole, table by table, without secrets and without anything of another', async () => {
    const kinds = await collectPersonalData(testing.database.read, 'anna')
    for (const { kind, tables } of kinds) {
      for (const { table } of kind.rows) expect([table, tables[table]?.length]).not.toEqual([table, 0])
    }
    const text = JSON.stringify(kinds.map(({ tables }) => tables))
    expect(text).not.toContain('secret')
    expect(text.replaceAll('anna', '')).not.toContain('berta')
    expect(Object.fromEntries(await countPersonalData(testing.database.read, 'anna'))).toMatchObject({
      conversations: 3,
      account: 4,
    })
  })

  it('is gone after erasure from every table, from the file and from its log; another keeps all', async () => {
    const before = await collectPersonalData(testing.database.read, 'berta')
    // A reader that looks on must not keep the old pages alive.
    await all(sql`select * from messages`)
    await testing.database.write(
      (transaction) => transaction.run(sql`update people set name = 'berta' where id = 'berta'`) as never,
    )
    await testing.database.write(
      (transaction) => transaction.run(sql`delete from conversations where owner_id = 'berta'`) as never,
    )
    await testing.database.write(
      (transaction) => transaction.run(sql`delete from review_queue where turn_id = 'tberta'`) as never,
    )
    await testing.database.write(
      (transaction) => transaction.run(sql`delete from feedback where person_id = 'berta'`) as never,
    )
    await testing.database.write(
      (transaction) => transaction.run(sql`update sessions set user_agent = null where user_id = 'berta'`) as never,
    )

    const receipt = await erasePerson(parts(), { id: 'anna', role: 'student' }, 'all')
    expect(receipt.erased).toContainEqual({ kind: 'conversations', rows: 3 })
    expect(receipt.kept).toContainEqual({ kind: 'audit', rows: 2, why: 'held-by-law' })
    for (const [kind, rows] of await countPersonalData(testing.database.read, 'anna'))
      expect([kind, rows]).toEqual([kind, 0])
    for (const file of readdirSync(testing.folder)) {
      expect([file, readFileSync(join(testing.folder, file)).includes(canary)]).toEqual([file, false])
    }
    const after = await collectPersonalData(testing.database.read, 'berta')
    expect(after.find(({ kind }) => kind.id === 'account')?.tables.class_members).toEqual(
      before.find(({ kind }) => kind.id === 'account')?.tables.class_members,
    )
  })

  it('leaves the audit log whole, with the receipt in it and nobody to link its rows to', async () => {
    const receipt = await erasePerson(parts(), { id: 'anna', role: 'student' }, 'all')
    const [row] = await all(sql`select * from audit_log where act = 'erasure'`)
    expect(JSON.parse(String(row?.detail))).toMatchObject({ receiptHash: receipt.hash })
    expect(await parts().audit.verify()).toEqual({ ok: true, rows: 3 })
    expect(JSON.stringify(await all(sql`select * from audit_log`))).not.toContain('"anna"')
    expect(await all(sql`select * from actor_pseudonyms where person_id = 'anna'`)).toEqual([])
    expect(await all(sql`select person_hash from erasures`)).toEqual([{ person_hash: hashPerson('anna') }])
  })

  it('goes kind by kind where it may, and not where it may not', async () => {
    const receipt = await erasePerson(parts(), { id: 'anna', role: 'student' }, ['conversations'])
    expect(receipt.erased).toEqual([{ kind: 'conversations', rows: 3 }])
    const counts = await countPersonalData(testing.database.read, 'anna')
    expect([counts.get('conversations'), counts.get('settings')]).toEqual([0, 1])
    const held = erasePerson(parts(), { id: 'anna', role: 'student' }, ['audit'])
    await expect(held).rejects.toMatchObject({ code: 'input-invalid' })
  })
})

describe('retention', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  const partsAt = (day: string) => {
    const later = () => new Date(day)
    return { database: testing.database, audit: openAuditLog(testing.database, later), clock: later }
  }
  beforeEach(async () => {
    testing = openTemporaryDatabase()
    await testing.database.write(async (transaction) => {
      for (const row of filling('anna')) await transaction.run(row)
    })
  })
  afterEach(() => testing.remove())
  const rows = async (table: string) =>
    (await testing.database.read.all(sql`select * from ${sql.identifier(table)}`)).length

  it('keeps what is not over, counts in a dry run, destroys when it is, and logs how much', async () => {
    const due = async (day: string, dryRun = false) =>
      (await runRetention(partsAt(day), dryRun)).filter((one) => one.rows > 0).map((one) => one.kind)
    expect(await due('2026-03-10T00:00:00Z')).toEqual([])
    expect(await due('2026-09-01T00:00:00Z', true)).toEqual(['conversations', 'sessions', 'account'])
    expect([await rows('messages'), await rows('audit_log')]).toEqual([1, 0])
    expect(await due('2026-09-01T00:00:00Z')).toEqual(['conversations', 'sessions', 'account'])
    expect([await rows('messages'), await rows('sessions'), await rows('people'), await rows('audit_log')]).toEqual([
      0, 0, 1, 1,
    ])
    expect(await due('2026-09-01T00:00:00Z')).toEqual([])
    const [row] = await testing.database.read.all<{ detail: string }>(sql`select detail from audit_log`)
    expect(JSON.parse(row?.detail ?? '')).toMatchObject({
      destroyed: [{ kind: 'conversations', days: 180, rows: 1 }, {}, {}],
    })
  })

  it('has a period for every kind that ends, within its own bounds', async () => {
    for (const [id, days] of await readRetention(testing.database.read)) {
      const retention = recordKinds.find((kind) => kind.id === id)?.retention
      expect(days).toBeGreaterThanOrEqual(retention?.least ?? Number.NaN)
      expect(days).toBeLessThanOrEqual(retention?.most ?? Number.NaN)
    }
  })
})
