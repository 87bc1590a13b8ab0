/** Words that hardly any text without a resource has; `image` and `namespace` by themselves are too common, and `flavourId` is of ETSI's network functions. */
const SIGN =
  /flavor|flavour(?!Id\b)|extra_?specs?\b|\bvcpus?\b|\bhw[:_][a-z]|\bimg_[a-z]|\bos_(?:distro|type|version|hidden)\b|\b(?:disk|container)_format\b|\bOS::(?:Nova|Glance|Cinder|Compute)|heat_template_version|\bopenstack\.cloud\b|\bos_image\b|image_?properties|resource_type_associations|properties_target|set_metadata|host_?aggregate|"aggregates?"\s*:|^aggregates?:|\b(?:quota|resources|trait|pci_passthrough):[A-Za-z]/im;

/** Whether a text that cannot be read may hold a flavor, an image, an aggregate or a namespace. */
export function mayHoldResource(text: string): boolean {
  return SIGN.test(text);
}
