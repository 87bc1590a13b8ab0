// Written by `npm run generate` from metadefs/. Not to be edited.
export declare const readWords: () => unknown;
