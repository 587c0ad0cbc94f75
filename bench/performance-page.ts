// docs/performance.md as it is written from the last runs: what was measured, how, on what, and which goals are missed.
import { goalText, limitText, meetsGoal, valueText } from './bench.ts'
import { growthLines } from './growth-plot.ts'
import type { Run } from './history.ts'

const opening = `# Performance

Written by \`npm run bench -- --write-docs\` from the newest run of each bench at its greatest size, kept in [performance.json](performance.json); figures are not
edited by hand. What was not run again stays as it was, with its day and its machine. A bench measures the product and, in the same run, the raw limit of
the machine beside it: a ratio says more than milliseconds, which depend on the machine and on what else it did. _p95_ is the slow end: nineteen of
twenty turns were quicker. \`npm run bench -- --list\` names the benches.

The load of the machine before a run is said beside it: where it is above the number of cores others were at work, and milliseconds are upper bounds
that say little; ratios and growth hold better. A bench is run again by whoever has a quiet machine, and this page with it.

Everything of a run is on one machine: the server, PostgreSQL with the settings of the embedded one (128 MB of shared buffers, every commit forced to
disk), and whoever asks. Provinces are those of \`phaodai demo --size province\`.`

const cells = (parts: readonly string[]): string => `| ${parts.join(' | ')} |`

const tableOf = ({ measured }: Run): string =>
  [
    cells(['what', 'measured', 'against the raw limit', 'goal', '']),
    cells(['---', '---', '---', '---', '---']),
    ...measured.map((one) =>
      cells([
        one.what,
        valueText(one),
        limitText(one),
        goalText(one),
        { true: 'met', false: '**missed**', undefined: '' }[`${meetsGoal(one)}`],
      ]),
    ),
  ].join('\n')

const sizeOf = ({ bench, share }: Run): string =>
  bench === 'lists' || bench === 'picture' || bench === 'writes'
    ? `, on a province of ${(2_000_000 * share).toLocaleString('en').replaceAll(',', ' ')} people${share < 1 ? ' (the goals are for 2 000 000)' : ''}`
    : ''

const sectionOf = (run: Run, title: string): string =>
  `## ${title}\n\n\`npm run bench -- ${run.bench}${run.share === 0.1 ? '' : ` --share ${run.share}`}\`${sizeOf(run)}; ${run.at.slice(0, 10)}, ${run.machine}, load of the machine before the run ${run.load ?? 'not kept'}.\n\n${tableOf(run)}`

const growthOf = (run: Run): string => {
  const lines = growthLines(run.measured)
  const sizes = [...new Set(lines.flatMap(({ points }) => points.map(({ people }) => people)))]
  const rows = lines.map(({ name, points }) => {
    const [first, last] = [points[0], points.at(-1)]
    const times = first && last ? last.ms / first.ms : 0
    const people = first && last ? last.people / first.people : 1
    return cells([
      name,
      ...points.map(({ ms }) => `${Number(ms.toPrecision(3))} ms`),
      `${Number(times.toPrecision(2))} ×`,
      Number((Math.log10(times) / Math.log10(people)).toFixed(2)).toString(),
    ])
  })
  return [
    '## Growth',
    '',
    `\`npm run bench -- growth\`; ${run.at.slice(0, 10)}, ${run.machine}, load of the machine before the run ${run.load ?? 'not kept'}. The last column is the exponent: 0 is flat, 1 is proportional to the number of people.`,
    '',
    '![Cost by size](growth.svg)',
    '',
    cells([
      'work',
      ...sizes.map((people) => `${people.toLocaleString('en').replaceAll(',', ' ')} people`),
      'growth',
      'exponent',
    ]),
    cells(['---', ...sizes.map(() => '---'), '---', '---']),
    ...rows,
  ].join('\n')
}

/** @param runs the last run of each bench, with its title; `unmeasured` are benches without one */
export const performancePage = (
  runs: readonly (readonly [Run, title: string])[],
  unmeasured: readonly string[],
): string => {
  const missed = runs.flatMap(([run]) =>
    run.measured
      .filter((one) => meetsGoal(one) === false)
      .map(
        (one) =>
          `- ${one.what}: ${valueText(one)}${limitText(one) && `, ${limitText(one)}`}; the goal is ${goalText(one)}.`,
      ),
  )
  return (
    [
      opening,
      ...(missed.length > 0 ? [`## Goals that are missed\n\n${missed.join('\n')}`] : []),
      ...(unmeasured.length > 0 ? [`## Not measured yet\n\n${unmeasured.join(', ')}.`] : []),
      ...runs.map(([run, title]) => (run.bench === 'growth' ? growthOf(run) : sectionOf(run, title))),
    ].join('\n\n') + '\n'
  )
}
