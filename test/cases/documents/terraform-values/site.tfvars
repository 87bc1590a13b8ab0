region = "one"

flavors = [
  { name = "a", vcpus = 1, ram = 512, disk = 1, extra_specs = { "hw:boot_menu" = true } },
  { name = "b", vcpus = 2, ram = 1024, disk = 1, extra_specs = {} },
]
