// Before the meeting: the tracer looks at a new rule over those followed, keeps the tree of the chain for the meeting, and who was at a gathering.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

const TITLE = 'Chuỗi lây Tẩn Họp'

tell(
  'a snapshot of the chain, a new rule seen first, who was at a gathering',
  ['desktop', 'phone'],
  async ({ size, enter }) => {
    const call = await callerFor('dichte')
    try {
      const tracer = await enter()
      const { page } = tracer
      await signIn(tracer, 'dichte')
      await page.goto(new URL('/chuoi-lay?unit=063&hinh=tree&from=&to=2022-03-20', page.url()).href)
      await page.locator('.case-button').first().click()
      await page.getByRole('application').press('Shift+ArrowDown')
      await page.getByRole('button', { name: 'Xếp lại như cũ' }).waitFor()
      await page.getByRole('button', { name: 'Giữ cho cuộc họp…' }).click()
      const panel = page.getByRole('dialog')
      await panel.getByLabel('Tên').fill(TITLE)
      await photograph(page, `chain-tree-${size}`)
      await expectAccessible(page, 'keeping a snapshot')
      await panel.getByRole('button', { name: 'Giữ', exact: true }).click()
      await panel.waitFor({ state: 'detached' })
      const { body } = await call('POST', '/api/chain-snapshots/find', { search: TITLE })
      expect(body.rows).toHaveLength(1)
      await page.goto(new URL(`/so/chain-snapshots/${body.rows[0].id}?unit=063`, page.url()).href)
      await page.getByRole('img', { name: 'chuoi-lay.png' }).waitFor()
      await photograph(page, `chain-snapshot-${size}`)
      await expectAccessible(page, 'a snapshot with its picture')

      await page.goto(new URL('/truy-vet?unit=063&from=&to=2022-02-24', page.url()).href)
      await page.getByRole('button', { name: 'Áp hướng dẫn mới…' }).click()
      await panel.getByText(/CV 762/).waitFor()
      await photograph(page, `new-rule-${size}`)
      await expectAccessible(page, 'a new rule seen first')
      await page.keyboard.press('Escape')

      const { body: held } = await call('POST', '/api/gatherings/find', { unit: '063' })
      await page.goto(new URL(`/so/gatherings/${held.rows[0].id}?unit=063`, page.url()).href)
      await page.getByRole('heading', { name: 'Ai đã dự' }).waitFor()
      await photograph(page, `gathering-${size}`)
      await expectAccessible(page, 'who was at a gathering')

      const { body: zones } = await call('POST', '/api/zonings/find', { unit: '063' })
      await page.goto(new URL(`/so/zonings/${zones.rows[0].id}?unit=063`, page.url()).href)
      await page.getByRole('heading', { name: 'Trong vùng khoanh' }).waitFor()
      await page.getByText(/hộ có ca/).waitFor()
      await photograph(page, `zone-${size}`)
      await expectAccessible(page, 'a zone with its households')
      await page.goto(new URL('/cach-ly?unit=063&from=&to=2021-06-23', page.url()).href)
      await page.getByText('64 / 80').waitFor()
      await photograph(page, `isolation-district-${size}`)
    } finally {
      const { body } = await call('POST', '/api/chain-snapshots/find', { search: TITLE })
      for (const { id, version } of body.rows)
        await call('DELETE', `/api/chain-snapshots/${id}`, { version, why: 'Nhập nhầm' })
    }
  },
  120_000,
)
