import { findLockedMaterial, type LockedMaterialOf } from '../agents/locked-material.ts'
import { explainLock } from '../governance/assessment-lock.ts'
import { AppError } from '../storage/app-error.ts'
import type { AppParts } from './app-parts.ts'
import { locksOn } from './locks-on.ts'
import type { Viewer } from './viewer.ts'

/** What of the material a lock hides from this viewer, text and all: every route that shows material asks it. */
export async function hiddenMaterial(parts: AppParts, viewer: Viewer): Promise<LockedMaterialOf> {
  const hiding = (await locksOn(parts, viewer)).filter((lock) => lock.hidesText)
  return await findLockedMaterial(parts.database.read, hiding)
}

/**
 * What of the material a lock closes to every agent for this viewer, whether its text may be read or not: what tells a
 * right answer, a hint or an explanation asks it.
 */
export async function lockedMaterial(parts: AppParts, viewer: Viewer): Promise<LockedMaterialOf> {
  return await findLockedMaterial(parts.database.read, await locksOn(parts, viewer))
}

/** Throws `forbidden`, saying until when, for a clause or document that a lock hides. */
export function refuseHidden(hidden: LockedMaterialOf, place: Parameters<LockedMaterialOf>[0]): void {
  const lock = hidden(place)
  if (lock) throw new AppError('forbidden', explainLock(lock))
}
