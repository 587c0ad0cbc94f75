// The checker from the command line: exit code 1 where something is wrong, JSON for machines, words for people.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Statement } from '../audit/rules/statement.ts'
import * as command from './audit.ts'
import { runCaptured } from './run-captured.ts'

type Answer = { readonly file: string; readonly statements: readonly Statement[] }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phaodai-audit-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const audit = async (text: string, ...flags: readonly string[]) => {
  const path = join(folder, 'van-ban.txt')
  await writeFile(path, text)
  return runCaptured<Answer>(command, path, ...flags)
}

test('what is wrong is said with its arithmetic and ends with 1; what holds only when asked for', async () => {
  const wrong = await audit('Mũi 3: 1832/2170 đạt 93,8%. Mũi 1: 2164/2170 đạt 99,7%.')
  expect(wrong.code).toBe(1)
  expect(wrong.value.statements).toMatchObject([
    {
      kind: 'ratio',
      verdict: 'wrong',
      quote: '1832/2170 đạt 93,8%',
      offset: 7,
      expected: '84,4%',
      found: '93,8%',
    },
    { kind: 'ratio', verdict: 'ok' },
  ])
  expect(wrong.text.vi).toContain('SAI · Tỷ lệ: “1832/2170 đạt 93,8%”')
  expect(wrong.text.vi).not.toContain('2164/2170')
  expect(wrong.text.en).toContain('1 wrong')
  expect((await audit('Mũi 1: 2164/2170 đạt 99,7%.', '--all')).text.vi).toContain('2164/2170')
})

test('a sound document ends with 0, an unreadable one with 3, a missing one is a wrong call', async () => {
  expect((await audit('Mũi 1: 2164/2170 đạt 99,7%.')).code).toBe(0)
  expect((await audit('')).code).toBe(3)
  await expect(runCaptured(command, join(folder, 'khong-co.txt'))).resolves.toMatchObject({ code: 2 })
})
