"""The agreement that follows: opened with the last outturns as baselines, the old one frozen."""
