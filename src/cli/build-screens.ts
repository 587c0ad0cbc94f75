// Builds the screens into dist/web, only when something they are made of has changed.

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type Text, textOf } from '../kernel/text/text.ts'
import { compressScreens } from './compress-screens.ts'
import { inRepository, repositoryFolder } from './repository.ts'
import { nodeTool, runChild } from './run-child.ts'

export const screensFolder = inRepository('dist', 'web')

const stampFile = join(screensFolder, '.sources')

const isSource = (path: string): boolean =>
  /\.(ts|tsx|css|html|svg|json)$/.test(path) && !/\.test\.tsx?$/.test(path)

/** Screens take rules and registers from every slice, so all of src counts; by content, because dates lie after a clone. */
const hashSources = async (): Promise<string> => {
  const entries = await readdir(inRepository('src'), { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hash = createHash('sha256')
  const fixed = ['vite.config.ts', 'package-lock.json'].map((name) => inRepository(name))
  for (const file of [...files.filter(isSource), ...fixed].toSorted()) {
    const content = await readFile(file)
    hash.update(`${relative(repositoryFolder, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

const readStamp = (): Promise<string> => readFile(stampFile, 'utf8').catch(() => '')

export type Built = { readonly built: boolean; readonly problem?: Text }

/** @returns undefined where there are no screens to build */
export const buildScreens = async (
  progress: (line: Text) => void,
  force = false,
): Promise<Built | undefined> => {
  if (!existsSync(inRepository('vite.config.ts'))) return undefined
  const stamp = await hashSources()
  if (!force && (await readStamp()) === stamp) return { built: false }
  progress(textOf('Đang dựng giao diện…', 'Building the screens…'))
  const { code, said, seconds } = await runChild(nodeTool('vite/bin/vite.js', 'build', '--logLevel=warn'), {
    env: { NODE_ENV: 'production' },
  })
  if (code !== 0) {
    return {
      built: false,
      problem: textOf(`Không dựng được giao diện:\n${said}`, `The screens were not built:\n${said}`),
    }
  }
  await compressScreens(join(screensFolder, 'assets'))
  await writeFile(stampFile, stamp)
  const taken = seconds.toFixed(1)
  progress(textOf(`Đã dựng giao diện (${taken} giây).`, `Screens built (${taken} s).`))
  return { built: true }
}
