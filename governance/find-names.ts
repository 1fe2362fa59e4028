import { type PersonalSpan, spansOf } from './personal-span.ts'

/** Common surnames; rare ones, and those that are everyday function words, are left to the roster. */
const surnames =
  '蒲苟王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文施樊兰殷陶翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦柳邢岳齐梅莫庄辛管祝左涂谷祁耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫苟褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓仇艾蓝巩稽井练仲乐虞卞封竺冼衣楚佟栗匡宗台巫鞠僧桑荆谌扬沙伏岑胥蔺'
const compound = '(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫)'
const given = '[\\u4e00-\\u9fa5]'
const name = `(?:${compound}${given}{1,2}|[${surnames}]${given}{1,2}|${given}{2,6}·${given}{2,8})`

/** What may stand right after a name. */
const after =
  '(?=$|[^\\u4e00-\\u9fa5]|[的是住在今和与及女男]|同学|老师|先生|女士|师傅|身份证|手机|电话|联系|性别|地址|邮箱|出生|学号|考了|来自)'

const cued = new RegExp(
  `(?:姓名|名字|名叫|我叫|他叫|她叫|叫做|收件人|收货人|联系人|监护人|报名人|申请人|经办人|寄件人)[是为叫:： ]{0,3}(?<value>${name})${after}`,
  'gu',
)
const introduced = new RegExp(`(?:我是|本人)(?<value>${name})(?=$|[,，。.;；!！\\n ])`, 'gu')
const addressed = new RegExp(
  `(?<![\\u4e00-\\u9fa5])(?<value>${name})(?=同学|女士|先生|的(?:手机|电话|身份证|微信|住址|家长|成绩|学号|简历))`,
  'gu',
)

const titled = new RegExp(
  `(?:学生|爸爸|妈妈|父亲|母亲|家长|员工|患者|老人|班长)(?<value>${name})(?=[,，（( ]|电话|手机|身份证|学号)`,
  'gu',
)

/** Characters that given names are made of; a weak cue counts only before a name of them alone (高血压 and 康复 are none). */
const givenOnes =
  '伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华文玉兰红梅建国志鹏浩然子涵轩宇欣怡佳琪雨婷雪琳思颖晨曦梓豪俊峰博睿天佑嘉怡慧玲燕春凤珍琴云莲真环荣爱妹香月莺媛瑞凡亮辉力永健世广义良海山仁波宁贵福生龙元胜学祥才发武新利清飞彬富顺信昌成康星光达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江超浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭鹏泽辰士以家致树炎德行时泰盛雄琛钧冠策腾楠榕风航弘诗悦羽希静倩洁莉桐璐娅琦晶妍茜秋珊莎锦黛青婕馨瑗琰韵融园艺咏卿聪澜纯毓昭冰爽琬茗羽希雅芝小晓甜萌莹薇丹露蓉菲菁芬芸花素美娟巧淑惠珠翠彩'
const plainName = `[${surnames}][${givenOnes}]{1,2}`

const weaklyCued = [
  new RegExp(
    `(?:班|班长|组长|主任|服务员|护理员|员工|客人|应聘者|求职者|候选人|同桌|室友|舍友|同学|学生|学弟|学妹|家长|老人|患者|病人|妈妈|爸爸|弟弟|妹妹|哥哥|姐姐|师傅|叫|我是[^,，。]{0,6}的)叫?(?<value>${plainName})(?=$|[^\\u4e00-\\u9fa5]|[的是住在今和与及女男考来去说找给跟也都又刚昨把打帮欠对]|同学|老师|家属)`,
    'gu',
  ),
  new RegExp(
    `(?<value>[${surnames}][${givenOnes}]{2}|(?<![\\u4e00-\\u9fa5])${plainName})(?=同学|老师|先生|女士|师傅|阿姨|大爷|奶奶|爷爷|医生|护士|主任|校长|经理)`,
    'gu',
  ),
]

/** Words that begin with a surname's character and are no name. */
const notNames =
  /^(?:高[一二三中年等职级]|应[当该届]|全[体班部]|任[何课意]|安全|方[便法]|成[年绩人]|金额|和[电性家]|商[品家]|单位|位于|连[续锁]|万一|明[确天]|关于|来源|原[料因]|计[划算]|包[括装]|文[件科]|管理|常[见用]|解[决释]|项目|平台|台账|路[由人]|查[阅看询找]|[和向])|[生员师人长工手者友们客]$/

/** Personal names: every name of `roster`, and names that a cue word or a form of address gives away. */
export function findNames(text: string, roster: readonly string[]): PersonalSpan[] {
  const known = findKnown(text, roster)
  const guessed = [
    ...spansOf('name', text, cued),
    ...spansOf('name', text, introduced),
    ...spansOf('name', text, addressed),
    ...spansOf('name', text, titled),
    ...weaklyCued.flatMap((pattern) => spansOf('name', text, pattern)),
  ].filter((span) => !notNames.test(span.value))
  return [...known, ...guessed]
}

/** Every stretch of the text that is a known name, the longest first: looked up, since a school has thousands of names. */
function findKnown(text: string, roster: readonly string[]): PersonalSpan[] {
  const names = new Set(roster.filter((entry) => entry.length >= 2))
  const lengths = [...new Set([...names].map((entry) => entry.length))].sort((a, b) => b - a)
  return lengths.flatMap((length) =>
    Array.from({ length: Math.max(0, text.length - length + 1) }, (_, start) => {
      const value = text.slice(start, start + length)
      return names.has(value) ? [{ type: 'name' as const, start, end: start + length, value }] : []
    }).flat(),
  )
}
