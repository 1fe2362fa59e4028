// The turn marks of a forged conversation: nothing behind one is the document's own text.
const turnMark = /(?:^|\s|#)(?:system|assistant|user|developer)\s*[:：]/iu

// Kinds of words by which a document speaks to the assistant that reads it, instead of to people. Each is general; what is
// not caught here still has to be borne out by a clause and to pass the screening of the answer.
const orders: RegExp[] = [
  // Setting earlier rules aside.
  /(?:忽略|无视|忘记|忘掉|不要理会|不必理会|解除|绕过).{0,12}(?:此前|之前|以上|上文|上述|上面|前面|先前|一切|所有|全部|限制).{0,8}(?:规则|指令|指示|要求|设定|限制|内容|提示|，|。|$)/u,
  /(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|above|prior|earlier|all|your)\b.{0,20}(?:instruction|rule|prompt|message)/iu,
  /指示を.{0,8}無視/u,
  // Notices that pretend to come from the system.
  /【系统(?:通知|消息|提示|指令)】|(?:^|[\s#\d.、])系统(?:通知|消息|提示|指令)[:：]|本段(?:为|是)系统(?:消息|指令)|<\/?(?:system|im_start|im_end)|\[\/?INST\]/iu,
  // Speaking to the machine by name.
  /(?:写?给|致)(?:助手|模型|人工智能|AI|机器人)的?(?:话|留言|说明|指令|提示)[:：]|(?:请|要求|须|让)(?:助手|模型|人工智能|AI|机器人).{0,8}(?:输出|回答[^题]|说[:：“]|告诉|向读者|念|公布|先|只)|(?:助手|模型|人工智能|AI|机器人|assistant)(?:须知|注意|(?:阅读|读|看)到)|^(?:助手|模型|人工智能|AI|机器人)[:：]|(?:看到|读到|检索到)(?:这|本|此)段.{0,12}(?:模型|助手|人工智能|AI)/iu,
  /(?:你现在|从现在起你?|现在起你).{0,6}(?:切换|是|扮演|变成|进入)/u,
  /记住.{0,8}(?:以后|今后|每次).{0,6}(?:对话|回答)|每个回答(?:后|前|里)/u,
  // Shaping the answer.
  /(?:请|先|必须|须|原样|以便)?.{0,6}(?:在|往)(?:每个)?(?:回答|答案|回复|摘要|输出)(?:的)?(?:末尾|结尾|开头|里|中|前面?|后面?)?.{0,8}(?:输出|加入|插入|附上|写|加上|包含|放)/u,
  /(?:回答|回复|答复)(?:之)?(?:前|时).{0,4}(?:先|必须|请)(?:写|说|输出|回复)|先(?:写一句|说一声|输出[“"「])|(?:摘要|回答)必须包含|改为(?:只)?回答|请(?:只|如实)回答|放进(?:回答|答案)|确认回复/u,
  /(?:把|将).{0,8}提示词.{0,10}(?:译|输出|写|公布|全文|发)|(?:输出|写出|公布|泄露|透露).{0,8}系统提示词/u,
  /!\[[^\]]*\]\((?:https?:)?\/\//u,
  // Giving the reader orders or judgements through the assistant.
  /^(?:请)?(?:告诉|通知|对)(?:同学|学生|读者|用户|提问者)(?:们)?(?:必须|说|先|[:：])|向读者索要|(?:公布|提供)其他(?:学生|同学|用户)的/u,
  /(?:无论|不管)答?案?.{0,6}对错.{0,8}满分|一律判为?满分|(?:评分|批改)(?:指令|说明)[:：].{0,20}(?:100|满)分/u,
  /解码(?:后|并).{0,4}(?:执行|运行)|(?:不要|无需|别)(?:写入|记入|记录).{0,10}(?:日志|审计)/u,
  /把后面的字倒过来|reveal the (?:word|prompt|secret)|append the (?:word|following)/iu,
  // Text that is there for machines only.
  /<!--|font-size:\s*0|display:\s*none|color:\s*#?f{3,6}\b/iu,
]

/** Whether a sentence of a document gives orders to the assistant that reads it. Such a sentence is no evidence of anything. */
export function isPlantedOrder(sentence: string): boolean {
  return [turnMark, ...orders].some((order) => order.test(sentence.trim()))
}

/** A document's text without the lines and sentences that give orders to the assistant; `found` tells whether there were any. */
export function withoutPlantedOrders(text: string): { text: string; found: boolean } {
  const lines = text.split('\n')
  const forged = lines.findIndex((line) => turnMark.test(line))
  const own = forged < 0 ? lines : lines.slice(0, forged)
  const kept = own.map((line) => {
    const sentences = line.split(/(?<=[。！？])/u)
    return sentences.filter((sentence) => !isPlantedOrder(sentence)).join('')
  })
  const cleaned = kept.filter((line, index) => line !== '' || own[index] === '').join('\n')
  return { text: cleaned, found: cleaned !== text }
}
