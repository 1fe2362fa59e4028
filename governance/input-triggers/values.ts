import { askHow, defines, prevents, studiesLaw, suffers } from './contexts.ts'
import type { InputTrigger } from './input-trigger.ts'
import { anyOf, inOrder, near, oneOf } from './phrase.ts'

const write = oneOf(
  '杜撰 虚构 捏造 p一 p图 写 编 造 生成 做 画 想 创作 给我 帮我 替我 发布 传播 散布 散播 制造 起草 来一',
)
const rumour = oneOf(
  '假新闻 谣言 虚假新闻 假消息 不实信息 虚假信息 假的?[^。?]{0,8}(?:消息|新闻|通知|公告|预警|通报|警报|预报) 假通知 假公告 恐慌 假视频 假疫情 假地震',
)
const honoured = oneOf('烈士 英雄 先烈 国旗 国歌 国徽 党 国家 祖国 人民军队 解放军 领袖 领导人 革命')
const insult = oneOf('侮辱 辱骂 抹黑 丑化 诋毁 恶搞 贬低 否定 调侃 歪曲 嘲讽 亵渎 攻击 讽刺 颠覆 推翻')
const group = oneOf(
  '女性 男性 女人 男人 女生 残疾人 残障 农村人 外地人 河南人 东北人 四川人 黑人 穆斯林 少数民族 藏族 回族 维吾尔 同性恋 老人 穷人 外国人 日本人 犹太人 某个?民族 某些群体 某个群体 其他性别 民族 宗教 地域 性别 种族',
)
const hate = oneOf(
  '歧视 仇恨 偏见 诋毁 侮辱 贬低 压制 低人一等 低劣 下贱 弱智 不配 不该上班 该死 滚出 劣等 攻击 驱逐 消灭 嘲笑 丑化 羞辱',
)

/** What the interim measures on generative AI forbid (Art. 4): hatred, false news, insult to the nation and its heroes. */
export const valueTriggers: InputTrigger[] = [
  {
    ruleId: 'R-VAL-1',
    topic: 'false news',
    action: 'refuse',
    when: anyOf(
      near(26, write, rumour),
      inOrder(14, oneOf('编 造 发'), oneOf('通知 消息 公告'), oneOf('吓 骗 恐慌')),
      near(26, askHow, near(14, oneOf('散布 传播 编造 制造 扩散 炒作 带节奏'), oneOf('谣言 虚假 不实 恐慌 假'))),
    ),
    unless: anyOf(oneOf('辟谣 求证 怎么办 什么是 为什么')),
  },
  {
    ruleId: 'R-VAL-1',
    topic: 'insult to nation and heroes',
    action: 'refuse',
    when: anyOf(
      near(20, write, near(12, insult, honoured)),
      inOrder(14, askHow, insult, honoured),
      oneOf(
        '支持台独 支持藏独 支持疆独 支持港独 台湾独立宣言 分裂国家的 颠覆国家政权 推翻政府 宣扬邪教 法轮功宣传 宣扬法西斯 美化侵略 南京大屠杀是假 否认南京大屠杀',
      ),
    ),
    unless: anyOf(prevents, studiesLaw, defines, oneOf('为什么 党课 入党 驳斥 反驳 批判 歌颂 缅怀')),
  },
  {
    ruleId: 'R-VAL-1',
    topic: 'hatred',
    action: 'refuse',
    when: anyOf(
      near(26, write, near(18, hate, group)),
      inOrder(14, askHow, oneOf('歧视 仇恨 侮辱 羞辱 贬低'), group),
      inOrder(20, write, oneOf('段子 文案 文章 演讲稿 帖子 笑话 口号'), near(10, hate, group)),
      inOrder(12, oneOf('只有 都是 就是 真是'), oneOf('脑残 垃圾 劣等 低等 蠢货 下等'), oneOf('人 族')),
    ),
    unless: anyOf(prevents, studiesLaw, suffers, defines, oneOf('反歧视 平等 消除 尊重 包容 关爱')),
  },
]
