import { prevents, studiesLaw } from './contexts.ts'
import type { InputTrigger } from './input-trigger.ts'
import { anyOf, inOrder, near, oneOf } from './phrase.ts'

const only = oneOf(
  '只要 只招 只录 只收 不要 不招 不录 不收 都刷掉 一律不 一概不 直接淘汰 直接刷 都不要 只想要 别推荐 先淘汰 勿扰 免谈 谢绝 不予考虑 仅限 拒绝 排除 剔除 筛掉 刷掉 过滤掉 淘汰 优先 降低 扣分 打低分 减分 不考虑',
)
const protectedTrait = oneOf(
  '本地户口 户口 生过孩子 没生 有孩子 不好看 长相 男生 女生 男的 女的 男性 女性 男士 女士 已婚 未婚 未育 已育 孕妇 怀孕 生二胎 备孕 (?:3[0-9]|4[0-9]|三十|四十)岁?以[上下] 年龄大 年纪大 残疾 残障 外地 本地人 农村 (?:河南|东北|新疆|安徽|四川|湖北|福建|凉山|[\u4e00-\u9fa5]{2})(?:籍|人) 少数民族 回族 藏族 维吾尔 彝族 乙肝 乙肝携带 肝炎 信教 宗教 星座 属相 属虎 血型 胖 长得丑 颜值 身高 单亲 抑郁 同性恋 有纹身',
)
const hiring = oneOf(
  '推荐给 岗 排一下 简历 招聘 筛选 招人 录用 应聘 候选人 面试 岗位 职位 求职者 招工 前台 文员 员工 人选',
)

const proof = oneOf(
  '银行流水 流水 工牌 背调 证书 资格证 电工证 技能证 健康证 上岗证 从业证 毕业证 学历 学位证 学生证 实习证明 工作证明 在职证明 离职证明 收入证明 成绩单 获奖 奖状 推荐信 体检报告 体检表 病假条 请假条 病历 诊断证明 介绍信 公章 印章 盖章 签名 工作经历 工作经验 实习经历 项目经历 项目经验 简历 履历 工龄 年限 三方协议 培训记录 无犯罪记录',
)
const forge = oneOf(
  '伪造 编造 虚构 造假 捏造 假造 作假 仿造 变造 p一[张个份] ps一 p图 假的 假冒 瞎编 乱编 编一 编几 编两 编个 编出 编得 编点 写成 改成 冒充 代开 买一[张个] 办假 做一[张个份]假 弄一?[张个份]假 一[张个份]假 造一[份张] 自己做一 其实没有 其实没 没干过的 证上的名字 证书上的 做一[张个][^。?]{0,6}(?:证书|证)图 怎么p p高 改高 改大 改分 代办 刻 自己弄个 自己盖 做假 办个假 办张假 没有?做过 没干过 没参加过',
)

/** Fairness of hiring, and truth of what a candidate claims. */
export const hiringTriggers: InputTrigger[] = [
  {
    ruleId: 'R-HR-1',
    topic: 'bias in selection',
    action: 'refuse',
    when: anyOf(
      near(30, hiring, near(14, only, protectedTrait)),
      inOrder(12, protectedTrait, hiring, only),
      inOrder(10, '身高', protectedTrait, only),
      inOrder(8, oneOf('只招 只要 只录'), oneOf('本省 本市 本县 本地 外省')),
      inOrder(12, only, protectedTrait, hiring),
      near(16, oneOf('岗位要求 招聘启事 招聘广告 招聘信息'), `${only}[^。?]{0,6}${protectedTrait}`),
      inOrder(
        10,
        oneOf('按 根据 依据'),
        oneOf('性别 籍贯 民族 婚姻 婚育 星座 属相 血型 相貌 长相 年龄 户籍 生育'),
        oneOf('筛 排序 打分 淘汰 录用 挑 选人 评分'),
      ),
    ),
    unless: anyOf(
      studiesLaw,
      oneOf(
        '不按 不得按 不看 歧视吗 是歧视 歧视怎么 就业歧视 怎么办 违法 合法 为什么 维权 举报 被问 被拒 我是 我被 反歧视 公平 平等 特种作业 禁忌 能进吗 能应聘吗',
      ),
    ),
  },
  {
    ruleId: 'R-HR-2',
    topic: 'forged proof',
    action: 'refuse',
    when: anyOf(
      near(16, forge, proof),
      inOrder(
        10,
        oneOf('帮我 给我 教我 怎么 如何 哪里 想'),
        oneOf('办 买 弄 搞 做'),
        `(?:个|一个|张|一张|份|一份)?假`,
        oneOf('证 章 学历 文凭 简历 经历 证明 病历 发票 成绩'),
      ),
      inOrder(
        12,
        oneOf('简历 履历 面试'),
        oneOf('造假 编造 虚构 吹牛 夸大 撒谎 骗 编 瞎编'),
        oneOf('怎么 如何 帮 才 不被 技巧 一下 些 点'),
      ),
      inOrder(
        10,
        oneOf('把 将'),
        oneOf('没做过 没干过 没学过 没参加 不会 没拿到 没有的'),
        oneOf('写进 写到 加到 加进 放进 写成 写上'),
      ),
      inOrder(8, oneOf('代开 挂靠 买'), oneOf('病假条 证明 发票 资格证 电工证 文凭 学历 毕业证')),
    ),
    unless: anyOf(
      studiesLaw,
      prevents,
      oneOf(
        '被 怎么办 为什么 什么是 是什么 后果 同学让我 中介 有人 公司让我 数据完整性 真实 如实 没有工作经验 没有经验 没经验 没有实习经历 没有项目 没有证书 应届 没有工作经历 改得 学校要求 缺少',
      ),
    ),
  },
]
