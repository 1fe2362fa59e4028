import { createHash } from 'node:crypto'

/** The visible label under every text that a model wrote (标识办法, Art. 4(1)). */
export const modelLabel = '内容由人工智能生成，请对照引用的原文核实。'

/** The visible label under every text that code put together from quotations, no model being connected. */
export const quotationLabel = '未连接大模型：本回答为原文摘引，由程序自动编排。'

/** The visible label of teaching material that code put together from quotations. */
export const quotedMaterialLabel = '未用大模型：本材料由程序按条款原文自动编排，经教师审定后使用。'

/** The visible label under a reply that the rules fix word for word: a refusal, or word that the material has nothing. */
export const fixedReplyLabel = '这是程序按规则给出的固定回复，不是大模型生成。'

/** The visible label of what a person wrote themselves and the assistant helped to put in order: a résumé, a career plan. */
export const assistedLabel = '内容由本人提供，人工智能助手协助整理，以本人核实为准。'

/** The implicit label of a file: the field `AIGC` of GB 45438-2025. */
export type AigcMetadata = {
  AIGC: {
    /** '1': generated content. */
    Label: '1'
    ContentProducer: string
    ProduceID: string
    ReservedCode1: string
    ContentPropagator: string
    PropagateID: string
    ReservedCode2: string
  }
}

/**
 * The metadata that an exported file carries (标识办法, Art. 5; keys of GB 45438-2025): what it is, who provides the
 * service (`provider`: the school's name or code), the content's number, and the SHA-256 of its text against changes.
 */
export function aigcMetadata(content: { provider: string; contentId: string; text: string }): AigcMetadata {
  return {
    AIGC: {
      Label: '1',
      ContentProducer: content.provider,
      ProduceID: content.contentId,
      ReservedCode1: createHash('sha256').update(content.text).digest('hex'),
      ContentPropagator: content.provider,
      PropagateID: content.contentId,
      ReservedCode2: '',
    },
  }
}
