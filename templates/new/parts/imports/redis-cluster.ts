import { Cluster } from 'ioredis';
