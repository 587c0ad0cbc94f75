// An officer adds an authenticator and a passkey, signs in with each, sees the own sessions; the administrator takes lost factors away.
import { expect } from 'vitest'
import { base32Bytes, codeAt, stepOf } from '../src/kernel/access/sign-in/totp.ts'
import { expectAccessible, photograph, type Visit } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

const OWN = 'gio thoi doi nui ba be'

/** Passkeys belong to a name: the machine's own, not its number. */
const goByName = async ({ page }: Visit, path = '/'): Promise<void> => {
  const url = new URL(path, page.url())
  url.hostname = 'localhost'
  await page.goto(url.href)
}

const enterPassword = async ({ page }: Visit, name: string, password: string): Promise<void> => {
  await page.getByLabel('Tên tài khoản').fill(name)
  await page.locator('input[autocomplete=current-password]').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

const leaveFrame = async ({ page }: Visit): Promise<void> => {
  await page.getByRole('button', { name: /Tài khoản: / }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await page.getByLabel('Tên tài khoản').waitFor()
}

tell('an officer protects the account', ['desktop', 'phone'], async ({ size, enter }) => {
  const administrator = await callerFor('quantri')
  const name = `bao.ve.${size}`
  const id = crypto.randomUUID()
  const { body } = await administrator('POST', '/api/accounts', {
    id,
    name,
    fullName: 'Lường Thị Hồng Vân',
    duties: [{ duty: 'healthWorker', unitKey: '02011' }],
  })
  const visit = await enter()
  const { page, context } = visit
  const device = await context.newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await goByName(visit)
  await expectAccessible(page, 'the sign-in')
  await photograph(page, `sign-in-${size}`)

  // The one-time password opens one door: to a password of one's own.
  await enterPassword(visit, name, body.oneTimePassword)
  await page.getByRole('heading', { name: 'Đặt mật khẩu của mình' }).waitFor()
  await page.getByLabel('Mật khẩu đang dùng').fill(body.oneTimePassword)
  await page.getByLabel(/^Mật khẩu mới/).fill(OWN)
  await page.getByLabel('Nhập lại mật khẩu mới').fill(OWN)
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await page.getByRole('navigation').first().waitFor()

  // An authenticator: scan, confirm, keep the recovery codes.
  await page.getByRole('button', { name: /Tài khoản: / }).click()
  await page.getByRole('menuitem', { name: 'Tài khoản của tôi' }).click()
  await page.getByRole('button', { name: 'Thêm mã xác thực' }).click()
  await page.getByRole('img', { name: /Hình vuông/ }).waitFor()
  await photograph(page, `authenticator-${size}`)
  const secret = base32Bytes((await page.locator('.totp-key').innerText()).replaceAll(' ', ''))
  await page.getByLabel(/Nhập 6 số/).fill(codeAt(secret, stepOf(new Date()) - 1))
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  const codes = page.getByRole('list', { name: 'Mã dự phòng' }).getByRole('listitem')
  await codes.first().waitFor()
  expect(await codes.count()).toBe(10)
  await expectAccessible(page, 'recovery codes')
  await photograph(page, `recovery-codes-${size}`)
  await page.getByRole('button', { name: 'Đã cất mã' }).click()
  await page.getByText(/Mã dự phòng còn lại: 10/).waitFor()

  // A passkey, kept by the machine.
  await page.getByLabel('Tên để nhớ').fill('Máy ở trạm')
  await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click()
  await page.getByRole('button', { name: 'Bỏ: Máy ở trạm' }).waitFor()
  await page.getByText('phiên này').waitFor()
  await expectAccessible(page, 'the own account')
  await photograph(page, `own-account-${size}`)

  // With password and code; a wrong one says what to do.
  await leaveFrame(visit)
  await enterPassword(visit, name, OWN)
  const code = page.getByLabel('Mã xác thực')
  await code.fill('000000')
  await page.getByRole('button', { name: 'Vào', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: 'Chờ mã mới' }).waitFor()
  await expectAccessible(page, 'the second step')
  await photograph(page, `second-step-${size}`)
  await code.fill(codeAt(secret, stepOf(new Date())))
  await page.getByRole('button', { name: 'Vào', exact: true }).click()
  await page.getByRole('navigation').first().waitFor()

  // With the passkey alone.
  await leaveFrame(visit)
  await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
  await page.getByRole('navigation').first().waitFor()
  await goByName(visit, '/tai-khoan')
  await page
    .getByText(/khóa truy cập$/)
    .first()
    .waitFor()

  // Only the passkey is left: what asks for a new proof is not content with the password, and goes on with the key.
  await page.getByRole('button', { name: 'Bỏ mã xác thực' }).click()
  const asked = '**/api/session/totp'
  // As ten minutes later.
  await page.route(asked, (route) => route.fulfill({ status: 401, json: { code: 'proveAgain' } }), {
    times: 1,
  })
  await page.getByRole('button', { name: 'Thêm mã xác thực' }).click()
  const proof = page.getByRole('dialog', { name: 'Xác nhận là chính bạn' })
  await proof.locator('input[autocomplete=current-password]').fill(OWN)
  await proof.getByRole('button', { name: 'Xác nhận và làm tiếp' }).click()
  await proof.getByText('còn cần khóa truy cập').waitFor()
  await expectAccessible(page, 'the proof by passkey')
  await photograph(page, `proof-by-passkey-${size}`)
  await proof.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
  await page.getByRole('img', { name: /Hình vuông/ }).waitFor()

  // The telephone is lost: the administrator takes the factors away, and the session ends with them.
  const guard = await enter()
  await goByName(guard, '/quan-tri')
  await enterPassword(guard, 'quantri', 'phaodai-demo')
  await guard.page.locator('tr').filter({ hasText: name }).getByRole('button').click()
  await guard.page.getByText('Chrome · Linux').first().waitFor()
  await expectAccessible(guard.page, 'the account in administration')
  await photograph(guard.page, `account-safety-${size}`)
  await guard.page.getByRole('button', { name: /Gỡ lớp xác thực/ }).click()
  const given = await guard.page.locator('.one-time code').innerText()
  expect(given).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
  await page.reload()
  await page.getByLabel('Tên tài khoản').waitFor()
  await enterPassword(visit, name, given)
  await page.getByRole('heading', { name: 'Đặt mật khẩu của mình' }).waitFor()
  await administrator('PATCH', `/api/accounts/${id}`, { state: 'closed' })
})
