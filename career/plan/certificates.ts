/** What is true of a certificate, with its source: so that nobody pays for one that a law does not ask, or misses one that it does. */
const facts: readonly { pattern: RegExp; fact: string }[] = [
  {
    pattern: /健康/u,
    fact: '从事接触直接入口食品工作的人员应当每年进行健康检查，取得健康证明后方可上岗（《食品安全法》第四十五条）；直接接触药品的生产人员上岗前应当接受健康检查，以后每年至少一次（《药品生产质量管理规范（2010年修订）》第三十一条）。到有资质的机构体检即可。',
  },
  {
    pattern: /养老护理员/u,
    fact: '职业技能等级从五级（初级工）到一级（高级技师），参加备案的评价机构的评价（《养老护理员国家职业技能标准（2019年版）》）。一般从五级开始。',
  },
  {
    pattern: /导游/u,
    fact: '参加导游资格考试成绩合格，与旅行社订立劳动合同或者在相关旅游行业组织注册后，可以申请取得导游证（《旅游法》第三十七条）。',
  },
  {
    pattern: /普通话/u,
    fact: '普通话水平测试按成绩定为三级六等；向学校或当地测试站报名，等级要求以招聘单位说明为准。',
  },
  {
    pattern: /特种作业|电工|焊工|高处|制冷/u,
    fact: '特种作业人员必须经专门的安全作业培训，取得相应资格，方可上岗作业（《安全生产法》第三十条）。',
  },
  {
    pattern: /安全(?:教育|培训)|静电|应急培训|上岗前/u,
    fact: '由用人单位在上岗前组织；生产经营单位应当对从业人员进行安全生产教育和培训，未经培训合格的不得上岗（《安全生产法》第二十八条）。入职前不必自费参加。',
  },
  {
    pattern: /内审员/u,
    fact: '企业或培训机构发的培训证书，不是法定的准入资格；先学 HACCP 原理，再看招聘单位是否要求。',
  },
  {
    pattern: /职业技能等级|检验员|资格/u,
    fact: '职业技能等级由备案的评价机构评价；报名条件和级别以评价机构公布的为准，先问学校是否组织。',
  },
]

/** One or two sentences on how a certificate is got, for a plan. */
export function certificateFact(name: string): string {
  return facts.find(({ pattern }) => pattern.test(name))?.fact ?? '先问学校和招聘单位：是否必须、由谁发、怎样报名。'
}
