// A service worker, for tests of what is said about it.
