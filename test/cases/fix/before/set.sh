#!/bin/sh
# größe: hw:cpu_polcy
openstack flavor set m1 --property hw:cpu_polcy=dedicated \
  --property "hw:numa_nodes= 2" --property hw:mem_page_size='2M' --property=hw:cpu_thread_policy="Isolate"
cat <<END
openstack flavor set m1 --property hw:cpu_polcy=dedicated
END
nova flavor-key m2 set hw:cpu_polcy=dedicated
openstack image set --property os_type=Windows --property hw_disk_buss="$BUS" i
