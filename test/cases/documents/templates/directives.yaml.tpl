flavors:
%{ for name in names ~}
  - name: ${name}
    vcpus: 1
    ram: 512
    extra_specs: ${jsonencode(specs)}
%{ endfor ~}
  - name: b
    vcpus: 1
    ram: 512
    extra_specs:
      hw:cpu_policy: dedicatd
