/**
 * Loaded before a program (`--import`): whatever reaches for the network, or starts another program, is written down and
 * refused. Goes for worker threads too, through NODE_OPTIONS.
 */
import children from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import process from 'node:process'
import tls from 'node:tls'

const caught = process.env.UNSCRIPTED_TRAP
const trap = (what) =>
  function refused() {
    appendFileSync(caught, `${what}\n`)
    throw new Error(`${what} is refused here`)
  }

net.Socket.prototype.connect = trap('net.Socket.connect')
net.Server.prototype.listen = trap('net.Server.listen')
net.connect = net.createConnection = trap('net.connect')
tls.connect = trap('tls.connect')
dgram.createSocket = trap('dgram.createSocket')
for (const module of [dns, dns.promises])
  for (const name of Object.keys(module))
    if (/^(?:lookup|resolve|reverse)/.test(name)) module[name] = trap(`dns.${name}`)
for (const module of [http, https]) module.request = module.get = trap('http.request')
http2.connect = trap('http2.connect')
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
  children[name] = trap(`child_process.${name}`)
syncBuiltinESMExports()
globalThis.fetch = trap('fetch')
if (globalThis.WebSocket !== undefined) globalThis.WebSocket = trap('WebSocket')
