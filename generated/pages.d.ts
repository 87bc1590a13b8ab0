// Written by `npm run generate` from metadefs/. Not to be edited.
export declare const readPages: () => Readonly<Record<string, string>>;
