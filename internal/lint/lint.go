// Package lint holds the rules of the repository that a compiler cannot: which
// package may import which, what the pure packages keep out, and what no
// tracked file may say. Its tests are the rules; there is nothing to call.
package lint
