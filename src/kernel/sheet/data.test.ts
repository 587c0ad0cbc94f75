// Files of other systems as they are in the world: each is read, with the rows it has.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { markWorkbook } from './mark.ts'
import { readWorkbook } from './read.ts'

const root = join(import.meta.dirname, '../../../../shared/data')
const peers = join(root, 'peers')
const missing = !existsSync(peers)

const filesBelow = (folder: string, ending: RegExp): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => ending.test(name)).map((name) => join(folder, name)) : []

const open = (path: string) => readWorkbook(readFileSync(path))
