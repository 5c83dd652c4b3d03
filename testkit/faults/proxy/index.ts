export { bandwidth, blackhole, halfOpen, latency, reset, slowClose } from './faults.js';
export { startProxy, type Proxy, type ProxyTarget } from './proxy.js';
