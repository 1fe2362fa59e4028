/** The letter of a choice's option by its place: A, B, … */
export const optionLetter = (place: number): string => String.fromCharCode(65 + place)
