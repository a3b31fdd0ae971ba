// The package ships no types; these are the parts of its (documented) Installer class that we build on.
declare module 'electron-installer-debian' {
  export class Installer {
    constructor(settings: Readonly<Record<string, unknown>>);
    readonly stagingDir: string;
    readonly baseAppDir: string;
    get contentFunctions(): string[];
    generateDefaults(): Promise<unknown>;
    generateOptions(): unknown;
    createStagingDir(): Promise<void>;
    createContents(): Promise<unknown>;
    createPackage(): Promise<void>;
    movePackage(): Promise<void>;
  }
}
