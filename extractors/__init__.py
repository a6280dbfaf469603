"""Bytes in, facts out. This room knows no bucket, no Prefect and no ECFMG rule."""
