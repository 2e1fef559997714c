"""The guide pack: all prompts, checklists, rules and protocols, as versioned data that a site can edit without code."""

from app.guide.loader import bundled, load

__all__ = ["bundled", "load"]
