import type { ModelProtocol } from '../model-connection.ts'

/** Where a form for a new connection may start from. All of it can be changed; models are asked of the provider itself. */
export type ModelPreset = {
  id: string
  title: { zh: string; en: string }
  protocol: ModelProtocol
  baseUrl: string
  /** Runs in the school, so that nothing leaves it. */
  local: boolean
  needsKey: boolean
  /** Where the provider publishes its prices; null where nothing is charged or it depends. */
  pricesAt: string | null
  note: { zh: string; en: string } | null
}

const outside = { protocol: 'openai', local: false, needsKey: true } as const
const inside = { local: true, needsKey: false, pricesAt: null } as const

/** Providers used in China and servers for the school's own machine; addresses as their documentation gives them. */
export const modelPresets: readonly ModelPreset[] = [
  {
    ...outside,
    id: 'deepseek',
    title: { zh: 'DeepSeek', en: 'DeepSeek' },
    baseUrl: 'https://api.deepseek.com',
    pricesAt: 'https://api-docs.deepseek.com/zh-cn/quick_start/pricing',
    note: null,
  },
  {
    ...outside,
    id: 'qwen',
    title: { zh: '通义千问（阿里云百炼）', en: 'Qwen (Alibaba Cloud Model Studio)' },
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    pricesAt: 'https://help.aliyun.com/zh/model-studio/models',
    note: null,
  },
  {
    ...outside,
    id: 'glm',
    title: { zh: '智谱 GLM', en: 'Zhipu GLM' },
    baseUrl: 'https://open.bigmodel.cn/api/paas/v4',
    pricesAt: 'https://open.bigmodel.cn/pricing',
    note: null,
  },
  {
    ...outside,
    id: 'moonshot',
    title: { zh: 'Kimi（月之暗面）', en: 'Kimi (Moonshot)' },
    baseUrl: 'https://api.moonshot.cn/v1',
    pricesAt: 'https://platform.moonshot.cn/docs/pricing/chat',
    note: null,
  },
  {
    ...outside,
    id: 'ark',
    title: { zh: '豆包（火山方舟）', en: 'Doubao (Volcengine Ark)' },
    baseUrl: 'https://ark.cn-beijing.volces.com/api/v3',
    pricesAt: 'https://www.volcengine.com/docs/82379/1544106',
    note: {
      zh: '有的账号要把接入点编号（ep-…）当作模型名填写。',
      en: 'Some accounts enter an endpoint id (ep-…) as the model.',
    },
  },
  {
    ...outside,
    id: 'siliconflow',
    title: { zh: '硅基流动', en: 'SiliconFlow' },
    baseUrl: 'https://api.siliconflow.cn/v1',
    pricesAt: 'https://siliconflow.cn/pricing',
    note: null,
  },
  {
    ...outside,
    id: 'custom',
    title: { zh: '其他兼容 OpenAI 的接口', en: 'Another OpenAI-compatible address' },
    baseUrl: 'https://',
    pricesAt: null,
    note: {
      zh: '例如学校已有的网关、vLLM、LM Studio；部署在校内的请勾选“部署在校内”。',
      en: 'Such as a gateway of the school, vLLM or LM Studio; tick “runs in the school” where it does.',
    },
  },
  {
    ...inside,
    id: 'ollama',
    protocol: 'ollama',
    title: { zh: '本机 Ollama', en: 'Ollama on this machine' },
    baseUrl: 'http://127.0.0.1:11434',
    note: { zh: '先在那台机器上下载好模型（ollama pull）。', en: 'Fetch a model there first (ollama pull).' },
  },
  {
    ...inside,
    id: 'llama-cpp',
    protocol: 'openai',
    title: { zh: '本机 llama.cpp / xllamacpp', en: 'llama.cpp / xllamacpp on this machine' },
    baseUrl: 'http://127.0.0.1:8080/v1',
    note: null,
  },
]
