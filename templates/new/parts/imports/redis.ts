import { Redis } from 'ioredis';
