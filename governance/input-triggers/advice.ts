import type { InputTrigger } from './input-trigger.ts'
import { anyOf, inOrder, near, oneOf } from './phrase.ts'

const patient = oneOf('我 我妈 我爸 孩子 宝宝 爷爷 奶奶 家人 朋友 室友 妈妈 爸爸')
const complaint = oneOf(
  '头疼 头痛 发烧 发热 咳嗽 肚子疼 肚子痛 胃疼 胃痛 失眠 过敏 感冒 拉肚子 腹泻 牙疼 胸闷 胸痛 流血 红肿 痛经 月经 抑郁 焦虑 血压 血糖 皮疹 骨折 怀孕 糖尿病 高血压 发炎 不舒服',
)

/** Notes that go with an answer: what only a professional may say, and people beside the machine. */
export const adviceTriggers: InputTrigger[] = [
  {
    ruleId: 'R-PROF-1',
    topic: 'medicine',
    action: 'note',
    when: anyOf(
      near(
        24,
        `${patient}[^。?]{0,10}${complaint}`,
        oneOf(
          '开药 吃什么药 吃啥药 用什么药 剂量 吃多少 几片 几粒 诊断 是什么病 得了什么 能不能停药 要不要停药 怎么治 打什么针 要不要手术',
        ),
      ),
      oneOf('给我开药 开个药方 开个处方 开处方给我 帮我诊断 给我诊断 直接开药'),
      inOrder(10, oneOf('我 我妈 我爸 孩子 爷爷 奶奶'), oneOf('停药 加量 减量 换药')),
    ),
  },
  {
    ruleId: 'R-PROF-1',
    topic: 'law and money',
    action: 'note',
    when: anyOf(
      near(
        14,
        oneOf('官司 起诉 仲裁 案子 诉讼'),
        oneOf('一定能赢 能不能赢 能赢吗 保证赢 肯定赢 稳赢 打赢的把握 胜诉率 百分之百'),
      ),
      '(?:保证|肯定|一定)[^。?]{0,6}(?:赢|打赢|胜诉)',
      near(
        14,
        oneOf('股票 基金 理财 投资 期货 虚拟币 比特币 币圈 数字货币 黄金'),
        oneOf('推荐 稳赚 必涨 买哪 翻倍 全部投 梭哈 保证 一定赚 该不该买 代码'),
      ),
    ),
    unless: anyOf(oneOf('是什么 什么是 定义 区别 原理 骗 黄金比例 黄金分割 黄金周')),
  },
  {
    ruleId: 'R-DEP-1',
    topic: 'dependence',
    action: 'note',
    complete: true,
    when: anyOf(
      near(
        16,
        oneOf(
          '只想问你 只跟你 只和你 只想跟你 只想和你 只信你 只有你懂 只有你理解 只有你陪 离不开你 没有你 不能没有你 一直陪我 永远陪我 别让我走 别离开我 不要离开我 舍不得下线 什么都问你',
        ),
        oneOf('说 聊 懂 我 同学 人 朋友 学习 了 吧 不 怎么'),
      ),
      inOrder(
        12,
        oneOf('不想 不愿 不需要 懒得'),
        oneOf('跟同学 和同学 跟人 和人 跟别人 和别人 朋友 见人 出门 社交'),
        oneOf('说话 聊 交往 来往 了 交流'),
      ),
      inOrder(14, oneOf('作业 决定 学习 事情 选择 事'), oneOf('都交给你 全交给你 都听你的 都由你 全靠你'), ''),
      oneOf('不用动脑 不用我动脑 不想动脑'),
    ),
    unless: anyOf(oneOf('老人 患者 失智 客户 如何引导 怎么引导 怎么帮助')),
  },
]
