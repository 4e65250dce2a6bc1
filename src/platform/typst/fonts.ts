/**
 * Which fonts stand in the folders, and in which order each kind of letter uses them. The compiler also sees the
 * machine's own fonts and cannot be told not to; a chain names only families found in the folders, and the templates
 * ask for the very weights of those files, so every machine makes the same document.
 */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { familiesOf } from './font-names.ts'

export type FontKind = 'fang' | 'song' | 'kai' | 'hei' | 'number'
export type FontChains = Record<FontKind, string[]>

/** The official families first (an office may hold a licence for them), then those that travel with the project. */
const wanted: Record<FontKind, readonly string[]> = {
  fang: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'FandolFang R'],
  song: [
    'FZXiaoBiaoSong-B05S',
    'FZXiaoBiaoSong-B05',
    'FZXBSJW--GB1-0',
    '方正小标宋简体',
    '方正小标宋_GBK',
    'Noto Serif SC',
  ],
  kai: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体', 'LXGW WenKai'],
  hei: ['SimHei', '黑体', 'Noto Sans SC'],
  number: ['SimSun', '宋体', 'FandolFang R'],
}
/** Asked for whatever the chosen design lacks: rare Chinese characters, then Tibetan where the office has such a font. */
const lastResort = [
  'LXGW WenKai',
  'Noto Sans SC',
  'Noto Serif SC',
  'Noto Serif Tibetan',
  'Microsoft Himalaya',
  'Kailasa',
]

export async function fontChains(folders: readonly string[]): Promise<{ folders: string[]; chains: FontChains }> {
  const there: string[] = []
  const found = new Set<string>()
  for (const folder of folders) {
    const files = await fontFiles(folder)
    if (files.length > 0) there.push(folder)
    for (const file of files) for (const family of familiesOf(await readFile(file))) found.add(family)
  }
  const chain = (kind: FontKind) => [...new Set([...wanted[kind], ...lastResort])].filter((family) => found.has(family))
  const chains = {
    fang: chain('fang'),
    song: chain('song'),
    kai: chain('kai'),
    hei: chain('hei'),
    number: chain('number'),
  }
  return { folders: there, chains }
}

async function fontFiles(folder: string): Promise<string[]> {
  try {
    if (!(await stat(folder)).isDirectory()) return []
    return (await readdir(folder))
      .filter((name) => /\.(otf|ttf|ttc)$/i.test(name))
      .map((name) => join(folder, name))
      .sort()
  } catch {
    return []
  }
}
