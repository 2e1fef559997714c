"""The guide pack: all prompts, checklists, rules and protocols, as versioned data that a site can edit without code."""
