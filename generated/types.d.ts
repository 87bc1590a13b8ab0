// Written by `npm run generate` from metadefs/. Not to be edited.

/**
 * The extra specs of a flavor, as a target knows them.
 * A key that the target does not know is an error, unless it is let in by its namespace: `FlavorExtraSpecs<"openstack@2026.2", "acme" | "scs">`.
 */
export type FlavorExtraSpecs<Target extends keyof FlavorExtraSpecsByTarget = "openstack@2026.2", Foreign extends string = never> =
  FlavorExtraSpecsByTarget[Target] & { [K in `${Foreign}:${string}`]?: string | number };

/** The extra specs of a flavor by target: a platform and its release, by any of its names. */
export interface FlavorExtraSpecsByTarget {
  "openstack@yoga": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys18 & Templates18_1 & Templates18_2 & Templates18_3 & Keys19 & Keys21 & Keys29 & Keys40 & Keys49;
  "openstack@zed": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys18 & Templates18_1 & Templates18_2 & Templates18_3 & Keys21 & Keys24 & Templates24_1 & Keys29 & Keys49;
  "openstack@2023.1": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys18 & Templates18_1 & Templates18_2 & Templates18_3 & Keys21 & Keys24 & Templates24_1 & Keys29 & Templates45_1 & Keys49;
  "openstack@2023.2": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys18 & Templates18_1 & Templates18_2 & Templates18_3 & Keys21 & Keys24 & Templates24_1 & Keys29 & Templates45_1 & Templates47_1 & Keys49;
  "openstack@2024.1": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys18 & Templates18_1 & Templates18_2 & Templates18_3 & Keys21 & Keys24 & Templates24_1 & Keys28 & Templates45_1 & Templates47_1 & Keys49;
  "openstack@2024.2": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys18 & Templates18_1 & Templates18_2 & Templates18_3 & Keys21 & Keys24 & Templates24_1 & Keys28 & Templates45_1 & Templates47_1 & Templates48_1 & Keys50;
  "openstack@2025.1": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys18 & Templates18_1 & Templates18_2 & Templates18_3 & Keys21 & Keys24 & Templates24_1 & Keys28 & Templates45_1 & Templates46_1 & Templates47_1 & Templates48_1 & Keys50;
  "openstack@2025.2": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys18 & Templates18_1 & Templates18_2 & Templates18_3 & Keys21 & Keys24 & Templates24_1 & Keys26 & Templates26_1 & Keys28 & Keys38 & Templates45_1 & Templates46_1 & Templates47_1 & Templates48_1 & Keys50;
  "openstack@2026.1": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys18 & Templates18_1 & Templates18_2 & Templates18_3 & Keys21 & Keys24 & Templates24_1 & Keys26 & Templates26_1 & Keys28 & Keys33 & Templates33_1 & Keys38 & Templates45_1 & Templates46_1 & Templates47_1 & Templates48_1 & Keys50;
  "openstack@2026.2": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys18 & Templates18_1 & Templates18_2 & Templates18_3 & Keys24 & Templates24_1 & Keys26 & Templates26_1 & Keys28 & Keys33 & Templates33_1 & Keys39 & Templates39_1 & Templates45_1 & Templates46_1 & Templates47_1 & Templates48_1 & Keys50;
  "starlingx@2018.07": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys29 & Keys40 & Keys50 & Keys59 & Templates59_1 & Templates59_2 & Templates59_3 & Templates59_4 & Templates59_5 & Keys63 & Keys66;
  "starlingx@2018.10": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys29 & Keys40 & Keys50 & Keys59 & Templates59_1 & Templates59_2 & Templates59_3 & Templates59_4 & Templates59_5 & Keys63 & Keys65;
  "starlingx@2019": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys29 & Keys40 & Keys50 & Keys59 & Templates59_1 & Templates59_2 & Templates59_3 & Templates59_4 & Templates59_5 & Keys64 & Keys65;
  "starlingx@9": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys18 & Templates18_1 & Templates18_2 & Templates18_3 & Keys21 & Keys24 & Templates24_1 & Keys29 & Templates45_1 & Keys49 & Keys70;
  "starlingx@10": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys18 & Templates18_1 & Templates18_2 & Templates18_3 & Keys21 & Keys24 & Templates24_1 & Keys29 & Templates45_1 & Keys49 & Keys70;
  "starlingx@11": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys18 & Templates18_1 & Templates18_2 & Templates18_3 & Keys21 & Keys24 & Templates24_1 & Keys28 & Templates45_1 & Templates47_1 & Keys49 & Keys70;
  "starlingx@12": Keys3 & Keys4 & Templates4_1 & Templates4_2 & Templates4_3 & Templates4_4 & Templates4_5 & Templates4_6 & Templates4_7 & Templates4_8 & Templates4_9 & Templates4_10 & Templates4_11 & Templates4_12 & Templates4_13 & Templates4_14 & Templates4_15 & Templates4_16 & Keys18 & Templates18_1 & Templates18_2 & Templates18_3 & Keys21 & Keys24 & Templates24_1 & Keys28 & Templates45_1 & Templates46_1 & Templates47_1 & Templates48_1 & Keys50 & Keys70;
  "openstack@2022.1": FlavorExtraSpecsByTarget["openstack@yoga"];
  "openstack@2022.2": FlavorExtraSpecsByTarget["openstack@zed"];
  "openstack@antelope": FlavorExtraSpecsByTarget["openstack@2023.1"];
  "openstack@bobcat": FlavorExtraSpecsByTarget["openstack@2023.2"];
  "openstack@caracal": FlavorExtraSpecsByTarget["openstack@2024.1"];
  "openstack@dalmatian": FlavorExtraSpecsByTarget["openstack@2024.2"];
  "openstack@epoxy": FlavorExtraSpecsByTarget["openstack@2025.1"];
  "openstack@flamingo": FlavorExtraSpecsByTarget["openstack@2025.2"];
  "openstack@gazpacho": FlavorExtraSpecsByTarget["openstack@2026.1"];
  "openstack": FlavorExtraSpecsByTarget["openstack@2026.2"];
  "openstack@hibiscus": FlavorExtraSpecsByTarget["openstack@2026.2"];
  "openstack@master": FlavorExtraSpecsByTarget["openstack@2026.2"];
  "starlingx@master": FlavorExtraSpecsByTarget["starlingx@2019"];
  "starlingx@9.0": FlavorExtraSpecsByTarget["starlingx@9"];
  "starlingx@10.0": FlavorExtraSpecsByTarget["starlingx@10"];
  "starlingx@11.0": FlavorExtraSpecsByTarget["starlingx@11"];
  "starlingx": FlavorExtraSpecsByTarget["starlingx@12"];
  "starlingx@12.0": FlavorExtraSpecsByTarget["starlingx@12"];
}

/** The extra specs of a flavor by the namespace that defines them. */
export interface FlavorExtraSpecsByNamespace<Target extends keyof FlavorExtraSpecsByTarget = "openstack@2026.2"> {
  "CIM::ProcessorAllocationSettingData": Chosen<FlavorExtraSpecsByTarget[Target], "CIM_PASD_InstructionSet" | "CIM_PASD_ProcessorArchitecture" | "CIM_PASD_InstructionSetExtensionName">;
  "CIM::ResourceAllocationSettingData": Chosen<FlavorExtraSpecsByTarget[Target], "CIM_RASD_ConsumerVisibility" | "CIM_RASD_MappingBehavior" | "CIM_RASD_ResourceType" | "CIM_RASD_Address" | "CIM_RASD_AddressOnParent" | "CIM_RASD_AllocationUnits" | "CIM_RASD_AutomaticAllocation" | "CIM_RASD_AutomaticDeallocation" | "CIM_RASD_Limit" | "CIM_RASD_OtherResourceType" | "CIM_RASD_Parent" | "CIM_RASD_PoolID" | "CIM_RASD_Reservation" | "CIM_RASD_ResourceSubType" | "CIM_RASD_VirtualQuantity" | "CIM_RASD_VirtualQuantityUnits" | "CIM_RASD_Weight" | "CIM_RASD_Connection" | "CIM_RASD_HostResource">;
  "CIM::StorageAllocationSettingData": Chosen<FlavorExtraSpecsByTarget[Target], "CIM_SASD_Access" | "CIM_SASD_HostExtentNameFormat" | "CIM_SASD_HostExtentNameNamespace" | "CIM_SASD_HostExtentName" | "CIM_SASD_HostExtentStartingAddress" | "CIM_SASD_HostResourceBlockSize" | "CIM_SASD_Limit" | "CIM_SASD_OtherHostExtentNameFormat" | "CIM_SASD_OtherHostExtentNameNamespace" | "CIM_SASD_Reservation" | "CIM_SASD_VirtualQuantity" | "CIM_SASD_VirtualQuantityUnits" | "CIM_SASD_VirtualResourceBlockSize">;
  "CIM::VirtualSystemSettingData": Chosen<FlavorExtraSpecsByTarget[Target], "CIM_VSSD_AutomaticStartupAction" | "CIM_VSSD_AutomaticRecoveryAction" | "CIM_VSSD_AutomaticShutdownAction" | "CIM_VSSD_AutomaticStartupActionDelay" | "CIM_VSSD_AutomaticStartupActionSequenceNumber" | "CIM_VSSD_ConfigurationDataRoot" | "CIM_VSSD_ConfigurationFile" | "CIM_VSSD_ConfigurationID" | "CIM_VSSD_CreationTime" | "CIM_VSSD_LogDataRoot" | "CIM_VSSD_RecoveryFile" | "CIM_VSSD_SnapshotDataRoot" | "CIM_VSSD_SuspendDataRoot" | "CIM_VSSD_SwapFileDataRoot" | "CIM_VSSD_VirtualSystemIdentifier" | "CIM_VSSD_VirtualSystemType" | "CIM_VSSD_Notes">;
  "OS::Compute::DedicatedCPU": Chosen<FlavorExtraSpecsByTarget[Target], "hw:cpu_realtime" | "hw:cpu_realtime_mask" | "hw:emulator_threads_policy" | "hw:cpu_dedicated_mask">;
  "OS::Compute::HostState": Chosen<FlavorExtraSpecsByTarget[Target], "capabilities:id" | "capabilities:uuid" | "capabilities:service_id" | "capabilities:host" | "capabilities:vcpus" | "capabilities:memory_mb" | "capabilities:local_gb" | "capabilities:vcpus_used" | "capabilities:memory_mb_used" | "capabilities:local_gb_used" | "capabilities:hypervisor_type" | "capabilities:hypervisor_version" | "capabilities:hypervisor_hostname" | "capabilities:free_ram_mb" | "capabilities:free_disk_gb" | "capabilities:current_workload" | "capabilities:running_vms" | "capabilities:disk_available_least" | "capabilities:host_ip" | "capabilities:mapped" | "capabilities:cpu_allocation_ratio" | "capabilities:ram_allocation_ratio" | "capabilities:disk_allocation_ratio" | "capabilities:total_usable_ram_mb" | "capabilities:total_usable_disk_gb" | "capabilities:disk_mb_used" | "capabilities:free_disk_mb" | "capabilities:vcpus_total" | "capabilities:num_instances" | "capabilities:num_io_ops" | "capabilities:failed_builds" | "capabilities:aggregates" | "capabilities:cell_uuid" | "capabilities:updated" | "capabilities:cpu_info" | "capabilities:metrics" | "capabilities:stats" | "capabilities:numa_topology" | "capabilities:supported_hv_specs" | "capabilities:pci_device_pools" | "capabilities:nodename" | "capabilities:pci_stats" | "capabilities:supported_instances" | "capabilities:limits" | "capabilities:instances" | `capabilities:cpu_info:${string}` | `capabilities:metrics:${string}` | `capabilities:stats:${string}` | `capabilities:numa_topology:${string}` | `capabilities:supported_hv_specs:${string}` | `capabilities:pci_device_pools:${string}` | `capabilities:nodename:${string}` | `capabilities:pci_stats:${string}` | `capabilities:supported_instances:${string}` | `capabilities:limits:${string}` | `capabilities:instances:${string}`>;
  "OS::Compute::LibvirtFlavor": Chosen<FlavorExtraSpecsByTarget[Target], "hw_video:ram_max_mb" | "hw:pmu" | "hw:vif_multiqueue_enabled" | "hw:pmem" | "hw:hide_hypervisor_id" | "hide_hypervisor_id" | "hw:tpm_secret_security">;
  "OS::Compute::Libvirt": Chosen<FlavorExtraSpecsByTarget[Target], "hw:serial_port_count" | "hw:boot_menu" | "hw:mem_encryption" | "hw:virtio_packed_ring" | "hw:mem_encryption_model">;
  "OS::Compute::Quota": Chosen<FlavorExtraSpecsByTarget[Target], "quota:cpu_shares" | "quota:cpu_period" | "quota:cpu_quota" | "quota:disk_read_bytes_sec" | "quota:disk_read_iops_sec" | "quota:disk_write_bytes_sec" | "quota:disk_write_iops_sec" | "quota:disk_total_bytes_sec" | "quota:disk_total_iops_sec" | "quota:vif_inbound_average" | "quota:vif_inbound_burst" | "quota:vif_inbound_peak" | "quota:vif_outbound_average" | "quota:vif_outbound_burst" | "quota:vif_outbound_peak">;
  "OS::Compute::RandomNumberGenerator": Chosen<FlavorExtraSpecsByTarget[Target], "hw_rng:allowed" | "hw_rng:rate_bytes" | "hw_rng:rate_period">;
  "OS::Compute::SecureBoot": Chosen<FlavorExtraSpecsByTarget[Target], "os:secure_boot">;
  "OS::Compute::VirtCPUTopology": Chosen<FlavorExtraSpecsByTarget[Target], "hw:cpu_sockets" | "hw:cpu_cores" | "hw:cpu_threads" | "hw:cpu_max_sockets" | "hw:cpu_max_cores" | "hw:cpu_max_threads">;
  "OS::Compute::VMwareAllocationFlavor": Chosen<FlavorExtraSpecsByTarget[Target], "quota:cpu_shares_level" | "quota:cpu_shares_share" | "quota:memory_limit" | "quota:memory_reservation" | "quota:memory_shares_level" | "quota:memory_shares_share" | "quota:disk_io_limit" | "quota:disk_io_reservation" | "quota:disk_io_shares_level" | "quota:disk_io_shares_share" | "quota:vif_limit" | "quota:vif_reservation" | "quota:vif_shares_level" | "quota:vif_shares_share">;
  "OS::Compute::VMwareFlavor": Chosen<FlavorExtraSpecsByTarget[Target], "vmware:hw_version" | "vmware:storage_policy">;
  "OS::Compute::VMwareQuotaFlavor": Chosen<FlavorExtraSpecsByTarget[Target], "quota:cpu_limit" | "quota:cpu_reservation">;
  "OS::Compute::Watchdog": Chosen<FlavorExtraSpecsByTarget[Target], "hw:watchdog_action">;
  "OS::Compute::AggregateExtraSpecs": Chosen<FlavorExtraSpecsByTarget[Target], `aggregate_instance_extra_specs:${string}`>;
  "OS::Compute::NUMATopology": Chosen<FlavorExtraSpecsByTarget[Target], `hw:numa_cpus.${bigint}` | `hw:numa_mem.${bigint}` | "hw:numa_nodes">;
  "OS::Compute::ResourceClasses": Chosen<FlavorExtraSpecsByTarget[Target], `resources:${Templates4_15Values}` | `resources${string}:${Templates4_15Values}` | `resources:CUSTOM_${string}` | `resources${string}:CUSTOM_${string}` | "group_policy" | `resources:${Templates18_1Values}` | `resources${string}:${Templates18_1Values}`>;
  "OS::Compute::BareMetal": Chosen<FlavorExtraSpecsByTarget[Target], "capabilities:boot_mode" | "capabilities:boot_option" | "capabilities:secure_boot" | "capabilities:disk_label" | "capabilities:cpu_arch" | "capabilities:cpu_vt" | "capabilities:cpu_aes" | "capabilities:max_raid_level" | "capabilities:pci_gpu_devices" | "capabilities:trusted_boot">;
  "OS::Compute::CPUPinning": Chosen<FlavorExtraSpecsByTarget[Target], "hw:cpu_policy" | "hw:cpu_thread_policy">;
  "OS::Compute::DeviceRequests": Chosen<FlavorExtraSpecsByTarget[Target], "pci_passthrough:alias" | "accel:device_profile">;
  "OS::Compute::GuestDevices": Chosen<FlavorExtraSpecsByTarget[Target], "hw:pci_numa_affinity_policy" | "hw:viommu_model" | "hw:sound_model" | "hw:usb_model" | "hw:redirected_usb_ports">;
  "OS::Compute::GuestMemoryBacking": Chosen<FlavorExtraSpecsByTarget[Target], "hw:mem_page_size">;
  "OS::Compute::HostCapabilities": Chosen<FlavorExtraSpecsByTarget[Target], "capabilities:cpu_info:vendor" | "capabilities:cpu_info:model" | "capabilities:cpu_info:arch" | "capabilities:cpu_info:topology:cores" | "capabilities:cpu_info:topology:threads" | "capabilities:cpu_info:topology:sockets" | "capabilities:cpu_info:features">;
  "OS::Compute::TPM": Chosen<FlavorExtraSpecsByTarget[Target], "hw:tpm_model" | "hw:tpm_version">;
  "OS::Compute::VTPM": Chosen<FlavorExtraSpecsByTarget[Target], "trait:COMPUTE_SECURITY_TPM_1_2" | "trait:COMPUTE_SECURITY_TPM_2_0">;
  "OS::Compute::Traits": Chosen<FlavorExtraSpecsByTarget[Target], `trait:${Templates18_2Values}` | `trait${string}:${Templates18_2Values}` | `trait:CUSTOM_${string}` | `trait${string}:CUSTOM_${string}` | `trait:${Templates24_1Values}` | `trait${string}:${Templates24_1Values}` | `trait:${Templates26_1Values}` | `trait${string}:${Templates26_1Values}` | `trait:${Templates33_1Values}` | `trait${string}:${Templates33_1Values}` | `trait:${Templates39_1Values}` | `trait${string}:${Templates39_1Values}` | `trait:${Templates45_1Values}` | `trait${string}:${Templates45_1Values}` | `trait:${Templates46_1Values}` | `trait${string}:${Templates46_1Values}` | `trait:${Templates47_1Values}` | `trait${string}:${Templates47_1Values}` | `trait:${Templates48_1Values}` | `trait${string}:${Templates48_1Values}`>;
  "OS::Compute::CPUMode": Chosen<FlavorExtraSpecsByTarget[Target], "hw:cpu_mode">;
  "OS::Compute::EphemeralEncryption": Chosen<FlavorExtraSpecsByTarget[Target], "hw:ephemeral_encryption" | "hw:ephemeral_encryption_format">;
  "OS::Compute::GuestMemory": Chosen<FlavorExtraSpecsByTarget[Target], "hw:locked_memory" | "hw:maxphysaddr_mode" | "hw:maxphysaddr_bits">;
  "OS::Compute::HyperV": Chosen<FlavorExtraSpecsByTarget[Target], "os:resolution" | "os:monitors" | "os:vram">;
  "OS::Compute::PowerVM": Chosen<FlavorExtraSpecsByTarget[Target], "powervm:min_mem" | "powervm:max_mem" | "powervm:min_vcpu" | "powervm:max_vcpu" | "powervm:proc_units" | "powervm:min_proc_units" | "powervm:max_proc_units" | "powervm:dedicated_proc" | "powervm:shared_weight" | "powervm:availability_priority" | "powervm:uncapped" | "powervm:dedicated_sharing_mode" | "powervm:processor_compatibility" | "powervm:shared_proc_pool_name" | "powervm:srr_capability">;
  "OS::Compute::VirtCPUTopologyFlavor": Chosen<FlavorExtraSpecsByTarget[Target], "hw:max_cpu_sockets" | "hw:max_cpu_cores" | "hw:max_cpu_threads">;
  "OS::Compute::TiSFlavor": Chosen<FlavorExtraSpecsByTarget[Target], "pci_passthrough:alias" | "hw:numa_nodes" | "hw:wrs:min_vcpus" | "hw:wrs:shared_vcpu" | "hw:wrs:vswitch_numa_affinity" | "hw:wrs:live_migration_timeout" | "hw:wrs:live_migration_max_downtime" | "sw:wrs:auto_recovery" | "sw:wrs:guest:heartbeat" | "sw:wrs:srv_grp_messaging" | "sw:wrs:vtpm" | "aggregate_instance_extra_specs:storage" | "hw:cpu_model" | "hw:hpet" | "sw:wrs:guest:hpet">;
  "OS::Compute::Trust": Chosen<FlavorExtraSpecsByTarget[Target], "trust:trusted_host">;
  "StarlingX::Compute::CpuAndCache": Chosen<FlavorExtraSpecsByTarget[Target], "hw:cpu_realtime_mask" | `hw:numa_node.${bigint}` | `hw:cache_l3.${bigint}` | `hw:cache_l3_code.${bigint}` | `hw:cache_l3_data.${bigint}` | `hw:cache_vcpus.${bigint}`>;
  "StarlingX::Compute::FlavorHardware": Chosen<FlavorExtraSpecsByTarget[Target], "hw:wrs:pci_numa_affinity" | "hw:pci_irq_affinity_mask" | "hw:wrs:nested_vmx" | "hw:emulator_threads_policy" | "hw:wrs:vcpu:scheduler">;
  "StarlingX::Compute::LiveMigrationOptions": Chosen<FlavorExtraSpecsByTarget[Target], "hw:wrs:live_migration_auto_converge" | "hw:wrs:live_migration_tunnel">;
  "StarlingX::Agent::PCIIRQAffinity": Chosen<FlavorExtraSpecsByTarget[Target], "hw:pci_irq_affinity_mask">;
  "StarlingX::VIM::LiveMigration": Chosen<FlavorExtraSpecsByTarget[Target], "hw:wrs:live_migration_timeout" | "hw:wrs:live_migration_max_downtime">;
  "StarlingX::VIM::Recovery": Chosen<FlavorExtraSpecsByTarget[Target], "sw:wrs:auto_recovery" | "sw:wrs:guest:heartbeat">;
}

/** The extra specs of a flavor by the object of a namespace that groups them; what an object requires must be there. */
export interface FlavorExtraSpecsByObject<Target extends keyof FlavorExtraSpecsByTarget = "openstack@2026.2"> {
  "OS::Compute::Quota": {
    "CPU Limits": Chosen<FlavorExtraSpecsByTarget[Target], "quota:cpu_shares" | "quota:cpu_period" | "quota:cpu_quota">;
    "Disk QoS": Chosen<FlavorExtraSpecsByTarget[Target], "quota:disk_read_bytes_sec" | "quota:disk_read_iops_sec" | "quota:disk_write_bytes_sec" | "quota:disk_write_iops_sec" | "quota:disk_total_bytes_sec" | "quota:disk_total_iops_sec">;
    "Virtual Interface QoS": Chosen<FlavorExtraSpecsByTarget[Target], "quota:vif_inbound_average" | "quota:vif_inbound_burst" | "quota:vif_inbound_peak" | "quota:vif_outbound_average" | "quota:vif_outbound_burst" | "quota:vif_outbound_peak">;
  };
}

/**
 * The properties of an image, as a target knows them.
 * A key that the target does not know is an error, unless it is let in by name: `ImageProperties<"openstack@2026.2", "acme_tier" | `scs_${string}`>`.
 */
export type ImageProperties<Target extends keyof ImagePropertiesByTarget = "openstack@2026.2", Foreign extends string = never> =
  ImagePropertiesByTarget[Target] & { [K in Foreign]?: string };

/** The properties of an image by target: a platform and its release, by any of its names. */
export interface ImagePropertiesByTarget {
  "openstack@yoga": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys22 & Templates22_1 & Templates22_2 & Keys30 & Keys32 & Keys35 & Keys51 & Keys53 & Keys55;
  "openstack@zed": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys22 & Templates22_1 & Templates22_2 & Keys25 & Templates25_1 & Keys30 & Keys32 & Keys35 & Keys51 & Keys53 & Keys55;
  "openstack@2023.1": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys22 & Templates22_1 & Templates22_2 & Keys25 & Templates25_1 & Keys30 & Keys32 & Keys35 & Templates42_1 & Keys51 & Keys53 & Keys55;
  "openstack@2023.2": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys22 & Templates22_1 & Templates22_2 & Keys25 & Templates25_1 & Keys30 & Keys32 & Keys35 & Templates42_1 & Templates43_1 & Keys51 & Keys53 & Keys55;
  "openstack@2024.1": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys30 & Keys32 & Keys35 & Templates42_1 & Templates43_1 & Keys51 & Keys53 & Keys55;
  "openstack@2024.2": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys30 & Keys32 & Keys34 & Templates34_1 & Keys35 & Templates42_1 & Templates43_1 & Keys51 & Keys53 & Keys55;
  "openstack@2025.1": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys31 & Templates31_1 & Keys32 & Keys34 & Templates34_1 & Templates42_1 & Templates43_1 & Keys51 & Keys53 & Keys55;
  "openstack@2025.2": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys27 & Templates27_1 & Keys31 & Templates31_1 & Keys32 & Keys34 & Templates34_1 & Keys36 & Templates42_1 & Templates43_1 & Keys51 & Keys53 & Keys55;
  "openstack@2026.1": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys27 & Templates27_1 & Keys31 & Templates31_1 & Keys32 & Keys34 & Templates34_1 & Keys36 & Templates42_1 & Templates43_1 & Templates44_1 & Keys51 & Keys53 & Keys55;
  "openstack@2026.2": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys27 & Templates27_1 & Keys31 & Templates31_1 & Keys32 & Keys34 & Templates34_1 & Keys37 & Templates37_1 & Templates42_1 & Templates43_1 & Templates44_1 & Keys51 & Keys52 & Keys53 & Keys55;
  "starlingx@2018.07": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys30 & Keys51 & Keys53 & Keys55 & Keys58 & Keys60 & Templates60_1 & Templates60_2 & Templates60_3 & Templates60_4 & Templates60_5 & Keys67;
  "starlingx@2018.10": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys30 & Keys51 & Keys53 & Keys55 & Keys58 & Keys60 & Templates60_1 & Templates60_2 & Templates60_3 & Templates60_4 & Templates60_5 & Keys67;
  "starlingx@2019": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys30 & Keys51 & Keys53 & Keys55 & Keys58 & Keys60 & Templates60_1 & Templates60_2 & Templates60_3 & Templates60_4 & Templates60_5 & Keys68;
  "starlingx@9": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys22 & Templates22_1 & Templates22_2 & Keys25 & Templates25_1 & Keys30 & Keys32 & Keys35 & Templates42_1 & Keys51 & Keys53 & Keys55 & Keys72;
  "starlingx@10": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys22 & Templates22_1 & Templates22_2 & Keys25 & Templates25_1 & Keys30 & Keys32 & Keys35 & Templates42_1 & Keys51 & Keys53 & Keys55 & Keys72;
  "starlingx@11": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys30 & Keys32 & Keys35 & Templates42_1 & Templates43_1 & Keys51 & Keys53 & Keys55 & Keys72;
  "starlingx@12": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys20 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys31 & Templates31_1 & Keys32 & Keys34 & Templates34_1 & Templates42_1 & Templates43_1 & Keys51 & Keys53 & Keys55 & Keys72;
  "openstack@2022.1": ImagePropertiesByTarget["openstack@yoga"];
  "openstack@2022.2": ImagePropertiesByTarget["openstack@zed"];
  "openstack@antelope": ImagePropertiesByTarget["openstack@2023.1"];
  "openstack@bobcat": ImagePropertiesByTarget["openstack@2023.2"];
  "openstack@caracal": ImagePropertiesByTarget["openstack@2024.1"];
  "openstack@dalmatian": ImagePropertiesByTarget["openstack@2024.2"];
  "openstack@epoxy": ImagePropertiesByTarget["openstack@2025.1"];
  "openstack@flamingo": ImagePropertiesByTarget["openstack@2025.2"];
  "openstack@gazpacho": ImagePropertiesByTarget["openstack@2026.1"];
  "openstack": ImagePropertiesByTarget["openstack@2026.2"];
  "openstack@hibiscus": ImagePropertiesByTarget["openstack@2026.2"];
  "openstack@master": ImagePropertiesByTarget["openstack@2026.2"];
  "starlingx@master": ImagePropertiesByTarget["starlingx@2019"];
  "starlingx@9.0": ImagePropertiesByTarget["starlingx@9"];
  "starlingx@10.0": ImagePropertiesByTarget["starlingx@10"];
  "starlingx@11.0": ImagePropertiesByTarget["starlingx@11"];
  "starlingx": ImagePropertiesByTarget["starlingx@12"];
  "starlingx@12.0": ImagePropertiesByTarget["starlingx@12"];
}

/** The properties of an image by the namespace that defines them. */
export interface ImagePropertiesByNamespace<Target extends keyof ImagePropertiesByTarget = "openstack@2026.2"> {
  "CIM::ProcessorAllocationSettingData": Chosen<ImagePropertiesByTarget[Target], "CIM_PASD_InstructionSet" | "CIM_PASD_ProcessorArchitecture" | "CIM_PASD_InstructionSetExtensionName">;
  "OS::Compute::DiskDevices": Chosen<ImagePropertiesByTarget[Target], "hw_floppy_bus" | "hw_rescue_bus" | "hw_rescue_device" | "hw_disk_type">;
  "OS::Compute::GuestHardware": Chosen<ImagePropertiesByTarget[Target], "hw_architecture" | "hw_vm_mode" | "hw_emulation_architecture" | "hw_input_bus" | "hw_time_hpet">;
  "OS::Compute::GuestShutdownBehavior": Chosen<ImagePropertiesByTarget[Target], "os_shutdown_timeout">;
  "OS::Compute::Hypervisor": Chosen<ImagePropertiesByTarget[Target], "hypervisor_type" | "vm_mode">;
  "OS::Compute::ImageHypervisor": Chosen<ImagePropertiesByTarget[Target], "img_hv_type" | "traits_required" | "img_hv_requested_version" | "hypervisor_version_requires">;
  "OS::Compute::InstanceData": Chosen<ImagePropertiesByTarget[Target], "img_config_drive" | "os_require_quiesce">;
  "OS::Compute::LibvirtImage": Chosen<ImagePropertiesByTarget[Target], "hw_cdrom_bus" | "hw_disk_bus" | "hw_firmware_type" | "hw_rng_model" | "hw_machine_type" | "hw_scsi_model" | "hw_video_ram" | "os_command_line" | "os_type" | "hw_vif_multiqueue_enabled" | "hw_qemu_guest_agent" | "img_hide_hypervisor_id" | "hw_video_model" | "hw_pmu" | "hw_pointer_model" | "hw_vif_model" | "hw_firmware_stateless">;
  "OS::Compute::Libvirt": Chosen<ImagePropertiesByTarget[Target], "hw_serial_port_count" | "hw_boot_menu" | "hw_mem_encryption" | "hw_virtio_packed_ring" | "hw_mem_encryption_model">;
  "OS::Compute::NUMATopologyImage": Chosen<ImagePropertiesByTarget[Target], "hw_numa_nodes" | "hw_numa_cpus" | "hw_numa_mem" | `hw_numa_cpus.${bigint}` | `hw_numa_mem.${bigint}`>;
  "OS::Compute::SecureBoot": Chosen<ImagePropertiesByTarget[Target], "os_secure_boot">;
  "OS::Compute::SnapshotImage": Chosen<ImagePropertiesByTarget[Target], "img_block_device_mapping" | "block_device_mapping" | "img_bdm_v2" | "bdm_v2" | "img_mappings" | "mappings" | "img_root_device_name" | "root_device_name" | "img_owner_id" | "owner_id">;
  "OS::Compute::VirtCPUTopology": Chosen<ImagePropertiesByTarget[Target], "hw_cpu_sockets" | "hw_cpu_cores" | "hw_cpu_threads" | "hw_cpu_max_sockets" | "hw_cpu_max_cores" | "hw_cpu_max_threads">;
  "OS::Compute::VMwareImage": Chosen<ImagePropertiesByTarget[Target], "img_version" | "vmware_image_version" | "vmware_linked_clone">;
  "OS::Compute::VMware": Chosen<ImagePropertiesByTarget[Target], "img_linked_clone" | "vmware_adaptertype" | "vmware_disktype" | "vmware_ostype">;
  "OS::Compute::Watchdog": Chosen<ImagePropertiesByTarget[Target], "hw_watchdog_action">;
  "OS::Compute::XenAPIImage": Chosen<ImagePropertiesByTarget[Target], "hw_auto_disk_config" | "hw_device_id" | "xenapi_device_id" | "hw_ipxe_boot" | "ipxe_boot" | "img_bittorrent" | "bittorrent" | "img_cache_in_nova" | "cache_in_nova" | "img_compression_level" | "xenapi_image_compression_level" | "img_use_agent" | "xenapi_use_agent" | "os_skip_agent_inject_files_at_boot" | "xenapi_skip_agent_inject_files_at_boot" | "os_skip_agent_inject_ssh" | "xenapi_skip_agent_inject_ssh">;
  "OS::Compute::XenAPI": Chosen<ImagePropertiesByTarget[Target], "auto_disk_config">;
  "OS::Glance::CommonImageProperties": Chosen<ImagePropertiesByTarget[Target], "architecture" | "os_distro" | "os_version" | "cinder_encryption_key_id" | "cinder_encryption_key_deletion_policy" | "kernel_id" | "ramdisk_id" | "instance_uuid" | "description" | "hw_cpu_mode">;
  "OS::Glance::Signatures": Chosen<ImagePropertiesByTarget[Target], "img_signature" | "img_signature_certificate_uuid" | "img_signature_hash_method" | "img_signature_key_type">;
  "OS::OperatingSystem": Chosen<ImagePropertiesByTarget[Target], "os_admin_user">;
  "OS::Software::DBMS": Chosen<ImagePropertiesByTarget[Target], "sw_database_mysql_listen_port" | "sw_database_postgresql_listen_port" | "sw_database_sqlserver_listen_port" | "sw_database_oracle_listen_port" | "sw_database_db2_port" | "sw_database_mongodb_listen_port" | "sw_database_couchbaseserver_listen_port" | "sw_database_redis_listen_port" | "sw_database_couchdb_listen_port" | "sw_database_cassandra_listen_port" | "sw_database_hazelcast_port" | "sw_database_hazlecast_port" | "sw_database_mysql_version" | "sw_database_mysql_admin" | "sw_database_postgresql_version" | "sw_database_postgresql_admin" | "sw_database_sqlserver_version" | "sw_database_sqlserver_edition" | "sw_database_sqlserver_admin" | "sw_database_postsqlserver_admin" | "sw_database_oracle_version" | "sw_database_oracle_edition" | "sw_database_db2_version" | "sw_database_db2_admin" | "sw_database_mongodb_version" | "sw_database_mongodb_admin" | "sw_database_couchbaseserver_version" | "sw_database_couchbaseserver_admin" | "sw_database_redis_version" | "sw_database_redis_admin" | "sw_database_couchdb_version" | "sw_database_couchdb_admin" | "sw_database_cassandra_version" | "sw_database_cassandra_admin" | "sw_database_hbase_version" | "sw_database_hazelcast_version" | "sw_database_hazlecast_version">;
  "OS::Software::WebServers": Chosen<ImagePropertiesByTarget[Target], "sw_webserver_apache_http_port" | "sw_webserver_apache_https_port" | "sw_webserver_nginx_http_port" | "sw_webserver_nginx_https_port" | "sw_webserver_iis_http_port" | "sw_webserver_iis_https_port" | "sw_webserver_apache_version" | "sw_webserver_nginx_version" | "sw_webserver_iis_version">;
  "OS::Compute::CPUMode": Chosen<ImagePropertiesByTarget[Target], "hw_cpu_mode">;
  "OS::Compute::CPUPinning": Chosen<ImagePropertiesByTarget[Target], "hw_cpu_policy" | "hw_cpu_thread_policy">;
  "OS::Compute::DedicatedCPUImage": Chosen<ImagePropertiesByTarget[Target], "hw_cpu_realtime_mask">;
  "OS::Compute::GuestDevices": Chosen<ImagePropertiesByTarget[Target], "hw_pci_numa_affinity_policy" | "hw_viommu_model" | "hw_sound_model" | "hw_usb_model" | "hw_redirected_usb_ports">;
  "OS::Compute::GuestMemoryBacking": Chosen<ImagePropertiesByTarget[Target], "hw_mem_page_size">;
  "OS::Compute::TPM": Chosen<ImagePropertiesByTarget[Target], "hw_tpm_model" | "hw_tpm_version">;
  "OS::Compute::VTPM": Chosen<ImagePropertiesByTarget[Target], "trait:COMPUTE_SECURITY_TPM_1_2" | "trait:COMPUTE_SECURITY_TPM_2_0">;
  "OS::Compute::TraitsImage": Chosen<ImagePropertiesByTarget[Target], `trait:${Templates22_1Values}` | `trait:CUSTOM_${string}` | `trait:${Templates25_1Values}` | `trait:${Templates27_1Values}` | `trait:${Templates31_1Values}` | `trait:${Templates34_1Values}` | `trait:${Templates37_1Values}` | `trait:${Templates42_1Values}` | `trait:${Templates43_1Values}` | `trait:${Templates44_1Values}`>;
  "OS::Compute::EphemeralEncryptionImage": Chosen<ImagePropertiesByTarget[Target], "hw_ephemeral_encryption_secret_uuid">;
  "OS::Compute::GuestMemory": Chosen<ImagePropertiesByTarget[Target], "hw_maxphysaddr_mode" | "hw_maxphysaddr_bits" | "hw_locked_memory">;
  "OS::Compute::EphemeralEncryption": Chosen<ImagePropertiesByTarget[Target], "hw_ephemeral_encryption" | "hw_ephemeral_encryption_format">;
  "OS::Compute::IronicImage": Chosen<ImagePropertiesByTarget[Target], "img_type" | "stage2_id" | "ks_template" | "boot_iso_id" | "disk_file_extension">;
  "OS::Cinder::Volumetype": Chosen<ImagePropertiesByTarget[Target], "cinder_img_volume_type">;
  "OS::Software::Runtimes": Chosen<ImagePropertiesByTarget[Target], "sw_runtime_php_version" | "sw_runtime_python_version" | "sw_runtime_java_version" | "sw_runtime_ruby_version" | "sw_runtime_perl_version">;
  "StarlingX::Compute::CpuAndCache": Chosen<ImagePropertiesByTarget[Target], "hw_cpu_realtime_mask" | `hw_numa_node.${bigint}` | `hw_cache_l3.${bigint}` | `hw_cache_l3_code.${bigint}` | `hw_cache_l3_data.${bigint}` | `hw_cache_vcpus.${bigint}`>;
  "StarlingX::Compute::ImageHardware": Chosen<ImagePropertiesByTarget[Target], "hw_vif_model" | "hw_pointer_model" | "hw_cpu_model">;
  "StarlingX::Glance::RawCache": Chosen<ImagePropertiesByTarget[Target], "cache_raw" | "cache_raw_status" | "cache_raw_size" | "cache_raw_url" | "cache_raw_error">;
  "TiS::Compute::LiveMigrationImage": Chosen<ImagePropertiesByTarget[Target], "hw_wrs_live_migration_timeout" | "hw_wrs_live_migration_max_downtime" | "sw_wrs_auto_recovery">;
  "StarlingX::VIM::LiveMigration": Chosen<ImagePropertiesByTarget[Target], "hw_wrs_live_migration_timeout" | "hw_wrs_live_migration_max_downtime">;
  "StarlingX::VIM::Recovery": Chosen<ImagePropertiesByTarget[Target], "sw_wrs_auto_recovery">;
}

/** The properties of an image by the object of a namespace that groups them; what an object requires must be there. */
export interface ImagePropertiesByObject<Target extends keyof ImagePropertiesByTarget = "openstack@2026.2"> {
  "OS::Software::DBMS": {
    "MySQL": Chosen<ImagePropertiesByTarget[Target], "sw_database_mysql_listen_port" | "sw_database_mysql_version" | "sw_database_mysql_admin">;
    "PostgreSQL": Chosen<ImagePropertiesByTarget[Target], "sw_database_postgresql_listen_port" | "sw_database_postgresql_version" | "sw_database_postgresql_admin">;
    "SQL Server": Chosen<ImagePropertiesByTarget[Target], "sw_database_sqlserver_listen_port" | "sw_database_sqlserver_version" | "sw_database_sqlserver_edition" | "sw_database_sqlserver_admin" | "sw_database_postsqlserver_admin">;
    "Oracle": Chosen<ImagePropertiesByTarget[Target], "sw_database_oracle_listen_port" | "sw_database_oracle_version" | "sw_database_oracle_edition">;
    "DB2": Chosen<ImagePropertiesByTarget[Target], "sw_database_db2_port" | "sw_database_db2_version" | "sw_database_db2_admin">;
    "MongoDB": Chosen<ImagePropertiesByTarget[Target], "sw_database_mongodb_listen_port" | "sw_database_mongodb_version" | "sw_database_mongodb_admin">;
    "Couchbase Server": Chosen<ImagePropertiesByTarget[Target], "sw_database_couchbaseserver_listen_port" | "sw_database_couchbaseserver_version" | "sw_database_couchbaseserver_admin">;
    "Redis": Chosen<ImagePropertiesByTarget[Target], "sw_database_redis_listen_port" | "sw_database_redis_version" | "sw_database_redis_admin">;
    "CouchDB": Chosen<ImagePropertiesByTarget[Target], "sw_database_couchdb_listen_port" | "sw_database_couchdb_version" | "sw_database_couchdb_admin">;
    "Apache Cassandra": Chosen<ImagePropertiesByTarget[Target], "sw_database_cassandra_listen_port" | "sw_database_cassandra_version" | "sw_database_cassandra_admin">;
    "Hazelcast": Chosen<ImagePropertiesByTarget[Target], "sw_database_hazelcast_port" | "sw_database_hazlecast_port" | "sw_database_hazelcast_version" | "sw_database_hazlecast_version">;
    "HBase": Chosen<ImagePropertiesByTarget[Target], "sw_database_hbase_version">;
  };
  "OS::Software::WebServers": {
    "Apache HTTP Server": Chosen<ImagePropertiesByTarget[Target], "sw_webserver_apache_http_port" | "sw_webserver_apache_https_port" | "sw_webserver_apache_version">;
    "Nginx": Chosen<ImagePropertiesByTarget[Target], "sw_webserver_nginx_http_port" | "sw_webserver_nginx_https_port" | "sw_webserver_nginx_version">;
    "IIS": Chosen<ImagePropertiesByTarget[Target], "sw_webserver_iis_http_port" | "sw_webserver_iis_https_port" | "sw_webserver_iis_version">;
  };
  "OS::Software::Runtimes": {
    "PHP": Chosen<ImagePropertiesByTarget[Target], "sw_runtime_php_version">;
    "Python": Chosen<ImagePropertiesByTarget[Target], "sw_runtime_python_version">;
    "Java": Chosen<ImagePropertiesByTarget[Target], "sw_runtime_java_version">;
    "Ruby": Chosen<ImagePropertiesByTarget[Target], "sw_runtime_ruby_version">;
    "Perl": Chosen<ImagePropertiesByTarget[Target], "sw_runtime_perl_version">;
  };
}

/**
 * The metadata of a host aggregate, as a target knows them.
 * A key that the target does not know is an error, unless it is let in by name: `AggregateMetadata<"openstack@2026.2", "acme_tier" | `scs_${string}`>`.
 */
export type AggregateMetadata<Target extends keyof AggregateMetadataByTarget = "openstack@2026.2", Foreign extends string = never> =
  AggregateMetadataByTarget[Target] & { [K in Foreign]?: string };

/** The metadata of a host aggregate by target: a platform and its release, by any of its names. */
export interface AggregateMetadataByTarget {
  "openstack@yoga": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys11 & Templates11_1 & Templates11_2 & Templates11_3;
  "openstack@zed": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys11 & Templates11_1 & Templates11_2 & Templates11_3 & Templates12_1;
  "openstack@2023.1": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys11 & Templates11_1 & Templates11_2 & Templates11_3 & Templates12_1;
  "openstack@2023.2": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys11 & Templates11_1 & Templates11_2 & Templates11_3 & Templates12_1 & Keys16;
  "openstack@2024.1": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys11 & Templates11_1 & Templates11_2 & Templates11_3 & Templates12_1 & Templates13_1 & Keys16;
  "openstack@2024.2": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys11 & Templates11_1 & Templates11_2 & Templates11_3 & Templates12_1 & Templates13_1 & Templates14_1 & Keys16;
  "openstack@2025.1": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys11 & Templates11_1 & Templates11_2 & Templates11_3 & Templates12_1 & Templates13_1 & Templates14_1 & Keys16 & Keys17;
  "openstack@2025.2": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys11 & Templates11_1 & Templates11_2 & Templates11_3 & Templates12_1 & Templates13_1 & Templates14_1 & Templates15_1 & Keys16 & Keys17;
  "openstack@2026.1": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys11 & Templates11_1 & Templates11_2 & Templates11_3 & Templates12_1 & Templates13_1 & Templates14_1 & Templates15_1 & Keys16 & Keys17;
  "openstack@2026.2": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys11 & Templates11_1 & Templates11_2 & Templates11_3 & Templates12_1 & Templates13_1 & Templates14_1 & Templates15_1 & Keys16 & Keys17;
  "starlingx@2018.07": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys62;
  "starlingx@2018.10": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys62;
  "starlingx@2019": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys62;
  "starlingx@9": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys11 & Templates11_1 & Templates11_2 & Templates11_3 & Templates12_1;
  "starlingx@10": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys11 & Templates11_1 & Templates11_2 & Templates11_3 & Templates12_1;
  "starlingx@11": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys11 & Templates11_1 & Templates11_2 & Templates11_3 & Templates12_1 & Templates13_1 & Keys16;
  "starlingx@12": Keys2 & Keys3 & Keys6 & Keys9 & Keys10 & Templates10_1 & Keys11 & Templates11_1 & Templates11_2 & Templates11_3 & Templates12_1 & Templates13_1 & Templates14_1 & Keys16 & Keys17;
  "openstack@2022.1": AggregateMetadataByTarget["openstack@yoga"];
  "openstack@2022.2": AggregateMetadataByTarget["openstack@zed"];
  "openstack@antelope": AggregateMetadataByTarget["openstack@2023.1"];
  "openstack@bobcat": AggregateMetadataByTarget["openstack@2023.2"];
  "openstack@caracal": AggregateMetadataByTarget["openstack@2024.1"];
  "openstack@dalmatian": AggregateMetadataByTarget["openstack@2024.2"];
  "openstack@epoxy": AggregateMetadataByTarget["openstack@2025.1"];
  "openstack@flamingo": AggregateMetadataByTarget["openstack@2025.2"];
  "openstack@gazpacho": AggregateMetadataByTarget["openstack@2026.1"];
  "openstack": AggregateMetadataByTarget["openstack@2026.2"];
  "openstack@hibiscus": AggregateMetadataByTarget["openstack@2026.2"];
  "openstack@master": AggregateMetadataByTarget["openstack@2026.2"];
  "starlingx@master": AggregateMetadataByTarget["starlingx@2019"];
  "starlingx@9.0": AggregateMetadataByTarget["starlingx@9"];
  "starlingx@10.0": AggregateMetadataByTarget["starlingx@10"];
  "starlingx@11.0": AggregateMetadataByTarget["starlingx@11"];
  "starlingx": AggregateMetadataByTarget["starlingx@12"];
  "starlingx@12.0": AggregateMetadataByTarget["starlingx@12"];
}

/** The metadata of a host aggregate by the namespace that defines them. */
export interface AggregateMetadataByNamespace<Target extends keyof AggregateMetadataByTarget = "openstack@2026.2"> {
  "CIM::ProcessorAllocationSettingData": Chosen<AggregateMetadataByTarget[Target], "CIM_PASD_InstructionSetExtensionName" | "CIM_PASD_InstructionSet" | "CIM_PASD_ProcessorArchitecture">;
  "CIM::ResourceAllocationSettingData": Chosen<AggregateMetadataByTarget[Target], "CIM_RASD_ConsumerVisibility" | "CIM_RASD_MappingBehavior" | "CIM_RASD_ResourceType" | "CIM_RASD_Address" | "CIM_RASD_AddressOnParent" | "CIM_RASD_AllocationUnits" | "CIM_RASD_AutomaticAllocation" | "CIM_RASD_AutomaticDeallocation" | "CIM_RASD_Limit" | "CIM_RASD_OtherResourceType" | "CIM_RASD_Parent" | "CIM_RASD_PoolID" | "CIM_RASD_Reservation" | "CIM_RASD_ResourceSubType" | "CIM_RASD_VirtualQuantity" | "CIM_RASD_VirtualQuantityUnits" | "CIM_RASD_Weight" | "CIM_RASD_Connection" | "CIM_RASD_HostResource">;
  "CIM::StorageAllocationSettingData": Chosen<AggregateMetadataByTarget[Target], "CIM_SASD_Access" | "CIM_SASD_HostExtentNameFormat" | "CIM_SASD_HostExtentNameNamespace" | "CIM_SASD_HostExtentName" | "CIM_SASD_HostExtentStartingAddress" | "CIM_SASD_HostResourceBlockSize" | "CIM_SASD_Limit" | "CIM_SASD_OtherHostExtentNameFormat" | "CIM_SASD_OtherHostExtentNameNamespace" | "CIM_SASD_Reservation" | "CIM_SASD_VirtualQuantity" | "CIM_SASD_VirtualQuantityUnits" | "CIM_SASD_VirtualResourceBlockSize">;
  "CIM::VirtualSystemSettingData": Chosen<AggregateMetadataByTarget[Target], "CIM_VSSD_AutomaticStartupAction" | "CIM_VSSD_AutomaticRecoveryAction" | "CIM_VSSD_AutomaticShutdownAction" | "CIM_VSSD_AutomaticStartupActionDelay" | "CIM_VSSD_AutomaticStartupActionSequenceNumber" | "CIM_VSSD_ConfigurationDataRoot" | "CIM_VSSD_ConfigurationFile" | "CIM_VSSD_ConfigurationID" | "CIM_VSSD_CreationTime" | "CIM_VSSD_LogDataRoot" | "CIM_VSSD_RecoveryFile" | "CIM_VSSD_SnapshotDataRoot" | "CIM_VSSD_SuspendDataRoot" | "CIM_VSSD_SwapFileDataRoot" | "CIM_VSSD_VirtualSystemIdentifier" | "CIM_VSSD_VirtualSystemType" | "CIM_VSSD_Notes">;
  "OS::Compute::AggregateAvailabilityZone": Chosen<AggregateMetadataByTarget[Target], "availability_zone">;
  "OS::Compute::AggregateIoOpsFilter": Chosen<AggregateMetadataByTarget[Target], "max_io_ops_per_host">;
  "OS::Compute::AggregateIsolation": Chosen<AggregateMetadataByTarget[Target], "filter_tenant_id" | "instance_type" | `${Templates10_1Values}` | `filter_tenant_id${string}` | `trait:${string}` | `${Templates11_3Values}` | `${Templates12_1Values}` | `${Templates13_1Values}` | `${Templates14_1Values}` | `${Templates15_1Values}`>;
  "OS::Compute::AggregateNumInstancesFilter": Chosen<AggregateMetadataByTarget[Target], "max_instances_per_host">;
  "OS::Compute::AggregateWeights": Chosen<AggregateMetadataByTarget[Target], "cpu_weight_multiplier" | "ram_weight_multiplier" | "disk_weight_multiplier" | "io_ops_weight_multiplier" | "metrics_weight_multiplier" | "pci_weight_multiplier" | "soft_affinity_weight_multiplier" | "soft_anti_affinity_weight_multiplier" | "build_failure_weight_multiplier" | "cross_cell_move_weight_multiplier" | "hypervisor_version_weight_multiplier" | "num_instances_weight_multiplier" | "image_props_weight_multiplier">;
  "OS::Compute::HostCapabilities": Chosen<AggregateMetadataByTarget[Target], "aggregate_instance_extra_specs:cpu_info:vendor" | "aggregate_instance_extra_specs:cpu_info:model" | "aggregate_instance_extra_specs:cpu_info:arch" | "aggregate_instance_extra_specs:cpu_info:topology:cores" | "aggregate_instance_extra_specs:cpu_info:topology:threads" | "aggregate_instance_extra_specs:cpu_info:topology:sockets" | "aggregate_instance_extra_specs:cpu_info:features">;
  "OS::Compute::AggregateAllocationRatios": Chosen<AggregateMetadataByTarget[Target], "cpu_allocation_ratio" | "ram_allocation_ratio">;
  "OS::Compute::AggregateDiskFilter": Chosen<AggregateMetadataByTarget[Target], "disk_allocation_ratio">;
}

/**
 * The metadata of a server, as a target knows them.
 * A key that the target does not know is an error, unless it is let in by name: `ServerMetadata<"openstack@2026.2", "acme_tier" | `scs_${string}`>`.
 */
export type ServerMetadata<Target extends keyof ServerMetadataByTarget = "openstack@2026.2", Foreign extends string = never> =
  ServerMetadataByTarget[Target] & { [K in Foreign]?: string };

/** The metadata of a server by target: a platform and its release, by any of its names. */
export interface ServerMetadataByTarget {
  "openstack@yoga": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55;
  "openstack@zed": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55;
  "openstack@2023.1": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55;
  "openstack@2023.2": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55;
  "openstack@2024.1": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55;
  "openstack@2024.2": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55;
  "openstack@2025.1": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55;
  "openstack@2025.2": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55;
  "openstack@2026.1": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55;
  "openstack@2026.2": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55;
  "starlingx@2018.07": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55 & Keys69;
  "starlingx@2018.10": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55 & Keys69;
  "starlingx@2019": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55 & Keys69;
  "starlingx@9": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55 & Keys73;
  "starlingx@10": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55 & Keys73;
  "starlingx@11": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55 & Keys73;
  "starlingx@12": Keys41 & Templates41_1 & Keys53 & Keys54 & Keys55 & Keys73;
  "openstack@2022.1": ServerMetadataByTarget["openstack@yoga"];
  "openstack@2022.2": ServerMetadataByTarget["openstack@zed"];
  "openstack@antelope": ServerMetadataByTarget["openstack@2023.1"];
  "openstack@bobcat": ServerMetadataByTarget["openstack@2023.2"];
  "openstack@caracal": ServerMetadataByTarget["openstack@2024.1"];
  "openstack@dalmatian": ServerMetadataByTarget["openstack@2024.2"];
  "openstack@epoxy": ServerMetadataByTarget["openstack@2025.1"];
  "openstack@flamingo": ServerMetadataByTarget["openstack@2025.2"];
  "openstack@gazpacho": ServerMetadataByTarget["openstack@2026.1"];
  "openstack": ServerMetadataByTarget["openstack@2026.2"];
  "openstack@hibiscus": ServerMetadataByTarget["openstack@2026.2"];
  "openstack@master": ServerMetadataByTarget["openstack@2026.2"];
  "starlingx@master": ServerMetadataByTarget["starlingx@2019"];
  "starlingx@9.0": ServerMetadataByTarget["starlingx@9"];
  "starlingx@10.0": ServerMetadataByTarget["starlingx@10"];
  "starlingx@11.0": ServerMetadataByTarget["starlingx@11"];
  "starlingx": ServerMetadataByTarget["starlingx@12"];
  "starlingx@12.0": ServerMetadataByTarget["starlingx@12"];
}

/** The metadata of a server by the namespace that defines them. */
export interface ServerMetadataByNamespace<Target extends keyof ServerMetadataByTarget = "openstack@2026.2"> {
  "OS::Compute::ServerMetadata": Chosen<ServerMetadataByTarget[Target], "HA_Enabled" | `metering.${string}`>;
  "OS::Software::WebServers": Chosen<ServerMetadataByTarget[Target], "sw_webserver_apache_http_port" | "sw_webserver_apache_https_port" | "sw_webserver_nginx_http_port" | "sw_webserver_nginx_https_port" | "sw_webserver_iis_http_port" | "sw_webserver_iis_https_port" | "sw_webserver_apache_version" | "sw_webserver_nginx_version" | "sw_webserver_iis_version">;
  "OS::Software::DBMS": Chosen<ServerMetadataByTarget[Target], "sw_database_mysql_version" | "sw_database_mysql_admin" | "sw_database_postgresql_version" | "sw_database_postgresql_admin" | "sw_database_sqlserver_version" | "sw_database_sqlserver_edition" | "sw_database_sqlserver_admin" | "sw_database_postsqlserver_admin" | "sw_database_oracle_version" | "sw_database_oracle_edition" | "sw_database_db2_version" | "sw_database_db2_admin" | "sw_database_mongodb_version" | "sw_database_mongodb_admin" | "sw_database_couchbaseserver_version" | "sw_database_couchbaseserver_admin" | "sw_database_redis_version" | "sw_database_redis_admin" | "sw_database_couchdb_version" | "sw_database_couchdb_admin" | "sw_database_cassandra_version" | "sw_database_cassandra_admin" | "sw_database_hbase_version" | "sw_database_hazelcast_version" | "sw_database_hazlecast_version" | "sw_database_mysql_listen_port" | "sw_database_postgresql_listen_port" | "sw_database_sqlserver_listen_port" | "sw_database_oracle_listen_port" | "sw_database_db2_port" | "sw_database_mongodb_listen_port" | "sw_database_couchbaseserver_listen_port" | "sw_database_redis_listen_port" | "sw_database_couchdb_listen_port" | "sw_database_cassandra_listen_port" | "sw_database_hazelcast_port" | "sw_database_hazlecast_port">;
  "OS::Software::Runtimes": Chosen<ServerMetadataByTarget[Target], "sw_runtime_php_version" | "sw_runtime_python_version" | "sw_runtime_java_version" | "sw_runtime_ruby_version" | "sw_runtime_perl_version">;
  "StarlingX::Compute::LiveMigrationOptions": Chosen<ServerMetadataByTarget[Target], "hw:wrs:live_migration_auto_converge" | "hw:wrs:live_migration_tunnel">;
  "TiS::Compute::LiveMigrationInstance": Chosen<ServerMetadataByTarget[Target], "hw:wrs:live_migration_timeout" | "hw:wrs:live_migration_max_downtime" | "sw:wrs:auto_recovery">;
  "TiS::Compute::RecoveryInstance": Chosen<ServerMetadataByTarget[Target], "sw:wrs:recovery_priority">;
  "StarlingX::VIM::LiveMigration": Chosen<ServerMetadataByTarget[Target], "hw:wrs:live_migration_timeout">;
  "StarlingX::VIM::Priority": Chosen<ServerMetadataByTarget[Target], "sw:wrs:recovery_priority">;
}

/** The metadata of a server by the object of a namespace that groups them; what an object requires must be there. */
export interface ServerMetadataByObject<Target extends keyof ServerMetadataByTarget = "openstack@2026.2"> {
  "OS::Software::WebServers": {
    "Apache HTTP Server": Chosen<ServerMetadataByTarget[Target], "sw_webserver_apache_http_port" | "sw_webserver_apache_https_port" | "sw_webserver_apache_version">;
    "Nginx": Chosen<ServerMetadataByTarget[Target], "sw_webserver_nginx_http_port" | "sw_webserver_nginx_https_port" | "sw_webserver_nginx_version">;
    "IIS": Chosen<ServerMetadataByTarget[Target], "sw_webserver_iis_http_port" | "sw_webserver_iis_https_port" | "sw_webserver_iis_version">;
  };
  "OS::Software::DBMS": {
    "MySQL": Chosen<ServerMetadataByTarget[Target], "sw_database_mysql_version" | "sw_database_mysql_admin" | "sw_database_mysql_listen_port">;
    "PostgreSQL": Chosen<ServerMetadataByTarget[Target], "sw_database_postgresql_version" | "sw_database_postgresql_admin" | "sw_database_postgresql_listen_port">;
    "SQL Server": Chosen<ServerMetadataByTarget[Target], "sw_database_sqlserver_version" | "sw_database_sqlserver_edition" | "sw_database_sqlserver_admin" | "sw_database_postsqlserver_admin" | "sw_database_sqlserver_listen_port">;
    "Oracle": Chosen<ServerMetadataByTarget[Target], "sw_database_oracle_version" | "sw_database_oracle_edition" | "sw_database_oracle_listen_port">;
    "DB2": Chosen<ServerMetadataByTarget[Target], "sw_database_db2_version" | "sw_database_db2_admin" | "sw_database_db2_port">;
    "MongoDB": Chosen<ServerMetadataByTarget[Target], "sw_database_mongodb_version" | "sw_database_mongodb_admin" | "sw_database_mongodb_listen_port">;
    "Couchbase Server": Chosen<ServerMetadataByTarget[Target], "sw_database_couchbaseserver_version" | "sw_database_couchbaseserver_admin" | "sw_database_couchbaseserver_listen_port">;
    "Redis": Chosen<ServerMetadataByTarget[Target], "sw_database_redis_version" | "sw_database_redis_admin" | "sw_database_redis_listen_port">;
    "CouchDB": Chosen<ServerMetadataByTarget[Target], "sw_database_couchdb_version" | "sw_database_couchdb_admin" | "sw_database_couchdb_listen_port">;
    "Apache Cassandra": Chosen<ServerMetadataByTarget[Target], "sw_database_cassandra_version" | "sw_database_cassandra_admin" | "sw_database_cassandra_listen_port">;
    "HBase": Chosen<ServerMetadataByTarget[Target], "sw_database_hbase_version">;
    "Hazelcast": Chosen<ServerMetadataByTarget[Target], "sw_database_hazelcast_version" | "sw_database_hazlecast_version" | "sw_database_hazelcast_port" | "sw_database_hazlecast_port">;
  };
  "OS::Software::Runtimes": {
    "PHP": Chosen<ServerMetadataByTarget[Target], "sw_runtime_php_version">;
    "Python": Chosen<ServerMetadataByTarget[Target], "sw_runtime_python_version">;
    "Java": Chosen<ServerMetadataByTarget[Target], "sw_runtime_java_version">;
    "Ruby": Chosen<ServerMetadataByTarget[Target], "sw_runtime_ruby_version">;
    "Perl": Chosen<ServerMetadataByTarget[Target], "sw_runtime_perl_version">;
  };
}

/**
 * The scheduler hints of a server request, as a target knows them.
 * A key that the target does not know is an error, unless it is let in by name: `SchedulerHints<"openstack@2026.2", "acme_tier" | `scs_${string}`>`.
 */
export type SchedulerHints<Target extends keyof SchedulerHintsByTarget = "openstack@2026.2", Foreign extends string = never> =
  SchedulerHintsByTarget[Target] & { [K in Foreign]?: string | number };

/** The scheduler hints of a server request by target: a platform and its release, by any of its names. */
export interface SchedulerHintsByTarget {
  "openstack@yoga": Keys5;
  "openstack@zed": Keys5;
  "openstack@2023.1": Keys5;
  "openstack@2023.2": Keys5;
  "openstack@2024.1": Keys5;
  "openstack@2024.2": Keys5;
  "openstack@2025.1": Keys5;
  "openstack@2025.2": Keys5;
  "openstack@2026.1": Keys5;
  "openstack@2026.2": Keys5;
  "starlingx@2018.07": Keys5;
  "starlingx@2018.10": Keys5;
  "starlingx@2019": Keys5;
  "starlingx@9": Keys5;
  "starlingx@10": Keys5;
  "starlingx@11": Keys5;
  "starlingx@12": Keys5;
  "openstack@2022.1": SchedulerHintsByTarget["openstack@yoga"];
  "openstack@2022.2": SchedulerHintsByTarget["openstack@zed"];
  "openstack@antelope": SchedulerHintsByTarget["openstack@2023.1"];
  "openstack@bobcat": SchedulerHintsByTarget["openstack@2023.2"];
  "openstack@caracal": SchedulerHintsByTarget["openstack@2024.1"];
  "openstack@dalmatian": SchedulerHintsByTarget["openstack@2024.2"];
  "openstack@epoxy": SchedulerHintsByTarget["openstack@2025.1"];
  "openstack@flamingo": SchedulerHintsByTarget["openstack@2025.2"];
  "openstack@gazpacho": SchedulerHintsByTarget["openstack@2026.1"];
  "openstack": SchedulerHintsByTarget["openstack@2026.2"];
  "openstack@hibiscus": SchedulerHintsByTarget["openstack@2026.2"];
  "openstack@master": SchedulerHintsByTarget["openstack@2026.2"];
  "starlingx@master": SchedulerHintsByTarget["starlingx@2019"];
  "starlingx@9.0": SchedulerHintsByTarget["starlingx@9"];
  "starlingx@10.0": SchedulerHintsByTarget["starlingx@10"];
  "starlingx@11.0": SchedulerHintsByTarget["starlingx@11"];
  "starlingx": SchedulerHintsByTarget["starlingx@12"];
  "starlingx@12.0": SchedulerHintsByTarget["starlingx@12"];
}

/** The scheduler hints of a server request by the namespace that defines them. */
export interface SchedulerHintsByNamespace<Target extends keyof SchedulerHintsByTarget = "openstack@2026.2"> {
  "CIM::ProcessorAllocationSettingData": Chosen<SchedulerHintsByTarget[Target], "InstructionSet" | "ProcessorArchitecture" | "InstructionSetExtensionName">;
  "OS::Compute::SchedulerHints": Chosen<SchedulerHintsByTarget[Target], "group" | "different_host" | "same_host" | "query" | "build_near_host_ip" | "cidr" | "target_cell" | "different_cell" | "reservation">;
}

/**
 * The metadata of a server group, as a target knows them.
 * A key that the target does not know is an error, unless it is let in by name: `ServerGroupMetadata<"starlingx@2019", "acme_tier" | `scs_${string}`>`.
 */
export type ServerGroupMetadata<Target extends keyof ServerGroupMetadataByTarget = "starlingx@2019", Foreign extends string = never> =
  ServerGroupMetadataByTarget[Target] & { [K in Foreign]?: string };

/** The metadata of a server group by target: a platform and its release, by any of its names. */
export interface ServerGroupMetadataByTarget {
  "starlingx@2018.07": Keys71;
  "starlingx@2018.10": Keys71;
  "starlingx@2019": Keys71;
  "starlingx@master": ServerGroupMetadataByTarget["starlingx@2019"];
}

/** The metadata of a server group by the namespace that defines them. */
export interface ServerGroupMetadataByNamespace<Target extends keyof ServerGroupMetadataByTarget = "starlingx@2019"> {
  "StarlingX::Compute::ServerGroup": Chosen<ServerGroupMetadataByTarget[Target], "wrs-sg:best_effort" | "wrs-sg:group_size">;
}

/**
 * The metadata of a volume, as a target knows them.
 * A key that the target does not know is an error, unless it is let in by name: `VolumeMetadata<"openstack@2026.2", "acme_tier" | `scs_${string}`>`.
 */
export type VolumeMetadata<Target extends keyof VolumeMetadataByTarget = "openstack@2026.2", Foreign extends string = never> =
  VolumeMetadataByTarget[Target] & { [K in Foreign]?: string };

/** The metadata of a volume by target: a platform and its release, by any of its names. */
export interface VolumeMetadataByTarget {
  "openstack@yoga": Keys8 & Keys9;
  "openstack@zed": Keys8 & Keys9;
  "openstack@2023.1": Keys8 & Keys9;
  "openstack@2023.2": Keys8 & Keys9;
  "openstack@2024.1": Keys8 & Keys9;
  "openstack@2024.2": Keys8 & Keys9;
  "openstack@2025.1": Keys8 & Keys9;
  "openstack@2025.2": Keys8 & Keys9;
  "openstack@2026.1": Keys8 & Keys9;
  "openstack@2026.2": Keys8 & Keys9;
  "starlingx@2018.07": Keys8 & Keys9;
  "starlingx@2018.10": Keys8 & Keys9;
  "starlingx@2019": Keys8 & Keys9;
  "starlingx@9": Keys8 & Keys9;
  "starlingx@10": Keys8 & Keys9;
  "starlingx@11": Keys8 & Keys9;
  "starlingx@12": Keys8 & Keys9;
  "openstack@2022.1": VolumeMetadataByTarget["openstack@yoga"];
  "openstack@2022.2": VolumeMetadataByTarget["openstack@zed"];
  "openstack@antelope": VolumeMetadataByTarget["openstack@2023.1"];
  "openstack@bobcat": VolumeMetadataByTarget["openstack@2023.2"];
  "openstack@caracal": VolumeMetadataByTarget["openstack@2024.1"];
  "openstack@dalmatian": VolumeMetadataByTarget["openstack@2024.2"];
  "openstack@epoxy": VolumeMetadataByTarget["openstack@2025.1"];
  "openstack@flamingo": VolumeMetadataByTarget["openstack@2025.2"];
  "openstack@gazpacho": VolumeMetadataByTarget["openstack@2026.1"];
  "openstack": VolumeMetadataByTarget["openstack@2026.2"];
  "openstack@hibiscus": VolumeMetadataByTarget["openstack@2026.2"];
  "openstack@master": VolumeMetadataByTarget["openstack@2026.2"];
  "starlingx@master": VolumeMetadataByTarget["starlingx@2019"];
  "starlingx@9.0": VolumeMetadataByTarget["starlingx@9"];
  "starlingx@10.0": VolumeMetadataByTarget["starlingx@10"];
  "starlingx@11.0": VolumeMetadataByTarget["starlingx@11"];
  "starlingx": VolumeMetadataByTarget["starlingx@12"];
  "starlingx@12.0": VolumeMetadataByTarget["starlingx@12"];
}

/** The metadata of a volume by the namespace that defines them. */
export interface VolumeMetadataByNamespace<Target extends keyof VolumeMetadataByTarget = "openstack@2026.2"> {
  "CIM::StorageAllocationSettingData": Chosen<VolumeMetadataByTarget[Target], "CIM_SASD_Access" | "CIM_SASD_HostExtentNameFormat" | "CIM_SASD_HostExtentNameNamespace" | "CIM_SASD_HostExtentName" | "CIM_SASD_HostExtentStartingAddress" | "CIM_SASD_HostResourceBlockSize" | "CIM_SASD_Limit" | "CIM_SASD_OtherHostExtentNameFormat" | "CIM_SASD_OtherHostExtentNameNamespace" | "CIM_SASD_Reservation" | "CIM_SASD_VirtualQuantity" | "CIM_SASD_VirtualQuantityUnits" | "CIM_SASD_VirtualResourceBlockSize">;
}

/**
 * The image metadata of a volume, as a target knows them.
 * A key that the target does not know is an error, unless it is let in by name: `VolumeImageMetadata<"openstack@2026.2", "acme_tier" | `scs_${string}`>`.
 */
export type VolumeImageMetadata<Target extends keyof VolumeImageMetadataByTarget = "openstack@2026.2", Foreign extends string = never> =
  VolumeImageMetadataByTarget[Target] & { [K in Foreign]?: string };

/** The image metadata of a volume by target: a platform and its release, by any of its names. */
export interface VolumeImageMetadataByTarget {
  "openstack@yoga": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys22 & Templates22_1 & Templates22_2 & Keys30 & Keys35 & Keys53 & Keys55;
  "openstack@zed": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys22 & Templates22_1 & Templates22_2 & Keys25 & Templates25_1 & Keys30 & Keys35 & Keys53 & Keys55;
  "openstack@2023.1": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys22 & Templates22_1 & Templates22_2 & Keys25 & Templates25_1 & Keys30 & Keys35 & Templates42_1 & Keys53 & Keys55;
  "openstack@2023.2": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys22 & Templates22_1 & Templates22_2 & Keys25 & Templates25_1 & Keys30 & Keys35 & Templates42_1 & Templates43_1 & Keys53 & Keys55;
  "openstack@2024.1": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys30 & Keys35 & Templates42_1 & Templates43_1 & Keys53 & Keys55;
  "openstack@2024.2": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys30 & Keys34 & Templates34_1 & Keys35 & Templates42_1 & Templates43_1 & Keys53 & Keys55;
  "openstack@2025.1": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys31 & Templates31_1 & Keys34 & Templates34_1 & Templates42_1 & Templates43_1 & Keys53 & Keys55;
  "openstack@2025.2": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys27 & Templates27_1 & Keys31 & Templates31_1 & Keys34 & Templates34_1 & Keys36 & Templates42_1 & Templates43_1 & Keys53 & Keys55;
  "openstack@2026.1": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys27 & Templates27_1 & Keys31 & Templates31_1 & Keys34 & Templates34_1 & Keys36 & Templates42_1 & Templates43_1 & Templates44_1 & Keys53 & Keys55;
  "openstack@2026.2": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys27 & Templates27_1 & Keys31 & Templates31_1 & Keys34 & Templates34_1 & Keys37 & Templates37_1 & Templates42_1 & Templates43_1 & Templates44_1 & Keys53 & Keys55;
  "starlingx@2018.07": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys30 & Keys53 & Keys55 & Keys58 & Keys61 & Templates61_1 & Templates61_2 & Templates61_3 & Templates61_4 & Templates61_5 & Keys67;
  "starlingx@2018.10": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys30 & Keys53 & Keys55 & Keys58 & Keys61 & Templates61_1 & Templates61_2 & Templates61_3 & Templates61_4 & Templates61_5 & Keys67;
  "starlingx@2019": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys30 & Keys53 & Keys55 & Keys58 & Keys61 & Templates61_1 & Templates61_2 & Templates61_3 & Templates61_4 & Templates61_5 & Keys68;
  "starlingx@9": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys22 & Templates22_1 & Templates22_2 & Keys25 & Templates25_1 & Keys30 & Keys35 & Templates42_1 & Keys53 & Keys55;
  "starlingx@10": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys22 & Templates22_1 & Templates22_2 & Keys25 & Templates25_1 & Keys30 & Keys35 & Templates42_1 & Keys53 & Keys55;
  "starlingx@11": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys30 & Keys35 & Templates42_1 & Templates43_1 & Keys53 & Keys55;
  "starlingx@12": Keys1 & Templates1_1 & Templates1_2 & Keys2 & Keys6 & Keys7 & Keys22 & Templates22_1 & Templates22_2 & Keys23 & Keys25 & Templates25_1 & Keys31 & Templates31_1 & Keys34 & Templates34_1 & Templates42_1 & Templates43_1 & Keys53 & Keys55;
  "openstack@2022.1": VolumeImageMetadataByTarget["openstack@yoga"];
  "openstack@2022.2": VolumeImageMetadataByTarget["openstack@zed"];
  "openstack@antelope": VolumeImageMetadataByTarget["openstack@2023.1"];
  "openstack@bobcat": VolumeImageMetadataByTarget["openstack@2023.2"];
  "openstack@caracal": VolumeImageMetadataByTarget["openstack@2024.1"];
  "openstack@dalmatian": VolumeImageMetadataByTarget["openstack@2024.2"];
  "openstack@epoxy": VolumeImageMetadataByTarget["openstack@2025.1"];
  "openstack@flamingo": VolumeImageMetadataByTarget["openstack@2025.2"];
  "openstack@gazpacho": VolumeImageMetadataByTarget["openstack@2026.1"];
  "openstack": VolumeImageMetadataByTarget["openstack@2026.2"];
  "openstack@hibiscus": VolumeImageMetadataByTarget["openstack@2026.2"];
  "openstack@master": VolumeImageMetadataByTarget["openstack@2026.2"];
  "starlingx@master": VolumeImageMetadataByTarget["starlingx@2019"];
  "starlingx@9.0": VolumeImageMetadataByTarget["starlingx@9"];
  "starlingx@10.0": VolumeImageMetadataByTarget["starlingx@10"];
  "starlingx@11.0": VolumeImageMetadataByTarget["starlingx@11"];
  "starlingx": VolumeImageMetadataByTarget["starlingx@12"];
  "starlingx@12.0": VolumeImageMetadataByTarget["starlingx@12"];
}

/** The image metadata of a volume by the namespace that defines them. */
export interface VolumeImageMetadataByNamespace<Target extends keyof VolumeImageMetadataByTarget = "openstack@2026.2"> {
  "CIM::ProcessorAllocationSettingData": Chosen<VolumeImageMetadataByTarget[Target], "CIM_PASD_InstructionSet" | "CIM_PASD_ProcessorArchitecture" | "CIM_PASD_InstructionSetExtensionName">;
  "OS::Compute::DiskDevices": Chosen<VolumeImageMetadataByTarget[Target], "hw_floppy_bus" | "hw_rescue_bus" | "hw_rescue_device" | "hw_disk_type">;
  "OS::Compute::GuestHardware": Chosen<VolumeImageMetadataByTarget[Target], "hw_architecture" | "hw_vm_mode" | "hw_emulation_architecture" | "hw_input_bus" | "hw_time_hpet">;
  "OS::Compute::GuestShutdownBehavior": Chosen<VolumeImageMetadataByTarget[Target], "os_shutdown_timeout">;
  "OS::Compute::Hypervisor": Chosen<VolumeImageMetadataByTarget[Target], "hypervisor_type" | "vm_mode">;
  "OS::Compute::ImageHypervisor": Chosen<VolumeImageMetadataByTarget[Target], "img_hv_type" | "traits_required" | "img_hv_requested_version" | "hypervisor_version_requires">;
  "OS::Compute::InstanceData": Chosen<VolumeImageMetadataByTarget[Target], "img_config_drive" | "os_require_quiesce">;
  "OS::Compute::LibvirtImage": Chosen<VolumeImageMetadataByTarget[Target], "hw_cdrom_bus" | "hw_disk_bus" | "hw_firmware_type" | "hw_rng_model" | "hw_machine_type" | "hw_scsi_model" | "hw_video_ram" | "os_command_line" | "os_type" | "hw_vif_multiqueue_enabled" | "hw_qemu_guest_agent" | "img_hide_hypervisor_id" | "hw_video_model" | "hw_pmu" | "hw_pointer_model" | "hw_vif_model" | "hw_firmware_stateless">;
  "OS::Compute::Libvirt": Chosen<VolumeImageMetadataByTarget[Target], "hw_serial_port_count" | "hw_boot_menu" | "hw_mem_encryption" | "hw_virtio_packed_ring" | "hw_mem_encryption_model">;
  "OS::Compute::NUMATopologyImage": Chosen<VolumeImageMetadataByTarget[Target], "hw_numa_nodes" | "hw_numa_cpus" | "hw_numa_mem" | `hw_numa_cpus.${bigint}` | `hw_numa_mem.${bigint}`>;
  "OS::Compute::SecureBoot": Chosen<VolumeImageMetadataByTarget[Target], "os_secure_boot">;
  "OS::Compute::SnapshotImage": Chosen<VolumeImageMetadataByTarget[Target], "img_block_device_mapping" | "block_device_mapping" | "img_bdm_v2" | "bdm_v2" | "img_mappings" | "mappings" | "img_root_device_name" | "root_device_name" | "img_owner_id" | "owner_id">;
  "OS::Compute::VirtCPUTopology": Chosen<VolumeImageMetadataByTarget[Target], "hw_cpu_sockets" | "hw_cpu_cores" | "hw_cpu_threads" | "hw_cpu_max_sockets" | "hw_cpu_max_cores" | "hw_cpu_max_threads">;
  "OS::Compute::VMwareImage": Chosen<VolumeImageMetadataByTarget[Target], "img_version" | "vmware_image_version" | "vmware_linked_clone">;
  "OS::Compute::VMware": Chosen<VolumeImageMetadataByTarget[Target], "img_linked_clone" | "vmware_adaptertype" | "vmware_disktype" | "vmware_ostype">;
  "OS::Compute::Watchdog": Chosen<VolumeImageMetadataByTarget[Target], "hw_watchdog_action">;
  "OS::Compute::XenAPIImage": Chosen<VolumeImageMetadataByTarget[Target], "hw_auto_disk_config" | "hw_device_id" | "xenapi_device_id" | "hw_ipxe_boot" | "ipxe_boot" | "img_bittorrent" | "bittorrent" | "img_cache_in_nova" | "cache_in_nova" | "img_compression_level" | "xenapi_image_compression_level" | "img_use_agent" | "xenapi_use_agent" | "os_skip_agent_inject_files_at_boot" | "xenapi_skip_agent_inject_files_at_boot" | "os_skip_agent_inject_ssh" | "xenapi_skip_agent_inject_ssh">;
  "OS::Compute::XenAPI": Chosen<VolumeImageMetadataByTarget[Target], "auto_disk_config">;
  "OS::Glance::CommonImageProperties": Chosen<VolumeImageMetadataByTarget[Target], "architecture" | "os_distro" | "os_version" | "kernel_id" | "ramdisk_id">;
  "OS::Glance::Signatures": Chosen<VolumeImageMetadataByTarget[Target], "img_signature" | "img_signature_certificate_uuid" | "img_signature_hash_method" | "img_signature_key_type">;
  "OS::OperatingSystem": Chosen<VolumeImageMetadataByTarget[Target], "os_admin_user">;
  "OS::Software::DBMS": Chosen<VolumeImageMetadataByTarget[Target], "sw_database_mysql_listen_port" | "sw_database_postgresql_listen_port" | "sw_database_sqlserver_listen_port" | "sw_database_oracle_listen_port" | "sw_database_db2_port" | "sw_database_mongodb_listen_port" | "sw_database_couchbaseserver_listen_port" | "sw_database_redis_listen_port" | "sw_database_couchdb_listen_port" | "sw_database_cassandra_listen_port" | "sw_database_hazelcast_port" | "sw_database_hazlecast_port" | "sw_database_mysql_version" | "sw_database_mysql_admin" | "sw_database_postgresql_version" | "sw_database_postgresql_admin" | "sw_database_sqlserver_version" | "sw_database_sqlserver_edition" | "sw_database_sqlserver_admin" | "sw_database_postsqlserver_admin" | "sw_database_oracle_version" | "sw_database_oracle_edition" | "sw_database_db2_version" | "sw_database_db2_admin" | "sw_database_mongodb_version" | "sw_database_mongodb_admin" | "sw_database_couchbaseserver_version" | "sw_database_couchbaseserver_admin" | "sw_database_redis_version" | "sw_database_redis_admin" | "sw_database_couchdb_version" | "sw_database_couchdb_admin" | "sw_database_cassandra_version" | "sw_database_cassandra_admin" | "sw_database_hbase_version" | "sw_database_hazelcast_version" | "sw_database_hazlecast_version">;
  "OS::Software::WebServers": Chosen<VolumeImageMetadataByTarget[Target], "sw_webserver_apache_http_port" | "sw_webserver_apache_https_port" | "sw_webserver_nginx_http_port" | "sw_webserver_nginx_https_port" | "sw_webserver_iis_http_port" | "sw_webserver_iis_https_port" | "sw_webserver_apache_version" | "sw_webserver_nginx_version" | "sw_webserver_iis_version">;
  "CIM::ResourceAllocationSettingData": Chosen<VolumeImageMetadataByTarget[Target], "CIM_RASD_Address" | "CIM_RASD_AddressOnParent" | "CIM_RASD_AllocationUnits" | "CIM_RASD_AutomaticAllocation" | "CIM_RASD_AutomaticDeallocation" | "CIM_RASD_Limit" | "CIM_RASD_OtherResourceType" | "CIM_RASD_Parent" | "CIM_RASD_PoolID" | "CIM_RASD_Reservation" | "CIM_RASD_ResourceSubType" | "CIM_RASD_VirtualQuantity" | "CIM_RASD_VirtualQuantityUnits" | "CIM_RASD_Weight" | "CIM_RASD_Connection" | "CIM_RASD_HostResource" | "CIM_RASD_ConsumerVisibility" | "CIM_RASD_MappingBehavior" | "CIM_RASD_ResourceType">;
  "OS::Compute::CPUPinning": Chosen<VolumeImageMetadataByTarget[Target], "hw_cpu_policy" | "hw_cpu_thread_policy">;
  "OS::Compute::DedicatedCPUImage": Chosen<VolumeImageMetadataByTarget[Target], "hw_cpu_realtime_mask">;
  "OS::Compute::GuestDevices": Chosen<VolumeImageMetadataByTarget[Target], "hw_pci_numa_affinity_policy" | "hw_viommu_model" | "hw_sound_model" | "hw_usb_model" | "hw_redirected_usb_ports">;
  "OS::Compute::GuestMemoryBacking": Chosen<VolumeImageMetadataByTarget[Target], "hw_mem_page_size">;
  "OS::Compute::TPM": Chosen<VolumeImageMetadataByTarget[Target], "hw_tpm_model" | "hw_tpm_version">;
  "OS::Compute::VTPM": Chosen<VolumeImageMetadataByTarget[Target], "trait:COMPUTE_SECURITY_TPM_1_2" | "trait:COMPUTE_SECURITY_TPM_2_0">;
  "OS::Compute::TraitsImage": Chosen<VolumeImageMetadataByTarget[Target], `trait:${Templates22_1Values}` | `trait:CUSTOM_${string}` | `trait:${Templates25_1Values}` | `trait:${Templates27_1Values}` | `trait:${Templates31_1Values}` | `trait:${Templates34_1Values}` | `trait:${Templates37_1Values}` | `trait:${Templates42_1Values}` | `trait:${Templates43_1Values}` | `trait:${Templates44_1Values}`>;
  "OS::Compute::EphemeralEncryptionImage": Chosen<VolumeImageMetadataByTarget[Target], "hw_ephemeral_encryption_secret_uuid">;
  "OS::Compute::GuestMemory": Chosen<VolumeImageMetadataByTarget[Target], "hw_maxphysaddr_mode" | "hw_maxphysaddr_bits" | "hw_locked_memory">;
  "OS::Compute::EphemeralEncryption": Chosen<VolumeImageMetadataByTarget[Target], "hw_ephemeral_encryption" | "hw_ephemeral_encryption_format">;
  "OS::Software::Runtimes": Chosen<VolumeImageMetadataByTarget[Target], "sw_runtime_php_version" | "sw_runtime_python_version" | "sw_runtime_java_version" | "sw_runtime_ruby_version" | "sw_runtime_perl_version">;
  "StarlingX::Compute::CpuAndCache": Chosen<VolumeImageMetadataByTarget[Target], "hw_cpu_realtime_mask" | `hw_numa_node.${bigint}` | `hw_cache_l3.${bigint}` | `hw_cache_l3_code.${bigint}` | `hw_cache_l3_data.${bigint}` | `hw_cache_vcpus.${bigint}`>;
  "StarlingX::Compute::ImageHardware": Chosen<VolumeImageMetadataByTarget[Target], "hw_vif_model" | "hw_pointer_model" | "hw_cpu_model">;
  "TiS::Compute::LiveMigrationImage": Chosen<VolumeImageMetadataByTarget[Target], "hw_wrs_live_migration_timeout" | "hw_wrs_live_migration_max_downtime">;
}

/** The image metadata of a volume by the object of a namespace that groups them; what an object requires must be there. */
export interface VolumeImageMetadataByObject<Target extends keyof VolumeImageMetadataByTarget = "openstack@2026.2"> {
  "OS::Software::DBMS": {
    "MySQL": Chosen<VolumeImageMetadataByTarget[Target], "sw_database_mysql_listen_port" | "sw_database_mysql_version" | "sw_database_mysql_admin">;
    "PostgreSQL": Chosen<VolumeImageMetadataByTarget[Target], "sw_database_postgresql_listen_port" | "sw_database_postgresql_version" | "sw_database_postgresql_admin">;
    "SQL Server": Chosen<VolumeImageMetadataByTarget[Target], "sw_database_sqlserver_listen_port" | "sw_database_sqlserver_version" | "sw_database_sqlserver_edition" | "sw_database_sqlserver_admin" | "sw_database_postsqlserver_admin">;
    "Oracle": Chosen<VolumeImageMetadataByTarget[Target], "sw_database_oracle_listen_port" | "sw_database_oracle_version" | "sw_database_oracle_edition">;
    "DB2": Chosen<VolumeImageMetadataByTarget[Target], "sw_database_db2_port" | "sw_database_db2_version" | "sw_database_db2_admin">;
    "MongoDB": Chosen<VolumeImageMetadataByTarget[Target], "sw_database_mongodb_listen_port" | "sw_database_mongodb_version" | "sw_database_mongodb_admin">;
    "Couchbase Server": Chosen<VolumeImageMetadataByTarget[Target], "sw_database_couchbaseserver_listen_port" | "sw_database_couchbaseserver_version" | "sw_database_couchbaseserver_admin">;
    "Redis": Chosen<VolumeImageMetadataByTarget[Target], "sw_database_redis_listen_port" | "sw_database_redis_version" | "sw_database_redis_admin">;
    "CouchDB": Chosen<VolumeImageMetadataByTarget[Target], "sw_database_couchdb_listen_port" | "sw_database_couchdb_version" | "sw_database_couchdb_admin">;
    "Apache Cassandra": Chosen<VolumeImageMetadataByTarget[Target], "sw_database_cassandra_listen_port" | "sw_database_cassandra_version" | "sw_database_cassandra_admin">;
    "Hazelcast": Chosen<VolumeImageMetadataByTarget[Target], "sw_database_hazelcast_port" | "sw_database_hazlecast_port" | "sw_database_hazelcast_version" | "sw_database_hazlecast_version">;
    "HBase": Chosen<VolumeImageMetadataByTarget[Target], "sw_database_hbase_version">;
  };
  "OS::Software::WebServers": {
    "Apache HTTP Server": Chosen<VolumeImageMetadataByTarget[Target], "sw_webserver_apache_http_port" | "sw_webserver_apache_https_port" | "sw_webserver_apache_version">;
    "Nginx": Chosen<VolumeImageMetadataByTarget[Target], "sw_webserver_nginx_http_port" | "sw_webserver_nginx_https_port" | "sw_webserver_nginx_version">;
    "IIS": Chosen<VolumeImageMetadataByTarget[Target], "sw_webserver_iis_http_port" | "sw_webserver_iis_https_port" | "sw_webserver_iis_version">;
  };
  "OS::Software::Runtimes": {
    "PHP": Chosen<VolumeImageMetadataByTarget[Target], "sw_runtime_php_version">;
    "Python": Chosen<VolumeImageMetadataByTarget[Target], "sw_runtime_python_version">;
    "Java": Chosen<VolumeImageMetadataByTarget[Target], "sw_runtime_java_version">;
    "Ruby": Chosen<VolumeImageMetadataByTarget[Target], "sw_runtime_ruby_version">;
    "Perl": Chosen<VolumeImageMetadataByTarget[Target], "sw_runtime_perl_version">;
  };
}

/**
 * The extra specs of a volume type, as a target knows them.
 * A key that the target does not know is an error, unless it is let in by name: `VolumeTypeExtraSpecs<"openstack@2026.2", "acme_tier" | `scs_${string}`>`.
 */
export type VolumeTypeExtraSpecs<Target extends keyof VolumeTypeExtraSpecsByTarget = "openstack@2026.2", Foreign extends string = never> =
  VolumeTypeExtraSpecsByTarget[Target] & { [K in Foreign]?: string };

/** The extra specs of a volume type by target: a platform and its release, by any of its names. */
export interface VolumeTypeExtraSpecsByTarget {
  "openstack@yoga": Keys56 & Templates56_1 & Keys57;
  "openstack@zed": Keys56 & Templates56_1 & Keys57;
  "openstack@2023.1": Keys56 & Templates56_1 & Keys57;
  "openstack@2023.2": Keys56 & Templates56_1 & Keys57;
  "openstack@2024.1": Keys56 & Templates56_1 & Keys57;
  "openstack@2024.2": Keys56 & Templates56_1 & Keys57;
  "openstack@2025.1": Keys56 & Templates56_1 & Keys57;
  "openstack@2025.2": Keys56 & Templates56_1 & Keys57;
  "openstack@2026.1": Keys56 & Templates56_1 & Keys57;
  "openstack@2026.2": Keys56 & Templates56_1 & Keys57;
  "starlingx@2018.07": Keys56 & Templates56_1;
  "starlingx@2018.10": Keys56 & Templates56_1;
  "starlingx@2019": Keys56 & Templates56_1;
  "starlingx@9": Keys56 & Templates56_1 & Keys57;
  "starlingx@10": Keys56 & Templates56_1 & Keys57;
  "starlingx@11": Keys56 & Templates56_1 & Keys57;
  "starlingx@12": Keys56 & Templates56_1 & Keys57;
  "openstack@2022.1": VolumeTypeExtraSpecsByTarget["openstack@yoga"];
  "openstack@2022.2": VolumeTypeExtraSpecsByTarget["openstack@zed"];
  "openstack@antelope": VolumeTypeExtraSpecsByTarget["openstack@2023.1"];
  "openstack@bobcat": VolumeTypeExtraSpecsByTarget["openstack@2023.2"];
  "openstack@caracal": VolumeTypeExtraSpecsByTarget["openstack@2024.1"];
  "openstack@dalmatian": VolumeTypeExtraSpecsByTarget["openstack@2024.2"];
  "openstack@epoxy": VolumeTypeExtraSpecsByTarget["openstack@2025.1"];
  "openstack@flamingo": VolumeTypeExtraSpecsByTarget["openstack@2025.2"];
  "openstack@gazpacho": VolumeTypeExtraSpecsByTarget["openstack@2026.1"];
  "openstack": VolumeTypeExtraSpecsByTarget["openstack@2026.2"];
  "openstack@hibiscus": VolumeTypeExtraSpecsByTarget["openstack@2026.2"];
  "openstack@master": VolumeTypeExtraSpecsByTarget["openstack@2026.2"];
  "starlingx@master": VolumeTypeExtraSpecsByTarget["starlingx@2019"];
  "starlingx@9.0": VolumeTypeExtraSpecsByTarget["starlingx@9"];
  "starlingx@10.0": VolumeTypeExtraSpecsByTarget["starlingx@10"];
  "starlingx@11.0": VolumeTypeExtraSpecsByTarget["starlingx@11"];
  "starlingx": VolumeTypeExtraSpecsByTarget["starlingx@12"];
  "starlingx@12.0": VolumeTypeExtraSpecsByTarget["starlingx@12"];
}

/** The extra specs of a volume type by the namespace that defines them. */
export interface VolumeTypeExtraSpecsByNamespace<Target extends keyof VolumeTypeExtraSpecsByTarget = "openstack@2026.2"> {
  "OS::Cinder::VolumeTypeExtraSpecs": Chosen<VolumeTypeExtraSpecsByTarget[Target], "volume_backend_name" | "pool_name" | "vendor_name" | "driver_version" | "storage_protocol" | "replication_enabled" | "provisioning:type" | "thin_provisioning_support" | "thick_provisioning_support" | "QoS_support" | "online_extend_support" | `capabilities:${string}` | "multiattach" | "cacheable" | "RESKEY:availability_zones" | "provisioning:min_vol_size" | "provisioning:max_vol_size" | "image_service:store_id">;
}

/**
 * The properties of a database instance, as a target knows them.
 * A key that the target does not know is an error, unless it is let in by name: `TroveInstanceProperties<"openstack@2026.2", "acme_tier" | `scs_${string}`>`.
 */
export type TroveInstanceProperties<Target extends keyof TroveInstancePropertiesByTarget = "openstack@2026.2", Foreign extends string = never> =
  TroveInstancePropertiesByTarget[Target] & { [K in Foreign]?: string };

/** The properties of a database instance by target: a platform and its release, by any of its names. */
export interface TroveInstancePropertiesByTarget {
  "openstack@yoga": Keys53 & Keys54;
  "openstack@zed": Keys53 & Keys54;
  "openstack@2023.1": Keys53 & Keys54;
  "openstack@2023.2": Keys53 & Keys54;
  "openstack@2024.1": Keys53 & Keys54;
  "openstack@2024.2": Keys53 & Keys54;
  "openstack@2025.1": Keys53 & Keys54;
  "openstack@2025.2": Keys53 & Keys54;
  "openstack@2026.1": Keys53 & Keys54;
  "openstack@2026.2": Keys53 & Keys54;
  "starlingx@2018.07": Keys53 & Keys54;
  "starlingx@2018.10": Keys53 & Keys54;
  "starlingx@2019": Keys53 & Keys54;
  "starlingx@9": Keys53 & Keys54;
  "starlingx@10": Keys53 & Keys54;
  "starlingx@11": Keys53 & Keys54;
  "starlingx@12": Keys53 & Keys54;
  "openstack@2022.1": TroveInstancePropertiesByTarget["openstack@yoga"];
  "openstack@2022.2": TroveInstancePropertiesByTarget["openstack@zed"];
  "openstack@antelope": TroveInstancePropertiesByTarget["openstack@2023.1"];
  "openstack@bobcat": TroveInstancePropertiesByTarget["openstack@2023.2"];
  "openstack@caracal": TroveInstancePropertiesByTarget["openstack@2024.1"];
  "openstack@dalmatian": TroveInstancePropertiesByTarget["openstack@2024.2"];
  "openstack@epoxy": TroveInstancePropertiesByTarget["openstack@2025.1"];
  "openstack@flamingo": TroveInstancePropertiesByTarget["openstack@2025.2"];
  "openstack@gazpacho": TroveInstancePropertiesByTarget["openstack@2026.1"];
  "openstack": TroveInstancePropertiesByTarget["openstack@2026.2"];
  "openstack@hibiscus": TroveInstancePropertiesByTarget["openstack@2026.2"];
  "openstack@master": TroveInstancePropertiesByTarget["openstack@2026.2"];
  "starlingx@master": TroveInstancePropertiesByTarget["starlingx@2019"];
  "starlingx@9.0": TroveInstancePropertiesByTarget["starlingx@9"];
  "starlingx@10.0": TroveInstancePropertiesByTarget["starlingx@10"];
  "starlingx@11.0": TroveInstancePropertiesByTarget["starlingx@11"];
  "starlingx": TroveInstancePropertiesByTarget["starlingx@12"];
  "starlingx@12.0": TroveInstancePropertiesByTarget["starlingx@12"];
}

/** The properties of a database instance by the namespace that defines them. */
export interface TroveInstancePropertiesByNamespace<Target extends keyof TroveInstancePropertiesByTarget = "openstack@2026.2"> {
  "OS::Software::DBMS": Chosen<TroveInstancePropertiesByTarget[Target], "sw_database_mysql_version" | "sw_database_mysql_admin" | "sw_database_postgresql_version" | "sw_database_postgresql_admin" | "sw_database_sqlserver_version" | "sw_database_sqlserver_edition" | "sw_database_sqlserver_admin" | "sw_database_postsqlserver_admin" | "sw_database_oracle_version" | "sw_database_oracle_edition" | "sw_database_db2_version" | "sw_database_db2_admin" | "sw_database_mongodb_version" | "sw_database_mongodb_admin" | "sw_database_couchbaseserver_version" | "sw_database_couchbaseserver_admin" | "sw_database_redis_version" | "sw_database_redis_admin" | "sw_database_couchdb_version" | "sw_database_couchdb_admin" | "sw_database_cassandra_version" | "sw_database_cassandra_admin" | "sw_database_hbase_version" | "sw_database_hazelcast_version" | "sw_database_hazlecast_version" | "sw_database_mysql_listen_port" | "sw_database_postgresql_listen_port" | "sw_database_sqlserver_listen_port" | "sw_database_oracle_listen_port" | "sw_database_db2_port" | "sw_database_mongodb_listen_port" | "sw_database_couchbaseserver_listen_port" | "sw_database_redis_listen_port" | "sw_database_couchdb_listen_port" | "sw_database_cassandra_listen_port" | "sw_database_hazelcast_port" | "sw_database_hazlecast_port">;
}

/** The properties of a database instance by the object of a namespace that groups them; what an object requires must be there. */
export interface TroveInstancePropertiesByObject<Target extends keyof TroveInstancePropertiesByTarget = "openstack@2026.2"> {
  "OS::Software::DBMS": {
    "MySQL": Chosen<TroveInstancePropertiesByTarget[Target], "sw_database_mysql_version" | "sw_database_mysql_admin" | "sw_database_mysql_listen_port">;
    "PostgreSQL": Chosen<TroveInstancePropertiesByTarget[Target], "sw_database_postgresql_version" | "sw_database_postgresql_admin" | "sw_database_postgresql_listen_port">;
    "SQL Server": Chosen<TroveInstancePropertiesByTarget[Target], "sw_database_sqlserver_version" | "sw_database_sqlserver_edition" | "sw_database_sqlserver_admin" | "sw_database_postsqlserver_admin" | "sw_database_sqlserver_listen_port">;
    "Oracle": Chosen<TroveInstancePropertiesByTarget[Target], "sw_database_oracle_version" | "sw_database_oracle_edition" | "sw_database_oracle_listen_port">;
    "DB2": Chosen<TroveInstancePropertiesByTarget[Target], "sw_database_db2_version" | "sw_database_db2_admin" | "sw_database_db2_port">;
    "MongoDB": Chosen<TroveInstancePropertiesByTarget[Target], "sw_database_mongodb_version" | "sw_database_mongodb_admin" | "sw_database_mongodb_listen_port">;
    "Couchbase Server": Chosen<TroveInstancePropertiesByTarget[Target], "sw_database_couchbaseserver_version" | "sw_database_couchbaseserver_admin" | "sw_database_couchbaseserver_listen_port">;
    "Redis": Chosen<TroveInstancePropertiesByTarget[Target], "sw_database_redis_version" | "sw_database_redis_admin" | "sw_database_redis_listen_port">;
    "CouchDB": Chosen<TroveInstancePropertiesByTarget[Target], "sw_database_couchdb_version" | "sw_database_couchdb_admin" | "sw_database_couchdb_listen_port">;
    "Apache Cassandra": Chosen<TroveInstancePropertiesByTarget[Target], "sw_database_cassandra_version" | "sw_database_cassandra_admin" | "sw_database_cassandra_listen_port">;
    "HBase": Chosen<TroveInstancePropertiesByTarget[Target], "sw_database_hbase_version">;
    "Hazelcast": Chosen<TroveInstancePropertiesByTarget[Target], "sw_database_hazelcast_version" | "sw_database_hazlecast_version" | "sw_database_hazelcast_port" | "sw_database_hazlecast_port">;
  };
}

/**
 * A word that Nova reads as a boolean, in the cases that people write. JSON's true and false are refused.
 */
export type BooleanText = "1" | "t" | "T" | "true" | "True" | "TRUE" | "on" | "On" | "ON" | "y" | "Y" | "yes" | "Yes" | "YES" | "0" | "f" | "F" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" | "n" | "N" | "no" | "No" | "NO";

/**
 * True or false as StarlingX's forks read them: in any case, and no other word.
 */
export type TrueFalseText = "true" | "True" | "TRUE" | "false" | "False" | "FALSE";

/**
 * A whole number in text: digits, perhaps with a minus.
 */
export type IntegerText = `${bigint}`;

/**
 * A number in text.
 */
export type NumberText = `${number}`;

// nothing below is exported: its names may change with any key
export {};

type Chosen<All, Keys, Needed = never> = { [K in keyof All as K extends Exclude<Keys, Needed> ? K : never]: All[K] } & {
  [K in keyof All as K extends Needed ? K : never]-?: All[K];
};

interface Keys1 {
  /**
   * **Processor instruction set**. Instruction set that the virtual CPUs must offer, written as architecture and set
   * around a colon. The set is a finer word than the architecture alone; absent, hosts of any set qualify.
   * CIM::ProcessorAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_PASD_InstructionSet?: ("x86:i386" | "x86:i486" | "x86:i586" | "x86:i686" | "x86:64" | "IA-64:IA-64" | "AS/400:TIMI" | "Power:Power_2.03" | "Power:Power_2.04" | "Power:Power_2.05" | "Power:Power_2.06" | "S/390:ESA/390" | "S/390:z/Architecture" | "S/390:z/Architecture_2" | "PA-RISC:PA-RISC_1.0" | "PA-RISC:PA-RISC_2.0" | "ARM:A32" | "ARM:A64" | "MIPS:MIPS_I" | "MIPS:MIPS_II" | "MIPS:MIPS_III" | "MIPS:MIPS_IV" | "MIPS:MIPS_V" | "MIPS:MIPS32" | "MIPS64:MIPS64" | "Alpha:Alpha" | "SPARC:SPARC_V7" | "SPARC:SPARC_V8" | "SPARC:SPARC_V9" | "SPARC:SPARC_JPS1" | "SPARC:UltraSPARC2005" | "SPARC:UltraSPARC2007" | "68k:68000" | "68k:68010" | "68k:68020" | "68k:68030" | "68k:68040" | "68k:68060")
  /**
   * **Processor architecture family**. Family of processors that the virtual CPUs must belong to, whichever instruction
   * set of it. Absent, hosts of any family qualify.
   * CIM::ProcessorAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_PASD_ProcessorArchitecture?: ("x86" | "IA-64" | "AS/400" | "Power" | "S/390" | "PA-RISC" | "ARM" | "MIPS" | "Alpha" | "SPARC" | "68k")
  /**
   * **Floppy drive bus**. Bus that floppy drives are attached to; fdc is the one that guests expect. KVM and QEMU know
   * fdc, ide, sata, scsi, usb and virtio; a bus that the host's hypervisor lacks fails when the server is built. Absent
   * means fdc under KVM and QEMU.
   * OS::Compute::DiskDevices
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_floppy_bus?: ("fdc" | "ide" | "sata" | "scsi" | "usb" | "virtio" | "xen" | "lxc" | "uml")
  /**
   * **Rescue disk bus**. Bus that this image is attached to when a server is rescued with it. Either this or
   * hw_rescue_device keeps the server's other disks in their places. Absent means the usual bus of the device.
   * OS::Compute::DiskDevices
   * @see https://docs.openstack.org/nova/latest/user/rescue.html
   */
  hw_rescue_bus?: ("fdc" | "ide" | "sata" | "scsi" | "usb" | "virtio" | "xen" | "lxc" | "uml")
  /**
   * **Rescue device kind**. As what kind of device this image is attached when a server is rescued with it: libvirt
   * knows disk, cdrom, floppy and lun. With hw_rescue_bus beside it, servers that boot from a volume can be rescued too.
   * Absent means disk.
   * Default: `disk`. Nova takes fs as well, and the libvirt driver refuses it at the rescue.
   * OS::Compute::DiskDevices
   * @see https://docs.openstack.org/nova/latest/user/rescue.html
   */
  hw_rescue_device?: ("cdrom" | "disk" | "floppy" | "fs" | "lun")
  /**
   * **VMDK file layout**. Layout of the VMDK file on the image. A sparse file is converted on its way to the datastore,
   * a streamOptimized one is imported, the others are copied as they are; only the VMware driver reads it, and refuses
   * other values when the server is built.
   * Default: `preallocated`.
   * OS::Compute::DiskDevices
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_disk_type?: ("preallocated" | "sparse" | "streamOptimized" | "thin" | "thick" | "eagerZeroedThick")
  /**
   * **CPU architecture**. CPU architecture that the image's system is built for. The scheduler seeks a host that offers
   * it, and the libvirt driver chooses the machine type by it; absent means the host's own.
   * OS::Compute::GuestHardware
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_architecture?: ("alpha" | "armv6" | "armv7l" | "armv7b" | "aarch64" | "cris" | "i686" | "ia64" | "lm32" | "m68k" | "microblaze" | "microblazeel" | "mips" | "mipsel" | "mips64" | "mips64el" | "openrisc" | "parisc" | "parisc64" | "ppc" | "ppcle" | "ppc64" | "ppc64le" | "ppcemb" | "s390" | "s390x" | "sh4" | "sh4eb" | "sparc" | "sparc64" | "unicore32" | "x86_64" | "xtensa" | "xtensaeb" | "i386" | "i486" | "i586" | "x86_32" | "x86_32p" | "amd64")
  /**
   * **Virtualization mode**. Interface between host and guest: hvm for full virtualization, xen for paravirtualization,
   * uml for user-mode Linux, exe for containers. The scheduler seeks a host that offers it; absent means any.
   * OS::Compute::GuestHardware
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_vm_mode?: ("hvm" | "xen" | "uml" | "exe" | "pv" | "hv" | "baremetal")
  /**
   * **Time to shut down**. Seconds that a guest gets to shut down by itself before its power is cut; 0 cuts it at once.
   * Absent means the host's shutdown_timeout option, 60 unless configured otherwise.
   * No field of ImageMetaProps: Nova reads it from the server's system metadata, and takes the host's option in place of
   * text that is no number.
   * OS::Compute::GuestShutdownBehavior
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  os_shutdown_timeout?: IntegerText
  /**
   * **Hypervisor type**. Hypervisor that the image needs, such as kvm, qemu, lxc, vz, vmware or ironic; any host will do
   * when it is absent. An older name of img_hv_type, which wins where both are set.
   * qemu and kvm are different types here: hosts with hardware acceleration report kvm.
   * OS::Compute::Hypervisor
   * @deprecated Use `img_hv_type`.
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hypervisor_type?: ("baremetal" | "bhyve" | "docker" | "fake" | "hyperv" | "ironic" | "kqemu" | "kvm" | "lxc" | "lxd" | "openvz" | "parallels" | "phyp" | "prsm" | "qemu" | "test" | "uml" | "vbox" | "vmware" | "vz" | "xen" | "zvm" | "xapi")
  /**
   * **Virtual machine mode**. How the guest runs: hvm is full virtualization, exe the process tree of a container, xen
   * and uml are paravirtual. An older name of hw_vm_mode, which wins where both are set; any mode will do when both are
   * absent.
   * OS::Compute::Hypervisor
   * @deprecated Use `hw_vm_mode`.
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  vm_mode?: ("hvm" | "xen" | "uml" | "exe" | "pv" | "hv" | "baremetal")
  /**
   * **Hypervisor kind**. Kind of hypervisor that the image is made for. The scheduler seeks a host that reports it;
   * hosts with libvirt report kvm, qemu or both. Absent means any.
   * OS::Compute::ImageHypervisor
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  img_hv_type?: ("baremetal" | "bhyve" | "docker" | "fake" | "hyperv" | "ironic" | "kqemu" | "kvm" | "lxc" | "lxd" | "openvz" | "parallels" | "phyp" | "qemu" | "test" | "uml" | "vbox" | "vz" | "vmware" | "xen" | "zvm" | "prsm" | "xapi")
  /**
   * **Config drive policy**. Whether servers from this image always get a config drive, the small disk that holds their
   * metadata. Absent means optional: they get one when it is asked for or when the host forces it.
   * Default: `optional`. Nova answers a bad value with HTTP 500.
   * OS::Compute::InstanceData
   * @see https://docs.openstack.org/nova/latest/admin/config-drive.html
   */
  img_config_drive?: ("optional" | "mandatory")
  /**
   * **Quiesced snapshots**. Whether a snapshot fails when the guest's file systems cannot be frozen first; otherwise it
   * is taken without. It needs hw_qemu_guest_agent and the agent in the guest; absent means false.
   * OS::Compute::InstanceData
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  os_require_quiesce?: BooleanText
  /**
   * **CD-ROM drive bus**. Bus that CD-ROM drives are attached to. KVM and QEMU know fdc, ide, sata, scsi, usb and
   * virtio; a bus that the host's hypervisor lacks fails when the server is built. Absent means ide on pc machines, sata
   * on q35 and scsi on Arm, POWER and s390.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_cdrom_bus?: ("fdc" | "ide" | "sata" | "scsi" | "usb" | "virtio" | "xen" | "lxc" | "uml")
  /**
   * **Disk bus type**. Bus that the server's disks are attached to. KVM and QEMU know fdc, ide, sata, scsi, usb and
   * virtio; a bus that the host's hypervisor lacks fails when the server is built. Absent means virtio under KVM and
   * QEMU.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_disk_bus?: ("fdc" | "ide" | "sata" | "scsi" | "usb" | "virtio" | "xen" | "lxc" | "uml")
  /**
   * **Boot firmware**. Firmware that starts the server. Absent means uefi on 64-bit Arm and bios elsewhere; secure boot
   * and encrypted memory need uefi.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/nova/latest/admin/uefi.html
   */
  hw_firmware_type?: ("uefi" | "bios")
  /**
   * **Random generator model**. Model of the device that feeds the guest with entropy. Servers have it unless the flavor
   * says hw_rng:allowed=false; virtio is the only model.
   * Default: `virtio`. Nova has ignored the value since Ussuri and always adds a virtio device; it only refuses other
   * values.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_rng_model?: "virtio"
  /**
   * **QEMU machine type**. Chipset of the emulated machine as QEMU names it, such as pc, q35, virt or pc-q35-8.2. Absent
   * means the host's configured type, else pc on x86 and virt on Arm; Hyper-V, up to its removal, read hyperv-gen1 and
   * hyperv-gen2 here.
   * For example `q35`, `pc`, `virt`. Nova takes any text; a type that the host's QEMU lacks fails when the server is
   * built.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/nova/latest/admin/hw-machine-type.html
   */
  hw_machine_type?: string
  /**
   * **SCSI controller model**. Model of the SCSI controller behind hw_disk_bus=scsi; virtio-scsi is the usual choice
   * under KVM. Absent, libvirt chooses the controller itself.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_scsi_model?: ("buslogic" | "ibmvscsi" | "lsilogic" | "lsisas1068" | "lsisas1078" | "virtio-scsi" | "vmpvscsi" | "lsilogicsas" | "paravirtual")
  /**
   * **Graphics memory**. Memory of the graphics card in MiB. The flavor must allow at least as much in
   * hw_video:ram_max_mb, which counts as 0 when absent; more than that fails when the server is built.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_video_ram?: IntegerText
  /**
   * **Kernel arguments**. Arguments for the guest's kernel in place of Nova's own. It is read only where the image also
   * names a kernel in kernel_id.
   * For example `console=ttyS0`.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  os_command_line?: string
  /**
   * **Guest system family**. Family of the operating system on the image. For windows Nova picks timers and clock
   * settings that suit it, formats extra disks for it and calls the administrator Administrator.
   * Compared in lower case when the image is read, but the server keeps the spelling, and the windows clock settings
   * look for the lower-case word: write it in lower case.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  os_type?: ("linux" | "windows")
  /**
   * **Multiple network queues**. Gives each virtio network card as many queues as the server has CPUs, so that traffic
   * is spread over them. The flavor's hw:vif_multiqueue_enabled has the same meaning and must not contradict it; absent
   * means one queue.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_vif_multiqueue_enabled?: BooleanText
  /**
   * **Guest agent channel**. Adds the channel over which the host talks to the QEMU guest agent. Changing the
   * administrator's password and quiescing file systems need it, and the agent running in the guest; absent means no
   * channel.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/nova/latest/admin/libvirt-misc.html
   */
  hw_qemu_guest_agent?: BooleanText
  /**
   * **Hidden hypervisor**. Hides the KVM signature from the guest, for drivers that refuse to run in a virtual machine.
   * The flavor's hw:hide_hypervisor_id does the same; either one suffices.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/nova/latest/admin/libvirt-misc.html
   */
  img_hide_hypervisor_id?: BooleanText
  /**
   * **Number of serial ports**. How many serial ports the server gets. Without a value on the flavor an image may ask
   * for any number; with one, the image may ask for fewer but not for more. Absent on both sides means one port.
   * OS::Compute::Libvirt
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  hw_serial_port_count?: IntegerText
  /**
   * **Firmware boot menu**. Shows the boot menu of the firmware when the server starts, so that a person at the console
   * can choose the device. The image wins over the flavor; absent on both means no menu.
   * OS::Compute::Libvirt
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  hw_boot_menu?: BooleanText
  /**
   * **Number of NUMA nodes**. How many NUMA nodes the guest has, each on a different node of the host. The flavor's
   * vCPUs and memory are divided evenly unless hw_numa_cpus.N and hw_numa_mem.N share them out.
   * Nova reads any integer from an image and refuses the server when it is below 1.
   * OS::Compute::NUMATopologyImage
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  hw_numa_nodes?: IntegerText
  /**
   * **Unnumbered NUMA CPU list**. Nova keeps a list here, made from the numbered hw_numa_cpus.0, hw_numa_cpus.1 and so
   * on. On an image the name without a number does nothing: set the numbered ones.
   * A list: text is never one. Nova's field holds a list and is never filled from this name: whatever an image says
   * under it is ignored.
   * OS::Compute::NUMATopologyImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_numa_cpus?: never
  /**
   * **Unnumbered NUMA memory list**. Nova keeps a list here, made from the numbered hw_numa_mem.0, hw_numa_mem.1 and so
   * on. On an image the name without a number does nothing: set the numbered ones.
   * A list: text is never one. Nova's field holds a list and is never filled from this name: whatever an image says
   * under it is ignored.
   * OS::Compute::NUMATopologyImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_numa_mem?: never
  /**
   * **UEFI Secure Boot**. Whether Secure Boot is on: required also keeps the server to hosts that can, and optional, on
   * images only, uses it where the host has it. Needs hw_firmware_type=uefi on the image and, on x86, a q35 machine
   * type; it is off when absent.
   * OS::Compute::SecureBoot
   * @see https://docs.openstack.org/nova/latest/admin/secure-boot.html
   */
  os_secure_boot?: ("required" | "disabled" | "optional")
  /**
   * **Disks to attach**. The volumes and disks that a server from this image gets, one map for each. The value must be a
   * list, and an image property is always text: use the older name block_device_mapping, whose text Nova decodes.
   * A list: text is never one.
   * OS::Compute::SnapshotImage
   * @see https://docs.openstack.org/nova/latest/user/block-device-mapping.html
   */
  img_block_device_mapping?: never
  /**
   * **Disks to attach, older name**. The volumes and disks that a server from this image gets, as JSON text: a list with
   * one map for each. A snapshot of a server that boots from a volume has it, with bdm_v2 beside it. Absent means the
   * image's own disk alone.
   * JSON of a list of flat maps. The image holds the list as JSON text, which Nova decodes under this name alone; it
   * refuses anything but a list of flat maps.
   * OS::Compute::SnapshotImage
   * @deprecated Use `img_block_device_mapping`.
   * @see https://docs.openstack.org/nova/latest/user/block-device-mapping.html
   */
  block_device_mapping?: string
  /**
   * **Form of the disk list**. Whether the disk list has the form of block device mapping version 2. Write bdm_v2 in its
   * place.
   * Nova's API reads the older name bdm_v2 from the image; under this one the value is checked and then left alone.
   * OS::Compute::SnapshotImage
   * @see https://docs.openstack.org/nova/latest/user/block-device-mapping.html
   */
  img_bdm_v2?: BooleanText
  /**
   * **Disk list form, older name**. Whether block_device_mapping has the form of version 2 (source_type,
   * destination_type, boot_index) or the one of EC2. Absent means the form of EC2.
   * OS::Compute::SnapshotImage
   * @deprecated Use `img_bdm_v2`.
   * @see https://docs.openstack.org/nova/latest/user/block-device-mapping.html
   */
  bdm_v2?: BooleanText
  /**
   * **Virtual device names**. Which guest device stands for which virtual name, one map for each. The value must be a
   * list, and an image property is always text: use the older name mappings.
   * A list: text is never one. Nova's API reads the older name mappings from the image; under this one the value is
   * checked and then left alone.
   * OS::Compute::SnapshotImage
   * @see https://docs.openstack.org/nova/latest/user/block-device-mapping.html
   */
  img_mappings?: never
  /**
   * **Device names, older name**. Which guest device stands for which virtual name (root, ami, ephemeral0, swap), as
   * JSON text: a list of maps with virtual and device, in the manner of EC2. Absent means Nova's own choice.
   * JSON of a list of flat maps. The image holds the list as JSON text, which Nova decodes under this name alone; it
   * refuses anything but a list of flat maps.
   * OS::Compute::SnapshotImage
   * @deprecated Use `img_mappings`.
   * @see https://docs.openstack.org/nova/latest/user/block-device-mapping.html
   */
  mappings?: string
  /**
   * **Root device**. Device name of the root disk in the guest. Write root_device_name in its place.
   * For example `/dev/vda`. Nova's API reads the older name root_device_name from the image; under this one the value is
   * checked and then left alone.
   * OS::Compute::SnapshotImage
   * @see https://docs.openstack.org/nova/latest/user/block-device-mapping.html
   */
  img_root_device_name?: string
  /**
   * **Root device, older name**. Device name of the root disk in the guest, such as /dev/vda. It wins over the root
   * entry of mappings; absent, the driver names the device.
   * For example `/dev/vda`.
   * OS::Compute::SnapshotImage
   * @deprecated Use `img_root_device_name`.
   * @see https://docs.openstack.org/nova/latest/user/block-device-mapping.html
   */
  root_device_name?: string
  /**
   * **Owning project**. Id of the project that the image belongs to. Write owner_id in its place.
   * Nova's API reads the older name owner_id from the image; under this one the value is checked and then left alone.
   * OS::Compute::SnapshotImage
   * @see https://docs.openstack.org/nova/latest/user/block-device-mapping.html
   */
  img_owner_id?: string
  /**
   * **Owning project, older name**. Id of the project that owns a snapshot. Where Nova asks Glance without a user's
   * token it shows the image to that project alone; absent, project_id and user_id are compared.
   * OS::Compute::SnapshotImage
   * @deprecated Use `img_owner_id`.
   * @see https://docs.openstack.org/nova/latest/user/block-device-mapping.html
   */
  owner_id?: string
  /**
   * **Guest CPU sockets**. How many CPU sockets the guest should see; without any preference it usually gets one for
   * each vCPU. A preference that is met where the number of vCPUs allows it; one of the three on an image replaces all
   * three of the flavor.
   * OS::Compute::VirtCPUTopology
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  hw_cpu_sockets?: IntegerText
  /**
   * **Cores per socket**. How many cores each socket of the guest should have; usually one when nothing is preferred. A
   * preference that is met where the number of vCPUs allows it; one of the three on an image replaces all three of the
   * flavor.
   * OS::Compute::VirtCPUTopology
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  hw_cpu_cores?: IntegerText
  /**
   * **Threads per core**. How many hardware threads each core of the guest should have; usually one when nothing is
   * preferred. A preference that is met where the number of vCPUs allows it; one of the three on an image replaces all
   * three of the flavor.
   * OS::Compute::VirtCPUTopology
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  hw_cpu_threads?: IntegerText
  /**
   * **Most guest sockets**. Upper limit for the sockets that a guest may see, 65536 when absent. An image may lower the
   * limit of its flavor, never raise it; a flavor's own preference above the limit is dropped.
   * OS::Compute::VirtCPUTopology
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  hw_cpu_max_sockets?: IntegerText
  /**
   * **Most cores per socket**. Upper limit for the cores per socket that a guest may see, 65536 when absent. An image
   * may lower the limit of its flavor, never raise it; a flavor's own preference above the limit is dropped.
   * OS::Compute::VirtCPUTopology
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  hw_cpu_max_cores?: IntegerText
  /**
   * **Most threads per core**. Upper limit for the threads per core that a guest may see, 65536 when absent. An image
   * may lower the limit of its flavor, never raise it; a flavor's own preference above the limit is dropped.
   * OS::Compute::VirtCPUTopology
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  hw_cpu_max_threads?: IntegerText
  /**
   * **Image format version**. Version of the way in which the VMware driver stores a snapshot; it writes 1. A whole
   * number is demanded, and nothing acts on it.
   * OS::Compute::VMwareImage
   * @see https://docs.openstack.org/nova/latest/admin/configuration/hypervisor-vmware.html
   */
  img_version?: IntegerText
  /**
   * **Image format version, older name**. Older name of img_version, under which the VMware driver writes 1 on its
   * snapshots. A whole number is demanded, and nothing acts on it.
   * The VMware driver writes it on every snapshot and never reads it.
   * OS::Compute::VMwareImage
   * @deprecated Use `img_version`.
   * @see https://docs.openstack.org/nova/latest/admin/configuration/hypervisor-vmware.html
   */
  vmware_image_version?: IntegerText
  /**
   * **Base disk clone, older name**. Older name of img_linked_clone: whether servers share the image's disk on the
   * datastore (true) or get a full copy (false). Absent means the driver's use_linked_clone option.
   * OS::Compute::VMwareImage
   * @deprecated Use `img_linked_clone`.
   * @see https://docs.openstack.org/nova/latest/admin/configuration/hypervisor-vmware.html
   */
  vmware_linked_clone?: BooleanText
  /**
   * **Clone of the base disk**. Whether servers share the image's disk on the datastore and store only what differs
   * (true) or get a full copy (false). Absent means the driver's use_linked_clone option.
   * OS::Compute::VMware
   * @see https://docs.openstack.org/nova/latest/admin/configuration/hypervisor-vmware.html
   */
  img_linked_clone?: BooleanText
  /**
   * **Disk controller type**. Controller that the disks are attached to. The value ide sets hw_disk_bus=ide; any other
   * sets hw_disk_bus=scsi and becomes hw_scsi_model.
   * `ide` or a SCSI model. Default: `lsiLogic`. Except for ide, which is compared as it is, Nova puts the value in lower
   * case and refuses what is no SCSI model; IDE is such a value, and an empty one is ignored.
   * OS::Compute::VMware
   * @see https://docs.openstack.org/nova/latest/admin/configuration/hypervisor-vmware.html
   */
  vmware_adaptertype?: string
  /**
   * **Virtual disk layout**. Older name of hw_disk_type. Layout of the VMDK file on the image. A sparse file is
   * converted on its way to the datastore, a streamOptimized one is imported, the others are copied as they are; only
   * the VMware driver reads it, and refuses other values when the server is built.
   * Default: `preallocated`.
   * OS::Compute::VMware
   * @deprecated Use `hw_disk_type`.
   * @see https://docs.openstack.org/nova/latest/admin/configuration/hypervisor-vmware.html
   */
  vmware_disktype?: ("preallocated" | "sparse" | "streamOptimized" | "thin" | "thick" | "eagerZeroedThick")
  /**
   * **Guest identifier of vSphere**. Guest system as vSphere names it, such as ubuntu64Guest, rhel9_64Guest or
   * windows2019srv_64Guest; vCenter decides which it knows. Nova keeps it as os_distro.
   * Default: `otherGuest`. For example `ubuntu64Guest`.
   * OS::Compute::VMware
   * @deprecated Use `os_distro`.
   * @see https://docs.openstack.org/nova/latest/admin/configuration/hypervisor-vmware.html
   */
  vmware_ostype?: string
  /**
   * **Watchdog action**. What happens when the guest stops feeding its watchdog: it is reset, powered off or paused.
   * With none the device is there without consequence, with disabled there is no device. The image's value wins over the
   * flavor's, and the guest needs a driver that feeds the card.
   * Default: `disabled`.
   * OS::Compute::Watchdog
   * @see https://docs.openstack.org/nova/latest/admin/libvirt-misc.html
   */
  hw_watchdog_action?: ("none" | "pause" | "poweroff" | "reset" | "disabled")
  /**
   * **Automatic disk resize**. Meant for the same as auto_disk_config, the older name that Nova's API reads: whether the
   * root disk grows with the flavor. Nothing reads it under this name.
   * Nova's API reads the older name auto_disk_config from the image; under this one the value is checked and then left
   * alone.
   * OS::Compute::XenAPIImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_auto_disk_config?: string
  /**
   * **Xen platform device**. Revision of the Xen platform device that the guest's Windows drivers expect, 1, 2 or 3.
   * Only the XenAPI driver, since removed from Nova, read it.
   * OS::Compute::XenAPIImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_device_id?: IntegerText
  /**
   * **Xen device, older name**. Older name of hw_device_id, the revision of the Xen platform device. Only the XenAPI
   * driver, since removed from Nova, read it.
   * OS::Compute::XenAPIImage
   * @deprecated Use `hw_device_id`.
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  xenapi_device_id?: IntegerText
  /**
   * **Network boot CD**. Puts network settings into a CD image that boots over iPXE. Only the XenAPI driver, since
   * removed from Nova, read it.
   * OS::Compute::XenAPIImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_ipxe_boot?: BooleanText
  /**
   * **Network boot CD, older name**. Older name of hw_ipxe_boot: network settings for a CD image that boots over iPXE.
   * Only the XenAPI driver, since removed from Nova, read it.
   * OS::Compute::XenAPIImage
   * @deprecated Use `hw_ipxe_boot`.
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  ipxe_boot?: BooleanText
  /**
   * **BitTorrent download**. Lets hosts fetch the image from each other over BitTorrent. Only the XenAPI driver, since
   * removed from Nova, read it.
   * OS::Compute::XenAPIImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  img_bittorrent?: BooleanText
  /**
   * **BitTorrent download, older name**. Older name of img_bittorrent: hosts fetch the image from each other. Only the
   * XenAPI driver, since removed from Nova, read it.
   * OS::Compute::XenAPIImage
   * @deprecated Use `img_bittorrent`.
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  bittorrent?: BooleanText
  /**
   * **Image kept on hosts**. Whether hosts that cache only some images keep this one. Only the XenAPI driver, since
   * removed from Nova, read it.
   * OS::Compute::XenAPIImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  img_cache_in_nova?: BooleanText
  /**
   * **Kept on hosts, older name**. Older name of img_cache_in_nova: whether hosts that cache only some images keep this
   * one. Only the XenAPI driver, since removed from Nova, read it.
   * OS::Compute::XenAPIImage
   * @deprecated Use `img_cache_in_nova`.
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  cache_in_nova?: BooleanText
  /**
   * **Snapshot compression**. Strength of the compression of snapshots, 1 to 9. Only the XenAPI driver, since removed
   * from Nova, read it.
   * OS::Compute::XenAPIImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  img_compression_level?: IntegerText
  /**
   * **Snapshot compression, older name**. Older name of img_compression_level: strength of the compression of snapshots,
   * 1 to 9. Only the XenAPI driver, since removed from Nova, read it.
   * OS::Compute::XenAPIImage
   * @deprecated Use `img_compression_level`.
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  xenapi_image_compression_level?: IntegerText
  /**
   * **Xen guest agent**. Whether the guest runs Nova's agent for XenServer. Only the XenAPI driver, since removed from
   * Nova, read it.
   * OS::Compute::XenAPIImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  img_use_agent?: BooleanText
  /**
   * **Xen agent, older name**. Older name of img_use_agent: whether the guest runs Nova's agent for XenServer. Only the
   * XenAPI driver, since removed from Nova, read it.
   * OS::Compute::XenAPIImage
   * @deprecated Use `img_use_agent`.
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  xenapi_use_agent?: BooleanText
  /**
   * **No file injection**. Keeps Nova's agent for XenServer from putting files into the guest, for images where
   * cloud-init does so. Only the XenAPI driver, since removed from Nova, read it.
   * OS::Compute::XenAPIImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  os_skip_agent_inject_files_at_boot?: BooleanText
  /**
   * **No file injection, older name**. Older name of os_skip_agent_inject_files_at_boot. Only the XenAPI driver, since
   * removed from Nova, read it.
   * OS::Compute::XenAPIImage
   * @deprecated Use `os_skip_agent_inject_files_at_boot`.
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  xenapi_skip_agent_inject_files_at_boot?: BooleanText
  /**
   * **No key injection**. Keeps Nova's agent for XenServer from putting an SSH key into the guest, for images where
   * cloud-init does so. Only the XenAPI driver, since removed from Nova, read it.
   * OS::Compute::XenAPIImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  os_skip_agent_inject_ssh?: BooleanText
  /**
   * **No key injection, older name**. Older name of os_skip_agent_inject_ssh. Only the XenAPI driver, since removed from
   * Nova, read it.
   * OS::Compute::XenAPIImage
   * @deprecated Use `os_skip_agent_inject_ssh`.
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  xenapi_skip_agent_inject_ssh?: BooleanText
  /**
   * **Automatic root disk resize**. A true word makes OS-DCF:diskConfig=AUTO the default of servers from this image,
   * which once let XenAPI grow the root partition. The word disabled makes Nova refuse requests that ask for AUTO;
   * absent means MANUAL.
   * Nova's API reads this older name; nothing reads hw_auto_disk_config.
   * OS::Compute::XenAPI
   * @deprecated Use `hw_auto_disk_config`.
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  auto_disk_config?: string
  /**
   * **Processor architecture**. Older name of hw_architecture: the CPU architecture that the image's system is built
   * for. The scheduler seeks a host that offers it; absent means any host.
   * OS::Glance::CommonImageProperties
   * @deprecated Use `hw_architecture`.
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  architecture?: ("alpha" | "armv6" | "armv7l" | "armv7b" | "aarch64" | "cris" | "i686" | "ia64" | "lm32" | "m68k" | "microblaze" | "microblazeel" | "mips" | "mipsel" | "mips64" | "mips64el" | "openrisc" | "parisc" | "parisc64" | "ppc" | "ppcle" | "ppc64" | "ppc64le" | "ppcemb" | "s390" | "s390x" | "sh4" | "sh4eb" | "sparc" | "sparc64" | "unicore32" | "x86_64" | "xtensa" | "xtensaeb" | "i386" | "i486" | "i586" | "x86_32" | "x86_32p" | "amd64")
  /**
   * **Operating system distribution**. Distribution on the image by its libosinfo name in lower case, such as ubuntu,
   * debian, rhel, rocky, fedora, arch, freebsd or windows. Nova asks libosinfo for fitting disk and network devices by
   * it, where installed; z/VM hosts need it, and Magnum chooses its driver by it.
   * For example `ubuntu`, `debian`, `rocky`.
   * OS::Glance::CommonImageProperties
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  os_distro?: string
  /**
   * **Operating system version**. Version of the operating system as its distributor writes it, such as 24.04 or 9.4. It
   * informs people and tools; no service acts on it.
   * For example `24.04`, `12`.
   * OS::Glance::CommonImageProperties
   * @see https://docs.openstack.org/glance/latest/user/common-image-properties.html
   */
  os_version?: string
  /**
   * **Signature of the data**. Signature of the image's data as base64 text. A wrong one fails the upload.
   * OS::Glance::Signatures
   * @see https://docs.openstack.org/glance/latest/user/signature.html
   */
  img_signature?: string
  /**
   * **Signing certificate**. Key manager's UUID of the X.509 certificate whose public key verifies the signature.
   * A UUID. Nova takes any text; the key manager finds nothing under one that is no UUID.
   * OS::Glance::Signatures
   * @see https://docs.openstack.org/glance/latest/user/signature.html
   */
  img_signature_certificate_uuid?: string
  /**
   * **Hash of the signature**. Hash function that the signature was made with.
   * OS::Glance::Signatures
   * @see https://docs.openstack.org/glance/latest/user/signature.html
   */
  img_signature_hash_method?: ("SHA-224" | "SHA-256" | "SHA-384" | "SHA-512")
  /**
   * **Signing key type**. Type of the key that made the signature, for elliptic curves with the curve's name.
   * OS::Glance::Signatures
   * @see https://docs.openstack.org/glance/latest/user/signature.html
   */
  img_signature_key_type?: ("RSA-PSS" | "DSA" | "ECC_SECP384R1" | "ECC_SECP521R1" | "ECC_SECT409K1" | "ECC_SECT409R1" | "ECC_SECT571K1" | "ECC_SECT571R1")
  /**
   * **Administrator's name**. User whose password Nova sets when a server's administrator password is changed. It needs
   * hw_qemu_guest_agent; absent means Administrator where os_type is windows and root elsewhere.
   * For example `root`, `ubuntu`.
   * OS::OperatingSystem
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  os_admin_user?: string
  /**
   * **MySQL port**. TCP port on which MySQL takes connections of its classic protocol. The server uses 3306 unless told
   * otherwise.
   * Default: `3306`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_mysql_listen_port?: IntegerText
  /**
   * **PostgreSQL port**. TCP port on which PostgreSQL takes connections, also the extension of its Unix socket file. The
   * server uses 5432 unless told otherwise.
   * Default: `5432`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_postgresql_listen_port?: IntegerText
  /**
   * **SQL Server port**. TCP port on which the default instance of SQL Server takes connections; it uses 1433 unless
   * told otherwise. Named instances choose a port when they start.
   * Default: `1433`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_sqlserver_listen_port?: IntegerText
  /**
   * **Oracle listener port**. TCP port of the listener that hands connections to Oracle Database. The listener uses 1521
   * unless told otherwise.
   * Default: `1521`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_oracle_listen_port?: IntegerText
  /**
   * **Db2 port**. TCP port on which a Db2 instance takes connections. Setup proposes 50000 for the first instance.
   * Default: `50000`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_db2_port?: IntegerText
  /**
   * **MongoDB port**. TCP port on which mongod takes connections. It uses 27017 unless told otherwise.
   * Default: `27017`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_mongodb_listen_port?: IntegerText
  /**
   * **Couchbase data port**. TCP port of the data service, to which clients of Couchbase Server connect. The server uses
   * 11210 unless told otherwise; its web console is on 8091.
   * Default: `11210`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_couchbaseserver_listen_port?: IntegerText
  /**
   * **Redis port**. TCP port on which Redis takes connections. It uses 6379 unless told otherwise.
   * Default: `6379`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_redis_listen_port?: IntegerText
  /**
   * **CouchDB port**. TCP port on which CouchDB answers HTTP requests. It uses 5984 unless told otherwise.
   * Default: `5984`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_couchdb_listen_port?: IntegerText
  /**
   * **Cassandra port**. TCP port on which Cassandra takes clients that speak CQL. It uses 9042 unless told otherwise.
   * Default: `9042`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_cassandra_listen_port?: IntegerText
  /**
   * **Hazelcast port**. TCP port on which the members of a Hazelcast cluster, and its clients, reach each other. The
   * first member on a machine uses 5701, the next ones the ports above it.
   * Default: `5701`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_hazelcast_port?: IntegerText
  /**
   * **Hazelcast port, misspelt**. The same as sw_database_hazelcast_port, under the name that was published first. Use
   * the other one for anything new.
   * Default: `5701`.
   * OS::Software::DBMS
   * @deprecated misspelt: hazlecast. Use `sw_database_hazelcast_port`.
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_hazlecast_port?: IntegerText
  /**
   * **Apache HTTP port**. TCP port of the Listen directive that serves plain HTTP. The configuration that Apache ships
   * uses 80.
   * Default: `80`.
   * OS::Software::WebServers
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_webserver_apache_http_port?: IntegerText
  /**
   * **Apache HTTPS port**. TCP port of the Listen directive whose virtual hosts speak TLS. With mod_ssl as it is shipped
   * that is 443.
   * Default: `443`.
   * OS::Software::WebServers
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_webserver_apache_https_port?: IntegerText
  /**
   * **Nginx HTTP port**. TCP port of the listen directive that serves plain HTTP. Without such a directive nginx uses
   * 80, or 8000 where it does not run as root.
   * Default: `80`.
   * OS::Software::WebServers
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_webserver_nginx_http_port?: IntegerText
  /**
   * **Nginx HTTPS port**. TCP port of the listen directive marked ssl, 443 by convention.
   * Default: `443`.
   * OS::Software::WebServers
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_webserver_nginx_https_port?: IntegerText
  /**
   * **IIS HTTP port**. TCP port of the HTTP binding. The default site of IIS has it on 80.
   * Default: `80`.
   * OS::Software::WebServers
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_webserver_iis_http_port?: IntegerText
  /**
   * **IIS HTTPS port**. TCP port of the HTTPS binding, 443 as IIS proposes it; a site needs a certificate for it.
   * Default: `443`.
   * OS::Software::WebServers
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_webserver_iis_https_port?: IntegerText
}

/**
 * **CPUs of NUMA node**. vCPUs in this NUMA node of the guest, as a list like 0-3,6 of which ^ takes numbers out
 * again. Every vCPU of the flavor must be in exactly one node.
 * {node}: Number of the guest NUMA node, 0 to 127 in plain digits, from 0 without a gap.
 * A list of CPUs such as `0-3,^2`. Read from node 0 up to the first number that is missing; what stands behind a gap
 * is never read.
 * OS::Compute::NUMATopologyImage
 * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
 */
type Templates1_1 = { [K in `hw_numa_cpus.${bigint}`]: string | undefined }

/**
 * **Memory of NUMA node**. MiB of memory in this NUMA node of the guest. All nodes together must come to the memory of
 * the flavor.
 * {node}: Number of the guest NUMA node, 0 to 127 in plain digits, from 0 without a gap.
 * Read from node 0 up to the first number that is missing; what stands behind a gap is never read.
 * OS::Compute::NUMATopologyImage
 * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
 */
type Templates1_2 = { [K in `hw_numa_mem.${bigint}`]: IntegerText | undefined }

interface Keys2 {
  /**
   * **Instruction set extensions**. Additions to an instruction set that the virtual CPUs must have, each written as
   * architecture and extension around a colon. On a host aggregate, several stand in one value with commas between them.
   * CIM::ProcessorAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_PASD_InstructionSetExtensionName?: string
}

interface Keys3 {
  /**
   * **Processor instruction set**. Instruction set that the virtual CPUs must offer, written as architecture and set
   * around a colon. The set is a finer word than the architecture alone; absent, hosts of any set qualify.
   * CIM::ProcessorAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_PASD_InstructionSet?: string
  /**
   * **Processor architecture family**. Family of processors that the virtual CPUs must belong to, whichever instruction
   * set of it. Absent, hosts of any family qualify.
   * CIM::ProcessorAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_PASD_ProcessorArchitecture?: string
  /**
   * **What the guest sees**. Whether the virtual machine sees the real device (Passed-Through), a stand-in made by the
   * hypervisor (Virtualized), or nothing of it (Not represented).
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_ConsumerVisibility?: string
  /**
   * **Binding to host resources**. How firmly the virtual resource is tied to the host resources that HostResource
   * names: Dedicated to it alone, preferred (Soft Affinity) or mandatory (Hard Affinity).
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_MappingBehavior?: string
  /**
   * **Kind of resource**. What the settings are about: Processor, Memory, Ethernet Adapter and so on. Where it is Other,
   * OtherResourceType names the kind.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_ResourceType?: string
  /**
   * **Read and write access**. Whether the storage may be read, written, or both.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_Access?: string
  /**
   * **Format of extent name**. Format in which HostExtentName is written, such as NAA or EUI64. Where it is Other,
   * OtherHostExtentNameFormat tells.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_HostExtentNameFormat?: string
  /**
   * **Origin of extent name**. Where HostExtentName was taken from, such as the SCSI page VPD83Type3. Where it is Other,
   * OtherHostExtentNameNamespace tells.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_HostExtentNameNamespace?: string
  /**
   * **Action at host start**. Whether the virtual machine starts together with its host: never, only if it ran before,
   * or always.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_AutomaticStartupAction?: string
}

interface Keys4 {
  /**
   * **Instruction set extensions**. Additions to an instruction set that the virtual CPUs must have, each written as
   * architecture and extension around a colon. On a host aggregate, several stand in one value with commas between them.
   * CIM::ProcessorAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_PASD_InstructionSetExtensionName?: string | number
  /**
   * **Resource address**. Address at which the virtual machine sees the resource, such as a MAC address for a network
   * adapter. Its form depends on the resource type.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_Address?: string | number
  /**
   * **Address below parent**. Position of the resource on the parent that it hangs on, such as a unit number on a disk
   * controller. It means little without Parent.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_AddressOnParent?: string | number
  /**
   * **Unit of allocation**. Unit in which Reservation and Limit are counted, written as DMTF programmatic units, such as
   * byte*2^20 for MiB. Absent, the units are left to whoever reads them.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_AllocationUnits?: string | number
  /**
   * **Allocation at start**. Whether the resource is allocated by itself when the virtual machine starts.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_AutomaticAllocation?: BooleanText | 0 | 1
  /**
   * **Release at stop**. Whether the resource is given back by itself when the virtual machine stops.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_AutomaticDeallocation?: BooleanText | 0 | 1
  /**
   * **Allocation ceiling**. Most of the resource that may ever be granted, counted in AllocationUnits. Absent, no
   * ceiling is stated.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_Limit?: string | number
  /**
   * **Unlisted resource type**. Free text that names the type of the resource. It belongs beside ResourceType only where
   * that is Other.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_OtherResourceType?: string | number
  /**
   * **Parent device**. Device that the resource hangs on, such as the controller of a disk.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_Parent?: string | number
  /**
   * **Resource pool**. Identifier of the resource pool that the resource is taken from, or will be once it is allocated.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_PoolID?: string | number
  /**
   * **Guaranteed amount**. Least of the resource that stays available at all times, counted in AllocationUnits. Absent,
   * nothing is guaranteed.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_Reservation?: string | number
  /**
   * **Implementation variant**. Finer kind of the resource in the words of one implementation, such as the model of a
   * network adapter.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_ResourceSubType?: string | number
  /**
   * **Quantity for the guest**. How much of the resource the virtual machine sees, counted in VirtualQuantityUnits.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_VirtualQuantity?: string | number
  /**
   * **Unit of the quantity**. Unit in which VirtualQuantity is counted, written as DMTF programmatic units; count stands
   * for whole things such as CPUs.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_VirtualQuantityUnits?: string | number
  /**
   * **Share of the pool**. Priority of this allocation against the others from the same pool: one of twice the weight
   * gets twice the share when the pool runs short.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_Weight?: string | number
  /**
   * **Connected peer**. What the resource is plugged into, such as the virtual switch or VLAN of a network adapter.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_Connection?: string | number
  /**
   * **Host resource in use**. Host resource that backs the virtual one, such as a device or an image file.
   * MappingBehavior says how binding the choice is.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_HostResource?: string | number
  /**
   * **Name of host extent**. Identifier of the host storage extent that backs the virtual one. HostExtentNameFormat and
   * HostExtentNameNamespace say how to read it.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_HostExtentName?: string | number
  /**
   * **Offset in host extent**. Address within the host extent at which the allocated storage begins.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_HostExtentStartingAddress?: string | number
  /**
   * **Host block size**. Size in bytes of one block on the host. Reservation and Limit count blocks of this size.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_HostResourceBlockSize?: string | number
  /**
   * **Ceiling of host blocks**. Most host blocks that may ever be granted, each of HostResourceBlockSize bytes. Absent,
   * no ceiling is stated.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_Limit?: string | number
  /**
   * **Unlisted name format**. Free text that names the format of HostExtentName. It belongs beside HostExtentNameFormat
   * only where that is Other.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_OtherHostExtentNameFormat?: string | number
  /**
   * **Unlisted name origin**. Free text that names the origin of HostExtentName. It belongs beside
   * HostExtentNameNamespace only where that is Other.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_OtherHostExtentNameNamespace?: string | number
  /**
   * **Guaranteed host blocks**. Host blocks that stay available at all times, each of HostResourceBlockSize bytes.
   * Absent, none is guaranteed.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_Reservation?: string | number
  /**
   * **Blocks for the guest**. Number of blocks that the virtual machine sees, each of VirtualResourceBlockSize bytes.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_VirtualQuantity?: string | number
  /**
   * **Unit of guest blocks**. Unit in which VirtualQuantity is counted, written as DMTF programmatic units; count where
   * it counts blocks.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_VirtualQuantityUnits?: string | number
  /**
   * **Guest block size**. Size in bytes of one block as the virtual machine sees it.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_VirtualResourceBlockSize?: string | number
  /**
   * **Action after guest failure**. What to do when the software in the virtual machine fails: leave it, start it anew,
   * or go back to a snapshot.
   * Pattern: `\s*(?:<or>|<in>|<all-in>|s[!=]=|s[<>]=?)\s[\s\S]*|None|Restart|Revert to snapshot|DMTF Reserved`.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_AutomaticRecoveryAction?: string
  /**
   * **Action at host shutdown**. What to do with the virtual machine when its host goes down: cut the power, keep its
   * state, or shut it down in order.
   * Pattern: `\s*(?:<or>|<in>|<all-in>|s[!=]=|s[<>]=?)\s[\s\S]*|Turn Off|Save state|Shutdown|DMTF Reserved`.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_AutomaticShutdownAction?: string
  /**
   * **Delay of automatic start**. How long the start that AutomaticStartupAction asks for waits after the host is up, as
   * a CIM interval such as 00000000000030.000000:000 for 30 seconds.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_AutomaticStartupActionDelay?: string | number
  /**
   * **Place in starting order**. Rank of the virtual machine among those that start with the host: lower numbers go
   * first, equal ones in any order.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_AutomaticStartupActionSequenceNumber?: string | number
  /**
   * **Configuration directory**. Path of the directory that holds the configuration of the virtual machine.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_ConfigurationDataRoot?: string | number
  /**
   * **Configuration file path**. Path of the file that holds the configuration of the virtual machine, absolute or below
   * ConfigurationDataRoot.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_ConfigurationFile?: string | number
  /**
   * **Configuration identifier**. Identifier that tells this configuration from every other one of the virtualization
   * platform.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_ConfigurationID?: string | number
  /**
   * **Time of creation**. When the configuration was made, as a CIM timestamp such as 20260401093000.000000+000.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_CreationTime?: string | number
  /**
   * **Log directory**. Path of the directory that holds the logs of the virtual machine.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_LogDataRoot?: string | number
  /**
   * **Recovery file path**. Path of the file that a recovery starts from, see AutomaticRecoveryAction.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_RecoveryFile?: string | number
  /**
   * **Snapshot directory**. Path of the directory that holds the snapshots of the virtual machine.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_SnapshotDataRoot?: string | number
  /**
   * **Suspend directory**. Path of the directory that holds the memory state of the suspended virtual machine.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_SuspendDataRoot?: string | number
  /**
   * **Swap file directory**. Path of the directory that holds the swap files of the virtual machine.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_SwapFileDataRoot?: string | number
  /**
   * **Platform name of system**. Name under which the virtualization platform knows the virtual machine, which need not
   * be the one that people see.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_VirtualSystemIdentifier?: string | number
  /**
   * **Type of virtual system**. Kind of virtual machine in the words of the platform, such as a hypervisor and its
   * hardware version.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_VirtualSystemType?: string | number
  /**
   * **Free notes**. Remarks for people, of any form.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_Notes?: string | number
  /**
   * **Real-time scheduling**. Whether the host runs vCPUs of this server under a real-time policy. Needs pinned CPUs,
   * and a mask that leaves some vCPU out or an emulator thread policy.
   * Default: `false`.
   * OS::Compute::DedicatedCPU
   * @see https://docs.openstack.org/nova/latest/admin/real-time.html
   */
  "hw:cpu_realtime"?: BooleanText | 0 | 1
  /**
   * **Compute node id**. Database id of the compute node record, which means nothing outside its own cell.
   * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
   * driver reports a statistic called so, no host passes.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:id"?: string | number
  /**
   * **Compute node UUID**. UUID of the compute node, which is also that of its resource provider in Placement.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:uuid"?: string | number
  /**
   * **Compute service id**. Database id of the compute service of the host.
   * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
   * driver reports a statistic called so, no host passes.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:service_id"?: string | number
  /**
   * **Compute service host**. Name of the host as its compute service registers it, often the first part of its host
   * name.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:host"?: string | number
  /**
   * **Node CPU count**. Number of CPUs in the record of the compute node. The scheduler keeps it as vcpus_total.
   * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
   * driver reports a statistic called so, no host passes.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:vcpus"?: string | number
  /**
   * **Node memory**. Memory of the compute node in MiB. The scheduler keeps it as total_usable_ram_mb.
   * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
   * driver reports a statistic called so, no host passes.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:memory_mb"?: string | number
  /**
   * **Node disk space**. Disk space of the compute node in GiB. The scheduler keeps it as total_usable_disk_gb.
   * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
   * driver reports a statistic called so, no host passes.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:local_gb"?: string | number
  /**
   * **CPUs in use**. Number of vCPUs that the servers on the host take up. It changes with every server, so a request
   * may find other numbers a moment later.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:vcpus_used"?: string | number
  /**
   * **Memory in use**. Memory in MiB that the servers on the host take up. The scheduler keeps only what is free, as
   * free_ram_mb.
   * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
   * driver reports a statistic called so, no host passes.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:memory_mb_used"?: string | number
  /**
   * **Disk in use**. Disk space in GiB that the servers on the host take up. The scheduler keeps it in MiB, as
   * disk_mb_used.
   * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
   * driver reports a statistic called so, no host passes.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:local_gb_used"?: string | number
  /**
   * **Hypervisor type**. Hypervisor as its driver reports it, in the driver's own capitals: QEMU for libvirt with KVM,
   * 'VMware vCenter Server', ironic.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:hypervisor_type"?: string | number
  /**
   * **Hypervisor version**. Version of the hypervisor as one number: 7002000 for QEMU 7.2.0.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:hypervisor_version"?: string | number
  /**
   * **Hypervisor host name**. Name of the host as its hypervisor reports it, often fully qualified; the UUID of the node
   * under Ironic.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:hypervisor_hostname"?: string | number
  /**
   * **Free memory**. Memory in MiB that the servers on the host leave free, before any overcommitment. Placement already
   * sees to it that a server fits.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:free_ram_mb"?: string | number
  /**
   * **Free disk space**. Disk space in GiB that the servers on the host leave free. The scheduler keeps it in MiB, as
   * free_disk_mb.
   * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
   * driver reports a statistic called so, no host passes.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:free_disk_gb"?: string | number
  /**
   * **Current workload**. Number of builds and other tasks under way on the compute node. The scheduler keeps it as
   * num_io_ops.
   * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
   * driver reports a statistic called so, no host passes.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:current_workload"?: string | number
  /**
   * **Running servers**. Number of servers in the record of the compute node. The scheduler keeps it as num_instances.
   * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
   * driver reports a statistic called so, no host passes.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:running_vms"?: string | number
  /**
   * **Least disk available**. Disk space in GiB that stays free even when all thin disks on the host grow to their full
   * size.
   * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
   * driver reports a statistic called so, no host passes.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:disk_available_least"?: string | number
  /**
   * **Host address**. IP address of the compute host, as my_ip in its nova.conf tells.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:host_ip"?: string | number
  /**
   * **Cell mapping state**. Whether the compute host has been mapped to its cell, as a number.
   * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
   * driver reports a statistic called so, no host passes.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:mapped"?: string | number
  /**
   * **CPU overcommit ratio**. How many vCPUs the host offers for each of its CPUs, such as 4.0.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_allocation_ratio"?: string | number
  /**
   * **Memory overcommit ratio**. How much memory the host offers for each MiB that it has, such as 1.0.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:ram_allocation_ratio"?: string | number
  /**
   * **Disk overcommit ratio**. How much disk space the host offers for each GiB that it has, such as 1.0.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:disk_allocation_ratio"?: string | number
  /**
   * **Total memory**. All memory of the host in MiB, used or not.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:total_usable_ram_mb"?: string | number
  /**
   * **Total disk space**. All disk space of the host in GiB, used or not.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:total_usable_disk_gb"?: string | number
  /**
   * **Disk used by servers**. Disk space in MiB that the servers on the host take up.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:disk_mb_used"?: string | number
  /**
   * **Disk left free**. Disk space in MiB that is left on the host for new servers.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:free_disk_mb"?: string | number
  /**
   * **Total CPUs**. Number of CPUs that the host offers, before any overcommitment.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:vcpus_total"?: string | number
  /**
   * **Number of servers**. Number of servers on the host, as the compute service counts them.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:num_instances"?: string | number
  /**
   * **Busy server count**. Number of servers on the host that are being built, resized, migrated, rescued or otherwise
   * load its disks.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:num_io_ops"?: string | number
  /**
   * **Failed builds**. Number of builds that have failed on the host since the last one that succeeded.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:failed_builds"?: string | number
  /**
   * **Host aggregates**. The host's aggregates as the text of a list of objects; match a name in it with <in>.
   * AggregateInstanceExtraSpecsFilter is the usual way.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:aggregates"?: string | number
  /**
   * **Cell UUID**. UUID of the cell that the host is in.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cell_uuid"?: string | number
  /**
   * **Last update time**. When the record of the host last changed, as text like '2026-04-01 12:00:00+00:00'.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:updated"?: string | number
  /**
   * **Host CPU facts**. What the driver tells of the host's CPU; capabilities:cpu_info:model reaches one value inside.
   * The common ones have a namespace of their own.
   * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_info"?: string | number
  /**
   * **Host metrics**. Measurements of the host's monitors, such as CPU use, as the text of their list. Empty unless
   * nova.conf names monitors.
   * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:metrics"?: string | number
  /**
   * **Host statistics**. Statistics of the compute node by name, as in capabilities:stats:num_task_None. Ironic's node
   * capabilities stand here too, and are also found without stats.
   * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:stats"?: string | number
  /**
   * **Host NUMA topology**. The host's NUMA nodes with their CPUs, memory and pages, as the text of an object.
   * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:numa_topology"?: string | number
  /**
   * **Supported hypervisor specs**. Architectures, hypervisors and guest modes in the record of the compute node. The
   * scheduler keeps them as supported_instances.
   * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
   * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
   * driver reports a statistic called so, no host passes.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:supported_hv_specs"?: string | number
  /**
   * **PCI device pools**. PCI devices in the record of the compute node. The scheduler keeps them as pci_stats.
   * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
   * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
   * driver reports a statistic called so, no host passes.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:pci_device_pools"?: string | number
  /**
   * **Node name**. Name of the node inside its host: the hypervisor's host name, or the UUID of an Ironic node.
   * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:nodename"?: string | number
  /**
   * **PCI device statistics**. Free PCI devices of the host in groups, as the text of an object. Ask for devices with
   * pci_passthrough:alias instead.
   * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:pci_stats"?: string | number
  /**
   * **Supported kinds of server**. Architecture, hypervisor and guest mode of the servers that the host can run, as the
   * text of a list: match with <in>.
   * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:supported_instances"?: string | number
  /**
   * **Host limits**. Limits that other filters have set on the host for this request, as in capabilities:limits:disk_gb.
   * Empty for filters that run earlier.
   * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:limits"?: string | number
  /**
   * **Servers on host**. Servers on the host by UUID. Empty unless the scheduler tracks instance changes.
   * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
   * OS::Compute::HostState
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:instances"?: string | number
  /**
   * **Most video memory**. Most video memory in MiB that an image may ask for with hw_video_ram. At 0, as when it is
   * absent, a server whose image asks for any fails to build.
   * From 0. Default: `0`. The VMware driver reads it as well.
   * OS::Compute::LibvirtFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "hw_video:ram_max_mb"?: IntegerText | number
  /**
   * **Number of serial ports**. How many serial ports the server gets. Without a value on the flavor an image may ask
   * for any number; with one, the image may ask for fewer but not for more. Absent on both sides means one port.
   * From 0.
   * OS::Compute::Libvirt
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "hw:serial_port_count"?: IntegerText | number
  /**
   * **Firmware boot menu**. Shows the boot menu of the firmware when the server starts, so that a person at the console
   * can choose the device. The image wins over the flavor; absent on both means no menu.
   * OS::Compute::Libvirt
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "hw:boot_menu"?: BooleanText | 0 | 1
  /**
   * **CPU share weight**. Weight of the server where CPUs are contended: one with 2048 gets twice the time of one with
   * 1024. The number has no unit, and the host's own default stands when it is absent.
   * From 0. The check takes any number from 0; hosts with cgroups version 2 take no weight above 10000, and fail to
   * start a server with more.
   * OS::Compute::Quota
   * @see https://docs.openstack.org/nova/latest/admin/resource-limits.html
   */
  "quota:cpu_shares"?: IntegerText | number
  /**
   * **CPU quota period**. Length in microseconds of the period over which quota:cpu_quota is counted. libvirt takes 1000
   * to 1000000; 0 leaves the period to it.
   * From 0. A number outside libvirt's range is stored, and the server then fails to start.
   * OS::Compute::Quota
   * @see https://docs.openstack.org/nova/latest/admin/resource-limits.html
   */
  "quota:cpu_period"?: IntegerText | number
  /**
   * **CPU time quota**. Microseconds of CPU time that each vCPU may use in one quota:cpu_period: half the period is half
   * a CPU. A negative number means no limit, 0 leaves it unset, and libvirt takes nothing between 1 and 999.
   * OS::Compute::Quota
   * @see https://docs.openstack.org/nova/latest/admin/resource-limits.html
   */
  "quota:cpu_quota"?: IntegerText | number
  /**
   * **Read bytes per second**. Ceiling for reading on each local disk, in bytes per second; 0, as when it is absent,
   * means no limit. Cannot stand beside the limit for the total.
   * From 0.
   * OS::Compute::Quota
   * @see https://docs.openstack.org/nova/latest/admin/resource-limits.html
   */
  "quota:disk_read_bytes_sec"?: IntegerText | number
  /**
   * **Read operations per second**. Ceiling for reading on each local disk, in I/O operations per second; 0, as when it
   * is absent, means no limit. Cannot stand beside the limit for the total.
   * From 0.
   * OS::Compute::Quota
   * @see https://docs.openstack.org/nova/latest/admin/resource-limits.html
   */
  "quota:disk_read_iops_sec"?: IntegerText | number
  /**
   * **Write bytes per second**. Ceiling for writing on each local disk, in bytes per second; 0, as when it is absent,
   * means no limit. Cannot stand beside the limit for the total.
   * From 0.
   * OS::Compute::Quota
   * @see https://docs.openstack.org/nova/latest/admin/resource-limits.html
   */
  "quota:disk_write_bytes_sec"?: IntegerText | number
  /**
   * **Write operations per second**. Ceiling for writing on each local disk, in I/O operations per second; 0, as when it
   * is absent, means no limit. Cannot stand beside the limit for the total.
   * From 0.
   * OS::Compute::Quota
   * @see https://docs.openstack.org/nova/latest/admin/resource-limits.html
   */
  "quota:disk_write_iops_sec"?: IntegerText | number
  /**
   * **Total bytes per second**. Ceiling for reading and writing together on each local disk, in bytes per second; 0, as
   * when it is absent, means no limit. Cannot stand beside a limit for reading or writing alone.
   * From 0.
   * OS::Compute::Quota
   * @see https://docs.openstack.org/nova/latest/admin/resource-limits.html
   */
  "quota:disk_total_bytes_sec"?: IntegerText | number
  /**
   * **Total operations per second**. Ceiling for reading and writing together on each local disk, in I/O operations per
   * second; 0, as when it is absent, means no limit. Cannot stand beside a limit for reading or writing alone.
   * From 0.
   * OS::Compute::Quota
   * @see https://docs.openstack.org/nova/latest/admin/resource-limits.html
   */
  "quota:disk_total_iops_sec"?: IntegerText | number
  /**
   * **Inbound average rate**. Average rate at which each interface receives, in kilobytes per second. Without it the
   * direction is not shaped.
   * From 0.
   * OS::Compute::Quota
   * @see https://docs.openstack.org/nova/latest/admin/resource-limits.html
   */
  "quota:vif_inbound_average"?: IntegerText | number
  /**
   * **Inbound burst size**. Kilobytes that may pass in one burst at the peak rate. Counts only beside
   * quota:vif_inbound_average.
   * From 0.
   * OS::Compute::Quota
   * @see https://docs.openstack.org/nova/latest/admin/resource-limits.html
   */
  "quota:vif_inbound_burst"?: IntegerText | number
  /**
   * **Inbound peak rate**. Highest rate at which each interface receives, in kilobytes per second. Counts only beside
   * quota:vif_inbound_average.
   * From 0.
   * OS::Compute::Quota
   * @see https://docs.openstack.org/nova/latest/admin/resource-limits.html
   */
  "quota:vif_inbound_peak"?: IntegerText | number
  /**
   * **Outbound average rate**. Average rate at which each interface sends, in kilobytes per second. Without it the
   * direction is not shaped.
   * From 0.
   * OS::Compute::Quota
   * @see https://docs.openstack.org/nova/latest/admin/resource-limits.html
   */
  "quota:vif_outbound_average"?: IntegerText | number
  /**
   * **Outbound burst size**. Kilobytes that may pass in one burst at the peak rate. Counts only beside
   * quota:vif_outbound_average.
   * From 0.
   * OS::Compute::Quota
   * @see https://docs.openstack.org/nova/latest/admin/resource-limits.html
   */
  "quota:vif_outbound_burst"?: IntegerText | number
  /**
   * **Outbound peak rate**. Highest rate at which each interface sends, in kilobytes per second. Counts only beside
   * quota:vif_outbound_average.
   * From 0.
   * OS::Compute::Quota
   * @see https://docs.openstack.org/nova/latest/admin/resource-limits.html
   */
  "quota:vif_outbound_peak"?: IntegerText | number
  /**
   * **Random device allowed**. Whether the guest gets a random number device. Since Ussuri it has one unless this is
   * false; earlier it took both true here and hw_rng_model on the image.
   * Default: `true`.
   * OS::Compute::RandomNumberGenerator
   * @see https://docs.openstack.org/nova/latest/admin/libvirt-misc.html
   */
  "hw_rng:allowed"?: BooleanText | 0 | 1
  /**
   * **Random bytes per period**. Bytes that the guest may draw from the host in one period. At 0, as when it is absent,
   * there is no limit; above 0 set hw_rng:rate_period as well.
   * From 0. Default: `0`.
   * OS::Compute::RandomNumberGenerator
   * @see https://docs.openstack.org/nova/latest/admin/libvirt-misc.html
   */
  "hw_rng:rate_bytes"?: IntegerText | number
  /**
   * **Random rate period**. Length of a rate period in milliseconds. Read only where hw_rng:rate_bytes is above 0.
   * From 0.
   * OS::Compute::RandomNumberGenerator
   * @see https://docs.openstack.org/nova/latest/admin/libvirt-misc.html
   */
  "hw_rng:rate_period"?: IntegerText | number
  /**
   * **UEFI Secure Boot**. Whether Secure Boot is on: required also keeps the server to hosts that can, and optional, on
   * images only, uses it where the host has it. Needs hw_firmware_type=uefi on the image and, on x86, a q35 machine
   * type; it is off when absent.
   * OS::Compute::SecureBoot
   * @see https://docs.openstack.org/nova/latest/admin/secure-boot.html
   */
  "os:secure_boot"?: ("required" | "disabled")
  /**
   * **Guest CPU sockets**. How many CPU sockets the guest should see; without any preference it usually gets one for
   * each vCPU. A preference that is met where the number of vCPUs allows it; one of the three on an image replaces all
   * three of the flavor.
   * From 1.
   * OS::Compute::VirtCPUTopology
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:cpu_sockets"?: IntegerText | number
  /**
   * **Cores per socket**. How many cores each socket of the guest should have; usually one when nothing is preferred. A
   * preference that is met where the number of vCPUs allows it; one of the three on an image replaces all three of the
   * flavor.
   * From 1.
   * OS::Compute::VirtCPUTopology
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:cpu_cores"?: IntegerText | number
  /**
   * **Threads per core**. How many hardware threads each core of the guest should have; usually one when nothing is
   * preferred. A preference that is met where the number of vCPUs allows it; one of the three on an image replaces all
   * three of the flavor.
   * From 1.
   * OS::Compute::VirtCPUTopology
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:cpu_threads"?: IntegerText | number
  /**
   * **CPU share level**. Weight of the virtual machine where CPU time is contended: a level of vSphere's, or custom for
   * the number in quota:cpu_shares_share.
   * Default: `normal`.
   * OS::Compute::VMwareAllocationFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:cpu_shares_level"?: ("low" | "normal" | "high" | "custom")
  /**
   * **CPU share count**. Number of shares of CPU time, to be compared with those of other virtual machines. Set it with
   * the level custom only: beside low, normal or high the server fails to build.
   * From 0.
   * OS::Compute::VMwareAllocationFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:cpu_shares_share"?: IntegerText | number
  /**
   * **Memory limit**. Most memory that the virtual machine may use, in MiB, even where more is free. At 0, as when it is
   * absent, there is no limit.
   * From 0. Default: `0`.
   * OS::Compute::VMwareAllocationFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:memory_limit"?: IntegerText | number
  /**
   * **Memory reservation**. Amount of memory that the virtual machine is sure to get, in MiB. Nothing is reserved when
   * it is absent.
   * Default: `0`.
   * OS::Compute::VMwareAllocationFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:memory_reservation"?: IntegerText | number
  /**
   * **Memory share level**. Weight of the virtual machine where memory is contended: a level of vSphere's, or custom for
   * the number in quota:memory_shares_share.
   * Default: `normal`.
   * OS::Compute::VMwareAllocationFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:memory_shares_level"?: ("low" | "normal" | "high" | "custom")
  /**
   * **Memory share count**. Number of shares of memory, to be compared with those of other virtual machines. Set it with
   * the level custom only: beside low, normal or high the server fails to build.
   * From 0.
   * OS::Compute::VMwareAllocationFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:memory_shares_share"?: IntegerText | number
  /**
   * **Disk I/O limit**. Most disk traffic that the virtual machine may use, in I/O operations per second, even where
   * more is free. At 0, as when it is absent, there is no limit.
   * From 0. Default: `0`.
   * OS::Compute::VMwareAllocationFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:disk_io_limit"?: IntegerText | number
  /**
   * **Disk I/O reservation**. Amount of disk traffic that the virtual machine is sure to get, in I/O operations per
   * second. Nothing is reserved when it is absent.
   * Default: `0`.
   * OS::Compute::VMwareAllocationFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:disk_io_reservation"?: IntegerText | number
  /**
   * **Disk I/O share level**. Weight of the virtual machine where disk traffic is contended: a level of vSphere's, or
   * custom for the number in quota:disk_io_shares_share.
   * Default: `normal`.
   * OS::Compute::VMwareAllocationFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:disk_io_shares_level"?: ("low" | "normal" | "high" | "custom")
  /**
   * **Disk I/O share count**. Number of shares of disk traffic, to be compared with those of other virtual machines. Set
   * it with the level custom only: beside low, normal or high the server fails to build.
   * From 0.
   * OS::Compute::VMwareAllocationFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:disk_io_shares_share"?: IntegerText | number
  /**
   * **Network limit**. Most network traffic that the virtual machine may use, in Mbit/s, even where more is free. At 0,
   * as when it is absent, there is no limit.
   * From 0. Default: `0`.
   * OS::Compute::VMwareAllocationFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:vif_limit"?: IntegerText | number
  /**
   * **Network reservation**. Amount of network traffic that the virtual machine is sure to get, in Mbit/s. Nothing is
   * reserved when it is absent.
   * Default: `0`.
   * OS::Compute::VMwareAllocationFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:vif_reservation"?: IntegerText | number
  /**
   * **Network share level**. Weight of the virtual machine where network traffic is contended: a level of vSphere's, or
   * custom for the number in quota:vif_shares_share.
   * Default: `normal`.
   * OS::Compute::VMwareAllocationFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:vif_shares_level"?: ("low" | "normal" | "high" | "custom")
  /**
   * **Network share count**. Number of shares of network traffic, to be compared with those of other virtual machines.
   * Set it with the level custom only: beside low, normal or high the server fails to build.
   * From 0.
   * OS::Compute::VMwareAllocationFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:vif_shares_share"?: IntegerText | number
  /**
   * **Virtual hardware version**. Version of the virtual machine's hardware, vmx- and two digits, for a cluster whose
   * hosts are not all of one release. Absent means the newest that the host supports.
   * Pattern: `vmx-[0-9]{2}`. For example `vmx-19`.
   * OS::Compute::VMwareFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "vmware:hw_version"?: string
  /**
   * **Storage policy**. Name of the vCenter storage policy for the server's disks. It is read only where the driver's
   * pbm_enabled option is on; absent means pbm_default_policy.
   * OS::Compute::VMwareFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "vmware:storage_policy"?: string | number
  /**
   * **CPU limit**. The most CPU time that a server may use, in MHz. Absent or 0 means no limit.
   * From 0.
   * OS::Compute::VMwareQuotaFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:cpu_limit"?: IntegerText | number
  /**
   * **Guaranteed CPU time**. CPU time in MHz that vCenter sets aside for the server, whether it uses it or not. Absent
   * or 0 means none.
   * OS::Compute::VMwareQuotaFlavor
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "quota:cpu_reservation"?: IntegerText | number
  /**
   * **Watchdog action**. What happens when the guest stops feeding its watchdog: it is reset, powered off or paused.
   * With none the device is there without consequence, with disabled there is no device. The image's value wins over the
   * flavor's, and the guest needs a driver that feeds the card.
   * Default: `disabled`.
   * OS::Compute::Watchdog
   * @see https://docs.openstack.org/nova/latest/admin/libvirt-misc.html
   */
  "hw:watchdog_action"?: ("none" | "pause" | "poweroff" | "reset" | "disabled")
}

/**
 * **Aggregate metadata value**. What some aggregate of the host must say under this key; hosts in no aggregate that
 * has the key are left out. Nova's check takes any value.
 * {key}: Key of the aggregate's metadata, of any characters but a line feed.
 * OS::Compute::AggregateExtraSpecs
 * @see https://docs.openstack.org/nova/latest/admin/aggregates.html
 */
type Templates4_1 = { [K in `aggregate_instance_extra_specs:${string}`]: string | number | "remote" | "local_image" | "local_lvm" | "remote" | "local_image" | undefined }

/**
 * **Host CPU facts**. What the driver tells of the host's CPU; capabilities:cpu_info:model reaches one value inside.
 * The common ones have a namespace of their own.
 * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
 * OS::Compute::HostState
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
 */
type Templates4_2 = { [K in `capabilities:cpu_info:${string}`]: string | number | undefined }

/**
 * **Host metrics**. Measurements of the host's monitors, such as CPU use, as the text of their list. Empty unless
 * nova.conf names monitors.
 * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
 * OS::Compute::HostState
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
 */
type Templates4_3 = { [K in `capabilities:metrics:${string}`]: string | number | undefined }

/**
 * **Host statistics**. Statistics of the compute node by name, as in capabilities:stats:num_task_None. Ironic's node
 * capabilities stand here too, and are also found without stats.
 * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
 * OS::Compute::HostState
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
 */
type Templates4_4 = { [K in `capabilities:stats:${string}`]: string | number | undefined }

/**
 * **Host NUMA topology**. The host's NUMA nodes with their CPUs, memory and pages, as the text of an object.
 * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
 * OS::Compute::HostState
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
 */
type Templates4_5 = { [K in `capabilities:numa_topology:${string}`]: string | number | undefined }

/**
 * **Supported hypervisor specs**. Architectures, hypervisors and guest modes in the record of the compute node. The
 * scheduler keeps them as supported_instances.
 * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
 * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
 * driver reports a statistic called so, no host passes.
 * OS::Compute::HostState
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
 */
type Templates4_6 = { [K in `capabilities:supported_hv_specs:${string}`]: string | number | undefined }

/**
 * **PCI device pools**. PCI devices in the record of the compute node. The scheduler keeps them as pci_stats.
 * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
 * Nova's check takes the key, but the scheduler's host state has no value of this name (read in Nova 26.2): unless a
 * driver reports a statistic called so, no host passes.
 * OS::Compute::HostState
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
 */
type Templates4_7 = { [K in `capabilities:pci_device_pools:${string}`]: string | number | undefined }

/**
 * **Node name**. Name of the node inside its host: the hypervisor's host name, or the UUID of an Ironic node.
 * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
 * OS::Compute::HostState
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
 */
type Templates4_8 = { [K in `capabilities:nodename:${string}`]: string | number | undefined }

/**
 * **PCI device statistics**. Free PCI devices of the host in groups, as the text of an object. Ask for devices with
 * pci_passthrough:alias instead.
 * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
 * OS::Compute::HostState
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
 */
type Templates4_9 = { [K in `capabilities:pci_stats:${string}`]: string | number | undefined }

/**
 * **Supported kinds of server**. Architecture, hypervisor and guest mode of the servers that the host can run, as the
 * text of a list: match with <in>.
 * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
 * OS::Compute::HostState
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
 */
type Templates4_10 = { [K in `capabilities:supported_instances:${string}`]: string | number | undefined }

/**
 * **Host limits**. Limits that other filters have set on the host for this request, as in capabilities:limits:disk_gb.
 * Empty for filters that run earlier.
 * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
 * OS::Compute::HostState
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
 */
type Templates4_11 = { [K in `capabilities:limits:${string}`]: string | number | undefined }

/**
 * **Servers on host**. Servers on the host by UUID. Empty unless the scheduler tracks instance changes.
 * {filter}: Nothing, or the way down to one value inside, each step with a colon before it.
 * OS::Compute::HostState
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
 */
type Templates4_12 = { [K in `capabilities:instances:${string}`]: string | number | undefined }

/**
 * **CPUs of NUMA node**. vCPUs in this NUMA node of the guest, as a list like 0-3,6 of which ^ takes numbers out
 * again. Every vCPU of the flavor must be in exactly one node, and each node needs its memory too.
 * {node}: Number of the guest NUMA node, from 0 without a gap.
 * Pattern: `\^?\p{Nd}+(?:-\p{Nd}+|,\^?\p{Nd}+)*`. For example `0-3`, `0-7,^2`. Read from node 0 up to the first number
 * that is missing; what stands behind a gap is never read.
 * OS::Compute::NUMATopology
 * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
 */
type Templates4_13 = { [K in `hw:numa_cpus.${bigint}`]: string | number | undefined }

/**
 * **Memory of NUMA node**. MiB of memory in this NUMA node of the guest. All nodes together must come to the memory of
 * the flavor, and each node needs its CPUs too.
 * {node}: Number of the guest NUMA node, from 0 without a gap.
 * From 1. Read from node 0 up to the first number that is missing; what stands behind a gap is never read.
 * OS::Compute::NUMATopology
 * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
 */
type Templates4_14 = { [K in `hw:numa_mem.${bigint}`]: IntegerText | number | undefined }

/**
 * **Standard resource amount**. How much of this resource class the server takes. Without a suffix VCPU, MEMORY_MB and
 * DISK_GB replace what the flavor itself asks for, and 0 leaves the class out of scheduling.
 * {group}: Nothing, or the suffix of a granular request group: up to 64 letters, digits, hyphens and underscores.
 * {resource_class}: Name of a class in os-resource-classes.
 * Groups with a suffix came with Rocky. The check takes negative numbers, which Placement refuses.
 * OS::Compute::ResourceClasses
 * @see https://docs.openstack.org/os-resource-classes/latest/
 */
type Templates4_15 = { [K in `resources:${Templates4_15Values}`]?: IntegerText | number } & { [K in `resources${string}:${Templates4_15Values}`]: IntegerText | number | undefined }
type Templates4_15Values = "DISK_GB" | "IPV4_ADDRESS" | "MEMORY_MB" | "NUMA_CORE" | "NUMA_MEMORY_MB" | "NUMA_SOCKET" | "NUMA_THREAD" | "PCI_DEVICE" | "SRIOV_NET_VF" | "VCPU"

/**
 * **Custom resource amount**. How much of this class of the operator's own the server takes; bare metal flavors ask
 * for exactly 1 of the class of their nodes. The class must exist in Placement, or no host is found.
 * {group}: Nothing, or the suffix of a granular request group: up to 64 letters, digits, hyphens and underscores.
 * {resource_class}: Rest of the name of a custom class: capital letters, digits and underscores.
 * Groups with a suffix came with Rocky. The check takes negative numbers, which Placement refuses.
 * OS::Compute::ResourceClasses
 * @see https://docs.openstack.org/os-resource-classes/latest/
 */
type Templates4_16 = { [K in `resources:CUSTOM_${string}`]: IntegerText | number | undefined } & { [K in `resources${string}:CUSTOM_${string}`]: IntegerText | number | undefined }

interface Keys5 {
  /**
   * **Processor instruction set**. Instruction set that the virtual CPUs must offer, written as architecture and set
   * around a colon. The set is a finer word than the architecture alone; absent, hosts of any set qualify.
   * CIM::ProcessorAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  InstructionSet?: ("x86:i386" | "x86:i486" | "x86:i586" | "x86:i686" | "x86:64" | "IA-64:IA-64" | "AS/400:TIMI" | "Power:Power_2.03" | "Power:Power_2.04" | "Power:Power_2.05" | "Power:Power_2.06" | "S/390:ESA/390" | "S/390:z/Architecture" | "S/390:z/Architecture_2" | "PA-RISC:PA-RISC_1.0" | "PA-RISC:PA-RISC_2.0" | "ARM:A32" | "ARM:A64" | "MIPS:MIPS_I" | "MIPS:MIPS_II" | "MIPS:MIPS_III" | "MIPS:MIPS_IV" | "MIPS:MIPS_V" | "MIPS:MIPS32" | "MIPS64:MIPS64" | "Alpha:Alpha" | "SPARC:SPARC_V7" | "SPARC:SPARC_V8" | "SPARC:SPARC_V9" | "SPARC:SPARC_JPS1" | "SPARC:UltraSPARC2005" | "SPARC:UltraSPARC2007" | "68k:68000" | "68k:68010" | "68k:68020" | "68k:68030" | "68k:68040" | "68k:68060")
  /**
   * **Processor architecture family**. Family of processors that the virtual CPUs must belong to, whichever instruction
   * set of it. Absent, hosts of any family qualify.
   * CIM::ProcessorAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  ProcessorArchitecture?: ("x86" | "IA-64" | "AS/400" | "Power" | "S/390" | "PA-RISC" | "ARM" | "MIPS" | "Alpha" | "SPARC" | "68k")
  /**
   * **Instruction set extensions**. Additions to an instruction set that the virtual CPUs must have, each written as
   * architecture and extension around a colon. On a host aggregate, several stand in one value with commas between them.
   * CIM::ProcessorAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  InstructionSetExtensionName?: string | number | readonly string[]
  /**
   * **Server group**. UUID of the server group that the server joins; the group's policy says whether its members share
   * a host or keep apart. Names do not work. Absent, the server is in no group.
   * Pattern: `(?:urn:|uuid:|[{}])*-*(?:[0-9a-fA-F]-*){32}[{}]*`. Nova answers 400 for a group that does not exist.
   * OS::Compute::SchedulerHints
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#servergroupaffinityfilter
   */
  group?: string | readonly string[]
  /**
   * **Servers to avoid**. UUID of a server whose host the new one must not be put on; in the API also a list of them.
   * DifferentHostFilter reads it.
   * Pattern: `(?:urn:|uuid:|[{}])*-*(?:[0-9a-fA-F]-*){32}[{}]*`.
   * OS::Compute::SchedulerHints
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#differenthostfilter
   */
  different_host?: string | readonly string[]
  /**
   * **Servers to join**. UUID of a server whose host the new one must be put on; in the API also a list of them, of
   * which one suffices. SameHostFilter reads it.
   * Pattern: `(?:urn:|uuid:|[{}])*-*(?:[0-9a-fA-F]-*){32}[{}]*`. Nova checks the UUIDs of a list, but takes any text
   * where there is no list; text that is no UUID of a server fits no host.
   * OS::Compute::SchedulerHints
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#samehostfilter
   */
  same_host?: string | readonly string[]
  /**
   * **Query on host state**. Condition on the state of the host, as JSON text of an operator and its arguments in a
   * list, such as [">=", "$free_ram_mb", 1024]. JsonFilter reads it; what starts with $ is an attribute of the host, and
   * lists nest.
   * Pattern: `^\s*\[[\s\S]*\]\s*$`. Nova takes any text and any JSON object; with JsonFilter enabled, text that is no
   * JSON fails the request while a host is sought.
   * OS::Compute::SchedulerHints
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#jsonfilter
   */
  query?: string | readonly string[]
  /**
   * **Address to stay near**. IPv4 or IPv6 address; the server goes to a host whose own address is in the same subnet,
   * of the length that cidr gives. SimpleCIDRAffinityFilter reads it.
   * An IPv4 or IPv6 address.
   * OS::Compute::SchedulerHints
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#simplecidraffinityfilter
   */
  build_near_host_ip?: string
  /**
   * **Length of the subnet**. Length of the subnet around build_near_host_ip, with its slash, such as /24. It means
   * nothing without build_near_host_ip; absent, it is /24.
   * Pattern: `/[0-9a-f.:]+\n?`. Default: `/24`. Nova checks the characters alone; a length that fits no address fails
   * the request while a host is sought.
   * OS::Compute::SchedulerHints
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#simplecidraffinityfilter
   */
  cidr?: string | readonly string[]
  /**
   * **Cell to use**. Name of the cell to put the server into, for the cells of version 1 that Nova had before Train.
   * Nothing reads it since then.
   * At most 255 characters. Pattern: `[^\p{C}\p{Z}](?:[^\p{C}\p{Zl}\p{Zp}]*[^\p{C}\p{Z}])?\n?`. Nova still refuses an
   * empty name, one beyond 255 characters, and one with white space at its ends or unprintable characters.
   * OS::Compute::SchedulerHints
   * @deprecated Since train. cells version 1 was removed in Train.
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  target_cell?: string | number | readonly string[]
  /**
   * **Cells to avoid**. Name of a cell that the server must not be put into, for the cells of version 1 that Nova had
   * before Train; in the API also a list of names. Nothing reads it since then.
   * OS::Compute::SchedulerHints
   * @deprecated Since train. cells version 1 was removed in Train.
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  different_cell?: string | number | readonly string[]
  /**
   * **Blazar reservation**. Id of a reservation of hosts in Blazar, whose hosts the server may use. BlazarFilter, which
   * comes with Blazar, reads it; absent, the server stays off reserved hosts.
   * OS::Compute::SchedulerHints
   * @see https://docs.openstack.org/blazar/latest/
   */
  reservation?: string | number | readonly string[]
}

interface Keys6 {
  /**
   * **Resource address**. Address at which the virtual machine sees the resource, such as a MAC address for a network
   * adapter. Its form depends on the resource type.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_Address?: string
  /**
   * **Address below parent**. Position of the resource on the parent that it hangs on, such as a unit number on a disk
   * controller. It means little without Parent.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_AddressOnParent?: string
  /**
   * **Unit of allocation**. Unit in which Reservation and Limit are counted, written as DMTF programmatic units, such as
   * byte*2^20 for MiB. Absent, the units are left to whoever reads them.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_AllocationUnits?: string
  /**
   * **Allocation at start**. Whether the resource is allocated by itself when the virtual machine starts.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_AutomaticAllocation?: BooleanText
  /**
   * **Release at stop**. Whether the resource is given back by itself when the virtual machine stops.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_AutomaticDeallocation?: BooleanText
  /**
   * **Allocation ceiling**. Most of the resource that may ever be granted, counted in AllocationUnits. Absent, no
   * ceiling is stated.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_Limit?: string
  /**
   * **Unlisted resource type**. Free text that names the type of the resource. It belongs beside ResourceType only where
   * that is Other.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_OtherResourceType?: string
  /**
   * **Parent device**. Device that the resource hangs on, such as the controller of a disk.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_Parent?: string
  /**
   * **Resource pool**. Identifier of the resource pool that the resource is taken from, or will be once it is allocated.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_PoolID?: string
  /**
   * **Guaranteed amount**. Least of the resource that stays available at all times, counted in AllocationUnits. Absent,
   * nothing is guaranteed.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_Reservation?: string
  /**
   * **Implementation variant**. Finer kind of the resource in the words of one implementation, such as the model of a
   * network adapter.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_ResourceSubType?: string
  /**
   * **Quantity for the guest**. How much of the resource the virtual machine sees, counted in VirtualQuantityUnits.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_VirtualQuantity?: string
  /**
   * **Unit of the quantity**. Unit in which VirtualQuantity is counted, written as DMTF programmatic units; count stands
   * for whole things such as CPUs.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_VirtualQuantityUnits?: string
  /**
   * **Share of the pool**. Priority of this allocation against the others from the same pool: one of twice the weight
   * gets twice the share when the pool runs short.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_Weight?: string
  /**
   * **Connected peer**. What the resource is plugged into, such as the virtual switch or VLAN of a network adapter.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_Connection?: string
  /**
   * **Host resource in use**. Host resource that backs the virtual one, such as a device or an image file.
   * MappingBehavior says how binding the choice is.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_HostResource?: string
}

interface Keys7 {
  /**
   * **What the guest sees**. Whether the virtual machine sees the real device (Passed-Through), a stand-in made by the
   * hypervisor (Virtualized), or nothing of it (Not represented).
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_ConsumerVisibility?: ("Unknown" | "Passed-Through" | "Virtualized" | "Not represented" | "DMTF reserved" | "Vendor Reserved")
  /**
   * **Binding to host resources**. How firmly the virtual resource is tied to the host resources that HostResource
   * names: Dedicated to it alone, preferred (Soft Affinity) or mandatory (Hard Affinity).
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_MappingBehavior?: ("Unknown" | "Not Supported" | "Dedicated" | "Soft Affinity" | "Hard Affinity" | "DMTF Reserved" | "Vendor Reserved")
  /**
   * **Kind of resource**. What the settings are about: Processor, Memory, Ethernet Adapter and so on. Where it is Other,
   * OtherResourceType names the kind.
   * CIM::ResourceAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_RASD_ResourceType?: ("Other" | "Computer System" | "Processor" | "Memory" | "IDE Controller" | "Parallel SCSI HBA" | "FC HBA" | "iSCSI HBA" | "IB HCA" | "Ethernet Adapter" | "Other Network Adapter" | "I/O Slot" | "I/O Device" | "Floppy Drive" | "CD Drive" | "DVD drive" | "Disk Drive" | "Tape Drive" | "Storage Extent" | "Other storage device" | "Serial port" | "Parallel port" | "USB Controller" | "Graphics controller" | "IEEE 1394 Controller" | "Partitionable Unit" | "Base Partitionable Unit" | "Power" | "Cooling Capacity" | "Ethernet Switch Port" | "Logical Disk" | "Storage Volume" | "Ethernet Connection" | "DMTF reserved" | "Vendor Reserved")
  /**
   * **Kernel image**. UUID of the image that holds the kernel of a server that boots without a boot loader. Ironic takes
   * it for a sign of a partition image.
   * Nova asks Glance for the image when a server is requested; the form of the id is not checked on a volume.
   * OS::Glance::CommonImageProperties
   * @see https://docs.openstack.org/glance/latest/user/common-image-properties.html
   */
  kernel_id?: string
  /**
   * **Ramdisk image**. UUID of the image that holds the initial ramdisk. It needs kernel_id beside it.
   * Nova asks Glance for the image when a server is requested; the form of the id is not checked on a volume.
   * OS::Glance::CommonImageProperties
   * @see https://docs.openstack.org/glance/latest/user/common-image-properties.html
   */
  ramdisk_id?: string
}

interface Keys8 {
  /**
   * **Read and write access**. Whether the storage may be read, written, or both.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_Access?: ("Unknown" | "Readable" | "Writeable" | "Read/Write Supported" | "DMTF Reserved")
  /**
   * **Format of extent name**. Format in which HostExtentName is written, such as NAA or EUI64. Where it is Other,
   * OtherHostExtentNameFormat tells.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_HostExtentNameFormat?: ("Unknown" | "Other" | "SNVM" | "NAA" | "EUI64" | "T10VID" | "OS Device Name" | "DMTF Reserved")
  /**
   * **Origin of extent name**. Where HostExtentName was taken from, such as the SCSI page VPD83Type3. Where it is Other,
   * OtherHostExtentNameNamespace tells.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_HostExtentNameNamespace?: ("Unknown" | "Other" | "VPD83Type3" | "VPD83Type2" | "VPD83Type1" | "VPD80" | "NodeWWN" | "SNVM" | "OS Device Namespace" | "DMTF Reserved")
}

interface Keys9 {
  /**
   * **Name of host extent**. Identifier of the host storage extent that backs the virtual one. HostExtentNameFormat and
   * HostExtentNameNamespace say how to read it.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_HostExtentName?: string
  /**
   * **Offset in host extent**. Address within the host extent at which the allocated storage begins.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_HostExtentStartingAddress?: string
  /**
   * **Host block size**. Size in bytes of one block on the host. Reservation and Limit count blocks of this size.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_HostResourceBlockSize?: string
  /**
   * **Ceiling of host blocks**. Most host blocks that may ever be granted, each of HostResourceBlockSize bytes. Absent,
   * no ceiling is stated.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_Limit?: string
  /**
   * **Unlisted name format**. Free text that names the format of HostExtentName. It belongs beside HostExtentNameFormat
   * only where that is Other.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_OtherHostExtentNameFormat?: string
  /**
   * **Unlisted name origin**. Free text that names the origin of HostExtentName. It belongs beside
   * HostExtentNameNamespace only where that is Other.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_OtherHostExtentNameNamespace?: string
  /**
   * **Guaranteed host blocks**. Host blocks that stay available at all times, each of HostResourceBlockSize bytes.
   * Absent, none is guaranteed.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_Reservation?: string
  /**
   * **Blocks for the guest**. Number of blocks that the virtual machine sees, each of VirtualResourceBlockSize bytes.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_VirtualQuantity?: string
  /**
   * **Unit of guest blocks**. Unit in which VirtualQuantity is counted, written as DMTF programmatic units; count where
   * it counts blocks.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_VirtualQuantityUnits?: string
  /**
   * **Guest block size**. Size in bytes of one block as the virtual machine sees it.
   * CIM::StorageAllocationSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_SASD_VirtualResourceBlockSize?: string
}

interface Keys10 {
  /**
   * **Action after guest failure**. What to do when the software in the virtual machine fails: leave it, start it anew,
   * or go back to a snapshot.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_AutomaticRecoveryAction?: string
  /**
   * **Action at host shutdown**. What to do with the virtual machine when its host goes down: cut the power, keep its
   * state, or shut it down in order.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_AutomaticShutdownAction?: string
  /**
   * **Delay of automatic start**. How long the start that AutomaticStartupAction asks for waits after the host is up, as
   * a CIM interval such as 00000000000030.000000:000 for 30 seconds.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_AutomaticStartupActionDelay?: string
  /**
   * **Place in starting order**. Rank of the virtual machine among those that start with the host: lower numbers go
   * first, equal ones in any order.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_AutomaticStartupActionSequenceNumber?: string
  /**
   * **Configuration directory**. Path of the directory that holds the configuration of the virtual machine.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_ConfigurationDataRoot?: string
  /**
   * **Configuration file path**. Path of the file that holds the configuration of the virtual machine, absolute or below
   * ConfigurationDataRoot.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_ConfigurationFile?: string
  /**
   * **Configuration identifier**. Identifier that tells this configuration from every other one of the virtualization
   * platform.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_ConfigurationID?: string
  /**
   * **Time of creation**. When the configuration was made, as a CIM timestamp such as 20260401093000.000000+000.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_CreationTime?: string
  /**
   * **Log directory**. Path of the directory that holds the logs of the virtual machine.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_LogDataRoot?: string
  /**
   * **Recovery file path**. Path of the file that a recovery starts from, see AutomaticRecoveryAction.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_RecoveryFile?: string
  /**
   * **Snapshot directory**. Path of the directory that holds the snapshots of the virtual machine.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_SnapshotDataRoot?: string
  /**
   * **Suspend directory**. Path of the directory that holds the memory state of the suspended virtual machine.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_SuspendDataRoot?: string
  /**
   * **Swap file directory**. Path of the directory that holds the swap files of the virtual machine.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_SwapFileDataRoot?: string
  /**
   * **Platform name of system**. Name under which the virtualization platform knows the virtual machine, which need not
   * be the one that people see.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_VirtualSystemIdentifier?: string
  /**
   * **Type of virtual system**. Kind of virtual machine in the words of the platform, such as a hypervisor and its
   * hardware version.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_VirtualSystemType?: string
  /**
   * **Free notes**. Remarks for people, of any form.
   * CIM::VirtualSystemSettingData
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  CIM_VSSD_Notes?: string
  /**
   * **Zone of the hosts**. Name of the availability zone that the hosts of the aggregate belong to, shown to users.
   * Several aggregates may name the same zone, but the aggregates of one host must not name two. It holds no colon,
   * because users write zone:host:node.
   * Pattern: `^[^:]+$`. Nova refuses an empty name, a second zone for a host, and a new zone while its hosts hold
   * servers (400, or 409 where a host is added). As the aggregate's own field the name is refused with a colon or with
   * white space at its ends; as metadata it is stored, and nobody can ask for it.
   * OS::Compute::AggregateAvailabilityZone
   * @see https://docs.openstack.org/nova/latest/admin/availability-zones.html
   */
  availability_zone?: string
  /**
   * **Limit of busy servers**. Number of servers in build, resize, snapshot, migration, rescue or unshelve at which a
   * host of the aggregate takes no further one; 0 closes it. Absent, the option max_io_ops_per_host in nova.conf counts,
   * which is 8 unless changed; where a host is in several such aggregates, the smallest value does.
   * From 0. Default: `8`. A value that Python's int() does not read is logged and passed over; the option in nova.conf
   * counts then.
   * OS::Compute::AggregateIoOpsFilter
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#aggregateioopsfilter
   */
  max_io_ops_per_host?: IntegerText
  /**
   * **Projects allowed**. Ids of the projects whose servers the hosts of the aggregate take, with commas between them;
   * other projects' servers go elsewhere. AggregateMultiTenancyIsolation reads it, and, with
   * limit_tenants_to_placement_aggregate, the query to Placement. Absent, every project is welcome.
   * A value of aggregate metadata holds 255 characters, so seven project ids at most. The query to Placement compares
   * the whole value with one project id and finds none in a list; give each project a key of its own there,
   * filter_tenant_id with a suffix.
   * OS::Compute::AggregateIsolation
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#aggregatemultitenancyisolation
   */
  filter_tenant_id?: string
  /**
   * **Flavors allowed**. Names of the flavors whose servers the hosts of the aggregate take, with commas between them,
   * such as m1.nano,m1.small. AggregateTypeAffinityFilter reads it; absent, every flavor is welcome. Ids of flavors do
   * not match.
   * OS::Compute::AggregateIsolation
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#aggregatetypeaffinityfilter
   */
  instance_type?: string
  /**
   * **Limit of servers**. Number of servers at which a host of the aggregate takes no further one; 0 closes it. Absent,
   * the option max_instances_per_host in nova.conf counts, which is 50 unless changed; where a host is in several such
   * aggregates, the smallest value does.
   * From 0. Default: `50`. A value that Python's int() does not read is logged and passed over; the option in nova.conf
   * counts then.
   * OS::Compute::AggregateNumInstancesFilter
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#aggregatenuminstancesfilter
   */
  max_instances_per_host?: IntegerText
}

/**
 * **Image property allowed**. Values of an image property with which servers may run on the hosts of the aggregate,
 * with commas between them, such as os_distro with debian,ubuntu. A server whose image has the property with another
 * value goes elsewhere; one whose image lacks it may stay. AggregateImagePropertiesIsolation reads it.
 * {image_property}: Image property that Nova knows; of these, only those that begin with
 * aggregate_image_properties_isolation_namespace, where nova.conf sets it.
 * Nova compares the text of the value that it has read: True and False for boolean properties, the canonical
 * lower-case names for architectures and the like. Old names such as architecture and properties that hold lists do
 * not take part.
 * OS::Compute::AggregateIsolation
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#aggregateimagepropertiesisolation
 */
type Templates10_1 = { [K in `${Templates10_1Values}`]?: string }
type Templates10_1Values = "hw_architecture" | "hw_auto_disk_config" | "hw_boot_menu" | "hw_cdrom_bus" | "hw_cpu_cores" | "hw_cpu_max_cores" | "hw_cpu_max_sockets" | "hw_cpu_max_threads" | "hw_cpu_policy" | "hw_cpu_realtime_mask" | "hw_cpu_sockets" | "hw_cpu_thread_policy" | "hw_cpu_threads" | "hw_device_id" | "hw_disk_bus" | "hw_disk_type" | "hw_firmware_type" | "hw_floppy_bus" | "hw_ipxe_boot" | "hw_machine_type" | "hw_mem_page_size" | "hw_numa_nodes" | "hw_pointer_model" | "hw_qemu_guest_agent" | "hw_rescue_bus" | "hw_rescue_device" | "hw_rng_model" | "hw_scsi_model" | "hw_serial_port_count" | "hw_video_model" | "hw_video_ram" | "hw_vif_model" | "hw_vif_multiqueue_enabled" | "hw_vm_mode" | "hw_watchdog_action" | "img_bdm_v2" | "img_bittorrent" | "img_cache_in_nova" | "img_compression_level" | "img_config_drive" | "img_hide_hypervisor_id" | "img_hv_requested_version" | "img_hv_type" | "img_linked_clone" | "img_owner_id" | "img_root_device_name" | "img_signature" | "img_signature_certificate_uuid" | "img_signature_hash_method" | "img_signature_key_type" | "img_use_agent" | "img_version" | "os_admin_user" | "os_command_line" | "os_distro" | "os_require_quiesce" | "os_secure_boot" | "os_skip_agent_inject_files_at_boot" | "os_skip_agent_inject_ssh" | "os_type"

interface Keys11 {
  /**
   * **Free vCPU preference**. How strongly the scheduler prefers hosts with more free vCPUs when it ranks hosts of the
   * aggregate. A negative value fills busy hosts first. Absent, cpu_weight_multiplier of [filter_scheduler] in nova.conf
   * counts, 1.0 unless changed.
   * Default: `1.0`.
   * OS::Compute::AggregateWeights, since stein
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#weights
   */
  cpu_weight_multiplier?: NumberText
  /**
   * **Free memory preference**. How strongly the scheduler prefers hosts with more free memory when it ranks hosts of
   * the aggregate. A negative value fills full hosts first. Absent, ram_weight_multiplier of [filter_scheduler] in
   * nova.conf counts, 1.0 unless changed.
   * Default: `1.0`.
   * OS::Compute::AggregateWeights, since stein
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#weights
   */
  ram_weight_multiplier?: NumberText
  /**
   * **Free disk preference**. How strongly the scheduler prefers hosts with more free disk space when it ranks hosts of
   * the aggregate. A negative value fills full hosts first. Absent, disk_weight_multiplier of [filter_scheduler] in
   * nova.conf counts, 1.0 unless changed.
   * Default: `1.0`.
   * OS::Compute::AggregateWeights, since stein
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#weights
   */
  disk_weight_multiplier?: NumberText
  /**
   * **Busy host preference**. How strongly the scheduler prefers hosts with more servers in build, resize, snapshot,
   * migration, rescue or unshelve when it ranks hosts of the aggregate. It is negative by default, so that calm hosts
   * win. Absent, io_ops_weight_multiplier of [filter_scheduler] in nova.conf counts, -1.0 unless changed.
   * Default: `-1.0`.
   * OS::Compute::AggregateWeights, since stein
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#weights
   */
  io_ops_weight_multiplier?: NumberText
  /**
   * **Metrics preference**. How strongly the scheduler prefers hosts with better metrics, as the option weight_setting
   * of [metrics] adds them up when it ranks hosts of the aggregate. 0 takes the metrics out of the ranking. Absent,
   * weight_multiplier of [metrics] in nova.conf counts, 1.0 unless changed.
   * Default: `1.0`. The option in nova.conf that stands in for the key is called weight_multiplier, in [metrics].
   * OS::Compute::AggregateWeights, since stein
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#weights
   */
  metrics_weight_multiplier?: NumberText
  /**
   * **PCI device preference**. How strongly the scheduler prefers hosts whose number of PCI devices fits the request
   * when it ranks hosts of the aggregate. It keeps servers that ask for no PCI device off hosts that have some. Absent,
   * pci_weight_multiplier of [filter_scheduler] in nova.conf counts, 1.0 unless changed.
   * Default: `1.0`. A value below 0 sends servers without PCI devices to the hosts that have them; nova.conf forbids it,
   * the aggregate does not.
   * OS::Compute::AggregateWeights, since stein
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#weights
   */
  pci_weight_multiplier?: NumberText
  /**
   * **Soft affinity strength**. How strongly the scheduler prefers hosts with more members of the same server group of
   * policy soft-affinity when it ranks hosts of the aggregate. It must not be negative. Absent,
   * soft_affinity_weight_multiplier of [filter_scheduler] in nova.conf counts, 1.0 unless changed.
   * Default: `1.0`. A value below 0 turns the policy around; nova.conf forbids it, the aggregate does not.
   * OS::Compute::AggregateWeights, since stein
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#weights
   */
  soft_affinity_weight_multiplier?: NumberText
  /**
   * **Soft anti-affinity strength**. How strongly the scheduler prefers hosts with fewer members of the same server
   * group of policy soft-anti-affinity when it ranks hosts of the aggregate. It must not be negative. Absent,
   * soft_anti_affinity_weight_multiplier of [filter_scheduler] in nova.conf counts, 1.0 unless changed.
   * Default: `1.0`. A value below 0 turns the policy around; nova.conf forbids it, the aggregate does not.
   * OS::Compute::AggregateWeights, since stein
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#weights
   */
  soft_anti_affinity_weight_multiplier?: NumberText
  /**
   * **Build failure aversion**. How strongly the scheduler prefers hosts with fewer recent failed builds when it ranks
   * hosts of the aggregate. The default is so large that a host with failures comes after all others. Absent,
   * build_failure_weight_multiplier of [filter_scheduler] in nova.conf counts, 1000000.0 unless changed.
   * Default: `1000000.0`. Nova negates the value, so that a positive one counts against a host.
   * OS::Compute::AggregateWeights, since stein
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#weights
   */
  build_failure_weight_multiplier?: NumberText
  /**
   * **Same cell preference**. How strongly the scheduler prefers hosts of the cell that a server is moved from when it
   * ranks hosts of the aggregate. It counts in moves between cells only; a negative value prefers other cells. Absent,
   * cross_cell_move_weight_multiplier of [filter_scheduler] in nova.conf counts, 1000000.0 unless changed.
   * Default: `1000000.0`.
   * OS::Compute::AggregateWeights, since ussuri
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#weights
   */
  cross_cell_move_weight_multiplier?: NumberText
  /**
   * **CPU vendor**. Maker of the host's CPU in libvirt's spelling. A host whose driver reports none, such as a bare
   * metal node, never matches.
   * AggregateInstanceExtraSpecsFilter looks for aggregate metadata under the key without this prefix; only the extra
   * spec of the flavor carries it.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "aggregate_instance_extra_specs:cpu_info:vendor"?: string
  /**
   * **CPU model**. CPU model of the host as libvirt names it, which may be the nearest older model that it knows. Asking
   * for one model excludes newer hosts too.
   * AggregateInstanceExtraSpecsFilter looks for aggregate metadata under the key without this prefix; only the extra
   * spec of the flavor carries it.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "aggregate_instance_extra_specs:cpu_info:model"?: string
  /**
   * **CPU architecture**. Architecture of the host's CPU in libvirt's spelling. To keep an image to its architecture set
   * hw_architecture on the image instead, which needs no operator.
   * AggregateInstanceExtraSpecsFilter looks for aggregate metadata under the key without this prefix; only the extra
   * spec of the flavor carries it.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "aggregate_instance_extra_specs:cpu_info:arch"?: string
  /**
   * **Cores per host socket**. Number of cores in each CPU socket of the host. A bare number must be equal; write '>= 8'
   * for at least eight.
   * AggregateInstanceExtraSpecsFilter looks for aggregate metadata under the key without this prefix; only the extra
   * spec of the flavor carries it.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "aggregate_instance_extra_specs:cpu_info:topology:cores"?: string
  /**
   * **Threads per host core**. Number of hardware threads in each core of the host: 1 without hyper-threading, usually 2
   * with it.
   * AggregateInstanceExtraSpecsFilter looks for aggregate metadata under the key without this prefix; only the extra
   * spec of the flavor carries it.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "aggregate_instance_extra_specs:cpu_info:topology:threads"?: string
  /**
   * **Host CPU sockets**. Number of CPU sockets in each NUMA cell of the host, as libvirt counts them: usually 1 on a
   * host with two sockets and two cells.
   * AggregateInstanceExtraSpecsFilter looks for aggregate metadata under the key without this prefix; only the extra
   * spec of the flavor carries it.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "aggregate_instance_extra_specs:cpu_info:topology:sockets"?: string
  /**
   * **CPU flags**. Flags that the CPU of the host must have, in libvirt's spelling (sse4.1, not sse4_1): '<in> avx2' for
   * one, '<all-in> aes avx2' for several. They are sought as parts of text, so '<in> avx' is also found in avx2.
   * AggregateInstanceExtraSpecsFilter looks for aggregate metadata under the key without this prefix; only the extra
   * spec of the flavor carries it.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "aggregate_instance_extra_specs:cpu_info:features"?: string
}

/**
 * **Further project allowed**. Id of one further project whose servers are sent to the hosts of the aggregate; the
 * suffix is any text that tells the keys apart. Only the query to Placement reads it, where
 * limit_tenants_to_placement_aggregate is on.
 * {suffix}: Any text, such as a number.
 * Pattern: `^[^,]+$`. AggregateMultiTenancyIsolation knows the key without suffix alone.
 * OS::Compute::AggregateIsolation, since rocky
 * @see https://docs.openstack.org/nova/latest/admin/aggregates.html#tenant-isolation-with-placement
 */
type Templates11_1 = { [K in `filter_tenant_id${string}`]: string | undefined }

/**
 * **Trait to ask for**. Lets only those servers onto the hosts of the aggregate whose flavor or image requires the
 * trait. It counts where enable_isolated_aggregate_filtering is on in nova.conf, and with the value required alone;
 * the hosts should have the trait in Placement too.
 * {trait}: Name of a trait, a standard one or CUSTOM_ with a name.
 * Any other value, forbidden among them, is passed over.
 * OS::Compute::AggregateIsolation, since train
 * @see https://docs.openstack.org/nova/latest/reference/isolate-aggregates.html
 */
type Templates11_2 = { [K in `trait:${string}`]: "required" | undefined }

/**
 * **Image property allowed**. Values of an image property with which servers may run on the hosts of the aggregate,
 * with commas between them, such as os_distro with debian,ubuntu. A server whose image has the property with another
 * value goes elsewhere; one whose image lacks it may stay. AggregateImagePropertiesIsolation reads it.
 * {image_property}: Image property that Nova knows; of these, only those that begin with
 * aggregate_image_properties_isolation_namespace, where nova.conf sets it.
 * Nova compares the text of the value that it has read: True and False for boolean properties, the canonical
 * lower-case names for architectures and the like. Old names such as architecture and properties that hold lists do
 * not take part.
 * OS::Compute::AggregateIsolation
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#aggregateimagepropertiesisolation
 */
type Templates11_3 = { [K in `${Templates11_3Values}`]?: string }
type Templates11_3Values = "hw_emulation_architecture" | "hw_input_bus" | "hw_mem_encryption" | "hw_pci_numa_affinity_policy" | "hw_pmu" | "hw_time_hpet" | "hw_tpm_model" | "hw_tpm_version"

/**
 * **Image property allowed**. Values of an image property with which servers may run on the hosts of the aggregate,
 * with commas between them, such as os_distro with debian,ubuntu. A server whose image has the property with another
 * value goes elsewhere; one whose image lacks it may stay. AggregateImagePropertiesIsolation reads it.
 * {image_property}: Image property that Nova knows; of these, only those that begin with
 * aggregate_image_properties_isolation_namespace, where nova.conf sets it.
 * Nova compares the text of the value that it has read: True and False for boolean properties, the canonical
 * lower-case names for architectures and the like. Old names such as architecture and properties that hold lists do
 * not take part.
 * OS::Compute::AggregateIsolation
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#aggregateimagepropertiesisolation
 */
type Templates12_1 = { [K in `${Templates12_1Values}`]?: string }
type Templates12_1Values = "hw_ephemeral_encryption" | "hw_ephemeral_encryption_format" | "hw_locked_memory" | "hw_viommu_model"

/**
 * **Image property allowed**. Values of an image property with which servers may run on the hosts of the aggregate,
 * with commas between them, such as os_distro with debian,ubuntu. A server whose image has the property with another
 * value goes elsewhere; one whose image lacks it may stay. AggregateImagePropertiesIsolation reads it.
 * {image_property}: Image property that Nova knows; of these, only those that begin with
 * aggregate_image_properties_isolation_namespace, where nova.conf sets it.
 * Nova compares the text of the value that it has read: True and False for boolean properties, the canonical
 * lower-case names for architectures and the like. Old names such as architecture and properties that hold lists do
 * not take part.
 * OS::Compute::AggregateIsolation
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#aggregateimagepropertiesisolation
 */
type Templates13_1 = { [K in `${Templates13_1Values}`]?: string }
type Templates13_1Values = "hw_ephemeral_encryption_secret_uuid" | "hw_maxphysaddr_bits" | "hw_maxphysaddr_mode" | "hw_virtio_packed_ring"

/**
 * **Image property allowed**. Values of an image property with which servers may run on the hosts of the aggregate,
 * with commas between them, such as os_distro with debian,ubuntu. A server whose image has the property with another
 * value goes elsewhere; one whose image lacks it may stay. AggregateImagePropertiesIsolation reads it.
 * {image_property}: Image property that Nova knows; of these, only those that begin with
 * aggregate_image_properties_isolation_namespace, where nova.conf sets it.
 * Nova compares the text of the value that it has read: True and False for boolean properties, the canonical
 * lower-case names for architectures and the like. Old names such as architecture and properties that hold lists do
 * not take part.
 * OS::Compute::AggregateIsolation
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#aggregateimagepropertiesisolation
 */
type Templates14_1 = { [K in `${Templates14_1Values}`]?: string }
type Templates14_1Values = "hw_firmware_stateless"

/**
 * **Image property allowed**. Values of an image property with which servers may run on the hosts of the aggregate,
 * with commas between them, such as os_distro with debian,ubuntu. A server whose image has the property with another
 * value goes elsewhere; one whose image lacks it may stay. AggregateImagePropertiesIsolation reads it.
 * {image_property}: Image property that Nova knows; of these, only those that begin with
 * aggregate_image_properties_isolation_namespace, where nova.conf sets it.
 * Nova compares the text of the value that it has read: True and False for boolean properties, the canonical
 * lower-case names for architectures and the like. Old names such as architecture and properties that hold lists do
 * not take part.
 * OS::Compute::AggregateIsolation
 * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#aggregateimagepropertiesisolation
 */
type Templates15_1 = { [K in `${Templates15_1Values}`]?: string }
type Templates15_1Values = "hw_mem_encryption_model" | "hw_redirected_usb_ports" | "hw_sound_model" | "hw_usb_model"

interface Keys16 {
  /**
   * **Newer hypervisor preference**. How strongly the scheduler prefers hosts with a higher hypervisor version when it
   * ranks hosts of the aggregate. A negative value prefers older ones; versions of different hypervisors do not compare.
   * Absent, hypervisor_version_weight_multiplier of [filter_scheduler] in nova.conf counts, 1.0 unless changed.
   * Default: `1.0`.
   * OS::Compute::AggregateWeights, since 2023.2
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#weights
   */
  hypervisor_version_weight_multiplier?: NumberText
  /**
   * **Server count preference**. How strongly the scheduler prefers hosts with more servers on them when it ranks hosts
   * of the aggregate. A negative value spreads servers out; 0 ignores their number. Absent,
   * num_instances_weight_multiplier of [filter_scheduler] in nova.conf counts, 0.0 unless changed.
   * Default: `0.0`.
   * OS::Compute::AggregateWeights, since 2023.2
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#weights
   */
  num_instances_weight_multiplier?: NumberText
}

interface Keys17 {
  /**
   * **Similar image preference**. How strongly the scheduler prefers hosts whose servers have image properties in common
   * with the requested one when it ranks hosts of the aggregate. A negative value keeps them apart. Absent,
   * image_props_weight_multiplier of [filter_scheduler] in nova.conf counts, 0.0 unless changed.
   * Default: `0.0`. Where the option in nova.conf is 0, its default, the weigher does nothing on any host, whatever the
   * aggregate says.
   * OS::Compute::AggregateWeights, since 2025.1
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#weights
   */
  image_props_weight_multiplier?: NumberText
}

interface Keys18 {
  /**
   * **Firmware boot mode**. Firmware that the node boots with. Ironic sets the mode where the hardware lets it and fails
   * the deployment for any other word, operators too; the node's own mode stands when it is absent.
   * OS::Compute::BareMetal
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/ironic/latest/install/configure-nova-flavors.html
   */
  "capabilities:boot_mode"?: ("bios" | "uefi")
  /**
   * **Boot option**. How the node boots once deployed: from its own disk (local), over the network (netboot), from
   * memory (ramdisk) or into an installer (kickstart). The default of Ironic's configuration, local, stands when it is
   * absent.
   * OS::Compute::BareMetal
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/ironic/latest/install/configure-nova-flavors.html
   */
  "capabilities:boot_option"?: ("local" | "netboot" | "ramdisk" | "kickstart")
  /**
   * **Bare metal Secure Boot**. Whether Ironic turns on UEFI Secure Boot for the deployed system, which also makes it
   * boot in UEFI mode. Only the lower-case words true and false will do.
   * OS::Compute::BareMetal
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/ironic/latest/install/configure-nova-flavors.html
   */
  "capabilities:secure_boot"?: ("true" | "false")
  /**
   * **Partition table type**. Kind of partition table that Ironic writes for partition images. When it is absent it goes
   * by the boot mode: gpt for uefi, msdos for bios.
   * OS::Compute::BareMetal
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/ironic/latest/install/configure-nova-flavors.html
   */
  "capabilities:disk_label"?: ("msdos" | "gpt")
  /**
   * **Node CPU architecture**. Architecture of the node, as its properties in Ironic spell it, such as x86_64 or
   * aarch64. Compared by the scheduler alone.
   * OS::Compute::BareMetal
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/ironic/latest/install/configure-nova-flavors.html
   */
  "capabilities:cpu_arch"?: string | number
  /**
   * **CPU virtualization**. Whether the node's CPU can virtualize, as inspection found it: true or false. Compared by
   * the scheduler alone.
   * OS::Compute::BareMetal
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/ironic/latest/admin/inspection/capabilities.html
   */
  "capabilities:cpu_vt"?: string | number
  /**
   * **CPU encryption instructions**. Whether the node's CPU has instructions for AES, as inspection found it: true or
   * false. Compared by the scheduler alone.
   * OS::Compute::BareMetal
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/ironic/latest/admin/inspection/capabilities.html
   */
  "capabilities:cpu_aes"?: string | number
  /**
   * **Highest RAID level**. Highest RAID level that the node supports, as inspection found it; '>= 5' asks for at least
   * 5. Compared by the scheduler alone.
   * OS::Compute::BareMetal
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/ironic/latest/admin/inspection/capabilities.html
   */
  "capabilities:max_raid_level"?: string | number
  /**
   * **Number of GPUs**. Number of GPU devices in the node, as inspection found it; '>= 1' asks for at least one.
   * Compared by the scheduler alone.
   * OS::Compute::BareMetal
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/ironic/latest/admin/inspection/capabilities.html
   */
  "capabilities:pci_gpu_devices"?: string | number
  /**
   * **CPU allocation policy**. Whether vCPUs float over the shared CPUs of the host (shared), are each pinned to a CPU
   * of their own (dedicated), or some of each (mixed). Mixed needs hw:cpu_dedicated_mask or real-time CPUs to tell which
   * vCPUs are pinned; they float where flavor and image say nothing.
   * A flavor that says dedicated wins over its image, and one that says mixed over a shared one. A shared flavor refuses
   * an image that asks for dedicated or mixed, a mixed flavor one that asks for dedicated.
   * OS::Compute::CPUPinning
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:cpu_policy"?: ("shared" | "dedicated" | "mixed")
  /**
   * **Hardware thread policy**. What pinned vCPUs do on a host with hardware threads: use sibling threads where there
   * are any (prefer), demand them (require), or leave the siblings of every used core empty (isolate). Needs a dedicated
   * or mixed CPU policy, under which prefer applies when this is absent.
   * Set together with a shared policy, or with none, a server cannot be created.
   * OS::Compute::CPUPinning
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:cpu_thread_policy"?: ("prefer" | "isolate" | "require")
  /**
   * **Real-time CPU mask**. vCPUs that run in real time, as a list like 2-7; with a ^ in front, all but those listed, as
   * in ^0-1. Read only where hw:cpu_realtime is true, and a mask on the image wins.
   * Pattern: `\^?\p{Nd}+(?:-\p{Nd}+|,\^?\p{Nd}+)*`. For example `^0`, `^0-1`.
   * OS::Compute::DedicatedCPU
   * @see https://docs.openstack.org/nova/latest/admin/real-time.html
   */
  "hw:cpu_realtime_mask"?: string | number
  /**
   * **Emulator thread placement**. Where the threads of the emulator itself run: isolate takes one more dedicated CPU
   * for them and needs pinned CPUs, share puts them on the host's cpu_shared_set. They run on the server's own CPUs when
   * it is absent.
   * OS::Compute::DedicatedCPU
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:emulator_threads_policy"?: ("isolate" | "share")
  /**
   * **Dedicated CPU mask**. vCPUs that are pinned under the mixed CPU policy, the others floating; with a ^ in front,
   * all but those listed. It must pick some vCPUs and not all, and stands only with hw:cpu_policy=mixed.
   * Pattern: `\^?\p{Nd}+(?:-\p{Nd}+|,\^?\p{Nd}+)*`. For example `2-7`, `^0-1`.
   * OS::Compute::DedicatedCPU, since victoria
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:cpu_dedicated_mask"?: string | number
  /**
   * **PCI device aliases**. PCI devices to hand to the guest, as alias:count, several of them separated by commas:
   * gpu:2,nic:1. The aliases stand in the pci section of nova.conf, alike on API and compute hosts; an unknown one is
   * refused when a server is asked for.
   * For example `a100:1`, `nic:2,a100:1`. Only text of this form passes the check from API microversion 2.86; stored by
   * an older request, a count that is no number fails as an internal error.
   * OS::Compute::DeviceRequests
   * @see https://docs.openstack.org/nova/latest/admin/pci-passthrough.html
   */
  "pci_passthrough:alias"?: string
  /**
   * **Accelerator device profile**. Name of the Cyborg device profile whose accelerators the guest gets. The profile
   * must exist when a server is asked for; without this the server has no accelerators.
   * OS::Compute::DeviceRequests, since ussuri
   * @see https://docs.openstack.org/cyborg/latest/
   */
  "accel:device_profile"?: string | number
  /**
   * **PCI NUMA affinity**. How near to the guest's NUMA nodes its PCI devices and SR-IOV ports must be: on one of them
   * (required), in the same socket (socket), anywhere but preferably near (preferred), or near where the device tells
   * its node (legacy). Devices follow their alias when it is absent.
   * OS::Compute::GuestDevices, since ussuri
   * @see https://docs.openstack.org/nova/latest/admin/pci-passthrough.html
   */
  "hw:pci_numa_affinity_policy"?: ("required" | "legacy" | "preferred" | "socket")
  /**
   * **Memory page size**. Size of the host pages behind guest RAM: small, large, any, or one size such as 2MB, 1GB or a
   * bare number of KiB. The host's normal pages are used when it is absent; an image may ask for a size only where the
   * flavor says any or large.
   * Pattern: `large|small|any|\p{Nd}+(?:[kKMGT]i?)?(?:b|bit|B)?`. For example `large`, `2MB`, `1GB`. The check of extra
   * specs lets through spellings that fail when a server is asked for: a unit without b or B (2M), or a lower-case k
   * (2kB). A small b counts bits, so 2Mb is 256 KiB.
   * OS::Compute::GuestMemoryBacking
   * @see https://docs.openstack.org/nova/latest/admin/huge-pages.html
   */
  "hw:mem_page_size"?: string | number
  /**
   * **CPU vendor**. Maker of the host's CPU in libvirt's spelling. A host whose driver reports none, such as a bare
   * metal node, never matches.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_info:vendor"?: string | number
  /**
   * **CPU model**. CPU model of the host as libvirt names it, which may be the nearest older model that it knows. Asking
   * for one model excludes newer hosts too.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_info:model"?: string | number
  /**
   * **CPU architecture**. Architecture of the host's CPU in libvirt's spelling. To keep an image to its architecture set
   * hw_architecture on the image instead, which needs no operator.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_info:arch"?: string | number
  /**
   * **Cores per host socket**. Number of cores in each CPU socket of the host. A bare number must be equal; write '>= 8'
   * for at least eight.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_info:topology:cores"?: string | number
  /**
   * **Threads per host core**. Number of hardware threads in each core of the host: 1 without hyper-threading, usually 2
   * with it.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_info:topology:threads"?: string | number
  /**
   * **Host CPU sockets**. Number of CPU sockets in each NUMA cell of the host, as libvirt counts them: usually 1 on a
   * host with two sockets and two cells.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_info:topology:sockets"?: string | number
  /**
   * **CPU flags**. Flags that the CPU of the host must have, in libvirt's spelling (sse4.1, not sse4_1): '<in> avx2' for
   * one, '<all-in> aes avx2' for several. They are sought as parts of text, so '<in> avx' is also found in avx2.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_info:features"?: string | number
  /**
   * **Performance monitoring unit**. Whether the guest has a virtual performance monitoring unit, as perf uses. Turn it
   * off for real-time guests; the hypervisor decides when it is absent, and hw_pmu on the image must not contradict.
   * OS::Compute::LibvirtFlavor, since train
   * @see https://docs.openstack.org/nova/latest/admin/libvirt-misc.html
   */
  "hw:pmu"?: BooleanText | 0 | 1
  /**
   * **Multiqueue network devices**. Whether virtio network devices get a queue for each vCPU, which spreads their load.
   * The guest must turn its queues on, hw_vif_multiqueue_enabled on the image must not contradict, and a server with one
   * vCPU has no use for it.
   * OS::Compute::LibvirtFlavor, since yoga
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "hw:vif_multiqueue_enabled"?: BooleanText | 0 | 1
  /**
   * **Persistent memory namespaces**. Labels of persistent memory to hand to the guest, as the compute hosts have
   * configured them, separated by commas: 6GB,16GB. The guest gets a NUMA topology with it.
   * Pattern: `^[a-zA-Z0-9_]+(?:,[a-zA-Z0-9_]+)*,?$`. For example `6GB`, `6GB,16GB`.
   * OS::Compute::LibvirtFlavor, since train
   * @see https://docs.openstack.org/nova/latest/admin/virtual-persistent-memory.html
   */
  "hw:pmem"?: string | number
  /**
   * **Hidden hypervisor signature**. Whether the guest is kept from seeing that it runs on KVM, which lets drivers load
   * that refuse virtual machines. On an image the same is img_hide_hypervisor_id; either one is enough.
   * Default: `false`.
   * OS::Compute::LibvirtFlavor, since ussuri
   * @see https://docs.openstack.org/nova/latest/admin/libvirt-misc.html
   */
  "hw:hide_hypervisor_id"?: BooleanText | 0 | 1
  /**
   * **Hidden signature, former key**. The name of hw:hide_hypervisor_id before Ussuri, still read. Without a prefix it
   * collides with AggregateInstanceExtraSpecsFilter, which takes it for aggregate metadata.
   * Default: `false`.
   * OS::Compute::LibvirtFlavor, since rocky
   * @deprecated Since ussuri. A key without a namespace is taken for aggregate metadata by AggregateInstanceExtraSpecsFilter. Use
   * `hw:hide_hypervisor_id`.
   * @see https://docs.openstack.org/nova/latest/admin/libvirt-misc.html
   */
  hide_hypervisor_id?: BooleanText | 0 | 1
  /**
   * **Encrypted guest memory**. Asks for a host that encrypts the server's memory in hardware (AMD SEV, Intel TDX). The
   * image must ask for UEFI firmware, and its machine type, where it names one, must be a q35; flavor and image must not
   * contradict each other.
   * OS::Compute::Libvirt, since train
   * @see https://docs.openstack.org/nova/latest/admin/sev.html
   */
  "hw:mem_encryption"?: BooleanText | 0 | 1
  /**
   * **Number of NUMA nodes**. How many NUMA nodes the guest has, each on a different node of the host. vCPUs and memory
   * are divided evenly, and must divide without a remainder, unless hw:numa_cpus.N and hw:numa_mem.N share them out.
   * Absent, the guest has one node where its page size or CPU policy calls for it, else none.
   * From 1. The check of extra specs takes ' 2', '+2' and '02', but a server with such a flavor is refused: then only
   * the plain digits will do.
   * OS::Compute::NUMATopology
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:numa_nodes"?: IntegerText | number
  /**
   * **Request group policy**. Whether request groups with different suffixes must come from different providers
   * (isolate) or may share one (none). Two or more groups with a suffix find no host without it.
   * OS::Compute::ResourceClasses, since rocky
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  group_policy?: ("isolate" | "none")
  /**
   * **TPM interface model**. Interface of the emulated TPM: tpm-crb goes with version 2.0 only, tpm-tis with both.
   * Looked at only when a TPM version is set.
   * Default: `tpm-tis`.
   * OS::Compute::TPM, since victoria
   * @see https://docs.openstack.org/nova/latest/admin/emulated-tpm.html
   */
  "hw:tpm_model"?: ("tpm-tis" | "tpm-crb")
  /**
   * **TPM version**. Version of the emulated TPM, and the switch for it: a guest without this has no TPM. Flavor and
   * image must not say different things.
   * OS::Compute::TPM, since victoria
   * @see https://docs.openstack.org/nova/latest/admin/emulated-tpm.html
   */
  "hw:tpm_version"?: ("1.2" | "2.0" | 1.2)
  /**
   * **Hosts with TPM 1.2**. Set to required for a host that can emulate a TPM of version 1.2; a flavor may also set
   * forbidden to keep off such hosts. It gives the guest no TPM.
   * OS::Compute::VTPM, since victoria
   * @see https://docs.openstack.org/nova/latest/admin/emulated-tpm.html
   */
  "trait:COMPUTE_SECURITY_TPM_1_2"?: ("required" | "forbidden")
  /**
   * **Hosts with TPM 2.0**. Set to required for a host that can emulate a TPM of version 2.0; a flavor may also set
   * forbidden to keep off such hosts. It gives the guest no TPM.
   * OS::Compute::VTPM, since victoria
   * @see https://docs.openstack.org/nova/latest/admin/emulated-tpm.html
   */
  "trait:COMPUTE_SECURITY_TPM_2_0"?: ("required" | "forbidden")
}

/**
 * **Standard resource amount**. How much of this resource class the server takes. Without a suffix VCPU, MEMORY_MB and
 * DISK_GB replace what the flavor itself asks for, and 0 leaves the class out of scheduling.
 * {group}: Nothing, or the suffix of a granular request group: up to 64 letters, digits, hyphens and underscores.
 * {resource_class}: Name of a class in os-resource-classes.
 * Groups with a suffix came with Rocky. The check takes negative numbers, which Placement refuses.
 * OS::Compute::ResourceClasses
 * @see https://docs.openstack.org/os-resource-classes/latest/
 */
type Templates18_1 = { [K in `resources:${Templates18_1Values}`]?: IntegerText | number } & { [K in `resources${string}:${Templates18_1Values}`]: IntegerText | number | undefined }
type Templates18_1Values = "FPGA" | "MEM_ENCRYPTION_CONTEXT" | "NET_BW_EGR_KILOBIT_PER_SEC" | "NET_BW_IGR_KILOBIT_PER_SEC" | "NET_PACKET_RATE_EGR_KILOPACKET_PER_SEC" | "NET_PACKET_RATE_IGR_KILOPACKET_PER_SEC" | "NET_PACKET_RATE_KILOPACKET_PER_SEC" | "PCPU" | "PGPU" | "VGPU" | "VGPU_DISPLAY_HEAD"

/**
 * **Standard trait**. Whether the provider of the resources must have this trait (required) or must not have it
 * (forbidden). With a suffix it counts for the request group of that suffix alone.
 * {group}: Nothing, or the suffix of a granular request group: up to 64 letters, digits, hyphens and underscores.
 * {trait}: Name of a trait in os-traits.
 * Groups with a suffix came with Rocky; two or more of them need group_policy beside them.
 * OS::Compute::Traits, since queens
 * @see https://docs.openstack.org/os-traits/latest/reference/traits.html
 */
type Templates18_2 = { [K in `trait:${Templates18_2Values}`]?: "required" | "forbidden" } & { [K in `trait${string}:${Templates18_2Values}`]: "required" | "forbidden" | undefined }
type Templates18_2Values = "COMPUTE_ACCELERATORS" | "COMPUTE_ARCH_AARCH64" | "COMPUTE_ARCH_MIPSEL" | "COMPUTE_ARCH_PPC64LE" | "COMPUTE_ARCH_RISCV64" | "COMPUTE_ARCH_S390X" | "COMPUTE_ARCH_X86_64" | "COMPUTE_DEVICE_TAGGING" | "COMPUTE_EPHEMERAL_ENCRYPTION" | "COMPUTE_EPHEMERAL_ENCRYPTION_LUKS" | "COMPUTE_EPHEMERAL_ENCRYPTION_LUKSV2" | "COMPUTE_EPHEMERAL_ENCRYPTION_PLAIN" | "COMPUTE_FIRMWARE_BIOS" | "COMPUTE_FIRMWARE_UEFI" | "COMPUTE_GRAPHICS_MODEL_BOCHS" | "COMPUTE_GRAPHICS_MODEL_CIRRUS" | "COMPUTE_GRAPHICS_MODEL_GOP" | "COMPUTE_GRAPHICS_MODEL_NONE" | "COMPUTE_GRAPHICS_MODEL_QXL" | "COMPUTE_GRAPHICS_MODEL_VGA" | "COMPUTE_GRAPHICS_MODEL_VIRTIO" | "COMPUTE_GRAPHICS_MODEL_VMVGA" | "COMPUTE_GRAPHICS_MODEL_XEN" | "COMPUTE_IMAGE_TYPE_AKI" | "COMPUTE_IMAGE_TYPE_AMI" | "COMPUTE_IMAGE_TYPE_ARI" | "COMPUTE_IMAGE_TYPE_ISO" | "COMPUTE_IMAGE_TYPE_PLOOP" | "COMPUTE_IMAGE_TYPE_QCOW2" | "COMPUTE_IMAGE_TYPE_RAW" | "COMPUTE_IMAGE_TYPE_VDI" | "COMPUTE_IMAGE_TYPE_VHD" | "COMPUTE_IMAGE_TYPE_VHDX" | "COMPUTE_IMAGE_TYPE_VMDK" | "COMPUTE_MIGRATE_AUTO_CONVERGE" | "COMPUTE_MIGRATE_POST_COPY" | "COMPUTE_NET_ATTACH_INTERFACE" | "COMPUTE_NET_ATTACH_INTERFACE_WITH_TAG" | "COMPUTE_NET_VIF_MODEL_E1000" | "COMPUTE_NET_VIF_MODEL_E1000E" | "COMPUTE_NET_VIF_MODEL_LAN9118" | "COMPUTE_NET_VIF_MODEL_NE2K_PCI" | "COMPUTE_NET_VIF_MODEL_NETFRONT" | "COMPUTE_NET_VIF_MODEL_PCNET" | "COMPUTE_NET_VIF_MODEL_RTL8139" | "COMPUTE_NET_VIF_MODEL_SPAPR_VLAN" | "COMPUTE_NET_VIF_MODEL_SRIOV" | "COMPUTE_NET_VIF_MODEL_VIRTIO" | "COMPUTE_NET_VIF_MODEL_VMXNET" | "COMPUTE_NET_VIF_MODEL_VMXNET3" | "COMPUTE_NODE" | "COMPUTE_REMOTE_MANAGED_PORTS" | "COMPUTE_RESCUE_BFV" | "COMPUTE_SAME_HOST_COLD_MIGRATE" | "COMPUTE_SECURITY_TPM_1_2" | "COMPUTE_SECURITY_TPM_2_0" | "COMPUTE_SECURITY_UEFI_SECURE_BOOT" | "COMPUTE_SOCKET_PCI_NUMA_AFFINITY" | "COMPUTE_STATUS_DISABLED" | "COMPUTE_STORAGE_BUS_FDC" | "COMPUTE_STORAGE_BUS_IDE" | "COMPUTE_STORAGE_BUS_LXC" | "COMPUTE_STORAGE_BUS_SATA" | "COMPUTE_STORAGE_BUS_SCSI" | "COMPUTE_STORAGE_BUS_UML" | "COMPUTE_STORAGE_BUS_USB" | "COMPUTE_STORAGE_BUS_VIRTIO" | "COMPUTE_STORAGE_BUS_XEN" | "COMPUTE_TRUSTED_CERTS" | "COMPUTE_VOLUME_ATTACH" | "COMPUTE_VOLUME_ATTACH_WITH_TAG" | "COMPUTE_VOLUME_EXTEND" | "COMPUTE_VOLUME_MULTI_ATTACH" | "HW_ARCH_AARCH64" | "HW_ARCH_ALPHA" | "HW_ARCH_ARMV6" | "HW_ARCH_ARMV7" | "HW_ARCH_ARMV7B" | "HW_ARCH_CRIS" | "HW_ARCH_I686" | "HW_ARCH_IA64" | "HW_ARCH_LM32" | "HW_ARCH_M68K" | "HW_ARCH_MICROBLAZE" | "HW_ARCH_MICROBLAZEEL" | "HW_ARCH_MIPS" | "HW_ARCH_MIPS64" | "HW_ARCH_MIPS64EL" | "HW_ARCH_MIPSEL" | "HW_ARCH_OPENRISC" | "HW_ARCH_PARISC" | "HW_ARCH_PARISC64" | "HW_ARCH_PPC" | "HW_ARCH_PPC64" | "HW_ARCH_PPC64LE" | "HW_ARCH_PPCEMB" | "HW_ARCH_PPCLE" | "HW_ARCH_S390" | "HW_ARCH_S390X" | "HW_ARCH_SH4" | "HW_ARCH_SH4EB" | "HW_ARCH_SPARC" | "HW_ARCH_SPARC64" | "HW_ARCH_UNICORE32" | "HW_ARCH_X86_64" | "HW_ARCH_XTENSA" | "HW_ARCH_XTENSAEB" | "HW_CPU_AARCH64_AES" | "HW_CPU_AARCH64_ASIMD" | "HW_CPU_AARCH64_ASIMDDP" | "HW_CPU_AARCH64_ASIMDHP" | "HW_CPU_AARCH64_ASIMDRDM" | "HW_CPU_AARCH64_ATOMICS" | "HW_CPU_AARCH64_CPUID" | "HW_CPU_AARCH64_CRC32" | "HW_CPU_AARCH64_DCPOP" | "HW_CPU_AARCH64_EVTSTRM" | "HW_CPU_AARCH64_FCMA" | "HW_CPU_AARCH64_FP" | "HW_CPU_AARCH64_FPHP" | "HW_CPU_AARCH64_JSCVT" | "HW_CPU_AARCH64_LRCPC" | "HW_CPU_AARCH64_PMULL" | "HW_CPU_AARCH64_SHA1" | "HW_CPU_AARCH64_SHA2" | "HW_CPU_AARCH64_SHA3" | "HW_CPU_AARCH64_SHA512" | "HW_CPU_AARCH64_SM3" | "HW_CPU_AARCH64_SM4" | "HW_CPU_AARCH64_SVE" | "HW_CPU_AMD_SEV" | "HW_CPU_HYPERTHREADING" | "HW_CPU_PPC64LE_POWER8" | "HW_CPU_PPC64LE_POWER9" | "HW_CPU_X86_3DNOW" | "HW_CPU_X86_ABM" | "HW_CPU_X86_AESNI" | "HW_CPU_X86_AMD_IBPB" | "HW_CPU_X86_AMD_NO_SSB" | "HW_CPU_X86_AMD_SEV" | "HW_CPU_X86_AMD_SSBD" | "HW_CPU_X86_AMD_SVM" | "HW_CPU_X86_AMD_VIRT_SSBD" | "HW_CPU_X86_ASF" | "HW_CPU_X86_AVX" | "HW_CPU_X86_AVX2" | "HW_CPU_X86_AVX512BITALG" | "HW_CPU_X86_AVX512BW" | "HW_CPU_X86_AVX512CD" | "HW_CPU_X86_AVX512DQ" | "HW_CPU_X86_AVX512ER" | "HW_CPU_X86_AVX512F" | "HW_CPU_X86_AVX512GFNI" | "HW_CPU_X86_AVX512IFMA" | "HW_CPU_X86_AVX512PF" | "HW_CPU_X86_AVX512VAES" | "HW_CPU_X86_AVX512VBMI" | "HW_CPU_X86_AVX512VBMI2" | "HW_CPU_X86_AVX512VL" | "HW_CPU_X86_AVX512VNNI" | "HW_CPU_X86_AVX512VPCLMULQDQ" | "HW_CPU_X86_AVX512VPOPCNTDQ" | "HW_CPU_X86_BMI" | "HW_CPU_X86_BMI2" | "HW_CPU_X86_CLMUL" | "HW_CPU_X86_F16C" | "HW_CPU_X86_FMA3" | "HW_CPU_X86_FMA4" | "HW_CPU_X86_INTEL_MD_CLEAR" | "HW_CPU_X86_INTEL_PCID" | "HW_CPU_X86_INTEL_SPEC_CTRL" | "HW_CPU_X86_INTEL_SSBD" | "HW_CPU_X86_INTEL_VMX" | "HW_CPU_X86_MMX" | "HW_CPU_X86_MPX" | "HW_CPU_X86_PDPE1GB" | "HW_CPU_X86_SGX" | "HW_CPU_X86_SHA" | "HW_CPU_X86_SSE" | "HW_CPU_X86_SSE2" | "HW_CPU_X86_SSE3" | "HW_CPU_X86_SSE41" | "HW_CPU_X86_SSE42" | "HW_CPU_X86_SSE4A" | "HW_CPU_X86_SSSE3" | "HW_CPU_X86_STIBP" | "HW_CPU_X86_SVM" | "HW_CPU_X86_TBM" | "HW_CPU_X86_TSX" | "HW_CPU_X86_VMX" | "HW_CPU_X86_XOP" | "HW_GPU_API_DIRECT2D" | "HW_GPU_API_DIRECT3D_V10_0" | "HW_GPU_API_DIRECT3D_V10_1" | "HW_GPU_API_DIRECT3D_V11_0" | "HW_GPU_API_DIRECT3D_V11_1" | "HW_GPU_API_DIRECT3D_V11_2" | "HW_GPU_API_DIRECT3D_V11_3" | "HW_GPU_API_DIRECT3D_V12_0" | "HW_GPU_API_DIRECT3D_V6_0" | "HW_GPU_API_DIRECT3D_V7_0" | "HW_GPU_API_DIRECT3D_V8_0" | "HW_GPU_API_DIRECT3D_V8_1" | "HW_GPU_API_DIRECT3D_V9_0" | "HW_GPU_API_DIRECT3D_V9_0B" | "HW_GPU_API_DIRECT3D_V9_0C" | "HW_GPU_API_DIRECT3D_V9_0L" | "HW_GPU_API_DIRECTX_V10" | "HW_GPU_API_DIRECTX_V11" | "HW_GPU_API_DIRECTX_V12" | "HW_GPU_API_DXVA" | "HW_GPU_API_OPENCL_V1_0" | "HW_GPU_API_OPENCL_V1_1" | "HW_GPU_API_OPENCL_V1_2" | "HW_GPU_API_OPENCL_V2_0" | "HW_GPU_API_OPENCL_V2_1" | "HW_GPU_API_OPENCL_V2_2" | "HW_GPU_API_OPENGL_V1_1" | "HW_GPU_API_OPENGL_V1_2" | "HW_GPU_API_OPENGL_V1_3" | "HW_GPU_API_OPENGL_V1_4" | "HW_GPU_API_OPENGL_V1_5" | "HW_GPU_API_OPENGL_V2_0" | "HW_GPU_API_OPENGL_V2_1" | "HW_GPU_API_OPENGL_V3_0" | "HW_GPU_API_OPENGL_V3_1" | "HW_GPU_API_OPENGL_V3_2" | "HW_GPU_API_OPENGL_V3_3" | "HW_GPU_API_OPENGL_V4_0" | "HW_GPU_API_OPENGL_V4_1" | "HW_GPU_API_OPENGL_V4_2" | "HW_GPU_API_OPENGL_V4_3" | "HW_GPU_API_OPENGL_V4_4" | "HW_GPU_API_OPENGL_V4_5" | "HW_GPU_API_VULKAN" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V1_0" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V1_1" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V1_2" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V1_3" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V2_0" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V2_1" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V3_0" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V3_2" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V3_5" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V3_7" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V5_0" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V5_2" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V5_3" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V6_0" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V6_1" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V6_2" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V7_0" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V7_1" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V7_2" | "HW_GPU_CUDA_SDK_V10_0" | "HW_GPU_CUDA_SDK_V6_5" | "HW_GPU_CUDA_SDK_V7_5" | "HW_GPU_CUDA_SDK_V8_0" | "HW_GPU_CUDA_SDK_V9_0" | "HW_GPU_CUDA_SDK_V9_1" | "HW_GPU_CUDA_SDK_V9_2" | "HW_GPU_MAX_DISPLAY_HEADS_1" | "HW_GPU_MAX_DISPLAY_HEADS_2" | "HW_GPU_MAX_DISPLAY_HEADS_4" | "HW_GPU_MAX_DISPLAY_HEADS_6" | "HW_GPU_MAX_DISPLAY_HEADS_8" | "HW_GPU_RESOLUTION_W1024H600" | "HW_GPU_RESOLUTION_W1024H768" | "HW_GPU_RESOLUTION_W1152H864" | "HW_GPU_RESOLUTION_W1280H1024" | "HW_GPU_RESOLUTION_W1280H720" | "HW_GPU_RESOLUTION_W1280H768" | "HW_GPU_RESOLUTION_W1280H800" | "HW_GPU_RESOLUTION_W1360H768" | "HW_GPU_RESOLUTION_W1366H768" | "HW_GPU_RESOLUTION_W1440H900" | "HW_GPU_RESOLUTION_W1600H1200" | "HW_GPU_RESOLUTION_W1600H900" | "HW_GPU_RESOLUTION_W1680H1050" | "HW_GPU_RESOLUTION_W1920H1080" | "HW_GPU_RESOLUTION_W1920H1200" | "HW_GPU_RESOLUTION_W2560H1440" | "HW_GPU_RESOLUTION_W2560H1600" | "HW_GPU_RESOLUTION_W320H240" | "HW_GPU_RESOLUTION_W3840H2160" | "HW_GPU_RESOLUTION_W640H480" | "HW_GPU_RESOLUTION_W7680H4320" | "HW_GPU_RESOLUTION_W800H600" | "HW_NIC_ACCEL_DEFLATE" | "HW_NIC_ACCEL_DIFFIEH" | "HW_NIC_ACCEL_ECC" | "HW_NIC_ACCEL_IPSEC" | "HW_NIC_ACCEL_LZS" | "HW_NIC_ACCEL_RSA" | "HW_NIC_ACCEL_SSL" | "HW_NIC_ACCEL_TLS" | "HW_NIC_DCB_ETS" | "HW_NIC_DCB_PFC" | "HW_NIC_DCB_QCN" | "HW_NIC_MULTIQUEUE" | "HW_NIC_OFFLOAD_FDF" | "HW_NIC_OFFLOAD_GENEVE" | "HW_NIC_OFFLOAD_GRE" | "HW_NIC_OFFLOAD_GRO" | "HW_NIC_OFFLOAD_GSO" | "HW_NIC_OFFLOAD_L2CRC" | "HW_NIC_OFFLOAD_LRO" | "HW_NIC_OFFLOAD_LSO" | "HW_NIC_OFFLOAD_QINQ" | "HW_NIC_OFFLOAD_RDMA" | "HW_NIC_OFFLOAD_RX" | "HW_NIC_OFFLOAD_RXHASH" | "HW_NIC_OFFLOAD_RXVLAN" | "HW_NIC_OFFLOAD_SCS" | "HW_NIC_OFFLOAD_SG" | "HW_NIC_OFFLOAD_SWITCHDEV" | "HW_NIC_OFFLOAD_TCS" | "HW_NIC_OFFLOAD_TSO" | "HW_NIC_OFFLOAD_TX" | "HW_NIC_OFFLOAD_TXUDP" | "HW_NIC_OFFLOAD_TXVLAN" | "HW_NIC_OFFLOAD_UCS" | "HW_NIC_OFFLOAD_UFO" | "HW_NIC_OFFLOAD_VXLAN" | "HW_NIC_PROGRAMMABLE_PIPELINE" | "HW_NIC_SRIOV" | "HW_NIC_SRIOV_MULTIQUEUE" | "HW_NIC_SRIOV_QOS_RX" | "HW_NIC_SRIOV_QOS_TX" | "HW_NIC_SRIOV_TRUSTED" | "HW_NIC_VMDQ" | "HW_NUMA_ROOT" | "MISC_SHARES_VIA_AGGREGATE" | "STORAGE_DISK_HDD" | "STORAGE_DISK_SSD"

/**
 * **Custom trait**. Whether the provider of the resources must have this trait of the operator's own (required) or
 * must not have it (forbidden). The trait must exist in Placement, or no host is found.
 * {group}: Nothing, or the suffix of a granular request group: up to 64 letters, digits, hyphens and underscores.
 * {trait}: Rest of the name of a custom trait: capital letters, digits and underscores.
 * Groups with a suffix came with Rocky; two or more of them need group_policy beside them.
 * OS::Compute::Traits, since queens
 * @see https://docs.openstack.org/os-traits/latest/reference/traits.html
 */
type Templates18_3 = { [K in `trait:CUSTOM_${string}`]: "required" | "forbidden" | undefined } & { [K in `trait${string}:CUSTOM_${string}`]: "required" | "forbidden" | undefined }

interface Keys19 {
  /**
   * **Trusted boot**. Whether Ironic demands a measured boot of the node, which the words true and false turn on and
   * off. Ironic has not read it since Zed.
   * OS::Compute::BareMetal, gone in zed
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/ironic/latest/install/configure-nova-flavors.html
   */
  "capabilities:trusted_boot"?: ("true" | "false")
}

interface Keys20 {
  /**
   * **Guest CPU mode**. Meant to choose the libvirt CPU mode of one server. Nova takes it neither from flavors nor from
   * images; what counts is cpu_mode in the libvirt section of each host's nova.conf.
   * From API microversion 2.86 Nova refuses hw:cpu_mode on a flavor; an older request stores it without effect, and
   * hw_cpu_mode on an image is ignored.
   * OS::Compute::CPUMode, gone in 2026.2
   * @see https://docs.openstack.org/nova/latest/admin/cpu-models.html
   */
  hw_cpu_mode?: ("none" | "host-model" | "host-passthrough" | "custom")
}

interface Keys21 {
  /**
   * **Guest CPU mode**. Meant to choose the libvirt CPU mode of one server. Nova takes it neither from flavors nor from
   * images; what counts is cpu_mode in the libvirt section of each host's nova.conf.
   * From API microversion 2.86 Nova refuses hw:cpu_mode on a flavor; an older request stores it without effect, and
   * hw_cpu_mode on an image is ignored.
   * OS::Compute::CPUMode, gone in 2026.2
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/nova/latest/admin/cpu-models.html
   */
  "hw:cpu_mode"?: ("none" | "host-model" | "host-passthrough" | "custom")
}

interface Keys22 {
  /**
   * **CPU allocation policy**. Whether vCPUs float over the shared CPUs of the host (shared), are each pinned to a CPU
   * of their own (dedicated), or some of each (mixed). Mixed needs hw:cpu_dedicated_mask or real-time CPUs to tell which
   * vCPUs are pinned; they float where flavor and image say nothing.
   * A flavor that says dedicated wins over its image, and one that says mixed over a shared one. A shared flavor refuses
   * an image that asks for dedicated or mixed, a mixed flavor one that asks for dedicated.
   * OS::Compute::CPUPinning
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  hw_cpu_policy?: ("shared" | "dedicated" | "mixed")
  /**
   * **Hardware thread policy**. What pinned vCPUs do on a host with hardware threads: use sibling threads where there
   * are any (prefer), demand them (require), or leave the siblings of every used core empty (isolate). Needs a dedicated
   * or mixed CPU policy, under which prefer applies when this is absent.
   * Set together with a shared policy, or with none, a server cannot be created.
   * OS::Compute::CPUPinning
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  hw_cpu_thread_policy?: ("prefer" | "isolate" | "require")
  /**
   * **Real-time CPU mask**. vCPUs that run in real time, as a list like 2-7; with a ^ in front, all but those listed, as
   * in ^0-1. It wins over the mask of the flavor, and is read only where the flavor sets hw:cpu_realtime.
   * For example `^0`, `^0-1`. Any text is taken; one that is no CPU list fails, as an internal error, when a server with
   * a real-time flavor is asked for.
   * OS::Compute::DedicatedCPUImage
   * @see https://docs.openstack.org/nova/latest/admin/real-time.html
   */
  hw_cpu_realtime_mask?: string
  /**
   * **PCI NUMA affinity**. How near to the guest's NUMA nodes its PCI devices and SR-IOV ports must be: on one of them
   * (required), in the same socket (socket), anywhere but preferably near (preferred), or near where the device tells
   * its node (legacy). Devices follow their alias when it is absent.
   * OS::Compute::GuestDevices, since ussuri
   * @see https://docs.openstack.org/nova/latest/admin/pci-passthrough.html
   */
  hw_pci_numa_affinity_policy?: ("required" | "legacy" | "preferred" | "socket")
  /**
   * **Emulated CPU architecture**. CPU architecture that QEMU emulates in software on a host of another one. The host
   * needs the QEMU binary for it; aarch64, ppc64le, mipsel and s390x are the tested ones. Absent means no emulation.
   * OS::Compute::GuestHardware, since yoga
   * @see https://docs.openstack.org/nova/latest/admin/hw-emulation-architecture.html
   */
  hw_emulation_architecture?: ("alpha" | "armv6" | "armv7l" | "armv7b" | "aarch64" | "cris" | "i686" | "ia64" | "lm32" | "m68k" | "microblaze" | "microblazeel" | "mips" | "mipsel" | "mips64" | "mips64el" | "openrisc" | "parisc" | "parisc64" | "ppc" | "ppcle" | "ppc64" | "ppc64le" | "ppcemb" | "s390" | "s390x" | "sh4" | "sh4eb" | "sparc" | "sparc64" | "unicore32" | "x86_64" | "xtensa" | "xtensaeb" | "i386" | "i486" | "i586" | "x86_32" | "x86_32p" | "amd64")
  /**
   * **Keyboard and pointer bus**. Adds a keyboard and a tablet on this bus, for consoles over VNC or SPICE. It wins over
   * hw_pointer_model. Absent, that property or the host's pointer_model option decides about the tablet.
   * OS::Compute::GuestHardware, since wallaby
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_input_bus?: ("usb" | "virtio")
  /**
   * **High precision event timer**. Gives an x86 guest the emulated HPET timer, which old systems may need and which can
   * make the clock of Windows guests drift. Absent means that it is switched off.
   * OS::Compute::GuestHardware, since stein
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_time_hpet?: BooleanText
  /**
   * **Memory page size**. Size of the host pages behind guest RAM: small, large, any, or one size such as 2MB, 1GB or a
   * bare number of KiB. The host's normal pages are used when it is absent; an image may ask for a size only where the
   * flavor says any or large.
   * For example `large`, `2MB`, `1GB`. The check of extra specs lets through spellings that fail when a server is asked
   * for: a unit without b or B (2M), or a lower-case k (2kB). A small b counts bits, so 2Mb is 256 KiB.
   * OS::Compute::GuestMemoryBacking
   * @see https://docs.openstack.org/nova/latest/admin/huge-pages.html
   */
  hw_mem_page_size?: string
  /**
   * **List of required traits**. Nova fills this list by itself from the image's trait:NAME=required properties. Written
   * on an image under this name it is ignored.
   * A list: text is never one. ImageMetaProps.from_dict skips the name; a trait is asked for with trait:NAME=required.
   * OS::Compute::ImageHypervisor, since rocky
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  traits_required?: never
  /**
   * **Graphics card model**. Model of the server's graphics card. The value none leaves the card out, which suits a
   * passed-through GPU. Absent means virtio on x86 and Arm, vga on POWER, and qxl on x86 where SPICE is on.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_video_model?: ("cirrus" | "qxl" | "vga" | "vmvga" | "xen" | "virtio" | "gop" | "none" | "bochs")
  /**
   * **Performance counters**. Gives the guest a virtual performance monitoring unit. Real-time servers run steadier
   * without it; the flavor's hw:pmu has the same meaning and must not contradict it. Absent leaves the choice to the
   * hypervisor.
   * OS::Compute::LibvirtImage, since train
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_pmu?: BooleanText
  /**
   * **Pointing device**. Adds a USB tablet, so that the console's pointer follows the mouse exactly. It works on
   * consoles over VNC, or SPICE without its agent; hw_input_bus has taken its place.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_pointer_model?: "usbtablet"
  /**
   * **Encrypted guest memory**. Asks for a host that encrypts the server's memory in hardware (AMD SEV, Intel TDX). The
   * image must ask for UEFI firmware, and its machine type, where it names one, must be a q35; flavor and image must not
   * contradict each other.
   * OS::Compute::Libvirt, since train
   * @see https://docs.openstack.org/nova/latest/admin/sev.html
   */
  hw_mem_encryption?: BooleanText
  /**
   * **TPM interface model**. Interface of the emulated TPM: tpm-crb goes with version 2.0 only, tpm-tis with both.
   * Looked at only when a TPM version is set.
   * Default: `tpm-tis`.
   * OS::Compute::TPM, since victoria
   * @see https://docs.openstack.org/nova/latest/admin/emulated-tpm.html
   */
  hw_tpm_model?: ("tpm-tis" | "tpm-crb")
  /**
   * **TPM version**. Version of the emulated TPM, and the switch for it: a guest without this has no TPM. Flavor and
   * image must not say different things.
   * OS::Compute::TPM, since victoria
   * @see https://docs.openstack.org/nova/latest/admin/emulated-tpm.html
   */
  hw_tpm_version?: ("1.2" | "2.0")
  /**
   * **Hosts with TPM 1.2**. Set to required for a host that can emulate a TPM of version 1.2; a flavor may also set
   * forbidden to keep off such hosts. It gives the guest no TPM.
   * Any value but required is ignored.
   * OS::Compute::VTPM, since victoria
   * @see https://docs.openstack.org/nova/latest/admin/emulated-tpm.html
   */
  "trait:COMPUTE_SECURITY_TPM_1_2"?: "required"
  /**
   * **Hosts with TPM 2.0**. Set to required for a host that can emulate a TPM of version 2.0; a flavor may also set
   * forbidden to keep off such hosts. It gives the guest no TPM.
   * Any value but required is ignored.
   * OS::Compute::VTPM, since victoria
   * @see https://docs.openstack.org/nova/latest/admin/emulated-tpm.html
   */
  "trait:COMPUTE_SECURITY_TPM_2_0"?: "required"
}

/**
 * **Standard trait**. Set to required to run the image only on hosts with this trait.
 * {trait}: Name of a trait in os-traits.
 * Any value but required is ignored, forbidden as well.
 * OS::Compute::TraitsImage, since rocky
 * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
 */
type Templates22_1 = { [K in `trait:${Templates22_1Values}`]?: "required" }
type Templates22_1Values = "COMPUTE_ACCELERATORS" | "COMPUTE_ARCH_AARCH64" | "COMPUTE_ARCH_MIPSEL" | "COMPUTE_ARCH_PPC64LE" | "COMPUTE_ARCH_RISCV64" | "COMPUTE_ARCH_S390X" | "COMPUTE_ARCH_X86_64" | "COMPUTE_DEVICE_TAGGING" | "COMPUTE_EPHEMERAL_ENCRYPTION" | "COMPUTE_EPHEMERAL_ENCRYPTION_LUKS" | "COMPUTE_EPHEMERAL_ENCRYPTION_LUKSV2" | "COMPUTE_EPHEMERAL_ENCRYPTION_PLAIN" | "COMPUTE_FIRMWARE_BIOS" | "COMPUTE_FIRMWARE_UEFI" | "COMPUTE_GRAPHICS_MODEL_BOCHS" | "COMPUTE_GRAPHICS_MODEL_CIRRUS" | "COMPUTE_GRAPHICS_MODEL_GOP" | "COMPUTE_GRAPHICS_MODEL_NONE" | "COMPUTE_GRAPHICS_MODEL_QXL" | "COMPUTE_GRAPHICS_MODEL_VGA" | "COMPUTE_GRAPHICS_MODEL_VIRTIO" | "COMPUTE_GRAPHICS_MODEL_VMVGA" | "COMPUTE_GRAPHICS_MODEL_XEN" | "COMPUTE_IMAGE_TYPE_AKI" | "COMPUTE_IMAGE_TYPE_AMI" | "COMPUTE_IMAGE_TYPE_ARI" | "COMPUTE_IMAGE_TYPE_ISO" | "COMPUTE_IMAGE_TYPE_PLOOP" | "COMPUTE_IMAGE_TYPE_QCOW2" | "COMPUTE_IMAGE_TYPE_RAW" | "COMPUTE_IMAGE_TYPE_VDI" | "COMPUTE_IMAGE_TYPE_VHD" | "COMPUTE_IMAGE_TYPE_VHDX" | "COMPUTE_IMAGE_TYPE_VMDK" | "COMPUTE_MIGRATE_AUTO_CONVERGE" | "COMPUTE_MIGRATE_POST_COPY" | "COMPUTE_NET_ATTACH_INTERFACE" | "COMPUTE_NET_ATTACH_INTERFACE_WITH_TAG" | "COMPUTE_NET_VIF_MODEL_E1000" | "COMPUTE_NET_VIF_MODEL_E1000E" | "COMPUTE_NET_VIF_MODEL_LAN9118" | "COMPUTE_NET_VIF_MODEL_NE2K_PCI" | "COMPUTE_NET_VIF_MODEL_NETFRONT" | "COMPUTE_NET_VIF_MODEL_PCNET" | "COMPUTE_NET_VIF_MODEL_RTL8139" | "COMPUTE_NET_VIF_MODEL_SPAPR_VLAN" | "COMPUTE_NET_VIF_MODEL_SRIOV" | "COMPUTE_NET_VIF_MODEL_VIRTIO" | "COMPUTE_NET_VIF_MODEL_VMXNET" | "COMPUTE_NET_VIF_MODEL_VMXNET3" | "COMPUTE_NODE" | "COMPUTE_REMOTE_MANAGED_PORTS" | "COMPUTE_RESCUE_BFV" | "COMPUTE_SAME_HOST_COLD_MIGRATE" | "COMPUTE_SECURITY_TPM_1_2" | "COMPUTE_SECURITY_TPM_2_0" | "COMPUTE_SECURITY_UEFI_SECURE_BOOT" | "COMPUTE_SOCKET_PCI_NUMA_AFFINITY" | "COMPUTE_STATUS_DISABLED" | "COMPUTE_STORAGE_BUS_FDC" | "COMPUTE_STORAGE_BUS_IDE" | "COMPUTE_STORAGE_BUS_LXC" | "COMPUTE_STORAGE_BUS_SATA" | "COMPUTE_STORAGE_BUS_SCSI" | "COMPUTE_STORAGE_BUS_UML" | "COMPUTE_STORAGE_BUS_USB" | "COMPUTE_STORAGE_BUS_VIRTIO" | "COMPUTE_STORAGE_BUS_XEN" | "COMPUTE_TRUSTED_CERTS" | "COMPUTE_VOLUME_ATTACH" | "COMPUTE_VOLUME_ATTACH_WITH_TAG" | "COMPUTE_VOLUME_EXTEND" | "COMPUTE_VOLUME_MULTI_ATTACH" | "HW_ARCH_AARCH64" | "HW_ARCH_ALPHA" | "HW_ARCH_ARMV6" | "HW_ARCH_ARMV7" | "HW_ARCH_ARMV7B" | "HW_ARCH_CRIS" | "HW_ARCH_I686" | "HW_ARCH_IA64" | "HW_ARCH_LM32" | "HW_ARCH_M68K" | "HW_ARCH_MICROBLAZE" | "HW_ARCH_MICROBLAZEEL" | "HW_ARCH_MIPS" | "HW_ARCH_MIPS64" | "HW_ARCH_MIPS64EL" | "HW_ARCH_MIPSEL" | "HW_ARCH_OPENRISC" | "HW_ARCH_PARISC" | "HW_ARCH_PARISC64" | "HW_ARCH_PPC" | "HW_ARCH_PPC64" | "HW_ARCH_PPC64LE" | "HW_ARCH_PPCEMB" | "HW_ARCH_PPCLE" | "HW_ARCH_S390" | "HW_ARCH_S390X" | "HW_ARCH_SH4" | "HW_ARCH_SH4EB" | "HW_ARCH_SPARC" | "HW_ARCH_SPARC64" | "HW_ARCH_UNICORE32" | "HW_ARCH_X86_64" | "HW_ARCH_XTENSA" | "HW_ARCH_XTENSAEB" | "HW_CPU_AARCH64_AES" | "HW_CPU_AARCH64_ASIMD" | "HW_CPU_AARCH64_ASIMDDP" | "HW_CPU_AARCH64_ASIMDHP" | "HW_CPU_AARCH64_ASIMDRDM" | "HW_CPU_AARCH64_ATOMICS" | "HW_CPU_AARCH64_CPUID" | "HW_CPU_AARCH64_CRC32" | "HW_CPU_AARCH64_DCPOP" | "HW_CPU_AARCH64_EVTSTRM" | "HW_CPU_AARCH64_FCMA" | "HW_CPU_AARCH64_FP" | "HW_CPU_AARCH64_FPHP" | "HW_CPU_AARCH64_JSCVT" | "HW_CPU_AARCH64_LRCPC" | "HW_CPU_AARCH64_PMULL" | "HW_CPU_AARCH64_SHA1" | "HW_CPU_AARCH64_SHA2" | "HW_CPU_AARCH64_SHA3" | "HW_CPU_AARCH64_SHA512" | "HW_CPU_AARCH64_SM3" | "HW_CPU_AARCH64_SM4" | "HW_CPU_AARCH64_SVE" | "HW_CPU_AMD_SEV" | "HW_CPU_HYPERTHREADING" | "HW_CPU_PPC64LE_POWER8" | "HW_CPU_PPC64LE_POWER9" | "HW_CPU_X86_3DNOW" | "HW_CPU_X86_ABM" | "HW_CPU_X86_AESNI" | "HW_CPU_X86_AMD_IBPB" | "HW_CPU_X86_AMD_NO_SSB" | "HW_CPU_X86_AMD_SEV" | "HW_CPU_X86_AMD_SSBD" | "HW_CPU_X86_AMD_SVM" | "HW_CPU_X86_AMD_VIRT_SSBD" | "HW_CPU_X86_ASF" | "HW_CPU_X86_AVX" | "HW_CPU_X86_AVX2" | "HW_CPU_X86_AVX512BITALG" | "HW_CPU_X86_AVX512BW" | "HW_CPU_X86_AVX512CD" | "HW_CPU_X86_AVX512DQ" | "HW_CPU_X86_AVX512ER" | "HW_CPU_X86_AVX512F" | "HW_CPU_X86_AVX512GFNI" | "HW_CPU_X86_AVX512IFMA" | "HW_CPU_X86_AVX512PF" | "HW_CPU_X86_AVX512VAES" | "HW_CPU_X86_AVX512VBMI" | "HW_CPU_X86_AVX512VBMI2" | "HW_CPU_X86_AVX512VL" | "HW_CPU_X86_AVX512VNNI" | "HW_CPU_X86_AVX512VPCLMULQDQ" | "HW_CPU_X86_AVX512VPOPCNTDQ" | "HW_CPU_X86_BMI" | "HW_CPU_X86_BMI2" | "HW_CPU_X86_CLMUL" | "HW_CPU_X86_F16C" | "HW_CPU_X86_FMA3" | "HW_CPU_X86_FMA4" | "HW_CPU_X86_INTEL_MD_CLEAR" | "HW_CPU_X86_INTEL_PCID" | "HW_CPU_X86_INTEL_SPEC_CTRL" | "HW_CPU_X86_INTEL_SSBD" | "HW_CPU_X86_INTEL_VMX" | "HW_CPU_X86_MMX" | "HW_CPU_X86_MPX" | "HW_CPU_X86_PDPE1GB" | "HW_CPU_X86_SGX" | "HW_CPU_X86_SHA" | "HW_CPU_X86_SSE" | "HW_CPU_X86_SSE2" | "HW_CPU_X86_SSE3" | "HW_CPU_X86_SSE41" | "HW_CPU_X86_SSE42" | "HW_CPU_X86_SSE4A" | "HW_CPU_X86_SSSE3" | "HW_CPU_X86_STIBP" | "HW_CPU_X86_SVM" | "HW_CPU_X86_TBM" | "HW_CPU_X86_TSX" | "HW_CPU_X86_VMX" | "HW_CPU_X86_XOP" | "HW_GPU_API_DIRECT2D" | "HW_GPU_API_DIRECT3D_V10_0" | "HW_GPU_API_DIRECT3D_V10_1" | "HW_GPU_API_DIRECT3D_V11_0" | "HW_GPU_API_DIRECT3D_V11_1" | "HW_GPU_API_DIRECT3D_V11_2" | "HW_GPU_API_DIRECT3D_V11_3" | "HW_GPU_API_DIRECT3D_V12_0" | "HW_GPU_API_DIRECT3D_V6_0" | "HW_GPU_API_DIRECT3D_V7_0" | "HW_GPU_API_DIRECT3D_V8_0" | "HW_GPU_API_DIRECT3D_V8_1" | "HW_GPU_API_DIRECT3D_V9_0" | "HW_GPU_API_DIRECT3D_V9_0B" | "HW_GPU_API_DIRECT3D_V9_0C" | "HW_GPU_API_DIRECT3D_V9_0L" | "HW_GPU_API_DIRECTX_V10" | "HW_GPU_API_DIRECTX_V11" | "HW_GPU_API_DIRECTX_V12" | "HW_GPU_API_DXVA" | "HW_GPU_API_OPENCL_V1_0" | "HW_GPU_API_OPENCL_V1_1" | "HW_GPU_API_OPENCL_V1_2" | "HW_GPU_API_OPENCL_V2_0" | "HW_GPU_API_OPENCL_V2_1" | "HW_GPU_API_OPENCL_V2_2" | "HW_GPU_API_OPENGL_V1_1" | "HW_GPU_API_OPENGL_V1_2" | "HW_GPU_API_OPENGL_V1_3" | "HW_GPU_API_OPENGL_V1_4" | "HW_GPU_API_OPENGL_V1_5" | "HW_GPU_API_OPENGL_V2_0" | "HW_GPU_API_OPENGL_V2_1" | "HW_GPU_API_OPENGL_V3_0" | "HW_GPU_API_OPENGL_V3_1" | "HW_GPU_API_OPENGL_V3_2" | "HW_GPU_API_OPENGL_V3_3" | "HW_GPU_API_OPENGL_V4_0" | "HW_GPU_API_OPENGL_V4_1" | "HW_GPU_API_OPENGL_V4_2" | "HW_GPU_API_OPENGL_V4_3" | "HW_GPU_API_OPENGL_V4_4" | "HW_GPU_API_OPENGL_V4_5" | "HW_GPU_API_VULKAN" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V1_0" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V1_1" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V1_2" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V1_3" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V2_0" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V2_1" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V3_0" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V3_2" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V3_5" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V3_7" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V5_0" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V5_2" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V5_3" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V6_0" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V6_1" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V6_2" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V7_0" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V7_1" | "HW_GPU_CUDA_COMPUTE_CAPABILITY_V7_2" | "HW_GPU_CUDA_SDK_V10_0" | "HW_GPU_CUDA_SDK_V6_5" | "HW_GPU_CUDA_SDK_V7_5" | "HW_GPU_CUDA_SDK_V8_0" | "HW_GPU_CUDA_SDK_V9_0" | "HW_GPU_CUDA_SDK_V9_1" | "HW_GPU_CUDA_SDK_V9_2" | "HW_GPU_MAX_DISPLAY_HEADS_1" | "HW_GPU_MAX_DISPLAY_HEADS_2" | "HW_GPU_MAX_DISPLAY_HEADS_4" | "HW_GPU_MAX_DISPLAY_HEADS_6" | "HW_GPU_MAX_DISPLAY_HEADS_8" | "HW_GPU_RESOLUTION_W1024H600" | "HW_GPU_RESOLUTION_W1024H768" | "HW_GPU_RESOLUTION_W1152H864" | "HW_GPU_RESOLUTION_W1280H1024" | "HW_GPU_RESOLUTION_W1280H720" | "HW_GPU_RESOLUTION_W1280H768" | "HW_GPU_RESOLUTION_W1280H800" | "HW_GPU_RESOLUTION_W1360H768" | "HW_GPU_RESOLUTION_W1366H768" | "HW_GPU_RESOLUTION_W1440H900" | "HW_GPU_RESOLUTION_W1600H1200" | "HW_GPU_RESOLUTION_W1600H900" | "HW_GPU_RESOLUTION_W1680H1050" | "HW_GPU_RESOLUTION_W1920H1080" | "HW_GPU_RESOLUTION_W1920H1200" | "HW_GPU_RESOLUTION_W2560H1440" | "HW_GPU_RESOLUTION_W2560H1600" | "HW_GPU_RESOLUTION_W320H240" | "HW_GPU_RESOLUTION_W3840H2160" | "HW_GPU_RESOLUTION_W640H480" | "HW_GPU_RESOLUTION_W7680H4320" | "HW_GPU_RESOLUTION_W800H600" | "HW_NIC_ACCEL_DEFLATE" | "HW_NIC_ACCEL_DIFFIEH" | "HW_NIC_ACCEL_ECC" | "HW_NIC_ACCEL_IPSEC" | "HW_NIC_ACCEL_LZS" | "HW_NIC_ACCEL_RSA" | "HW_NIC_ACCEL_SSL" | "HW_NIC_ACCEL_TLS" | "HW_NIC_DCB_ETS" | "HW_NIC_DCB_PFC" | "HW_NIC_DCB_QCN" | "HW_NIC_MULTIQUEUE" | "HW_NIC_OFFLOAD_FDF" | "HW_NIC_OFFLOAD_GENEVE" | "HW_NIC_OFFLOAD_GRE" | "HW_NIC_OFFLOAD_GRO" | "HW_NIC_OFFLOAD_GSO" | "HW_NIC_OFFLOAD_L2CRC" | "HW_NIC_OFFLOAD_LRO" | "HW_NIC_OFFLOAD_LSO" | "HW_NIC_OFFLOAD_QINQ" | "HW_NIC_OFFLOAD_RDMA" | "HW_NIC_OFFLOAD_RX" | "HW_NIC_OFFLOAD_RXHASH" | "HW_NIC_OFFLOAD_RXVLAN" | "HW_NIC_OFFLOAD_SCS" | "HW_NIC_OFFLOAD_SG" | "HW_NIC_OFFLOAD_SWITCHDEV" | "HW_NIC_OFFLOAD_TCS" | "HW_NIC_OFFLOAD_TSO" | "HW_NIC_OFFLOAD_TX" | "HW_NIC_OFFLOAD_TXUDP" | "HW_NIC_OFFLOAD_TXVLAN" | "HW_NIC_OFFLOAD_UCS" | "HW_NIC_OFFLOAD_UFO" | "HW_NIC_OFFLOAD_VXLAN" | "HW_NIC_PROGRAMMABLE_PIPELINE" | "HW_NIC_SRIOV" | "HW_NIC_SRIOV_MULTIQUEUE" | "HW_NIC_SRIOV_QOS_RX" | "HW_NIC_SRIOV_QOS_TX" | "HW_NIC_SRIOV_TRUSTED" | "HW_NIC_VMDQ" | "HW_NUMA_ROOT" | "MISC_SHARES_VIA_AGGREGATE" | "STORAGE_DISK_HDD" | "STORAGE_DISK_SSD"

/**
 * **Custom trait**. Set to required to run the image only on hosts with this trait of the operator's own. The trait
 * must exist in Placement, or no host is found.
 * {trait}: Rest of the name of a custom trait: capital letters, digits and underscores.
 * Any value but required is ignored, forbidden as well.
 * OS::Compute::TraitsImage, since rocky
 * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
 */
type Templates22_2 = { [K in `trait:CUSTOM_${string}`]: "required" | undefined }

interface Keys23 {
  /**
   * **Encryption secret UUID**. UUID of the secret, in the key manager, that opens the encrypted disk in this image. Set
   * it together with hw_ephemeral_encryption and its format.
   * A UUID. Nova reads any text here, a UUID or not.
   * OS::Compute::EphemeralEncryptionImage, since 2024.1
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_ephemeral_encryption_secret_uuid?: string
  /**
   * **Physical address mode**. How the width of physical addresses in the guest is found: passthrough takes that of the
   * host CPU, emulate the number in maxphysaddr_bits. Guests with a terabyte of memory or large PCI devices may not
   * start with the emulator's own default.
   * OS::Compute::GuestMemory, since 2024.1
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  hw_maxphysaddr_mode?: ("passthrough" | "emulate")
  /**
   * **Physical address bits**. Width of a physical address in the guest, in bits, such as 42. Needed with
   * maxphysaddr_mode set to emulate, and no more than the host CPU has.
   * OS::Compute::GuestMemory, since 2024.1
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  hw_maxphysaddr_bits?: IntegerText
  /**
   * **Packed virtio queues**. Lets virtio devices use the packed queue layout, which raises the throughput of small
   * network packets where the guest's driver knows it. The server goes only to hosts that support it.
   * OS::Compute::Libvirt, since 2024.1
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  hw_virtio_packed_ring?: BooleanText
}

interface Keys24 {
  /**
   * **Encrypted local disks**. Whether the local disks of the server are encrypted. When it is absent they are not,
   * unless the host's own configuration says so.
   * OS::Compute::EphemeralEncryption, since zed
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "hw:ephemeral_encryption"?: BooleanText | 0 | 1
  /**
   * **Local encryption format**. Format in which local disks are encrypted; the compute host's default stands when it is
   * absent. Counts only where ephemeral encryption is asked for.
   * OS::Compute::EphemeralEncryption, since zed
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "hw:ephemeral_encryption_format"?: ("plain" | "luks" | "luksv2")
  /**
   * **Virtual IOMMU model**. IOMMU that the guest sees, needed for nested passthrough of devices: intel on x86, smmuv3
   * on Arm, virtio on both, auto for what suits the host. x86 guests need a q35 machine type; there is no IOMMU when it
   * is absent.
   * The flavor's value wins over the image's, without any complaint where they differ.
   * OS::Compute::GuestDevices, since zed
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "hw:viommu_model"?: ("intel" | "smmuv3" | "virtio" | "auto")
  /**
   * **Locked guest memory**. Whether the host must keep all guest memory in RAM and never swap it out, which DMA by some
   * devices needs. Nova refuses it without a memory page size; when it is absent the host may swap.
   * OS::Compute::GuestMemory, since zed
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "hw:locked_memory"?: BooleanText | 0 | 1
}

/**
 * **Standard trait**. Whether the provider of the resources must have this trait (required) or must not have it
 * (forbidden). With a suffix it counts for the request group of that suffix alone.
 * {group}: Nothing, or the suffix of a granular request group: up to 64 letters, digits, hyphens and underscores.
 * {trait}: Name of a trait in os-traits.
 * Groups with a suffix came with Rocky; two or more of them need group_policy beside them.
 * OS::Compute::Traits, since queens
 * @see https://docs.openstack.org/os-traits/latest/reference/traits.html
 */
type Templates24_1 = { [K in `trait:${Templates24_1Values}`]?: "required" | "forbidden" } & { [K in `trait${string}:${Templates24_1Values}`]: "required" | "forbidden" | undefined }
type Templates24_1Values = "COMPUTE_CONFIG_DRIVE_REGENERATION" | "COMPUTE_MANAGED_PCI_DEVICE" | "COMPUTE_MEM_BACKING_FILE" | "COMPUTE_STORAGE_VIRTIO_FS" | "COMPUTE_VIOMMU_MODEL_AUTO" | "COMPUTE_VIOMMU_MODEL_INTEL" | "COMPUTE_VIOMMU_MODEL_SMMUV3" | "COMPUTE_VIOMMU_MODEL_VIRTIO" | "OWNER_CYBORG" | "OWNER_NOVA"

interface Keys25 {
  /**
   * **Encrypted local disks**. Whether the local disks of the server are encrypted. When it is absent they are not,
   * unless the host's own configuration says so.
   * OS::Compute::EphemeralEncryption, since zed
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  hw_ephemeral_encryption?: BooleanText
  /**
   * **Local encryption format**. Format in which local disks are encrypted; the compute host's default stands when it is
   * absent. Counts only where ephemeral encryption is asked for.
   * OS::Compute::EphemeralEncryption, since zed
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  hw_ephemeral_encryption_format?: ("plain" | "luks" | "luksv2")
  /**
   * **Virtual IOMMU model**. IOMMU that the guest sees, needed for nested passthrough of devices: intel on x86, smmuv3
   * on Arm, virtio on both, auto for what suits the host. x86 guests need a q35 machine type; there is no IOMMU when it
   * is absent.
   * OS::Compute::GuestDevices, since zed
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  hw_viommu_model?: ("intel" | "smmuv3" | "virtio" | "auto")
  /**
   * **Locked guest memory**. Whether the host must keep all guest memory in RAM and never swap it out, which DMA by some
   * devices needs. Nova refuses it without a memory page size; when it is absent the host may swap.
   * OS::Compute::GuestMemory, since zed
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  hw_locked_memory?: BooleanText
}

/**
 * **Standard trait**. Set to required to run the image only on hosts with this trait.
 * {trait}: Name of a trait in os-traits.
 * Any value but required is ignored, forbidden as well.
 * OS::Compute::TraitsImage, since rocky
 * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
 */
type Templates25_1 = { [K in `trait:${Templates25_1Values}`]?: "required" }
type Templates25_1Values = "COMPUTE_CONFIG_DRIVE_REGENERATION" | "COMPUTE_MANAGED_PCI_DEVICE" | "COMPUTE_MEM_BACKING_FILE" | "COMPUTE_STORAGE_VIRTIO_FS" | "COMPUTE_VIOMMU_MODEL_AUTO" | "COMPUTE_VIOMMU_MODEL_INTEL" | "COMPUTE_VIOMMU_MODEL_SMMUV3" | "COMPUTE_VIOMMU_MODEL_VIRTIO" | "OWNER_CYBORG" | "OWNER_NOVA"

interface Keys26 {
  /**
   * **Sound device model**. Sound card that the guest sees, heard through a SPICE console. There is none when it is
   * absent.
   * OS::Compute::GuestDevices, since 2025.2
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "hw:sound_model"?: ("sb16" | "es1370" | "pcspk" | "ac97" | "ich6" | "ich9" | "usb" | "virtio")
  /**
   * **USB controller model**. USB controller of the guest; none takes away the controller that it would have otherwise.
   * An xhci model is needed for redirected USB ports.
   * OS::Compute::GuestDevices, since 2025.2
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "hw:usb_model"?: ("none" | "nec-xhci" | "qemu-xhci")
  /**
   * **Redirected USB ports**. Number of ports through which a SPICE client can hand its USB devices to the guest, 15 at
   * most. Needs a USB controller model; there are none when it is absent.
   * From 0 to 15. Nova compares the text on the flavor with the number on the image, so setting both to anything but 0
   * always conflicts, even where they are equal.
   * OS::Compute::GuestDevices, since 2025.2
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "hw:redirected_usb_ports"?: IntegerText | number
}

/**
 * **Standard trait**. Whether the provider of the resources must have this trait (required) or must not have it
 * (forbidden). With a suffix it counts for the request group of that suffix alone.
 * {group}: Nothing, or the suffix of a granular request group: up to 64 letters, digits, hyphens and underscores.
 * {trait}: Name of a trait in os-traits.
 * Groups with a suffix came with Rocky; two or more of them need group_policy beside them.
 * OS::Compute::Traits, since queens
 * @see https://docs.openstack.org/os-traits/latest/reference/traits.html
 */
type Templates26_1 = { [K in `trait:${Templates26_1Values}`]?: "required" | "forbidden" } & { [K in `trait${string}:${Templates26_1Values}`]: "required" | "forbidden" | undefined }
type Templates26_1Values = "COMPUTE_SOUND_MODEL_AC97" | "COMPUTE_SOUND_MODEL_ES1370" | "COMPUTE_SOUND_MODEL_ICH6" | "COMPUTE_SOUND_MODEL_ICH9" | "COMPUTE_SOUND_MODEL_PCSPK" | "COMPUTE_SOUND_MODEL_SB16" | "COMPUTE_SOUND_MODEL_USB" | "COMPUTE_SOUND_MODEL_VIRTIO" | "COMPUTE_USB_MODEL_NEC_XHCI" | "COMPUTE_USB_MODEL_QEMU_XHCI" | "HW_PCI_ONE_TIME_USE"

interface Keys27 {
  /**
   * **Sound device model**. Sound card that the guest sees, heard through a SPICE console. There is none when it is
   * absent.
   * OS::Compute::GuestDevices, since 2025.2
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  hw_sound_model?: ("sb16" | "es1370" | "pcspk" | "ac97" | "ich6" | "ich9" | "usb" | "virtio")
  /**
   * **USB controller model**. USB controller of the guest; none takes away the controller that it would have otherwise.
   * An xhci model is needed for redirected USB ports.
   * OS::Compute::GuestDevices, since 2025.2
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  hw_usb_model?: ("none" | "nec-xhci" | "qemu-xhci")
  /**
   * **Redirected USB ports**. Number of ports through which a SPICE client can hand its USB devices to the guest, 15 at
   * most. Needs a USB controller model; there are none when it is absent.
   * Nova compares the text on the flavor with the number on the image, so setting both to anything but 0 always
   * conflicts, even where they are equal.
   * OS::Compute::GuestDevices, since 2025.2
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  hw_redirected_usb_ports?: IntegerText
}

/**
 * **Standard trait**. Set to required to run the image only on hosts with this trait.
 * {trait}: Name of a trait in os-traits.
 * Any value but required is ignored, forbidden as well.
 * OS::Compute::TraitsImage, since rocky
 * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
 */
type Templates27_1 = { [K in `trait:${Templates27_1Values}`]?: "required" }
type Templates27_1Values = "COMPUTE_SOUND_MODEL_AC97" | "COMPUTE_SOUND_MODEL_ES1370" | "COMPUTE_SOUND_MODEL_ICH6" | "COMPUTE_SOUND_MODEL_ICH9" | "COMPUTE_SOUND_MODEL_PCSPK" | "COMPUTE_SOUND_MODEL_SB16" | "COMPUTE_SOUND_MODEL_USB" | "COMPUTE_SOUND_MODEL_VIRTIO" | "COMPUTE_USB_MODEL_NEC_XHCI" | "COMPUTE_USB_MODEL_QEMU_XHCI" | "HW_PCI_ONE_TIME_USE"

interface Keys28 {
  /**
   * **Physical address mode**. How the width of physical addresses in the guest is found: passthrough takes that of the
   * host CPU, emulate the number in maxphysaddr_bits. Guests with a terabyte of memory or large PCI devices may not
   * start with the emulator's own default.
   * Nova's scheduler and libvirt driver read this extra spec, but its check from API microversion 2.86 does not know it:
   * only an older request can set it.
   * OS::Compute::GuestMemory, since 2024.1
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "hw:maxphysaddr_mode"?: ("passthrough" | "emulate")
  /**
   * **Physical address bits**. Width of a physical address in the guest, in bits, such as 42. Needed with
   * maxphysaddr_mode set to emulate, and no more than the host CPU has.
   * Nova's scheduler and libvirt driver read this extra spec, but its check from API microversion 2.86 does not know it:
   * only an older request can set it.
   * OS::Compute::GuestMemory, since 2024.1
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "hw:maxphysaddr_bits"?: IntegerText | number
  /**
   * **Packed virtio queues**. Lets virtio devices use the packed queue layout, which raises the throughput of small
   * network packets where the guest's driver knows it. The server goes only to hosts that support it.
   * OS::Compute::Libvirt, since 2024.1
   * @see https://docs.openstack.org/nova/latest/configuration/extra-specs.html
   */
  "hw:virtio_packed_ring"?: BooleanText | 0 | 1
}

interface Keys29 {
  /**
   * **Screen resolution**. Highest resolution of the guest's screens, and the switch for the adapter: without it the
   * guest has no RemoteFX display.
   * OS::Compute::HyperV, gone in 2024.1
   * @see https://docs.openstack.org/nova/2023.1/configuration/extra-specs.html
   */
  "os:resolution"?: ("1024x768" | "1280x1024" | "1600x1200" | "1920x1200" | "2560x1600" | "3840x2160")
  /**
   * **Number of monitors**. Number of monitors that the guest may drive; how many depends on the resolution. Read only
   * where os:resolution is set.
   * From 1 to 8. Default: `1`.
   * OS::Compute::HyperV, gone in 2024.1
   * @see https://docs.openstack.org/nova/2023.1/configuration/extra-specs.html
   */
  "os:monitors"?: IntegerText | number
  /**
   * **Display memory**. Video memory of the display adapter in MiB. Read only where os:resolution is set; the hypervisor
   * chooses when it is absent.
   * OS::Compute::HyperV, gone in 2024.1
   * @see https://docs.openstack.org/nova/2023.1/configuration/extra-specs.html
   */
  "os:vram"?: ("64" | "128" | "256" | "512" | "1024" | 64 | 128 | 256 | 512 | 1024)
}

interface Keys30 {
  /**
   * **Hypervisor version range**. Versions of the hypervisor that the image runs on, as comparisons separated by commas,
   * such as >=6.0 or >=4.2,<8.0. Absent means any.
   * Version comparisons such as `>=6.2,<8.0`. Up to 2024.1 a version needs two numbers or three (1.0, not 1).
   * OS::Compute::ImageHypervisor
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  img_hv_requested_version?: string
  /**
   * **Hypervisor versions, older name**. Older name of img_hv_requested_version, with the same grammar: comparisons of a
   * version, separated by commas.
   * Version comparisons such as `>=6.2,<8.0`. Up to 2024.1 a version needs two numbers or three (1.0, not 1).
   * OS::Compute::ImageHypervisor
   * @deprecated Use `img_hv_requested_version`.
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hypervisor_version_requires?: string
}

interface Keys31 {
  /**
   * **Hypervisor version range**. Versions of the hypervisor that the image runs on, as comparisons separated by commas,
   * such as >=6.0 or >=4.2,<8.0. Absent means any.
   * Version comparisons such as `>=6.2,<8`. Up to 2024.1 a version needs two numbers or three (1.0, not 1).
   * OS::Compute::ImageHypervisor
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  img_hv_requested_version?: string
  /**
   * **Hypervisor versions, older name**. Older name of img_hv_requested_version, with the same grammar: comparisons of a
   * version, separated by commas.
   * Version comparisons such as `>=6.2,<8`. Up to 2024.1 a version needs two numbers or three (1.0, not 1).
   * OS::Compute::ImageHypervisor
   * @deprecated Use `img_hv_requested_version`.
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hypervisor_version_requires?: string
  /**
   * **Network card model**. Model of the server's network cards. KVM and QEMU know e1000, e1000e, igb, ne2k_pci, pcnet,
   * rtl8139, spapr-vlan, virtio and vmxnet3, QEMU without KVM also lan9118; VMware knows e1000, e1000e, pcnet, sriov,
   * vmxnet and vmxnet3. Absent means virtio under KVM and e1000 on VMware.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_vif_model?: ("virtio" | "ne2k_pci" | "pcnet" | "rtl8139" | "e1000" | "e1000e" | "netfront" | "spapr-vlan" | "lan9118" | "sriov" | "vmxnet" | "vmxnet3" | "igb" | "virtuale1000" | "virtuale1000e" | "virtualpcnet32" | "virtualsriovethernetcard" | "virtualvmxnet" | "virtualvmxnet3")
}

/**
 * **Standard trait**. Set to required to run the image only on hosts with this trait.
 * {trait}: Name of a trait in os-traits.
 * Any value but required is ignored, forbidden as well.
 * OS::Compute::TraitsImage, since rocky
 * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
 */
type Templates31_1 = { [K in `trait:${Templates31_1Values}`]?: "required" }
type Templates31_1Values = "COMPUTE_NET_VIF_MODEL_IGB" | "COMPUTE_SECURITY_TPM_SECRET_SECURITY_DEPLOYMENT" | "COMPUTE_SECURITY_TPM_SECRET_SECURITY_HOST" | "COMPUTE_SECURITY_TPM_SECRET_SECURITY_USER" | "HW_PCI_LIVE_MIGRATABLE"

interface Keys32 {
  /**
   * **Disk or partition image**. Whether the image holds a whole disk or a single partition. Absent, Ironic takes an
   * image with kernel_id or ramdisk_id for a partition and any other for a whole disk.
   * Ironic compares with partition alone; any other text means a whole disk.
   * OS::Compute::IronicImage, since yoga
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  img_type?: ("whole-disk" | "partition")
  /**
   * **Second stage of installer**. Glance id or address of the installer's second stage, which Ironic's anaconda deploy
   * interface needs beside kernel_id and ramdisk_id.
   * OS::Compute::IronicImage, since yoga
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  stage2_id?: string
  /**
   * **Kickstart template**. Glance id or address of a kickstart template for Ironic's anaconda deploy interface. Absent,
   * the template of Ironic's configuration is used.
   * OS::Compute::IronicImage, since yoga
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  ks_template?: string
  /**
   * **Boot ISO**. Glance id or address of an ISO that Ironic's ramdisk deploy interface boots instead of a kernel and a
   * ramdisk.
   * OS::Compute::IronicImage, since yoga
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  boot_iso_id?: string
  /**
   * **Extension of disk file**. Extension of the file that Ironic's anaconda deploy interface installs from, where the
   * image is a file and not a repository.
   * OS::Compute::IronicImage, since yoga
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  disk_file_extension?: string
  /**
   * **Volume encryption key**. Key manager's id of the key that decrypts this copy of an encrypted volume. Cinder writes
   * it, and Nova refuses to boot from such an image directly: make a volume of it first.
   * OS::Glance::CommonImageProperties, since train
   * @see https://docs.openstack.org/glance/latest/user/common-image-properties.html
   */
  cinder_encryption_key_id?: string
  /**
   * **Key deletion policy**. Whether Glance deletes the key named by cinder_encryption_key_id together with the image.
   * Absent means that it does not.
   * OS::Glance::CommonImageProperties, since train
   * @see https://docs.openstack.org/glance/latest/user/common-image-properties.html
   */
  cinder_encryption_key_deletion_policy?: ("on_image_deletion" | "do_not_delete")
}

interface Keys33 {
  /**
   * **TPM secret protection**. Who can read the secret of the server's emulated TPM: its owner alone (user), its compute
   * host too (host), or Nova itself (deployment). The looser ones allow live migration; compute hosts choose which of
   * them they support. Counts only with a TPM version.
   * Default: `user`.
   * OS::Compute::LibvirtFlavor, since 2026.1
   * @see https://docs.openstack.org/nova/latest/admin/emulated-tpm.html
   */
  "hw:tpm_secret_security"?: ("user" | "host" | "deployment")
}

/**
 * **Standard trait**. Whether the provider of the resources must have this trait (required) or must not have it
 * (forbidden). With a suffix it counts for the request group of that suffix alone.
 * {group}: Nothing, or the suffix of a granular request group: up to 64 letters, digits, hyphens and underscores.
 * {trait}: Name of a trait in os-traits.
 * Groups with a suffix came with Rocky; two or more of them need group_policy beside them.
 * OS::Compute::Traits, since queens
 * @see https://docs.openstack.org/os-traits/latest/reference/traits.html
 */
type Templates33_1 = { [K in `trait:${Templates33_1Values}`]?: "required" | "forbidden" } & { [K in `trait${string}:${Templates33_1Values}`]: "required" | "forbidden" | undefined }
type Templates33_1Values = "HW_CPU_X86_AMXBF16" | "HW_CPU_X86_AMXINT8" | "HW_CPU_X86_AMXTILE"

interface Keys34 {
  /**
   * **Read-only firmware**. Boots from firmware without a variable store of its own, so that what a guest writes to it
   * is lost at the next start. Needs hw_firmware_type=uefi and a host with libvirt 8.6 or newer.
   * OS::Compute::LibvirtImage, since 2024.2
   * @see https://docs.openstack.org/nova/latest/admin/uefi.html
   */
  hw_firmware_stateless?: BooleanText
}

/**
 * **Standard trait**. Set to required to run the image only on hosts with this trait.
 * {trait}: Name of a trait in os-traits.
 * Any value but required is ignored, forbidden as well.
 * OS::Compute::TraitsImage, since rocky
 * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
 */
type Templates34_1 = { [K in `trait:${Templates34_1Values}`]?: "required" }
type Templates34_1Values = "COMPUTE_SECURITY_STATELESS_FIRMWARE" | "COMPUTE_SECURITY_TPM_CRB" | "COMPUTE_SECURITY_TPM_TIS" | "HW_CPU_X86_AMD_SEV_ES"

interface Keys35 {
  /**
   * **Network card model**. Model of the server's network cards. KVM and QEMU know e1000, e1000e, igb, ne2k_pci, pcnet,
   * rtl8139, spapr-vlan, virtio and vmxnet3, QEMU without KVM also lan9118; VMware knows e1000, e1000e, pcnet, sriov,
   * vmxnet and vmxnet3. Absent means virtio under KVM and e1000 on VMware.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_vif_model?: ("virtio" | "ne2k_pci" | "pcnet" | "rtl8139" | "e1000" | "e1000e" | "netfront" | "spapr-vlan" | "lan9118" | "sriov" | "vmxnet" | "vmxnet3" | "virtuale1000" | "virtuale1000e" | "virtualpcnet32" | "virtualsriovethernetcard" | "virtualvmxnet" | "virtualvmxnet3")
}

interface Keys36 {
  /**
   * **Memory encryption technology**. Which hardware feature encrypts the memory of a server that asks for memory
   * encryption. Absent means amd-sev. amd-sev-snp and intel-tdx need hw_firmware_stateless on the image; intel-tdx also
   * needs hw_video_model none. Flavor and image must not name different ones.
   * OS::Compute::Libvirt, since 2025.2
   * @see https://docs.openstack.org/nova/latest/admin/sev.html
   */
  hw_mem_encryption_model?: ("amd-sev" | "amd-sev-es")
}

interface Keys37 {
  /**
   * **Memory encryption technology**. Which hardware feature encrypts the memory of a server that asks for memory
   * encryption. Absent means amd-sev. amd-sev-snp and intel-tdx need hw_firmware_stateless on the image; intel-tdx also
   * needs hw_video_model none. Flavor and image must not name different ones.
   * OS::Compute::Libvirt, since 2025.2
   * @see https://docs.openstack.org/nova/latest/admin/sev.html
   */
  hw_mem_encryption_model?: ("amd-sev" | "amd-sev-es" | "amd-sev-snp" | "intel-tdx")
}

/**
 * **Standard trait**. Set to required to run the image only on hosts with this trait.
 * {trait}: Name of a trait in os-traits.
 * Any value but required is ignored, forbidden as well.
 * OS::Compute::TraitsImage, since rocky
 * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
 */
type Templates37_1 = { [K in `trait:${Templates37_1Values}`]?: "required" }
type Templates37_1Values = "HW_CPU_X86_AMD_SEV_SNP" | "HW_CPU_X86_INTEL_TDX" | "HW_NVME_BES" | "HW_NVME_CES" | "HW_NVME_WZS"

interface Keys38 {
  /**
   * **Memory encryption technology**. Which hardware feature encrypts the memory of a server that asks for memory
   * encryption. Absent means amd-sev. amd-sev-snp and intel-tdx need hw_firmware_stateless on the image; intel-tdx also
   * needs hw_video_model none. Flavor and image must not name different ones.
   * OS::Compute::Libvirt, since 2025.2
   * @see https://docs.openstack.org/nova/latest/admin/sev.html
   */
  "hw:mem_encryption_model"?: ("amd-sev" | "amd-sev-es")
}

interface Keys39 {
  /**
   * **Memory encryption technology**. Which hardware feature encrypts the memory of a server that asks for memory
   * encryption. Absent means amd-sev. amd-sev-snp and intel-tdx need hw_firmware_stateless on the image; intel-tdx also
   * needs hw_video_model none. Flavor and image must not name different ones.
   * OS::Compute::Libvirt, since 2025.2
   * @see https://docs.openstack.org/nova/latest/admin/sev.html
   */
  "hw:mem_encryption_model"?: ("amd-sev" | "amd-sev-es" | "amd-sev-snp" | "intel-tdx")
}

/**
 * **Standard trait**. Whether the provider of the resources must have this trait (required) or must not have it
 * (forbidden). With a suffix it counts for the request group of that suffix alone.
 * {group}: Nothing, or the suffix of a granular request group: up to 64 letters, digits, hyphens and underscores.
 * {trait}: Name of a trait in os-traits.
 * Groups with a suffix came with Rocky; two or more of them need group_policy beside them.
 * OS::Compute::Traits, since queens
 * @see https://docs.openstack.org/os-traits/latest/reference/traits.html
 */
type Templates39_1 = { [K in `trait:${Templates39_1Values}`]?: "required" | "forbidden" } & { [K in `trait${string}:${Templates39_1Values}`]: "required" | "forbidden" | undefined }
type Templates39_1Values = "HW_CPU_X86_AMD_SEV_SNP" | "HW_CPU_X86_INTEL_TDX" | "HW_NVME_BES" | "HW_NVME_CES" | "HW_NVME_WZS"

interface Keys40 {
  /**
   * **Least memory**. Least memory of the partition in MiB, a multiple of the memory block size of its host. The
   * flavor's memory when it is absent.
   * From 256.
   * OS::Compute::PowerVM, gone in zed
   * @see https://docs.openstack.org/nova/yoga/configuration/extra-specs.html
   */
  "powervm:min_mem"?: IntegerText | number
  /**
   * **Most memory**. Most memory that the partition can grow to in MiB, a multiple of the memory block size of its host.
   * The flavor's memory when it is absent.
   * From 256.
   * OS::Compute::PowerVM, gone in zed
   * @see https://docs.openstack.org/nova/yoga/configuration/extra-specs.html
   */
  "powervm:max_mem"?: IntegerText | number
  /**
   * **Fewest virtual processors**. Fewest virtual processors with which the partition starts. The flavor's vCPUs when it
   * is absent; set powervm:max_vcpu with it.
   * From 1.
   * OS::Compute::PowerVM, gone in zed
   * @see https://docs.openstack.org/nova/yoga/configuration/extra-specs.html
   */
  "powervm:min_vcpu"?: IntegerText | number
  /**
   * **Most virtual processors**. Most virtual processors that the partition can grow to. The flavor's vCPUs when it is
   * absent; set powervm:min_vcpu with it.
   * From 1.
   * OS::Compute::PowerVM, gone in zed
   * @see https://docs.openstack.org/nova/yoga/configuration/extra-specs.html
   */
  "powervm:max_vcpu"?: IntegerText | number
  /**
   * **Processing units**. Physical processor capacity of a partition with shared processors, in processors with a
   * decimal point, such as 0.5. Half the flavor's vCPUs when it is absent.
   * Pattern: `\p{Nd}+\.\p{Nd}+`. A decimal point is needed: 1.0, not 1.
   * OS::Compute::PowerVM, gone in zed
   * @see https://docs.openstack.org/nova/yoga/configuration/extra-specs.html
   */
  "powervm:proc_units"?: string | number
  /**
   * **Least processing units**. Least physical processor capacity with which the partition starts, with a decimal point.
   * As much as powervm:proc_units when it is absent.
   * Pattern: `\p{Nd}+\.\p{Nd}+`. A decimal point is needed: 1.0, not 1.
   * OS::Compute::PowerVM, gone in zed
   * @see https://docs.openstack.org/nova/yoga/configuration/extra-specs.html
   */
  "powervm:min_proc_units"?: string | number
  /**
   * **Most processing units**. Most physical processor capacity that the partition can grow to, with a decimal point. As
   * much as powervm:proc_units when it is absent.
   * Pattern: `\p{Nd}+\.\p{Nd}+`. A decimal point is needed: 1.0, not 1.
   * OS::Compute::PowerVM, gone in zed
   * @see https://docs.openstack.org/nova/yoga/configuration/extra-specs.html
   */
  "powervm:max_proc_units"?: string | number
  /**
   * **Dedicated processors**. Whether the partition gets whole physical processors of its own. It shares them with
   * others when it is absent.
   * OS::Compute::PowerVM, gone in zed
   * @see https://docs.openstack.org/nova/yoga/configuration/extra-specs.html
   */
  "powervm:dedicated_proc"?: BooleanText | 0 | 1
  /**
   * **Shared processor weight**. Weight of an uncapped partition where shared processors are contended, from 0 to 255.
   * From 0 to 255.
   * OS::Compute::PowerVM, gone in zed
   * @see https://docs.openstack.org/nova/yoga/configuration/extra-specs.html
   */
  "powervm:shared_weight"?: IntegerText | number
  /**
   * **Availability priority**. Priority of the partition when a processor fails and not all partitions can keep running,
   * from 0 to 255.
   * From 0 to 255.
   * OS::Compute::PowerVM, gone in zed
   * @see https://docs.openstack.org/nova/yoga/configuration/extra-specs.html
   */
  "powervm:availability_priority"?: IntegerText | number
  /**
   * **Uncapped processor use**. Whether a partition with shared processors may use idle capacity beyond its processing
   * units. Without meaning for dedicated processors.
   * OS::Compute::PowerVM, gone in zed
   * @see https://docs.openstack.org/nova/yoga/configuration/extra-specs.html
   */
  "powervm:uncapped"?: BooleanText | 0 | 1
  /**
   * **Dedicated sharing mode**. When a partition lends out idle dedicated processors: while it is off, while it is on,
   * always or never. Without meaning for shared processors.
   * OS::Compute::PowerVM, gone in zed
   * @see https://docs.openstack.org/nova/yoga/configuration/extra-specs.html
   */
  "powervm:dedicated_sharing_mode"?: ("share_idle_procs" | "keep_idle_procs" | "share_idle_procs_active" | "share_idle_procs_always")
  /**
   * **Processor compatibility mode**. Processor generation that the partition sees, so that it can move between hosts;
   * default leaves the choice to the host.
   * OS::Compute::PowerVM, gone in zed
   * @see https://docs.openstack.org/nova/yoga/configuration/extra-specs.html
   */
  "powervm:processor_compatibility"?: ("default" | "POWER6" | "POWER6+" | "POWER6_Enhanced" | "POWER6+_Enhanced" | "POWER7" | "POWER8")
  /**
   * **Shared processor pool**. Name of the shared processor pool, up to 14 characters, that the partition draws on. The
   * default pool when it is absent.
   * OS::Compute::PowerVM, gone in zed
   * @see https://docs.openstack.org/nova/yoga/configuration/extra-specs.html
   */
  "powervm:shared_proc_pool_name"?: string | number
  /**
   * **Simplified remote restart**. Whether the partition can be restarted on another host when its own is down.
   * OS::Compute::PowerVM, gone in zed
   * @see https://docs.openstack.org/nova/yoga/configuration/extra-specs.html
   */
  "powervm:srr_capability"?: BooleanText | 0 | 1
}

interface Keys41 {
  /**
   * **Recovery by Masakari**. Whether Masakari brings the server back when its host or its process fails. After a host
   * failure such servers go first, or alone where evacuate_all_instances is off; absent, the server counts as not
   * enabled.
   * Default: `false`. Operators may give the key another name, by ha_enabled_instance_metadata_key in masakari.conf.
   * Masakari reads any word that it does not know as false.
   * OS::Compute::ServerMetadata
   * @see https://docs.openstack.org/masakari/latest/
   */
  HA_Enabled?: BooleanText
  /**
   * **Apache HTTP port**. TCP port of the Listen directive that serves plain HTTP. The configuration that Apache ships
   * uses 80.
   * From 1 to 65535. Default: `80`.
   * OS::Software::WebServers
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_webserver_apache_http_port?: IntegerText
  /**
   * **Apache HTTPS port**. TCP port of the Listen directive whose virtual hosts speak TLS. With mod_ssl as it is shipped
   * that is 443.
   * From 1 to 65535. Default: `443`.
   * OS::Software::WebServers
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_webserver_apache_https_port?: IntegerText
  /**
   * **Nginx HTTP port**. TCP port of the listen directive that serves plain HTTP. Without such a directive nginx uses
   * 80, or 8000 where it does not run as root.
   * From 1 to 65535. Default: `80`.
   * OS::Software::WebServers
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_webserver_nginx_http_port?: IntegerText
  /**
   * **Nginx HTTPS port**. TCP port of the listen directive marked ssl, 443 by convention.
   * From 1 to 65535. Default: `443`.
   * OS::Software::WebServers
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_webserver_nginx_https_port?: IntegerText
  /**
   * **IIS HTTP port**. TCP port of the HTTP binding. The default site of IIS has it on 80.
   * From 1 to 65535. Default: `80`.
   * OS::Software::WebServers
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_webserver_iis_http_port?: IntegerText
  /**
   * **IIS HTTPS port**. TCP port of the HTTPS binding, 443 as IIS proposes it; a site needs a certificate for it.
   * From 1 to 65535. Default: `443`.
   * OS::Software::WebServers
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_webserver_iis_https_port?: IntegerText
}

/**
 * **Label for metering**. Text that Ceilometer puts into the samples of the server, so that alarms and reports can
 * group servers by it, such as metering.server_group for a group that Heat scales. Dots in the name become underscores
 * there.
 * {name}: Any name.
 * The prefix is reserved_metadata_namespace in ceilometer.conf, metering. unless changed.
 * OS::Compute::ServerMetadata
 * @see https://docs.openstack.org/ceilometer/latest/
 */
type Templates41_1 = { [K in `metering.${string}`]: string | undefined }

/**
 * **Standard trait**. Set to required to run the image only on hosts with this trait.
 * {trait}: Name of a trait in os-traits.
 * Any value but required is ignored, forbidden as well.
 * OS::Compute::TraitsImage, since rocky
 * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
 */
type Templates42_1 = { [K in `trait:${Templates42_1Values}`]?: "required" }
type Templates42_1Values = "COMPUTE_ADDRESS_SPACE_EMULATED" | "COMPUTE_ADDRESS_SPACE_PASSTHROUGH" | "COMPUTE_SHARE_LOCAL_FS"

/**
 * **Standard trait**. Set to required to run the image only on hosts with this trait.
 * {trait}: Name of a trait in os-traits.
 * Any value but required is ignored, forbidden as well.
 * OS::Compute::TraitsImage, since rocky
 * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
 */
type Templates43_1 = { [K in `trait:${Templates43_1Values}`]?: "required" }
type Templates43_1Values = "COMPUTE_NET_VIRTIO_PACKED"

/**
 * **Standard trait**. Set to required to run the image only on hosts with this trait.
 * {trait}: Name of a trait in os-traits.
 * Any value but required is ignored, forbidden as well.
 * OS::Compute::TraitsImage, since rocky
 * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
 */
type Templates44_1 = { [K in `trait:${Templates44_1Values}`]?: "required" }
type Templates44_1Values = "HW_CPU_X86_AMXBF16" | "HW_CPU_X86_AMXINT8" | "HW_CPU_X86_AMXTILE"

/**
 * **Standard trait**. Whether the provider of the resources must have this trait (required) or must not have it
 * (forbidden). With a suffix it counts for the request group of that suffix alone.
 * {group}: Nothing, or the suffix of a granular request group: up to 64 letters, digits, hyphens and underscores.
 * {trait}: Name of a trait in os-traits.
 * Groups with a suffix came with Rocky; two or more of them need group_policy beside them.
 * OS::Compute::Traits, since queens
 * @see https://docs.openstack.org/os-traits/latest/reference/traits.html
 */
type Templates45_1 = { [K in `trait:${Templates45_1Values}`]?: "required" | "forbidden" } & { [K in `trait${string}:${Templates45_1Values}`]: "required" | "forbidden" | undefined }
type Templates45_1Values = "COMPUTE_ADDRESS_SPACE_EMULATED" | "COMPUTE_ADDRESS_SPACE_PASSTHROUGH" | "COMPUTE_SHARE_LOCAL_FS"

/**
 * **Standard trait**. Whether the provider of the resources must have this trait (required) or must not have it
 * (forbidden). With a suffix it counts for the request group of that suffix alone.
 * {group}: Nothing, or the suffix of a granular request group: up to 64 letters, digits, hyphens and underscores.
 * {trait}: Name of a trait in os-traits.
 * Groups with a suffix came with Rocky; two or more of them need group_policy beside them.
 * OS::Compute::Traits, since queens
 * @see https://docs.openstack.org/os-traits/latest/reference/traits.html
 */
type Templates46_1 = { [K in `trait:${Templates46_1Values}`]?: "required" | "forbidden" } & { [K in `trait${string}:${Templates46_1Values}`]: "required" | "forbidden" | undefined }
type Templates46_1Values = "COMPUTE_NET_VIF_MODEL_IGB" | "COMPUTE_SECURITY_TPM_SECRET_SECURITY_DEPLOYMENT" | "COMPUTE_SECURITY_TPM_SECRET_SECURITY_HOST" | "COMPUTE_SECURITY_TPM_SECRET_SECURITY_USER" | "HW_PCI_LIVE_MIGRATABLE"

/**
 * **Standard trait**. Whether the provider of the resources must have this trait (required) or must not have it
 * (forbidden). With a suffix it counts for the request group of that suffix alone.
 * {group}: Nothing, or the suffix of a granular request group: up to 64 letters, digits, hyphens and underscores.
 * {trait}: Name of a trait in os-traits.
 * Groups with a suffix came with Rocky; two or more of them need group_policy beside them.
 * OS::Compute::Traits, since queens
 * @see https://docs.openstack.org/os-traits/latest/reference/traits.html
 */
type Templates47_1 = { [K in `trait:${Templates47_1Values}`]?: "required" | "forbidden" } & { [K in `trait${string}:${Templates47_1Values}`]: "required" | "forbidden" | undefined }
type Templates47_1Values = "COMPUTE_NET_VIRTIO_PACKED"

/**
 * **Standard trait**. Whether the provider of the resources must have this trait (required) or must not have it
 * (forbidden). With a suffix it counts for the request group of that suffix alone.
 * {group}: Nothing, or the suffix of a granular request group: up to 64 letters, digits, hyphens and underscores.
 * {trait}: Name of a trait in os-traits.
 * Groups with a suffix came with Rocky; two or more of them need group_policy beside them.
 * OS::Compute::Traits, since queens
 * @see https://docs.openstack.org/os-traits/latest/reference/traits.html
 */
type Templates48_1 = { [K in `trait:${Templates48_1Values}`]?: "required" | "forbidden" } & { [K in `trait${string}:${Templates48_1Values}`]: "required" | "forbidden" | undefined }
type Templates48_1Values = "COMPUTE_SECURITY_STATELESS_FIRMWARE" | "COMPUTE_SECURITY_TPM_CRB" | "COMPUTE_SECURITY_TPM_TIS" | "HW_CPU_X86_AMD_SEV_ES"

interface Keys49 {
  /**
   * **Most sockets, misspelt**. Meant as the upper limit for the guest's sockets, but stored without effect. The key
   * that works is hw:cpu_max_sockets; up to 2024.1 only requests older than API microversion 2.86 can set it.
   * From 1.
   * OS::Compute::VirtCPUTopologyFlavor, since ussuri, gone in 2025.1+nova-31.2.0
   * @deprecated A slip in Nova's check of extra specs, fixed in Nova 30.3.0 (2024.2) and 31.2.0 (2025.1); its code has only ever
   * read the successor. Use `hw:cpu_max_sockets`.
   * @see https://docs.openstack.org/nova/2024.1/configuration/extra-specs.html
   */
  "hw:max_cpu_sockets"?: IntegerText | number
  /**
   * **Most cores per socket, misspelt**. Meant as the upper limit for the guest's cores per socket, but stored without
   * effect. The key that works is hw:cpu_max_cores; up to 2024.1 only requests older than API microversion 2.86 can set
   * it.
   * From 1.
   * OS::Compute::VirtCPUTopologyFlavor, since ussuri, gone in 2025.1+nova-31.2.0
   * @deprecated A slip in Nova's check of extra specs, fixed in Nova 30.3.0 (2024.2) and 31.2.0 (2025.1); its code has only ever
   * read the successor. Use `hw:cpu_max_cores`.
   * @see https://docs.openstack.org/nova/2024.1/configuration/extra-specs.html
   */
  "hw:max_cpu_cores"?: IntegerText | number
  /**
   * **Most threads per core, misspelt**. Meant as the upper limit for the guest's threads per core, but stored without
   * effect. The key that works is hw:cpu_max_threads; up to 2024.1 only requests older than API microversion 2.86 can
   * set it.
   * From 1.
   * OS::Compute::VirtCPUTopologyFlavor, since ussuri, gone in 2025.1+nova-31.2.0
   * @deprecated A slip in Nova's check of extra specs, fixed in Nova 30.3.0 (2024.2) and 31.2.0 (2025.1); its code has only ever
   * read the successor. Use `hw:cpu_max_threads`.
   * @see https://docs.openstack.org/nova/2024.1/configuration/extra-specs.html
   */
  "hw:max_cpu_threads"?: IntegerText | number
  /**
   * **Most guest sockets**. Upper limit for the sockets that a guest may see, 65536 when absent. An image may lower the
   * limit of its flavor, never raise it; a flavor's own preference above the limit is dropped.
   * From 1. Nova has always read this key, but its check from API microversion 2.86 knew only the misspelt
   * hw:max_cpu_sockets before 30.3.0 (2024.2) and 31.2.0 (2025.1): until then only an older request can set it.
   * OS::Compute::VirtCPUTopology
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:cpu_max_sockets"?: IntegerText | number
  /**
   * **Most cores per socket**. Upper limit for the cores per socket that a guest may see, 65536 when absent. An image
   * may lower the limit of its flavor, never raise it; a flavor's own preference above the limit is dropped.
   * From 1. Nova has always read this key, but its check from API microversion 2.86 knew only the misspelt
   * hw:max_cpu_cores before 30.3.0 (2024.2) and 31.2.0 (2025.1): until then only an older request can set it.
   * OS::Compute::VirtCPUTopology
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:cpu_max_cores"?: IntegerText | number
  /**
   * **Most threads per core**. Upper limit for the threads per core that a guest may see, 65536 when absent. An image
   * may lower the limit of its flavor, never raise it; a flavor's own preference above the limit is dropped.
   * From 1. Nova has always read this key, but its check from API microversion 2.86 knew only the misspelt
   * hw:max_cpu_threads before 30.3.0 (2024.2) and 31.2.0 (2025.1): until then only an older request can set it.
   * OS::Compute::VirtCPUTopology
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:cpu_max_threads"?: IntegerText | number
}

interface Keys50 {
  /**
   * **Most guest sockets**. Upper limit for the sockets that a guest may see, 65536 when absent. An image may lower the
   * limit of its flavor, never raise it; a flavor's own preference above the limit is dropped.
   * From 1. Nova has always read this key, but its check from API microversion 2.86 knew only the misspelt
   * hw:max_cpu_sockets before 30.3.0 (2024.2) and 31.2.0 (2025.1): until then only an older request can set it.
   * OS::Compute::VirtCPUTopology
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:cpu_max_sockets"?: IntegerText | number
  /**
   * **Most cores per socket**. Upper limit for the cores per socket that a guest may see, 65536 when absent. An image
   * may lower the limit of its flavor, never raise it; a flavor's own preference above the limit is dropped.
   * From 1. Nova has always read this key, but its check from API microversion 2.86 knew only the misspelt
   * hw:max_cpu_cores before 30.3.0 (2024.2) and 31.2.0 (2025.1): until then only an older request can set it.
   * OS::Compute::VirtCPUTopology
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:cpu_max_cores"?: IntegerText | number
  /**
   * **Most threads per core**. Upper limit for the threads per core that a guest may see, 65536 when absent. An image
   * may lower the limit of its flavor, never raise it; a flavor's own preference above the limit is dropped.
   * From 1. Nova has always read this key, but its check from API microversion 2.86 knew only the misspelt
   * hw:max_cpu_threads before 30.3.0 (2024.2) and 31.2.0 (2025.1): until then only an older request can set it.
   * OS::Compute::VirtCPUTopology
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:cpu_max_threads"?: IntegerText | number
}

interface Keys51 {
  /**
   * **Kernel image**. UUID of the image that holds the kernel of a server that boots without a boot loader. Ironic takes
   * it for a sign of a partition image.
   * Pattern: `[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\n?`. Glance also takes null;
   * its pattern lets one newline at the end pass.
   * OS::Glance::CommonImageProperties
   * @see https://docs.openstack.org/glance/latest/user/common-image-properties.html
   */
  kernel_id?: string
  /**
   * **Ramdisk image**. UUID of the image that holds the initial ramdisk. It needs kernel_id beside it.
   * Pattern: `[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\n?`. Glance also takes null;
   * its pattern lets one newline at the end pass.
   * OS::Glance::CommonImageProperties
   * @see https://docs.openstack.org/glance/latest/user/common-image-properties.html
   */
  ramdisk_id?: string
  /**
   * **Source server**. UUID of the server that the image was made from. Nova writes it on snapshots, and nothing reads
   * it back.
   * OS::Glance::CommonImageProperties
   * @see https://docs.openstack.org/glance/latest/user/common-image-properties.html
   */
  instance_uuid?: string
  /**
   * **Text for people**. What the image is, in a sentence for those who choose among images. Dashboards show it.
   * OS::Glance::CommonImageProperties
   * @see https://docs.openstack.org/glance/latest/user/common-image-properties.html
   */
  description?: string
  /**
   * **Volume type**. Name or id of the volume type for volumes made from this image. A type in the request wins over it;
   * it wins over the project's and the cloud's default.
   * OS::Cinder::Volumetype
   * @see https://docs.openstack.org/cinder/latest/admin/default-volume-types.html
   */
  cinder_img_volume_type?: string
}

interface Keys52 {
  /**
   * **Guest CPU mode**. Meant to choose the libvirt CPU mode of one server. Nova takes it neither from flavors nor from
   * images; what counts is cpu_mode in the libvirt section of each host's nova.conf.
   * OS::Glance::CommonImageProperties
   * @see https://docs.openstack.org/glance/latest/user/common-image-properties.html
   */
  hw_cpu_mode?: ("none" | "host-model" | "host-passthrough" | "custom")
}

interface Keys53 {
  /**
   * **MySQL version**. Release of the MySQL server, such as 8.4.3. Absent, the release is unknown.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_mysql_version?: string
  /**
   * **MySQL administrator**. Account with all privileges on the MySQL server; a new data directory has it under the name
   * root.
   * Default: `root`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_mysql_admin?: string
  /**
   * **PostgreSQL version**. Release of the PostgreSQL server, such as 17.2. Absent, the release is unknown.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_postgresql_version?: string
  /**
   * **PostgreSQL superuser**. Role with superuser rights on the PostgreSQL cluster; packages make it under the name
   * postgres.
   * Default: `postgres`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_postgresql_admin?: string
  /**
   * **SQL Server version**. Release of SQL Server, such as 2022 or the build 16.0.4165.4. Absent, the release is
   * unknown.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_sqlserver_version?: string
  /**
   * **SQL Server edition**. Edition of SQL Server, which decides on features, size limits and licence. Absent, the
   * edition is unknown.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_sqlserver_edition?: ("Datacenter" | "Enterprise" | "Standard" | "Web" | "Business Intelligence" | "Workgroup" | "Express" | "Compact (SQL CE)" | "Developer" | "Embedded (SSEE)" | "Fast Track" | "LocalDB" | "Parallel Data Warehouse (PDW)" | "Datawarehouse Appliance Edition")
  /**
   * **SQL Server administrator**. Login with the sysadmin role on SQL Server; setup makes one under the name sa.
   * Default: `sa`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_sqlserver_admin?: string
  /**
   * **SQL Server administrator, misspelt**. The same as sw_database_sqlserver_admin, under the name that was published
   * first. Use the other one for anything new.
   * Default: `sa`.
   * OS::Software::DBMS
   * @deprecated misspelt: postsqlserver. Use `sw_database_sqlserver_admin`.
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_postsqlserver_admin?: string
  /**
   * **Oracle Database version**. Release of Oracle Database, such as 19c or 19.25.0. Absent, the release is unknown.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_oracle_version?: string
  /**
   * **Oracle Database edition**. Edition of Oracle Database, which decides on options, size limits and licence. Absent,
   * the edition is unknown.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_oracle_edition?: ("Enterprise" | "Standard" | "Standard Edition One" | "Express (XE)" | "Workgroup" | "Lite")
  /**
   * **Db2 version**. Release of Db2, such as 11.5.9. Absent, the release is unknown.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_db2_version?: string
  /**
   * **Db2 administrator**. Operating system user that owns the Db2 instance and administers it, often db2inst1.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_db2_admin?: string
  /**
   * **MongoDB version**. Release of MongoDB, such as 8.0.4. Absent, the release is unknown.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_mongodb_version?: string
  /**
   * **MongoDB administrator**. User with administrative roles in the admin database of MongoDB. A new server has no user
   * at all.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_mongodb_admin?: string
  /**
   * **Couchbase Server version**. Release of Couchbase Server, such as 7.6.4. Absent, the release is unknown.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_couchbaseserver_version?: string
  /**
   * **Couchbase administrator**. Full administrator of the Couchbase cluster. Whoever sets up the cluster chooses the
   * name.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_couchbaseserver_admin?: string
  /**
   * **Redis version**. Release of Redis, such as 7.4.1. Absent, the release is unknown.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_redis_version?: string
  /**
   * **Redis administrator**. User whose access control list lets it do everything. Redis 6 and later come with one under
   * the name default; older ones have no users.
   * Default: `default`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_redis_admin?: string
  /**
   * **CouchDB version**. Release of Apache CouchDB, such as 3.4.2. Absent, the release is unknown.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_couchdb_version?: string
  /**
   * **CouchDB administrator**. Server administrator of CouchDB. Since 3.0 the server does not start before one has been
   * named.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_couchdb_admin?: string
  /**
   * **Cassandra version**. Release of Apache Cassandra, such as 5.0.2. Absent, the release is unknown.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_cassandra_version?: string
  /**
   * **Cassandra superuser**. Role with superuser rights in Cassandra; with password logins turned on, the first one is
   * called cassandra.
   * Default: `cassandra`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_cassandra_admin?: string
  /**
   * **HBase version**. Release of Apache HBase, such as 2.6.1. Absent, the release is unknown.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_hbase_version?: string
  /**
   * **Hazelcast version**. Release of Hazelcast, such as 5.5.0. Absent, the release is unknown.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_hazelcast_version?: string
  /**
   * **Hazelcast version, misspelt**. The same as sw_database_hazelcast_version, under the name that was published first.
   * Use the other one for anything new.
   * OS::Software::DBMS
   * @deprecated misspelt: hazlecast. Use `sw_database_hazelcast_version`.
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_hazlecast_version?: string
}

interface Keys54 {
  /**
   * **MySQL port**. TCP port on which MySQL takes connections of its classic protocol. The server uses 3306 unless told
   * otherwise.
   * From 1 to 65535. Default: `3306`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_mysql_listen_port?: IntegerText
  /**
   * **PostgreSQL port**. TCP port on which PostgreSQL takes connections, also the extension of its Unix socket file. The
   * server uses 5432 unless told otherwise.
   * From 1 to 65535. Default: `5432`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_postgresql_listen_port?: IntegerText
  /**
   * **SQL Server port**. TCP port on which the default instance of SQL Server takes connections; it uses 1433 unless
   * told otherwise. Named instances choose a port when they start.
   * From 1 to 65535. Default: `1433`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_sqlserver_listen_port?: IntegerText
  /**
   * **Oracle listener port**. TCP port of the listener that hands connections to Oracle Database. The listener uses 1521
   * unless told otherwise.
   * From 1 to 65535. Default: `1521`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_oracle_listen_port?: IntegerText
  /**
   * **Db2 port**. TCP port on which a Db2 instance takes connections. Setup proposes 50000 for the first instance.
   * From 1 to 65535. Default: `50000`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_db2_port?: IntegerText
  /**
   * **MongoDB port**. TCP port on which mongod takes connections. It uses 27017 unless told otherwise.
   * From 1 to 65535. Default: `27017`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_mongodb_listen_port?: IntegerText
  /**
   * **Couchbase data port**. TCP port of the data service, to which clients of Couchbase Server connect. The server uses
   * 11210 unless told otherwise; its web console is on 8091.
   * From 1 to 65535. Default: `11210`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_couchbaseserver_listen_port?: IntegerText
  /**
   * **Redis port**. TCP port on which Redis takes connections. It uses 6379 unless told otherwise.
   * From 1 to 65535. Default: `6379`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_redis_listen_port?: IntegerText
  /**
   * **CouchDB port**. TCP port on which CouchDB answers HTTP requests. It uses 5984 unless told otherwise.
   * From 1 to 65535. Default: `5984`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_couchdb_listen_port?: IntegerText
  /**
   * **Cassandra port**. TCP port on which Cassandra takes clients that speak CQL. It uses 9042 unless told otherwise.
   * From 1 to 65535. Default: `9042`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_cassandra_listen_port?: IntegerText
  /**
   * **Hazelcast port**. TCP port on which the members of a Hazelcast cluster, and its clients, reach each other. The
   * first member on a machine uses 5701, the next ones the ports above it.
   * From 1 to 65535. Default: `5701`.
   * OS::Software::DBMS
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_hazelcast_port?: IntegerText
  /**
   * **Hazelcast port, misspelt**. The same as sw_database_hazelcast_port, under the name that was published first. Use
   * the other one for anything new.
   * From 1 to 65535. Default: `5701`.
   * OS::Software::DBMS
   * @deprecated misspelt: hazlecast. Use `sw_database_hazelcast_port`.
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_database_hazlecast_port?: IntegerText
}

interface Keys55 {
  /**
   * **PHP version**. Release of the PHP interpreter, such as 8.3.14. Absent, it is unknown whether there is one.
   * OS::Software::Runtimes
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_runtime_php_version?: string
  /**
   * **Python version**. Release of the Python interpreter, such as 3.12.7; where there are several, the one that
   * programs find as python3. Absent, it is unknown whether there is one.
   * OS::Software::Runtimes
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_runtime_python_version?: string
  /**
   * **Java version**. Release of the Java runtime, such as 21.0.5. Absent, it is unknown whether there is one.
   * OS::Software::Runtimes
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_runtime_java_version?: string
  /**
   * **Ruby version**. Release of the Ruby interpreter, such as 3.3.6. Absent, it is unknown whether there is one.
   * OS::Software::Runtimes
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_runtime_ruby_version?: string
  /**
   * **Perl version**. Release of the Perl interpreter, such as 5.40.0. Absent, it is unknown whether there is one.
   * OS::Software::Runtimes
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_runtime_perl_version?: string
  /**
   * **Apache version**. Release of the Apache HTTP Server, such as 2.4.62. Absent, the release is unknown.
   * OS::Software::WebServers
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_webserver_apache_version?: string
  /**
   * **Nginx version**. Release of nginx, such as 1.26.2. Absent, the release is unknown.
   * OS::Software::WebServers
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_webserver_nginx_version?: string
  /**
   * **IIS version**. Release of Internet Information Services, such as 10.0, which follows the release of Windows.
   * Absent, the release is unknown.
   * OS::Software::WebServers
   * @see https://docs.openstack.org/glance/latest/user/metadefs-concepts.html
   */
  sw_webserver_iis_version?: string
}

interface Keys56 {
  /**
   * **Backend name**. Name of the backend that volumes of the type are made on, as volume_backend_name in cinder.conf
   * gives it; backends may share a name. Absent, any backend will do that meets the other extra specs.
   * OS::Cinder::VolumeTypeExtraSpecs
   * @see https://docs.openstack.org/cinder/latest/admin/index.html
   */
  volume_backend_name?: string
  /**
   * **Pool name**. Name of the pool, within a backend, that volumes of the type are made in. Backends without pools have
   * no such name and drop out.
   * OS::Cinder::VolumeTypeExtraSpecs
   * @see https://docs.openstack.org/cinder/latest/admin/index.html
   */
  pool_name?: string
  /**
   * **Backend vendor**. Vendor that the backend reports, such as NetApp or Open Source. Absent, any vendor will do.
   * OS::Cinder::VolumeTypeExtraSpecs
   * @see https://docs.openstack.org/cinder/latest/admin/index.html
   */
  vendor_name?: string
  /**
   * **Driver version**. Version that the backend's driver reports, compared as plain text unless an operator such as >=
   * stands before it. Absent, any version will do.
   * OS::Cinder::VolumeTypeExtraSpecs
   * @see https://docs.openstack.org/cinder/latest/admin/index.html
   */
  driver_version?: string
  /**
   * **Storage protocol**. Protocol by which the backend hands out volumes: iSCSI, FC, NFS, NVMe-oF, ceph and others.
   * Absent, any protocol will do.
   * In Zed and later Cinder takes the spellings of one protocol for the same, iscsi for iSCSI and fibre_channel for FC.
   * OS::Cinder::VolumeTypeExtraSpecs
   * @see https://docs.openstack.org/cinder/latest/admin/index.html
   */
  storage_protocol?: string
  /**
   * **Replicated volumes**. Whether volumes of the type are copied to a second backend, to fail over to. It wants a
   * backend with replication and the operator <is> before the word; absent, volumes are not replicated.
   * OS::Cinder::VolumeTypeExtraSpecs
   * @see https://docs.openstack.org/cinder/latest/admin/index.html
   */
  replication_enabled?: string
  /**
   * **Thin or thick provisioning**. How the scheduler counts the space of volumes of the type: thick by the space that
   * is free, thin by what the backend may promise beyond it. Absent, or with any other value, it is thin. Dell's drivers
   * also make compressed volumes, and the one for VNX deduplicated ones.
   * Default: `thin`. It steers the arithmetic of the scheduler; whether the backend lays a volume out thin or thick is
   * up to its driver. Those for Dell PowerFlex, Unity and VNX read compressed, that for VNX deduplicated
   * (cinder/volume/drivers/dell_emc).
   * OS::Cinder::VolumeTypeExtraSpecs
   * @see https://docs.openstack.org/cinder/latest/admin/index.html
   */
  "provisioning:type"?: ("thin" | "thick" | "compressed" | "deduplicated")
  /**
   * **Backend with thin volumes**. Whether the backend must be able to make volumes that take space only as they are
   * written. Absent, either will do.
   * Backends report it as a boolean, which the bare text True never equals; the operator <is> compares the two.
   * OS::Cinder::VolumeTypeExtraSpecs
   * @see https://docs.openstack.org/cinder/latest/admin/index.html
   */
  thin_provisioning_support?: string
  /**
   * **Backend with thick volumes**. Whether the backend must be able to make volumes whose whole space is taken at once.
   * Absent, either will do.
   * Backends report it as a boolean, which the bare text True never equals; the operator <is> compares the two.
   * OS::Cinder::VolumeTypeExtraSpecs
   * @see https://docs.openstack.org/cinder/latest/admin/index.html
   */
  thick_provisioning_support?: string
  /**
   * **Backend with QoS**. Whether the backend itself must be able to enforce the QoS specs of the type. Absent, either
   * will do.
   * Backends report it as a boolean, which the bare text True never equals; the operator <is> compares the two.
   * OS::Cinder::VolumeTypeExtraSpecs
   * @see https://docs.openstack.org/cinder/latest/admin/index.html
   */
  QoS_support?: string
  /**
   * **Backend with online extend**. Whether the backend must be able to extend volumes that are attached. Only backends
   * that report the capability compare; those that say nothing drop out although they can.
   * Backends report it as a boolean, which the bare text True never equals; the operator <is> compares the two.
   * OS::Cinder::VolumeTypeExtraSpecs
   * @see https://docs.openstack.org/cinder/latest/admin/index.html
   */
  online_extend_support?: string
}

/**
 * **Demanded backend capability**. Value that a capability of the backend must have, as text or behind an operator:
 * <is> True for booleans, >= 10 for numbers, <in> and <or> for text. Further colons lead into nested capabilities; a
 * backend that does not report the capability is passed over.
 * {capability}: Name of a capability as the backend reports it, see openstack volume backend capability show.
 * The same name without capabilities: means the same, as long as it holds no other colon.
 * OS::Cinder::VolumeTypeExtraSpecs
 * @see https://docs.openstack.org/cinder/latest/admin/index.html
 */
type Templates56_1 = { [K in `capabilities:${string}`]: string | undefined }

interface Keys57 {
  /**
   * **Attach to several servers**. Whether volumes of the type may be attached to more than one server at a time. Cinder
   * wants the text <is> True, letter for letter, and a backend that can do it; absent, a volume has one server.
   * Cinder answers 400 where cacheable is <is> True as well, and refuses volumes of such a type that are encrypted.
   * OS::Cinder::VolumeTypeExtraSpecs, since queens
   * @see https://docs.openstack.org/cinder/latest/admin/volume-multiattach.html
   */
  multiattach?: string
  /**
   * **Local cache on hosts**. Whether compute hosts may cache volumes of the type on fast disks of their own. Cinder
   * wants the text <is> True, letter for letter, and a backend of a block protocol such as iSCSI or FC; absent, volumes
   * are not cached.
   * Cinder answers 400 where multiattach is <is> True as well.
   * OS::Cinder::VolumeTypeExtraSpecs, since ussuri
   * @see https://docs.openstack.org/cinder/latest/admin/index.html
   */
  cacheable?: ("<is> True" | "<is> False")
  /**
   * **Availability zones of type**. Availability zones in which volumes of the type may be made, with commas between
   * them. Absent, any zone will do. Users may see this extra spec and look for types by it.
   * OS::Cinder::VolumeTypeExtraSpecs, since rocky
   * @see https://docs.openstack.org/cinder/latest/admin/availability-zone-type.html
   */
  "RESKEY:availability_zones"?: string
  /**
   * **Smallest volume**. Least size in GiB that a volume of the type may have when it is made, extended or changed to
   * the type. A request below it is refused; absent, there is no bound of the type.
   * Stored unread: a value that Python's int() does not read fails every later request for a volume of the type.
   * OS::Cinder::VolumeTypeExtraSpecs, since ussuri
   * @see https://docs.openstack.org/cinder/latest/admin/index.html
   */
  "provisioning:min_vol_size"?: string
  /**
   * **Largest volume**. Greatest size in GiB that a volume of the type may have when it is made, extended or changed to
   * the type. A request above it is refused; absent, there is no bound of the type.
   * Stored unread: a value that Python's int() does not read fails every later request for a volume of the type.
   * OS::Cinder::VolumeTypeExtraSpecs, since ussuri
   * @see https://docs.openstack.org/cinder/latest/admin/index.html
   */
  "provisioning:max_vol_size"?: string
  /**
   * **Glance store for uploads**. Id of the Glance store into which volumes of the type go when they are uploaded as
   * images. Glance must have several stores enabled; absent, its default store takes them.
   * Cinder asks Glance when the extra spec is set, and refuses a store that does not exist or is read-only.
   * OS::Cinder::VolumeTypeExtraSpecs, since ussuri
   * @see https://docs.openstack.org/cinder/latest/admin/index.html
   */
  "image_service:store_id"?: string
}

interface Keys58 {
  /**
   * **vCPU pinning policy**. Whether vCPUs float over the host's CPUs (shared) or each is pinned to one of its own
   * (dedicated). Absent, they float, unless numa_node.N lays the guest on chosen host nodes, which pins them. Scaling,
   * the shared vCPU, cache shares and the thread policy need dedicated.
   * OS::Compute::CPUPinning
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  hw_cpu_policy?: ("shared" | "dedicated")
  /**
   * **Thread sibling policy**. Use of hyperthreads by pinned vCPUs: prefer fills siblings where there are any, isolate
   * keeps the sibling of each vCPU idle, require needs hosts with hyperthreads. Stands only beside cpu_policy=dedicated;
   * absent, prefer.
   * OS::Compute::CPUPinning
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  hw_cpu_thread_policy?: ("prefer" | "isolate" | "require")
  /**
   * **Real-time vCPU mask**. vCPUs that run in real time, told by those that do not: ^0-1 keeps the first two ordinary.
   * The mask starts from every vCPU of the flavor and must leave both kinds; an image's counts before the flavor's. It
   * acts only beside hw:cpu_realtime and dedicated CPUs.
   * StarlingX::Compute::CpuAndCache
   */
  hw_cpu_realtime_mask?: string
  /**
   * **Network card model**. Network card that the guest sees at ports for which the request names no model. The last two
   * pass a PCI device or a virtual function of one through; absent, the hypervisor's usual card is taken.
   * The forks took netfront, spapr-vlan, vmxnet and vmxnet3 out of the list and put pci-sriov and pci-passthrough in
   * (nova/network/model.py, VIF_MODEL_ALL), so VMware's VirtualVmxnet and VirtualVmxnet3 are refused as well.
   * StarlingX::Compute::ImageHardware
   */
  hw_vif_model?: ("virtio" | "ne2k_pci" | "pcnet" | "rtl8139" | "e1000" | "e1000e" | "lan9118" | "sriov" | "pci-sriov" | "pci-passthrough" | "virtuale1000" | "virtuale1000e" | "virtualpcnet32" | "virtualsriovethernetcard")
  /**
   * **Pointing device**. Input device for consoles: usbtablet gives a pointer that moves where the mouse is. Needs VNC,
   * or SPICE without its agent; absent, nova.conf decides.
   * Until a comma was added upstream, the list of values was the bare word usbtablet, and any part of it, the empty text
   * too, counts as one of them.
   * StarlingX::Compute::ImageHardware
   */
  hw_pointer_model?: ("usbtablet" | "sbtablet" | "usbtable" | "btablet" | "sbtable" | "usbtabl" | "btable" | "sbtabl" | "tablet" | "usbtab" | "ablet" | "btabl" | "sbtab" | "table" | "usbta" | "able" | "blet" | "btab" | "sbta" | "tabl" | "usbt" | "abl" | "ble" | "bta" | "let" | "sbt" | "tab" | "usb" | "ab" | "bl" | "bt" | "et" | "le" | "sb" | "ta" | "us" | "a" | "b" | "e" | "l" | "s" | "t" | "u" | "")
  /**
   * **Graphics card model**. Model of the server's graphics card. The value none leaves the card out, which suits a
   * passed-through GPU. Absent means virtio on x86 and Arm, vga on POWER, and qxl on x86 where SPICE is on.
   * OS::Compute::LibvirtImage
   * @see https://docs.openstack.org/glance/latest/admin/useful-image-properties.html
   */
  hw_video_model?: ("cirrus" | "qxl" | "vga" | "vmvga" | "xen")
}

interface Keys59 {
  /**
   * **vCPU pinning policy**. Whether vCPUs float over the host's CPUs (shared) or each is pinned to one of its own
   * (dedicated). Absent, they float, unless numa_node.N lays the guest on chosen host nodes, which pins them. Scaling,
   * the shared vCPU, cache shares and the thread policy need dedicated.
   * mixed came to Nova long after the release that StarlingX grew from, and is refused.
   * OS::Compute::CPUPinning
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:cpu_policy"?: ("shared" | "dedicated")
  /**
   * **Thread sibling policy**. Use of hyperthreads by pinned vCPUs: prefer fills siblings where there are any, isolate
   * keeps the sibling of each vCPU idle, require needs hosts with hyperthreads. Stands only beside cpu_policy=dedicated;
   * absent, prefer.
   * Beside hw:wrs:shared_vcpu only prefer is taken; beside hw:wrs:min_vcpus all but require.
   * OS::Compute::CPUPinning
   * @see https://docs.openstack.org/nova/latest/admin/cpu-topologies.html
   */
  "hw:cpu_thread_policy"?: ("prefer" | "isolate" | "require")
  /**
   * **Memory page size**. One of any, small and large, a number of KiB, or a size whose unit ends in B, such as 2MB or
   * 1GB (in b or bit it counts bits); 2M is refused. Absent, small pages serve, or those that the host's configuration
   * names. An image may name a size only where the flavor says any or large, or the same.
   * `any`, `large`, `small`, a number of KiB, or a size such as `2MB`. The empty text passes and asks for nothing. Sizes
   * are cut to whole KiB, so 512b, 64 bytes, is refused.
   * OS::Compute::GuestMemoryBacking
   * @see https://docs.openstack.org/nova/latest/admin/huge-pages.html
   */
  "hw:mem_page_size"?: string | number
  /**
   * **CPU vendor**. Maker of the host processor. Absent, any maker will do.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_info:vendor"?: string | number
  /**
   * **CPU model**. Processor model that the host's hypervisor reports; the comparison is letter by letter and knows of
   * no newer or older. For a guest's own model, hw:cpu_model is the better key. Absent, any model will do.
   * StarlingX adds Broadwell-noTSX, Skylake-Client and Skylake-Server to the list of the OpenStack release that it grew
   * from.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_info:model"?: string | number
  /**
   * **CPU architecture**. Instruction set that the host reports. Absent, any will do.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_info:arch"?: string | number
  /**
   * **Cores per socket**. Number of cores in each socket of the host. Absent, any number will do.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_info:topology:cores"?: string | number
  /**
   * **Threads per core**. Number of hardware threads in each core of the host. Absent, any number will do.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_info:topology:threads"?: string | number
  /**
   * **CPU sockets**. Number of sockets of the host. Absent, any number will do.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_info:topology:sockets"?: string | number
  /**
   * **CPU features**. Flags that the host processor must report, such as avx2 or aes. With <all-in> every one that is
   * named must be there, with <or> one. Absent, no flag is asked for.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "capabilities:cpu_info:features"?: string | number
  /**
   * **PCI devices by alias**. PCI devices to pass through to the guest, as alias:count pairs with commas between them.
   * Each alias must be one that nova.conf defines; absent, the flavor brings no device.
   * Pattern: `[^,:]+:[^,:]+(?:,[^,:]+:[^,:]+)*`. Nova splits the text when a server is requested; a count that is no
   * number, or an alias that it does not know, is refused then.
   * OS::Compute::TiSFlavor
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "pci_passthrough:alias"?: string
  /**
   * **Guest NUMA nodes**. Number of NUMA nodes that the guest sees. vCPUs and RAM must divide evenly among them, unless
   * hw:numa_cpus.N and hw:numa_mem.N share them out by hand; absent, one node is built if another extra spec calls for a
   * topology.
   * From 1. Above 4 the key is stored too, but no host has the nodes. Only plain digits pass: after int() a second check
   * compares the number, written out, with the text.
   * OS::Compute::TiSFlavor
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:numa_nodes"?: IntegerText | number
  /**
   * **Fewest online vCPUs**. Number of vCPUs below which a running server may not be scaled down. Needs
   * hw:cpu_policy=dedicated and a single NUMA node, and at most the flavor's own vCPUs; absent, servers cannot be
   * scaled.
   * From 1. Flavors have 128 vCPUs at most there (nova/api/openstack/compute/schemas/flavor_manage.py).
   * OS::Compute::TiSFlavor
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:wrs:min_vcpus"?: IntegerText | number
  /**
   * **Shared vCPU number**. The one vCPU, counted from 0, that runs on a core which the host shares among guests while
   * the others stay pinned. Needs hw:cpu_policy=dedicated and must exist in the flavor; absent, each vCPU has a core of
   * its own.
   * From 0. Flavors have 128 vCPUs at most there (nova/api/openstack/compute/schemas/flavor_manage.py).
   * OS::Compute::TiSFlavor
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:wrs:shared_vcpu"?: IntegerText | number
  /**
   * **vSwitch NUMA affinity**. Asks for a host NUMA node on which a virtual switch core runs: strict always, prefer
   * where possible. The key was published, but none of the published services acts on it.
   * A search through all of StarlingX's repositories finds the key in Glance's namespace alone.
   * OS::Compute::TiSFlavor
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:wrs:vswitch_numa_affinity"?: ("strict" | "prefer")
  /**
   * **Live migration time limit**. Seconds after which a live migration is given up: 120 to 800, or 0 for no limit. The
   * lowest limit above 0 among flavor, image and server metadata counts; with none of them, the deployment's own does.
   * From 0 to 800. 1 to 119 is refused as well; that gap is judged by a rule, since a text such as " 120 " or "+0120" is
   * a number there.
   * OS::Compute::TiSFlavor
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:wrs:live_migration_timeout"?: IntegerText | number
  /**
   * **Live migration downtime limit**. Longest pause of the guest, in milliseconds, in the last step of a live
   * migration; 100 at least. It counts before an image's limit, and 500 is assumed where neither is given.
   * From 100. Default: `500`.
   * OS::Compute::TiSFlavor
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:wrs:live_migration_max_downtime"?: IntegerText | number
  /**
   * **Automatic recovery**. Whether the platform restarts or evacuates a failed server on its own. It counts before
   * sw_wrs_auto_recovery of the image; with neither, servers are recovered.
   * Default: `true`.
   * OS::Compute::TiSFlavor
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "sw:wrs:auto_recovery"?: TrueFalseText
  /**
   * **Guest heartbeat**. Whether applications in the guest may register with the heartbeat service, by which the
   * platform watches their health and asks before it acts on the server. Absent, the guest has no heartbeat.
   * Default: `false`.
   * OS::Compute::TiSFlavor
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "sw:wrs:guest:heartbeat"?: TrueFalseText
  /**
   * **Server group messages**. Whether the guest gets a channel for short messages to the other members of its server
   * group. Absent, it gets none.
   * The first Nova that StarlingX published refused other words than true and false; its last one no longer looks at the
   * key.
   * OS::Compute::TiSFlavor
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "sw:wrs:srv_grp_messaging"?: TrueFalseText
  /**
   * **Virtual TPM**. Whether the guest gets an emulated TPM chip to keep its secrets in. Absent, it gets none.
   * Default: `false`.
   * OS::Compute::TiSFlavor
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "sw:wrs:vtpm"?: TrueFalseText
  /**
   * **Host trust level**. Level that the attestation service must give to the host, word for word. Absent, hosts are not
   * attested.
   * TrustedFilter was an experiment, deprecated in the release that StarlingX grew from and gone in the next.
   * OS::Compute::Trust
   */
  "trust:trusted_host"?: ("trusted" | "untrusted" | "unknown")
  /**
   * **Real-time vCPU mask**. vCPUs that run in real time, told by those that do not: ^0-1 keeps the first two ordinary.
   * The mask starts from every vCPU of the flavor and must leave both kinds; an image's counts before the flavor's. It
   * acts only beside hw:cpu_realtime and dedicated CPUs.
   * A list of CPUs that excludes some, such as `^0-1`. Checked even where hw:cpu_realtime is off. Without a caret no
   * ordinary vCPU is left, so such a mask is always refused.
   * StarlingX::Compute::CpuAndCache
   */
  "hw:cpu_realtime_mask"?: string
  /**
   * **PCI NUMA affinity**. Whether the guest must lie on the host NUMA nodes of its PCI devices (strict), or does so
   * where there is room (prefer).
   * Default: `strict`.
   * StarlingX::Compute::FlavorHardware
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:wrs:pci_numa_affinity"?: ("strict" | "prefer")
  /**
   * **PCI interrupt vCPUs**. vCPUs on whose host CPUs the interrupts of the guest's PCI devices are served, as a CPU
   * list such as 1-2. Needs hw:cpu_policy=dedicated and vCPUs that the flavor has; absent, interrupts are not steered.
   * A list of CPUs such as `0-3,^2`. The empty text makes Nova answer 500; a list that takes away all that it names is a
   * 400.
   * StarlingX::Compute::FlavorHardware
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:pci_irq_affinity_mask"?: string | number
  /**
   * **Nested virtualization**. Whether the guest sees the VMX flag and can run virtual machines itself. Acts only beside
   * hw:cpu_model, and is refused while no compute host reports vmx; absent, the flag is hidden.
   * Default: `false`.
   * StarlingX::Compute::FlavorHardware
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:wrs:nested_vmx"?: BooleanText | 0 | 1
  /**
   * **Emulator thread policy**. Where the hypervisor's own threads run: on the guest's CPUs (share), or on one more CPU
   * that is theirs alone (isolate), which needs dedicated CPUs.
   * Default: `share`. The empty text passes as if the key were absent.
   * StarlingX::Compute::FlavorHardware
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:emulator_threads_policy"?: ("share" | "isolate" | "")
  /**
   * **vCPU scheduler, withdrawn**. Gave single vCPUs a real-time scheduler and priority in Titanium Cloud. StarlingX
   * refuses every flavor that holds the key; hw:cpu_realtime with hw:cpu_realtime_mask does that work now.
   * StarlingX::Compute::FlavorHardware
   * @deprecated StarlingX refuses the key. Use `hw:cpu_realtime`. Nova's check of extra specs refuses this key from microversion
   * 2.86 on.
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:wrs:vcpu:scheduler"?: string | number
  /**
   * **Migration auto-converge**. Whether a live migration may slow the guest down step by step while it writes memory
   * faster than can be copied, so that it ends at all. Absent, nova.conf decides.
   * StarlingX::Compute::LiveMigrationOptions
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:wrs:live_migration_auto_converge"?: BooleanText | 0 | 1
  /**
   * **Tunnelled live migration**. Whether the migrated memory goes through the connection of the libvirt daemons, one
   * port and slower, instead of straight from hypervisor to hypervisor. Absent, nova.conf decides.
   * StarlingX::Compute::LiveMigrationOptions
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:wrs:live_migration_tunnel"?: BooleanText | 0 | 1
  /**
   * **Firmware boot mode**. Firmware that the node boots with. Ironic sets the mode where the hardware lets it and fails
   * the deployment for any other word, operators too; the node's own mode stands when it is absent.
   * OS::Compute::BareMetal
   * @see https://docs.openstack.org/ironic/latest/install/configure-nova-flavors.html
   */
  "capabilities:boot_mode"?: ("bios" | "uefi")
  /**
   * **Boot option**. How the node boots once deployed: from its own disk (local), over the network (netboot), from
   * memory (ramdisk) or into an installer (kickstart). The default of Ironic's configuration, local, stands when it is
   * absent.
   * OS::Compute::BareMetal
   * @see https://docs.openstack.org/ironic/latest/install/configure-nova-flavors.html
   */
  "capabilities:boot_option"?: ("local" | "netboot" | "ramdisk" | "kickstart")
  /**
   * **Bare metal Secure Boot**. Whether Ironic turns on UEFI Secure Boot for the deployed system, which also makes it
   * boot in UEFI mode. Only the lower-case words true and false will do.
   * OS::Compute::BareMetal
   * @see https://docs.openstack.org/ironic/latest/install/configure-nova-flavors.html
   */
  "capabilities:secure_boot"?: ("true" | "false")
  /**
   * **Trusted boot**. Whether Ironic demands a measured boot of the node, which the words true and false turn on and
   * off. Ironic has not read it since Zed.
   * OS::Compute::BareMetal, gone in zed
   * @see https://docs.openstack.org/ironic/latest/install/configure-nova-flavors.html
   */
  "capabilities:trusted_boot"?: ("true" | "false")
  /**
   * **Partition table type**. Kind of partition table that Ironic writes for partition images. When it is absent it goes
   * by the boot mode: gpt for uefi, msdos for bios.
   * OS::Compute::BareMetal
   * @see https://docs.openstack.org/ironic/latest/install/configure-nova-flavors.html
   */
  "capabilities:disk_label"?: ("msdos" | "gpt")
  /**
   * **Node CPU architecture**. Architecture of the node, as its properties in Ironic spell it, such as x86_64 or
   * aarch64. Compared by the scheduler alone.
   * OS::Compute::BareMetal
   * @see https://docs.openstack.org/ironic/latest/install/configure-nova-flavors.html
   */
  "capabilities:cpu_arch"?: string | number
  /**
   * **CPU virtualization**. Whether the node's CPU can virtualize, as inspection found it: true or false. Compared by
   * the scheduler alone.
   * OS::Compute::BareMetal
   * @see https://docs.openstack.org/ironic/latest/admin/inspection/capabilities.html
   */
  "capabilities:cpu_vt"?: string | number
  /**
   * **CPU encryption instructions**. Whether the node's CPU has instructions for AES, as inspection found it: true or
   * false. Compared by the scheduler alone.
   * OS::Compute::BareMetal
   * @see https://docs.openstack.org/ironic/latest/admin/inspection/capabilities.html
   */
  "capabilities:cpu_aes"?: string | number
  /**
   * **Highest RAID level**. Highest RAID level that the node supports, as inspection found it; '>= 5' asks for at least
   * 5. Compared by the scheduler alone.
   * OS::Compute::BareMetal
   * @see https://docs.openstack.org/ironic/latest/admin/inspection/capabilities.html
   */
  "capabilities:max_raid_level"?: string | number
  /**
   * **Number of GPUs**. Number of GPU devices in the node, as inspection found it; '>= 1' asks for at least one.
   * Compared by the scheduler alone.
   * OS::Compute::BareMetal
   * @see https://docs.openstack.org/ironic/latest/admin/inspection/capabilities.html
   */
  "capabilities:pci_gpu_devices"?: string | number
  /**
   * **Guest CPU mode**. Meant to choose the libvirt CPU mode of one server. Nova takes it neither from flavors nor from
   * images; what counts is cpu_mode in the libvirt section of each host's nova.conf.
   * From API microversion 2.86 Nova refuses hw:cpu_mode on a flavor; an older request stores it without effect, and
   * hw_cpu_mode on an image is ignored.
   * OS::Compute::CPUMode, gone in 2026.2
   * @see https://docs.openstack.org/nova/latest/admin/cpu-models.html
   */
  "hw:cpu_mode"?: ("none" | "host-model" | "host-passthrough" | "custom")
}

/**
 * **Host NUMA node**. Host NUMA node, 0 to 3, on which guest node N is placed. Give one for every guest node, no two
 * alike; this pins the vCPUs and is refused beside cpu_policy=shared. Absent, Nova chooses.
 * {node}: Number of the guest NUMA node, from 0.
 * From 0 to 3.
 * StarlingX::Compute::CpuAndCache
 */
type Templates59_1 = { [K in `hw:numa_node.${bigint}`]: IntegerText | number | undefined }

/**
 * **L3 cache share**. KiB of L3 cache that guest node N has for itself, on hosts with cache allocation (CAT). Give one
 * for every guest node or none; needs cpu_policy=dedicated, and stands against shares for code and data.
 * {node}: Number of the guest NUMA node, from 0.
 * From 1.
 * StarlingX::Compute::CpuAndCache
 */
type Templates59_2 = { [K in `hw:cache_l3.${bigint}`]: IntegerText | number | undefined }

/**
 * **L3 code cache share**. KiB of L3 cache that guest node N has for its instructions, on hosts that allocate code and
 * data apart (CDP). Needs the share for data beside it and cpu_policy=dedicated.
 * {node}: Number of the guest NUMA node, from 0.
 * From 1.
 * StarlingX::Compute::CpuAndCache
 */
type Templates59_3 = { [K in `hw:cache_l3_code.${bigint}`]: IntegerText | number | undefined }

/**
 * **L3 data cache share**. KiB of L3 cache that guest node N has for its data, on hosts that allocate code and data
 * apart (CDP). Needs the share for code beside it and cpu_policy=dedicated.
 * {node}: Number of the guest NUMA node, from 0.
 * From 1.
 * StarlingX::Compute::CpuAndCache
 */
type Templates59_4 = { [K in `hw:cache_l3_data.${bigint}`]: IntegerText | number | undefined }

/**
 * **vCPUs with cache share**. vCPUs of guest node N that use its cache share, as a CPU list such as 0-2. Needs
 * cpu_policy=dedicated; absent, all vCPUs of the node do.
 * {node}: Number of the guest NUMA node, from 0.
 * A list of CPUs such as `0-3,^2`.
 * StarlingX::Compute::CpuAndCache
 */
type Templates59_5 = { [K in `hw:cache_vcpus.${bigint}`]: string | number | undefined }

interface Keys60 {
  /**
   * **Memory page size**. One of any, small and large, a number of KiB, or a size whose unit ends in B, such as 2MB or
   * 1GB (in b or bit it counts bits); 2M is refused. Absent, small pages serve, or those that the host's configuration
   * names. An image may name a size only where the flavor says any or large, or the same.
   * Read against the flavor's page size when a server is requested.
   * OS::Compute::GuestMemoryBacking
   * @see https://docs.openstack.org/nova/latest/admin/huge-pages.html
   */
  hw_mem_page_size?: string
  /**
   * **Raw copy wanted**. Whether Glance keeps a raw copy of an image in another format. Only the exact word True asks
   * for it, and only where images lie in Ceph; any other text or none means no copy.
   * Default: `False`. true, 1 and yes ask for nothing (glance/cache_raw.py, _is_caching_needed).
   * StarlingX::Glance::RawCache
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-image-v2-cgcs-ext.html
   */
  cache_raw?: ("True" | "False")
  /**
   * **Raw copy state**. How far the copy has come: Queued, Caching, Cached or Error. Glance writes it, and after an
   * error tries again when it starts.
   * StarlingX::Glance::RawCache
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-image-v2-cgcs-ext.html
   */
  cache_raw_status?: ("Queued" | "Caching" | "Cached" | "Error")
  /**
   * **Raw copy size**. Bytes that the copy takes up in Ceph, or a dash while it is waited for. Glance writes it.
   * StarlingX::Glance::RawCache
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-image-v2-cgcs-ext.html
   */
  cache_raw_size?: string
  /**
   * **Raw copy address**. Where in Ceph the copy lies, as an rbd address; Glance deletes that object with the image.
   * Glance writes it.
   * Pattern: `rbd://[^/]+/[^/]+/[^/]+/[^/]+`.
   * StarlingX::Glance::RawCache
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-image-v2-cgcs-ext.html
   */
  cache_raw_url?: string
  /**
   * **Raw copy error**. Why no copy could be made, in words. Glance writes it, and takes it away when it tries again.
   * StarlingX::Glance::RawCache
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-image-v2-cgcs-ext.html
   */
  cache_raw_error?: string
  /**
   * **Live migration time limit**. Seconds after which a live migration of a server from this image is given up: 120 to
   * 800, or 0 for no limit. Flavor and server metadata may set limits too, of which the lowest above 0 counts; with
   * none, the deployment's own does.
   * From 0 to 800. 1 to 119 is refused as well; that gap is judged by a rule. The empty text passes Glance and fails in
   * Nova, whose field is a number.
   * TiS::Compute::LiveMigrationImage
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-image-v2-cgcs-ext.html
   */
  hw_wrs_live_migration_timeout?: IntegerText | ""
  /**
   * **Live migration downtime limit**. Longest pause of the guest, in milliseconds, in the last step of a live
   * migration; 100 at least. The flavor's limit counts before it, and 500 is assumed where neither is given.
   * From 100. Default: `500`. The empty text passes Glance and fails in Nova, whose field is a number.
   * TiS::Compute::LiveMigrationImage
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-image-v2-cgcs-ext.html
   */
  hw_wrs_live_migration_max_downtime?: IntegerText | ""
  /**
   * **Automatic recovery**. Whether the platform restarts or evacuates a failed server of this image on its own. The
   * flavor decides first; with neither, servers are recovered.
   * Default: `true`. Glance stores True or False, in whatever case the word was given; the empty text it stores as it
   * is.
   * TiS::Compute::LiveMigrationImage
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-image-v2-cgcs-ext.html
   */
  sw_wrs_auto_recovery?: TrueFalseText | ""
}

/**
 * **Host NUMA node**. Host NUMA node, 0 to 3, on which guest node N is placed. Give one for every guest node, no two
 * alike; this pins the vCPUs and is refused beside cpu_policy=shared. Absent, Nova chooses.
 * {node}: Number of the guest NUMA node, from 0.
 * Image properties are read from node 0 up to the first that is missing; what lies beyond is not looked at.
 * StarlingX::Compute::CpuAndCache
 */
type Templates60_1 = { [K in `hw_numa_node.${bigint}`]: IntegerText | undefined }

/**
 * **L3 cache share**. KiB of L3 cache that guest node N has for itself, on hosts with cache allocation (CAT). Give one
 * for every guest node or none; needs cpu_policy=dedicated, and stands against shares for code and data.
 * {node}: Number of the guest NUMA node, from 0.
 * Image properties are read from node 0 up to the first that is missing; what lies beyond is not looked at.
 * StarlingX::Compute::CpuAndCache
 */
type Templates60_2 = { [K in `hw_cache_l3.${bigint}`]: IntegerText | undefined }

/**
 * **L3 code cache share**. KiB of L3 cache that guest node N has for its instructions, on hosts that allocate code and
 * data apart (CDP). Needs the share for data beside it and cpu_policy=dedicated.
 * {node}: Number of the guest NUMA node, from 0.
 * Image properties are read from node 0 up to the first that is missing; what lies beyond is not looked at.
 * StarlingX::Compute::CpuAndCache
 */
type Templates60_3 = { [K in `hw_cache_l3_code.${bigint}`]: IntegerText | undefined }

/**
 * **L3 data cache share**. KiB of L3 cache that guest node N has for its data, on hosts that allocate code and data
 * apart (CDP). Needs the share for code beside it and cpu_policy=dedicated.
 * {node}: Number of the guest NUMA node, from 0.
 * Image properties are read from node 0 up to the first that is missing; what lies beyond is not looked at.
 * StarlingX::Compute::CpuAndCache
 */
type Templates60_4 = { [K in `hw_cache_l3_data.${bigint}`]: IntegerText | undefined }

/**
 * **vCPUs with cache share**. vCPUs of guest node N that use its cache share, as a CPU list such as 0-2. Needs
 * cpu_policy=dedicated; absent, all vCPUs of the node do.
 * {node}: Number of the guest NUMA node, from 0.
 * A list of CPUs such as `0-3,^2`. Image properties are read from node 0 up to the first that is missing; what lies
 * beyond is not looked at.
 * StarlingX::Compute::CpuAndCache
 */
type Templates60_5 = { [K in `hw_cache_vcpus.${bigint}`]: string | undefined }

interface Keys61 {
  /**
   * **Memory page size**. One of any, small and large, a number of KiB, or a size whose unit ends in B, such as 2MB or
   * 1GB (in b or bit it counts bits); 2M is refused. Absent, small pages serve, or those that the host's configuration
   * names. An image may name a size only where the flavor says any or large, or the same.
   * OS::Compute::GuestMemoryBacking
   * @see https://docs.openstack.org/nova/latest/admin/huge-pages.html
   */
  hw_mem_page_size?: string
  /**
   * **Live migration time limit**. Seconds after which a live migration of a server from this image is given up: 120 to
   * 800, or 0 for no limit. Flavor and server metadata may set limits too, of which the lowest above 0 counts; with
   * none, the deployment's own does.
   * Glance's bounds are not checked on a volume; Nova's field is a number.
   * TiS::Compute::LiveMigrationImage
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-image-v2-cgcs-ext.html
   */
  hw_wrs_live_migration_timeout?: IntegerText
  /**
   * **Live migration downtime limit**. Longest pause of the guest, in milliseconds, in the last step of a live
   * migration; 100 at least. The flavor's limit counts before it, and 500 is assumed where neither is given.
   * Default: `500`. Glance's bounds are not checked on a volume; Nova's field is a number.
   * TiS::Compute::LiveMigrationImage
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-image-v2-cgcs-ext.html
   */
  hw_wrs_live_migration_max_downtime?: IntegerText
}

/**
 * **Host NUMA node**. Host NUMA node, 0 to 3, on which guest node N is placed. Give one for every guest node, no two
 * alike; this pins the vCPUs and is refused beside cpu_policy=shared. Absent, Nova chooses.
 * {node}: Number of the guest NUMA node, from 0.
 * StarlingX::Compute::CpuAndCache
 */
type Templates61_1 = { [K in `hw_numa_node.${bigint}`]: IntegerText | undefined }

/**
 * **L3 cache share**. KiB of L3 cache that guest node N has for itself, on hosts with cache allocation (CAT). Give one
 * for every guest node or none; needs cpu_policy=dedicated, and stands against shares for code and data.
 * {node}: Number of the guest NUMA node, from 0.
 * StarlingX::Compute::CpuAndCache
 */
type Templates61_2 = { [K in `hw_cache_l3.${bigint}`]: IntegerText | undefined }

/**
 * **L3 code cache share**. KiB of L3 cache that guest node N has for its instructions, on hosts that allocate code and
 * data apart (CDP). Needs the share for data beside it and cpu_policy=dedicated.
 * {node}: Number of the guest NUMA node, from 0.
 * StarlingX::Compute::CpuAndCache
 */
type Templates61_3 = { [K in `hw_cache_l3_code.${bigint}`]: IntegerText | undefined }

/**
 * **L3 data cache share**. KiB of L3 cache that guest node N has for its data, on hosts that allocate code and data
 * apart (CDP). Needs the share for code beside it and cpu_policy=dedicated.
 * {node}: Number of the guest NUMA node, from 0.
 * StarlingX::Compute::CpuAndCache
 */
type Templates61_4 = { [K in `hw_cache_l3_data.${bigint}`]: IntegerText | undefined }

/**
 * **vCPUs with cache share**. vCPUs of guest node N that use its cache share, as a CPU list such as 0-2. Needs
 * cpu_policy=dedicated; absent, all vCPUs of the node do.
 * {node}: Number of the guest NUMA node, from 0.
 * A list of CPUs such as `0-3,^2`.
 * StarlingX::Compute::CpuAndCache
 */
type Templates61_5 = { [K in `hw_cache_vcpus.${bigint}`]: string | undefined }

interface Keys62 {
  /**
   * **CPU vendor**. Maker of the host processor. Absent, any maker will do.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "aggregate_instance_extra_specs:cpu_info:vendor"?: string
  /**
   * **CPU model**. Processor model that the host's hypervisor reports; the comparison is letter by letter and knows of
   * no newer or older. For a guest's own model, hw:cpu_model is the better key. Absent, any model will do.
   * StarlingX adds Broadwell-noTSX, Skylake-Client and Skylake-Server to the list of the OpenStack release that it grew
   * from.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "aggregate_instance_extra_specs:cpu_info:model"?: string
  /**
   * **CPU architecture**. Instruction set that the host reports. Absent, any will do.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "aggregate_instance_extra_specs:cpu_info:arch"?: string
  /**
   * **Cores per socket**. Number of cores in each socket of the host. Absent, any number will do.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "aggregate_instance_extra_specs:cpu_info:topology:cores"?: string
  /**
   * **Threads per core**. Number of hardware threads in each core of the host. Absent, any number will do.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "aggregate_instance_extra_specs:cpu_info:topology:threads"?: string
  /**
   * **CPU sockets**. Number of sockets of the host. Absent, any number will do.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "aggregate_instance_extra_specs:cpu_info:topology:sockets"?: string
  /**
   * **CPU features**. Flags that the host processor must report, such as avx2 or aes. With <all-in> every one that is
   * named must be there, with <or> one. Absent, no flag is asked for.
   * OS::Compute::HostCapabilities
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html
   */
  "aggregate_instance_extra_specs:cpu_info:features"?: string
  /**
   * **vCPU overcommit ratio**. How many times its physical CPUs in vCPUs a host of the aggregate may promise to servers:
   * 4.0 four vCPUs for each CPU, 1.0 one. Absent, the option cpu_allocation_ratio in nova.conf counts; where a host is
   * in several such aggregates, the smallest value does.
   * Since Ocata the query to Placement knows nothing of aggregates' ratios, so that a ratio above the host's own lets
   * nothing more in.
   * OS::Compute::AggregateAllocationRatios, gone in ussuri
   * @deprecated Since train. AggregateCoreFilter was removed in Ussuri; set cpu_allocation_ratio in nova.conf of the hosts, or
   * allocation_ratio of VCPU in Placement.
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#allocation-ratios
   */
  cpu_allocation_ratio?: NumberText
  /**
   * **Memory overcommit ratio**. How many times its memory a host of the aggregate may promise to servers: 1.5 half as
   * much again, 1.0 just what it has. Absent, the option ram_allocation_ratio in nova.conf counts; where a host is in
   * several such aggregates, the smallest value does.
   * Since Ocata the query to Placement knows nothing of aggregates' ratios, so that a ratio above the host's own lets
   * nothing more in.
   * OS::Compute::AggregateAllocationRatios, gone in ussuri
   * @deprecated Since train. AggregateRamFilter was removed in Ussuri; set ram_allocation_ratio in nova.conf of the hosts, or
   * allocation_ratio of MEMORY_MB in Placement.
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#allocation-ratios
   */
  ram_allocation_ratio?: NumberText
  /**
   * **Disk overcommit ratio**. How many times its disk space a host of the aggregate may promise to servers: 2.0 twice,
   * 1.0 just what it has. Absent, the option disk_allocation_ratio in nova.conf counts; where a host is in several such
   * aggregates, the smallest value does.
   * Since Ocata the query to Placement knows nothing of aggregates' ratios, so that a ratio above the host's own lets
   * nothing more in.
   * OS::Compute::AggregateDiskFilter, gone in ussuri
   * @deprecated Since train. AggregateDiskFilter was removed in Ussuri; set disk_allocation_ratio in nova.conf of the hosts, or
   * allocation_ratio of DISK_GB in Placement.
   * @see https://docs.openstack.org/nova/latest/admin/scheduling.html#allocation-ratios
   */
  disk_allocation_ratio?: NumberText
}

interface Keys63 {
  /**
   * **Storage backing**. Where root, ephemeral and swap disks live: remote for Ceph, local_image for files on the
   * compute host, local_lvm for its volume group. The server goes to hosts in an aggregate whose storage metadata has
   * the same word; absent, any host will do.
   * AggregateInstanceExtraSpecsFilter compares the word with the metadata of aggregates, and takes its operators, such
   * as <or>, as well.
   * OS::Compute::TiSFlavor
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "aggregate_instance_extra_specs:storage"?: ("remote" | "local_image" | "local_lvm")
  /**
   * **Virtual CPU model**. Processor that the guest sees; only hosts of that model or a newer one are considered, and
   * for an IBRS model only those that have the same Spectre mitigation. Passthrough shows the host's own processor and
   * needs KVM. Absent, the host's configuration decides.
   * An image's hw_cpu_model has to name the same model where both are given.
   * OS::Compute::TiSFlavor
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:cpu_model"?: ("Passthrough" | "Conroe" | "Penryn" | "Nehalem" | "Westmere" | "SandyBridge" | "IvyBridge" | "Haswell" | "Broadwell-noTSX" | "Broadwell" | "Skylake-Client" | "Skylake-Server")
}

interface Keys64 {
  /**
   * **Storage backing**. Where root, ephemeral and swap disks live: remote for Ceph, local_image for files on the
   * compute host, local_lvm for its volume group. The server goes to hosts in an aggregate whose storage metadata has
   * the same word; absent, any host will do.
   * AggregateInstanceExtraSpecsFilter compares the word with the metadata of aggregates, and takes its operators, such
   * as <or>, as well.
   * OS::Compute::TiSFlavor
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "aggregate_instance_extra_specs:storage"?: ("remote" | "local_image")
  /**
   * **Virtual CPU model**. Processor that the guest sees; only hosts of that model or a newer one are considered, and
   * for an IBRS model only those that have the same Spectre mitigation. Passthrough shows the host's own processor and
   * needs KVM. Absent, the host's configuration decides.
   * An image's hw_cpu_model has to name the same model where both are given.
   * OS::Compute::TiSFlavor
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:cpu_model"?: ("Passthrough" | "Conroe" | "Penryn" | "Nehalem" | "Nehalem-IBRS" | "Westmere" | "Westmere-IBRS" | "SandyBridge" | "SandyBridge-IBRS" | "IvyBridge" | "IvyBridge-IBRS" | "Haswell" | "Haswell-IBRS" | "Broadwell-noTSX" | "Broadwell-noTSX-IBRS" | "Broadwell" | "Broadwell-IBRS" | "Skylake-Client" | "Skylake-Client-IBRS" | "Skylake-Server" | "Skylake-Server-IBRS")
}

interface Keys65 {
  /**
   * **HPET timer**. Whether the guest gets a high precision event timer, which guests such as VxWorks rely on. Absent,
   * the timer is left out.
   * Default: `false`.
   * OS::Compute::TiSFlavor, since 2018.10
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:hpet"?: TrueFalseText
}

interface Keys66 {
  /**
   * **HPET timer, old key**. Whether the guest gets a high precision event timer, under the name that 2018.07 had for
   * it. Later releases read hw:hpet in its place.
   * Default: `false`.
   * OS::Compute::TiSFlavor, gone in 2018.10
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "sw:wrs:guest:hpet"?: TrueFalseText
}

interface Keys67 {
  /**
   * **Virtual CPU model**. Processor that the guest sees; only hosts of that model or a newer one are considered. The
   * flavor may name the same model or none; absent on both, the host's configuration decides.
   * StarlingX::Compute::ImageHardware
   */
  hw_cpu_model?: ("Passthrough" | "Conroe" | "Penryn" | "Nehalem" | "Westmere" | "SandyBridge" | "IvyBridge" | "Haswell" | "Broadwell-noTSX" | "Broadwell" | "Skylake-Client" | "Skylake-Server")
}

interface Keys68 {
  /**
   * **Virtual CPU model**. Processor that the guest sees; only hosts of that model or a newer one are considered. The
   * flavor may name the same model or none; absent on both, the host's configuration decides.
   * StarlingX::Compute::ImageHardware
   */
  hw_cpu_model?: ("Passthrough" | "Conroe" | "Penryn" | "Nehalem" | "Nehalem-IBRS" | "Westmere" | "Westmere-IBRS" | "SandyBridge" | "SandyBridge-IBRS" | "IvyBridge" | "IvyBridge-IBRS" | "Haswell" | "Haswell-IBRS" | "Broadwell-noTSX" | "Broadwell-noTSX-IBRS" | "Broadwell" | "Broadwell-IBRS" | "Skylake-Client" | "Skylake-Client-IBRS" | "Skylake-Server" | "Skylake-Server-IBRS")
}

interface Keys69 {
  /**
   * **Migration auto-converge**. Whether a live migration may slow the guest down step by step while it writes memory
   * faster than can be copied, so that it ends at all. Absent, nova.conf decides.
   * StarlingX::Compute::LiveMigrationOptions
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:wrs:live_migration_auto_converge"?: BooleanText
  /**
   * **Tunnelled live migration**. Whether the migrated memory goes through the connection of the libvirt daemons, one
   * port and slower, instead of straight from hypervisor to hypervisor. Absent, nova.conf decides.
   * StarlingX::Compute::LiveMigrationOptions
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:wrs:live_migration_tunnel"?: BooleanText
  /**
   * **Live migration time limit**. Seconds after which a live migration of this server is given up: 120 to 800, or 0 for
   * no limit. Flavor and image may set limits too, of which the lowest above 0 counts; with none, the deployment's own
   * does.
   * From 0 to 800. 1 to 119 is refused as well; that gap is judged by a rule.
   * TiS::Compute::LiveMigrationInstance
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:wrs:live_migration_timeout"?: IntegerText
  /**
   * **Live migration downtime limit**. Longest pause of the guest, in milliseconds, in the last step of a live
   * migration; 100 at least. Absent, the limits of flavor and image hold.
   * From 100.
   * TiS::Compute::LiveMigrationInstance
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "hw:wrs:live_migration_max_downtime"?: IntegerText
  /**
   * **Automatic recovery**. Whether the platform restarts or evacuates this server on its own when it fails. Nova stores
   * any text; the platform goes by the flavor, then by the image, so set it there.
   * TiS::Compute::LiveMigrationInstance
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "sw:wrs:auto_recovery"?: TrueFalseText
  /**
   * **Recovery order**. Turn in which the platform recovers this server after a host has failed: 1 is among the first,
   * 10 among the last. Absent, it is among the last.
   * From 1 to 10. Default: `10`.
   * TiS::Compute::RecoveryInstance
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "sw:wrs:recovery_priority"?: IntegerText
}

interface Keys70 {
  /**
   * **CPUs for interrupts**. CPUs of the guest for the interrupts of its PCI devices, as a list such as 0-3,^2. It needs
   * a dedicated CPU policy and a PCI device.
   * For example `0-3,^2`.
   * StarlingX::Agent::PCIIRQAffinity, since 9
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.starlingx.io/openstack/index-openstack-85da3ad92b41.html
   */
  "hw:pci_irq_affinity_mask"?: string | number
  /**
   * **VIM migration timeout**. Seconds after which the VIM gives up a live migration, from 120 to 800; 0 turns the limit
   * off. Of flavor, image and metadata the smallest that is not 0 counts; absent, it is 800.
   * For example `300`. The VIM clamps other numbers to 120 to 800. A text that is no number ends its audit with an error
   * on a flavor or image, and is ignored in metadata.
   * StarlingX::VIM::LiveMigration, since 9
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.starlingx.io/openstack/index-openstack-85da3ad92b41.html
   */
  "hw:wrs:live_migration_timeout"?: string | number
  /**
   * **VIM migration downtime**. Milliseconds that the guest may stand still at the end of a live migration. The VIM only
   * shows the number, 500 by default; what counts is live_migration_downtime in nova.conf.
   * For example `500`. The flavor wins over the image. Nothing passes the number on to Nova or libvirt.
   * StarlingX::VIM::LiveMigration, since 9
   * @deprecated Nova's check of extra specs refuses this key from microversion 2.86 on.
   * @see https://docs.starlingx.io/openstack/index-openstack-85da3ad92b41.html
   */
  "hw:wrs:live_migration_max_downtime"?: string | number
  /**
   * **VIM automatic recovery**. Whether the VIM recovers a failed server by itself. Only true and false in any case are
   * accepted; the flavor wins over the image, and absent means true.
   * The VIM does not trim the value. Any other text ends its audit with an error.
   * StarlingX::VIM::Recovery, since 9
   * @see https://docs.starlingx.io/openstack/index-openstack-85da3ad92b41.html
   */
  "sw:wrs:auto_recovery"?: string | number
  /**
   * **VIM guest heartbeat**. Whether the VIM watches the guest by messages that its agent answers. Only true in any case
   * turns it on.
   * StarlingX::VIM::Recovery, since 9
   * @see https://docs.starlingx.io/openstack/index-openstack-85da3ad92b41.html
   */
  "sw:wrs:guest:heartbeat"?: string | number
}

interface Keys71 {
  /**
   * **Best effort placement**. Whether servers may also go to hosts that the group's policy forbids when there are no
   * others. Absent, the policy is kept.
   * Default: `false`. Nova reads the words; the VIM takes any text that is not empty for yes, even false (nfv_plugins,
   * get_instance_groups).
   * StarlingX::Compute::ServerGroup
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "wrs-sg:best_effort"?: ("True" | "TRUE" | "true" | "1" | "ON" | "On" | "on" | "YES" | "Yes" | "yes" | "False" | "FALSE" | "false" | "0" | "OFF" | "Off" | "off" | "NO" | "No" | "no" | "")
  /**
   * **Largest group size**. Number of servers that the group may hold; it cannot be set below the number that it has.
   * Absent, only the quota limits it.
   * Pattern: `(?:0*[1-9][0-9]*\n?)?`.
   * StarlingX::Compute::ServerGroup
   * @see https://docs.starlingx.io/api-ref/stx-docs/api-ref-compute-v2-cgcs-ext.html
   */
  "wrs-sg:group_size"?: string
}

interface Keys72 {
  /**
   * **VIM migration timeout**. Seconds after which the VIM gives up a live migration, from 120 to 800; 0 turns the limit
   * off. Of flavor, image and metadata the smallest that is not 0 counts; absent, it is 800.
   * For example `300`. The VIM clamps other numbers to 120 to 800. A text that is no number ends its audit with an error
   * on a flavor or image, and is ignored in metadata.
   * StarlingX::VIM::LiveMigration, since 9
   * @see https://docs.starlingx.io/openstack/index-openstack-85da3ad92b41.html
   */
  hw_wrs_live_migration_timeout?: string
  /**
   * **VIM migration downtime**. Milliseconds that the guest may stand still at the end of a live migration. The VIM only
   * shows the number, 500 by default; what counts is live_migration_downtime in nova.conf.
   * For example `500`. The flavor wins over the image. Nothing passes the number on to Nova or libvirt.
   * StarlingX::VIM::LiveMigration, since 9
   * @see https://docs.starlingx.io/openstack/index-openstack-85da3ad92b41.html
   */
  hw_wrs_live_migration_max_downtime?: string
  /**
   * **VIM automatic recovery**. Whether the VIM recovers a failed server by itself. Only true and false in any case are
   * accepted; the flavor wins over the image, and absent means true.
   * The VIM does not trim the value. Any other text ends its audit with an error.
   * StarlingX::VIM::Recovery, since 9
   * @see https://docs.starlingx.io/openstack/index-openstack-85da3ad92b41.html
   */
  sw_wrs_auto_recovery?: string
}

interface Keys73 {
  /**
   * **VIM migration timeout**. Seconds after which the VIM gives up a live migration, from 120 to 800; 0 turns the limit
   * off. Of flavor, image and metadata the smallest that is not 0 counts; absent, it is 800.
   * For example `300`. The VIM clamps other numbers to 120 to 800. A text that is no number ends its audit with an error
   * on a flavor or image, and is ignored in metadata.
   * StarlingX::VIM::LiveMigration, since 9
   * @see https://docs.starlingx.io/openstack/index-openstack-85da3ad92b41.html
   */
  "hw:wrs:live_migration_timeout"?: string
  /**
   * **VIM recovery order**. Place of the server in the order of recovery, from 1, which comes first, to 10. Anything
   * else counts as 10.
   * For example `1`.
   * StarlingX::VIM::Priority, since 9
   * @see https://docs.starlingx.io/openstack/index-openstack-85da3ad92b41.html
   */
  "sw:wrs:recovery_priority"?: string
}
