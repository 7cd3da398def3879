"""Electronic invoices: ZUGFeRD, Factur-X, XRechnung and FatturaPA, read into one row each."""
