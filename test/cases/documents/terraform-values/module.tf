module "flavors" {
  source = "./flavors"
  flavors = {
    edge = { vcpus = 4, ram = 8192, disk = 0, extra_specs = { "hw:cpu_policy" = "mixed", "hw:cpu_dedicated_mask" = "^0" } }
  }
}

locals {
  region = "one"
}
