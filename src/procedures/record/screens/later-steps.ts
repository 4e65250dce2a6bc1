/** The steps of a visit that come after the first sight: see `useLater` in visit.tsx. */
export { End, Submit } from './finish.tsx'
export { Opinions } from './opinion.tsx'
export { Problems } from './problems.tsx'
export { Starred } from './starred.tsx'
