/** Reports for other programs. Pure functions, written piece by piece where the format allows. */
export { junit, type JUnitOptions, type JUnitSuite } from './junit.ts'
export { markdown, type MarkdownOptions } from './markdown.ts'
export { evaluationEvents, otelLines, type EvaluationEvent } from './otel.ts'
export { ruleDescriptions, type RuleDescription } from './rules.ts'
export { sarif } from './sarif.ts'
