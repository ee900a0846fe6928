// Started under another Node, we stop when it is gone, even by kill -9: nobody else would stop us.
if (process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 20_000).unref()
  })
  process.channel.unref()
}
