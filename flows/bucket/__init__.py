"""The bucket: S3 access and the layout of its keys."""
