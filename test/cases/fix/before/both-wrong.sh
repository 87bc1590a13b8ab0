openstack flavor set --property hw:cpu_polcy=dedicatd "é😀" --property 'hw:cpu_thred_policy=isolat' x # trailing
openstack image set --property "hw_"'disk_buss'="virtoi" --property hw_disk_bus="VIRTIO" y
bash -c 'openstack flavor set --property "hw:cpu_polcy=dedicatd" x'
