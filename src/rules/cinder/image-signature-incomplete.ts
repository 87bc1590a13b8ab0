import type { ServerRule } from "../rule.ts";

type Params = { key: string; missing: readonly string[] };

const SIGNATURE = ["img_signature", "img_signature_hash_method", "img_signature_key_type", "img_signature_certificate_uuid"] as const;

/** A signature of which some properties are there and some not: Cinder verifies images by default. */
export const imageSignatureIncomplete: ServerRule<Params> = {
  code: "image-signature-incomplete",
  severity: "warning",
  source: "Cinder, cinder/image/image_utils.py, verify_glance_image_signature; every release",
  platform: "openstack",
  service: "cinder",
  stage: "build",
  keys: SIGNATURE,
  needs: ["image"],
  message: ({ key, missing }) =>
    `${key} is part of a signature that lacks ${missing.join(", ")}: Cinder makes no volume of the image. Set all four, or none.`,
  check({ image }, report) {
    const [first] = SIGNATURE.filter((key) => image?.has(key));
    const missing = SIGNATURE.filter((key) => image?.lacks(key));
    if (first !== undefined && missing.length > 0) report({ params: { key: first, missing }, keys: [["image", first]] });
  },
};
