// Runs under any Node: says in one sentence what is wrong before an addon crashes without one.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  process.stderr.write(
    `本程序的构建与测试需要 Node 24（现在是 ${process.versions.node}）。请先运行 npm ci（它会带来 Node 24），再用 npm run 启动命令。\n`,
  );
  process.exit(1);
}
