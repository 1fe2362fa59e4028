import { request } from '../api/request.ts'

/** Signs out and starts anew, so that nothing of this person stays in the page; what was typed and not sent goes too. */
export async function signOut(): Promise<void> {
  await request('/api/account/sign-out', { method: 'POST' })
  forgetDrafts()
  location.assign('/')
}

function forgetDrafts() {
  try {
    for (const key of Object.keys(localStorage))
      if (/^bashan\.(?:draft|outbox)\./.test(key)) localStorage.removeItem(key)
  } catch {
    // The browser forbids storage, so there is nothing to forget.
  }
}
