export { publicPages, type PublicOptions } from './pages.tsx'
