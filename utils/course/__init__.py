"""The machinery: what builds, shows and checks lessons. It knows none of them by name."""
