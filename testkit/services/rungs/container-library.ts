/** What is used of the package `testcontainers`, as its version 11 has it. */
export interface ContainerLibrary {
  readonly GenericContainer: new (image: string) => ContainerBuilder;
  readonly Wait: { forLogMessage(message: RegExp, times: number): unknown };
}

export interface ContainerBuilder {
  withExposedPorts(port: { readonly container: number; readonly host: number }): this;
  withEnvironment(environment: Readonly<Record<string, string>>): this;
  withCommand(command: string[]): this;
  withCopyContentToContainer(files: readonly ContainerFile[]): this;
  withWaitStrategy(strategy: unknown): this;
  withStartupTimeout(milliseconds: number): this;
  start(): Promise<StartedContainer>;
}

/** A file that a container has from its beginning. */
export interface ContainerFile {
  readonly target: string;
  readonly content: string;
}

export interface StartedContainer {
  getHost(): string;
  restart(): Promise<void>;
  stop(): Promise<unknown>;
  exec(command: string[]): Promise<{ readonly exitCode: number; readonly output: string }>;
}
