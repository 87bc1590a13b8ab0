variable "bus" {
  default = "scsi"
}

source "openstack" "ubuntu" {
  image_name = "ubuntu"
  flavor     = "m1.small"
  metadata = {
    "hw_disk_bus" : var.bus,
    "hw_scsi_model" : "virtio-scsi",
    os_version = 22.10
  }
  instance_metadata = { role = "builder" }
}

build {
  sources = ["source.openstack.ubuntu"]
}
