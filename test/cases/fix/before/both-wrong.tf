resource "openstack_compute_flavor_v2" "a" {
  name = "a"
  ram = 1
  vcpus = 2
  disk = 1
  extra_specs = {
    "hw:cpu_polcy" = "dedicatd" // both
    "hw:cpu_thread_policy" = <<-EOT
      isolat
    EOT
  }
}
