{{- define "flavors" }}
flavors: [ {{ .name }
 extra_specs: ]
