import type { Problem } from '../../api/contract/chat.ts'
import { ApiError } from './api-error.ts'

type Options = { signal?: AbortSignal; onProgress: (share: number) => void }

/** Posts a body and returns the JSON that comes back; tells which share (0 to 1) has been sent, which `fetch` cannot. Throws `ApiError`. */
export function sendWithProgress<T>(path: string, body: Blob | FormData, { signal, onProgress }: Options): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T)
      else reject(failure(request))
    }
    request.onerror = () => reject(new ApiError('offline'))
    request.onabort = () => reject(new ApiError('aborted'))
    signal?.addEventListener('abort', () => request.abort())
    request.send(body)
  })
}

function failure({ status, response }: XMLHttpRequest): ApiError {
  const problem = typeof response?.title === 'string' ? (response as Problem) : null
  return new ApiError(problem === null && status >= 502 ? 'offline' : 'problem', {
    status,
    ...(problem && { problem }),
  })
}
