export { isSlip, nearest } from "../schema/nearest.ts";
