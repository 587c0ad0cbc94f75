// Whether a word is built like a Vietnamese syllable: onset, rime and tone; tells right decoding from wrong.

const onsets = 'ngh ng nh gh gi kh ph th tr ch qu b c d đ g h k l m n p r s t v x'.split(' ')

const rimes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu
   o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oong
   ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u uc ui um un ung up ut ua uân uâng uât uây uê uên uêch uênh uơ uôc uôi uôm uôn uông uôt
   uy uya uych uyên uyêt uynh uyn uyt uyu ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu
   y yêm yên yêng yêt yêu ynh yt ăk ak`
    .split(/\s+/)
    .filter((rime) => rime !== ''),
)

const MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Syllables ending in a stop bear only the sharp or the heavy tone. */
const toneFits = (rime: string, tone: string): boolean =>
  !/(?:c|ch|p|t|k)$/.test(rime) || tone === '\u0301' || tone === '\u0323'

export const isVietnameseSyllable = (word: string): boolean => {
  const apart = word.toLowerCase().normalize('NFD')
  const tones = apart.match(MARKS) ?? []
  if (tones.length > 1) return false
  const bare = apart.replace(MARKS, '').normalize('NFC')
  const fits = (rime: string) => rimes.has(rime) && toneFits(rime, tones[0] ?? '')
  return fits(bare) || onsets.some((onset) => bare.startsWith(onset) && fits(bare.slice(onset.length)))
}
