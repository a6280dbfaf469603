"""The fields of study papers, each read from its places and from the sentences that hold it."""
