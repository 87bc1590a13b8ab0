#!/usr/bin/env bash
set -euo pipefail
export OS_CLOUD=edge

openstack flavor create --ram 4096 --vcpus 4 --disk 20 --private \
  --property hw:cpu_policy=dedicated \
  --property "hw:mem_page_size=1GB" \
  edge.large
openstack flavor set edge.large --property 'hw:numa_nodes'=1 --property hw:cpu_policy="shared"
openstack flavor unset --property hw:mem_page_size edge.large

for size in small medium; do
  openstack --os-cloud "$OS_CLOUD" flavor set "edge.$size" --property hw:cpu_thread_policy=prefer --property "hw:pci_numa_affinity_policy=$POLICY" | tee -a log
done

if openstack flavor show old >/dev/null 2>&1; then
  sudo -E openstack flavor set old --property quota:cpu_quota=10000 || true
else
  openstack flavor create old --property=hw:boot_menu=true
fi

nova flavor-key m1.tiny set hw_rng:allowed=true quota:cpu_shares=2048
nova flavor-key m1.tiny unset hw_rng:allowed
openstack image create --min-ram 512 --file a.qcow2 --disk-format qcow2 --property hw_disk_bus=scsi --property hw_scsi_model=virtio-scsi "my image"
glance image-update --property os_type=linux --remove-property hw_disk_bus 11111111-2222-3333-4444-555555555555
openstack aggregate set --property ssd=true --property pinned=$PINNED fast
openstack volume type set --property volume_backend_name=rbd ceph
cinder type-key lvm set volume_backend_name=lvm
openstack server set --property role=web web1
openstack flavor set edge.large --property ram_only

echo openstack flavor set m9 --property hw:cpu_policy=printed
cat <<INNER
openstack flavor set m9 --property hw:cpu_policy=text
INNER
# openstack flavor set m9 --property hw:cpu_policy=comment
