import type { InputTrigger } from './input-trigger.ts'
import { anyOf, inOrder, near, oneOf } from './phrase.ts'

const work = oneOf(
  '申请书 说明书 图纸 课后习题 习题 大题 解答过程 自我鉴定 鉴定表 实践报告 作业 论文 毕业设计 毕设 报告 实训报告 实习报告 实验报告 日志 周记 日记 周报 作文 读后感 观后感 心得 体会 感想 检讨书? 小结 总结 课程设计 答辩稿 调查报告 手抄报 演讲稿 大作业 开题 文献综述 练习册 习题册 设计图 程序作业 ppt',
)
const write = oneOf('写 做 完成 编 生成 弄 赶 搞 画 抄 代写 代做 凑')
const handIn = oneOf(
  '改名字交 改个名字 抄一遍交 整份写好 现成的 包办 拍照交 我好交 好交差 抄到 从头到尾 没去过 越真实越好 全写了 全做了 像人写的 直接写好 我抄 照抄 署名 我没参与 没参与 不想写 不想做 没去 我没做 不用改 不用我改 能交 直接交 拿去交 要交 交上去 交给老师 交作业 交差 上交 提交 交了就行 不用我 我不想 不想自己 懒得 没时间写 没去 全部 全都 整篇 一整篇 完整 一字不改 编造 瞎编 随便编 胡编 凑字数 抄上去 抄一遍 照抄 我抄 直接抄 像学生写 像我写 看不出 应付 蒙混 今晚就要 明天就要 马上要交 当(?:成)?(?:是)?我(?:自己)?的 署我的名 我直接',
)
const learning = oneOf(
  '提纲 大纲 思路 提示 启发 框架 结构 格式 模板 怎么写 如何写 怎样写 该写什么 写什么内容 范文 要点 要求 注意 修改意见 修改建议 看看 检查 点评 批改 指导 引导 讲解 讲一讲 解释 步骤 举例 哪里不 哪里写 改进 帮我改 润色 我写的 我写了 复习 计划',
)
const exam = oneOf(
  '考试 考场 测验 测试 期中 期末 月考 统考 联考 补考 网考 机考 段考 会考 高考 单招 技能鉴定 资格考 竞赛 笔试 试卷 卷子 真题',
)

/** Work to be handed in as one's own, and exams. Practice, explanation and feedback are what this assistant is for. */
export const integrityTriggers: InputTrigger[] = [
  {
    ruleId: 'R-INT-1',
    topic: 'live exam',
    action: 'refuse',
    when: anyOf(
      inOrder(6, oneOf('正在 现在在? 我在'), '考[^。?虑试]{1,10}', oneOf('这道 这题 填空 选择题 写啥 选啥 答案')),
      inOrder(
        10,
        oneOf('正在 现在 我在 还在 此刻 刚开始'),
        oneOf('考试 考场 网上考 在线考 答题 测验 机考 网考 期中考 期末考'),
      ) +
        '[^\\n]{0,40}' +
        oneOf('选什么 选哪 答案 怎么答 帮我 告诉 快 发我 第[0-9一二三四五六七八九十]+题 拍照 怎么做 直接'),
      near(
        20,
        oneOf('监考 考场 考试中 考试时 测验 闭卷 机考 考试'),
        oneOf(
          '答案发 发我答案 手机藏 藏在 藏哪 带进考场 写在橡皮 写在手上 偷带 传答案 发答案 对答案 偷看 手机查 告诉我答案 给我答案 帮我做 发给我',
        ),
      ),
    ),
    unless: anyOf(
      oneOf(
        '不能 为什么不 违纪 处理规定 处分 注意事项 怎样放松 紧张 晕倒 发病 怎么安排 监考老师(?:的职责|应|要|怎么|如何) 监考员 监考职责',
      ),
    ),
  },
  {
    ruleId: 'R-INT-1',
    topic: 'exam answers beforehand',
    action: 'refuse',
    when: anyOf(
      inOrder(6, exam, oneOf('题目 试题 原题 考题'), oneOf('你有 有吗 给我 发我 搞到')),
      near(
        24,
        exam,
        oneOf(
          '标准答案 全部答案 所有答案 答案直接 直接给答案 答案发 答案给 答案做出来 把答案 泄题 泄露 漏题 押中原题 抄上去 我抄',
        ),
      ),
      near(
        16,
        oneOf('没考 还没开考 未开考 没开考 即将开考 明天考 明天要考 下周考 要考的'),
        oneOf('答案 泄 做出来 搞到 弄到 拿到 试题 原题'),
      ),
      near(12, exam, oneOf('搞到 弄到 偷 提前拿 提前看到 提前泄露 黑进题库')),
    ),
    unless: anyOf(
      oneOf('往年 历年 模拟 练习 解析 讲解 怎么复习 如何复习 处罚 处分 违法 举报 为什么 批改 老师出 我出的'),
    ),
    exceptRoles: ['teacher'],
  },
  {
    ruleId: 'R-INT-1',
    topic: 'cheating',
    action: 'refuse',
    when: anyOf(
      inOrder(12, oneOf('自动 一键'), oneOf('完成 做 答题 刷 写'), oneOf('作业 考试 题 网课')),
      inOrder(
        8,
        oneOf('找人 找个人 替我 帮我 代我 代替我 雇人'),
        oneOf('去考 考试 考证 参加考 考驾照 考电工 补考 考级'),
      ),
      near(20, '(?:查重|重复率)', oneOf('抄的 抄来 别人的 复制')),
      near(
        14,
        oneOf('作弊 打小抄 夹带 小抄 替考 代考 枪手 冒名顶考'),
        oneOf('怎么 如何 怎样 方法 办法 技巧 找 推荐 哪里 帮 不被 教 有没有 做 藏'),
      ),
      near(16, oneOf('替我 帮我 代我 代替我'), oneOf('考试 参加考 刷网课 刷课 挂网课 上网课 打卡 签到 考证')),
      near(
        24,
        oneOf('查重 ai检测 aigc检测 ai率 重复率 原创检测 抄袭检测'),
        oneOf('绕过 躲过 骗过 避开 查不出 检测不出 规避 逃过 通不过不了 降到 检测不到 看不出'),
      ),
      near(10, oneOf('代写 代做 枪手'), oneOf('找 哪里 推荐 多少钱 帮 联系 服务 平台 谁 接')),
    ),
    unless: anyOf(
      oneOf(
        '防止 防范 识别 举报 处罚 处分 处理 后果 危害 为什么 拒绝 劝 违法 违规 违纪 规定 抵制 检测方法 属于 算不算 算作弊 被举报 发现学生 发现同学 诚信 承诺书 学生作弊',
      ),
    ),
  },
  {
    ruleId: 'R-INT-1',
    topic: 'finished hand-in work',
    action: 'refuse',
    when: anyOf(
      `把[^。?]{0,8}${work}[^。?]{0,4}(?:做|写)(?:了|完|好|掉)(?:吧|$|[,。!])`,
      inOrder(10, oneOf('给我 来'), '一[篇份个]', '现成的?', work),
      inOrder(10, oneOf('要交的 得交的 该交的'), work, oneOf('你 帮我 替我'), write),
      inOrder(20, work, oneOf('瞎编 乱编 随便编'), '给我'),
      inOrder(10, work, oneOf('你从头到尾 你直接 你帮我 你替我 你给我 你来 帮我 替我'), write, `[^。?]{0,16}${handIn}`),
      inOrder(30, handIn, oneOf('你帮我 你替我 你来 帮我 替我 给我'), oneOf('写 做 编 完成')),
      inOrder(6, oneOf('帮我 替我 给我 代我'), '写', oneOf('毕业论文 课程论文 学位论文 毕业设计')),
      inOrder(8, oneOf('帮我 替我 给我 代我 你来 帮忙'), '把', work, oneOf('做 写 完成 搞定 弄 编')),
      inOrder(14, `${oneOf('帮我 替我 给我 帮忙 你来 你帮 请你 直接 麻烦你 请帮')}[^。?]{0,6}${write}`, work) +
        '[^\\n]{0,30}' +
        handIn,
      handIn +
        '[^\\n]{0,30}' +
        inOrder(14, `${oneOf('帮我 替我 给我 帮忙 你来 你帮 直接 请')}[^。?]{0,6}${write}`, work),
      inOrder(
        6,
        oneOf('帮我 替我 给我 代我 你来'),
        oneOf('把 做 写 完成'),
        oneOf('作业 练习册 习题册 寒假作业 暑假作业 家庭作业'),
      ) + oneOf('$ [。！!,，吧了] 做完 写完 做了 写了 全做 都做'),
      inOrder(
        10,
        oneOf('帮我 替我 给我'),
        oneOf('写 编 生成'),
        oneOf('[0-9一二三四五六七八九十百千几]+(?:篇|份|天|周|个?字)'),
        oneOf('日志 周记 日记 论文 毕业论文 实训报告 实习报告 毕业设计 读后感 心得 检讨书 作文'),
      ),
      inOrder(10, oneOf('写 生成 给我'), oneOf('一篇 一份'), '(?:我的)?(?:毕业论文|毕业设计|课程论文|学位论文)') +
        oneOf('全文 正文 [，,。]?[0-9一二三四五六七八九十]+千?万?字 初稿'),
      inOrder(
        12,
        oneOf('只要答案 直接给答案 直接告诉我答案 只给答案 不要过程 不用讲解 不用解释'),
        oneOf('作业 抄 交 考试 试卷'),
      ),
      inOrder(
        12,
        oneOf('作业 抄 交 试卷'),
        oneOf('只要答案 直接给答案 直接告诉我答案 只给答案 答案给我 不用讲 不用解释'),
      ),
    ),
    unless: anyOf(`${learning}(?!查重)(?![^。?]{0,10}${oneOf('检测不 查不出')})`),
    exceptRoles: ['teacher'],
  },
]
