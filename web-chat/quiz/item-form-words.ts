const zh = {
  right: '正确',
  wrong: '错误',
  chooseAll: '选出所有正确的选项',
  blank: (number: number) => `第 ${number} 空`,
  ownWords: '用自己的话回答',
  orderHint: '用上移、下移按钮排好先后顺序',
  up: (step: string) => `上移：${step}`,
  down: (step: string) => `下移：${step}`,
  moved: (step: string, place: number) => `${step}，现在是第 ${place} 步`,
  keepOrder: '就按这个顺序',
  orderKept: '已按这个顺序作答',
}

const en: typeof zh = {
  right: 'True',
  wrong: 'False',
  chooseAll: 'Choose all that are right',
  blank: (number) => `Blank ${number}`,
  ownWords: 'Answer in your own words',
  orderHint: 'Put the steps in order with the buttons',
  up: (step) => `Move up: ${step}`,
  down: (step) => `Move down: ${step}`,
  moved: (step, place) => `${step}, now step ${place}`,
  keepOrder: 'This is the order',
  orderKept: 'Answered in this order',
}

/** What the form of one item says. */
export const itemFormWords = { zh, en }
