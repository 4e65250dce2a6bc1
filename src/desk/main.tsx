/** Opens the desk. */
import './tokens.css'
import './kit/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { applySize } from './size.ts'

applySize()
const place = document.getElementById('desk')
if (place)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
