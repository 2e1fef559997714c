"""The memory of the hotline about a person: the list of callers, and everything known of one."""
