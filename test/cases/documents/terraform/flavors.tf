# Flavors of the edge site
locals {
  pinned = {
    "hw:cpu_policy"        = "dedicated"
    "hw:cpu_thread_policy" = "require"
  }
  size = "1GB"
}

locals {
  twice = local.pinned
}

variable "policy" {
  type    = string
  default = "mixed"
}

variable "unset" {}

resource "openstack_compute_flavor_v2" "plain" {
  name  = "edge.plain"
  ram   = 4096
  vcpus = "4"
  disk  = 20

  extra_specs = {
    "hw:cpu_policy" : "dedicated",
    "hw:numa_nodes" = 2 # a number, which the provider sends as text
    "hw:boot_menu"  = true
    hw_bare         = "custom"
    "hw:cpu_policy_${var.unset}" = "x"
    (var.unset)                  = "y"
    "hw:mem_page_size"           = local.size
    "hw:cpu_sockets"             = var.unset
    "hw:watchdog_action"         = "re${"set"}"
  }
}

resource "openstack_compute_flavor_v2" "from_local" {
  name        = "edge.${var.policy}"
  ram         = var.ram
  vcpus       = 2
  extra_specs = local.pinned
}

resource "openstack_compute_flavor_v2" "one_step_only" {
  name        = "one step"
  extra_specs = local.twice
}

resource "openstack_compute_flavor_v2" "merged" {
  for_each = { a = 1, b = 2 }
  name     = each.key
  extra_specs = merge({ "hw:cpu_policy" = var.policy }, local.pinned, { "hw:cpu_dedicated_mask" = "0-1" })
}

resource "openstack_compute_flavor_v2" "conditional" {
  count       = 2
  name        = "conditional"
  extra_specs = var.unset ? { "hw:cpu_policy" = "wrong" } : {}
}

resource "openstack_compute_flavor_v2" "bare" {
  name = "bare"
}

data "openstack_compute_flavor_v2" "existing" {
  extra_specs = { "hw:cpu_policy" = "left alone" }
}
