import { prefixDiffers } from "./association/prefix-differs.ts";
import { prefixDoubled } from "./association/prefix-doubled.ts";
import { prefixMisspelt } from "./association/prefix-misspelt.ts";
import { propertiesTargetMissing } from "./association/properties-target-missing.ts";
import { propertiesTargetUnknown } from "./association/properties-target-unknown.ts";
import { resourceTypeMissing } from "./association/resource-type-missing.ts";
import { resourceTypeUnknown } from "./association/resource-type-unknown.ts";
import { constraintMissing } from "./catalog/constraint-missing.ts";
import { defaultDiffers } from "./catalog/default-differs.ts";
import { enumTooNarrow } from "./catalog/enum-too-narrow.ts";
import { enumValueAlias } from "./catalog/enum-value-alias.ts";
import { enumValueRefused } from "./catalog/enum-value-refused.ts";
import { operatorUnread } from "./catalog/operator-unread.ts";
import { patternDisagrees } from "./catalog/pattern-disagrees.ts";
import { propertyDeprecated } from "./catalog/property-deprecated.ts";
import { propertyMisspelt } from "./catalog/property-misspelt.ts";
import { propertyNotInRelease } from "./catalog/property-not-in-release.ts";
import { propertyRefused } from "./catalog/property-refused.ts";
import { propertyUnread } from "./catalog/property-unread.ts";
import { rangeDisagrees } from "./catalog/range-disagrees.ts";
import { typeDisagrees } from "./catalog/type-disagrees.ts";
import { attributeMissing } from "./form/attribute-missing.ts";
import { attributeReadOnly } from "./form/attribute-read-only.ts";
import { attributeTooLong } from "./form/attribute-too-long.ts";
import { attributeUnknown } from "./form/attribute-unknown.ts";
import { attributeValueUnknown } from "./form/attribute-value-unknown.ts";
import { attributeWrongType } from "./form/attribute-wrong-type.ts";
import { countNegative } from "./form/count-negative.ts";
import { defaultNotAscii } from "./form/default-not-ascii.ts";
import { enumValueNotText } from "./form/enum-value-not-text.ts";
import { nameTakenTwice } from "./form/name-taken-twice.ts";
import { nameTooLong } from "./form/name-too-long.ts";
import { nameUnreachable } from "./form/name-unreachable.ts";
import { objectWithoutProperties } from "./form/object-without-properties.ts";
import { requiredTwice } from "./form/required-twice.ts";
import { textFourBytes } from "./form/text-four-bytes.ts";
import { textNotUnicode } from "./form/text-not-unicode.ts";
import { defaultBecomesText } from "./glance-storage/default-becomes-text.ts";
import { defaultLost } from "./glance-storage/default-lost.ts";
import { listEmpty } from "./glance-storage/list-empty.ts";
import { numberTruncated } from "./glance-storage/number-truncated.ts";
import { requiredLost } from "./glance-storage/required-lost.ts";
import { visibilityMissing } from "./glance-storage/visibility-missing.ts";
import { patternBroken } from "./pattern/pattern-broken.ts";
import { patternDialect } from "./pattern/pattern-dialect.ts";
import { patternExponential } from "./pattern/pattern-exponential.ts";
import { patternSlow } from "./pattern/pattern-slow.ts";
import { patternUnanchored } from "./pattern/pattern-unanchored.ts";
import { booleanAsEnum } from "./property/boolean-as-enum.ts";
import { constraintUnused } from "./property/constraint-unused.ts";
import { defaultAgainstDescription } from "./property/default-against-description.ts";
import { defaultNotInEnum } from "./property/default-not-in-enum.ts";
import { defaultNotMatching } from "./property/default-not-matching.ts";
import { defaultOutOfRange } from "./property/default-out-of-range.ts";
import { defaultWrongLength } from "./property/default-wrong-length.ts";
import { defaultWrongType } from "./property/default-wrong-type.ts";
import { enumValueImpossible } from "./property/enum-value-impossible.ts";
import { enumValueTwice } from "./property/enum-value-twice.ts";
import { keyTwice } from "./property/key-twice.ts";
import { limitsCrossed } from "./property/limits-crossed.ts";
import { operatorUnknown } from "./property/operator-unknown.ts";
import { requiredUnknown } from "./property/required-unknown.ts";
import { typeNotShown } from "./property/type-not-shown.ts";
import type { NamespaceRule } from "./rule.ts";
import { displayNameTwice } from "./run/display-name-twice.ts";
import { keyConflict } from "./run/key-conflict.ts";
import { keyInTwoNamespaces } from "./run/key-in-two-namespaces.ts";
import { namespaceTwice } from "./run/namespace-twice.ts";
import { descriptionMissing } from "./words/description-missing.ts";
import { descriptionTwice } from "./words/description-twice.ts";
import { displayNameMissing } from "./words/display-name-missing.ts";
import { displayNameOther } from "./words/display-name-other.ts";
import { textControlCharacter } from "./words/text-control-character.ts";
import { textUntrimmed } from "./words/text-untrimmed.ts";
import { titleMissing } from "./words/title-missing.ts";
import { titleTwice } from "./words/title-twice.ts";

/** The form that Glance accepts, returns and accepts again. */
export const formRules: readonly NamespaceRule[] = [
  attributeMissing,
  attributeUnknown,
  attributeReadOnly,
  attributeWrongType,
  attributeValueUnknown,
  attributeTooLong,
  countNegative,
  enumValueNotText,
  requiredTwice,
  defaultNotAscii,
  nameTakenTwice,
  nameUnreachable,
  nameTooLong,
  objectWithoutProperties,
  textNotUnicode,
  textFourBytes,
];

/** Everything that can be wrong with a namespace. */
export const namespaceRules: readonly NamespaceRule[] = [
  ...formRules,
  // what Glance loses on the way
  defaultLost,
  defaultBecomesText,
  numberTruncated,
  requiredLost,
  listEmpty,
  visibilityMissing,
  // words for people
  displayNameMissing,
  displayNameOther,
  titleMissing,
  descriptionMissing,
  titleTwice,
  descriptionTwice,
  textUntrimmed,
  textControlCharacter,
  // a property by itself
  keyTwice,
  requiredUnknown,
  typeNotShown,
  constraintUnused,
  limitsCrossed,
  booleanAsEnum,
  enumValueTwice,
  enumValueImpossible,
  operatorUnknown,
  defaultWrongType,
  defaultNotInEnum,
  defaultOutOfRange,
  defaultWrongLength,
  defaultNotMatching,
  defaultAgainstDescription,
  // patterns
  patternBroken,
  patternDialect,
  patternUnanchored,
  patternExponential,
  patternSlow,
  // where the properties apply
  resourceTypeMissing,
  resourceTypeUnknown,
  propertiesTargetUnknown,
  propertiesTargetMissing,
  prefixMisspelt,
  prefixDoubled,
  prefixDiffers,
  // what the services know of the keys
  propertyRefused,
  propertyMisspelt,
  propertyUnread,
  propertyNotInRelease,
  propertyDeprecated,
  typeDisagrees,
  rangeDisagrees,
  enumValueRefused,
  enumTooNarrow,
  enumValueAlias,
  patternDisagrees,
  constraintMissing,
  operatorUnread,
  defaultDiffers,
  // other namespaces
  namespaceTwice,
  displayNameTwice,
  keyConflict,
  keyInTwoNamespaces,
];
