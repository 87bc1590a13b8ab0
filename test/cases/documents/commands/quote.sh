openstack flavor set a --property hw:cpu_policy=dedicated
openstack flavor set b \
  --property hw:cpu_policy="dedicated
openstack flavor set c --property hw:cpu_policy=dedicated
