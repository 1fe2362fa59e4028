import type { Words } from './record-kind.ts'

/** What teachers see of somebody who agreed to class statistics: the notice and the life of the data say it in the same words. */
export const classStatistics: Words = {
  zh: '本班老师看到你的姓名、对各项目标的掌握情况和需要帮助之处，看不到你的作答',
  en: 'your class’s teachers see your name, your mastery by objective and where you need help, not your answers',
}
