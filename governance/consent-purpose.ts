/** What consent is asked for, each on its own (个人信息保护法, Art. 14, 29): the service itself, and three that go beyond it. */
export const consentPurposes = ['service', 'outside-model', 'recommendation', 'class-statistics'] as const

export type ConsentPurpose = (typeof consentPurposes)[number]
