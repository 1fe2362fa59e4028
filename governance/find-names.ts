import { type PersonalSpan, spansOf } from './personal-span.ts'

/** Common surnames; rare ones, and those that are everyday function words, are left to the roster. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文施樊兰殷陶翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦柳邢岳齐梅莫庄辛管祝左涂谷祁耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫苟褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓仇艾蓝巩稽井练仲乐虞卞封竺冼衣楚佟栗匡宗台巫鞠僧桑荆谌扬沙伏岑胥蔺'
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

/** Words that begin with a surname's character and are no name. */
const notNames =
  /^(?:高[一二三中年等职级]|应[当该届]|全[体班部]|任[何课意]|安全|方[便法]|成[年绩人]|金额|和[电性家]|商[品家]|单位|位于|连[续锁]|万一|明[确天]|关于|来源|原[料因]|计[划算]|包[括装]|文[件科]|管理|常[见用]|解[决释]|项目|平台|台账|路[由人]|查[阅看询找]|[和向])|[生员师人长工手者友们客]$/

/** Personal names: every name of `roster`, and names that a cue word or a form of address gives away. */
export function findNames(text: string, roster: readonly string[]): PersonalSpan[] {
  const known = roster
    .filter((entry) => entry.length >= 2)
    .toSorted((a, b) => b.length - a.length)
    .flatMap((entry) => spansOf('name', text, new RegExp(escapeRegExp(entry), 'g')))
  const guessed = [
    ...spansOf('name', text, cued),
    ...spansOf('name', text, introduced),
    ...spansOf('name', text, addressed),
    ...spansOf('name', text, titled),
  ].filter((span) => !notNames.test(span.value))
  return [...known, ...guessed]
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
