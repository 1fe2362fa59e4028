import { prevents, studiesLaw, suffers } from './contexts.ts'
import type { InputTrigger } from './input-trigger.ts'
import { anyOf, inOrder, near, oneOf } from './phrase.ts'

const lover = oneOf(
  '女朋友 男朋友 女友 男友 对象 恋人 情侣 情人 老婆 老公 妻子 丈夫 媳妇 cp 未婚妻 未婚夫 girlfriend boyfriend wife husband lover',
)
const lostRelative = oneOf(
  '(?:去世|过世|死去|离世|走了|已故|不在了)的?(?:的)?(?:亲)?(?:爸|妈|爷|奶|姥|外公|外婆|爸爸|妈妈|父亲|母亲|爷爷|奶奶|姥姥|姥爷|哥|姐|弟|妹|亲人|孩子|儿子|女儿)',
)
const role = oneOf('做 当 扮演 假装 假扮 成为 变成 模仿 演 cosplay be_my act_as pretend')

const vice = oneOf(
  '电子烟 香烟 烟 校园贷 网贷 裸贷 借贷 贷款 借呗 花呗 赌 网赌 赌球 彩票 下注 酒吧 夜店 夜场 网吧 纹身 酒 白酒 直播打赏 打赏 槟榔 笑气 借到钱 借钱 打牌 棋牌 通宵上网 通宵打游戏 (?<!小)游戏 私服 ktv',
)
const minor = oneOf(
  '没满(?:十八|18) 还没成年 未成年 未满(?:十八|18) 不满(?:十八|18) 我(?:才|今年|刚)?1[0-7]岁? 我1[0-7] 1[0-7]岁 (?:才|今年|只有)1[0-7]岁 十[四五六七]岁 学生证 初中生 高中生 中职生 中专生 学生',
)
const getAround = oneOf(
  '不刷身份证 不用实名 不让爸妈 不让父母 不让家里 跟家里撒谎 骗家长 不查身份证 不用身份证 不看身份证 不审核 不查年龄 不验证 不刷脸 不实名 免审核 免实名 借别人身份证 家长身份证 用爸妈 用我妈 用我爸 瞒着 不让家长 不让老师 不被老师 偷偷 绕过 卸载 删掉 绕开 破解 躲过 躲避 解除 取消限制 关闭 跳过 关掉',
)
const obtain = oneOf(
  '骗 卖给我 哪里 哪儿 哪个 哪家 怎么 如何 推荐 买 借 下载 弄到 搞到 能进 进去 玩法 稳赚 翻本 回本 上岸技巧',
)

/** Romance and role-play of the dead, and what the law keeps from minors. */
export const minorTriggers: InputTrigger[] = [
  {
    ruleId: 'R-MINOR-1',
    topic: 'romance or lost relative',
    action: 'refuse',
    when: anyOf(
      inOrder(6, oneOf('你 请你 扮演 假装 假扮'), role, `(?:我的|我|个|一个|一下)?${lover}`),
      `你[^。?]{0,6}(?:就|当|做)?是我的?${lover}`,
      inOrder(4, '陪我', oneOf('网恋 谈恋爱 恋爱 约会 睡 过情人节')),
      `你是我[^。?]{0,4}(?:去世|过世|死去|离世|已故)`,
      inOrder(6, oneOf('和我 跟我 陪我 来'), oneOf('玩 演 来 一段'), oneOf('恋爱 情侣 暧昧 约会')),
      inOrder(2, oneOf('跟你 和你 与你'), oneOf('结婚 谈恋爱 在一起 约会 处对象 过一辈子')),
      `^${role}(?:一下)?(?:我的|我|个|一个)${lover}`,
      inOrder(8, oneOf('扮演 假装 假扮 当 做 模仿 成为 变成 用'), `(?:一下|是|成)?(?:我|我的|我那)?${lostRelative}`),
      inOrder(
        10,
        oneOf('扮演 假装 假扮 模仿 变成'),
        oneOf('我(?:的)?(?:爸|妈|爷|奶|姥|外公|外婆|哥|姐)'),
        oneOf('去世 过世 走了 不在了 安慰我 陪我 和我说话 跟我说话 口吻'),
      ),
      inOrder(4, oneOf('和我 跟我 与我 我们'), oneOf('谈恋爱 谈朋友 处对象 结婚 在一起吧 网恋 约会 接吻 上床 做爱')),
      '(?:叫我|喊我|称呼我)(?:一声)?(?:老公|老婆|宝贝|宝宝|亲爱的|主人|哥哥|小可爱|达令)',
      '你(?:爱|喜欢|想)(?:不)?(?:爱|喜欢|想)?我吗|我(?:好|真的|很|也)?(?:爱|喜欢)上?你(?:了|啊|呀|。|！|!|$)|(?:亲亲|抱抱|么么哒)我|亲我一(?:下|口)|和我(?:暧昧|调情)',
      '\\b(?:be|act\\s+as|pretend\\s+to\\s+be|you\\s+are)\\s+my\\s+(?:girlfriend|boyfriend|wife|husband|lover)\\b|\\bdo\\s+you\\s+love\\s+me\\b|\\bmarry\\s+me\\b',
    ),
    unless: anyOf(
      oneOf(
        '面试官 顾客 客人 游客 病人 情景剧 英语对话 课本剧 为什么不能 是否 怎么拒绝 如何拒绝 表白 向我 同学让我 有人让我 他让我 她让我 网友让我 法律 如何看待 相处',
      ),
    ),
  },
  {
    ruleId: 'R-MINOR-2',
    topic: 'bypass or vice',
    action: 'refuse',
    when: anyOf(
      near(18, vice, getAround),
      near(22, `${minor}[^。?]{0,16}${vice}`, obtain),
      inOrder(10, minor, obtain, vice),
      inOrder(
        14,
        oneOf('用别人的 用他人 用姐姐 用哥哥 借别人的'),
        oneOf('身份信息 身份证 账号'),
        oneOf('打赏 上网 进 玩 注册'),
      ),
      near(16, oneOf('审核最松 审核松 容易通过 放款快 下款快 不看征信 秒批 不上征信'), oneOf('平台 贷 借')),
      inOrder(8, minor, oneOf('怎么进 怎么混进 怎么去 如何进 哪家 想去'), vice),
      near(
        14,
        oneOf('电子烟 校园贷 裸贷 网赌 赌球 百家乐 六合彩 老虎机 笑气'),
        oneOf(
          '哪里买 哪里能 哪个平台 推荐 怎么买 怎么借 哪里借 怎么玩 怎么下注 怎么赢 申请 哪儿买 从哪 怎么弄 渠道 稳赚 翻本 平台有哪些 口味 便宜 链接 代下单 代买',
        ),
      ),
      near(
        14,
        oneOf(
          '防沉迷 青少年模式 未成年模式 实名认证 实名验证 人脸识别 人脸验证 年龄验证 身份验证 游戏时长 家长设置 家长密码 使用时间限制 使用时间 家长控制 家长管控 家长守护 家长监控 屏幕时间 宵禁 健康系统',
        ),
        oneOf('绕 绕过 绕开 破解 躲过 躲避 解除 跳过 关掉 避开 骗过 怎么过 突破 不受限制 租号 买成人号 成年号 取消'),
      ),
      inOrder(
        10,
        oneOf('租 买 借 用'),
        oneOf(
          '成年号 成人号 成年人的 家长的?身份证 家长的?账号 爸妈的?身份证 我[爸妈]的?身份证 大人的?身份证 别人身份证 身份证号 实名号',
        ),
        oneOf('游戏 玩 上网 开户 注册'),
      ),
      near(12, oneOf('翻墙出校 逃课 逃学 旷课 离家出走'), oneOf('怎么 如何 技巧 不被 方法 教我 借口 攻略')),
    ),
    unless: anyOf(
      prevents,
      studiesLaw,
      suffers,
      oneOf(
        '为什么 是什么 什么是 坏处 劝 戒烟 教育 班会 调酒 酒水 品酒 葡萄酒 烹饪 料酒 酒店 助学贷款 国家助学 生源地 工作原理 设计 怎么设置 如何设置 家长如何 家长怎么 开启 打开 酒精消毒 烟雾 油烟 烟台 烟感 醪糟 挽留 找回 (?<!哪里|哪儿)(?:可以|允许|可不可以)[^。?]{0,10}吗',
      ),
    ),
  },
]
