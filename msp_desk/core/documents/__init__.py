"""What is printed: letters, handover and review as PDF. The only room that knows the PDF library.

Nothing heavy is loaded until the first paper is made. Start reading at ``press`` (the drawing surface), ``text`` (the
one door for text) and ``page_style`` (the look all papers share).
"""
