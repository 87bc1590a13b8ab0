locals {
  policy = "dedicated"
  thread = "Isolate"
  specs = {
    "hw:mem_page_size" = "2MB"
  }
}

resource "openstack_compute_flavor_v2" "one" {
  name  = "one-${local.thread}"
  ram   = 512
  vcpus = 1
  disk  = 1
  extra_specs = {
    "hw:cpu_policy"        = local.policy
    "hw:cpu_thread_policy" = local.thread
    "hw:cpu_sockets"       = var.sockets
  }
}

resource "openstack_compute_flavor_v2" "two" {
  name        = "two"
  ram         = 512
  vcpus       = 1
  disk        = 1
  extra_specs = local.specs
}
