import type { Problem } from '../../api/contract/chat.ts'
import type { JobView } from '../../api/contract/jobs.ts'
import { ApiError } from '../api/api-error.ts'

type Options = { collection: string; signal: AbortSignal; onProgress: (share: number) => void }

/**
 * Uploads a file and returns the job that takes it in; tells which share (0 to 1) has been sent, which `fetch` cannot.
 * Throws `ApiError`.
 */
export function sendFile(file: File, { collection, signal, onProgress }: Options): Promise<JobView> {
  const form = new FormData()
  form.append('collection', collection)
  form.append('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/uploads')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
    request.onload = () => {
      if (request.status === 202) resolve(request.response as JobView)
      else reject(failure(request))
    }
    request.onerror = () => reject(new ApiError('offline'))
    request.onabort = () => reject(new ApiError('aborted'))
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

function failure({ status, response }: XMLHttpRequest): ApiError {
  const problem = typeof response?.title === 'string' ? (response as Problem) : null
  return new ApiError(problem === null && status >= 502 ? 'offline' : 'problem', {
    status,
    ...(problem && { problem }),
  })
}
