"""When, where and in what order: the bucket, the inbox, Prefect, the command line, the report."""
