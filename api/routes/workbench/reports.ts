import { createHash } from 'node:crypto'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { monthlyReportDocument } from '../../../exports/monthly-report-document.ts'
import { provider } from '../../../exports/provider.ts'
import { writeAuditArchive } from '../../../exports/write-audit-archive.ts'
import { mediaTypes, writeExport } from '../../../exports/write-export.ts'
import { canonicalJson } from '../../../governance/canonical-json.ts'
import { monthlyReport } from '../../../governance/monthly-report.ts'
import { dayInChina } from '../../../storage/day-in-china.ts'
import { newId } from '../../../storage/new-id.ts'
import type { AppEnv, AppParts } from '../../app-parts.ts'
import { auditCheckSchema, reportQuery } from '../../contract/workbench.ts'
import { sendFile } from '../../file-answer.ts'
import { openTo } from '../../open-to.ts'
import { jsonAnswer, problems } from '../responses.ts'

const files = (types: readonly string[]) => Object.fromEntries(types.map((type) => [type, { schema: z.string() }]))

const signedFigures = z.object({
  report: z.record(z.string(), z.unknown()),
  hash: z.string(),
  signature: z.string(),
  publicKey: z.string(),
})

const reportRoute = createRoute({
  ...openTo(['committee']),
  method: 'get',
  path: '/workbench/report',
  summary: 'The report of a month as a Word or PDF file, or its figures as JSON with their signature',
  request: { query: reportQuery },
  responses: {
    200: {
      description: 'The report',
      content: { ...files(Object.values(mediaTypes)), 'application/json': { schema: signedFigures } },
    },
    ...problems,
  },
})
const verifyRoute = createRoute({
  ...openTo(['committee']),
  method: 'post',
  path: '/workbench/audit/verify',
  summary: 'Recompute the chain of the audit log',
  responses: jsonAnswer(auditCheckSchema),
})
const exportRoute = createRoute({
  ...openTo(['committee']),
  method: 'get',
  path: '/workbench/audit/export',
  summary: 'The signed copy of the audit log as a zip file, with the script that verifies it elsewhere',
  responses: { 200: { description: 'A zip file', content: files(['application/zip']) }, ...problems },
})

/** What the committee hands out: the monthly report, and proof that the log is whole. */
export function reportRoutes(parts: AppParts) {
  const { audit, clock } = parts
  return new OpenAPIHono<AppEnv>()
    .openapi(reportRoute, async (context) => {
      const { id: actorId, role } = context.get('viewer')
      const { month, format } = context.req.valid('query')
      const report = await monthlyReport(parts, month)
      const text = canonicalJson(report)
      const hash = createHash('sha256').update(text).digest('hex')
      const { signature, publicKey } = audit.sign(text)
      const contentId = newId()
      // The hash stands in the chain too, so that a report given out can be told from another.
      await audit.append({
        actorId,
        role,
        act: 'monthly-report',
        subjectId: contentId,
        detail: { month, format, hash },
      })
      if (format === 'json') {
        const bytes = Buffer.from(`${JSON.stringify({ report, hash, signature, publicKey }, null, 2)}\n`)
        const name = `伦理委员会月度报告 ${month}.json`
        return sendFile(context, { bytes, mediaType: 'application/json', name }) as never
      }
      const document = monthlyReportDocument(report, { seal: { hash, signature }, provider, contentId })
      return sendFile(context, await writeExport(document, format)) as never
    })
    .openapi(verifyRoute, async (context) => {
      const { id: actorId, role } = context.get('viewer')
      const { ok, rows, firstBroken = null } = await audit.verify()
      await audit.append({ actorId, role, act: 'audit-verified', detail: { ok, rows } })
      return context.json({ ok, rows, firstBroken }, 200)
    })
    .openapi(exportRoute, async (context) => {
      const { id: actorId, role } = context.get('viewer')
      await audit.append({ actorId, role, act: 'audit-export' })
      const bytes = await writeAuditArchive(audit)
      const name = `审计日志-${dayInChina(clock())}.zip`
      return sendFile(context, { bytes, mediaType: 'application/zip', name }) as never
    })
}
