"""From a hard shift to papers that leave the vault, and back: the desk, answers, ratings, export, packages."""
