"""Facts in, judgement out. This room knows no pixel, no bucket and no Prefect."""
