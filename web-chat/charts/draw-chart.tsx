import { theme } from 'antd'
import { BarChart, HeatmapChart, LineChart, RadarChart } from 'echarts/charts'
import {
  GridComponent,
  LegendComponent,
  RadarComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

use([
  BarChart,
  HeatmapChart,
  LineChart,
  RadarChart,
  GridComponent,
  LegendComponent,
  RadarComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
])

/** What ECharts draws; see its option reference. Bars, lines, heat maps and radar charts are at hand. */
export type ChartOption = EChartsCoreOption

/** The picture alone, in the colours of the theme, as wide as its place; it does not move for who wants no motion. */
export function DrawChart({ option }: { option: ChartOption }) {
  const place = useRef<HTMLDivElement>(null)
  const { token } = theme.useToken()
  const { colorText, colorPrimary, fontFamily } = token
  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current, undefined, { renderer: 'svg' })
    chart.setOption({
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      color: [colorPrimary, '#0f7b8a', '#b45309', '#7c3aed', '#be123c'],
      textStyle: { color: colorText, fontFamily },
      ...option,
    })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [option, colorText, colorPrimary, fontFamily])
  return <div ref={place} style={{ height: '100%' }} />
}
