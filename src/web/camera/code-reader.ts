// Reads codes out of the pictures of a camera: by the browser where it can, else by a reader that is fetched then.

type Found = { readonly rawValue: string }
type Detector = { detect(of: CanvasImageSource): Promise<readonly Found[]> }
type Detectors = {
  new (wanted: { readonly formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

/** Ours and those of identity cards first; tubes of other makers bear strokes. */
const FORMATS = ['qr_code', 'code_128', 'data_matrix']

/** A code of a card is small in the picture: not made smaller than this. */
const LONGEST_SIDE = 1280

export type CodeReader = (video: HTMLVideoElement) => Promise<string | null>

const findDetector = async (): Promise<Detector | null> => {
  const Detectors = (globalThis as { readonly BarcodeDetector?: Detectors }).BarcodeDetector
  // Some have it by name and can read nothing.
  const can = (await Detectors?.getSupportedFormats().catch(() => [])) ?? []
  const formats = FORMATS.filter((format) => can.includes(format))
  return Detectors && formats.includes('qr_code') ? new Detectors({ formats }) : null
}

const ownReader = async (): Promise<CodeReader> => {
  const { decodeFrame } = await import('./decode-frame.ts')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (video) => {
    const { videoWidth, videoHeight } = video
    if (!context || videoWidth === 0) return Promise.resolve(null)
    const scale = Math.min(1, LONGEST_SIDE / Math.max(videoWidth, videoHeight))
    const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)]
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    context.drawImage(video, 0, 0, width, height)
    return Promise.resolve(decodeFrame(context.getImageData(0, 0, width, height)))
  }
}

export const makeReader = async (): Promise<CodeReader> => {
  const detector = await findDetector()
  if (!detector) return ownReader()
  return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue ?? null
}
