// Preloaded into a server that tests start: it ends with the process that holds its standard input, however that ends.
process.stdin.on("end", () => process.exit(0)).resume();
