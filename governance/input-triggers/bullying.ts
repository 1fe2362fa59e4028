import { prevents, studiesLaw, suffers } from './contexts.ts'
import type { InputTrigger } from './input-trigger.ts'
import { anyOf, inOrder, near, oneOf } from './phrase.ts'

const target = oneOf(
  '同桌 同学 室友 舍友 班长 老师 班主任 学妹 学弟 学姐 学长 女生 男生 校花 胖子 邻居 同事 老板 前任 前女友 前男友 闺蜜 朋友 某人 别人 他人 对方 他 她 人 新来的 转校生 那个谁 领导 主管 店长 师傅 网友 明星',
)
const attack = oneOf(
  '谣言 黑料 坏话 丑闻 丑照 绯闻 黑图 恶搞图 表情包羞辱 丑化 丢人 丢脸 阴招 损招 损人 逼走 主动离职 骂一下 怼 羞辱 辱骂 骂[^。?]{0,6}(?:话|句|信|文|诗|歌|帖) 骂人 骂死 骂哭 骂他 骂她 嘲讽 嘲笑 讽刺 外号 绰号 侮辱 诋毁 抹黑 造谣 网暴 人身攻击 攻击他人 攻击别人 语言攻击 孤立 排挤 霸凌 欺负 欺凌 欺压 整蛊 整一下 整他 整她 整死 报复 教训一下 教训他 教训她 恐吓 吓唬 威胁 挑拨 离间 不良信息 名声 名誉 声誉 出丑 难堪 身败名裂 失去信任',
)
const make = oneOf(
  '编 写 造 传 散布 散播 传播 发布 p一张 p图 做 起 取 想 帮我 帮忙 帮 怎么 如何 怎样 教我 联合 一起 让大家 给我 破坏 毁掉 用语言 撰写',
)

/** Insult, rumour and exclusion aimed at a person; whoever suffers it is helped. */
export const bullyingTriggers: InputTrigger[] = [
  {
    ruleId: 'R-BULLY-1',
    topic: 'attack on a person',
    action: 'refuse',
    when: anyOf(
      inOrder(14, make, target, attack),
      inOrder(8, oneOf('最难听 恶毒 阴阳怪气 难听的话 狠话'), oneOf('骂 损 怼 说')),
      inOrder(
        8,
        oneOf('怎么 如何 怎样 帮我 教我'),
        oneOf('捉弄 吓唬 恐吓 勒索 欺负 针对 收拾 整治'),
        oneOf('低年级 同学 新生 学生 室友 别人 他 她'),
      ),
      inOrder(6, oneOf('让 叫'), oneOf('全宿舍 全班 大家 所有人 全校'), oneOf('都不跟 都不和 不跟 不和 都别理 都不理')),
      inOrder(
        10,
        oneOf('写 说 编 教 怎么 怎样 如何 办法 用'),
        oneOf('让 把 刺激 气 逼'),
        oneOf('他 她 同学 同桌 室友 老师 那个 对方'),
        oneOf('哭 崩溃 难堪 出丑 丢脸 抬不起头 自卑 受不了 待不下去 退学 难受'),
      ),
      inOrder(
        8,
        oneOf('让 叫 联合 发动'),
        oneOf('大家 全班 所有人 别人 宿舍 同学们'),
        oneOf('不理 讨厌 孤立 排挤 远离 疏远 嘲笑 笑话'),
      ),
      near(16, oneOf('p成 p图 p一张 恶搞'), `${target}[^。?]{0,4}(?:照片|头像|脸)`),
      inOrder(8, make, oneOf('骂 损 怼 喷 黑 整 坑 吓 羞辱 气死'), target),
      inOrder(
        16,
        oneOf('编造 编 捏造'),
        oneOf('故事 理由 证据 罪名 事'),
        target,
        oneOf('不称职 开除 赶走 失去信任 讨厌 丢脸 被罚'),
      ),
      near(22, `${make}[^。?]{0,16}${attack}`, target),
      near(
        12,
        oneOf('怎么 如何 怎样 教我 帮我 写'),
        oneOf('语言攻击 欺压 霸凌 网暴 孤立他 孤立她 排挤 挑拨 骂人 辱骂'),
      ),
    ),
    unless: anyOf(
      suffers,
      prevents,
      studiesLaw,
      oneOf(
        '维护 收集证据 取证 劝 帮助 道歉 对不起 道德 主题班会 班会 心理 课文 为什么 什么是 是什么 不被 免被 和好 挽回 恢复 改掉 感动 安慰 帮助他 帮助她 (?:有人|他们|她们|同学们?|同桌|室友|老师|他|她|总是|老是)[^。?]{0,6}(?:给我|对我|把我|说我|嘲笑我|笑我|气我|让我) 分析 鲁迅 诗句 修辞 被孤立 被骂 被排挤 被欺负 被造谣 欺负我 骂我 孤立我 排挤我 造我 我的名声 我的名誉',
      ),
    ),
  },
]
