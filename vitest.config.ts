/** Three tiers: law (pure, beside the code), rooms (HTTP on the real PostgreSQL), and the house's own checks. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'law', include: ['src/**/*.test.ts'], testTimeout: process.env.ZHIDU_LONG ? 3_600_000 : 120_000 } },
      { test: { name: 'house', include: ['tests/house/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'rooms', include: ['tests/rooms/**/*.test.ts', 'tests/faults/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false } },
      { test: { name: 'journeys', include: ['tests/journeys/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 120_000, fileParallelism: false } },
    ],
  },
})
