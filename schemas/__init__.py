"""The nouns of credready. Nothing in this room imports anything else of ours."""
