// The documents say what is there: links, paths, words of the code, commands, slices and dependencies are compared with the repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from './cli/commands.ts'
import { registers } from './registers.ts'
import { slices } from './slices.ts'

const repository = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(repository, path), 'utf8')

const filesIn = (folder: string): string[] =>
  readdirSync(join(repository, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(repository.length + 1))

const atRoot = readdirSync(repository, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name)
const documents = [...atRoot, ...filesIn('docs')].filter((path) => path.endsWith('.md')).toSorted()
const text = (path: string): boolean =>
  /\.(ts|tsx|mjs|md|sql|css|html|json|tsv|typ|svg)$|^\.ci\/|^LICENSE$/.test(path)
const everything = [
  ...atRoot,
  ...['src', 'migrations', 'docs', 'bin', 'bench', 'e2e', '.ci'].flatMap(filesIn),
].filter((path) => text(path) && path !== 'package-lock.json' && path !== 'src/docs.test.ts')

/** The cells of every row of a document's tables, titles and rules left out. */
const rowsOf = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .filter(
      (line, index, lines) =>
        line.startsWith('|') &&
        !/^\|[\s:|-]+\|$/.test(line) &&
        !/^\|[\s:|-]+\|$/.test(lines[index + 1] ?? ''),
    )
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    )

const section = (markdown: string, title: string): string => {
  const [, after = ''] = markdown.split(`\n## ${title}\n`)
  return after.split('\n## ')[0] ?? ''
}

const codeIn = (markdown: string): string[] =>
  [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)

describe.for(documents)('%s', (path) => {
  const markdown = read(path)

  test('links to files that exist', () => {
    const links = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
    const local = links
      .filter((link) => !/^(https?:|mailto:|#)/.test(link))
      .map((link) => link.replace(/#.*/, ''))
    expect(local.filter((link) => !existsSync(resolve(repository, dirname(path), link)))).toEqual([])
  })

  test('names paths that exist', () => {
    const paths = codeIn(markdown).filter(
      (code) => /^(src|migrations|docs|bin|bench|e2e|\.ci)\/[\w./-]+$/.test(code) && !code.includes('NNNN'),
    )
    expect(paths.filter((code) => !existsSync(join(repository, code)))).toEqual([])
  })

  test('names commands and options that exist', async () => {
    const scripts = Object.keys(
      (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts,
    )
    const calls = markdown.matchAll(
      /(npm start|npm test|npm run ([\w:]+)|node bin\/phaodai\.mjs ([a-z][\w-]*))([^`\n#|]*)/g,
    )
    for (const [whole, , script, command, rest = ''] of calls) {
      if (script !== undefined) expect(scripts, whole).toContain(script)
      const name = command ?? script ?? (whole.startsWith('npm start') ? 'serve' : 'test')
      const found = commands.find((candidate) => candidate.name === name)
      if (command !== undefined) expect(found, whole).toBeDefined()
      const usage = (await found?.load())?.usage.en ?? ''
      const options = [...rest.matchAll(/--[a-z][\w-]*/g)].map(([option]) => option)
      for (const option of options)
        if (!['--help', '--lang', '--json'].includes(option)) expect(usage, whole).toContain(option)
    }
  })
})

test('the table of slices in README.md is the one of src/slices.ts', () => {
  expect(rowsOf(section(read('README.md'), 'The slices'))).toEqual(
    slices.map(({ name, paths, what }) => [
      `\`${name}\``,
      paths.map((place) => `\`src/${place}\``).join(' '),
      what.vi,
      what.en,
    ]),
  )
})

test('docs/dependencies.md lists what package.json asks for, each with its reason and licence', () => {
  const wanted = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>
  const document = read('docs/dependencies.md')
  const rows = (title: string): string[][] => rowsOf(section(document, title))
  for (const [title, key] of [
    ['Dependencies', 'dependencies'],
    ['Optional dependencies', 'optionalDependencies'],
    ['Development dependencies', 'devDependencies'],
  ] as const) {
    const names = rows(title).map(([name = '']) => name.replaceAll('`', ''))
    expect(names.toSorted(), title).toEqual(Object.keys(wanted[key] ?? {}).toSorted())
    expect(rows(title).filter((cells) => cells.length !== 4 || cells.some((cell) => cell === ''))).toEqual([])
  }
})

test('every word of the glossary that is code stands in the code, every register in the glossary; every source bears its label', () => {
  const source = everything
    .filter((path) => /^(src|migrations)\//.test(path))
    .map(read)
    .join('\n')
  const rows = rowsOf(read('GLOSSARY.md'))
  expect(rows.length).toBeGreaterThanOrEqual(70)
  expect(
    rows.filter((cells) => cells.length !== 4 || cells[0] === '' || cells[1] === '').map(([term]) => term),
  ).toEqual([])
  const terms = rows.flatMap(([term = '']) => codeIn(term))
  expect(terms.filter((term) => !source.includes(term))).toEqual([])
  expect(registers.map(({ name }) => name).filter((name) => !terms.includes(name))).toEqual([])
  const unlabelled = rows.filter(([, , law = '–']) => law !== '–' && !/VERIFIED|PARTLY|MEMORY|SEED/.test(law))
  expect(unlabelled.map(([term]) => term)).toEqual([])
})

test('every decision has its number, its context, what was decided and what follows', () => {
  const decisions = filesIn('docs/decisions').toSorted()
  for (const [index, path] of decisions.entries()) {
    expect(path).toMatch(new RegExp(`/${String(index + 1).padStart(3, '0')}-[a-z0-9-]+\\.md$`))
    const headings = [...read(path).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)
    expect(headings, path).toEqual(['Context', 'Decision', 'Consequences'])
    expect(read('ARCHITECTURE.md')).toContain(`(${path})`)
  }
})

test('entries of the change log have their form', () => {
  const entries = read('CHANGELOG.md').split('\n## ').slice(1)
  expect(entries.length).toBeGreaterThan(0)
  for (const entry of entries)
    for (const part of ['- Kind:', '- Impacted periods:', '- Impacted areas:', '- Details:'])
      expect(entry).toContain(`\n${part}`)
})

test('the repository speaks of the product only: no path of a machine, no word about how it was written', () => {
  const machine = String.raw`(?<![\w.@/-])/(work|tmp|root|home)/[\w.-]+`
  const writers = [
    'clau' + 'de',
    'anthro' + 'pic',
    'chat' + 'gpt',
    'open' + 'ai',
    'sub' + 'agent',
    String.raw`\bllm\b`,
    'copi' + 'lot',
  ]
  const forbidden = new RegExp([machine, ...writers].join('|'), 'i')
  const found = everything.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) =>
        forbidden.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 80)}`] : [],
      ),
  )
  expect(found).toEqual([])
})
