import { defaultSchema } from 'rehype-sanitize'

/**
 * What may stand in an answer: text, lists, tables, code and our citation marks. No pictures, no
 * HTML of its own, and no links: an address that a model or a document made up would carry off what was asked.
 */
export const sanitizeSchema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['a', 'img', 'picture', 'source'].includes(name)),
  attributes: {
    ...defaultSchema.attributes,
    sup: ['dataCitation'],
    // remark-math marks formulas with these two; KaTeX reads them after this filter.
    code: [['className', /^language-./, 'math-inline', 'math-display']],
  },
}
