/**
 * Loaded into each server before its own code: answers the processor time of the process, in microseconds, to who asks over the channel.
 */

process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.(user + system)
})
// A server ends by its own rules, or with who measures it.
process.channel?.unref()
process.once('disconnect', () => process.exit())
