"""What the owner can do: one method is one intention is one transaction.

After each commit it is announced what kinds of things changed.

:class:`~msp_desk.core.actions.desk.Desk` is the only object a window or a command needs.
"""
