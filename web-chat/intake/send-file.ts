import type { JobView } from '../../api/contract/jobs.ts'
import { sendWithProgress } from '../api/send-with-progress.ts'

type Options = { collection: string; signal: AbortSignal; onProgress: (share: number) => void }

/** Uploads a file and returns the job that takes it in; tells which share (0 to 1) has been sent. Throws `ApiError`. */
export function sendFile(file: File, { collection, ...options }: Options): Promise<JobView> {
  const form = new FormData()
  form.append('collection', collection)
  form.append('file', file)
  return sendWithProgress<JobView>('/api/uploads', form, options)
}
