"""From a grade to a decision: can the firm afford to lose a client, and what would it have to charge? Pure."""
