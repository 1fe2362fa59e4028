/** A connection as an administrator enters it; nothing listens at its address. */
export const exampleConnection = {
  title: '示例接口',
  protocol: 'openai',
  baseUrl: 'http://127.0.0.1:9/v1',
  local: true,
  atOnce: 1,
  firstMs: 4_000,
  gapMs: 4_000,
  priceIn: null,
  priceOut: null,
}
