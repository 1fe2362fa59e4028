import type { Message } from '../../api/contract/chat.ts'

/** Messages form a tree by `parentId`; one path from a root to a leaf is on screen. All lists are oldest first. */

/** The messages from the root down to `id`, or none for null or an unknown id. */
export function ancestorsOf(messages: Message[], id: string | null): Message[] {
  const byId = new Map(messages.map((message) => [message.id, message]))
  const path: Message[] = []
  for (
    let at = id === null ? undefined : byId.get(id);
    at;
    at = at.parentId === null ? undefined : byId.get(at.parentId)
  ) {
    path.unshift(at)
  }
  return path
}

/** The path through `focusId`, continued to its newest descendant; without a focus, the path to the newest message. */
export function pathThrough(messages: Message[], focusId: string | null): Message[] {
  const path = ancestorsOf(messages, focusId)
  if (path.length === 0) return ancestorsOf(messages, messages.at(-1)?.id ?? null)
  for (let next = newestChild(messages, path.at(-1)); next; next = newestChild(messages, next)) path.push(next)
  return path
}

/** Where `message` stands among the alternatives under the same parent; `index` counts from 0. */
export function branchOf(messages: Message[], message: Message) {
  const siblings = messages.filter((other) => other.parentId === message.parentId && other.role === message.role)
  const index = siblings.findIndex((other) => other.id === message.id)
  return {
    index,
    count: siblings.length,
    previousId: siblings[index - 1]?.id ?? null,
    nextId: siblings[index + 1]?.id ?? null,
  }
}

/** `messages` with `message` added, or put in the place of the one with its id. */
export function withMessage(messages: Message[], message: Message): Message[] {
  return messages.some((other) => other.id === message.id)
    ? messages.map((other) => (other.id === message.id ? message : other))
    : [...messages, message]
}

function newestChild(messages: Message[], parent: Message | undefined): Message | undefined {
  return messages.findLast((message) => message.parentId === parent?.id)
}
