// node .ci/report.cjs counts|failures FILE: what a Vitest JSON report says. Run by the machine's own Node, before ours is there.
const { readFileSync } = require('node:fs')

const [what, file] = process.argv.slice(2)
const say = (...lines) => process.stdout.write(`${lines.join('\n')}\n`)

/** The first lines of an error, indented under the test's name. */
const excerpt = (message = '') =>
  message
    .split('\n')
    .slice(0, 3)
    .map((line) => `            ${line}`)

/** Empty where the run ended before it could write one: its exit code says so. */
function readReport() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] }
  }
}

const report = readReport()
if (what === 'counts') say(`${report.numPassedTests} ${report.numFailedTests}`)
else {
  for (const { name, status, message, assertionResults } of report.testResults) {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    for (const test of failed) say(`        ${test.fullName}`, ...excerpt(test.failureMessages[0]))
    if (status === 'failed' && failed.length === 0) say(`        ${name}`, ...excerpt(message))
  }
}
