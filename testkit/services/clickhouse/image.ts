import type { ContainerImage } from '../rungs/container.js';

/** The official image. Its own log goes to files; the script that starts it says when it begins. */
export const IMAGE: ContainerImage = {
  ...{ name: 'clickhouse/clickhouse-server', tag: '25.3', port: 8123 },
  ready: [/Ready for connections/, 1],
  setUp: (password) => ({
    environment: { CLICKHOUSE_PASSWORD: password, CLICKHOUSE_DEFAULT_ACCESS_MANAGEMENT: '1' },
    files: [{ target: '/etc/clickhouse-server/config.d/lintel.xml', content: TO_CONSOLE }],
  }),
};

const TO_CONSOLE = `<clickhouse>
  <logger><console>1</console><level>information</level></logger>
</clickhouse>
`;
