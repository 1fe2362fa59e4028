import { queryOptions, useQuery } from '@tanstack/react-query'
import { Select, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import type { ClassMasteryView } from '../../api/contract/learning.ts'
import { requestJson } from '../api/request.ts'
import { Chart } from '../charts/chart.tsx'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import { classViewWords } from './class-view-words.ts'

/** How a class does with a goal, and the goals that it has. */
export const masteryQuery = (classId: string, goalId: string | undefined) =>
  queryOptions({
    queryKey: ['classes', classId, 'mastery', goalId],
    queryFn: ({ signal }) =>
      requestJson<ClassMasteryView>(
        `/api/classes/${encodeURIComponent(classId)}/mastery${goalId === undefined ? '' : `?goalId=${encodeURIComponent(goalId)}`}`,
        { signal },
      ),
  })

/** Students by objectives, each with how far it is mastered; the figures stand below as a table. */
export function MasteryMap({ classId }: { classId: string }) {
  const words = useWords(classViewWords)
  const [goalId, setGoalId] = useState<string>()
  const found = useQuery(masteryQuery(classId, goalId))
  const option = useMemo(() => (found.data ? heatMap(found.data) : {}), [found.data])
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton active />
  const { goal, goals, objectives, students, leftOut } = found.data
  return (
    <section className={page.section}>
      <h2>{words.mastery}</h2>
      {goals.length > 0 && (
        <div className={page.line}>
          <span>{words.goal}</span>
          <Select
            aria-label={words.goal}
            style={{ minWidth: '14em', maxWidth: '100%' }}
            options={goals.map(({ id, title }) => ({ value: id, label: title }))}
            value={goal?.id ?? null}
            onChange={(id) => setGoalId(id ?? undefined)}
          />
        </div>
      )}
      {students.length === 0 || objectives.length === 0 ? (
        <p className={page.soft}>{words.masteryNone}</p>
      ) : (
        <Chart
          title={goal?.title ?? words.mastery}
          option={option}
          height={Math.max(220, 90 + students.length * 28)}
          figures={{
            header: [words.student, ...objectives.map(({ title }) => title)],
            rows: students.map(({ name, levels }) => [
              name,
              ...levels.map((level) => (level === null ? '—' : percent(level))),
            ]),
            summary: words.figures,
          }}
        />
      )}
      {leftOut > 0 && <p className={page.soft}>{words.leftOut(leftOut)}</p>}
    </section>
  )
}

const percent = (level: number): string => `${Math.round(level * 100)}%`

function heatMap({ objectives, students }: ClassMasteryView) {
  return {
    grid: { left: 8, right: 8, top: 8, bottom: 60, containLabel: true },
    tooltip: { position: 'top' },
    xAxis: {
      type: 'category',
      data: objectives.map(({ title }) => title),
      axisLabel: { rotate: 40, width: 90, overflow: 'truncate' },
    },
    yAxis: { type: 'category', data: students.map(({ name }) => name) },
    visualMap: {
      min: 0,
      max: 1,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      inRange: { color: ['#f3d9d0', '#f6dc8f', '#2f8f6b'] },
    },
    series: [
      {
        type: 'heatmap',
        data: students.flatMap(({ levels }, row) =>
          levels.flatMap((level, column) => (level === null ? [] : [[column, row, Number(level.toFixed(2))]])),
        ),
      },
    ],
  }
}
