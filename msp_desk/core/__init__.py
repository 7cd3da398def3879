"""Everything MSP Desk knows and does, without a window: no module below this line imports Qt."""
