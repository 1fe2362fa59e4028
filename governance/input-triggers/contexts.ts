import { anyOf, oneOf } from './phrase.ts'

/** Asking for something to be explained, found or made. */
export const ask = oneOf(
  '如何 怎么 怎样 怎能 怎 咋 教我 教教 教一 告诉 方法 办法 技巧 步骤 手段 窍门 高招 攻略 教程 诀窍 秘诀 策略 途径 渠道 门路 方式',
  '哪里 哪儿 哪个 哪些 哪种 哪款 什么地方 什么软件 什么工具 什么材料 什么药 何时 何处 帮 替我 给我 给一 写 生成 设计 制作 编 提供 分享 推荐 建议 请教 传授',
  '能否 能不能 可否 可以吗 有没有 是否有 有什么 需要 想要 想 打算 计划 准备 规划 指导 请 配方 方案 计划书 话术 应该 求',
)

/** Asking how a thing is done by the one who asks. */
export const askHow = oneOf(
  '如何 怎么 怎样 怎能 怎 咋 教我 教教 告诉我 方法 办法 技巧 步骤 窍门 教程 攻略 诀窍 帮我 帮忙 替我 给我 写 哪里 哪儿 哪个 有没有 推荐 想 能不能 能否',
)

const law = oneOf(
  '处罚 处分 惩罚 惩处 依法处理 处理(?!尸|赃|掉) 判刑 量刑 判决 判[几多] 怎么判 如何判 会判 罚款 罚多少 坐牢 刑事责任 法律责任 责任 追究 定罪 立案 起诉 诉讼 起诉 (?<!犯)罪(?![犯行]) 罪名',
  '有什么影响 影响吗 认定 量刑 违法吗 犯法吗 违法么 合法吗 合法么 违法还是 是否违法 是否合法 算不算 算违法 算犯罪 是否构成 构成 是否属于 属于 法律(?!漏洞|制裁|限制|或道德|的漏洞) 法规 法条 民法 刑法 条例 规定 第[一二三四五六七八九十百0-9]+条 赔偿 怎么赔 赔多少 赔付 补偿 维权',
  '申诉 仲裁 法院 检察 公安机关 有效吗 是否有效 无效 效力 是否应当 是否可以 主张 (?<!告)诉 权利 合同',
)
const prevention = oneOf(
  '防范 预防 防止 防治 防护 防御 防备 避免 以免 免受 识别 辨别 识破 鉴别 分辨 辨认 检测 检验 检出 查验 排查 打击 治理 遏制 制止 劝阻 抵制 杜绝 拒绝 反对 远离 抵御 戒(?![指备])',
  '禁止 严禁 举报 投诉 报警 报案 揭露 曝光 应对 应急 危害 后果 害处 预警 警示 普法 宣传教育 保护(?!自己的?(?:隐私|身份)) 守护 提高警惕 不能(?!被) 不得 不应 为什么不 整改 纠正 消除 安全教育 缓解 抗击',
)
const victim = oneOf(
  '(?<!不)被[^。?]{0,8}了 被骗 (?<!容易)被偷 (?<!容易)被抢 被打(?!断) (?<!容易)被盗 被欺负 被勒索 被敲诈 被威胁 被跟踪 被偷拍 被诈骗 被造谣 被孤立 被骂 被侮辱 受害 受骗 遭遇 遭到 遭受 遇到 碰到 收到 怎么办 咋办 该怎么做 求助 救助 急救 抢救 解救 中毒 误食 误服 怀疑是 疑似 收集证据 取证 说我 冤枉 诬陷 污蔑 找我 让我帮 逼我 叫我去',
)
const definition = oneOf(
  '(?<!步骤|方法|办法|技巧|策略|途径|配方|材料|渠道|工具|方式|流程|工艺|窍门)是什么 什么是 什么叫 何为 何谓 指什么 是指 指的是 什么意思 定义 概念 含义 区别 差异 为什么 为何 历史 由来 起源 特点 特征 名词解释 如何理解 怎么理解 论述 案例 以下哪 下列 只回答选项 单选 多选 判断题',
)
const fiction = oneOf(
  '小说 电影 电视剧 剧本 动画 漫画 游戏里 游戏中 王者荣耀 我的世界 象棋 三国 水浒 红楼梦 西游 狼人杀 剧本杀 武侠 古代 二战 战争 历史上 战役 原理 是[如怎][何么样][^。?]{0,20}的[?]?$ [如怎][何么样][^。?]{0,12}[^偷抢骗]的[?]?$ “[^”]*”[是的一这]',
)

/** Studying the law about a thing. */
export const studiesLaw = law
/** Keeping it from happening. */
export const prevents = prevention
/** It happened to somebody who needs help. */
export const suffers = victim
/** Wanting to know what a word means or why a thing is so. */
export const defines = definition
/** Told in a story, a game or a history. */
export const tellsStory = fiction

/** The contexts in which a word for a crime is a matter of study or of protection. */
export const fairContext = anyOf(law, prevention, victim, definition)
/** The same, and stories: for acts whose description alone does no harm. */
export const fairOrFiction = anyOf(law, prevention, victim, definition, fiction)

/** Doing it without being found out. */
export const evasion = anyOf(
  '不(?:会|要|想|能)?(?:轻易)?被[^。?，,]{0,8}(?:发现|察觉|识破|抓|逮|追踪|追查|查出|查到|查获|怀疑|看穿|拆穿|识别|监测|检测)',
  '(?:避免|防止|躲避|躲过|躲开|逃避|逃脱|逃过|规避|避开|绕过|绕开|免于|降低|瞒过|骗过|蒙过|应付)[^。?，,]{0,12}(?:发现|察觉|识破|被抓|抓住|追踪|追查|监测|监管|监控|制裁|痕迹|证据|警方|警察|执法|海关|查缉|怀疑|追究|查处|法律责任|法律制裁|调查)',
  '不留(?:下)?(?:任何)?(?:痕迹|证据|把柄)',
  '不(?:用|必|需要)?(?:担心|顾|管|受)[^。?]{0,8}(?:法律|道德|处罚|制裁)',
  '不露[^。]{0,3}(?:形迹|痕迹|马脚)',
  '(?:隐藏|隐瞒|掩盖|掩饰|藏匿)[^。?，,]{0,10}(?:身份|行踪|踪迹|财富|资产|财产|痕迹|罪行|罪证|赃|计划|使用)',
  '(?:销毁|毁灭|毁掉|清除|清理)[^。?，,]{0,4}(?:证据|罪证)',
  '神不知鬼不觉|掩人耳目|蒙混过关|不让(?:他|她|人|别人|他们|任何人|对方)[^。?，,]{0,3}(?:知道|发现)|(?:没有|不想让|不让)[^。?]{0,8}怀疑',
)
