/** A sample that cannot be built; `message` is one sentence in Chinese that names the manuscript and the fault. */
export class SampleError extends Error {
  override readonly name = 'SampleError'
}
