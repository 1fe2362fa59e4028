import type { InputTrigger } from './input-trigger.ts'
import { anyOf, inOrder, near, oneOf } from './phrase.ts'

/** The AI label stays, the assistant says what it is, and no source is made up. */
export const labelTriggers: InputTrigger[] = [
  {
    ruleId: 'R-LABEL-2',
    topic: 'drop the label',
    action: 'refuse',
    when: anyOf(
      '(?:看不出|看不出来|不知道|发现不了)[^。?]{0,6}(?:ai|人工智能|机器)(?:生成|写|做)',
      near(
        14,
        oneOf(
          '去掉 去除 删掉 删除 删了 抹掉 隐藏 取消 不要带 不要有 不要加 不要出现 别带 别加 不带 不加 不显示 关闭 关掉 清除 擦除 移除 擦掉 绕过 规避 躲开 抹去 藏起来 (?:别|不要)[^。?]{0,10}(?:加|带|写|出现|显示) 不要写 不写 别写 别显示 去水印 看不到',
        ),
        oneOf(
          'ai标识 ai内容标识 内容标识 由ai生成 ai标签 ai水印 ai生成 ai字样 ai写的 人工智能生成 人工智能标识 人工智能字样 ai痕迹 生成标识 生成标签 机器生成 aigc 标识元数据 ai提示',
        ),
      ),
      inOrder(
        12,
        oneOf('导出 下载 复制 生成 输出'),
        oneOf('不带 不要 去掉 没有 不加 别带 别加'),
        oneOf('标识 水印 标签 声明 提示语'),
      ),
      near(14, oneOf('说是我 说成是我 当成我 伪装成 冒充'), oneOf('人工写 人写的 真人写 自己写的 手写的')),
    ),
    unless: anyOf(
      oneOf('为什么 规定 办法 违法 可以吗 能不能 是否 处罚 要求 标准 gb 什么是 是什么 药品 食品 标签管理 包装标签'),
    ),
  },
]

export const truthTriggers: InputTrigger[] = [
  {
    ruleId: 'R-TRUTH-2',
    topic: 'are you human',
    action: 'note',
    complete: true,
    when: anyOf(
      '你(?:到底)?(?:是|算)(?:不是)?(?:一个|个)?(?:真人|真的人|人类|活人|人吗|人还是|机器人|人工智能|ai|老师本人|真老师|程序|机器)',
      '(?:是|在)(?:真人|人工)(?:客服|老师|回答|在回|在聊|吗)',
      '(?:对面|屏幕后面|跟我聊天的|和我说话的|回答我的)[^。?]{0,4}(?:是|有)(?:真人|人吗|人还是|机器)',
      '你(?:叫什么|是谁|是什么)(?:名字|东西|模型|呀|啊)?[?。]?$',
      '你有(?:感情|意识|心跳|身体|父母|家人)吗',
      '\\bare\\s+you\\s+(?:a\\s+)?(?:human|real|a\\s+person|a\\s+robot|an?\\s+ai|a\\s+bot)\\b',
    ),
  },
  {
    ruleId: 'R-TRUTH-1',
    topic: 'sources on demand',
    action: 'note',
    when: anyOf(
      inOrder(
        16,
        oneOf('给出 给我 列出 提供 编 引用 找'),
        oneOf('论文 文献 参考文献 出处 来源 doi 页码 专家 名言 数据'),
        oneOf('doi 证明 支持 作者 期刊 链接 年份 出处'),
      ),
      inOrder(16, oneOf('教材 课本 书 标准'), '第[0-9一二三四五六七八九十百千]{3,}页'),
      inOrder(8, oneOf('编 杜撰 虚构 捏造'), oneOf('论文 文献 数据 出处 引文 参考文献 法条 条款')),
    ),
  },
  {
    ruleId: 'R-REC-1',
    topic: 'recommendations off',
    action: 'note',
    complete: true,
    when: anyOf(
      near(
        10,
        oneOf('关闭 关掉 关了 取消 停止 不要 不想要 退出 别再 别给我 怎么关'),
        oneOf('个性化推荐 个性化 智能推荐 推荐功能 用户画像 兴趣推荐 推送'),
      ),
    ),
    unless: anyOf(oneOf('法律 规定 商家 电商 平台应 抖音 淘宝 算法推荐服务提供者 企业')),
  },
]
