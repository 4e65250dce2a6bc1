export function decide(minor: boolean) {
  must(minor, 'a1', '只限情节轻微')
  must(!minor, minor ? 'a1' : 'a99', '这一条并不存在')
}
