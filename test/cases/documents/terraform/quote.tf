resource "openstack_compute_flavor_v2" "open" {
  name        = "open
  extra_specs = { "hw:cpu_policy" = "dedicated" }
}

resource "openstack_compute_flavor_v2" "sound" {
  extra_specs = { "hw:cpu_policy" = "shared" }
}
