/** Who provides the generated content, in a file's metadata, where the school has not said its name. */
export const provider = '巴山智教'
