/** The function, asked once for the same arguments: suites and mutations look at the same results. */
export function remember<Asked extends unknown[], Came>(work: (...asked: Asked) => Promise<Came>) {
  const known = new Map<string, Promise<Came>>()
  return (...asked: Asked): Promise<Came> => {
    const key = JSON.stringify(asked)
    const came = known.get(key) ?? work(...asked)
    known.set(key, came)
    return came
  }
}
