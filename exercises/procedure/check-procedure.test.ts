import { describe, expect, it } from 'vitest'
import { checkProcedure } from './check-procedure.ts'
import { curatedProcedures } from './curated-procedures.ts'

function check(id: string, description: string) {
  const procedure = curatedProcedures.find((known) => known.id === id)
  if (!procedure) throw new Error(`no procedure ${id}`)
  const { verdict, steps, forbidden, criticalFailures } = checkProcedure(procedure, description)
  const inState = (state: string) =>
    steps.filter((result) => result.state === state).map(({ step }) => procedure.steps.indexOf(step) + 1)
  return {
    verdict,
    omitted: [...inState('omitted'), ...inState('denied')].sort((a, b) => a - b),
    outOfOrder: inState('out-of-order'),
    wrongValue: inState('wrong-value'),
    forbidden: forbidden.map(({ text }) => text),
    criticalFailures,
  }
}

const right: Record<string, string[]> = {
  gowning: [
    '先换鞋，再脱外套，把手表戒指摘了放柜子，然后洗手搓20秒，冲干净烘干，检查工作服的标签，戴帽子把头发全塞进去，戴口罩，穿上衣拉好拉链，穿裤子，照镜子看一遍，用75%酒精手消毒晾干，最后过缓冲间进去',
    '1.换鞋 2.脱外衣 3.取下饰物 4.洗手，搓洗三十秒 5.烘干 6.看有效期 7.戴帽 8.戴口罩 9.穿上衣 10.穿裤子 11.对镜检查 12.手消毒 13.经缓冲间进入，两扇门不同时打开',
  ],
  'seven-step-hand-washing': [
    '打开水龙头湿手，打洗手液。掌心相对搓，手心对手背搓，手指交叉搓，弯曲手指关节搓，握住大拇指转着搓，指尖在掌心搓，最后搓手腕，一共搓20秒',
    '用流动水，内：掌心相对；外：手背；夹：手指交叉；弓：弯曲关节；大：拇指；立：指尖；腕：手腕',
  ],
  'kiln-loading': [
    '两个人一起核对批号和型号，然后看匣钵有没有裂纹，撒好氧化锆砂，按层数和间距摆，不超载，最后放测温环并记下位置',
    '核对批号；检查匣钵承烧板；撒砂；按规定层数装载；放测温环记录位置',
  ],
  'kiln-unloading': [
    '等炉温降到50度再开门，戴上耐热手套，先看首件外观，再抽测尺寸和容量，合格挂绿牌不合格挂红牌隔离，填记录',
    '降到60℃以下，戴手套，看首件，抽检密度，挂牌，填写记录',
  ],
  turning: [
    '先跟老人解释一下，关好门窗，把对侧床挡拉起来，刹住床轮。让她双手放胸前、屈膝。先上身后下身把她移到我这边，然后扶肩扶髋翻过去，不拖不拉，背后垫软枕，拉平床单看皮肤，最后记录时间',
    '告知，拉起床栏，双手放在胸前，腿弯起来，先移向自己一侧，一手扶肩一手扶髋翻到对侧，垫枕头，检查皮肤，记录',
  ],
  feeding: [
    '洗手核对是软食还是流质，协助上厕所，戴好假牙。扶老人坐起来头稍前屈。试一下温度，从健侧小口喂，咽下去再喂下一口。喂完漱口，检查嘴里没有剩的，保持坐着半小时再躺，记录吃了多少',
    '洗手；如厕戴假牙；坐位；试温；小口喂等咽下；漱口；坐30分钟再躺下；登记进食量',
  ],
  medication: [
    '洗手，拿服药单核对药名和剂量，问老人自己的名字看腕带，扶他坐好，温水送服，看着咽下去，观察一会儿有没有反应，当场签名',
    '洗手→核对药名剂量时间→核对腕带→坐起→喝水150毫升送药→检查口腔→观察→记录',
  ],
  'fall-first-minute': [
    '不要扶，先看周围环境有没有危险，轻拍双肩叫名字看反应和呼吸，按呼叫器叫护士拿AED，陪着他，告诉他别动',
    '别急着扶起来。看地上有没有水；呼唤看意识呼吸；喊人叫护士；安慰老人不要动',
  ],
  'collapsed-visitor': [
    '看环境安全，拍肩大声呼叫看反应和呼吸，打120取AED，马上胸外按压每分钟110次',
    '先确认周围安全，再看有没有意识和呼吸，没有就呼叫120，然后做心肺复苏，不喂水',
  ],
  'lost-child': [
    '马上报告调度中心启动走失警报，问清姓名年龄衣着，各出口核对离园的小孩，调度中心报警，留一个同事陪着家长',
    '上报调度，记下特征和最后地点，大门口核对，通知公安，陪同家长，不让家长先自己去找',
  ],
  'retained-samples': [
    '每个品种都要留，不少于125克，放进消毒密闭的留样盒，专用冰箱冷藏48小时以上，标签写明名称和时间',
    '每餐每样留150g，用密封容器，冷藏72小时，贴标签记录留样人',
  ],
  'ccp-deviation': [
    '先停机，把上次合格以后的产品全部隔离挂牌，报告班组长，查原因调整设备，最后由品控评价产品写记录',
    '停：停止。隔：隔离。报：报告班长。查原因恢复。评估后返工，做记录',
  ],
}

describe('a procedure described as its document demands', () => {
  const told = Object.entries(right).flatMap(([id, texts]) => texts.map((text) => [id, text] as const))
  it.each(told)('%s passes: %s', (id, text) => {
    expect(check(id, text)).toMatchObject({ verdict: 'pass', omitted: [], outOfOrder: [], forbidden: [] })
  })

  it('is known for every procedure of the table', () => {
    expect(Object.keys(right)).toEqual(curatedProcedures.map(({ id }) => id))
  })
})

/** [procedure, description, the step that is left out, whether that fails the whole] */
const leftOut: [string, string, number, boolean][] = [
  [
    'gowning',
    '换鞋，脱外套，摘手表，检查工作服标签，戴帽子，戴口罩，穿上衣，穿裤子，照镜子，手消毒，过缓冲间',
    4,
    true,
  ],
  [
    'gowning',
    '换鞋，脱外套，摘手表，不洗手，烘干，看标签，戴帽子，戴口罩，穿上衣，穿裤子，照镜子，手消毒，过缓冲间',
    4,
    true,
  ],
  ['seven-step-hand-washing', '流动水，掌心相对，手背，手指交叉，弯曲关节，大拇指，指尖', 7, false],
  ['kiln-loading', '检查匣钵，撒砂，按层数装载，放测温环', 1, true],
  ['kiln-unloading', '降到60度以下，看首件，抽测尺寸，挂牌，记录', 2, true],
  ['turning', '解释，双手放胸前，移到自己一侧，扶肩翻过去，垫枕头，看皮肤，记录', 2, true],
  ['feeding', '洗手，如厕，坐好，小口喂，漱口，坐半小时，记录', 4, true],
  ['medication', '洗手，核对药名剂量，坐好，温水送服，看着咽下，观察，签名', 3, true],
  ['fall-first-minute', '看环境，拍肩看反应，陪着他', 3, true],
  ['collapsed-visitor', '看环境，拍肩看反应，胸外按压', 3, true],
  ['lost-child', '报告调度，问姓名年龄，出口核对，报警', 5, false],
  ['retained-samples', '每样125克，密闭容器，贴标签', 4, true],
  ['ccp-deviation', '停机，报告班长，查原因，评估记录', 2, true],
]
it.each(leftOut)('%s "%s" leaves out step %i', (id, text, step, fails) => {
  const found = check(id, text)
  expect(found.omitted).toContain(step)
  expect(found.verdict).toBe(fails ? 'fail' : 'improve')
})

/** [procedure, description, the step that stands in the wrong place] */
const wrongOrder: [string, string, number][] = [
  ['gowning', '换鞋，脱外套，摘手表，看标签，戴帽子，戴口罩，穿上衣，穿裤子，照镜子，手消毒，过缓冲间，洗手，烘干', 4],
  ['seven-step-hand-washing', '流动水，手腕，掌心相对，手背，手指交叉，弯曲关节，大拇指，指尖', 7],
  ['kiln-loading', '检查匣钵，撒砂，按层数装载，放测温环，最后核对批号', 1],
  ['kiln-unloading', '看首件，抽测尺寸，挂牌，记录，等炉温降到60度以下，戴手套', 1],
  ['turning', '解释，双手放胸前，移到自己一侧，扶肩翻过去，垫枕头，看皮肤，记录，然后拉床挡', 2],
  ['feeding', '洗手，如厕，坐好，小口喂，漱口，坐半小时，记录，再试温', 4],
  ['medication', '洗手，坐好，温水送服，看着咽下，观察，签名，再核对药名剂量，看腕带', 2],
  ['fall-first-minute', '拍肩看反应，按呼叫器，陪着他，再看环境', 1],
  ['collapsed-visitor', '胸外按压，看环境，拍肩看反应，打120', 4],
  ['lost-child', '问姓名年龄，出口核对，报警，陪着家长，报告调度', 1],
  ['ccp-deviation', '报告班长，查原因，评估，记录，停机，隔离', 1],
]
it.each(wrongOrder)('%s "%s" has step %i out of order', (id, text, step) => {
  const found = check(id, text)
  expect(found.outOfOrder).toContain(step)
  expect(found.verdict).not.toBe('pass')
})

/** [procedure, what is added to a right description, the act it is] */
const forbidden: [string, string, string][] = [
  ['gowning', '头发露出来一点没关系', '头发或胡须外露'],
  ['gowning', '手机带进去拍照', '带入手机、食品等物品'],
  ['gowning', '再用毛巾擦干', '擦拭消毒后的双手'],
  ['seven-step-hand-washing', '戴手套可以代替洗手', '戴手套代替洗手'],
  ['kiln-loading', '赶产量多放几层', '超载'],
  ['turning', '翻不动就用力拉', '拖、拉、推老年人'],
  ['feeding', '吃完马上躺下', '喂完马上躺下'],
  ['feeding', '让老人仰头好咽', '仰头喂'],
  ['medication', '吞不下就把缓释片碾碎', '碾碎缓释片、打开胶囊'],
  ['medication', '漏了就多吃一片', '自行停药、加量、换药'],
  ['fall-first-minute', '把他扶到椅子上', '急着扶起、拉起老年人'],
  ['collapsed-visitor', '给他喂点水', '给没有意识的人喂水、喂药'],
  ['lost-child', '请家长先去找一圈', '让家长先自己去找'],
  ['ccp-deviation', '赶时间产品先出厂', '让隔离的产品出厂'],
]
it.each(forbidden)('%s with "%s" holds a forbidden act', (id, added, act) => {
  const found = check(id, `${right[id]?.[0]}。${added}`)
  expect(found.forbidden).toContain(act)
  expect(found.verdict).not.toBe('pass')
})

/** [procedure, description with a quantity that its clause does not allow, the step] */
const wrongValues: [string, string, number][] = [
  ['gowning', '换鞋，洗手搓10秒', 4],
  ['gowning', '换鞋，洗手，手消毒用50%的酒精', 12],
  ['seven-step-hand-washing', '流动水，揉搓五秒', 8],
  ['kiln-unloading', '炉温降到100度就开门', 1],
  ['feeding', '喂完坐10分钟', 7],
  ['collapsed-visitor', '胸外按压每分钟60次', 4],
  ['retained-samples', '每样留100克', 2],
  ['retained-samples', '冷藏24小时', 4],
]
it.each(wrongValues)('%s "%s" states a wrong quantity in step %i', (id, text, step) => {
  expect(check(id, text).wrongValue).toContain(step)
})

it('a critical step wrong fails whatever else is right', () => {
  const found = check('gowning', (right.gowning?.[0] ?? '').replace('搓20秒', '搓10秒'))
  expect(found).toMatchObject({ verdict: 'fail', wrongValue: [4], criticalFailures: ['洗手，搓洗不少于 20 秒'] })
})

it('a description of something else is said to be so', () => {
  expect(check('kiln-loading', '把菜洗干净切好下锅').verdict).toBe('off-topic')
})
