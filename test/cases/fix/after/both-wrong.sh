openstack flavor set --property hw:cpu_policy=dedicated "é😀" --property 'hw:cpu_thread_policy=isolate' x # trailing
openstack image set --property "hw_"'disk_buss'="virtoi" --property hw_disk_bus="VIRTIO" y
bash -c 'openstack flavor set --property "hw:cpu_polcy=dedicatd" x'
