%{ if pinned }
resource "openstack_compute_flavor_v2" "${name}" {
  name  = "${name}"
  vcpus = ${vcpus}
  ram   = 512
  extra_specs = {
    "hw:cpu_policy" = "dedicated"
  %{ for key, value in specs ~}
    "${key}" = "${value}"
  %{ endfor ~}
  }
}
%{ endif }
