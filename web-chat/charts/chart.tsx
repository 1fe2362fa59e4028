import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import styles from './chart.module.css'
import type { ChartOption } from './draw-chart.tsx'

const DrawChart = lazy(() => import('./draw-chart.tsx').then((file) => ({ default: file.DrawChart })))

type Props = {
  /** What the picture shows, read out in place of it. */
  title: string
  option: ChartOption
  /** CSS pixels. */
  height?: number
  /** The same figures as a table, for whoever can't see the picture; the first row is the header. */
  figures: { header: readonly string[]; rows: readonly (readonly (string | number)[])[]; summary: string }
}

/** A chart, drawn by ECharts, which is loaded when the first chart is shown; its figures stand below it as a table. */
export function Chart({ title, option, height = 280, figures }: Props) {
  return (
    <figure className={styles.chart}>
      <figcaption>{title}</figcaption>
      <div role="img" aria-label={title} style={{ height }}>
        <Suspense fallback={<Skeleton active />}>
          <DrawChart option={option} />
        </Suspense>
      </div>
      <details>
        <summary>{figures.summary}</summary>
        <div className={styles.scroll}>
          <table>
            <thead>
              <tr>
                {figures.header.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {figures.rows.map((row) => (
                <tr key={row.join('|')}>
                  {row.map((value, column) => (
                    <td key={figures.header[column]}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
