/** One file to run: each of these alone would load the library again. */
import './addresses.cases.ts'
import './names.cases.ts'
import './numbers.cases.ts'
