/** The words for the choices of a filing: apart from its input, so that whoever only reads them loads no more. */
export const venueTypes = {
  theory: '理论考场',
  computer: '机考考场',
  practical: '技能考场',
  mixed: '综合考点',
} as const

/** The six matters of commitment named in a14.2: 资质、人员、场所、设施、制度, and 监控系统. */
export const matters = {
  qualification: '资质',
  people: '人员',
  place: '场所',
  facilities: '设施',
  rules: '制度',
  monitoring: '监控系统',
} as const

export const commitmentStates = {
  promised: '已承诺',
  evidenced: '已附证明',
  verified: '已核实',
  broken: '未履行',
} as const
