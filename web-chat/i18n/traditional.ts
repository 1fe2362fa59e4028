import { Converter } from 'opencc-js/cn2t'

/** Simplified to traditional characters, word by word; its dictionaries are fetched by who wants them only. */
export const toTraditional = Converter({ from: 'cn', to: 'tw' })
