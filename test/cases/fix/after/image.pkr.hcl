source "openstack" "a" {
  image_name = "a"
  metadata = {
    "hw_disk_bus" = "virtio" # c
    hw_vif_model = "VirtIO"
  }
}
build { sources = ["source.openstack.a"] }
