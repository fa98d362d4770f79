process.parentPort.on("message", ({ data }) => {
  if (data === "exit 3") process.exit(3);
  process.parentPort.postMessage({
    args: process.argv.slice(2),
    limit: process.env.LIMIT,
    bytes: data.bytes.length,
    date: data.at instanceof Date,
    type: process.type,
    send: typeof process.send,
    heap: process.execArgv.includes("--max-old-space-size=64"),
  });
});
