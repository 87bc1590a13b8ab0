const SCSI_MODELS = new Set([
  "buslogic",
  "ibmvscsi",
  "lsilogic",
  "lsisas1068",
  "lsisas1078",
  "virtio-scsi",
  "vmpvscsi",
  "lsilogicsas",
  "paravirtual",
]);

/**
 * Whether Nova accepts a text for vmware_adaptertype: exactly `ide`, or a SCSI model in any case, which it then keeps as
 * hw_scsi_model; an empty text is ignored (nova/objects/image_meta.py, _set_attr_from_legacy_names).
 */
export const isVmwareAdapterType = (text: string): boolean => text === "" || text === "ide" || SCSI_MODELS.has(text.toLowerCase());
