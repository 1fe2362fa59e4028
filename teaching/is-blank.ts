/** Whether a text shows nothing: empty, spaces, or characters that have no width. */
export const isBlank = (text: string): boolean => !/[^\s\p{Cf}\p{Cc}]/u.test(text)
