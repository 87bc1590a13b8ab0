include "root" {
  path = find_in_parent_folders()
}

inputs = {
  flavors = {
    small = {
      ram         = 2048
      vcpus       = 2
      disk        = 20
      extra_specs = { "hw:cpu_policy" = "dedicated", "hw:numa_nodes" = 1 }
    }
    large = merge(local.large, { extra_specs = { "hw:mem_page_size" = "large" } })
  }
}
