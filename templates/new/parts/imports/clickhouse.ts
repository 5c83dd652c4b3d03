import { createClient } from '@clickhouse/client';
