/** What a model wants before a question and before a passage; both empty for most models. */
export type EmbedderPrefixes = { query: string; passage: string }

// From the model cards of intfloat/multilingual-e5-* and nomic-ai/nomic-embed-text-v1.5; their authors measured a loss
// without these. The instruction-tuned e5 models take a task description instead and are left alone.
const known: { model: RegExp; prefixes: EmbedderPrefixes }[] = [
  { model: /(?:^|[/:_-])e5-(?!.*instruct)/i, prefixes: { query: 'query: ', passage: 'passage: ' } },
  { model: /nomic-embed-text/i, prefixes: { query: 'search_query: ', passage: 'search_document: ' } },
]

/** The prefixes that a model is known to want, by its name. */
export function prefixesOf(model: string): EmbedderPrefixes {
  return known.find((entry) => entry.model.test(model))?.prefixes ?? { query: '', passage: '' }
}
