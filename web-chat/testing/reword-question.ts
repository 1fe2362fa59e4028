import type { Page } from 'playwright-core'

/** Edits the question on screen and sends it again; resolves when the second version stands there. */
export async function rewordQuestion(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: '修改' }).click()
  await page.getByLabel('修改问题后重新发送').fill(words)
  await page.getByRole('button', { name: '重新发送' }).click()
  await page.getByText('第 2 个版本，共 2 个').waitFor()
}
