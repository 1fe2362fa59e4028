import { defaultSchema } from 'rehype-sanitize'

/** What may stand in an answer: text, lists, tables, code, web links and our citation marks; no pictures, no HTML of its own. */
export const sanitizeSchema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['img', 'picture', 'source'].includes(name)),
  protocols: { ...defaultSchema.protocols, href: ['http', 'https'] },
  attributes: {
    ...defaultSchema.attributes,
    sup: ['dataCitation'],
    // remark-math marks formulas with these two; KaTeX reads them after this filter.
    code: [['className', /^language-./, 'math-inline', 'math-display']],
  },
}
