import type { ServerRule } from "../../rule.ts";
import { imageProperties } from "../image-properties.ts";
import { encryptionModel, memoryEncryption } from "./memory-encryption.ts";

type Params = { key: string; video: string | null };

/** Intel TDX is requested, and the image does not remove the video device. */
export const memoryEncryptionWithVideo: ServerRule<Params> = {
  code: "memory-encryption-with-video",
  severity: "error",
  source: "Nova, nova/virt/hardware.py, MemEncryptionConfigTDX, since 2026.2",
  platform: "openstack",
  since: "2026.2",
  service: "nova",
  stage: "request",
  http: 400,
  keys: ["hw:mem_encryption_model", "hw_mem_encryption_model"],
  needs: ["image"],
  message: ({ key, video }) =>
    `${key} "intel-tdx" does not support a video device, but the image ` +
    `${video === null ? "has no hw_video_model, so the server gets one" : `has hw_video_model "${video}"`}. ` +
    'Set hw_video_model "none" on the image.',
  check(server, report) {
    const model = encryptionModel(server),
      video = imageProperties(server).text("hw_video_model");
    if (!memoryEncryption(server) || model?.text !== "intel-tdx" || video === "none" || video === undefined) return;
    report({ params: { key: model.where[1], video }, keys: [model.where, ["image", "hw_video_model"]] });
  },
};
