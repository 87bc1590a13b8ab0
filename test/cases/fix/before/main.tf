resource "openstack_compute_flavor_v2" "one" {
  name  = "one" # a comment
  ram   = 512
  vcpus = 1
  disk  = 1
  extra_specs = {
    "hw:cpu_polcy"         = "dedicated"
    "hw:cpu_thread_policy" = "Isolate",
    "hw:mem_page_size" = "2M"
  }
}

resource "openstack_images_image_v2" "two" {
  name             = "two"
  container_format = "bare"
  disk_format      = "qcow2"
  properties = {
    hw_disk_buss = "virtio"
    hw_vif_model = "VirtIO"
  }
}
