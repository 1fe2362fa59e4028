import { findRuleTitle } from '../governance/find-rule-title.ts'
import { type IdentityRelease, releaseState } from '../governance/identity-release.ts'
import type { ReleaseView } from './contract/workbench.ts'

/** A release as a member or administrator sees it: never whose identity it is. */
export function releaseView(
  release: IdentityRelease,
  context: { ruleId: string; viewerId: string; name: (id: string | null) => string; now: Date },
): ReleaseView {
  const { ruleId, viewerId, name, now } = context
  const { granted: _granted, personId: _person, requestedBy, decidedBy, ...rest } = release
  const state = releaseState(release, now)
  return {
    ...rest,
    rule: ruleOf(ruleId),
    state,
    requestedBy: name(requestedBy),
    decidedBy: decidedBy === null ? null : name(decidedBy),
    mayDecide: state === 'waiting' && requestedBy !== viewerId,
    mayShow: state === 'granted' && requestedBy === viewerId,
  }
}

/** A rule with its title; null where no rule was met. */
export const ruleOf = (id: string) => (id === '' ? null : { id, title: findRuleTitle(id) })
