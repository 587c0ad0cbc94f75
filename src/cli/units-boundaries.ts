// Boundaries of units, from a GeoJSON or TopoJSON file into the installation; every shape that matches no unit is named.

import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Day } from '../kernel/day/day.ts'
import { textOf } from '../kernel/text/text.ts'
import { importBoundaries, type ImportedBoundaries } from '../units/boundaries.ts'
import type { ExitCode } from './command.ts'
import { nationIndex } from './nation-index.ts'
import type { Output } from './output.ts'
import type { ListedLevel } from './units.ts'
import { UsageProblem } from './usage-problem.ts'
import { withInstallation } from './with-installation.ts'

export type BoundaryOptions = {
  readonly level: ListedLevel
  readonly day: Day
  /** By default the unit of the installation. */
  readonly under: string | undefined
  readonly data: string
}

const readText = async (path: string): Promise<string> => {
  try {
    return await readFile(resolve(path), 'utf8')
  } catch (cause) {
    const { code } = cause as { code?: string }
    throw new UsageProblem(
      textOf(`Không đọc được tệp ${path} (${code}).`, `The file ${path} cannot be read (${code}).`),
    )
  }
}

const read = (text: string, path: string, { level, day, under }: BoundaryOptions): ImportedBoundaries => {
  try {
    return importBoundaries(text, nationIndex(), { level, day, underKey: under })
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof TypeError)) throw cause
    throw new UsageProblem(
      textOf(
        `${path} không phải GeoJSON hay TopoJSON: ${cause.message}`,
        `${path} is neither GeoJSON nor TopoJSON: ${cause.message}`,
      ),
    )
  }
}

/** A file of the whole nation names hundreds of units that are not ours. */
const SHOWN = 40

const reasons = {
  unknown: textOf('không có đơn vị này', 'no such unit'),
  ambiguous: textOf('tên chỉ nhiều đơn vị', 'the name means several units'),
  twice: textOf('đơn vị đã có hình', 'the unit has a shape already'),
} as const

export const takeBoundaries = async (
  path: string,
  options: BoundaryOptions,
  output: Output,
): Promise<ExitCode> => {
  const text = await readText(path)
  return withInstallation(options.data, output, async ({ owner, installed }) => {
    const under = options.under ?? installed.unitKey
    const { stored, matched, unmatched, missing } = read(text, path, { ...options, under })
    if (matched.length > 0)
      await owner.query(
        `insert into unit_boundary (name, content, source) values ($1, $2, $3)
         on conflict (name) do update set content = excluded.content, source = excluded.source, imported_at = now()`,
        [`${options.level} ${under} ${options.day}`, JSON.stringify(stored), basename(path)],
      )
    const say = (language: 'vi' | 'en'): string =>
      [
        textOf(
          `${matched.length} hình đã khớp; ${unmatched.length} hình chưa khớp; ${missing.length} đơn vị chưa có hình.`,
          `${matched.length} shapes matched; ${unmatched.length} match no unit; ${missing.length} units have no shape.`,
        )[language],
        ...unmatched.map(
          ({ position, label, reason }) => `  #${position + 1} ${label}: ${reasons[reason][language]}`,
        ),
        ...(unmatched.length > SHOWN ? ['  …'] : []),
        ...missing.map((key) => `  ${key} ${nationIndex().getUnit(key).fullName}`),
      ].join('\n')
    output.answer(textOf(say('vi'), say('en')), { kept: matched.length > 0, matched, unmatched, missing })
    return unmatched.length > 0 || missing.length > 0 ? 1 : 0
  })
}
