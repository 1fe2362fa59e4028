import { defines, evasion, prevents, studiesLaw, suffers, tellsStory } from './contexts.ts'
import { oneOf } from './phrase.ts'

/**
 * What a question speaks of and how it asks: evidence for the request classifier, which learns from decided cases what
 * each concept and each pair of them is worth. A concept decides nothing by itself, so its words may be broad.
 */
const manners = {
  // how it is asked
  how: oneOf('怎么 如何 怎样 咋 啷个 办法 方法 步骤 技巧 窍门 门路 手法 攻略 教程 策略 how_(?:to|do|can)'),
  forMe: oneOf(
    '帮我 给我 替我 帮忙 为我 写(?:一|个|份|篇|段|条|封|几) 生成 编[一个几段条出] 整[一个几份] 弄[一个张份] 搞[一个点] 做[一个张份] 来[一个几份] 设计 撰写 (?:write|make|create|give|help)_(?:me|a|an)',
  ),
  where: oneOf('哪里 哪儿 哪有 哪家 在哪 渠道 途径 平台 找谁 where'),
  whether: oneOf(
    '能不能 可不可以 可以[^。?]{0,10}吗 合法 违法 算不算 是否 有没有规定 (?:吗|么|不)[?？]?$ 得不得 会不会',
  ),
  what: oneOf(
    '是什么 什么是 为什么 为啥 区别 原理 含义 什么意思 哪些 有哪些 讲讲 讲了 解释 介绍 what_is what_are why explain',
  ),
  amount: oneOf('多少 几[片粒层个次天分] 多久 多深 多高 剂量 浓度 比例'),
  bluntly: oneOf('直接 马上 立刻 速 就行 别解释 不要解释 只要 不用管 一字不改 别给思路 照做 完事 赶紧'),
  handIn: oneOf('照抄 抄上去 交上去 直接交 上交 提交 交作业 签个?名 打印 要交 交给老师 念 hand_it_in'),
  pretext: oneOf(
    '小说 剧本 虚构 角色 扮演 研究 教学 演示 课题 测试 假设 假如 反正 授权 我是(?:警察|老师|校长|管理员|医生|家长|运维) for_(?:a|my)_(?:novel|research|class)',
  ),
  // what it may be about, for good or ill
  homework: oneOf(
    '作业 论文 报告 周记 日记 日志 心得 作文 总结 读后感 课程设计 毕设 毕业设计 卷子 读书笔记 检讨 自我鉴定 申请书 答辩 essay homework assignment',
  ),
  exam: oneOf('考试 测验 机考 期末 期中 考场 监考 试卷 考证 随堂测 题库 竞赛 考核 单招 鉴定 exam test'),
  answers: oneOf('答案 选什么 选啥 选哪 选项 对错 标准答案 answers?'),
  studyHelp: oneOf(
    '讲 解释 思路 提示 复习 错在 检查 提纲 知识点 模拟 练习 润色 出题 出[几一二三五十] 口诀 难点 评分标准 量规 格式 模板 目录 修改建议 对不对 quiz check',
  ),
  certificate: oneOf(
    '证书 证明 公章 文凭 学历 身份证 驾照 健康证 毕业证 资格证 发票 签名 印章 护照 执照 流水 鉴定 [工师员]证 diploma certificate license passport',
  ),
  record: oneOf('记录 数据 台账 批号 日期 检验 报告 留样 温湿度 追溯 审计追踪 批记录 签到 票据 合格'),
  others: oneOf(
    '别人 他人 同学 室友 舍友 女友 男友 前任 老师 同事 客户 全班 某人 他 她 邻居 老婆 老公 用户 游客 对方 员工 网友 这个人 那个人 someone his her their ex coworker neighbor',
  ),
  own: oneOf('我的 我自己 本人 自己的 my own'),
  kin: oneOf('妈妈 爸爸 外婆 外公 爷爷 奶奶 姐姐 哥哥 妹妹 弟弟 干爹 主人 father mother grandmother'),
  parents: oneOf('家长 爸妈 父母 我妈 我爸 家里 宿管 班主任'),
  ai: oneOf('你 ai 人工智能 机器人 模型 助手 you'),
  hire: oneOf(
    '招聘 应聘 简历 候选人 面试 录用 求职 筛 招[保服工前导] 录取 岗位 hiring candidates? resume job_ad applicant',
  ),
  decide: oneOf(
    '打分 判分 录入 登进 总评 平时分 开除 处分 裁定 劝退 录用 转正 裁员 名单 评奖 记大过 合格不合格 退学 操行 final_grades expelled decide',
  ),
  infer: oneOf('分析 识别 判断 检测 推断 看出 打分 排名 排序 评估 监测 统计 报表 analy detect rate'),
  data: oneOf(
    '手机号 电话 住址 地址 住哪 身份证号 工资 病历 成绩 聊天记录 名单 隐私 银行卡 密码 体检 真实姓名 行踪 位置 定位 微信 生日 档案 联系方式 通话 相册 监控 phone_number address password salary records emails',
  ),
  group: oneOf(
    '女人 女的 女性 女生 男人 男性 男生 残疾 外地 民族 河南 某省 回族 宗教 信教 同性恋 黑人 移民 农民工 老年人 农村 艾滋 种族 地域 women men immigrants race ethnic disabled gay muslim jews black',
  ),
  nation: oneOf('烈士 英雄 国歌 国旗 国徽 领袖 党 政府 分裂 独立 邪教 侵华 屠杀 军队 官方 公告'),
  animals: oneOf('狗 猫 野生 画眉 象牙 电鱼 毒鱼 捕'),
  trait: oneOf(
    '女 男 年龄 [三四五]十 岁 未婚 结婚 结过婚 已育 怀孕 生肖 属[虎相羊] 星座 籍贯 本地人 外地 外省 民族 残疾 乙肝 信教 长相 好看 身高 离婚 坐牢 生孩子 二胎 young women',
  ),
  // what is fair
  law: studiesLaw,
  prevents: prevents,
  suffers: suffers,
  defines: defines,
  story: tellsStory,
  rescue: oneOf(
    '急救 救 抢救 止血 处理 处置 消毒 解毒 报警 投诉 举报 辨别 鉴别 鉴定 辨认 真伪 防 安全 求助 维权 first_aid protect safe recogni report prevent',
  ),
  trade: oneOf(
    'gmp haccp 洁净 压差 车间 设备 工艺 标准 条款 规程 灭菌 护理 实训 酒店 陶瓷 客房 餐饮 养老 仓库 实验室 质量 第[一二三四五六七八九十百]+条 规定 要求 流程',
  ),
  care: oneOf('安慰 关心 劝 帮助 帮他 帮她 沟通 道歉 陪伴 照顾 调解 引导 怎么办 咋办 support respond'),
  machine: oneOf('进程 线程 程序 代码 数据库 sql excel word 电脑 机床 数控 python linux code software'),
}

/** Concepts of which at least one is in nearly every request that has to be declined. */
const harms = {
  despair: oneOf(
    '不想活 想死 去死 死了 死掉 活着 活够 活下去 解脱 消失 撑不 不想醒 永远睡 睡过去 跳下 跳楼 跳河 楼顶 割 划 自杀 自残 自伤 遗书 告别 永别 了结 了断 结束自己 结束一切 没意思 没意义 没盼头 痛苦 绝望 崩溃 拖累 累赘 多余 伤害自己 吞药 轻生 上吊 烧炭 没命 要命 这条命 不在了 没人在乎 better_off die suicid kill_myself hurt_myself overdose',
  ),
  // study
  examNow: oneOf('正在[^。?]{0,6}(?:考|测) 还剩 开考 在考 考试中 现在考 马上开始 正在进行 in_the_middle_of right_now'),
  cheat: oneOf(
    '作弊 小抄 替考 代考 枪手 代写 代做 刷课 查重 ai率 降重 传答案 原题 泄题 顶替 搜答案 抄的 重复率 暗号 cheat',
  ),
  // harm
  steal: oneOf('偷 盗 窃 扒 顺走 顺点 拿走 撬 开锁 别人的 别个的 不付钱 少扫 逃单 steal rob pick_the_lock burgl'),
  rob: oneOf('抢 劫 绑架 勒索 敲诈 讹 收保护费 要挟 威胁 恐吓 blackmail kidnap threat'),
  fraud: oneOf(
    '骗 诈 忽悠 套路 话术 冒充 假扮 假装是 钓鱼 传销 杀猪盘 刷单 哄 坑 宰客 碰瓷 套出 scam fraud phish trick impersonat',
  ),
  forge: oneOf(
    '伪造 造假 假的 假证 办证 p一 p图 p成 仿 仿冒 冒用 编造 编一 编两 编几 虚构 捏造 刻章 假[章票钞币酒烟药证货] 改成 涂改 篡改 谎 瞎编 fake forge counterfeit',
  ),
  falsify: oneOf(
    '编(?![制写号辑码]) 补[填签写记] 凑 倒签 代签 照着[^。?]{0,6}填 糊弄 做平 漏了 改早 改晚 做漂亮 应付 瞒报 抹平 造一份 先造',
  ),
  spoiled: oneOf('过期 临期 变质 发霉 发臭 发馊 有味 死猪 病死 注水 地沟油 回收 剩菜 掺 兑 没检疫 工业 超标 不合格'),
  sell: oneOf('卖 出售 上桌 出厂 混进 掺进 再端 流入 市场 客人吃'),
  drug: oneOf(
    '毒品 冰毒 大麻 海洛因 k粉 摇头丸 鸦片 罂粟 麻黄 笑气 制毒 贩毒 吸毒 迷药 迷倒 上头 meth cocaine heroin drugs?',
  ),
  weapon: oneOf(
    '枪 炸弹 炸药 爆炸 火药 雷管 手雷 燃烧瓶 管制刀 子弹 弓弩 毒气 化学武器 引爆 bomb gun explosive weapon grenade',
  ),
  poison: oneOf('毒药 下药 投毒 下毒 农药 氰化 甲醇 老鼠药 安眠药 百草枯 砒霜 中毒 药水 poison'),
  kill: oneOf('杀 弄死 整死 害死 暗杀 灭口 分尸 谋杀 要命 致命 干掉 宰 kill murder assassinat'),
  hurt: oneOf('打人 揍 捅 收拾 教训 报复 整他 整她 弄他 堵他 伤害 殴打 打断 砍 毒打 虐 hurt beat stab attack'),
  hack: oneOf(
    '黑进 黑客 破解 入侵 木马 病毒 攻击 漏洞 撞库 外挂 爬虫 脚本 刷票 搞瘫 挂马 后门 接码 注册机 hack malware ransomware virus ddos crack',
  ),
  launder: oneOf('洗钱 洗白 转移资产 转移财产 套现 跑分 黑钱 赃款 赃物 挪用 虚开 隐匿 走账 launder'),
  bribe: oneOf('行贿 受贿 贿赂 回扣 送钱 贪官 贪污 打点 收买 bribe'),
  smuggle: oneOf('走私 偷渡 偷带 夹带 过海关 躲过安检 smuggl'),
  taxes: oneOf('偷税 逃税 避税 做假账 少交税 evade_tax'),
  crime: oneOf(
    '犯罪 罪犯 非法 违法 团伙 黑社会 赌场 地下 黑市 暗网 恐怖 极端 人口贩卖 拐(?!杖|棍|弯|角|点|子) illegal criminal terror',
  ),
  burn: oneOf('纵火 放火 烧掉 点燃 set_fire arson'),
  sexual: oneOf('裸 色情 黄色 成人视频 约炮 开房 情色 强奸 猥亵 灌醉 就范 性侵 porn sex rape'),
  evade: evasion.source,
  evadeMore: oneOf(
    '躲 逃过 混过 混进 蒙混 糊弄 瞒 骗过 绕过 绕开 看不出 查不出 查不到 不露 不留 不被 不遭 不显眼 偷偷 悄悄 背着 不知情 神不知 不承认 抓不到 get_away without_(?:getting|being) undetected secretly',
  ),
  sabotage: oneOf('毁掉 搞垮 破坏 砸 弄坏 拆 短接 瘫痪 使坏 阴 背锅 sabotage destroy'),
  spy: oneOf(
    '跟踪 偷拍 偷窥 偷看 监听 窃听 人肉 开房记录 查岗 盯梢 摄像头 针孔 偷录 解锁 监视 追查 调出来 挖出 打听 stalk spy track tap',
  ),
  insult: oneOf(
    '骂 侮辱 羞辱 嘲笑 讽刺 损 难听 恶毒 丑化 贬低 诋毁 外号 绰号 怼 阴阳怪气 诅咒 表情包 黑历史 社死 丑照 挂人 污蔑 humiliat insult mock mean',
  ),
  isolate: oneOf('孤立 排挤 不理 赶走 逼走 逼他 逼她 踢出 待不下去 退学 搬走 冷暴力'),
  rumour: oneOf('谣 造谣 黑料 假消息 假新闻 假通知 抹黑 传言 不实 恐慌 rumor fake_news'),
  hate: oneOf(
    '歧视 低等 低人一等 不配 赶出 仇视 仇恨 劣 垃圾 没有用 骗子 素质低 滚出 抵制 对立 优越 煽动 鼓吹 号召 挑动 hate inferior stupid useless',
  ),
  equal: oneOf('平等 反歧视 反对 尊重 关爱 包容 抵制校园 反诈 普法 倡议'),
  // closeness
  romance: oneOf(
    '女朋友 男朋友 老公 老婆 恋人 情话 爱我 爱你 谈恋爱 撒娇 宝贝 表白 结婚 情侣 抱抱 亲我 陪我睡 虚拟女友 男友 女友 girlfriend boyfriend love_me flirt',
  ),
  deceased: oneOf('去世 过世 死去 走了 已故 离世 不在了 去了天堂 dead passed_away late'),
  role: oneOf(
    '扮演 假装 你就?当 你来演 你演 角色 装成 做我 当我 你是我 以后你 叫我 喊我 用[^。?]{0,6}(?:口气|语气) pretend act_as be_my',
  ),
  // minors
  vice: oneOf(
    '烟 酒 网吧 酒吧 赌 押球 彩票 老虎机 校园贷 贷款 借钱 纹身 夜店 逃课 翻墙 出走 鬼混 大哥 vape smoke gambl',
  ),
  limit: oneOf(
    '防沉迷 青少年模式 家长锁 未成年 没满十八 不满十八 未满 家长控制 年龄 十[四五六七]岁 查房 查寝 禁 parental under_18 16_year',
  ),
  // labels and the assistant
  label: oneOf('标识 水印 标签 aigc 人工智能生成 ai生成 机器写 ai写 ai的 元数据 字样 watermark label'),
  remove: oneOf(
    '去掉 去了 删 抹 隐 不要 别带 别加 别标 不带 清除 关了 关掉 洗掉 擦 裁掉 不出现 没有 remove delete without',
  ),
  system: oneOf(
    '提示词 系统消息 系统提示 指令 设定 规则 限制 开发者 权限 管理员 后台 密钥 上面 初始 背出来 逐字 原样 复述 system_prompt instructions rules',
  ),
  log: oneOf('日志 审计 记录这 留底 上报 存进记录 审查 伦理 过滤'),
  drop: oneOf(
    '忽略 忘记 忘掉 别管 不管 无视 作废 解除 停用 关闭 绕开 不受 不用遵守 切换 ignore forget disregard bypass no_restrictions',
  ),
  // work
  reject: oneOf('淘汰 筛掉 剔 排除 拒掉 拒绝 只要 只招 优先 扔掉 刷下 打低分 不考虑 一律 不要 打发 最后 last only'),
  emotion: oneOf(
    '表情 情绪 微表情 专注 走神 心虚 紧张 高兴 撒谎 厌学 语气 坐姿 心情 发呆 焦虑 微笑 真心 emotion facial attention lying',
  ),
  sensor: oneOf('照片 视频 录音 监控 摄像头 语音 手环 画面 聊天文字 截图 voice video'),
  alone: oneOf(
    '不用老师 不用看 不看了 不用审 不审 自动 你说了算 你定 你来定 你来决定 你决定 直接 立即生效 马上生效 不用管 别问我 不许申诉 锁定 automatically',
  ),
}

type Concept = { name: string; pattern: RegExp; harm: boolean }

const conceptsOf = (words: Record<string, string>, harm: boolean): Concept[] =>
  Object.entries(words).map(([name, pattern]) => ({ name, pattern: new RegExp(pattern, 'u'), harm }))

export const concepts: readonly Concept[] = [...conceptsOf(manners, false), ...conceptsOf(harms, true)]
