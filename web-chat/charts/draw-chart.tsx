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
  const { colorText, colorTextSecondary: soft, colorBorder: line, colorPrimary, fontFamily } = token
  useEffect(() => {
    if (!place.current) return
    // As a theme, since an option of a chart would be replaced by its own axes; ECharts' words are dark otherwise.
    const axis = {
      axisLabel: { color: soft },
      axisLine: { lineStyle: { color: line } },
      splitLine: { lineStyle: { color: line } },
    }
    const words = { textStyle: { color: soft } }
    const colours = {
      categoryAxis: axis,
      valueAxis: axis,
      timeAxis: axis,
      legend: words,
      visualMap: words,
      radar: { axisName: { color: soft }, splitLine: { lineStyle: { color: line } } },
    }
    const chart = init(place.current, colours, { renderer: 'svg' })
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
  }, [option, colorText, soft, line, colorPrimary, fontFamily])
  return <div ref={place} style={{ height: '100%' }} />
}
