export const exportFormats = ['docx', 'pdf', 'md'] as const

export type ExportFormat = (typeof exportFormats)[number]
