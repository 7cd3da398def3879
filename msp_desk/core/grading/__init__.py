"""How a client is judged: facts in, a letter with its reasons out (grading definitions).

The way of a figure, one file each::

    facts -> figures, payment_speed -> measures -> scores -> contributions -> caps -> grades -> report, reasons

Two rules stand above all others and are applied before anything else:

* what is withdrawn (undone, archived, cancelled) counts nowhere: no amount, no day, no service period of it is seen;
* what lies after the day that is asked about has not happened yet.

Everything here is pure: no clock, no file, no order of records changes a result.
"""
