"""Work that is too large for one machine, on Spark: the same answers as here, from tables that lie anywhere."""
