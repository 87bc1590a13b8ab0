/** The files of recorded cases whose verdicts the library is compared with, and of which a choice is committed. */
export const FILES = [
  "fuzz-extra-spec-values",
  "fuzz-extra-spec-names",
  "fuzz-api-requests",
  "fuzz-image-props",
  "glance-images",
  "rules-flavor-image",
  "fuzz-flavor-image",
  "stx-flavor",
  "stx-metadata-and-images",
];
