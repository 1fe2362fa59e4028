import { AppError } from '../../storage/app-error.ts'
import type { Embedder } from './connect-embedder.ts'

/** The error for an embedder that does not answer, or not with vectors. */
export function embedderUnreachable({ name }: Pick<Embedder, 'name'>, cause: unknown): AppError {
  return new AppError(
    'model-unavailable',
    `向量模型 ${name} 没有正常回答，暂时只按词检索：请检查 BASHAN_EMBEDDER_URL、BASHAN_EMBEDDER_KEY 和网络。`,
    { cause },
  )
}
