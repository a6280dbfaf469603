"""Everything on one machine: S3 server, Prefect server, worker, inbox watcher."""
