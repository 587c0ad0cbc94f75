// Prints an official document as DOCX, so that an office can go on writing in it: same lines, same sizes as the PDF.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { ISectionOptions, Table } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import {
  FONT,
  gap,
  lineParagraph,
  millimetres,
  partBlocks,
  placeCell,
  placeTable,
  points,
  rule,
} from './docx-parts.ts'
import { DRAFT, printedDocument } from './printed.ts'
import type { PrintedAppendix, PrintedDocument } from './printed.ts'
import type { OfficialDocument } from './tree.ts'

type Blocks = (Paragraph | Table)[]

/** Widths in mm: the text, and the two halves of the head, which reaches a little over the text on both sides. */
const TEXT = 165
const LANDSCAPE_TEXT = 252
const [LEFT, RIGHT] = [72, 102]
const SIGNATURE = 88

const boxed = (mark: string) =>
  lineParagraph(`[ ${mark} ]`, { size: 13, bold: true }, { spacing: { before: points(4), after: 0 } })

const headBlocks = (page: PrintedDocument): Blocks => {
  const party = page.style === 'party'
  const size = party ? 14 : 13
  const issuer = [
    ...page.parent.map((line) => lineParagraph(line, { size })),
    ...page.name.map((line) => lineParagraph(line, { size, bold: true })),
    ...(page.starred ? [lineParagraph('*', { size })] : []),
    ...(party ? [] : [rule(22, LEFT)]),
  ]
  const nation = party
    ? page.nation.map((line) => lineParagraph(line, { size: 15, bold: true, underline: true }))
    : [
        ...page.nation.map((line, index) =>
          lineParagraph(line, { size: index === 0 ? 12 : 13.5, bold: true }),
        ),
        rule(61, RIGHT),
      ]
  const number = [
    lineParagraph(page.number, { size }, { spacing: { before: points(party ? 0 : 6), after: 0 } }),
    ...(page.typeName === '' ? page.about.map((line) => lineParagraph(line, { size: 12 })) : []),
    ...(page.urgency === '' ? [] : [boxed(page.urgency)]),
    ...(page.draft ? [boxed(DRAFT)] : []),
  ]
  const place = [
    lineParagraph(
      page.placeAndDay,
      { size: party ? 14 : 13.5, italic: true },
      { spacing: { before: points(party ? 0 : 6), after: 0 } },
    ),
  ]
  const widths = [LEFT, RIGHT]
  return [
    placeTable(
      [
        [placeCell(issuer, LEFT), placeCell(nation, RIGHT)],
        [placeCell(number, LEFT), placeCell(place, RIGHT)],
      ],
      widths,
      -6,
    ),
  ]
}

const titleBlocks = (page: PrintedDocument): Blocks => {
  const party = page.style === 'party'
  const title =
    page.typeName === ''
      ? []
      : [
          lineParagraph(
            page.typeName,
            { size: party ? 16 : 14, bold: true },
            { spacing: { before: points(18), after: 0 } },
          ),
          ...page.about.map((line) => lineParagraph(line, { size: 14, bold: true })),
          party ? lineParagraph('-----', { size: 14 }) : rule(32, TEXT),
        ]
  const form = { alignment: AlignmentType.LEFT, indent: { left: millimetres(40) } }
  const to =
    page.addressees.length === 1
      ? [
          lineParagraph(
            `Kính gửi: ${page.addressees[0] ?? ''}`,
            { size: 14 },
            { spacing: { before: points(16), after: 0 } },
          ),
        ]
      : page.addressees.map((name) =>
          lineParagraph(`- ${name}`, { size: 14 }, { ...form, indent: { left: millimetres(50) } }),
        )
  const greeting =
    page.addressees.length > 1
      ? [lineParagraph('Kính gửi:', { size: 14 }, { ...form, spacing: { before: points(16), after: 0 } })]
      : []
  return [...title, ...greeting, ...to, gap(6)]
}

const footBlocks = (page: PrintedDocument): Blocks => {
  const party = page.style === 'party'
  const left = { alignment: AlignmentType.LEFT }
  const recipients = [
    lineParagraph(
      'Nơi nhận:',
      party ? { size: 14, underline: true } : { size: 12, bold: true, italic: true },
      left,
    ),
    ...page.recipients.map((line) =>
      lineParagraph(line.text, { size: party ? 12 : 11, italic: line.isHeading }, left),
    ),
  ]
  const signature = [
    ...page.capacity.map((line) => lineParagraph(line, { size: party ? 14 : 13.5, bold: true })),
    lineParagraph(page.signer, { size: 14, bold: true }, { spacing: { before: points(62), after: 0 } }),
  ]
  return [
    gap(14, true),
    placeTable(
      [[placeCell(recipients, TEXT - SIGNATURE), placeCell(signature, SIGNATURE)]],
      [TEXT - SIGNATURE, SIGNATURE],
    ),
  ]
}

const appendixBlocks = (appendix: PrintedAppendix): Blocks => {
  const width = appendix.landscape ? LANDSCAPE_TEXT : TEXT
  return [
    lineParagraph(appendix.label, { size: 14, bold: true }),
    ...appendix.title.map((line) => lineParagraph(line, { size: 14, bold: true })),
    lineParagraph(appendix.attachedTo, { size: 13, italic: true }),
    rule(32, width),
    ...appendix.body.flatMap((part) => partBlocks(part, width)),
  ]
}

/** Page number top centre from the second page, the draft mark behind the text, the seal at the foot. */
const section = (
  page: PrintedDocument,
  children: Blocks,
  landscape: boolean,
  first: boolean,
): ISectionOptions => {
  const mark = page.draft
    ? [new TextWatermark({ text: DRAFT, font: FONT, color: 'D9D9D9', bold: true, width: 430 })]
    : []
  const number = new TextRun({ font: FONT, size: 26, children: [PageNumber.CURRENT] })
  const header = (shown: TextRun[]) =>
    new Header({
      children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [...shown, ...mark] })],
    })
  const seal = new Footer({
    children: [lineParagraph(page.seal, { size: 8 }, { alignment: AlignmentType.RIGHT })],
  })
  return {
    headers: { default: header([number]), first: header([]) },
    ...(page.seal === '' ? {} : { footers: { default: seal, first: seal } }),
    properties: {
      titlePage: first,
      page: {
        size: {
          width: millimetres(210),
          height: millimetres(297),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: millimetres(20),
          bottom: millimetres(20),
          left: millimetres(30),
          right: millimetres(15),
          header: millimetres(10),
          footer: millimetres(8),
        },
      },
    },
    children,
  }
}

export const documentToDocx = async (document: OfficialDocument): Promise<Buffer> => {
  const page = printedDocument(document)
  const body = page.body.flatMap((part, index) => partBlocks(part, TEXT, index === page.body.length - 1))
  const main = [...headBlocks(page), ...titleBlocks(page), ...body, ...footBlocks(page)]
  const file = new Document({
    title: page.title,
    creator: page.name.join(' '),
    styles: { default: { document: { run: { font: FONT, size: 28, language: { value: 'vi-VN' } } } } },
    sections: [
      section(page, main, false, true),
      ...page.appendices.map((appendix) =>
        section(page, appendixBlocks(appendix), appendix.landscape, false),
      ),
    ],
  })
  return Packer.toBuffer(file)
}
