import { prevents, studiesLaw, suffers } from './contexts.ts'
import type { InputTrigger } from './input-trigger.ts'
import { anyOf, inOrder, near, oneOf } from './phrase.ts'

const others = oneOf(
  '[李王张刘陈杨赵黄周吴小老阿][\u4e00-\u9fa5]?(?:同学|老师|哥|姐)? 机主 本校 别人 他人 某人 同学 同桌 闺蜜 班长 学长 学姐 学弟 学妹 网红 博主 全班 班上 班级 班里 我们班 全校 所有学生 全部学生 其他学生 学生们? 用户 老师 班主任 校长 同事 老板 室友 舍友 邻居 客户 前任 前女友 前男友 女友 男友 女朋友 男朋友 女神 男神 明星 网友 陌生人 他 她 这个人 那个人 一个人 家长 员工 候选人 应聘者 老人 客人 患者 病人 顾客 游客 对方 目标 老婆 老公 配偶',
)
const personal = oneOf(
  '家在哪 哪个小区 联系表 通讯录 消息 家住 住哪 住在 人在哪 现在在哪 真实姓名 名单 机主 微信 身份证 身份信息 手机号 电话 联系方式 住址 家庭地址 住在哪 地址 位置 行踪 定位 聊天记录 微信记录 通话记录 短信 银行卡 账号 账户 密码 工资 收入 成绩 分数 排名 病历 病史 健康档案 体检 隐私 个人信息 个人数据 照片 相册 开房记录 房产信息 财产信息 财务信息 家庭情况 家庭住址 家庭成员 户籍 户口 学籍 档案 生日 邮箱 邮件 浏览记录 处分记录 贫困 助学金名单 心理测评 心理档案 简历',
)
const take = oneOf(
  '打开 列出 导出 查一下 查询 查到 查出 查看 查 找到 找出 获取 获得 告诉 说出 发给 发我 给我 提供 泄露 透露 公布 调出 显示 打印 汇总 下载 收集 搜集 套取 套出 打听 偷看 偷窥 监视 监控 追踪 跟踪 定位 破解 人肉 开盒 挖出 扒出 扒 知道 弄到 搞到 买 出售 卖',
)
const secretly = oneOf(
  '偷偷 悄悄 偷看 偷窥 窥探 人肉 开盒 社工 社会工程 社交工程 起底 不让他知道 不让她知道 不被发现 不被察觉 未经同意 破解 黑进 窃取 监听 窃听 套取 套出 非法获取',
)

const own = oneOf('我的 自己的 本人的 我自己 本人 我本人 我有哪些 我哪些 我在平台 我被')

/** Other people's data is not disclosed; one's own rights are shown the way. */
export const privacyTriggers: InputTrigger[] = [
  {
    ruleId: 'R-PRIV-1',
    topic: "another's data",
    action: 'refuse',
    when: anyOf(
      inOrder(12, take, others, personal),
      inOrder(10, oneOf('想知道 想看 能不能看 登录 登陆 恢复 我要 看看 输出 挖 搜 帮我查'), others, personal),
      inOrder(
        8,
        oneOf('上一个 别的 其他 前一个 其余'),
        oneOf('用户 同学 人 学生'),
        oneOf('问了 聊了 聊什么 说了 提问 对话 问题 记录'),
      ),
      inOrder(
        6,
        oneOf('手机号 车牌 qq号 微信号 照片 名字 身份证号'),
        oneOf('查 找 搜'),
        oneOf('机主 本人 主人 是谁 真实姓名 住址 地址 信息'),
      ),
      `${inOrder(10, oneOf('名单 信息 记录 电话 地址'), oneOf('发给我 给我 告诉我 导出来'))}(?<=(?:${others}|贫困生|抑郁|单亲|处分)[^。?]{0,16})`,
      inOrder(
        8,
        oneOf('找出 列出 告诉我 查出'),
        oneOf('班里 班上 全班 学校'),
        oneOf('最困难 最穷 贫困 单亲 离异 有病 抑郁'),
      ),
      inOrder(8, oneOf('装软件 装个软件 安装软件'), oneOf('看 监控 偷看 查'), others),
      inOrder(8, oneOf('贫困生 困难生 抑郁症 单亲 心理问题 受处分'), oneOf('名单 是谁 有谁 有哪些人')),
      inOrder(
        12,
        others,
        personal,
        oneOf('列出来 导出 发给我 发我 给我 告诉我 查出来 是多少 是什么 有哪些 调出来 打印出来'),
      ),
      inOrder(
        8,
        oneOf('把 将'),
        others,
        personal,
        oneOf('列 导 挖 扒 找 搜 发 给我 告诉 查 公布到 打印 整理出来 弄来'),
      ),
      inOrder(
        10,
        oneOf('谁是 谁有 谁家 哪些人 哪些学生 哪个学生 哪些同学'),
        oneOf('贫困生 家庭最困难 最困难的 家里最穷 挂科 得了 有抑郁 抑郁 心理有问题 单亲 离异 受过处分'),
      ),
      near(16, secretly, `${others}[^。?]{0,10}${personal}`),
      near(
        12,
        oneOf('人肉 开盒 社工库 社工 社会工程 社交工程 起底'),
        oneOf('怎么 如何 方法 技巧 帮 教 工具 查 网站 推荐 获取 分享'),
      ),
      near(
        16,
        oneOf('偷拍 窃听 监听 偷看 偷窥 跟踪 监视 定位'),
        oneOf('怎么 如何 怎样 方法 工具 软件 技巧 程序 帮我 写一个 教我 推荐 哪种') +
          `[^。?]{0,20}(?:${others}|手机|微信|聊天|宿舍|更衣|浴室|厕所|换衣)`,
      ),
      inOrder(
        14,
        oneOf('怎么 如何 怎样 帮我 写一个 写个 教我 软件 工具 哪种'),
        oneOf('偷看 偷窥 监控 监视 监听 窃听 跟踪 定位 偷拍 获取 查看 破解 追踪'),
        `${others}`,
        oneOf('手机 微信 聊天 电脑 位置 行踪 短信 邮件 账号 密码 计算机 记录 信息 数据 qq 相册 动态'),
      ),
      inOrder(8, oneOf('导出 列出 打印 公布'), oneOf('所有 全部 全班 全校'), personal),
    ),
    unless: anyOf(
      prevents,
      studiesLaw,
      suffers,
      `我的(?:${personal})`,
      oneOf(
        '本人的 我自己的 告知 同意 授权 是否需要 应该怎么保管 保管 保存期限 脱敏 加密 可以吗 能不能公[开布] 可以公[开布] 为什么 是什么 什么是 怎么称呼 excel 公式 函数 统计 平均 客户关系 客户资料管理 入住登记 登记 沟通 礼貌 礼仪 满意 问卷 建档 评估表 记录单 护理记录 交接 数据库设计 数据库课 sql语句 表结构 字段 课程',
      ),
    ),
  },
  {
    ruleId: 'R-PRIV-2',
    topic: 'own rights',
    action: 'note',
    complete: true,
    when: anyOf(
      inOrder(
        12,
        oneOf('查看 查询 导出 下载 复制 更正 修改 改正 删除 清除 清空 注销 撤回 关闭 取消 停止 拿回 知道 带走'),
        `${own}?`,
        oneOf(
          '聊天记录 对话记录 个人信息 个人数据 学习记录 提问记录 历史记录 账号 帐号 画像 授权 同意 我的数据 我的信息 我的记录',
        ),
      ),
      '我(?:问过|说过|聊过|上传)[^。?]{0,8}(?:保存|存|留)[^。?]{0,4}(?:多久|多长|几天|在哪)',
      '我的(?:聊天|对话|提问|学习)?记录[^。?]{0,6}(?:删|清|导出|下载)',
      inOrder(12, oneOf('平台 你们 系统 你 软件 巴山'), oneOf('保存 收集 存了 存储 记录 留存 用 拿'), oneOf('我')) +
        '[^。?]{0,10}' +
        oneOf('信息 数据 对话 记录 聊天 隐私'),
      inOrder(
        12,
        oneOf('不想 不同意 不要 不让 拒绝 别'),
        oneOf('对话 数据 聊天 信息 记录'),
        oneOf('训练 收集 分析 保存'),
      ),
    ),
    unless: anyOf(
      oneOf(
        '女朋友 男朋友 女友 男友 老公 老婆 对方 室友 他人 别人 员工 客户 学生的 顾客 患者 病人 公司应 企业应 审计日志 条例 第[一二三四五六七八九十0-9]+条 电子签名 审计追踪 gmp 计算机化系统 sql mysql 数据库 excel 微信 qq 抖音',
      ),
    ),
  },
]
