resource "openstack_images_image_v2" "windows" {
  name             = "windows"
  min_disk_gb      = 25
  min_ram_mb       = 4096
  container_format = "bare"

  properties = {
    os_type         = "windows"
    os_command_line = <<-EOT
      console=ttyS0
    EOT
    description     = "a \"quoted\" \u00fcmlaut, $${kept}"
  }
}

resource "openstack_compute_aggregate_v2" "fast" {
  name     = "fast"
  metadata = { ssd = "true", pinned = null }
}

resource "openstack_compute_instance_v2" "web" {
  name     = "web"
  metadata = tomap({ role = "web" })

  dynamic "network" {
    for_each = var.networks
    content {
      uuid = network.value
    }
  }
}

resource "openstack_blockstorage_volume_type_v3" "ceph" {
  name        = "ceph"
  extra_specs = { volume_backend_name = "rbd", multiattach = "<is> True" }
}
