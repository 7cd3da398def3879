"""The one visual language: colours, type, spacing, icons and the style sheet made from them."""
