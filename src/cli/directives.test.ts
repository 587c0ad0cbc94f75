// Plans from the command line: tasks in words and as JSON; what cannot be read is refused in words.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as command from './directives.ts'
import { runCaptured } from './run-captured.ts'

type Answer = {
  readonly head: { readonly number: string | null; readonly day: string | null }
  readonly tasks: readonly { readonly sentence: string; readonly timing: { readonly due: string | null } }[]
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phaodai-directives-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const read = async (text: string, ...flags: readonly string[]) => {
  const path = join(folder, 'ket-luan.txt')
  await writeFile(path, text)
  return runCaptured<Answer>(command, path, ...flags)
}

const notice =
  'Số 12-TB/BCĐ\n\nTHÔNG BÁO\n\nBan Chỉ đạo yêu cầu thực hiện các nội dung sau:\n\n1. Giao Phòng Y tế chủ trì, phối hợp với Công an huyện rà soát danh sách, xong trong vòng 02 ngày.\n'

test('each task has who, with whom, by when, and its sentence', async () => {
  const { code, text, value } = await read(notice, '--day', '2021-11-02')
  expect(code).toBe(0)
  expect(value.head.number).toBe('12-TB/BCĐ')
  expect(value.tasks).toMatchObject([
    {
      sentence:
        'Giao Phòng Y tế chủ trì, phối hợp với Công an huyện rà soát danh sách, xong trong vòng 02 ngày.',
      bodies: [{ name: 'Phòng Y tế' }],
      partners: [{ name: 'Công an huyện' }],
      timing: { due: '2021-11-04' },
    },
  ])
  expect(text.vi).toContain('thời hạn: đến 04/11/2021')
  expect(text.en).toContain('1 tasks, 1 bodies, 1 dated')
})

test('without a day of the document a term that counts from it stays open', async () => {
  expect((await read(notice)).value.tasks[0]?.timing.due).toBeNull()
})

test('an empty file is refused in words; a day that is none is a slip of usage', async () => {
  expect((await read('')).code).toBe(3)
  expect((await read(notice, '--day', '2021-13-02')).code).toBe(2)
})
