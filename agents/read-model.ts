import type { JsonShape, ModelConnection } from './model-connection.ts'
import { keepPace, modelPace } from './model-pace.ts'

export type Reading = {
  model: ModelConnection
  prompt: string
  signal: AbortSignal
  pace?: typeof modelPace | undefined
  shape?: JsonShape | undefined
}

/** Waits for a place at a model, yielding how many are ahead; returns how to give it back, which must be called. */
export async function* takeSeat(model: ModelConnection, signal: AbortSignal): AsyncGenerator<number, () => void> {
  return model.seat ? yield* model.seat(signal) : () => undefined
}

/** The words of a model: in its turn, then no slower than the pace. The wait for a place is not counted. */
export async function* readModel(reading: Reading): AsyncGenerator<string> {
  const waiting = takeSeat(reading.model, reading.signal)
  let step = await waiting.next()
  while (!step.done) step = await waiting.next()
  const release = step.value
  try {
    yield* readSeated(reading)
  } finally {
    release()
  }
}

/** As `readModel`, for who has a place already. */
export function readSeated({ model, prompt, signal, pace, shape }: Reading): AsyncIterable<string> {
  return keepPace((stop) => model.stream(prompt, stop, { shape }), signal, pace ?? model.pace ?? modelPace)
}
