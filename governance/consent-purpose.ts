/**
 * What consent is asked for, each on its own (个人信息保护法, Art. 14, 29): the service itself, and two that go beyond it.
 * Suggestions from what was asked are a switch of personal-settings.ts.
 */
export const consentPurposes = ['service', 'outside-model', 'class-statistics'] as const

export type ConsentPurpose = (typeof consentPurposes)[number]
