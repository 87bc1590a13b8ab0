resource "openstack_compute_flavor_v2" "broken" {
  name = "broken"
  extra_specs = {
    "hw:cpu_policy" = "dedicated
  }
}

resource "openstack_compute_flavor_v2" "sound" {
  name        = "sound"
  extra_specs = { "hw:cpu_policy" = "shared" }
}

output "nothing" {
  value = [1, 2
}
