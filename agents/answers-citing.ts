import { sql } from 'drizzle-orm'
import type { CitingSource } from '../knowledge/citing-source.ts'
import type { Connection } from '../storage/database.ts'

type Row = { id: string; title: string; ownerId: string; turnId: string; clauseIds: string }

/** Stored answers that cite any of these clauses; `turnId` is what the review queue knows an answer by. */
export async function findAnswersCiting(connection: Connection, clauseIds: readonly string[]) {
  const rows = await connection.all<Row>(sql`
    select messages.id, conversations.title, conversations.owner_id as ownerId,
      messages.answer ->> 'turnId' as turnId, json_group_array(distinct cited.value ->> 'clauseId') as clauseIds
    from messages
    join conversations on conversations.id = messages.conversation_id
    join json_each(messages.answer, '$.citations') as cited
    where cited.value ->> 'clauseId' in (select value from json_each(${JSON.stringify(clauseIds)}))
    group by messages.id`)
  return rows.map((row) => ({ ...row, clauseIds: JSON.parse(row.clauseIds) as string[] }))
}

/** Answers in conversations, each its owner's alone. */
export const answersCiting: CitingSource = { kind: 'answer', find: findAnswersCiting }
