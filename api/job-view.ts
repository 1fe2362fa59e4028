import { type Job, jobActionsIn } from '../ingest/jobs/job-store.ts'
import type { JobView } from './contract/jobs.ts'
import type { Viewer } from './viewer.ts'

/** A job as the person who may see it sees it: no path of this machine, and nobody's id. */
export function jobView(job: Job, viewer: Viewer): JobView {
  const { id, createdAt, updatedAt, sourceKind, sourceUri, name, collection, bytes, stage } = job
  const { pagesDone, pagesTotal, outcome, clauses, message, documentId, dismissed } = job
  return {
    id,
    createdAt,
    updatedAt,
    source: sourceKind,
    name: sourceKind === 'url' ? sourceUri : name,
    collection,
    bytes,
    stage,
    pagesDone,
    pagesTotal,
    outcome,
    clauses,
    message,
    documentId,
    dismissed,
    mine: job.ownerId === viewer.id,
    actions: jobActionsIn(stage),
  }
}
