/** Every act and every reading has its basis and its holder, and who may do what is written down where it can be read. */
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { terms } from '../../src/law/terms.ts'
import { openDocuments } from '../../src/documents/index.ts'
import { makePeople } from '../../src/people/index.ts'
import { openVault } from '../../src/platform/vault/vault.ts'
import { proceduresOf, shelvesOf } from '../../src/procedures.ts'
import { filesIn } from './files.ts'
import { offender } from './offenders/contracts.ts'
import { heldRoles, mixedPowers, permissions, type Tables, withoutBasis, withoutHolder } from './tables.ts'

const keys = { kek: randomBytes(32), index: randomBytes(32) }
const registers = proceduresOf({
  people: makePeople(keys),
  drawRootOf: () => '',
  papers: { documents: openDocuments({ fontFolders: [] }), folder: '' },
  vault: openVault('', keys.kek),
  offered: { mail: true, gateway: true },
})
const shelves = shelvesOf(registers).map((shelf) => ({ ...shelf, commands: {} }))
const procedures: Tables[] = [...registers.values(), ...shelves]

test('every command and reading cites a clause or says why none', () => {
  expect(procedures.flatMap(withoutBasis)).toEqual([])
  expect(withoutBasis(offender)).toHaveLength(2)
})

test('every power asked for exists and is held by somebody', () => {
  expect(procedures.flatMap(withoutHolder)).toEqual([])
  expect(withoutHolder(offender)).toHaveLength(2)
})

test('a role that may not be held with another holds no business power', () => {
  expect(heldRoles.filter(({ alone }) => alone).length).toBeGreaterThanOrEqual(3)
  expect(mixedPowers(heldRoles)).toEqual([])
  expect(mixedPowers([{ name: '管理员', powers: ['system.operate', 'centre.readPersonal'], alone: true }])).toEqual([
    '管理员 holds centre.readPersonal',
  ])
})

test('every register and procedure that stands in the tree is in the list', () => {
  const folders = new Set(filesIn('src', /\/contract\.ts$/).map(({ path }) => path.split('/').at(-2)))
  expect([...folders].filter((name) => !procedures.some((procedure) => procedure.name === name))).toEqual([])
})

test('the name of every register and procedure is a term of the glossary', () => {
  const missing = (names: readonly string[]) => names.filter((name) => !Object.hasOwn(terms, name.replaceAll('-', ' ')))
  expect(missing(procedures.map(({ name }) => name))).toEqual([])
  expect(missing([offender.name])).toEqual(['offender'])
})

test('who may do and see what is the page that was agreed', async () => {
  await expect(permissions(procedures)).toMatchFileSnapshot('../../docs/permissions.md')
})
