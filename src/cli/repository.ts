// Where the program itself lies: its folder and the tools installed in it.

import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

export const repositoryFolder = fileURLToPath(new URL('../../', import.meta.url))

export const inRepository = (...path: readonly string[]): string => join(repositoryFolder, ...path)
