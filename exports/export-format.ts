export const exportFormats = ['docx', 'pdf', 'md'] as const

/** Slides are for what is shown to a class, not for conversations and reports. */
export type ExportFormat = (typeof exportFormats)[number] | 'pptx'
