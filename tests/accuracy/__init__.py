"""How right the reading is, measured on specimens with known truth."""
