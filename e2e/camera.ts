// A camera that looks at one code: a film of the code as the product draws it, given to the browser in place of a real camera.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'uqr'

const [WIDTH, HEIGHT] = [640, 480]
const [BLACK, WHITE, GREY] = [16, 235, 128]

/** Brightness of each point: the code in the middle, as large as it fits, on white. */
const pictureOf = (text: string): Buffer => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const module = Math.floor(HEIGHT / size)
  const [left, top] = [WIDTH, HEIGHT].map((side) => Math.floor((side - size * module) / 2)) as [
    number,
    number,
  ]
  const points = Buffer.alloc(WIDTH * HEIGHT, WHITE)
  for (const [y, row] of data.entries())
    for (const [x, dark] of row.entries())
      if (dark)
        for (let line = 0; line < module; line++) {
          const start = (top + y * module + line) * WIDTH + left + x * module
          points.fill(BLACK, start, start + module)
        }
  return points
}

export type Camera = { readonly flags: readonly string[]; readonly forget: () => Promise<void> }

export const cameraShowing = async (text: string): Promise<Camera> => {
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-camera-'))
  const film = join(folder, 'code.y4m')
  const colours = Buffer.alloc((WIDTH / 2) * (HEIGHT / 2) * 2, GREY)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), pictureOf(text), colours])
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420mpeg2\n`)
  await writeFile(film, Buffer.concat([head, frame, frame]))
  return {
    flags: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
    forget: () => rm(folder, { recursive: true }),
  }
}
