// A script, for tests of what is said about scripts.
