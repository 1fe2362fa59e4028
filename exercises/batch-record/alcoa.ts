/**
 * What good records are, in the field's own list (ALCOA+: WHO Technical Report Series 996, Annex 5, 2016; 国家药监局
 * 《药品记录与数据管理要求（试行）》, 2020).
 */
export const alcoaPrinciples = [
  'attributable',
  'legible',
  'contemporaneous',
  'original',
  'accurate',
  'complete',
  'consistent',
  'enduring',
  'available',
] as const
export type AlcoaPrinciple = (typeof alcoaPrinciples)[number]
