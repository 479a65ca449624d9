"""What the shipped results say, in words and tables made from their files: README's findings.

No figure in them is typed by hand; `python -m training findings --write` makes them again and a
test compares. A sentence that counts ("in 9 of 9") counts; nothing is claimed beyond the rows.
"""
