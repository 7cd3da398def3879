"""The owner's own papers for an exit: the talking points for a conversation, and the checklist to work with."""
