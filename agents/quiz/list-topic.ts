/** What a list's lead-in is about, as words that "下列哪一项属于…" can end in; null where it cannot be said without its context. */
export function listTopic(leadIn: string): string | null {
  const words = (leadIn.split('。').at(-1) ?? '')
    .replace(/[，,]?(?:如|例如|即)$/u, '')
    .replace(/（[^）]*）$/u, '')
    .trim()
  if (
    words.length < 4 ||
    words.length > 50 ||
    /^(?:该|其|此|这|下述|下列|以下|上述|例|示例|主要职责|资质|因此|同时)|示例|第[一二三四五六七八九十百\d]+条/u.test(
      words,
    )
  )
    return null
  const contents =
    /^(.*?)(?:，?其?的?内容)?(?:一般|通常)?(?:至少)?(?:应当?|必须)?(?:至少)?(?:包括|包含|标明|注明|写明|记录)(?:以下|下列|下述)?(?:的?(?:各项)?内容|事项|信息)?$/u.exec(
      words,
    )
  if (contents) return ended(contents[1] ?? '', '应当有的内容')
  const demands =
    /^(.*?)(?:应当?|必须)?(?:至少)?(?:符合|满足|达到|遵守)(?:以下|下列|下述)(?:基本)?(?:要求|条件|规定|原则)$/u.exec(
      words,
    )
  if (demands) return ended(demands[1] ?? '', '应当符合的要求')
  const ensured = /^(.{3,30})应当(确保|保证|检查|核对|做到)$/u.exec(words)
  if (ensured) return `${ensured[1]}应当${ensured[2]}的事项`
  const having = /^(.{2,30}?)(?:通常|应当)?(?:至少)?有(?:下列|以下|下述)([^之，]{2,12})$/u.exec(words)
  if (having) return `${having[1]}${/^共同/u.test(having[2] ?? '') ? '' : '应当有的'}${having[2]}`
  const doing = /^(?:企业)?(?:至少)?应当?对(?:下列|以下|下述)(.{2,6})进行(.{2,10})$/u.exec(words)
  if (doing) return `应当进行${doing[2]}的${doing[1]}`
  if (
    /(?:要求|职责|内容|条件|措施|原则|目标|作用|特点|办法|方法|要点|标准|事项|任务|原因|情形)$/u.test(words) &&
    !/[，应]|下列|以下|下述/u.test(words)
  )
    return words
  const [first = '', ...rest] = words.split('，')
  // A lead-in that first gives a rule and then the list: only the rule's own subject can be named.
  if (rest.length === 1 && /^(?:并|且)?(?:其|至少)?(?:内容)?(?:至少)?(?:应当)?(?:包括|标明)/u.test(rest[0] ?? '')) {
    const subject = /^(.{2,30}?)应当有(.{0,8}?)(标识|记录|报告|规程|方案|标签)$/u.exec(first)
    if (subject) return `${subject[1]}的${subject[3]}应当有的内容`
  }
  return null
}

function ended(lead: string, end: string): string | null {
  const bare = lead.replace(/[，,]$/u, '')
  const having = /^(.{2,24}?)(?:均|都)?应当有(?:.{0,6}的)?(记录|标识|报告|方案|标签)(?:，(?:并)?)?$/u.exec(bare)
  if (having) return `${having[1]}的${having[2]}${end}`
  const rules = /^(?:企业)?应当建立(.{2,30}的操作规程)$/u.exec(bare)?.[1]
  const subject = rules ?? bare.replace(/^(.{2,6})，/u, '$1')
  return subject.length < 2 || /[，应]/u.test(subject) ? null : subject + end
}
