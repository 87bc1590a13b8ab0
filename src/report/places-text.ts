import type { Availability, KeyPlace } from "../query/answers.ts";
import { placeName } from "../query/place.ts";
import { isEveryRelease, releaseRanges } from "../query/release-ranges.ts";

/** Places in a row: `image, volume (image)`. */
export const placesText = (places: readonly KeyPlace[]): string => places.map(placeName).join(", ");

/** The releases, of those with facts, that have something: `openstack 2025.2 to master`. */
export function availabilityText(availability: Availability): string {
  return (["openstack", "starlingx"] as const)
    .filter((platform) => availability[platform].length > 0)
    .map((platform) => {
      const ranges = releaseRanges(platform, availability[platform]).map(([first, last]) =>
        first === last ? first : `${first} to ${last}`,
      );
      return `${platform} ${isEveryRelease(platform, availability[platform]) ? "in every release" : ranges.join(", ")}`;
    })
    .join("; ");
}
