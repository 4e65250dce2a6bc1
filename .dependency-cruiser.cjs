/** Who may import whom. Every rule here has a planted offender in tests/house/offenders that it must catch. */
/** The room of evidence is one subject by itself; the others hold several. */
const subject = '^src/(registers|procedures|people|access|duties|journal|(?=evidence/))/?([^/]+)/'
const pure = '^src/(law|kernel)/'
/** The files of a procedure that run in the browser too. */
const own = `(${[
  'contract',
  'decide',
  'evolve',
  'state',
  'parts',
  'readings',
  'standing',
  'event-names',
  'entries',
  'internal',
  'findings',
  'guidance',
  'sheet',
  'acceptance',
  'people',
  'shapes',
  'places',
  'calling',
  'choices',
  'conduct',
  'hours',
  'forms',
  'duties',
  'completeness',
  'recipients',
  'draw/[a-z0-9-]+',
].join('|')})\\.ts$`
const test = '\\.test\\.tsx?$'
const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    forbid('no-circles', 'Two files that need each other are one file or three; a type alone loads nothing.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('law-imports-nothing', 'The law knows no machine, no clock and no procedure.', { path: '^src/law/', pathNot: test }, { pathNot: '^src/law/' }),
    forbid('kernel-imports-law', 'The kernel is made of law and nothing else.', { path: '^src/kernel/', pathNot: '\\.test\\.ts$' }, { pathNot: `${pure}|(^|/)node_modules/zod/` }),
    forbid('pure-decisions', 'Contracts and deciders know only law, kernel and their own contract: no clock, no database, no other procedure.',
      { path: `${subject}${own}` },
      { pathNot: [pure, '(^|/)node_modules/zod/', `^src/$1/?$2/${own}`] }),
    forbid('draw-verifier-stands-alone', 'Whoever doubts the house can check a draw without any of it: the verifier and what it leans on are one folder.',
      { path: '^src/procedures/dispatch/draw/', pathNot: [test, '/(pool|recusal|exclusion)\\.ts$'] },
      { pathNot: '^src/procedures/dispatch/draw/', dependencyTypesNot: ['type-only'] }),
    forbid('only-facts-of-another', 'A procedure asks another through its facts and meets it in the consequences.',
      { path: subject }, { path: subject, pathNot: ['^src/$1/?$2/', '/facts\\.ts$'] }),
    forbid('rooms-ask-facts', 'The rooms below the registers know what every register is made of, and ask a register its facts.',
      { path: '^src/(kernel|journal|people|duties|access|platform|documents|evidence)/', pathNot: test }, { path: '^src/(registers|procedures)/', pathNot: '/facts\\.ts$' }),
    forbid('only-act-writes-the-journal', 'One way anything changes; the sealer only seals what act wrote.',
      { pathNot: '^src/act\\.ts$' }, { path: '^src/journal/append\\.ts$' }),
    forbid('only-platform-knows-the-machine', 'Files, processes and the database are the business of one room.',
      { path: '^src/', pathNot: ['^src/platform/', test] },
      { path: '^(node:)?(fs|fs/promises|child_process|cluster|dgram|net|os|tls|worker_threads)$|(^|/)node_modules/(pg|pg-boss|pg-copy-streams|nodemailer)/' }),
    forbid('only-server-knows-http', 'The server speaks HTTP, the public pages are written in its language, and access reads its cookies; nobody else.',
      { path: '^src/', pathNot: ['^src/(server|public|access)/', '^src/main\\.ts$', test] }, { path: '(^|/)node_modules/(hono|@hono)/|^(node:)?https?$', dependencyTypesNot: ['type-only'] }),
    forbid('browser-sees-no-store', 'The browser sees law, kernel, the pure files of a procedure, and screens; never a store, a view or a server.',
      { path: '^src/desk/|/screens/', pathNot: test }, { path: '^src/', pathNot: ['^src/(desk|law|kernel)/', '/screens/', `${subject}${own}`] }),
    forbid('browser-has-no-node', 'What runs in the browser cannot lean on Node.', { path: '^src/desk/|/screens/' }, { dependencyTypes: ['core'] }),
    forbid('screens-are-plain', 'A screen gets { view, options, send } and knows no router, query or server.',
      { path: '/screens/' }, { path: '(^|/)node_modules/@tanstack/' }),
    forbid('nobody-imports-tests', 'What runs never leans on what proves it.', { path: '^src/', pathNot: '\\.test\\.tsx?$' }, { path: '^tests/|\\.test\\.tsx?$' }),
    forbid('not-unresolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true, pathNot: '\\?worker' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
}
