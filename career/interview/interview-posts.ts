export type InterviewPost = {
  id: string
  title: string
  industry: 'biopharma' | 'food' | 'materials' | 'tourism' | 'elderly-care'
  /** What the work is, in one line. */
  work: string
  /** Other names that employers use for it. */
  names?: readonly string[]
}

/** The posts that the question bank has questions for. */
export const interviewPosts: readonly InterviewPost[] = [
  {
    id: 'filler',
    title: '无菌灌装操作工',
    industry: 'biopharma',
    work: '更衣进入洁净区，灌装、加塞、清场、记录',
    names: ['灌装操作工', '灌装工', '灌装操作员'],
  },
  {
    id: 'tablet',
    title: '制剂操作工',
    industry: 'biopharma',
    work: '称量、混合、压片、包装，填写批生产记录',
    names: ['压片工', '制粒工', '固体制剂操作工', '药品包装工'],
  },
  {
    id: 'qc',
    title: '药品检验员（QC）',
    industry: 'biopharma',
    work: '取样、检验、留样，填写检验记录',
    names: ['药品质检员', '质检员', '药品检验员', '药物检验员'],
  },
  {
    id: 'qa',
    title: 'QA 现场监督员',
    industry: 'biopharma',
    work: '现场检查、清场检查、偏差报告和跟踪',
    names: ['QA', '质量监督员', 'QA 专员'],
  },
  {
    id: 'haccp',
    title: 'HACCP 内审员（品控员）',
    industry: 'food',
    work: '核对关键控制点，查来料，内部审核',
    names: ['HACCP 内审员', '品控专员', '品控员', '食品安全管理员'],
  },
  {
    id: 'tester',
    title: '食品检验员',
    industry: 'food',
    work: '抽样、检验、出厂检验、留样',
    names: ['食品质检员', '食品化验员'],
  },
  {
    id: 'leader',
    title: '腊肉加工班组长',
    industry: 'food',
    work: '配料复核，监视腌制和烟熏，带班组',
    names: ['腌腊加工班组长', '肉制品加工班组长'],
  },
  {
    id: 'canteen',
    title: '食堂与餐饮服务员',
    industry: 'food',
    work: '加工、生熟分开、留样、餐具消毒',
    names: ['餐饮服务员', '食堂服务员', '厨房帮工'],
  },
  {
    id: 'casting',
    title: '流延工序技术员',
    industry: 'materials',
    work: '浆料、流延、膜厚巡检，处理异常',
    names: ['流延操作工', '流延技术员'],
  },
  {
    id: 'sintering',
    title: '烧结炉操作工',
    industry: 'materials',
    work: '装炉、排胶、烧结、出炉，气氛安全',
    names: ['烧结操作工', '烧结工'],
  },
  {
    id: 'sorting',
    title: '测试分选员',
    industry: 'materials',
    work: '电性能测试、分选、编带包装',
    names: ['测试员', '分选员', '测试操作工'],
  },
  {
    id: 'visual',
    title: '片式元件外观检验员',
    industry: 'materials',
    work: '显微镜下检验、判定、隔离、记录',
    names: ['外观检验员', '目检员'],
  },
  {
    id: 'film',
    title: '薄膜沉积操作工',
    industry: 'materials',
    work: '真空镀膜、膜厚检测、气体与高压安全',
    names: ['镀膜操作工', '镀膜工'],
  },
  {
    id: 'ticket',
    title: '景区票务与客流员',
    industry: 'tourism',
    work: '检票、客流统计、疏导、应急',
    names: ['景区票务员', '票务员', '检票员', '客流管理员'],
  },
  {
    id: 'narrator',
    title: '景区讲解员',
    industry: 'tourism',
    work: '讲解、带队、安全提醒、应急',
    names: ['讲解员', '景区导览员'],
  },
  {
    id: 'reception',
    title: '前厅（游客中心）接待员',
    industry: 'tourism',
    work: '咨询、投诉、特殊游客接待',
    names: ['前厅接待员', '游客中心接待员', '前台接待员'],
  },
  {
    id: 'carer',
    title: '养老护理员',
    industry: 'elderly-care',
    work: '生活照护、观察、记录、应急',
    names: ['护理员', '照护员', '养老照护员'],
  },
  {
    id: 'lead-carer',
    title: '失能老人照护组长',
    industry: 'elderly-care',
    work: '照护计划、带教、风险和应急',
    names: ['照护组长', '护理组长'],
  },
]

/** The post of that id, or null. */
export function findInterviewPost(id: string): InterviewPost | null {
  return interviewPosts.find((post) => post.id === id) ?? null
}

/** Brackets hold another name or none, never what tells posts apart. */
const bare = (title: string): string =>
  title
    .normalize('NFKC')
    .replaceAll(/\(.*?\)|\s/g, '')
    .toLowerCase()

/**
 * The post of the bank that a post on offer is, by industry and by its title: the longest name found in the title wins;
 * null where the bank has no questions for it.
 */
export function interviewPostFor({ title, industry }: { title: string; industry: string }): InterviewPost | null {
  const offered = bare(title)
  const named = interviewPosts
    .filter((post) => post.industry === industry)
    .flatMap((post) => [post.title, ...(post.names ?? [])].map((name) => ({ post, name: bare(name) })))
    .filter(({ name }) => offered.includes(name))
    .sort((a, b) => b.name.length - a.name.length)
  return named[0]?.post ?? null
}
