source "openstack" "one" {
  metadata = { hw_qemu_guest_agent = "yes" }
}

source "openstack" "two" {
  image_name = "two-${timestamp()}"
  metadata   = merge(var.common, { hw_machine_type = "q35" })
}

source "qemu" "other" {
  metadata = { hw_disk_bus = "none of ours" }
}
