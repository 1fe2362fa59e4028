/** Takes the fence marks out of text that comes from outside, so that it can't end its own fence in a prompt. */
export const fence = (text: string): string => text.replaceAll(/[<>]{3,}/g, '')
