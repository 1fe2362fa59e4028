import type { InputTrigger } from './input-trigger.ts'
import { anyOf, inOrder, near, oneOf } from './phrase.ts'

const earlier = oneOf('以上 之前 前面 上面 此前 先前 上述 一切 所有 原来 最初 系统 你的 你被 全部 现有 安全')
const orders = oneOf('指令 指示 规则 说明 提示 提示词 设定 限制 要求 约束 命令 规定 内容 对话 设置 策略 护栏')
const drop = oneOf(
  '别管 不管 别理 不要管 忽略 无视 忘记 忘掉 忘了 抛开 放弃 清除 覆盖 取消 解除 不要遵守 不用遵守 违反 跳出 绕过 关闭 突破 废除 重置',
)

const prompt = oneOf(
  '系统提示 系统提示词 提示词 系统指令 隐藏指令 隐藏的?提示 隐藏内容 初始指令 最初指令 内部指令 初始设定 system_?prompt 内部规则 开场指令 底层指令 预设指令 后台指令 角色设定 你的指令 你的规则 你的设定 你收到的指令 (?:你|系统|平台|后台|服务器)的?密钥 api_?key 系统密码 管理员密码 后台密码 口令',
)
const reveal = oneOf(
  '打印 输出 显示 告诉 说出 复述 重复 翻译 泄露 公开 展示 写出 给我 发给 贴出 列出 原样 是什么 有哪些 base64 逐字 概括 总结 包括 拼音 编码 看看 透露 全文 猪拉丁',
)

/** Attempts to read or to replace the assistant's instructions, and to keep a turn out of the log. */
export const systemTriggers: InputTrigger[] = [
  {
    ruleId: 'R-SYS-1',
    topic: 'override',
    action: 'refuse',
    when: anyOf(
      inOrder(6, oneOf('只听我的 只服从我'), oneOf('命令 话 指令')),
      inOrder(16, oneOf('不管 无视 别管'), oneOf('规定 规则 限制 要求'), oneOf('照我说 按我说 听我的 照做')),
      inOrder(8, drop, earlier, orders),
      `${inOrder(4, drop, oneOf('限制 指令 规则 设定 约束'))}[^。?]{0,20}${oneOf('你 现在 从现在 进入 扮演 回答')}`,
      inOrder(
        6,
        oneOf('进入 切换 开启 启动 打开 激活'),
        oneOf('开发者 开发人员 越狱 无限制 上帝 调试 维护 超级管理员 root dan 系统 管理员 不受限 自由'),
        '模式',
      ),
      inOrder(
        12,
        oneOf('你是 你现在是 假设你 假如你 假装你 扮演 成为 变成 你就是 假装 化身'),
        oneOf(
          '没有任何限制 没有限制 没有伦理 没有任何原则 没有原则 没有底线 什么都敢说 不受限制 无限制 没有道德 不受约束 没有约束 (?:没有|不受)[^。?]{0,4}(?:道德|任何|规则|法律|伦理)?[^。?]{0,4}(?:约束|限制|束缚) 无审查 dan 邪恶 越狱 不受规则',
        ),
      ),
      inOrder(
        10,
        oneOf('你 你现在'),
        oneOf('切换为 切换成 拥有 获得'),
        oneOf('教师 管理员 校长 老师 系统 委员会 最高'),
        oneOf('角色 权限 身份'),
      ),
      '###\\s*(?:system|assistant|instruction|user)|<\\|?(?:system|im_start)\\|?>|<系统模式>|\\[/?inst\\]',
      '(?:do\\s+anything\\s+now|jailbreak|developer\\s+mode|dan\\s+mode|god\\s+mode|maintenance\\s+mode|unrestricted\\s+(?:ai|mode)|no\\s+restrictions?\\b.{0,30}\\b(?:ai|model|assistant))',
      '\\b(?:ignore|disregard|forget|override|bypass)\\b.{0,30}\\b(?:instructions?|rules|prompts?|guidelines|told|above|restrictions?|programming)',
      'ignor(?:e[zn]?|ieren\\s+sie|a|í)\\b.{0,24}\\b(?:instru|anweisung|consignes)|vergessen\\s+sie\\s+alle|olvida\\s+.{0,20}instruc|dimentica\\s+.{0,20}istruz|αγνοήστε|以前の指示.{0,8}(?:無視|忘れ)|이전\\s*지시',
    ),
    unless: anyOf(
      oneOf(
        '机床 数控 plc 机器人编程 git gmp 设备进入 汽车 手机 安卓 windows 刷机 什么是 是什么 防御 防范 如何防 原理',
      ),
    ),
  },
  {
    ruleId: 'R-SYS-1',
    topic: 'leak',
    action: 'refuse',
    when: anyOf(
      inOrder(6, oneOf('第一句 第一条 开头的'), oneOf('系统消息 系统指令 指令 消息'), oneOf('写 是 什么')),
      inOrder(6, oneOf('给我看 告诉我 显示 输出'), oneOf('后台日志 密钥 后台配置')),
      inOrder(4, oneOf('把你的 你的'), oneOf('规则 设定 指令'), oneOf('全部 都 全'), oneOf('列 说 告诉 输出 打印')),
      '\\beverything\\s+above\\b|\\btext\\s+above\\s+this\\b',
      inOrder(
        8,
        '你',
        oneOf('最开始 最初 最早 一开始 第一条 原始 隐藏 内部 底层 预设 背后'),
        oneOf('指令 设定 提示 规则 消息 要求 命令'),
      ),
      inOrder(
        8,
        oneOf('逐字 原样 完整 一字不差 一字不漏'),
        oneOf('重复 复述 输出 打印 写出 背出 贴出'),
        oneOf('上面 以上 之前 设定 指令 提示 规则'),
      ),
      near(
        8,
        oneOf('api_key apikey 数据库密码 后台密码 管理员密码 服务器密码 系统密码 管理员账号'),
        oneOf('是多少 是什么 告诉 给我 发我 说 输出'),
      ),
      '\\b(?:your|the)\\s+(?:system|initial|hidden)\\s+(?:prompt|instructions?|message)\\b',
      near(14, prompt, reveal),
      inOrder(
        10,
        reveal,
        oneOf('上面 以上 这段对话 之前'),
        oneOf('所有内容 全部内容 内容 文字 文本'),
        oneOf('隐藏 最开始 开头 第一句 系统 指令'),
      ),
      inOrder(6, oneOf('你 系统'), '(?:的|被|收到)?', oneOf('第一条 最初的? 原始 隐藏'), oneOf('指令 消息 提示 设定')),
      '^(?:我是[^。]{0,12}[。,，])?.{0,20}(?:密码|口令|密钥)(?:是|为)?(?:什么|多少)[?。]*$',
      '(?:写|提供|说出|告诉我|透露)(?:一下)?(?:你的)?(?:密码|口令|密钥)',
      "\\b(?:reveal|print|show|tell|repeat|output|display|share|give|translate|write|confirm|what(?:'s|\\s+is|\\s+are|\\s+was))\\b.{0,40}\\b(?:system\\s+prompt|initial\\s+(?:prompt|instructions?)|hidden\\s+(?:prompt|instructions?)|your\\s+(?:instructions?|prompt|rules|password)|secret\\s+key|api\\s+key|(?:the|our\\s+system|system)\\s*(?:'s)?\\s*password|password\\s+(?:for|to)\\s+(?:our|the|this|your)\\b|our\\s+(?:\\w+\\s+)?password)",
      '\\b(?:part\\s+\\d|interlace|decode|unscramble|spell|leetspeak|backwards?)\\b.{0,60}\\bpassword\\b|\\bpassword\\b.{0,40}\\b(?:leetspeak|base64|backwards?|pig\\s+latin|rot13|interlace)',
      '(?:mot\\s+de\\s+passe|passwort|contraseña|\\bsenha\\b|パスワード|비밀번호|пароль|κωδικ)',
      "\\b(?:what|which|tell|give|share|reveal|translate|show)\\b.{0,40}\\bthe\\s+user's\\b.{0,40}\\b(?:email|address|birth|name|phone|color|live|password|location|ssn|social\\s+security)|\\bwhere\\b.{0,12}\\bthe\\s+user\\b.{0,12}\\bliv",
      '\\b(?:print|dump|show|export|list)\\b.{0,16}\\b(?:your|the|entire|whole)\\s+database\\b|\\bfull\\s+access\\s+to\\s+your\\b',
      inOrder(
        8,
        oneOf('打印 导出 输出 显示 导出全部'),
        oneOf('你的 整个 全部'),
        oneOf('数据库 知识库原文 后台数据 配置文件 环境变量'),
      ),
    ),
    unless: anyOf(
      oneOf(
        '强密码 设置密码 忘记密码 找回密码 修改密码 密码学 密码锁 怎么写提示词 如何写提示词 提示词怎么写 提示词工程 写好提示词 写提示词 提示词技巧 wifi 路由器 ubuntu linux windows mysql 保管 安全 forgot reset 权限不足 是什么意思 报错',
      ),
    ),
  },
  {
    ruleId: 'R-SYS-1',
    topic: 'off the record',
    action: 'refuse',
    when: anyOf(
      '(?:这条|这次|这句|本次|这段)[^。?]{0,12}(?:别记录|不要记录|别留记录|不要被[^。?]{0,4}看到|别让[^。?]{0,4}看到|别上报)',
      inOrder(
        12,
        oneOf('不要 别 不用 无需 禁止 停止 关闭 关掉 跳过 删除 清空 删掉 抹掉 修改 篡改'),
        `${oneOf('写入 记录 记入 留存 保存 上报 留下')}?`,
        oneOf('日志 审计 审计日志 伦理日志 伦理审查 审查日志 操作记录 记录本次 本次对话 这次对话 这条记录 上报记录'),
      ),
      inOrder(8, oneOf('关闭 关掉 停用 绕过'), oneOf('伦理 审查 内容审核 安全过滤 敏感词 安全审查')),
    ),
    unless: anyOf(
      oneOf(
        'gmp 批记录 计算机化系统 设备日志 为什么 规定 是否允许 可以吗 要求 linux windows mysql 服务器 清空回收站 如何识别 附录 电子数据 我的聊天记录 我的对话',
      ),
    ),
  },
]
