"""Parts that know no page: tables, forms, badges, charts. Text handed to them is shown as plain text."""
