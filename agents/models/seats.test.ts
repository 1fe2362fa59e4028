import { expect, it } from 'vitest'
import { openSeats, type Seats } from './seats.ts'

const never = new AbortController().signal

/** Waits in line and notes what it was told; `seated` settles with how to leave. */
function stand(seats: Seats, signal = never) {
  const told: number[] = []
  const seated = (async () => {
    const line = seats.take(signal)
    let step = await line.next()
    for (; !step.done; step = await line.next()) told.push(step.value)
    return step.value
  })()
  return { told, seated }
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 5))

it('serves in the order of coming, no more at once than allowed', async () => {
  const seats = openSeats(2)
  const [first, second, third, fourth] = [stand(seats), stand(seats), stand(seats), stand(seats)]
  const leaveFirst = await first.seated
  await second.seated
  await soon()
  expect([third.told, fourth.told]).toEqual([[0], [1]])
  leaveFirst()
  leaveFirst()
  await third.seated
  await soon()
  expect(fourth.told).toEqual([1, 0])
  seats.allow(3)
  await fourth.seated
})

it('one who leaves the line lets the others move up; one who leaves as the place comes gives it on', async () => {
  const seats = openSeats(1)
  const leave = await stand(seats).seated
  const [gone, late] = [new AbortController(), new AbortController()]
  const first = stand(seats, gone.signal)
  const second = stand(seats, late.signal)
  const third = stand(seats)
  await soon()
  gone.abort(new Error('left'))
  await expect(first.seated).rejects.toThrow('left')
  await soon()
  expect([second.told, third.told]).toEqual([
    [1, 0],
    [2, 1],
  ])
  late.abort(new Error('left'))
  leave()
  await expect(second.seated).rejects.toThrow('left')
  await third.seated
})

it('a generator that is closed while it waits is out of the line', async () => {
  const seats = openSeats(1)
  const leave = await stand(seats).seated
  const waiting = seats.take(never)
  expect(await waiting.next()).toEqual({ done: false, value: 0 })
  await waiting.return(() => undefined)
  const next = stand(seats)
  leave()
  await next.seated
})
