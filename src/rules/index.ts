import type { Rule } from "../model.ts";
import { amountOutOfRange } from "./attribute/amount-out-of-range.ts";
import { baseAttributeMalformed } from "./attribute/base-attribute-malformed.ts";
import { baseAttributeReadOnly } from "./attribute/base-attribute-read-only.ts";
import { imageFormatUnlisted } from "./attribute/image-format-unlisted.ts";
import { requestMemberUnknown } from "./attribute/request-member-unknown.ts";
import { cinderRules } from "./cinder/index.ts";
import { outsideSiteSchema } from "./glance/outside-site-schema.ts";
import { propertyNameTooLong } from "./glance/property-name-too-long.ts";
import { propertyReserved } from "./glance/property-reserved.ts";
import { tooManyProperties } from "./glance/too-many-properties.ts";
import { ironicRules } from "./ironic/index.ts";
import { attributeAsKey } from "./key/attribute-as-key.ts";
import { keyAcceptedLater } from "./key/key-accepted-later.ts";
import { keyDeprecated } from "./key/key-deprecated.ts";
import { keyMalformed } from "./key/key-malformed.ts";
import { keyNotInRelease } from "./key/key-not-in-release.ts";
import { keyOfOtherPlatform } from "./key/key-of-other-platform.ts";
import { keyOnWrongResource } from "./key/key-on-wrong-resource.ts";
import { keyRefused } from "./key/key-refused.ts";
import { keyRemoved } from "./key/key-removed.ts";
import { keyUnread } from "./key/key-unread.ts";
import { misspeltKey } from "./key/misspelt-key.ts";
import { nameInNewerList } from "./key/name-in-newer-list.ts";
import { resourceClassUnknown } from "./key/resource-class-unknown.ts";
import { targetJudgedAsOlder } from "./key/target-judged-as-older.ts";
import { traitUnknown } from "./key/trait-unknown.ts";
import { unknownExtraSpec } from "./key/unknown-extra-spec.ts";
import { unknownImageProperty } from "./key/unknown-image-property.ts";
import { imageMustSet } from "./nova/image/image-must-set.ts";
import { novaRules } from "./nova/index.ts";
import type { ServerRule } from "./rule.ts";
import { starlingxRules } from "./starlingx/index.ts";
import { amountMalformed } from "./value/amount-malformed.ts";
import { valueMalformed } from "./value/value-malformed.ts";
import { valueNotInEnum } from "./value/value-not-in-enum.ts";
import { valueNotInRelease } from "./value/value-not-in-release.ts";
import { valueNotText } from "./value/value-not-text.ts";
import { valueOutOfRange } from "./value/value-out-of-range.ts";
import { valuePlaceholder } from "./value/value-placeholder.ts";
import { valueReadAsFalse } from "./value/value-read-as-false.ts";
import { valueShellSlip } from "./value/value-shell-slip.ts";
import { valueTooLong } from "./value/value-too-long.ts";
import { vimRules } from "./vim/index.ts";

/** What can be wrong with one key or one value: the compiled validators find it, these give it its name and words. */
export const entryRules: readonly Rule<never>[] = [
  // the target
  targetJudgedAsOlder,
  imageMustSet,
  keyOfOtherPlatform,
  // keys
  keyMalformed,
  unknownExtraSpec,
  traitUnknown,
  resourceClassUnknown,
  keyNotInRelease,
  nameInNewerList,
  keyRefused,
  keyAcceptedLater,
  keyRemoved,
  unknownImageProperty,
  misspeltKey,
  keyOnWrongResource,
  attributeAsKey,
  keyUnread,
  keyDeprecated,
  // values
  valueNotText,
  valueTooLong,
  valueMalformed,
  valueOutOfRange,
  valueNotInEnum,
  valueNotInRelease,
  valueReadAsFalse,
  valueShellSlip,
  valuePlaceholder,
  // attributes beside the keys
  amountMalformed,
  amountOutOfRange,
  baseAttributeMalformed,
  baseAttributeReadOnly,
  imageFormatUnlisted,
  requestMemberUnknown,
  // an image as Glance accepts it
  propertyReserved,
  propertyNameTooLong,
  tooManyProperties,
  outsideSiteSchema,
];

/** Every rule that spans keys, in the order in which the services apply them. */
export const serverRules: readonly ServerRule[] = [...novaRules, ...ironicRules, ...cinderRules, ...starlingxRules, ...vimRules];
