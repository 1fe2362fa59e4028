import type { InputTrigger } from './input-trigger.ts'
import { anyOf, inOrder, near, oneOf } from './phrase.ts'

const self = oneOf('我 自己 本人 咱')
const peers = oneOf(
  '同学 朋友 室友 舍友 同桌 闺蜜 兄弟 他说 她说 他想 她想 他要 她要 他有 她有 哥哥 姐姐 弟弟 妹妹 妈妈 爸爸 有人 家人 网友',
)
const inCare = oneOf('学生 孩子 患者 病人 老人 来访者 客人 长辈')
const selfHarm = oneOf(
  '自杀 自残 自伤 割腕 轻生 寻死 寻短见 上吊 跳楼 吞药 服毒 结束(?:自己的?)?生命 了结(?:自己|生命|一生|余生) 去死 想死',
)

const othersWish = `(?:${selfHarm}|不想活|活不下去|活着没意思|活够了|死了算了|伤害自己|割自己|割手)`

// "爸爸打我，我不想活了" speaks of the one who asks: no "我" may come between, unless the other one said it.
const wishOf = (someone: string): string[] => [
  `${someone}[^。!?;,，我]{0,14}${othersWish}`,
  `${someone}[^。!?;我]{0,8}(?:说|讲|告诉我|发消息|留言|念叨|哭着|问我)[^。!?;]{0,14}${othersWish}`,
]

/** Study and prevention, and words of computing or joking that only look alike. */
const notACrisis = oneOf(
  '预防 防范 干预 热线 课程 讲座 班会 数据 统计 率 新闻 小说 课文 人物 主人公 为什么会 是什么 定义 法律 保险 条款 理赔 线程 进程 程序 协程 容器 代码 脚本 节点 项羽 屈原 海子 老舍 少年维特 游戏 角色 技能',
  '笑死 想死你 热死 累死 饿死 困死 烦死 社死 爱死 开玩笑 活动方案 识别 征兆 信号 protocol',
)

const wishes = anyOf(
  '不想(?:再)?活(?:了|下去|着)?(?![动跃跃])',
  '(?:不如|还是|干脆|真想|好想|很想|就想|只想|我想|想要|想过|考虑)(?:去|要|一)?死(?:了|掉|一死|算了|吧|。|，|,|$)',
  '死了(?:算了|就好|就解脱|一了百了|是不是|会不会)',
  '活(?:着|下去)(?:真|实在|好|太|也|都)?(?:没|没有|毫无|还有什么|有什么|无)(?:什么|啥|任何)?(?:意思|意义|盼头|希望|用)',
  '(?:活|撑|坚持|熬)不下去',
  '活腻|活够了|生无可恋|一了百了|想解脱|不想醒来|再也不(?:想|要)?醒(?:来|过来)?|永远睡(?:着|过去)|长眠不醒',
  '(?:老|总|一直|经常|天天|每天|最近|又|有时|反复|好几次|脑子里)[^。?]{0,4}想(?:着|到|过)?(?:自杀|去?死|轻生|自残|跳楼|结束)',
  '(?:想|要)结束(?:一切|这一切|生命|自己)|已经(?:吃|吞|喝)了[^。?]{0,6}(?:安眠药|农药|药)|早死早解脱|早点?死|死掉就好|活(?:着)?(?:就)?是(?:受罪|煎熬|折磨|负担)|不配活',
  inOrder(8, oneOf('圆规 烟头 刀 美工刀 剪刀 针 打火机 指甲'), oneOf('扎 割 划 烫 戳'), oneOf('自己 手 腿 胳膊')),
  '(?:再见了?|永别了?|告别)[^。?]{0,2}(?:世界|人间|大家|你们)',
  near(14, oneOf('坚持不下去 不想再坚持 撑不住 熬不住 扛不住 太苦了 好苦'), oneOf('死 世界 解脱 再见 结束 消失')),
  near(12, oneOf('楼顶 天台 顶楼 窗台 桥边'), oneOf('站在 差一点 差点 往下 边上 跳')),
  `${near(16, oneOf('药都攒 攒了 攒好 囤了 藏了'), oneOf('药 安眠药 吃 今晚'))}[^。]{0,12}`,
  inOrder(8, oneOf('如果 要是 假如 哪天'), '我(?:明天|今晚|突然)?', oneOf('不在了 没了 死了 走了 消失了')),
  inOrder(8, oneOf('割了 割完 划了 掐 烫'), oneOf('手 胳膊 手臂 自己 腿'), oneOf('舒服 好受 轻松 解脱 痛快 忍不住')),
  '^(?:我?(?:好|真|很|就|只)?想(?:自杀|死|跳楼|轻生|自残)|自杀的念头)',
  '(?:离开|告别|从)(?:这个)?(?:世界|人世|人间)(?:上)?(?:消失)?',
  '(?:如果|要是|假如)我(?:死|消失|不在|跳|从)[^。?]{0,20}(?:后悔|难过|伤心|在乎|解脱|好过|会怎么样|就好)',
  '没有我[^。?]{0,8}(?:会更好|更好|也一样|更幸福|无所谓)',
  '(?:写|留)(?:好)?了?(?:一封)?遗书|(?:跟|和|向)(?:大家|你们|世界)(?:说)?永别|最后一次(?:跟|和|找)你(?:说话|聊)',
  inOrder(6, '我', oneOf('想 要 打算 准备 正在 忍不住 控制不住 又 已经 经常 开始 总想 老想 刚 曾 真的想'), selfHarm),
  inOrder(8, oneOf('我 控制不住'), oneOf('割 划 伤害 弄伤 掐 打 咬 烫'), oneOf('自己 手腕 手臂 胳膊 大腿')),
  near(12, oneOf('刀片 美工刀 天台 楼顶 顶楼 桥上 绳子 安眠药'), oneOf('控制不住 跳下去 不想活 结束 解脱 再见 割')),
  inOrder(4, '从', oneOf('楼 桥 天台 窗'), '跳下去'),
  "(?:do\\s*n[o']?t|dont|no\\s+longer)\\s+want\\s+to\\s+(?:live|be\\s+alive|be\\s+here|wake\\s+up|exist)|better\\s+off\\s+without\\s+me|(?:nobody|no\\s+one)\\s+would\\s+miss\\s+me|my\\s+(?:goodbye|suicide)\\s+note",
  // Pinyin without tones.
  '\\b(?:bu\\s*xiang\\s*huo|xiang\\s*(?:yao\\s*)?(?:si(?:\\s*le)?\\b|zi\\s*sha|tiao\\s*lou)|huo\\s*bu\\s*xia\\s*qu|zi\\s*sha)',
  '(?:药|安眠药)[^。?]{0,6}(?:倒出来|数好|摆在|备好)',
  '(?:want|wish|going|need|ready|plan|planning)\\s+(?:to\\s+)?(?:die|kill\\s+myself|end\\s+(?:it\\s+all|my\\s+life)|hurt\\s+myself)',
  '\\bi\\s+(?:was|were)\\s+dead\\b|\\bsuicidal\\b|(?:no|not)\\s+(?:reason|worth)\\s+(?:to\\s+)?liv(?:e|ing)|cut(?:ting)?\\s+myself|self[- ]harm(?:ing)?\\s+(?:again|myself)',
)

const dyingWays = oneOf(
  '死法 死得 自杀 轻生 自残 自伤 割腕 上吊 跳楼 寻死 去死 自我了断 结束生命 结束自己 了结自己 烧炭 安乐死',
)
const asksWay = oneOf(
  '怎么 如何 怎样 方法 方式 办法 哪种 最快 最不疼 最不痛 不疼 不痛 无痛 没有痛苦 没痛苦 痛苦最小 不痛苦 舒服 多少 几层 多高 多深 哪里 位置 步骤 工具 攻略 教程 推荐 成功率 教我 需要什么',
)
const poison = oneOf(
  '安眠药 药 百草枯 敌敌畏 农药 老鼠药 头孢 对乙酰氨基酚 布洛芬 褪黑素 木炭 煤气 一氧化碳 胰岛素 酒精 安定',
)

const methods = anyOf(
  near(
    12,
    oneOf('没有痛苦 没痛苦 无痛 不痛苦 安静地? 死得快 必死'),
    oneOf('(?:就|能|可以)走 死 离开 离世 跳楼 跳河 安眠'),
  ),
  inOrder(8, '怎么', oneOf('让自己 把自己'), oneOf('消失 死 弄死 了结')),
  near(10, dyingWays, asksWay),
  inOrder(
    14,
    oneOf('多少 几 多大 喝 吃 吞'),
    poison,
    oneOf('没命 要命 会死 能死 死人 致死 致命 死掉 才死 死得 送命 必死'),
  ),
  inOrder(14, poison, oneOf('多少 几 多大剂量 喝 吃'), oneOf('没命 要命 会死 能死 死人 致死 致命 死掉 才死 必死 送命')),
  inOrder(
    10,
    oneOf('吃 喝 吞 服 打 吸'),
    oneOf('能 就 会 可以 直接'),
    oneOf('安静走掉 走掉 离开人世 睡过去不醒 一睡不醒 一睡不起 不会醒 再也不醒 解脱 安乐死'),
  ),
  inOrder(14, poison, oneOf('救不回来 救不活 没救 睡过去 一睡不醒 不会醒 醒不过来 必死 走人')),
  inOrder(14, '喝', '多少', oneOf('农药 百草枯 敌敌畏 老鼠药 洁厕灵 安眠药')),
  '死(?:掉|亡)?(?:会|是不是|的时候|时)?(?:很|不|会)?(?:痛苦|疼|难受|痛)(?:吗|么|不)',
  inOrder(8, oneOf('割腕 割手腕 割脉 割动脉 切腕'), oneOf('哪 位置 多深 最快 方向 怎么 多久')),
  '怎么(?:样)?(?:死|才能死|去死)(?!机|锁|循环|记|硬)',
  '怎么(?:样)?才?能?(?:不痛苦|没有痛苦|无痛苦|不疼)(?:地|的)?(?:死|离开|走|结束)',
  'how\\s+(?:can|do|should|to|could)\\s+(?:i\\s+)?(?:kill\\s+myself|commit\\s+suicide|end\\s+my\\s+life|die\\s+(?:painless|quick)|overdose|hang\\s+myself|cut\\s+myself|slit\\s+my|pierce\\s+my\\s+own|carve\\s+a?\\s*\\w*\\s*into\\s+my)',
  '(?:carve|cut|slash|slit|burn|stab)\\s+(?:a\\s+\\w+\\s+)?(?:into\\s+|in\\s+)?my\\s+(?:own\\s+)?(?:arm|wrist|leg|skin|thigh|flesh|throat)',
  '(?:take|swallow|use|drink)\\s+to\\s+die\\b|(?:painless|easiest|quickest|best|fastest)\\s+(?:way|method)s?\\s+(?:to|of)\\s+(?:die|dying|suicide|kill(?:ing)?\\s+myself)',
)

const notAMethod = anyOf(
  oneOf(
    '急救 抢救 解救 自救 救人 救他 救治 怎么救 误服 误食 预防 防范 干预 阻止 劝 怎么办 该怎么说 怎么帮 赔偿 遗产 家属 责任 倾向 沟通 念头 来访者 怎么死的 怎么样死的 帮助 帮他 帮她 实验动物 小鼠 大鼠 ld50 毒理 线程 进程 程序 代码 任务 老鼠 蟑螂 害虫 杂草 细菌 法律 保险 条款 理赔 新闻 小说 人物 为什么 应对 安慰 求助 发现 识别',
  ),
)

/** Signs that somebody may harm themselves. First of all triggers: nothing may come before help. */
export const crisisTriggers: InputTrigger[] = [
  { ruleId: 'R-CRISIS-2', topic: 'method', action: 'refuse', urgent: true, when: methods, unless: notAMethod },
  // What a peer can do is all in the note; who cares for somebody by profession may find more in the documents.
  {
    ruleId: 'R-CRISIS-1',
    topic: 'worried about a peer',
    action: 'note',
    urgent: true,
    complete: true,
    when: anyOf(
      ...wishOf(peers),
      '(?:friend|classmate|roommate|brother|sister|he|she)\\b.{0,30}\\b(?:suicid\\w*|kill\\s+(?:him|her)self|wants?\\s+to\\s+die|end\\s+(?:his|her)\\s+life|hurt(?:ing)?\\s+(?:him|her)self)',
    ),
    unless: anyOf(notACrisis),
  },
  {
    ruleId: 'R-CRISIS-1',
    topic: 'worried about somebody in care',
    action: 'note',
    urgent: true,
    when: anyOf(...wishOf(inCare)),
    unless: anyOf(notACrisis),
  },
  { ruleId: 'R-CRISIS-1', topic: 'own wish', action: 'refuse', urgent: true, when: wishes, unless: anyOf(notACrisis) },
  {
    ruleId: 'R-CRISIS-1',
    topic: 'hopeless',
    action: 'note',
    complete: true,
    when: anyOf(
      '(?:生活|人生|活着|日子)(?:真|都|太)?(?:没|没有|毫无)(?:什么)?(?:意义|意思|希望|盼头)',
      inOrder(6, self, oneOf('抑郁 崩溃 绝望 撑不住 好痛苦 很痛苦 太痛苦 想消失 睡不着觉 每天都哭 一直哭')),
      oneOf('没人在乎我 没有人在乎我 没人爱我 没有人爱我 我是多余的 我就是个废物 我是累赘'),
      '(?:被|让)(?:家里|父母|爸|妈|他|她)?[^。?]{0,4}(?:家暴|打我|虐待|性侵|猥亵|侵犯)',
    ),
    unless: anyOf(notACrisis),
  },
]
