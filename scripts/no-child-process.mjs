// Stands in for node:child_process, which commander loads for commands kept in files of their own; the program has none,
// and loading it takes a tenth of the start.
export default {};
