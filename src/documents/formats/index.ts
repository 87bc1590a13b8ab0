import { ansible } from "./ansible.ts";
import { cinderVolumeTypes } from "./cinder-volume-types.ts";
import { cinderVolumes } from "./cinder-volumes.ts";
import { commands } from "./commands.ts";
import { crossplane } from "./crossplane.ts";
import { flavor } from "./flavor.ts";
import type { Format } from "./format.ts";
import { glanceImagePatch } from "./glance-image-patch.ts";
import { glanceImages } from "./glance-images.ts";
import { heat } from "./heat.ts";
import { image } from "./image.ts";
import { kOrc } from "./k-orc.ts";
import { namespace } from "./namespace.ts";
import { novaAggregates } from "./nova-aggregates.ts";
import { novaExtraSpecs } from "./nova-extra-specs.ts";
import { novaFlavors } from "./nova-flavors.ts";
import { novaServers } from "./nova-servers.ts";
import { openstackHelm } from "./openstack-helm.ts";
import { oscAggregate } from "./osc-aggregate.ts";
import { oscFlavor } from "./osc-flavor.ts";
import { oscImage } from "./osc-image.ts";
import { oscVolumeType } from "./osc-volume-type.ts";
import { osismFlavors } from "./osism-flavors.ts";
import { osismImages } from "./osism-images.ts";
import { packer } from "./packer.ts";
import { pulumi } from "./pulumi.ts";
import { terraform } from "./terraform.ts";
import { terraformState } from "./terraform-state.ts";
import { terraformValues } from "./terraform-values.ts";
import { variables } from "./variables.ts";

/** Every format, in the order in which they are tried: the surest first. */
export const formats: readonly Format[] = [
  // they name themselves
  namespace,
  heat,
  kOrc,
  crossplane,
  pulumi,
  terraform,
  terraformState,
  packer,
  terraformValues,
  commands,
  // bodies of APIs
  novaFlavors,
  cinderVolumeTypes,
  cinderVolumes,
  novaExtraSpecs,
  novaAggregates,
  novaServers,
  glanceImagePatch,
  osismImages,
  glanceImages,
  // what openstackclient prints
  oscFlavor,
  oscImage,
  oscAggregate,
  oscVolumeType,
  // what people write by hand, then files of tools, which have to be looked for in all of a document
  flavor,
  image,
  openstackHelm,
  osismFlavors,
  ansible,
  variables,
];

/** The names that `--as` accepts. */
export const formatNames: readonly string[] = formats.map(({ name }) => name);

/** The formats with what each is, for people. */
export const formatTitles: readonly Pick<Format, "name" | "title">[] = formats;
