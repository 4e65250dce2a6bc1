/** How personal values look by default. Works on code points, so rare characters and Tibetan names stay whole. */
import type { PersonalField } from '../kernel/words.ts'

const compound = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '司徒',
  '令狐',
  '夏侯',
  '端木',
  '南宫',
  '独孤',
  '长孙',
  '拓跋',
  '完颜',
  '呼延',
  '赫连',
]

export function mask(field: PersonalField, value: string): string {
  switch (field) {
    case 'name':
      return maskName(value)
    case 'identityNumber':
      return maskMiddle(value, 3, 2)
    case 'phone':
      return maskMiddle(value, 3, 4)
    case 'mail':
      return maskMail(value)
    case 'note':
      return '已隐去'
  }
}

/** 张三丰 → 张**；欧阳修 → 欧阳*；扎西·多杰 → 扎西·**. */
function maskName(name: string): string {
  const points = [...name]
  const dot = points.findIndex((point) => '·•・'.includes(point))
  const shown = dot > 0 ? dot + 1 : compound.some((surname) => name.startsWith(surname)) && points.length > 2 ? 2 : 1
  return points.slice(0, shown).join('') + '*'.repeat(Math.max(points.length - shown, 1))
}

/** Neither how long the name is nor its end is told: name@example.cn → n***@example.cn. */
function maskMail(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '***' : `${address.slice(0, 1)}***${address.slice(at)}`
}

function maskMiddle(value: string, first: number, last: number): string {
  const points = [...value]
  if (points.length <= first + last) return '*'.repeat(points.length)
  return points.slice(0, first).join('') + '*'.repeat(points.length - first - last) + points.slice(-last).join('')
}
