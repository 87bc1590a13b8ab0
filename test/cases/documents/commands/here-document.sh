openstack flavor set a --property hw:cpu_policy=dedicated
cat <<EOF
openstack flavor set b --property hw:cpu_policy=dedicated
