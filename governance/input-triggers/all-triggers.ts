import { adviceTriggers } from './advice.ts'
import { bullyingTriggers } from './bullying.ts'
import { crimeTriggers } from './crime.ts'
import { crisisTriggers } from './crisis.ts'
import { englishTriggers } from './english.ts'
import { hiringTriggers } from './hiring.ts'
import type { InputTrigger } from './input-trigger.ts'
import { integrityTriggers } from './integrity.ts'
import { judgingTriggers } from './judging-people.ts'
import { minorTriggers } from './minors.ts'
import { privacyTriggers } from './privacy.ts'
import { systemTriggers } from './system.ts'
import { tradeFraudTriggers } from './trade-fraud.ts'
import { labelTriggers, truthTriggers } from './truth-and-labels.ts'
import { valueTriggers } from './values.ts'

/** Every trigger in order of precedence: life first, then the assistant's own safety, then the rest; notes last. */
export const allTriggers: InputTrigger[] = [
  ...crisisTriggers,
  ...systemTriggers,
  ...labelTriggers,
  ...judgingTriggers,
  ...hiringTriggers,
  ...integrityTriggers,
  ...minorTriggers,
  ...bullyingTriggers,
  ...privacyTriggers,
  ...valueTriggers,
  ...tradeFraudTriggers,
  ...crimeTriggers,
  ...englishTriggers,
  ...truthTriggers,
  ...adviceTriggers,
]
