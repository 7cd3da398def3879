"""MSP Desk: an offline desktop program that grades an IT service provider's clients and parts from them fairly."""

__version__ = "0.1.0"
