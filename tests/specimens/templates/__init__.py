"""Page designs. `dev_*` may be used while building readers; `score_*` only to measure them."""
