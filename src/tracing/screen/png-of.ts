// A picture as PNG, made from its SVG in the browser; a very large one is made smaller so that a canvas can hold it.
const MOST_PIXELS = 60_000_000
const MOST_SIDE = 16_000

export const pngOf = async (svg: string): Promise<Blob> => {
  const image = new Image()
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    image.src = address
    await image.decode()
    const { naturalWidth: width, naturalHeight: height } = image
    const scale = Math.min(
      2,
      Math.sqrt(MOST_PIXELS / (width * height)),
      MOST_SIDE / width,
      MOST_SIDE / height,
    )
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.floor(width * scale))
    canvas.height = Math.max(1, Math.floor(height * scale))
    const paint = canvas.getContext('2d')
    if (!paint) throw new Error('this browser has no canvas')
    paint.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((found, failed) => {
      canvas.toBlob(
        (blob) => (blob ? found(blob) : failed(new Error('the picture was too large'))),
        'image/png',
      )
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
