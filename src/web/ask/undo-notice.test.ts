// The notice with an undo: it stays until the undo is done, and where that is refused it says so and can be pressed again.
import { notifications, notificationsStore } from '@mantine/notifications'
import type { ReactElement, ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { textOf } from '../../kernel/text/text.ts'
import { ApiRefusal } from './api.ts'
import { offerUndo } from './undo-notice.tsx'

type Parts = { children?: ReactNode; onClick?: () => void; loading?: boolean }
const partsOf = (node: ReactNode): ReactElement<Parts>[] =>
  [node].flat().filter((one): one is ReactElement<Parts> => typeof one === 'object' && one !== null)

/** What stands, and its button. */
const shown = () => {
  const { notifications: all } = notificationsStore.getState()
  const [first] = all
  const [line, button] = partsOf(first?.message).flatMap(({ props }) => partsOf(props.children))
  return { count: all.length, line: line?.props.children, button: button?.props, color: first?.color }
}
const passed = () => new Promise((done) => setTimeout(done))
const noNetwork = new ApiRefusal(0, 'noConnection', textOf('Không có mạng', 'No network'), null, null)

afterEach(() => notifications.clean())

test('without network the notice stays, says why, and the same press undoes it later', async () => {
  let cut = true
  let undone = 0
  offerUndo((text) => text.vi, {
    said: 'Đã xóa: Hà Văn Một',
    undo: () => {
      if (cut) return Promise.reject(noNetwork)
      undone += 1
      return Promise.resolve()
    },
    undone: textOf('Đã khôi phục', 'Restored'),
  })
  expect(shown()).toMatchObject({ count: 1, line: 'Đã xóa: Hà Văn Một' })
  shown().button?.onClick?.()
  expect(shown().button).toMatchObject({ loading: true })
  await passed()
  expect(shown()).toMatchObject({
    count: 1,
    color: 'red',
    line: 'Đã xóa: Hà Văn Một · Chưa hoàn tác được: Không có mạng',
    button: { loading: false },
  })
  cut = false
  shown().button?.onClick?.()
  await passed()
  expect(undone).toBe(1)
  expect(notificationsStore.getState().notifications.map(({ message }) => message)).toEqual(['Đã khôi phục'])
})

test('what changed nothing has nothing to undo', () => {
  offerUndo((text) => text.vi, { said: '2 bản ghi không sửa được', undo: null })
  expect(shown()).toMatchObject({ count: 1, button: undefined })
})
