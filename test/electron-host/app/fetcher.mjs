process.parentPort.once("message", ({ data }) => {
  fetch(data).then(
    (answer) => process.parentPort.postMessage(answer.status),
    (error) => process.parentPort.postMessage(error.cause.message),
  );
});
