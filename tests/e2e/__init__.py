"""The whole console, driven through its real window as a person drives it."""
