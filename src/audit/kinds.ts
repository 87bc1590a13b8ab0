import type { ServiceType } from "../cloud/cloud.ts";

/** The kinds of resources that are read from a cloud. */
export type KindName = "images" | "flavors" | "aggregates" | "volume-types" | "servers";

/** One kind of resource: where a cloud lists it, and how a document has it. */
export interface Kind {
  /** As in the paths of findings and the names of exported files. */
  readonly name: KindName;
  /** One of them, in words. */
  readonly noun: string;
  readonly service: ServiceType;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Queries that each list a part of them; one list has all where there are none. */
  readonly parts?: readonly Readonly<Record<string, string>>[];
  /** What is asked for instead if the query is refused (403), and what is then left out. */
  readonly lesser?: { readonly query: Readonly<Record<string, string>>; readonly note: string };
  readonly microversion?: string;
  /** The member of an answer that has the list. */
  readonly list: string;
  /** The member of a document that has one resource; absent where the document is the resource. */
  readonly one?: string;
  /** The member of an answer that says that another page follows; absent where one answer has all. */
  readonly next?: string;
  /** The format of a document, as `src/documents/` calls it. */
  readonly format: string;
  /** Members that say nothing of the resource as someone wrote it. */
  readonly dropped: ReadonlySet<string>;
  /** Members that say who owns it or where it is. */
  readonly confidential: ReadonlySet<string>;
}

/** How many resources one page is asked to have: the most that the services give by default. */
const PAGE = { limit: "1000" };

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/**
 * The kinds, in the order in which they are read. Images come first, because a flavor's finding can depend on them. Nova's list of
 * flavors has their extra specs from microversion 2.61 on, its list of servers the flavor itself from 2.47 on.
 */
export const KINDS: readonly Kind[] = [
  {
    name: "images",
    noun: "image",
    service: "image",
    path: "v2/images",
    query: PAGE,
    // a hidden image is in no other list, and boots servers as before
    parts: [{}, { os_hidden: "true" }],
    list: "images",
    next: "next",
    format: "glance-images",
    dropped: set("created_at updated_at file schema self"),
    confidential: set(
      "owner direct_url locations stores user_id owner_id owner_user_name owner_project_name instance_uuid image_location " +
        "os_glance_import_task",
    ),
  },
  {
    name: "flavors",
    noun: "flavor",
    service: "compute",
    path: "flavors/detail",
    query: { ...PAGE, is_public: "None" },
    microversion: "2.61",
    list: "flavors",
    one: "flavor",
    next: "flavors_links",
    format: "nova-flavors",
    dropped: set("links"),
    confidential: set(""),
  },
  {
    name: "aggregates",
    noun: "aggregate",
    service: "compute",
    path: "os-aggregates",
    query: {},
    microversion: "2.61",
    list: "aggregates",
    one: "aggregate",
    format: "nova-aggregates",
    dropped: set("created_at updated_at deleted deleted_at"),
    confidential: set("hosts"),
  },
  {
    name: "volume-types",
    noun: "volume type",
    service: "volume",
    path: "types",
    query: { ...PAGE, is_public: "None" },
    list: "volume_types",
    one: "volume_type",
    next: "volume_type_links",
    format: "cinder-volume-types",
    dropped: set("links"),
    confidential: set(""),
  },
  {
    name: "servers",
    noun: "server",
    service: "compute",
    path: "servers/detail",
    query: { ...PAGE, all_tenants: "1" },
    lesser: { query: PAGE, note: "servers of other projects are not visible to this user" },
    microversion: "2.61",
    list: "servers",
    one: "server",
    next: "servers_links",
    format: "nova-servers",
    dropped: set(""),
    confidential: set(""),
  },
];

/** Of a server, only what is checked is kept: its metadata, and its flavor's name, by which a document of a server is known. */
export const SERVER_MEMBERS: ReadonlySet<string> = set("id name metadata flavor");
