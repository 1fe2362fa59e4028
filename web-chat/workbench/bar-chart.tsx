import styles from './workbench.module.css'

type Bar = { period: string; value: number }

/** Bars over time as one picture; its figures stand in the table below, for whoever can't see it. */
export function BarChart({ title, bars }: { title: string; bars: Bar[] }) {
  const most = Math.max(0, ...bars.map(({ value }) => value))
  const heightOf = (value: number) => (most === 0 ? 0 : (value / most) * 46)
  const step = 100 / Math.max(bars.length, 1)
  return (
    <figure className={styles.chart}>
      <figcaption>{title}</figcaption>
      <svg viewBox="0 0 100 50" preserveAspectRatio="none" role="img" aria-label={title}>
        <line x1="0" x2="100" y1="50" y2="50" vectorEffect="non-scaling-stroke" />
        {bars.map(({ period, value }, index) => (
          <rect
            key={period}
            x={index * step + step * 0.15}
            width={Math.min(step * 0.7, 8)}
            y={50 - heightOf(value)}
            height={heightOf(value)}
          >
            <title>{`${period}：${value}`}</title>
          </rect>
        ))}
      </svg>
      <p className={styles.ends}>
        <span>{bars[0]?.period}</span>
        <span>↑ {most}</span>
        <span>{bars.length > 1 ? bars.at(-1)?.period : ''}</span>
      </p>
    </figure>
  )
}
