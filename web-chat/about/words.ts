const zh = {
  lifeCycle: '数据生命周期',
  lifeCycleDetail: '每一类与人有关的记录，从收集到销毁。这张表就是系统执行的规则：导出、删除和到期销毁都按它进行。',
  collect: '收集',
  use: '使用',
  ground: '依据',
  share: '提供',
  keep: '保存',
  destroy: '销毁',
  days: (days: number) => `${days} 天`,
  withAccount: '账号存续期间',
  heldByLaw: '不少于六个月，依法保存',
  period: '保存天数',
  bounds: (least: number, most: number) => `${least} 到 ${most} 天`,
  save: '保存',
  backups: '备份',
  backupsDetail:
    '备份由管理员保管，含当时的全部记录；恢复备份时，此前已注销的人会再次删除。学校应定期销毁旧备份（建议不超过 30 天）。',
  toMyData: '查看、导出或删除我的数据',

  about: '关于巴山智教',
  what: '它是什么',
  whatDetail:
    '面向职业学校的教学助手。它从学校收录的标准、法规、教材和企业文件里，逐条找到依据再回答；每句话都标明出自哪一条，点开就能看到原文。资料里没有的，它会直说没有。',
  labels: '标识的含义',
  labelModel: '“内容由人工智能生成”：文字由大模型根据资料撰写，可能有误，请对照引用的原文核实。',
  labelQuotation: '“原文摘引”：没有连接大模型，文字由程序逐字摘自资料并编排。',
  labelFixed: '“固定回复”：按安全规则给出的固定文字，不是大模型生成。',
  labelFiles:
    '复制的文字和导出的 Word、PDF、Markdown 文件同样带有标识，文件里另有 AIGC 元数据。标识不能关闭，也请不要删去。',
  limits: '它的局限',
  limitList: [
    '它不是老师，也不是医生、律师；涉及健康、法律和安全的决定，请找专业人员。',
    '它不代替考试、作业和录用中的判断；成绩和录用由人决定。',
    '示例资料是为本项目编写的，不能代替标准原文。',
    '不要在提问里写自己或别人的身份证号、电话、住址。',
  ],
  help: '需要帮助',
  helpDetail: '心里难受、有危险念头时：全国统一心理援助热线 12356，急救 120，报警 110；也请告诉你信任的大人。',
  complain: '意见与投诉',
  complainDetail:
    '回答有误、内容不当或个人信息有问题，请告诉老师、管理员或学校的伦理委员会，学校会核查并答复；违法和不良信息也可拨打 12377 举报。',
  version: (version: string) => `版本 ${version}`,
}

export type AboutWords = typeof zh

const en: AboutWords = {
  lifeCycle: 'Life of your data',
  lifeCycleDetail:
    'Every kind of record about people, from collection to destruction. The service itself goes by this table: export, deletion and destruction alike.',
  collect: 'Collected',
  use: 'Used',
  ground: 'Ground',
  share: 'Shared',
  keep: 'Kept',
  destroy: 'Destroyed',
  days: (days) => `${days} days`,
  withAccount: 'as long as the account',
  heldByLaw: 'at least six months, held by law',
  period: 'Days kept',
  bounds: (least, most) => `${least} to ${most} days`,
  save: 'Save',
  backups: 'Backups',
  backupsDetail:
    'Kept by the administrator, with all records of their time; when one is restored, whoever was erased since is erased again. The school should destroy old ones (30 days at most are advised).',
  toMyData: 'See, export or delete my data',

  about: 'About Bashan',
  what: 'What it is',
  whatDetail:
    'A teaching assistant for vocational schools. It answers from the standards, laws, course material and company documents that the school loaded, clause by clause; every sentence names its clause, and a click opens it. What the material does not say, it says that it does not.',
  labels: 'What the labels mean',
  labelModel:
    '“内容由人工智能生成”: a language model wrote the words from the material; check them against the sources.',
  labelQuotation: '“原文摘引”: no model is connected; a program quoted the material word for word.',
  labelFixed: '“固定回复”: fixed words by a safety rule, not a model’s.',
  labelFiles:
    'Copied text and exported Word, PDF and Markdown files carry the label too, and AIGC metadata. It cannot be switched off; please do not remove it.',
  limits: 'Its limits',
  limitList: [
    'It is no teacher, doctor or lawyer; for decisions on health, law and safety ask a professional.',
    'It does not replace judgement in exams, homework or hiring; people decide on grades and jobs.',
    'The sample documents were written for this project and are no substitute for the standards.',
    'Write no ID numbers, telephone numbers or addresses into a question.',
  ],
  help: 'Help',
  helpDetail:
    'In distress or danger: psychological help line 12356, ambulance 120, police 110; and tell an adult you trust.',
  complain: 'Complaints',
  complainDetail:
    'For a wrong or improper answer or anything about personal data tell a teacher, the administrator or the ethics committee; the school looks into it and replies. Illegal content can also be reported at 12377.',
  version: (version) => `Version ${version}`,
}

export const aboutWords = { zh, en }
