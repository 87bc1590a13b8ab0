{
    "flavor": {
        "id": "%(flavor_id)s",
        "name": "%(name)s",
        "ram": %(ram)d,
        "vcpus": 2,
        "disk": 10,
        "extra_specs": {
            "hw:cpu_policy": "%(policy)s",
            "hw:mem_page_size": "hugee"
        }
    }
}
