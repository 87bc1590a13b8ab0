#!/bin/bash
{{- if .Values.bootstrap | default "echo 'off'" }}
  {{- range $name, $size := .Values.flavors }}
openstack flavor set {{ $name }} --property hw:cpu_policy=dedicatd --property hw:mem_page_size={{ $size }}
  {{- end }}
{{- end }}
{{ if .Values.quote }}echo "{{ end }}
