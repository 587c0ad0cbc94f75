import { expectAccessible, signIn } from './browser.ts'
import { tell } from './tell.ts'
for (const which of ['account', 'download', 'remove'] as const)
tell('menu '+which, ['desktop'], async ({ enter }) => {
  const visit = await enter()
  const { page } = visit
  await signIn(visit, 'dichte')
  await page.goto(new URL('/so/cases', page.url()).href)
  if (which === 'account') await page.getByRole('button', { name: /Tài khoản: Cán bộ dịch tễ/ }).click()
  if (which === 'download') await page.getByRole('button', { name: 'Tải về' }).click()
  if (which === 'remove') { await page.locator('table.records tbody tr').first().click(); await page.getByRole('button', { name: 'Xóa' }).click() }
  await page.getByRole('menuitem').first().click({ trial: true })
  await expectAccessible(page, 'menu '+which)
})
