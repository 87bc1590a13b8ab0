#!/bin/sh
# größe: hw:cpu_polcy
openstack flavor set m1 --property hw:cpu_policy=dedicated \
  --property "hw:numa_nodes=2" --property hw:mem_page_size='2MB' --property=hw:cpu_thread_policy="isolate"
cat <<END
openstack flavor set m1 --property hw:cpu_polcy=dedicated
END
nova flavor-key m2 set hw:cpu_policy=dedicated
openstack image set --property os_type=windows --property hw_disk_buss="$BUS" i
