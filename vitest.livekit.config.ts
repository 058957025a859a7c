import { defineConfig } from 'vitest/config'

/** `npm run test:livekit`: calls over real SIP. Apart from the others, because it needs LiveKit's servers and Redis. */
export default defineConfig({
  test: {
    name: 'livekit',
    include: ['tests/livekit/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
