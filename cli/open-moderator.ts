import { connectModel, type ModelSettings } from '../agents/model-connection.ts'
import { moderateWithModel } from '../agents/moderate-with-model.ts'
import { connectModeration, type ModerationSettings } from '../governance/connect-moderation.ts'
import type { Moderator } from '../governance/moderate-request.ts'

/** An endpoint that speaks OpenAI's /moderations, or a chat model asked as judge. */
export type ModerationChoice = { endpoint: ModerationSettings } | { judge: ModelSettings }

/** The moderation service that the settings name; null where there is none. Nothing is sent yet. */
export async function openModerator(choice: ModerationChoice | undefined): Promise<Moderator | null> {
  if (choice === undefined) return null
  if ('endpoint' in choice) return connectModeration(choice.endpoint)
  const model = await connectModel(choice.judge)
  return model && moderateWithModel(model)
}
