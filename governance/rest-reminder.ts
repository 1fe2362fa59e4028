/** A pause longer than this ends a stretch of use, in minutes. Our own figure. */
const pauseMinutes = 20
/** A person is reminded after this long at a stretch, and each time it has passed again, in minutes: 拟人化互动服务管理暂行办法 Art. 18. */
const stretchMinutes = 120

/** What a person is told then, beside the answer (rule R-DEP-1). */
export const restReminder =
  '你已经连续用了两个小时，歇一歇吧：起来走走，喝口水，看看远处，和身边的同学、老师或家人说说话。我是人工智能程序，一直都在，不急着现在问完。'

/** How far back use can matter to a reminder; a longer stretch is counted from here, in hours. */
export const restLooksBackHours = 24

/**
 * Whether the question asked at `now` is the first after another two hours of continuous use. `times` are those of the
 * person's earlier questions, oldest first.
 */
export function restDue(times: readonly Date[], now: Date): boolean {
  const minutes = [...times, now].map((time) => time.getTime() / 60_000)
  const pause = minutes.findLastIndex((time, index) => index > 0 && time - (minutes[index - 1] ?? time) > pauseMinutes)
  const stretch = minutes.slice(Math.max(0, pause))
  const [start = 0] = stretch
  const marks = stretch.map((time) => Math.floor((time - start) / stretchMinutes))
  return (marks.at(-1) ?? 0) > (marks.at(-2) ?? 0)
}
