window.fixture.onTold((text, extra) => {
  document.getElementById("told").textContent = `${text} ${JSON.stringify(extra)}`;
});
document.getElementById("drop").addEventListener("dragover", (event) => event.preventDefault());
document.getElementById("drop").addEventListener("drop", (event) => {
  event.preventDefault();
  window.dropped = window.fixture.pathOf(event.dataTransfer.files[0]);
});
document.body.dataset.ready = "yes";
