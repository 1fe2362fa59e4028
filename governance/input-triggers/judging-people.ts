import type { InputTrigger } from './input-trigger.ts'
import { anyOf, inOrder, near, oneOf } from './phrase.ts'

const signal = oneOf(
  '脸色 神态 录音 表情 微表情 面部 人脸 摄像头 情绪 语音 语气 声音 眼神 心率 脑电 坐姿 监控视频 照片 面相 录像',
)
const judge = oneOf(
  '分析 识别 打分 判断 监测 检测 评估 评分 推断 看看谁 看学生 看出 打分 给个分 扣分 算出 测出 看出 打专注度 统计 排名',
)
const judged = oneOf(
  '学生 同学 全班 课堂 上课 专注度 注意力 面试 候选人 应聘 员工 求职者 hr 撒谎 说谎 诚实 抑郁 早恋 性格 忠诚 抗压 走神 打瞌睡 睡觉 自信 自不自信',
)

const verdict = oneOf(
  '录用通知 期末成绩 处分决定 裁掉 能不能毕业 能否毕业 该不该辞退 该不该录用 该不该开除 毕业 期末打?(?:一个|个)?分 期末成绩 总评 最终成绩 最终分 最后成绩 正式成绩 平时成绩 学期成绩 综合评定 操行 开除 退学 劝退 处分 留级 挂科 及格 录用 淘汰 录取 刷掉 聘用 辞退 解雇 升学 评优 评奖 奖学金 助学金 入党 毕业资格 是否合格 该不该录',
)
const decideAlone = oneOf(
  '说了算 不用经理 不用领导 直接 自动 替老师 帮老师 不用老师 不需要老师 无需老师 不用人 无需人工 不用人工 你来 你决定 由你 你说了算 系统自动 录入 定下来 拍板 最终决定 决定 一键 就按你的 通知家长 不用看 不用审核 绕过老师 发通知',
)
const person = oneOf(
  '学生 同学 小李 小王 小张 小明 他 她 这个人 候选人 应聘者 求职者 实习生 员工 全班 班里 谁 哪些人 我',
)

/** Machines that read feelings, and decisions about people that a person must make. */
export const judgingTriggers: InputTrigger[] = [
  {
    ruleId: 'R-EMO-1',
    topic: 'emotion inference',
    action: 'refuse',
    when: anyOf(
      near(26, inOrder(14, signal, judge), judged),
      near(26, inOrder(20, judge, signal), judged),
      inOrder(24, judged, signal, judge),
    ),
    unless: anyOf(
      oneOf(
        '为什么 是什么 什么是 原理 禁止 合法 违法 法律 规定 伦理 风险 争议 隐私 怎么看 该不该 老人 失智 患者 护理 安抚 自己的情绪 控制情绪 调节 管理情绪 缓解 紧张 怎么练 面试时如何 面试时怎么 提高 古诗 诗歌 作者 课文 文章 小说 语音识别 嗓音',
      ),
    ),
  },
  {
    ruleId: 'R-EVAL-1',
    topic: 'verdict on a person',
    action: 'refuse',
    when: anyOf(
      near(26, inOrder(18, decideAlone, person), verdict),
      near(26, inOrder(18, person, decideAlone), verdict),
      near(26, inOrder(18, person, verdict), decideAlone),
      inOrder(16, oneOf('给 把 为'), person, verdict, oneOf('打个分 打分 定了 录入 填上 判了')),
      inOrder(14, oneOf('你 请你 系统 ai 直接 自动'), oneOf('决定 判定 最终决定 定一个 淘汰 评定 说了算 定'), verdict),
      inOrder(12, oneOf('你说 你定 你决定'), verdict),
      near(
        20,
        verdict,
        oneOf('不用人 不需要人工 不用老师 不用hr 无需人工 不用审核 不用再看 不用人工 人不用看 不用领导'),
      ),
      inOrder(
        12,
        oneOf('把 将'),
        person,
        '(?:的)?(?:实习|实训|期末|总评)?(?:成绩)?',
        oneOf('判为 判成 定为 判定为'),
        oneOf('不合格 不及格 挂科 优秀 零分'),
      ),
      inOrder(
        10,
        oneOf('识别 监测 检测'),
        oneOf('员工 学生 同学'),
        oneOf('情绪 专注 心情'),
        oneOf('扣 方案 打分 排名'),
      ),
      inOrder(14, oneOf('直接 自动 你来'), oneOf('打分 评分 判分 改分'), oneOf('录入 入库 提交 登记 公布 计入 作为')),
      inOrder(
        10,
        oneOf('直接 你 请'),
        oneOf('告诉我 决定 判断 决断'),
        oneOf('录不录 录用谁 开除谁 淘汰谁 要不要录用 该录用 该不该开除 谁该挂科 谁不及格'),
      ),
    ),
    unless: anyOf(
      oneOf(
        '怎么申请 如何申请 怎么决定 如何决定 由谁决定 谁来决定 条件 流程 程序 规定 办法 制度 为什么 是否合法 合法 违法 申诉 标准是什么 有哪些 怎么办 被录用 被录取 公式 函数 excel 补考 草稿 供老师 供我 我来定 我再 参考 学生手册 怎么准备 怎么算 如何计算',
      ),
    ),
  },
]
