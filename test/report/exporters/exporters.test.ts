/** One file to run: each of these alone would load the library again. */
import './junit.cases.ts'
import './markdown.cases.ts'
import './otel.cases.ts'
import './sarif.cases.ts'
